"""Builds: how they go on by time or by command, and end after any restart."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from emulator.running import VERSION, Running, running
from emulator.service import package

LONG = 3600.0


@pytest.fixture
def manual() -> Iterator[Running]:
    """An emulator whose builds go on by command."""
    with running(build_seconds=None) as service:
        service.new_version()
        yield service


@pytest.fixture
def fast() -> Iterator[Running]:
    """An emulator whose builds have ended when the upload is answered."""
    with running() as service:
        service.new_version()
        yield service


def test_a_build_goes_through_its_states_by_command(manual: Running) -> None:
    """Queued, building, validating, success; the version is available at the end and not before."""
    revision = manual.send_package(package())
    expected = [
        ("queued", "queued", "unavailable"),
        ("building", "building", "unavailable"),
        ("validating", "building", "unavailable"),
        ("success", "success", "available"),
    ]
    for number, state in enumerate(expected):
        assert manual.states(revision) == state
        assert manual.emulator.advance_builds() == (number < 3)
    assert manual.call("GET", VERSION)["active_revision"] == revision


def test_a_reason_is_shown_once_the_build_has_failed(manual: Running) -> None:
    """Until then there is no error message."""
    revision = manual.send_package(b"not a zip")
    for _ in range(3):
        assert manual.call("GET", f"{VERSION}/revisions/{revision}")["error_message"] == ""
        manual.emulator.advance_builds()
    assert manual.states(revision) == ("failed", "failed", "unavailable")
    assert "zip" in manual.call("GET", f"{VERSION}/revisions/{revision}")["error_message"]


def test_a_build_goes_on_by_time() -> None:
    """With a time for each state a build is queued at first, and no command changes that."""
    with running(build_seconds=LONG) as service:
        service.new_version()
        revision = service.send_package(package())
        assert service.states(revision) == ("queued", "queued", "unavailable")
        assert service.emulator.advance_builds() == 0
    with running(build_seconds=0.01) as service:
        service.new_version()
        revision = service.send_package(package())
        assert service.built(VERSION, revision)["status"] == "success"
        assert service.states(revision) == ("success", "success", "available")


def test_a_clock_that_goes_back_changes_nothing(fast: Running, monkeypatch: pytest.MonkeyPatch) -> None:
    """States and the active revision are stored; what comes later is newer, whatever the clock says."""
    first = fast.send_package(package())
    before = fast.call("GET", VERSION)
    year_ago = time.time_ns() - 365 * 24 * 3600 * 10**9
    monkeypatch.setattr("time.time_ns", lambda: year_ago)
    assert fast.call("GET", VERSION) == before
    assert fast.states(first) == ("success", "success", "available")
    second = fast.send_package(package())
    shown = fast.call("GET", VERSION)
    assert (shown["active_revision"], shown["latest_revision"]) == (second, second)


def test_a_build_has_ended_when_its_states_take_no_time(fast: Running) -> None:
    """The answer to the upload comes after the build."""
    assert fast.states(fast.send_package(package())) == ("success", "success", "available")
    assert fast.states(fast.send_package(b"not a zip")) == ("failed", "failed", "available")


def test_the_next_build_can_be_made_to_fail(fast: Running) -> None:
    """Only the next one; what is active stays active."""
    good = fast.send_package(package())
    fast.emulator.fail_next_build("no disk")
    bad = fast.send_package(package())
    assert fast.call("GET", f"{VERSION}/revisions/{bad}")["error_message"] == "no disk"
    assert fast.call("GET", VERSION)["active_revision"] == good
    again = fast.call("POST", f"{VERSION}/revisions/{bad}/rebuild", 201, {})["id"]
    assert fast.call("GET", VERSION)["active_revision"] == again
    assert fast.call("GET", f"{VERSION}/builds/{bad}")["status"] == "failed"
    fast.emulator.fail_next_build("forgotten")
    fast.emulator.reset()
    fast.new_version()
    assert fast.states(fast.send_package(package()))[0] == "success"


def test_a_rebuild_is_a_revision_with_a_build_of_its_own() -> None:
    """It has the package of the first one, and says what started it; the active revision stays until it is built."""
    with running(build_seconds=None) as service:
        service.new_version()
        content = package()
        revision = service.send_package(content)
        for _ in range(3):
            service.emulator.advance_builds()
        before = service.call("GET", VERSION)
        shown = service.call("POST", f"{VERSION}/revisions/{revision}/rebuild", 201, {})
        assert shown["id"] != revision
        assert shown["status"] == "queued"
        after = service.call("GET", VERSION)
        assert after["active_revision"] == revision
        assert after["latest_revision"] == shown["id"]
        assert after["last_file_upload"] == before["last_file_upload"]
        build = service.call("GET", f"{VERSION}/builds/{shown['id']}")
        assert (build["revision"], build["trigger"], build["status"]) == (shown["id"], "Rebuild", "queued")
        for name in (revision, shown["id"]):
            assert service.send("GET", f"{VERSION}/revisions/{name}/download").data == content


def test_builds_outlive_a_restart(tmp_path: Path) -> None:
    """Their states are kept; what waited for a command goes on by time when there is one, and not before it is due."""
    with running(tmp_path, build_seconds=None) as service:
        service.new_version()
        waiting = service.send_package(package())
        service.emulator.advance_builds()
    with running(tmp_path, build_seconds=None) as service:
        assert service.states(waiting)[0] == "building"
    with running(tmp_path, build_seconds=LONG) as service:
        slow = service.send_package(package())
        assert (service.states(waiting)[0], service.states(slow)[0]) == ("building", "queued")
    with running(tmp_path, build_seconds=0.0) as service:
        assert service.states(slow)[0] == "queued"
        last = service.send_package(package())
        assert service.states(last) == ("success", "success", "available")


def test_what_waited_for_a_command_goes_on_by_time(tmp_path: Path) -> None:
    """After a restart with a time for each state a build that was held ends by itself."""
    with running(tmp_path, build_seconds=None) as service:
        service.new_version()
        waiting = service.send_package(package())
    with running(tmp_path, build_seconds=0.01) as service:
        assert service.built(VERSION, waiting)["status"] == "success"


def test_a_loaded_build_ends_too(tmp_path: Path) -> None:
    """What waited for a command where it was exported goes on by time where builds do."""
    with running(build_seconds=None) as service:
        service.new_version()
        waiting = service.send_package(package())
        service.emulator.export(tmp_path / "state.zip")
    with running(build_seconds=0.0) as service:
        service.emulator.load(tmp_path / "state.zip")
        assert service.built(VERSION, waiting)["status"] == "success"


@pytest.mark.parametrize(("environment", "state"), [("python3-11", "failed"), ("r4-0", "success")])
def test_r_needs_an_r_file(environment: str, state: str) -> None:
    """In an R environment a package is one of R."""
    code = "request <- function(input_data, base_directory, context) {\n  input_data\n}\n"
    with running() as service:
        service.new_version(environment=environment)
        assert service.states(service.send_package(package(code, main="deployment.R")))[0] == state
