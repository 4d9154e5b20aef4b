"""One call, from its first request to its answer or error: reading within bounds, trying again, following a redirect."""

from __future__ import annotations

import logging
import re
import time
import traceback
import weakref
import zlib
from collections.abc import Callable, Iterator, Mapping
from http.client import IncompleteRead
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self
from urllib.parse import quote, urljoin, urlsplit

from ubiops.configuration import LOGGER
from ubiops.exceptions import ApiException, ApiTimeoutError, UbiOpsException, exception_for, printable
from ubiops.transport import errors as causes
from ubiops.transport import limits
from ubiops.transport.address import Address
from ubiops.transport.connection import Watch, current

if TYPE_CHECKING:
    from ubiops.files.upload import MultipartUpload
    from ubiops.transport.pool import Channel

#: 206 is a part of what was asked for.
SUCCESS: Final = frozenset(range(200, 300)) - {206}
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

Seconds = tuple[float | None, float | None]


class Answer(NamedTuple):
    """An answer with status 2xx, read whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class _Unpacking:
    """A packed body that is unpacked piece by piece: cut off, broken or growing without measure, it is an error.

    Files are asked for as they are, and urllib3 takes a packed body that was cut off for a whole one.
    """

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._encoding: str = raw.headers["content-encoding"].strip().lower()
        if self._encoding not in {"gzip", "x-gzip", "deflate"}:
            raise ApiException(
                raw.status,
                f"the answer is packed as {printable(self._encoding)[:40]}, which was not asked for",
                None,
                raw.headers,
            )
        self._unpacker = zlib.decompressobj(47)
        self._size = 0

    def read(self, size: int) -> bytes:
        """At most `size` bytes, none at the end only."""
        while not self._unpacker.eof:
            packed = self._unpacker.unconsumed_tail or self._raw.read(limits.PIECE, decode_content=False)
            try:
                piece = self._unpacker.decompress(packed, size)
            except zlib.error:
                raise self._failure("cannot be unpacked") from None
            self._size += len(piece)
            if _is_bomb(self._raw, self._size):
                raise self._failure(f"unpacks to more than {self._size >> 20} MiB")
            if piece:
                return piece
            if not packed:
                raise IncompleteRead(b"")
        return b""

    def _failure(self, what: str) -> ApiException:
        return ApiException(self._raw.status, f"the answer {what}, and was not read further", None, self._raw.headers)


class Response:
    """An answer with status 2xx whose body is still being received. Use it with `with`; its methods raise the errors of this library."""

    def __init__(self, raw: Any, explain: Callable[[BaseException, Any], ApiException], watch: Watch | None) -> None:
        self.status: int = raw.status
        self.reason: str = raw.reason or ""
        self.headers: Mapping[str, str] = raw.headers
        self._raw = raw
        self._unpack = (
            _Unpacking(raw) if raw.headers.get("content-encoding", "identity").lower() != "identity" else None
        )
        self._started = raw.length_remaining is not None or raw.chunked
        self._explain = explain
        self._watch = watch
        self._data: bytes | None = None
        self._drop = weakref.finalize(self, _drop, raw, watch)

    def read(self, size: int | None = None) -> bytes:
        """`size` bytes, fewer only at the end; all there are when it is None."""
        if size is None:
            return b"".join(self.stream(limits.READ_AT_ONCE))
        piece = self._piece(size)
        while len(piece) < size and (more := self._piece(size - len(piece))):
            piece += more
        return piece

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

    def _piece(self, size: int) -> bytes:
        failure: ApiException
        try:
            piece: bytes = (
                self._raw.read(size, decode_content=False) if self._unpack is None else self._unpack.read(size)
            )
            if self._watch is not None and self._watch.expired:
                raise TimeoutError
            if not piece and not self._started:  # Without a length, headers that were cut off look like an empty body.
                raise IncompleteRead(b"")
            self._started = True
            return piece
        except Exception as error:  # noqa: BLE001 -- all of them become one of ours
            failure = self._explain(error, self._raw)
        except BaseException:
            self.close()
            raise
        self.close()
        raise failure

    def close(self) -> None:
        """Give the connection back, or close it when the body was not read to its end."""
        self._drop()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _drop(raw: Any, watch: Watch | None) -> None:
    if watch is not None:
        watch.stop()
    raw.close()


class Call:
    """A call that is more than one request and its answer: it failed, is to be repeated, has a deadline, sends a file, or is logged."""

    def __init__(
        self,
        channel: Channel,
        method: str,
        path: str,
        headers: dict[str, str],
        body: bytes | None,
        timeout: Seconds | None = None,
        deadline: float | None = None,
        upload: MultipartUpload | None = None,
    ) -> None:
        self.channel = channel
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.seconds = channel.seconds if timeout is None else timeout
        self.prefix = channel.prefix
        self.upload = upload
        self.deadline = channel.deadline if deadline is None else deadline
        self.watch: Watch | None = None
        if self.deadline is not None or upload is not None:
            self.watch = Watch(self.deadline, self.seconds[1], upload is not None)
        self.sent = 0
        self.waited = 0.0
        self.redirects = 0
        self.stream = False

    def answer(self, outcome: tuple[Any, Any] | None = None) -> Answer:
        """The answer, read whole. `outcome` is what came of a first request: the open answer or an error, and the open answer if any."""
        answer: Answer = self._run(outcome)
        return answer

    def response(self) -> Response:
        """The open answer."""
        self.stream = True
        response: Response = self._run(None)
        return response

    def _run(self, outcome: tuple[Any, Any] | None) -> Any:
        watch = self.watch
        if watch is not None:
            watch.start()
        done = False
        failure: ApiException | None
        try:
            while True:
                self.sent += 1
                started = time.monotonic()
                result, raw = outcome or self._send()
                if LOGGER.isEnabledFor(logging.DEBUG):
                    self._log(result, started)
                if isinstance(result, (Answer, Response)):
                    done = isinstance(result, Response)
                    return result
                outcome = None
                if isinstance(result, BaseException):
                    abandon(raw, result)
                    failure, wait = self._after_error(result, raw)
                else:
                    failure, wait = self._after_answer(result)
                del result, raw
                if failure is None:
                    continue
                if wait is None:
                    break
                self.waited += wait
                time.sleep(wait)
        finally:
            if watch is not None and not done:
                watch.stop()
        raise failure

    def _send(self) -> tuple[Any, Any]:
        raw = None
        channel, watch, upload = self.channel, self.watch, self.upload
        body: Any = self.body
        headers = self.headers
        seconds = self.seconds
        if upload is not None:
            body = iter(upload)
            if upload.content_length is not None:
                headers = {**headers, "Content-Length": str(upload.content_length)}
        if watch is not None and watch.ends is not None:
            left = max(0.001, watch.ends - time.monotonic())
            seconds = _least(seconds[0], left), _least(seconds[1], left)
        current.watch = watch
        try:
            raw = channel.send(self.method, self.prefix + self.path, body, headers, seconds)
            if raw.status not in SUCCESS:
                return raw, raw
            if self.stream:
                return Response(raw, self._explain, watch), raw
            answer = Answer(raw.status, raw.headers, read_within(raw))
            if watch is not None and watch.expired:  # A body without a length looks whole when its connection is cut.
                return TimeoutError(), raw
            return answer, raw
        except Exception as error:  # noqa: BLE001 -- explained by whoever called
            return error, raw
        except BaseException as error:
            abandon(raw, error)
            raise
        finally:
            current.watch = None
            if upload is not None:
                upload.close()

    def _after_error(self, error: BaseException, raw: Any) -> tuple[ApiException, float | None]:
        """What to raise, and how long to wait before the next try, None when there is none."""
        if isinstance(error, UbiOpsException) or not (
            isinstance(error, self.channel.errors)
            or (isinstance(error, ValueError) and (raw is not None or self.upload is None))  # Of numbers that are none.
        ):
            raise error
        failure = self._explain(error, raw)
        if (self.watch is not None and self.watch.over) or not self.channel.policy.is_retry_after_error(
            self.method, error
        ):
            return failure, None
        return self._retry(failure, self.channel.policy.wait(self.sent))

    def _after_answer(self, raw: Any) -> tuple[ApiException | None, float | None]:
        status: int = raw.status
        if status in _REDIRECTS and self._redirected(raw):
            return None, None
        failure = exception_for(status)(status, printable(raw.reason or ""), _read_error(raw), raw.headers)
        if status in _REDIRECTS:
            failure.hint = (
                f"The server points to {_shown(raw.headers.get('location'))}, and was not followed: {self._why_not()}."
            )
        if not self.channel.policy.is_retry(self.method, status):
            return failure, None
        return self._retry(failure, self.channel.policy.wait(self.sent, status, raw.headers))

    def _retry(self, failure: ApiException, wait: float) -> tuple[ApiException, float | None]:
        policy = self.channel.policy
        why = None
        if self.sent > policy.times:
            why = f"It was sent {self.sent} times." if self.sent > 1 else ""
        elif self.upload is not None and not self.upload.rewindable:
            why = (
                "It was not sent again, because the file is a stream that cannot go back to its start: "
                "give a path, bytes or a seekable file."
            )
        elif self.waited + wait > limits.WAIT_MAX:
            why = f"The next try would be in {wait:.0f} s, and a call waits {limits.WAIT_MAX:.0f} s in all at most."
        elif self.watch is not None and self.watch.ends is not None and time.monotonic() + wait >= self.watch.ends:
            why = f"The next try would be in {wait:.1f} s, after the deadline of {self.deadline:g} s."
        if why is not None:
            failure.hint = " ".join(filter(None, (failure.hint, why)))
            return failure, None
        LOGGER.debug(
            "%s %s again in %.2f s, because of %s", self.method, self._logged, wait, failure.status or failure.reason
        )
        return failure, wait

    def _redirected(self, raw: Any) -> bool:
        """Whether to go on at the redirect's target: for reading only, on the same scheme, host and port, and not for ever."""
        if self.method not in {"GET", "HEAD"} or self.redirects >= limits.REDIRECTS:
            return False
        address = self.channel.address
        path = _path_on(
            address, (self.path if self.redirects else address.path + self.path), raw.headers.get("location")
        )
        if path is None:
            return False
        _read_error(raw)
        self.redirects += 1
        self.sent -= 1
        self.prefix = address.origin if self.channel.through else ""
        self.path = path
        return True

    def _explain(self, error: BaseException, raw: Any = None) -> ApiException:
        """The error in words, with as much of the answer as there is."""
        failure = self._in_words(error)
        if raw is not None and failure is not error:
            failure.status, failure.headers = raw.status, raw.headers
            failure.body = causes.partial(error).decode("utf-8", "replace")
        return failure

    def _in_words(self, error: BaseException) -> ApiException:
        if self.watch is not None and self.watch.over:
            return ApiTimeoutError(reason=f"The call took longer than its deadline of {self.deadline:g} s")
        return causes.explained(error, self.channel.address, self.channel.through, *self.seconds)

    def _why_not(self) -> str:
        if self.method not in {"GET", "HEAD"}:
            return "only what reads is sent on"
        if self.redirects >= limits.REDIRECTS:
            return f"it was the {self.redirects + 1}th time"
        return (
            f"the token is sent to {self.channel.address.origin} only. If the API has moved, change Configuration.host"
        )

    @property
    def _logged(self) -> str:
        return self.path.partition("?")[0]

    def _log(self, result: Any, started: float) -> None:
        """Only what is named here can be in the log: method, path, status, duration and sizes."""
        sent = (self.upload.content_length if self.upload is not None else len(self.body or b"")) or 0
        took = (time.monotonic() - started) * 1000
        if isinstance(result, BaseException):
            LOGGER.debug(
                "%s %s -> %s, %.0f ms, %d bytes sent", self.method, self._logged, type(result).__name__, took, sent
            )
            return
        received = f", {len(result.body)} bytes received" if isinstance(result, Answer) else ""
        LOGGER.debug(
            "%s %s -> %d, %.0f ms, %d bytes sent%s", self.method, self._logged, result.status, took, sent, received
        )


