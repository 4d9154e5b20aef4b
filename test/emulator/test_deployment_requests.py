import threading
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from emulator.requests_helpers import DOUBLE, STRUCTURED, UPPER, collected, running_version, until
from emulator.service import Service, new_deployment, package

#: Says that it runs by making a file, and goes on when another is there.
WAITING = """
import os, time
class Deployment:
    def request(self, data):
        open(data + ".begun", "w").close()
        while not os.path.exists(data):
            time.sleep(0.005)
        return data
"""


@pytest.fixture(scope="module")
def upper(service: Service) -> Iterator[str]:
    """A deployment that has plain input and output."""
    with running_version(service, UPPER) as path:
        yield path


@pytest.fixture(scope="module")
def double(service: Service) -> Iterator[str]:
    """A deployment that has structured input and output."""
    with running_version(service, DOUBLE, STRUCTURED) as path:
        yield path


@pytest.fixture(params=["/requests", "/versions/v1/requests"])
def requests(request: pytest.FixtureRequest, upper: str) -> str:
    """Requests to the default version, and to a version by its name."""
    return upper + str(request.param)


def test_a_direct_request_returns_the_result(service: Service, requests: str, upper: str) -> None:
    made = service.call("POST", requests, 201, "text ä")
    assert uuid.UUID(made.pop("id"))
    assert made == {
        "deployment": upper[1:],
        "version": "v1",
        "status": "completed",
        "success": True,
        "result": "TEXT Ä",
        "error_message": None,
        "timeout": 300,
    }


def test_plain_data_may_be_sent_as_text(service: Service, requests: str) -> None:
    for path in (requests, f"{requests}/batch", f"{requests}/stream"):
        url, headers = service.deployments + path, {"Content-Type": "text/plain; charset=utf-8"}
        response = service.raw("POST", url, body='"text" ä'.encode(), headers=headers)
        assert response.status in (200, 201)
        assert "TEXT" in response.data.decode() or path.endswith("/batch")
        assert service.raw("POST", url, body=b"\xff", headers=headers).status == 400


def test_a_request_that_fails_says_why(service: Service, requests: str) -> None:
    made = service.call("POST", f"{requests}?timeout=60", 201, "fail")
    assert (made["status"], made["success"], made["result"]) == ("failed", False, None)
    assert made["error_message"] == "ValueError: no such text"
    assert made["timeout"] == 60


def test_a_request_can_be_looked_at_afterwards(service: Service, requests: str) -> None:
    made = service.call("POST", requests, 201, "text")
    found = service.call("GET", f"{requests}/{made['id']}")
    assert found["time_created"] <= found["time_started"] <= found["time_completed"]
    assert found["origin"] == {"created_by": "user@emulator.local"}
    assert (found["request_data"], found["result"]) == ("text", "TEXT")
    assert (found["input_size"], found["output_size"]) == (6, 6)
    without = service.call("GET", f"{requests}/{made['id']}?metadata_only=true")
    assert (without["status"], without["request_data"], without["result"]) == ("completed", None, None)
    assert service.send("GET", f"{requests}/{made['id']}/input").json() == "text"
    response = service.send("GET", f"{requests}/{made['id']}/output")
    assert response.json() == "TEXT"
    assert "output.json" in response.headers["content-disposition"]
    failed = service.call("POST", requests, 201, "fail")
    assert "status is failed" in service.refused("GET", f"{requests}/{failed['id']}/output", 404)


def test_a_batch_is_processed_later(service: Service, requests: str, upper: str) -> None:
    made = service.call("POST", f"{requests}/batch", 201, ["a", "fail", "b"])
    assert [request["status"] for request in made] == ["pending"] * 3
    assert {request["version"] for request in made} == {"v1"}
    found = collected(service, upper, made)
    assert [(request["status"], request["result"]) for request in found] == [
        ("completed", "A"),
        ("failed", None),
        ("completed", "B"),
    ]
    assert found[1]["error_message"] == "ValueError: no such text"
    assert {request["timeout"] for request in found} == {14400}


