"""A small platform on loopback: it returns what a test tells it to, and keeps every request. Standard library only."""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, Self
from urllib.parse import parse_qs, urlsplit

CREATED = "2024-01-01T00:00:00+00:00"


@dataclass
class Call:
    """A request as it came in."""

    method: str
    path: str
    query: dict[str, str]
    headers: Mapping[str, str]
    body: bytes = b""
    #: What the pattern of the path has in parentheses, still percent-encoded.
    parts: tuple[str, ...] = ()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Reply:
    """A response: JSON, bytes, or pieces that are sent one by one in chunks."""

    content: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict[str, str])
    #: The connection is cut off after so many bytes of the content.
    cut: int | None = None


Route = Callable[[Call], Any]


class Line(NamedTuple):
    """A log line: nanoseconds since 1970, text, labels."""

    time: int
    text: str
    labels: dict[str, str]


class Platform:
    """Routes are tried in order of their registration, the newest first; what has no route is 404."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.lines: list[Line] = []
        self._routes: list[tuple[str, re.Pattern[str], Route]] = []
        platform = self

        class Handler(_Handler):
            owner = platform

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        self.host = f"{self.url}/v2.1"
        self.on("GET", "/projects/p/logs", self._logs)

    def on(self, method: str, pattern: str, *replies: Any) -> None:
        """Reply to requests for a path below the host: with what a function makes of them, or with values in turn, the last for ever."""
        prefix = "" if pattern.startswith("/signed") else "/v2.1"
        route = replies[0] if len(replies) == 1 and callable(replies[0]) else _in_turn(replies)
        self._routes.insert(0, (method, re.compile(prefix + pattern), route))

    def states(self, path: str, *states: str, **fields: Any) -> None:
        """Make what is at this path go through states, one for each time that it is asked for."""
        default = {"id": path.rpartition("/")[2], "creation_date": CREATED, "time_created": CREATED, **fields}
        self.on("GET", re.escape(path), *({**default, "status": state} for state in states))

    def log(self, *texts: str, **labels: str) -> None:
        """Add log lines, a nanosecond after one another."""
        for text in texts:
            time = self.lines[-1].time + 1 if self.lines else 1_704_067_200_000_000_000
            self.lines.append(Line(time, text, labels))

    def asked(self, pattern: str) -> list[Call]:
        """The requests so far for paths like this one."""
        return [call for call in self.calls if re.fullmatch(rf"(?:/v2\.1)?{pattern}", call.path)]

    def _logs(self, call: Call) -> Any:
        start, end = _moment(call.query["start"]), _moment(call.query["end"])
        limit = int(call.query.get("limit", 1000))
        low, high = min(start, end), max(start, end)
        found = [line for line in self.lines if low <= line.time < high and _matches(call.query["query"], line.labels)]
        if start > end:
            found.reverse()
        return [
            {"timestamp": line.time, "timestamp_str": str(line.time), "log": line.text, "metadata": line.labels}
            for line in found[:limit]
        ]

    def reply(self, call: Call) -> Reply:
        """What is sent for a request."""
        self.calls.append(call)
        for method, pattern, route in self._routes:
            found = pattern.fullmatch(call.path)
            if method == call.method and found:
                call.parts = found.groups()
                content = route(call)
                return content if isinstance(content, Reply) else Reply(content)
        return Reply({"error": f"there is no {call.path}"}, 404)

    def close(self) -> None:
        """Stop; every connection is closed."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()


def _in_turn(replies: tuple[Any, ...]) -> Route:
    waiting, lock = list(replies), threading.Lock()

    def route(_call: Call) -> Any:
        with lock:
            return waiting.pop(0) if len(waiting) > 1 else waiting[0]

    return route


def _moment(text: str) -> int:
    # Lines have times of nine digits after the second, Python's times six.
    fraction = re.search(r"\.(\d+)", text)
    seconds = int(datetime.fromisoformat(re.sub(r"\.\d+", "", text)).timestamp())
    return seconds * 1_000_000_000 + (int(fraction[1].ljust(9, "0")) if fraction else 0)


def _matches(query: str, labels: Mapping[str, str]) -> bool:
    """The part of the filters' language that clients use: `and` before `or`, `=` and `!~`."""
    return any(
        all(
            (labels.get(name) == value) if sign == "=" else not re.fullmatch(value, labels.get(name, ""))
            for name, sign, value in re.findall(r"(\w+)(=|!~)`([^`]*)`", group)
        )
        for group in query.removeprefix("| ").split(" or ")
    )


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client may leave when it likes."""


class _Handler(BaseHTTPRequestHandler):
    owner: Platform
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16

    def setup(self) -> None:
        super().setup()
        self.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def handle_call(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[-1] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
        body = self._body()
        if body is None:
            return
        reply = self.owner.reply(Call(self.command, parts.path, query, dict(self.headers), body))
        self.send_response(reply.status)
        if isinstance(reply.content, Iterator):
            self._send_pieces(reply)
            return
        is_bytes = isinstance(reply.content, (bytes, memoryview))
        content = reply.content if is_bytes else json.dumps(reply.content).encode()
        headers = {"Content-Type": "application/octet-stream" if is_bytes else "application/json", **reply.headers}
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content[: reply.cut])
        self.close_connection = self.close_connection or reply.cut is not None

    def _body(self) -> bytes | None:
        if self.headers.get("Transfer-Encoding") == "chunked":
            pieces: list[bytes] = []
            while size := int(self.rfile.readline() or b"0", 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length)
        if len(body) < length:
            self.close_connection = True
            return None
        return body

    def _send_pieces(self, reply: Reply) -> None:
        for name, value in {"Transfer-Encoding": "chunked", **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.flush()
        for piece in reply.content:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()
        self.wfile.write(b"0\r\n\r\n")

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_call  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Tests look at `Platform.calls` instead."""
