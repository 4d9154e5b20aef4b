"""Jobs: added with what they are for, run when they are due, and never lost or repeated by a crash."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from ubiops.emulator.context import Context
from ubiops.emulator.jobs import Job, JobKind, Jobs
from ubiops.emulator.platform import Platform
from ubiops.emulator.settings import Settings
from ubiops.emulator.store import Store

pytestmark = pytest.mark.anyio

Run = Callable[[Context, Job], Awaitable[None]]
HOUR = 3_600_000_000


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that the emulator has."""
    return "asyncio"


class Seen:
    """What has happened to jobs, by their subjects."""

    def __init__(self) -> None:
        self.began: list[str] = []
        self.given_up: dict[str, str] = {}

    def kind(
        self, name: str = "test", run: Run | None = None, *, repeats: bool = False, limit: int | None = None
    ) -> JobKind:
        """A kind of job that notes what happens, and ends unless `run` does something else."""

        async def noted(context: Context, job: Job) -> None:
            self.began.append(job.subject)
            await (run or finish)(context, job)

        return JobKind(name=name, run=noted, give_up=self.give_up, repeats=repeats, limit=limit)

    def give_up(self, _context: Context, job: Job, reason: str) -> None:
        """Note the reason."""
        self.given_up[job.subject] = reason


async def finish(context: Context, job: Job) -> None:
    """End a job."""
    await context.write(context.platform.jobs.finish, job)


async def never(context: Context, job: Job) -> None:
    """Be under way until the emulator ends."""
    await asyncio.Event().wait()


@contextlib.asynccontextmanager
async def working(*kinds: JobKind, folder: Path | None = None, start: bool = True) -> AsyncIterator[Platform]:
    """A platform that has only these kinds of jobs."""
    platform = Platform(Store(folder), Settings())
    platform.jobs = Jobs(platform, {kind.name: kind for kind in kinds})
    try:
        if start:
            await platform.jobs.start()
        yield platform
    finally:
        await platform.jobs.stop()
        platform.close()


def add(context: Context, *subjects: str, kind: str = "test", due: int | None = None, priority: int = 0) -> list[int]:
    """Add jobs, in a transaction."""
    return [context.platform.jobs.add(context, kind, subject, due=due, priority=priority) for subject in subjects]


def left(platform: Platform) -> list[str]:
    """The subjects of the jobs that are in the table."""
    with platform.database.read() as db:
        return db.values("SELECT subject FROM jobs ORDER BY number")


async def ended(platform: Platform, numbers: list[int]) -> None:
    """Wait for the end of jobs."""
    async with asyncio.timeout(30):
        for number in numbers:
            await platform.jobs.wait(number)


async def test_a_job_is_run_and_goes() -> None:
    """As soon as its transaction is committed; to wait for one that has gone takes no time."""
    seen = Seen()
    async with working(seen.kind()) as platform:
        numbers = await platform.context.write(add, "a", "b")
        await ended(platform, numbers)
        assert seen.began == ["a", "b"]
        assert left(platform) == []
        await ended(platform, [*numbers, 999])


async def test_what_is_not_committed_is_not_run() -> None:
    """A job goes with the transaction of what it is for."""
    seen = Seen()

    def fail(context: Context) -> None:
        add(context, "lost")
        raise ZeroDivisionError

    async with working(seen.kind()) as platform:
        with pytest.raises(ZeroDivisionError):
            await platform.context.write(fail)
        await ended(platform, await platform.context.write(add, "kept"))
        assert seen.began == ["kept"]


async def test_the_highest_priority_goes_first_then_what_was_due_first() -> None:
    """Where a kind runs one at a time."""
    seen = Seen()
    async with working(seen.kind(limit=1), start=False) as platform:
        now = platform.now()
        numbers = await platform.context.write(add, "third", "fourth", due=now - 1)
        numbers += await platform.context.write(add, "second", due=now - 2)
        numbers += await platform.context.write(add, "first", due=now, priority=1)
        await platform.jobs.start()
        await ended(platform, numbers)
    assert seen.began == ["first", "second", "third", "fourth"]


