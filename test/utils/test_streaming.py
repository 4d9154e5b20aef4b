"""Partial results of a request, while they come in."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import ubiops
from ubiops.exceptions import ApiConnectionError, ApiException, ApiTypeError, ApiValueError, NotFoundException
from ubiops.utils import StatusError, stream_deployment_request, stream_pipeline_request, streaming
from utils.platform import Call, Platform, Reply

REQUEST = {"id": "q", "version": "v", "status": "completed", "success": True, "result": {"answer": 42}}
END = json.dumps(REQUEST) + "\n"


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform."""
    with Platform() as running:
        yield running


@pytest.fixture
def client(platform: Platform) -> Iterator[ubiops.ApiClient]:
    """A client of the platform."""
    configuration = ubiops.Configuration(host=platform.host, api_key={"Authorization": "Token x"}, retries=0)
    with ubiops.ApiClient(configuration) as api_client:
        yield api_client


def send(platform: Platform, *pieces: str | bytes) -> None:
    """Make a stream of these pieces the response to every request."""

    def route(_call: Call) -> Reply:
        content = (piece if isinstance(piece, bytes) else piece.encode() for piece in pieces)
        return Reply(content, headers={"Content-Type": "text/event-stream"})

    platform.on("POST", "/projects/p/.*", route)


@pytest.mark.parametrize(
    ("pieces", "items"),
    [
        (["data:hello\n\n", "data: world\n\n", END], ["hello", " world"]),
        (["data:a\n\ndata:b\n\n" + END], ["a", "b"]),
        (["da", "ta:he", "llo\n", "\n", END[:7], END[7:]], ["hello"]),
        (["data:1\ndata:2\n\n", END], ["1", "2"]),
        (["data:\n\n", "data:x\n\n", END.rstrip()], ["", "x"]),
        ([": ping\n\n", "event: update\nid: 3\ndata:x\n\n", END], ["x"]),
        (["data:x\r\n\r\n", END.replace("\n", "\r\n")], ["x"]),
        (["data:{}\n\n", 'data:{"error": 1}\n\n', END], ["{}", '{"error": 1}']),
        (["data:ü€\u2028😀\x85\n\n", END], ["ü€\u2028😀\x85"]),
        (["data:", "€".encode()[:1], "€".encode()[1:], "\n\n", END], ["€"]),
        (["data:\n\n"] * 3, ["", "", ""]),
    ],
)
def test_items(client: ubiops.ApiClient, platform: Platform, pieces: list[str | bytes], items: list[str]) -> None:
    """Each update is one text, however the bytes are cut, and a leading blank belongs to it."""
    send(platform, *pieces)
    assert list(stream_deployment_request(client, "p", "d", data={"x": 1})) == items


@pytest.mark.parametrize(
    ("stream", "path", "model", "timeout"),
    [
        (stream_deployment_request, "deployments/d", ubiops.DeploymentRequestCreateResponse, "3600"),
        (stream_pipeline_request, "pipelines/d", ubiops.PipelineRequestCreateResponse, "7200"),
    ],
)
@pytest.mark.parametrize("version", [None, "v"])
def test_what_is_sent_and_the_whole_request(
    client: ubiops.ApiClient,
    platform: Platform,
    stream: Callable[..., Iterator[Any]],
    path: str,
    model: Any,
    timeout: str,
    version: str | None,
) -> None:
    """The whole request comes last, as a model, when it is asked for; a CoreApi is a client as well."""
    send(platform, "data:x\n\n", END)
    for one in (client, ubiops.CoreApi(client)):
        *_, last = stream(one, "p", "d", version, {"x": 1}, full_response=True)
        assert isinstance(last, model)
        assert last.result == {"answer": 42}
    call = platform.calls[-1]
    assert call.path == f"/v2.1/projects/p/{path}{'/versions/v' if version else ''}/requests/stream"
    assert call.query == {"timeout": timeout}
    assert (call.headers["Accept"], call.headers["Content-Type"]) == ("text/event-stream", "application/json")


