"""Builds: how they go on by time or by command, and end after any restart."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from pathlib import Path

import pytest

from emulator.service import package
from ubiops.emulator.store import Store
from ubiops.emulator.store.files import Upload

LONG = 3600.0
PLACE = ("p", "d", "v")


@contextlib.contextmanager
def opened(folder: Path | None) -> Generator[Store]:
    """A store, closed at the end."""
    store = Store(folder)
    try:
        yield store
    finally:
        store.close()


def new_version(store: Store) -> None:
    """A deployment with a version."""
    store.deployments.create("p", {"name": "d", "input_type": "plain", "output_type": "plain"})
    store.versions.create("p", "d", {"version": "v"})


def upload(store: Store, content: bytes, build_seconds: float | None) -> str:
    """A new revision."""
    path, file = store.files.new()
    with file:
        file.write(content)
    revision: str = store.revisions.upload(*PLACE, Upload(path, len(content)), build_seconds)["revision"]
    return revision


def states(store: Store, revision: str) -> tuple[str, str, str]:
    """The state of the revision's first build, of the revision, and of the version."""
    return (
        store.revisions.build("p", revision, "d", "v")["status"],
        store.revisions.get("p", "d", revision, "v")["status"],
        store.versions.get(*PLACE)["status"],
    )


def test_a_build_goes_through_its_states_by_command(store: Store) -> None:
    """Queued, building, validating, success; the version is available at the end and not before."""
    new_version(store)
    revision = upload(store, package(), None)
    expected = [
        ("queued", "queued", "unavailable"),
        ("building", "building", "unavailable"),
        ("validating", "building", "unavailable"),
        ("success", "success", "available"),
    ]
    for number, state in enumerate(expected):
        assert states(store, revision) == state
        assert store.advance_builds() == (number < 3)
    assert store.versions.get(*PLACE)["active_revision"] == revision


def test_a_reason_is_shown_once_the_build_has_failed(store: Store) -> None:
    """Until then there is no error message."""
    new_version(store)
    revision = upload(store, b"not a zip", None)
    for _ in range(3):
        assert store.revisions.get("p", "d", revision, "v")["error_message"] == ""
        store.advance_builds()
    assert states(store, revision) == ("failed", "failed", "unavailable")
    assert "zip" in store.revisions.get("p", "d", revision, "v")["error_message"]


def test_a_build_goes_on_by_time(store: Store) -> None:
    """With a time for each state a build is queued at first, and no command changes that."""
    new_version(store)
    revision = upload(store, package(), LONG)
    assert states(store, revision) == ("queued", "queued", "unavailable")
    assert store.advance_builds() == 0
    assert states(store, upload(store, package(), 0.0)) == ("success", "success", "available")


def test_the_next_build_can_be_made_to_fail(store: Store) -> None:
    """Only the next one; what is active stays active."""
    new_version(store)
    good = upload(store, package(), 0.0)
    store.fail_next_build("no disk")
    bad = upload(store, package(), 0.0)
    assert store.revisions.get("p", "d", bad, "v")["error_message"] == "no disk"
    assert store.versions.get(*PLACE)["active_revision"] == good
    again = store.revisions.rebuild("p", "d", bad, "v", 0.0)["id"]
    assert store.versions.get(*PLACE)["active_revision"] == again
    assert store.revisions.build("p", bad, "d", "v")["status"] == "failed"
    store.fail_next_build("forgotten")
    store.reset()
    new_version(store)
    assert states(store, upload(store, package(), 0.0))[0] == "success"


def test_a_rebuild_is_a_revision_with_a_build_of_its_own(store: Store) -> None:
    """It has the package of the first one, and says what started it; the active revision stays until it is built."""
    new_version(store)
    revision = upload(store, package(), 0.0)
    shown = store.revisions.rebuild("p", "d", revision, "v", None)
    assert shown["id"] != revision
    assert shown["status"] == "queued"
    assert store.versions.get(*PLACE)["active_revision"] == revision
    build = store.revisions.build("p", shown["id"], "d", "v")
    assert (build["revision"], build["trigger"], build["status"]) == (shown["id"], "Rebuild", "queued")
    files = [store.revisions.file("p", "d", name, "v").path.read_bytes() for name in (revision, shown["id"])]
    assert files == [package()] * 2


def test_builds_outlive_a_restart(tmp_path: Path) -> None:
    """States follow from stored times; what waited for a command goes on by time when there is one."""
    with opened(tmp_path) as store:
        new_version(store)
        slow = upload(store, package(), LONG)
        waiting = upload(store, package(), None)
        store.advance_builds()
    with opened(tmp_path) as store:
        assert states(store, slow)[0] == "queued"
        assert states(store, waiting)[0] == "building"
        store.resume_builds(None)
        assert states(store, waiting)[0] == "building"
        store.resume_builds(0.0)
        assert states(store, waiting) == ("success", "success", "available")
        assert states(store, slow)[0] == "queued"


def test_a_loaded_build_ends_too(tmp_path: Path) -> None:
    """What waited for a command where it was exported goes on by time where builds do."""
    with opened(None) as store:
        new_version(store)
        waiting = upload(store, package(), None)
        store.export(tmp_path / "state.zip")
    with opened(None) as store:
        store.resume_builds(0.0)
        store.load(tmp_path / "state.zip")
        assert states(store, waiting) == ("success", "success", "available")


@pytest.mark.parametrize(("environment", "state"), [("python3-11", "failed"), ("r4-0", "success")])
def test_r_needs_an_r_file(store: Store, environment: str, state: str) -> None:
    """In an R environment a package is one of R."""
    store.deployments.create("p", {"name": "d", "input_type": "plain", "output_type": "plain"})
    store.versions.create("p", "d", {"version": "v", "environment": environment})
    code = "request <- function(input_data, base_directory, context) {\n  input_data\n}\n"
    assert states(store, upload(store, package(code, main="deployment.R"), 0.0))[0] == state
