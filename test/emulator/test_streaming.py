import json
from collections.abc import Iterator
from typing import Any

import pytest
import urllib3

from emulator.requests_helpers import STRUCTURED, running_version
from emulator.service import Service

CODE = """
class Deployment:
    def request(self, data, context):
        for part in data.split("|"):
            context["streaming_update"](part)
        if data == "fail":
            raise ValueError("no such text")
        return data.upper()
"""
MANY = """
class Deployment:
    def request(self, data, context):
        for number in range(20_000):
            context["streaming_update"]("x" * 100)
        return "done"
"""


@pytest.fixture(scope="module")
def path(service: Service) -> Iterator[str]:
    """A deployment that sends partial results."""
    with running_version(service, CODE) as made:
        yield made


def streamed(service: Service, path: str, data: object, query: str = "") -> urllib3.BaseHTTPResponse:
    """A request that asks for a stream."""
    headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
    url = f"{service.deployments}{path}/stream{query}"
    return service.raw("POST", url, body=json.dumps(data), headers=headers, preload_content=False)


def events(response: urllib3.BaseHTTPResponse) -> tuple[list[str], dict[str, Any]]:
    """The partial results, and the request at the end."""
    assert response.status == 200
    assert response.headers["content-type"] == "text/event-stream"
    *blocks, last = response.data.decode().split("\n\n")
    texts = ["\n".join(line.removeprefix("data:") for line in block.split("\n")) for block in blocks]
    return texts, json.loads(last)


@pytest.mark.parametrize("of_version", ["", "/versions/v1"])
def test_partial_results_come_before_the_request(service: Service, path: str, of_version: str) -> None:
    texts, request = events(
        streamed(service, f"{path}{of_version}/requests", "a| b|two\nlines|ä", "?timeout=60&timeout=60")
    )
    assert texts == ["a", " b", "two\nlines", "ä"]
    assert (request["status"], request["result"], request["timeout"]) == ("completed", "A| B|TWO\nLINES|Ä", 60)
    assert service.call("GET", f"{path}/requests/{request['id']}")["status"] == "completed"


def test_a_request_that_fails_ends_the_stream_with_its_reason(service: Service, path: str) -> None:
    texts, request = events(streamed(service, f"{path}/requests", "fail"))
    assert texts == ["fail"]
    assert (request["status"], request["error_message"]) == ("failed", "ValueError: no such text")


@pytest.mark.parametrize(
    ("place", "data", "query", "status"),
    [
        ("{path}/requests", {"x": 1}, "", 400),
        ("{path}/requests", "x", "?timeout=5", 400),
        ("{path}/versions/v2/requests", "x", "", 404),
        ("/nothing/requests", "x", "", 404),
    ],
)
def test_what_cannot_be_a_request_is_refused_as_elsewhere(
    service: Service, path: str, place: str, data: object, query: str, status: int
) -> None:
    response = streamed(service, place.format(path=path), data, query)
    assert response.status == status
    assert response.json()["error"]


def test_structured_data_may_come_as_a_list(service: Service) -> None:
    code = "class Deployment:\n    def request(self, data):\n        return {'y': data['x']}\n"
    with running_version(service, code, STRUCTURED) as made:
        texts, request = events(streamed(service, f"{made}/requests", [{"x": 5, "note": ""}]))
        assert (texts, request["result"]) == ([], [{"y": 5}])


def test_a_client_that_reads_slowly_gets_everything(service: Service) -> None:
    with running_version(service, MANY) as made:
        response = streamed(service, f"{made}/requests", "go")
        assert response.read(10) == b"data:xxxxx"
        # Meanwhile the code waits, and others are answered.
        assert service.call("GET", made)["name"]
        rest = response.read()
        assert rest.count(b"\n\n") == 20_000
        assert json.loads(rest.rpartition(b"\n\n")[2])["status"] == "completed"


def test_a_client_that_goes_away_leaves_the_request_alone(service: Service, path: str) -> None:
    response = streamed(service, f"{path}/requests", "|".join(["x"] * 1000))
    response.close()
    assert service.call("POST", f"{path}/requests", 201, "next")["status"] == "completed"
