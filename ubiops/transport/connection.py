"""What connections do beyond urllib3's: none survives a fork, a deadline cuts them, and an upload stops when it is answered."""

from __future__ import annotations

import contextlib
import http.client
import io
import os
import queue
import re
import socket
import threading
import time
import weakref
from email.errors import MissingHeaderBodySeparatorDefect
from http.client import HTTPException, HTTPMessage, HTTPResponse
from types import FunctionType
from typing import Any, Final

#: Seconds between two looks at whether the server answered an upload that it does not read any more.
_LOOK: Final = 0.25
#: Seconds by which a socket may be early.
_CLOSE: Final = 0.005
#: Bytes of a body up to which it is sent together with its headers.
JOINED: Final = 1 << 16
#: Interim answers that are skipped before an answer; a server that sends more has none of its own to give.
_INTERIM: Final = 20


class Idle:
    """The idle connections of a pool. Unlike urllib3's own queue it has no lock that a fork could copy while it is held."""

    def __init__(self, maxsize: int) -> None:
        self.maxsize = maxsize
        self.connections: list[Any] = []
        _idle.add(self)

    # Called as urllib3 calls a queue.

    def get(self, block: bool = False, timeout: float | None = None) -> Any:  # noqa: ARG002
        """The connection that was used last. Raises `queue.Empty`, upon which a new one is made."""
        try:
            return self.connections.pop()
        except IndexError:
            raise queue.Empty from None

    def put(self, connection: Any, block: bool = False) -> None:  # noqa: ARG002
        """Keep a connection, if it can be used again and there is room."""
        if connection is None:
            return
        if connection.spent or len(self.connections) >= self.maxsize:
            connection.close()
        else:
            self.connections.append(connection)

    def qsize(self) -> int:
        """How many there are."""
        return len(self.connections)

    def close(self) -> None:
        """Close them all."""
        while self.connections:
            self.connections.pop().close()


_idle: weakref.WeakSet[Idle] = weakref.WeakSet()


def _after_fork() -> None:
    """A connection that two processes use mixes their answers up. Closing it here leaves the parent's open."""
    for idle in list(_idle):
        idle.close()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


class Watch:
    """Looks after a call with a deadline, or with a file to send, while urllib3 works for it."""

    def __init__(self, deadline: float | None, timeout: float | None, sending: bool) -> None:
        self.seconds = deadline
        self.ends = None if deadline is None else time.monotonic() + deadline
        self.timeout = timeout
        self.sending = sending
        self.expired = False
        #: Whether the connection had been used before.
        self.reused = False
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        self._timer: threading.Timer | None = None

    def start(self) -> None:
        """Begin to count. At the deadline the connection is cut, so that whoever reads or writes wakes up."""
        if self.ends is not None:
            self._timer = threading.Timer(max(0.0, self.ends - time.monotonic()), self._expire)
            self._timer.daemon = True
            self._timer.start()

    def stop(self) -> None:
        """The call has ended: leave its connection alone."""
        with self._lock:
            self._socket = None
        if self._timer is not None:
            self._timer.cancel()

    @property
    def over(self) -> bool:
        """Whether the deadline has passed, be it that the timer has not noticed yet."""
        return self.expired or (self.ends is not None and time.monotonic() > self.ends - _CLOSE)

    def attach(self, sock: Any) -> None:
        """The connection that the call uses."""
        with self._lock:
            self._socket = getattr(sock, "socket", sock)  # TLS inside TLS wraps its socket
        if self.expired:
            self._expire()

    def _expire(self) -> None:
        self.expired = True
        with self._lock:
            if self._socket is not None:
                try:
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)  # an SSLSocket's own would touch its state
                except OSError:
                    return


class _Current(threading.local):
    watch: Watch | None = None


current = _Current()


#: Headers in which there is nothing to interpret: names and values of visible ASCII, one line each.
_PLAIN_HEADERS: Final = re.compile(r"(?:[!#$%&'*+.^_`|~0-9A-Za-z-]+:[ \t]*(?:[!-~](?:[ -~\t]*[!-~])?)?\r\n)+\r\n")
_PLAIN_HEADER: Final = re.compile(r"([^:\r\n]+):[ \t]*([^\r]*)\r\n")


def parse_headers(file: Any) -> HTTPMessage:
    """What `http.client.parse_headers` makes of the headers of an answer, for plain ones in a tenth of its time.

    The standard library takes headers for those of an email, which is the largest part of a call. What is not plain goes to it.
    """
    received = b"".join(_read_headers(file))
    text = received.decode("iso-8859-1")
    if not _PLAIN_HEADERS.fullmatch(text):
        return http.client.parse_headers(io.BytesIO(received))
    message = HTTPMessage()
    for name, value in _PLAIN_HEADER.findall(text):
        message.set_raw(name, value)
    return message


