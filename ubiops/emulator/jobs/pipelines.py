"""Batch requests to pipelines: each is a job, which goes on where it was when the emulator ended."""

from __future__ import annotations

from ..context import Context
from ..store import pipeline_requests as store
from ..store.database import Row
from ..store.pipeline_requests import PipelineRequest
from ..store.requests import Finished
from .dispatcher import Job, JobKind

NAME = "pipeline_request"

#: So many are processed at the same time.
AT_ONCE = 64


def add(context: Context, request: PipelineRequest) -> None:
    """See to it, in the transaction that adds a request, that it is processed."""
    context.platform.jobs.add(context, NAME, request.id, priority=-request.priority)


async def run(context: Context, job: Job) -> None:
    """Process a request to its end."""
    row = await context.write(_begin, job)
    if row is None:
        return
    names = (
        "id",
        "version_id",
        "input",
        "mode",
        "timeout",
        "deployment_timeout",
        "priority",
        "created_by",
        "time_created",
    )
    request = PipelineRequest(*(row[name] for name in names))
    finished = await context.platform.pipelines.run(context, request, row["time_started"])
    await context.write(_finish, job, finished)


def _begin(context: Context, job: Job) -> Row | None:
    row = store.start(context, job.subject)
    if row is None:  # cancelled or deleted before its turn
        store.forget(context, job.subject)
        context.platform.jobs.finish(context, job)
    else:
        store.recover(context, job.subject)
    return row


def _finish(context: Context, job: Job, finished: Finished) -> None:
    store.complete(context, job.subject, finished)
    store.forget(context, job.subject)
    context.platform.jobs.finish(context, job)


def give_up(context: Context, job: Job, reason: str) -> None:
    """Let the request fail."""
    store.complete(context, job.subject, Finished("failed", None, reason))
    store.forget(context, job.subject)


KIND = JobKind(name=NAME, run=run, give_up=give_up, repeats=True, limit=AT_ONCE)
