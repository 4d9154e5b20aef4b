"""Waiting for something that the platform does in its own time. What to wait for is data; there is one loop."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from ubiops.exceptions import (
    ApiConnectionError,
    ApiException,
    ApiValueError,
    ServiceException,
    TooManyRequestsException,
)
from ubiops.utils.exceptions import StatusError, WaitTimeoutError
from ubiops.utils.logs import LogFollower, last_lines
from ubiops.utils.progress import StatusLine

if TYPE_CHECKING:
    from ubiops.api.core_api import CoreApi
    from ubiops.api_client import ApiClient

#: Seconds between the first two looks, the growth of that pause, and its maximum. Most builds take minutes, some no time at all.
FIRST_PAUSE, GROWTH, LONGEST_PAUSE = 0.1, 1.5, 10.0
#: Looks in a row that may fail on the way, once one has succeeded: a long wait outlives a short outage.
FAILURES_IN_A_ROW = 5
#: Seconds that the last look, at the deadline, may still take.
LAST_LOOK = 1.0
#: Log lines arrive a little after they were written: seconds to wait for a last one, and for all last ones together.
LOG_PAUSE, LOG_MAX = 1.0, 10.0
#: Log lines that the error about a failure shows, and seconds to read them.
LINES_SHOWN, LINES_SECONDS = 10, 5.0


@dataclass(frozen=True, slots=True)
class Waiter:
    """What to look at, which of its states are final, and where its log is."""

    #: Method of CoreApi that reads it.
    method: str
    good: frozenset[str]
    bad: frozenset[str] = frozenset()
    #: Selects its log lines, with the arguments of `method` and the fields of what it returns in braces.
    log_query: str | None = None
    #: Field with the time from which on there can be log lines.
    created: str = "creation_date"


_SUCCESS: Final = frozenset({"success"})
_COMPLETED: Final = frozenset({"completed"})
_FAILED: Final = frozenset({"failed"})
_FAILED_OR_CANCELLED: Final = frozenset({"failed", "cancelled"})
# Starting an instance logs lines that belong to no request, and that often tell why a request failed.
_REQUEST_LOG: Final = (
    "| deployment_name=`{deployment_name}` and deployment_version=`{version}` and deployment_request_id!~`.+`"
    " or deployment_request_id=`{request_id}`"
)
_PIPELINE_LOG: Final = "| pipeline_request_id=`{request_id}`"

REVISION = Waiter(
    "revisions_get",
    _SUCCESS,
    _FAILED_OR_CANCELLED,
    log_query="| deployment_name=`{deployment_name}` and deployment_version=`{version}`"
    " and deployment_version_revision_id=`{revision_id}`",
)
VERSION = Waiter("deployment_versions_get", frozenset({"available"}), _FAILED)
ENVIRONMENT = Waiter("environments_get", frozenset({"success", "active", "available"}), _FAILED)
ENVIRONMENT_BUILD = Waiter(
    "environment_builds_get",
    _SUCCESS,
    _FAILED_OR_CANCELLED,
    log_query="| environment_name=`{environment_name}` and environment_build_id=`{build_id}`",
)
ENVIRONMENT_TAG = Waiter(
    "environment_tags_get",
    _SUCCESS,
    _FAILED_OR_CANCELLED,
    log_query="| environment_name=`{environment_name}` and environment_tag=`{tag_name}`",
)
DEPLOYMENT_REQUEST = Waiter(
    "deployment_requests_get", _COMPLETED, _FAILED_OR_CANCELLED, log_query=_REQUEST_LOG, created="time_created"
)
DEPLOYMENT_VERSION_REQUEST = replace(DEPLOYMENT_REQUEST, method="deployment_version_requests_get")
PIPELINE_REQUEST = replace(DEPLOYMENT_REQUEST, method="pipeline_requests_get", log_query=_PIPELINE_LOG)
PIPELINE_VERSION_REQUEST = replace(PIPELINE_REQUEST, method="pipeline_version_requests_get")
EXPORT = Waiter("exports_get", _COMPLETED, _FAILED)
IMPORT = Waiter("imports_get", frozenset({"completed", "confirmation"}), _FAILED)
WAITERS = (
    *(REVISION, VERSION, ENVIRONMENT, ENVIRONMENT_BUILD, ENVIRONMENT_TAG, EXPORT, IMPORT),
    *(DEPLOYMENT_REQUEST, DEPLOYMENT_VERSION_REQUEST, PIPELINE_REQUEST, PIPELINE_VERSION_REQUEST),
)


class Wait:
    """One wait, over all of its steps: until when, what is shown, and for whom."""

    def __init__(
        self,
        client: ApiClient | CoreApi,
        project_name: str,
        timeout: float,
        quiet: bool = False,
        stream_logs: bool = False,
    ) -> None:
        if not timeout >= 0:  # refuses NaN too
            raise ApiValueError(f"timeout is a number of seconds, 0 or more, not {timeout!r}")
        self.api = core_api(client)
        self.project_name = project_name
        self._ends = time.monotonic() + timeout
        self._quiet = quiet
        self._streams = stream_logs and not quiet

    @property
    def seconds_left(self) -> float:
        """Seconds that a request may take."""
        return max(self._ends - time.monotonic(), LAST_LOOK)

    def until_done(self, waiter: Waiter, name: str, **arguments: Any) -> Any:
        """Ask until it has come to a good end, and return what it is then.

        Raises StatusError, WaitTimeoutError, and what the method raises.
        """
        look = getattr(self.api, waiter.method)
        began, pause, failures = time.monotonic(), FIRST_PAUSE, FAILURES_IN_A_ROW
        state: str | None = None
        log: _Log | None = None
        line = StatusLine(self._quiet)
        try:
            while True:
                try:
                    found = look(self.project_name, **arguments, _deadline=self.seconds_left)
                except (ApiConnectionError, ServiceException, TooManyRequestsException):
                    failures += 1
                    if failures > FAILURES_IN_A_ROW:
                        raise
                else:
                    failures = 0
                    if log is None:
                        log = _Log(self, waiter, line, {**found, **arguments})
                    changed, state = found.get("status") != state, found.get("status")
                    if state in waiter.good or state in waiter.bad:
                        log.finish()
                    elif self._streams:
                        log.print_new()
                    if changed and self._streams:
                        line.print(f"{name}: {state}")
                    if state in waiter.good:
                        return found
                    if state in waiter.bad:
                        raise StatusError(_failure(name, state, found.get("error_message"), log.last_lines()))
                remaining = self._ends - time.monotonic()
                if remaining <= 0:
                    raise WaitTimeoutError(reason=f"{name} is still {state}; the time to wait for it is over")
                line.show(f"{name}: {state}, {time.monotonic() - began:.0f} s")
                # Several that wait for the same thing must not all ask at the same moment.
                time.sleep(min(pause * random.uniform(0.8, 1.0), remaining))  # noqa: S311 - no secret
                pause = min(pause * GROWTH, LONGEST_PAUSE)
        finally:
            line.close()

    @property
    def streams(self) -> bool:
        """Whether log lines are printed."""
        return self._streams


class _Log:
    """The log of what is waited for."""

    def __init__(self, wait: Wait, waiter: Waiter, line: StatusLine, values: dict[str, Any]) -> None:
        self._wait = wait
        self._line = line
        self._query = _filled(waiter.log_query, values)
        self._start = values.get(waiter.created) or "1970-01-01T00:00:00+00:00"
        self._follower: LogFollower | None = None
        if self._query and wait.streams:
            self._follower = LogFollower(wait.api, wait.project_name, self._query, self._start)

    def print_new(self) -> int:
        """Print the lines that have come in; returns how many."""
        if self._follower is None:
            return 0
        count = 0
        try:
            for line in self._follower.new_lines(self._wait.seconds_left):
                origin = line.metadata.pipeline_object_name
                self._line.print(f"{origin}: {line.log}" if origin else line.log)
                count += 1
        except (ApiConnectionError, ServiceException, TooManyRequestsException):
            return count  # The next look tries again.
        except ApiException as error:
            self._line.print(f"The log cannot be read: {error}")
            self._follower = None
        return count

    def finish(self) -> None:
        """Print the last lines, until there are no more."""
        ends = time.monotonic() + LOG_MAX
        self.print_new()
        while self._follower is not None and time.monotonic() < ends:
            time.sleep(LOG_PAUSE)
            if not self.print_new():
                return

    def last_lines(self) -> list[str]:
        """What the error about a failure shows; nothing when all of it has been printed."""
        if self._query is None or self._wait.streams:
            return []
        return last_lines(self._wait.api, self._wait.project_name, self._query, self._start, LINES_SHOWN, LINES_SECONDS)


def _filled(query: str | None, values: dict[str, Any]) -> str | None:
    try:
        return query and query.format_map(values)
    except KeyError:  # a response without a field that it should have
        return None


def _failure(name: str, state: str | None, reason: str | None, lines: list[str]) -> str:
    text = f"{name} {state}: {reason}" if reason else f"{name} {state}, without a reason given"
    return "\n  ".join([f"{text}\nThe last log lines:", *lines]) if lines else text


def core_api(client: ApiClient | CoreApi) -> CoreApi:
    """The CoreApi of a client."""
    from ubiops.api.core_api import CoreApi

    return client if isinstance(client, CoreApi) else CoreApi(client)
