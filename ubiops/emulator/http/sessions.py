"""Sessions of browsers: begun by a link that is good for one use or by the token, kept as a cookie."""

from __future__ import annotations

import hmac
import secrets
import threading
from collections import deque
from http.cookies import CookieError, SimpleCookie

from starlette.types import Scope

from .responses import header

#: So many links, and so many sessions, are good at the same time; the oldest give way.
MAX_KEPT = 50


class Sessions:
    """Who may see the page. The names of cookies hold the port: browsers send those of one host to all its ports."""

    def __init__(self, token: str, port: int) -> None:
        self._token = token.encode()
        self._cookie = f"ubiops-emulator-{port}"
        self._lock = threading.Lock()
        self._codes: deque[str] = deque(maxlen=MAX_KEPT)
        self._sessions: deque[str] = deque(maxlen=MAX_KEPT)

    def is_token(self, value: str) -> bool:
        """Whether that is the token; how long it takes to find out tells nothing."""
        return hmac.compare_digest(value.strip().encode(), self._token)

    def new_code(self) -> str:
        """A code that begins one session."""
        code = secrets.token_urlsafe(24)
        with self._lock:
            self._codes.append(code)
        return code

    def take_code(self, code: str) -> bool:
        """Whether the code was good; it is not any more."""
        with self._lock:
            if code not in self._codes:
                return False
            self._codes.remove(code)
            return True

    def begin(self) -> str:
        """Begin a session; the value of the Set-Cookie header that keeps it."""
        session = secrets.token_urlsafe(32)
        with self._lock:
            self._sessions.append(session)
        return f"{self._cookie}={session}; Path=/; HttpOnly; SameSite=Strict"

    def has(self, scope: Scope) -> bool:
        """Whether a request is part of a session."""
        try:
            cookie = SimpleCookie(header(scope, b"cookie") or "").get(self._cookie)
        except CookieError:
            return False
        return cookie is not None and cookie.value in self._sessions
