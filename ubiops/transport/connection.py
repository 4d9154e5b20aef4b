"""One connection to a server.

What this adds to urllib3's connections: a deadline holds in every step; a file is not sent any further once the server has
responded; headers and a short body leave in one packet; and no frame of urllib3 or `http.client` ever holds a secret header,
which tools that show the variables of a traceback would show.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import queue
import socket
import threading
import time
from email.errors import MissingHeaderBodySeparatorDefect
from typing import Any, Final, cast

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.response import HTTPResponse

from ubiops.transport import limits
from ubiops.transport.deadline import Deadline
from ubiops.transport.request import Request
from ubiops.transport.secret import Body, Secret
from ubiops.transport.settings import Timeout

#: Seconds between two looks at whether the server has responded to an upload that it does not read any more.
_LOOK: Final = 0.25
#: Interim responses that are skipped; the next one is returned as if it were final.
_INTERIM: Final = 20


class FinalResponse(http.client.HTTPResponse):
    """The final response to a request. `http.client` itself skips 100 Continue, and returns any other interim one, such as 103."""

    def begin(self, *arguments: Any, **options: Any) -> None:
        """Read the status and the headers."""
        for _ in range(_INTERIM):
            super().begin(*arguments, **options)
            if not 102 <= self.status < 200:
                break
            self.headers = self.msg = cast("http.client.HTTPMessage", None)  # else `begin` returns at once
        else:
            super().begin(*arguments, **options)
        if any(isinstance(defect, MissingHeaderBodySeparatorDefect) for defect in self.headers.defects):
            # All headers after this line are lost, and among them the one that says where the body ends.
            self.close()
            raise http.client.HTTPException("a line among the headers is not one")
        self.headers.defects.clear()  # urllib3 logs the others together with the URL, which may be a secret.


class PlainConnection(HTTPConnection):
    """A connection without TLS. Each step raises `OSError`, `http.client.HTTPException` or a urllib3 error when it fails."""

    #: Whether only a part of a request was sent, so that no other can follow.
    spent = False

    _deadline: Deadline | None = None
    _uploading = False
    _awaits_head = False
    _head = Body()
    _secret_headers = Secret()

    def open(self, timeout: Timeout, deadline: Deadline | None) -> None:
        """Connect."""
        self._deadline, self._uploading = deadline, False
        self.timeout = timeout[0]
        self.connect()

    def send_request(self, request: Request, timeout: Timeout, deadline: Deadline | None) -> None:
        """Send a request. A server that stops reading may have responded, so that is not an error: see `spent`."""
        self._deadline = deadline
        self.timeout = timeout[1] if deadline is None else deadline.within(timeout[1])
        self._awaits_head, self._head, self._secret_headers = True, Body(), Secret()
        body, headers = request.body, request.headers
        blocks: Any = body
        if body is not None and not isinstance(body, bytes):
            blocks = iter(body)
            if body.content_length is not None:
                headers = {**headers, "Content-Length": str(body.content_length)}
        self._uploading = blocks is not body
        try:
            self.request(request.method, request.target, blocks, headers, preload_content=False)
            self._flush(Body())
        except ConnectionError:
            self.spent = True

    def receive(self) -> HTTPResponse:
        """Wait for the response, and read its status and headers."""
        if self._deadline is not None:
            self.timeout = self._deadline.within(self.timeout)
        return self.getresponse()

    # Sending

    def putheader(self, header: Any, *values: Any) -> None:
        """Add a header to the request. `http.client` calls this for each; a secret one waits for `send`."""
        if isinstance(values[0], Secret):
            self._secret_headers = Secret(f"{self._secret_headers}{header}: {values[0]}\r\n")
        else:
            super().putheader(header, *values)

    def send(self, data: Any) -> None:
        """Send a part of a request. `http.client` calls this for the head, urllib3 for each block of the body."""
        if self._awaits_head:
            self._awaits_head = False
            self._head = Body(data[:-2] + self._secret_headers.encode("latin-1") + b"\r\n")
        elif self._head:
            self._flush(data)
        else:
            self._write(data)

    def _flush(self, data: bytes | memoryview) -> None:
        """Send the head, in one packet with a short body."""
        head, self._head = self._head, Body()
        if len(data) > limits.JOINED:
            self._write(head)
            self._write(data)
        elif head:
            self._write(Body(b"".join((head, data))))

    def _write(self, data: bytes | memoryview) -> None:
        if self._uploading:
            self._write_block(memoryview(data))
            return
        if self._deadline is not None and self.sock is not None:
            self.sock.settimeout(self._deadline.within(self.timeout))
        super().send(data)

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

    threading.Thread(target=look_up, daemon=True).start()
    try:
        found = results.get(timeout=deadline.within(None))
    except queue.Empty:
        raise TimeoutError from None
    if isinstance(found, OSError):
        raise found
    return cast("list[Any]", found)
