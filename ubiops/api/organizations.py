"""Organizations, their members and their use of resources, and vouchers. Generated from openapi/organizations.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import TEXT

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
    from ubiops.models.organizations import (
        OrganizationCreate,
        OrganizationDetail,
        OrganizationList,
        OrganizationUpdate,
        OrganizationUsage,
        OrganizationUserCreate,
        OrganizationUserList,
        OrganizationUserUpdate,
        ResourceUsage,
        Voucher,
    )
    from ubiops.transport.response import Response

_ORGANIZATION_USERS_LIST = Operation(
    "organization_users_list",
    "GET",
    "/organizations/{organization_name}/users",
    returns=ListOf(ModelOf("OrganizationUserList")),
)
_ORGANIZATION_USERS_CREATE = Operation(
    "organization_users_create",
    "POST",
    "/organizations/{organization_name}/users",
    body=ModelOf("OrganizationUserCreate"),
    returns=ModelOf("OrganizationUserList"),
)
_ORGANIZATION_USERS_GET = Operation(
    "organization_users_get",
    "GET",
    "/organizations/{organization_name}/users/{user_id}",
    returns=ModelOf("OrganizationUserList"),
)
_ORGANIZATION_USERS_UPDATE = Operation(
    "organization_users_update",
    "PATCH",
    "/organizations/{organization_name}/users/{user_id}",
    body=ModelOf("OrganizationUserUpdate"),
    returns=ModelOf("OrganizationUserList"),
)
_ORGANIZATION_USERS_DELETE = Operation(
    "organization_users_delete",
    "DELETE",
    "/organizations/{organization_name}/users/{user_id}",
)
_ORGANIZATIONS_LIST = Operation(
    "organizations_list", "GET", "/organizations", returns=ListOf(ModelOf("OrganizationList"))
)
_ORGANIZATIONS_CREATE = Operation(
    "organizations_create",
    "POST",
    "/organizations",
    body=ModelOf("OrganizationCreate"),
    returns=ModelOf("OrganizationList"),
)
_ORGANIZATIONS_GET = Operation(
    "organizations_get", "GET", "/organizations/{organization_name}", returns=ModelOf("OrganizationDetail")
)
_ORGANIZATIONS_UPDATE = Operation(
    "organizations_update",
    "PATCH",
    "/organizations/{organization_name}",
    body=ModelOf("OrganizationUpdate"),
    returns=ModelOf("OrganizationDetail"),
)
_ORGANIZATIONS_RESOURCE_USAGE = Operation(
    "organizations_resource_usage",
    "GET",
    "/organizations/{organization_name}/resources",
    returns=ModelOf("ResourceUsage"),
)
_ORGANIZATIONS_USAGE_GET = Operation(
    "organizations_usage_get",
    "GET",
    "/organizations/{organization_name}/usage",
    Query("start_date", TEXT),
    Query("end_date", TEXT),
    Query("interval", TEXT),
    returns=ModelOf("OrganizationUsage"),
)
_VOUCHERS_GET = Operation("vouchers_get", "GET", "/vouchers/{code}", returns=ModelOf("Voucher"))


class OrganizationsApi(Api):
    """Organizations, their members and their use of resources, and vouchers."""

    if TYPE_CHECKING:

        @overload
        def organization_users_list(
            self, organization_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[OrganizationUserList]: ...
        @overload
        def organization_users_list(
            self, organization_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[OrganizationUserList]]: ...
        @overload
        def organization_users_list(self, organization_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ORGANIZATION_USERS_LIST)
    def organization_users_list(self, organization_name: str, **options: Any) -> ModelList[OrganizationUserList] | Any:
        """List the users of an organization.

        Lists regular users and administrators.

        Arguments:
            organization_name (str): Name of the organization.

        Endpoint: GET /organizations/{organization_name}/users
        """
        return self.api_client.call(_ORGANIZATION_USERS_LIST, (organization_name,), options)

    organization_users_list_with_http_info = with_http_info(organization_users_list)

    if TYPE_CHECKING:

        @overload
        def organization_users_create(
            self,
            organization_name: str,
            data: OrganizationUserCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> OrganizationUserList: ...
        @overload
        def organization_users_create(
            self,
            organization_name: str,
            data: OrganizationUserCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[OrganizationUserList]: ...
        @overload
        def organization_users_create(
            self,
            organization_name: str,
            data: OrganizationUserCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ORGANIZATION_USERS_CREATE)
    def organization_users_create(
        self, organization_name: str, data: OrganizationUserCreate | Mapping[str, Any], **options: Any
    ) -> OrganizationUserList | Any:
        """Add a user to an organization.

        Only administrators of the organization may do this. The user can be given roles in its projects afterwards.

        Arguments:
            organization_name (str): Name of the organization.
            data (OrganizationUserCreate or dict): A user to add to an organization. Required: `email`.

        Endpoint: POST /organizations/{organization_name}/users
        """
        return self.api_client.call(_ORGANIZATION_USERS_CREATE, (organization_name, data), options)

    organization_users_create_with_http_info = with_http_info(organization_users_create)

    if TYPE_CHECKING:

        @overload
        def organization_users_get(
            self, organization_name: str, user_id: str, **options: Unpack[CallOptions]
        ) -> OrganizationUserList: ...
        @overload
        def organization_users_get(
            self, organization_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[OrganizationUserList]: ...
        @overload
        def organization_users_get(
            self, organization_name: str, user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ORGANIZATION_USERS_GET)
    def organization_users_get(
        self, organization_name: str, user_id: str, **options: Any
    ) -> OrganizationUserList | Any:
        """Get a user of an organization.

        Only administrators of the organization may do this.

        Arguments:
            organization_name (str): Name of the organization.
            user_id (str): Identifier of the user. A UUID.

        Endpoint: GET /organizations/{organization_name}/users/{user_id}
        """
        return self.api_client.call(_ORGANIZATION_USERS_GET, (organization_name, user_id), options)

    organization_users_get_with_http_info = with_http_info(organization_users_get)

    if TYPE_CHECKING:

        @overload
        def organization_users_update(
            self,
            organization_name: str,
            user_id: str,
            data: OrganizationUserUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> OrganizationUserList: ...
        @overload
        def organization_users_update(
            self,
            organization_name: str,
            user_id: str,
            data: OrganizationUserUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[OrganizationUserList]: ...
        @overload
        def organization_users_update(
            self,
            organization_name: str,
            user_id: str,
            data: OrganizationUserUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ORGANIZATION_USERS_UPDATE)
    def organization_users_update(
        self, organization_name: str, user_id: str, data: OrganizationUserUpdate | Mapping[str, Any], **options: Any
    ) -> OrganizationUserList | Any:
        """Update a user of an organization.

        Makes a user an administrator, or a regular user again. Only administrators of the organization may do this.
        The last administrator stays one.

        Arguments:
            organization_name (str): Name of the organization.
            user_id (str): Identifier of the user. A UUID.
            data (OrganizationUserUpdate or dict): Changes to a user of an organization.

        Endpoint: PATCH /organizations/{organization_name}/users/{user_id}
        """
        return self.api_client.call(_ORGANIZATION_USERS_UPDATE, (organization_name, user_id, data), options)

    organization_users_update_with_http_info = with_http_info(organization_users_update)

    if TYPE_CHECKING:

        @overload
        def organization_users_delete(
            self, organization_name: str, user_id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def organization_users_delete(
            self, organization_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def organization_users_delete(
            self, organization_name: str, user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ORGANIZATION_USERS_DELETE)
    def organization_users_delete(self, organization_name: str, user_id: str, **options: Any) -> None | Any:
        """Remove a user from an organization.

        Only administrators of the organization may do this. The user loses every role in its projects. The last
        administrator cannot be removed.

        Arguments:
            organization_name (str): Name of the organization.
            user_id (str): Identifier of the user. A UUID.

        Endpoint: DELETE /organizations/{organization_name}/users/{user_id}
        """
        return self.api_client.call(_ORGANIZATION_USERS_DELETE, (organization_name, user_id), options)

    organization_users_delete_with_http_info = with_http_info(organization_users_delete)

    if TYPE_CHECKING:

        @overload
        def organizations_list(self, **options: Unpack[CallOptions]) -> ModelList[OrganizationList]: ...
        @overload
        def organizations_list(self, **options: Unpack[AsyncOptions]) -> AsyncResult[ModelList[OrganizationList]]: ...
        @overload
        def organizations_list(self, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ORGANIZATIONS_LIST)
    def organizations_list(self, **options: Any) -> ModelList[OrganizationList] | Any:
        """List organizations.

        Lists the organizations that the caller is a member of.

        Endpoint: GET /organizations
        """
        return self.api_client.call(_ORGANIZATIONS_LIST, (), options)

    organizations_list_with_http_info = with_http_info(organizations_list)

    if TYPE_CHECKING:

        @overload
        def organizations_create(
            self, data: OrganizationCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> OrganizationList: ...
        @overload
        def organizations_create(
            self, data: OrganizationCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[OrganizationList]: ...
        @overload
        def organizations_create(
            self, data: OrganizationCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ORGANIZATIONS_CREATE)
    def organizations_create(
        self, data: OrganizationCreate | Mapping[str, Any], **options: Any
    ) -> OrganizationList | Any:
        """Create an organization.

        The user who creates an organization becomes its administrator.

        Arguments:
            data (OrganizationCreate or dict): An organization to create. Required: `name`.

        Endpoint: POST /organizations
        """
        return self.api_client.call(_ORGANIZATIONS_CREATE, (data,), options)

    organizations_create_with_http_info = with_http_info(organizations_create)

    if TYPE_CHECKING:

        @overload
        def organizations_get(self, organization_name: str, **options: Unpack[CallOptions]) -> OrganizationDetail: ...
        @overload
        def organizations_get(
            self, organization_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[OrganizationDetail]: ...
        @overload
        def organizations_get(self, organization_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ORGANIZATIONS_GET)
    def organizations_get(self, organization_name: str, **options: Any) -> OrganizationDetail | Any:
        """Get an organization.

        Details of one organization.

        Arguments:
            organization_name (str): Name of the organization.

        Endpoint: GET /organizations/{organization_name}
        """
        return self.api_client.call(_ORGANIZATIONS_GET, (organization_name,), options)

    organizations_get_with_http_info = with_http_info(organizations_get)

    if TYPE_CHECKING:

        @overload
        def organizations_update(
            self, organization_name: str, data: OrganizationUpdate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> OrganizationDetail: ...
        @overload
        def organizations_update(
            self, organization_name: str, data: OrganizationUpdate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[OrganizationDetail]: ...
        @overload
        def organizations_update(
            self, organization_name: str, data: OrganizationUpdate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ORGANIZATIONS_UPDATE)
    def organizations_update(
        self, organization_name: str, data: OrganizationUpdate | Mapping[str, Any], **options: Any
    ) -> OrganizationDetail | Any:
        """Update an organization.

        Changes only the fields that are sent. Only administrators of the organization may do this; the subscription
        can be changed by UbiOps only.

        Arguments:
            organization_name (str): Name of the organization.
            data (OrganizationUpdate or dict): Changes to an organization.

        Endpoint: PATCH /organizations/{organization_name}
        """
        return self.api_client.call(_ORGANIZATIONS_UPDATE, (organization_name, data), options)

    organizations_update_with_http_info = with_http_info(organizations_update)

    if TYPE_CHECKING:

        @overload
        def organizations_resource_usage(
            self, organization_name: str, **options: Unpack[CallOptions]
        ) -> ResourceUsage: ...
        @overload
        def organizations_resource_usage(
            self, organization_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ResourceUsage]: ...
        @overload
        def organizations_resource_usage(self, organization_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ORGANIZATIONS_RESOURCE_USAGE)
    def organizations_resource_usage(self, organization_name: str, **options: Any) -> ResourceUsage | Any:
        """Count the resources of an organization.

        Counts the objects that exist in all projects of the organization now.

        Arguments:
            organization_name (str): Name of the organization.

        Endpoint: GET /organizations/{organization_name}/resources
        """
        return self.api_client.call(_ORGANIZATIONS_RESOURCE_USAGE, (organization_name,), options)

    organizations_resource_usage_with_http_info = with_http_info(organizations_resource_usage)

    if TYPE_CHECKING:

        @overload
        def organizations_usage_get(
            self,
            organization_name: str,
            start_date: str | None = None,
            end_date: str | None = None,
            interval: str | None = None,
            **options: Unpack[CallOptions],
        ) -> OrganizationUsage: ...
        @overload
        def organizations_usage_get(
            self,
            organization_name: str,
            start_date: str | None = None,
            end_date: str | None = None,
            interval: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[OrganizationUsage]: ...
        @overload
        def organizations_usage_get(
            self,
            organization_name: str,
            start_date: str | None = None,
            end_date: str | None = None,
            interval: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ORGANIZATIONS_USAGE_GET)
    def organizations_usage_get(
        self,
        organization_name: str,
        start_date: str | None = None,
        end_date: str | None = None,
        interval: str | None = None,
        **options: Any,
    ) -> OrganizationUsage | Any:
        """Get the credit usage of an organization.

        Usage by project and in total, over the current subscription period unless both dates are given.

        Arguments:
            organization_name (str): Name of the organization.
            start_date (str, optional): First day of the period. The current subscription period when it is left out.
            end_date (str, optional): Last day of the period. The current subscription period when it is left out.
            interval (str, optional): Length of the intervals into which usage is divided. One of `day`, `month`; the
                server's default is `"month"`.

        Endpoint: GET /organizations/{organization_name}/usage
        """
        return self.api_client.call(
            _ORGANIZATIONS_USAGE_GET, (organization_name, start_date, end_date, interval), options
        )

    organizations_usage_get_with_http_info = with_http_info(organizations_usage_get)

    if TYPE_CHECKING:

        @overload
        def vouchers_get(self, code: str, **options: Unpack[CallOptions]) -> Voucher: ...
        @overload
        def vouchers_get(self, code: str, **options: Unpack[AsyncOptions]) -> AsyncResult[Voucher]: ...
        @overload
        def vouchers_get(self, code: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_VOUCHERS_GET)
    def vouchers_get(self, code: str, **options: Any) -> Voucher | Any:
        """Get a voucher.

        Says what a voucher code is worth.

        Arguments:
            code (str): Code of the voucher.

        Endpoint: GET /vouchers/{code}
        """
        return self.api_client.call(_VOUCHERS_GET, (code,), options)

    vouchers_get_with_http_info = with_http_info(vouchers_get)
