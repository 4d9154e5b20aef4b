"""A process of an instance, seen from the emulator's event loop."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ubiops.packages import execution
from ubiops.packages.execution import CLOSED, FRAME

from .base import END_SECONDS, STOP_SECONDS, STOPPED, LogSink, ProcessBase, StartError
from .guard import GROUP, end_group
from .run import LogLine, Outcome, Run, Spec

#: Run by the child's `python -c`: the worker is compiled once, and what is beside it is not left importable.
_BOOT = (
    f"import sys; sys.path.insert(0, {str(Path(execution.__file__).parent)!r}); import execution; del sys.path[0]; "
    "del sys.modules['execution']; execution.main({fd})"
)
_HEADER_BYTES = 64 * 1024
_CLOSED = "the code closed the connection to the emulator"
_FOREIGN = "the code wrote to the emulator's connection, which is not its own"
_BLOCK = 16 * 1024
#: A line that is longer is logged in pieces of so many bytes.
LINE_BYTES = 16 * 1024
#: What is read at the end of a call: a pipe holds no more, and what the code has started may go on writing.
_LAST_BLOCKS = 16
#: After a block of more lines than this, the others get their turn: the code waits when it prints on.
_MANY_LINES = 500
_PAUSE_SECONDS = 0.01


class Process(ProcessBase, asyncio.Protocol):
    """A child that runs the package's code."""

    def __init__(
        self,
        number: int,
        instance_id: str,
        log: LogSink,
        on_free: Callable[[ProcessBase], None],
        on_end: Callable[[ProcessBase], None],
    ) -> None:
        super().__init__(number, instance_id, log, on_free, on_end)
        self._received = bytearray()
        self._largest = 0
        self._reason: str | None = None
        self._loaded = False
        #: Why the code was not loaded, or None when it was.
        self._ready: asyncio.Future[str | None] = self._loop.create_future()
        self._outputs: dict[int, tuple[str, bytearray]] = {}
        self._popen: subprocess.Popen[bytes] | None = None
        self._transport: asyncio.Transport | None = None
        self._group_file: Path | None = None
        self._pidfd: int | None = None

    async def spawn(self, python: str, folder: Path, directory: Path, variables: Mapping[str, str]) -> None:
        if self.closing:
            raise StartError(STOPPED)
        ours, theirs = socket.socketpair()
        self._directory = directory
        command = [python, "-I", "-X", "utf8", "-c", _BOOT.format(fd=theirs.fileno())]
        try:
            # Takes about a millisecond: the child of a vfork has to get as far as its exec.
            self._popen = subprocess.Popen(  # noqa: ASYNC220, S603 - the Python that the environment names
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                bufsize=0,
                pass_fds=[theirs.fileno()],
                cwd=directory,
                env=dict(variables),
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            ours.close()
            raise StartError(f"the process could not be started: {error}") from None
        finally:
            theirs.close()
        self._group_file = folder / f"{self._popen.pid}{GROUP}"
        self._group_file.touch()
        self._watch(self._popen)
        ours.setblocking(False)
        await self._loop.create_unix_connection(lambda: self, sock=ours)

    def _watch(self, popen: subprocess.Popen[bytes]) -> None:
        assert popen.stdout is not None
        assert popen.stderr is not None
        for stream, level in ((popen.stdout, "info"), (popen.stderr, "error")):
            os.set_blocking(stream.fileno(), False)
            self._outputs[stream.fileno()] = (level, bytearray())
            self._loop.add_reader(stream.fileno(), self._output_came, stream.fileno())
        if hasattr(os, "pidfd_open"):
            self._pidfd = os.pidfd_open(popen.pid)
            self._loop.add_reader(self._pidfd, self._exited)
        else:  # macOS: a thread that waits
            waiting = self._loop.run_in_executor(None, os.waitid, os.P_PID, popen.pid, os.WEXITED | os.WNOWAIT)
            waiting.add_done_callback(lambda _: self._exited())

    async def load(self, spec: Spec) -> None:
        self._largest = spec.result_bytes
        context = {**spec.context, "environment_variables": dict(spec.variables), "process_id": self.number}
        start = {"directory": str(self._directory), "context": context, "memory": spec.memory, "limit": self._largest}
        self._send(start)
        reason = await self._ready
        if reason is not None:
            raise StartError(reason)

    def _call(self, run: Run, body: bytes) -> None:
        self._started(run)
        self._send({"type": "request", "context": {**run.context, "process_id": self.number}}, body)

    def _send(self, header: Mapping[str, Any], body: bytes = b"") -> None:
        if self._transport is not None and not self._transport.is_closing():
            encoded = json.dumps(header).encode()
            self._transport.write(FRAME.pack(len(encoded), len(body)) + encoded + body)

    # The protocol's side.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        if self.ended.done():
            transport.abort()

    def data_received(self, data: bytes) -> None:
        self._received += data
        while len(self._received) >= FRAME.size:
            header_bytes, body_bytes = FRAME.unpack_from(self._received)
            if header_bytes > _HEADER_BYTES or body_bytes > self._largest:
                self.kill(_FOREIGN)
                return
            end = FRAME.size + header_bytes + body_bytes
            if len(self._received) < end:
                return
            header = bytes(self._received[FRAME.size : FRAME.size + header_bytes])
            body = bytes(self._received[FRAME.size + header_bytes : end])
            del self._received[:end]
            try:
                self._on_message(json.loads(header), body)
            except (ValueError, KeyError, TypeError, RecursionError):
                self.kill(_FOREIGN)

    def _pause(self) -> None:
        if self._transport is not None:
            self._transport.pause_reading()

    def _go_on(self) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.resume_reading()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.ended.done():
            # Either it is about to end, or its code has closed the connection; it can be of no more use.
            self._loop.call_later(0.2, self.kill, _CLOSED)

    def _on_message(self, header: dict[str, Any], body: bytes) -> None:
        match header["type"]:
            case "ready":
                if not self._ready.done():
                    self._loaded = True
                    self._ready.set_result(None)
                    self._log_output()
                    self._on_free(self)
            case "failed":
                self.closing = True
                self._log_output()
                if not self._ready.done():
                    self._ready.set_result(str(header["message"]))
            case "update":
                if self.run is not None and self.run.updates is not None:
                    self.run.updates.put(body.decode("utf-8", "replace"), self._pause, self._go_on)
            case "result":
                self._log_output()
                self._finished(Outcome(result=body))
            case "error":
                self._log_output()
                self.closing = self.closing or bool(header["fatal"])
                self._finished(Outcome(error=str(header["message"])))
            case _:
                raise ValueError("a message that the worker does not send")

    # Its output.

    def _output_came(self, fd: int) -> None:
        if self._read_output(fd) > _MANY_LINES:
            self._loop.remove_reader(fd)
            self._loop.call_later(_PAUSE_SECONDS, self._resume, fd)

    def _resume(self, fd: int) -> None:
        if fd in self._outputs:
            self._loop.add_reader(fd, self._output_came, fd)

    def _read_output(self, fd: int) -> int:
        """Log a block of what there is to read; how many lines it has, 0 when there is nothing, for now or for good."""
        level, waiting = self._outputs[fd]
        try:
            data = os.read(fd, _BLOCK)
        except BlockingIOError:
            return 0
        if not data:
            self._loop.remove_reader(fd)
            return 0
        waiting += data
        *lines, rest = bytes(waiting).split(b"\n")
        while len(rest) > LINE_BYTES:
            lines.append(rest[:LINE_BYTES])
            rest = rest[LINE_BYTES:]
        waiting[:] = rest
        self._log_lines(lines, level)
        return len(lines) + 1

    def _log_output(self) -> None:
        """Log what was printed up to now, the last line too when it has no end yet."""
        for fd, (level, waiting) in self._outputs.items():
            blocks = _LAST_BLOCKS
            while blocks and self._read_output(fd):
                blocks -= 1
            if waiting:
                self._log_lines([bytes(waiting)], level)
                waiting.clear()

    def _log_lines(self, lines: list[bytes], level: str) -> None:
        moment = time.time_ns()
        entries: list[LogLine] = []
        for line in lines:
            for start in range(0, len(line), LINE_BYTES):
                text = line[start : start + LINE_BYTES].decode("utf-8", "replace").removesuffix("\r")
                entries.append(LogLine(moment, text, level, False, self._instance_id, self.number, self.run))
        if entries:
            self._log(entries)

    # Its end.

    def kill(self, reason: str) -> None:
        if self._popen is not None and not self.ended.done():
            self.closing = True
            self._reason = self._reason or reason
            end_group(self._popen.pid)

    async def stop(self) -> None:
        self.closing = True
        if self._popen is None:
            return
        if self.run is None and self._loaded:
            self._send({"type": "stop"})
            await asyncio.wait([self.ended], timeout=STOP_SECONDS)
        self.kill(STOPPED)
        await asyncio.wait([self.ended], timeout=END_SECONDS)

    def _exited(self) -> None:
        popen = self._popen
        if popen is None or self.ended.done():
            return
        if self._pidfd is not None:
            self._loop.remove_reader(self._pidfd)
            os.close(self._pidfd)
        # What it has started ends with it. As long as the process has not been waited for, its group is no other's.
        end_group(popen.pid)
        status = popen.wait()
        self._log_output()
        for stream in (popen.stdout, popen.stderr):
            assert stream is not None
            self._loop.remove_reader(stream.fileno())
            stream.close()
        self._outputs.clear()
        if self._transport is not None:
            self._transport.abort()
        if self._group_file is not None:
            self._group_file.unlink(missing_ok=True)
        self.closing = True
        reason = self._reason or _cause_of_death(status)
        self.ended.set_result(None)
        if not self._ready.done():
            self._ready.set_result(reason)
        run, self.run = self.run, None
        if run is not None and not run.done.done():
            self._log([LogLine(time.time_ns(), reason, "error", True, self._instance_id, self.number, run)])
            run.finish(Outcome(error=reason))
        self._on_end(self)


def _cause_of_death(status: int) -> str:
    if status == CLOSED:
        return _CLOSED
    if status >= 0:
        return f"the code ended its process, with exit status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    hint = {"SIGKILL": ", as the system does when memory runs out", "SIGSEGV": ", a segmentation fault"}.get(name, "")
    return f"the process of the instance was ended by {name}{hint}"
