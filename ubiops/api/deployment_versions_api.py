"""Versions of a deployment. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.deployment_versions import (
        DeploymentVersionCreate,
        DeploymentVersionDetail,
        DeploymentVersionList,
        DeploymentVersionUpdate,
    )

_DEPLOYMENT_VERSIONS_LIST = Operation(
    "deployment_versions_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions",
    "project_name",
    "deployment_name",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("DeploymentVersionList")),
)
_DEPLOYMENT_VERSIONS_CREATE = Operation(
    "deployment_versions_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions",
    "project_name",
    "deployment_name",
    body=ModelOf("DeploymentVersionCreate"),
    returns=ModelOf("DeploymentVersionDetail"),
)
_DEPLOYMENT_VERSIONS_GET = Operation(
    "deployment_versions_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}",
    "project_name",
    "deployment_name",
    "version",
    returns=ModelOf("DeploymentVersionDetail"),
)
_DEPLOYMENT_VERSIONS_UPDATE = Operation(
    "deployment_versions_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}",
    "project_name",
    "deployment_name",
    "version",
    body=ModelOf("DeploymentVersionUpdate"),
    returns=ModelOf("DeploymentVersionDetail"),
)
_DEPLOYMENT_VERSIONS_DELETE = Operation(
    "deployment_versions_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}",
    "project_name",
    "deployment_name",
    "version",
)


class DeploymentVersionsApi(Api):
    """Versions of a deployment."""

    @overload
    def deployment_versions_list(
        self,
        project_name: str,
        deployment_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Unpack[CallOptions],
    ) -> ModelList[DeploymentVersionList]: ...

    @overload
    def deployment_versions_list(
        self,
        project_name: str,
        deployment_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[DeploymentVersionList]]: ...

    @named_arguments
    def deployment_versions_list(
        self,
        project_name: str,
        deployment_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[DeploymentVersionList] | Any:
        """List the versions of a deployment.

        With `labels`, only the versions that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            labels (str or Mapping[str, str] or Sequence[tuple[str, str]], optional): Labels to filter on, as text of
                the form `label:value,label:value`. One matching label is enough.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[DeploymentVersionList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_LIST, (project_name, deployment_name, labels), options)

    @named_arguments
    def deployment_versions_list_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[DeploymentVersionList], int, Mapping[str, str]]:
        """Like `deployment_versions_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSIONS_LIST, (project_name, deployment_name, labels), options
        )

    @overload
    def deployment_versions_create(
        self,
        project_name: str,
        deployment_name: str,
        data: DeploymentVersionCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> DeploymentVersionDetail: ...

    @overload
    def deployment_versions_create(
        self,
        project_name: str,
        deployment_name: str,
        data: DeploymentVersionCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[DeploymentVersionDetail]: ...

    @named_arguments
    def deployment_versions_create(
        self, project_name: str, deployment_name: str, data: DeploymentVersionCreate | Mapping[str, Any], **options: Any
    ) -> DeploymentVersionDetail | Any:
        """Create a version of a deployment.

        The first version of a deployment becomes its default version.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (DeploymentVersionCreate or dict): A deployment version to create. Required: `version`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            DeploymentVersionDetail

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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_CREATE, (project_name, deployment_name, data), options)

    @named_arguments
    def deployment_versions_create_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        data: DeploymentVersionCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[DeploymentVersionDetail, int, Mapping[str, str]]:
        """Like `deployment_versions_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSIONS_CREATE, (project_name, deployment_name, data), options
        )

    @overload
    def deployment_versions_get(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> DeploymentVersionDetail: ...

    @overload
    def deployment_versions_get(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[DeploymentVersionDetail]: ...

    @named_arguments
    def deployment_versions_get(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> DeploymentVersionDetail | Any:
        """Get a version of a deployment.

        Details of one version, including its status and its active revision.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            DeploymentVersionDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_GET, (project_name, deployment_name, version), options)

    @named_arguments
    def deployment_versions_get_with_http_info(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[DeploymentVersionDetail, int, Mapping[str, str]]:
        """Like `deployment_versions_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSIONS_GET, (project_name, deployment_name, version), options
        )

    @overload
    def deployment_versions_update(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: DeploymentVersionUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> DeploymentVersionDetail: ...

    @overload
    def deployment_versions_update(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: DeploymentVersionUpdate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[DeploymentVersionDetail]: ...

    @named_arguments
    def deployment_versions_update(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: DeploymentVersionUpdate | Mapping[str, Any],
        **options: Any,
    ) -> DeploymentVersionDetail | Any:
        """Update a version of a deployment.

        Changes only the fields that are sent; the result is validated as a whole. Labels and ports are replaced as a
        whole. Null turns off `monitoring` and `default_notification_group`.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (DeploymentVersionUpdate or dict): Changes to a deployment version.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            DeploymentVersionDetail

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

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/versions/{version}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSIONS_UPDATE, (project_name, deployment_name, version, data), options
        )

    @named_arguments
    def deployment_versions_update_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: DeploymentVersionUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[DeploymentVersionDetail, int, Mapping[str, str]]:
        """Like `deployment_versions_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSIONS_UPDATE, (project_name, deployment_name, version, data), options
        )

    @overload
    def deployment_versions_delete(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def deployment_versions_delete(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[None]: ...

    @named_arguments
    def deployment_versions_delete(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> None | Any:
        """Delete a version of a deployment.

        Refused while a pipeline refers to the version, or while it is the default version and a request schedule
        refers to the deployment.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
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

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/versions/{version}
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_DELETE, (project_name, deployment_name, version), options)

    @named_arguments
    def deployment_versions_delete_with_http_info(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `deployment_versions_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSIONS_DELETE, (project_name, deployment_name, version), options
        )
