"""Connections: how they are taken, and what is done with those that send no HTTP, or none in time."""

from __future__ import annotations

import asyncio
import json
import logging
import socket
import time
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

import httptools
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from .faults import TRANSPORT_KEY
from .responses import send_error
from .wire import WIRE_KEY, Wire

#: After a failure, such as too many open files, new connections wait so long.
RETRY_SECONDS = 0.5
#: A failure that goes on is logged so often.
LOG_SECONDS = 60.0

#: Largest request line and headers, in bytes.
MAX_HEAD_BYTES = 64 * 1024
#: In so much time the headers of a request have to come in.
HEAD_SECONDS = 60.0

_log = logging.getLogger(__name__)


async def accept(listener: socket.socket, protocol: Callable[[], asyncio.BaseProtocol]) -> None:
    """Give each new connection a protocol, until cancelled.

    asyncio's own server tries again as often as its backlog is long, and logs each time.
    """
    loop = asyncio.get_running_loop()
    logged = float("-inf")
    while True:
        try:
            connection, _ = await loop.sock_accept(listener)
        except OSError as error:
            if time.monotonic() - logged > LOG_SECONDS:
                logged = time.monotonic()
                _log.error("no connection can be accepted (%s); trying again until it works", error.strerror)
            await asyncio.sleep(RETRY_SECONDS)
            continue
        try:
            await loop.connect_accepted_socket(protocol, connection)
        except OSError:  # the peer has gone already
            connection.close()


class Connection(HttpToolsProtocol):
    """One connection. What is no request gets an error in the API's shape, and nothing is written to a log."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._answer = self.app
        self.app = self._answered
        self._head_bytes = 0
        self._in_head = True
        self._patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._patience = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def connection_lost(self, exc: Exception | None) -> None:
        self._head_is_in()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._in_head = True

    def on_headers_complete(self) -> None:
        self._head_is_in()
        super().on_headers_complete()

    def data_received(self, data: bytes) -> None:
        assert self.parser is not None
        self._unset_keepalive_if_required()
        try:
            self.parser.feed_data(data)
        except httptools.HttpParserError:
            self._refuse(400, "this is not a valid HTTP request")
            return
        except httptools.HttpParserUpgrade:
            pass  # the request is answered as if it had not asked for another protocol
        if self._in_head:
            self._head_bytes += len(data)
            if self._head_bytes > MAX_HEAD_BYTES:
                self._refuse(431, f"the headers of the request are larger than {MAX_HEAD_BYTES} bytes")
            elif self._patience is None:
                self._patience = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def body_was_taken(self, cycle: Any) -> None:
        """Go on after a body that was read from the socket past the parser, which still waits for it."""
        cycle.more_body = False
        self.parser = httptools.HttpRequestParser(self)

    def _head_is_in(self) -> None:
        self._in_head, self._head_bytes = False, 0
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _give_up(self) -> None:
        self._refuse(408, f"no request has come in for {HEAD_SECONDS:.0f} seconds")

    def _refuse(self, status: int, message: str) -> None:
        if self.transport.is_closing():
            return
        body = json.dumps({"error": message})
        head = f"HTTP/1.1 {status} {HTTPStatus(status).phrase}\r\nContent-Type: application/json\r\n"
        self.transport.write(f"{head}Content-Length: {len(body)}\r\nConnection: close\r\n\r\n{body}".encode())
        self.transport.close()

    async def _answered(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The app, whose failures are answered in the API's shape as well."""
        scope[TRANSPORT_KEY] = self.transport
        scope[WIRE_KEY] = Wire(self, getattr(send, "__self__", None))
        try:
            await self._answer(scope, receive, send)
        except (asyncio.CancelledError, ClientDisconnect):  # a shutdown, or the client, has closed the connection
            return
        except Exception:  # noqa: BLE001 - whatever it is, the answer is JSON
            _log.exception("the emulator failed to answer %s", scope["method"])
            if self.cycle.response_started:
                self.transport.close()
            else:
                await send_error(send, 500, "the emulator failed to answer; its log says why")
