"""The last API requests, kept in memory: what was asked, the answer's status, how long it took."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypedDict

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .answers import API_PREFIX

MAX_REQUESTS = 500
MAX_PATH = 300
#: Under this key of the scope an injected fault leaves its id.
FAULT_KEY = "ubiops.fault"


class LoggedRequest(TypedDict):
    """One request. There is no header, no query and no body in it, so that no secret can be."""

    time: str
    method: str
    path: str
    operation: str | None
    status: int | None
    milliseconds: float
    bytes_received: int
    bytes_sent: int
    fault: str | None


class RequestLog:
    """Remembers the last 500 requests to the API; the newest is the last."""

    def __init__(self, app: ASGIApp, entries: deque[LoggedRequest], operation_of: Callable[[Scope], str | None]):
        self.app = app
        self.entries = entries
        self.operation_of = operation_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(API_PREFIX):
            await self.app(scope, receive, send)
            return
        entry: LoggedRequest = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "method": scope["method"],
            "path": scope["path"][:MAX_PATH],
            "operation": self.operation_of(scope),
            "status": None,
            "milliseconds": 0.0,
            "bytes_received": 0,
            "bytes_sent": 0,
            "fault": None,
        }
        began = time.perf_counter()
        remembered = False

        def remember() -> None:
            nonlocal remembered
            if not remembered:
                remembered = True
                entry["milliseconds"] = round((time.perf_counter() - began) * 1000, 2)
                entry["fault"] = scope.get(FAULT_KEY)
                self.entries.append(entry)

        async def counting_receive() -> Message:
            message = await receive()
            entry["bytes_received"] += len(message.get("body", b""))
            return message

        async def counting_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                entry["status"] = message["status"]
            else:
                entry["bytes_sent"] += len(message.get("body", b""))
                if not message.get("more_body", False):
                    remember()  # before the peer sees the end, so that whoever asks next finds it
            await send(message)

        try:
            await self.app(scope, counting_receive, counting_send)
        finally:
            remember()
