"""The packages, one file a revision."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Container, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from ..runtime import guard
from .values import new_id

_UNFINISHED = ".part"
_OWN_NAME = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\.zip|\.part)")


class Upload(NamedTuple):
    """A package that was received in full and does not belong to a revision yet."""

    path: Path
    size: int


class PackageFile(NamedTuple):
    """The package of a revision, and the name under which it is handed out."""

    path: Path
    name: str


class Files:
    """A folder of packages. A file has its name only once all its bytes are on the disk."""

    def __init__(self, folder: Path, *, durable: bool) -> None:
        self.folder = folder
        self._durable = durable
        folder.mkdir(mode=0o700, exist_ok=True)

    def path(self, revision_id: str) -> Path:
        """Where the package of a revision is."""
        return self.folder / f"{revision_id}.zip"

    def new(self) -> tuple[Path, BinaryIO]:
        """An unfinished file to write into; hand it to `keep` or `drop`."""
        path = self.folder / f"{new_id()}{_UNFINISHED}"
        return path, path.open("xb")

    def write(self, content: bytes) -> Upload:
        """An unfinished file with that content."""
        path, file = self.new()
        with file:
            file.write(content)
        return Upload(path, len(content))

    def keep(self, unfinished: Path, revision_id: str) -> None:
        """Make a written file the package of a revision."""
        if self._durable:
            _sync(unfinished)
        os.replace(unfinished, self.path(revision_id))
        if self._durable and os.name == "posix":
            _sync(self.folder)

    def copy(self, revision_id: str) -> Upload:
        """An unfinished file with the content of another revision's package."""
        path = self.folder / f"{new_id()}{_UNFINISHED}"
        try:
            os.link(self.path(revision_id), path)  # a package is never written to again
        except OSError:
            shutil.copyfile(self.path(revision_id), path)
        return Upload(path, path.stat().st_size)

    def drop(self, *paths: Path) -> None:
        """Remove files, those that are gone already included."""
        for path in paths:
            path.unlink(missing_ok=True)

    def remove(self, revision_ids: Iterable[str]) -> None:
        """Remove the packages of revisions that are gone."""
        self.drop(*map(self.path, revision_ids))

    def sweep(self, revision_ids: Container[str]) -> None:
        """Remove what a crash has left: unfinished files, and packages without a revision; nothing of any other name."""
        for path in self.folder.iterdir():
            name = _OWN_NAME.fullmatch(path.name)
            if name is not None and (name[2] == _UNFINISHED or name[1] not in revision_ids):
                path.unlink()


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def temporary_folder() -> Generator[Path]:
    """A folder for the time of a block; it also goes with this process, however that ends."""
    folder = tempfile.mkdtemp(prefix="ubiops-emulator-")
    command = [sys.executable, "-I", "-S", guard.__file__, folder]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as keeper:  # noqa: S603 - ours
        try:
            yield Path(folder)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            keeper.kill()
