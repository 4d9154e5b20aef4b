"""Large bodies, straight between a connection's socket and a file, on a thread: the event loop would copy them several times."""

from __future__ import annotations

import asyncio
import os
import select
import socket
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from anyio import CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope

if TYPE_CHECKING:
    from .connections import Connection

#: Under this key of the scope is the `Wire` of its request.
WIRE_KEY = "ubiops.wire"
#: For a smaller body it is not worth it.
LEAST_BYTES = 1024**2
#: What is read at a time, and held in memory.
BLOCK_BYTES = 256 * 1024
#: A transfer keeps its thread while the other side pauses for no longer than this. After that it waits without one.
PATIENCE_MILLISECONDS = 20
#: After so many bytes another transfer gets the thread.
TURN_BYTES = 16 * 1024**2
#: Transfers that move bytes at the same time.
THREADS = 16

Step = Callable[[socket.socket, int], int]


class Wire:
    """The connection of one request; `cycle` is uvicorn's state of that request."""

    def __init__(self, connection: Connection, cycle: Any) -> None:
        self._connection, self._cycle = connection, cycle

    async def receive(self, receive: Receive, file: int, size: int, limiter: CapacityLimiter) -> None:
        """Write the request's body of `size` bytes into an open file; raises ClientDisconnect when fewer come."""
        message = await receive()
        self._connection.flow.pause_reading()  # what follows is left to the thread
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        first: bytes = message.get("body", b"")
        block = memoryview(bytearray(BLOCK_BYTES))

        def step(connection: socket.socket, done: int) -> int:
            count = len(first) if done == 0 and first else connection.recv_into(block, min(BLOCK_BYTES, size - done))
            if not count:
                raise ConnectionResetError
            rest = memoryview(first) if done == 0 and first else block[:count]
            while rest:
                rest = rest[os.write(file, rest) :]
            return count

        await self._move(step, size, select.POLLIN, limiter)
        self._connection.body_was_taken(self._cycle)

    @property
    def is_clear(self) -> bool:
        """Whether all that was to be sent up to now has been, so that `send` may follow."""
        return self._connection.transport.get_write_buffer_size() == 0

    async def send(self, file: int, size: int, limiter: CapacityLimiter) -> None:
        """Send an open file as the response's body, whose head was sent; raises ClientDisconnect when the peer is gone."""

        def step(connection: socket.socket, done: int) -> int:
            count = os.sendfile(connection.fileno(), file, done, size - done)
            if not count:  # the file has become shorter, which no file of ours does
                raise ConnectionResetError
            return count

        await self._move(step, size, select.POLLOUT, limiter)
        self._cycle.expected_content_length = 0

    async def _move(self, step: Step, size: int, event: int, limiter: CapacityLimiter) -> None:
        # A copy, because the event loop refuses to watch a descriptor that one of its transports has.
        with self._connection.transport.get_extra_info("socket").dup() as connection:
            turns = _Turns(step, connection, size, event)
            try:
                while await to_thread.run_sync(turns.take, limiter=limiter):
                    await _ready(connection, event)
            except ConnectionError:
                self._cycle.disconnected = True  # uvicorn does not see it while it does not read
                self._connection.transport.abort()
                raise ClientDisconnect from None
            finally:
                turns.end()


class _Turns:
    """One transfer, a turn at a time on whichever thread there is."""

    def __init__(self, step: Step, connection: socket.socket, size: int, event: int) -> None:
        self._step, self._connection, self._size = step, connection, size
        self._done = 0
        self._poll = select.poll()
        self._poll.register(connection, event)
        self._ended = False
        self._running = threading.Lock()

    def take(self) -> bool:
        """Move bytes while the other side keeps up; whether there are more to move."""
        with self._running:
            pause = min(self._size, self._done + TURN_BYTES)
            while self._done < pause and not self._ended:
                try:
                    self._done += self._step(self._connection, self._done)
                except BlockingIOError:
                    if not self._poll.poll(PATIENCE_MILLISECONDS):
                        break
            return self._done < self._size

    def end(self) -> None:
        """Wait for the turn that is being taken: a task that is cancelled would leave its thread behind."""
        self._ended = True
        with self._running:
            pass


async def _ready(connection: socket.socket, event: int) -> None:
    """Wait until the socket can be read from, or written to."""
    loop = asyncio.get_running_loop()
    ready = asyncio.Event()
    reading = event == select.POLLIN
    (loop.add_reader if reading else loop.add_writer)(connection, ready.set)
    try:
        await ready.wait()
    finally:
        (loop.remove_reader if reading else loop.remove_writer)(connection)


def wire_for(scope: Scope, size: int | None) -> Wire | None:
    """The connection of a request, for a body of so many bytes; None where it is better sent or received as others are."""
    return None if size is None or size < LEAST_BYTES or os.name != "posix" else scope.get(WIRE_KEY)
