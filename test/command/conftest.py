"""What the tests of the command share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from ubiops.emulator import Emulator

JOB = """\
project = "{project}"
package = "package"
deployment = {{ name = "d", input_type = "plain", output_type = "plain" }}
version = {{ version = "v1", environment = "python3-11" }}
"""

CODE = """\
class Deployment:
    def request(self, data):
        print("got", data)
        if data == "wrong":
            raise ValueError("no such text")
        return data.upper()
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package that turns text into capitals."""
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "deployment.py").write_text(CODE)
    return folder


@pytest.fixture
def connected(project: str, ubiops_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of an empty project, and an environment that leads the command to it."""
    connect(ubiops_emulator, monkeypatch)
    return project


@pytest.fixture
def job(tmp_path: Path, package: Path, connected: str) -> Path:
    """A job file with a good package beside it, for an empty project."""
    path = tmp_path / "job.toml"
    path.write_text(JOB.format(project=connected))
    return path


def connect(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the command use this emulator."""
    monkeypatch.setenv("UBIOPS_API_HOST", emulator.host)
    monkeypatch.setenv("UBIOPS_API_TOKEN", emulator.token)
