"""Requests and answers: connections, timeouts, retries, redirects, streaming. The only file that knows urllib3."""

from __future__ import annotations

import logging
import random
import re
import time
import traceback
import weakref
from collections.abc import Callable, Iterator, Mapping
from http import client as http
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self
from urllib.parse import quote, urljoin, urlsplit

import urllib3
from urllib3 import exceptions as failures
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.util import Retry, Timeout, make_headers

from ubiops import faults, limits
from ubiops.configuration import LOGGER, Changes, check_timeout
from ubiops.connections import Idle, Watch, Watched, current
from ubiops.exceptions import (
    ApiException,
    ApiTimeoutError,
    UbiOpsException,
    exception_for,
    printable,
)
from ubiops.hosts import Address, parse_host
from ubiops.proxy import proxy_for
from ubiops.secret import Secret

if TYPE_CHECKING:
    from ubiops.configuration import Configuration
    from ubiops.upload import MultipartUpload

#: Methods that have the same effect when they are handled twice.
IDEMPOTENT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE"})
#: Answers that say that the request was not handled, whatever its method.
_NOT_HANDLED: Final = frozenset({429, 503})
#: 206 is a part of what was asked for.
_SUCCESS: Final = frozenset(range(200, 300)) - {206}
_RETRIED: Final = frozenset({408, 429, 502, 503, 504})
_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})

#: The options of a configuration that a connection is made with.
_CONNECTION_SETTINGS: Final = (
    "host", "proxy", "proxy_headers", "connection_pool_maxsize",
    "verify_ssl", "ssl_ca_cert", "cert_file", "key_file", "assert_hostname",
)  # fmt: skip
#: urllib3 sends once and reports what happened; whether to send again is decided here, by `RetryPolicy`.
_ONCE: Final = Retry(False, redirect=False)
#: What urllib3 lets out; anything else comes from the caller, such as an interrupted upload.
_TRANSPORT_ERRORS: Final = (failures.HTTPError, http.HTTPException, OSError)

_DIGITS: Final = re.compile(r"\s*([0-9]{1,12})(\.[0-9]{1,6})?\s*")


class RetryPolicy(Retry):
    """Which answers and errors a call is sent again for, how often, and after which wait."""

    def __init__(self, times: int, rate_limited: bool = True) -> None:
        super().__init__(
            times,
            redirect=False,
            allowed_methods=IDEMPOTENT,
            status_forcelist=_RETRIED if rate_limited else _RETRIED - {429},
            backoff_factor=limits.BACKOFF,
            backoff_max=limits.BACKOFF_MAX,
        )
        self.times = times

    def is_retry(self, method: str, status_code: int, has_retry_after: bool = False) -> bool:  # noqa: ARG002
        """Whether such an answer is worth another try, and one cannot do harm."""
        return status_code in (self.status_forcelist or ()) and (method in IDEMPOTENT or status_code in _NOT_HANDLED)

    def is_retry_after_error(self, method: str, error: BaseException) -> bool:
        """Whether such an error is worth another try, and one cannot do harm."""
        return not faults.lasting(error) and (faults.unsent(error) or (method in IDEMPOTENT and faults.broken(error)))

    def wait(self, sent: int, status: int | None = None, headers: Mapping[str, str] | None = None) -> float:
        """Seconds to wait after `sent` times: as the server says, else doubling, with jitter."""
        asked = None
        if headers is not None:
            asked = _seconds(headers.get("Retry-After"), self)
            if asked is None and status == 429:
                asked = _seconds(headers.get("x-ratelimit-reset"), self)
        if asked is not None:
            return asked
        longest = min(self.backoff_max, self.backoff_factor * 2.0 ** (sent - 1))
        return longest * (0.5 + random.random() / 2)  # noqa: S311 -- spreads load, hides nothing


def _seconds(value: str | None, policy: Retry) -> float | None:
    """A wait in seconds, from a number, a date, or the number of seconds since 1970 that some servers send; None when it is none of them."""
    if value is None:
        return None
    if number := _DIGITS.fullmatch(value):
        seconds = float(number[0])
        return max(0.0, seconds - time.time()) if seconds > 1e9 else seconds
    if not value.isascii() or len(value) > 100 or value.strip().isdigit():
        return None
    try:
        return policy.parse_retry_after(value)
    except (failures.InvalidHeader, ValueError, TypeError, IndexError, OverflowError):
        return None


