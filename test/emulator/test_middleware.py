"""What a request passes before a handler: names, token, rate limit, faults, the request log."""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator

import pytest

from emulator.calls import DEPLOYMENT, call, create_deployment, names
from ubiops.emulator import Emulator
from ubiops.emulator.http.auth import host_name
from ubiops.emulator.http.ratelimit import RateLimit

LIST = "/v2.1/projects/demo/deployments"


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    """One emulator for the tests of this module that leave nothing behind."""
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def emulator(running: Emulator) -> Iterator[Emulator]:
    """That emulator, as empty as it was."""
    yield running
    running.clear_faults()
    running.reset()


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
def test_own_names_are_answered(emulator: Emulator, name: str) -> None:
    """Every name of this machine's loopback will do, with the port or without."""
    assert call(emulator, "GET", LIST, headers={"Host": name}).status == 200
    assert call(emulator, "GET", LIST, headers={"Host": f"{name}:1234"}).status == 200


@pytest.mark.parametrize("name", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", "192.0.2.1", ""])
@pytest.mark.parametrize("path", [LIST, "/", "/_emulator/health", "/_emulator/reset"])
def test_foreign_names_are_refused(emulator: Emulator, name: str, path: str) -> None:
    """A page that resolves its own name to 127.0.0.1 gets nothing, whatever it asks for."""
    answer = call(emulator, "GET", path, headers={"Host": name})
    assert answer.status == 403
    assert "does not answer to the name" in answer.json()["error"]


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost", "https://127.0.0.1:1"])
def test_foreign_origins_are_refused(emulator: Emulator, origin: str) -> None:
    """A request that another page's script or form has caused changes nothing."""
    create_deployment(emulator, "demo")
    for path in ("/_emulator/reset", "/reset", LIST):
        answer = call(emulator, "POST", path, {}, headers={"Origin": origin})
        assert answer.status == 403
        assert "other web pages" in answer.json()["error"]
    assert names(emulator, "demo") == ["sentiment"]


def test_further_names_can_be_allowed() -> None:
    """`allow_hosts` adds a name, such as that of a container."""
    with Emulator(allow_hosts=["ci-emulator"]) as emulator:
        assert call(emulator, "GET", LIST, headers={"Host": "ci-emulator:8021"}).status == 200
        assert call(emulator, "GET", LIST, headers={"Host": "another"}).status == 403


def test_any_address_is_answered_when_bound_to_all() -> None:
    """Bound to other than loopback, an address is a name that no one can make point elsewhere."""
    with Emulator(bind="0.0.0.0") as emulator:
        assert emulator.host.startswith("http://127.0.0.1:")
        assert call(emulator, "GET", LIST, headers={"Host": "192.0.2.7:8021"}).status == 200
        assert call(emulator, "GET", LIST, headers={"Host": "evil.example"}).status == 403


@pytest.mark.parametrize(
    ("value", "name"),
    [("a:1", "a"), ("A", "a"), ("[::1]:8", "::1"), ("[::1]", "::1"), ("::1", "::1"), ("", "")],
)
def test_host_names_are_read(value: str, name: str) -> None:
    """Port, brackets and capitals do not count."""
    assert host_name(value) == name


@pytest.mark.parametrize(
    "authorization", [None, "", "Token", "Token wrong", "Bearer {token}", "Basic {token}", "{token}"]
)
@pytest.mark.parametrize("path", [LIST, "/_emulator/reset", "/_emulator/requests", "/v2.1/nowhere"])
def test_without_the_token_nothing_is_told(emulator: Emulator, authorization: str | None, path: str) -> None:
    """No token, a wrong one or another scheme is 401 in the API's shape, with what to send."""
    headers = {} if authorization is None else {"Authorization": authorization.format(token=emulator.token)}
    answer = call(emulator, "GET", path, headers=headers, token=None)
    assert answer.status == 401
    assert answer.headers["www-authenticate"] == "Token"
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json()) == {"error"}
    assert emulator.token not in answer.body.decode()


def test_the_scheme_is_read_without_case(emulator: Emulator) -> None:
    """`token` is as good as `Token`, as HTTP says of schemes."""
    assert call(emulator, "GET", LIST, headers={"Authorization": f"token {emulator.token}"}).status == 200


def test_health_is_open(emulator: Emulator) -> None:
    """A health check needs no token."""
    answer = call(emulator, "GET", "/_emulator/health", token=None)
    assert (answer.status, answer.json()["status"]) == (200, "ok")


