"""Through which proxy to go, if any."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from ubiops.exceptions import ApiValueError
from ubiops.transport.address import Address, Proxy, parse_proxy

if TYPE_CHECKING:
    from ubiops.configuration import Configuration


def proxy_for(configuration: Configuration, address: Address) -> Proxy | None:
    """The configured proxy, or the environment's, for a server. Raises `ApiValueError` when it is not valid."""
    if configuration.proxy is not None:
        return parse_proxy(configuration.proxy) if configuration.proxy else None
    if not _may_be_set():
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
        raise ApiValueError(f"The proxy that the environment names for {address.scheme} {reason}") from None


def _may_be_set() -> bool:
    """Whether it is worth it to load `urllib.request`: macOS and Windows have proxies in their settings, too."""
    return sys.platform in {"darwin", "win32"} or any(name.lower().endswith("_proxy") for name in os.environ)


def _in_network(host: str, no_proxy: str) -> bool:
    """NO_PROXY may hold networks, such as 10.0.0.0/8, which the standard library does not read."""
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
