"""An instance: a folder with the unpacked package, and the processes that run its code."""

from __future__ import annotations

import asyncio
import os
import shutil
import time
import uuid
from collections.abc import Callable
from pathlib import Path

from .base import STOPPED, LogSink, ProcessBase, StartError
from .guard import MARK, end_marked
from .in_process import InProcess
from .process import Process
from .run import Spec
from .variables import kept_variables

#: Writes the files in a folder of a package into another folder.
Unpack = Callable[[Path, str, Path], None]


class Instance:
    """Runs a version's code in `spec.instance_processes` processes, each with one call at a time.

    `on_free` is called with each process that can take a call, `on_end` when all have ended and the folder is gone.
    """

    def __init__(
        self,
        spec: Spec,
        root: Path,
        unpack: Unpack,
        log: LogSink,
        on_free: Callable[[Instance, ProcessBase], None],
        on_end: Callable[[Instance], None],
    ) -> None:
        self.id = str(uuid.uuid4())
        self.spec = spec
        self.folder = root / self.id
        self.directory = self.folder / "package"
        self._unpack, self._on_free, self._on_end = unpack, on_free, on_end
        make = InProcess if spec.in_process else Process
        self.processes = [
            make(number, self.id, log, self._process_free, self._process_ended)
            for number in range(spec.instance_processes)
        ]
        #: What happened to it: nanoseconds since 1970, and words.
        self.events: list[tuple[int, str]] = [(time.time_ns(), "The instance was created")]
        self._loaded = False
        #: It takes no further calls, and ends when those that it has are done.
        self.retired = False
        self._unpacking: asyncio.Future[None] | None = None
        self._closing: asyncio.Task[None] | None = None
        self._clean = True

    @property
    def busy(self) -> bool:
        """Whether one of its processes has a run."""
        return any(process.run is not None for process in self.processes)

    @property
    def status(self) -> str:
        """As the API names it: initialising, running or stopping."""
        return "stopping" if self.retired else "running" if self._loaded else "initialising"

    async def start(self) -> None:
        """Unpack the package and load its code; `on_free` is called meanwhile. Raises StartError, and closes it then."""
        try:
            await self._start()
        except Exception as error:
            await self.close()
            if isinstance(error, StartError):
                raise
            raise StartError(f"the instance could not be started: {error}") from error

    async def _start(self) -> None:
        if self.retired:
            raise StartError(STOPPED)
        self.directory.mkdir(parents=True)
        (self.folder / "tmp").mkdir()
        # The package is unpacked while the processes start.
        files = asyncio.to_thread(self._unpack, self.spec.package, self.spec.folder, self.directory)
        self._unpacking = asyncio.ensure_future(files)
        for process in self.processes:
            await process.spawn(self.spec.python, self.folder, self.directory, self._variables())
        await asyncio.shield(self._unpacking)
        await asyncio.gather(*(process.load(self.spec) for process in self.processes))
        self._loaded = True
        self.events.append((time.time_ns(), "The code was loaded"))

    def _variables(self) -> dict[str, str]:
        programs = (self.directory / "libraries", Path(self.spec.python).parent, os.environ.get("PATH", os.defpath))
        path = os.pathsep.join(map(str, programs))
        return {
            **kept_variables(),
            "PATH": path,
            "TMPDIR": str(self.folder / "tmp"),
            **self.spec.own_variables,
            **self.spec.variables,
            MARK: self.id,
        }

    def _process_free(self, process: ProcessBase) -> None:
        if self.retired:
            self.retire()
        else:
            self._on_free(self, process)

    def _process_ended(self, process: ProcessBase) -> None:
        # What its processes share may be broken; a new instance takes its place.
        self.retire()

    def retire(self) -> None:
        """Take no further calls, and end when those that there are have been done."""
        self.retired = True
        if not self.busy:
            _ = self._close()

    async def close(self, *, clean: bool = True) -> None:
        """End all processes now, and remove the folder, unless the caller does that for all instances at once."""
        self.retired = True
        self._clean = clean
        await asyncio.shield(self._close())

    def _close(self) -> asyncio.Task[None]:
        if self._closing is None:
            self.events.append((time.time_ns(), "The instance is being stopped"))
            self._closing = asyncio.get_running_loop().create_task(self._end())
        return self._closing

    async def _end(self) -> None:
        await asyncio.gather(*(process.stop() for process in self.processes))
        if self._unpacking is not None:
            await asyncio.gather(self._unpacking, return_exceptions=True)
        if self._clean:
            await asyncio.to_thread(end_marked, {self.id})
            await asyncio.to_thread(shutil.rmtree, self.folder, ignore_errors=True)
        self._on_end(self)
