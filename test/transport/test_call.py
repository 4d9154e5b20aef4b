# ruff: noqa: SIM117 -- what is set up and what is expected read better apart
import contextlib
import gc
import json
import logging
import re
import socket
import sys
import threading
import traceback
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any

import pytest
from servers import Connection, Step, answer, drip, hang, reply, reset_after
from test_budget import Count

import ubiops
from transport.sending import OK, Make, Sender
from ubiops.transport import limits

pytestmark = pytest.mark.usefixtures("quick")

# Retries


@pytest.mark.parametrize("status", ["408 x", "429 x", "502 x", "503 x", "504 x"])
def test_get_again(make: Make, status: str) -> None:
    """GET is retried after a status that may pass, over the same connection."""
    sender, server = make(reply(answer(status, b"busy", kind="text/plain")), reply(OK))
    assert json.loads(sender.send().body) == {"name": "d"}
    assert (len(server.requests), server.connections) == (2, 1)


@pytest.mark.parametrize(
    ("step", "times"),
    [
        (reset_after(), 1),
        (reset_after(b"HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n{"), 1),
        (reply(answer("502 x")), 1),
        (reply(answer("500 x")), 1),
        (reply(answer("408 x")), 1),
        (reply(answer("503 x")), 1),
        (reply(answer("503 x", b"", "Retry-After: soon")), 1),
        (reply(answer("503 x", b"", "Retry-After: 0")), 2),
        (reply(answer("429 x")), 2),
    ],
)
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_post_again(make: Make, step: Step, times: int, method: str) -> None:
    """POST and PATCH are retried only if the server says that it has not handled them."""
    sender, server = make(step, reply(OK))
    if times == 1:
        with pytest.raises(ubiops.ApiException):
            sender.send(method, "/x", b"{}")
    else:
        sender.send(method, "/x", b"{}")
    assert [request.body for request in server.requests] == [b"{}"] * times


