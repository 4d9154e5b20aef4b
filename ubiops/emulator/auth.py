"""Who may talk to the emulator: its own names only, and the holder of the token."""

from __future__ import annotations

import base64
import contextlib
import hmac
import ipaddress
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from starlette.types import ASGIApp, Receive, Scope, Send

from .answers import API_PREFIX, CONTROL_PREFIX, header, send_error

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")
HEALTH_PATH = CONTROL_PREFIX + "health"


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
    """Lets through who sends `Authorization: Token ...`; 401 otherwise.

    The health check is open. So are the page and its forms on a loopback address, where `HostCheck` keeps others out;
    elsewhere (`page_needs_token`) a browser asks for the token as the password.
    """

    def __init__(self, app: ASGIApp, token: str, page_needs_token: bool = False) -> None:
        self.app = app
        self.token = token.encode()
        self.page_needs_token = page_needs_token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            refusal = self._refusal(scope)
            if refusal is not None:
                message, scheme = refusal
                await send_error(send, 401, message, [(b"www-authenticate", scheme)])
                return
        await self.app(scope, receive, send)

    def _refusal(self, scope: Scope) -> tuple[str, bytes] | None:
        path: str = scope["path"]
        is_page = not path.startswith((API_PREFIX, CONTROL_PREFIX))
        if path == HEALTH_PATH or (is_page and not self.page_needs_token):
            return None
        challenge = b'Basic realm="UbiOps emulator"' if is_page else b"Token"
        sent = header(scope, b"authorization")
        if sent is None:
            return "no token was sent; send the header 'Authorization: Token ...'", challenge
        scheme, _, value = sent.partition(" ")
        if is_page and scheme.lower() == "basic":
            value = _password(value)
        elif scheme.lower() != "token":
            return "the Authorization header has to be 'Token ...'", challenge
        if not hmac.compare_digest(value.strip().encode(), self.token):
            return "the token is not valid", challenge
        return None


def kept_token(path: Path) -> tuple[str, bool]:
    """The token in that file, made when there is none; and whether it has just been made."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileNotFoundError):
        token = path.read_text(encoding="ascii").strip()
        if token:
            return token, False
    token = secrets.token_hex(20)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with open(descriptor, "w", encoding="ascii") as file:
        os.chmod(path, 0o600)  # an empty file may have been there
        file.write(token + "\n")
    return token, True


def _password(value: str) -> str:
    try:
        return base64.b64decode(value, validate=True).decode().partition(":")[2]
    except ValueError:
        return ""
