"""All instances of an emulator: a pool for each version, a folder for what they unpack, and the guard that ends them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from ubiops.packages.reader import PackageReader

from . import guard
from .guard import end_all
from .instance import Instance
from .pool import Pool
from .run import LogLine, Outcome, Run, Spec


class Runtime:
    """Runs users' code.

    `root` is the folder for instances; what a killed emulator left in it is ended and removed. `log` is given what the
    code of a version prints, `watch` each instance that begins or has ended.
    """

    def __init__(
        self,
        root: Path,
        log: Callable[[Spec, list[LogLine]], None],
        watch: Callable[[Instance], object] = lambda _: None,
    ) -> None:
        self._root, self._log, self._watch = root, log, watch
        # Its own, to be closed when nothing is started any more: a run is not told of an instance that only the end prevents.
        self._reader = PackageReader()
        self._pools: dict[str, Pool] = {}
        self._guard: subprocess.Popen[bytes] | None = None
        if root.exists():
            end_all(str(root))

    def submit(self, version_id: str, spec: Spec, run: Run) -> None:
        """Let a version's code handle a request; `run.done` becomes the outcome."""
        self.pool(version_id, spec).submit(run)

    def pool(self, version_id: str, spec: Spec) -> Pool:
        """The pool of a version, with these settings from now on."""
        pool = self._pools.get(version_id)
        if pool is None:
            self._start_guard()
            pool = Pool(spec, self._root, self._reader.unpack, self._log, self._watch)
            self._pools[version_id] = pool
        elif pool.spec != spec:
            pool.update(spec)
        return pool

    def end_run(self, version_id: str, run: Run, outcome: Outcome) -> None:
        """Finish a run now, whether it waits or is being processed."""
        pool = self._pools.get(version_id)
        if pool is None:
            run.finish(outcome)
        else:
            pool.end_run(run, outcome)

    def waiting(self, version_id: str) -> int:
        """How many runs wait for an instance of a version, as `Pool.waiting` counts them."""
        return self._pools[version_id].waiting if version_id in self._pools else 0

    def instances(self, version_id: str | None = None) -> list[Instance]:
        """The instances that there are, of a version or of all, the newest first."""
        pools = [pool for name, pool in list(self._pools.items()) if version_id in (None, name)]
        found = [instance for pool in pools for instance in list(pool.instances)]
        return sorted(found, key=lambda instance: instance.events[0], reverse=True)

    @property
    def version_ids(self) -> set[str]:
        """The versions that have a pool."""
        return set(self._pools)

    async def forget(self, version_id: str, outcome: Outcome) -> None:
        """End the instances of a version that is no more, and its runs with that outcome."""
        pool = self._pools.get(version_id)
        if pool is not None:
            await pool.close(outcome)
            self._pools.pop(version_id, None)

    async def close(self) -> None:
        """End all instances; runs that wait or are being processed are left without an outcome."""
        for pool in self._pools.values():
            pool.closed = True
        await asyncio.to_thread(self._reader.close)
        while self._pools:  # one more may have been made meanwhile
            closing, self._pools = self._pools, {}
            await asyncio.gather(*(pool.close(clean=False) for pool in closing.values()))
        await asyncio.to_thread(end_all, str(self._root))
        if self._guard is not None:
            assert self._guard.stdin is not None
            self._guard.stdin.close()
            await asyncio.to_thread(self._guard.wait)
            self._guard = None

    def _start_guard(self) -> None:
        if self._guard is None:
            self._root.mkdir(parents=True, exist_ok=True)
            self._guard = subprocess.Popen(  # noqa: S603 - this Python
                [sys.executable, "-I", "-S", guard.__file__, str(self._root)],
                stdin=subprocess.PIPE,
                start_new_session=True,
                env={},
            )
