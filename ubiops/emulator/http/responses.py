"""Responses in the API's shape, and what all that looks at a request shares."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from starlette.types import Receive, Scope, Send

#: Where the API's own paths begin; everything else is the emulator's. Newer clients ask under /v2.
API_PREFIXES = ("/v2.1/", "/v2/")
API_PREFIX = API_PREFIXES[0]
CONTROL_PREFIX = "/_emulator/"

#: Under this key of the scope stands what the request log notes about a request, a list of texts.
NOTES_KEY = "ubiops.notes"


class Content(NamedTuple):
    """A response that is downloaded as a file, though it is none here."""

    body: bytes
    name: str
    type: str = "application/octet-stream"


#: A longer body is sent in blocks, so that others get their turn.
BLOCK_BYTES = 256 * 1024

#: So many items of a list are encoded in one go, which takes about a millisecond; then others get their turn.
ITEMS_AT_ONCE = 64
PAUSE_SECONDS = 0.0001

Headers = Sequence[tuple[bytes, bytes]]


async def send_error(send: Send, status: int, message: str, headers: Headers = ()) -> None:
    """Answer with `{"error": message}`."""
    await send_json(send, status, {"error": message}, headers)


async def send_json(send: Send, status: int, value: Any, headers: Headers = ()) -> None:
    """Answer with JSON."""
    # Escaped: a message may repeat what was sent, half of a surrogate pair included.
    await send_bytes(send, status, json.dumps(value).encode(), headers)


async def send_bytes(
    send: Send, status: int, body: bytes, headers: Headers = (), content_type: bytes = b"application/json"
) -> None:
    """Answer with a body that is there as a whole."""
    start = [(b"content-type", content_type), (b"content-length", str(len(body)).encode()), *headers]
    await send({"type": "http.response.start", "status": status, "headers": start})
    if len(body) > BLOCK_BYTES:
        for place in range(0, len(body), BLOCK_BYTES):
            block = body[place : place + BLOCK_BYTES]
            await send({"type": "http.response.body", "body": block, "more_body": True})
        body = b""
    await send({"type": "http.response.body", "body": body})


#: Made once: json.dumps would make one for each call.
_encoder = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def encode_json(value: object) -> bytes:
    """A response's body."""
    return _encoder.encode(value).encode()


def encode_list(values: Iterable[object]) -> bytes:
    """The same for a list that may be long, on a thread: no item is kept, and the event loop gets its turn.

    Without a pause that loop waits for Python's lock some milliseconds at each of the steps of a call.
    """
    body = bytearray(b"[")
    for number, value in enumerate(values):
        body += encode_json(value)
        body += b","
        if number % ITEMS_AT_ONCE == ITEMS_AT_ONCE - 1:
            time.sleep(PAUSE_SECONDS)
    body[max(1, len(body) - 1) :] = b"]"
    return bytes(body)


def header(scope: Scope, name: bytes) -> str | None:
    """The first header of that (lower-case) name, or None."""
    for key, value in scope["headers"]:
        if key == name:
            return bytes(value).decode("latin-1")
    return None


def api_path(raw_path: bytes) -> str | None:
    """The path within the API, still percent-encoded; None for a path that is not the API's."""
    path = raw_path.partition(b"?")[0].decode("latin-1")
    prefix = next((prefix for prefix in API_PREFIXES if path.startswith(prefix)), None)
    return None if prefix is None else path[len(prefix) - 1 :]


async def wait_for_disconnect(receive: Receive) -> None:
    """Return when the peer, or we, have closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass
