"""Environments that are known, and the logs of a project."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from emulator.calls import call
from ubiops.emulator import Emulator


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """One emulator for this module."""
    with Emulator() as running:
        yield running


def test_base_environments_are_available(emulator: Emulator) -> None:
    """A client that looks at a version's environment before it waits for the version goes on."""
    found = call(emulator, "GET", "/v2.1/projects/demo/environments/python3-11").json()
    assert (found["name"], found["display_name"], found["status"]) == ("python3-11", "Python 3.11", "available")
    assert found["gpu_required"] is False
    again = call(emulator, "GET", "/v2.1/projects/other/environments/python3-11").json()
    assert again["id"] == found["id"]


def test_environments_of_a_project_are_available(emulator: Emulator) -> None:
    """One that a seed has given to a project is found there, and nowhere else."""
    emulator.seed({"projects": {"demo": {"environments": {"own-torch": "Our torch"}}}})
    found = call(emulator, "GET", "/v2.1/projects/demo/environments/own-torch").json()
    assert (found["display_name"], found["project"]) == ("Our torch", "demo")
    assert call(emulator, "GET", "/v2.1/projects/other/environments/own-torch").status == 404


def test_other_environments_are_missing(emulator: Emulator) -> None:
    """An environment that the emulator does not have is a 404 that names it."""
    answer = call(emulator, "GET", "/v2.1/projects/demo/environments/my%20own")
    assert answer.status == 404
    assert "'my own'" in answer.json()["error"]


def test_there_are_no_logs(emulator: Emulator) -> None:
    """Nothing is run, so a client that shows logs while it waits is told that there are none."""
    assert call(emulator, "POST", "/v2.1/projects/demo/logs", {"filters": {}}).json() == []
    assert call(emulator, "POST", "/v2.1/projects/demo/deployments/a/logs", {}).status == 404
