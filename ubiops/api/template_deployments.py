"""Ready-made deployments to start from. Generated from openapi/template_deployments.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ListOf, ModelOf

if TYPE_CHECKING:
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.template_deployments import TemplateDeploymentList
    from ubiops.transport.response import Response

_TEMPLATE_DEPLOYMENTS_LIST = Operation(
    "template_deployments_list", "GET", "/template-deployments", returns=ListOf(ModelOf("TemplateDeploymentList"))
)


class TemplateDeploymentsApi(Api):
    """Ready-made deployments to start from."""

    if TYPE_CHECKING:

        @overload
        def template_deployments_list(self, **options: Unpack[CallOptions]) -> ModelList[TemplateDeploymentList]: ...
        @overload
        def template_deployments_list(
            self, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[TemplateDeploymentList]]: ...
        @overload
        def template_deployments_list(self, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_TEMPLATE_DEPLOYMENTS_LIST)
    def template_deployments_list(self, **options: Any) -> ModelList[TemplateDeploymentList] | Any:
        """List the template deployments.

        Each template holds the settings of a deployment and of a version to create from it.

        Endpoint: GET /template-deployments
        """
        return self.api_client.call(_TEMPLATE_DEPLOYMENTS_LIST, (), options)

    template_deployments_list_with_http_info = with_http_info(template_deployments_list)
