"""Environment variables at their levels, as the documentation describes them."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.running import VERSION, Running, running
from emulator.service import Service, new_deployment

VARIABLE = {"name": "REGION", "value": "eu", "secret": False}


@pytest.fixture(params=["deployment", "version"])
def owner(request: pytest.FixtureRequest, deployment: str, version: str) -> str:
    """The path of a deployment, and of a version."""
    return f"/{deployment}" if request.param == "deployment" else version


@pytest.mark.parity
def test_the_life_of_a_variable(service: Service, owner: str) -> None:
    """Create, read, list, change, delete."""
    path = f"{owner}/environment-variables"
    made = service.call("POST", path, 201, VARIABLE)
    assert {name: made[name] for name in VARIABLE} == VARIABLE
    assert service.call("GET", f"{path}/{made['id']}") == made
    (listed,) = service.call("GET", path)
    assert listed == {**made, "inheritance_type": None, "inheritance_name": None}
    changed = service.call("PATCH", f"{path}/{made['id']}", 200, {**VARIABLE, "name": "PLACE", "value": ""})
    assert changed == {"id": made["id"], "name": "PLACE", "value": "", "secret": False}
    service.call("DELETE", f"{path}/{made['id']}", 204)
    assert service.call("GET", path) == []
    for method, body in (("GET", None), ("PATCH", VARIABLE), ("DELETE", None)):
        assert made["id"] in service.refused(method, f"{path}/{made['id']}", 404, body)


@pytest.mark.parity
def test_a_secret_is_never_given_back(service: Service, owner: str) -> None:
    """Its value is null in every answer, and no error repeats it; what is secret stays secret."""
    path = f"{owner}/environment-variables"
    secret = {"name": "KEY", "value": "do-not-show-this", "secret": True}
    made = service.call("POST", path, 201, secret)
    assert made["value"] is None
    identifier = f"{path}/{made['id']}"
    answers = [
        service.send("GET", path),
        service.send("GET", identifier),
        service.send("PATCH", identifier, {**secret, "name": "OTHER"}),
        service.send("PATCH", identifier, {**secret, "secret": False}),
        service.send("PATCH", identifier, {**secret, "value": ["do-not-show-this"]}),
        service.send("POST", path, {**secret, "name": "OTHER"}),
        service.send("POST", path, {**secret, "name": "_"}),
        service.send("GET", f"/{owner.split('/')[1]}/audit"),
    ]
    assert [answer.status for answer in answers] == [200, 200, 200, 400, 400, 400, 400, 200]
    assert not any(b"do-not-show-this" in answer.data for answer in answers)
    assert "secret" in answers[3].json()["error"]
    assert service.call("GET", identifier)["secret"] is True


@pytest.mark.parity
def test_a_variable_can_become_secret(service: Service, owner: str) -> None:
    """From open to secret, not back."""
    path = f"{owner}/environment-variables"
    made = service.call("POST", path, 201, VARIABLE)
    assert service.call("PATCH", f"{path}/{made['id']}", 200, {**VARIABLE, "secret": True})["value"] is None


@pytest.mark.parity
@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"name": ""}, "name"),
        ({"name": "_A"}, "name"),
        ({"name": "A_"}, "name"),
        ({"name": "A1"}, "name"),
        ({"name": "A B"}, "name"),
        ({"name": "A\n"}, "name"),
        ({"value": None}, "value"),
        ({"value": 1}, "value"),
        ({"secret": "no"}, "secret"),
        ({"name": None}, "name"),
    ],
)
def test_rules_for_variables(service: Service, owner: str, fields: dict[str, Any], named: str) -> None:
    """Names are letters and underscores inside; a value is a text."""
    assert named in service.refused("POST", f"{owner}/environment-variables", 400, {**VARIABLE, **fields})
    missing = {name: value for name, value in VARIABLE.items() if name not in fields}
    assert named in service.refused("POST", f"{owner}/environment-variables", 400, missing)


@pytest.mark.parity
def test_names_are_unique_at_a_level(service: Service, owner: str) -> None:
    """A second variable of the same name is refused, whether created or renamed."""
    path = f"{owner}/environment-variables"
    service.call("POST", path, 201, VARIABLE)
    assert "name" in service.refused("POST", path, 400, VARIABLE)
    other = service.call("POST", path, 201, {**VARIABLE, "name": "OTHER"})
    assert "name" in service.refused("PATCH", f"{path}/{other['id']}", 400, VARIABLE)


@pytest.mark.parity
def test_a_version_inherits_and_shadows(service: Service, deployment: str, version: str) -> None:
    """A version has its deployment's variables, unless it has one of the same name."""
    wide, narrow = f"/{deployment}/environment-variables", f"{version}/environment-variables"
    inherited = service.call("POST", wide, 201, VARIABLE)
    (listed,) = service.call("GET", narrow)
    assert listed == {**inherited, "inheritance_type": "deployment", "inheritance_name": deployment}
    service.refused("GET", f"{narrow}/{inherited['id']}", 404)
    service.refused("PATCH", f"{narrow}/{inherited['id']}", 404, VARIABLE)
    service.refused("DELETE", f"{narrow}/{inherited['id']}", 404)
    own = service.call("POST", narrow, 201, {**VARIABLE, "value": "us"})
    assert [(item["id"], item["value"]) for item in service.call("GET", narrow)] == [(own["id"], "us")]
    service.call("DELETE", f"{narrow}/{own['id']}", 204)
    assert [item["id"] for item in service.call("GET", narrow)] == [inherited["id"]]


