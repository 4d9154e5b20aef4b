# ruff: noqa: SIM117 -- what is set up and what is expected read better apart
import gc
import json
import logging
import os
import socket
import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from email.utils import formatdate
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from servers import Connection, ScriptedServer, Step, answer, drip, hang, reply, reset_after

import ubiops
from ubiops.configuration import Configuration
from ubiops.transport import limits
from ubiops.transport.pool import Rest, RetryPolicy
from ubiops.transport.response import Answer

OK = answer(body=b'{"name": "d"}')
HEADERS = {"Authorization": "Token abc"}


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BACKOFF", 0.001)


@pytest.fixture
def servers() -> Iterator[Any]:
    """Makes servers with a script, and a `Rest` for each, and closes them."""
    made: list[Any] = []

    def make(*script: Step, **options: Any) -> tuple[Rest, ScriptedServer]:
        server = ScriptedServer(script)
        rest = Rest(Configuration(host=f"{server.url}/v2.1", **options))
        made.extend((rest, server))
        return rest, server

    yield make
    for one in made:
        one.close()


def get(rest: Rest, path: str = "/x") -> Answer:
    """GET a path."""
    return rest.request("GET", path, HEADERS)


# When to try again


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "POST", "PATCH"])
def test_statuses_that_are_tried_again(method: str) -> None:
    """A method without a double effect is tried again for what passes; another only when the answer says it was not handled."""
    policy = RetryPolicy(3)
    tried = {status for status in range(100, 600) if policy.is_retry(method, status)}
    assert tried == ({429, 503} if method in {"POST", "PATCH"} else {408, 429, 502, 503, 504})
    assert not RetryPolicy(3, rate_limited=False).is_retry(method, 429)


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "1.5"}, 1.5),
        ({"Retry-After": "7", "x-ratelimit-reset": "9"}, 7),
        ({"Retry-After": "soon", "x-ratelimit-reset": "9"}, 9),
        ({"x-ratelimit-reset": "9"}, 9),
    ],
)
def test_wait_as_the_server_says(headers: dict[str, str], wait: float) -> None:
    """`Retry-After` decides, then `x-ratelimit-reset`."""
    assert RetryPolicy(3).wait(1, 429, headers) == wait


def test_wait_until_a_date() -> None:
    """A date is a wait until then, and one that has passed is none; so is the number of seconds since 1970."""
    policy = RetryPolicy(3)
    now = time.time()
    assert policy.wait(1, 503, {"Retry-After": formatdate(now + 20, usegmt=True)}) == pytest.approx(20, abs=3)
    assert policy.wait(1, 503, {"Retry-After": formatdate(now - 20, usegmt=True)}) < 0.01
    assert policy.wait(1, 503, {"Retry-After": " 0 "}) < 0.01
    assert policy.wait(1, 429, {"x-ratelimit-reset": str(int(now) + 20)}) == pytest.approx(20, abs=3)


@given(st.text(max_size=40), st.sampled_from([429, 503]))
@example("0\x1f", 429)
def test_wait_is_a_number_whatever_the_header(value: str, status: int) -> None:
    """No header makes a wait that is not a number of seconds."""
    wait = RetryPolicy(3).wait(1, status, {"Retry-After": value, "x-ratelimit-reset": value})
    assert 0 <= wait < float("inf")


