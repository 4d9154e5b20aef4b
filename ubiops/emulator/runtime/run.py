"""What is asked of an instance, and what comes of it."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple


class Outcome(NamedTuple):
    """What came of a run: a result, as JSON, or the reason why there is none."""

    result: bytes | None = None
    error: str | None = None
    cancelled: bool = False


class LogLine(NamedTuple):
    """A line that users' code printed, or that the emulator says about it (`system`)."""

    #: Nanoseconds since 1970.
    time: int
    text: str
    #: `info` or `error`.
    level: str
    system: bool
    instance_id: str
    process_id: int | None = None
    #: The call during which it was printed.
    run: Run | None = None


class Updates:
    """Partial results of a run on their way to a client, in their order."""

    #: With more than this the code is ahead of the client, and has to wait.
    LIMIT = 256

    def __init__(self) -> None:
        self._texts: deque[str] = deque()
        self._changed = asyncio.Event()
        self._closed = False
        self._accepted = False
        self._resume: Callable[[], object] | None = None

    def accept(self) -> None:
        """Note that the request is valid: what comes from now on is for the client."""
        self._accepted = True
        self._changed.set()

    def close(self) -> None:
        """Note that no more will come."""
        self._closed = True
        self._changed.set()

    def put(self, text: str, pause: Callable[[], object], resume: Callable[[], object]) -> None:
        """Add a partial result; `pause` is called when there are too many, and `resume` when there are few again."""
        self._texts.append(text)
        self._changed.set()
        if len(self._texts) > self.LIMIT and self._resume is None:
            self._resume = resume
            pause()

    async def accepted(self) -> bool:
        """Whether the request was valid, once that is known."""
        while not self._accepted and not self._closed:
            await self._changed.wait()
            self._changed.clear()
        return self._accepted

    async def __aiter__(self) -> AsyncIterator[str]:
        """The partial results until the end."""
        while True:
            while self._texts:
                yield self._texts.popleft()
            if self._resume is not None:
                self._resume()
                self._resume = None
            if self._closed:
                return
            await self._changed.wait()
            self._changed.clear()


@dataclass(frozen=True, kw_only=True)
class Spec:
    """What the instances of a version run, and how many there are."""

    #: The zip, and the folder in it that is the package; empty when it is the zip's root.
    package: Path
    folder: str
    #: The Python that runs the code.
    python: str
    #: Variables of the three levels, secrets included.
    variables: Mapping[str, str] = field(default_factory=dict[str, str])
    #: What the platform sets for the code, unless `variables` does.
    own_variables: Mapping[str, str] = field(default_factory=dict[str, str], repr=False)
    #: What `Deployment.__init__` gets to know.
    context: Mapping[str, Any] = field(default_factory=dict[str, Any])
    minimum_instances: int = 0
    maximum_instances: int = 1
    #: Seconds.
    maximum_idle_time: float = 300
    #: Processes of an instance; each has a request of its own.
    instance_processes: int = 1
    #: Bytes of memory that a process may have, or None.
    memory: int | None = None
    #: Bytes of the largest result.
    result_bytes: int = 64 * 1024 * 1024
    #: Whose lines they are that it prints, as the logs name it.
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    #: Run the code in the emulator's own process, for a debugger.
    in_process: bool = False

    def same_code(self, other: Spec) -> bool:
        """Whether instances of the one can serve for the other."""
        return self._identity() == other._identity()

    def _identity(self) -> tuple[object, ...]:
        return (
            *(self.package, self.folder, self.python, self.variables, self.own_variables, self.context),
            *(self.instance_processes, self.memory, self.result_bytes, self.in_process),
        )


@dataclass(slots=True, eq=False, kw_only=True)
class Run:
    """One call of users' code, for one request."""

    id: str
    #: Request data as JSON.
    body: bytes
    #: What the call's `context` holds.
    context: Mapping[str, Any]
    #: Seconds; counted from the start of the call, or from now on when `waits_too`.
    timeout: float
    waits_too: bool = True
    #: 0 goes before 1.
    priority: int = 1
    #: Awaited before the call with the instance's folder; gives back the body, or an outcome when nothing is to be run.
    before: Callable[[Path], Awaitable[bytes | Outcome]] | None = None
    #: Awaited with the result and the package's folder, before the process is given another call.
    after: Callable[[bytes, Path], Awaitable[Outcome]] | None = None
    #: Called when the code is.
    on_start: Callable[[], None] | None = None
    #: Takes the partial results.
    updates: Updates | None = None
    #: What log lines of this call say beside its id.
    labels: Mapping[str, str] = field(default_factory=dict[str, str])
    done: asyncio.Future[Outcome] = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    timer: asyncio.TimerHandle | None = None

    def finish(self, outcome: Outcome) -> None:
        """Set the outcome, unless there is one."""
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None
        if not self.done.done():
            self.done.set_result(outcome)