def test_no_auth_lets_everyone_in() -> None:
    """With `auth=False` a request without, or with any, token is answered."""
    with Emulator(auth=False) as emulator:
        assert call(emulator, "GET", LIST, token=None).status == 200
        assert call(emulator, "GET", LIST, token="whatever").status == 200
        assert emulator.client().deployments_list("demo") == []


def test_rate_limit_is_told_and_enforced() -> None:
    """Three headers count down; beyond the limit the answer is 429 and nothing is done."""
    with Emulator(rate_limit=3) as emulator:
        for remaining in ("2", "1", "0"):
            answer = call(emulator, "GET", LIST)
            assert answer.status == 200
            assert answer.headers["x-ratelimit-limit"] == "3"
            assert answer.headers["x-ratelimit-remaining"] == remaining
            assert 0 < int(answer.headers["x-ratelimit-reset"]) <= 60
        answer = call(emulator, "POST", LIST, DEPLOYMENT)
        assert answer.status == 429
        assert answer.headers["x-ratelimit-remaining"] == "0"
        assert answer.headers["retry-after"] == answer.headers["x-ratelimit-reset"]
        assert "3 requests a minute" in answer.json()["error"]
        assert call(emulator, "GET", "/_emulator/requests").status == 200


def test_without_a_rate_limit_there_are_no_such_headers(emulator: Emulator) -> None:
    """Off by default, and not mentioned."""
    assert "x-ratelimit-limit" not in call(emulator, "GET", LIST).headers


def test_a_window_ends() -> None:
    """After a minute a user starts anew."""
    now = 0.0

    async def app(*_: object) -> None: ...

    limit = RateLimit(app, 1, clock=lambda: now)
    assert [limit._count("a")[0] for _ in range(2)] == [1, 2]
    now = 60.0
    assert limit._count("a") == (1, 60.0)


def test_the_rate_limit_counts_users() -> None:
    """However the token is written it is the same user's; a wrong token counts for no one."""
    with Emulator(rate_limit=3) as emulator:
        for number in range(10):
            assert call(emulator, "GET", LIST, token=f"wrong-{number}").status == 401
        spellings = ("Token {}", "token {}", "TOKEN   {}", "Token {} ")
        sent = [{"Authorization": spelling.format(emulator.token)} for spelling in spellings]
        assert [call(emulator, "GET", LIST, headers=headers).status for headers in sent] == [200, 200, 200, 429]
    with Emulator(rate_limit=1, auth=False) as emulator:
        assert [call(emulator, "GET", LIST, token=token).status for token in ("a", "b")] == [200, 429]


def test_a_status_fault_happens_once(emulator: Emulator) -> None:
    """Without `times` the next request fails, with message and headers, and is not handled."""
    fault = emulator.inject_fault(
        operation="deployments_create", status=503, message="away", headers={"Retry-After": "7"}
    )
    answer = call(emulator, "POST", LIST, DEPLOYMENT)
    assert (answer.status, answer.json(), answer.headers["retry-after"]) == (503, {"error": "away"}, "7")
    assert emulator.requests()[-1]["fault"] == fault.id
    assert names(emulator, "demo") == []
    assert call(emulator, "POST", LIST, DEPLOYMENT).status == 201
    assert emulator.faults() == []


def test_a_fault_happens_so_many_times(emulator: Emulator) -> None:
    """`times` counts only the requests that it concerns."""
    emulator.inject_fault(path="/projects/demo/*", status=500, times=2)
    assert call(emulator, "GET", "/v2.1/projects/another/deployments").status == 200
    assert [call(emulator, "GET", LIST).status for _ in range(3)] == [500, 500, 200]


def test_a_probable_fault_stays(emulator: Emulator) -> None:
    """With a probability of 1 each request is concerned until the fault is removed; rare ones spare some."""
    fault = emulator.inject_fault(probability=1, status=502)
    assert {call(emulator, "GET", LIST).status for _ in range(5)} == {502}
    assert emulator.clear_faults(fault.id) == 1
    emulator.inject_fault(probability=1e-12, status=502)
    assert call(emulator, "GET", LIST).status == 200


def test_a_429_with_headers_of_its_own(emulator: Emulator) -> None:
    """What the fault says about the rate limit is what is sent."""
    with Emulator(rate_limit=100) as limited:
        limited.inject_fault(status=429, headers={"X-RateLimit-Remaining": "0", "x-ratelimit-reset": "2"})
        answer = call(limited, "GET", LIST)
        assert answer.status == 429
        assert answer.headers.get_all("x-ratelimit-remaining") == ["0"]
        assert answer.headers.get_all("x-ratelimit-reset") == ["2"]
        assert answer.headers["x-ratelimit-limit"] == "100"