def test_a_single_text_is_a_batch_of_one(service: Service, upper: str) -> None:
    made = service.call("POST", f"{upper}/requests/batch", 201, "alone")
    assert [request["result"] for request in collected(service, upper, made)] == ["ALONE"]


@pytest.mark.parametrize("count", [0, 251])
def test_a_batch_has_from_1_to_250_requests(service: Service, upper: str, count: int) -> None:
    service.refused("POST", f"{upper}/requests/batch", 400, ["x"] * count)


def test_a_batch_with_one_mistake_is_refused_as_a_whole(service: Service, upper: str) -> None:
    before = len(service.call("GET", f"{upper}/requests?limit=1000"))
    service.refused("POST", f"{upper}/requests/batch", 400, ["a", "b", {"c": 5}])
    assert len(service.call("GET", f"{upper}/requests?limit=1000")) == before


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"x": 1}, "the input is missing the field 'note'"),
        ({}, "the input is missing the fields 'x', 'note'"),
        ({"x": "1", "note": ""}, "x has to be a whole number, not a text"),
        ({"x": True, "note": ""}, "x has to be a whole number, not true or false"),
        ({"x": 1.5, "note": ""}, "x has to be a whole number, not a number"),
        ({"x": 1, "note": None}, "note has to be a text, not null"),
        ([{"x": 1, "note": ""}, {"x": 1}], "[1]: the input is missing the field 'note'"),
        ("text", "the input is structured: it has to be an object with its fields, not a text"),
    ],
)
def test_structured_input_is_checked_against_the_fields(
    service: Service, double: str, data: object, words: str
) -> None:
    assert service.refused("POST", f"{double}/requests", 400, data) == words


def test_fields_that_are_not_the_deployments_do_not_reach_the_code(service: Service, double: str) -> None:
    made = service.call("POST", f"{double}/requests", 201, {"x": 4, "note": "", "other": 1})
    assert made["result"] == {"y": 8}
    assert service.call("GET", f"{double}/requests/{made['id']}")["request_data"] == {"x": 4, "note": ""}


def test_a_list_goes_to_the_code_as_one_request(service: Service, double: str) -> None:
    data = [{"x": 1, "note": ""}, {"x": 2, "note": ""}]
    assert service.call("POST", f"{double}/requests", 201, data)["result"] == [{"y": 2}, {"y": 4}]


@pytest.mark.parametrize(
    ("returned", "words"),
    [
        ("{}", "the output is missing the field 'y'"),
        ("{'y': 'text'}", "y has to be a whole number, not a text"),
        ("None", "the output is structured: the code has to return an object with its fields, not null"),
    ],
)
def test_what_the_code_returns_is_checked_against_the_fields(service: Service, returned: str, words: str) -> None:
    code = f"class Deployment:\n    def request(self, data):\n        return {returned}\n"
    with running_version(service, code, STRUCTURED) as path:
        made = service.call("POST", f"{path}/requests", 201, {"x": 1, "note": ""})
        assert (made["status"], made["error_message"]) == ("failed", words)


def test_a_plain_deployment_returns_text(service: Service) -> None:
    with running_version(service, "class Deployment:\n    def request(self, data):\n        return 5\n") as path:
        made = service.call("POST", f"{path}/requests", 201, "x")
        assert made["error_message"] == "the output is plain: the code has to return a text, not a number"


def test_a_version_without_a_build_is_not_available(service: Service) -> None:
    words = "Version is not available: It does not have any successful builds"
    with new_deployment(service) as name:
        assert "has no version" in service.refused("POST", f"/{name}/requests", 404, "x")
        service.call("POST", f"/{name}/versions", 201, {"version": "v1"})
        assert service.refused("POST", f"/{name}/requests", 400, "x") == words
        assert service.refused("POST", f"/{name}/versions/v1/requests/batch", 400, ["x"]) == words
        assert "has no version 'v2'" in service.refused("POST", f"/{name}/versions/v2/requests", 404, "x")


