"""Deployments, as the documentation describes them."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.service import Service, new_deployment, package

pytestmark = pytest.mark.parity

FIELD = {"name": "x", "data_type": "int"}


def test_what_is_created_is_shown(service: Service) -> None:
    """A deployment comes back with all that was sent, and what the service adds."""
    fields = {
        "description": "Adds",
        "input_type": "structured",
        "output_type": "structured",
        "input_fields": [
            {**FIELD, "widget": {"type": "slider", "configuration": {"min": 0, "max": 10, "step": 0.5}}},
            {"name": "y", "data_type": "array_double"},
        ],
        "output_fields": [{"name": "sum", "data_type": "double"}],
        "labels": {"team": "blue"},
    }
    with new_deployment(service, **fields) as name:
        shown = service.call("GET", f"/{name}")
        assert {key: shown[key] for key in ("name", "description", "labels")} == {
            "name": name,
            "description": "Adds",
            "labels": {"team": "blue"},
        }
        assert shown["project"] == service.project
        assert shown["input_fields"][0]["widget"]["configuration"]["step"] == 0.5
        assert shown["input_fields"][1] == {"name": "y", "data_type": "array_double", "widget": {}}
        assert shown["default_version"] is None
        (listed,) = (item for item in service.call("GET", "") if item["name"] == name)
        assert listed["input_fields"][0] == FIELD
        assert listed["id"] == shown["id"]


def test_names_are_unique_in_a_project(service: Service, deployment: str) -> None:
    """A second deployment of the same name is refused, whether created or renamed."""
    body = {"name": deployment, "input_type": "plain", "output_type": "plain"}
    assert "name" in service.refused("POST", "", 400, body)
    with new_deployment(service) as other:
        assert "name" in service.refused("PATCH", f"/{other}", 400, {"name": deployment})
        assert service.call("PATCH", f"/{other}", 200, {"name": other})["name"] == other


@pytest.mark.parametrize("name", ["", "a b", "a/b", "ä", "a\n", "a:b"])
def test_names_have_letters_digits_and_a_few_signs(service: Service, name: str) -> None:
    """Anything else in a name is refused, and the error names the field."""
    assert "name" in service.refused("POST", "", 400, {"name": name, "input_type": "plain", "output_type": "plain"})


@pytest.mark.parametrize(
    ("fields", "named"),
    [
        ({"input_type": "structured", "output_type": "plain"}, "input_fields"),
        ({"input_type": "structured", "output_type": "plain", "input_fields": []}, "input_fields"),
        ({"input_type": "plain", "output_type": "plain", "input_fields": [FIELD]}, "input_fields"),
        ({"input_type": "plain", "output_type": "structured"}, "output_fields"),
        ({"input_type": "plain", "output_type": "plain", "output_fields": [FIELD]}, "output_fields"),
        ({"input_type": "structured", "output_type": "plain", "input_fields": [FIELD, FIELD]}, "input_fields"),
        ({"input_type": "free", "output_type": "plain"}, "input_type"),
        ({"output_type": "plain"}, "input_type"),
        ({"input_type": "plain", "output_type": "plain", "labels": {"a": 1}}, "labels"),
        ({"input_type": "plain", "output_type": "plain", "description": None}, "description"),
        (
            {"input_type": "structured", "output_type": "plain", "input_fields": [{"name": "x", "data_type": "float"}]},
            "data_type",
        ),
        (
            {
                "input_type": "structured",
                "output_type": "plain",
                "input_fields": [{**FIELD, "widget": {"type": "dial"}}],
            },
            "widget",
        ),
        (
            {
                "input_type": "plain",
                "output_type": "structured",
                "output_fields": [{**FIELD, "widget": {"type": "slider", "configuration": {}}}],
            },
            "widget",
        ),
    ],
)
def test_rules_for_fields(service: Service, fields: dict[str, Any], named: str) -> None:
    """Structured needs fields, plain must not have any, and all come from the documented sets."""
    assert named in service.refused("POST", "", 400, {"name": "refused", **fields})
    service.refused("GET", "/refused", 404)


def test_deployments_support_the_request_format(service: Service) -> None:
    """That is shown whether it was asked for or not, because there are no others here."""
    with new_deployment(service) as silent, new_deployment(service, supports_request_format=True) as explicit:
        for name in (silent, explicit):
            assert service.call("GET", f"/{name}")["supports_request_format"] is True
        assert service.call("GET", "?supports_request_format=false") == []


def test_plain_may_have_empty_lists(service: Service) -> None:
    """Fields of a plain type may be given as an empty list."""
    with new_deployment(service, input_fields=[], output_fields=[]) as name:
        assert service.call("GET", f"/{name}")["input_fields"] == []


def test_unknown_fields_are_ignored(service: Service) -> None:
    """The service grows fields; one that it does not know is no error."""
    with new_deployment(service, supports_request_format=True) as name:
        service.call("PATCH", f"/{name}", 200, {"another": {"new": 1}})


def test_labels_filter_matches_any_pair(service: Service) -> None:
    """A deployment with at least one of the labels is listed."""
    with (
        new_deployment(service, labels={"a": "1", "b": "2"}) as both,
        new_deployment(service, labels={"a": "x"}) as other,
    ):

        def found(labels: str) -> set[str]:
            names = {item["name"] for item in service.call("GET", f"?labels={labels}")}
            return names & {both, other}

        assert found("a:1") == {both}
        assert found("a:x,b:2") == {both, other}
        assert found("a:2,b:1") == set()
        assert found("") == {both, other}
        assert "labels" in service.refused("GET", "?labels=nocolon", 400)


def test_update_changes_only_what_is_sent(service: Service) -> None:
    """Labels are replaced whole, the rest stays as it is, and null is not the same as nothing."""
    with new_deployment(service, labels={"a": "1"}, description="before") as name:
        before = service.call("GET", f"/{name}")
        after = service.call("PATCH", f"/{name}", 200, {"labels": {"b": "2"}})
        assert after["labels"] == {"b": "2"}
        assert after["description"] == "before"
        assert after["last_updated"] > before["last_updated"]
        assert after["creation_date"] == before["creation_date"]
        assert service.call("PATCH", f"/{name}", 200, {})["labels"] == {"b": "2"}
        assert "labels" in service.refused("PATCH", f"/{name}", 400, {"labels": None})
        assert service.call("PATCH", f"/{name}", 200, {"labels": {}, "description": ""})["labels"] == {}


def test_fields_can_be_changed(service: Service) -> None:
    """Without widgets all fields can change at once, by the same rules as at the start."""
    fields = {"input_type": "structured", "input_fields": [FIELD]}
    with new_deployment(service, **fields) as name:
        changed = [{"name": "a", "data_type": "string"}, {"name": "b", "data_type": "bool"}]
        shown = service.call("PATCH", f"/{name}", 200, {"input_fields": changed})
        assert [field["name"] for field in shown["input_fields"]] == ["a", "b"]
        assert "input_fields" in service.refused("PATCH", f"/{name}", 400, {"input_fields": []})
        assert "output_fields" in service.refused("PATCH", f"/{name}", 400, {"output_fields": [FIELD]})


def test_fields_with_widgets_change_one_at_a_time(service: Service) -> None:
    """Where widgets are in use, one field can be changed, added or removed in a call, and widgets are kept."""
    slider = {"type": "slider", "configuration": {"min": 0, "max": 1}}
    fields = [{**FIELD, "widget": slider}, {"name": "y", "data_type": "int"}]
    with new_deployment(service, input_type="structured", input_fields=fields) as name:
        path = f"/{name}"
        two = [{"name": "a", "data_type": "int"}, {"name": "b", "data_type": "int"}]
        assert "one field" in service.refused("PATCH", path, 400, {"input_fields": two})
        renamed = [{"name": "z", "data_type": "int"}, {"name": "y", "data_type": "int"}]
        shown = service.call("PATCH", path, 200, {"input_fields": renamed})
        assert shown["input_fields"][0] == {"name": "z", "data_type": "int", "widget": slider}
        removed = service.call("PATCH", path, 200, {"input_fields": renamed[:1]})
        assert removed["input_fields"] == [{"name": "z", "data_type": "int", "widget": slider}]


def test_a_widget_holds_for_input_and_output_together(service: Service) -> None:
    """Changing a field of each in one call is refused, also where the widget is on the other side."""
    slider = {"type": "slider", "configuration": {"min": 0, "max": 1}}
    sides = {"input_type": "structured", "output_type": "structured", "output_fields": [FIELD]}
    with new_deployment(service, **sides, input_fields=[{**FIELD, "widget": slider}]) as name:
        both = {"input_fields": [{**FIELD, "name": "a"}], "output_fields": [{**FIELD, "name": "b"}]}
        assert "one field" in service.refused("PATCH", f"/{name}", 400, both)
        other = [{**FIELD, "name": "b"}, {**FIELD, "name": "c"}]
        assert "one field" in service.refused("PATCH", f"/{name}", 400, {"output_fields": other})
        unchanged = {"input_fields": [FIELD], "output_fields": other[:1]}
        assert service.call("PATCH", f"/{name}", 200, unchanged)["output_fields"][0]["name"] == "b"


def test_renaming_keeps_everything(service: Service, deployment: str, version: str) -> None:
    """Under its new name a deployment has the same versions, revisions, files, variables and history."""
    content = package()
    revision = service.upload(version, content)
    variable = {"name": "KEPT", "value": "yes", "secret": False}
    service.call("POST", f"/{deployment}/environment-variables", 201, variable)
    service.call("PATCH", f"/{deployment}", 200, {"name": f"{deployment}-new"})
    try:
        service.refused("GET", f"/{deployment}", 404)
        moved = f"/{deployment}-new"
        assert service.call("GET", moved)["default_version"] == "v1"
        assert service.call("GET", f"{moved}/versions/v1")["active_revision"] == revision
        assert service.send("GET", f"{moved}/versions/v1/revisions/{revision}/download").data == content
        assert service.call("GET", f"{moved}/environment-variables")[0]["value"] == "yes"
        assert {event["object_name"] for event in service.call("GET", f"{moved}/audit?action=update")} == {moved[1:]}
    finally:
        service.call("DELETE", f"/{deployment}-new", 204)


def test_deletion_takes_everything_along(service: Service, deployment: str, version: str) -> None:
    """A deployment of the same name starts with nothing of the old one."""
    service.upload(version, package())
    service.call("POST", f"/{deployment}/environment-variables", 201, {"name": "A", "value": "1", "secret": False})
    service.call("DELETE", f"/{deployment}", 204)
    for path in ("", "/versions", "/versions/v1", "/environment-variables", "/audit", "/versions/v1/revisions"):
        assert deployment in service.refused("GET", f"/{deployment}{path}", 404)
    assert deployment in service.refused("DELETE", f"/{deployment}", 404)
    service.call("POST", "", 201, {"name": deployment, "input_type": "plain", "output_type": "plain"})
    assert service.call("GET", f"/{deployment}/versions") == []
    assert service.call("GET", f"/{deployment}/environment-variables") == []


def test_only_an_available_version_can_become_the_default(service: Service, deployment: str, version: str) -> None:
    """The default is changed by name, to a version whose code has been built."""
    path = f"/{deployment}"
    service.call("POST", f"{path}/versions", 201, {"version": "v2"})
    assert service.call("GET", path)["default_version"] == "v1"
    assert "default_version" in service.refused("PATCH", path, 400, {"default_version": "v2"})
    assert "default_version" in service.refused("PATCH", path, 404, {"default_version": "v3"})
    service.upload(f"{path}/versions/v2", package())
    assert service.call("PATCH", path, 200, {"default_version": "v2"})["default_version"] == "v2"
    flags = {item["version"]: item["default"] for item in service.call("GET", f"{path}/versions")}
    assert flags == {"v1": False, "v2": True}
