"""A multipart/form-data body that streams a file from wherever the caller has it.

`MultipartUpload` is an iterable of byte blocks, as urllib3 takes it. Its length is known before the first block whenever the
source has one; every iteration starts at the beginning, so that a retry sends the whole file; and a file that changes its
size meanwhile never passes for the one that was announced.
"""

# Paths stay text here: pathlib would be the larger part of what this module imports.

import contextlib
import io
import os
import re
import secrets
import stat
from collections.abc import Callable, Generator, Iterator, Mapping
from types import TracebackType
from typing import Any, Final, Protocol, Self, TypeAlias, cast

from ubiops.exceptions import ApiTypeError, ApiValueError, OpenApiException

#: Bytes read and sent at a time. Measured over loopback: 64 KiB costs more than a bare socket, beyond 1 MiB nothing is gained.
BLOCK_SIZE: Final = 1 << 18
#: The name of the part that holds the file, and the name that the file is sent under when its source has none.
FILE_FIELD: Final = "file"
DEFAULT_FILENAME: Final = "deployment_package.zip"

#: What must not stand in a quoted name. The HTML standard escapes CR, LF and the quote; the other control characters (a tab is
#: none of them) are not allowed in a header at all, and servers refuse them.
_ESCAPED: Final = re.compile(r'[\x00-\x08\x0a-\x1f"\x7f]')


class Readable(Protocol):
    """Anything that gives bytes in pieces: an open file, a pipe, an answer that is being downloaded."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes, none at the end."""
        ...


FileSource: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview | Readable
Progress: TypeAlias = Callable[[int, int | None], object]
Block: TypeAlias = bytes | memoryview


class UploadInterruptedError(Exception):
    """The caller's reader or progress function raised: `__cause__` has what.

    It travels through the transport under this name, because there an `OSError` would be taken for the connection's own: a broken
    pipe while reading would be ignored, a reset be retried. `MultipartUpload` unwraps it where its `with` block ends.
    """


class MultipartUpload:
    """A form with text fields and at most one file, to be used with `with` and iterated once for each time it is sent.

    `file` is a path (`str`, `os.PathLike`), `bytes`, `bytearray`, `memoryview`, or an object with `read`. An object is read from its
    current position, and never closed; a file opened here always is. A reader that cannot seek is sent chunked and only once,
    unless it ends within its first block (`BLOCK_SIZE` bytes): then it has a length and can be sent again, as all else.

    `progress` is called as `progress(done_bytes, total_bytes)` with the file's bytes: at the start, and after every block that was
    sent; `total_bytes` is None when it is not known. What it raises ends the upload and reaches the caller as it is.

    Raises `ApiValueError`, before anything is sent, for a path that is missing, unreadable or no regular file, for an empty file and
    for a field that is not valid text; `ApiTypeError` for a text-mode file and for anything else. While sending, `ApiValueError`
    says that the file shrank or grew, or cannot be sent a second time. Form encoding: RFC 7578, escaped as the HTML standard does.
    """

    def __init__(
        self, fields: Mapping[str, str], file: FileSource | None = None, progress: Progress | None = None
    ) -> None:
        boundary = secrets.token_hex(16)
        #: The value of the Content-Type header.
        self.content_type: Final = f"multipart/form-data; boundary={boundary}"
        self._head = b"".join(_part(boundary, name, _encoded(name, value)) for name, value in fields.items())
        self._tail = f"--{boundary}--\r\n".encode()
        self._source = None if file is None else _source_of(file)
        if self._source is not None:
            self._head += _part(boundary, FILE_FIELD, filename=self._source.filename)
            self._tail = b"\r\n" + self._tail
        self._progress = progress
        self._iteration: Generator[Block] | None = None
        self._interrupted: Exception | None = None

    @property
    def content_length(self) -> int | None:
        """Bytes of the whole body, None when the source does not say and the body goes out chunked."""
        size = 0 if self._source is None else self._source.size
        return None if size is None else len(self._head) + size + len(self._tail)

    @property
    def rewindable(self) -> bool:
        """Whether the body can be sent a second time."""
        return self._source is None or self._source.rewindable

    def __iter__(self) -> Iterator[Block]:
        self.close()
        self._iteration = self._blocks()
        return self._iteration

    def _blocks(self) -> Generator[Block]:
        source = self._source
        if source is None:
            yield self._head + self._tail
            return
        blocks = source.blocks()
        done = 0
        try:
            if self._progress is not None:
                self._progress(0, source.size)
            yield self._head
            for block in blocks:
                yield block
                done += len(block)
                if self._progress is not None:
                    self._progress(done, source.size)
            yield self._tail
        except OpenApiException:
            raise
        except Exception as error:
            self._interrupted = error
            raise UploadInterruptedError(f"The upload was interrupted by {type(error).__name__}") from error
        finally:
            blocks.close()

    def close(self) -> None:
        """Close what was opened here. Safe to call twice."""
        if self._iteration is not None:
            self._iteration.close()
            self._iteration = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if isinstance(error, UploadInterruptedError) and self._interrupted is not None:
            cause, self._interrupted = self._interrupted, None
            context, suppressed = cause.__context__, cause.__suppress_context__
            try:
                raise cause
            finally:  # As the caller raised it: without our wrapper as its context.
                cause.__context__, cause.__suppress_context__ = context, suppressed


class _Source(Protocol):
    """A file as it goes out: its name, its size in bytes if that is known, and its blocks from the beginning."""

    filename: str
    size: int | None
    rewindable: bool

    def blocks(self) -> Generator[Block]: ...


