import json
import urllib.parse
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from emulator.requests_helpers import running_version
from emulator.service import Service, package
from ubiops.emulator.resources.log_query import parse_query

CODE = """
import sys
class Deployment:
    def __init__(self):
        print("loading the model")
    def request(self, data):
        print("got", data)
        print("careful", file=sys.stderr)
        if data == "fail":
            raise ValueError("bad")
        return data
"""


class Logs:
    """The logs of one project."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.path = f"/projects/{service.project}/logs"

    def find(self, query: str = "", **options: str) -> list[dict[str, Any]]:
        encoded = urllib.parse.urlencode({"query": query, **options})
        response = self.service.raw("GET", f"{self.path}?{encoded}")
        assert response.status == 200, response.data
        found: list[dict[str, Any]] = response.json()
        return found

    def texts(self, query: str = "", **options: str) -> list[str]:
        """The lines of users' code, oldest first."""
        found = self.find(query, **options)
        return [
            line["log"] for line in sorted(found, key=lambda line: line["timestamp"]) if not line["metadata"]["system"]
        ]

    def old(self, **asked: Any) -> Any:
        response = self.service.raw(
            "POST", self.path, body=json.dumps(asked), headers={"Content-Type": "application/json"}
        )
        return response.json()


@pytest.fixture(scope="module")
def logs(service: Service) -> Iterator[Logs]:
    with Service(service.host, service.headers["Authorization"], f"logs-{uuid.uuid4().hex[:8]}") as own:
        yield Logs(own)


@pytest.fixture(scope="module")
def path(logs: Logs) -> Iterator[str]:
    """A deployment with some requests behind it."""
    with running_version(logs.service, CODE) as made:
        for data in ("one", "two", "fail"):
            logs.service.call("POST", f"{made}/requests", 201, data)
        yield made


def test_lines_come_with_what_they_belong_to(logs: Logs, path: str) -> None:
    (request,) = logs.service.call("GET", f"{path}/requests?status=failed")
    found = logs.find(f"| deployment_request_id = `{request['id']}`")
    line = next(line for line in found if line["log"] == "got fail")
    assert line["timestamp_str"] == str(line["timestamp"])
    metadata = line["metadata"]
    assert metadata.pop("instance_id")
    assert metadata.pop("deployment_version_revision_id")
    assert metadata == {
        "deployment_name": path[1:],
        "deployment_version": "v1",
        "process_id": 0,
        "deployment_request_id": request["id"],
        "system": False,
        "level": "info",
    }
    errors = [line["log"] for line in found if line["metadata"]["level"] == "error"]
    assert "careful" in errors
    assert "ValueError: bad" in errors


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("|= `two`", ["got two"]),
        ('|= "two"', ["got two"]),
        ("|= `got` != `two`", ["got one", "got fail"]),
        ("|~ `got (one|fail)`", ["got one", "got fail"]),
        ("|= `o` !~ `^got|careful` | level = `info`", ["loading the model"]),
        ('{level="info"} |= "got t"', ["got two"]),
        ("{level!=`info`, system=`false`} |= `careful`", ["careful"] * 3),
        ("| level =~ `in.*` or level = `error` |= `two`", ["got two"]),
        ("| level = `info`, system = `true`", []),
        ("| deployment_name = `another`", []),
    ],
)
def test_queries(logs: Logs, path: str, query: str, expected: list[str]) -> None:
    assert logs.texts(query) == expected


def test_a_deployments_and_a_versions_lines_are_found_by_name(logs: Logs, path: str) -> None:
    assert "got two" in logs.texts(f"| deployment_name = `{path[1:]}` | deployment_version = `v1`")
    assert logs.texts(f"| deployment_name = `{path[1:]}` | deployment_version = `v2`") == []


@pytest.mark.parametrize(
    "query",
    [
        "two",
        "| nothing = `x`",
        "|= ",
        "| level",
        "| level < `x`",
        "|~ `(`",
        "{level=`x`",
        "{level=`x` level=`y`}",
        "|= `open",
    ],
)
def test_a_query_that_cannot_be_understood_is_refused(logs: Logs, query: str) -> None:
    encoded = urllib.parse.urlencode({"query": query})
    response = logs.service.raw("GET", f"{logs.path}?{encoded}")
    assert response.status == 400
    assert "query" in response.json()["error"]