async def test_many_at_the_same_time() -> None:
    """A thousand jobs that all wait for each other; a kind with a limit has only so many under way."""
    seen, all_here = Seen(), asyncio.Event()
    running = most = 0

    async def meet(context: Context, job: Job) -> None:
        if len(seen.began) >= 1000:
            all_here.set()
        await all_here.wait()
        await finish(context, job)

    async def count(context: Context, job: Job) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1
        await finish(context, job)

    counted = Seen()
    async with working(seen.kind(run=meet), counted.kind("few", count, limit=3)) as platform:
        numbers = await platform.context.write(add, *map(str, range(1000)))
        numbers += await platform.context.write(add, *map(str, range(20)), kind="few")
        await ended(platform, numbers)
    assert (len(seen.began), len(counted.began), most) == (1000, 20, 3)


async def test_a_job_waits_until_it_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock decides when, and nothing else; one that is held waits for whoever releases it."""
    seen = Seen()
    async with working(seen.kind()) as platform:
        now = platform.now()
        later = await platform.context.write(add, "later", due=now + HOUR)
        await ended(platform, await platform.context.write(add, "now"))
        soon = await platform.context.write(add, "soon", due=platform.now() + 50_000)
        await ended(platform, soon)
        assert seen.began == ["now", "soon"]
        monkeypatch.setattr(platform, "now", lambda: now + 2 * HOUR)
        platform.jobs.wake()
        await ended(platform, later)
        held = await platform.context.write(lambda context: platform.jobs.add(context, "test", "held", held=True))
        (job,) = await platform.context.read(platform.jobs.held, "test")
        assert (job.number, seen.began[-1]) == (held, "later")
        await platform.context.write(platform.jobs.release, job, 0)
        await ended(platform, [held])
    assert seen.began == ["now", "soon", "later", "held"]


async def test_a_job_can_come_again() -> None:
    """It gives itself another time, in the transaction of what it has done."""
    seen = Seen()

    async def thrice(context: Context, job: Job) -> None:
        if len(seen.began) < 3:
            await context.write(context.platform.jobs.again, job, context.now())
        else:
            await finish(context, job)

    async with working(seen.kind(run=thrice)) as platform:
        await ended(platform, await platform.context.write(add, "a"))
    assert seen.began == ["a", "a", "a"]


async def test_a_job_that_fails_is_given_up(caplog: pytest.LogCaptureFixture) -> None:
    """Its kind is told the reason; so it is for one that has come to no end."""
    seen = Seen()

    async def fail(context: Context, job: Job) -> None:
        if job.subject == "raises":
            raise ValueError("no luck")

    async with working(seen.kind(run=fail)) as platform:
        await ended(platform, await platform.context.write(add, "raises", "forgets"))
        assert left(platform) == []
    assert seen.given_up["raises"] == "no luck"
    assert "neither ended" in seen.given_up["forgets"]
    assert len(caplog.records) == 2


async def test_what_was_under_way_at_a_crash(tmp_path: Path) -> None:
    """The next start runs it again where its kind repeats, and gives it up where it does not; what waited is run."""
    first, all_began = Seen(), asyncio.Event()

    async def hang(context: Context, job: Job) -> None:
        if len(first.began) == 3:
            all_began.set()
        await never(context, job)

    kinds = [first.kind("repeats", hang, repeats=True), first.kind("once", hang), first.kind("waits", hang, limit=1)]
    numbers = list[int]()
    async with working(*kinds, folder=tmp_path) as platform:
        for name in ("repeats", "once", "waits"):
            numbers += await platform.context.write(add, name, kind=name)
        numbers += await platform.context.write(add, "behind", kind="waits")
        async with asyncio.timeout(30):
            await all_began.wait()
    second = Seen()
    kinds = [second.kind("repeats", repeats=True), second.kind("once"), second.kind("waits", limit=1)]
    async with working(*kinds, folder=tmp_path) as platform:
        await ended(platform, numbers)
        assert left(platform) == []
    assert sorted(second.began) == ["behind", "repeats"]
    assert {subject: "while it was under way" in reason for subject, reason in second.given_up.items()} == {
        "once": True,
        "waits": True,
    }


async def test_jobs_of_kinds_that_are_not_known_stay(tmp_path: Path) -> None:
    """As those of a newer version that has used the folder would."""
    async with working(Seen().kind("newer", never), folder=tmp_path) as platform:
        await platform.context.write(add, "a", kind="newer")
    seen = Seen()
    async with working(seen.kind(), folder=tmp_path) as platform:
        await ended(platform, await platform.context.write(add, "b"))
        assert left(platform) == ["a"]
