"""Where the bytes of an upload come from: a path, bytes, an open file or any other reader."""

# Paths stay text here: importing pathlib would take longer than everything else in this module.

from __future__ import annotations

import contextlib
import io
import os
import stat
from collections.abc import Generator
from typing import Any, Final, Protocol, TypeAlias, cast

from ubiops.exceptions import ApiTypeError, ApiValueError

#: Bytes read and sent at a time. Measured over loopback: 64 KiB takes longer than a bare socket, and beyond 1 MiB nothing is gained.
BLOCK_SIZE: Final = 1 << 18
#: The name of a file whose source has none.
DEFAULT_FILENAME: Final = "deployment_package.zip"


class Readable(Protocol):
    """Anything that can be read in pieces: an open file, a pipe, a response that is being downloaded."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, none at the end."""
        ...


FileSource: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | Readable
Block: TypeAlias = bytes | memoryview


class Source:
    """A file to send: its name, its size in bytes if that is known, how errors call it, and whether it can be sent again."""

    rewindable = True

    def __init__(self, filename: str, size: int | None, label: str = "") -> None:
        self.filename = filename
        self.size = size
        self.label = label or f"The file {filename!r}"

    def blocks(self) -> Generator[Block]:
        """Its content, from the beginning."""
        raise NotImplementedError


class _Memory(Source):
    """Bytes in memory, sent without a copy."""

    def __init__(self, content: bytes | bytearray | memoryview, filename: str = DEFAULT_FILENAME) -> None:
        view = memoryview(content)
        self._view = view.cast("B") if view.c_contiguous else memoryview(view.tobytes())
        super().__init__(filename, len(self._view), "The file")

    def blocks(self) -> Generator[Block]:
        for start in range(0, len(self._view), BLOCK_SIZE):
            yield self._view[start : start + BLOCK_SIZE]


#: What a form without a file has in place of one.
NO_FILE: Final = _Memory(b"")


class _Path(Source):
    """A file by its path, opened when it is sent."""

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fsdecode(path)
        label = f"The file {self._path!r}"
        try:
            found = os.stat(self._path)
        except (OSError, ValueError) as error:  # ValueError: a null character.
            raise ApiValueError(f"{label} cannot be sent: {_reason(error)}") from None
        if stat.S_ISDIR(found.st_mode):
            raise ApiValueError(f"{label} is a folder: send a zip file of it")
        if not stat.S_ISREG(found.st_mode):
            raise ApiValueError(f"{label} is not a regular file: open it, and give the open file to stream it")
        if not os.access(self._path, os.R_OK):
            raise ApiValueError(f"{label} cannot be sent: no permission to read it")
        super().__init__(os.path.basename(self._path), found.st_size, label)

    def blocks(self) -> Generator[Block]:
        # Made before it is opened: Ctrl-C right after `open` would leave an open file behind.
        with contextlib.closing(io.FileIO.__new__(io.FileIO)) as file:
            try:
                io.FileIO.__init__(file, self._path)
            except OSError as error:
                raise ApiValueError(f"{self.label} cannot be sent: {_reason(error)}") from None
            yield from _exactly(file, self.size or 0, self.label)


class _Seekable(Source):
    """An open file, read from its position when it was handed over."""

    def __init__(self, reader: Any, start: int, end: int) -> None:
        super().__init__(_name_of(reader), max(0, end - start))
        self._reader = reader
        self._start = start
        if start >= end > 0:
            raise ApiValueError(
                f"{self.label} is at its end, so there is nothing left to send: go back to its beginning with seek(0)"
            )

    def blocks(self) -> Generator[Block]:
        self._reader.seek(self._start)
        yield from _exactly(self._reader, self.size or 0, self.label)


class _Stream(Source):
    """A reader that cannot go back and has no length. Its first block was read to see whether there is more."""

    rewindable = False

    def __init__(self, reader: Readable, first: bytes) -> None:
        super().__init__(_name_of(reader), None)
        self._reader = reader
        self._first: bytes | None = first

    def blocks(self) -> Generator[Block]:
        block, self._first = self._first, None
        if block is None:
            raise ApiValueError(
                f"{self.label} cannot be sent a second time, because it is a stream that cannot go back to its start: "
                "give a path, bytes or a seekable file"
            )
        while block:
            yield block
            block = _read(self._reader, BLOCK_SIZE)


def source_of(file: Any, allow_empty: bool = False) -> Source:
    """The source for a file as the caller gives it. Raises `ApiTypeError` and `ApiValueError` if it cannot be sent."""
    source = _source_of(file)
    if source.size == 0 and not allow_empty:
        raise ApiValueError(f"{source.label} is empty")
    return source


def _source_of(file: Any) -> Source:
    if isinstance(file, (bytes, bytearray, memoryview)):
        return _Memory(cast("bytes", file))
    if isinstance(file, (str, os.PathLike)):
        return _Path(cast("str | os.PathLike[str]", file))
    if isinstance(file, io.TextIOBase):
        raise ApiTypeError(f"The file {_name_of(file)!r} is open in text mode: open it with mode 'rb'")
    if not callable(getattr(file, "read", None)):
        raise ApiTypeError(f"A file must be a path, bytes or an object with read(), not {type(file).__name__}")
    if getattr(file, "closed", False) is True:
        raise ApiValueError(f"The file {_name_of(file)!r} is closed")
    if isinstance(file, io.IOBase) and not file.readable():
        raise ApiValueError(f"The file {_name_of(file)!r} is not open for reading: open it with mode 'rb'")
    extent = _extent(file)
    if extent is not None:
        return _Seekable(file, *extent)
    first = bytearray()
    while len(first) < BLOCK_SIZE:
        block = _read(file, BLOCK_SIZE - len(first))
        if not block:
            return _Memory(first, _name_of(file))
        first += block
    return _Stream(file, bytes(first))


def _extent(reader: Any) -> tuple[int, int] | None:
    """The position and the end of a file that can seek, else None."""
    try:
        if not reader.seekable():
            return None
        start = reader.tell()
        end = reader.seek(0, os.SEEK_END)
        reader.seek(start)
    except (AttributeError, TypeError, ValueError, OSError):
        return None
    return start, end


def _exactly(reader: Readable, size: int, label: str) -> Generator[Block]:
    """Blocks of `size` bytes in all. A reader that has fewer or more is an error before the end of the body is sent."""
    remaining = size
    while remaining:
        block = _read(reader, min(BLOCK_SIZE, remaining))
        if not block:
            raise ApiValueError(f"{label} shrank while it was being sent: {size - remaining} of {size} bytes were left")
        remaining -= len(block)
        yield block
    if _read(reader, 1):
        raise ApiValueError(f"{label} grew while it was being sent: it had {size} bytes at first")


def _read(reader: Any, size: int) -> bytes:
    block: Any = reader.read(size)
    if block is None:
        raise ApiValueError(f"The file {_name_of(reader)!r} is in non-blocking mode and had nothing to read")
    if not isinstance(block, (bytes, bytearray)):
        raise ApiTypeError(f"The file {_name_of(reader)!r} reads as {type(block).__name__}, not as bytes")
    if len(block) > size:
        raise ApiValueError(f"The file {_name_of(reader)!r} returned more bytes than were asked for")
    return block if isinstance(block, bytes) else bytes(block)


def _name_of(reader: object) -> str:
    name = getattr(reader, "name", None)
    return (os.path.basename(os.fsdecode(name)) if isinstance(name, (str, bytes)) else "") or DEFAULT_FILENAME


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
