import uuid
from collections.abc import Iterator

import pytest

from emulator.requests_helpers import UPPER, running_version, until
from emulator.service import Service


@pytest.fixture
def path(service: Service) -> Iterator[str]:
    with running_version(service, UPPER, maximum_instances=2) as made:
        yield made


def test_an_instance_is_shown_while_it_runs(service: Service, path: str) -> None:
    instances = f"{path}/versions/v1/instances"
    assert service.call("GET", instances)["results"] == []
    service.call("POST", f"{path}/requests", 201, "x")
    page = service.call("GET", instances)
    assert (page["next"], page["previous"]) == (None, None)
    (instance,) = page["results"]
    assert instance["status"] == "running"
    assert instance["instance_type"]["name"] == "512 MB + 0.125 vCPU"
    assert instance["time_created"] <= instance["time_updated"]
    detail = service.call("GET", f"{instances}/{instance['id']}")
    assert (detail["deployment"], detail["version"]) == (path[1:], "v1")
    events = service.call("GET", f"{instances}/{instance['id']}/events")["results"]
    assert [event["description"] for event in events] == ["The instance was created", "The code was loaded"]
    first = service.call("GET", f"{instances}/{instance['id']}/events?limit=1")
    second = service.call("GET", f"{instances}/{instance['id']}/events?limit=1&cursor={first['next']}")
    assert (second["results"], second["next"], second["previous"]) == ([events[1]], None, "0")
    assert service.call("GET", f"{instances}?status=stopping")["results"] == []
    of_project = service.raw("GET", f"/projects/{service.project}/instances?status=running").json()["results"]
    assert path[1:] in {each["deployment"] for each in of_project}
    assert service.raw("GET", f"/projects/{service.project}/instances/{instance['id']}").json() == detail


@pytest.mark.parametrize("of_project", [False, True])
def test_an_instance_can_be_stopped(service: Service, path: str, of_project: bool) -> None:
    service.call("POST", f"{path}/requests", 201, "x")
    instances = f"{path}/versions/v1/instances"
    (instance,) = service.call("GET", instances)["results"]
    if of_project:
        place = f"/projects/{service.project}/instances/{instance['id']}"
        headers = {"Content-Type": "application/json"}
        assert service.raw("PATCH", place, body=b'{"status": "stopped"}', headers=headers).status == 200
    else:
        stopped = service.call("PATCH", f"{instances}/{instance['id']}", 200, {"status": "stopped"})
        assert stopped["status"] == "stopping"
    until(lambda: not service.call("GET", instances)["results"])
    assert "is not kept" in service.refused("GET", f"{instances}/{instance['id']}", 404)
    assert service.call("POST", f"{path}/requests", 201, "x")["result"] == "X"


def test_an_instance_that_is_not_there(service: Service, path: str) -> None:
    service.refused("GET", f"{path}/versions/v1/instances/{uuid.uuid4()}", 404)
    service.refused("GET", f"{path}/versions/v1/instances?cursor=x", 400)
