"""Taking connections, also when the process has run out of file descriptors."""

from __future__ import annotations

import asyncio
import logging
import socket
import time
from collections.abc import Callable

#: After a failure, such as too many open files, new connections wait so long.
RETRY_SECONDS = 0.5
#: A failure that goes on is logged so often.
LOG_SECONDS = 60.0

_log = logging.getLogger(__name__)


async def accept(listener: socket.socket, protocol: Callable[[], asyncio.BaseProtocol]) -> None:
    """Give each new connection a protocol, until cancelled.

    asyncio's own server tries again as often as its backlog is long, and logs each time.
    """
    loop = asyncio.get_running_loop()
    logged = float("-inf")
    while True:
        try:
            connection, _ = await loop.sock_accept(listener)
        except OSError as error:
            if time.monotonic() - logged > LOG_SECONDS:
                logged = time.monotonic()
                _log.error("no connection can be accepted (%s); trying again until it works", error.strerror)
            await asyncio.sleep(RETRY_SECONDS)
            continue
        try:
            await loop.connect_accepted_socket(protocol, connection)
        except OSError:  # the peer has gone already
            connection.close()
