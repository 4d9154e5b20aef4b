"""Builds as jobs: each state lasts as long as the settings say, and the last one tells what came of it."""

from __future__ import annotations

from ..context import Context
from .dispatcher import Job, JobKind

_NEXT = {"queued": "building", "building": "validating", "validating": "ended"}


def seconds_to_due(context: Context, seconds: float) -> int:
    """The time at which a state that begins now has lasted so many seconds."""
    return context.now() + round(seconds * 1_000_000)


async def run(context: Context, job: Job) -> None:
    """Bring a build to its next state, or through all where states take no time."""
    await context.write(advance, job)


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
    if status == "success":
        context.db.execute(
            "UPDATE versions SET active_revision = ?1 WHERE id = (SELECT version_id FROM revisions WHERE id = ?1)",
            (revision_id,),
        )


KIND = JobKind(name="build", run=run, give_up=give_up, repeats=True)
