"""Exports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid
from ..exchange.selection import select, select_all
from ..operations import operation
from ..store.audit import Action, record
from ..store.database import Row
from ..store.files import PackageFile
from ..store.records import find_by_id
from ..store.values import new_id, timestamp


@operation
def exports_list(context: Context, project_name: str, status: str | None = None) -> list[dict[str, Any]]:
    rows = context.db.all("SELECT * FROM exports WHERE project = ? ORDER BY number", project_name)
    return [_shown(row) for row in rows if status in (None, row["status"])]


@operation
def exports_get(context: Context, project_name: str, export_id: str) -> dict[str, Any]:
    row = find_export(context, project_name, export_id)
    return {**_shown(row), **row["contents"], "services": {}}


@operation
def exports_create(
    context: Context, project_name: str, data: Mapping[str, Any], all: bool, packages: bool = True
) -> dict[str, Any]:
    values = {
        "id": new_id(),
        "project": project_name,
        "exported_by": context.user,
        "creation_date": context.now(),
        "status": "pending",
        "description": data.get("description", ""),
        "packages": packages,
        "contents": select_all(context, project_name) if all else select(context, project_name, data),
    }
    row = context.db.insert("exports", values)
    context.platform.jobs.add(context, "export", row["id"])
    _record(context, row, "create", "Created")
    return _shown(row)


@operation
def exports_delete(context: Context, project_name: str, export_id: str) -> None:
    row = find_export(context, project_name, export_id)
    _record(context, row, "delete", "Deleted")
    context.remove_files([row["id"]])
    context.db.delete("exports", row["id"])


@operation
def exports_download(context: Context, project_name: str, export_id: str) -> PackageFile:
    row = find_export(context, project_name, export_id)
    if row["size"] is None:
        raise Invalid(f"the export cannot be downloaded: its status is {row['status']}, not completed")
    return PackageFile(context.platform.files.path(row["id"]), f"export_{row['id']}.zip")


def find_export(context: Context, project: str, export_id: str) -> Row:
    """An export of a project; raises NotFound."""
    sql = "SELECT * FROM exports WHERE project = ? AND id = ?"
    return find_by_id(context.db, "export", export_id, sql, project, export_id)


def _record(context: Context, row: Row, action: Action, verb: str) -> None:
    record(context, row["project"], action, f"{verb} export {row['id']}", object_type="export", object_id=row["id"])


def _shown(row: Row) -> dict[str, Any]:
    names = ("id", "exported_by", "status", "error_message", "size", "description")
    return {**{name: row[name] for name in names}, "creation_date": timestamp(row["creation_date"])}