class _Memory:
    """Bytes that are there already, sent without a copy."""

    rewindable = True

    def __init__(self, content: bytes | bytearray | memoryview, filename: str = DEFAULT_FILENAME) -> None:
        view = memoryview(content)
        self._view = view.cast("B") if view.c_contiguous else memoryview(view.tobytes())
        self.filename = filename
        self.size: int | None = _not_empty(len(self._view), "The file")

    def blocks(self) -> Generator[Block]:
        for start in range(0, len(self._view), BLOCK_SIZE):
            yield self._view[start : start + BLOCK_SIZE]


class _Path:
    """A regular file by its path, opened when it is sent."""

    rewindable = True

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fsdecode(path)
        self._label = f"The file {self._path!r}"
        try:
            found = os.stat(self._path)
        except (OSError, ValueError) as error:  # ValueError: a null character.
            raise ApiValueError(f"{self._label} cannot be sent: {_reason(error)}") from None
        if stat.S_ISDIR(found.st_mode):
            raise ApiValueError(f"{self._label} is a folder: send a zip file of it")
        if not stat.S_ISREG(found.st_mode):
            raise ApiValueError(f"{self._label} is no regular file: open it, and give the open file to stream it")
        if not os.access(self._path, os.R_OK):
            raise ApiValueError(f"{self._label} cannot be sent: no permission to read it")
        self.filename = os.path.basename(self._path)
        self.size: int | None = _not_empty(found.st_size, self._label)

    def blocks(self) -> Generator[Block]:
        # Made before it is opened: Ctrl-C right after `open` would leave an open file that nobody knows.
        with contextlib.closing(io.FileIO.__new__(io.FileIO)) as file:
            try:
                io.FileIO.__init__(file, self._path)
            except OSError as error:
                raise ApiValueError(f"{self._label} cannot be sent: {_reason(error)}") from None
            yield from _exactly(file, self.size or 0, self._label)


class _Seekable:
    """An open file, read from where it stood when it was handed over."""

    rewindable = True

    def __init__(self, reader: Any, start: int, end: int) -> None:
        self._reader = reader
        self._start = start
        self.filename = _name_of(reader)
        self._label = f"The file {self.filename!r}"
        if start >= end > 0:
            raise ApiValueError(
                f"{self._label} is at its end, so there is nothing left to send: go back to its beginning with seek(0)"
            )
        self.size: int | None = _not_empty(end - start, self._label)

    def blocks(self) -> Generator[Block]:
        self._reader.seek(self._start)
        yield from _exactly(self._reader, self.size or 0, self._label)


class _Stream:
    """A reader that cannot go back and does not know its length. Its first block was read to see that there is something."""

    size: int | None = None
    rewindable = False

    def __init__(self, reader: Readable, first: bytes) -> None:
        self._reader = reader
        self._first: bytes | None = first
        self.filename = _name_of(reader)

    def blocks(self) -> Generator[Block]:
        block, self._first = self._first, None
        if block is None:
            raise ApiValueError(
                f"The file {self.filename!r} cannot be sent a second time, because it is a stream that cannot go back to its "
                "start: give a path, bytes or a seekable file to have it sent again when needed"
            )
        while block:
            yield block
            block = _read(self._reader, BLOCK_SIZE)


def _source_of(file: Any) -> _Source:
    if isinstance(file, (bytes, bytearray, memoryview)):
        return _Memory(cast("bytes", file))
    if isinstance(file, (str, os.PathLike)):
        return _Path(cast("str | os.PathLike[str]", file))
    if isinstance(file, io.TextIOBase):
        raise ApiTypeError(f"The file {_name_of(file)!r} is open in text mode: open it with mode 'rb'")
    if not callable(getattr(file, "read", None)):
        raise ApiTypeError(f"A file is a path, bytes or an object with read(), not {type(file).__name__}")
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
            _not_empty(len(first), f"The file {_name_of(file)!r}")
            return _Memory(first, _name_of(file))
        first += block
    return _Stream(file, bytes(first))


def _extent(reader: Any) -> tuple[int, int] | None:
    """The current position and the end of a file that can seek, else None."""
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
    """Blocks of `size` bytes in all; a reader that has fewer or more is an error, before the end of the body is sent."""
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
        raise ApiTypeError(f"The file {_name_of(reader)!r} reads as {type(block).__name__}: it has to give bytes")
    if len(block) > size:
        raise ApiValueError(f"The file {_name_of(reader)!r} gave more bytes than were asked for")
    return block if isinstance(block, bytes) else bytes(block)


def _name_of(reader: object) -> str:
    name = getattr(reader, "name", None)
    return (os.path.basename(os.fsdecode(name)) if isinstance(name, (str, bytes)) else "") or DEFAULT_FILENAME


def _not_empty(size: int, label: str) -> int:
    if size <= 0:
        raise ApiValueError(f"{label} is empty")
    return size


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def _part(boundary: str, name: str, value: bytes | None = None, filename: str = "") -> bytes:
    """A field with its value or, when that is None, the head of a file's part."""
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if value is None:
        head += f'; filename="{_quoted(filename)}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        return head.encode()
    return head.encode() + b"\r\n\r\n" + value + b"\r\n"


def _quoted(name: str) -> str:
    valid = name.encode("utf-8", "replace").decode()  # A name on the disk that is no UTF-8 has surrogates in it.
    return _ESCAPED.sub(lambda found: f"%{ord(found[0]):02X}", valid)


def _encoded(name: str, value: object) -> bytes:
    if not isinstance(value, str):
        raise ApiTypeError(f"The field {name!r} is text, not {type(value).__name__}")
    try:
        return value.encode()
    except UnicodeEncodeError:
        raise ApiValueError(f"The field {name!r} is not valid text: it has surrogate characters") from None
