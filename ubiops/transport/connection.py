"""One connection to a server.

What this adds to urllib3's connections: a deadline holds in every step; a file is not sent any further once the server has
responded; headers and a short body leave in one packet; and no frame of urllib3 or `http.client` ever holds a token, which tools
that show the variables of a traceback would show.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import os
import queue
import socket
import threading
import time
from collections.abc import Iterator
from email.errors import MissingHeaderBodySeparatorDefect
from typing import Any, Final, cast

from urllib3 import HTTPHeaderDict
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import HTTPResponse

from ubiops.exceptions import ApiValueError
from ubiops.transport import limits
from ubiops.transport.deadline import Deadline
from ubiops.transport.request import Request, Upload
from ubiops.transport.secret import Body, Secret
from ubiops.transport.settings import Timeout

#: Seconds between two looks at whether the server has responded to an upload that it does not read any more.
_LOOK: Final = 0.25
#: Interim responses that are skipped; the next one is returned as if it were final.
_INTERIM: Final = 20


class FinalResponse(http.client.HTTPResponse):
    """The final response to a request. `http.client` itself skips 100 Continue, and returns any other interim one, such as 103."""

    #: Read when a response is collected that Ctrl-C interrupted before it had one.
    fp: Any = None

    def begin(self, *arguments: Any, **options: Any) -> None:
        """Read the status and the headers."""
        super().begin(*arguments, **options)
        for _ in range(_INTERIM):
            if not 102 <= self.status < 200:
                break
            self.headers = self.msg = cast("http.client.HTTPMessage", None)  # else `begin` returns at once
            super().begin(*arguments, **options)
        if any(isinstance(defect, MissingHeaderBodySeparatorDefect) for defect in self.headers.defects):
            # All headers after this line are lost, and among them the one that says where the body ends.
            self.close()
            raise http.client.HTTPException("a line among the headers is not one")


#: Methods that announce no body when they have none.
_WITHOUT_BODY: Final = frozenset({"GET", "HEAD", "DELETE"})


class PlainConnection(HTTPConnection):
    """A connection without TLS. Each step raises `OSError`, `http.client.HTTPException` or a urllib3 error when it fails."""

    #: Whether only a part of a request was sent, so that no other can follow.
    spent = False

    _deadline: Deadline | None = None
    #: The lines that `http.client` has written for a request, between `putrequest` and the moment when they are sent.
    _written: bytes | None = None

    def open(self, timeout: Timeout, deadline: Deadline | None) -> None:
        """Connect."""
        self._deadline = deadline
        self.timeout = timeout[0]
        self.connect()

    def send_request(self, request: Request, timeout: Timeout, deadline: Deadline | None) -> None:
        """Send a request. A server that stops reading may have responded, so that is not an error: see `spent`. Raises `BodyError`."""
        self._deadline = deadline
        self.timeout = timeout[1]
        headers = _lines(request)
        self._written = b""
        self.putrequest(request.method, request.target, skip_accept_encoding=True)
        self.endheaders()
        head = Body(self._written[:-2] + headers + b"\r\n")
        self._written = None
        body = request.body
        try:
            if body is None or isinstance(body, bytes):
                self._write(head, body or b"")
            else:
                self._upload(head, body)
        except ConnectionError:
            self.spent = True

    def receive(self, request: Request) -> HTTPResponse:
        """Wait for the response, and read its status and headers."""
        self.sock.settimeout(self.timeout if self._deadline is None else self._deadline.within(self.timeout))
        response = http.client.HTTPConnection.getresponse(self)
        return HTTPResponse(
            body=cast("Any", response),
            headers=HTTPHeaderDict(response.headers.items()),
            status=response.status,
            version=response.version,
            reason=response.reason,
            preload_content=False,
            original_response=cast("Any", response),
            request_method=request.method,
        )

    def abandon(self) -> None:
        """Close the connection at once, even if Ctrl-C came while the reader of a response was made, which keeps the socket open."""
        sock = self.sock
        self.close()
        if sock is not None and (descriptor := sock.detach()) >= 0:
            os.close(descriptor)

    # Sending

    def send(self, data: Any) -> None:
        """Keep the head of a request until all of it is there. `http.client` calls this with it, and with what opens a tunnel."""
        if self._written is None:
            super().send(data)
        else:
            self._written += data

    def _write(self, head: bytes, body: bytes) -> None:
        """Send a request, in one packet if it is short."""
        if len(body) <= limits.JOINED:
            head, body = Body(head + body), b""
        self.sock.settimeout(self.timeout if self._deadline is None else self._deadline.within(self.timeout))
        super().send(head)
        if body:
            super().send(body)

    def _upload(self, head: bytes, body: Upload) -> None:
        """Send a request with a file, block by block."""
        chunked = body.content_length is None
        self._write_block(memoryview(head))
        blocks = iter(body)
        while (block := _next(blocks)) is not None:
            data = b"".join((b"%x\r\n" % len(block), block, b"\r\n")) if chunked else block
            self._write_block(memoryview(data))
        if chunked:
            self._write_block(memoryview(b"0\r\n\r\n"))

    def _write_block(self, data: memoryview) -> None:
        """Send a block of a file, unless the server has responded: its response counts, and the rest would be sent for nothing."""
        sock, timeout = self.sock, self.timeout
        sock.settimeout(_LOOK)
        progressed = time.monotonic()
        self._stop_if_responded()
        while data:
            if self._deadline is not None:
                sock.settimeout(self._deadline.within(_LOOK))
            try:
                data = data[sock.send(data) :]
                progressed = time.monotonic()
            except TimeoutError:
                self._stop_if_responded()
                if timeout is not None and time.monotonic() - progressed > timeout:
                    if self.is_connected:
                        raise
                    raise BrokenPipeError from None  # With TLS this may be a response.
            except ConnectionError:
                self._stop_if_responded()
                raise

    def _stop_if_responded(self) -> None:
        """Raises `BrokenPipeError` if a final response, or the end of the connection, is waiting to be read.

        With TLS, what is waiting may as well be a message of TLS itself, so there only a broken pipe ends an upload.
        """
        if type(self.sock) is not socket.socket or self.is_connected:  # nothing is waiting
            return
        start = b""
        with contextlib.suppress(OSError):
            start = self.sock.recv(12, socket.MSG_PEEK)
        if start.startswith(b"HTTP/1.") and start[9:10] == b"1":  # an interim response, such as 100 Continue
            return
        raise BrokenPipeError

    # Connecting and receiving within a deadline

    def _new_conn(self) -> socket.socket:
        """Connect a socket. urllib3 calls this, and its own would give each address of a name the whole time again."""
        timeout = self.timeout
        if self._deadline is None:
            sock = socket.create_connection((self.host, self.port), timeout)
        else:
            sock = _connected_within(self._deadline, self.host, self.port, timeout)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock

    def response_class(self, sock: socket.socket, *arguments: Any, **options: Any) -> FinalResponse:  # type: ignore[override]
        """Make the response, as `http.client` calls this to do."""
        source: Any = sock if self._deadline is None else _DeadlineSocket(sock, self._deadline, sock.gettimeout())
        return FinalResponse(source, *arguments, **options)


class SecureConnection(PlainConnection, HTTPSConnection):  # pyright: ignore[reportIncompatibleVariableOverride]
    """A connection with TLS."""


class _DeadlineSocket(io.RawIOBase):
    """What a response reads from when there is a deadline. Each read waits for the time that is left at most."""

    def __init__(self, sock: socket.socket, deadline: Deadline, timeout: float | None) -> None:
        self._sock = sock
        self._deadline = deadline
        self._timeout = timeout
        self._file = sock.makefile("rb", buffering=0)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._deadline.within(self._timeout))
        return self._file.readinto(buffer)

    def close(self) -> None:
        self._file.close()
        super().close()


class BodyError(Exception):
    """A streamed body has raised an error: that of a reader or function of the caller, even if it is an `OSError`."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


