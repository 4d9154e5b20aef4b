"""The table of jobs and the dispatcher that works on it.

A job is added in the transaction of what it is for. The dispatcher, woken by the commit or by the time, gives it a lease
and runs the function of its kind, which ends the job in the same transaction as its last change. A lease names the run of
the emulator: at the next start, what was under way when the emulator died goes on or is given up, as its kind says.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import sqlite3
import uuid
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..context import Context

if TYPE_CHECKING:
    from ..platform import Platform

#: After a failure of the database the dispatcher looks again so many seconds later.
RETRY_SECONDS = 1.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """One row, under lease."""

    number: int
    kind: str
    subject: str
    due: int
    priority: int
    arguments: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class JobKind:
    """What can be done as a job.

    `run` works on one; it calls `Jobs.finish` or `Jobs.again` in the transaction of its last change. `give_up` is called
    in a transaction when `run` raised something, and for a job that was under way when the emulator died, unless
    `repeats`, where `run` begins again. At most `limit` run at the same time.
    """

    name: str
    run: Callable[[Context, Job], Awaitable[None]]
    give_up: Callable[[Context, Job, str], None]
    repeats: bool = False
    limit: int | None = None


@dataclass
class _Waiting:
    event: asyncio.Event = field(default_factory=asyncio.Event)
    waiters: int = 0


class Jobs:
    """All jobs. Its methods with a context are for transactions, the others for the event loop."""

    def __init__(self, platform: Platform, kinds: Mapping[str, JobKind]) -> None:
        self._platform = platform
        self._kinds = kinds
        self._lease = str(uuid.uuid4())
        self._loop: asyncio.AbstractEventLoop | None = None
        self._woken = asyncio.Event()
        self._dispatcher: asyncio.Task[None] | None = None
        self._running: dict[asyncio.Task[None], Job] = {}
        self._waiting: dict[int, _Waiting] = {}
        self._one_ended = asyncio.Event()

    def add(
        self,
        context: Context,
        kind: str,
        subject: str,
        *,
        due: int | None = None,
        held: bool = False,
        priority: int = 0,
        arguments: Mapping[str, Any] | None = None,
    ) -> int:
        """Add a job, due now unless `due` says when; with `held` it waits until `release` says."""
        values = {
            "kind": kind,
            "subject": subject,
            "due": None if held else context.now() if due is None else due,
            "priority": priority,
            "arguments": arguments or {},
        }
        context.after_commit(self.wake)
        number: int = context.db.insert("jobs", values)["number"]
        return number

    def finish(self, context: Context, job: Job) -> None:
        """End a job in the transaction of its last change."""
        context.db.execute("DELETE FROM jobs WHERE number = ?", (job.number,))
        context.after_commit(lambda: self._ended(job.number))

    def again(self, context: Context, job: Job, due: int | None) -> None:
        """Let a job run once more at that time, or when it is released."""
        context.db.execute("UPDATE jobs SET lease = NULL, due = ? WHERE number = ?", (due, job.number))
        context.after_commit(self.wake)

    def held(self, context: Context, kind: str) -> list[Job]:
        """The jobs of a kind that wait to be released."""
        rows = context.db.all("SELECT * FROM jobs WHERE kind = ? AND due IS NULL ORDER BY number", kind)
        return [_job(row) for row in rows]

    def release(self, context: Context, job: Job, due: int) -> None:
        """Let a job that is held run at that time."""
        self.again(context, job, due)

    def wake(self) -> None:
        """Let the dispatcher look again; from any thread."""
        self._soon(self._woken.set)

    async def wait(self, number: int) -> None:
        """Back when a job has ended."""
        waiting = self._waiting.setdefault(number, _Waiting())
        waiting.waiters += 1
        try:
            with self._platform.database.read() as db:
                if db.one("SELECT 1 FROM jobs WHERE number = ?", number) is None:
                    return
            await waiting.event.wait()
        finally:
            waiting.waiters -= 1
            if not waiting.waiters:
                self._waiting.pop(number, None)

    async def catch_up(self, after: int, until: int) -> None:
        """Back when no job is left that is due in this time: each has ended, or has asked for a later one."""
        kinds = json.dumps(list(self._kinds))
        sql = "SELECT 1 FROM jobs WHERE due > ? AND due <= ? AND kind IN (SELECT value FROM json_each(?)) LIMIT 1"
        self.wake()
        while True:
            ended = self._one_ended
            with self._platform.database.read() as db:
                if db.one(sql, after, until, kinds) is None:
                    return
            await ended.wait()

    async def start(self) -> None:
        """Begin to work, first on what was under way when the emulator ended."""
        self._loop = asyncio.get_running_loop()
        await Context(self._platform).write(self.recover)
        self._dispatcher = asyncio.create_task(self._dispatch())

    async def stop(self) -> None:
        """Stop to work; what is under way goes on, or is given up, at the next start."""
        tasks = list(self._running)
        if self._dispatcher is not None:
            tasks.append(self._dispatcher)
        for task in tasks:
            task.cancel()
        for task in tasks:
            with contextlib.suppress(asyncio.CancelledError):
                await task

    def recover(self, context: Context) -> None:
        """See to the jobs that an emulator which has ended, or exported them, was working on."""
        for row in context.db.all("SELECT * FROM jobs WHERE lease <> ? ORDER BY number", self._lease):
            kind = self._kinds.get(row["kind"])
            if kind is None:
                continue
            job = _job(row)
            if not kind.repeats:
                kind.give_up(context, job, "the emulator ended while it was under way")
                self.finish(context, job)
            else:
                self.again(context, job, job.due)

    async def _dispatch(self) -> None:
        context = Context(self._platform)
        while True:
            self._woken.clear()
            try:
                for job in await context.write(self._claim):
                    task = asyncio.create_task(self._run(self._kinds[job.kind], job))
                    self._running[task] = job
                    task.add_done_callback(self._done)
                seconds = self._seconds_to_next()
            except sqlite3.Error:
                _log.exception("the next jobs could not be taken")
                seconds = RETRY_SECONDS
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._woken.wait()

    def _free(self) -> dict[str, int]:
        """How many more jobs may run, by kind; -1 for any number."""
        running = Counter(job.kind for job in self._running.values())
        free = {name: -1 if kind.limit is None else kind.limit - running[name] for name, kind in self._kinds.items()}
        return {name: number for name, number in free.items() if number}

    def _claim(self, context: Context) -> list[Job]:
        jobs: list[Job] = []
        for name, number in self._free().items():
            rows = context.db.all(
                "UPDATE jobs SET lease = ? WHERE number IN (SELECT number FROM jobs "
                "WHERE kind = ? AND lease IS NULL AND due <= ? ORDER BY priority DESC, due, number LIMIT ?) RETURNING *",
                self._lease,
                name,
                context.now(),
                number,
            )
            jobs += map(_job, rows)
        return sorted(jobs, key=lambda job: (-job.priority, job.due, job.number))

    def _seconds_to_next(self) -> float | None:
        kinds = tuple(self._free())
        marks = ", ".join("?" * len(kinds))
        sql = f"SELECT min(due) FROM jobs WHERE lease IS NULL AND kind IN ({marks})"  # noqa: S608 - question marks
        with self._platform.database.read() as db:
            due = db.value(sql, *kinds)
        return None if due is None else max(0.0, (due - self._platform.now()) / 1e6)

    async def _run(self, kind: JobKind, job: Job) -> None:
        context = Context(self._platform)
        try:
            try:
                await kind.run(context, job)
                if await context.read(self._is_mine, job):
                    raise RuntimeError("it has neither ended nor asked for another time")
            except Exception as error:  # noqa: BLE001 - a job that fails is given up, whatever the reason
                _log.exception("a job of kind %s failed", kind.name)
                await context.write(self._give_up, kind, job, str(error) or type(error).__name__)
        except Exception:  # noqa: BLE001 - a full disk, for one; the next start finds its lease
            _log.exception("a job of kind %s could not be given up", kind.name)

    def _is_mine(self, context: Context, job: Job) -> bool:
        # With another due time it has been asked for again, and may have been claimed again by now.
        sql = "SELECT 1 FROM jobs WHERE number = ? AND lease = ? AND due = ?"
        return context.db.one(sql, job.number, self._lease, job.due) is not None

    def _give_up(self, context: Context, kind: JobKind, job: Job, reason: str) -> None:
        kind.give_up(context, job, reason)
        self.finish(context, job)

    def _done(self, task: asyncio.Task[None]) -> None:
        del self._running[task]
        self._woken.set()
        self._one_ended.set()
        self._one_ended = asyncio.Event()

    def _ended(self, number: int) -> None:
        self._soon(self._tell, number)

    def _tell(self, number: int) -> None:
        if number in self._waiting:
            self._waiting[number].event.set()

    def _soon(self, action: Callable[..., object], *arguments: object) -> None:
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has just been closed
                self._loop.call_soon_threadsafe(action, *arguments)


def _job(row: Any) -> Job:
    return Job(row["number"], row["kind"], row["subject"], row["due"] or 0, row["priority"], row["arguments"])