def test_an_expression_that_would_take_for_ever_elsewhere_is_quick() -> None:
    test = parse_query("|~ `^(a+)+$`")
    assert not test("a" * 50_000 + "b", {})


def test_forward_and_backward_search_and_limits(logs: Logs, path: str) -> None:
    all_lines = logs.find("|= `got`")
    assert [line["log"] for line in all_lines] == ["got fail", "got two", "got one"]
    assert [line["log"] for line in logs.find("|= `got`", limit="2")] == ["got fail", "got two"]
    times = [moment(line["timestamp"]) for line in all_lines]
    forward = logs.find("|= `got`", start=times[2], end=times[0])
    assert [line["log"] for line in forward] == ["got one", "got two"]
    backward = logs.find("|= `got`", start=times[0], end=times[2])
    assert [line["log"] for line in backward] == ["got fail", "got two"]
    assert "together" in logs.service.raw("GET", f"{logs.path}?start=2026-01-01T00:00:00Z").json()["error"]


def test_times_are_nanoseconds_as_well(logs: Logs, path: str) -> None:
    """Published clients that stream logs send the end like this, in digits of no time that Python has."""
    times = [line["timestamp"] for line in logs.find("|= `got`")]
    forward = logs.find("|= `got`", start=str(times[2]), end=str(times[0]))
    assert [line["log"] for line in forward] == ["got one", "got two"]
    assert len(logs.find("|= `got`", start="0", end=str(2**63 - 1))) == 3
    for end in (str(2**63), "9" * 5000):
        assert (
            "end has to be a date-time or a whole number"
            in logs.service.raw("GET", f"{logs.path}?start=0&end={end}").json()["error"]
        )


def test_times_far_away_are_times(logs: Logs, path: str) -> None:
    """No line is that old or that new, so the period holds them all, or none."""
    far = {"start": "0001-01-01T00:00:00Z", "end": "9999-12-31T23:59:59Z"}
    assert [line["log"] for line in logs.find("|= `got`", **far)] == ["got one", "got two", "got fail"]
    assert logs.find("|= `got`", start=far["end"], end="2300-01-01T00:00:00Z") == []
    assert logs.old(date=far["end"], date_range=86400) == []


def moment(nanoseconds: int) -> str:
    seconds, rest = divmod(nanoseconds, 1_000_000_000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{rest:09d}Z"


def test_the_older_operation_finds_the_same(logs: Logs, path: str) -> None:
    filters = {"deployment_name": path[1:], "deployment_version": "v1", "system": "false"}
    found = logs.old(filters=filters)
    got = [line for line in found if line["log"].startswith("got")]
    assert [line["log"] for line in got] == ["got fail", "got two", "got one"]
    assert got[0]["deployment_name"] == path[1:]
    assert len(logs.old(filters=filters, limit=1)) == 1
    later = logs.old(filters=filters, id=got[1]["id"], date_range=60)
    assert [line["log"] for line in later if line["log"].startswith("got")] == ["got two", "got fail"]
    earlier = logs.old(filters=filters, date=got[1]["date"], date_range=-60)
    assert "got fail" not in [line["log"] for line in earlier]
    assert "got one" in [line["log"] for line in earlier]
    assert "needs deployment_name" in logs.old(filters={"deployment_version": "v1"})["error"]
    assert "no filter" in logs.old(filters={"colour": "red"})["error"]


def test_builds_have_logs_too(logs: Logs) -> None:
    service = logs.service
    with running_version(service) as path:
        content = package("class Deployment:\n    def request(self, data): pass\n", requirements__txt="pytest")
        revision = service.upload(f"{path}/versions/v1", content)
        (line,) = logs.find(f"| deployment_version_revision_id = `{revision}` | build_id = `{revision}`")
        assert line["log"] == "requirements.txt: everything is installed already"
        assert line["metadata"]["system"] is True


def test_the_lines_of_a_project_go_with_it(service: Service) -> None:
    with Service(service.host, service.headers["Authorization"], "logs-of-a-project-that-goes") as own:
        with running_version(own, CODE) as path:
            own.call("POST", f"{path}/requests", 201, "x")
            assert Logs(own).texts()
        assert own.raw("DELETE", f"/projects/{own.project}").status == 204
        assert Logs(own).find() == []
