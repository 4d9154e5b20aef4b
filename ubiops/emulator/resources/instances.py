"""Instances: those that run now. What has ended is not kept."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from ..context import Context
from ..environments import group_named
from ..errors import Invalid, NotFound
from ..operations import operation
from ..runtime.instance import Instance
from ..store.database import Row
from ..store.records import quoted
from ..store.values import timestamp
from .deployment_versions import find_version

Shown = dict[str, Any]

#: Entries of a page, unless a request says how many.
PAGE = 100


@operation
def instances_list(
    context: Context,
    project_name: str,
    deployment_name: str,
    version: str,
    cursor: str | None = None,
    limit: int | None = None,
    status: list[str] | None = None,
) -> Shown:
    row = find_version(context, project_name, deployment_name, version)
    found = [_shown(instance) for instance in _of_version(context, row)]
    return _page(_with_status(found, status), cursor, limit)


@operation
def instances_get(context: Context, project_name: str, deployment_name: str, instance_id: str, version: str) -> Shown:
    row = find_version(context, project_name, deployment_name, version)
    return _detail(_find(_of_version(context, row), instance_id))


@operation
def instances_update(
    context: Context, project_name: str, deployment_name: str, instance_id: str, version: str, data: Shown
) -> Shown:
    row = find_version(context, project_name, deployment_name, version)
    return _stop(context, _find(_of_version(context, row), instance_id), data)


@operation
def instance_events_list(
    context: Context,
    project_name: str,
    deployment_name: str,
    instance_id: str,
    version: str,
    cursor: str | None = None,
    limit: int | None = None,
) -> Shown:
    row = find_version(context, project_name, deployment_name, version)
    instance = _find(_of_version(context, row), instance_id)
    events = [
        {
            "id": str(uuid.uuid5(uuid.UUID(instance.id), str(number))),
            "time_created": timestamp(moment // 1000),
            "description": text,
        }
        for number, (moment, text) in enumerate(instance.events)
    ]
    return _page(events, cursor, limit)


@operation
def project_instances_list(
    context: Context,
    project_name: str,
    cursor: str | None = None,
    limit: int | None = None,
    status: list[str] | None = None,
) -> Shown:
    found = [{**_shown(instance), **_place(instance)} for instance in _of_project(context, project_name)]
    return _page(_with_status(found, status), cursor, limit)


@operation
def project_instances_get(context: Context, project_name: str, instance_id: str) -> Shown:
    return _detail(_find(_of_project(context, project_name), instance_id))


@operation
def project_instances_update(context: Context, project_name: str, instance_id: str, data: Shown) -> Shown:
    return _stop(context, _find(_of_project(context, project_name), instance_id), data)


def _of_version(context: Context, row: Row) -> list[Instance]:
    return context.platform.execution.instances(row["id"])


def _of_project(context: Context, project: str) -> list[Instance]:
    return [each for each in context.platform.execution.instances() if each.spec.labels["project"] == project]


def _find(instances: Sequence[Instance], instance_id: str) -> Instance:
    found = next((instance for instance in instances if instance.id == instance_id.lower()), None)
    if found is None:
        raise NotFound(f"there is no instance {quoted(instance_id)} here; one that has stopped is not kept")
    return found


def _stop(context: Context, instance: Instance, data: Shown) -> Shown:
    if data.get("status") == "stopped":
        context.platform.execution.stop_instance(instance)
        return {**_shown(instance), "status": "stopping"}
    return _shown(instance)


def _with_status(shown: list[Shown], statuses: list[str] | None) -> list[Shown]:
    return [each for each in shown if statuses is None or each["status"] in statuses]


def _page(items: list[Shown], cursor: str | None, limit: int | None) -> Shown:
    start, size = 0, limit or PAGE
    if cursor is not None:
        if not cursor.isdecimal() or len(cursor) > 9:
            raise Invalid("cursor has to be the next or previous of another page")
        start = int(cursor)
    return {
        "next": str(start + size) if start + size < len(items) else None,
        "previous": str(max(0, start - size)) if start else None,
        "results": items[start : start + size],
    }


def _shown(instance: Instance) -> Shown:
    group = group_named(instance.spec.labels["instance_type"])
    return {
        "id": instance.id,
        "status": instance.status,
        "instance_type": {"id": group.id, "name": group.name, "display_name": group.name},
        "time_created": timestamp(instance.events[0][0] // 1000),
        "time_updated": timestamp(instance.events[-1][0] // 1000),
    }


def _place(instance: Instance) -> Shown:
    labels = instance.spec.labels
    return {"deployment": labels["deployment_name"], "version": labels["deployment_version"]}


def _detail(instance: Instance) -> Shown:
    return {**_shown(instance), **_place(instance), "node": None, "node_pool": None}
