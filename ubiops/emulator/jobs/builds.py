"""Builds as jobs: each state lasts as long as the settings say, and the last one tells what came of it."""

from __future__ import annotations

from ubiops.packages import PackageError, language_of

from ..context import Context
from ..environments import BASE_ENVIRONMENTS
from ..execution import find_target_by_id
from ..runtime.environment import BuildError
from ..store.database import Row
from . import implicit_environments
from .dispatcher import Job, JobKind

_NEXT = {"queued": "building", "building": "validating", "validating": "ended"}

_ENVIRONMENT_BUILDS = """
    SELECT jobs.number FROM jobs JOIN environment_builds ON environment_builds.id = subject
    JOIN environment_revisions ON environment_revisions.id = revision_id
    JOIN environments ON environments.id = environment_revisions.environment_id
    LEFT JOIN environment_tags ON environment_tags.id = tag_id
    WHERE kind = 'environment_build' AND project = ? AND environments.name = ? AND environment_tags.name IS ?
        AND iif(tag_id IS NULL, environments.active_build, environment_tags.active_build) IS NULL
"""


def seconds_to_due(context: Context, seconds: float) -> int:
    """The time at which a state that begins now has lasted so many seconds."""
    return context.now() + round(seconds * 1_000_000)


async def run(context: Context, job: Job) -> None:
    """Bring a build to its next state, or through all where states take no time."""
    build = await context.read(_to_prepare, job)
    if build is not None:
        await _prepare(context, build)
    await context.write(advance, job)


def _to_prepare(context: Context, job: Job) -> Row | None:
    """The build, where its next step is the one that makes the environment of its code."""
    return context.db.one(
        "SELECT builds.id, revision_id, versions.id AS version_id, environment FROM builds "
        "JOIN revisions ON revisions.id = revision_id JOIN versions ON versions.id = version_id "
        "WHERE builds.id = ? AND builds.status = 'queued' AND error_message = ''",
        job.subject,
    )


async def _prepare(context: Context, build: Row) -> None:
    execution = context.platform.execution
    target = await context.read(find_target_by_id, build["version_id"])
    if target is None or not context.platform.settings.run or language_of(build["environment"]) == "r":
        return
    for number in await context.read(_environment_builds, target.row):
        await context.platform.jobs.wait(number)
    log = execution.build_log(target, build["revision_id"], build["id"])
    try:
        folder, files = await execution.environment_files(build["revision_id"])
        if files and build["environment"] in BASE_ENVIRONMENTS:
            await context.write(implicit_environments.begin, build, folder, files)
        await execution.prepare(build["revision_id"], build["environment"], log)
    except (BuildError, PackageError, OSError) as error:
        log(str(error))
        await context.write(_fail, build["id"], str(error))


def _environment_builds(context: Context, row: Row) -> list[int]:
    """The jobs that a version's environment waits for, where it has never been built before."""
    return context.db.values(_ENVIRONMENT_BUILDS, row["project"], row["environment"], row["environment_tag"])


def _fail(context: Context, build_id: str, reason: str) -> None:
    context.db.update("builds", build_id, {"error_message": reason})


def advance(context: Context, job: Job) -> None:
    """Bring a build to its next state, in a transaction."""
    jobs, seconds = context.platform.jobs, context.platform.settings.build_seconds
    build = context.db.one("SELECT id, revision_id, status, error_message FROM builds WHERE id = ?", job.subject)
    state = None if build is None else _NEXT.get(build["status"])
    if build is None or state is None:  # deleted, or at its end
        jobs.finish(context, job)
        return
    while seconds == 0 and state != "ended":
        state = _NEXT[state]
    if state != "ended":
        context.db.update("builds", build["id"], {"status": state})
        jobs.again(context, job, None if seconds is None else seconds_to_due(context, seconds))
        return
    _end(context, build["id"], build["revision_id"], build["error_message"])
    jobs.finish(context, job)


def give_up(context: Context, job: Job, reason: str) -> None:
    """Let a build fail."""
    build = context.db.one("SELECT id, revision_id FROM builds WHERE id = ?", job.subject)
    if build is not None:
        _end(context, build["id"], build["revision_id"], reason)


def _end(context: Context, build_id: str, revision_id: str, error_message: str) -> None:
    status = "failed" if error_message else "success"
    context.db.update("builds", build_id, {"status": status, "error_message": error_message})
    implicit_environments.end(context, build_id, revision_id, error_message)
    if status == "success":
        context.db.execute(
            "UPDATE versions SET active_revision = ? WHERE id = (SELECT version_id FROM revisions WHERE id = ?)",
            (revision_id, revision_id),
        )
        context.after_commit(context.platform.execution.versions_changed)


KIND = JobKind(name="build", run=run, give_up=give_up, repeats=True)
