"""The table of faults: what a server or the network does, and what a caller and the server may see of it. Data only."""

from __future__ import annotations

import gzip
import json
import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Any, Final, TypeAlias

from servers import Connection, Request, Step, answer, drip, early, early_and_reading, hang, reply, reset_after

KINDS: Final = ("GET", "POST", "upload", "download")
TOKEN: Final = "Token s3cr3t-9f8e7d"
#: Times that a client which can be told so sends a call again.
RETRIES: Final = 2
MOST: Final = RETRIES + 1

DEPLOYMENT: Final[dict[str, Any]] = {
    "id": "903ccd12-81d1-46e1-9ac9-b9d70af118de",
    "name": "deployment-1",
    "project": "project-1",
    "description": "",
    "input_type": "plain",
    "output_type": "plain",
    "input_fields": [],
    "output_fields": [],
    "labels": {},
    "creation_date": "2020-05-12T16:23:15.456812Z",
    "last_updated": "2020-06-22T18:04:16.123754Z",
    "default_version": None,
}
#: `success` is nothing that the documentation has, but the published client asks for it.
REVISION: Final[dict[str, Any]] = {
    "success": True,
    "revision": "a74662be-c938-4104-872a-8be1b85f64ff",
    "build": "0d07337e-96d6-4ce6-8c63-c2f07edd2ce4",
}
#: More than the sockets' buffers take, so that an upload is still being sent when the server does something.
PACKAGE: Final = b"PK\x03\x04" + bytes(range(256)) * 65536
FILE: Final = b"PK\x05\x06" + bytes(range(256)) * 1000


@dataclass(frozen=True)
class Expected:
    """What is seen of a fault: by the caller, and by the server."""

    outcome: str  # "ok" or the name of an exception's class
    requests: int | tuple[int, int] = 1  # How many the server gets; a pair is a range.
    status: int | None = None
    text: str = ""  # What the exception's text holds.
    connections: int | None = None
    bodies: int | None = None  # How many complete bodies the server gets.


@dataclass(frozen=True)
class Fault:
    """One row: a name, the server's script for a type of call, and what is expected for each kind."""

    name: str
    script: Callable[[str], Sequence[Step]]
    expected: Mapping[str, Expected]
    calls: int = 1  # The same call, several times over one client; the last one's outcome counts.
    closing: bool = False  # Whether the next of several calls waits until the server has closed its connections.
    again: bool = False  # Whether the client has to be good for another call afterwards.
    timeout: float | None = None
    deadline: float | None = None
    server: str = "up"  # "down": nothing listens.
    check: Callable[[Sequence[Request]], bool] = field(default=lambda _: True)


Outcomes: TypeAlias = Mapping[str, Expected]


def good(kind: str) -> bytes:
    """The right response to a type of call."""
    if kind == "download":
        return answer("200 OK", FILE, 'Content-Disposition: attachment; filename="package.zip"', kind="application/zip")
    body = REVISION if kind == "upload" else DEPLOYMENT
    return answer("200 OK" if kind == "GET" else "201 Created", json.dumps(body).encode())


def once(*steps: Step | Callable[[str], Step]) -> Callable[[str], Sequence[Step]]:
    """These steps, then right responses."""
    return lambda kind: [*(of_kind(step, kind) for step in steps), reply(good(kind))]


def always(step: Step | Callable[[str], Step]) -> Callable[[str], Sequence[Step]]:
    """This step for every request."""
    return lambda kind: [of_kind(step, kind)]


def by_kind(make: Callable[[str], Step]) -> Callable[[str], Step]:
    """Mark a step that depends on the type of call."""
    make.by_kind = True  # type: ignore[attr-defined]
    return make


def of_kind(step: Any, kind: str) -> Step:
    """The step for a type of call."""
    return step(kind) if getattr(step, "by_kind", False) else step


def same(expected: Expected) -> Outcomes:
    """The same for all four types of call."""
    return dict.fromkeys(KINDS, expected)


def split(get: Expected, post: Expected, **others: Expected) -> Outcomes:
    """The same for GET and download, and for POST and upload, except for those given."""
    return {"GET": get, "download": get, "POST": post, "upload": post, **others}


