"""Versions of pipelines, with their objects and attachments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..operations import operation
from ..pipelines.attachments import new_attachments
from ..pipelines.objects import END, START, Shape, new_object, pipeline_shape, runs_itself, shape_of
from ..store.database import Row
from ..store.records import Records, quoted
from ..store.values import timestamp
from .environment_variables import deployment_version_environment_variables_list
from .pipelines import check_unused, find_pipeline, record_pipeline

VERSIONS = Records("pipeline_versions", "version", owner="pipeline_id", name="version")

_NEW: Mapping[str, Any] = {
    "description": "",
    "labels": {},
    "metadata": {},
    "monitoring": None,
    "default_notification_group": None,
    "request_retention_time": 604_800,
    "request_retention_mode": "full",
}
_OBJECTS = """
    SELECT pipeline_objects.*,
        coalesce(operator, deployments.name, pipelines.name) AS reference_name,
        coalesce(versions.version, referenced.version) AS version
    FROM pipeline_objects
    LEFT JOIN deployments ON deployments.id = pipeline_objects.deployment_id
    LEFT JOIN versions ON versions.id = deployment_version_id
    LEFT JOIN pipelines ON pipelines.id = pipeline_objects.pipeline_id
    LEFT JOIN pipeline_versions AS referenced ON referenced.id = referenced_version_id
    WHERE pipeline_version_id = ? ORDER BY pipeline_objects.number
