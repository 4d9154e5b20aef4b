"""Sends a request once, and reads the head of its response."""

from __future__ import annotations

from ubiops.exceptions import UbiOpsException
from ubiops.transport.connection import BodyError
from ubiops.transport.deadline import Deadline
from ubiops.transport.errors import NETWORK_ERRORS, Again, connecting_failed, exchange_failed
from ubiops.transport.pool import Pool
from ubiops.transport.request import Request
from ubiops.transport.response import Received
from ubiops.transport.secret import Secret
from ubiops.transport.settings import Timeout


def exchange(pool: Pool, request: Request, timeout: Timeout, deadline: Deadline | None) -> Received:
    """Send a request over a connection of the pool. Raises `RequestFailed`, and what a streamed body raises as it is."""
    if pool.forwards:
        target = Secret(pool.address.origin + request.target)
        request = request._replace(target=target, headers={**request.headers, **pool.proxy_headers})
    connection = pool.get()
    reused = not connection.is_closed
    connected = reused
    failure: Exception
    try:
        if not reused:
            connection.open(timeout, deadline)
            connected = True
        connection.send_request(request, timeout, deadline)
        return Received(connection.receive(request), connection, pool)
    except BodyError as error:
        failure = error.error
    except UbiOpsException as error:
        failure = error
    except NETWORK_ERRORS as error:
        if not connected:
            failure = connecting_failed(error, pool, request.signed, timeout, deadline)
        else:
            failure = exchange_failed(error, pool, timeout, deadline)
            if reused and isinstance(error, ConnectionError):
                failure.stale = True
                if connection.spent:  # The request was not sent whole, so it was not handled.
                    failure.again = Again.ALWAYS
    except BaseException:
        connection.abandon()
        raise
    connection.close()
    raise failure
