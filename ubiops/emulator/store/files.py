"""Files under identifiers: the packages of revisions, and the objects of buckets."""

from __future__ import annotations

import filecmp
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
_OWN_NAME = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(\.zip|\.bin|\.part)")


class Upload(NamedTuple):
    """A file that was received in full and does not belong to anything yet."""

    path: Path
    size: int
    #: As the client named it; not to be used as a path.
    name: str = ""


class PackageFile(NamedTuple):
    """The package of a revision, and the name under which it is handed out."""

    path: Path
    name: str


class Files:
    """A folder of files, `.zip` for packages. A file has its name only once all its bytes are on the disk."""

    def __init__(self, folder: Path, *, durable: bool, suffix: str = ".zip") -> None:
        self.folder = folder
        self._suffix = suffix
        self.durable = durable
        folder.mkdir(mode=0o700, exist_ok=True)

    def path(self, id: str) -> Path:
        """Where the file of an identifier is."""
        return self.folder / f"{id}{self._suffix}"

    def holds(self, id: str, path: Path) -> bool:
        """Whether another file has the same content as that of an identifier."""
        return filecmp.cmp(self.path(id), path, shallow=False)

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

    def add(self, id: str, content: bytes) -> None:
        """A file with that content under an identifier."""
        unfinished = self.write(content).path
        try:
            self.keep(unfinished, id)
        except BaseException:
            self.drop(unfinished)
            raise

    def keep(self, unfinished: Path, id: str) -> None:
        """Give a written file its identifier."""
        if self.durable:
            _sync(unfinished)
        os.replace(unfinished, self.path(id))
        if self.durable and os.name == "posix":
            _sync(self.folder)

    def copy(self, revision_id: str) -> Upload:
        """An unfinished file with the content of another revision's package."""
        path = self.folder / f"{new_id()}{_UNFINISHED}"
        try:
            os.link(self.path(revision_id), path)  # a package is never written to again
        except OSError:
            shutil.copyfile(self.path(revision_id), path)
        return Upload(path, path.stat().st_size)

    def append(self, id: str, start: int) -> BinaryIO:
        """The file of an identifier, to write what follows its first bytes; hand it to `appended`."""
        file = self.path(id).open("r+b")
        file.seek(start)
        return file

    def appended(self, file: BinaryIO) -> None:
        """Keep what was appended to a file."""
        file.flush()
        if self.durable:
            os.fsync(file.fileno())

    def cut(self, id: str, size: int) -> None:
        """Remove what an unfinished `append` has left after the first bytes of a file."""
        path = self.path(id)
        if path.stat().st_size != size:
            os.truncate(path, size)
            if self.durable:
                _sync(path)

    def join(self, sections: Iterable[tuple[str, int, int]], id: str) -> None:
        """Write sections of some files, each an identifier, a start and a size, into a new one."""
        unfinished, file = self.new()
        try:
            with file:
                for part, start, left in sections:
                    with self.path(part).open("rb") as source:
                        source.seek(start)
                        while left:
                            block = source.read(min(left, 1024**2))
                            if not block:
                                raise EOFError(f"the object {part} is shorter than its parts")
                            file.write(block)
                            left -= len(block)
            self.keep(unfinished, id)
        except BaseException:
            self.drop(unfinished)
            raise

    def drop(self, *paths: Path) -> None:
        """Remove files, those that are gone already included."""
        for path in paths:
            path.unlink(missing_ok=True)

    def remove(self, ids: Iterable[str]) -> None:
        """Remove the files of identifiers that are gone."""
        self.drop(*map(self.path, ids))

    def sweep(self, ids: Container[str]) -> None:
        """Remove what a crash has left: unfinished files, and those of no identifier; nothing of any other name."""
        for path in self.folder.iterdir():
            name = _OWN_NAME.fullmatch(path.name)
            if name is not None and (name[2] == _UNFINISHED or (name[2] == self._suffix and name[1] not in ids)):
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
