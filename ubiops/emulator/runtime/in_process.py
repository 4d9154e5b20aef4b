"""Code that runs in the emulator's own process, so that breakpoints, coverage and debuggers work."""

from __future__ import annotations

import asyncio
import contextlib
import os
import queue
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import ModuleType
from typing import Any

from ubiops.packages.execution import Code, CodeError
from ubiops.packages.hosting import hosted

from .base import STOP_SECONDS, STOPPED, LogSink, ProcessBase, StartError
from .run import LogLine, Outcome, Run, Spec

#: Folders that are looked through for the package's source.
_MOST_FOLDERS = 5000
_SKIPPED = frozenset({"node_modules", "__pycache__", "site-packages"})


class InProcess(ProcessBase):
    """A thread in the place of a `Process`. It prints where the process prints, and cannot be ended from outside."""

    def __init__(
        self,
        number: int,
        instance_id: str,
        log: LogSink,
        on_free: Callable[[ProcessBase], None],
        on_end: Callable[[ProcessBase], None],
    ) -> None:
        super().__init__(number, instance_id, log, on_free, on_end)
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._modules: dict[str, ModuleType] = {}
        self._variables: Mapping[str, str] = {}
        self._source = Path()
        self._code: Code | None = None
        self._limit = 0

    async def spawn(self, python: str, folder: Path, directory: Path, variables: Mapping[str, str]) -> None:
        self._directory, self._variables = directory, variables
        # A daemon, so that code that does not come to an end keeps no test session from ending.
        threading.Thread(target=self._serve, name=f"ubiops-instance-{self._instance_id}", daemon=True).start()

    async def load(self, spec: Spec) -> None:
        self._limit = spec.result_bytes
        self._source = await asyncio.to_thread(find_source, self._directory, Path.cwd())
        if self.closing:
            raise StartError(STOPPED)
        context = {**spec.context, "environment_variables": dict(spec.variables), "process_id": self.number}
        done = self._loop.create_future()
        self._work.put(lambda: self._load(context, done))
        reason: str | None = await done
        if reason is not None:
            raise StartError(reason)
        self._on_free(self)

    def _load(self, context: dict[str, Any], done: asyncio.Future[str | None]) -> None:
        reason = None
        try:
            with self._hosted():
                self._code = Code(str(self._directory), context)
        except CodeError as error:
            reason = str(error)
        self._soon(done.set_result, reason)

    def _call(self, run: Run, body: bytes) -> None:
        self._started(run)
        self._work.put(lambda: self._run(run, body))

    def _run(self, run: Run, body: bytes) -> None:
        def update(value: object) -> None:
            if run.updates is not None:
                self._soon(run.updates.put, str(value), _nothing, _nothing)

        assert self._code is not None
        context = {**run.context, "process_id": self.number, "streaming_update": update}
        try:
            with self._hosted():
                outcome = Outcome(result=self._code.call(body, context, self._limit))
        except CodeError as error:
            outcome = Outcome(error=str(error))
        self._soon(self._finish, run, outcome)

    def _finish(self, run: Run, outcome: Outcome) -> None:
        if self.run is run:
            self._finished(outcome)

    def kill(self, reason: str) -> None:
        if self.ended.done():
            return
        self.closing = True
        self._work.put(None)
        run, self.run = self.run, None
        if run is not None:
            self._log([LogLine(time.time_ns(), reason, "error", True, self._instance_id, self.number, run)])
            run.finish(Outcome(error=reason))
        self.ended.set_result(None)
        self._on_end(self)

    async def stop(self) -> None:
        if self._code is not None and self.run is None and not self.ended.done():
            self.closing = True
            done: asyncio.Future[None] = self._loop.create_future()
            self._work.put(lambda: self._stop(done))
            await asyncio.wait([done], timeout=STOP_SECONDS)
        self.kill(STOPPED)

    def _stop(self, done: asyncio.Future[None]) -> None:
        assert self._code is not None
        with contextlib.suppress(CodeError), self._hosted():
            self._code.stop()
        self._soon(done.set_result, None)

    def _serve(self) -> None:
        while (work := self._work.get()) is not None:
            work()

    def _soon(self, action: Callable[..., object], *arguments: object) -> None:
        if not self._loop.is_closed():
            self._loop.call_soon_threadsafe(action, *arguments)

    def _hosted(self) -> AbstractContextManager[None]:
        """Let this process look to the code as one of its own would."""
        return hosted(self._directory, self._variables, self._modules, self._source)


def _nothing() -> None:
    """There is no way to let a thread of users' code wait."""


def find_source(directory: Path, start: Path) -> Path:
    """The folder at or below `start` that the package was made of, where breakpoints are; else its unpacked copy."""
    code = {path.relative_to(directory): path.read_bytes() for path in directory.rglob("*.py")}
    for number, (folder, folders, files) in enumerate(os.walk(start)):
        folders[:] = sorted(name for name in folders if name not in _SKIPPED and not name.startswith("."))
        if "deployment.py" in files and all(_holds(Path(folder, name), content) for name, content in code.items()):
            return Path(folder)
        if number == _MOST_FOLDERS:
            break
    return directory


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False
