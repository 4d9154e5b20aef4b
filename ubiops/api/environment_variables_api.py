"""Environment variables of projects, deployments and versions. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.environment_variables import (
        EnvironmentVariableCopy,
        EnvironmentVariableCreate,
        EnvironmentVariableList,
        InheritedEnvironmentVariableList,
    )

_PROJECT_ENVIRONMENT_VARIABLES_LIST = Operation(
    "project_environment_variables_list",
    "GET",
    "/projects/{project_name}/environment-variables",
    "project_name",
    returns=ListOf(ModelOf("EnvironmentVariableList")),
)
_PROJECT_ENVIRONMENT_VARIABLES_CREATE = Operation(
    "project_environment_variables_create",
    "POST",
    "/projects/{project_name}/environment-variables",
    "project_name",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_PROJECT_ENVIRONMENT_VARIABLES_GET = Operation(
    "project_environment_variables_get",
    "GET",
    "/projects/{project_name}/environment-variables/{id}",
    "project_name",
    "id",
    returns=ModelOf("EnvironmentVariableList"),
    list_accepted=True,
)
_PROJECT_ENVIRONMENT_VARIABLES_UPDATE = Operation(
    "project_environment_variables_update",
    "PATCH",
    "/projects/{project_name}/environment-variables/{id}",
    "project_name",
    "id",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_PROJECT_ENVIRONMENT_VARIABLES_DELETE = Operation(
    "project_environment_variables_delete",
    "DELETE",
    "/projects/{project_name}/environment-variables/{id}",
    "project_name",
    "id",
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_LIST = Operation(
    "deployment_environment_variables_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables",
    "project_name",
    "deployment_name",
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE = Operation(
    "deployment_environment_variables_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables",
    "project_name",
    "deployment_name",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_GET = Operation(
    "deployment_environment_variables_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    returns=ModelOf("EnvironmentVariableList"),
    list_accepted=True,
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_UPDATE = Operation(
    "deployment_environment_variables_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_DELETE = Operation(
    "deployment_environment_variables_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
)
_DEPLOYMENT_ENVIRONMENT_VARIABLES_COPY = Operation(
    "deployment_environment_variables_copy",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/copy-environment-variables",
    "project_name",
    "deployment_name",
    body=ModelOf("EnvironmentVariableCopy"),
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_LIST = Operation(
    "deployment_version_environment_variables_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables",
    "project_name",
    "deployment_name",
    "version",
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_CREATE = Operation(
    "deployment_version_environment_variables_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables",
    "project_name",
    "deployment_name",
    "version",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_GET = Operation(
    "deployment_version_environment_variables_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    "version",
    returns=ModelOf("EnvironmentVariableList"),
    list_accepted=True,
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_UPDATE = Operation(
    "deployment_version_environment_variables_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    "version",
    body=ModelOf("EnvironmentVariableCreate"),
    returns=ModelOf("EnvironmentVariableList"),
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_DELETE = Operation(
    "deployment_version_environment_variables_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}",
    "project_name",
    "deployment_name",
    "id",
    "version",
)
_DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_COPY = Operation(
    "deployment_version_environment_variables_copy",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/copy-environment-variables",
    "project_name",
    "deployment_name",
    "version",
    body=ModelOf("EnvironmentVariableCopy"),
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)


class EnvironmentVariablesApi(Api):
    """Environment variables of projects, deployments and versions."""

    @overload
    def project_environment_variables_list(
        self, project_name: str, **options: Unpack[CallOptions]
    ) -> ModelList[EnvironmentVariableList]: ...

    @overload
    def project_environment_variables_list(
        self, project_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[EnvironmentVariableList]]: ...

    @named_arguments
    def project_environment_variables_list(
        self, project_name: str, **options: Any
    ) -> ModelList[EnvironmentVariableList] | Any:
        """List the environment variables of a project.

        Lists the variables that every deployment of the project inherits.

        Arguments:
            project_name (str): Name of the project.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[EnvironmentVariableList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environment-variables
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_LIST, (project_name,), options)

    @named_arguments
    def project_environment_variables_list_with_http_info(
        self, project_name: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[EnvironmentVariableList], int, Mapping[str, str]]:
        """Like `project_environment_variables_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_PROJECT_ENVIRONMENT_VARIABLES_LIST, (project_name,), options)

    @overload
    def project_environment_variables_create(
        self, project_name: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> EnvironmentVariableList: ...

    @overload
    def project_environment_variables_create(
        self,
        project_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def project_environment_variables_create(
        self, project_name: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Any
    ) -> EnvironmentVariableList | Any:
        """Create an environment variable for a project.

        Every deployment of the project inherits the variable.

        Arguments:
            project_name (str): Name of the project.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

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

        Endpoint: POST /projects/{project_name}/environment-variables
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_CREATE, (project_name, data), options)

    @named_arguments
    def project_environment_variables_create_with_http_info(
        self, project_name: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `project_environment_variables_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_PROJECT_ENVIRONMENT_VARIABLES_CREATE, (project_name, data), options)

    @overload
    def project_environment_variables_get(
        self, project_name: str, id: str, **options: Unpack[CallOptions]
    ) -> EnvironmentVariableList: ...

    @overload
    def project_environment_variables_get(
        self, project_name: str, id: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def project_environment_variables_get(
        self, project_name: str, id: str, **options: Any
    ) -> EnvironmentVariableList | Any:
        """Get an environment variable of a project.

        Details of one variable. The value of a secret one is null.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the environment variable (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environment-variables/{id}
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_GET, (project_name, id), options)

    @named_arguments
    def project_environment_variables_get_with_http_info(
        self, project_name: str, id: str, **options: Unpack[CallOptions]
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `project_environment_variables_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_PROJECT_ENVIRONMENT_VARIABLES_GET, (project_name, id), options)

    @overload
    def project_environment_variables_update(
        self,
        project_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> EnvironmentVariableList: ...

    @overload
    def project_environment_variables_update(
        self,
        project_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def project_environment_variables_update(
        self, project_name: str, id: str, data: EnvironmentVariableCreate | Mapping[str, Any], **options: Any
    ) -> EnvironmentVariableList | Any:
        """Update an environment variable of a project.

        Replaces name, value and secrecy. A secret variable stays secret.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the environment variable (UUID).
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

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

        Endpoint: PATCH /projects/{project_name}/environment-variables/{id}
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_UPDATE, (project_name, id, data), options)

    @named_arguments
    def project_environment_variables_update_with_http_info(
        self,
        project_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `project_environment_variables_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _PROJECT_ENVIRONMENT_VARIABLES_UPDATE, (project_name, id, data), options
        )

    @overload
    def project_environment_variables_delete(
        self, project_name: str, id: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def project_environment_variables_delete(
        self, project_name: str, id: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[None]: ...

    @named_arguments
    def project_environment_variables_delete(self, project_name: str, id: str, **options: Any) -> None | Any:
        """Delete an environment variable of a project.

        The deployments of the project no longer inherit it.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the environment variable (UUID).
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

        Endpoint: DELETE /projects/{project_name}/environment-variables/{id}
        """
        return self.api_client.call(_PROJECT_ENVIRONMENT_VARIABLES_DELETE, (project_name, id), options)

    @named_arguments
    def project_environment_variables_delete_with_http_info(
        self, project_name: str, id: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `project_environment_variables_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_PROJECT_ENVIRONMENT_VARIABLES_DELETE, (project_name, id), options)

    @overload
    def deployment_environment_variables_list(
        self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
    ) -> ModelList[InheritedEnvironmentVariableList]: ...

    @overload
    def deployment_environment_variables_list(
        self, project_name: str, deployment_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...

    @named_arguments
    def deployment_environment_variables_list(
        self, project_name: str, deployment_name: str, **options: Any
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """List the environment variables of a deployment.

        The variables of the deployment itself and those that it inherits from its project.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[InheritedEnvironmentVariableList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/environment-variables
        """
        return self.api_client.call(_DEPLOYMENT_ENVIRONMENT_VARIABLES_LIST, (project_name, deployment_name), options)

    @named_arguments
    def deployment_environment_variables_list_with_http_info(
        self, project_name: str, deployment_name: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[InheritedEnvironmentVariableList], int, Mapping[str, str]]:
        """Like `deployment_environment_variables_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_LIST, (project_name, deployment_name), options
        )

    @overload
    def deployment_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> EnvironmentVariableList: ...

    @overload
    def deployment_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def deployment_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Create an environment variable for a deployment.

        Every version of the deployment inherits the variable. It takes precedence over a variable of the same name
        that the project defines.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE, (project_name, deployment_name, data), options
        )

    @named_arguments
    def deployment_environment_variables_create_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `deployment_environment_variables_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_CREATE, (project_name, deployment_name, data), options
        )

    @overload
    def deployment_environment_variables_get(
        self, project_name: str, deployment_name: str, id: str, **options: Unpack[CallOptions]
    ) -> EnvironmentVariableList: ...

    @overload
    def deployment_environment_variables_get(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def deployment_environment_variables_get(
        self, project_name: str, deployment_name: str, id: str, **options: Any
    ) -> EnvironmentVariableList | Any:
        """Get an environment variable of a deployment.

        Only variables that are defined for the deployment itself can be read here, not those that it inherits. The
        value of a secret variable is null.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}
        """
        return self.api_client.call(_DEPLOYMENT_ENVIRONMENT_VARIABLES_GET, (project_name, deployment_name, id), options)

    @named_arguments
    def deployment_environment_variables_get_with_http_info(
        self, project_name: str, deployment_name: str, id: str, **options: Unpack[CallOptions]
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `deployment_environment_variables_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_GET, (project_name, deployment_name, id), options
        )

    @overload
    def deployment_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> EnvironmentVariableList: ...

    @overload
    def deployment_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def deployment_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Update an environment variable of a deployment.

        Only variables that are defined for the deployment itself can be changed. To give an inherited variable
        another value here, create one of the same name. A secret variable stays secret.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

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

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_UPDATE, (project_name, deployment_name, id, data), options
        )

    @named_arguments
    def deployment_environment_variables_update_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `deployment_environment_variables_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_UPDATE, (project_name, deployment_name, id, data), options
        )

    @overload
    def deployment_environment_variables_delete(
        self, project_name: str, deployment_name: str, id: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def deployment_environment_variables_delete(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[None]: ...

    @named_arguments
    def deployment_environment_variables_delete(
        self, project_name: str, deployment_name: str, id: str, **options: Any
    ) -> None | Any:
        """Delete an environment variable of a deployment.

        Variables that the deployment inherits are not affected.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
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

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_DELETE, (project_name, deployment_name, id), options
        )

    @named_arguments
    def deployment_environment_variables_delete_with_http_info(
        self, project_name: str, deployment_name: str, id: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `deployment_environment_variables_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_DELETE, (project_name, deployment_name, id), options
        )

    @overload
    def deployment_environment_variables_copy(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ModelList[InheritedEnvironmentVariableList]: ...

    @overload
    def deployment_environment_variables_copy(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...

    @named_arguments
    def deployment_environment_variables_copy(
        self, project_name: str, deployment_name: str, data: EnvironmentVariableCopy | Mapping[str, Any], **options: Any
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """Copy environment variables to a deployment.

        Copies the variables of another deployment or version. Variables of the same name are overwritten. Only the
        copied ones are returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (EnvironmentVariableCopy or dict): Where to copy environment variables from. Required:
                `source_deployment`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[InheritedEnvironmentVariableList]

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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/copy-environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_COPY, (project_name, deployment_name, data), options
        )

    @named_arguments
    def deployment_environment_variables_copy_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[InheritedEnvironmentVariableList], int, Mapping[str, str]]:
        """Like `deployment_environment_variables_copy`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_ENVIRONMENT_VARIABLES_COPY, (project_name, deployment_name, data), options
        )

    @overload
    def deployment_version_environment_variables_list(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> ModelList[InheritedEnvironmentVariableList]: ...

    @overload
    def deployment_version_environment_variables_list(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...

    @named_arguments
    def deployment_version_environment_variables_list(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """List the environment variables of a deployment version.

        The variables of the version itself and those that it inherits from its deployment and its project.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[InheritedEnvironmentVariableList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_LIST, (project_name, deployment_name, version), options
        )

    @named_arguments
    def deployment_version_environment_variables_list_with_http_info(
        self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[InheritedEnvironmentVariableList], int, Mapping[str, str]]:
        """Like `deployment_version_environment_variables_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_LIST, (project_name, deployment_name, version), options
        )

    @overload
    def deployment_version_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> EnvironmentVariableList: ...

    @overload
    def deployment_version_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def deployment_version_environment_variables_create(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Create an environment variable for a deployment version.

        The variable takes precedence over a variable of the same name that the deployment or the project defines.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_CREATE, (project_name, deployment_name, version, data), options
        )

    @named_arguments
    def deployment_version_environment_variables_create_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `deployment_version_environment_variables_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_CREATE, (project_name, deployment_name, version, data), options
        )

    @overload
    def deployment_version_environment_variables_get(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[CallOptions]
    ) -> EnvironmentVariableList: ...

    @overload
    def deployment_version_environment_variables_get(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def deployment_version_environment_variables_get(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Any
    ) -> EnvironmentVariableList | Any:
        """Get an environment variable of a deployment version.

        Only variables that are defined for the deployment version itself can be read here, not those that it
        inherits. The value of a secret variable is null.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            version (str): Name of the version.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_GET, (project_name, deployment_name, id, version), options
        )

    @named_arguments
    def deployment_version_environment_variables_get_with_http_info(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `deployment_version_environment_variables_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_GET, (project_name, deployment_name, id, version), options
        )

    @overload
    def deployment_version_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> EnvironmentVariableList: ...

    @overload
    def deployment_version_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentVariableList]: ...

    @named_arguments
    def deployment_version_environment_variables_update(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentVariableList | Any:
        """Update an environment variable of a deployment version.

        Only variables that are defined for the deployment version itself can be changed. To give an inherited
        variable another value here, create one of the same name. A secret variable stays secret.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
            version (str): Name of the version.
            data (EnvironmentVariableCreate or dict): The definition of an environment variable. Required: `name`,
                `value`, `secret`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentVariableList

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

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_UPDATE,
            (project_name, deployment_name, id, version, data),
            options,
        )

    @named_arguments
    def deployment_version_environment_variables_update_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        version: str,
        data: EnvironmentVariableCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[EnvironmentVariableList, int, Mapping[str, str]]:
        """Like `deployment_version_environment_variables_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_UPDATE,
            (project_name, deployment_name, id, version, data),
            options,
        )

    @overload
    def deployment_version_environment_variables_delete(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def deployment_version_environment_variables_delete(
        self,
        project_name: str,
        deployment_name: str,
        id: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[None]: ...

    @named_arguments
    def deployment_version_environment_variables_delete(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Any
    ) -> None | Any:
        """Delete an environment variable of a deployment version.

        Variables that the deployment version inherits are not affected.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            id (str): Identifier of the environment variable (UUID).
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

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/versions/{version}/environment-variables/{id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_DELETE, (project_name, deployment_name, id, version), options
        )

    @named_arguments
    def deployment_version_environment_variables_delete_with_http_info(
        self, project_name: str, deployment_name: str, id: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `deployment_version_environment_variables_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_DELETE, (project_name, deployment_name, id, version), options
        )

    @overload
    def deployment_version_environment_variables_copy(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ModelList[InheritedEnvironmentVariableList]: ...

    @overload
    def deployment_version_environment_variables_copy(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...

    @named_arguments
    def deployment_version_environment_variables_copy(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        **options: Any,
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """Copy environment variables to a deployment version.

        Copies the variables of another deployment or version. Variables of the same name are overwritten. Only the
        copied ones are returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (EnvironmentVariableCopy or dict): Where to copy environment variables from. Required:
                `source_deployment`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[InheritedEnvironmentVariableList]

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

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/copy-environment-variables
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_COPY, (project_name, deployment_name, version, data), options
        )

    @named_arguments
    def deployment_version_environment_variables_copy_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: EnvironmentVariableCopy | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[InheritedEnvironmentVariableList], int, Mapping[str, str]]:
        """Like `deployment_version_environment_variables_copy`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_VERSION_ENVIRONMENT_VARIABLES_COPY, (project_name, deployment_name, version, data), options
        )
