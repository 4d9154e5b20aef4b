"""Log lines and events of a project. Generated from openapi/logs.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation, Page
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import INTEGER, TEXT, TIMESTAMP
from ubiops.models.base.union import OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.logs import EventList, LogList, Logs, LogsCreate
    from ubiops.transport.response import Response

_LOGS_LIST = Operation(
    "logs_list",
    "GET",
    "/projects/{project_name}/logs",
    Query("query", TEXT),
    Query("start", OneOf(TIMESTAMP, INTEGER)),
    Query("end", OneOf(TIMESTAMP, INTEGER)),
    Query("limit", INTEGER),
    returns=ListOf(ModelOf("LogList")),
)
_PROJECTS_LOG_LIST = Operation(
    "projects_log_list",
    "POST",
    "/projects/{project_name}/logs",
    body=ModelOf("LogsCreate"),
    body_optional=True,
    returns=ListOf(ModelOf("Logs")),
)
_PROJECT_EVENTS_LIST = Operation(
    "project_events_list",
    "GET",
    "/projects/{project_name}/events",
    Query("object_type", TEXT),
    Query("object_id", TEXT),
    Query("start_time", TIMESTAMP),
    Query("end_time", TIMESTAMP),
    Query("last_seconds", INTEGER),
    Query("type", TEXT),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    returns=ListOf(ModelOf("EventList")),
    page=Page("offset"),
)


class LogsApi(Api):
    """Log lines and events of a project."""

    if TYPE_CHECKING:

        @overload
        def logs_list(
            self,
            project_name: str,
            query: str | None = None,
            start: datetime | str | int | None = None,
            end: datetime | str | int | None = None,
            limit: int | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[LogList]: ...
        @overload
        def logs_list(
            self,
            project_name: str,
            query: str | None = None,
            start: datetime | str | int | None = None,
            end: datetime | str | int | None = None,
            limit: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[LogList]]: ...
        @overload
        def logs_list(
            self,
            project_name: str,
            query: str | None = None,
            start: datetime | str | int | None = None,
            end: datetime | str | int | None = None,
            limit: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_LOGS_LIST)
    def logs_list(
        self,
        project_name: str,
        query: str | None = None,
        start: datetime | str | int | None = None,
        end: datetime | str | int | None = None,
        limit: int | None = None,
        **options: Any,
    ) -> ModelList[LogList] | Any:
        """List log lines of a project.

        Lists the lines of the last 24 hours unless `start` and `end` are given, which must be given together. With
        `start` before `end` the oldest lines come first, otherwise the newest. Filters look like ``| deployment_name
        = `a` | level = `error` `` for labels and ``|= `text` `` for text; `|=`, `!=`, `|~` and `!~` search the text
        for what it contains, or matches as a regular expression, or does not.

        Arguments:
            project_name (str): Name of the project.
            query (str, optional): Filter in the style of Grafana LogQL. Labels are the fields of `LogMetadata` and
                the identifiers of deployments, pipelines, their versions and pipeline objects, such as
                `deployment_id` or `pipeline_version_id`.
            start (datetime or str or int, optional): Start of the period; lines of that very moment are included. A
                time, or nanoseconds since 1970.
            end (datetime or str or int, optional): End of the period; lines of that very moment are left out. A time,
                or nanoseconds since 1970.
            limit (int, optional): Maximum number of lines. At least 1; at most 5000; the server's default is `1000`.

        Endpoint: GET /projects/{project_name}/logs
        """
        return self.api_client.call(_LOGS_LIST, (project_name, query, start, end, limit), options)

    logs_list_with_http_info = with_http_info(logs_list)

    if TYPE_CHECKING:

        @overload
        def projects_log_list(
            self, project_name: str, data: LogsCreate | Mapping[str, Any] | None = None, **options: Unpack[CallOptions]
        ) -> ModelList[Logs]: ...
        @overload
        def projects_log_list(
            self, project_name: str, data: LogsCreate | Mapping[str, Any] | None = None, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[Logs]]: ...
        @overload
        def projects_log_list(
            self, project_name: str, data: LogsCreate | Mapping[str, Any] | None = None, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECTS_LOG_LIST)
    def projects_log_list(
        self, project_name: str, data: LogsCreate | Mapping[str, Any] | None = None, **options: Any
    ) -> ModelList[Logs] | Any:
        """List log lines of a project by filter.

        Lists the lines that match all filters, starting from `date` or from the line `id`, or from now. Deprecated.
        Use `logs_list` instead.

        Arguments:
            project_name (str): Name of the project.
            data (LogsCreate or dict, optional): Which lines to list. All of the last six hours when it is left out.
                An empty object is sent without it.

        Endpoint: POST /projects/{project_name}/logs
        """
        return self.api_client.call(_PROJECTS_LOG_LIST, (project_name, data), options)

    projects_log_list_with_http_info = with_http_info(projects_log_list)

    if TYPE_CHECKING:

        @overload
        def project_events_list(
            self,
            project_name: str,
            object_type: str | None = None,
            object_id: str | None = None,
            start_time: datetime | str | None = None,
            end_time: datetime | str | None = None,
            last_seconds: int | None = None,
            type: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[EventList]: ...
        @overload
        def project_events_list(
            self,
            project_name: str,
            object_type: str | None = None,
            object_id: str | None = None,
            start_time: datetime | str | None = None,
            end_time: datetime | str | None = None,
            last_seconds: int | None = None,
            type: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[EventList]]: ...
        @overload
        def project_events_list(
            self,
            project_name: str,
            object_type: str | None = None,
            object_id: str | None = None,
            start_time: datetime | str | None = None,
            end_time: datetime | str | None = None,
            last_seconds: int | None = None,
            type: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECT_EVENTS_LIST)
    def project_events_list(
        self,
        project_name: str,
        object_type: str | None = None,
        object_id: str | None = None,
        start_time: datetime | str | None = None,
        end_time: datetime | str | None = None,
        last_seconds: int | None = None,
        type: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Any,
    ) -> ModelList[EventList] | Any:
        """List the events of a project.

        Lists what happened to objects of the project, such as the scaling of a deployment version.

        Arguments:
            project_name (str): Name of the project.
            object_type (str, optional): Only events of objects of this type. Must be given together with `object_id`.
                One of `deployment_version`, `pipeline_version`, `service`, `environment_tag`, `node_pool`.
            object_id (str, optional): Only events of the object with this identifier. Must be given together with
                `object_type`.
            start_time (datetime or str, optional): Only events from this time on.
            end_time (datetime or str, optional): Only events up to this time.
            last_seconds (int, optional): Only events of the last so many seconds. Cannot be combined with
                `start_time` or `end_time`. At least 1.
            type (str, optional): Only events of this type.
            limit (int, optional): Maximum number of events. At least 1; the server's default is `50`.
            offset (int, optional): Number of events to skip. At least 0; the server's default is `0`.

        All pages: `for item in ubiops.utils.iterate(core_api.project_events_list, ...)`.
        Endpoint: GET /projects/{project_name}/events
        """
        return self.api_client.call(
            _PROJECT_EVENTS_LIST,
            (project_name, object_type, object_id, start_time, end_time, last_seconds, type, limit, offset),
            options,
        )

    project_events_list_with_http_info = with_http_info(project_events_list)
