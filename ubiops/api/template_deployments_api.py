"""Ready-made deployments to start from. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.operation import Operation, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.template_deployments import TemplateDeploymentList

_TEMPLATE_DEPLOYMENTS_LIST = Operation(
    "template_deployments_list",
    "GET",
    "/template-deployments",
    returns=ListOf(ModelOf("TemplateDeploymentList")),
)


class TemplateDeploymentsApi(Api):
    """Ready-made deployments to start from."""

    @overload
    def template_deployments_list(self, **options: Unpack[CallOptions]) -> ModelList[TemplateDeploymentList]: ...

    @overload
    def template_deployments_list(
        self, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[TemplateDeploymentList]]: ...

    @named_arguments
    def template_deployments_list(self, **options: Any) -> ModelList[TemplateDeploymentList] | Any:
        """List the template deployments.

        Each template holds the settings of a deployment and of a version to create from it.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[TemplateDeploymentList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /template-deployments
        """
        return self.api_client.call(_TEMPLATE_DEPLOYMENTS_LIST, (), options)

    @named_arguments
    def template_deployments_list_with_http_info(
        self, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[TemplateDeploymentList], int, Mapping[str, str]]:
        """Like `template_deployments_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_TEMPLATE_DEPLOYMENTS_LIST, (), options)
