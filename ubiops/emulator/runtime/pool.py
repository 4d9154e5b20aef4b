"""The instances of one version, and the runs that wait for them."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import Callable
from pathlib import Path

from .base import ProcessBase, StartError, timed_out
from .instance import Instance, Unpack
from .run import LogLine, Outcome, Run, Spec

#: A constructor may take so many seconds.
START_SECONDS = 900


class Pool:
    """Starts instances when runs come, keeps them for a while, and replaces those that end.

    `log` is given what the code of a spec prints, `watch` each instance that begins or has ended.
    """

    def __init__(
        self,
        spec: Spec,
        root: Path,
        unpack: Unpack,
        log: Callable[[Spec, list[LogLine]], None],
        watch: Callable[[Instance], object],
    ) -> None:
        self.spec = spec
        self._root, self._unpack, self._log, self._watch = root, unpack, log, watch
        self._loop = asyncio.get_running_loop()
        self._numbers = itertools.count()
        self._waiting: list[tuple[int, int, Run]] = []
        self._free: list[tuple[Instance, ProcessBase]] = []
        self._starting: dict[Instance, asyncio.Task[None]] = {}
        self._idle_timers: dict[Instance, asyncio.TimerHandle] = {}
        #: Nothing is started any more.
        self.closed = False
        self.instances: list[Instance] = []
        self.update(spec)

    def submit(self, run: Run) -> None:
        """Queue a run; its `done` becomes the outcome."""
        if run.waits_too:
            run.timer = self._loop.call_later(run.timeout, self.end_run, run, Outcome(error=timed_out(run)))
        # Of the same priority, those that somebody waits for go first.
        heapq.heappush(self._waiting, (2 * run.priority + (not run.waits_too), next(self._numbers), run))
        self._dispatch()

    def end_run(self, run: Run, outcome: Outcome) -> None:
        """Finish a run now, whether it waits or is being processed."""
        run.finish(outcome)
        for instance in self.instances:
            for process in instance.processes:
                if process.run is run:
                    process.end_run(run, outcome)
        self._dispatch()
        if not self._waiting:
            # A constructor that does not come to an end is not left running for nobody.
            for instance in list(self._starting)[self.spec.minimum_instances :]:
                if not instance.busy:
                    self._starting[instance].cancel()

    def update(self, spec: Spec) -> None:
        """Go on with these settings; instances of other code end after what they are doing."""
        if not self.spec.same_code(spec):
            for instance in self.instances:
                instance.retire()
            self._free.clear()
        self.spec = spec
        self._dispatch()
        self._keep_minimum()
        for instance in self.instances:
            self._let_idle(instance)

    @property
    def waiting(self) -> int:
        """How many runs wait of those whose timeout has begun: the others are elsewhere as well."""
        return sum(run.waits_too and not run.done.done() for _, _, run in self._waiting)

    async def close(self, outcome: Outcome | None = None, *, clean: bool = True) -> None:
        """End all instances; runs that wait or are being processed end so, or are left without an outcome.

        `clean` as for `Instance.close`.
        """
        self.closed = True
        running = [process.run for instance in self.instances for process in instance.processes]
        for run in [*running, *(run for _, _, run in self._waiting)]:
            if run is not None and outcome is not None:
                run.finish(outcome)
        self._waiting.clear()
        for timer in self._idle_timers.values():
            timer.cancel()
        await asyncio.gather(*(instance.close(clean=clean) for instance in self.instances))
        await asyncio.gather(*self._starting.values(), return_exceptions=True)

    def _serving(self) -> list[Instance]:
        return [instance for instance in self.instances if not instance.retired]

    def _dispatch(self) -> None:
        while self._waiting and self._waiting[0][2].done.done():
            heapq.heappop(self._waiting)
        while self._waiting and self._free:
            instance, process = self._free.pop()
            if process.closing or instance.retired:
                continue
            run = heapq.heappop(self._waiting)[2]
            if run.done.done():
                self._free.append((instance, process))
                continue
            self._stay(instance)
            process.begin(run)
        wanted = len(self._waiting) - len(self._starting) * self.spec.instance_processes
        while not self.closed and wanted > 0 and len(self._serving()) < self.spec.maximum_instances:
            self._start()
            wanted -= self.spec.instance_processes

    def _keep_minimum(self) -> None:
        for _ in range(0 if self.closed else self.spec.minimum_instances - len(self._serving())):
            self._start()

    def _start(self) -> None:
        spec = self.spec
        instance = Instance(
            spec, self._root, self._unpack, lambda lines: self._log(spec, lines), self._process_free, self._ended
        )
        self.instances.append(instance)
        self._watch(instance)
        self._starting[instance] = self._loop.create_task(self._start_instance(instance))

    async def _start_instance(self, instance: Instance) -> None:
        try:
            async with asyncio.timeout(START_SECONDS):
                await instance.start()
        except (StartError, TimeoutError) as error:
            await instance.close()
            self._not_started(instance, str(error) or f"the code was not loaded within {START_SECONDS} seconds")
        except asyncio.CancelledError:
            await instance.close()
        finally:
            self._starting.pop(instance, None)
        if not self.closed:
            self._dispatch()
            self._let_idle(instance)

    def _not_started(self, instance: Instance, reason: str) -> None:
        if self.closed or not instance.spec.same_code(self.spec):
            return
        # One run is told; the next one finds out for itself, with a new instance.
        while self._waiting:
            run = heapq.heappop(self._waiting)[2]
            if not run.done.done():
                run.finish(Outcome(error=reason))
                return

    def _process_free(self, instance: Instance, process: ProcessBase) -> None:
        self._free.append((instance, process))
        self._dispatch()
        self._let_idle(instance)

    def _ended(self, instance: Instance) -> None:
        self.instances.remove(instance)
        self._watch(instance)
        self._stay(instance)
        if not self.closed:
            self._dispatch()
            if instance not in self._starting:  # one that cannot start would be started again and again
                self._loop.call_later(1, self._keep_minimum)

    def _let_idle(self, instance: Instance) -> None:
        """End the instance after its idle time, unless it gets something to do or is one of the minimum."""
        if not instance.busy and not instance.retired and instance not in self._starting:
            self._stay(instance)
            self._idle_timers[instance] = self._loop.call_later(self.spec.maximum_idle_time, self._idle, instance)

    def _stay(self, instance: Instance) -> None:
        timer = self._idle_timers.pop(instance, None)
        if timer is not None:
            timer.cancel()

    def _idle(self, instance: Instance) -> None:
        self._stay(instance)
        if len(self._serving()) > self.spec.minimum_instances:
            instance.retire()
