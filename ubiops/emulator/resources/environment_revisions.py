"""Revisions of environments: the files that name what an environment needs."""

from __future__ import annotations

from typing import Any

from anyio import to_thread

from ubiops.packages import PackageError
from ubiops.packages.dependencies import Dependencies
from ubiops.packages.errors import PackageLimitError

from ..context import Context
from ..errors import Invalid, NotFound
from ..jobs.builds import seconds_to_due
from ..operations import operation
from ..store.database import Row
from ..store.files import PackageFile, Upload
from ..store.records import find_by_id
from ..store.values import new_id, timestamp
from .environment_builds import shown_build
from .environments import find_environment, find_own_environment


@operation
def environment_revisions_list(context: Context, project_name: str, environment_name: str) -> list[dict[str, Any]]:
    row = find_environment(context, project_name, environment_name)
    if row is None:
        return []
    revisions = context.db.all(
        "SELECT * FROM environment_revisions WHERE environment_id = ? ORDER BY number", row["id"]
    )
    return [_shown(revision, environment_name) for revision in revisions]


@operation
def environment_revisions_get(
    context: Context, project_name: str, environment_name: str, revision_id: str
) -> dict[str, Any]:
    return _shown(find_revision(context, project_name, environment_name, revision_id), environment_name)


@operation
def environment_revisions_file_download(
    context: Context, project_name: str, environment_name: str, revision_id: str
) -> PackageFile:
    revision = find_revision(context, project_name, environment_name, revision_id)
    return PackageFile(context.platform.files.path(revision["id"]), f"{environment_name}_{revision['id']}.zip")


@operation
async def environment_revisions_file_upload(
    context: Context,
    project_name: str,
    environment_name: str,
    file: Upload | None = None,
    source_environment: str | None = None,
) -> dict[str, Any]:
    if file is not None and source_environment is not None:
        raise Invalid("give only one of file and source_environment")
    if source_environment is not None:
        source = await context.read(_newest, project_name, source_environment)
        try:
            file = context.platform.files.copy(source)
        except FileNotFoundError:  # deleted in this moment
            raise NotFound("source_environment: its file no longer exists") from None
    assert file is not None, "the contract asks for one of the two"
    files = context.platform.files
    revision_id = new_id()
    try:
        environment = await context.read(find_own_environment, project_name, environment_name)
        found = await read_dependencies(context, environment["base_environment"], file)
        files.keep(file.path, revision_id)
        values = {"id": revision_id, "size": file.size, **found}
        build_id, job = await context.write(_insert, project_name, environment_name, values)
    except BaseException:
        files.drop(file.path, files.path(revision_id))
        raise
    if context.platform.settings.build_seconds == 0:
        await context.platform.jobs.wait(job)
    return {"success": True, "revision": revision_id, "build": build_id}


@operation
async def environment_revisions_rebuild(
    context: Context, project_name: str, environment_name: str, revision_id: str, data: object = None
) -> dict[str, Any]:
    def start(context: Context) -> str:
        find_own_environment(context, project_name, environment_name)
        revision = find_revision(context, project_name, environment_name, revision_id)
        build_id, _ = start_build(context, revision["id"], "Rebuild triggered")
        return build_id

    build_id = await context.write(start)
    return await context.read(lambda context: shown_build(find_by_id(context.db, "build", build_id, _BUILD, build_id)))


_BUILD = "SELECT * FROM environment_builds WHERE id = ?"
_SECRETS = """
    SELECT name, value FROM variables
    JOIN environment_revisions ON tag_id = environment_tag_id WHERE environment_revisions.id = ?
"""


def find_revision(context: Context, project: str, environment_name: str, revision_id: str) -> Row:
    """A revision of an environment; raises NotFound."""
    row = find_environment(context, project, environment_name)
    sql = "SELECT * FROM environment_revisions WHERE environment_id = ? AND id = ?"
    return find_by_id(context.db, "revision", revision_id, sql, row and row["id"], revision_id)


async def read_dependencies(context: Context, base_environment: str | None, file: Upload) -> dict[str, Any]:
    """What a file says, as columns; raises Invalid."""
    if base_environment is None:  # an image
        return {"folder": "", "files": {}}
    try:
        found: Dependencies = await to_thread.run_sync(context.platform.store.reader.read_dependencies, file.path)
    except (PackageError, PackageLimitError) as error:
        raise Invalid(f"file: {error}") from None
    return {"folder": found.folder, "files": found.files}


def _insert(context: Context, project: str, environment_name: str, values: dict[str, Any]) -> tuple[str, int]:
    environment = find_own_environment(context, project, environment_name)
    return insert_revision(context, {**values, "environment_id": environment["id"]})


def insert_revision(context: Context, values: dict[str, Any]) -> tuple[str, int]:
    """Add a revision, and start its build; the build and its job."""
    dates = {"creation_date": context.now(), "created_by": context.user}
    context.db.insert("environment_revisions", {**values, **dates})
    return start_build(context, values["id"], "Environment file upload")


def start_build(context: Context, revision_id: str, trigger: str) -> tuple[str, int]:
    """Start a build of a revision, with the secrets that its tag has now; the build and its job."""
    build_id = new_id()
    secrets = context.db.execute(_SECRETS, (revision_id,)).fetchall()
    values = {
        "id": build_id,
        "revision_id": revision_id,
        "creation_date": context.now(),
        "status": "queued",
        "error_message": "",
        "trigger": trigger,
        "secrets": dict(secrets),
    }
    context.db.insert("environment_builds", values)
    seconds = context.platform.settings.build_seconds
    due = None if seconds is None else seconds_to_due(context, seconds)
    job = context.platform.jobs.add(context, "environment_build", build_id, due=due, held=due is None)
    return build_id, job


def _newest(context: Context, project: str, environment_name: str) -> str:
    row = find_own_environment(context, project, environment_name)
    newest: str | None = context.db.value(
        "SELECT id FROM environment_revisions WHERE environment_id = ? AND tag_id IS NULL ORDER BY number DESC LIMIT 1",
        row["id"],
    )
    if newest is None:
        raise Invalid(f"source_environment: environment {environment_name!r} has no file to copy")
    return newest


def _shown(row: Row, environment_name: str) -> dict[str, Any]:
    return {
        "id": row["id"],
        "environment": environment_name,
        "creation_date": timestamp(row["creation_date"]),
        "created_by": row["created_by"],
        "expired": False,
    }
