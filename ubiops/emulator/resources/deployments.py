"""Deployments."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from ..context import Context
from ..errors import Invalid, NotFound, NotImplementedHere
from ..operations import operation, taking
from ..store.audit import Action, record
from ..store.database import Connection, Row
from ..store.records import Records, quoted
from ..store.values import timestamp
from .deployment_fields import SIDES, change_fields, check_fields
from .pipelines import check_unused

DEPLOYMENTS = Records("deployments", "deployment", owner="project")

_DETAIL = """
    SELECT deployments.*, versions.version AS default_version FROM deployments
    LEFT JOIN versions ON versions.deployment_id = deployments.id AND versions.is_default
    WHERE deployments.project = ? AND deployments.name = ?
"""


@operation
def deployments_list(
    context: Context, project_name: str, labels: str | None = None, supports_request_format: bool | None = None
) -> Iterator[dict[str, Any]]:
    if supports_request_format is False:  # deployments_create makes no such deployment
        return iter(())
    return map(_shown_in_list, DEPLOYMENTS.list(context.db, project_name, labels))


@operation
def deployments_get(context: Context, project_name: str, deployment_name: str) -> dict[str, Any]:
    row = context.db.one(_DETAIL, project_name, deployment_name)
    if row is None:
        raise no_deployment(project_name, deployment_name)
    return {**_shown(row), "default_version": row["default_version"]}


def _from_template(data: Any) -> Any:
    """A template's details are taken as they are documented, with a version, which is created by its own operation."""
    if not isinstance(data, dict):
        return data
    details = cast("dict[str, Any]", data)
    return {name: details[name] for name in details if name != "version"}


@taking(_from_template)
def deployments_create(context: Context, project_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    if data.get("supports_request_format") is False:
        raise NotImplementedHere("The emulator runs deployments that support the request format only")
    values = {
        "name": data["name"],
        "description": data.get("description", ""),
        "labels": data.get("labels", {}),
        **{f"{side}_type": data[f"{side}_type"] for side in SIDES},
        **{
            f"{side}_fields": check_fields(side, data[f"{side}_type"], data.get(f"{side}_fields", ())) for side in SIDES
        },
    }
    row = DEPLOYMENTS.create(context, project_name, values)
    _record(context, row, "create", f"Created deployment {row['name']}")
    return _shown(row)


@operation
def deployments_update(
    context: Context, project_name: str, deployment_name: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    row = find_deployment(context, project_name, deployment_name)
    changes = {name: data[name] for name in ("name", "description", "labels") if name in data}
    changes |= change_fields(row, data)
    if "default_version" in data:
        _make_default(context.db, row["id"], data["default_version"])
    DEPLOYMENTS.update(context, row, changes)
    name = changes.get("name", row["name"])
    _record(context, row, "update", f"Updated deployment {name}")
    return deployments_get(context, project_name, name)


@operation
def deployments_delete(context: Context, project_name: str, deployment_name: str) -> None:
    row = find_deployment(context, project_name, deployment_name)
    check_unused(context, "deployment_id", row["id"], "the deployment")
    of_revisions = (
        "SELECT revisions.id FROM revisions JOIN versions ON versions.id = version_id WHERE deployment_id = ?"
    )
    context.remove_files(context.db.values(of_revisions, row["id"]))
    _record(context, row, "delete", f"Deleted deployment {deployment_name}")
    context.db.delete("deployments", row["id"])


def find_deployment(context: Context, project: str, name: str) -> Row:
    """The deployment of that name; raises NotFound."""
    return DEPLOYMENTS.find(context.db, project, name, f" in project {quoted(project)}")


def no_deployment(project: str, name: str) -> NotFound:
    """The error for a deployment that is not there."""
    return NotFound(f"there is no deployment {quoted(name)} in project {quoted(project)}")


def _record(context: Context, row: Row, action: Action, event: str) -> None:
    record(context, row["project"], action, event, object_type="deployment", object_id=row["id"])


def _make_default(db: Connection, deployment_id: str, version: str) -> None:
    row = db.one("SELECT * FROM versions WHERE deployment_id = ? AND version = ?", deployment_id, version)
    if row is None:
        raise NotFound(f"default_version: the deployment has no version {quoted(version)}")
    if row["active_revision"] is None:
        raise Invalid("default_version: only a version that is available can be the default")
    db.execute("UPDATE versions SET is_default = 0 WHERE deployment_id = ? AND is_default", (deployment_id,))
    db.update("versions", row["id"], {"is_default": True})


def _shown(row: Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "name": row["name"],
        "project": row["project"],
        "description": row["description"],
        "supports_request_format": True,  # deployments_create makes no other
        "input_type": row["input_type"],
        "output_type": row["output_type"],
        "input_fields": row["input_fields"],
        "output_fields": row["output_fields"],
        "labels": row["labels"],
        "creation_date": timestamp(row["creation_date"]),
        "last_updated": timestamp(row["last_updated"]),
    }


def _shown_in_list(row: Row) -> dict[str, Any]:
    shown = _shown(row)
    for side in ("input_fields", "output_fields"):
        shown[side] = [{"name": field["name"], "data_type": field["data_type"]} for field in shown[side]]
    return shown
