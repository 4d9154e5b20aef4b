"""Tags of environments: builds under a name, of files of their own. Their secrets are in environment_variables.py."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..environments import BASE_ENVIRONMENTS, BASE_TAG
from ..errors import Invalid, NotFound, NotImplementedHere
from ..operations import operation
from ..store.audit import Action, record
from ..store.database import Row
from ..store.files import PackageFile, Upload
from ..store.records import Records, find_by_id, quoted
from ..store.values import new_id, timestamp
from .environment_revisions import insert_revision, read_dependencies, start_build
from .environments import LONG_AGO, find_environment, find_own_environment

_TAGS = Records("environment_tags", "tag", owner="environment_id", has_last_updated=False)

_SETTINGS = ("status", "supports_request_format")
_REVISION = """
    SELECT environment_revisions.*, coalesce(environment_revisions.base_environment, environments.base_environment)
        AS base FROM environment_revisions JOIN environments ON environments.id = environment_id
    WHERE environment_id = ? AND tag_id IS ? ORDER BY environment_revisions.number DESC LIMIT 1
"""
_BUILD = "SELECT * FROM environment_builds WHERE revision_id = ? ORDER BY number DESC LIMIT 1"
_USERS = """
    SELECT versions.*, deployments.name AS deployment FROM versions JOIN deployments ON deployments.id = deployment_id
    WHERE project = ? AND environment = ? AND environment_tag IS ? ORDER BY versions.number
