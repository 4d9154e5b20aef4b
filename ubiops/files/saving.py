"""Saves a file so that it appears under its name only when it is complete."""

from __future__ import annotations

import contextlib
import hashlib
import io
import itertools
import os
import secrets
from typing import Self


class PartialFile:
    """A file that is being written, under a temporary name. Use it with `with`: unless it was published, nothing is left of it."""

    def __init__(self, folder: str) -> None:
        self._path = os.path.join(folder, f".{secrets.token_hex(16)}.part")
        # Made before it is opened: Ctrl-C right after `open` would leave an open file behind.
        self._file = io.FileIO.__new__(io.FileIO)
        #: Bytes that an earlier try has left, and what tells that version of the file from another.
        self.size = 0
        self.validator: str | None = None

    def write(self, piece: bytes) -> None:
        """Write a piece."""
        rest = memoryview(piece)
        while rest:  # A disk that is nearly full takes a part, then refuses the rest.
            rest = rest[self._file.write(rest) :]

    def restart(self, validator: str | None, total: int | None) -> None:  # noqa: ARG002 - for a subclass
        """Drop what was written. `validator` is what tells the file that comes now from another, and `total` its size."""
        self._file.seek(0)
        self._file.truncate()

    def md5(self) -> bytes:
        """The MD5 of what was written."""
        digest = hashlib.md5(usedforsecurity=False)
        with open(self._path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
        return digest.digest()

    def publish(self, target: str, overwrite: bool) -> str:
        """Give the file its name: `target` or, unless `overwrite`, the first like it that is free. Returns the path."""
        self._file.close()
        if overwrite:
            os.replace(self._path, target)
            return target
        stem, extension = os.path.splitext(target)
        for number in itertools.count(1):
            try:
                _link(self._path, target)
            except FileExistsError:
                target = f"{stem} ({number}){extension}"
            else:
                break
        return target

    def __enter__(self) -> Self:
        try:
            io.FileIO.__init__(self._file, self._path, "xb")
        except BaseException:
            self._remove()
            raise
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        self._remove()

    def _remove(self) -> None:
        self._file.close()
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self._path)


def _link(temporary: str, target: str) -> None:
    """Name the file `target` in one step, which fails if the name is taken, however shortly before."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # A file system without links: reserve the name with an empty file, and replace that.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            os.replace(temporary, target)
        except BaseException:
            os.unlink(target)
            raise
