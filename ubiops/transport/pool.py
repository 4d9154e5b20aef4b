"""The connections to one server that are kept open. Threads share them; a forked process makes its own."""

from __future__ import annotations

import os
import ssl
import weakref
from collections.abc import Iterator
from typing import Any

from urllib3.connection import ProxyConfig
from urllib3.exceptions import InsecureRequestWarning
from urllib3.util import make_headers

from ubiops.messages import warn
from ubiops.transport.address import Address
from ubiops.transport.connection import PlainConnection, SecureConnection
from ubiops.transport.proxy import proxy_for
from ubiops.transport.secret import Secret
from ubiops.transport.settings import ConnectionSettings
from ubiops.transport.tls import ssl_context


class Pool:
    """Connections to one server, through its proxy if there is one.

    `close()` closes those that are idle, and each of the others when its call has ended, so calls in other threads end well.
    Python's lists need no lock, and a lock could be copied by a fork while another thread holds it.
    """

    def __init__(self, address: Address, settings: ConnectionSettings) -> None:
        self.address = address
        self._settings = settings
        self._proxy = proxy = proxy_for(address, settings.proxy)
        self._context: ssl.SSLContext | None = None
        self._idle: list[PlainConnection] = []
        #: Whether `close` was called. Connections are still made, but not kept.
        self.closed = False
        proxy_headers: dict[str, str] = dict(settings.proxy_headers)
        if proxy is not None and proxy.credentials:
            for name, value in make_headers(proxy_basic_auth=proxy.credentials).items():
                proxy_headers[name] = Secret(value)
        #: Whether the proxy is sent each request with its whole URL. With https it is asked once for a tunnel instead.
        self.forwards = proxy is not None and address.scheme == "http"
        self.proxy_headers = proxy_headers
        if not settings.verify_ssl and (address.scheme == "https" or (proxy and proxy.address.scheme == "https")):
            text = f"anyone between here and {address.origin} can read the token and change what is sent"
            warn(f"verify_ssl=False: {text}", InsecureRequestWarning)
        _pools.add(self)
        weakref.finalize(self, _close_all, self._idle)

    def __str__(self) -> str:
        return self.address.origin + ("" if self._proxy is None else f" through the proxy {self._proxy.address}")

    def get(self) -> PlainConnection:
        """An idle connection that is still alive, or a new one that is not connected yet. Raises `ApiValueError`."""
        for connection in _popped(self._idle):
            if connection.is_connected:
                return connection
            connection.close()
        return self._new()

    def put(self, connection: PlainConnection) -> None:
        """Keep a connection for the next request, if there is room and it can be used again."""
        if connection.spent or connection.is_closed or len(self._idle) >= self._settings.connection_pool_maxsize:
            connection.close()
            return
        self._idle.append(connection)
        if self.closed:  # looked at last, so that `close` cannot miss this connection
            self.close_idle()

    def close_idle(self) -> None:
        """Close the idle connections."""
        _close_all(self._idle)

    def close(self) -> None:
        """Close the idle connections, and do not keep any from now on."""
        self.closed = True
        self.close_idle()

    def _new(self) -> PlainConnection:
        address, proxy = self.address, self._proxy
        first = address if proxy is None else proxy.address
        options: dict[str, Any] = {}
        if "https" in {address.scheme, first.scheme}:
            context = self._context = self._context or ssl_context(self._settings)
            options["ssl_context"] = context
            if address.scheme == "https":
                options["assert_hostname"] = self._settings.assert_hostname
            options["proxy_config"] = ProxyConfig(context, False, None, None)
        connection = (SecureConnection if options else PlainConnection)(first.host, first.port, **options)
        if proxy is not None and not self.forwards:
            connection.set_tunnel(address.host, address.port, self.proxy_headers, proxy.address.scheme)
        return connection


_pools: weakref.WeakSet[Pool] = weakref.WeakSet()


def _popped(connections: list[PlainConnection]) -> Iterator[PlainConnection]:
    """Takes connections out, the latest first, until there are none: each is seen by one thread only."""
    while True:
        try:
            connection = connections.pop()
        except IndexError:
            return
        yield connection


def _close_all(connections: list[PlainConnection]) -> None:
    for connection in _popped(connections):
        connection.close()


def _after_fork() -> None:
    """Two processes that share a connection mix up their responses. Closing it here leaves it open in the parent."""
    for pool in list(_pools):
        pool.close_idle()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
