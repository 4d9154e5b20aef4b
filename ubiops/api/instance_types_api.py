"""Instance types, and groups of them that deployment versions run on. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ModelOf
from ubiops.models._types import INTEGER, TEXT
from ubiops.operation import Operation, Query, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models.instance_types import (
        InstanceTypeGroupCreate,
        InstanceTypeGroupList,
        InstanceTypeGroupListPaginated,
        InstanceTypeGroupUpdate,
        InstanceTypeGroupUsagePaginated,
        InstanceTypeListPaginated,
    )

_INSTANCE_TYPES_LIST = Operation(
    "instance_types_list",
    "GET",
    "/projects/{project_name}/instance-types",
    "project_name",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("InstanceTypeListPaginated"),
)
_INSTANCE_TYPE_GROUPS_LIST = Operation(
    "instance_type_groups_list",
    "GET",
    "/projects/{project_name}/instance-type-groups",
    "project_name",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("InstanceTypeGroupListPaginated"),
)
_INSTANCE_TYPE_GROUPS_CREATE = Operation(
    "instance_type_groups_create",
    "POST",
    "/projects/{project_name}/instance-type-groups",
    "project_name",
    body=ModelOf("InstanceTypeGroupCreate"),
    returns=ModelOf("InstanceTypeGroupList"),
)
_INSTANCE_TYPE_GROUPS_GET = Operation(
    "instance_type_groups_get",
    "GET",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}",
    "project_name",
    "instance_type_group_id",
    returns=ModelOf("InstanceTypeGroupList"),
)
_INSTANCE_TYPE_GROUPS_UPDATE = Operation(
    "instance_type_groups_update",
    "PATCH",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}",
    "project_name",
    "instance_type_group_id",
    body=ModelOf("InstanceTypeGroupUpdate"),
    returns=ModelOf("InstanceTypeGroupList"),
)
_INSTANCE_TYPE_GROUPS_DELETE = Operation(
    "instance_type_groups_delete",
    "DELETE",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}",
    "project_name",
    "instance_type_group_id",
)
_INSTANCE_TYPE_GROUPS_USAGE = Operation(
    "instance_type_groups_usage",
    "GET",
    "/projects/{project_name}/instance-type-groups/{instance_type_group_id}/usage",
    "project_name",
    "instance_type_group_id",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("InstanceTypeGroupUsagePaginated"),
)


class InstanceTypesApi(Api):
    """Instance types, and groups of them that deployment versions run on."""

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceTypeListPaginated]: ...

    @named_arguments
    def instance_types_list(
        self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Any
    ) -> InstanceTypeListPaginated | Any:
        """List the instance types of a project.

        The sizes of instances that the project can use, one page at a time.

        Arguments:
            project_name (str): Name of the project.
            cursor (str, optional): Where the page begins, from `next` or `previous` of another page.
            limit (int, optional): Entries on a page. At least 1.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceTypeListPaginated

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/instance-types
        """
        return self.api_client.call(_INSTANCE_TYPES_LIST, (project_name, cursor, limit), options)

    @named_arguments
    def instance_types_list_with_http_info(
        self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> tuple[InstanceTypeListPaginated, int, Mapping[str, str]]:
        """Like `instance_types_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_INSTANCE_TYPES_LIST, (project_name, cursor, limit), options)

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceTypeGroupListPaginated]: ...

    @named_arguments
    def instance_type_groups_list(
        self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Any
    ) -> InstanceTypeGroupListPaginated | Any:
        """List the instance type groups of a project.

        One page at a time; `next` of the response holds the `cursor` of the next page.

        Arguments:
            project_name (str): Name of the project.
            cursor (str, optional): Where the page begins, from `next` or `previous` of another page.
            limit (int, optional): Entries on a page. At least 1.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceTypeGroupListPaginated

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/instance-type-groups
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_LIST, (project_name, cursor, limit), options)

    @named_arguments
    def instance_type_groups_list_with_http_info(
        self, project_name: str, cursor: str | None = None, limit: int | None = None, **options: Unpack[CallOptions]
    ) -> tuple[InstanceTypeGroupListPaginated, int, Mapping[str, str]]:
        """Like `instance_type_groups_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_INSTANCE_TYPE_GROUPS_LIST, (project_name, cursor, limit), options)

    @overload
    def instance_type_groups_create(
        self, project_name: str, data: InstanceTypeGroupCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> InstanceTypeGroupList: ...

    @overload
    def instance_type_groups_create(
        self,
        project_name: str,
        data: InstanceTypeGroupCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceTypeGroupList]: ...

    @named_arguments
    def instance_type_groups_create(
        self, project_name: str, data: InstanceTypeGroupCreate | Mapping[str, Any], **options: Any
    ) -> InstanceTypeGroupList | Any:
        """Create an instance type group.

        An instance gets the first type of the group, by priority, that can be scheduled in time.

        Arguments:
            project_name (str): Name of the project.
            data (InstanceTypeGroupCreate or dict): What an instance type group is made of. Required:
                `instance_types`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceTypeGroupList

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

        Endpoint: POST /projects/{project_name}/instance-type-groups
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_CREATE, (project_name, data), options)

    @named_arguments
    def instance_type_groups_create_with_http_info(
        self, project_name: str, data: InstanceTypeGroupCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[InstanceTypeGroupList, int, Mapping[str, str]]:
        """Like `instance_type_groups_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_INSTANCE_TYPE_GROUPS_CREATE, (project_name, data), options)

    @overload
    def instance_type_groups_get(
        self, project_name: str, instance_type_group_id: str, **options: Unpack[CallOptions]
    ) -> InstanceTypeGroupList: ...

    @overload
    def instance_type_groups_get(
        self,
        project_name: str,
        instance_type_group_id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceTypeGroupList]: ...

    @named_arguments
    def instance_type_groups_get(
        self, project_name: str, instance_type_group_id: str, **options: Any
    ) -> InstanceTypeGroupList | Any:
        """Get an instance type group.

        The group and the instance types in it.

        Arguments:
            project_name (str): Name of the project.
            instance_type_group_id (str): Identifier of the instance type group (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceTypeGroupList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/instance-type-groups/{instance_type_group_id}
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_GET, (project_name, instance_type_group_id), options)

    @named_arguments
    def instance_type_groups_get_with_http_info(
        self, project_name: str, instance_type_group_id: str, **options: Unpack[CallOptions]
    ) -> tuple[InstanceTypeGroupList, int, Mapping[str, str]]:
        """Like `instance_type_groups_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCE_TYPE_GROUPS_GET, (project_name, instance_type_group_id), options
        )

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceTypeGroupList]: ...

    @named_arguments
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
            data (InstanceTypeGroupUpdate or dict): What is to change in an instance type group.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceTypeGroupList

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

        Endpoint: PATCH /projects/{project_name}/instance-type-groups/{instance_type_group_id}
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_UPDATE, (project_name, instance_type_group_id, data), options)

    @named_arguments
    def instance_type_groups_update_with_http_info(
        self,
        project_name: str,
        instance_type_group_id: str,
        data: InstanceTypeGroupUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[InstanceTypeGroupList, int, Mapping[str, str]]:
        """Like `instance_type_groups_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCE_TYPE_GROUPS_UPDATE, (project_name, instance_type_group_id, data), options
        )

    @overload
    def instance_type_groups_delete(
        self, project_name: str, instance_type_group_id: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def instance_type_groups_delete(
        self,
        project_name: str,
        instance_type_group_id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[None]: ...

    @named_arguments
    def instance_type_groups_delete(self, project_name: str, instance_type_group_id: str, **options: Any) -> None | Any:
        """Delete an instance type group.

        Refused while a deployment version uses it.

        Arguments:
            project_name (str): Name of the project.
            instance_type_group_id (str): Identifier of the instance type group (UUID).
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

        Endpoint: DELETE /projects/{project_name}/instance-type-groups/{instance_type_group_id}
        """
        return self.api_client.call(_INSTANCE_TYPE_GROUPS_DELETE, (project_name, instance_type_group_id), options)

    @named_arguments
    def instance_type_groups_delete_with_http_info(
        self, project_name: str, instance_type_group_id: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `instance_type_groups_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCE_TYPE_GROUPS_DELETE, (project_name, instance_type_group_id), options
        )

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceTypeGroupUsagePaginated]: ...

    @named_arguments
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
            cursor (str, optional): Where the page begins, from `next` or `previous` of another page.
            limit (int, optional): Entries on a page. At least 1.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceTypeGroupUsagePaginated

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/instance-type-groups/{instance_type_group_id}/usage
        """
        return self.api_client.call(
            _INSTANCE_TYPE_GROUPS_USAGE, (project_name, instance_type_group_id, cursor, limit), options
        )

    @named_arguments
    def instance_type_groups_usage_with_http_info(
        self,
        project_name: str,
        instance_type_group_id: str,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[InstanceTypeGroupUsagePaginated, int, Mapping[str, str]]:
        """Like `instance_type_groups_usage`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCE_TYPE_GROUPS_USAGE, (project_name, instance_type_group_id, cursor, limit), options
        )
