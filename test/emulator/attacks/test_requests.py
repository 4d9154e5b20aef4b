"""Requests that are made to break the emulator: each gets an error in the API's shape, and of a bounded length."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import closing
from urllib.parse import urlsplit

import pytest

from emulator.attacks.conftest import TOKEN, Victim

LIST = "/projects/attacked/deployments"
PLAIN = {"name": "one", "input_type": "plain", "output_type": "plain"}


def exchange(victim: Victim, request: bytes, *, end: bool = False) -> bytes:
    """All that comes back for bytes on a connection of their own, which may end with them."""
    parts = urlsplit(victim.host)
    with closing(socket.create_connection((parts.hostname, parts.port), timeout=20)) as connection:
        connection.sendall(request)
        if end:
            connection.shutdown(socket.SHUT_WR)
        received = bytearray()
        while block := connection.recv(65536):
            received += block
    return bytes(received)


FIELDS = [{"name": f"f{number}", "data_type": "nothing"} for number in range(40_000)]

BODIES: dict[str, bytes] = {
    "a million wrong fields": json.dumps({**PLAIN, "input_type": "structured", "input_fields": FIELDS}).encode(),
    "thousands of wrong labels": json.dumps({**PLAIN, "labels": {f"x{n}": {} for n in range(50_000)}}).encode(),
    "unknown fields": json.dumps({**PLAIN, "name": 1, **{f"unknown{n}": n for n in range(50_000)}}).encode(),
    "a name of a million characters": json.dumps({**PLAIN, "name": "x" * 1_000_000}).encode(),
    "a description that is a number of a million digits": b'{"name": "one", "description": ' + b"9" * 1_000_000 + b"}",
    "a float beyond all bounds": b'{"name": 1e999999999}',
    "a million brackets": b"[" * 1_000_000,
    "a million objects": b'{"a":' * 300_000,
    "a list": b"[]",
    "a number": b"1",
    "not a number": b"NaN",
    "nothing": b"",
    "half a surrogate pair": b'{"name": "\\ud800", "input_type": "plain", "output_type": "plain"}',
    "a null character": b'{"name": "a\\u0000b", "input_type": "plain", "output_type": "plain"}',
    "bytes": bytes(range(256)),
    "utf-16": json.dumps(PLAIN).encode("utf-16"),
    "too much": b" " * 3_000_000,
}


@pytest.mark.parametrize("body", BODIES)
def test_bodies(victim: Victim, body: str) -> None:
    """Whatever the body is, the error is JSON, names the fault, and is short."""
    answer = victim.service.send("POST", "", body=BODIES[body], headers={"Content-Type": "application/json"})
    assert answer.status in (400, 413)
    assert len(answer.data) < 10_000
    assert set(answer.json()) == {"error"}


TYPES = [
    "",
    ";",
    "application/json; charset=latin-1; charset=x",
    "application/json" + "; a=b" * 5000,
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=" + "x" * 300,
    'multipart/form-data; boundary="a\\"b"',
    "multipart/form-data; boundary*=utf-8''%ff",
    "multipart/form-data; boundary*0=a; boundary*1=b",
    "multipart/form-data; boundary=\xff\xfe",
    "text/html",
    "a/b/c",
    "application/json\t;\t",
    "=?utf-8?q?application/json?=",
]


@pytest.mark.parametrize("content_type", TYPES)
@pytest.mark.parametrize("path", [LIST, LIST + "/one/versions/v1/revisions"])
def test_content_types(victim: Victim, content_type: str, path: str) -> None:
    """Odd content types are refused or read as what they mean, and never end in a failure of the server."""
    body = b"--a\r\nContent-Disposition: form-data; name=x\r\n\r\ny\r\n--a--\r\n"
    head = f"POST {urlsplit(victim.host).path}{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Token {TOKEN}\r\n"
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    answer = exchange(victim, head.encode("latin-1") + body)
    assert answer.split(b" ", 2)[1] in (b"400", b"404", b"415", b"431")
    assert b"application/json" in answer or answer.startswith(b"HTTP/1.1 400")


PATHS = [
    "/projects//deployments",
    "/projects/attacked//deployments",
    "//projects/attacked/deployments",
    "/projects/attacked/deployments/",
    "/projects/%00/deployments",
    "/projects/%ff/deployments",
    "/projects/%ED%A0%80/deployments",
    "/projects/%/deployments",
    "/projects/./deployments",
    "/projects/%2e%2e/deployments",
    "/" + "a/" * 3000,
    "/projects/" + "x" * 20_000 + "/deployments",
    LIST + "?limit=" + "9" * 5000,
    LIST + "?labels=" + "a" * 20_000,
    LIST + "?" + "&".join(f"a{n}=1" for n in range(1000)),
    LIST + "?labels=%ff",
    LIST + "/x/audit?limit=-1",
    LIST + "/x/audit?limit=1e5",
    LIST + "/x/audit?offset=99999999999999999999999",
    "/projects/attacked/deployments/x/versions/v/revisions/../../../..",
]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "PATCH", "BREW"])
def test_paths(victim: Victim, method: str, path: str) -> None:
    """Odd paths and methods are the client's fault, in JSON."""
    head = f"{method} {urlsplit(victim.host).path}{path} HTTP/1.1\r\nHost: localhost\r\n"
    head += f"Authorization: Token {TOKEN}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    answer = exchange(victim, head.encode("latin-1"))
    status = int(answer.split(b" ", 2)[1])
    assert 200 <= status < 500 or status == 501
    assert len(answer) < 10_000
    if status >= 400 and path.isprintable():
        assert b"content-type: application/json" in answer.lower()