class _PlainConnection(Watched, HTTPConnection):
    """A connection without encryption."""


class _SecureConnection(Watched, HTTPSConnection):
    """An encrypted connection."""


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _PlainConnection
    QueueCls = Idle


class _SecurePool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _SecureConnection
    QueueCls = Idle


class _Timeout(Timeout):
    """Two numbers that never change, so that there is no need to copy them twice a request, as urllib3 does."""

    def clone(self) -> Timeout:
        return self

    def start_connect(self) -> float:
        return 0.0


def make_timeout(value: Any) -> Timeout:
    """A call's timeout from `_request_timeout`. Raises `ApiTypeError` and `ApiValueError`."""
    connect, read = check_timeout("_request_timeout", value)
    return _Timeout(connect=connect, read=read)


class _Channel(NamedTuple):
    """What stays the same from call to call, until the configuration changes."""

    changes: int
    settings: tuple[object, ...]
    address: Address
    through: str
    pool: urllib3.HTTPConnectionPool
    urlopen: Callable[..., Any]
    prefix: str
    timeout: Timeout
    deadline: float | None
    policy: RetryPolicy


class Answer(NamedTuple):
    """An answer with status 2xx, read whole."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Response:
    """An answer with status 2xx whose body is still being received. Use it with `with`; its methods raise the errors of this library."""

    def __init__(self, raw: Any, explain: Callable[[BaseException], ApiException], watch: Watch | None) -> None:
        self.status: int = raw.status
        self.reason: str = raw.reason or ""
        self.headers: Mapping[str, str] = raw.headers
        self._raw = raw
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
            piece: bytes = self._raw.read(size)
            if not (self._watch is not None and self._watch.expired):
                return piece
            raise TimeoutError
        except Exception as error:  # noqa: BLE001 -- all of them become one of ours
            failure = self._explain(error)
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


class Rest:
    """Sends requests to the API's address over one pool of connections. Threads may share it, and a forked process may go on with it."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._channel: _Channel | None = None

    def close(self) -> None:
        """Close all idle connections. The next request opens new ones."""
        channel, self._channel = self._channel, None
        if channel is not None:
            channel.pool.close()

    def request(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None, timeout: Timeout | None = None
    ) -> Answer:
        """Send a request, and read its answer whole. Raises `ApiException`, of the answer's status or `ApiConnectionError`."""
        channel = self._channel
        if channel is None or channel.changes != Changes.count:
            channel = self._open()
        if channel.deadline is not None or LOGGER.isEnabledFor(logging.DEBUG):
            return _Call(channel, method, path, headers, body, timeout).answer()
        raw = None
        outcome: Any
        try:
            outcome = raw = channel.urlopen(
                method,
                channel.prefix + path,
                body,
                headers,
                _ONCE,
                False,
                False,
                timeout or channel.timeout,
                preload_content=False,
            )
            if raw.status in _SUCCESS:
                return Answer(raw.status, raw.headers, _read(raw))
        except Exception as error:  # noqa: BLE001 -- all of them are explained by the call
            outcome = error
        except BaseException as error:
            _abandon(raw, error)
            raise
        return _Call(channel, method, path, headers, body, timeout).answer((outcome, raw))

    def open(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        body: bytes | None = None,
        *,
        upload: MultipartUpload | None = None,
        timeout: Timeout | None = None,
        deadline: float | None = None,
        stream: bool = False,
    ) -> Answer | Response:
        """As `request`, with a `deadline` in seconds, a file to send, or an answer that is left open (a `Response`)."""
        channel = self._channel
        if channel is None or channel.changes != Changes.count:
            channel = self._open()
        call = _Call(channel, method, path, headers, body, timeout, deadline, upload)
        return call.response() if stream else call.answer()

    def _open(self) -> _Channel:
        """The channel for the configuration as it is now. Its connections stay, unless one of their settings has changed."""
        configuration = self._configuration
        old = self._channel
        changes = Changes.count
        settings = tuple(_plain(getattr(configuration, name)) for name in _CONNECTION_SETTINGS)
        connect, read = check_timeout("Configuration.timeout", configuration.timeout)
        values = {
            "changes": changes,
            "timeout": _Timeout(connect=connect, read=read),
            "deadline": configuration.deadline,
            "policy": RetryPolicy(configuration.retries, configuration.auto_retry_rate_limiting),
        }
        if old is not None and old.settings == settings:
            channel = old._replace(**values)
        else:
            channel = _Channel(settings=settings, **_connected(configuration), **values)
            if old is not None:
                old.pool.close()
        self._channel = channel
        return channel


