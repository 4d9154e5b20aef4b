"""Batch requests as jobs: one for each version that has some to process."""

from __future__ import annotations

import asyncio

from ubiops.packages import PackageError

from ..context import Context
from ..errors import Invalid
from ..execution import Target, check_available, find_target_by_id
from ..runtime.environment import BuildError
from ..runtime.run import Outcome, Run, Spec
from ..store import requests
from ..store.database import Row
from ..store.requests import Finished, NewRequest
from .dispatcher import Job, JobKind

#: So many requests are handed to the instances of a version in advance; the next come as these are done.
AHEAD = 64

NAME = "batch"


def add(context: Context, version_id: str) -> None:
    """See to it, in the transaction that adds requests, that they are processed."""
    if context.db.one("SELECT 1 FROM jobs WHERE kind = ? AND subject = ?", NAME, version_id) is None:
        context.platform.jobs.add(context, NAME, version_id)
    context.after_commit(lambda: context.platform.execution.wake(version_id))


async def run(context: Context, job: Job) -> None:
    """Process the batch requests of a version until none waits."""
    version_id = job.subject
    await context.write(_recover, version_id)
    woken = context.platform.execution.wakers.setdefault(version_id, asyncio.Event())
    under_way: dict[str, asyncio.Task[None]] = {}

    def done(task: asyncio.Task[None], request_id: str) -> None:
        del under_way[request_id]
        if len(under_way) <= AHEAD // 2:
            woken.set()
        if not task.cancelled() and task.exception() is not None:
            failures.append(task.exception())

    failures: list[BaseException | None] = []
    try:
        while True:
            woken.clear()
            target = await context.read(find_target_by_id, version_id)
            rows = (
                [] if target is None else await context.read(requests.next_pending, version_id, AHEAD + len(under_way))
            )
            spec = await _spec(context, target) if rows else None
            for row in rows:
                if target is not None and row["id"] not in under_way and len(under_way) < 2 * AHEAD:
                    task = asyncio.create_task(_process(context, target, row, spec))
                    under_way[row["id"]] = task
                    task.add_done_callback(lambda task, request_id=row["id"]: done(task, request_id))  # type: ignore[misc]
            if failures:
                raise RuntimeError("a batch request could not be processed") from failures[0]
            if not under_way:
                if await context.write(_finish, job):
                    return
                continue
            await woken.wait()
    finally:
        for task in under_way.values():
            task.cancel()
        context.platform.execution.wakers.pop(version_id, None)


async def _spec(context: Context, target: Target | None) -> Spec | None:
    try:
        return None if target is None else await context.platform.execution.spec(target)
    except (BuildError, PackageError, OSError):
        return None  # each request is told the reason


async def _process(context: Context, target: Target, row: Row, spec: Spec | None) -> None:
    body: bytes = row["input"]
    request = NewRequest(row["id"], body, False, "batch", row["timeout"], row["priority"], row["created_by"], 0)

    async def claim(_folder: object) -> bytes | Outcome:
        started = await context.write(requests.start, request.id)
        return Outcome(cancelled=True) if started is None else body

    run = Run(
        id=request.id,
        body=body,
        context={"id": request.id, "request_mode": "batch", "user_id": request.created_by},
        timeout=request.timeout,
        waits_too=False,
        priority=request.priority,
        before=claim,
    )
    try:
        check_available(target)
        finished = await context.platform.execution.run(target, request, run, spec)
    except Invalid as error:
        finished = Finished("failed", None, error.message)
    await context.write(requests.complete, request.id, finished)


def _recover(context: Context, version_id: str) -> None:
    repeat = bool(context.db.value("SELECT restart_request_interruption FROM versions WHERE id = ?", version_id))
    requests.recover_batch(context, version_id, repeat)


def _finish(context: Context, job: Job) -> bool:
    if requests.next_pending(context, job.subject, 1):
        return False
    context.platform.jobs.finish(context, job)
    return True


def give_up(context: Context, job: Job, reason: str) -> None:
    """Let the requests that wait fail."""
    for row in requests.next_pending(context, job.subject, -1):
        requests.complete(context, row["id"], Finished("failed", None, reason))


KIND = JobKind(name=NAME, run=run, give_up=give_up, repeats=True)
