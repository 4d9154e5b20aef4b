"""Pipelines."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..operations import operation
from ..pipelines.objects import runs_itself
from ..store.audit import Action, record
from ..store.database import Row
from ..store.records import Records, quoted
from ..store.values import timestamp
from .deployment_fields import check_fields
from .request_data import check_input

PIPELINES = Records("pipelines", "pipeline", owner="project")

_SIDES = ("input", "output")
_USERS = """
    SELECT pipelines.name, pipeline_versions.version FROM pipeline_objects
    JOIN pipeline_versions ON pipeline_versions.id = pipeline_version_id
    JOIN pipelines ON pipelines.id = pipeline_versions.pipeline_id WHERE pipeline_objects.{} = ?
"""


@operation
def pipelines_list(context: Context, project_name: str, labels: str | None = None) -> list[dict[str, Any]]:
    return [_shown_in_list(row) for row in PIPELINES.list(context.db, project_name, labels)]


@operation
def pipelines_get(context: Context, project_name: str, pipeline_name: str) -> dict[str, Any]:
    row = find_pipeline(context, project_name, pipeline_name)
    default = "SELECT version FROM pipeline_versions WHERE pipeline_id = ? AND is_default"
    return {**_shown(row), "default_version": context.db.value(default, row["id"])}


@operation
def pipelines_create(context: Context, project_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    types = {"input_type": data["input_type"], "output_type": data.get("output_type", "structured")}
    values = {
        "name": data["name"],
        "description": data.get("description", ""),
        "labels": data.get("labels", {}),
        **types,
        **{f"{side}_fields": _fields(side, types[f"{side}_type"], data.get(f"{side}_fields") or ()) for side in _SIDES},
    }
    row = PIPELINES.create(context, project_name, values)
    record_pipeline(context, row, "create", f"Created pipeline {row['name']}")
    return _shown(row)


@operation
def pipelines_update(
    context: Context, project_name: str, pipeline_name: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    row = find_pipeline(context, project_name, pipeline_name)
    changes = {name: data[name] for name in ("name", "description", "labels") if name in data}
    for side in _SIDES:
        kind, fields = f"{side}_type", f"{side}_fields"
        if kind in data or fields in data:
            changes[kind] = data.get(kind, row[kind])
            changes[fields] = _fields(side, changes[kind], data.get(fields, row[fields]) or ())
    if "default_version" in data:
        _make_default(context, row["id"], data["default_version"])
    PIPELINES.update(context, row, changes)
    name = changes.get("name", pipeline_name)
    record_pipeline(context, row, "update", f"Updated pipeline {name}")
    return pipelines_get(context, project_name, name)


@operation
def pipelines_delete(context: Context, project_name: str, pipeline_name: str) -> None:
    row = find_pipeline(context, project_name, pipeline_name)
    check_unused(context, "pipeline_id", row["id"], "the pipeline", own=row["id"])
    record_pipeline(context, row, "delete", f"Deleted pipeline {pipeline_name}")
    context.db.delete("pipelines", row["id"])


@operation
async def expressions_evaluate(context: Context, data: Mapping[str, Any]) -> dict[str, Any]:
    values = data.get("request_data", {})
    known = {field["name"] for field in data["input_fields"]}
    unknown = sorted(values.keys() - known)
    if unknown:
        raise Invalid(f"request_data: no input field is named {', '.join(map(quoted, unknown))}")
    given = check_input("structured", data["input_fields"], values, "request_data: ")
    return {"result": await context.platform.evaluate(data["expression"], given)}


def find_pipeline(context: Context, project: str, name: str) -> Row:
    """The pipeline of that name; raises NotFound."""
    return PIPELINES.find(context.db, project, name, f" in project {quoted(project)}")


def check_unused(context: Context, column: str, id: str, what: str, own: str | None = None) -> None:
    """Raise Invalid when an object of a pipeline, other than `own`, refers to something by that column."""
    others = "" if own is None else " AND pipelines.id <> ?"
    values = (id,) if own is None else (id, own)
    user = context.db.one(_USERS.format(column) + others, *values)
    if user is not None:
        raise Invalid(f"{what} is used by version {quoted(user['version'])} of pipeline {quoted(user['name'])}")


def record_pipeline(context: Context, row: Row, action: Action, event: str) -> None:
    """Remember an event of a pipeline."""
    record(context, row["project"], action, event, object_type="pipeline", object_id=row["id"])


def _make_default(context: Context, pipeline_id: str, version: str) -> None:
    sql = "SELECT id FROM pipeline_versions WHERE pipeline_id = ? AND version = ?"
    found: str | None = context.db.value(sql, pipeline_id, version)
    if found is None:
        raise NotFound(f"default_version: the pipeline has no version {quoted(version)}")
    context.db.execute("UPDATE pipeline_versions SET is_default = 0 WHERE pipeline_id = ?", (pipeline_id,))
    context.db.update("pipeline_versions", found, {"is_default": True})
    if runs_itself(context, found):
        raise Invalid("default_version: the pipeline would run itself")


def _fields(side: str, kind: str, fields: Any) -> list[dict[str, Any]]:
    # A structured pipeline may have no output: what happens in it is all.
    return [] if kind == "structured" and not fields and side == "output" else check_fields(side, kind, fields)


def _shown(row: Row) -> dict[str, Any]:
    names = (
        "id",
        "name",
        "project",
        "description",
        "labels",
        *(f"{side}_{part}" for side in _SIDES for part in ("type", "fields")),
    )
    dates = {name: timestamp(row[name]) for name in ("creation_date", "last_updated")}
    return {**{name: row[name] for name in names}, **dates}


def _shown_in_list(row: Row) -> dict[str, Any]:
    shown = _shown(row)
    for side in ("input_fields", "output_fields"):
        shown[side] = [{"name": field["name"], "data_type": field["data_type"]} for field in shown[side]]
    return shown
