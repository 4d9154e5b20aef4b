"""Waiting for builds, on the emulator."""

from __future__ import annotations

import io
import pickle
from string import Formatter
from typing import TYPE_CHECKING, Any

import pytest

import ubiops
from ubiops.emulator import Emulator
from ubiops.exceptions import ApiException, ApiValueError, NotFoundException, ServiceException, UbiOpsException
from ubiops.utils import StatusError, WaitTimeoutError, wait_for_deployment_version, wait_for_revision, waiting, zip_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def upload(core_api: ubiops.CoreApi, project: str, make_package: Callable[..., Path]) -> Callable[..., str]:
    """Upload a package with this code to version v1 of deployment d, which is made when needed; the revision's id."""
    return lambda code=None: _upload(core_api, project, make_package(*([code] if code else [])))


def _upload(api: ubiops.CoreApi, project: str, package: Path) -> str:
    if not api.deployments_list(project):
        api.deployments_create(project, {"name": "d", "input_type": "plain", "output_type": "plain"})
        api.deployment_versions_create(project, "d", {"version": "v1"})
    return api.revisions_file_upload(project, "d", "v1", file=zip_dir(package)).revision


@pytest.fixture
def slow(make_package: Callable[..., Path]) -> Iterator[tuple[Emulator, ubiops.CoreApi, str]]:
    """An emulator whose builds take an hour in each state, its client, and a revision that was uploaded."""
    with Emulator(build_seconds=3600) as emulator, emulator.client().api_client as client:
        api = ubiops.CoreApi(client)
        yield emulator, api, _upload(api, "p", make_package())


@pytest.mark.parametrize("waiter", waiting.WAITERS, ids=lambda waiter: waiter.method)
def test_waiters_name_what_there_is(waiter: waiting.Waiter) -> None:
    """Each method, field and state of a waiter exists, and no state is both good and bad."""
    method = getattr(ubiops.CoreApi, waiter.method)
    model = getattr(ubiops, method.operation.returns.model)
    assert {"status", waiter.created} <= model._fields.keys()
    known = {*model._fields, *method.operation.argument_names}
    assert {name for _, name, _, _ in Formatter().parse(waiter.log_query or "") if name} <= known
    assert not waiter.good & waiter.bad
    assert waiter.good


def test_revision_that_is_built(core_api: ubiops.CoreApi, project: str, upload: Callable[..., str]) -> None:
    """The final revision is returned, whether a CoreApi or an ApiClient is given."""
    revision = upload()
    for client in (core_api, core_api.api_client):
        found = wait_for_revision(client, project, "d", "v1", revision, quiet=True)
        assert (found.id, found.status) == (revision, "success")


def test_version_that_becomes_available(core_api: ubiops.CoreApi, project: str, upload: Callable[..., str]) -> None:
    """Without a revision the newest one is waited for, and the version is returned."""
    revision = upload()
    for wanted in (None, revision):
        found = wait_for_deployment_version(core_api.api_client, project, "d", "v1", wanted, quiet=True)
        assert (found.status, found.active_revision) == ("available", revision)


@pytest.mark.parametrize("wait", ["revision", "version"])
def test_build_that_fails(core_api: ubiops.CoreApi, project: str, upload: Callable[..., str], wait: str) -> None:
    """The error carries the build's own reason."""
    revision = upload("class Deployment:\n    def request(self, data)\n")
    with pytest.raises(StatusError, match=r"failed: .*line 2") as caught:
        if wait == "revision":
            wait_for_revision(core_api, project, "d", "v1", revision)
        else:
            wait_for_deployment_version(core_api, project, "d", "v1")
    assert isinstance(caught.value, UbiOpsException | ValueError)
    assert revision in str(caught.value)


def test_version_without_a_revision(core_api: ubiops.CoreApi, project: str) -> None:
    """Without any code there is nothing to wait for, and the text says what to do."""
    core_api.deployments_create(project, {"name": "d", "input_type": "plain", "output_type": "plain"})
    core_api.deployment_versions_create(project, "d", {"version": "v1"})
    with pytest.raises(StatusError, match="version d:v1 has no revision to wait for; upload"):
        wait_for_deployment_version(core_api, project, "d", "v1")