def _next(blocks: Iterator[bytes | memoryview]) -> bytes | memoryview | None:
    try:
        return next(blocks, None)
    except Exception as error:  # noqa: BLE001 -- unwrapped in `exchange`
        raise BodyError(error) from None


def _lines(request: Request) -> Body:
    """The headers of a request, and those that frame its body. Raises `ApiValueError` for a line break, which would begin another header."""
    text = Secret("".join([f"{name}: {value}\r\n" for name, value in request.headers.items()]))
    if text.count("\r") != len(request.headers) or text.count("\n") != len(request.headers):
        raise ApiValueError("A header holds a line break, and is not sent")
    lines = Body(text.encode("latin-1"))
    if request.body is None and request.method in _WITHOUT_BODY:
        return lines
    length = request.content_length
    return Body(lines + (b"Transfer-Encoding: chunked\r\n" if length is None else b"Content-Length: %d\r\n" % length))


def _connected_within(deadline: Deadline, host: str, port: int, timeout: float | None) -> socket.socket:
    failure: OSError | None = None
    for *_, address in _addresses(deadline, host, port):
        try:
            return socket.create_connection(address[:2], deadline.within(timeout))
        except OSError as error:
            failure = error
    raise failure or OSError(f"{host} has no address")


def _addresses(deadline: Deadline, host: str, port: int) -> list[Any]:
    """The addresses of a host. The system's look-up cannot be interrupted, so a thread does it, which can be left behind."""
    results: queue.SimpleQueue[Any] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            results.put(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except OSError as error:
            results.put(error)

    try:
        threading.Thread(target=look_up, daemon=True).start()
    except RuntimeError:  # no thread starts while the program ends, on Python 3.12 and newer
        look_up()
    try:
        found = results.get(timeout=deadline.within(None))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(found, OSError):
        raise found
    return cast("list[Any]", found)