@pytest.mark.parametrize(("path", "timeout"), [("", 9), ("", 3601), ("/batch", 9), ("/batch", 259_201)])
def test_timeouts_have_bounds(service: Service, upper: str, path: str, timeout: int) -> None:
    assert "timeout" in service.refused("POST", f"{upper}/requests{path}?timeout={timeout}", 400, "x")


def test_lists_are_filtered(service: Service) -> None:
    with running_version(service) as path:
        ids = [service.call("POST", f"{path}/requests", 201, text)["id"] for text in ("a", "fail", "b", "c")]
        for requests in (f"{path}/requests", f"{path}/versions/v1/requests"):

            def listed(query: str = "", requests: str = requests) -> list[int]:
                return [ids.index(found["id"]) for found in service.call("GET", f"{requests}{query}")]

            assert listed() == [3, 2, 0]
            assert listed("?status=failed") == [1]
            assert listed("?status=failed,completed") == [3, 2, 1, 0]
            assert listed("?limit=2") == [3, 2]
            assert listed("?limit=2&offset=2") == [0]
            assert listed("?sort=asc") == [0, 2, 3]
            assert listed(f"?search_id={ids[2][3:12]}") == [2]
            assert listed("?success=false") == [1]
            assert listed("?status=pending") == []
            middle = service.call("GET", f"{requests}/{ids[2]}")["time_created"].replace("+", "%2B")
            assert listed(f"?start_date={middle}") == [3, 2]
            assert listed(f"?end_date={middle}") == [2, 0]
            assert "cannot be combined" in service.refused("GET", f"{requests}?status=pending,failed", 400)
            assert "start_date" in service.refused("GET", f"{requests}?status=pending&start_date={middle}", 400)


def test_the_requests_of_a_project_are_listed_over_all_deployments(service: Service) -> None:
    other = Service(service.host, service.headers["Authorization"], "requests-of-a-project")
    with other, running_version(other) as first, running_version(other) as second:
        made = [other.call("POST", f"{path}/requests", 201, "x") for path in (first, second)]
        path = "/projects/requests-of-a-project/requests"
        found = other.raw("GET", f"{path}?object_type=deployment").json()
        assert [request["id"] for request in found] == [made[1]["id"], made[0]["id"]]
        assert [request["deployment"] for request in found] == [second[1:], first[1:]]
        assert {request["pipeline"] for request in found} == {None}
        assert other.raw("GET", f"{path}?object_type=pipeline").json() == []


def test_a_request_belongs_to_its_version(service: Service, upper: str, double: str) -> None:
    made = service.call("POST", f"{upper}/requests", 201, "x")
    for path in (f"{double}/requests", f"{double}/versions/v1/requests"):
        assert "has no request" in service.refused("GET", f"{path}/{made['id']}", 404)
        assert "has no request" in service.refused("POST", f"{path}/collect", 404, [made["id"]])
    assert service.refused("POST", f"{upper}/requests/collect", 404, [made["id"], str(uuid.uuid4())])


def test_requests_are_deleted(service: Service, requests: str) -> None:
    ids = [service.call("POST", requests, 201, "x")["id"] for _ in range(3)]
    assert service.send("DELETE", f"{requests}/{ids[0]}").status == 204
    service.refused("GET", f"{requests}/{ids[0]}", 404)
    service.refused("POST", f"{requests}/delete", 404, [ids[0], ids[1]])
    assert service.call("GET", f"{requests}/{ids[1]}")["status"] == "completed"
    service.call("POST", f"{requests}/delete", 200, ids[1:])
    service.refused("GET", f"{requests}/{ids[1]}", 404)


@pytest.fixture
def waiting(service: Service, tmp_path: Path) -> Iterator[str]:
    """A deployment with one instance, whose code waits for a file."""
    with running_version(service, WAITING, maximum_instances=1) as path:
        yield path


