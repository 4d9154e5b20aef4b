"""Imports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast
from urllib.parse import urlsplit

from ..context import Context
from ..errors import Invalid
from ..exchange.choosing import choose, packages
from ..operations import operation
from ..store.audit import Action, record
from ..store.database import Row
from ..store.files import PackageFile, Upload
from ..store.records import find_by_id
from ..store.values import new_id, timestamp
from .exports import exports_download


@operation
def imports_list(context: Context, project_name: str, status: str | None = None) -> list[dict[str, Any]]:
    rows = context.db.all("SELECT * FROM imports WHERE project = ? ORDER BY number", project_name)
    return [_shown(row) for row in rows if status in (None, row["status"])]


@operation
def imports_get(context: Context, project_name: str, import_id: str) -> dict[str, Any]:
    row = _find(context, project_name, import_id)
    return {**_shown(row), **_hidden(row["contents"]), "services": {}}


@operation
async def imports_create(
    context: Context,
    project_name: str,
    file: Upload | None = None,
    import_link: str | None = None,
    export_id: str | None = None,
    skip_confirmation: bool = False,
) -> dict[str, Any]:
    if sum(source is not None for source in (file, import_link, export_id)) > 1:
        raise Invalid("give only one of file, import_link and export_id")
    if import_link is not None and urlsplit(import_link).scheme not in ("http", "https"):
        raise Invalid("import_link has to begin with http:// or https://")
    files = context.platform.files
    if export_id is not None:
        exported = await context.read(exports_download, project_name, export_id)
        file = files.copy(exported.path.stem)
    import_id = new_id()
    values = {
        "id": import_id,
        "project": project_name,
        "imported_by": context.user,
        "status": "pending",
        "size": None if file is None else file.size,
        "link": import_link,
        "skip_confirmation": skip_confirmation,
    }
    try:
        if file is not None:
            files.keep(file.path, import_id)
        return await context.write(_insert, values)
    except BaseException:
        files.remove([import_id])
        raise


@operation
def imports_update(context: Context, project_name: str, import_id: str, data: Mapping[str, Any]) -> dict[str, Any]:
    row = _find(context, project_name, import_id)
    if row["status"] != "confirmation":
        raise Invalid(f"the import cannot be confirmed: its status is {row['status']}, not confirmation")
    packages(choose(row["contents"], data))
    context.db.update("imports", row["id"], {"status": "confirmation_pending", "confirmed": data})
    context.platform.jobs.add(context, "import", row["id"])
    _record(context, row, "update", "Confirmed")
    return imports_get(context, project_name, import_id)


@operation
def imports_delete(context: Context, project_name: str, import_id: str) -> None:
    row = _find(context, project_name, import_id)
    _record(context, row, "delete", "Deleted")
    context.remove_files([row["id"]])
    context.db.delete("imports", row["id"])


@operation
def imports_download(context: Context, project_name: str, import_id: str) -> PackageFile:
    row = _find(context, project_name, import_id)
    if row["size"] is None:
        raise Invalid("the import cannot be downloaded: its file has not been fetched")
    return PackageFile(context.platform.files.path(row["id"]), f"import_{row['id']}.zip")


def _insert(context: Context, values: Mapping[str, Any]) -> dict[str, Any]:
    row = context.db.insert("imports", {**values, "creation_date": context.now()})
    context.platform.jobs.add(context, "import", row["id"])
    _record(context, row, "create", "Created")
    return _shown(row)


def _find(context: Context, project: str, import_id: str) -> Row:
    sql = "SELECT * FROM imports WHERE project = ? AND id = ?"
    return find_by_id(context.db, "import", import_id, sql, project, import_id)


def _record(context: Context, row: Row, action: Action, verb: str) -> None:
    record(context, row["project"], action, f"{verb} import {row['id']}", object_type="import", object_id=row["id"])


def _shown(row: Row) -> dict[str, Any]:
    names = ("id", "imported_by", "status", "error_message", "size")
    return {**{name: row[name] for name in names}, "creation_date": timestamp(row["creation_date"])}


def _hidden(contents: Any) -> Any:
    """The same without the values of secret variables, which an archive may hold."""
    if not isinstance(contents, dict):
        return contents
    found = cast("dict[str, Any]", contents)
    if found.keys() == {"value", "secret"} and not isinstance(found["secret"], dict):  # not variables of these names
        return {**found, "value": found["value"] if found["secret"] is False else ""}
    return {name: _hidden(value) for name, value in found.items()}
