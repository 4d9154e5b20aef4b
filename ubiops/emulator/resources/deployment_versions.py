"""Versions of deployments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ..context import Context
from ..environments import BASE_ENVIRONMENTS, BASE_TAG
from ..errors import NotFound
from ..operations import operation, taking
from ..store.audit import record
from ..store.database import Connection, Row
from ..store.records import Records, quoted
from ..store.values import timestamp
from .deployments import find_deployment
from .environments import change_base
from .pipelines import check_unused
from .version_settings import NEW_VERSION, changed_settings

VERSIONS = Records("versions", "version", owner="deployment_id", name="version")

_FOUND = """
    SELECT versions.*, deployments.name AS deployment, deployments.project FROM versions
    JOIN deployments ON deployments.id = versions.deployment_id
    WHERE deployments.project = ? AND deployments.name = ? AND versions.version = ?
"""
_LATEST = """
    SELECT revisions.id, builds.has_request_method, builds.has_requests_method FROM revisions
    JOIN builds ON builds.revision_id = revisions.id WHERE revisions.version_id = ?
    ORDER BY revisions.number DESC, builds.number DESC LIMIT 1
"""
_NUMBERS = ("maximum_idle_time", "maximum_instances", "minimum_instances", "request_retention_time")
#: What a list leaves out.
_ONLY_IN_DETAIL = frozenset(
    {
        "args",
        "command",
        "health_check",
        "instance_type",
        "has_request_method",
        "has_requests_method",
        "instance_type_group_id",
        "instance_type_group_name",
        "last_file_upload",
    }
)


@operation
def deployment_versions_list(
    context: Context, project_name: str, deployment_name: str, labels: str | None = None
) -> list[dict[str, Any]]:
    deployment = find_deployment(context, project_name, deployment_name)
    rows = list(VERSIONS.list(context.db, deployment["id"], labels))
    shown = [_shown(context.db, row, deployment_name) for row in rows]
    return [{name: item[name] for name in item if name not in _ONLY_IN_DETAIL} for item in shown]


@operation
def deployment_versions_get(context: Context, project_name: str, deployment_name: str, version: str) -> dict[str, Any]:
    return _shown(context.db, find_version(context, project_name, deployment_name, version), deployment_name)


def _from_template(data: Any) -> Any:
    """The `version` of a template's details is taken as it is documented: with a name, and numbers as text."""
    if not isinstance(data, dict):
        return data
    body = cast("dict[str, Any]", data)
    if "name" not in body:
        return body
    version = {"version": body["name"], **body}
    del version["name"]
    for field in _NUMBERS:
        value = version.get(field)
        if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10:
            version[field] = int(value)
    return version


@taking(_from_template)
def deployment_versions_create(
    context: Context, project_name: str, deployment_name: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    deployment = find_deployment(context, project_name, deployment_name)
    is_first = context.db.one("SELECT 1 FROM versions WHERE deployment_id = ?", deployment["id"]) is None
    settings = {**NEW_VERSION, **changed_settings(context, project_name, NEW_VERSION, data)}
    values = {"version": data["version"], "is_default": is_first, **settings}
    row = VERSIONS.create(context, deployment["id"], values)
    event = f"Created version {row['version']} for deployment {deployment_name}"
    record(context, project_name, "create", event, object_type="deployment", object_id=deployment["id"])
    return _shown(context.db, row, deployment_name)


@operation
def deployment_versions_update(
    context: Context, project_name: str, deployment_name: str, version: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    row = find_version(context, project_name, deployment_name, version)
    changes = changed_settings(context, project_name, {column: row[column] for column in NEW_VERSION}, data)
    name = data.get("version", version)
    VERSIONS.update(context, row, {**changes, "version": name})
    if "environment" in changes:
        change_base(context, row["id"], changes["environment"])
        context.after_commit(context.platform.execution.environments_changed)
    record_version(context, row, "update", f"Updated version {name} of deployment {deployment_name}")
    return deployment_versions_get(context, project_name, deployment_name, name)


@operation
def deployment_versions_delete(context: Context, project_name: str, deployment_name: str, version: str) -> None:
    row = find_version(context, project_name, deployment_name, version)
    check_unused(context, "deployment_version_id", row["id"], "the version")
    context.remove_files(context.db.values("SELECT id FROM revisions WHERE version_id = ?", row["id"]))
    context.db.delete("versions", row["id"])
    if row["is_default"]:
        # The oldest version that is available takes its place, or else the oldest.
        context.db.execute(
            "UPDATE versions SET is_default = 1 WHERE number = (SELECT number FROM versions WHERE deployment_id = ? "
            "ORDER BY active_revision IS NULL, number LIMIT 1)",
            (row["deployment_id"],),
        )
    record_version(context, row, "delete", f"Deleted version {version} of deployment {deployment_name}")


def find_version(context: Context, project: str, deployment: str, version: str) -> Row:
    """The version of that name, with the names of its deployment and project; raises NotFound."""
    row = context.db.one(_FOUND, project, deployment, version)
    if row is None:
        find_deployment(context, project, deployment)
        raise NotFound(f"deployment {quoted(deployment)} has no version {quoted(version)}")
    return row


def record_version(context: Context, row: Row, action: Any, event: str) -> None:
    """Remember an event of a version, which `find_version` has found."""
    parent_id = row["deployment_id"]
    record(context, row["project"], action, event, object_type="version", object_id=row["id"], parent_id=parent_id)


def _shown(db: Connection, row: Row, deployment: str) -> dict[str, Any]:
    latest = db.one(_LATEST, row["id"])
    uploaded = row["last_file_upload"]
    return {
        "id": row["id"],
        "deployment": deployment,
        "version": row["version"],
        "default": row["is_default"],
        "status": "unavailable" if row["active_revision"] is None else "available",
        "active_revision": row["active_revision"],
        "latest_revision": None if latest is None else latest["id"],
        "creation_date": timestamp(row["creation_date"]),
        "last_updated": timestamp(row["last_updated"]),
        "last_file_upload": None if uploaded is None else timestamp(uploaded),
        "has_request_method": None if latest is None else latest["has_request_method"],
        "has_requests_method": None if latest is None else latest["has_requests_method"],
        **{name: row[name] for name in NEW_VERSION},
        "environment_name": row["environment"],
        "environment_tag": BASE_TAG if row["environment"] in BASE_ENVIRONMENTS else row["environment_tag"],
    }