def in_thread(service: Service, path: str, data: object, **options: Any) -> tuple[threading.Thread, list[Any]]:
    """A direct request that is waited for elsewhere."""
    answers: list[Any] = []
    thread = threading.Thread(target=lambda: answers.append(service.call("POST", path, 201, data, **options)))
    thread.start()
    return thread, answers


def test_requests_wait_run_and_are_cancelled(service: Service, waiting: str, tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("a", "b", "c", "d")]
    made = service.call("POST", f"{waiting}/requests/batch", 201, names)
    until(Path(names[0] + ".begun").exists)
    statuses = {
        status: [request["id"] for request in service.call("GET", f"{waiting}/requests?status={status}")]
        for status in ("processing", "pending")
    }
    assert statuses == {"processing": [made[0]["id"]], "pending": [request["id"] for request in made[:0:-1]]}
    service.call("PATCH", f"{waiting}/requests/{made[0]['id']}", 200, {"status": "cancelled"})
    service.call("PATCH", f"{waiting}/versions/v1/requests/{made[1]['id']}", 200, {"status": "cancelled"})
    until(Path(names[2] + ".begun").exists)
    Path(names[2]).touch()
    Path(names[3]).touch()
    found = collected(service, waiting, made)
    assert [request["status"] for request in found] == ["cancelled", "cancelled", "completed", "completed"]
    assert not Path(names[1] + ".begun").exists()
    words = service.refused("PATCH", f"{waiting}/requests/{made[2]['id']}", 400, {"status": "cancelled"})
    assert "status is completed" in words


def test_a_direct_request_that_is_cancelled_returns(service: Service, waiting: str, tmp_path: Path) -> None:
    thread, answers = in_thread(service, f"{waiting}/requests", str(tmp_path / "a"))
    until((tmp_path / "a.begun").exists)
    (found,) = until(lambda: service.call("GET", f"{waiting}/requests?status=processing"))
    service.call("PATCH", f"{waiting}/requests/{found['id']}", 200, {"status": "cancelled"})
    thread.join()
    assert (answers[0]["id"], answers[0]["status"]) == (found["id"], "cancelled")
    assert service.call("GET", f"{waiting}/requests/{found['id']}")["status"] == "cancelled"


@pytest.mark.parametrize("by", ["ids", "status"])
def test_many_are_cancelled_at_once(service: Service, waiting: str, tmp_path: Path, by: str) -> None:
    made = service.call("POST", f"{waiting}/requests/batch", 201, [str(tmp_path / str(n)) for n in range(5)])
    until((tmp_path / "0.begun").exists)
    ids = [request["id"] for request in made]
    if by == "ids":
        service.call("POST", f"{waiting}/requests/cancel", 200, ids)
    else:
        service.call("POST", f"{waiting}/requests/cancel?status=pending", 200, [])
        service.call("POST", f"{waiting}/versions/v1/requests/cancel?status=processing", 200, [])
        service.refused("POST", f"{waiting}/requests/cancel?status=pending", 400, ids)
    assert {request["status"] for request in collected(service, waiting, made)} == {"cancelled"}


def test_priority_goes_first(service: Service, waiting: str, tmp_path: Path) -> None:
    first, *standard = (str(tmp_path / str(number)) for number in range(30))
    high = str(tmp_path / "high")
    made = service.call("POST", f"{waiting}/requests/batch", 201, [first])
    until((tmp_path / "0.begun").exists)
    made += service.call("POST", f"{waiting}/requests/batch?priority=1", 201, standard)
    made += service.call("POST", f"{waiting}/requests/batch?priority=0", 201, [high])
    for path in (first, *standard, high):
        Path(path).touch()
    found = collected(service, waiting, made)
    assert found[-1]["time_started"] < found[-2]["time_started"]