@pytest.mark.parametrize(
    ("data", "body", "content_type"),
    [
        ({"a": 1}, b'{"a":1}', "application/json"),
        ([{"a": 1}], b'[{"a":1}]', "application/json"),
        ("text", b"text", "text/plain"),
        ("", b"", "text/plain"),
    ],
)
def test_data(client: ubiops.ApiClient, platform: Platform, data: Any, body: bytes, content_type: str) -> None:
    """Text is plain input; all else is structured."""
    send(platform, END)
    list(stream_deployment_request(client, "p", "d", data=data, timeout=30))
    call = platform.calls[-1]
    assert (call.body.replace(b" ", b""), call.headers["Content-Type"], call.query) == (
        *(body, content_type, {"timeout": "30"}),
    )


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ({}, ApiTypeError, "stream_deployment_request: data is missing"),
        ({"data": 3}, ApiTypeError, "stream_deployment_request"),
        ({"data": {}, "timeout": "long"}, ApiTypeError, "timeout"),
        ({"data": {}, "version": ".."}, ApiValueError, "version"),
    ],
)
def test_what_cannot_be_sent(
    client: ubiops.ApiClient, platform: Platform, arguments: dict[str, Any], error: type[Exception], words: str
) -> None:
    """A wrong argument is an error at once, not when the first item is asked for."""
    with pytest.raises(error, match=words):
        stream_deployment_request(client, "p", "d", **arguments)
    assert not platform.calls


def test_items_come_in_while_the_request_runs(client: ubiops.ApiClient, platform: Platform) -> None:
    """The next item is sent only when the last one has been seen."""
    seen = [threading.Event() for _ in range(3)]

    def pieces() -> Iterator[bytes]:
        for number, event in enumerate(seen):
            yield b"data:%d\n" % number
            assert event.wait(10)
        yield END.encode()

    platform.on("POST", "/projects/p/.*", lambda _call: Reply(pieces()))
    for item in stream_deployment_request(client, "p", "d", data={}):
        seen[int(item)].set()
    assert all(event.is_set() for event in seen)


def test_failed_request(client: ubiops.ApiClient, platform: Platform) -> None:
    """The reason is in the error, after the items that there were."""
    failed = {**REQUEST, "status": "failed", "success": False, "error_message": "no such luck"}
    send(platform, "data:x\n\n", json.dumps(failed))
    items = stream_deployment_request(client, "p", "d", "v", data={})
    assert next(items) == "x"
    with pytest.raises(StatusError, match="request to d:v failed: no such luck"):
        next(items)


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ('{"error": "out of order"}', "ended with an error: out of order"),
        ('{"id": ', "ended with a line that is not JSON"),
        ("", "ended without the request"),
    ],
)
def test_end_without_a_request(client: ubiops.ApiClient, platform: Platform, end: str, words: str) -> None:
    """An error in place of the request is an error, and so is the end without the request that was asked for."""
    send(platform, "data:x\n\n", end)
    with pytest.raises(ApiException, match=words):
        list(stream_deployment_request(client, "p", "d", data={}, full_response=True))


def test_refused_request(client: ubiops.ApiClient, platform: Platform) -> None:
    """An error of the platform is the same error as everywhere."""
    with pytest.raises(NotFoundException, match="there is no"):
        list(stream_deployment_request(client, "p", "d", data={}))


def test_connection_that_breaks(client: ubiops.ApiClient, platform: Platform) -> None:
    """A stream that is cut off does not look like one that came to its end."""

    def pieces() -> Iterator[bytes]:
        yield b"data:x\n"
        raise ConnectionResetError

    platform.on("POST", "/projects/p/.*", lambda _call: Reply(pieces()))
    items = stream_deployment_request(client, "p", "d", data={})
    assert next(items) == "x"
    with pytest.raises(ApiConnectionError):
        next(items)


def test_line_that_is_too_long(client: ubiops.ApiClient, platform: Platform, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without end does not fill the memory."""
    monkeypatch.setattr(streaming, "LINE_MAX", 1 << 20)
    send(platform, *[b"x" * (1 << 19)] * 5)
    with pytest.raises(ApiException, match="longer than 1 MiB"):
        list(stream_deployment_request(client, "p", "d", data={}))


def test_leaving_early_ends_the_connection(client: ubiops.ApiClient, platform: Platform) -> None:
    """Whoever stops reading does not leave a connection behind."""
    gone = threading.Event()

    def pieces() -> Iterator[bytes]:
        try:
            while True:
                yield b"data:x\n" * 1000
        except (GeneratorExit, OSError):
            gone.set()
            raise

    platform.on("POST", "/projects/p/.*", lambda _call: Reply(pieces()))
    for _item in stream_deployment_request(client, "p", "d", data={}):
        break
    else:
        pytest.fail("there was no item")
    assert gone.wait(10)
