import json
import os
import pickle
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from servers import Connection, ScriptedServer, Step, answer, hang, reply, reset_after

import ubiops
from ubiops.transport import limits
from ubiops.transport.response import Response

TOKEN = "0123456789abcdef-secret-0123456789"
DEPLOYMENT = {"name": "d", "input_type": "plain", "output_type": "plain"}
OK = reply(answer(body=b'{"name": "d"}'))
FILE = answer("200 OK", b"PK" * 50_000, 'Content-Disposition: attachment; filename="a.zip"', kind="application/zip")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BACKOFF", 0.001)


@pytest.fixture
def make() -> Iterator[Callable[..., tuple[ubiops.CoreApi, ScriptedServer]]]:
    """Makes clients with a server that follows a script, and closes both."""
    made: list[Any] = []

    def make_one(*script: Step, **options: Any) -> tuple[ubiops.CoreApi, ScriptedServer]:
        server = ScriptedServer(script)
        client = ubiops.ApiClient(ubiops.Configuration(f"{server.url}/v2.1", {"Authorization": TOKEN}, **options))
        made.extend((client, server))
        return ubiops.CoreApi(client), server

    yield make_one
    for one in made:
        one.close()


# What is sent


def test_request(make: Any) -> None:
    """A call is one request, with the token, an honest name, and a body of compact JSON."""
    api, server = make(OK)
    api.deployments_create("p 1/2", DEPLOYMENT)
    (request,) = server.requests
    assert (request.method, request.target) == ("POST", "/v2.1/projects/p%201%2F2/deployments")
    assert json.loads(request.body) == DEPLOYMENT
    assert request.headers["authorization"] == f"Token {TOKEN}"
    assert request.headers["content-type"] == "application/json"
    assert request.headers["user-agent"] == f"ubiops/{ubiops.__version__}/python"


def test_without_a_token(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a token nothing is sent, and the error says what to set."""
    api, server = make(OK)
    del api.api_client.configuration.api_key["Authorization"]
    for call in (
        lambda: api.deployments_get("p", "d"),
        lambda: api.deployments_get("p", "d", _request_timeout=1),
        lambda: api.revisions_file_upload("p", "d", "v", file=b"x"),
        lambda: api.revisions_file_download("p", "d", "v", "r"),
    ):
        with pytest.raises(ubiops.ApiValueError, match="UBIOPS_API_TOKEN"):
            call()
    assert server.requests == []


def test_default_headers(make: Any) -> None:
    """Headers can be set for all calls, at any time; those that belong to the connection cannot."""
    api, server = make(OK)
    client = api.api_client
    client.set_default_header("X-One", "1")
    client.user_agent = "mine/1"
    api.deployments_get("p", "d")
    client.default_headers["X-Two"] = "2"
    del client.default_headers["X-One"]
    api.deployments_get("p", "d")
    first, second = (request.headers for request in server.requests)
    assert (first["x-one"], first["user-agent"], client.user_agent) == ("1", "mine/1", "mine/1")
    assert (second["x-two"], "x-one" in second) == ("2", False)
    for name, value in (("X", "a\r\nb"), ("X\n", "a"), ("X", "\u20ac")):
        with pytest.raises(ubiops.ApiValueError):
            client.set_default_header(name, value)
    client.set_default_header("Content-Length", "5")
    with pytest.raises(ubiops.ApiValueError, match="Content-Length"):
        api.deployments_get("p", "d")
    assert "secret" not in repr(ubiops.ApiClient(client.configuration, "X", "secret").default_headers)


def test_made_as_generated_clients_are(make: Any) -> None:
    """Header, cookie and threads can be given when a client is made; a header can be the token's."""
    _, server = make(OK)
    configuration = ubiops.Configuration(api_client_host := f"{server.url}/v2.1")
    with ubiops.ApiClient(configuration, "Authorization", "Bearer abc", cookie="a=b", pool_threads=1) as client:
        ubiops.CoreApi(client).deployments_get("p", "d")
    headers = server.requests[0].headers
    assert (headers["authorization"], headers["cookie"]) == ("Bearer abc", "a=b")
    assert repr(client) == f"<ApiClient for {api_client_host}>"
    with pytest.raises(ubiops.ApiTypeError):
        ubiops.ApiClient("https://example.com")  # type: ignore[arg-type]


def test_token_changes(make: Any) -> None:
    """A token that is changed, or renewed by the hook, is the one that is sent."""
    api, server = make(OK)
    configuration = api.api_client.configuration
    api.deployments_get("p", "d")
    configuration.api_key["Authorization"] = "second"
    api.deployments_get("p", "d")
    numbers = iter(range(3, 9))
    configuration.refresh_api_key_hook = lambda it: it.api_key.update(Authorization=f"token{next(numbers)}")
    api.deployments_get("p", "d")
    api.deployments_get("p", "d")
    sent = [request.headers["authorization"] for request in server.requests]
    assert sent == [f"Token {TOKEN}", "Token second", "Token token3", "Token token4"]


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=20), st.text(max_size=20))
def test_no_argument_leads_elsewhere(project: str, deployment: str) -> None:
    """Whatever the names are, the request is for that endpoint and in one piece, or none is sent."""
    with ScriptedServer([OK]) as server, ubiops.ApiClient(ubiops.Configuration(server.url, TOKEN)) as client:
        try:
            ubiops.CoreApi(client).deployments_get(project, deployment)
        except (ubiops.ApiValueError, ubiops.ApiTypeError):
            assert server.requests == []
            return
        (request,) = server.requests
        segments = request.target.split("/")
        assert (len(segments), segments[1], segments[3]) == (5, "projects", "deployments")
        assert not {".", "..", ""} & set(segments[1:])


