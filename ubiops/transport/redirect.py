"""Which redirects are followed: those that stay on the same scheme, host and port."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from ubiops.exceptions import printable
from ubiops.transport.address import DEFAULT_PORTS, Address

STATUSES: Final = frozenset({301, 302, 303, 307, 308})
_LONGEST: Final = 8000


def target_of(address: Address, current: str, location: str | None) -> str | None:
    """The path and query that a redirect leads to; None when it leads to another server or is not valid."""
    if not location or len(location) > _LONGEST or re.search(r"[\x00-\x20\x7f\\]", location):
        return None
    try:
        parts = urlsplit(urljoin(address.origin + current, location))
        origin = (parts.scheme, parts.hostname, parts.port or DEFAULT_PORTS.get(parts.scheme))
    except ValueError:
        return None
    if origin != address[:3] or "@" in parts.netloc:
        return None
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return f"{path}?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else path


def shown(location: str | None) -> str:
    """A redirect's target for a message, without anything that may be secret."""
    if not location:
        return "no address"
    try:
        parts = urlsplit(location.partition("?")[0].partition("#")[0])
    except ValueError:
        return "an invalid address"
    netloc = parts.netloc.rpartition("@")[2]
    return printable(f"{parts.scheme}://{netloc}{parts.path}" if netloc else parts.path)[:200]