def test_what_does_not_exist(core_api: ubiops.CoreApi, project: str) -> None:
    """A name that is not there is an error at once."""
    with pytest.raises(NotFoundException):
        wait_for_deployment_version(core_api, project, "d", "v1")


@pytest.mark.parametrize("timeout", [0, 0.3])
def test_time_runs_out(slow: tuple[Emulator, ubiops.CoreApi, str], timeout: float) -> None:
    """At the deadline the error holds the last state, and survives pickling."""
    _, api, revision = slow
    with pytest.raises(WaitTimeoutError, match="is still queued") as caught:
        wait_for_revision(api, "p", "d", "v1", revision, timeout=timeout)
    assert isinstance(caught.value, TimeoutError)
    assert isinstance(caught.value, ApiException)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


@pytest.mark.parametrize("timeout", [-1, float("nan")])
def test_timeout_that_makes_no_sense(core_api: ubiops.CoreApi, timeout: float) -> None:
    """A negative time or none at all is refused before anything is sent."""
    with pytest.raises(ApiValueError, match="timeout"):
        wait_for_revision(core_api, "p", "d", "v1", "r", timeout=timeout)


class EnoughError(Exception):
    """Ends a wait from within."""


class Failing(ubiops.CoreApi):
    """From the second look on, the emulator fails so many looks; the eighth look ends the wait."""

    def __init__(self, api: ubiops.CoreApi, emulator: Emulator, failures: int) -> None:
        super().__init__(api.api_client)
        self.emulator, self.failures, self.looks = emulator, failures, 0

    def revisions_get(self, *arguments: Any, **options: Any) -> Any:  # type: ignore[override]
        self.looks += 1
        if self.looks == 2:
            self.emulator.inject_fault(operation="revisions_get", status=501, times=self.failures)
        if self.looks == 8:
            raise EnoughError
        return super().revisions_get(*arguments, **options)


def test_short_outage_is_outlived(slow: tuple[Emulator, ubiops.CoreApi, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Looks that fail on the way do not end the wait; failing from the start, or too often, does."""
    emulator, api, revision = slow
    monkeypatch.setattr(waiting, "FIRST_PAUSE", 0.01)
    emulator.inject_fault(operation="revisions_get", status=501, times=1)
    with pytest.raises(ServiceException):
        wait_for_revision(api, "p", "d", "v1", revision)
    with pytest.raises(EnoughError):
        wait_for_revision(Failing(api, emulator, waiting.FAILURES_IN_A_ROW), "p", "d", "v1", revision)
    with pytest.raises(ServiceException):
        wait_for_revision(Failing(api, emulator, waiting.FAILURES_IN_A_ROW + 1), "p", "d", "v1", revision)


def test_build_that_takes_its_time(make_package: Callable[..., Path], capsys: pytest.CaptureFixture[str]) -> None:
    """A wait goes on from state to state until the last one."""
    with Emulator(build_seconds=0.1) as emulator, emulator.client() as api:
        revision = _upload(api, "p", make_package())
        assert wait_for_deployment_version(api, "p", "d", "v1", stream_logs=True).active_revision == revision
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [f"revision {revision} of version d:v1: success", "version d:v1: available"]
    assert len(lines) == len(set(lines))


def test_stream_logs_prints_each_state(
    slow: tuple[Emulator, ubiops.CoreApi, str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each state is printed once, on a line of its own."""
    _, api, revision = slow
    with pytest.raises(WaitTimeoutError):
        wait_for_revision(api, "p", "d", "v1", revision, timeout=0.3, stream_logs=True)
    assert capsys.readouterr().out == f"revision {revision} of version d:v1: queued\n"


def test_state_is_shown_in_a_terminal(
    slow: tuple[Emulator, ubiops.CoreApi, str], use_terminal: Callable[[], io.StringIO]
) -> None:
    """The line names the state, and is gone at the end; `quiet` keeps it away."""
    terminal = use_terminal()
    _, api, revision = slow
    with pytest.raises(WaitTimeoutError):
        wait_for_revision(api, "p", "d", "v1", revision, timeout=0.3, quiet=True)
    assert terminal.getvalue() == ""
    with pytest.raises(WaitTimeoutError):
        wait_for_revision(api, "p", "d", "v1", revision, timeout=0.3)
    assert f"\rrevision {revision} of version d:v1: queued, 0 s" in terminal.getvalue()
    assert terminal.getvalue().endswith(" \r")
