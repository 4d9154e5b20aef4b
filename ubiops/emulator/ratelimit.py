"""The platform's rate limit: so many requests a minute and token, told in three headers."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .answers import API_PREFIX, header, send_error

WINDOW_SECONDS = 60.0
#: Beyond so many tokens at once, ended windows are dropped from memory.
MAX_WINDOWS = 1000


class RateLimit:
    """Answers 429 beyond `limit` API requests in the minute that began with a token's first one."""

    def __init__(self, app: ASGIApp, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.limit = limit
        self.clock = clock
        self.windows: dict[str, tuple[float, int]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(API_PREFIX):
            await self.app(scope, receive, send)
            return
        count, seconds_left = self._count(header(scope, b"authorization") or "")
        reset = str(math.ceil(seconds_left)).encode()
        headers = [
            (b"x-ratelimit-limit", str(self.limit).encode()),
            (b"x-ratelimit-remaining", str(max(0, self.limit - count)).encode()),
            (b"x-ratelimit-reset", reset),
        ]
        if count > self.limit:
            message = f"more than {self.limit} requests a minute; try again in {reset.decode()} seconds"
            await send_error(send, 429, message, [*headers, (b"retry-after", reset)])
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                sent = {name.lower() for name, _ in message["headers"]}
                message["headers"] = [*message["headers"], *(pair for pair in headers if pair[0] not in sent)]
            await send(message)

        await self.app(scope, receive, send_with_headers)

    def _count(self, token: str) -> tuple[int, float]:
        now = self.clock()
        began, count = self.windows.get(token, (now, 0))
        if now - began >= WINDOW_SECONDS:
            began, count = now, 0
        if len(self.windows) > MAX_WINDOWS:
            self.windows = {key: value for key, value in self.windows.items() if now - value[0] < WINDOW_SECONDS}
        self.windows[token] = (began, count + 1)
        return count + 1, began + WINDOW_SECONDS - now
