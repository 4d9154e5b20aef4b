"""From what people write as the address of an API or a proxy to its parts."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.transport.secret import Secret

_CONTROL: Final = re.compile(r"[\x00-\x20\x7f\\]")
_LOCAL: Final = re.compile(r"(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])(?=[:/]|$)", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_NAME: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_.])?")
_PORTS: Final = {"http": 80, "https": 443}


class Address(NamedTuple):
    """The parts of a URL that say where to connect, and the path before every path of the API (without a slash at its end)."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """`scheme://host:port`, the port only when it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    def __str__(self) -> str:
        return self.origin + self.path


class Proxy(NamedTuple):
    """A proxy, and the `user:password` for it."""

    address: Address
    credentials: Secret


def parse_host(text: object) -> Address:
    """The API's address. Without a scheme, https is meant, and http for the own machine. Raises `ApiTypeError`, `ApiValueError`."""
    address, credentials = _parse(text, "Configuration.host", "http" if _is_local(text) else "https")
    if credentials:
        raise ApiValueError(
            "Configuration.host holds credentials: set the token with Configuration.api_key and take them out"
        )
    return address


def parse_proxy(text: object) -> Proxy:
    """A proxy's address with its credentials. Without a scheme, http is meant. Raises `ApiTypeError` and `ApiValueError`."""
    return Proxy(*_parse(text, "Configuration.proxy", "http"))


def _is_local(text: object) -> bool:
    return isinstance(text, str) and _LOCAL.match(text.strip()) is not None


def _parse(text: object, what: str, default_scheme: str) -> tuple[Address, Secret]:
    """Nothing of the text is in the errors unless it is sure to hold no credentials."""
    if not isinstance(text, str):
        raise ApiTypeError(f"{what} is text (str), not {type(text).__name__}")
    text = str(text).strip()
    shown = "" if "@" in text or len(text) > 300 else f" ({text!r})"
    if not text:
        raise ApiValueError(f"{what} is empty")
    if _CONTROL.search(text):
        raise ApiValueError(f"{what} holds a space, a backslash or a control character{shown}")
    if not _SCHEME.match(text):
        text = f"{default_scheme}://{text.removeprefix('//')}"
    try:
        parts = urlsplit(text)
        name, port = parts.hostname or "", parts.port
    except ValueError:
        raise ApiValueError(
            f"{what} is not a valid address{shown}: expected something like https://api.ubiops.com/v2.1"
        ) from None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS:
        raise ApiValueError(f"{what} has the scheme {scheme!r}; http and https are possible")
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        raise ApiValueError(f"{what} has a query or a fragment, which cannot be part of it")
    if port == 0 or parts.netloc.endswith(":"):
        raise ApiValueError(f"{what} has no valid port{shown}: it is a number from 1 to 65535")
    path = quote(parts.path, safe="/%:@!$&'()*+,;=~-._").rstrip("/")
    if any(unquote(segment) in {".", ".."} for segment in path.split("/")):
        raise ApiValueError(f"{what} has '.' or '..' in its path{shown}")
    address = Address(scheme, _host_name(name, what, shown), port or _PORTS[scheme], path)
    _, at, _ = parts.netloc.rpartition("@")
    credentials = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}" if at else ""
    return address, Secret(credentials)


def _host_name(name: str, what: str, shown: str) -> str:
    if ":" in name:
        import ipaddress

        try:
            return str(ipaddress.IPv6Address(name))
        except ValueError:
            raise ApiValueError(f"{what} has no valid IPv6 address{shown}") from None
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            name = ""
    if not _NAME.fullmatch(name) or ".." in name or any(len(label) > 63 for label in name.split(".")):
        raise ApiValueError(f"{what} has no valid host name{shown}")
    return name.lower()
