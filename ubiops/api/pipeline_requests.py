"""Requests to pipelines and to the objects in them. Generated from openapi/pipeline_requests.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation, Page
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, OBJECT, TEXT, TIMESTAMP
from ubiops.models.base.union import OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncDownloadOptions,
        AsyncOptions,
        CallOptions,
        DownloadOptions,
        OpenOptions,
        SaveOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.files.download import Download
    from ubiops.models.base.nested import ModelList
    from ubiops.models.pipeline_requests import (
        OperatorRequestDetail,
        PipelineRequestBatchCreateResponse,
        PipelineRequestCreateResponse,
        PipelineRequestDetail,
        PipelineRequestList,
        PipelineRequestSingleDetail,
        PipelineRequestUpdate,
    )
    from ubiops.transport.response import Response

_BATCH_PIPELINE_REQUESTS_CREATE = Operation(
    "batch_pipeline_requests_create",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/batch",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    Query("notification_group", TEXT),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ListOf(ModelOf("PipelineRequestBatchCreateResponse")),
)
_BATCH_PIPELINE_VERSION_REQUESTS_CREATE = Operation(
    "batch_pipeline_version_requests_create",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/batch",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    Query("notification_group", TEXT),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ListOf(ModelOf("PipelineRequestBatchCreateResponse")),
)
_PIPELINE_REQUESTS_BATCH_CANCEL = Operation(
    "pipeline_requests_batch_cancel",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/cancel",
    Query("status", TEXT),
    body=ListOf(TEXT),
    returns=OBJECT,
)
_PIPELINE_REQUESTS_BATCH_DELETE = Operation(
    "pipeline_requests_batch_delete",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/delete",
    body=ListOf(TEXT),
    returns=OBJECT,
)
_PIPELINE_REQUESTS_BATCH_GET = Operation(
    "pipeline_requests_batch_get",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/collect",
    body=ListOf(TEXT),
    returns=ListOf(ModelOf("PipelineRequestDetail")),
)
_PIPELINE_REQUESTS_LIST = Operation(
    "pipeline_requests_list",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests",
    Query("status", ListOf(TEXT)),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    Query("start_date", TIMESTAMP),
    Query("end_date", TIMESTAMP),
    Query("search_id", TEXT),
    Query("success", BOOLEAN),
    Query("sort", TEXT),
    Query("request_schedule", TEXT),
    returns=ListOf(ModelOf("PipelineRequestList")),
    page=Page("offset"),
)
_PIPELINE_REQUESTS_CREATE = Operation(
    "pipeline_requests_create",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    Query("pipeline_timeout", INTEGER),
    Query("deployment_timeout", INTEGER),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ModelOf("PipelineRequestCreateResponse"),
)
_PIPELINE_REQUESTS_GET = Operation(
    "pipeline_requests_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}",
    Query("metadata_only", BOOLEAN),
    returns=ModelOf("PipelineRequestSingleDetail"),
)
_PIPELINE_REQUESTS_UPDATE = Operation(
    "pipeline_requests_update",
    "PATCH",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}",
    body=ModelOf("PipelineRequestUpdate"),
    returns=OBJECT,
)
_PIPELINE_REQUESTS_DELETE = Operation(
    "pipeline_requests_delete",
    "DELETE",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}",
)
_PIPELINE_REQUESTS_INPUT_GET = Operation(
    "pipeline_requests_input_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}/input",
    returns="file",
)
_PIPELINE_REQUESTS_OUTPUT_GET = Operation(
    "pipeline_requests_output_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}/output",
    returns="file",
)
_PIPELINE_VERSION_OBJECT_REQUESTS_GET = Operation(
    "pipeline_version_object_requests_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/object-requests/{request_id}",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
    Query("metadata_only", BOOLEAN),
    Query("pipeline_request_id", TEXT),
    Query("pipeline_object_id", TEXT),
    returns=ModelOf("OperatorRequestDetail"),
)
_PIPELINE_VERSION_OBJECT_REQUESTS_INPUT_GET = Operation(
    "pipeline_version_object_requests_input_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/object-requests/{request_id}/input",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
    returns="file",
)
_PIPELINE_VERSION_OBJECT_REQUESTS_OUTPUT_GET = Operation(
    "pipeline_version_object_requests_output_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/object-requests/{request_id}/output",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
    returns="file",
)
_PIPELINE_VERSION_REQUESTS_BATCH_CANCEL = Operation(
    "pipeline_version_requests_batch_cancel",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/cancel",
    Query("status", TEXT),
    body=ListOf(TEXT),
    returns=OBJECT,
)
_PIPELINE_VERSION_REQUESTS_BATCH_DELETE = Operation(
    "pipeline_version_requests_batch_delete",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/delete",
    body=ListOf(TEXT),
    returns=OBJECT,
)
_PIPELINE_VERSION_REQUESTS_BATCH_GET = Operation(
    "pipeline_version_requests_batch_get",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/collect",
    body=ListOf(TEXT),
    returns=ListOf(ModelOf("PipelineRequestDetail")),
)
_PIPELINE_VERSION_REQUESTS_LIST = Operation(
    "pipeline_version_requests_list",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests",
    Query("status", ListOf(TEXT)),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    Query("start_date", TIMESTAMP),
    Query("end_date", TIMESTAMP),
    Query("search_id", TEXT),
    Query("success", BOOLEAN),
    Query("sort", TEXT),
    Query("request_schedule", TEXT),
    returns=ListOf(ModelOf("PipelineRequestList")),
    page=Page("offset"),
)
_PIPELINE_VERSION_REQUESTS_CREATE = Operation(
    "pipeline_version_requests_create",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    Query("pipeline_timeout", INTEGER),
    Query("deployment_timeout", INTEGER),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ModelOf("PipelineRequestCreateResponse"),
)
_PIPELINE_VERSION_REQUESTS_GET = Operation(
    "pipeline_version_requests_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
    Query("metadata_only", BOOLEAN),
    returns=ModelOf("PipelineRequestSingleDetail"),
)
_PIPELINE_VERSION_REQUESTS_UPDATE = Operation(
    "pipeline_version_requests_update",
    "PATCH",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
    body=ModelOf("PipelineRequestUpdate"),
    returns=OBJECT,
)
_PIPELINE_VERSION_REQUESTS_DELETE = Operation(
    "pipeline_version_requests_delete",
    "DELETE",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
)
_PIPELINE_VERSION_REQUESTS_INPUT_GET = Operation(
    "pipeline_version_requests_input_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}/input",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
    returns="file",
)
_PIPELINE_VERSION_REQUESTS_OUTPUT_GET = Operation(
    "pipeline_version_requests_output_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}/output",
    "project_name",
    "pipeline_name",
    "request_id",
    "version",
    returns="file",
)


class PipelineRequestsApi(Api):
    """Requests to pipelines and to the objects in them."""

    if TYPE_CHECKING:

        @overload
        def batch_pipeline_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[PipelineRequestBatchCreateResponse]: ...
        @overload
        def batch_pipeline_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[PipelineRequestBatchCreateResponse]]: ...
        @overload
        def batch_pipeline_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_BATCH_PIPELINE_REQUESTS_CREATE)
    def batch_pipeline_requests_create(
        self,
        project_name: str,
        pipeline_name: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        notification_group: str | None = None,
        **options: Any,
    ) -> ModelList[PipelineRequestBatchCreateResponse] | Any:
        """Make batch requests to a pipeline.

        Queues up to 250 requests to the default version of a pipeline and returns at once; their results are
        collected later. When one of them is invalid, none is made.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            data (dict or str or list[dict] or list[str]): Input of the requests: a list with one item per request. A
                single object or text stands for a list of one.
            timeout (int, optional): Timeout of each request, in seconds, from the start of its processing. At least
                10; at most 259200; the server's default is `14400`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.
            notification_group (str, optional): Name of the notification group that is told when the requests
                complete. Deprecated.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/requests/batch
        """
        return self.api_client.call(
            _BATCH_PIPELINE_REQUESTS_CREATE,
            (project_name, pipeline_name, timeout, priority, notification_group, data),
            options,
        )

    batch_pipeline_requests_create_with_http_info = with_http_info(batch_pipeline_requests_create)

    if TYPE_CHECKING:

        @overload
        def batch_pipeline_version_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[PipelineRequestBatchCreateResponse]: ...
        @overload
        def batch_pipeline_version_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[PipelineRequestBatchCreateResponse]]: ...
        @overload
        def batch_pipeline_version_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_BATCH_PIPELINE_VERSION_REQUESTS_CREATE)
    def batch_pipeline_version_requests_create(
        self,
        project_name: str,
        pipeline_name: str,
        version: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        notification_group: str | None = None,
        **options: Any,
    ) -> ModelList[PipelineRequestBatchCreateResponse] | Any:
        """Make batch requests to a pipeline version.

        Queues up to 250 requests to a pipeline version and returns at once; their results are collected later. When
        one of them is invalid, none is made.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.
            data (dict or str or list[dict] or list[str]): Input of the requests: a list with one item per request. A
                single object or text stands for a list of one.
            timeout (int, optional): Timeout of each request, in seconds, from the start of its processing. At least
                10; at most 259200; the server's default is `14400`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.
            notification_group (str, optional): Name of the notification group that is told when the requests
                complete. Deprecated.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/batch
        """
        return self.api_client.call(
            _BATCH_PIPELINE_VERSION_REQUESTS_CREATE,
            (project_name, pipeline_name, version, timeout, priority, notification_group, data),
            options,
        )

    batch_pipeline_version_requests_create_with_http_info = with_http_info(batch_pipeline_version_requests_create)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_batch_cancel(
            self,
            project_name: str,
            pipeline_name: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def pipeline_requests_batch_cancel(
            self,
            project_name: str,
            pipeline_name: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def pipeline_requests_batch_cancel(
            self,
            project_name: str,
            pipeline_name: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_BATCH_CANCEL)
    def pipeline_requests_batch_cancel(
        self, project_name: str, pipeline_name: str, data: Sequence[str], status: str | None = None, **options: Any
    ) -> dict[str, Any] | Any:
        """Cancel several requests of a pipeline.

        Cancels the requests with the given identifiers, or with `status` all requests of the default version of a
        pipeline with that status.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            data (list[str]): Identifiers of the requests, at most 250.
            status (str, optional): Cancels all requests with this status. Give an empty list of identifiers then. One
                of `pending`, `processing`.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/requests/cancel
        """
        return self.api_client.call(
            _PIPELINE_REQUESTS_BATCH_CANCEL, (project_name, pipeline_name, status, data), options
        )

    pipeline_requests_batch_cancel_with_http_info = with_http_info(pipeline_requests_batch_cancel)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_batch_delete(
            self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Unpack[CallOptions]
        ) -> dict[str, Any]: ...
        @overload
        def pipeline_requests_batch_delete(
            self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def pipeline_requests_batch_delete(
            self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_BATCH_DELETE)
    def pipeline_requests_batch_delete(
        self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Any
    ) -> dict[str, Any] | Any:
        """Delete several requests of a pipeline.

        Deletes requests together with their input and output. When one of them does not exist, none is deleted.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/requests/delete
        """
        return self.api_client.call(_PIPELINE_REQUESTS_BATCH_DELETE, (project_name, pipeline_name, data), options)

    pipeline_requests_batch_delete_with_http_info = with_http_info(pipeline_requests_batch_delete)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_batch_get(
            self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Unpack[CallOptions]
        ) -> ModelList[PipelineRequestDetail]: ...
        @overload
        def pipeline_requests_batch_get(
            self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[PipelineRequestDetail]]: ...
        @overload
        def pipeline_requests_batch_get(
            self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_BATCH_GET)
    def pipeline_requests_batch_get(
        self, project_name: str, pipeline_name: str, data: Sequence[str], **options: Any
    ) -> ModelList[PipelineRequestDetail] | Any:
        """Get several requests of a pipeline.

        Details of the requests with the given identifiers, in any order. When one of them does not exist, none is
        returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/requests/collect
        """
        return self.api_client.call(_PIPELINE_REQUESTS_BATCH_GET, (project_name, pipeline_name, data), options)

    pipeline_requests_batch_get_with_http_info = with_http_info(pipeline_requests_batch_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_list(
            self,
            project_name: str,
            pipeline_name: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            request_schedule: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[PipelineRequestList]: ...
        @overload
        def pipeline_requests_list(
            self,
            project_name: str,
            pipeline_name: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            request_schedule: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[PipelineRequestList]]: ...
        @overload
        def pipeline_requests_list(
            self,
            project_name: str,
            pipeline_name: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            request_schedule: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_LIST)
    def pipeline_requests_list(
        self,
        project_name: str,
        pipeline_name: str,
        status: str | Sequence[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        search_id: str | None = None,
        success: bool | None = None,
        sort: str | None = None,
        request_schedule: str | None = None,
        **options: Any,
    ) -> ModelList[PipelineRequestList] | Any:
        """List the requests of a pipeline.

        Lists requests to the default version of a pipeline, newest first.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            status (str or list[str], optional): Only requests with one of these statuses. `pending` and `processing`
                cannot be combined with others. The server takes `completed` when it is left out. One of `pending`,
                `processing`, `failed`, `completed`, `cancelled`, `cancelled_pending`.
            limit (int, optional): Maximum number of requests. At least 1; the server's default is `50`.
            offset (int, optional): Number of requests to skip. At least 0; the server's default is `0`.
            start_date (datetime or str, optional): Only requests made from this time on. For requests that have ended
                only.
            end_date (datetime or str, optional): Only requests made up to this time. For requests that have ended
                only.
            search_id (str, optional): Only requests whose identifier contains this text. For requests that have ended
                only.
            success (bool, optional): Only requests that succeeded, or only others. Deprecated. Use `status` instead.
            sort (str, optional): Order by time of creation. Deprecated. One of `asc`, `desc`; the server's default is
                `"desc"`.
            request_schedule (str, optional): Only requests made by the request schedule with this name. Deprecated.

        All pages: `for item in ubiops.utils.iterate(core_api.pipeline_requests_list, ...)`.
        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/requests
        """
        return self.api_client.call(
            _PIPELINE_REQUESTS_LIST,
            (
                project_name,
                pipeline_name,
                status,
                limit,
                offset,
                start_date,
                end_date,
                search_id,
                success,
                sort,
                request_schedule,
            ),
            options,
        )

    pipeline_requests_list_with_http_info = with_http_info(pipeline_requests_list)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            pipeline_timeout: int | None = None,
            deployment_timeout: int | None = None,
            **options: Unpack[CallOptions],
        ) -> PipelineRequestCreateResponse: ...
        @overload
        def pipeline_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            pipeline_timeout: int | None = None,
            deployment_timeout: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[PipelineRequestCreateResponse]: ...
        @overload
        def pipeline_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            pipeline_timeout: int | None = None,
            deployment_timeout: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_CREATE)
    def pipeline_requests_create(
        self,
        project_name: str,
        pipeline_name: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        pipeline_timeout: int | None = None,
        deployment_timeout: int | None = None,
        **options: Any,
    ) -> PipelineRequestCreateResponse | Any:
        """Make a direct request to a pipeline.

        Sends data to the default version of a pipeline and waits for the result. A request that fails is returned
        too, with the reason in `error_message`.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            data (dict or str or list[dict] or list[str]): Input of the request: an object with the input fields for
                structured input, a text for plain input.
            timeout (int, optional): Timeout of the whole request, in seconds. Each step gets what is left of it. At
                least 10; at most 7200; the server's default is `3600`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.
            pipeline_timeout (int, optional): Timeout of the whole request, in seconds, as clients before 4.12 name
                it. Deprecated. Use `timeout` instead. At least 10; at most 7200.
            deployment_timeout (int, optional): Timeout of each deployment request in it, in seconds; without it what
                is left of the whole request's. Deprecated. At least 10; at most 3600.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/requests
        """
        return self.api_client.call(
            _PIPELINE_REQUESTS_CREATE,
            (project_name, pipeline_name, timeout, priority, pipeline_timeout, deployment_timeout, data),
            options,
        )

    pipeline_requests_create_with_http_info = with_http_info(pipeline_requests_create)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            metadata_only: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> PipelineRequestSingleDetail: ...
        @overload
        def pipeline_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            metadata_only: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[PipelineRequestSingleDetail]: ...
        @overload
        def pipeline_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            metadata_only: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_GET)
    def pipeline_requests_get(
        self, project_name: str, pipeline_name: str, request_id: str, metadata_only: bool | None = None, **options: Any
    ) -> PipelineRequestSingleDetail | Any:
        """Get a request of a pipeline.

        Status, times and sizes of one request. The request must belong to the default version of the pipeline.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            metadata_only (bool, optional): Whether to leave out the input and the output of the request. Deprecated.
                The server's default is `false`.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}
        """
        return self.api_client.call(
            _PIPELINE_REQUESTS_GET, (project_name, pipeline_name, request_id, metadata_only), options
        )

    pipeline_requests_get_with_http_info = with_http_info(pipeline_requests_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_update(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            data: PipelineRequestUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def pipeline_requests_update(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            data: PipelineRequestUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def pipeline_requests_update(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            data: PipelineRequestUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_UPDATE)
    def pipeline_requests_update(
        self,
        project_name: str,
        pipeline_name: str,
        request_id: str,
        data: PipelineRequestUpdate | Mapping[str, Any],
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Cancel a request of a pipeline.

        Cancels a request that has not ended yet. The request must belong to the default version of the pipeline.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            data (PipelineRequestUpdate or dict): Changes to a pipeline request. Required: `status`.

        Endpoint: PATCH /projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}
        """
        return self.api_client.call(_PIPELINE_REQUESTS_UPDATE, (project_name, pipeline_name, request_id, data), options)

    pipeline_requests_update_with_http_info = with_http_info(pipeline_requests_update)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_delete(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def pipeline_requests_delete(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def pipeline_requests_delete(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINE_REQUESTS_DELETE)
    def pipeline_requests_delete(
        self, project_name: str, pipeline_name: str, request_id: str, **options: Any
    ) -> None | Any:
        """Delete a request of a pipeline.

        Deletes a request together with its input and output. The request must belong to the default version of the
        pipeline.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.

        Endpoint: DELETE /projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}
        """
        return self.api_client.call(_PIPELINE_REQUESTS_DELETE, (project_name, pipeline_name, request_id), options)

    pipeline_requests_delete_with_http_info = with_http_info(pipeline_requests_delete)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_input_get(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def pipeline_requests_input_get(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def pipeline_requests_input_get(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_PIPELINE_REQUESTS_INPUT_GET)
    def pipeline_requests_input_get(
        self, project_name: str, pipeline_name: str, request_id: str, **options: Any
    ) -> Download | Any:
        """Download the input of a request of a pipeline.

        The input as it was sent. The request must belong to the default version of the pipeline.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}/input
        """
        return self.api_client.call(_PIPELINE_REQUESTS_INPUT_GET, (project_name, pipeline_name, request_id), options)

    pipeline_requests_input_get_with_http_info = with_http_info(pipeline_requests_input_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_requests_output_get(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def pipeline_requests_output_get(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def pipeline_requests_output_get(
            self, project_name: str, pipeline_name: str, request_id: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_PIPELINE_REQUESTS_OUTPUT_GET)
    def pipeline_requests_output_get(
        self, project_name: str, pipeline_name: str, request_id: str, **options: Any
    ) -> Download | Any:
        """Download the output of a request of a pipeline.

        The output of a completed request. The request must belong to the default version of the pipeline.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/requests/{request_id}/output
        """
        return self.api_client.call(_PIPELINE_REQUESTS_OUTPUT_GET, (project_name, pipeline_name, request_id), options)

    pipeline_requests_output_get_with_http_info = with_http_info(pipeline_requests_output_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_object_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            pipeline_request_id: str | None = None,
            pipeline_object_id: str | None = None,
            **options: Unpack[CallOptions],
        ) -> OperatorRequestDetail: ...
        @overload
        def pipeline_version_object_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            pipeline_request_id: str | None = None,
            pipeline_object_id: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[OperatorRequestDetail]: ...
        @overload
        def pipeline_version_object_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            pipeline_request_id: str | None = None,
            pipeline_object_id: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_OBJECT_REQUESTS_GET)
    def pipeline_version_object_requests_get(
        self,
        project_name: str,
        pipeline_name: str,
        request_id: str,
        version: str,
        metadata_only: bool | None = None,
        pipeline_request_id: str | None = None,
        pipeline_object_id: str | None = None,
        **options: Any,
    ) -> OperatorRequestDetail | Any:
        """Get a request of an operator.

        Status, times and sizes of one request that a pipeline request made to an operator.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.
            metadata_only (bool, optional): Whether to leave out the input and the output of the request. Deprecated.
                The server's default is `false`.
            pipeline_request_id (str, optional): Identifier of the pipeline request that it belongs to. A UUID.
            pipeline_object_id (str, optional): Identifier of the pipeline object that it was made to. A UUID.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/object-requests/{request_id}
        """
        return self.api_client.call(
            _PIPELINE_VERSION_OBJECT_REQUESTS_GET,
            (project_name, pipeline_name, request_id, version, metadata_only, pipeline_request_id, pipeline_object_id),
            options,
        )

    pipeline_version_object_requests_get_with_http_info = with_http_info(pipeline_version_object_requests_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_object_requests_input_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[DownloadOptions],
        ) -> Download: ...
        @overload
        def pipeline_version_object_requests_input_get(
            self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def pipeline_version_object_requests_input_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[AsyncDownloadOptions],
        ) -> AsyncResult[Download]: ...

    @endpoint(_PIPELINE_VERSION_OBJECT_REQUESTS_INPUT_GET)
    def pipeline_version_object_requests_input_get(
        self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the input of a request of an operator.

        The input as it was passed to the operator.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/object-requests/{request_id}/input
        """
        return self.api_client.call(
            _PIPELINE_VERSION_OBJECT_REQUESTS_INPUT_GET, (project_name, pipeline_name, request_id, version), options
        )

    pipeline_version_object_requests_input_get_with_http_info = with_http_info(
        pipeline_version_object_requests_input_get
    )

    if TYPE_CHECKING:

        @overload
        def pipeline_version_object_requests_output_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[DownloadOptions],
        ) -> Download: ...
        @overload
        def pipeline_version_object_requests_output_get(
            self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def pipeline_version_object_requests_output_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[AsyncDownloadOptions],
        ) -> AsyncResult[Download]: ...

    @endpoint(_PIPELINE_VERSION_OBJECT_REQUESTS_OUTPUT_GET)
    def pipeline_version_object_requests_output_get(
        self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the output of a request of an operator.

        The output of a completed request.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/object-requests/{request_id}/output
        """
        return self.api_client.call(
            _PIPELINE_VERSION_OBJECT_REQUESTS_OUTPUT_GET, (project_name, pipeline_name, request_id, version), options
        )

    pipeline_version_object_requests_output_get_with_http_info = with_http_info(
        pipeline_version_object_requests_output_get
    )

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_batch_cancel(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def pipeline_version_requests_batch_cancel(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def pipeline_version_requests_batch_cancel(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_BATCH_CANCEL)
    def pipeline_version_requests_batch_cancel(
        self,
        project_name: str,
        pipeline_name: str,
        version: str,
        data: Sequence[str],
        status: str | None = None,
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Cancel several requests of a pipeline version.

        Cancels the requests with the given identifiers, or with `status` all requests of a pipeline version with that
        status.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.
            data (list[str]): Identifiers of the requests, at most 250.
            status (str, optional): Cancels all requests with this status. Give an empty list of identifiers then. One
                of `pending`, `processing`.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/cancel
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_BATCH_CANCEL, (project_name, pipeline_name, version, status, data), options
        )

    pipeline_version_requests_batch_cancel_with_http_info = with_http_info(pipeline_version_requests_batch_cancel)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_batch_delete(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def pipeline_version_requests_batch_delete(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def pipeline_version_requests_batch_delete(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_BATCH_DELETE)
    def pipeline_version_requests_batch_delete(
        self, project_name: str, pipeline_name: str, version: str, data: Sequence[str], **options: Any
    ) -> dict[str, Any] | Any:
        """Delete several requests of a pipeline version.

        Deletes requests together with their input and output. When one of them does not exist, none is deleted.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/delete
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_BATCH_DELETE, (project_name, pipeline_name, version, data), options
        )

    pipeline_version_requests_batch_delete_with_http_info = with_http_info(pipeline_version_requests_batch_delete)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_batch_get(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[CallOptions],
        ) -> ModelList[PipelineRequestDetail]: ...
        @overload
        def pipeline_version_requests_batch_get(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[PipelineRequestDetail]]: ...
        @overload
        def pipeline_version_requests_batch_get(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_BATCH_GET)
    def pipeline_version_requests_batch_get(
        self, project_name: str, pipeline_name: str, version: str, data: Sequence[str], **options: Any
    ) -> ModelList[PipelineRequestDetail] | Any:
        """Get several requests of a pipeline version.

        Details of the requests with the given identifiers, in any order. When one of them does not exist, none is
        returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/collect
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_BATCH_GET, (project_name, pipeline_name, version, data), options
        )

    pipeline_version_requests_batch_get_with_http_info = with_http_info(pipeline_version_requests_batch_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_list(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            request_schedule: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[PipelineRequestList]: ...
        @overload
        def pipeline_version_requests_list(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            request_schedule: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[PipelineRequestList]]: ...
        @overload
        def pipeline_version_requests_list(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            request_schedule: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_LIST)
    def pipeline_version_requests_list(
        self,
        project_name: str,
        pipeline_name: str,
        version: str,
        status: str | Sequence[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        search_id: str | None = None,
        success: bool | None = None,
        sort: str | None = None,
        request_schedule: str | None = None,
        **options: Any,
    ) -> ModelList[PipelineRequestList] | Any:
        """List the requests of a pipeline version.

        Lists requests to a pipeline version, newest first.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.
            status (str or list[str], optional): Only requests with one of these statuses. `pending` and `processing`
                cannot be combined with others. The server takes `completed` when it is left out. One of `pending`,
                `processing`, `failed`, `completed`, `cancelled`, `cancelled_pending`.
            limit (int, optional): Maximum number of requests. At least 1; the server's default is `50`.
            offset (int, optional): Number of requests to skip. At least 0; the server's default is `0`.
            start_date (datetime or str, optional): Only requests made from this time on. For requests that have ended
                only.
            end_date (datetime or str, optional): Only requests made up to this time. For requests that have ended
                only.
            search_id (str, optional): Only requests whose identifier contains this text. For requests that have ended
                only.
            success (bool, optional): Only requests that succeeded, or only others. Deprecated. Use `status` instead.
            sort (str, optional): Order by time of creation. Deprecated. One of `asc`, `desc`; the server's default is
                `"desc"`.
            request_schedule (str, optional): Only requests made by the request schedule with this name. Deprecated.

        All pages: `for item in ubiops.utils.iterate(core_api.pipeline_version_requests_list, ...)`.
        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_LIST,
            (
                project_name,
                pipeline_name,
                version,
                status,
                limit,
                offset,
                start_date,
                end_date,
                search_id,
                success,
                sort,
                request_schedule,
            ),
            options,
        )

    pipeline_version_requests_list_with_http_info = with_http_info(pipeline_version_requests_list)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            pipeline_timeout: int | None = None,
            deployment_timeout: int | None = None,
            **options: Unpack[CallOptions],
        ) -> PipelineRequestCreateResponse: ...
        @overload
        def pipeline_version_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            pipeline_timeout: int | None = None,
            deployment_timeout: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[PipelineRequestCreateResponse]: ...
        @overload
        def pipeline_version_requests_create(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            pipeline_timeout: int | None = None,
            deployment_timeout: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_CREATE)
    def pipeline_version_requests_create(
        self,
        project_name: str,
        pipeline_name: str,
        version: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        pipeline_timeout: int | None = None,
        deployment_timeout: int | None = None,
        **options: Any,
    ) -> PipelineRequestCreateResponse | Any:
        """Make a direct request to a pipeline version.

        Sends data to a pipeline version and waits for the result. A request that fails is returned too, with the
        reason in `error_message`.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.
            data (dict or str or list[dict] or list[str]): Input of the request: an object with the input fields for
                structured input, a text for plain input.
            timeout (int, optional): Timeout of the whole request, in seconds. Each step gets what is left of it. At
                least 10; at most 7200; the server's default is `3600`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.
            pipeline_timeout (int, optional): Timeout of the whole request, in seconds, as clients before 4.12 name
                it. Deprecated. Use `timeout` instead. At least 10; at most 7200.
            deployment_timeout (int, optional): Timeout of each deployment request in it, in seconds; without it what
                is left of the whole request's. Deprecated. At least 10; at most 3600.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_CREATE,
            (project_name, pipeline_name, version, timeout, priority, pipeline_timeout, deployment_timeout, data),
            options,
        )

    pipeline_version_requests_create_with_http_info = with_http_info(pipeline_version_requests_create)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> PipelineRequestSingleDetail: ...
        @overload
        def pipeline_version_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[PipelineRequestSingleDetail]: ...
        @overload
        def pipeline_version_requests_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_GET)
    def pipeline_version_requests_get(
        self,
        project_name: str,
        pipeline_name: str,
        request_id: str,
        version: str,
        metadata_only: bool | None = None,
        **options: Any,
    ) -> PipelineRequestSingleDetail | Any:
        """Get a request of a pipeline version.

        Status, times and sizes of one request.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.
            metadata_only (bool, optional): Whether to leave out the input and the output of the request. Deprecated.
                The server's default is `false`.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_GET, (project_name, pipeline_name, request_id, version, metadata_only), options
        )

    pipeline_version_requests_get_with_http_info = with_http_info(pipeline_version_requests_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_update(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            data: PipelineRequestUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def pipeline_version_requests_update(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            data: PipelineRequestUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def pipeline_version_requests_update(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            data: PipelineRequestUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_UPDATE)
    def pipeline_version_requests_update(
        self,
        project_name: str,
        pipeline_name: str,
        request_id: str,
        version: str,
        data: PipelineRequestUpdate | Mapping[str, Any],
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Cancel a request of a pipeline version.

        Cancels a request that has not ended yet.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.
            data (PipelineRequestUpdate or dict): Changes to a pipeline request. Required: `status`.

        Endpoint: PATCH /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_UPDATE, (project_name, pipeline_name, request_id, version, data), options
        )

    pipeline_version_requests_update_with_http_info = with_http_info(pipeline_version_requests_update)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_delete(
            self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def pipeline_version_requests_delete(
            self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def pipeline_version_requests_delete(
            self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_DELETE)
    def pipeline_version_requests_delete(
        self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Any
    ) -> None | Any:
        """Delete a request of a pipeline version.

        Deletes a request together with its input and output.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: DELETE /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_DELETE, (project_name, pipeline_name, request_id, version), options
        )

    pipeline_version_requests_delete_with_http_info = with_http_info(pipeline_version_requests_delete)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_input_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[DownloadOptions],
        ) -> Download: ...
        @overload
        def pipeline_version_requests_input_get(
            self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def pipeline_version_requests_input_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[AsyncDownloadOptions],
        ) -> AsyncResult[Download]: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_INPUT_GET)
    def pipeline_version_requests_input_get(
        self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the input of a request of a pipeline version.

        The input as it was sent.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}/input
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_INPUT_GET, (project_name, pipeline_name, request_id, version), options
        )

    pipeline_version_requests_input_get_with_http_info = with_http_info(pipeline_version_requests_input_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_version_requests_output_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[DownloadOptions],
        ) -> Download: ...
        @overload
        def pipeline_version_requests_output_get(
            self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def pipeline_version_requests_output_get(
            self,
            project_name: str,
            pipeline_name: str,
            request_id: str,
            version: str,
            **options: Unpack[AsyncDownloadOptions],
        ) -> AsyncResult[Download]: ...

    @endpoint(_PIPELINE_VERSION_REQUESTS_OUTPUT_GET)
    def pipeline_version_requests_output_get(
        self, project_name: str, pipeline_name: str, request_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the output of a request of a pipeline version.

        The output of a completed request.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/requests/{request_id}/output
        """
        return self.api_client.call(
            _PIPELINE_VERSION_REQUESTS_OUTPUT_GET, (project_name, pipeline_name, request_id, version), options
        )

    pipeline_version_requests_output_get_with_http_info = with_http_info(pipeline_version_requests_output_get)
