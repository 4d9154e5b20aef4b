"""What is kept for a while only, as a job that comes again and again."""

from __future__ import annotations

from ..context import Context
from ..store import counters, pipeline_requests, requests
from .dispatcher import Job, JobKind

#: The platform promises that requests go within an hour after their time.
PERIOD_SECONDS = 600

NAME = "expiry"


def add(context: Context) -> None:
    """See to it that there is the job."""
    if context.db.one("SELECT 1 FROM jobs WHERE kind = ?", NAME) is None:
        context.platform.jobs.add(context, NAME, "requests")


def hasten(context: Context) -> None:
    """Let the job come now, after the clock has been set back."""
    context.db.execute("UPDATE jobs SET due = ? WHERE kind = ? AND lease IS NULL", (context.now(), NAME))
    context.after_commit(context.platform.jobs.wake)


async def run(context: Context, job: Job) -> None:
    """Remove what has expired, and come again."""
    context.platform.execution.note_instances()
    await context.write(_expire, job)


def _expire(context: Context, job: Job) -> None:
    requests.expire(context)
    pipeline_requests.expire(context)
    counters.expire(context)
    context.platform.jobs.again(context, job, context.now() + PERIOD_SECONDS * 1_000_000)


def give_up(context: Context, job: Job, reason: str) -> None:
    """The next start adds it again."""


KIND = JobKind(name=NAME, run=run, give_up=give_up, repeats=True)
