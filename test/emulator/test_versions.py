"""Versions of deployments, as the documentation describes them."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.service import Service, new_deployment, package

pytestmark = pytest.mark.parity

#: What the documentation shows of a version in a list.
LISTED = {
    *("id", "deployment", "version", "default", "description", "environment", "environment_display_name", "status"),
    *("active_revision", "latest_revision", "maximum_instances", "minimum_instances", "maximum_idle_time", "labels"),
    *("creation_date", "last_updated", "monitoring", "default_notification_group", "request_retention_time"),
    *("request_retention_mode", "maximum_queue_size_express", "maximum_queue_size_batch", "maximum_queue_size"),
    *("static_ip", "restart_request_interruption", "ports", "scaling_strategy", "instance_processes"),
    *("environment_name", "environment_tag"),
}


def test_a_new_version_has_the_documented_defaults(service: Service, deployment: str) -> None:
    """What is not sent is as the documentation says."""
    shown = service.call("POST", f"/{deployment}/versions", 201, {"version": "v1"})
    expected = {
        "deployment": deployment,
        "version": "v1",
        "default": True,
        "description": "",
        "status": "unavailable",
        "active_revision": None,
        "latest_revision": None,
        "maximum_instances": 5,
        "minimum_instances": 0,
        "maximum_idle_time": 300,
        "labels": {},
        "last_file_upload": None,
        "monitoring": None,
        "default_notification_group": None,
        "request_retention_time": 604800,
        "request_retention_mode": "full",
        "maximum_queue_size_express": 100,
        "maximum_queue_size_batch": 100000,
        "has_request_method": None,
        "has_requests_method": None,
        "static_ip": False,
        "restart_request_interruption": False,
        "ports": [],
    }
    assert {name: shown[name] for name in expected} == expected
    assert service.call("GET", f"/{deployment}/versions/v1") == shown
    (listed,) = service.call("GET", f"/{deployment}/versions")
    assert listed == {name: shown[name] for name in listed}
    assert set(listed) == LISTED
    assert service.call("GET", f"/{deployment}")["default_version"] == "v1"


def test_what_newer_clients_send_is_kept_and_shown(service: Service, deployment: str) -> None:
    """One queue, a strategy to scale, and how the code of a server of one's own is started and checked."""
    settings = {
        "maximum_queue_size": 30,
        "scaling_strategy": "moderate",
        "command": ["python", "serve.py"],
        "args": "--port 8000",
        "health_check": None,
    }
    shown = service.call("POST", f"/{deployment}/versions", 201, {"version": "v1", **settings})
    assert {name: shown[name] for name in settings} == settings
    changed = service.call("PATCH", f"/{deployment}/versions/v1", 200, {"scaling_strategy": "default", "command": None})
    assert changed == {**shown, "scaling_strategy": "default", "command": None, "last_updated": changed["last_updated"]}


