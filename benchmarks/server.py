"""A loopback server that costs as little as Python allows, so that what is measured is the client.

One thread, prepared answers. Prints its port, ends when its input does. `GET /_counts` gives the connections,
requests and body bytes since the last time it was asked.
"""

import json
import selectors
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from subprocess import PIPE, Popen

import samples

BLOCK = bytes(1 << 20)


def head(status: str, length: int, kind: str = "application/json", more: str = "") -> bytes:
    """Give the head of an answer, as a service behind a proxy sends it."""
    return (
        f"HTTP/1.1 {status}\r\nServer: benchmarks\r\nDate: Mon, 01 Jan 2024 00:00:00 GMT\r\nContent-Type: {kind}\r\n"
        f"Content-Length: {length}\r\nx-ratelimit-limit: 300\r\nx-ratelimit-remaining: 299\r\nx-ratelimit-reset: 60\r\n"
        f"{more}\r\n"
    ).encode()


class Server:
    """Answer requests one after the other, over any number of connections."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=2048)
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.listener, selectors.EVENT_READ, self.accept)
        self.selector.register(sys.stdin, selectors.EVENT_READ, self.stop)
        self.connections = self.requests = self.received = 0
        self.lists: dict[str, bytes] = {}
        one, uploaded = samples.one(), samples.uploaded()
        self.one, self.created = head("200 OK", len(one)) + one, head("201 Created", len(one)) + one
        self.uploaded = head("201 Created", len(uploaded)) + uploaded
        self.buffer = bytearray(1 << 20)

    def run(self) -> None:
        """Serve until the standard input ends."""
        print(self.listener.getsockname()[1], flush=True)
        while True:
            for key, _ in self.selector.select():
                answer: Callable[[object], None] = key.data
                answer(key.fileobj)

    def stop(self, _: object) -> None:
        """End, since the benchmark that started this server has ended."""
        raise SystemExit

    def accept(self, _: object) -> None:
        """Take a connection."""
        connection, _ = self.listener.accept()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.connections += 1
        self.selector.register(connection, selectors.EVENT_READ, self.serve)

    def serve(self, connection: socket.socket) -> None:
        """Answer one request."""
        try:
            self.answer(connection)
        except OSError:
            self.selector.unregister(connection)
            connection.close()

    def answer(self, connection: socket.socket) -> None:
        """Read one request and send its answer."""
        start = connection.recv(1 << 16)
        if not start:
            raise ConnectionResetError
        while (end := start.find(b"\r\n\r\n")) < 0:
            start += connection.recv(1 << 16)
        fields = start[:end].lower()
        method, target, _ = start[: start.index(b"\r\n")].decode().split(" ", 2)
        self.requests += 1
        body = start[end + 4 :]
        at = fields.find(b"\r\ncontent-length:")
        if at >= 0:
            length = int(fields[at + 17 :].split(b"\r\n", 1)[0])
            if method == "POST" and length < 1 << 12:
                while len(body) < length:
                    body += connection.recv(1 << 12)
            self.drain(connection, length - len(body))
        elif b"\r\ntransfer-encoding: chunked" in fields:
            while not start.endswith(b"0\r\n\r\n"):
                start = start[-4:] + connection.recv(1 << 20)
        self.respond(connection, method, target.partition("?")[0], body)

    def respond(self, connection: socket.socket, method: str, path: str, body: bytes) -> None:  # noqa: ARG002 -- for others
        """Send the answer to a request."""
        if path.endswith("/_counts"):
            counts = json.dumps([self.connections, self.requests, self.received]).encode()
            self.connections = self.requests = self.received = 0
            connection.sendall(head("200 OK", len(counts)) + counts)
        elif path.endswith("/download"):
            self.send_file(connection, int(path.split("/versions/")[1].partition("/")[0].removeprefix("size-")))
        elif path.endswith("/revisions"):
            connection.sendall(self.uploaded)
        elif method == "POST":
            connection.sendall(self.created)
        elif path.endswith("/deployments"):
            connection.sendall(self.listed(path))
        else:
            connection.sendall(self.one)

    def drain(self, connection: socket.socket, left: int) -> None:
        """Read the rest of a body and throw it away."""
        self.received += left
        connection.settimeout(30)
        while left > 0:
            got = connection.recv_into(self.buffer, min(left, len(self.buffer)))
            if not got:
                raise ConnectionResetError
            left -= got

    def send_file(self, connection: socket.socket, size: int) -> None:
        """Send a body of `size` zero bytes."""
        more = 'Content-Disposition: attachment; filename="package.zip"\r\n'
        connection.settimeout(30)
        connection.sendall(head("200 OK", size, "application/zip", more))
        block = memoryview(BLOCK)
        for start in range(0, size, len(BLOCK)):
            connection.sendall(block[: min(len(BLOCK), size - start)])

    def listed(self, path: str) -> bytes:
        """Give a list as long as the project's name says: `rows-100` has 100."""
        if path not in self.lists:
            body = samples.many(int(path.split("/projects/rows-")[1].partition("/")[0]))
            self.lists[path] = head("200 OK", len(body)) + body
        return self.lists[path]


@contextmanager
def running(program: str = __file__) -> Iterator[int]:
    """Run the server in a process of its own; gives its port."""
    process = Popen([sys.executable, program, "serve"], stdin=PIPE, stdout=PIPE, text=True)
    assert process.stdin is not None and process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.stdin.close()
        process.wait(10)
        process.stdout.close()


if __name__ == "__main__":
    with suppress(KeyboardInterrupt):
        Server().run()