"""


@operation
def pipeline_versions_list(
    context: Context, project_name: str, pipeline_name: str, labels: str | None = None
) -> list[dict[str, Any]]:
    pipeline = find_pipeline(context, project_name, pipeline_name)
    return [_shown(row, pipeline_name) for row in VERSIONS.list(context.db, pipeline["id"], labels)]


@operation
def pipeline_versions_get(context: Context, project_name: str, pipeline_name: str, version: str) -> dict[str, Any]:
    return _detail(context, find_pipeline_version(context, project_name, pipeline_name, version), pipeline_name)


@operation
def pipeline_versions_create(
    context: Context, project_name: str, pipeline_name: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    pipeline = find_pipeline(context, project_name, pipeline_name)
    is_first = context.db.one("SELECT 1 FROM pipeline_versions WHERE pipeline_id = ?", pipeline["id"]) is None
    values: dict[str, Any] = {
        **_NEW,
        **_changes(data),
        "version": data["version"],
        "is_default": is_first,
        "attachments": [],
    }
    row = VERSIONS.create(context, pipeline["id"], values)
    _set_objects(context, pipeline, row["id"], data.get("objects") or (), data.get("attachments") or ())
    record_pipeline(context, pipeline, "create", f"Created version {row['version']} for pipeline {pipeline_name}")
    return pipeline_versions_get(context, project_name, pipeline_name, row["version"])


@operation
def pipeline_versions_update(
    context: Context, project_name: str, pipeline_name: str, version: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    pipeline = find_pipeline(context, project_name, pipeline_name)
    row = find_pipeline_version(context, project_name, pipeline_name, version)
    name = data.get("version", version)
    VERSIONS.update(context, row, {**_changes(data), "version": name})
    if "objects" in data or "attachments" in data:
        present = [_shown_object(context, each) for each in objects_of(context, row["id"])]
        objects = data.get("objects", present)
        attachments = data.get("attachments", row["attachments"])
        context.db.execute("DELETE FROM pipeline_objects WHERE pipeline_version_id = ?", (row["id"],))
        _set_objects(context, pipeline, row["id"], objects or (), attachments or ())
    record_pipeline(context, pipeline, "update", f"Updated version {name} of pipeline {pipeline_name}")
    return pipeline_versions_get(context, project_name, pipeline_name, name)


@operation
def pipeline_versions_delete(context: Context, project_name: str, pipeline_name: str, version: str) -> None:
    pipeline = find_pipeline(context, project_name, pipeline_name)
    row = find_pipeline_version(context, project_name, pipeline_name, version)
    check_unused(context, "referenced_version_id", row["id"], "the version")
    context.db.delete("pipeline_versions", row["id"])
    oldest = "SELECT * FROM pipeline_versions WHERE pipeline_id = ? ORDER BY number LIMIT 1"
    following = context.db.one(oldest, pipeline["id"]) if row["is_default"] else None
    if following is not None:
        context.db.update("pipeline_versions", following["id"], {"is_default": True})
        if runs_itself(context, following["id"]):
            name = quoted(following["version"])
            raise Invalid(f"version {name} would become the default, and the pipeline would run itself")
    record_pipeline(context, pipeline, "delete", f"Deleted version {version} of pipeline {pipeline_name}")


@operation
def pipeline_version_object_environment_variables_list(
    context: Context, project_name: str, name: str, pipeline_name: str, version: str
) -> list[dict[str, Any]]:
    row = find_pipeline_version(context, project_name, pipeline_name, version)
    found = next((each for each in objects_of(context, row["id"]) if each["name"] == name), None)
    if found is None:
        raise NotFound(f"version {quoted(version)} has no object {quoted(name)}")
    if found["reference_type"] != "deployment":
        raise Invalid(f"only objects that are deployments have variables; {quoted(name)} is not one")
    default = "SELECT version FROM versions WHERE deployment_id = ? AND is_default"
    chosen = found["version"] or context.db.value(default, found["deployment_id"])
    if chosen is None:
        raise NotFound(f"deployment {quoted(found['reference_name'])} has no version yet")
    return deployment_version_environment_variables_list(context, project_name, found["reference_name"], chosen)


def find_pipeline_version(context: Context, project: str, pipeline_name: str, version: str) -> Row:
    """A version of a pipeline; raises NotFound."""
    pipeline = find_pipeline(context, project, pipeline_name)
    return VERSIONS.find(context.db, pipeline["id"], version, f" of pipeline {quoted(pipeline_name)}")


def objects_of(context: Context, version_id: str) -> list[Row]:
    """The objects of a version, with the names of what they refer to."""
    return context.db.all(_OBJECTS, version_id)


def _changes(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in _NEW if name in data}


def _set_objects(
    context: Context,
    pipeline: Row,
    version_id: str,
    objects: Iterable[Mapping[str, Any]],
    attachments: Iterable[Mapping[str, Any]],
) -> None:
    names = set[str]()
    for data in objects:
        if data["name"] in names:
            raise Invalid(f"objects: there is more than one object named {quoted(data['name'])}")
        names.add(data["name"])
        row = new_object(context, pipeline["project"], data)
        context.db.insert("pipeline_objects", {**row, "pipeline_version_id": version_id})
    if runs_itself(context, version_id):
        raise Invalid("objects: the pipeline would run itself")
    own = pipeline_shape(pipeline)
    # The start gives what the pipeline takes, and the end takes what it gives.
    shapes = {
        START: Shape(output_type=own.input_type, output_fields=own.input_fields),
        END: Shape(input_type=own.output_type, input_fields=own.output_fields),
        **{row["name"]: shape_of(context, row) for row in objects_of(context, version_id)},
    }
    context.db.update("pipeline_versions", version_id, {"attachments": new_attachments(attachments, shapes)})


def _shown(row: Row, pipeline_name: str) -> dict[str, Any]:
    return {
        "id": row["id"],
        "version": row["version"],
        "default": row["is_default"],
        "pipeline": pipeline_name,
        **{name: row[name] for name in _NEW},
        **{name: timestamp(row[name]) for name in ("creation_date", "last_updated")},
    }


def _detail(context: Context, row: Row, pipeline_name: str) -> dict[str, Any]:
    return {
        **_shown(row, pipeline_name),
        "objects": [_shown_object(context, each) for each in objects_of(context, row["id"])],
        "attachments": row["attachments"],
    }


def _shown_object(context: Context, row: Row) -> dict[str, Any]:
    shape = shape_of(context, row)
    names = ("id", "name", "reference_type", "reference_name", "version", "configuration", "metadata")
    return {**{name: row[name] for name in names}, **vars(shape)}
