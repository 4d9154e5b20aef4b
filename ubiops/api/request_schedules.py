"""Request schedules: requests made at regular times. Generated from openapi/request_schedules.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import LABELS, Query
from ubiops.models.base.nested import ListOf, ModelOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.request_schedules import ScheduleCreate, ScheduleList, ScheduleUpdate
    from ubiops.transport.response import Response

_REQUEST_SCHEDULES_LIST = Operation(
    "request_schedules_list",
    "GET",
    "/projects/{project_name}/schedules",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("ScheduleList")),
)
_REQUEST_SCHEDULES_CREATE = Operation(
    "request_schedules_create",
    "POST",
    "/projects/{project_name}/schedules",
    body=ModelOf("ScheduleCreate"),
    returns=ModelOf("ScheduleList"),
)
_REQUEST_SCHEDULES_GET = Operation(
    "request_schedules_get",
    "GET",
    "/projects/{project_name}/schedules/{schedule_name}",
    returns=ModelOf("ScheduleList"),
)
_REQUEST_SCHEDULES_UPDATE = Operation(
    "request_schedules_update",
    "PATCH",
    "/projects/{project_name}/schedules/{schedule_name}",
    body=ModelOf("ScheduleUpdate"),
    returns=ModelOf("ScheduleList"),
)
_REQUEST_SCHEDULES_DELETE = Operation(
    "request_schedules_delete",
    "DELETE",
    "/projects/{project_name}/schedules/{schedule_name}",
)


class RequestSchedulesApi(Api):
    """Request schedules: requests made at regular times."""

    if TYPE_CHECKING:

        @overload
        def request_schedules_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[ScheduleList]: ...
        @overload
        def request_schedules_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[ScheduleList]]: ...
        @overload
        def request_schedules_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_REQUEST_SCHEDULES_LIST)
    def request_schedules_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[ScheduleList] | Any:
        """List the request schedules of a project.

        With `labels`, only the schedules that carry at least one of the given labels. Needs the permission
        `requests.list` on versions of deployments or pipelines.

        Arguments:
            project_name (str): Name of the project.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.

        Endpoint: GET /projects/{project_name}/schedules
        """
        return self.api_client.call(_REQUEST_SCHEDULES_LIST, (project_name, labels), options)

    request_schedules_list_with_http_info = with_http_info(request_schedules_list)

    if TYPE_CHECKING:

        @overload
        def request_schedules_create(
            self, project_name: str, data: ScheduleCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> ScheduleList: ...
        @overload
        def request_schedules_create(
            self, project_name: str, data: ScheduleCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ScheduleList]: ...
        @overload
        def request_schedules_create(
            self, project_name: str, data: ScheduleCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_REQUEST_SCHEDULES_CREATE)
    def request_schedules_create(
        self, project_name: str, data: ScheduleCreate | Mapping[str, Any], **options: Any
    ) -> ScheduleList | Any:
        """Create a request schedule.

        Requests are made from now on, as often as the schedule says.

        Arguments:
            project_name (str): Name of the project.
            data (ScheduleCreate or dict): A request schedule to create. Required: `name`, `object_type`,
                `object_name`, `schedule`.

        Endpoint: POST /projects/{project_name}/schedules
        """
        return self.api_client.call(_REQUEST_SCHEDULES_CREATE, (project_name, data), options)

    request_schedules_create_with_http_info = with_http_info(request_schedules_create)

    if TYPE_CHECKING:

        @overload
        def request_schedules_get(
            self, project_name: str, schedule_name: str, **options: Unpack[CallOptions]
        ) -> ScheduleList: ...
        @overload
        def request_schedules_get(
            self, project_name: str, schedule_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ScheduleList]: ...
        @overload
        def request_schedules_get(
            self, project_name: str, schedule_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_REQUEST_SCHEDULES_GET)
    def request_schedules_get(self, project_name: str, schedule_name: str, **options: Any) -> ScheduleList | Any:
        """Get a request schedule.

        Details of one schedule.

        Arguments:
            project_name (str): Name of the project.
            schedule_name (str): Name of the request schedule.

        Endpoint: GET /projects/{project_name}/schedules/{schedule_name}
        """
        return self.api_client.call(_REQUEST_SCHEDULES_GET, (project_name, schedule_name), options)

    request_schedules_get_with_http_info = with_http_info(request_schedules_get)

    if TYPE_CHECKING:

        @overload
        def request_schedules_update(
            self,
            project_name: str,
            schedule_name: str,
            data: ScheduleUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ScheduleList: ...
        @overload
        def request_schedules_update(
            self,
            project_name: str,
            schedule_name: str,
            data: ScheduleUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ScheduleList]: ...
        @overload
        def request_schedules_update(
            self,
            project_name: str,
            schedule_name: str,
            data: ScheduleUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_REQUEST_SCHEDULES_UPDATE)
    def request_schedules_update(
        self, project_name: str, schedule_name: str, data: ScheduleUpdate | Mapping[str, Any], **options: Any
    ) -> ScheduleList | Any:
        """Update a request schedule.

        Changes only the fields that are sent. Labels are replaced as a whole. With `enabled=False` no requests are
        made until it is true again.

        Arguments:
            project_name (str): Name of the project.
            schedule_name (str): Name of the request schedule.
            data (ScheduleUpdate or dict): Changes to a request schedule.

        Endpoint: PATCH /projects/{project_name}/schedules/{schedule_name}
        """
        return self.api_client.call(_REQUEST_SCHEDULES_UPDATE, (project_name, schedule_name, data), options)

    request_schedules_update_with_http_info = with_http_info(request_schedules_update)

    if TYPE_CHECKING:

        @overload
        def request_schedules_delete(
            self, project_name: str, schedule_name: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def request_schedules_delete(
            self, project_name: str, schedule_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def request_schedules_delete(
            self, project_name: str, schedule_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_REQUEST_SCHEDULES_DELETE)
    def request_schedules_delete(self, project_name: str, schedule_name: str, **options: Any) -> None | Any:
        """Delete a request schedule.

        No more requests are made. To pause them instead, set `enabled` to false.

        Arguments:
            project_name (str): Name of the project.
            schedule_name (str): Name of the request schedule.

        Endpoint: DELETE /projects/{project_name}/schedules/{schedule_name}
        """
        return self.api_client.call(_REQUEST_SCHEDULES_DELETE, (project_name, schedule_name), options)

    request_schedules_delete_with_http_info = with_http_info(request_schedules_delete)