def ok(requests: int | tuple[int, int] = 1, **more: Any) -> Expected:
    """The call returns what it should."""
    return Expected("ok", requests, **more)


def refused(outcome: str, status: int, requests: int | tuple[int, int] = 1, text: str = "", **more: Any) -> Expected:
    """The call raises the error of a status."""
    return Expected(outcome, requests, status, text, **more)


LOST: Final = Expected("ApiConnectionError")
LOST_AFTER_RETRIES: Final = Expected("ApiConnectionError", MOST)
#: A broken connection: what may be repeated is; what may have been handled is not.
BROKEN_ONCE: Final = split(ok(2), LOST)
#: As before, but where the file has begun to arrive, what was given away cannot be taken back.
BODY_BROKEN_ONCE: Final = split(ok(2), LOST, download=LOST)


def unreadable(text: str = "", file: Expected | None = None) -> Outcomes:
    """A response with status 200 or 201 that the endpoint does not send."""
    return same(Expected("ApiException", 1, None, text)) | ({"download": file} if file else {})


def html(status: str, *headers: str) -> Step:
    """A proxy's page."""
    return reply(answer(status, b"<html><body><h1>Proxy says no</h1></body></html>", *headers, kind="text/html"))


def error(status: str, body: bytes = b'{"error": "the server\'s own words"}', *headers: str) -> Step:
    """An error in the API's shape."""
    return reply(answer(status, body, *headers))


def cut(part: float, how: Callable[[bytes], Step]) -> Callable[[str], Step]:
    """The right response, cut after a part of its body."""

    def make(kind: str) -> Step:
        head, _, body = good(kind).partition(b"\r\n\r\n")
        return how(head + b"\r\n\r\n" + body[: int(len(body) * part)])

    return by_kind(make)


def altered(change: Callable[[bytes, bytes], bytes], keep: bool = True) -> Callable[[str], Step]:
    """The right response with its head and body changed."""

    def make(kind: str) -> Step:
        head, _, body = good(kind).partition(b"\r\n\r\n")
        return reply(change(head, body), keep)

    return by_kind(make)


def with_headers(*lines: str) -> Callable[[str], Step]:
    """The right response with more headers."""
    return altered(lambda head, body: head + b"".join(b"\r\n" + line.encode() for line in lines) + b"\r\n\r\n" + body)


def reframed(head: bytes, framing: bytes, data: bytes) -> bytes:
    """A response that is not framed by Content-Length."""
    kept = [line for line in head.split(b"\r\n") if not line.startswith(b"Content-Length")]
    return b"\r\n".join([*kept, *([framing] if framing else []), b"", b""]) + data


def chunked(body: bytes, size: int = 100, end: bytes = b"0\r\n\r\n", extension: bytes = b"") -> bytes:
    """A body in chunks."""
    pieces = (body[start : start + size] for start in range(0, len(body), size))
    return b"".join(b"%x%b\r\n%b\r\n" % (len(piece), extension, piece) for piece in pieces) + end


def encoded(data: Callable[[bytes], bytes], name: bytes = b"gzip") -> Callable[[str], Step]:
    """The right response, its body encoded."""
    return altered(
        lambda head, body: reframed(
            head, b"Content-Encoding: %b\r\nContent-Length: %d" % (name, len(data(body))), data(body)
        )
    )


def redirect(status: str, location: str) -> Step:
    """Send the client to another place; {port} is the server's own."""

    def step(connection: Connection) -> bool:
        connection.read()
        connection.send(
            answer(status, b"moved", "Location: " + location.replace("{port}", str(connection.server.port)))
        )
        return True

    return step


def endless(head: bytes) -> Step:
    """A body that goes on until the client leaves."""

    def step(connection: Connection) -> bool:
        connection.read()
        connection.send(head)
        try:
            while True:
                connection.socket.sendall(b"x" * 65536)
        except OSError:
            return False

    return step


def interrupt(data: Callable[[str], bytes], read: bool) -> Callable[[str], Step]:
    """Press Ctrl-C while the client waits, with only the headers read or after the request."""

    def make(kind: str) -> Step:
        def step(connection: Connection) -> bool:
            if read:
                connection.read()
            else:
                connection.read_head()
            connection.send(data(kind))
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
            connection.wait_for_client()
            return False

        return step

    return by_kind(make)


