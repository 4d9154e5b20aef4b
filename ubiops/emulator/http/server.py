"""The server of HTTP: uvicorn's, made to start and stop as the emulator needs it."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import os
import socket
from collections.abc import Awaitable, Callable, Coroutine, Generator
from typing import Any

import uvicorn
from starlette.types import ASGIApp

from .connections import Connection, accept

#: A stop waits so long for requests that are being handled.
GRACE_SECONDS = 1.0
#: As web servers in front of a service do; a shorter time would show clients more closed connections than there.
KEEP_ALIVE_SECONDS = 75


class Server(uvicorn.Server):
    """uvicorn, which says when it is ready, stops at once, and leaves signals to the command."""

    def __init__(
        self,
        app: ASGIApp,
        before_ready: Callable[[], Coroutine[Any, Any, None]],
        on_ready: Callable[[], None],
        on_stop: Callable[[], None],
        after_stop: Callable[[], Awaitable[None]],
    ) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=Connection,
                loop="asyncio",
                ws="none",
                lifespan="off",
                log_config=None,
                access_log=False,
                proxy_headers=False,
                server_header=False,
                timeout_keep_alive=KEEP_ALIVE_SECONDS,
            )
        )
        self._before_ready, self._on_ready = before_ready, on_ready
        self._on_stop, self._after_stop = on_stop, after_stop
        self._accepting: list[asyncio.Task[None]] = []
        self._stopping = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def stop(self) -> None:
        """End `serve`; from any thread, or a signal handler."""
        self.should_exit = True
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):  # the loop has just been closed
                self._loop.call_soon_threadsafe(self._stopping.set)

    def call(self, task: Coroutine[Any, Any, None]) -> None:
        """Run something on the server's loop and wait for it; from any other thread."""
        assert self._loop is not None
        asyncio.run_coroutine_threadsafe(task, self._loop).result()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        self._loop = asyncio.get_running_loop()
        if not await self._begun():
            self._on_stop()
            return
        self._accepting = [asyncio.create_task(accept(listener, self._connection)) for listener in sockets or ()]
        self.started = True
        await self.on_tick(0)
        self._on_ready()

    async def _begun(self) -> bool:
        """Whether all is ready; not so when a stop has come before that."""
        begin, stop = asyncio.create_task(self._before_ready()), asyncio.create_task(self._stopping.wait())
        await asyncio.wait((begin, stop), return_when=asyncio.FIRST_COMPLETED)
        stop.cancel()
        if begin.done():
            begin.result()
            return True
        begin.cancel()
        return False

    def _connection(self) -> Connection:
        return Connection(config=self.config, server_state=self.server_state, app_state={})

    async def main_loop(self) -> None:
        while not await self.on_tick(0):  # keeps the Date header's second
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1):
                    await self._stopping.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # uvicorn's own looks every tenth of a second, and shows tracebacks of what it cancels.
        for task in self._accepting:
            task.cancel()
        for listener in sockets or ():
            listener.close()
        self._on_stop()
        for connection in list(self.server_state.connections):
            connection.shutdown()  # at once where nothing is being handled
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(GRACE_SECONDS):
                while self.server_state.tasks:
                    await asyncio.wait(self.server_state.tasks)
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        for task in self.server_state.tasks:
            task.cancel()
        await asyncio.sleep(0)  # for the ends of the connections to arrive
        await self._after_stop()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def listen(bind: str, port: int) -> socket.socket:
    """A socket that listens there; OSError says which port and why not."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(bind, port, type=socket.SOCK_STREAM)[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as error:
        raise OSError(error.errno, f"cannot listen on {bind}: {error.strerror}") from error
    try:
        if os.name == "posix":  # elsewhere it would let two servers share a port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(2048)
        listener.setblocking(False)
    except OSError as error:
        listener.close()
        reason = "it is in use" if error.errno == errno.EADDRINUSE else error.strerror
        raise OSError(error.errno, f"cannot listen on port {port} of {bind}: {reason}") from error
    return listener