def test_a_stale_connection_is_replaced_at_once(
    make: Make, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A GET on a connection that the server closes while it is idle is sent again without a wait; a POST is not sent again."""
    monkeypatch.setattr(limits, "BACKOFF", 60.0)
    caplog.set_level(logging.INFO, "ubiops")
    sender, server = make(reply(OK), reply(b"", keep=False), reply(OK), reply(b"", keep=False))
    sender.send()
    assert sender.send().status == 200
    assert ["again in 0.00 s" in record.getMessage() for record in caplog.records] == [True]
    with pytest.raises(ubiops.ApiConnectionError, match="broke"):
        sender.send("POST", body=b"{}")
    assert len(server.requests) == 4


def test_an_upload_on_a_stale_connection_is_sent_again(make: Make) -> None:
    """An upload whose connection ends while its body is being sent was not handled, if the connection had been idle before."""

    def leave(connection: Connection) -> bool:
        connection.read_head()
        return False

    sender, server = make(reply(OK), leave, reply(OK))
    sender.send()
    assert sender.send("POST", body=Form(*[b"x" * (1 << 20)] * 16)).status == 200
    assert [request.complete for request in server.requests] == [True, False, True]


def test_retries_are_logged_with_their_reason(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    """A retry is visible at the level INFO: what is sent again, when and why."""
    caplog.set_level(logging.INFO, "ubiops")
    sender, _ = make(reply(answer("502 Bad Gateway", b"hush")), reply(OK))
    sender.send()
    (record,) = caplog.records
    assert record.levelno == logging.INFO
    assert re.fullmatch(r"GET /v2\.1/x again in 0\.00 s: 502 Bad Gateway", record.getMessage())


def test_gives_up_after_the_last_retry(make: Make) -> None:
    """`retries` limits how often a call is retried, and the error says how often it was tried."""
    for retries in (0, 1, 3):
        sender, server = make(reply(answer("503 x", b"busy")), retries=retries)
        with pytest.raises(ubiops.ServiceException) as caught:
            sender.send()
        assert len(server.requests) == retries + 1
        assert (f"tried {retries + 1} times" in str(caught.value)) == (retries > 0)


def test_wait_that_is_too_long(make: Make) -> None:
    """If the server asks for a longer wait than allowed, the call fails at once, and says so."""
    sender, server = make(reply(answer("429 x", b'{"error": "slow down"}', "Retry-After: 3600")))
    with pytest.raises(ubiops.TooManyRequestsException, match="slow down") as caught:
        sender.send()
    assert "3600 s" in str(caught.value)
    assert len(server.requests) == 1


def test_waits_add_up(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """The waits of a call add up to a limit."""
    monkeypatch.setattr(limits, "WAIT_MAX", 0.25)
    sender, server = make(reply(answer("503 x", b"", "Retry-After: 0.1")), retries=50)
    with pytest.raises(ubiops.ServiceException):
        sender.send()
    assert len(server.requests) == 3


def test_rate_limit_can_be_left_to_the_caller(make: Make) -> None:
    """`auto_retry_rate_limiting=False` gives 429 to the caller."""
    sender, server = make(reply(answer("429 x")), reply(OK), rate_limited=False)
    with pytest.raises(ubiops.TooManyRequestsException):
        sender.send()
    assert len(server.requests) == 1


def test_nothing_listens() -> None:
    """A refused connection is tried again, then names the host, and how to start the emulator for a local one."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    sender = Sender(f"127.0.0.1:{port}")
    with pytest.raises(ubiops.ApiConnectionError) as caught:
        sender.send("POST", "/x", b"{}")
    text = str(caught.value)
    assert f"http://127.0.0.1:{port}" in text
    assert "python -m ubiops.emulator" in text
    assert "tried 4 times" in text
    assert "sent" not in text
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
def test_redirect_on_the_same_host(make: Make, location: str, target: str) -> None:
    """GET follows a redirect on the same host, with the token."""

    def redirect(connection: Connection) -> bool:
        connection.read()
        host = f"127.0.0.1:{connection.server.port}"
        connection.send(answer("302 x", b"", "Location: " + location.format(url=f"http://{host}", host=host)))
        return True

    sender, server = make(redirect, reply(OK))
    sender.send(path="/a/x")
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
def test_redirect_to_somewhere_else(make: Make, location: str) -> None:
    """A redirect to another host, port or scheme is an error that names the target, without possible secrets in it."""

    def redirect(connection: Connection) -> bool:
        connection.read()
        connection.send(answer("302 x", b"", "Location: " + location.replace("{port}", str(connection.server.port))))
        return True

    sender, server = make(redirect)
    with pytest.raises(ubiops.ApiException, match="not followed") as caught:
        sender.send()
    assert caught.value.status == 302
    assert "secret" not in str(caught.value)
    assert len(server.requests) == 1


def test_redirect_in_circles_and_of_a_post(make: Make) -> None:
    """The number of redirects is limited, and only GET follows them."""
    sender, server = make(reply(answer("307 x", b"", "Location: /x")))
    with pytest.raises(ubiops.ApiException, match="there were 5 before it"):
        sender.send()
    assert len(server.requests) == limits.REDIRECTS + 1
    with pytest.raises(ubiops.ApiException, match="only GET is"):
        sender.send("POST", "/x", b"{}")
    assert len(server.requests) == limits.REDIRECTS + 2


# Time


def test_timeouts(make: Make) -> None:
    """A server that sends nothing is an error after the timeout of the call, or of the configuration."""
    sender, server = make(hang(), timeout=0.1)
    with pytest.raises(ubiops.ApiTimeoutError, match=r"nothing for 0\.1 s"):
        sender.send()
    with pytest.raises(ubiops.ApiTimeoutError, match=r"nothing for 0\.2 s"):
        sender.send(timeout=(5, 0.2))
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
def test_deadline(make: Make, step: Step) -> None:
    """A deadline ends a call that never stops sending, in its headers, in its body, or in its waits."""
    sender, _ = make(step, deadline=0.3)
    with pytest.raises(ubiops.ApiException) as caught:
        sender.send()
    assert "deadline of 0.3 s" in str(caught.value)


@pytest.fixture
def unreachable() -> Iterator[int]:
    """The port of a server that neither accepts nor refuses connections: its queue is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as server, contextlib.ExitStack() as stack:
        port: int = server.getsockname()[1]
        while True:
            waiting = stack.enter_context(socket.socket())
            waiting.settimeout(0.2)
            try:
                waiting.connect(("127.0.0.1", port))
            except TimeoutError:
                break
        yield port


def test_deadline_while_connecting(unreachable: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The deadline holds for all addresses of a name together."""
    address = socket.getaddrinfo("127.0.0.1", unreachable, type=socket.SOCK_STREAM)
    found = socket.getaddrinfo
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, *rest, **more: address * 4 if host == "four.test" else found(host, *rest, **more),
    )
    sender = Sender(f"http://four.test:{unreachable}", deadline=0.3)
    with Count() as count, pytest.raises(ubiops.ApiTimeoutError, match=r"deadline of 0\.3 s"):
        sender.send()
    assert count.of("connect") == 1