def half(kind: str) -> bytes:
    """The first half of the right response."""
    data = good(kind)
    return data[: len(data) // 2]


HEADER_LIMITS: Final = Expected("ApiConnectionError", (1, MOST))
#: 64 MiB of spaces in 64 KiB.
BOMB: Final = gzip.compress(b" " * (64 << 20), 1)

FAULTS: Final[Sequence[Fault]] = (
    # Connections
    Fault("connection refused", always(hang()), same(Expected("ApiConnectionError", 0)), server="down"),
    Fault("reset before the response, once", once(reset_after()), BROKEN_ONCE),
    Fault("reset before the response, always", always(reset_after()), split(LOST_AFTER_RETRIES, LOST)),
    Fault("reset before the request's body is read, once", once(reset_after(read=False)), BROKEN_ONCE),
    Fault("closed without a response, once", once(reply(b"", keep=False)), BROKEN_ONCE),
    Fault("closed without a response, always", always(reply(b"", keep=False)), split(LOST_AFTER_RETRIES, LOST)),
    Fault("reset in the headers, once", once(reset_after(b"HTTP/1.1 200 OK\r\nContent-Ty")), BROKEN_ONCE),
    Fault(
        "closed in the headers, always",
        always(reply(b"HTTP/1.1 200 OK\r\nContent-Ty", keep=False)),
        split(Expected("ApiException", (1, MOST)), Expected("ApiException")),
    ),
    Fault("reset in the body, once", once(cut(0.5, reset_after)), BODY_BROKEN_ONCE),
    Fault("closed in the body, once", once(cut(0.5, lambda data: reply(data, keep=False))), BODY_BROKEN_ONCE),
    Fault(
        "closed in the body, always",
        always(cut(0.5, lambda data: reply(data, keep=False))),
        split(LOST_AFTER_RETRIES, LOST, download=LOST),
    ),
    Fault(
        "closed one byte before the end, once", once(cut(0.99, lambda data: reply(data, keep=False))), BODY_BROKEN_ONCE
    ),
    Fault(
        "idle connection closed by the server",
        always(by_kind(lambda kind: reply(good(kind), keep=False))),
        same(ok(2, connections=2)),
        calls=2,
        closing=True,
    ),
    Fault(
        "reused connection closed under the request",
        lambda kind: [reply(good(kind)), reply(b"", keep=False), reply(good(kind))],
        split(ok(3), Expected("ApiConnectionError", 2)),
        calls=2,
    ),
    Fault(
        "connection kept alive", always(by_kind(lambda kind: reply(good(kind)))), same(ok(3, connections=1)), calls=3
    ),
    Fault(
        "more bytes than announced",
        always(
            altered(lambda head, body: head + b"\r\n\r\n" + body + b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil")
        ),
        same(ok(2)),
        calls=2,
    ),
    # Framing
    Fault(
        "chunked",
        always(altered(lambda head, body: reframed(head, b"Transfer-Encoding: chunked", chunked(body)))),
        same(ok()),
    ),
    Fault(
        "chunked with extensions and trailers",
        always(
            altered(
                lambda head, body: reframed(
                    head,
                    b"Transfer-Encoding: chunked",
                    chunked(body, extension=b";a=b", end=b"0\r\nX-Trailer: 1\r\n\r\n"),
                )
            )
        ),
        same(ok()),
    ),
    Fault(
        "chunked and a length",
        always(
            altered(
                lambda head, body: reframed(head, b"Transfer-Encoding: chunked\r\nContent-Length: 3", chunked(body))
            )
        ),
        same(ok()),
    ),
    Fault(
        "chunks without their end, once",
        once(
            altered(
                lambda head, body: reframed(head, b"Transfer-Encoding: chunked", chunked(body, end=b"")), keep=False
            )
        ),
        BODY_BROKEN_ONCE,
    ),
    Fault(
        "chunk cut short, once",
        once(
            altered(
                lambda head, body: reframed(head, b"Transfer-Encoding: chunked", chunked(body, 1000)[:90]), keep=False
            )
        ),
        BODY_BROKEN_ONCE,
    ),
    Fault(
        "invalid chunk size",
        always(altered(lambda head, body: reframed(head, b"Transfer-Encoding: chunked", b"zz\r\n" + body), keep=False)),
        split(Expected("ApiConnectionError", (1, MOST)), LOST),
    ),
    Fault(
        "neither length nor chunks, HTTP/1.0",
        always(altered(lambda head, body: reframed(head.replace(b"1.1", b"1.0", 1), b"", body), keep=False)),
        same(ok()),
    ),
    Fault(
        "two different lengths",
        always(
            altered(lambda head, body: reframed(head, b"Content-Length: 9999\r\nContent-Length: 10", body), keep=False)
        ),
        split(Expected("ApiException", (1, MOST)), Expected("ApiException")),
    ),
    Fault("invalid status line", always(reply(b"SSH-2.0-OpenSSH_9.2\r\n", keep=False)), split(HEADER_LIMITS, LOST)),
    Fault(
        "bytes of another protocol",
        always(reply(b"\x15\x03\x01\x00\x02\x02\x16", keep=False)),
        split(HEADER_LIMITS, LOST),
    ),
    Fault("header of 100 KB", always(with_headers("X-Long: " + "x" * 100_000)), split(HEADER_LIMITS, LOST)),
    Fault(
        "1,000 headers", always(with_headers(*(f"X-{number}: 1" for number in range(1000)))), split(HEADER_LIMITS, LOST)
    ),
    Fault("headers folded over lines", always(with_headers("X-Folded: one\r\n two")), same(ok())),
    Fault(
        "100 Continue first",
        always(altered(lambda head, body: b"HTTP/1.1 100 Continue\r\n\r\n" + head + b"\r\n\r\n" + body)),
        same(ok()),
    ),
    Fault(
        "103 Early Hints first",
        always(
            altered(lambda head, body: b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + head + b"\r\n\r\n" + body)
        ),
        same(ok()),
    ),
    Fault(
        "Set-Cookie",
        always(with_headers("Set-Cookie: session=1; Path=/")),
        same(ok(2)),
        calls=2,
        check=lambda requests: all("cookie" not in r.headers for r in requests),
    ),
    # Unusable responses
    Fault("200 with nothing", always(reply(answer())), unreadable()),
    Fault(
        "204 with a body", always(reply(answer("204 No Content", b"", length=False) + b"{}", keep=False)), unreadable()
    ),
    Fault(
        "206 with a part",
        always(
            altered(
                lambda head, body: (
                    head.replace(b"200 OK", b"206 Partial Content").replace(b"201 Created", b"206 Partial Content")
                    + b"\r\n\r\n"
                    + body
                )
            )
        ),
        same(refused("ApiException", 206)),
    ),
    Fault("HTML with status 200", always(html("200 OK")), unreadable("Proxy says no")),
    Fault(
        "HTML under the name of JSON",
        always(reply(answer(body=b"<html>Proxy says no</html>"))),
        unreadable("Proxy says no"),
    ),
    Fault("JSON cut off", always(reply(answer(body=json.dumps(DEPLOYMENT).encode()[:-20]))), unreadable()),
    Fault(
        "JSON with a BOM",
        always(
            by_kind(
                lambda kind: (
                    reply(answer(body=b"\xef\xbb\xbf" + good(kind).partition(b"\r\n\r\n")[2]))
                    if kind != "download"
                    else reply(good(kind))
                )
            )
        ),
        same(ok()),
    ),
    Fault(
        "JSON in UTF-16, and said so",
        always(reply(answer(body=json.dumps(DEPLOYMENT).encode("utf-16"), kind="application/json; charset=utf-16"))),
        unreadable(),
    ),
    Fault("JSON in Latin-1", always(reply(answer(body='{"name": "é"}'.encode("latin-1")))), unreadable()),
    Fault("NaN and Infinity", always(reply(answer(body=b'{"name": NaN, "id": Infinity}'))), unreadable()),
    Fault("JSON nested 100,000 deep", always(reply(answer(body=b"[" * 100_000 + b"]" * 100_000))), unreadable()),
    Fault("a list where an object is due", always(reply(answer(body=b"[1, 2]"))), unreadable()),
    Fault("text where an object is due", always(reply(answer(body=b'"fine"'))), unreadable()),
    Fault("null where an object is due", always(reply(answer(body=b"null"))), unreadable()),
    Fault("a number of 10,000 digits", always(reply(answer(body=b"1" * 10_000))), unreadable()),
    # Encodings
    Fault("gzip", always(encoded(gzip.compress)), same(ok())),
    Fault(
        "invalid gzip",
        always(encoded(lambda _: b"\x1f\x8b\x08not really" * 9)),
        split(Expected("ApiException", (1, MOST)), Expected("ApiException")),
    ),
    Fault(
        "gzip cut off",
        always(encoded(lambda body: gzip.compress(body)[:-30])),
        split(Expected("ApiException", (1, MOST)), Expected("ApiException")),
    ),
    Fault(
        "gzip bomb",
        always(
            by_kind(
                lambda kind: reply(
                    answer(
                        "200 OK",
                        BOMB,
                        "Content-Encoding: gzip",
                        kind="application/zip" if kind == "download" else "application/json",
                    )
                )
            )
        ),
        same(Expected("ApiException")),
    ),
    # Errors of the server
    Fault(
        "400",
        always(error("400 Bad Request")),
        same(refused("BadRequestException", 400, text="the server's own words")),
    ),
    Fault(
        "401",
        always(error("401 Unauthorized", b'{"error": "Invalid token"}', "WWW-Authenticate: Token")),
        same(refused("UnauthorizedException", 401, text="Invalid token")),
    ),
    Fault("403", always(error("403 Forbidden")), same(refused("ForbiddenException", 403))),
    Fault("404 in HTML", always(html("404 Not Found")), same(refused("NotFoundException", 404, text="Proxy says no"))),
    Fault(
        "409",
        always(error("409 Conflict", b'{"error_message": "exists"}')),
        same(refused("ConflictException", 409, text="exists")),
    ),
    Fault("418", always(error("418 I'm a teapot")), same(refused("ApiException", 418))),
    Fault("status 999", always(error("999 Odd")), same(refused("ApiException", 999))),
    Fault("304", always(reply(answer("304 Not Modified", length=False))), same(refused("ApiException", 304))),
    Fault("error with nothing", always(reply(answer("400 Bad Request"))), same(refused("BadRequestException", 400))),
    Fault(
        "error that is not text",
        always(error("400 Bad Request", bytes(range(256)))),
        same(refused("BadRequestException", 400)),
    ),
    Fault(
        "error with a list",
        always(error("400 Bad Request", b'{"error": {"name": ["is taken"]}}')),
        same(refused("BadRequestException", 400, text="is taken")),
    ),
    Fault(
        "error nested 100,000 deep",
        always(error("400 Bad Request", b'{"error":' * 100_000)),
        same(refused("BadRequestException", 400)),
    ),
    Fault(
        "error with the token in it",
        always(error("400 Bad Request", json.dumps({"error": f"bad header {TOKEN}"}).encode())),
        same(refused("BadRequestException", 400, text="bad header")),
    ),
    Fault(
        "error with a terminal's control characters",
        always(error("400 Bad Request", b'{"error": "\\u001b[2J\\u0007red\\r\\nhot"}')),
        same(refused("BadRequestException", 400, text="red")),
    ),
    Fault(
        "error body of 30 MB",
        always(error("500 Internal Server Error", b"x" * 30_000_000)),
        same(refused("ServiceException", 500)),
    ),
    Fault(
        "error body without end",
        always(endless(answer("500 Internal Server Error", length=False))),
        same(refused("ServiceException", 500)),
    ),
    Fault(
        "error body in gzip",
        always(error("400 Bad Request", gzip.compress(b'{"error": "packed words"}'), "Content-Encoding: gzip")),
        same(refused("BadRequestException", 400, text="packed words")),
    ),
    Fault(
        "error body that is a bomb",
        always(error("400 Bad Request", BOMB, "Content-Encoding: gzip")),
        same(refused("BadRequestException", 400)),
    ),
    Fault(
        "error body in broken gzip",
        always(error("400 Bad Request", b"\x1f\x8b\x08broken", "Content-Encoding: gzip")),
        same(refused("BadRequestException", 400)),
    ),
    Fault(
        "error body cut off",
        always(reply(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 900\r\n\r\nhalf a word", keep=False)),
        same(refused("BadRequestException", 400, text="half a word")),
    ),
    Fault(
        "error body that stalls",
        always(hang(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 900\r\n\r\nhalf a word")),
        same(refused("BadRequestException", 400)),
        timeout=0.4,
    ),
    # Errors that pass, or not
    Fault("500", always(error("500 Internal Server Error")), same(refused("ServiceException", 500))),
    Fault(
        "502 in HTML, once",
        once(html("502 Bad Gateway")),
        split(ok(2), refused("ServiceException", 502, text="Proxy says no")),
    ),
    Fault(
        "502, always",
        always(html("502 Bad Gateway", "Retry-After: 0")),
        split(refused("ServiceException", 502, MOST), refused("ServiceException", 502)),
    ),
    Fault("504, once", once(html("504 Gateway Timeout")), split(ok(2), refused("ServiceException", 504))),
    Fault("408, once", once(error("408 Request Timeout")), split(ok(2), refused("ApiException", 408))),
    Fault(
        "408 and closed, once",
        once(reply(answer("408 Request Timeout", b"", "Connection: close"), keep=False)),
        split(ok(2), refused("ApiException", 408)),
    ),
    Fault(
        "503, once",
        once(html("503 Service Unavailable")),
        split(ok(2), refused("ServiceException", 503, text="Proxy says no")),
    ),
    Fault(
        "503 with Retry-After and closed, once",
        once(reply(answer("503 Service Unavailable", b"", "Connection: close", "Retry-After: 0"), keep=False)),
        same(ok(2, connections=2)),
    ),
    Fault(
        "503, always",
        always(html("503 Service Unavailable", "Retry-After: 0")),
        same(refused("ServiceException", 503, MOST)),
    ),
    Fault(
        "503 for an hour",
        always(html("503 Service Unavailable", "Retry-After: 3600")),
        same(refused("ServiceException", 503)),
    ),
    # Rate limits
    Fault("429 with seconds, once", once(error("429 Too Many Requests", b"{}", "Retry-After: 0")), same(ok(2))),
    Fault(
        "429 with a date, once",
        once(error("429 Too Many Requests", b"{}", "Retry-After: " + formatdate(0, usegmt=True))),
        same(ok(2)),
    ),
    Fault(
        "429 with x-ratelimit-reset, once",
        once(
            error(
                "429 Too Many Requests",
                b"{}",
                "x-ratelimit-limit: 300",
                "x-ratelimit-remaining: 0",
                "x-ratelimit-reset: 0",
            )
        ),
        same(ok(2)),
    ),
    Fault("429 with no header, once", once(error("429 Too Many Requests")), same(ok(2))),
    Fault(
        "429 with garbage, once",
        once(error("429 Too Many Requests", b"{}", "Retry-After: soon", "x-ratelimit-reset: NaN")),
        same(ok(2)),
    ),
    Fault(
        "429 with a negative wait, once", once(error("429 Too Many Requests", b"{}", "Retry-After: -5")), same(ok(2))
    ),
    Fault(
        "429 for an hour",
        always(error("429 Too Many Requests", b'{"error": "slow down"}', "Retry-After: 3600")),
        same(refused("TooManyRequestsException", 429, text="slow down")),
    ),
    Fault(
        "429 until a date in 2100",
        always(error("429 Too Many Requests", b"{}", "Retry-After: Fri, 01 Jan 2100 00:00:00 GMT")),
        same(refused("TooManyRequestsException", 429)),
    ),
    Fault(
        "429 with x-ratelimit-reset of an hour",
        always(error("429 Too Many Requests", b"{}", "x-ratelimit-reset: 3600")),
        same(refused("TooManyRequestsException", 429)),
    ),
    Fault(
        "429 for 400 digits of seconds",
        always(error("429 Too Many Requests", b"{}", "Retry-After: " + "9" * 400)),
        same(refused("TooManyRequestsException", 429, (1, MOST))),
    ),
    Fault(
        "429, always",
        always(error("429 Too Many Requests", b"{}", "Retry-After: 0")),
        same(refused("TooManyRequestsException", 429, MOST)),
    ),
    # Redirects
    Fault(
        "302 on the same host",
        once(redirect("302 Found", "/v2.1/elsewhere")),
        split(ok(2), refused("ApiException", 302)),
    ),
    Fault(
        "307 on the same host, whole URL",
        once(redirect("307 Temporary Redirect", "http://127.0.0.1:{port}/v2.1/elsewhere")),
        split(ok(2), refused("ApiException", 307)),
    ),
    Fault(
        "302 to another host",
        once(redirect("302 Found", "http://localhost:{port}/v2.1/elsewhere")),
        same(refused("ApiException", 302, connections=1)),
    ),
    Fault(
        "302 to another host without scheme",
        once(redirect("302 Found", "//localhost:{port}/v2.1/elsewhere")),
        same(refused("ApiException", 302, connections=1)),
    ),
    Fault(
        "302 to another port",
        once(redirect("302 Found", "http://127.0.0.1:1/v2.1/elsewhere")),
        same(refused("ApiException", 302, connections=1)),
    ),
    Fault(
        "302 to a host with credentials",
        once(redirect("302 Found", "http://127.0.0.1@localhost:{port}/")),
        same(refused("ApiException", 302, connections=1)),
    ),
    Fault("302 to a file", once(redirect("302 Found", "file:///etc/passwd")), same(refused("ApiException", 302))),
    Fault("302 to nowhere", always(reply(answer("302 Found"))), same(refused("ApiException", 302))),
    Fault("302 to an invalid URL", always(redirect("302 Found", "http://[::1")), same(refused("ApiException", 302))),
    Fault(
        "302 in circles",
        always(redirect("302 Found", "/v2.1/elsewhere")),
        split(refused("ApiException", 302, (2, 12)), refused("ApiException", 302)),
    ),
    # Early responses
    Fault(
        "413 before the body is read",
        always(early(answer("413 Content Too Large", b'{"error": "at most 1 GB"}'))),
        same(refused("ContentTooLargeException", 413, text="at most 1 GB")),
    ),
    Fault(
        "413 before the body is read, kept open",
        always(
            by_kind(
                lambda _: early_and_reading(
                    answer("413 Content Too Large", b'{"error": "at most 1 GB"}', "Connection: close")
                )
            )
        ),
        same(refused("ContentTooLargeException", 413, text="at most 1 GB")),
    ),
    Fault(
        "401 before the body is read",
        always(early(answer("401 Unauthorized", b'{"error": "Invalid token"}', "Connection: close"))),
        same(refused("UnauthorizedException", 401, text="Invalid token")),
    ),
    # Time
    Fault(
        "no response",
        always(hang()),
        split(Expected("ApiTimeoutError", (1, MOST)), Expected("ApiTimeoutError")),
        timeout=0.3,
    ),
    Fault(
        "headers that stall",
        always(hang(b"HTTP/1.1 200 OK\r\nContent-")),
        split(Expected("ApiTimeoutError", (1, MOST)), Expected("ApiTimeoutError")),
        timeout=0.3,
    ),
    Fault(
        "body that stalls",
        always(cut(0.5, hang)),
        split(
            Expected("ApiTimeoutError", (1, MOST)), Expected("ApiTimeoutError"), download=Expected("ApiTimeoutError")
        ),
        timeout=0.3,
    ),
    Fault(
        "body in drops, with a deadline",
        always(by_kind(lambda kind: drip(good(kind), 0.05))),
        same(Expected("ApiTimeoutError")),
        deadline=0.6,
    ),
    Fault("no response, with a deadline", always(hang()), same(Expected("ApiTimeoutError")), deadline=0.4),
    Fault(
        "503 again and again, with a deadline",
        always(html("503 Service Unavailable", "Retry-After: 5")),
        same(Expected("OpenApiException", 1)),
        deadline=0.5,
    ),
    # Interrupts
    Fault(
        "Ctrl-C while waiting for the response",
        once(interrupt(lambda _: b"", read=True)),
        same(Expected("KeyboardInterrupt", 2)),
        again=True,
    ),
    Fault(
        "Ctrl-C while sending or waiting",
        once(interrupt(lambda _: b"", read=False)),
        same(Expected("KeyboardInterrupt", 2)),
        again=True,
    ),
    Fault(
        "Ctrl-C in the middle of the response",
        once(interrupt(half, read=True)),
        same(Expected("KeyboardInterrupt", 2)),
        again=True,
    ),
)
