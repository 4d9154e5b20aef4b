"""The way into the transport: the connections of a client, and calls over them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ubiops.exceptions import ApiException
from ubiops.transport.address import Address
from ubiops.transport.call import Call
from ubiops.transport.deadline import Deadline
from ubiops.transport.pool import Pool
from ubiops.transport.request import Request
from ubiops.transport.response import FullResponse, Response
from ubiops.transport.settings import CallSettings, ConnectionSettings


class Channel(NamedTuple):
    """The connections to a server, and the settings of the calls over them."""

    pool: Pool
    settings: CallSettings

    def send(self, request: Request) -> FullResponse:
        """Send a request, and read its response to the end. Raises `ApiException`."""
        return Call(self.pool, self.settings, request).full_response()

    def open(
        self, request: Request, explain: Callable[[ApiException], ApiException], deadline: Deadline | None = None
    ) -> Response:
        """Send a request, and return its response with the body still to be read. Raises `ApiException`.

        What reading the body raises later is what `explain` makes of it. A `deadline` that has begun goes before the settings'.
        """
        return Call(self.pool, self.settings, request, deadline).response(explain)


class Channels:
    """The pools of a client, one for each server."""

    def __init__(self) -> None:
        self._pools: dict[tuple[Address, ConnectionSettings], Pool] = {}

    def pool(self, address: Address, settings: ConnectionSettings) -> Pool:
        """The pool for a server, the same for all threads. Raises `ApiValueError`."""
        key = address, settings
        pool = self._pools.get(key)
        # A second pool that another thread makes at the same time has no connections, and is dropped here.
        return self._pools.setdefault(key, Pool(address, settings)) if pool is None else pool

    def close(self) -> None:
        """Close all connections: idle ones now, the others when their calls have ended."""
        while self._pools:
            try:
                _, pool = self._pools.popitem()
            except KeyError:  # another thread took it
                return
            pool.close()
