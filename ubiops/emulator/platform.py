"""The emulated platform: what it keeps, what it works on, and how it is set."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from anyio import CapacityLimiter, to_thread

from ubiops.packages import PackageError, language_of
from ubiops.packages.bounded import WORKERS, Workers
from ubiops.packages.errors import PackageLimitError

from .context import Context
from .errors import Invalid
from .execution import Execution
from .jobs import Jobs, batches, builds, environment_builds, expiry, exports, imports
from .jobs import pipelines as pipeline_jobs
from .metrics_access import MetricsAccess
from .pipelines.running import Pipelines
from .resources.bucket_files import EXPIRE_FILE
from .resources.projects import drop_project_files
from .settings import Settings
from .signing import Signer
from .store import Store, pipeline_requests
from .store.files import Files
from .store.values import Outcome, new_id

#: Evaluating one expression may take so long.
EVALUATION_SECONDS = 1.0

#: The clock can be set forward by ten years at once.
MAX_ADVANCE = 10 * 365 * 86400.0

#: The organization that is there from the start, and that owned the projects of version 0.1.0.
ORGANIZATION = "local"


class Platform:
    """One emulator behind its API. Closes the store that it is given."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings
        #: So many microseconds the clock has been set forward.
        self.ahead = 0
        self.database = store.database
        self.jobs = Jobs(
            self,
            {
                kind.name: kind
                for kind in (
                    *(builds.KIND, environment_builds.KIND, batches.KIND, pipeline_jobs.KIND),
                    *(exports.KIND, imports.KIND, expiry.KIND, EXPIRE_FILE),
                )
            },
        )
        self.execution = Execution(self)
        self.pipelines = Pipelines(self)
        self._failures: deque[str] = deque()
        # Apart from the threads that others need: reading packages may take long.
        self._reading = CapacityLimiter(WORKERS)
        self._evaluating = CapacityLimiter(WORKERS)
        self._evaluators = Workers()
        #: Fetch and read what is imported; apart from others, which a slow download would keep waiting.
        self.importers = Workers()
        self.interrupted = False
        self.signer = Signer(settings.token, self.now)
        self.metrics_access = MetricsAccess()
        self.context = Context(self)
        self.context.write_now(_found)

    @property
    def files(self) -> Files:
        """The packages of revisions."""
        return self.store.files

    def now(self) -> int:
        """The time of the clock, in microseconds since 1970."""
        return time.time_ns() // 1000 + self.ahead

    async def advance_clock(self, seconds: float) -> None:
        """Set the clock forward; back when the jobs that are due by then have ended. Raises ValueError."""
        if not 0 <= seconds <= MAX_ADVANCE:
            raise ValueError(f"seconds: has to be from 0 to {MAX_ADVANCE:.0f}")
        before = self.now()
        self.ahead += round(seconds * 1e6)
        await self.jobs.catch_up(before, self.now())

    def reset_clock(self) -> None:
        """Set the clock back to that of this machine."""
        self.ahead = 0
        self.context.write_now(expiry.hasten)  # due at a time that may be far away now

    async def start(self) -> None:
        """Begin to work on jobs, those included that waited for a command where builds go on by time."""
        await self.context.write(self._resume)
        await self.context.write(pipeline_requests.give_up_direct)
        await self.execution.start()
        await self.jobs.start()

    async def stop(self) -> None:
        """Stop to work on jobs."""
        await self.jobs.stop()
        await self.execution.stop()

    def interrupt(self) -> None:
        """Let what is read or evaluated in other processes fail, so that nothing waits for it."""
        self.interrupted = True
        for workers in (self.store.reader, self._evaluators, self.importers):
            workers.close()

    def close(self) -> None:
        """Close the store."""
        for workers in (self._evaluators, self.importers):
            workers.close()
        self.store.close()

    async def check_package(self, path: Path, environment: str) -> Outcome:
        """What a build of this package in this environment comes to; raises Invalid when it cannot be read at all."""
        if self._failures:
            return Outcome(self._failures.popleft())
        # Read by this Python, whichever the environment's is: a mistake in the code must not pass for newer syntax.
        language = "r" if language_of(environment) == "r" else "python"
        try:
            found = await to_thread.run_sync(self.store.reader.validate, path, language, limiter=self._reading)
        except PackageLimitError as error:
            raise Invalid(f"file: {error}") from None
        except PackageError as error:
            return Outcome(str(error) or "the package is not valid")
        return Outcome("", found.has_request_method, found.has_requests_method)

    async def evaluate(self, expression: str, values: Mapping[str, Any]) -> Any:
        """What an expression comes to with these values, within limits of time and memory; raises Invalid."""
        arguments = {"expression": expression, "values": values}
        name = "ubiops.emulator.pipelines.expressions:evaluate"
        call = partial(self._evaluators.call, name, "the expression", EVALUATION_SECONDS, arguments)
        try:
            return await to_thread.run_sync(call, limiter=self._evaluating)
        except (ValueError, PackageError) as error:
            raise Invalid(str(error)) from None

    def reset(self, project: str | None = None) -> None:
        """Forget everything, or everything in one project."""
        self.context.write_now(_forget, project)
        if project is None:
            self._failures.clear()
        self.execution.versions_changed()

    def load(self, path: Path) -> None:
        """Replace the whole state by that of a file from `export`; DataFolderError when it is none."""
        self.store.load(path)
        self.context.write_now(_found)
        self.context.write_now(self.jobs.recover)
        self.context.write_now(self._resume)
        self.execution.versions_changed()

    def fail_next_build(self, message: str) -> None:
        """Let the next build that is started fail with this reason."""
        self._failures.append(message)

    def advance_builds(self) -> int:
        """Bring every build that waits for it to its next state; how many there were."""
        return self.context.write_now(_advance_builds)

    def _resume(self, context: Context) -> None:
        expiry.add(context)
        if self.settings.build_seconds is not None:
            due = builds.seconds_to_due(context, self.settings.build_seconds)
            for job in (*self.jobs.held(context, "build"), *self.jobs.held(context, "environment_build")):
                self.jobs.release(context, job, due)


def _found(context: Context) -> None:
    """See to it that there is an organization."""
    values = (new_id(), ORGANIZATION, context.now())
    context.db.execute(
        "INSERT INTO organizations (id, name, creation_date, status, subscription) "
        "SELECT ?, ?, ?, 'active', 'free' WHERE NOT EXISTS (SELECT 1 FROM organizations)",
        values,
    )


def _advance_builds(context: Context) -> int:
    jobs = context.platform.jobs
    waiting, of_environments = jobs.held(context, "build"), jobs.held(context, "environment_build")
    for job in waiting:
        builds.advance(context, job)
    for job in of_environments:
        jobs.release(context, job, context.now())
    return len(waiting) + len(of_environments)


def _forget(context: Context, project: str | None) -> None:
    if project is not None:
        drop_project_files(context, project)
        context.db.execute("DELETE FROM projects WHERE name = ?", (project,))
        return
    for files, ids in context.platform.store.kept.items():
        context.after_commit(partial(files.remove, context.db.values(ids)))
    for table in context.db.values("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"):
        context.db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    _found(context)
    expiry.add(context)
