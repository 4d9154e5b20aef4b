"""Parses the address of the API, of a proxy or of a file, as people and servers write it."""

from __future__ import annotations

import re
from typing import Final, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.transport.secret import Secret

DEFAULT_PORTS: Final = {"http": 80, "https": 443}

_CONTROL: Final = re.compile(r"[\x00-\x20\x7f\\]")
_LOCAL: Final = re.compile(r"(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])(?=[:/]|$)", re.IGNORECASE)
_SCHEME: Final = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_NAME: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_.])?")


class Address(NamedTuple):
    """Where to connect, and the path that all requests begin with (without a trailing slash)."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def origin(self) -> str:
        """`scheme://host:port`, without the port if it is the scheme's default."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if self.port == DEFAULT_PORTS[self.scheme] else f":{self.port}")

    @property
    def is_local(self) -> bool:
        """Whether it is on this machine."""
        return self.host in {"localhost", "::1"} or self.host.startswith("127.")

    def __str__(self) -> str:
        return self.origin + self.path


class Proxy(NamedTuple):
    """A proxy, and `user:password` for it."""

    address: Address
    credentials: Secret


def parse_host(text: object) -> Address:
    """The API's address. Without a scheme it is https, or http on this machine. Raises `ApiTypeError` and `ApiValueError`."""
    is_local = isinstance(text, str) and _LOCAL.match(text.strip())
    address, credentials = _parse(text, "Configuration.host", "http" if is_local else "https")
    if credentials:
        raise ApiValueError(
            "Configuration.host holds credentials: remove them, and set the token with Configuration.api_key"
        )
    return address


def parse_proxy(text: object) -> Proxy:
    """A proxy's address and credentials. Without a scheme it is http. Raises `ApiTypeError` and `ApiValueError`."""
    return Proxy(*_parse(text, "Configuration.proxy", "http"))


def parse_signed_url(text: object) -> tuple[Address, Secret]:
    """The server of a signed URL, and the path with the query, which holds the signature. Raises `ApiTypeError` and `ApiValueError`."""
    if not isinstance(text, str):
        raise ApiTypeError(f"url must be a str, not {type(text).__name__}")
    if not text.startswith(("http://", "https://")):
        raise ApiValueError("url must start with https:// or http://")
    before, question_mark, query = text.partition("?")
    if _CONTROL.search(query) or "#" in query or not query.isascii():
        raise ApiValueError("url has a query that is not percent-encoded, or a fragment")
    address, credentials = _parse(before, "url", "https")
    if credentials:
        raise ApiValueError("url must not hold credentials")
    return address._replace(path=""), Secret(f"{_quoted(urlsplit(before).path) or '/'}{question_mark}{query}")


def _parse(text: object, what: str, default_scheme: str) -> tuple[Address, Secret]:
    """The text is in an error only if it cannot hold credentials."""
    if not isinstance(text, str):
        raise ApiTypeError(f"{what} must be a str, not {type(text).__name__}")
    text = str.__str__(text).strip()  # the value of an Enum member
    shown = "" if "@" in text or len(text) > 300 else f" ({text!r})"
    if not text:
        raise ApiValueError(f"{what} is empty")
    if _CONTROL.search(text):
        raise ApiValueError(f"{what} has a space, a backslash or a control character in it{shown}")
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
    if scheme not in DEFAULT_PORTS:
        raise ApiValueError(f"{what} has the scheme {scheme!r}; only http and https are supported")
    if parts.query or parts.fragment or text.endswith(("?", "#")):
        raise ApiValueError(f"{what} must not have a query or a fragment")
    if port == 0 or parts.netloc.endswith(":"):
        raise ApiValueError(f"{what} has no valid port{shown}: it is a number from 1 to 65535")
    path = _quoted(parts.path).rstrip("/")
    if any(unquote(segment) in {".", ".."} for segment in path.split("/")):
        raise ApiValueError(f"{what} has '.' or '..' in its path{shown}")
    address = Address(scheme, _host_name(name, what, shown), port or DEFAULT_PORTS[scheme], path)
    _, at, _ = parts.netloc.rpartition("@")
    credentials = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}" if at else ""
    return address, Secret(credentials)


def _quoted(path: str) -> str:
    return quote(path, safe="/%:@!$&'()*+,;=~-._")


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
