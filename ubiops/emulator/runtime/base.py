"""One of an instance's processes: it has one run at a time."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from pathlib import Path
from typing import Any

from .run import LogLine, Outcome, Run, Spec

_log = logging.getLogger(__name__)

#: What is asked to stop is given so many seconds for it.
STOP_SECONDS = 0.5
#: What is killed ends when the system gets to it, which is given so many seconds.
END_SECONDS = 1
#: Why there is no instance when nobody needs it any more.
STOPPED = "the instance was stopped"

LogSink = Callable[[list[LogLine]], None]


class StartError(Exception):
    """The process could not be started, or the code could not be loaded; the text says why."""


class ProcessBase(ABC):
    """What takes runs, whether it is a child or a thread of the emulator.

    `log` is given the lines that it prints; `on_free` is called when it can take a run, and `on_end` when it has ended.
    """

    def __init__(
        self,
        number: int,
        instance_id: str,
        log: LogSink,
        on_free: Callable[[ProcessBase], None],
        on_end: Callable[[ProcessBase], None],
    ) -> None:
        self.number = number
        self.run: Run | None = None
        #: It takes no further runs: it ends, or has ended.
        self.closing = False
        self._instance_id = instance_id
        self._log = log
        self._on_free, self._on_end = on_free, on_end
        self._loop = asyncio.get_running_loop()
        self._directory = Path()
        self._tasks: set[asyncio.Task[None]] = set()
        self.ended: asyncio.Future[None] = self._loop.create_future()

    @abstractmethod
    async def spawn(self, python: str, folder: Path, directory: Path, variables: Mapping[str, str]) -> None:
        """Start it; it waits for `load`. Raises StartError."""

    @abstractmethod
    async def load(self, spec: Spec) -> None:
        """Import the code and make its Deployment; `on_free` is called after that. Raises StartError."""

    @abstractmethod
    def kill(self, reason: str) -> None:
        """End it and what it has started; `reason` becomes the error of its run."""

    @abstractmethod
    async def stop(self) -> None:
        """Let the code clean up for a moment, and end it."""

    @abstractmethod
    def _call(self, run: Run, body: bytes) -> None:
        """Call the code, and `_finished` with what comes of it."""

    def begin(self, run: Run) -> None:
        """Take a run: prepare it, call the code, and finish the run with what comes of that."""
        assert self.run is None
        assert not self.closing
        self.run = run
        if run.before is None:
            self._call(run, run.body)
        else:
            self._in_background(self._prepare(run, run.before(self._directory.parent)))

    async def _prepare(self, run: Run, before: Awaitable[bytes | Outcome]) -> None:
        try:
            body = await before
        except Exception as error:  # noqa: BLE001 - a disk that is full, say: the request fails, nothing else
            _log.exception("request %s could not be prepared", run.id)
            body = Outcome(error=f"the emulator could not prepare the request: {error}")
        if self.run is not run:
            return  # the process has ended
        if isinstance(body, Outcome) or run.done.done():
            self._free(run, body if isinstance(body, Outcome) else Outcome(cancelled=True))
        else:
            self._call(run, body)

    def end_run(self, run: Run, outcome: Outcome) -> None:
        """Finish the run now; the process ends with it, because its code cannot be interrupted otherwise."""
        run.finish(outcome)
        if self.run is run:
            self.kill(outcome.error or "the request was cancelled")

    def _started(self, run: Run) -> None:
        """What happens when the code is called."""
        if run.on_start is not None:
            run.on_start()
        if run.timer is None:
            run.timer = self._loop.call_later(run.timeout, self.end_run, run, Outcome(error=timed_out(run)))

    def _finished(self, outcome: Outcome) -> None:
        run = self.run
        if run is None:
            raise ValueError("a result of no call")
        if run.after is None or outcome.result is None:
            self._free(run, outcome)
        else:
            self._in_background(self._take(run, run.after(outcome.result, self._directory)))

    async def _take(self, run: Run, after: Awaitable[Outcome]) -> None:
        try:
            outcome = await after
        except Exception as error:  # noqa: BLE001 - same as in _prepare
            _log.exception("the result of request %s could not be taken", run.id)
            outcome = Outcome(error=f"the emulator could not take the result: {error}")
        if self.run is run:
            self._free(run, outcome)

    def _free(self, run: Run, outcome: Outcome) -> None:
        self.run = None
        run.finish(outcome)
        if not self.closing:
            self._on_free(self)

    def _in_background(self, work: Coroutine[Any, Any, None]) -> None:
        task = self._loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


def timed_out(run: Run) -> str:
    """What a request is told that took too long."""
    return f"the request was not completed within its timeout of {run.timeout:g} seconds"
