"""Service users: accounts for programs, each with an API token. Generated from openapi/service_users.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import OBJECT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.service_users import (
        ServiceUserCreate,
        ServiceUserList,
        ServiceUserTokenDetail,
        ServiceUserTokenList,
    )
    from ubiops.transport.response import Response

_SERVICE_USERS_LIST = Operation(
    "service_users_list", "GET", "/projects/{project_name}/service-users", returns=ListOf(ModelOf("ServiceUserList"))
)
_SERVICE_USERS_CREATE = Operation(
    "service_users_create",
    "POST",
    "/projects/{project_name}/service-users",
    body=ModelOf("ServiceUserCreate"),
    returns=ModelOf("ServiceUserTokenDetail"),
)
_SERVICE_USERS_GET = Operation(
    "service_users_get",
    "GET",
    "/projects/{project_name}/service-users/{service_user_id}",
    returns=ModelOf("ServiceUserList"),
)
_SERVICE_USERS_UPDATE = Operation(
    "service_users_update",
    "PATCH",
    "/projects/{project_name}/service-users/{service_user_id}",
    body=ModelOf("ServiceUserCreate"),
    returns=ModelOf("ServiceUserList"),
)
_SERVICE_USERS_DELETE = Operation(
    "service_users_delete",
    "DELETE",
    "/projects/{project_name}/service-users/{service_user_id}",
)
_SERVICE_USERS_TOKEN = Operation(
    "service_users_token",
    "PUT",
    "/projects/{project_name}/service-users/{service_user_id}/token",
    body=OBJECT,
    body_optional=True,
    returns=ModelOf("ServiceUserTokenList"),
)


class ServiceUsersApi(Api):
    """Service users: accounts for programs, each with an API token."""

    if TYPE_CHECKING:

        @overload
        def service_users_list(
            self, project_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[ServiceUserList]: ...
        @overload
        def service_users_list(
            self, project_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[ServiceUserList]]: ...
        @overload
        def service_users_list(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_SERVICE_USERS_LIST)
    def service_users_list(self, project_name: str, **options: Any) -> ModelList[ServiceUserList] | Any:
        """List the service users of a project.

        Their tokens are not shown.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: GET /projects/{project_name}/service-users
        """
        return self.api_client.call(_SERVICE_USERS_LIST, (project_name,), options)

    service_users_list_with_http_info = with_http_info(service_users_list)

    if TYPE_CHECKING:

        @overload
        def service_users_create(
            self, project_name: str, data: ServiceUserCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> ServiceUserTokenDetail: ...
        @overload
        def service_users_create(
            self, project_name: str, data: ServiceUserCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ServiceUserTokenDetail]: ...
        @overload
        def service_users_create(
            self, project_name: str, data: ServiceUserCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICE_USERS_CREATE)
    def service_users_create(
        self, project_name: str, data: ServiceUserCreate | Mapping[str, Any], **options: Any
    ) -> ServiceUserTokenDetail | Any:
        """Create a service user.

        The response holds the token, which is not shown again. The user cannot do anything until it has a role.

        Arguments:
            project_name (str): Name of the project.
            data (ServiceUserCreate or dict): A service user to create, or changes to one.

        Endpoint: POST /projects/{project_name}/service-users
        """
        return self.api_client.call(_SERVICE_USERS_CREATE, (project_name, data), options)

    service_users_create_with_http_info = with_http_info(service_users_create)

    if TYPE_CHECKING:

        @overload
        def service_users_get(
            self, project_name: str, service_user_id: str, **options: Unpack[CallOptions]
        ) -> ServiceUserList: ...
        @overload
        def service_users_get(
            self, project_name: str, service_user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ServiceUserList]: ...
        @overload
        def service_users_get(
            self, project_name: str, service_user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICE_USERS_GET)
    def service_users_get(self, project_name: str, service_user_id: str, **options: Any) -> ServiceUserList | Any:
        """Get a service user.

        Details of one service user, without its token.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).

        Endpoint: GET /projects/{project_name}/service-users/{service_user_id}
        """
        return self.api_client.call(_SERVICE_USERS_GET, (project_name, service_user_id), options)

    service_users_get_with_http_info = with_http_info(service_users_get)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ServiceUserList]: ...
        @overload
        def service_users_update(
            self,
            project_name: str,
            service_user_id: str,
            data: ServiceUserCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICE_USERS_UPDATE)
    def service_users_update(
        self, project_name: str, service_user_id: str, data: ServiceUserCreate | Mapping[str, Any], **options: Any
    ) -> ServiceUserList | Any:
        """Update a service user.

        Changes only the fields that are sent. Refused once the account has expired.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).
            data (ServiceUserCreate or dict): A service user to create, or changes to one.

        Endpoint: PATCH /projects/{project_name}/service-users/{service_user_id}
        """
        return self.api_client.call(_SERVICE_USERS_UPDATE, (project_name, service_user_id, data), options)

    service_users_update_with_http_info = with_http_info(service_users_update)

    if TYPE_CHECKING:

        @overload
        def service_users_delete(
            self, project_name: str, service_user_id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def service_users_delete(
            self, project_name: str, service_user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def service_users_delete(
            self, project_name: str, service_user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICE_USERS_DELETE)
    def service_users_delete(self, project_name: str, service_user_id: str, **options: Any) -> None | Any:
        """Delete a service user.

        Its token stops working.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).

        Endpoint: DELETE /projects/{project_name}/service-users/{service_user_id}
        """
        return self.api_client.call(_SERVICE_USERS_DELETE, (project_name, service_user_id), options)

    service_users_delete_with_http_info = with_http_info(service_users_delete)

    if TYPE_CHECKING:

        @overload
        def service_users_token(
            self,
            project_name: str,
            service_user_id: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[CallOptions],
        ) -> ServiceUserTokenList: ...
        @overload
        def service_users_token(
            self,
            project_name: str,
            service_user_id: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ServiceUserTokenList]: ...
        @overload
        def service_users_token(
            self,
            project_name: str,
            service_user_id: str,
            data: Mapping[str, Any] | str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICE_USERS_TOKEN)
    def service_users_token(
        self, project_name: str, service_user_id: str, data: Mapping[str, Any] | str | None = None, **options: Any
    ) -> ServiceUserTokenList | Any:
        """Replace the token of a service user.

        The old token stops working; the response holds the new one, which is not shown again. Refused once the
        account has expired.

        Arguments:
            project_name (str): Name of the project.
            service_user_id (str): Identifier of the service user (UUID).
            data (dict or str, optional): An empty JSON object. An empty object is sent without it.

        Endpoint: PUT /projects/{project_name}/service-users/{service_user_id}/token
        """
        return self.api_client.call(_SERVICE_USERS_TOKEN, (project_name, service_user_id, data), options)

    service_users_token_with_http_info = with_http_info(service_users_token)
