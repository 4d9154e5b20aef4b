"""The API called from within: the page and the seed see and do what any client does, by the same rules."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from starlette.types import ASGIApp, Message

from .http.responses import API_PREFIX


class Refused(ValueError):
    """The API's answer was an error."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status


class InnerApi:
    """Calls the app without a connection, and without what guards it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def get(self, *segments: str, query: str = "") -> Any:
        return await self.call("GET", segments, query=query)

    async def post(self, *segments: str, data: Any) -> Any:
        return await self.call("POST", segments, json.dumps(data).encode())

    async def call(
        self,
        method: str,
        segments: tuple[str, ...],
        body: bytes = b"",
        content_type: str = "application/json",
        query: str = "",
    ) -> Any:
        """The decoded answer; raises Refused for an error."""
        path = API_PREFIX + "/".join(segments)
        raw_path = API_PREFIX + "/".join(quote(segment, safe="") for segment in segments)
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path,
            "raw_path": raw_path.encode(),
            "root_path": "",
            "query_string": query.encode(),
            "headers": [
                (b"content-type", content_type.encode()),
                (b"content-length", str(len(body)).encode()),
            ],
            "client": None,
            "server": None,
            "state": {},
        }
        received = iter([{"type": "http.request", "body": body, "more_body": False}])
        status, answer = 0, bytearray()

        async def receive() -> Message:
            return next(received, {"type": "http.disconnect"})

        async def send(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            else:
                answer.extend(message.get("body", b""))

        await self.app(scope, receive, send)
        value: Any = json.loads(answer) if answer else None
        if status >= 400:
            raise Refused(status, value["error"])
        return value
