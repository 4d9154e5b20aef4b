"""What all classes of endpoints have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypedDict

from ubiops.api_client import ApiClient

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType


class CallOptions(TypedDict, total=False):
    """Options of every call, by name.

    `_request_timeout`: seconds, as a number or a pair (to connect, between bytes); None waits without end. `_deadline`: seconds for
    the whole call, repetitions and pauses included. `_preload_content`: False returns the open response instead of models.
    """

    _request_timeout: float | tuple[float | None, float | None] | None
    _deadline: float | None
    _preload_content: bool


class UploadOptions(CallOptions, total=False):
    """Options of an upload: those of every call, and `progress`, called as `progress(done_bytes, total_bytes)`."""

    progress: Callable[[int, int | None], object]


class DownloadOptions(TypedDict, total=False):
    """Options of a download: `_request_timeout` and `_deadline` as for every call, and `progress`, called as `progress(done_bytes, total_bytes)`."""

    _request_timeout: float | tuple[float | None, float | None] | None
    _deadline: float | None
    progress: Callable[[int, int | None], object]


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
