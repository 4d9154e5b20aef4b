"""The account of the user whose token is used. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.users import UserDetail, UserPendingCreate, UserPendingDetail

_USER_GET = Operation(
    "user_get",
    "GET",
    "/user",
    returns=ModelOf("UserDetail"),
)
_USER_CREATE = Operation(
    "user_create",
    "POST",
    "/user",
    body=ModelOf("UserPendingCreate"),
    returns=ModelOf("UserPendingDetail"),
)
_USER_DELETE = Operation(
    "user_delete",
    "DELETE",
    "/user",
)


class UsersApi(Api):
    """The account of the user whose token is used."""

    @overload
    def user_get(self, **options: Unpack[CallOptions]) -> UserDetail: ...

    @overload
    def user_get(self, *, async_req: Literal[True], **options: Unpack[CallOptions]) -> AsyncResult[UserDetail]: ...

    @named_arguments
    def user_get(self, **options: Any) -> UserDetail | Any:
        """Get the current user.

        Details of the user who makes the call.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            UserDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /user
        """
        return self.api_client.call(_USER_GET, (), options)

    @named_arguments
    def user_get_with_http_info(self, **options: Unpack[CallOptions]) -> tuple[UserDetail, int, Mapping[str, str]]:
        """Like `user_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_USER_GET, (), options)

    @overload
    def user_create(
        self, data: UserPendingCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> UserPendingDetail: ...

    @overload
    def user_create(
        self, data: UserPendingCreate | Mapping[str, Any], *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[UserPendingDetail]: ...

    @named_arguments
    def user_create(self, data: UserPendingCreate | Mapping[str, Any], **options: Any) -> UserPendingDetail | Any:
        """Register a user.

        The new user receives an e-mail with a link that activates the account.

        Arguments:
            data (UserPendingCreate or dict): A user to register. Required: `email`, `password`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            UserPendingDetail

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

        Endpoint: POST /user
        """
        return self.api_client.call(_USER_CREATE, (data,), options)

    @named_arguments
    def user_create_with_http_info(
        self, data: UserPendingCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[UserPendingDetail, int, Mapping[str, str]]:
        """Like `user_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_USER_CREATE, (data,), options)

    @overload
    def user_delete(self, **options: Unpack[CallOptions]) -> None: ...

    @overload
    def user_delete(self, *, async_req: Literal[True], **options: Unpack[CallOptions]) -> AsyncResult[None]: ...

    @named_arguments
    def user_delete(self, **options: Any) -> None | Any:
        """Delete the current user.

        Deletes the account of the user who makes the call.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            None

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: DELETE /user
        """
        return self.api_client.call(_USER_DELETE, (), options)

    @named_arguments
    def user_delete_with_http_info(self, **options: Unpack[CallOptions]) -> tuple[None, int, Mapping[str, str]]:
        """Like `user_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_USER_DELETE, (), options)
