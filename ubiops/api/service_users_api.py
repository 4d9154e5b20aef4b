"""Service users: accounts for programs, each with an API token. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import OBJECT
from ubiops.operation import Operation, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.service_users import (
        ServiceUserCreate,
        ServiceUserList,
        ServiceUserTokenDetail,
        ServiceUserTokenList,
    )

_SERVICE_USERS_LIST = Operation(
    "service_users_list",
    "GET",
    "/projects/{project_name}/service-users",
    "project_name",
    returns=ListOf(ModelOf("ServiceUserList")),
)
_SERVICE_USERS_CREATE = Operation(
    "service_users_create",
    "POST",
    "/projects/{project_name}/service-users",
    "project_name",
    body=ModelOf("ServiceUserCreate"),
    returns=ModelOf("ServiceUserTokenDetail"),
)
_SERVICE_USERS_GET = Operation(
    "service_users_get",
    "GET",
    "/projects/{project_name}/service-users/{service_user_id}",
    "project_name",
    "service_user_id",
    returns=ModelOf("ServiceUserList"),
)
_SERVICE_USERS_UPDATE = Operation(
    "service_users_update",
    "PATCH",
    "/projects/{project_name}/service-users/{service_user_id}",
    "project_name",
    "service_user_id",
    body=ModelOf("ServiceUserCreate"),
    returns=ModelOf("ServiceUserList"),
)
_SERVICE_USERS_DELETE = Operation(
    "service_users_delete",
    "DELETE",
    "/projects/{project_name}/service-users/{service_user_id}",
    "project_name",
    "service_user_id",
)
_SERVICE_USERS_TOKEN = Operation(
    "service_users_token",
    "PUT",
    "/projects/{project_name}/service-users/{service_user_id}/token",
    "project_name",
    "service_user_id",
    body=OBJECT,
    returns=ModelOf("ServiceUserTokenList"),
)


class ServiceUsersApi(Api):
    """Service users: accounts for programs, each with an API token."""

    @overload
    def service_users_list(self, project_name: str, **options: Unpack[CallOptions]) -> ModelList[ServiceUserList]: ...

    @overload
    def service_users_list(
        self, project_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[ServiceUserList]]: ...

    @named_arguments
    def service_users_list(self, project_name: str, **options: Any) -> ModelList[ServiceUserList] | Any:
        """List the service users of a project.

        Their tokens are not shown.

        Arguments:
            project_name (str): Name of the project.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[ServiceUserList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/service-users
        """
        return self.api_client.call(_SERVICE_USERS_LIST, (project_name,), options)

    @named_arguments
    def service_users_list_with_http_info(
        self, project_name: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[ServiceUserList], int, Mapping[str, str]]:
        """Like `service_users_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_SERVICE_USERS_LIST, (project_name,), options)

    @overload
    def service_users_create(
        self, project_name: str, data: ServiceUserCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> ServiceUserTokenDetail: ...

    @overload
    def service_users_create(
        self,
        project_name: str,
        data: ServiceUserCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ServiceUserTokenDetail]: ...

    @named_arguments
    def service_users_create(
        self, project_name: str, data: ServiceUserCreate | Mapping[str, Any], **options: Any
    ) -> ServiceUserTokenDetail | Any:
        """Create a service user.

        The response holds the token, which is not shown again. The new user can do nothing before it has a role.

        Arguments:
            project_name (str): Name of the project.
            data (ServiceUserCreate or dict): What a service user is made of, or what is to change in one.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ServiceUserTokenDetail

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

        Endpoint: POST /projects/{project_name}/service-users
        """
        return self.api_client.call(_SERVICE_USERS_CREATE, (project_name, data), options)

    @named_arguments
    def service_users_create_with_http_info(
        self, project_name: str, data: ServiceUserCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[ServiceUserTokenDetail, int, Mapping[str, str]]:
        """Like `service_users_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_SERVICE_USERS_CREATE, (project_name, data), options)

    @overload
    def service_users_get(
        self, project_name: str, service_user_id: str, **options: Unpack[CallOptions]
    ) -> ServiceUserList: ...

    @overload
    def service_users_get(
        self, project_name: str, service_user_id: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ServiceUserList]: ...

    @named_arguments
    def service_users_get(self, project_name: str, service_user_id: str, **options: Any) -> ServiceUserList | Any:
        """Get a service user.

        All details of one service user, except for its token.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ServiceUserList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/service-users/{service_user_id}
        """
        return self.api_client.call(_SERVICE_USERS_GET, (project_name, service_user_id), options)

    @named_arguments
    def service_users_get_with_http_info(
        self, project_name: str, service_user_id: str, **options: Unpack[CallOptions]
    ) -> tuple[ServiceUserList, int, Mapping[str, str]]:
        """Like `service_users_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_SERVICE_USERS_GET, (project_name, service_user_id), options)

    @overload
    def service_users_update(
        self,
        project_name: str,
        service_user_id: str,
        data: ServiceUserCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> ServiceUserList: ...

    @overload
    def service_users_update(
        self,
        project_name: str,
        service_user_id: str,
        data: ServiceUserCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ServiceUserList]: ...

    @named_arguments
    def service_users_update(
        self, project_name: str, service_user_id: str, data: ServiceUserCreate | Mapping[str, Any], **options: Any
    ) -> ServiceUserList | Any:
        """Update a service user.

        Changes only the fields that are sent. Refused once the account has expired.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).
            data (ServiceUserCreate or dict): What a service user is made of, or what is to change in one.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ServiceUserList

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

        Endpoint: PATCH /projects/{project_name}/service-users/{service_user_id}
        """
        return self.api_client.call(_SERVICE_USERS_UPDATE, (project_name, service_user_id, data), options)

    @named_arguments
    def service_users_update_with_http_info(
        self,
        project_name: str,
        service_user_id: str,
        data: ServiceUserCreate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[ServiceUserList, int, Mapping[str, str]]:
        """Like `service_users_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _SERVICE_USERS_UPDATE, (project_name, service_user_id, data), options
        )

    @overload
    def service_users_delete(self, project_name: str, service_user_id: str, **options: Unpack[CallOptions]) -> None: ...

    @overload
    def service_users_delete(
        self, project_name: str, service_user_id: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[None]: ...

    @named_arguments
    def service_users_delete(self, project_name: str, service_user_id: str, **options: Any) -> None | Any:
        """Delete a service user.

        Its token stops working.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).
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

        Endpoint: DELETE /projects/{project_name}/service-users/{service_user_id}
        """
        return self.api_client.call(_SERVICE_USERS_DELETE, (project_name, service_user_id), options)

    @named_arguments
    def service_users_delete_with_http_info(
        self, project_name: str, service_user_id: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `service_users_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_SERVICE_USERS_DELETE, (project_name, service_user_id), options)

    @overload
    def service_users_token(
        self, project_name: str, service_user_id: str, data: Mapping[str, Any] | str, **options: Unpack[CallOptions]
    ) -> ServiceUserTokenList: ...

    @overload
    def service_users_token(
        self,
        project_name: str,
        service_user_id: str,
        data: Mapping[str, Any] | str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ServiceUserTokenList]: ...

    @named_arguments
    def service_users_token(
        self, project_name: str, service_user_id: str, data: Mapping[str, Any] | str, **options: Any
    ) -> ServiceUserTokenList | Any:
        """Replace the token of a service user.

        The old token stops working; the response holds the new one, which is not shown again. Refused once the
        account has expired.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).
            data (dict or str): An empty JSON object.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ServiceUserTokenList

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

        Endpoint: PUT /projects/{project_name}/service-users/{service_user_id}/token
        """
        return self.api_client.call(_SERVICE_USERS_TOKEN, (project_name, service_user_id, data), options)

    @named_arguments
    def service_users_token_with_http_info(
        self, project_name: str, service_user_id: str, data: Mapping[str, Any] | str, **options: Unpack[CallOptions]
    ) -> tuple[ServiceUserTokenList, int, Mapping[str, str]]:
        """Like `service_users_token`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_SERVICE_USERS_TOKEN, (project_name, service_user_id, data), options)
