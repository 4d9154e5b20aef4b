"""Imports as jobs: the file is fetched and read, then waits for a confirmation; what it brings is created at once."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from anyio import to_thread

from ubiops.packages import PackageError, limits

from ..context import Context
from ..errors import ApiError
from ..exchange import choosing
from ..exchange.choosing import Package
from ..exchange.creating import Revisions, create
from ..resources.environment_revisions import read_dependencies
from ..store.database import Row
from ..store.files import Upload
from ..store.values import new_id
from .dispatcher import Job, JobKind

#: A download from a link may take so long.
FETCH_SECONDS = 300.0


async def _run(context: Context, job: Job) -> None:
    row = await context.write(_begin, job)
    try:
        if row is not None and row["status"] == "scanning":
            row = await _scan(context, job, row)
        if row is not None:
            await _create(context, job, row)
    except (ApiError, PackageError, ValueError, OSError) as error:
        if context.platform.interrupted:  # it goes on at the next start
            raise asyncio.CancelledError from None
        await context.write(_end, job, {"status": "failed", "error_message": str(error), "confirmed": None})


def _begin(context: Context, job: Job) -> Row | None:
    """The import with the state that begins now, or that it was in when the emulator died."""
    row = _find(context, job)
    if row is None:  # deleted
        context.platform.jobs.finish(context, job)
        return None
    status = {"pending": "scanning", "confirmation_pending": "processing"}.get(row["status"], row["status"])
    context.db.update("imports", row["id"], {"status": status})
    return _find(context, job)


async def _scan(context: Context, job: Job, row: Row) -> Row | None:
    """Read the file; the import, where it is to go on without a confirmation."""
    files = context.platform.files
    path = files.path(row["id"])
    if row["size"] is None:
        unfinished, file = files.new()
        file.close()
        try:
            arguments = {
                "url": row["link"],
                "path": str(unfinished),
                "limit": context.platform.settings.max_package_bytes,
                "seconds": FETCH_SECONDS,
            }
            size = await _call(context, "fetching:fetch", "the download", FETCH_SECONDS, arguments)
            files.keep(unfinished, row["id"])
            if not await context.write(_fetched, job, size):
                files.remove([row["id"]])
                return None
        finally:
            files.drop(unfinished)
    contents = await _call(context, "reading:read", "reading the zip", _seconds(path), {"path": str(path)})
    return await context.write(_scanned, job, contents)


def _fetched(context: Context, job: Job, size: int) -> bool:
    if _find(context, job) is None:  # deleted
        context.platform.jobs.finish(context, job)
        return False
    context.db.update("imports", job.subject, {"size": size})
    return True


def _scanned(context: Context, job: Job, contents: Mapping[str, Any]) -> Row | None:
    row = _find(context, job)
    if row is not None and row["skip_confirmation"]:
        context.db.update("imports", job.subject, {"contents": contents, "status": "processing"})
        return _find(context, job)
    context.db.update("imports", job.subject, {"contents": contents, "status": "confirmation"})
    context.platform.jobs.finish(context, job)
    return None


async def _create(context: Context, job: Job, row: Row) -> None:
    confirmed = row["contents"] if row["confirmed"] is None else row["confirmed"]
    chosen = choosing.choose(row["contents"], confirmed)
    files = context.platform.files
    unfinished: list[Path] = []
    kept: list[str] = []
    try:
        revisions: dict[Package, Any] = {}
        for package, upload in (await _extracted(context, row["id"], choosing.packages(chosen), unfinished)).items():
            revisions[package] = await _revision(context, chosen, package, upload)
            kept.append(revisions[package][0]["id"])
            files.keep(upload.path, kept[-1])
        created = await context.write_slowly(_created, job, chosen, revisions)
    except BaseException:
        files.remove(kept)
        raise
    finally:
        files.drop(*unfinished)
    if not created:
        files.remove(kept)


async def _extracted(
    context: Context, import_id: str, packages: list[Package], unfinished: list[Path]
) -> dict[Package, Upload]:
    files = context.platform.files
    for _ in packages:
        path, file = files.new()
        file.close()
        unfinished.append(path)
    archive = files.path(import_id)
    arguments = {
        "path": str(archive),
        "packages": [(package.zip, str(path)) for package, path in zip(packages, unfinished, strict=True)],
        "limit": context.platform.settings.max_package_bytes,
    }
    sizes = await _call(context, "reading:extract", "unpacking the zip", _seconds(archive), arguments)
    return {package: Upload(path, size) for package, path, size in zip(packages, unfinished, sizes, strict=True)}


async def _revision(context: Context, chosen: Mapping[str, Any], package: Package, upload: Upload) -> Any:
    values = {"id": new_id(), "size": upload.size}
    if package.version is None:
        base = chosen["environments"][package.owner].get("base_environment")
        return {**values, **await read_dependencies(context, base, upload)}, None
    settings = chosen["deployments"][package.owner]["versions"][package.version]
    outcome = await context.platform.check_package(upload.path, str(settings.get("environment", "")))
    return {**values, "created_by": context.user}, outcome


def _created(context: Context, job: Job, chosen: Mapping[str, Any], revisions: Revisions) -> bool:
    row = _find(context, job)
    if row is None:  # deleted
        context.platform.jobs.finish(context, job)
        return False
    create(context, row["project"], chosen, revisions)
    context.after_commit(context.platform.execution.versions_changed)
    _end(context, job, {"status": "completed", "confirmed": None})
    return True


async def _call(context: Context, function: str, what: str, seconds: float, arguments: Mapping[str, Any]) -> Any:
    name = f"ubiops.emulator.exchange.{function}"
    return await to_thread.run_sync(context.platform.importers.call, name, what, seconds, arguments)


def _seconds(path: Path) -> float:
    return limits.READ_SECONDS + path.stat().st_size / limits.READ_BYTES_A_SECOND


def _find(context: Context, job: Job) -> Row | None:
    return context.db.one("SELECT * FROM imports WHERE id = ?", job.subject)


def _end(context: Context, job: Job, changes: dict[str, Any]) -> None:
    context.db.update("imports", job.subject, changes)
    context.platform.jobs.finish(context, job)


def _give_up(context: Context, job: Job, reason: str) -> None:
    changes = {"status": "failed", "error_message": reason, "confirmed": None}
    context.db.update("imports", job.subject, changes)


KIND = JobKind(name="import", run=_run, give_up=_give_up, repeats=True)