def _least(timeout: float | None, left: float) -> float:
    return left if timeout is None else min(timeout, left)


def read_within(raw: Any) -> bytes:
    """The body of an answer, within bounds."""
    length = raw.length_remaining
    if length is not None and length <= limits.READ_AT_ONCE and "content-encoding" not in raw.headers:
        body: bytes = raw.read(decode_content=False)
        return body
    pieces: list[bytes] = []
    size = 0
    for piece in _pieces(raw, pieces):
        size += len(piece)
        if size > limits.ANSWER_MAX or _is_bomb(raw, size):
            raw.close()
            what = "is larger than" if size > limits.ANSWER_MAX else "unpacks to more than"
            raise ApiException(
                raw.status,
                f"the answer {what} {size >> 20} MiB, and was not read further",
                pieces[0][: limits.ERROR_BODY],
                raw.headers,
            )
    return b"".join(pieces)


def _is_bomb(raw: Any, size: int) -> bool:
    return size > limits.UNPACKED_FREE and size > limits.UNPACKED_RATIO * int(raw.tell())


def _pieces(raw: Any, pieces: list[bytes]) -> Iterator[bytes]:
    """Read a body into `pieces`; an error has their start."""
    try:
        packed = "content-encoding" in raw.headers  # Else a piece would wait for the next to be decoded with it.
        while piece := raw.read(limits.PIECE, decode_content=packed):
            pieces.append(piece)
            yield piece
    except Exception as error:
        error.start = b"".join(pieces[:2])[: limits.ERROR_BODY]  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]
        raise


