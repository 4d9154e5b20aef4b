"""The base of all classes of endpoints."""

from __future__ import annotations

from ubiops.api_client import ApiClient
from ubiops.closing import Closing
from ubiops.configuration import Configuration
from ubiops.exceptions import ApiTypeError


class Api(Closing):
    """Endpoints that share one `ApiClient`. Without arguments it is a new one, configured by the environment."""

    def __init__(
        self, api_client: ApiClient | None = None, *, token: str | None = None, host: str | None = None
    ) -> None:
        name = type(self).__name__
        if api_client is None:
            api_client = ApiClient(Configuration(host, token))
        elif token is not None or host is not None:
            raise ApiTypeError(f"{name} takes either an ApiClient or token and host, not both")
        elif not isinstance(api_client, ApiClient):  # pyright: ignore[reportUnnecessaryIsInstance] -- not every caller has a type checker
            raise ApiTypeError(
                f"{name} takes an ApiClient, not {type(api_client).__name__}: "
                f"write {name}(ubiops.ApiClient(configuration)) or {name}(token=..., host=...)"
            )
        self.api_client = api_client

    def close(self) -> None:
        """Close the connections, after waiting for the calls made with `async_req=True`. A later call opens new connections."""
        self.api_client.close()
