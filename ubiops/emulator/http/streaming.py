"""Requests whose partial results are sent on as they come: `POST .../requests/stream`, as text/event-stream."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from starlette.types import Send

from ..context import Context
from ..resources.request_creation import direct
from ..runtime.run import Updates

_PATH = re.compile(r"(/projects/[^/]+/deployments/[^/]+(/versions/[^/]+)?/requests)/stream")


def streamed_path(method: str, path: str) -> str | None:
    """The path of the request that this one asks to stream; None when it is another request."""
    found = _PATH.fullmatch(path) if method == "POST" and path.endswith("/requests/stream") else None
    return None if found is None else found[1]


async def stream_request(context: Context, send: Send, arguments: dict[str, Any]) -> None:
    """Process a direct request: each update is an event, then the whole request a line of JSON.

    What is refused before the code is called raises ApiError.
    """
    place = (arguments["project_name"], arguments["deployment_name"], arguments.get("version"))
    updates = Updates()
    request = asyncio.create_task(
        direct(context, place, arguments["data"], arguments["timeout"], arguments.get("priority"), updates)
    )
    request.add_done_callback(lambda _: updates.close())
    try:
        if not await updates.accepted():
            await request  # raises the reason
        headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-cache")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        async for text in updates:
            event = "".join(f"data:{line}\n" for line in text.split("\n")) + "\n"
            await send({"type": "http.response.body", "body": event.encode(), "more_body": True})
        await send({"type": "http.response.body", "body": await request + b"\n"})
    finally:
        request.cancel()