def _plain(value: object) -> object:
    return tuple(sorted(value.items())) if isinstance(value, Mapping) else value


def _connected(configuration: Configuration) -> dict[str, Any]:
    """A pool of connections to the API's address, or to the proxy before it."""
    address = parse_host(configuration.host)
    proxy = proxy_for(configuration, address)
    options: dict[str, Any] = {"maxsize": configuration.connection_pool_maxsize}
    if address.scheme == "https" or (proxy is not None and proxy.address.scheme == "https"):
        from ubiops.tls import ssl_context

        options |= {"ssl_context": ssl_context(configuration), "assert_hostname": configuration.assert_hostname}
    manager: urllib3.PoolManager
    if proxy is None:
        manager = urllib3.PoolManager(**options)
    else:
        proxy_headers: dict[str, str] = dict(configuration.proxy_headers)
        if proxy.credentials:
            proxy_headers |= {
                name: Secret(value) for name, value in make_headers(proxy_basic_auth=proxy.credentials).items()
            }
        manager = urllib3.ProxyManager(
            str(proxy.address), proxy_headers=proxy_headers, proxy_ssl_context=options.get("ssl_context"), **options
        )
    manager.pool_classes_by_scheme = {"http": _PlainPool, "https": _SecurePool}
    pool = manager.connection_from_host(address.host, address.port, address.scheme)
    return {
        "address": address,
        "through": "" if proxy is None else f" through the proxy {proxy.address}",
        "pool": pool,
        "urlopen": pool.urlopen if proxy is None else manager.urlopen,
        "prefix": address.path if proxy is None else str(address),
    }


