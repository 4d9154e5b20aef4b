"""Who may talk to the emulator: its own names only, and the holder of the token."""

from __future__ import annotations

import contextlib
import ipaddress
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from ..metrics_access import MetricsAccess
from ..signing import SIGNED_PREFIX
from .responses import API_PREFIX, API_PREFIXES, CONTROL_PREFIX, api_path, header, send_error
from .sessions import Sessions

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")
LOGIN_PATH = "/login"
#: What needs no token.
OPEN_PATHS = (CONTROL_PREFIX + "health", LOGIN_PATH, *(prefix + "status" for prefix in API_PREFIXES))

#: What is not for browsers.
_FOR_CLIENTS = (*API_PREFIXES, CONTROL_PREFIX, SIGNED_PREFIX)
#: Under this key of the scope is whose token a request has sent.
USER_KEY = "ubiops.user"
TOKEN_USER = "token"  # noqa: S105 - no token


def host_name(value: str) -> str:
    """The name in a Host header or an origin's authority, without port and brackets."""
    if value.startswith("["):
        return value[1:].partition("]")[0].lower()
    return value.rpartition(":")[0].lower() if value.count(":") == 1 else value.lower()


def is_address(name: str) -> bool:
    """Whether the name is an IP address, which no one can make point elsewhere."""
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


class HostCheck:
    """Refuses requests that a web page elsewhere could have caused.

    A foreign page can make a browser send requests to 127.0.0.1. Where it reaches us under a name of its own (DNS
    rebinding) the Host header shows it; where it sends a form or a script's request, the Origin header does.
    """

    def __init__(self, app: ASGIApp, names: Iterable[str], any_address: bool = False) -> None:
        self.app = app
        self.names = frozenset(name.lower() for name in names)
        self.any_address = any_address

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            host = header(scope, b"host") or ""
            name = host_name(host)
            if name not in self.names and not (self.any_address and is_address(name)):
                message = f"the emulator does not answer to the name {name[:100]!r}"
                await send_error(send, 403, message + "; start it with --allow-host to add one")
                return
            origin = header(scope, b"origin")
            if origin is not None and origin.partition("://")[2].lower() != host.lower():
                await send_error(send, 403, "the emulator does not answer requests of other web pages")
                return
        await self.app(scope, receive, send)


class TokenCheck:
    """Lets through who sends `Authorization: Token ...`, and to the page also who has a session; 401 otherwise.

    The health checks and the page's login are open, and signed addresses say themselves what they allow. The token of
    uploaded code is good for values of metrics only.
    """

    def __init__(
        self, app: ASGIApp, sessions: Sessions, login_page: Callable[[], ASGIApp], metrics_access: MetricsAccess
    ) -> None:
        self.app = app
        self.sessions = sessions
        self.login_page = login_page
        self.metrics_access = metrics_access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in OPEN_PATHS or scope["path"].startswith(SIGNED_PREFIX):
            await self.app(scope, receive, send)
            return
        problem = self._problem(scope)
        if problem is None:
            scope[USER_KEY] = TOKEN_USER
            await self.app(scope, receive, send)
        elif scope["path"].startswith((*API_PREFIXES, CONTROL_PREFIX)):
            await send_error(send, 401, problem, [(b"www-authenticate", b"Token")])
        elif self.sessions.has(scope):
            await self.app(scope, receive, send)
        else:
            await self.login_page()(scope, receive, send)

    def _problem(self, scope: Scope) -> str | None:
        sent = header(scope, b"authorization")
        if sent is None:
            return "no token was sent; send the header 'Authorization: Token ...'"
        scheme, _, value = sent.partition(" ")
        if scheme.lower() != "token":
            return "the Authorization header has to be 'Token ...'"
        path = api_path(scope["raw_path"]) or ""
        if not self.sessions.is_token(value) and not self.metrics_access.allows(value, scope["method"], path):
            return "the token is not valid"
        return None


class ApiClientCheck:
    """Tells a client of the API that is beside the API's paths where they are; pages are for browsers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(_FOR_CLIENTS) or wants_page(scope):
            await self.app(scope, receive, send)
            return
        address = f"http://{header(scope, b'host')}{API_PREFIX.rstrip('/')}"
        await send_error(send, 404, f"there is nothing for a client at this path; the API's host is {address}")


def wants_page(scope: Scope) -> bool:
    """Whether a request is a browser's, which asks for HTML."""
    return "text/html" in (header(scope, b"accept") or "")


def kept_token(path: Path, new: str) -> tuple[str, bool]:
    """The token in that file, where `new` is written when there is none; and whether it is the new one."""
    with contextlib.suppress(FileNotFoundError):
        token = path.read_text(encoding="ascii").strip()
        if token:
            return token, False
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "w", encoding="ascii") as file:
        os.chmod(path, 0o600)  # an empty file may have been there
        file.write(new + "\n")
    return new, True
