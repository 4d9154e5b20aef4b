"""Requests and answers: connections, timeouts, retries, redirects, streaming. The only file that knows urllib3."""

from __future__ import annotations

import logging
import os
import random
import re
import threading
import time
import warnings
from collections.abc import Callable, Mapping
from http import client as http
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import urllib3
from urllib3 import exceptions as failures
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import GzipDecoder
from urllib3.util import Retry, Timeout, make_headers

from ubiops.configuration import LOGGER, HeaderValues, check_timeout
from ubiops.transport import errors as causes
from ubiops.transport import limits
from ubiops.transport.address import Address, parse_host
from ubiops.transport.connection import Idle, Watched
from ubiops.transport.proxy import proxy_for
from ubiops.transport.response import SUCCESS, Answer, Call, Seconds, abandon, read_within
from ubiops.transport.secret import Secret

if TYPE_CHECKING:
    from ubiops.configuration import Configuration
    from ubiops.files.upload import MultipartUpload

#: Methods that have the same effect when they are handled twice.
IDEMPOTENT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE"})
#: Answers that say that the request was not handled, whatever its method.
_NOT_HANDLED: Final = frozenset({429, 503})
_RETRIED: Final = frozenset({408, 429, 502, 503, 504})

#: The options of a configuration that a connection is made with.
_CONNECTION_SETTINGS: Final = (
    "host", "proxy", "proxy_headers", "connection_pool_maxsize",
    "verify_ssl", "ssl_ca_cert", "cert_file", "key_file", "assert_hostname",
)  # fmt: skip
#: From where a pool is made to the line that called an endpoint.
_CALLER: Final = 8
#: urllib3 sends once and reports what happened; whether to send again is decided here, by `RetryPolicy`.
_ONCE: Final = Retry(False, redirect=False)

#: Older releases of urllib3 unpack without a bound on each piece; there, gzip's own factor is one.
_ACCEPT_ENCODING: Final = (
    make_headers(accept_encoding=True)["accept-encoding"]
    if hasattr(GzipDecoder, "has_unconsumed_tail")
    else "gzip,deflate"
)
_DIGITS: Final = re.compile(r"\s*([0-9]{1,12}(?:\.[0-9]{1,6})?)\s*")


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
        return not causes.lasting(error) and (causes.unsent(error) or (method in IDEMPOTENT and causes.broken(error)))

    def wait(self, sent: int, status: int | None = None, headers: Mapping[str, str] | None = None) -> float:
        """Seconds to wait after `sent` times: as the server says, else doubling, with jitter."""
        asked = None
        if headers is not None:
            asked = _seconds(headers.get("Retry-After"), self)
            if asked is None and status == 429:
                asked = _seconds(headers.get("x-ratelimit-reset"), self)
        if asked:  # Zero says any time, which all others are told, too.
            return asked
        longest = min(self.backoff_max, self.backoff_factor * 2.0 ** (sent - 1))
        return longest * (0.5 + random.random() / 2)  # noqa: S311 -- spreads load, hides nothing


def _seconds(value: str | None, policy: Retry) -> float | None:
    """A wait in seconds, from a number, a date, or the number of seconds since 1970 that some servers send; None when it is none of them."""
    if value is None:
        return None
    if number := _DIGITS.fullmatch(value):
        seconds = float(number[1])  # float() takes fewer kinds of white space than \s
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

    def connect(self) -> None:
        """Connect. Whoever wants no verification was warned once, when the pool was made; urllib3 would do so at each request."""
        super().connect()
        self.is_verified = True


class _PlainPool(urllib3.HTTPConnectionPool):
    ConnectionCls = _PlainConnection  # pyright: ignore[reportAssignmentType] -- urllib3 compares with a stricter protocol
    QueueCls = Idle  # type: ignore[assignment]


class _SecurePool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _SecureConnection  # pyright: ignore[reportAssignmentType] -- same
    QueueCls = Idle  # type: ignore[assignment]


_POOLS: Final[dict[str, type[urllib3.HTTPConnectionPool]]] = {"http": _PlainPool, "https": _SecurePool}


class _Timeout(Timeout):
    """Two numbers that never change, so that there is no need to copy them twice a request, as urllib3 does."""

    def clone(self) -> Timeout:
        return self

    def start_connect(self) -> float:
        return 0.0


class Channel(NamedTuple):
    """What stays the same from call to call, until the configuration changes."""

    changes: int
    settings: tuple[object, ...]
    address: Address
    #: The proxy in words, for messages.
    through: str
    pool: urllib3.HTTPConnectionPool
    urlopen: Callable[..., Any]
    #: What a request's target begins with: the path of the API's address, after a proxy all of it.
    prefix: str
    seconds: Seconds
    timeout: Timeout
    deadline: float | None
    policy: RetryPolicy

    def send(self, method: str, target: str, body: Any, headers: dict[str, str], seconds: Seconds) -> Any:
        """Send a request once. Returns the open answer, or raises one of `errors` or what the body raises."""
        timeout = _Timeout(connect=seconds[0], read=seconds[1])
        return self.urlopen(
            method,
            target,
            body=body,
            headers=headers,
            retries=_ONCE,
            redirect=False,
            assert_same_host=False,
            timeout=timeout,
            preload_content=False,
        )

    @property
    def errors(self) -> tuple[type[Exception], ...]:
        """What urllib3 lets out; anything else comes from the caller, such as an interrupted upload."""
        return failures.HTTPError, http.HTTPException, OSError


