"""Instance types, and groups of them that deployment versions run on. Generated from openapi/instance_types.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation, Page
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ModelOf
from ubiops.models.base.types import INTEGER, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.instance_types import (
        InstanceTypeGroupCreate,
        InstanceTypeGroupList,
        InstanceTypeGroupListPaginated,
        InstanceTypeGroupUpdate,
        InstanceTypeGroupUsagePaginated,
        InstanceTypeListPaginated,
    )
    from ubiops.transport.response import Response

_INSTANCE_TYPES_LIST = Operation(
    "instance_types_list",
    "GET",
    "/projects/{project_name}/instance-types",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("InstanceTypeListPaginated"),
    page=Page("cursor", "results"),
)
_INSTANCE_TYPE_GROUPS_LIST = Operation(
    "instance_type_groups_list",
    "GET",
    "/projects/{project_name}/instance-type-groups",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("InstanceTypeGroupListPaginated"),
    page=Page("cursor", "results"),
)
_INSTANCE_TYPE_GROUPS_CREATE = Operation(
    "instance_type_groups_create",
    "POST",
    "/projects/{project_name}/instance-type-groups",
    body=ModelOf("InstanceTypeGroupCreate"),
    returns=ModelOf("InstanceTypeGroupList"),
)
_INSTANCE_TYPE_GROUPS_GET = Operation(
    "instance_type_groups_get",
    "GET",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}",
    returns=ModelOf("InstanceTypeGroupList"),
)
_INSTANCE_TYPE_GROUPS_UPDATE = Operation(
    "instance_type_groups_update",
    "PATCH",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}",
    body=ModelOf("InstanceTypeGroupUpdate"),
    returns=ModelOf("InstanceTypeGroupList"),
)
_INSTANCE_TYPE_GROUPS_DELETE = Operation(
    "instance_type_groups_delete",
    "DELETE",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}",
)
_INSTANCE_TYPE_GROUPS_USAGE = Operation(
    "instance_type_groups_usage",
    "GET",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}/usage",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("InstanceTypeGroupUsagePaginated"),
    page=Page("cursor", "results"),
)


class InstanceTypesApi(Api):
    """Instance types, and groups of them that deployment versions run on."""

    if TYPE_CHECKING:

        @overload
        def instance_types_list(
            self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Unpack[CallOptions]
        ) -> InstanceTypeListPaginated: ...
        @overload
        def instance_types_list(
            self,
            project_name: str,
            cursor: str | None = None,
            limit: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceTypeListPaginated]: ...
        @overload
        def instance_types_list(
            self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_INSTANCE_TYPES_LIST)
    def instance_types_list(
        self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Any
    ) -> InstanceTypeListPaginated | Any:
        """List the instance types of a project.

        Lists the instance types that the project can use, one page at a time.

        Arguments:
            project_name (str): Name of the project.
            cursor (str, optional): Cursor of the page, from `next` or `previous` of another page.
            limit (int, optional): Maximum number of entries on a page. At least 1.

        All pages: `for item in ubiops.utils.iterate(core_api.instance_types_list, ...)`.
        Endpoint: GET /projects/{project_name}/instance-types
        """
        return self.api_client.call(_INSTANCE_TYPES_LIST, (project_name, cursor, limit), options)

    instance_types_list_with_http_info = with_http_info(instance_types_list)

    if TYPE_CHECKING:

        @overload
        def instance_type_groups_list(
            self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Unpack[CallOptions]
        ) -> InstanceTypeGroupListPaginated: ...
        @overload
        def instance_type_groups_list(
            self,
            project_name: str,
            cursor: str | None = None,
            limit: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceTypeGroupListPaginated]: ...
        @overload
        def instance_type_groups_list(
            self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_INSTANCE_TYPE_GROUPS_LIST)
    def instance_type_groups_list(
        self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Any
    ) -> InstanceTypeGroupListPaginated | Any:
        """List the instance type groups of a project.

        One page at a time; `next` of the response holds the `cursor` of the next page.

        Arguments:
            project_name (str): Name of the project.
            cursor (str, optional): Cursor of the page, from `next` or `previous` of another page.
            limit (int, optional): Maximum number of entries on a page. At least 1.

        All pages: `for item in ubiops.utils.iterate(core_api.instance_type_groups_list, ...)`.
        Endpoint: GET /projects/{project_name}/instance-type-groups
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_LIST, (project_name, cursor, limit), options)

    instance_type_groups_list_with_http_info = with_http_info(instance_type_groups_list)

    if TYPE_CHECKING:

        @overload
        def instance_type_groups_create(
            self, project_name: str, data: InstanceTypeGroupCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> InstanceTypeGroupList: ...
        @overload
        def instance_type_groups_create(
            self, project_name: str, data: InstanceTypeGroupCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[InstanceTypeGroupList]: ...
        @overload
        def instance_type_groups_create(
            self, project_name: str, data: InstanceTypeGroupCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_INSTANCE_TYPE_GROUPS_CREATE)
    def instance_type_groups_create(
        self, project_name: str, data: InstanceTypeGroupCreate | Mapping[str, Any], **options: Any
    ) -> InstanceTypeGroupList | Any:
        """Create an instance type group.

        An instance gets the first type of the group, by priority, that can be scheduled in time.

        Arguments:
            project_name (str): Name of the project.
            data (InstanceTypeGroupCreate or dict): An instance type group to create. Required: `instance_types`.

        Endpoint: POST /projects/{project_name}/instance-type-groups
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_CREATE, (project_name, data), options)

    instance_type_groups_create_with_http_info = with_http_info(instance_type_groups_create)

    if TYPE_CHECKING:

        @overload
        def instance_type_groups_get(
            self, project_name: str, instance_type_group_id: str, **options: Unpack[CallOptions]
        ) -> InstanceTypeGroupList: ...
        @overload
        def instance_type_groups_get(
            self, project_name: str, instance_type_group_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[InstanceTypeGroupList]: ...
        @overload
        def instance_type_groups_get(
            self, project_name: str, instance_type_group_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_INSTANCE_TYPE_GROUPS_GET)
    def instance_type_groups_get(
        self, project_name: str, instance_type_group_id: str, **options: Any
    ) -> InstanceTypeGroupList | Any:
        """Get an instance type group.

        The group and the instance types in it.

        Arguments:
            project_name (str): Name of the project.
            instance_type_group_id (str): Identifier of the instance type group (UUID).

        Endpoint: GET /projects/{project_name}/instance-type-groups/{instance_type_group_id}
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_GET, (project_name, instance_type_group_id), options)

    instance_type_groups_get_with_http_info = with_http_info(instance_type_groups_get)

    if TYPE_CHECKING:

        @overload
        def instance_type_groups_update(
            self,
            project_name: str,
            instance_type_group_id: str,
            data: InstanceTypeGroupUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> InstanceTypeGroupList: ...
        @overload
        def instance_type_groups_update(
            self,
            project_name: str,
            instance_type_group_id: str,
            data: InstanceTypeGroupUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceTypeGroupList]: ...
        @overload
        def instance_type_groups_update(
            self,
            project_name: str,
            instance_type_group_id: str,
            data: InstanceTypeGroupUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_INSTANCE_TYPE_GROUPS_UPDATE)
    def instance_type_groups_update(
        self,
        project_name: str,
        instance_type_group_id: str,
        data: InstanceTypeGroupUpdate | Mapping[str, Any],
        **options: Any,
    ) -> InstanceTypeGroupList | Any:
        """Update an instance type group.

        Changes only the fields that are sent. The instance types are replaced as a whole.

        Arguments:
            project_name (str): Name of the project.
            instance_type_group_id (str): Identifier of the instance type group (UUID).
            data (InstanceTypeGroupUpdate or dict): Changes to an instance type group.

        Endpoint: PATCH /projects/{project_name}/instance-type-groups/{instance_type_group_id}
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_UPDATE, (project_name, instance_type_group_id, data), options)

    instance_type_groups_update_with_http_info = with_http_info(instance_type_groups_update)

    if TYPE_CHECKING:

        @overload
        def instance_type_groups_delete(
            self, project_name: str, instance_type_group_id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def instance_type_groups_delete(
            self, project_name: str, instance_type_group_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def instance_type_groups_delete(
            self, project_name: str, instance_type_group_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_INSTANCE_TYPE_GROUPS_DELETE)
    def instance_type_groups_delete(self, project_name: str, instance_type_group_id: str, **options: Any) -> None | Any:
        """Delete an instance type group.

        Refused while a deployment version uses it.

        Arguments:
            project_name (str): Name of the project.
            instance_type_group_id (str): Identifier of the instance type group (UUID).

        Endpoint: DELETE /projects/{project_name}/instance-type-groups/{instance_type_group_id}
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_DELETE, (project_name, instance_type_group_id), options)

    instance_type_groups_delete_with_http_info = with_http_info(instance_type_groups_delete)

    if TYPE_CHECKING:

        @overload
        def instance_type_groups_usage(
            self,
            project_name: str,
            instance_type_group_id: str,
            cursor: str | None = None,
            limit: int | None = None,
            **options: Unpack[CallOptions],
        ) -> InstanceTypeGroupUsagePaginated: ...
        @overload
        def instance_type_groups_usage(
            self,
            project_name: str,
            instance_type_group_id: str,
            cursor: str | None = None,
            limit: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceTypeGroupUsagePaginated]: ...
        @overload
        def instance_type_groups_usage(
            self,
            project_name: str,
            instance_type_group_id: str,
            cursor: str | None = None,
            limit: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_INSTANCE_TYPE_GROUPS_USAGE)
    def instance_type_groups_usage(
        self,
        project_name: str,
        instance_type_group_id: str,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Any,
    ) -> InstanceTypeGroupUsagePaginated | Any:
        """List the deployment versions that use an instance type group.

        A group cannot be deleted while a version uses it.

        Arguments:
            project_name (str): Name of the project.
            instance_type_group_id (str): Identifier of the instance type group (UUID).
            cursor (str, optional): Cursor of the page, from `next` or `previous` of another page.
            limit (int, optional): Maximum number of entries on a page. At least 1.

        All pages: `for item in ubiops.utils.iterate(core_api.instance_type_groups_usage, ...)`.
        Endpoint: GET /projects/{project_name}/instance-type-groups/{instance_type_group_id}/usage
        """
        return self.api_client.call(
            _INSTANCE_TYPE_GROUPS_USAGE, (project_name, instance_type_group_id, cursor, limit), options
        )

    instance_type_groups_usage_with_http_info = with_http_info(instance_type_groups_usage)
