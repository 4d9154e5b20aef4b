"""A server on loopback that does to each request what its script says, and writes down what it saw. Standard library only."""

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self, TypeAlias


@dataclass
class Request:
    """A request as it came in; `complete` says whether its body came to its announced end."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes = b""
    complete: bool = False


class Connection:
    """One accepted connection, as a step of a script sees it."""

    def __init__(self, server: "ScriptedServer", sock: socket.socket) -> None:
        self.server = server
        self.socket = sock
        self._buffer = b""

    def readable(self) -> bool:
        """Wait for the first byte of a request; False when the client is gone."""
        if not self._buffer:
            self._buffer = self._receive()
        return bool(self._buffer)

    def read_head(self) -> Request:
        """Read a request up to its body, and write it down."""
        while b"\r\n\r\n" not in self._buffer:
            more = self._receive()
            if not more:
                raise ConnectionError("the client left in the middle of its headers")
            self._buffer += more
        head, _, self._buffer = self._buffer.partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        method, target, _ = first.split(" ")
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        request = Request(method, target, headers)
        self.server.requests.append(request)
        return request

    def read_body(self, request: Request) -> None:
        """Read a request's body to its end, or to where the client left."""
        body = bytearray()
        if request.headers.get("transfer-encoding") == "chunked":
            while size := int(self._line() or b"-1", 16):
                if size < 0:
                    return
                body += self._exactly(size)
                self._exactly(2)
            complete = self._exactly(2) == b"\r\n"
        else:
            length = int(request.headers.get("content-length", "0"))
            body += self._exactly(length)
            complete = len(body) == length
        request.body = bytes(body)
        request.complete = complete

    def read(self) -> Request:
        """Read a whole request."""
        request = self.read_head()
        self.read_body(request)
        return request

    def send(self, data: bytes) -> None:
        """Send bytes as they are; a client that is gone is no error."""
        with contextlib.suppress(OSError):
            self.socket.sendall(data)

    def reset(self) -> None:
        """Close with a reset instead of an orderly end."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def wait_for_client(self) -> None:
        """Hold the connection until the client, or the server as a whole, closes it."""
        while self._receive():
            pass

    def _receive(self) -> bytes:
        try:
            return self.socket.recv(1 << 16)
        except OSError:
            return b""

    def _line(self) -> bytes:
        while b"\r\n" not in self._buffer:
            more = self._receive()
            if not more:
                return b""
            self._buffer += more
        line, _, self._buffer = self._buffer.partition(b"\r\n")
        return line

    def _exactly(self, size: int) -> bytes:
        pieces, have = [self._buffer], len(self._buffer)
        while have < size:
            more = self._receive()
            if not more:
                break
            pieces.append(more)
            have += len(more)
        whole = b"".join(pieces)
        self._buffer = whole[size:]
        return whole[:size]


#: Deals with one request on a connection; True keeps the connection for the next request.
Step: TypeAlias = Callable[[Connection], bool]


@dataclass
class ScriptedServer:
    """Takes one step of `script` for each request, whichever connection it comes on; the last step goes on for ever."""

    script: Sequence[Step] = field(repr=False)
    requests: list[Request] = field(default_factory=list[Request], repr=False)
    connections: int = 0

    def __post_init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]
        self._steps = 0
        self._lock = threading.Condition()
        self._open: set[socket.socket] = set()
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    @property
    def url(self) -> str:
        """Where it listens, without a slash at its end."""
        return f"http://127.0.0.1:{self.port}"

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with self._lock:
                self.connections += 1
                self._open.add(sock)
                thread = threading.Thread(target=self._serve, args=(sock,), daemon=True)
                self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        connection = Connection(self, sock)
        keep = True
        while keep and connection.readable():
            with self._lock:
                step = self.script[min(self._steps, len(self.script) - 1)]
                self._steps += 1
            try:
                keep = step(connection)
            except (OSError, ValueError):
                keep = False
        sock.close()
        with self._lock:
            self._open.discard(sock)
            self._lock.notify_all()

    def wait_for_closing(self) -> bool:
        """Wait until every connection so far is closed on this side; False after 10 s."""
        with self._lock:
            return self._lock.wait_for(lambda: not self._open, timeout=10)

    def close(self) -> None:
        """Stop listening, close every connection and wait for all threads."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._threads[0].join()
        with self._lock:
            for sock in self._open:  # A closed one that is still in the set refuses to be shut down, which is no error.
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads[1:]:
            thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def answer(
    status: str = "200 OK", body: bytes = b"", *headers: str, kind: str = "application/json", length: bool = True
) -> bytes:
    """The bytes of an answer."""
    lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {kind}"] if kind else []), *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + body


def reply(data: bytes, keep: bool = True) -> Step:
    """Read the whole request, then send `data`; close the connection unless `keep`."""

    def step(connection: Connection) -> bool:
        connection.read()
        connection.send(data)
        return keep

    return step


def reset_after(data: bytes = b"", read: bool = True) -> Step:
    """Read the request (or only its headers), send `data`, then reset the connection."""

    def step(connection: Connection) -> bool:
        if read:
            connection.read()
        else:
            connection.read_head()
        connection.send(data)
        if data:  # A reset overtakes what was sent before it; nothing tells when the client has read that.
            time.sleep(0.1)
        connection.reset()
        return False

    return step


def hang(data: bytes = b"") -> Step:
    """Read the request, send `data`, and then nothing until the client leaves."""

    def step(connection: Connection) -> bool:
        connection.read()
        connection.send(data)
        connection.wait_for_client()
        return False

    return step


def drip(data: bytes, pause: float) -> Step:
    """Send `data` byte by byte with a pause after each, until the client leaves."""

    def step(connection: Connection) -> bool:
        connection.read()
        connection.socket.settimeout(pause)
        for byte in data:
            connection.send(bytes([byte]))
            try:
                if not connection.socket.recv(1):
                    return False
            except TimeoutError:
                continue
            except OSError:
                return False
        return False

    return step


def early(data: bytes) -> Step:
    """Answer when the headers are there, and close without reading the body."""

    def step(connection: Connection) -> bool:
        connection.read_head()
        connection.send(data)
        connection.socket.shutdown(socket.SHUT_WR)
        return False

    return step


def early_and_reading(data: bytes) -> Step:
    """Answer when the headers are there, then read on until the client leaves, as proxies do to be polite."""

    def step(connection: Connection) -> bool:
        connection.read_head()
        connection.send(data)
        connection.wait_for_client()
        return False

    return step
