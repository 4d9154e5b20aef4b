"""Exports as jobs: the archive is written beside the packages, and belongs to the export once it is complete."""

from __future__ import annotations

from typing import Any

from anyio import to_thread

from ..context import Context
from ..errors import ApiError
from ..exchange.collecting import collect
from ..exchange.writing import write_archive
from ..store.database import Row
from ..store.files import Upload
from .dispatcher import Job, JobKind


async def _run(context: Context, job: Job) -> None:
    row = await context.write(_begin, job)
    if row is None:
        return
    try:
        archive = await to_thread.run_sync(_write, context, row)
    except ApiError as error:
        await context.write(_end, job, {"status": "failed", "error_message": error.message})
        return
    files = context.platform.files
    try:
        files.keep(archive.path, row["id"])
        kept = await context.write(_end, job, {"status": "completed", "size": archive.size})
    except BaseException:
        files.drop(archive.path, files.path(row["id"]))
        raise
    if not kept:
        files.remove([row["id"]])


def _begin(context: Context, job: Job) -> Row | None:
    row = context.db.one("SELECT * FROM exports WHERE id = ?", job.subject)
    if row is None:  # deleted
        context.platform.jobs.finish(context, job)
        return None
    context.db.update("exports", row["id"], {"status": "processing"})
    return row


def _write(context: Context, row: Row) -> Upload:
    files = context.platform.files
    with context.platform.database.read() as db:
        contents = collect(context.within(db), row["project"], row["contents"], packages=row["packages"])
    path, file = files.new()
    try:
        with file:
            write_archive(file, contents, files)
            size = file.seek(0, 2)
    except BaseException:
        files.drop(path)
        raise
    return Upload(path, size)


def _end(context: Context, job: Job, changes: dict[str, Any]) -> bool:
    """Change the export and end its job; whether it is still there."""
    found = context.db.one("SELECT 1 FROM exports WHERE id = ?", job.subject) is not None
    context.db.update("exports", job.subject, changes)
    context.platform.jobs.finish(context, job)
    return found


def _give_up(context: Context, job: Job, reason: str) -> None:
    context.db.update("exports", job.subject, {"status": "failed", "error_message": reason})


KIND = JobKind(name="export", run=_run, give_up=_give_up, repeats=True)
