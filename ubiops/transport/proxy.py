"""Chooses the proxy for a server: the configured one, or that of the environment."""

from __future__ import annotations

import os
import sys

from ubiops.exceptions import ApiValueError
from ubiops.transport.address import Address, Proxy, parse_proxy


def proxy_for(address: Address, configured: str | None) -> Proxy | None:
    """The proxy for a server: `configured`, unless that is None; empty means no proxy. Raises `ApiValueError` if it is not valid."""
    if configured is not None:
        return parse_proxy(configured) if configured else None
    if not _environment_may_have_one():
        return None
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    url = proxies.get(address.scheme) or proxies.get("all")
    if not url or proxy_bypass(f"{address.host}:{address.port}") or _in_network(address.host, proxies.get("no", "")):
        return None
    try:
        return parse_proxy(url)
    except ApiValueError as error:
        reason = str(error).removeprefix("Configuration.proxy ")
        raise ApiValueError(f"The environment's proxy for {address.scheme} {reason}") from None


def _environment_may_have_one() -> bool:
    """Whether `urllib.request` is worth loading. macOS and Windows have proxies in their system settings, too."""
    return sys.platform in {"darwin", "win32"} or any(name.lower().endswith("_proxy") for name in os.environ)


def _in_network(host: str, no_proxy: str) -> bool:
    """NO_PROXY may list networks, such as 10.0.0.0/8, which the standard library does not support."""
    import ipaddress

    try:
        ip = ipaddress.ip_address(host)
    except ValueError:
        return False
    for part in no_proxy.split(","):
        try:
            if ip in ipaddress.ip_network(part.strip(), strict=False):
                return True
        except ValueError:
            continue
    return False
