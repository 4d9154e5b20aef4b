"""Whether the API is up. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ModelOf
from ubiops.operation import Operation, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models.status import Status

_SERVICE_STATUS = Operation(
    "service_status",
    "GET",
    "/status",
    returns=ModelOf("Status"),
)


class StatusApi(Api):
    """Whether the API is up."""

    @overload
    def service_status(self, **options: Unpack[CallOptions]) -> Status: ...

    @overload
    def service_status(self, *, async_req: Literal[True], **options: Unpack[CallOptions]) -> AsyncResult[Status]: ...

    @named_arguments
    def service_status(self, **options: Any) -> Status | Any:
        """Get the status of the API.

        Works without a token. The server tests its database connection at each call.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            Status

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /status
        """
        return self.api_client.call(_SERVICE_STATUS, (), options)

    @named_arguments
    def service_status_with_http_info(self, **options: Unpack[CallOptions]) -> tuple[Status, int, Mapping[str, str]]:
        """Like `service_status`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_SERVICE_STATUS, (), options)
