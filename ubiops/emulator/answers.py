"""Answers that are given before a route is reached, in the API's shape."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from starlette.types import Receive, Scope, Send

#: Where the API's own paths begin; everything else is the emulator's.
API_PREFIX = "/v2.1/"
CONTROL_PREFIX = "/_emulator/"


async def send_error(send: Send, status: int, message: str, headers: Sequence[tuple[bytes, bytes]] = ()) -> None:
    """Answer with `{"error": message}`."""
    await send_json(send, status, {"error": message}, headers)


async def send_json(send: Send, status: int, value: Any, headers: Sequence[tuple[bytes, bytes]] = ()) -> None:
    """Answer with JSON."""
    body = json.dumps(value).encode()
    await send(
        {
            "type": "http.response.start",
            "status": status,
            "headers": [
                (b"content-type", b"application/json"),
                (b"content-length", str(len(body)).encode()),
                *headers,
            ],
        }
    )
    await send({"type": "http.response.body", "body": body})


def header(scope: Scope, name: bytes) -> str | None:
    """The first header of that (lower-case) name, or None."""
    for key, value in scope["headers"]:
        if key == name:
            return bytes(value).decode("latin-1")
    return None


async def wait_for_disconnect(receive: Receive) -> None:
    """Return when the peer, or we, have closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass
