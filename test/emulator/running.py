"""An emulator of a test's own, with a deployment and a version to work on."""

from __future__ import annotations

import contextlib
from collections.abc import Generator
from pathlib import Path
from typing import Any

from emulator.service import Service
from ubiops.emulator import Emulator

VERSION = "/d/versions/v"


class Running(Service):
    """A project of an emulator, and the emulator."""

    def __init__(self, emulator: Emulator, project: str = "p") -> None:
        super().__init__(emulator.host, emulator.token, project)
        self.emulator = emulator

    def new_version(self, **fields: Any) -> None:
        """Create a deployment `d` with a version `v`."""
        self.call("POST", "", 201, {"name": "d", "input_type": "plain", "output_type": "plain"})
        self.call("POST", "/d/versions", 201, {"version": "v", **fields})

    def send_package(self, content: bytes) -> str:
        """A new revision, whose build may still go on."""
        answer = self.call("POST", f"{VERSION}/revisions", 201, fields={"file": ("package.zip", content)})
        revision: str = answer["revision"]
        return revision

    def states(self, revision: str) -> tuple[str, str, str]:
        """The state of the revision's first build, of the revision, and of the version."""
        return (
            self.call("GET", f"{VERSION}/builds/{revision}")["status"],
            self.call("GET", f"{VERSION}/revisions/{revision}")["status"],
            self.call("GET", VERSION)["status"],
        )

    def files(self) -> list[str]:
        """The names of the packages that are kept."""
        return sorted(path.name for path in self.emulator._controls().platform.files.folder.iterdir())


@contextlib.contextmanager
def running(folder: Path | None = None, build_seconds: float | None = 0.0, **options: Any) -> Generator[Running]:
    """An emulator, in memory or on a folder, for the time of a block."""
    with (
        Emulator(data_dir=folder, build_seconds=build_seconds, **options) as emulator,
        Running(emulator) as service,
    ):
        yield service
