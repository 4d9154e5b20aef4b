"""Audit events, as the documentation describes them."""

from __future__ import annotations

import pytest

from emulator.service import Service, package

pytestmark = pytest.mark.parity


def test_every_change_is_an_event_newest_first(service: Service, deployment: str, version: str) -> None:
    """Each kind of change leaves one event, with its action; reading leaves none."""
    path = f"/{deployment}"
    variables = f"{path}/environment-variables"
    steps = [
        ("update", "PATCH", path, 200, {"description": "x"}),
        ("update", "PATCH", version, 200, {"description": "x"}),
        ("create", "POST", variables, 201, {"name": "A", "value": "1", "secret": False}),
        ("create", "POST", f"{version}/copy-environment-variables", 200, {"source_deployment": deployment}),
    ]
    actions = ["create", "create"]
    for action, method, where, status, body in steps:
        answer = service.call(method, where, status, body)
        actions.insert(0, action)
        assert [event["action"] for event in service.call("GET", f"{path}/audit")] == actions
        if where == variables:
            identifier = answer["id"]
    service.call("PATCH", f"{variables}/{identifier}", 200, {"name": "A", "value": "2", "secret": False})
    service.call("DELETE", f"{variables}/{identifier}", 204)
    revision = service.upload(version, package())
    service.call("POST", f"{version}/revisions/{revision}/rebuild", 201, {})
    service.call("DELETE", version, 204)
    events = service.call("GET", f"{path}/audit")
    assert [event["action"] for event in events] == ["delete", "create", "create", "delete", "update", *actions]
    assert [event["date"] for event in events] == sorted((event["date"] for event in events), reverse=True)
    assert len({event["id"] for event in events}) == len(events)
    assert all(event["user"] and event["event"] for event in events)


def test_filters_limit_and_offset(service: Service, deployment: str) -> None:
    """By action, at most so many, after leaving out so many."""
    for number in range(60):
        service.call("PATCH", f"/{deployment}", 200, {"description": str(number)})
    path = f"/{deployment}/audit"
    assert len(service.call("GET", path)) == 50
    events = service.call("GET", f"{path}?limit=100")
    assert len(events) == 61
    assert service.call("GET", f"{path}?limit=3&offset=2") == events[2:5]
    assert service.call("GET", f"{path}?offset=60") == events[60:]
    assert service.call("GET", f"{path}?offset=61") == []
    assert [event["action"] for event in service.call("GET", f"{path}?action=create")] == ["create"]
    assert service.call("GET", f"{path}?action=update&limit=2&offset=59") == events[59:60]
    for query, named in (
        ("action=read", "action"),
        ("limit=0", "limit"),
        ("limit=x", "limit"),
        ("limit=", "limit"),
        ("limit=1.5", "limit"),
        ("offset=-1", "offset"),
        ("offset=99999999999999999999", "offset"),
    ):
        assert named in service.refused("GET", f"{path}?{query}", 400)


def test_an_object_that_is_gone_has_no_name(service: Service, deployment: str, version: str) -> None:
    """Events name the object as it is called now; one that no longer exists has no name."""
    service.call("PATCH", version, 200, {"version": "renamed"})
    path = f"/{deployment}/audit?action=update"
    (event,) = service.call("GET", path)
    assert event["object_name"] == "renamed"
    service.call("DELETE", f"/{deployment}/versions/renamed", 204)
    (event,) = service.call("GET", path)
    assert event["object_name"] == ""
    (event,) = service.call("GET", f"/{deployment}/audit?action=delete")
    assert event["object_name"] == ""
    assert deployment in event["event"]
