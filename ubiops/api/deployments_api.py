"""Deployments of a project. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.operation import LABELS, Operation, Query, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.deployments import (
        DeploymentCreate,
        DeploymentCreateResponse,
        DeploymentDetail,
        DeploymentList,
        DeploymentUpdate,
    )

_DEPLOYMENTS_LIST = Operation(
    "deployments_list",
    "GET",
    "/projects/{project_name}/deployments",
    "project_name",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("DeploymentList")),
)
_DEPLOYMENTS_CREATE = Operation(
    "deployments_create",
    "POST",
    "/projects/{project_name}/deployments",
    "project_name",
    body=ModelOf("DeploymentCreate"),
    returns=ModelOf("DeploymentCreateResponse"),
)
_DEPLOYMENTS_GET = Operation(
    "deployments_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}",
    "project_name",
    "deployment_name",
    returns=ModelOf("DeploymentDetail"),
)
_DEPLOYMENTS_UPDATE = Operation(
    "deployments_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}",
    "project_name",
    "deployment_name",
    body=ModelOf("DeploymentUpdate"),
    returns=ModelOf("DeploymentDetail"),
)
_DEPLOYMENTS_DELETE = Operation(
    "deployments_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}",
    "project_name",
    "deployment_name",
)


class DeploymentsApi(Api):
    """Deployments of a project."""

    @overload
    def deployments_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Unpack[CallOptions],
    ) -> ModelList[DeploymentList]: ...

    @overload
    def deployments_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[DeploymentList]]: ...

    @named_arguments
    def deployments_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[DeploymentList] | Any:
        """List the deployments of a project.

        With `labels`, only the deployments that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            labels (str or Mapping[str, str] or Sequence[tuple[str, str]], optional): Labels to filter on, as text of
                the form `label:value,label:value`. One matching label is enough.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[DeploymentList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments
        """
        return self.api_client.call(_DEPLOYMENTS_LIST, (project_name, labels), options)

    @named_arguments
    def deployments_list_with_http_info(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[DeploymentList], int, Mapping[str, str]]:
        """Like `deployments_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_DEPLOYMENTS_LIST, (project_name, labels), options)

    @overload
    def deployments_create(
        self, project_name: str, data: DeploymentCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> DeploymentCreateResponse: ...

    @overload
    def deployments_create(
        self,
        project_name: str,
        data: DeploymentCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[DeploymentCreateResponse]: ...

    @named_arguments
    def deployments_create(
        self, project_name: str, data: DeploymentCreate | Mapping[str, Any], **options: Any
    ) -> DeploymentCreateResponse | Any:
        """Create a deployment.

        Input and output are each either structured, described by a list of fields, or plain, without fields.

        Arguments:
            project_name (str): Name of the project.
            data (DeploymentCreate or dict): A deployment to create. Required: `name`, `input_type`, `output_type`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            DeploymentCreateResponse

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            ContentTooLargeException (413): The body is larger than the server accepts.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: POST /projects/{project_name}/deployments
        """
        return self.api_client.call(_DEPLOYMENTS_CREATE, (project_name, data), options)

    @named_arguments
    def deployments_create_with_http_info(
        self, project_name: str, data: DeploymentCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[DeploymentCreateResponse, int, Mapping[str, str]]:
        """Like `deployments_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_DEPLOYMENTS_CREATE, (project_name, data), options)

    @overload
    def deployments_get(
        self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
    ) -> DeploymentDetail: ...

    @overload
    def deployments_get(
        self, project_name: str, deployment_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[DeploymentDetail]: ...

    @named_arguments
    def deployments_get(self, project_name: str, deployment_name: str, **options: Any) -> DeploymentDetail | Any:
        """Get a deployment.

        Details of one deployment, including its default version.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            DeploymentDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}
        """
        return self.api_client.call(_DEPLOYMENTS_GET, (project_name, deployment_name), options)

    @named_arguments
    def deployments_get_with_http_info(
        self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
    ) -> tuple[DeploymentDetail, int, Mapping[str, str]]:
        """Like `deployments_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_DEPLOYMENTS_GET, (project_name, deployment_name), options)

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[DeploymentDetail]: ...

    @named_arguments
    def deployments_update(
        self, project_name: str, deployment_name: str, data: DeploymentUpdate | Mapping[str, Any], **options: Any
    ) -> DeploymentDetail | Any:
        """Update a deployment.

        Changes only the fields that are sent. Labels, input fields and output fields are replaced as a whole.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (DeploymentUpdate or dict): Changes to a deployment.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            DeploymentDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            ContentTooLargeException (413): The body is larger than the server accepts.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}
        """
        return self.api_client.call(_DEPLOYMENTS_UPDATE, (project_name, deployment_name, data), options)

    @named_arguments
    def deployments_update_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        data: DeploymentUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[DeploymentDetail, int, Mapping[str, str]]:
        """Like `deployments_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_DEPLOYMENTS_UPDATE, (project_name, deployment_name, data), options)

    @overload
    def deployments_delete(self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]) -> None: ...

    @overload
    def deployments_delete(
        self, project_name: str, deployment_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[None]: ...

    @named_arguments
    def deployments_delete(self, project_name: str, deployment_name: str, **options: Any) -> None | Any:
        """Delete a deployment.

        Deletes its versions, revisions, files and environment variables too. Refused while a pipeline refers to one
        of its versions.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            None

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}
        """
        return self.api_client.call(_DEPLOYMENTS_DELETE, (project_name, deployment_name), options)

    @named_arguments
    def deployments_delete_with_http_info(
        self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `deployments_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_DEPLOYMENTS_DELETE, (project_name, deployment_name), options)
