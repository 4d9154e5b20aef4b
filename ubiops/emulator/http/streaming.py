"""Requests whose partial results are sent on as they come: `POST .../requests/stream`, as text/event-stream."""

from __future__ import annotations

import asyncio
import re
from typing import Any

from starlette.types import Send

from ..context import Context
from ..resources import pipeline_request_creation
from ..resources.request_creation import direct
from ..runtime.run import Updates

_PATH = re.compile(r"(/projects/[^/]+/(?:deployments|pipelines)/[^/]+(/versions/[^/]+)?/requests)/stream")


def streamed_path(method: str, path: str) -> str | None:
    """The path of the request that this one asks to stream; None when it is another request."""
    found = _PATH.fullmatch(path) if method == "POST" and path.endswith("/requests/stream") else None
    return None if found is None else found[1]


async def stream_request(context: Context, send: Send, arguments: dict[str, Any]) -> None:
    """Process a direct request: each update is an event, then the whole request a line of JSON.

    What is refused before the code is called raises ApiError.
    """
    updates = Updates()
    request = asyncio.create_task(_processed(context, arguments, updates))
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


async def _processed(context: Context, arguments: dict[str, Any], updates: Updates) -> bytes:
    project, version, data = arguments["project_name"], arguments.get("version"), arguments["data"]
    timeout, priority = arguments["timeout"], arguments.get("priority")
    if "deployment_name" in arguments:
        return await direct(context, (project, arguments["deployment_name"], version), data, timeout, priority, updates)
    timeouts = (arguments.get("pipeline_timeout") or timeout, arguments.get("deployment_timeout"))
    place = (project, arguments["pipeline_name"], version)
    return await pipeline_request_creation.direct(context, place, data, timeouts, priority, updates)
