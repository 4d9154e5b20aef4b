"""The way into the transport: calls to one server."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ubiops.exceptions import ApiException
from ubiops.transport.call import Call
from ubiops.transport.deadline import Deadline
from ubiops.transport.pool import Pool
from ubiops.transport.request import Request
from ubiops.transport.response import FullResponse, Response
from ubiops.transport.settings import CallSettings


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