def test_deadline_while_a_name_is_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The deadline holds when the look-up of a name does not return."""
    done = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: done.wait(30))
    try:
        with pytest.raises(ubiops.ApiTimeoutError, match=r"deadline of 0\.3 s"):
            Sender("http://slow.test", deadline=0.3).send()
    finally:
        done.set()


def test_a_name_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name without an address is an error that says so, with a deadline or without."""

    def no_such_name(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", no_such_name)
    for deadline in (None, 5.0):
        with pytest.raises(ubiops.ApiConnectionError, match="Name or service not known"):
            Sender("http://nowhere.test", deadline=deadline).send()


def test_deadline_that_is_kept(make: Make) -> None:
    """A call that ends before its deadline leaves its connection usable."""
    sender, server = make(reply(OK), deadline=30)
    for _ in range(3):
        sender.send()
    assert server.connections == 1


def test_deadline_of_an_open_response(make: Make) -> None:
    """The deadline holds while an open response is read."""
    sender, _ = make(hang(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n12345"))
    with sender.open(deadline=0.3) as response:
        with pytest.raises(ubiops.ApiTimeoutError, match="deadline"):
            response.read()


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
def test_upload_again(make: Make, length: bool) -> None:
    """An upload that is tried again sends everything again, and is closed each time."""
    sender, server = make(reply(answer("429 x")), reply(OK))
    form = Form(b"a" * 300_000, b"b" * 300_000, length=length)
    sender.send("POST", body=form)
    assert [request.body for request in server.requests] == [b"".join(form.blocks)] * 2
    assert form.closed == 2


def test_upload_that_cannot_be_sent_again(make: Make) -> None:
    """A stream is sent once, and the error says why."""
    sender, server = make(reply(answer("429 x")), reply(OK))
    with pytest.raises(ubiops.TooManyRequestsException, match="cannot go back to its start"):
        sender.send("POST", body=Form(b"x", rewindable=False))
    assert len(server.requests) == 1


def test_upload_that_the_server_does_not_read(make: Make) -> None:
    """If a server responds but neither reads on nor closes, its response counts; one that does nothing is a timeout."""
    done = threading.Event()

    def responds(connection: Connection) -> bool:
        connection.read_head()
        connection.send(answer("413 x", b'{"error": "too big"}'))
        done.wait(20)
        return False

    def nothing(connection: Connection) -> bool:
        connection.read_head()
        done.wait(20)
        return False

    sender, _ = make(responds, nothing, timeout=0.5)
    form = Form(*[b"x" * (1 << 20)] * 32)
    try:
        with pytest.raises(ubiops.ContentTooLargeException, match="too big"):
            sender.send("POST", body=form)
        with pytest.raises(ubiops.ApiTimeoutError):
            sender.send("POST", body=form)
    finally:
        done.set()


def test_upload_after_an_interim_response(make: Make) -> None:
    """100 Continue and 103 Early Hints do not end an upload."""

    def interim(connection: Connection) -> bool:
        request = connection.read_head()
        connection.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        connection.read_body(request)
        connection.send(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK)
        return True

    sender, server = make(interim)
    sender.send("POST", body=Form(*[b"x" * (1 << 18)] * 40))
    sender.send()
    assert (server.requests[0].complete, server.connections) == (True, 1)


def test_what_the_caller_raises_is_left_alone(make: Make) -> None:
    """An error in the caller's own code while the body is sent reaches the caller as it is."""

    class Own(Exception):
        pass

    class Broken(Form):
        def __iter__(self) -> Iterator[bytes]:
            yield b"x"
            raise Own

    sender, server = make(reply(OK))
    with pytest.raises(Own):
        sender.send("POST", body=Broken(b"xyz"))
    sender.send()
    assert server.connections == 2


# Logging


def test_log_names_only_what_is_allowed(make: Make, caplog: pytest.LogCaptureFixture) -> None:
    """The log has method, path, status, duration, sizes, retries and why: no query, no header, no body."""
    caplog.set_level(logging.DEBUG, "ubiops")
    sender, _ = make(reply(answer("503 x", b"hush", "Retry-After: 0")), reset_after(), reply(OK))
    sender.send("PUT", "/x?key=hush", b"hush")
    with caplog.at_level(logging.DEBUG, "ubiops"), sender.open("/y"):
        pass
    text = "\n".join(record.getMessage() for record in caplog.records if record.name == "ubiops")
    assert "hush" not in text
    assert "abc" not in text
    for part in (
        "PUT /v2.1/x -> 503",
        "4 bytes sent",
        "PUT /v2.1/x again in 0.00 s: 503 x",
        "PUT /v2.1/x again in 0.00 s: The connection to http://127.0.0.1:",
        "13 bytes received",
        "GET /v2.1/y -> 200",
    ):
        assert part in text


class _Interrupt:
    """Raises `KeyboardInterrupt` at one line after a request began to be sent: a trace function, because a signal comes at any.

    Not in `SocketIO.__init__`: a half-made one complains when it is collected, and no caller can help that.
    """

    def __init__(self, line: int) -> None:
        self.left = line
        self.sending = False

    def __call__(self, frame: FrameType, event: str, _argument: object) -> "_Interrupt":
        self.sending = self.sending or frame.f_code.co_name == "send_request"
        traced = not frame.f_globals["__name__"].startswith(("_", "test", "transport"))
        if self.sending and traced and event == "line" and frame.f_code.co_qualname != "SocketIO.__init__":
            self.left -= 1
            if self.left == 0:
                raise KeyboardInterrupt
        return self


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_interrupted_at_any_line(
    make: Make, method: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C at any line from the sending of a request leaves no connection open that is not kept for the next call, and the next call works."""
    sender, server = make(reply(OK))
    gc.disable()  # What other tests left would be closed in the middle of this one.
    request.addfinalizer(gc.enable)
    # One that comes while a response is collected never reaches the call: Python 3.13 reports it, older ones drop it.
    report = sys.unraisablehook
    monkeypatch.setattr(sys, "unraisablehook", lambda lost: lost.exc_type is KeyboardInterrupt or report(lost))

    def interrupt_each_line() -> int:
        before, interrupted, line = sys.gettrace(), True, 0
        while interrupted:
            sender.send()
            line += 1
            interrupt = _Interrupt(line)
            sys.settrace(interrupt)
            try:
                sender.send(method, body=b"{}" if method == "POST" else None)
            except KeyboardInterrupt as error:
                sys.settrace(before)
                kept = error  # and with it what its frames refer to
                sender.channel.pool.close_idle()
                assert server.wait_for_closing(), "".join(traceback.format_exception(kept))
            finally:
                sys.settrace(before)
            interrupted = interrupt.left <= 0
        return line

    # In a thread: on Python 3.12 and newer, one that was interrupted in a loop takes the loop's StopIteration for the context of all later errors.
    with ThreadPoolExecutor(1) as thread:
        line = thread.submit(interrupt_each_line).result()
    assert line > 100