# Options


@pytest.mark.parametrize(
    ("options", "kind", "text"),
    [
        ({"_request_timout": 1}, ubiops.ApiTypeError, "'_request_timeout'"),
        ({"asyncreq": True}, ubiops.ApiTypeError, "'async_req'"),
        ({"_request_timeout": 0}, ubiops.ApiValueError, "_request_timeout"),
        ({"_request_timeout": True}, ubiops.ApiTypeError, "_request_timeout"),
        ({"_request_timeout": (1, -1)}, ubiops.ApiValueError, "(read)"),
        ({"_request_timeout": float("nan")}, ubiops.ApiValueError, "_request_timeout"),
        ({"_request_timeout": "5"}, ubiops.ApiTypeError, "_request_timeout"),
        ({"_deadline": -1}, ubiops.ApiValueError, "_deadline"),
        ({"_preload_content": 1}, ubiops.ApiTypeError, "_preload_content"),
        ({"progress": print}, ubiops.ApiTypeError, "progress"),
    ],
)
def test_wrong_options(make: Any, options: dict[str, Any], kind: type[Exception], text: str) -> None:
    """A wrong option is an error that names it, before anything is sent."""
    api, server = make(OK)
    with pytest.raises(kind) as caught:
        api.deployments_get("p", "d", **options)
    assert text in str(caught.value)
    assert server.requests == []


def test_progress_has_to_be_a_function(make: Any) -> None:
    """What is no function cannot be told of progress."""
    api, _ = make(OK)
    with pytest.raises(ubiops.ApiTypeError, match="done_bytes"):
        api.revisions_file_upload("p", "d", "v", file=b"x", progress=5)


def test_timeouts(make: Any) -> None:
    """`_request_timeout` bounds one call; None switches the bound off, leaving it out does not."""
    api, _ = make(hang(), OK, timeout=0.2)
    with pytest.raises(ubiops.ApiTimeoutError, match=r"0\.1 s"):
        api.deployments_get("p", "d", _request_timeout=(3, 0.1))
    assert api.deployments_get("p", "d", _request_timeout=None, _deadline=None).name == "d"


