"""The account of the user whose token is used. Generated from openapi/users.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ModelOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.users import UserDetail, UserPendingCreate, UserPendingDetail
    from ubiops.transport.response import Response

_USER_GET = Operation("user_get", "GET", "/user", returns=ModelOf("UserDetail"))
_USER_CREATE = Operation(
    "user_create", "POST", "/user", body=ModelOf("UserPendingCreate"), returns=ModelOf("UserPendingDetail")
)
_USER_DELETE = Operation(
    "user_delete",
    "DELETE",
    "/user",
)


class UsersApi(Api):
    """The account of the user whose token is used."""

    if TYPE_CHECKING:

        @overload
        def user_get(self, **options: Unpack[CallOptions]) -> UserDetail: ...
        @overload
        def user_get(self, **options: Unpack[AsyncOptions]) -> AsyncResult[UserDetail]: ...
        @overload
        def user_get(self, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_USER_GET)
    def user_get(self, **options: Any) -> UserDetail | Any:
        """Get the current user.

        Details of the user who makes the call.

        Endpoint: GET /user
        """
        return self.api_client.call(_USER_GET, (), options)

    user_get_with_http_info = with_http_info(user_get)

    if TYPE_CHECKING:

        @overload
        def user_create(
            self, data: UserPendingCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> UserPendingDetail: ...
        @overload
        def user_create(
            self, data: UserPendingCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[UserPendingDetail]: ...
        @overload
        def user_create(
            self, data: UserPendingCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_USER_CREATE)
    def user_create(self, data: UserPendingCreate | Mapping[str, Any], **options: Any) -> UserPendingDetail | Any:
        """Register a user.

        The new user receives an email with a link that activates the account.

        Arguments:
            data (UserPendingCreate or dict): A user to register. Required: `email`, `password`.

        Endpoint: POST /user
        """
        return self.api_client.call(_USER_CREATE, (data,), options)

    user_create_with_http_info = with_http_info(user_create)

    if TYPE_CHECKING:

        @overload
        def user_delete(self, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def user_delete(self, **options: Unpack[AsyncOptions]) -> AsyncResult[None]: ...
        @overload
        def user_delete(self, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_USER_DELETE)
    def user_delete(self, **options: Any) -> None | Any:
        """Delete the current user.

        Deletes the account of the user who makes the call.

        Endpoint: DELETE /user
        """
        return self.api_client.call(_USER_DELETE, (), options)

    user_delete_with_http_info = with_http_info(user_delete)
