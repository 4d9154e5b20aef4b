"""Builds of environments as jobs: what a revision's file asks for is installed once, for all versions that use it."""

from __future__ import annotations

from ubiops.packages import PackageError

from ..context import Context
from ..runtime.environment import BuildError
from ..store.database import Row
from .builds import seconds_to_due
from .dispatcher import Job, JobKind

_BUILD = """
    SELECT environment_builds.*, folder, environments.id AS environment_id, project, environments.name AS environment,
        tag_id, environment_tags.name AS tag,
        coalesce(environment_revisions.base_environment, environments.base_environment) AS base_environment
    FROM environment_builds JOIN environment_revisions ON environment_revisions.id = revision_id
    JOIN environments ON environments.id = environment_revisions.environment_id
    LEFT JOIN environment_tags ON environment_tags.id = tag_id WHERE environment_builds.id = ?
"""


async def _run(context: Context, job: Job) -> None:
    build = await context.write(_begin, job)
    if build is None:
        return
    # After a kill this begins again: what has been installed already is found in the cache.
    await _install(context, build)
    await context.write(_end, job)


def _begin(context: Context, job: Job) -> Row | None:
    """The build where it is to be done now; otherwise its job ends, or goes on when its state has lasted."""
    jobs, seconds = context.platform.jobs, context.platform.settings.build_seconds
    build = _find(context, job)
    if build is None or build["status"] not in ("queued", "processing"):  # deleted or cancelled
        jobs.finish(context, job)
        return None
    if build["status"] == "queued":
        context.db.update("environment_builds", build["id"], {"status": "processing"})
        if seconds != 0:
            jobs.again(context, job, None if seconds is None else seconds_to_due(context, seconds))
            return None
    return build


async def _install(context: Context, build: Row) -> None:
    execution = context.platform.execution
    log = execution.environment_log(build)
    if build["base_environment"] is None:
        log("the image is recorded; this emulator does not run images")
        return
    if not context.platform.settings.run:
        return
    try:
        await execution.prepare_environment(build, log)
    except (BuildError, PackageError, OSError) as error:
        log(str(error))
        await context.write(_fail, build["id"], str(error))


def _fail(context: Context, build_id: str, reason: str) -> None:
    context.db.update("environment_builds", build_id, {"error_message": reason})


def _find(context: Context, job: Job) -> Row | None:
    return context.db.one(_BUILD, job.subject)


def _end(context: Context, job: Job) -> None:
    build = _find(context, job)
    if build is not None and build["status"] == "processing":
        status = "failed" if build["error_message"] else "success"
        context.db.update("environment_builds", build["id"], {"status": status})
        if status == "success":
            table, owner = (
                ("environments", "environment_id") if build["tag_id"] is None else ("environment_tags", "tag_id")
            )
            context.db.update(table, build[owner], {"active_build": build["id"]})
            context.after_commit(context.platform.execution.environments_changed)
    context.platform.jobs.finish(context, job)


def _give_up(context: Context, job: Job, reason: str) -> None:
    context.db.update("environment_builds", job.subject, {"status": "failed", "error_message": reason})


KIND = JobKind(name="environment_build", run=_run, give_up=_give_up, repeats=True)
