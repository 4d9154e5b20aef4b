"""Waiting for something that the platform does in its own time. What to wait for is data; there is one loop."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from ubiops.exceptions import (
    ApiConnectionError,
    ApiValueError,
    ServiceException,
    TooManyRequestsException,
)
from ubiops.utils.exceptions import StatusError, WaitTimeoutError
from ubiops.utils.progress import StatusLine

if TYPE_CHECKING:
    from ubiops.api.core_api import CoreApi
    from ubiops.api_client import ApiClient
    from ubiops.models import DeploymentVersionDetail, RevisionList

#: Seconds between the first two looks, their growth, and where it ends. Most builds take minutes, some none at all.
FIRST_PAUSE, GROWTH, LONGEST_PAUSE = 0.1, 1.5, 10.0
#: Looks in a row that may fail on the way, once one has succeeded: a long wait outlives a short outage.
FAILURES_IN_A_ROW = 5
#: Seconds that the last look, at the deadline, may still take.
LAST_LOOK = 1.0


@dataclass(frozen=True, slots=True)
class Waiter:
    """What to look at, and which of its states are an end."""

    #: What people call it.
    what: str
    #: Method of CoreApi that reads it.
    method: str
    #: Field that holds its state.
    field: str
    good: frozenset[str]
    bad: frozenset[str]
    #: Field that holds the reason of a bad state.
    reason: str | None = None


REVISION = Waiter(
    "revision", "revisions_get", "status", frozenset({"success"}), frozenset({"failed"}), reason="error_message"
)
VERSION = Waiter("version", "deployment_versions_get", "status", frozenset({"available"}), frozenset())
WAITERS = (REVISION, VERSION)


def wait_for_revision(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str,
    revision_id: str,
    timeout: float = 1800,
    quiet: bool = False,
    stream_logs: bool = False,
) -> RevisionList:
    """Wait until a revision is built, and return it.

    `client` is an ApiClient or a CoreApi; `timeout` is in seconds, over all. Unless `quiet`, the state is shown in a
    terminal or notebook. With `stream_logs`, each change of state is printed on a line of its own: the build's own log
    is not part of the API that this client covers.

    Raises StatusError with the build's reason when it failed, WaitTimeoutError with the last state when time ran
    out, and what `revisions_get` raises.
    """
    name = f"revision {revision_id} of {deployment_name}:{version}"
    arguments = {
        "project_name": project_name,
        "deployment_name": deployment_name,
        "version": version,
        "revision_id": revision_id,
    }
    deadline = _deadline(timeout)
    return cast("RevisionList", _wait(REVISION, client, name, arguments, deadline, quiet, stream_logs))


def wait_for_deployment_version(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str,
    revision_id: str | None = None,
    timeout: float = 1800,
    quiet: bool = False,
    stream_logs: bool = False,
) -> DeploymentVersionDetail:
    """Wait until a version's newest revision, or the given one, is built and the version is available; return it.

    `client` is an ApiClient or a CoreApi; `timeout` is in seconds, over all. Unless `quiet`, the state is shown in a
    terminal or notebook. With `stream_logs`, each change of state is printed on a line of its own: the build's own log
    is not part of the API that this client covers.

    Raises StatusError with the build's reason when it failed or when there is no revision to wait for,
    WaitTimeoutError with the last state when time ran out, and what `deployment_versions_get` and `revisions_get`
    raise.
    """
    deadline = _deadline(timeout)
    api = _core_api(client)
    if revision_id is None:
        found = api.deployment_versions_get(project_name, deployment_name, version, _deadline=_remaining(deadline))
        revision_id = found.latest_revision
    if revision_id is None:
        raise StatusError(f"version {deployment_name}:{version} has no revision to wait for; upload its code first")
    arguments = {"project_name": project_name, "deployment_name": deployment_name, "version": version}
    name = f"revision {revision_id} of {deployment_name}:{version}"
    _wait(REVISION, api, name, {**arguments, "revision_id": revision_id}, deadline, quiet, stream_logs)
    name = f"version {deployment_name}:{version}"
    return cast("DeploymentVersionDetail", _wait(VERSION, api, name, arguments, deadline, quiet, stream_logs))


def _wait(
    waiter: Waiter,
    client: ApiClient | CoreApi,
    name: str,
    arguments: dict[str, str],
    deadline: float,
    quiet: bool,
    stream_logs: bool,
) -> Any:
    look = getattr(_core_api(client), waiter.method)
    began, pause, failures = time.monotonic(), FIRST_PAUSE, FAILURES_IN_A_ROW
    state: str | None = None
    line = StatusLine(quiet or stream_logs)
    try:
        while True:
            try:
                found = look(**arguments, _deadline=_remaining(deadline))
            except (ApiConnectionError, ServiceException, TooManyRequestsException):
                failures += 1
                if failures > FAILURES_IN_A_ROW:
                    raise
            else:
                failures = 0
                if stream_logs and found.get(waiter.field) != state:
                    print(f"{name}: {found.get(waiter.field)}", flush=True)
                state = found.get(waiter.field)
                if state in waiter.good:
                    return found
                if state in waiter.bad:
                    raise StatusError(_failure(waiter, name, state, found))
            remaining = deadline - time.monotonic()
            if remaining <= 0:
                raise WaitTimeoutError(reason=f"{name} is still {state}; the time to wait for it is over")
            line.show(f"{name}: {state}, {time.monotonic() - began:.0f} s")
            # Several that wait for the same thing must not all ask at the same moment.
            time.sleep(min(pause * random.uniform(0.8, 1.0), remaining))  # noqa: S311 - no secret
            pause = min(pause * GROWTH, LONGEST_PAUSE)
    finally:
        line.close()


def _failure(waiter: Waiter, name: str, state: str, found: Any) -> str:
    reason = found.get(waiter.reason) if waiter.reason else None
    return f"{name} {state}: {reason}" if reason else f"{name} {state}, without a reason given"


def _deadline(timeout: float) -> float:
    if not timeout >= 0:  # refuses NaN too
        raise ApiValueError(f"timeout is a number of seconds, 0 or more, not {timeout!r}")
    return time.monotonic() + timeout


def _remaining(deadline: float) -> float:
    return max(deadline - time.monotonic(), LAST_LOOK)


def _core_api(client: ApiClient | CoreApi) -> CoreApi:
    from ubiops.api.core_api import CoreApi

    return client if isinstance(client, CoreApi) else CoreApi(client)
