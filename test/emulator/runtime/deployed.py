"""Packages made on the spot, run by real processes."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import os
import sys
import textwrap
import time
import zipfile
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from ubiops.emulator.runtime.pool import Pool
from ubiops.emulator.runtime.run import LogLine, Outcome, Run, Spec, Updates
from ubiops.emulator.runtime.runtime import Runtime

#: Nothing in these tests takes so long, also on a busy machine.
SECONDS = 60

ECHO = """
class Deployment:
    def request(self, data):
        return data
"""


def make_package(folder: Path, code: str, files: Mapping[str, str] | None = None, root: str = "pkg/") -> Path:
    """A zip whose folder holds that deployment.py, and other files."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(f"{root}deployment.py", textwrap.dedent(code))
        for name, content in (files or {}).items():
            archive.writestr(root + name, textwrap.dedent(content))
    return path


class Deployed:
    """One version that runs."""

    def __init__(self, runtime: Runtime, spec: Spec, lines: list[LogLine]) -> None:
        self.runtime, self.spec, self.lines = runtime, spec, lines
        self._numbers = itertools.count(1)

    @property
    def pool(self) -> Pool:
        return self.runtime.pool("v1", self.spec)

    def submit(self, data: object, timeout: float = SECONDS, **options: Any) -> Run:
        number = f"request-{next(self._numbers)}"
        options = {"id": number, "context": {"id": number}, **options}
        run = Run(body=json.dumps(data).encode(), timeout=timeout, **options)
        self.runtime.submit("v1", self.spec, run)
        return run

    async def outcome(self, data: object = None, **options: Any) -> Outcome:
        async with asyncio.timeout(SECONDS):
            return await self.submit(data, **options).done

    async def result(self, data: object = None, **options: Any) -> Any:
        outcome = await self.outcome(data, **options)
        assert outcome.error is None, outcome
        assert outcome.result is not None
        return json.loads(outcome.result)

    async def error(self, data: object = None, **options: Any) -> str:
        outcome = await self.outcome(data, **options)
        assert outcome.error is not None, outcome
        return outcome.error

    def printed(self, level: str = "info", request_id: str | None = None) -> list[str]:
        return [
            line.text
            for line in self.lines
            if not line.system and line.level == level and request_id in (None, line.run and line.run.id)
        ]


@asynccontextmanager
async def running(
    folder: Path, code: str = ECHO, files: Mapping[str, str] | None = None, **spec: Any
) -> AsyncIterator[Deployed]:
    """A runtime with one version. Nothing is left of it afterwards: no process, folder or descriptor."""
    before = descriptors()
    package = make_package(folder, code, files)
    lines: list[LogLine] = []
    runtime = Runtime(folder / "instances", lambda _version, new: lines.extend(new))
    made = {"package": package, "folder": "pkg", "python": sys.executable, **spec}
    try:
        yield Deployed(runtime, Spec(**made), lines)
    finally:
        await runtime.close()
    assert not (folder / "instances").exists()
    # A killed process ends when the system gets to it.
    await until(lambda: not processes_below(folder))
    assert set(descriptors()) <= set(before)


async def received(updates: Updates) -> list[str]:
    """The partial results of a run that has ended."""
    updates.close()
    return [text async for text in updates]


def play(test: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run a test's coroutine."""
    asyncio.run(test())


async def until(holds: Callable[[], object]) -> None:
    """Wait for something that another process does."""
    async with asyncio.timeout(SECONDS):
        while not holds():  # noqa: ASYNC110 - another process does not set events
            await asyncio.sleep(0.01)


def until_true(holds: Callable[[], object]) -> None:
    """Same, without an event loop."""
    deadline = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def descriptors() -> list[str]:
    """What this process has open, but files and what Python opens once for itself."""
    found: list[str] = []
    for entry in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # the descriptor of this very list
            found.append(str(entry.readlink()))
    return sorted(name for name in found if not name.startswith("/"))


def alive(pid: int) -> bool:
    """Whether the process is there, and is more than an entry that its parent has yet to read."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state not in "ZX"


def processes_below(folder: Path) -> list[int]:
    """Processes whose environment or arguments name the folder."""
    found: list[int] = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            told = (entry / "environ").read_bytes() + (entry / "cmdline").read_bytes()
        except OSError:
            continue
        if bytes(folder) in told and int(entry.name) != os.getpid() and alive(int(entry.name)):
            found.append(int(entry.name))
    return found
