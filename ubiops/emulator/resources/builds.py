"""Builds of revisions."""

from __future__ import annotations

from typing import Any

from ..context import Context
from ..operations import operation
from ..store.database import Row
from ..store.records import find_by_id
from ..store.values import timestamp
from .deployment_versions import find_version

_ONE = "SELECT builds.* FROM builds JOIN revisions ON revisions.id = revision_id WHERE version_id = ? AND builds.id = ?"


@operation
def builds_get(
    context: Context, project_name: str, build_id: str, deployment_name: str, version: str
) -> dict[str, Any]:
    row = find_version(context, project_name, deployment_name, version)
    return shown_build(find_by_id(context.db, "build", build_id, _ONE, row["id"], build_id))


def shown_build(row: Row) -> dict[str, Any]:
    """A build as the API shows it."""
    names = ("id", "status", "trigger", "has_request_method", "has_requests_method")
    return {
        **{name: row[name] for name in names},
        "revision": row["revision_id"],
        "creation_date": timestamp(row["creation_date"]),
        "error_message": row["error_message"] if row["status"] == "failed" else "",
    }