def test_queues_have_sizes(service: Service, tmp_path: Path) -> None:
    sizes = {"maximum_queue_size_express": 1, "maximum_queue_size_batch": 2}
    with running_version(service, WAITING, maximum_instances=1, **sizes) as path:
        made = service.call("POST", f"{path}/requests/batch", 201, [str(tmp_path / "a")])
        until((tmp_path / "a.begun").exists)
        assert "queue" in service.refused("POST", f"{path}/requests/batch", 429, ["x", "x", "x"])
        service.call("POST", f"{path}/requests/batch", 201, [str(tmp_path / "b"), str(tmp_path / "c")])
        assert "queue" in service.refused("POST", f"{path}/requests/batch", 429, ["x"])
        service.call("POST", f"{path}/requests/cancel?status=pending", 200, [])
        thread, answers = in_thread(service, f"{path}/requests", str(tmp_path / "d"))
        until(lambda: service.call("GET", f"{path}/requests?status=pending"))
        assert "queue" in service.refused("POST", f"{path}/requests", 429, "x")
        for name in "ad":
            (tmp_path / name).touch()
        thread.join()
        assert answers[0]["status"] == "completed"
        assert collected(service, path, made)[0]["status"] == "completed"


def test_what_is_kept_of_a_request_follows_the_retention_mode(service: Service) -> None:
    with running_version(service, request_retention_mode="metadata") as path:
        made = service.call("POST", f"{path}/requests", 201, "x")
        assert made["result"] == "X"
        found = service.call("GET", f"{path}/requests/{made['id']}")
        assert (found["status"], found["request_data"], found["result"]) == ("completed", None, None)
        assert (found["input_size"], found["output_size"]) == (3, 3)
        service.refused("GET", f"{path}/requests/{made['id']}/input", 404)
    with running_version(service, request_retention_mode="none") as path:
        made = service.call("POST", f"{path}/requests", 201, "x")
        assert made["result"] == "X"
        service.refused("GET", f"{path}/requests/{made['id']}", 404)
        (made,) = service.call("POST", f"{path}/requests/batch", 201, "x")
        until(lambda: service.send("GET", f"{path}/requests/{made['id']}").status == 404)


def test_new_code_and_new_variables_are_used_by_the_next_request(service: Service) -> None:
    code = (
        "import os\nclass Deployment:\n    def request(self, data):\n        return os.environ.get('KEY', '') + '%s'\n"
    )
    with running_version(service, code % "1") as path:
        assert service.call("POST", f"{path}/requests", 201, "")["result"] == "1"
        variable = {"name": "KEY", "value": "wide", "secret": False}
        service.call("POST", f"{path}/environment-variables", 201, variable)
        assert service.call("POST", f"{path}/requests", 201, "")["result"] == "wide1"
        variable = {"name": "KEY", "value": "narrow", "secret": True}
        service.call("POST", f"{path}/versions/v1/environment-variables", 201, variable)
        assert service.call("POST", f"{path}/requests", 201, "")["result"] == "narrow1"
        service.upload(f"{path}/versions/v1", package(code % "2"))
        assert service.call("POST", f"{path}/requests", 201, "")["result"] == "narrow2"


def test_a_request_to_a_version_that_is_deleted_ends(service: Service, tmp_path: Path) -> None:
    with running_version(service, WAITING) as path:
        thread, answers = in_thread(service, f"{path}/requests", str(tmp_path / "a"))
        until((tmp_path / "a.begun").exists)
        assert service.send("DELETE", path).status == 204
        thread.join()
        assert (answers[0]["status"], answers[0]["error_message"]) == ("cancelled", "the version was deleted")


def test_minimum_instances_run_before_a_request_comes(service: Service, tmp_path: Path) -> None:
    code = f"""
class Deployment:
    def __init__(self):
        open({str(tmp_path / "loaded")!r}, "w").close()
    def request(self, data):
        return data
"""
    with running_version(service, code) as path:
        assert not (tmp_path / "loaded").exists()
        service.call("PATCH", f"{path}/versions/v1", 200, {"minimum_instances": 1})
        until((tmp_path / "loaded").exists)
