"""Sends requests to a scripted server by the transport alone, without models or a token of a configuration."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from servers import ScriptedServer, answer

from ubiops.transport.address import parse_host
from ubiops.transport.call import Channel
from ubiops.transport.pools import Pools
from ubiops.transport.request import Request
from ubiops.transport.response import FullResponse, Response
from ubiops.transport.secret import Body, Secret
from ubiops.transport.settings import ConnectionSettings

OK = answer(body=b'{"name": "d"}')
HEADERS = {"Authorization": Secret("Token abc")}


class Sender:
    """The channel to a server, and the requests that the tests send over it."""

    def __init__(
        self,
        url: str,
        timeout: float | tuple[float | None, float | None] = (10.0, 60.0),
        deadline: float | None = None,
        retries: int = 3,
        rate_limited: bool = True,
        **connections: Any,
    ) -> None:
        timeouts = timeout if isinstance(timeout, tuple) else (timeout, timeout)
        self.pools = Pools()
        self.address = parse_host(url)
        pool = self.pools.get(self.address, ConnectionSettings(**connections))
        self.channel = Channel(pool, timeouts, deadline, retries, rate_limited)

    def send(self, method: str = "GET", path: str = "/x", body: Any = None, **settings: Any) -> FullResponse:
        """Send a request, and read its response to the end."""
        return self._with(settings).send(self._request(method, path, body))

    def open(self, path: str = "/x", method: str = "GET", body: Any = None, **settings: Any) -> Response:
        """Send a request, and leave the body of its response to be read."""
        return self._with(settings).open(self._request(method, path, body), lambda error: error)

    def close(self) -> None:
        """Close the connections."""
        self.pools.close()

    def _request(self, method: str, path: str, body: Any) -> Request:
        return Request(method, f"{self.address.path}{path}", HEADERS, Body(body) if isinstance(body, bytes) else body)

    def _with(self, settings: dict[str, Any]) -> Channel:
        return self.channel._replace(**settings)


Make = Callable[..., tuple[Sender, ScriptedServer]]
