"""Notification groups: contacts to notify of requests that fail, recover or complete. Generated from openapi/notification_groups.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ListOf, ModelOf

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
    from ubiops.models.notification_groups import (
        NotificationGroupCreate,
        NotificationGroupList,
        NotificationGroupUpdate,
    )
    from ubiops.transport.response import Response

_NOTIFICATION_GROUPS_LIST = Operation(
    "notification_groups_list",
    "GET",
    "/projects/{project_name}/monitoring/notification-groups",
    returns=ListOf(ModelOf("NotificationGroupList")),
)
_NOTIFICATION_GROUPS_CREATE = Operation(
    "notification_groups_create",
    "POST",
    "/projects/{project_name}/monitoring/notification-groups",
    body=ModelOf("NotificationGroupCreate"),
    returns=ModelOf("NotificationGroupList"),
)
_NOTIFICATION_GROUPS_GET = Operation(
    "notification_groups_get",
    "GET",
    "/projects/{project_name}/monitoring/notification-groups/{notification_group_name}",
    returns=ModelOf("NotificationGroupList"),
)
_NOTIFICATION_GROUPS_UPDATE = Operation(
    "notification_groups_update",
    "PATCH",
    "/projects/{project_name}/monitoring/notification-groups/{notification_group_name}",
    body=ModelOf("NotificationGroupUpdate"),
    returns=ModelOf("NotificationGroupList"),
)
_NOTIFICATION_GROUPS_DELETE = Operation(
    "notification_groups_delete",
    "DELETE",
    "/projects/{project_name}/monitoring/notification-groups/{notification_group_name}",
)


class NotificationGroupsApi(Api):
    """Notification groups: contacts to notify of requests that fail, recover or complete."""

    if TYPE_CHECKING:

        @overload
        def notification_groups_list(
            self, project_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[NotificationGroupList]: ...
        @overload
        def notification_groups_list(
            self, project_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[NotificationGroupList]]: ...
        @overload
        def notification_groups_list(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_NOTIFICATION_GROUPS_LIST)
    def notification_groups_list(self, project_name: str, **options: Any) -> ModelList[NotificationGroupList] | Any:
        """List the notification groups of a project.

        Lists the groups with their contacts. Deprecated. Use `webhooks_list` instead.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: GET /projects/{project_name}/monitoring/notification-groups
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_LIST, (project_name,), options)

    notification_groups_list_with_http_info = with_http_info(notification_groups_list)

    if TYPE_CHECKING:

        @overload
        def notification_groups_create(
            self, project_name: str, data: NotificationGroupCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> NotificationGroupList: ...
        @overload
        def notification_groups_create(
            self, project_name: str, data: NotificationGroupCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[NotificationGroupList]: ...
        @overload
        def notification_groups_create(
            self, project_name: str, data: NotificationGroupCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_NOTIFICATION_GROUPS_CREATE)
    def notification_groups_create(
        self, project_name: str, data: NotificationGroupCreate | Mapping[str, Any], **options: Any
    ) -> NotificationGroupList | Any:
        """Create a notification group.

        Deployment versions refer to the group by its name. Deprecated. Use `webhooks_create` instead.

        Arguments:
            project_name (str): Name of the project.
            data (NotificationGroupCreate or dict): A notification group to create. Deprecated. Use `WebhookCreate`
                instead. Required: `name`, `contacts`.

        Endpoint: POST /projects/{project_name}/monitoring/notification-groups
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_CREATE, (project_name, data), options)

    notification_groups_create_with_http_info = with_http_info(notification_groups_create)

    if TYPE_CHECKING:

        @overload
        def notification_groups_get(
            self, project_name: str, notification_group_name: str, **options: Unpack[CallOptions]
        ) -> NotificationGroupList: ...
        @overload
        def notification_groups_get(
            self, project_name: str, notification_group_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[NotificationGroupList]: ...
        @overload
        def notification_groups_get(
            self, project_name: str, notification_group_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_NOTIFICATION_GROUPS_GET)
    def notification_groups_get(
        self, project_name: str, notification_group_name: str, **options: Any
    ) -> NotificationGroupList | Any:
        """Get a notification group.

        Details of one group, including its contacts. Deprecated. Use `webhooks_get` instead.

        Arguments:
            project_name (str): Name of the project.
            notification_group_name (str): Name of the notification group.

        Endpoint: GET /projects/{project_name}/monitoring/notification-groups/{notification_group_name}
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_GET, (project_name, notification_group_name), options)

    notification_groups_get_with_http_info = with_http_info(notification_groups_get)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[NotificationGroupList]: ...
        @overload
        def notification_groups_update(
            self,
            project_name: str,
            notification_group_name: str,
            data: NotificationGroupUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_NOTIFICATION_GROUPS_UPDATE)
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
            data (NotificationGroupUpdate or dict): Changes to a notification group. Deprecated. Use `WebhookUpdate`
                instead.

        Endpoint: PATCH /projects/{project_name}/monitoring/notification-groups/{notification_group_name}
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_UPDATE, (project_name, notification_group_name, data), options)

    notification_groups_update_with_http_info = with_http_info(notification_groups_update)

    if TYPE_CHECKING:

        @overload
        def notification_groups_delete(
            self, project_name: str, notification_group_name: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def notification_groups_delete(
            self, project_name: str, notification_group_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def notification_groups_delete(
            self, project_name: str, notification_group_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_NOTIFICATION_GROUPS_DELETE)
    def notification_groups_delete(self, project_name: str, notification_group_name: str, **options: Any) -> None | Any:
        """Delete a notification group.

        Its contacts are no longer notified. Deprecated. Use `webhooks_delete` instead.

        Arguments:
            project_name (str): Name of the project.
            notification_group_name (str): Name of the notification group.

        Endpoint: DELETE /projects/{project_name}/monitoring/notification-groups/{notification_group_name}
        """
        return self.api_client.call(_NOTIFICATION_GROUPS_DELETE, (project_name, notification_group_name), options)

    notification_groups_delete_with_http_info = with_http_info(notification_groups_delete)