def test_a_delay_holds_the_answer_back(emulator: Emulator) -> None:
    """A delayed request is answered as ever, later; its duration is in the log."""
    emulator.inject_fault(delay=0.2)
    began = time.monotonic()
    assert call(emulator, "GET", LIST).status == 200
    assert time.monotonic() - began >= 0.19
    assert emulator.requests()[-1]["milliseconds"] >= 190


def test_a_reset_connection(emulator: Emulator) -> None:
    """The client sees a reset, not an end, and the request is not handled."""
    emulator.inject_fault(reset=True)
    with pytest.raises(ConnectionResetError):
        call(emulator, "POST", LIST, DEPLOYMENT)
    assert names(emulator, "demo") == []


def test_a_truncated_body(emulator: Emulator) -> None:
    """Half of the announced body comes; the request has been handled."""
    emulator.inject_fault(operation="deployments_create", truncate=True)
    with pytest.raises(http.client.IncompleteRead) as caught:
        call(emulator, "POST", LIST, DEPLOYMENT)
    assert caught.value.partial.startswith(b"{")
    assert names(emulator, "demo") == ["sentiment"]


def test_an_empty_answer_cannot_be_cut(emulator: Emulator) -> None:
    """An answer without a body is cut before its status line."""
    create_deployment(emulator, "demo")
    emulator.inject_fault(operation="deployments_delete", truncate=True)
    with pytest.raises(http.client.RemoteDisconnected):
        call(emulator, "DELETE", f"{LIST}/sentiment")
    assert names(emulator, "demo") == []


@pytest.mark.parametrize(
    ("fault", "word"),
    [
        ({}, "one of status"),
        ({"operation": "deployments_fetch", "status": 500}, "'deployments_fetch'"),
        ({"status": 500, "reset": True}, "only one"),
        ({"status": 200}, "400 to 599"),
        ({"delay": -1}, "delay"),
        ({"delay": 1e9}, "delay"),
        ({"probability": 0, "status": 500}, "probability"),
        ({"times": 0, "status": 500}, "times"),
        ({"times": True, "status": 500}, "times"),
        ({"headers": {"a": "b"}, "reset": True}, "headers"),
        ({"headers": {"a": "b\r\nc: d"}, "status": 500}, "headers"),
        ({"headers": {"a b": "c"}, "status": 500}, "headers"),
        ({"headers": {"Content-Length": "1"}, "status": 500}, "Content-Length"),
        ({"state": 500}, "'state'"),
        ({"status": "500"}, "status"),
    ],
)
def test_faults_are_checked(emulator: Emulator, fault: dict[str, object], word: str) -> None:
    """A fault that makes no sense is refused with a word on what is wrong."""
    with pytest.raises(ValueError, match=word):
        emulator.inject_fault(**fault)
    assert emulator.faults() == []


def test_the_request_log_names_no_secret(emulator: Emulator) -> None:
    """Method, path, operation, status, sizes and time are kept; query, headers and bodies are not."""
    create_deployment(emulator, "demo")
    call(
        emulator, "POST", f"{LIST}/sentiment/environment-variables", {"name": "KEY", "value": "hunter2", "secret": True}
    )
    call(emulator, "GET", f"{LIST}?labels=password:hunter2")
    call(emulator, "GET", "/v2.1/nowhere")
    call(emulator, "GET", "/_emulator/health")
    create, variable, listing, nowhere = emulator.requests()[-4:]
    assert (create["method"], create["path"], create["status"]) == ("POST", LIST, 201)
    assert create["operation"] == "deployments_create"
    assert create["bytes_received"] > 0
    assert create["bytes_sent"] > 0
    assert variable["operation"] == "deployment_environment_variables_create"
    assert (listing["path"], listing["operation"]) == (LIST, "deployments_list")
    assert (nowhere["status"], nowhere["operation"]) == (404, None)
    text = repr(emulator.requests())
    assert "hunter2" not in text
    assert emulator.token not in text


def test_refused_requests_are_logged(emulator: Emulator) -> None:
    """A wrong token is in the log: who looks for the reason of a failure finds it."""
    call(emulator, "GET", LIST, token="wrong")
    assert emulator.requests(limit=1)[0]["status"] == 401
    assert "wrong" not in repr(emulator.requests())