class _Call:
    """A call that is more than one request and its answer: it failed, is to be repeated, has a deadline, sends a file, or is logged."""

    def __init__(
        self,
        channel: _Channel,
        method: str,
        path: str,
        headers: dict[str, str],
        body: bytes | None,
        timeout: Timeout | None,
        deadline: float | None = None,
        upload: MultipartUpload | None = None,
    ) -> None:
        self.channel = channel
        self.method = method
        self.path = path
        self.headers = headers
        self.body = body
        self.timeout = timeout or channel.timeout
        self.upload = upload
        self.deadline = channel.deadline if deadline is None else deadline
        self.watch: Watch | None = None
        if self.deadline is not None or upload is not None:
            self.watch = Watch(self.deadline, self.timeout.read_timeout, upload is not None)
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
                    _abandon(raw, result)
                    failure, wait = self._after_error(result)
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
        timeout = self.timeout
        if upload is not None:
            body = iter(upload)
            if upload.content_length is not None:
                headers = {**headers, "Content-Length": str(upload.content_length)}
        if watch is not None and watch.ends is not None:
            left = max(0.001, watch.ends - time.monotonic())
            timeout = _Timeout(connect=_least(timeout.connect_timeout, left), read=_least(timeout.read_timeout, left))
        current.watch = watch
        try:
            raw = channel.urlopen(
                self.method,
                channel.prefix + self.path,
                body,
                headers,
                _ONCE,
                False,
                False,
                timeout,
                preload_content=False,
            )
            if raw.status not in _SUCCESS:
                return raw, raw
            if self.stream:
                return Response(raw, self._explain, watch), raw
            answer = Answer(raw.status, raw.headers, _read(raw))
            if watch is not None and watch.expired:  # A body without a length looks whole when its connection is cut.
                return TimeoutError(), raw
            return answer, raw
        except Exception as error:  # noqa: BLE001 -- explained by whoever called
            return error, raw
        except BaseException as error:
            _abandon(raw, error)
            raise
        finally:
            current.watch = None
            if upload is not None:
                upload.close()

    def _after_error(self, error: BaseException) -> tuple[ApiException, float | None]:
        """What to raise, and how long to wait before the next try, None when there is none."""
        if isinstance(error, UbiOpsException) or not isinstance(error, _TRANSPORT_ERRORS):
            raise error
        failure = self._explain(error)
        if (self.watch is not None and self.watch.expired) or not self.channel.policy.is_retry_after_error(
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
                f"The server points to {_shown(raw.headers.get('location'))}, where the token is not sent. "
                "If that is the API's address, set Configuration.host to it"
            )
        if not self.channel.policy.is_retry(self.method, status):
            return failure, None
        return self._retry(failure, self.channel.policy.wait(self.sent, status, raw.headers))

    def _retry(self, failure: ApiException, wait: float) -> tuple[ApiException, float | None]:
        policy = self.channel.policy
        why = None
        if self.sent > policy.times:
            why = f"It was sent {self.sent} times" if self.sent > 1 else ""
        elif self.upload is not None and not self.upload.rewindable:
            why = (
                "It was not sent again, because the file is a stream that cannot go back to its start: "
                "give a path, bytes or a seekable file"
            )
        elif self.waited + wait > limits.WAIT_MAX:
            why = f"The next try would be in {wait:.0f} s, and a call waits {limits.WAIT_MAX:.0f} s in all at most"
        elif self.watch is not None and self.watch.ends is not None and time.monotonic() + wait >= self.watch.ends:
            why = f"The next try would be in {wait:.1f} s, after the deadline of {self.deadline:g} s"
        if why is not None:
            failure.hint = ". ".join(filter(None, (failure.hint, why)))
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
        path = _path_on(address, address.path + self.path, raw.headers.get("location"))
        if path is None:
            return False
        _read_error(raw)
        self.redirects += 1
        self.sent -= 1
        self.channel = self.channel._replace(prefix="" if not self.channel.through else address.origin)
        self.path = path
        return True

    def _explain(self, error: BaseException) -> ApiException:
        if self.watch is not None and self.watch.expired:
            return ApiTimeoutError(reason=f"The call took longer than its deadline of {self.deadline:g} s")
        timeout = self.timeout
        return faults.explained(
            error, self.channel.address, self.channel.through, timeout.connect_timeout, timeout.read_timeout
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


def _least(timeout: Any, left: float) -> float:
    return left if timeout is None else min(timeout, left)


def _read(raw: Any) -> bytes:
    """The body of an answer, within bounds."""
    length = raw.length_remaining
    if length is not None and length <= limits.READ_AT_ONCE and "content-encoding" not in raw.headers:
        body: bytes = raw.read(decode_content=False)
        return body
    pieces: list[bytes] = []
    size = 0
    while piece := raw.read(limits.PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limits.ANSWER_MAX or (size > limits.UNPACKED_FREE and size > limits.UNPACKED_RATIO * raw.tell()):
            raw.close()
            what = "is larger than" if size > limits.ANSWER_MAX else "unpacks to more than"
            raise ApiException(
                raw.status,
                f"the answer {what} {size >> 20} MiB, and was not read further",
                pieces[0][: limits.ERROR_BODY],
                raw.headers,
            )
    return b"".join(pieces)


def _read_error(raw: Any) -> bytes:
    """The first 64 KiB of a body; what arrived, if that is less. A rest is not waited for: its connection is closed."""
    pieces: list[bytes] = []
    size = 0
    try:
        while size < limits.ERROR_BODY and (piece := raw.read(min(4096, limits.ERROR_BODY - size))):
            pieces.append(piece)
            size += len(piece)
    except (*_TRANSPORT_ERRORS, ValueError):
        size = limits.ERROR_BODY
    if raw.status < 200 or size >= limits.ERROR_BODY:
        raw.close()
    return b"".join(pieces)


def _abandon(raw: Any, error: BaseException) -> None:
    """Close the connection of a call that ended in an error, and clear the frames that hold what was sent."""
    if raw is not None:
        raw.close()
    seen: set[int] = set()
    chained: BaseException | None = error
    while chained is not None and id(chained) not in seen:
        seen.add(id(chained))
        traceback.clear_frames(chained.__traceback__)
        chained = chained.__cause__ or chained.__context__


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
    parts = urlsplit(location.partition("?")[0].partition("#")[0])
    netloc = parts.netloc.rpartition("@")[2]
    return printable(f"{parts.scheme}://{netloc}{parts.path}" if netloc else parts.path)[:200]
