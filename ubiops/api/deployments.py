"""Deployments of a project. Generated from openapi/deployments.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import LABELS, Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.deployments import (
        DeploymentCreate,
        DeploymentCreateResponse,
        DeploymentDetail,
        DeploymentList,
        DeploymentUpdate,
    )
    from ubiops.transport.response import Response

_DEPLOYMENTS_LIST = Operation(
    "deployments_list",
    "GET",
    "/projects/{project_name}/deployments",
    Query("labels", LABELS),
    Query("supports_request_format", BOOLEAN),
    returns=ListOf(ModelOf("DeploymentList")),
)
_DEPLOYMENTS_CREATE = Operation(
    "deployments_create",
    "POST",
    "/projects/{project_name}/deployments",
    body=ModelOf("DeploymentCreate"),
    returns=ModelOf("DeploymentCreateResponse"),
)
_DEPLOYMENTS_GET = Operation(
    "deployments_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}",
    returns=ModelOf("DeploymentDetail"),
)
_DEPLOYMENTS_UPDATE = Operation(
    "deployments_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}",
    body=ModelOf("DeploymentUpdate"),
    returns=ModelOf("DeploymentDetail"),
)
_DEPLOYMENTS_DELETE = Operation(
    "deployments_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}",
)


class DeploymentsApi(Api):
    """Deployments of a project."""

    if TYPE_CHECKING:

        @overload
        def deployments_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            supports_request_format: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[DeploymentList]: ...
        @overload
        def deployments_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            supports_request_format: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[DeploymentList]]: ...
        @overload
        def deployments_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            supports_request_format: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENTS_LIST)
    def deployments_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        supports_request_format: bool | None = None,
        **options: Any,
    ) -> ModelList[DeploymentList] | Any:
        """List the deployments of a project.

        With `labels`, only the deployments that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.
            supports_request_format (bool, optional): Whether to list only deployments that take requests in the
                request format (true), or only those that do not (false).

        Endpoint: GET /projects/{project_name}/deployments
        """
        return self.api_client.call(_DEPLOYMENTS_LIST, (project_name, labels, supports_request_format), options)

    deployments_list_with_http_info = with_http_info(deployments_list)

    if TYPE_CHECKING:

        @overload
        def deployments_create(
            self, project_name: str, data: DeploymentCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> DeploymentCreateResponse: ...
        @overload
        def deployments_create(
            self, project_name: str, data: DeploymentCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[DeploymentCreateResponse]: ...
        @overload
        def deployments_create(
            self, project_name: str, data: DeploymentCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENTS_CREATE)
    def deployments_create(
        self, project_name: str, data: DeploymentCreate | Mapping[str, Any], **options: Any
    ) -> DeploymentCreateResponse | Any:
        """Create a deployment.

        Input and output are each either structured, described by a list of fields, or plain, without fields.

        Arguments:
            project_name (str): Name of the project.
            data (DeploymentCreate or dict): A deployment to create. `input_type` and `output_type` are required
                unless `supports_request_format` is false. Required: `name`; `input_type`, `output_type`, unless
                `supports_request_format` is false.

        Endpoint: POST /projects/{project_name}/deployments
        """
        return self.api_client.call(_DEPLOYMENTS_CREATE, (project_name, data), options)

    deployments_create_with_http_info = with_http_info(deployments_create)

    if TYPE_CHECKING:

        @overload
        def deployments_get(
            self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
        ) -> DeploymentDetail: ...
        @overload
        def deployments_get(
            self, project_name: str, deployment_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[DeploymentDetail]: ...
        @overload
        def deployments_get(
            self, project_name: str, deployment_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENTS_GET)
    def deployments_get(self, project_name: str, deployment_name: str, **options: Any) -> DeploymentDetail | Any:
        """Get a deployment.

        Details of one deployment, including its default version.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}
        """
        return self.api_client.call(_DEPLOYMENTS_GET, (project_name, deployment_name), options)

    deployments_get_with_http_info = with_http_info(deployments_get)

    if TYPE_CHECKING:

        @overload
        def deployments_update(
            self,
            project_name: str,
            deployment_name: str,
            data: DeploymentUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> DeploymentDetail: ...
        @overload
        def deployments_update(
            self,
            project_name: str,
            deployment_name: str,
            data: DeploymentUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[DeploymentDetail]: ...
        @overload
        def deployments_update(
            self,
            project_name: str,
            deployment_name: str,
            data: DeploymentUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENTS_UPDATE)
    def deployments_update(
        self, project_name: str, deployment_name: str, data: DeploymentUpdate | Mapping[str, Any], **options: Any
    ) -> DeploymentDetail | Any:
        """Update a deployment.

        Changes only the fields that are sent. Labels, input fields and output fields are replaced as a whole.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (DeploymentUpdate or dict): Changes to a deployment.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}
        """
        return self.api_client.call(_DEPLOYMENTS_UPDATE, (project_name, deployment_name, data), options)

    deployments_update_with_http_info = with_http_info(deployments_update)

    if TYPE_CHECKING:

        @overload
        def deployments_delete(
            self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def deployments_delete(
            self, project_name: str, deployment_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def deployments_delete(
            self, project_name: str, deployment_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENTS_DELETE)
    def deployments_delete(self, project_name: str, deployment_name: str, **options: Any) -> None | Any:
        """Delete a deployment.

        Deletes its versions, revisions, files and environment variables too. Refused while a pipeline refers to one
        of its versions.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}
        """
        return self.api_client.call(_DEPLOYMENTS_DELETE, (project_name, deployment_name), options)

    deployments_delete_with_http_info = with_http_info(deployments_delete)