def test_what_is_sent_is_kept_and_shown(service: Service, deployment: str) -> None:
    """Ports, static IP, retention, notification groups and instance type groups come back as they were sent."""
    settings = {
        "environment": "ubuntu22-04-python3-11-cuda11-7-1",
        "instance_type_group_name": "2048 MB + 0.5 vCPU",
        "maximum_instances": 3,
        "minimum_instances": 1,
        "maximum_idle_time": 600,
        "description": "first",
        "labels": {"a": "b"},
        "monitoring": "group-1",
        "default_notification_group": "group-2",
        "request_retention_time": 3600,
        "request_retention_mode": "metadata",
        "maximum_queue_size_express": 10,
        "maximum_queue_size_batch": 20,
        "static_ip": True,
        "restart_request_interruption": True,
        "ports": [{"public_port": 2222, "deployment_port": 22, "protocol": "tcp"}],
    }
    shown = service.call("POST", f"/{deployment}/versions", 201, {"version": "v1", **settings})
    assert {name: shown[name] for name in settings} == settings
    identifier = shown["instance_type_group_id"]
    by_id = {"version": "v2", "instance_type_group_id": identifier}
    other = service.call("POST", f"/{deployment}/versions", 201, by_id)
    assert other["instance_type_group_name"] == "2048 MB + 0.5 vCPU"


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"version": "a b"}, "version"),
        ({"version": None}, "version"),
        ({"environment": "python2-7"}, "environment"),
        ({"environment": 3}, "environment"),
        ({"maximum_instances": 0}, "maximum_instances"),
        ({"maximum_instances": 1, "minimum_instances": 2}, "minimum_instances"),
        ({"minimum_instances": 6}, "minimum_instances"),
        ({"minimum_instances": -1}, "minimum_instances"),
        ({"maximum_idle_time": 9}, "maximum_idle_time"),
        ({"maximum_idle_time": 3601}, "maximum_idle_time"),
        ({"maximum_idle_time": 60, "environment": "python3-11-cuda"}, "maximum_idle_time"),
        ({"maximum_idle_time": "300"}, "maximum_idle_time"),
        ({"maximum_idle_time": 300.5}, "maximum_idle_time"),
        ({"maximum_queue_size_batch": 0}, "maximum_queue_size_batch"),
        ({"request_retention_mode": "some"}, "request_retention_mode"),
        ({"request_retention_time": -1}, "request_retention_time"),
        ({"static_ip": "yes"}, "static_ip"),
        ({"labels": ["a"]}, "labels"),
        ({"ports": [{"public_port": 0, "deployment_port": 1, "protocol": "tcp"}]}, "public_port"),
        ({"ports": [{"public_port": 1, "deployment_port": 65536, "protocol": "tcp"}]}, "deployment_port"),
        ({"ports": [{"public_port": 1, "deployment_port": 1, "protocol": "icmp"}]}, "protocol"),
        ({"ports": [{"public_port": 1, "deployment_port": 1}]}, "protocol"),
        ({"ports": [{"public_port": 1, "deployment_port": port, "protocol": "tcp"} for port in (1, 2)]}, "ports"),
        ({"instance_type_group_id": "none"}, "instance_type_group_id"),
    ],
)
def test_ranges_and_kinds(
    service: Service, deployment: str, version: str, settings: dict[str, Any], named: str
) -> None:
    """What is out of range or of the wrong kind is refused by name, on creation and on update alike."""
    assert named in service.refused("POST", f"/{deployment}/versions", 400, {"version": "v9", **settings})
    before = service.call("GET", version)
    assert named in service.refused("PATCH", version, 400, settings)
    assert service.call("GET", version) == before


@pytest.mark.parametrize(
    ("environment", "display_name"),
    [*((f"python3-{minor}", f"Python 3.{minor}") for minor in range(8, 14)), ("r4-0", "R 4.0")],
)
def test_base_environments_have_display_names(
    service: Service, deployment: str, environment: str, display_name: str
) -> None:
    """Python 3.8 to 3.13 and R are there, and have names that people read."""
    shown = service.call("POST", f"/{deployment}/versions", 201, {"version": "v1", "environment": environment})
    assert (shown["environment"], shown["environment_display_name"]) == (environment, display_name)


def test_language_is_an_old_name_for_the_environment(service: Service, deployment: str) -> None:
    """Older programs send `language`."""
    path = f"/{deployment}/versions"
    assert service.call("POST", path, 201, {"version": "a", "language": "python3.9"})["environment"] == "python3-9"
    assert service.call("POST", path, 201, {"version": "b", "language": "r4.0"})["environment"] == "r4-0"
    both = {"version": "c", "language": "r4.0", "environment": "python3-10"}
    assert service.call("POST", path, 201, both)["environment"] == "python3-10"
    assert "language" in service.refused("POST", path, 400, {"version": "d", "language": "cobol"})
    assert "language" in service.refused("POST", path, 400, {"version": "d", "language": 3})


def test_update_changes_only_what_is_sent(service: Service, deployment: str, version: str) -> None:
    """Labels and ports are replaced whole; null switches notifications off; the rest stays."""
    first = {
        "labels": {"a": "1"},
        "monitoring": "group",
        "ports": [{"public_port": 1, "deployment_port": 1, "protocol": "udp"}],
    }
    service.call("PATCH", version, 200, first)
    shown = service.call("PATCH", version, 200, {"labels": {"b": "2"}, "ports": []})
    assert (shown["labels"], shown["ports"], shown["monitoring"]) == ({"b": "2"}, [], "group")
    assert service.call("PATCH", version, 200, {"monitoring": None})["monitoring"] is None
    assert service.call("PATCH", version, 200, {"maximum_instances": 5.0})["maximum_instances"] == 5
    assert "minimum_instances" in service.refused("PATCH", version, 400, {"minimum_instances": 6})
    both = {"minimum_instances": 6, "maximum_instances": 6}
    assert service.call("PATCH", version, 200, both)["minimum_instances"] == 6
    changed = service.call("PATCH", version, 200, {"environment": "python3-13"})
    assert changed["environment_display_name"] == "Python 3.13"


