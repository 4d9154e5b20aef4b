"""Notification groups: whom to tell when requests fail. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.notification_groups import (
        NotificationGroupCreate,
        NotificationGroupList,
        NotificationGroupUpdate,
    )

_NOTIFICATION_GROUPS_LIST = Operation(
    "notification_groups_list",
    "GET",
    "/projects/{project_name}/monitoring/notification-groups",
    "project_name",
    returns=ListOf(ModelOf("NotificationGroupList")),
)
_NOTIFICATION_GROUPS_CREATE = Operation(
    "notification_groups_create",
    "POST",
    "/projects/{project_name}/monitoring/notification-groups",
    "project_name",
    body=ModelOf("NotificationGroupCreate"),
    returns=ModelOf("NotificationGroupList"),
)
_NOTIFICATION_GROUPS_GET = Operation(
    "notification_groups_get",
    "GET",
    "/projects/{project_name}/monitoring/notification-groups/{notification_group_name}",
    "project_name",
    "notification_group_name",
    returns=ModelOf("NotificationGroupList"),
)
_NOTIFICATION_GROUPS_UPDATE = Operation(
    "notification_groups_update",
    "PATCH",
    "/projects/{project_name}/monitoring/notification-groups/{notification_group_name}",
    "project_name",
    "notification_group_name",
    body=ModelOf("NotificationGroupUpdate"),
    returns=ModelOf("NotificationGroupList"),
)
_NOTIFICATION_GROUPS_DELETE = Operation(
    "notification_groups_delete",
    "DELETE",
    "/projects/{project_name}/monitoring/notification-groups/{notification_group_name}",
    "project_name",
    "notification_group_name",
)


class NotificationGroupsApi(Api):
    """Notification groups: whom to tell when requests fail."""

    @overload
    def notification_groups_list(
        self, project_name: str, **options: Unpack[CallOptions]
    ) -> ModelList[NotificationGroupList]: ...

    @overload
    def notification_groups_list(
        self, project_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[NotificationGroupList]]: ...

    @named_arguments
    def notification_groups_list(self, project_name: str, **options: Any) -> ModelList[NotificationGroupList] | Any:
        """List the notification groups of a project.

        Each with its contacts. Deprecated. Use `webhooks_list` instead.

        Arguments:
            project_name (str): Name of the project.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[NotificationGroupList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/monitoring/notification-groups
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_LIST, (project_name,), options)

    @named_arguments
    def notification_groups_list_with_http_info(
        self, project_name: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[NotificationGroupList], int, Mapping[str, str]]:
        """Like `notification_groups_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_NOTIFICATION_GROUPS_LIST, (project_name,), options)

    @overload
    def notification_groups_create(
        self, project_name: str, data: NotificationGroupCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> NotificationGroupList: ...

    @overload
    def notification_groups_create(
        self,
        project_name: str,
        data: NotificationGroupCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[NotificationGroupList]: ...

    @named_arguments
    def notification_groups_create(
        self, project_name: str, data: NotificationGroupCreate | Mapping[str, Any], **options: Any
    ) -> NotificationGroupList | Any:
        """Create a notification group.

        A deployment version names the group that is to be told of its requests. Deprecated. Use `webhooks_create`
        instead.

        Arguments:
            project_name (str): Name of the project.
            data (NotificationGroupCreate or dict): What a notification group is made of. Required: `name`,
                `contacts`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            NotificationGroupList

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

        Endpoint: POST /projects/{project_name}/monitoring/notification-groups
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_CREATE, (project_name, data), options)

    @named_arguments
    def notification_groups_create_with_http_info(
        self, project_name: str, data: NotificationGroupCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[NotificationGroupList, int, Mapping[str, str]]:
        """Like `notification_groups_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_NOTIFICATION_GROUPS_CREATE, (project_name, data), options)

    @overload
    def notification_groups_get(
        self, project_name: str, notification_group_name: str, **options: Unpack[CallOptions]
    ) -> NotificationGroupList: ...

    @overload
    def notification_groups_get(
        self,
        project_name: str,
        notification_group_name: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[NotificationGroupList]: ...

    @named_arguments
    def notification_groups_get(
        self, project_name: str, notification_group_name: str, **options: Any
    ) -> NotificationGroupList | Any:
        """Get a notification group.

        All details of one group, its contacts among them. Deprecated. Use `webhooks_get` instead.

        Arguments:
            project_name (str): Name of the project.
            notification_group_name (str): Name of the notification group.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            NotificationGroupList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/monitoring/notification-groups/{notification_group_name}
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_GET, (project_name, notification_group_name), options)

    @named_arguments
    def notification_groups_get_with_http_info(
        self, project_name: str, notification_group_name: str, **options: Unpack[CallOptions]
    ) -> tuple[NotificationGroupList, int, Mapping[str, str]]:
        """Like `notification_groups_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _NOTIFICATION_GROUPS_GET, (project_name, notification_group_name), options
        )

    @overload
    def notification_groups_update(
        self,
        project_name: str,
        notification_group_name: str,
        data: NotificationGroupUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> NotificationGroupList: ...

    @overload
    def notification_groups_update(
        self,
        project_name: str,
        notification_group_name: str,
        data: NotificationGroupUpdate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[NotificationGroupList]: ...

    @named_arguments
    def notification_groups_update(
        self,
        project_name: str,
        notification_group_name: str,
        data: NotificationGroupUpdate | Mapping[str, Any],
        **options: Any,
    ) -> NotificationGroupList | Any:
        """Update a notification group.

        Changes only the fields that are sent. Contacts are replaced as a whole. Deprecated. Use `webhooks_update`
        instead.

        Arguments:
            project_name (str): Name of the project.
            notification_group_name (str): Name of the notification group.
            data (NotificationGroupUpdate or dict): What is to change in a notification group.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            NotificationGroupList

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

        Endpoint: PATCH /projects/{project_name}/monitoring/notification-groups/{notification_group_name}
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_UPDATE, (project_name, notification_group_name, data), options)

    @named_arguments
    def notification_groups_update_with_http_info(
        self,
        project_name: str,
        notification_group_name: str,
        data: NotificationGroupUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[NotificationGroupList, int, Mapping[str, str]]:
        """Like `notification_groups_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _NOTIFICATION_GROUPS_UPDATE, (project_name, notification_group_name, data), options
        )

    @overload
    def notification_groups_delete(
        self, project_name: str, notification_group_name: str, **options: Unpack[CallOptions]
    ) -> None: ...

    @overload
    def notification_groups_delete(
        self,
        project_name: str,
        notification_group_name: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[None]: ...

    @named_arguments
    def notification_groups_delete(self, project_name: str, notification_group_name: str, **options: Any) -> None | Any:
        """Delete a notification group.

        Its contacts are no longer told. Deprecated. Use `webhooks_delete` instead.

        Arguments:
            project_name (str): Name of the project.
            notification_group_name (str): Name of the notification group.
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

        Endpoint: DELETE /projects/{project_name}/monitoring/notification-groups/{notification_group_name}
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_DELETE, (project_name, notification_group_name), options)

    @named_arguments
    def notification_groups_delete_with_http_info(
        self, project_name: str, notification_group_name: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `notification_groups_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _NOTIFICATION_GROUPS_DELETE, (project_name, notification_group_name), options
        )
