"""Revisions of versions, with their packages."""

from __future__ import annotations

from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..jobs.builds import seconds_to_due
from ..operations import operation
from ..store.database import Row
from ..store.files import PackageFile, Upload
from ..store.records import find_by_id
from ..store.values import Outcome, new_id, timestamp
from .deployment_versions import find_version, record_version
from .template_deployments import template_package

_SHOWN = """
    SELECT revisions.*, builds.status, builds.error_message, builds.has_request_method, builds.has_requests_method
    FROM revisions JOIN builds ON builds.number = (SELECT max(number) FROM builds WHERE revision_id = revisions.id)
    WHERE revisions.version_id = ?
"""


@operation
def revisions_list(context: Context, project_name: str, deployment_name: str, version: str) -> list[dict[str, Any]]:
    row = find_version(context, project_name, deployment_name, version)
    return [_shown(revision, version) for revision in context.db.all(f"{_SHOWN} ORDER BY revisions.number", row["id"])]


@operation
def revisions_get(
    context: Context, project_name: str, deployment_name: str, revision_id: str, version: str
) -> dict[str, Any]:
    return _shown(_find(context, project_name, deployment_name, version, revision_id), version)


@operation
def revisions_file_download(
    context: Context, project_name: str, deployment_name: str, revision_id: str, version: str
) -> PackageFile:
    revision = _find(context, project_name, deployment_name, version, revision_id)
    path = context.platform.files.path(revision["id"])
    return PackageFile(path, f"{deployment_name}_{version}_{revision['id']}.zip")


@operation
async def revisions_file_upload(
    context: Context,
    project_name: str,
    deployment_name: str,
    version: str,
    file: Upload | None = None,
    source_deployment: str | None = None,
    source_version: str | None = None,
    template_deployment_id: str | None = None,
) -> dict[str, Any]:
    sources = (file, source_deployment, template_deployment_id)
    if sum(source is not None for source in sources) > 1:
        raise Invalid("give only one of file, source_deployment with source_version, and template_deployment_id")
    created_by = context.user
    if template_deployment_id is not None:
        created_by = "UbiOps"
        file = context.platform.files.write(template_package(template_deployment_id))
    elif source_deployment is not None and source_version is not None:
        source = await context.read(_newest, project_name, deployment_name, version, source_deployment, source_version)
        file = _copied(context, source, f"source_version: version {source_version!r}")
    assert file is not None, "the contract asks for one of the three"
    revision_id = await _create(context, project_name, deployment_name, version, file, created_by)
    return {"success": True, "revision": revision_id, "build": revision_id}


@operation
async def revisions_rebuild(
    context: Context,
    project_name: str,
    deployment_name: str,
    revision_id: str,
    version: str,
    data: object,
) -> dict[str, Any]:
    revision = await context.read(_find, project_name, deployment_name, version, revision_id)
    package = _copied(context, revision["id"], f"revision {revision_id!r}")
    made = await _create(context, project_name, deployment_name, version, package, context.user, rebuilt=revision_id)
    return await context.read(revisions_get, project_name, deployment_name, made, version)


async def _create(
    context: Context,
    project: str,
    deployment: str,
    version: str,
    package: Upload,
    created_by: str,
    rebuilt: str | None = None,
) -> str:
    """A new revision with this package, which becomes the revision's file, and its first build."""
    files = context.platform.files
    revision_id = new_id()
    try:
        row = await context.read(find_version, project, deployment, version)
        outcome = await context.platform.check_package(package.path, row["environment"])
        files.keep(package.path, revision_id)
        values = {"id": revision_id, "created_by": created_by, "size": package.size}
        job = await context.write(insert_revision, project, deployment, version, values, outcome, rebuilt)
    except BaseException:
        files.drop(package.path, files.path(revision_id))
        raise
    if context.platform.settings.build_seconds == 0:
        await context.platform.jobs.wait(job)
    return revision_id


def insert_revision(
    context: Context,
    project: str,
    deployment: str,
    version: str,
    values: dict[str, Any],
    outcome: Outcome,
    rebuilt: str | None = None,
) -> int:
    """Add a revision, and start its build, which comes to that; the build's job."""
    row = find_version(context, project, deployment, version)
    moment = context.now()
    context.db.insert("revisions", {**values, "version_id": row["id"], "creation_date": moment})
    if rebuilt is None:
        context.db.update("versions", row["id"], {"last_file_upload": moment})
    build = {
        # The answer to an upload names the build by the revision's identifier, so its first build has it.
        "id": values["id"],
        "revision_id": values["id"],
        "creation_date": moment,
        "status": "queued",
        "trigger": "Rebuild" if rebuilt else "Deployment file upload",
        **outcome._asdict(),
    }
    context.db.insert("builds", build)
    what = f"Rebuilt revision {rebuilt}" if rebuilt else "Uploaded a deployment file"
    record_version(context, row, "create", f"{what} for version {version} of deployment {deployment}")
    seconds = context.platform.settings.build_seconds
    due = None if seconds is None else seconds_to_due(context, seconds)
    return context.platform.jobs.add(context, "build", values["id"], due=due, held=due is None)


def _newest(
    context: Context, project: str, deployment: str, version: str, source_deployment: str, source_version: str
) -> str:
    find_version(context, project, deployment, version)
    source = find_version(context, project, source_deployment, source_version)
    newest: str | None = context.db.value(
        "SELECT id FROM revisions WHERE version_id = ? ORDER BY number DESC LIMIT 1", source["id"]
    )
    if newest is None:
        raise Invalid(f"source_version: version {source_version!r} has no deployment file to copy")
    return newest


def _copied(context: Context, revision_id: str, what: str) -> Upload:
    try:
        return context.platform.files.copy(revision_id)
    except FileNotFoundError:  # deleted in this moment
        raise NotFound(f"{what} is gone") from None


def _find(context: Context, project: str, deployment: str, version: str, revision_id: str) -> Row:
    row = find_version(context, project, deployment, version)
    sql = f"{_SHOWN} AND revisions.id = ?"
    return find_by_id(context.db, "revision", revision_id, sql, row["id"], revision_id)


def _shown(row: Row, version: str) -> dict[str, Any]:
    status = row["status"]
    return {
        "id": row["id"],
        "version": version,
        "creation_date": timestamp(row["creation_date"]),
        "created_by": row["created_by"],
        # A revision has no state of its own for the last step of its build.
        "status": "building" if status == "validating" else status,
        "error_message": row["error_message"] if status == "failed" else "",
        "has_request_method": row["has_request_method"],
        "has_requests_method": row["has_requests_method"],
        "empty": False,
    }
