"""Calls with `async_req=True`, which are made in threads."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")


class AsyncResult(Generic[T]):
    """The result of a call that is made in another thread. It arrives, or the call's error does, whatever becomes of the client."""

    def __init__(self, future: Future[T]) -> None:
        self._future = future

    def get(self, timeout: float | None = None) -> T:
        """Wait for the result and return it. Raises what the call raises, and `TimeoutError` after `timeout` seconds."""
        return self._future.result(timeout)

    def wait(self, timeout: float | None = None) -> None:
        """Wait until the call has ended, or for `timeout` seconds."""
        from concurrent.futures import wait

        wait([self._future], timeout)

    def ready(self) -> bool:
        """Whether the call has ended."""
        return self._future.done()

    def successful(self) -> bool:
        """Whether the call ended without an error. Raises `ValueError` if it has not ended."""
        if not self._future.done():
            raise ValueError("the call has not ended")
        return self._future.exception() is None


class AsyncCalls:
    """The threads of one client, made when they are first needed, and anew in a forked process."""

    def __init__(self) -> None:
        self._executors: dict[int, ThreadPoolExecutor] = {}

    def submit(self, threads: int, call: Callable[..., Any], *arguments: Any) -> AsyncResult[Any]:
        """Make a call in one of at most `threads` threads, as many as the first of these calls has asked for."""
        from concurrent.futures import ThreadPoolExecutor  # most programs do without

        process = os.getpid()
        while True:
            executor = self._executors.get(process)
            if executor is None:
                # One that another thread makes at the same time has no threads yet, and is dropped here.
                executor = self._executors.setdefault(process, ThreadPoolExecutor(threads, "ubiops"))
            try:
                return AsyncResult(executor.submit(call, *arguments))
            except RuntimeError:
                if self._executors.get(process) is executor:
                    raise  # The interpreter is shutting down. Otherwise `close` was called just now.

    def close(self) -> None:
        """Wait until all calls have ended."""
        executor = self._executors.pop(os.getpid(), None)
        if executor is not None:
            executor.shutdown()