class Rest:
    """Sends requests to the API's address over one pool of connections. Threads may share it, and a forked process may go on with it."""

    #: Which packed answers are asked for.
    accept_encoding = _ACCEPT_ENCODING

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._channel: Channel | None = None

    def close(self) -> None:
        """Close all idle connections. The next request opens new ones."""
        channel, self._channel = self._channel, None
        if channel is not None:
            channel.pool.close()

    def request(self, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> Answer:
        """Send a request, and read its answer whole. Raises `ApiException`, of the answer's status or `ApiConnectionError`."""
        channel = self._channel
        if channel is None or channel.changes != self._configuration.changes.count:
            channel = self._open()
        if channel.deadline is not None or LOGGER.isEnabledFor(logging.DEBUG):
            return Call(channel, method, path, headers, body).answer()
        raw = None
        outcome: Any
        try:
            # What this does, `Channel.send` does, too; here it saves what is the same for nearly all calls.
            outcome = raw = channel.urlopen(
                method,
                channel.prefix + path,
                body=body,
                headers=headers,
                retries=_ONCE,
                redirect=False,
                assert_same_host=False,
                timeout=channel.timeout,
                preload_content=False,
            )
            if raw.status in SUCCESS:
                return Answer(raw.status, raw.headers, read_within(raw))
        except Exception as error:  # noqa: BLE001 -- all of them are explained by the call
            outcome = error
        except BaseException as error:
            abandon(raw, error)
            raise
        return Call(channel, method, path, headers, body).answer((outcome, raw))

    def open(
        self,
        method: str,
        path: str,
        headers: dict[str, str],
        body: bytes | None = None,
        *,
        upload: MultipartUpload | None = None,
        timeout: Seconds | None = None,
        deadline: float | None = None,
        stream: bool = False,
    ) -> Any:
        """As `request`, with a `deadline` in seconds, a file to send, or an answer that is left open (a `Response`)."""
        channel = self._channel
        if channel is None or channel.changes != self._configuration.changes.count:
            channel = self._open()
        call = Call(channel, method, path, headers, body, timeout, deadline, upload)
        return call.response() if stream else call.answer()

    def _open(self) -> Channel:
        """The channel for the configuration as it is now. Its connections stay, unless one of their settings has changed."""
        with _opening:
            configuration, old = self._configuration, self._channel
            if old is not None and old.changes == self._configuration.changes.count:
                return old
            changes = self._configuration.changes.count
            settings = tuple(_plain(getattr(configuration, name)) for name in _CONNECTION_SETTINGS)
            if old is None or old.settings != settings:
                channel = _connected(configuration)._replace(settings=settings)
                if old is not None:
                    old.pool.close()
            else:
                channel = old
            seconds = check_timeout("Configuration.timeout", configuration.timeout)
            self._channel = channel = channel._replace(
                changes=changes,
                seconds=seconds,
                timeout=_Timeout(connect=seconds[0], read=seconds[1]),
                deadline=configuration.deadline,
                policy=RetryPolicy(configuration.retries, configuration.auto_retry_rate_limiting),
            )
            return channel


#: One at a time makes a pool. It is held over a fork, so that no child inherits it locked.
_opening = threading.RLock()
if hasattr(os, "register_at_fork"):
    os.register_at_fork(before=_opening.acquire, after_in_parent=_opening.release, after_in_child=_opening.release)


def _plain(value: Any) -> object:
    """The value as it is now: a mapping could change."""
    return dict(value) if isinstance(value, HeaderValues) else value


def _connected(configuration: Configuration) -> Channel:
    """A pool of connections to the API's address, or to the proxy before it."""
    address = parse_host(configuration.host)
    proxy = proxy_for(configuration, address)
    options: dict[str, Any] = {"maxsize": configuration.connection_pool_maxsize}
    if address.scheme == "https" or (proxy is not None and proxy.address.scheme == "https"):
        from ubiops.transport.tls import ssl_context

        if not configuration.verify_ssl:
            text = f"verify_ssl=False: whoever is between here and {address.origin} can read the token and change what is sent"
            warnings.warn(text, failures.InsecureRequestWarning, stacklevel=_CALLER)
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
    manager.pool_classes_by_scheme = _POOLS
    pool = manager.connection_from_host(address.host, address.port, address.scheme)
    return Channel(
        changes=-1,
        settings=(),
        address=address,
        through="" if proxy is None else f" through the proxy {proxy.address}",
        pool=pool,
        urlopen=pool.urlopen if proxy is None else manager.urlopen,
        prefix=address.path if proxy is None else str(address),
        seconds=(None, None),
        timeout=_Timeout(),
        deadline=None,
        policy=RetryPolicy(0),
    )