_read_headers: Final[Any] = vars(http.client).get("_read_headers")
#: `HTTPResponse.begin`, the same code, with the function above in place of the standard library's. A Python that has changed
#: its own goes on with that.
_begin: Final[Any] = (
    FunctionType(HTTPResponse.begin.__code__, {**vars(http.client), "parse_headers": parse_headers})
    if _read_headers
    else HTTPResponse.begin
)


class FinalAnswer(HTTPResponse):
    """The answer to a request. `http.client` skips 100 Continue, and would take another interim answer, such as 103, for the final one."""

    def begin(self) -> None:
        """Read status and headers."""
        _begin(self)
        skipped = 0
        while 102 <= self.status < 200 and skipped < _INTERIM:
            skipped += 1
            self.headers = self.msg = None  # type: ignore[assignment] # pyright: ignore[reportAttributeAccessIssue]
            _begin(self)
        if any(isinstance(defect, MissingHeaderBodySeparatorDefect) for defect in self.headers.defects):
            # All headers after that line are lost, the one that says where the body ends among them.
            self.close()
            raise HTTPException("a line among the headers is none")


class Watched:
    """What both kinds of connection do beyond urllib3's."""

    #: Whether a part of a body was left out, so that no other request can follow on the connection.
    spent = False
    #: The headers of a request, until the short body that belongs to them; empty before, None when there is none to wait for.
    _waiting: bytes | None = None
    sock: Any
    response_class: Any = FinalAnswer

    def connect(self) -> None:
        """Connect; an error on the way says that nothing was sent."""
        try:
            super().connect()  # type: ignore[misc]
        except Exception as error:
            error.unsent = True  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]
            raise
        watch = current.watch
        if watch is not None:
            watch.attach(self.sock)

    def request(self, method: str, url: str, body: Any = None, *arguments: Any, **options: Any) -> None:
        """Send a request. A short body goes out with its headers: one system call, and one packet, less."""
        self._waiting = b"" if isinstance(body, bytes) and 0 < len(body) <= JOINED else None
        watch = current.watch
        if watch is not None:
            watch.reused = self.sock is not None
            if watch.reused:
                watch.attach(self.sock)
        super().request(method, url, body, *arguments, **options)  # type: ignore[misc]

    def send(self, data: Any) -> None:
        """Send a part of a request."""
        if self._waiting is not None:
            if not self._waiting:
                self._waiting = data
                return
            data, self._waiting = self._waiting + data, None
        watch = current.watch
        if watch is None or not watch.sending or self.sock is None:
            super().send(data)  # type: ignore[misc]
        else:
            self._send_watched(memoryview(data), watch)

    def _send_watched(self, data: memoryview, watch: Watch) -> None:
        """Send, unless the server has answered already: its answer counts, and a file is too large to be sent for nothing.

        urllib3 goes on to read the answer after a broken pipe.
        """
        sock = self.sock
        sock.settimeout(_LOOK)
        stalled = time.monotonic()
        self._stop_if_answered(watch)
        while data:
            try:
                data = data[sock.send(data) :]
                stalled = time.monotonic()
            except TimeoutError:
                self._stop_if_answered(watch)
                if watch.timeout is not None and time.monotonic() - stalled > watch.timeout:
                    if self._quiet():
                        raise
                    self.spent = True  # On TLS, too, an answer may be waiting.
                    raise BrokenPipeError from None
            except ConnectionError:
                self._stop_if_answered(watch)
                raise
        sock.settimeout(watch.timeout)

    def _quiet(self) -> bool:
        """Whether there is nothing to read."""
        return bool(self.is_connected)  # type: ignore[attr-defined] # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue, reportUnknownArgumentType]

    def _stop_if_answered(self, watch: Watch) -> None:
        """Raises `BrokenPipeError` when a final answer, or the end of the connection, waits to be read.

        On TLS nobody can tell: what waits may be messages of TLS itself. There, only a broken pipe ends the upload.
        """
        if type(self.sock) is not socket.socket or self._quiet():
            return
        start = b""
        with contextlib.suppress(OSError):
            start = self.sock.recv(12, socket.MSG_PEEK)
        if start.startswith(b"HTTP/1.") and start[9:10] == b"1":  # An interim answer, such as 100 Continue.
            return
        self.spent = True
        if not start and watch.reused:  # Closed while idle: the body did not go out whole, so it was not handled.
            error = ConnectionAbortedError("the server closed the connection")
            error.unsent = True  # type: ignore[attr-defined] # pyright: ignore[reportAttributeAccessIssue]
            raise error
        raise BrokenPipeError