def test_open_answer(make: Any) -> None:
    """`_preload_content=False` gives the open answer, of any endpoint."""
    api, _ = make(OK)
    response = api.deployments_get("p", "d", _preload_content=False)
    assert isinstance(response, Response)
    assert json.loads(response.data) == {"name": "d"}
    with api.deployments_create("p", DEPLOYMENT, _preload_content=False) as response:
        assert response.read(3) == b'{"n'
    with api.revisions_file_upload("p", "d", "v", file=b"x", _preload_content=False) as response:
        assert response.status == 200


def test_http_info(make: Any) -> None:
    """`..._with_http_info` gives data, status and headers, whose names are found in any case."""
    api, _ = make(reply(answer("201 Created", b'{"name": "d"}', "X-One: 1")), reply(answer("204 x", b"", length=False)))
    data, status, headers = api.deployments_create_with_http_info("p", DEPLOYMENT, _request_timeout=5)
    assert (data.name, status, headers["x-ONE"]) == ("d", 201, "1")
    assert api.deployments_delete_with_http_info("p", "d")[:2] == (None, 204)


def test_async(make: Any) -> None:
    """`async_req=True` returns at once, with an object that has the result or the error when asked."""
    done = threading.Event()

    def later(connection: Connection) -> bool:
        connection.read()
        done.wait(10)
        connection.send(answer(body=b'{"name": "late"}'))
        return True

    api, _ = make(later, reply(answer("404 x", b'{"error": "gone"}')), OK)
    result = api.deployments_get("p", "d", async_req=True)
    assert not result.ready()
    done.set()
    assert result.get(10).name == "late"
    with pytest.raises(ubiops.NotFoundException, match="gone"):
        api.deployments_get("p", "d", async_req=True).get(10)
    assert api.deployments_get_with_http_info("p", "d", async_req=True).get(10)[1] == 200  # type: ignore[attr-defined]
    api.api_client.close()
    assert api.deployments_get("p", "d", async_req=True).get(10).name == "d"
    with pytest.raises(ubiops.ApiTypeError):
        api.deployments_get("p", "d", async_req=True, nothing=1)


def test_async_result_of_a_client_that_is_dropped(make: Any) -> None:
    """Results arrive, whatever becomes of the client that the calls were made with."""
    _, server = make(reply(answer(body=b'{"name": "d"}')))
    for _ in range(20):
        configuration = ubiops.Configuration(f"{server.url}/v2.1", TOKEN)
        results = [
            ubiops.CoreApi(ubiops.ApiClient(configuration)).deployments_get("p", "d", async_req=True) for _ in range(4)
        ]
        assert [result.get(10).name for result in results] == ["d"] * 4


def test_close_waits_for_all_async_calls(make: Any) -> None:
    """Threads that are the first to use a client at the same time share its pool of threads, and `close` waits for all calls."""
    api, server = make(reply(answer(body=b'{"name": "d"}')))
    results: list[Any] = []
    start = threading.Barrier(8)

    def work() -> None:
        start.wait()
        results.extend(api.deployments_get("p", "d", async_req=True) for _ in range(5))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    api.api_client.close()
    assert [result.ready() for result in results] == [True] * 40
    assert all(result.successful() for result in results)
    assert server.connections <= 4


def test_async_result_in_time(make: Any) -> None:
    """`get` and `wait` wait for as long as they are told; whether a call succeeded is known when it has ended."""
    done = threading.Event()

    def later(connection: Connection) -> bool:
        connection.read()
        done.wait(10)
        connection.send(answer("404 x", b"{}"))
        return True

    api, _ = make(later)
    result = api.deployments_get("p", "d", async_req=True)
    with pytest.raises(TimeoutError):
        result.get(0.01)
    with pytest.raises(ValueError, match="not ended"):
        result.successful()
    done.set()
    result.wait(10)
    assert (result.ready(), result.successful()) == (True, False)


