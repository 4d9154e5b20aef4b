"""What can be set about a version, and the rules for it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..environments import (
    BASE_ENVIRONMENTS,
    DEFAULT_ENVIRONMENT,
    DEFAULT_GROUP,
    InstanceTypeGroup,
    from_language,
    group_named,
    group_with_id,
    has_gpu,
)
from ..errors import Invalid
from .environments import chosen_tag, environment_display_name

#: Columns and what they are in a new version; the numbers are the documented defaults.
NEW_VERSION: Mapping[str, Any] = {
    "description": "",
    "environment": DEFAULT_ENVIRONMENT,
    "environment_display_name": BASE_ENVIRONMENTS[DEFAULT_ENVIRONMENT],
    "environment_tag": None,
    "instance_type": None,
    "instance_type_group_id": DEFAULT_GROUP.id,
    "instance_type_group_name": DEFAULT_GROUP.name,
    "maximum_instances": 5,
    "minimum_instances": 0,
    "maximum_idle_time": 300,
    "instance_processes": 1,
    "labels": {},
    "monitoring": None,
    "default_notification_group": None,
    "request_retention_time": 604_800,
    "request_retention_mode": "full",
    "maximum_queue_size_express": 100,
    "maximum_queue_size_batch": 100_000,
    "maximum_queue_size": 100_000,
    "scaling_strategy": "default",
    "command": None,
    "args": None,
    "health_check": None,
    "static_ip": False,
    "restart_request_interruption": False,
    "ports": [],
}

#: Columns that follow from others, whatever a body holds under their names.
_DERIVED = frozenset({"environment", "environment_display_name", "environment_tag"})
_MINIMUM_IDLE_TIME_WITH_GPU = 300
_PORT_FIELDS = ("public_port", "deployment_port", "protocol")


def changed_settings(
    context: Context, project: str, present: Mapping[str, Any], data: Mapping[str, Any]
) -> dict[str, Any]:
    """The columns that a body changes, checked together with those that stay; raises Invalid."""
    changes = {name: _whole(data[name]) for name in data if name in NEW_VERSION and name not in _DERIVED}
    if "ports" in data:
        changes["ports"] = [{name: _whole(port[name]) for name in _PORT_FIELDS} for port in data["ports"]]
    changes |= _environment(context, project, present, data)
    group = _instance_type_group(data)
    if group is not None:
        changes |= {"instance_type_group_id": group.id, "instance_type_group_name": group.name}
    _check({**present, **changes})
    return changes


def _whole(value: Any) -> Any:
    # JSON has one kind of number: 5.0 is a whole one, too.
    return int(value) if isinstance(value, float) else value


def _check(settings: Mapping[str, Any]) -> None:
    if settings["minimum_instances"] > settings["maximum_instances"]:
        raise Invalid("minimum_instances must not be above maximum_instances")
    gpu = has_gpu(settings["environment"], settings["instance_type_group_name"])
    if gpu and settings["maximum_idle_time"] < _MINIMUM_IDLE_TIME_WITH_GPU:
        raise Invalid(f"maximum_idle_time has to be at least {_MINIMUM_IDLE_TIME_WITH_GPU} with a GPU")
    public_ports = [(port["public_port"], port["protocol"]) for port in settings["ports"]]
    if len(set(public_ports)) < len(public_ports):
        raise Invalid("ports: a public_port is given more than once")


def _environment(
    context: Context, project: str, present: Mapping[str, Any], data: Mapping[str, Any]
) -> dict[str, str | None]:
    field = next((name for name in ("environment_name", "environment", "language") if name in data), None)
    tag = data.get("environment_tag")
    if field is None and tag is None:
        return {}
    if field is None:
        field, data = "environment", {"environment": present["environment"]}
    if not isinstance(data[field], str):
        raise Invalid(f"{field} has to be a text")
    name = data[field] if field == "environment" else from_language(data[field])
    display_name = environment_display_name(context, project, name)
    if display_name is None:
        raise Invalid(f"{field}: there is no environment {data[field][:100]!r}; docs/emulator.md lists them")
    tag = chosen_tag(context, project, name, tag)
    return {"environment": name, "environment_display_name": display_name, "environment_tag": tag}


def _instance_type_group(data: Mapping[str, Any]) -> InstanceTypeGroup | None:
    if "instance_type_group_id" in data:
        try:
            group = group_with_id(str(uuid.UUID(data["instance_type_group_id"])))
        except ValueError:
            raise Invalid("instance_type_group_id has to be a UUID") from None
        name = data.get("instance_type_group_name")
        return group if name is None else group._replace(name=name)
    name = data.get("instance_type_group_name", data.get("instance_type"))
    return None if name is None else group_named(name)
