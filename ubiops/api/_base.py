"""What all classes of endpoints have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from ubiops.api_client import ApiClient

if TYPE_CHECKING:
    from types import TracebackType


class Api:
    """Endpoints that share one `ApiClient`, by default a new one with the configuration of the environment."""

    def __init__(self, api_client: ApiClient | None = None) -> None:
        self.api_client = ApiClient() if api_client is None else api_client

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.api_client.close()