"""


@operation
def environment_tags_list(
    context: Context, project_name: str, environment_name: str, supports_request_format: bool | None = None
) -> list[dict[str, Any]]:
    environment = find_environment(context, project_name, environment_name)
    if environment is None:
        shown = [_shown_base(environment_name)]
    else:
        shown = [_shown(context, row, environment_name) for row in _TAGS.list(context.db, environment["id"])]
    return [tag for tag in shown if supports_request_format in (None, tag["supports_request_format"])]


@operation
def environment_tags_get(context: Context, project_name: str, environment_name: str, tag_name: str) -> dict[str, Any]:
    if _is_of_base(environment_name, tag_name):
        return _shown_base(environment_name)
    return _shown(context, find_tag(context, project_name, environment_name, tag_name), environment_name)


@operation
def environment_tags_create(
    context: Context, project_name: str, environment_name: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    environment = find_own_environment(context, project_name, environment_name)
    if "name" not in data:
        raise Invalid("name is required")
    values = {name: data[name] for name in ("name", *_SETTINGS) if name in data}
    row = _TAGS.create(context, environment["id"], values)
    _record(context, project_name, environment_name, row, "create", "Created")
    return _shown(context, row, environment_name)


@operation
def environment_tags_update(
    context: Context, project_name: str, environment_name: str, tag_name: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    row = find_tag(context, project_name, environment_name, tag_name)
    changes = {name: data[name] for name in _SETTINGS if name in data}
    if changes.get("status") == "cancelled":
        del changes["status"]
        _cancel(context, row)
    _TAGS.update(context, row, changes)
    _record(context, project_name, environment_name, row, "update", "Updated")
    return environment_tags_get(context, project_name, environment_name, tag_name)


@operation
def environment_tags_delete(context: Context, project_name: str, environment_name: str, tag_name: str) -> None:
    row = find_tag(context, project_name, environment_name, tag_name)
    user = context.db.one(_USERS, project_name, environment_name, tag_name)
    if user is not None:
        raise Invalid(
            f"the tag is used by version {quoted(user['version'])} of deployment {quoted(user['deployment'])}"
        )
    context.remove_files(context.db.values("SELECT id FROM environment_revisions WHERE tag_id = ?", row["id"]))
    _record(context, project_name, environment_name, row, "delete", "Deleted")
    context.db.delete("environment_tags", row["id"])


@operation
async def environment_tags_build(
    context: Context,
    project_name: str,
    environment_name: str,
    tag_name: str,
    base_environment_name: str | None = None,
    base_environment_tag: str | None = None,
    file: Upload | None = None,
    source_environment: str | None = None,
    source_tag: str | None = None,
) -> dict[str, Any]:
    if (file is None) == (source_environment is None):
        raise Invalid("give either file or source_environment")

    def look(context: Context) -> tuple[str | None, str | None]:
        find_tag(context, project_name, environment_name, tag_name)
        source = source_environment and _source(context, project_name, source_environment, source_tag)
        return source, _base(context, project_name, environment_name, base_environment_name, base_environment_tag)

    def insert(context: Context) -> int:
        tag = find_tag(context, project_name, environment_name, tag_name)
        _, job = insert_revision(context, {**values, "environment_id": tag["environment_id"], "tag_id": tag["id"]})
        return job

    source, base = await context.read(look)
    files = context.platform.files
    if source is not None:
        try:
            file = files.copy(source)
        except FileNotFoundError:  # deleted in this moment
            raise NotFound("source_environment: its file no longer exists") from None
    assert file is not None, "it was given, or has just been copied"
    revision_id = new_id()
    try:
        found = await read_dependencies(context, base, file)
        values = {"id": revision_id, "size": file.size, "base_environment": base_environment_name, **found}
        files.keep(file.path, revision_id)
        job = await context.write(insert)
    except BaseException:
        files.drop(file.path, files.path(revision_id))
        raise
    return await _started(context, job)


@operation
async def environment_tags_rebuild(
    context: Context, project_name: str, environment_name: str, tag_name: str, data: object = None
) -> dict[str, Any]:
    def start(context: Context) -> int:
        _, job = start_build(context, _newest(context, project_name, environment_name, tag_name), "Rebuild triggered")
        return job

    return await _started(context, await context.write(start))


@operation
def environment_tags_download(context: Context, project_name: str, environment_name: str, tag_name: str) -> PackageFile:
    revision_id = _newest(context, project_name, environment_name, tag_name)
    return PackageFile(context.platform.files.path(revision_id), f"{environment_name}_{tag_name}.zip")


@operation
def environment_tags_usage(
    context: Context, project_name: str, environment_name: str, tag_name: str
) -> list[dict[str, Any]]:
    stored = None if _is_of_base(environment_name, tag_name) else tag_name
    if stored is not None:
        find_tag(context, project_name, environment_name, stored)
    return [
        {
            **{name: row[name] for name in ("id", "deployment", "version")},
            "environment_name": environment_name,
            "environment_tag": tag_name,
            "status": "available" if row["active_revision"] else "unavailable",
        }
        for row in context.db.all(_USERS, project_name, environment_name, stored)
    ]


@operation
def environment_tag_dependencies_list(
    context: Context, project_name: str, environment_name: str, tag_name: str
) -> list[dict[str, Any]]:
    if _is_of_base(environment_name, tag_name):
        return []
    tag = find_tag(context, project_name, environment_name, tag_name)
    revision = context.db.one(_REVISION, tag["environment_id"], tag["id"])
    files: Mapping[str, str] = {} if revision is None else revision["files"]
    return [{"name": name, "content": content} for name, content in files.items()]


def find_tag(context: Context, project: str, environment_name: str, tag_name: str) -> Row:
    """A tag of an environment of the project's own; raises NotFound, or Invalid for a base environment's."""
    find = find_own_environment if _is_of_base(environment_name, tag_name) else find_environment
    environment = find(context, project, environment_name)
    sql = "SELECT * FROM environment_tags WHERE environment_id = ? AND name = ?"
    return find_by_id(context.db, "tag", tag_name, sql, environment and environment["id"], tag_name)


def _is_of_base(environment_name: str, tag_name: str) -> bool:
    return tag_name == BASE_TAG and environment_name in BASE_ENVIRONMENTS


def _cancel(context: Context, tag: Row) -> None:
    """Cancel the build of a tag; raises Invalid when none is under way."""
    revision = context.db.one(_REVISION, tag["environment_id"], tag["id"])
    build = None if revision is None else context.db.one(_BUILD, revision["id"])
    if build is None or build["status"] not in ("queued", "processing"):
        raise Invalid("status: no build of the tag is under way")
    # Its job ends when it sees this.
    context.db.update("environment_builds", build["id"], {"status": "cancelled"})


def _newest(context: Context, project: str, environment_name: str, tag_name: str) -> str:
    tag = find_tag(context, project, environment_name, tag_name)
    revision = context.db.one(_REVISION, tag["environment_id"], tag["id"])
    if revision is None:
        raise NotFound(f"tag {quoted(tag_name)} has no file yet")
    revision_id: str = revision["id"]
    return revision_id


def _source(context: Context, project: str, environment_name: str, tag_name: str | None) -> str:
    environment = find_own_environment(context, project, environment_name)
    tag_id = None if tag_name is None else find_tag(context, project, environment_name, tag_name)["id"]
    revision = context.db.one(_REVISION, environment["id"], tag_id)
    if revision is None:
        raise Invalid(f"source_environment: environment {quoted(environment_name)} has no file to copy")
    revision_id: str = revision["id"]
    return revision_id


def _base(context: Context, project: str, environment_name: str, base: str | None, base_tag: str | None) -> str | None:
    """What a build is on top of, None for an image; raises Invalid."""
    if base_tag not in (None, BASE_TAG):
        raise Invalid(f"base_environment_tag: base environments have no tag but {BASE_TAG!r}")
    if base is None:
        own: str | None = find_own_environment(context, project, environment_name)["base_environment"]
        return own
    if base not in BASE_ENVIRONMENTS:
        find_environment(context, project, base)
        raise NotImplementedHere("base_environment_name: the emulator builds on base environments only")
    return base


async def _started(context: Context, job: int) -> dict[str, Any]:
    if context.platform.settings.build_seconds == 0:
        await context.platform.jobs.wait(job)
    return {"success": True}


def _record(context: Context, project: str, environment_name: str, row: Row, action: Action, done: str) -> None:
    event = f"{done} tag {row['name']} of environment {environment_name}"
    record(context, project, action, event, object_type="environment", object_id=row["environment_id"])


def _shown_base(environment_name: str) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:environment-tag::{environment_name}")),
        "name": BASE_TAG,
        "environment": environment_name,
        "creation_date": timestamp(LONG_AGO),
        "status": "success",
        "supports_request_format": True,
        "implicit": False,
        "deprecated": False,
        "size": None,
        "error_message": "",
        "base_environment_name": None,
        "base_environment_tag": None,
        "built": True,
    }


def _shown(context: Context, row: Row, environment_name: str) -> dict[str, Any]:
    revision = context.db.one(_REVISION, row["environment_id"], row["id"])
    build = None if revision is None else context.db.one(_BUILD, revision["id"])
    failed = build is not None and build["status"] == "failed"
    return {
        "id": row["id"],
        "name": row["name"],
        "environment": environment_name,
        "creation_date": timestamp(row["creation_date"]),
        "status": row["status"] or "inactive" if build is None else build["status"],
        "supports_request_format": row["supports_request_format"],
        "implicit": False,
        "deprecated": False,
        "size": None,
        "error_message": build["error_message"] if build is not None and failed else "",
        "base_environment_name": None if revision is None else revision["base"],
        "base_environment_tag": None if revision is None or revision["base"] is None else BASE_TAG,
        "built": row["active_build"] is not None,
    }
