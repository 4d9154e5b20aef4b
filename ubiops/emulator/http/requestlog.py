"""The last API requests, kept in memory: what was asked, the answer's status, how long it took."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypedDict

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .responses import API_PREFIXES, NOTES_KEY, header

if TYPE_CHECKING:
    from ..recorder import Recorder

MAX_REQUESTS = 500
#: A recorder gets no longer body.
MAX_BODY = 1024**2
MAX_PATH = 300
MAX_RAW_PATH = 1000
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
    #: What the platform would have refused or ignored.
    notes: list[str]


class Seen:
    """What is noted of a request while it is handled; the rest is worked out for whoever reads the log."""

    __slots__ = (
        "began", "body", "fault", "is_text", "method", "notes", "path", "query", "raw_path", "received", "seconds", "sent",
        "status",
    )  # fmt: skip

    def __init__(self, scope: Scope) -> None:
        self.began = time.time()
        self.method: str = scope["method"]
        self.path: str = scope["path"][:MAX_PATH]
        self.raw_path: bytes = scope["raw_path"][:MAX_RAW_PATH]
        self.status: int | None = None
        self.seconds = 0.0
        self.received = 0
        self.sent = 0
        self.fault: str | None = None
        self.notes: list[str] = []
        #: For recorders; the log has none of it.
        self.query = b""
        self.body: bytearray | None = None
        self.is_text = False

    def shown(self, operation: str | None) -> LoggedRequest:
        """The entry in the log."""
        return {
            "time": datetime.fromtimestamp(self.began, UTC).isoformat(timespec="milliseconds"),
            "method": self.method,
            "path": self.path,
            "operation": operation,
            "status": self.status,
            "milliseconds": round(self.seconds * 1000, 2),
            "bytes_received": self.received,
            "bytes_sent": self.sent,
            "fault": self.fault,
            "notes": self.notes,
        }


class RequestLog:
    """Notes the last requests to the API; the newest is the last. Recorders get them with their query and JSON body."""

    def __init__(self, app: ASGIApp, entries: deque[Seen], recorders: Callable[[], Collection[Recorder]]) -> None:
        self.app = app
        self.entries = entries
        self.recorders = recorders

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(API_PREFIXES):
            await self.app(scope, receive, send)
            return
        seen = Seen(scope)
        if self.recorders():
            seen.query = scope["query_string"]
            content_type = (header(scope, b"content-type") or "application/json").partition(";")[0].strip().lower()
            seen.is_text = content_type == "text/plain"
            seen.body = bytearray() if seen.is_text or content_type == "application/json" else None
        began = time.perf_counter()
        noted = False

        def note() -> None:
            nonlocal noted
            if not noted:
                noted = True
                seen.seconds = time.perf_counter() - began
                seen.fault = scope.get(FAULT_KEY)
                seen.notes = scope.get(NOTES_KEY, [])
                self.entries.append(seen)
                for recorder in self.recorders():
                    recorder.add(seen)

        async def counting_receive() -> Message:
            message = await receive()
            seen.received += len(message.get("body", b""))
            if seen.body is not None:
                seen.body = None if seen.received > MAX_BODY else seen.body + message.get("body", b"")
            return message

        async def counting_send(message: Message) -> None:
            if message["type"] == "http.response.start":
                seen.status = message["status"]
                if seen.status == 204:  # which has no body: the peer takes the head for the end
                    note()
            else:
                seen.sent += len(message.get("body", b""))
                if not message.get("more_body", False):
                    note()  # before the peer sees the end, so that whoever asks next finds it
            await send(message)

        try:
            await self.app(scope, counting_receive, counting_send)
        finally:
            note()
