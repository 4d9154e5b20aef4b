"""Whether the API is up. Generated from openapi/status.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ModelOf

if TYPE_CHECKING:
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.status import Status
    from ubiops.transport.response import Response

_SERVICE_STATUS = Operation("service_status", "GET", "/status", returns=ModelOf("Status"))


class StatusApi(Api):
    """Whether the API is up."""

    if TYPE_CHECKING:

        @overload
        def service_status(self, **options: Unpack[CallOptions]) -> Status: ...
        @overload
        def service_status(self, **options: Unpack[AsyncOptions]) -> AsyncResult[Status]: ...
        @overload
        def service_status(self, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_SERVICE_STATUS)
    def service_status(self, **options: Any) -> Status | Any:
        """Get the status of the API.

        Works without a token. The server tests its database connection at each call.

        Endpoint: GET /status
        """
        return self.api_client.call(_SERVICE_STATUS, (), options)

    service_status_with_http_info = with_http_info(service_status)
