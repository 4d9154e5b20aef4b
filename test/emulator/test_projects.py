"""Projects, the organization that they belong to, and the user."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from emulator.running import Running, running
from emulator.service import package

PROJECT = {"name": "project-1", "organization_name": "local"}


@pytest.fixture
def service() -> Iterator[Running]:
    """An emulator of its own."""
    with running() as running_:
        yield running_


def api(service: Running, method: str, path: str, status: int, data: Any = None) -> Any:
    """The decoded answer to a request that is not below a deployment."""
    service.deployments = ""
    try:
        return service.call(method, path, status, data)
    finally:
        service.deployments = "/projects/p/deployments"


def test_the_life_of_a_project(service: Running) -> None:
    """Create, get, list, update, delete."""
    made = api(service, "POST", "/projects", 201, PROJECT)
    defaults = {"advanced_permissions": False, "credits": None, "suspended": False, "suspended_reason": None}
    assert {name: made[name] for name in (*PROJECT, *defaults)} == {**PROJECT, **defaults}
    assert (made["cors_origins"], made["labels"]) == ([], {})
    assert api(service, "GET", "/projects/project-1", 200) == made
    (listed,) = api(service, "GET", "/projects", 200)
    assert listed == {name: value for name, value in made.items() if name in listed}
    assert not {"suspended", "cors_origins"} & set(listed)
    changes = {
        "labels": {"a": "b"},
        "credits": 10.5,
        "cors_origins": ["https://test.com"],
        "advanced_permissions": True,
    }
    changed = api(service, "PATCH", "/projects/project-1", 200, changes)
    assert changed == {**made, **changes}
    suspended = api(service, "PATCH", "/projects/project-1", 200, {"suspend": True})
    assert suspended["suspended"] is True
    assert suspended["suspended_reason"]
    assert api(service, "PATCH", "/projects/project-1", 200, {"suspend": False, "credits": None})["credits"] is None
    api(service, "DELETE", "/projects/project-1", 204)
    for method, data in (("GET", None), ("PATCH", {}), ("DELETE", None)):
        if method != "GET":  # which would bring it into being again
            assert "project-1" in api(service, method, "/projects/project-1", 404, data)["error"]
    assert api(service, "GET", "/projects", 200) == []


def test_names_of_projects(service: Running) -> None:
    """Given once, and of the documented form."""
    api(service, "POST", "/projects", 201, PROJECT)
    assert "name" in api(service, "POST", "/projects", 400, PROJECT)["error"]
    for name in ("", "Upper", "1st", "under_score", ".", "..", "a" * 100_000):
        assert "name" in api(service, "POST", "/projects", 400, {**PROJECT, "name": name})["error"]
    api(service, "POST", "/projects", 201, {**PROJECT, "name": "project-2"})
    assert "name" in api(service, "PATCH", "/projects/project-2", 400, {"name": "project-1"})["error"]
    missing = {"name": "project-3", "organization_name": "nobody"}
    assert "nobody" in api(service, "POST", "/projects", 404, missing)["error"]


def test_projects_are_filtered(service: Running) -> None:
    """By organization, and by labels of which one is enough."""
    for number in range(3):
        labels = {"number": str(number)}
        api(service, "POST", "/projects", 201, {**PROJECT, "name": f"project-{number}", "labels": labels})

    def names(query: str) -> list[str]:
        return [item["name"] for item in api(service, "GET", f"/projects?{query}", 200)]

    assert names("labels=number:1,number:2") == ["project-1", "project-2"]
    assert names("organization=local&labels=number:0") == ["project-0"]
    assert names("organization=other") == []
    assert "labels" in api(service, "GET", "/projects?labels=x", 400)["error"]


def test_a_new_name_keeps_everything(service: Running) -> None:
    """What is in a project is found under its new name, with its variables and history."""
    service.new_version()
    revision = service.send_package(package())
    api(service, "POST", "/projects/p/environment-variables", 201, {"name": "A", "value": "1", "secret": False})
    api(service, "PATCH", "/projects/p", 200, {"name": "renamed"})
    with Running(service.emulator, "renamed") as renamed:
        assert renamed.call("GET", "/d")["project"] == "renamed"
        assert renamed.states(revision) == ("success", "success", "available")
        (variable,) = renamed.call("GET", "/d/environment-variables")
        assert (variable["name"], variable["inheritance_name"]) == ("A", "renamed")
    events = api(service, "GET", "/projects/renamed/audit", 200)
    assert [event["object_type"] for event in events] == [
        "project",
        "project",
        "version",
        "deployment",
        "deployment",
        "project",
    ]
    assert {event["object_name"] for event in events} == {"renamed", "d", "v"}


def test_a_deleted_project_takes_everything_along(service: Running) -> None:
    """Deployments, files, variables and events; a new one of that name is empty."""
    service.new_version()
    service.send_package(package())
    api(service, "POST", "/projects/p/environment-variables", 201, {"name": "A", "value": "1", "secret": False})
    api(service, "DELETE", "/projects/p", 204)
    assert service.files() == []
    assert service.call("GET", "") == []
    assert api(service, "GET", "/projects/p/environment-variables", 200) == []
    assert [event["action"] for event in api(service, "GET", "/projects/p/audit", 200)] == ["create"]


def test_a_project_comes_into_being_on_first_use(service: Running) -> None:
    """It is listed like the others, and the request log says so; names that no path can hold are none."""
    service.call("GET", "")
    service.call("GET", "")
    (first, second) = service.emulator.requests()
    assert first["notes"] == ["there was no project 'p'; it has been made"]
    assert second["notes"] == []
    assert [item["name"] for item in api(service, "GET", "/projects", 200)] == ["p"]
    for name in ("%2E", "%2E%2E", "a" * 300):
        api(service, "GET", f"/projects/{name}/deployments", 404)


def test_variables_of_a_project(service: Running) -> None:
    """Create, get, list, update, delete; a secret is not shown, and a name is given once."""
    path = "/projects/p/environment-variables"
    variable = {"name": "REGION", "value": "eu", "secret": False}
    made = api(service, "POST", path, 201, variable)
    assert made == {"id": made["id"], **variable}
    assert api(service, "GET", f"{path}/{made['id']}", 200) == made
    assert api(service, "GET", path, 200) == [made]
    assert "REGION" in api(service, "POST", path, 400, variable)["error"]
    secret = api(service, "PATCH", f"{path}/{made['id']}", 200, {**variable, "value": "x", "secret": True})
    assert secret["value"] is None
    api(service, "DELETE", f"{path}/{made['id']}", 204)
    assert api(service, "GET", path, 200) == []
    assert [event["action"] for event in api(service, "GET", "/projects/p/audit?limit=3", 200)] == [
        "delete",
        "update",
        "create",
    ]
    assert len(api(service, "GET", "/projects/p/audit?action=update", 200)) == 1
    assert len(api(service, "GET", "/projects/p/audit?limit=2&offset=3", 200)) == 1


def test_there_is_one_organization(service: Running) -> None:
    """From the start, so that whoever creates a project need not choose; a reset keeps one."""
    for _ in range(2):
        (listed,) = api(service, "GET", "/organizations", 200)
        shown = api(service, "GET", f"/organizations/{listed['name']}", 200)
        assert listed == {name: value for name, value in shown.items() if name in listed}
        assert (shown["subscription"], shown["overage_usage"]) == ("free", False)
        service.emulator.reset()
    assert "nobody" in api(service, "GET", "/organizations/nobody", 404)["error"]


def test_objects_are_counted(service: Running) -> None:
    """Those of a project, and those of all projects of the organization."""
    api(service, "POST", "/projects", 201, PROJECT)
    service.new_version()
    service.call("POST", "/d/versions", 201, {"version": "w"})
    api(service, "POST", "/projects/p/environments", 201, {"name": "own", "base_environment": "python3-12"})
    api(service, "POST", "/projects/p/pipelines", 201, {"name": "l", "input_type": "plain", "output_type": "plain"})
    nothing = {"deployments": 0, "deployment_versions": 0, "pipelines": 0, "pipeline_versions": 0, "environments": 0}
    assert api(service, "GET", "/projects/project-1/resources", 200) == {**nothing, "buckets": 1}
    found = {**nothing, "deployments": 1, "deployment_versions": 2, "pipelines": 1, "environments": 1}
    assert api(service, "GET", "/projects/p/resources", 200) == {**found, "buckets": 1}
    of_organization = {**found, "buckets": 2, "projects": 2, "users": 1}
    assert api(service, "GET", "/organizations/local/resources", 200) == of_organization
    api(service, "GET", "/organizations/other/resources", 404)


def test_who_i_am_and_whether_all_is_well(service: Running) -> None:
    """The user that events name, and a status that needs no token; newer clients ask for both under /v2."""
    assert api(service, "GET", "/user", 200)["email"] == "user@emulator.local"
    assert api(service, "GET", "/status", 200)["status"] == "ok"
    headers = {"Authorization": ""}
    assert service.raw("GET", "/status", headers=headers).status == 200
    assert service.raw("GET", "/user", headers=headers).status == 401
    with Running(service.emulator) as newer:
        newer.host = newer.host.removesuffix("/v2.1") + "/v2"
        assert newer.raw("GET", "/status", headers=headers).status == 200
        assert (
            newer.call("POST", "", 201, {"name": "d", "input_type": "plain", "output_type": "plain"})["project"] == "p"
        )
        assert newer.raw("GET", "/user", headers=headers).status == 401
    assert service.emulator.requests(1)[0]["operation"] == "user_get"