@pytest.mark.parametrize("value", ["-5", "nan", "inf", "1e5", "9" * 5000, "Mon, 99 Foo 20000 99:99:99 GMT", "\u0665"])
def test_wait_with_garbage(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A header that is none of the known forms counts as none."""
    monkeypatch.setattr(limits, "BACKOFF", 0.5)
    assert 0.25 <= RetryPolicy(3).wait(1, 503, {"Retry-After": value}) <= 0.5


def test_wait_doubles_with_jitter_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a word from the server the waits grow, differ, and stay bounded; a rate limit's header counts for 429 only."""
    monkeypatch.setattr(limits, "BACKOFF", 0.5)
    policy = RetryPolicy(3)
    for sent, longest in ((1, 0.5), (2, 1), (3, 2), (50, limits.BACKOFF_MAX)):
        waits = {policy.wait(sent, 503, {"x-ratelimit-reset": "60"}) for _ in range(20)}
        assert all(longest / 2 <= wait <= longest for wait in waits)
        assert len(waits) > 1


# What comes of it


@pytest.mark.parametrize("status", ["408 x", "429 x", "502 x", "503 x", "504 x"])
def test_get_again(servers: Any, status: str) -> None:
    """GET is sent again for an answer that says that it may work later, over the same connection."""
    rest, server = servers(reply(answer(status, b"busy", kind="text/plain")), reply(OK))
    assert json.loads(get(rest).body) == {"name": "d"}
    assert (len(server.requests), server.connections) == (2, 1)


@pytest.mark.parametrize(
    ("step", "times"),
    [
        (reset_after(), 1),
        (reset_after(b"HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n{"), 1),
        (reply(answer("502 x")), 1),
        (reply(answer("500 x")), 1),
        (reply(answer("408 x")), 1),
        (reply(answer("503 x")), 2),
        (reply(answer("429 x")), 2),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_post_again(servers: Any, step: Step, times: int, method: str) -> None:
    """POST and PATCH are sent again when the server says that it has not handled them, and never when that is not sure."""
    rest, server = servers(step, reply(OK))
    if times == 1:
        with pytest.raises(ubiops.ApiException):
            rest.request(method, "/x", HEADERS, b"{}")
    else:
        rest.request(method, "/x", HEADERS, b"{}")
    assert [request.body for request in server.requests] == [b"{}"] * times


def test_gives_up_after_so_many_times(servers: Any) -> None:
    """`retries` bounds how often, and the error says how often it was."""
    for retries in (0, 1, 3):
        rest, server = servers(reply(answer("503 x", b"busy")), retries=retries)
        with pytest.raises(ubiops.ServiceException) as caught:
            get(rest)
        assert len(server.requests) == retries + 1
        assert (f"sent {retries + 1} times" in str(caught.value)) == (retries > 0)


def test_wait_that_is_too_long(servers: Any) -> None:
    """A wait beyond the bound is the error at once, and says so; so is one beyond what is left of the bound."""
    rest, server = servers(reply(answer("429 x", b'{"error": "slow down"}', "Retry-After: 3600")))
    with pytest.raises(ubiops.TooManyRequestsException, match="slow down") as caught:
        get(rest)
    assert "3600 s" in str(caught.value)
    assert len(server.requests) == 1


def test_waits_add_up(servers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """All waits of a call together are bounded."""
    monkeypatch.setattr(limits, "WAIT_MAX", 0.25)
    rest, server = servers(reply(answer("503 x", b"", "Retry-After: 0.1")), retries=50)
    with pytest.raises(ubiops.ServiceException):
        get(rest)
    assert len(server.requests) == 3


def test_rate_limit_can_be_left_to_the_caller(servers: Any) -> None:
    """`auto_retry_rate_limiting=False` gives 429 to the caller."""
    rest, server = servers(reply(answer("429 x")), reply(OK), auto_retry_rate_limiting=False)
    with pytest.raises(ubiops.TooManyRequestsException):
        get(rest)
    assert len(server.requests) == 1


def test_nothing_listens() -> None:
    """A refused connection is tried again, then names the host, and how to start the emulator for a local one."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    rest = Rest(Configuration(host=f"127.0.0.1:{port}"))
    with pytest.raises(ubiops.ApiConnectionError) as caught:
        rest.request("POST", "/x", HEADERS, b"{}")
    text = str(caught.value)
    assert f"http://127.0.0.1:{port}" in text
    assert "python -m ubiops.emulator" in text
    assert "sent 4 times" in text
    assert caught.value.status is None


# Redirects


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/elsewhere", "/elsewhere"),
        ("y?a=b%20c", "/v2.1/a/y?a=b%20c"),
        ("?page=2", "/v2.1/a/x?page=2"),
        ("{url}/z", "/z"),
        ("{url}", "/"),
        ("//{host}/z#part", "/z"),
        ("/\u00e9", "/%C3%A9"),
    ],
)
def test_redirect_on_the_same_host(servers: Any, location: str, target: str) -> None:
    """GET follows a redirect on the same host, with the token."""

    def redirect(connection: Connection) -> bool:
        connection.read()
        host = f"127.0.0.1:{connection.server.port}"
        connection.send(answer("302 x", b"", "Location: " + location.format(url=f"http://{host}", host=host)))
        return True

    rest, server = servers(redirect, reply(OK))
    get(rest, "/a/x")
    assert server.requests[1].target == target
    assert server.requests[1].headers["authorization"] == "Token abc"


@pytest.mark.parametrize(
    "location",
    [
        "http://localhost:{port}/x",
        "https://127.0.0.1:{port}/x",
        "http://127.0.0.1:1/x",
        "http://127.0.0.1.example:{port}/x",
        "http://user:secret@127.0.0.1:{port}/x",
        "//evil.example/x?token=secret",
        "http://evil.example\\@127.0.0.1:{port}/",
        "ftp://127.0.0.1:{port}/",
        "javascript:alert(1)",
        "http://[::1",
        "/" + "a" * 9000,
        "",
    ],
)
def test_redirect_to_somewhere_else(servers: Any, location: str) -> None:
    """A redirect to another host, port or scheme is an error that says where to, without what may be secret in it."""

    def redirect(connection: Connection) -> bool:
        connection.read()
        connection.send(answer("302 x", b"", "Location: " + location.replace("{port}", str(connection.server.port))))
        return True

    rest, server = servers(redirect)
    with pytest.raises(ubiops.ApiException, match="not followed") as caught:
        get(rest)
    assert caught.value.status == 302
    assert "secret" not in str(caught.value)
    assert len(server.requests) == 1


def test_redirect_in_circles_and_of_a_post(servers: Any) -> None:
    """Redirects are bounded, and what changes something is not sent on."""
    rest, server = servers(reply(answer("307 x", b"", "Location: /x")))
    with pytest.raises(ubiops.ApiException, match="6th time"):
        get(rest)
    assert len(server.requests) == limits.REDIRECTS + 1
    with pytest.raises(ubiops.ApiException, match="only what reads"):
        rest.request("POST", "/x", HEADERS, b"{}")
    assert len(server.requests) == limits.REDIRECTS + 2


# Time


def test_timeouts(servers: Any) -> None:
    """A server that says nothing is an error after the timeout, of the call or else of the configuration."""
    rest, server = servers(hang(), timeout=0.1)
    with pytest.raises(ubiops.ApiTimeoutError, match=r"nothing for 0\.1 s"):
        get(rest)
    with pytest.raises(ubiops.ApiTimeoutError, match=r"nothing for 0\.2 s"):
        rest.open("GET", "/x", HEADERS, timeout=(5, 0.2))
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "step",
    [
        drip(OK, 0.05),
        drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 1000, 0.05),
        hang(),
        hang(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}"),
        reply(answer("503 x", b"", "Retry-After: 5")),
    ],
)
@pytest.mark.parametrize("of_the_call", [True, False])
def test_deadline(servers: Any, step: Step, of_the_call: bool) -> None:
    """A deadline ends a call that never stops sending, in its headers, in its body, or in its waits."""
    rest, _ = servers(step, **({} if of_the_call else {"deadline": 0.3}))
    start = time.monotonic()
    with pytest.raises(ubiops.ApiException) as caught:
        rest.open("GET", "/x", HEADERS, **({"deadline": 0.3} if of_the_call else {}))
    assert "deadline of 0.3 s" in str(caught.value)
    assert time.monotonic() - start < 4


def test_deadline_that_is_kept(servers: Any) -> None:
    """A call within its deadline leaves its connection good for the next."""
    rest, server = servers(reply(OK), deadline=30)
    for _ in range(3):
        get(rest)
    assert server.connections == 1


def test_deadline_of_an_open_answer(servers: Any) -> None:
    """The deadline holds while an open answer is read."""
    rest, _ = servers(hang(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"))
    with rest.open("GET", "/x", HEADERS, stream=True, deadline=0.3) as response:
        with pytest.raises(ubiops.ApiTimeoutError, match="deadline"):
            response.read()


# Connections


def test_one_connection_for_all_calls(servers: Any) -> None:
    """A hundred calls need one connection, errors included."""
    rest, server = servers(*[reply(OK), reply(answer("404 x", b"{}"))] * 50)
    for _ in range(50):
        get(rest)
        with pytest.raises(ubiops.NotFoundException):
            get(rest)
    assert server.connections == 1


def test_threads_share_the_connections(servers: Any) -> None:
    """Sixteen threads open no more than sixteen connections, and each gets its own answers."""

    def echo(connection: Connection) -> bool:
        request = connection.read()
        connection.send(answer(body=json.dumps(request.target).encode()))
        return True

    rest, server = servers(echo)
    wrong: list[str] = []

    def work(number: int) -> None:
        for turn in range(40):
            target = f"/{number}/{turn}"
            if json.loads(get(rest, target).body) != f"/v2.1{target}":
                wrong.append(target)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert server.connections <= 16


def test_pool_of_bounded_size(servers: Any) -> None:
    """More calls at a time than connections are kept open more of them, quietly, and close the surplus."""
    rest, server = servers(reply(OK), connection_pool_maxsize=1)
    responses = [rest.open("GET", "/x", HEADERS, stream=True) for _ in range(3)]
    for response in responses:
        assert response.data
    get(rest)
    assert server.connections == 3


def test_closed_client_opens_again(servers: Any) -> None:
    """After `close()` a call opens a new connection."""
    rest, server = servers(reply(OK))
    get(rest)
    rest.close()
    rest.close()
    get(rest)
    assert server.connections == 2


def test_changes_of_the_configuration(servers: Any) -> None:
    """What is changed after the first call counts for the next: other timeouts keep the connection, another host does not."""
    rest, server = servers(reply(OK))
    configuration = rest._configuration
    get(rest)
    configuration.timeout = 5
    configuration.proxy_headers = {"X": "y"}
    get(rest)
    configuration.retries = 0
    get(rest)
    assert server.connections == 2
    with ScriptedServer([reply(OK)]) as other:
        configuration.host = other.url
        get(rest)
        assert other.requests[0].target == "/x"
        rest.close()


def test_fork(servers: Any) -> None:
    """A forked process opens connections of its own, and leaves its parent's alone."""
    rest, server = servers(reply(OK))
    get(rest)
    child = os.fork()
    if child == 0:  # pragma: no cover -- measured in the parent
        status = 1
        try:
            status = 0 if get(rest).status == 200 else 2
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    get(rest)
    assert server.connections == 2


def test_open_answer_that_is_forgotten(servers: Any) -> None:
    """An open answer that nobody closes takes its connection with it, without a warning."""
    rest, server = servers(reply(answer(body=b"x" * 100_000, kind="application/zip")), reply(OK))
    response = rest.open("GET", "/x", HEADERS, stream=True)
    assert len(response.read(10)) == 10
    del response
    gc.collect()
    get(rest)
    assert server.connections == 2


def test_open_answer(servers: Any) -> None:
    """An open answer is read in pieces or whole, and its connection used again after its end."""
    body = bytes(range(256)) * 1000
    rest, server = servers(reply(answer(body=body, kind="application/zip")))
    with rest.open("GET", "/x", HEADERS, stream=True) as response:
        assert (response.status, response.reason, response.headers["CONTENT-type"]) == (200, "OK", "application/zip")
        assert response.read(5) + response.read() == body
        assert response.read(5) == b""
    response = rest.open("GET", "/x", HEADERS, stream=True)
    assert b"".join(response.stream(1000)) == body
    response = rest.open("GET", "/x", HEADERS, stream=True)
    assert response.data == response.data == body
    assert server.connections == 1


def test_interrupted_in_an_open_answer(servers: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while an open answer is read closes its connection, and the next call works."""
    rest, server = servers(hang(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"), reply(OK))
    response = rest.open("GET", "/x", HEADERS, stream=True)

    def interrupted(*_: Any, **__: Any) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(response._raw, "read", interrupted)
    with pytest.raises(KeyboardInterrupt):
        response.read(5)
    get(rest)
    assert server.connections == 2


# Bodies of answers


@pytest.mark.parametrize("chunked", [True, False])
def test_gigantic_answer(servers: Any, chunked: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer beyond the bound is not read further, and its error has its start."""
    monkeypatch.setattr(limits, "ANSWER_MAX", 1 << 20)
    monkeypatch.setattr(limits, "READ_AT_ONCE", 1 << 10)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
    body = b"[" + b"1," * 2_000_000
    if chunked:
        data = head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    else:
        data = head + b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
    rest, _ = servers(reply(data))
    with pytest.raises(ubiops.ApiException, match="larger than 1 MiB") as caught:
        get(rest)
    assert caught.value.status == 200
    assert str(caught.value.body).startswith("[1,1,")


def bomb(size: int) -> bytes:
    """So many bytes of nothing, packed."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join([*(packer.compress(bytes(1 << 20)) for _ in range(size >> 20)), packer.flush()])


def test_packed_answers(servers: Any) -> None:
    """Gzip is unpacked; what unpacks without measure, is broken or cut off is an error with the status."""
    good = zlib.compressobj(wbits=31)
    packed = good.compress(b'{"name": "d"}') + good.flush()
    gzip = "Content-Encoding: gzip"
    rest, _ = servers(
        *(reply(answer("200 OK", body, gzip)) for body in (packed, bomb(64 << 20), packed[:-12], b"nothing")),
        reply(answer("400 x", bomb(64 << 20), gzip)),
    )
    assert get(rest).body == b'{"name": "d"}'
    with pytest.raises(ubiops.ApiException, match="unpacks to more") as caught:
        get(rest)
    assert caught.value.status == 200
    get(rest)  # Cut off: no JSON, as whoever decodes it finds.
    with pytest.raises(ubiops.ApiException, match="cannot be unpacked") as caught:
        get(rest)
    assert caught.value.status == 200
    with pytest.raises(ubiops.BadRequestException) as caught:
        get(rest)
    assert len(str(caught.value.body)) <= limits.ERROR_BODY


def test_packed_files(servers: Any) -> None:
    """A file that comes packed though it was not asked for is unpacked with the same care."""
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
    rest, _ = servers(*(reply(answer("200 OK", body, f"Content-Encoding: {kind}")) for body, kind in bodies))
    with rest.open("GET", "/x", HEADERS, stream=True) as response:
        assert response.read(1000) + response.read() == content
    for reason in ("cut off", "unpacks to more", "cannot be unpacked"):
        with rest.open("GET", "/x", HEADERS, stream=True) as response, pytest.raises(ubiops.ApiException, match=reason):
            for _ in response.stream(1 << 16):
                pass
    with pytest.raises(ubiops.ApiException, match="packed as compress"):
        rest.open("GET", "/x", HEADERS, stream=True)
    with rest.open("GET", "/x", HEADERS, stream=True) as response:
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
def test_what_is_no_http(servers: Any, data: bytes, reason: str) -> None:
    """What breaks the rules of HTTP is a connection error, when it is read whole or left open, and never tried again for a POST."""
    rest, server = servers(reply(data))
    with pytest.raises(ubiops.ApiConnectionError, match=reason):
        rest.request("POST", "/x", HEADERS, b"{}")
    assert len(server.requests) == 1
    with pytest.raises(ubiops.ApiConnectionError, match=reason):
        rest.open("GET", "/x", HEADERS, stream=True).read()


def test_error_with_a_body_that_breaks_the_rules(servers: Any) -> None:
    """An error counts even if its body cannot be read."""
    rest, _ = servers(reply(b"HTTP/1.1 400 x\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n12345"))
    with pytest.raises(ubiops.BadRequestException):
        get(rest)


def test_large_answer_that_is_cut_off(servers: Any) -> None:
    """The start of a large answer that was cut off is in the error."""
    rest, _ = servers(reply(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\nthe start", keep=False), retries=0)
    with pytest.raises(ubiops.ApiConnectionError, match="cut off: the start"):
        get(rest)


def test_cut_off_answer_keeps_what_came(servers: Any) -> None:
    """An answer that stays cut off is an error with its status and start."""
    rest, server = servers(reply(b'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"a": 1', keep=False))
    with pytest.raises(ubiops.ApiConnectionError, match="cut off") as caught:
        get(rest)
    assert (caught.value.status, caught.value.body, len(server.requests)) == (200, '{"a": 1', 4)


# Uploads


class Form:
    """A body of blocks, as `MultipartUpload` is one."""

    content_type = "x/y"

    def __init__(self, *blocks: bytes, rewindable: bool = True, length: bool = True) -> None:
        self.blocks = blocks
        self.rewindable = rewindable
        self.content_length = sum(map(len, blocks)) if length else None
        self.closed = 0

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.blocks)

    def close(self) -> None:
        self.closed += 1


@pytest.mark.parametrize("length", [True, False])
def test_upload_again(servers: Any, length: bool) -> None:
    """An upload that is tried again sends everything again, and is closed each time."""
    rest, server = servers(reply(answer("503 x")), reply(OK))
    form = Form(b"a" * 300_000, b"b" * 300_000, length=length)
    rest.open("POST", "/x", HEADERS, upload=form)
    assert [request.body for request in server.requests] == [b"".join(form.blocks)] * 2
    assert form.closed == 2


def test_upload_that_cannot_be_sent_again(servers: Any) -> None:
    """A stream is sent once, and the error says why."""
    rest, server = servers(reply(answer("503 x")), reply(OK))
    with pytest.raises(ubiops.ServiceException, match="cannot go back to its start"):
        rest.open("POST", "/x", HEADERS, upload=Form(b"x", rewindable=False))
    assert len(server.requests) == 1


def test_upload_that_nobody_reads(servers: Any) -> None:
    """A server that answers and neither reads nor closes still gives its answer; one that does nothing is a timeout."""
    done = threading.Event()

    def answers(connection: Connection) -> bool:
        connection.read_head()
        connection.send(answer("413 x", b'{"error": "too big"}'))
        done.wait(20)
        return False

    def nothing(connection: Connection) -> bool:
        connection.read_head()
        done.wait(20)
        return False

    rest, _ = servers(answers, nothing, timeout=0.5)
    form = Form(*[b"x" * (1 << 20)] * 32)
    try:
        with pytest.raises(ubiops.ContentTooLargeException, match="too big"):
            rest.open("POST", "/x", HEADERS, upload=form)
        with pytest.raises(ubiops.ApiTimeoutError):
            rest.open("POST", "/x", HEADERS, upload=form)
    finally:
        done.set()


def test_upload_after_an_interim_answer(servers: Any) -> None:
    """100 Continue and 103 Early Hints do not end an upload."""

    def interim(connection: Connection) -> bool:
        request = connection.read_head()
        connection.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        connection.read_body(request)
        connection.send(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK)
        return True

    rest, server = servers(interim)
    rest.open("POST", "/x", HEADERS, upload=Form(*[b"x" * (1 << 18)] * 40))
    get(rest)
    assert (server.requests[0].complete, server.connections) == (True, 1)


def test_nothing_but_interim_answers(servers: Any) -> None:
    """A server that never comes to its answer is an error."""
    rest, _ = servers(reply(b"HTTP/1.1 103 Early Hints\r\n\r\n" * 50))
    with pytest.raises(ubiops.ApiException) as caught:
        get(rest)
    assert caught.value.status == 103


def test_what_the_caller_raises_is_left_alone(servers: Any) -> None:
    """An error in the caller's own code while the body is sent reaches the caller as it is."""

    class Own(Exception):
        pass

    class Broken(Form):
        def __iter__(self) -> Iterator[bytes]:
            yield b"x"
            raise Own

    rest, server = servers(reply(OK))
    with pytest.raises(Own):
        rest.open("POST", "/x", HEADERS, upload=Broken(b"xyz"))
    get(rest)
    assert server.connections == 2


# Logging


def test_log_names_only_what_is_allowed(servers: Any, caplog: pytest.LogCaptureFixture) -> None:
    """The log has method, path, status, duration, sizes, retries and why: no query, no header, no body."""
    caplog.set_level(logging.DEBUG, "ubiops")
    rest, _ = servers(reply(answer("503 x", b"hush", "Retry-After: 0")), reset_after(), reply(OK))
    rest.request("PUT", "/x?key=hush", {**HEADERS, "X": "hush"}, b"hush")
    with caplog.at_level(logging.DEBUG, "ubiops"), rest.open("GET", "/y", HEADERS, stream=True):
        pass
    text = "\n".join(record.getMessage() for record in caplog.records if record.name == "ubiops")
    assert "hush" not in text
    assert "abc" not in text
    for part in (
        "PUT /x -> 503",
        "4 bytes sent",
        "again in 0.00 s, because of 503",
        "13 bytes received",
        "GET /y -> 200",
    ):
        assert part in text


def test_no_socket_is_left(servers: Any) -> None:
    """A pool that is dropped closes its connections: the server sees the end of each."""
    ended = threading.Event()

    def watch(connection: Connection) -> bool:
        connection.read()
        connection.send(OK)
        connection.wait_for_client()
        ended.set()
        return False

    rest, _ = servers(watch)
    get(rest)
    rest.close()
    assert ended.wait(10)