def test_changes_of_the_configuration(make: Any) -> None:
    """What is changed counts from the next call on: other timeouts keep the connection, other proxy headers or another host do not."""
    api, server = make(OK)
    configuration = api.api_client.configuration
    api.deployments_get("p", "d")
    configuration.timeout = 5
    configuration.retries = 0
    api.deployments_get("p", "d")
    assert server.connections == 1
    configuration.proxy_headers = {"X": "y"}
    api.deployments_get("p", "d")
    assert server.connections == 2
    with ScriptedServer([OK]) as other:
        configuration.host = other.url
        api.deployments_get("p", "d")
        assert other.requests[0].target == "/projects/p/deployments/d"
        api.api_client.close()


def test_a_change_during_calls_of_other_threads(make: Any, switching: None) -> None:
    """When an option of the pool changes, or the client is closed, while other threads are calling, their calls end well."""
    api, server = make(OK)
    errors: list[BaseException] = []
    changed = threading.Event()

    def work() -> None:
        try:
            while not changed.is_set():
                api.deployments_create("p", DEPLOYMENT)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    while len(server.requests) < 1000:
        number = len(server.requests)
        api.api_client.configuration.connection_pool_maxsize = 5 + number % 2
        api.api_client.close()
    changed.set()
    for thread in threads:
        thread.join()
    assert errors == []


def test_downloads(make: Any, tmp_path: Path) -> None:
    """A download is open by default, or saved into the configured folder."""
    api, _ = make(reply(FILE), temp_folder_path=tmp_path)
    seen: list[tuple[int, int | None]] = []
    with api.revisions_file_download("p", "d", "v", "r") as download:
        assert (download.getfilename(), len(download.read())) == ("a.zip", 100_000)
    path = api.revisions_file_download(
        "p", "d", "v", "r", _preload_content=True, progress=lambda *now: seen.append(now)
    )
    assert (Path(path), seen[-1]) == (tmp_path / "a.zip", (100_000, 100_000))
    data, status, _ = api.revisions_file_download_with_http_info("p", "d", "v", "r")
    data.close()
    assert status == 200
    with api.revisions_file_download("p", "d", "v", "r", progress=lambda *now: seen.append(now)) as download:
        seen.clear()
        download.read(60_000)
        download.read()
    assert seen == [(0, 100_000), (60_000, 100_000), (100_000, 100_000)]


# Answers and errors


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (answer(body=b""), "empty"),
        (answer("204 No Content", length=False), "empty"),
        (answer(body=b"<html>", kind="text/html"), "text/html"),
        (answer(body=b"<html>", kind=""), "not JSON"),
        (answer(body=b'{"name": "d"}', kind="text/plain"), "text/plain"),
        (answer(body=b"{}", kind="application/json; charset=utf-16"), "utf-16"),
        (answer(body=b'{"a": "\xe9"}'), "UTF-8"),
        (answer(body=b"[" * 100_000), "too deep"),
        (answer(body=b'{"a": NaN}'), "not JSON"),
        (answer(body=b"[]"), "not what this endpoint sends"),
        (answer(body=b"5"), "not what this endpoint sends"),
    ],
)
def test_answers_that_cannot_be_used(make: Any, data: bytes, reason: str) -> None:
    """Whatever comes instead of the right answer is one error, with the status and the start of the body."""
    api, server = make(reply(data))
    with pytest.raises(ubiops.ApiException, match=reason) as caught:
        api.deployments_get("p", "d")
    assert caught.value.status in {200, 204}
    assert len(str(caught.value)) < 3000
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json; charset=UTF-8", b'{"name": "d"}'),
        ("application/json;charset=utf8", b'{"name": "d"}'),
        ("application/json, application/json", b'{"name": "d"}'),
        ("Application/JSON", b'{"name": "d"}'),
        ("application/hal+json", b'{"name": "d"}'),
        ("", b'{"name": "d"}'),
        ("application/json", b'\xef\xbb\xbf {"name": "d"}'),
    ],
)
def test_answers_in_other_dress(make: Any, kind: str, body: bytes) -> None:
    """JSON in UTF-8 is taken under its other names, too."""
    api, _ = make(reply(answer(body=body, kind=kind)))
    assert api.deployments_get("p", "d").name == "d"