def _read_error(raw: Any) -> bytes:
    """The first 64 KiB of a body; what arrived, if that is less. A rest is not waited for: its connection is closed."""
    pieces: list[bytes] = []
    size = 0
    try:
        while size < limits.ERROR_BODY and (piece := raw.read1(min(4096, limits.ERROR_BODY - size))):
            pieces.append(piece)
            size += len(piece)
    except Exception:  # noqa: BLE001 -- whatever is wrong with the body of an error, the error counts
        size = limits.ERROR_BODY
    if raw.status < 200 or size >= limits.ERROR_BODY:
        raw.close()
    return b"".join(pieces)[: limits.ERROR_BODY]


def abandon(raw: Any, error: BaseException) -> None:
    """Close the connection of a call that ended in an error, and clear the frames that hold what was sent."""
    if raw is not None:
        raw.close()
    for one in causes.chain(error):
        traceback.clear_frames(one.__traceback__)


def _path_on(address: Address, current_path: str, location: str | None) -> str | None:
    """The path and query of a redirect's target, None when it is not on the same scheme, host and port."""
    if not location or len(location) > 8000 or re.search(r"[\x00-\x20\x7f\\]", location):
        return None
    try:
        parts = urlsplit(urljoin(address.origin + current_path, location))
        same = (parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)) == address[:3]
    except ValueError:
        return None
    if not same or "@" in parts.netloc:
        return None
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def _shown(location: str | None) -> str:
    """A redirect's target, without what may be secret in it."""
    if not location:
        return "no address"
    try:
        parts = urlsplit(location.partition("?")[0].partition("#")[0])
    except ValueError:
        return "an address that is none"
    netloc = parts.netloc.rpartition("@")[2]
    return printable(f"{parts.scheme}://{netloc}{parts.path}" if netloc else parts.path)[:200]
