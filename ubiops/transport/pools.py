"""The connections of a client. What makes them is loaded with the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ubiops.transport.address import Address
    from ubiops.transport.pool import Pool
    from ubiops.transport.settings import ConnectionSettings


class Pools:
    """The pools of a client, one for each server."""

    def __init__(self) -> None:
        self._pools: dict[tuple[Address, ConnectionSettings], Pool] = {}

    def get(self, address: Address, settings: ConnectionSettings) -> Pool:
        """The pool for a server, the same for all threads. Raises `ApiValueError`."""
        pool = self._pools.get((address, settings))
        if pool is None:
            from ubiops.transport.pool import Pool

            # One that another thread makes at the same time has no connections, and is dropped here.
            pool = self._pools.setdefault((address, settings), Pool(address, settings))
        return pool

    def close(self) -> None:
        """Close all connections: idle ones now, the others when their calls have ended."""
        while self._pools:
            try:
                _, pool = self._pools.popitem()
            except KeyError:  # another thread took it
                return
            pool.close()
