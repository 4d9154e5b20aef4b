import gc
import os
import signal
import threading
import zlib
from collections.abc import Sequence

import pytest
from servers import Connection, answer, reply

import ubiops
from transport.sending import OK, Make
from ubiops.transport import limits

# Left open


def test_open_response_that_is_garbage_collected(make: Make) -> None:
    """An open response that is garbage collected closes its connection, without a warning."""
    sender, server = make(reply(answer(body=b"x" * 100_000, kind="application/zip")), reply(OK))
    response = sender.open()
    assert len(response.read(10)) == 10
    del response
    gc.collect()
    sender.send()
    assert server.connections == 2


def test_open_response(make: Make) -> None:
    """An open response is read in pieces or completely, and its connection is reused afterwards."""
    body = bytes(range(256)) * 1000
    sender, server = make(reply(answer(body=body, kind="application/zip")))
    with sender.open() as response:
        assert (response.status, response.reason, response.headers["CONTENT-type"]) == (200, "OK", "application/zip")
        assert response.read(5) + response.read() == body
        assert response.read(5) == b""
    response = sender.open()
    assert b"".join(response.stream(1000)) == body
    response = sender.open()
    assert response.data == response.data == body
    assert server.connections == 1


def test_interrupted_while_an_open_response_is_read(make: Make) -> None:
    """Ctrl-C while an open response is read closes its connection, and the next call works."""
    read = threading.Event()

    def interrupt(connection: Connection) -> bool:
        connection.read()
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345")
        read.wait(10)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
        connection.send(b"6")  # wakes up a client that has just begun to wait
        connection.wait_for_client()
        return False

    sender, server = make(interrupt, reply(OK))
    response = sender.open()
    read.set()
    with pytest.raises(KeyboardInterrupt):
        response.read()
    sender.send()
    assert server.connections == 2


def test_an_empty_body_without_a_length(make: Make) -> None:
    """When a connection ends after headers without a length, they may have been cut off; an empty body has the length 0."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n"
    sender, _ = make(reply(head + b"\r\n", keep=False), reply(head + b"Content-Length: 0\r\n\r\n"))
    with sender.open() as response, pytest.raises(ubiops.ApiConnectionError, match="cut off"):
        response.read()
    assert sender.open().read() == b""


# Limits


@pytest.mark.parametrize("chunked", [True, False])
def test_response_beyond_the_limit(make: Make, chunked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A response beyond the limit is not read further. The error has its start."""
    monkeypatch.setattr(limits, "RESPONSE_MAX", 1 << 20)
    monkeypatch.setattr(limits, "READ_AT_ONCE", 1 << 10)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    body = b"[" + b"1," * 2_000_000
    if chunked:
        data = head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    else:
        data = head + b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    sender, _ = make(reply(data))
    with pytest.raises(ubiops.ApiException, match="larger than 1 MiB") as caught:
        sender.send()
    assert caught.value.status == 200
    assert str(caught.value.body).startswith("[1,1,")


def bomb(size: int) -> bytes:
    """So many zero bytes, compressed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(size >> 20)), packer.flush()])


def test_compressed_responses(make: Make) -> None:
    """Gzip is decompressed. A bomb, or invalid data, is an error with the status."""
    good = zlib.compressobj(wbits=31)
    packed = good.compress(b'{"name": "d"}') + good.flush()
    gzip = "Content-Encoding: gzip"
    sender, _ = make(
        *(reply(answer("200 OK", body, gzip)) for body in (packed, bomb(64 << 20), packed[:-12], b"nothing")),
        reply(answer("400 x", bomb(64 << 20), gzip)),
    )
    assert sender.send().body == b'{"name": "d"}'
    with pytest.raises(ubiops.ApiException, match="decompresses to more") as caught:
        sender.send()
    assert caught.value.status == 200
    sender.send()  # Truncated, which makes it invalid JSON.
    with pytest.raises(ubiops.ApiException, match="cannot be decompressed") as caught:
        sender.send()
    assert caught.value.status == 200
    with pytest.raises(ubiops.BadRequestException) as caught:
        sender.send()
    assert len(str(caught.value.body)) <= limits.ERROR_BODY


def test_compressed_files(make: Make) -> None:
    """A file that is compressed, although that was not asked for, is decompressed within the same limits."""
    packer = zlib.compressobj(wbits=31)
    content = os.urandom(300_000)
    packed = packer.compress(content) + packer.flush()
    bodies: Sequence[tuple[bytes, str]] = (
        (packed, "gzip"),
        (packed[:-1], "gzip"),
        (bomb(64 << 20), "gzip"),
        (b"nothing", "gzip"),
        (packed, "compress"),
        (content, "identity"),
    )
    sender, _ = make(*(reply(answer("200 OK", body, f"Content-Encoding: {kind}")) for body, kind in bodies))
    with sender.open() as response:
        assert response.read(1000) + response.read() == content
    for reason in ("cut off", "decompresses to more", "cannot be decompressed"):
        with sender.open() as response, pytest.raises(ubiops.ApiException, match=reason):
            for _ in response.stream(1 << 16):
                pass
    with pytest.raises(ubiops.ApiException, match="compressed as compress"):
        sender.open()
    with sender.open() as response:
        assert response.read() == content


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n12345", "broke"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n12345", "cut off"),
        (b"HTTP/1.1 200 OK\r\nno header\r\nContent-Length: 2\r\n\r\n{}", "among the headers"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2, 3\r\n\r\n{}", "unmatching"),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000 + b"\r\n\r\n", "65536"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 200 + b"\r\n", "100 headers"),
        (b"HTTP/1.1 000 OK\r\n\r\n", "000"),
        (b"SSH-2.0-x\r\n\r\n", "SSH"),
    ],
)
def test_invalid_http(make: Make, data: bytes, reason: str) -> None:
    """A response that violates HTTP is a connection error, read completely or left open, and a POST is not retried."""
    sender, server = make(reply(data))
    with pytest.raises(ubiops.ApiConnectionError, match=reason):
        sender.send("POST", "/x", b"{}")
    assert len(server.requests) == 1
    with pytest.raises(ubiops.ApiConnectionError, match=reason):
        sender.open().read()


def test_error_with_a_body_that_breaks_the_rules(make: Make) -> None:
    """An error counts even if its body cannot be read."""
    sender, _ = make(reply(b"HTTP/1.1 400 x\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n12345"), timeout=0.3)
    with pytest.raises(ubiops.BadRequestException):
        sender.send()


def test_large_response_that_is_cut_off(make: Make) -> None:
    """The error of a truncated response has its start."""
    sender, _ = make(reply(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\nthe start", keep=False), retries=0)
    with pytest.raises(ubiops.ApiConnectionError, match="cut off: the start"):
        sender.send()


def test_truncated_response_keeps_what_was_received(make: Make) -> None:
    """A response that is truncated each time is an error with its status and start."""
    sender, server = make(reply(b'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"a": 1', keep=False))
    with pytest.raises(ubiops.ApiConnectionError, match="cut off") as caught:
        sender.send()
    assert (caught.value.status, caught.value.body, len(server.requests)) == (200, '{"a": 1', 4)
