"""Builds of environments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid
from ..operations import operation
from ..store.database import Row
from ..store.records import find_by_id
from ..store.values import timestamp
from .environments import find_environment, find_own_environment

_OF_REVISION = """
    SELECT environment_builds.*, files, size FROM environment_builds
    JOIN environment_revisions ON environment_revisions.id = revision_id
    WHERE environment_id = ? AND revision_id = ?
"""


@operation
def environment_builds_list(
    context: Context, project_name: str, environment_name: str, revision_id: str
) -> list[dict[str, Any]]:
    row = find_environment(context, project_name, environment_name)
    sql = "SELECT id FROM environment_revisions WHERE environment_id = ? AND id = ?"
    environment_id = row and row["id"]
    find_by_id(context.db, "revision", revision_id, sql, environment_id, revision_id)
    builds = context.db.all(f"{_OF_REVISION} ORDER BY environment_builds.number", environment_id, revision_id)
    return [shown_build(build) for build in builds]


@operation
def environment_builds_get(
    context: Context, project_name: str, build_id: str, environment_name: str, revision_id: str
) -> dict[str, Any]:
    return shown_build(_find(context, project_name, environment_name, revision_id, build_id))


@operation
def environment_builds_update(
    context: Context,
    project_name: str,
    build_id: str,
    environment_name: str,
    revision_id: str,
    data: Mapping[str, Any],
) -> dict[str, Any]:
    find_own_environment(context, project_name, environment_name)
    build = _find(context, project_name, environment_name, revision_id, build_id)
    if build["status"] not in ("queued", "processing"):
        raise Invalid(f"status: the build has ended already, as {build['status']}")
    # Its job ends when it sees this.
    context.db.update("environment_builds", build_id, {"status": data["status"]})
    return shown_build(_find(context, project_name, environment_name, revision_id, build_id))


@operation
def environment_build_dependencies_list(
    context: Context, project_name: str, build_id: str, environment_name: str, revision_id: str
) -> list[dict[str, Any]]:
    build = _find(context, project_name, environment_name, revision_id, build_id)
    return [{"name": name, "content": content} for name, content in build["files"].items()]


def _find(context: Context, project: str, environment_name: str, revision_id: str, build_id: str) -> Row:
    row = find_environment(context, project, environment_name)
    sql = f"{_OF_REVISION} AND environment_builds.id = ?"
    return find_by_id(context.db, "build", build_id, sql, row and row["id"], revision_id, build_id)


def shown_build(row: Row) -> dict[str, Any]:
    """A build of an environment as the API shows it."""
    return {
        "id": row["id"],
        "revision": row["revision_id"],
        "creation_date": timestamp(row["creation_date"]),
        "status": row["status"],
        "error_message": row["error_message"] if row["status"] == "failed" else "",
        "trigger": row["trigger"],
        "size": None,
    }