def test_answer_that_should_be_empty(make: Any) -> None:
    """Where nothing is due, JSON does no harm, and a page is an error."""
    api, _ = make(OK, reply(answer(body=b"<html>", kind="text/html")))
    assert api.deployments_delete("p", "d") is None
    with pytest.raises(ubiops.ApiException, match="page"):
        api.deployments_delete("p", "d")


@pytest.mark.parametrize("kind", ["text/html", "application/json"])
def test_page_where_a_file_is_due(make: Any, kind: str) -> None:
    """A page or a message is no file: its start is in the error."""
    api, _ = make(reply(answer(body=b"please log in", kind=kind)))
    with pytest.raises(ubiops.ApiException, match="please log in"):
        api.revisions_file_download("p", "d", "v", "r")


def test_401_says_where_the_token_comes_from(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A token that is not accepted is described by its source and length, and no part of it is shown."""
    api, _ = make(reply(answer("401 Unauthorized", b'{"error": "Invalid token."}')))
    with pytest.raises(ubiops.UnauthorizedException, match="Invalid token") as caught:
        api.deployments_get("p", "d")
    assert "Configuration.api_key" in str(caught.value)
    assert f"has {len(TOKEN)} characters" in str(caught.value)
    assert TOKEN[:4] not in str(caught.value)
    monkeypatch.setenv("UBIOPS_API_TOKEN", "short")
    api.api_client.configuration.api_key = {"Authorization": "short"}
    with pytest.raises(ubiops.UnauthorizedException) as caught:
        api.deployments_get("p", "d")
    assert "the environment variable UBIOPS_API_TOKEN, and has 5 characters" in str(caught.value)
    assert "short" not in str(caught.value)


def test_404_for_a_host_without_a_path(make: Any) -> None:
    """Whoever forgot the API's path is told so."""
    api, server = make(reply(answer("404 Not Found", b"{}")))
    api.api_client.configuration.host = server.url
    with pytest.raises(ubiops.NotFoundException, match=f"did you mean {server.url}/v2.1"):
        api.deployments_get("p", "d")


def test_page_of_a_host_without_a_path(make: Any) -> None:
    """The page of a web server in place of the API is an error of a few lines: what is wrong and what may help come first."""
    page = b"<!DOCTYPE html>\n<html>" + b"<p>Welcome to the app</p>\n" * 100
    api, server = make(reply(answer(body=page, kind="text/html")))
    api.api_client.configuration.host = server.url
    with pytest.raises(ubiops.ApiException) as caught:
        api.deployments_get("p", "d")
    first, second, third = str(caught.value).split("\n")
    assert first == "200 the response is text/html, not JSON"
    assert f"did you mean {server.url}/v2.1?" in second
    assert third.startswith("<!DOCTYPE html> <html><p>Welcome")
    assert len(third) <= 210


def test_request_id(make: Any) -> None:
    """An error of a response has the ID that the server gave the request, to be quoted to the operators."""
    api, _ = make(reply(answer("400 x", b"{}", "X-Request-Id: 4f2a")), reply(answer("400 x", b"{}")))
    with pytest.raises(ubiops.BadRequestException) as caught:
        api.deployments_get("p", "d")
    assert caught.value.request_id == "4f2a"
    assert "4f2a" in str(caught.value)
    with pytest.raises(ubiops.BadRequestException) as caught:
        api.deployments_get("p", "d")
    assert caught.value.request_id is None


# Secrets


def frames(error: BaseException) -> str:
    """The local variables of this library, urllib3 and the standard library in an error's tracebacks, as tools show them."""
    shown, found, seen = [], [error], []
    while found:
        one = found.pop()
        seen.append(one)
        trace = one.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename != __file__:
                shown += [
                    repr(value) + repr(value[:80] if isinstance(value, str) else "")
                    for value in trace.tb_frame.f_locals.values()
                ]
            trace = trace.tb_next
        found += [other for other in (one.__cause__, one.__context__) if other is not None and other not in seen]
    return "\n".join(shown)


ECHO = f'{{"error": "bad token Token {TOKEN}, bad value hush-hush"}}'.encode()


@pytest.mark.parametrize(
    "step",
    [
        reply(answer("401 x", ECHO, f"X-Echo: {TOKEN}")),
        reply(answer(f"500 {TOKEN}", ECHO, kind="text/html")),
        reply(answer("302 x", b"", f"Location: http://evil.example/{TOKEN}?{TOKEN}")),
        reply(answer(body=ECHO[:-1])),
        reply(answer(body=b"[" + ECHO + b"]")),
        reset_after(),
        reset_after(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + ECHO),
        hang(),
        reply(b"garbage\r\n\r\n", keep=False),
    ],
)
@pytest.mark.parametrize("kind", ["GET", "POST", "upload", "download"])
def test_nothing_secret_in_an_error(make: Any, step: Step, kind: str, caplog: pytest.LogCaptureFixture) -> None:
    """Neither token nor a secret variable's value is in an error, its attributes, its local variables, or the log, even if sent back."""
    caplog.set_level("DEBUG")
    api, _ = make(step, timeout=0.3)
    variable = ubiops.EnvironmentVariableCreate(name="x", value="hush-hush", secret=True)
    calls: dict[str, Callable[[], Any]] = {
        "GET": lambda: api.deployments_get("p", "d"),
        "POST": lambda: api.deployment_environment_variables_create("p", "d", variable),
        "upload": lambda: api.revisions_file_upload("p", "d", "v", file=b"x" * 100_000),
        "download": lambda: api.revisions_file_download("p", "d", "v", "r").read(),
    }
    with pytest.raises(ubiops.ApiException) as caught:
        calls[kind]()
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    text = "\n".join(
        [str(error), repr(error), repr(vars(error)), repr(error.args), str(again), frames(error), caplog.text]
    )
    assert TOKEN not in text
    if kind == "POST":
        assert "hush-hush" not in text


def test_the_token_that_was_sent_is_the_one_that_is_hidden(make: Any) -> None:
    """With a hook that renews the token, and threads, an error hides the token of its own call."""
    arrived, renewed = threading.Event(), threading.Event()

    def echo(connection: Connection) -> bool:
        request = connection.read()
        if not arrived.is_set():
            arrived.set()
            renewed.wait(10)
        connection.send(answer("400 x", json.dumps({"error": f"bad {request.headers['authorization']}"}).encode()))
        return True

    api, _ = make(echo)
    numbers = iter(range(9))
    hook = lambda it: it.api_key.update(Authorization=f"0123456789-{next(numbers)}")  # noqa: E731
    api.api_client.configuration.refresh_api_key_hook = hook
    first = api.deployments_get("p", "d", async_req=True)
    assert arrived.wait(10)
    with pytest.raises(ubiops.BadRequestException) as second:
        api.deployments_get("p", "d")
    renewed.set()
    with pytest.raises(ubiops.BadRequestException) as caught:
        first.get(10)
    for error in (second.value, caught.value):
        assert "0123456789" not in str(error) + str(error.body)


def test_an_open_response_hides_secrets_in_its_errors(make: Any) -> None:
    """What reading an open response raises hides the token, too."""
    api, _ = make(reply(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + ECHO, keep=False))
    response = api.deployments_get("p", "d", _preload_content=False)
    with pytest.raises(ubiops.ApiConnectionError) as caught:
        response.read()
    assert TOKEN not in str(vars(caught.value))


def test_frames_of_the_caller_are_left_alone(make: Any) -> None:
    """After an exception in a function of the caller, a debugger finds the variables of its frames."""

    def progress(done: int, _total: int | None) -> None:
        seen = f"{done} bytes"
        if done:
            raise ZeroDivisionError(seen)

    api, _ = make(OK)
    with pytest.raises(ZeroDivisionError) as caught:
        api.revisions_file_upload("p", "d", "v", file=b"x" * 1000, progress=progress)
    traces = [trace for trace in caught.traceback if trace.frame.code.name == "progress"]
    assert traces[-1].frame.f_locals["seen"] == "1000 bytes"


def test_nothing_secret_after_an_interrupt(make: Any) -> None:
    """Ctrl-C in a call leaves the client usable, and no token in the traceback's variables."""
    waiting = threading.Event()

    def wait(connection: Connection) -> bool:
        connection.read()
        waiting.set()
        connection.wait_for_client()
        return False

    api, server = make(wait, OK)
    main = threading.main_thread().ident or 0
    interrupt = threading.Thread(target=lambda: (waiting.wait(10), signal.pthread_kill(main, signal.SIGINT)))
    interrupt.start()
    with pytest.raises(KeyboardInterrupt) as caught:
        api.deployments_get("p", "d", _request_timeout=5)
    interrupt.join()
    assert TOKEN not in frames(caught.value)
    assert api.deployments_get("p", "d").name == "d"
    assert server.connections == 2


# Life


def test_pickle(make: Any) -> None:
    """A client is pickled without its connections, and works where it arrives."""
    api, server = make(OK)
    api.api_client.set_default_header("X", "y")
    api.deployments_get("p", "d")
    data = pickle.dumps(api.api_client)
    with pickle.loads(data) as client:
        assert ubiops.CoreApi(client).deployments_get("p", "d").name == "d"
    assert server.requests[1].headers["x"] == "y"
    assert server.connections == 2


def test_fork(make: Any) -> None:
    """A client goes on working in a forked process, its threads included."""
    api, server = make(OK)
    api.deployments_get("p", "d", async_req=True).get(10)
    with warnings.catch_warnings():
        warnings.simplefilter(
            "ignore", DeprecationWarning
        )  # Newer Pythons warn of threads and forks, which is the point here.
        child = os.fork()
    if child == 0:  # pragma: no cover -- measured in the parent
        status = 1
        try:
            status = 0 if api.deployments_get("p", "d", async_req=True).get(10).name == "d" else 2
        finally:
            os._exit(status)
    assert os.waitpid(child, 0)[1] == 0
    assert api.deployments_get("p", "d").name == "d"
    assert server.connections == 2


def test_default_configuration(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a configuration, a client takes the environment's."""
    with ScriptedServer([OK]) as server:
        monkeypatch.setenv("UBIOPS_API_HOST", server.url)
        monkeypatch.setenv("UBIOPS_API_TOKEN", TOKEN)
        api = ubiops.CoreApi()
        assert api.deployments_get("p", "d").name == "d"
        api.api_client.close()
        assert server.requests[0].headers["authorization"] == f"Token {TOKEN}"


class Name(str, Enum):  # noqa: UP042 -- the members of a StrEnum are their values when formatted
    """Names as a program has them."""

    DEV = "dev"
    CREATE = "create"


def test_an_enum_member_is_sent_as_its_value(make: Any) -> None:
    """A member of a `str` Enum arrives as its value: in the path, the query, a body, a form and a header."""
    api, server = make(OK, reply(answer(body=b"[]")), OK, reply(answer(body=b"{}")))
    api.api_client.set_default_header("X-Name", Name.DEV)
    api.deployments_get(Name.DEV, Name.DEV)
    api.deployment_audit_events_list("p", "d", action=Name.CREATE)
    api.deployments_create("p", {**DEPLOYMENT, "name": Name.DEV, "labels": {Name.DEV: Name.CREATE}})
    api.revisions_file_upload("p", "d", "v", source_deployment=Name.DEV, source_version=Name.CREATE)
    get, listed, created, copied = server.requests
    assert get.target == "/v2.1/projects/dev/deployments/dev"
    assert get.headers["x-name"] == "dev"
    assert listed.target.endswith("?action=create")
    assert json.loads(created.body) == {**DEPLOYMENT, "name": "dev", "labels": {"dev": "create"}}
    assert b"\r\n\r\ndev\r\n" in copied.body
    assert b"\r\n\r\ncreate\r\n" in copied.body
