"""Functions called in processes with limits of time and memory, so that nothing in their arguments can stop this one."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ubiops.closing import Closing
from ubiops.packages import limits
from ubiops.packages.errors import PackageError, PackageLimitError

#: So many calls run at the same time; further ones wait.
WORKERS = 2
#: A busy machine may need this many times the seconds of computing.
PATIENCE = 3

#: -I keeps the current folder and the user's settings out; the parent's path has what the parent has found.
_COMMAND = "import sys; sys.path[:] = sys.argv[1:]; from ubiops.packages.worker import main; main()"


class Workers(Closing):
    """Processes of their own, which are kept for the next call; `close` ends them."""

    def __init__(self) -> None:
        self._slots = threading.BoundedSemaphore(WORKERS)
        self._lock = threading.Lock()
        self._workers: set[_Worker] = set()
        self._idle: list[_Worker] = []
        self._closed = False

    def close(self) -> None:
        """End all processes; what is being read fails."""
        with self._lock:
            self._closed = True
            workers = list(self._workers)
        for worker in workers:
            worker.end()

    def call(self, function: str, what: str, seconds: float, arguments: Mapping[str, Any]) -> Any:
        """What a function, named `module:function`, returns for arguments that are JSON, as its result has to be.

        Raises PackageLimitError when it takes more than `seconds` of computing, or too much memory; PackageError when it
        does, or when its process dies; ValueError for all else that it raises.
        """
        with self._slots:
            worker = self._take()
            reply = worker.ask({"function": function, "seconds": seconds, "arguments": arguments}, seconds * PATIENCE)
            self._give_back(worker, reply["spent"])
        match reply.get("error"):
            case None:
                return reply["result"]
            case "package":
                raise PackageError(reply["message"])
            case "limit":
                raise PackageLimitError(reply["message"])
            case "memory":
                mebibytes = limits.READ_MEMORY_BYTES // 1024**2
                raise PackageLimitError(f"{what} takes more than {mebibytes} MiB of memory")
            case "time":
                raise PackageLimitError(f"{what} takes more than {seconds:.0f} seconds")
            case "crash":
                raise PackageError(f"{what} has failed: {reply['message']}")
            case _:
                raise ValueError(reply["message"])

    def _take(self) -> _Worker:
        with self._lock:
            if self._closed:
                raise PackageError("the emulator is being stopped")
            while self._idle:
                worker = self._idle.pop()
                if worker.alive():
                    return worker
                self._workers.discard(worker)
                worker.end()
            worker = _Worker()
            self._workers.add(worker)
            return worker

    def _give_back(self, worker: _Worker, spent: bool) -> None:
        with self._lock:
            if not spent and not self._closed:
                self._idle.append(worker)
                return
            self._workers.discard(worker)
        worker.end()


class _Worker:
    """One process of `ubiops.packages.worker`."""

    def __init__(self) -> None:
        # A session of its own: Ctrl-C in a terminal is for the emulator, which ends its workers itself.
        self._process = subprocess.Popen(  # noqa: S603 - our own module, with this interpreter
            [sys.executable, "-I", "-c", _COMMAND, *filter(None, sys.path), str(Path(__file__).parents[2])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        self._ending = threading.Lock()

    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, job: dict[str, Any], seconds: float) -> dict[str, Any]:
        """The reply to a job; the process is ended when there is none after `seconds`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self._kill()

        timer = threading.Timer(seconds, give_up)
        timer.start()
        try:
            self._process.stdin.write(json.dumps(job).encode() + b"\n")
            self._process.stdin.flush()
            line = self._process.stdout.readline()
        except (OSError, ValueError):  # it has died, or was ended by close()
            line = b""
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            return json.loads(line)  # type: ignore[no-any-return]
        status = self._process.wait()
        if late.is_set() or status == -getattr(signal, "SIGXCPU", 0):
            return {"error": "time", "spent": True}
        return {"error": "crash", "message": f"its process ended with status {status}", "spent": True}

    def end(self) -> None:
        """Kill the process and let go of it; nothing happens the second time."""
        with self._ending:
            self._kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):  # what was not read by a process that is gone
                        pipe.close()

    def _kill(self) -> None:
        if self._process.returncode is not None:  # its number may be another's by now
            return
        if sys.platform == "win32":
            self._process.kill()
        else:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