@pytest.mark.parity
def test_copying_overwrites_and_returns_what_it_copied(service: Service, deployment: str, owner: str) -> None:
    """Variables of the same name get the new value, others stay, and only the copied ones are returned."""
    with new_deployment(service) as source:
        for name, value, secret in (("A", "new", False), ("B", "hidden", True)):
            body = {"name": name, "value": value, "secret": secret}
            service.call("POST", f"/{source}/environment-variables", 201, body)
        path = f"{owner}/environment-variables"
        kept = service.call("POST", path, 201, {"name": "A", "value": "old", "secret": False})
        service.call("POST", path, 201, {"name": "C", "value": "mine", "secret": False})
        copied = service.call("POST", f"{owner}/copy-environment-variables", 200, {"source_deployment": source})
        assert [(item["name"], item["value"], item["secret"]) for item in copied] == [
            ("A", "new", False),
            ("B", None, True),
        ]
        assert copied[0]["id"] == kept["id"]
        assert all(item["inheritance_type"] is None for item in copied)
        assert {item["name"]: item["value"] for item in service.call("GET", path)} == {
            "A": "new",
            "B": None,
            "C": "mine",
        }


@pytest.mark.parity
def test_copying_from_a_version(service: Service, deployment: str, version: str) -> None:
    """A version can be the source; what it inherits is not copied."""
    service.call("POST", f"/{deployment}/environment-variables", 201, VARIABLE)
    service.call("POST", f"{version}/environment-variables", 201, {**VARIABLE, "name": "OWN"})
    with new_deployment(service) as target:
        source = {"source_deployment": deployment, "source_version": "v1"}
        copied = service.call("POST", f"/{target}/copy-environment-variables", 200, source)
        assert [item["name"] for item in copied] == ["OWN"]
        path = f"/{target}/copy-environment-variables"
        assert "v9" in service.refused("POST", path, 404, {**source, "source_version": "v9"})
        assert "nobody" in service.refused("POST", path, 404, {"source_deployment": "nobody"})
        assert "source_deployment" in service.refused("POST", path, 400, {})


@pytest.mark.parity
def test_a_secret_stays_secret_when_overwritten(service: Service, deployment: str) -> None:
    """Copying an open variable over a secret one does not open it."""
    with new_deployment(service) as source:
        service.call("POST", f"/{deployment}/environment-variables", 201, {**VARIABLE, "secret": True})
        service.call("POST", f"/{source}/environment-variables", 201, VARIABLE)
        path = f"/{deployment}/copy-environment-variables"
        (copied,) = service.call("POST", path, 200, {"source_deployment": source})
        assert (copied["secret"], copied["value"]) == (True, None)


def test_variables_of_a_project() -> None:
    """A project's variables are inherited by deployments and versions, and shadowed by both."""

    def variables(service: Running, path: str) -> list[tuple[Any, ...]]:
        names = ("name", "value", "inheritance_type", "inheritance_name")
        listed = service.call("GET", f"{path}/environment-variables")
        return [tuple(item[name] for name in names) for item in listed]

    with running() as service:
        secret = {"name": "KEY", "value": "hidden", "secret": True}
        service.emulator.seed({"projects": {"p": {"variables": [VARIABLE, secret]}}})
        service.emulator.seed({"projects": {"p": {"variables": [{**VARIABLE, "value": "another"}]}}})  # it is there
        service.new_version()
        for path in ("/d", VERSION):
            assert variables(service, path) == [("REGION", "eu", "project", "p"), ("KEY", None, "project", "p")]
        service.call("POST", "/d/environment-variables", 201, {**VARIABLE, "value": "asia"})
        assert variables(service, VERSION)[0] == ("REGION", "asia", "deployment", "d")
        service.call("POST", f"{VERSION}/environment-variables", 201, {**VARIABLE, "value": "mars"})
        assert variables(service, VERSION)[0][:3] == ("REGION", "mars", None)
        assert variables(service, "/d")[0][:3] == ("REGION", "asia", None)
