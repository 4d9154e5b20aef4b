"""What the transport needs to know of a configuration, as values that do not change."""

from __future__ import annotations

from typing import NamedTuple

#: Seconds to connect, and between two reads; None waits without end.
Timeout = tuple[float | None, float | None]


class ConnectionSettings(NamedTuple):
    """How connections are made, wherever they lead. The fields are options of a configuration."""

    #: The proxy's URL; empty for none, None for that of the environment.
    proxy: str | None = None
    proxy_headers: tuple[tuple[str, str], ...] = ()
    connection_pool_maxsize: int = 32
    verify_ssl: bool = True
    ssl_ca_cert: str | None = None
    cert_file: str | None = None
    key_file: str | None = None
    assert_hostname: str | bool | None = None