RAW = {
    "no HTTP": b"hello\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200),
    "headers without an end": b"GET /v2.1/status HTTP/1.1\r\nHost: localhost\r\n" + b"X: y\r\n" * 100_000,
    "one endless header": b"GET /v2.1/status HTTP/1.1\r\nHost: localhost\r\nX: " + b"y" * 3_000_000,
    "two lengths": b"POST /v2.1/status HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
    "a length that is no number": b"POST /v2.1/status HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
    "a length beyond all bounds": b"POST /v2.1/status HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
    + b"9" * 99
    + b"\r\n\r\n",
    "a broken chunk": b"POST /v2.1/status HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    "an address as the target": b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a tunnel": b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    "an upgrade": b"GET /v2.1/status HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
}


@pytest.mark.parametrize("attack", RAW)
def test_bytes_that_are_no_request(victim: Victim, attack: str) -> None:
    """Whatever is sent, the connection ends, and with it all that it took."""
    try:
        answer = exchange(victim, RAW[attack], end=True)
    except OSError:  # it did not want to read the rest
        return
    assert len(answer) < 10_000
    assert not answer.startswith(b"HTTP/1.1 5")


def test_connections_that_say_nothing(victim: Victim) -> None:
    """A hundred connections that send half a request each keep no one else waiting."""
    parts = urlsplit(victim.host)
    silent = [socket.create_connection((parts.hostname, parts.port)) for _ in range(100)]
    try:
        for connection in silent:
            connection.sendall(
                b"POST /v2.1" + LIST.encode() + b" HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
            )
        victim.lives()
    finally:
        for connection in silent:
            connection.close()


def test_a_large_list_holds_no_one_up(victim: Victim) -> None:
    """While lists of thousands are read by many at once, others are answered."""
    labels = {f"label{number}": "x" * 60 for number in range(10)}
    for number in range(1500):
        victim.service.call("POST", "", 201, {**PLAIN, "name": f"many-{number}", "labels": labels})
    readers = [threading.Thread(target=victim.service.call, args=("GET", "")) for _ in range(8)]
    for reader in readers:
        reader.start()
    while any(reader.is_alive() for reader in readers):
        victim.lives()
    answer = victim.service.raw("POST", "/../_emulator/reset", body=json.dumps({"project": "attacked"}))
    assert answer.status == 204