def test_what_follows_from_other_fields_cannot_be_sent(service: Service, version: str) -> None:
    """Fields of an answer that are no settings change nothing when they are sent."""
    before = service.call("GET", version)
    sent = {"environment_display_name": "Mine", "status": "available", "default": False, "id": "x", "is_default": 0}
    after = service.call("PATCH", version, 200, sent)
    assert {**after, "last_updated": before["last_updated"]} == before


def test_renaming_keeps_everything(service: Service, deployment: str, version: str) -> None:
    """A renamed version has the same revisions, files, variables and default."""
    content = package()
    revision = service.upload(version, content)
    service.call("POST", f"{version}/environment-variables", 201, {"name": "A", "value": "1", "secret": False})
    service.call("POST", f"/{deployment}/versions", 201, {"version": "other"})
    assert "version" in service.refused("PATCH", version, 400, {"version": "other"})
    service.call("PATCH", version, 200, {"version": "renamed"})
    service.refused("GET", version, 404)
    moved = f"/{deployment}/versions/renamed"
    shown = service.call("GET", moved)
    assert (shown["default"], shown["active_revision"]) == (True, revision)
    assert service.send("GET", f"{moved}/revisions/{revision}/download").data == content
    assert service.call("GET", f"{moved}/revisions/{revision}")["version"] == "renamed"
    assert [item["name"] for item in service.call("GET", f"{moved}/environment-variables")] == ["A"]


def test_names_are_unique_in_a_deployment(service: Service, deployment: str, version: str) -> None:
    """Two versions of one deployment have different names; two deployments may share one."""
    assert "version" in service.refused("POST", f"/{deployment}/versions", 400, {"version": "v1"})
    with new_deployment(service) as other:
        service.call("POST", f"/{other}/versions", 201, {"version": "v1"})


def test_labels_filter_matches_any_pair(service: Service, deployment: str) -> None:
    """A version with at least one of the labels is listed."""
    path = f"/{deployment}/versions"
    service.call("POST", path, 201, {"version": "both", "labels": {"a": "1", "b": "2"}})
    service.call("POST", path, 201, {"version": "other", "labels": {"a": "x"}})
    for labels, expected in (("a:1", ["both"]), ("a:x,b:2", ["both", "other"]), ("c:1", [])):
        assert [item["version"] for item in service.call("GET", f"{path}?labels={labels}")] == expected


def test_exactly_one_default_after_deletion(service: Service, deployment: str, version: str) -> None:
    """When the default goes, another version takes its place: one that is available, if there is one."""
    path = f"/{deployment}/versions"
    for name in ("v2", "v3"):
        service.call("POST", path, 201, {"version": name})
    service.upload(f"{path}/v3", package())
    service.call("DELETE", version, 204)
    assert service.call("GET", f"/{deployment}")["default_version"] == "v3"
    service.call("DELETE", f"{path}/v3", 204)
    assert service.call("GET", f"/{deployment}")["default_version"] == "v2"
    service.call("DELETE", f"{path}/v2", 204)
    assert service.call("GET", f"/{deployment}")["default_version"] is None
    assert service.call("POST", path, 201, {"version": "v4"})["default"] is True


def test_what_is_missing_is_named(service: Service, deployment: str) -> None:
    """A version that is not there is named, and so is a deployment."""
    assert "v7" in service.refused("GET", f"/{deployment}/versions/v7", 404)
    assert "v7" in service.refused("PATCH", f"/{deployment}/versions/v7", 404, {})
    assert "v7" in service.refused("DELETE", f"/{deployment}/versions/v7", 404)
    assert "nobody" in service.refused("POST", "/nobody/versions", 404, {"version": "v1"})
