"""The platform's rate limit: so many requests a minute and user, told in three headers."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .auth import USER_KEY
from .responses import API_PREFIXES, send_error

WINDOW_SECONDS = 60.0


class RateLimit:
    """Answers 429 beyond `limit` API requests in the minute that began with a user's first one.

    A user is the owner of a known token; where no token is checked, all requests are one user's.
    """

    def __init__(self, app: ASGIApp, limit: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.app = app
        self.limit = limit
        self.clock = clock
        self.windows: dict[str, tuple[float, int]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(API_PREFIXES):
            await self.app(scope, receive, send)
            return
        count, seconds_left = self._count(scope.get(USER_KEY, ""))
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

    def _count(self, user: str) -> tuple[int, float]:
        now = self.clock()
        began, count = self.windows.get(user, (now, 0))
        if now - began >= WINDOW_SECONDS:
            began, count = now, 0
        self.windows[user] = (began, count + 1)
        return count + 1, began + WINDOW_SECONDS - now
