"""Uploads and downloads that run at the same time, with one progress bar and one end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Future, ThreadPoolExecutor, wait
from queue import SimpleQueue
from typing import Any, TypeVar

from ubiops.exceptions import ApiValueError
from ubiops.utils.progress import Progress

T = TypeVar("T")
Report = Callable[[int, int | None], object]


class _StoppedError(Exception):
    """Ends a transfer because another one has failed."""


class Slots:
    """What a transfer holds while it runs. Raises ApiValueError when there would be none.

    A queue, because a semaphore, which is written in Python, took a tenth of the time of many small transfers.
    """

    def __init__(self, workers: int) -> None:
        if workers < 1:
            raise ApiValueError(f"the number of parallel transfers is 1 or more, not {workers!r}")
        self._free: SimpleQueue[None] = SimpleQueue()
        for _ in range(workers):
            self._free.put(None)

    def __enter__(self) -> None:
        self._free.get()

    def __exit__(self, *_error: object) -> None:
        self._free.put(None)


class _Shared:
    """What the transfers have in common: how much is done, and whether to go on."""

    def __init__(self, progress: Progress, total: int | None) -> None:
        self._progress = progress
        self._total = total
        self._done = 0
        self._lock = threading.Lock()
        self.stopped = False

    def report(self) -> Report:
        """The progress function of one transfer."""
        last = 0

        def report(done: int, total: int | None) -> None:
            nonlocal last
            if self.stopped:
                raise _StoppedError
            with self._lock:
                self._done += done - last
                last = done
                done_in_all = self._done
            self._progress(done_in_all, total if self._total is None else self._total)

        return report


def run_transfers(
    description: str, jobs: Sequence[Callable[[Report], T]], total: int | None, workers: int, quiet: bool
) -> list[T]:
    """Run jobs, and return their results in order. `total` is their bytes in all, None for that of a single job.

    `workers` of them transfer at a time, in the part of a job that holds one of its `slots`; as many more prepare. The first failure ends all of
    them, and so does Ctrl-C.
    """
    with Progress(description, quiet) as progress:
        shared = _Shared(progress, total)
        if len(jobs) == 1 or workers == 1:
            return [job(shared.report()) for job in jobs]
        pool = ThreadPoolExecutor(min(2 * workers, len(jobs) or 1), thread_name_prefix="ubiops-transfer")
        futures: list[Future[T]] = []
        try:
            futures.extend(pool.submit(job, shared.report()) for job in jobs)
            wait(futures, return_when=FIRST_EXCEPTION)
        finally:
            shared.stopped = any(_failure(future) is not None for future in futures if future.done()) or not all(
                future.done() for future in futures
            )
            pool.shutdown(cancel_futures=True)
        for failure in map(_failure, futures):
            if failure is not None and not isinstance(failure, _StoppedError):
                raise failure
        return [future.result() for future in futures]


def _failure(future: Future[Any]) -> BaseException | None:
    return None if future.cancelled() else future.exception()
