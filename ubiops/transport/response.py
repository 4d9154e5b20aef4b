"""Reads responses: whole or in pieces, decompressed, within limits."""

from __future__ import annotations

import weakref
import zlib
from collections.abc import Callable, Iterator, Mapping
from http.client import IncompleteRead
from typing import Final, NamedTuple

from urllib3.response import GzipDecoder, HTTPResponse
from urllib3.util import make_headers

from ubiops.closing import Closing
from ubiops.exceptions import ApiException, printable
from ubiops.transport import limits
from ubiops.transport.connection import PlainConnection
from ubiops.transport.pool import Pool

#: The compressions to ask for. Releases of urllib3 before 2.6 decompress without a limit; gzip at least has one of its own.
ACCEPT_ENCODING: Final = (
    make_headers(accept_encoding=True)["accept-encoding"]
    if hasattr(GzipDecoder, "has_unconsumed_tail")
    else "gzip,deflate"
)


class Received(NamedTuple):
    """A response whose head was read, and the connection that its body comes over."""

    raw: HTTPResponse
    connection: PlainConnection
    pool: Pool

    def release(self) -> None:
        """Keep the connection for the next request if the response was read to its end, else close it."""
        if self.raw.closed:
            self.pool.put(self.connection)
        else:
            self.abandon()

    def abandon(self) -> None:
        """Close the connection."""
        self.raw.close()
        self.connection.abandon()


class FullResponse(NamedTuple):
    """A response that was read to its end."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Response(Closing):
    """A response whose body is still being received. Use it with `with`. Its methods raise the errors of this library."""

    def __init__(self, received: Received, explain: Callable[[Exception], ApiException]) -> None:
        raw = received.raw
        self.status: int = raw.status
        self.reason: str = raw.reason or ""
        self.headers: Mapping[str, str] = raw.headers
        self._received = received
        self._explain = explain
        encoding = raw.headers.get("content-encoding", "identity").strip().lower()
        self._decompressed = None if encoding == "identity" else _Decompressed(raw, encoding)
        #: Without a length, headers that were cut off look like an empty body.
        self._may_end = raw.length_remaining is not None or raw.chunked
        self._data: bytes | None = None
        self._release = weakref.finalize(self, Received.release, received)

    def read(self, size: int | None = None) -> bytes:
        """The next `size` bytes, fewer only at the end; the rest of the body if it is None."""
        if size is None:
            return b"".join(self.stream(limits.READ_AT_ONCE))
        piece = self._piece(size)
        while len(piece) < size and (more := self._piece(size - len(piece))):
            piece += more
        return piece

    def read1(self, size: int = limits.PIECE) -> bytes:
        """What has arrived, at most `size` bytes; waits for the next bytes if nothing has. Empty only at the end."""
        return self._piece(size, at_once=True)

    def stream(self, size: int = limits.PIECE) -> Iterator[bytes]:
        """The rest of the body in pieces of about `size` bytes."""
        while piece := self._piece(size):
            yield piece

    @property
    def data(self) -> bytes:
        """The whole body."""
        if self._data is None:
            self._data = self.read()
            self.close()
        return self._data

    def _piece(self, size: int, at_once: bool = False) -> bytes:
        try:
            if self._decompressed is not None:
                piece = self._decompressed.read(size)
            elif at_once:
                piece = self._received.raw.read1(size, decode_content=False)
            else:
                piece = self._received.raw.read(size, decode_content=False)
            if not piece and not self._may_end:
                raise IncompleteRead(b"")
        except Exception as error:  # noqa: BLE001 -- all of them become one of ours
            failure = self._explain(error)
        except BaseException:
            self._received.abandon()
            raise
        else:
            self._may_end = True
            if self._received.raw.closed:
                self.close()
            return piece
        self._received.abandon()
        raise failure

    def close(self) -> None:
        """Keep the connection for the next call if the body was read to its end, else close it."""
        self._release()


class _Decompressed:
    """A compressed file, decompressed piece by piece. Files are asked for uncompressed, but a server or proxy may not care.

    urllib3 would take a compressed body that was cut off for a whole one.
    """

    def __init__(self, raw: HTTPResponse, encoding: str) -> None:
        if encoding not in {"gzip", "x-gzip", "deflate"}:
            reason = f"the response is compressed as {printable(encoding)[:40]}, which was not asked for"
            raise ApiException(raw.status, reason, None, raw.headers)
        self._raw = raw
        self._decompressor = zlib.decompressobj(47)  # zlib or gzip, whichever it is
        self._size = 0

    def read(self, size: int) -> bytes:
        """At most `size` bytes, none only at the end."""
        while not self._decompressor.eof:
            packed = self._decompressor.unconsumed_tail or self._raw.read(limits.PIECE, decode_content=False)
            try:
                piece = self._decompressor.decompress(packed, size)
            except zlib.error:
                raise self._failure("cannot be decompressed") from None
            self._size += len(piece)
            if _is_bomb(self._raw, self._size):
                raise self._failure(f"decompresses to more than {self._size >> 20} MiB")
            if piece:
                return piece
            if not packed:
                raise IncompleteRead(b"")
        return b""

    def _failure(self, what: str) -> ApiException:
        return ApiException(self._raw.status, f"the response {what}, and was not read further", None, self._raw.headers)


def read_whole(raw: HTTPResponse, pieces: list[bytes]) -> bytes:
    """The body of a response. `pieces` has what was read of it, also after an error. Raises `ApiException` beyond the limits."""
    compressed = "content-encoding" in raw.headers
    length = raw.length_remaining
    if length is not None and length <= limits.READ_AT_ONCE and not compressed:
        return raw.read(decode_content=False)
    size = 0
    while piece := raw.read(limits.PIECE, decode_content=compressed):
        pieces.append(piece)
        size += len(piece)
        if size > limits.RESPONSE_MAX or _is_bomb(raw, size):
            what = "is larger than" if size > limits.RESPONSE_MAX else "decompresses to more than"
            reason = f"the response {what} {size >> 20} MiB, and was not read further"
            raise ApiException(raw.status, reason, start_of(pieces), raw.headers)
    return b"".join(pieces)


def start_of(pieces: list[bytes]) -> bytes:
    """As much of a body as an error keeps."""
    return b"".join(pieces[:2])[: limits.ERROR_BODY]


def read_error(received: Received) -> bytes:
    """The first 64 KiB of an error's body, or what could be read of them. The connection is kept if that is all of it."""
    raw = received.raw
    pieces: list[bytes] = []
    size = 0
    try:
        while size < limits.ERROR_BODY and (piece := raw.read1(min(4096, limits.ERROR_BODY - size))):
            pieces.append(piece)
            size += len(piece)
        received.release()
    except Exception:  # noqa: BLE001 -- the error counts, whatever is wrong with its body
        received.abandon()
    return b"".join(pieces)


def _is_bomb(raw: HTTPResponse, size: int) -> bool:
    return size > limits.DECOMPRESSED_FREE and size > limits.DECOMPRESSED_RATIO * raw.tell()
