"""Uploads: a file as the body of a request, or as a part of a form, streamed from wherever the caller has it."""

from __future__ import annotations

import contextlib
import re
import secrets
from collections.abc import Callable, Generator, Iterator, Mapping
from typing import Final, TypeAlias

from ubiops.closing import Closing
from ubiops.exceptions import utf8
from ubiops.files.source import NO_FILE, Block, FileSource, source_of

#: The name of the part of a form that holds the file.
FILE_FIELD: Final = "file"

#: Characters that a quoted name must not have. The HTML standard escapes CR, LF and the quote; the other control characters
#: (but for tab) are not allowed in a header, and servers refuse them.
_ESCAPED: Final = re.compile(r'[\x00-\x08\x0a-\x1f"\x7f]')

#: Called as `progress(done_bytes, total_bytes)`; the total is None when it is not known.
Progress: TypeAlias = Callable[[int, int | None], object]


class FileUpload(Closing):
    """A file as the body of a request. Use it with `with`, and iterate over it each time that it is sent.

    `file` is a path (`str`, `os.PathLike`), `bytes`, `bytearray`, `memoryview`, or an object with `read`. An object is read from its
    current position, and not closed. A reader that cannot seek is sent chunked and only once, unless it ends within its first
    block (`BLOCK_SIZE` bytes): then it has a length and can be sent again, like all others.

    `progress` is called as `progress(done_bytes, total_bytes)` with the file's bytes: at the start, and after every block that was
    sent; `total_bytes` is None if it is not known. What it raises ends the upload and reaches the caller as it is.

    Raises `ApiValueError`, before anything is sent, for a path that does not exist, cannot be read or is not a regular file;
    `ApiTypeError` for a file in text mode and for anything else. While sending, `ApiValueError` says that the file has changed
    its size, or cannot be sent a second time.
    """

    _head = b""
    _tail = b""

    def __init__(self, file: FileSource | None, progress: Progress | None = None, allow_empty: bool = True) -> None:
        self._source = NO_FILE if file is None else source_of(file, allow_empty)
        #: Whether the body can be sent a second time.
        self.rewindable = self._source.rewindable
        self._progress = None if file is None else progress
        self._iteration: Generator[Block] | None = None

    @property
    def content_length(self) -> int | None:
        """Bytes of the whole body; None if that is not known, and the body is sent chunked."""
        size = self._source.size
        return None if size is None else len(self._head) + size + len(self._tail)

    def __iter__(self) -> Iterator[Block]:
        self.close()
        self._iteration = self._blocks()
        return self._iteration

    def _blocks(self) -> Generator[Block]:
        source = self._source
        with contextlib.closing(source.blocks()) as blocks:
            done = 0
            if self._progress is not None:
                self._progress(0, source.size)
            if self._head:
                yield self._head
            for block in blocks:
                yield block
                done += len(block)
                if self._progress is not None:
                    self._progress(done, source.size)
            if self._tail:
                yield self._tail

    def md5(self) -> bytes | None:
        """The MD5 of the file, which is read again; None for a stream."""
        if not self.rewindable:
            return None
        import hashlib  # Here, because most storage sends no MD5.

        digest = hashlib.md5(usedforsecurity=False)
        with contextlib.closing(self._source.blocks()) as blocks:
            for block in blocks:
                digest.update(block)
        return digest.digest()

    def close(self) -> None:
        """Close what was opened here. Can be called twice."""
        if self._iteration is not None:
            self._iteration.close()
            self._iteration = None


class MultipartUpload(FileUpload):
    """A form with text fields and at most one file, which must not be empty (RFC 7578, escaped as in the HTML standard)."""

    def __init__(
        self, fields: Mapping[str, str], file: FileSource | None = None, progress: Progress | None = None
    ) -> None:
        super().__init__(file, progress, allow_empty=False)
        boundary = secrets.token_hex(16)
        #: The value of the header Content-Type.
        self.content_type: Final = f"multipart/form-data; boundary={boundary}"
        self._head = b"".join(
            _part(boundary, name, utf8(value, f"The field {name!r}")) for name, value in fields.items()
        )
        self._tail = f"--{boundary}--\r\n".encode()
        if file is not None:
            self._head += _part(boundary, FILE_FIELD, filename=self._source.filename)
            self._tail = b"\r\n" + self._tail


def _part(boundary: str, name: str, value: bytes | None = None, filename: str = "") -> bytes:
    """A field with its value or, if that is None, the head of the file's part."""
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="{_quoted(name)}"'
    if value is None:
        head += f'; filename="{_quoted(filename)}"\r\nContent-Type: application/octet-stream\r\n\r\n'
        return head.encode()
    return head.encode() + b"\r\n\r\n" + value + b"\r\n"


def _quoted(name: str) -> str:
    valid = name.encode("utf-8", "replace").decode()  # The name of a file that is not UTF-8 has surrogates in it.
    return _ESCAPED.sub(lambda found: f"%{ord(found[0]):02X}", valid)
