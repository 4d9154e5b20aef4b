"""Requests to deployments. Generated from openapi/deployment_requests.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.deployment_requests import (
        DeploymentRequestBatchCreateResponse,
        DeploymentRequestCreateResponse,
        DeploymentRequestDetail,
        DeploymentRequestList,
        DeploymentRequestSingleDetail,
        DeploymentRequestUpdate,
        RequestsOverview,
    )
    from ubiops.transport.response import Response

_BATCH_DEPLOYMENT_REQUESTS_CREATE = Operation(
    "batch_deployment_requests_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/requests/batch",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    Query("notification_group", TEXT),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ListOf(ModelOf("DeploymentRequestBatchCreateResponse")),
)
_BATCH_DEPLOYMENT_VERSION_REQUESTS_CREATE = Operation(
    "batch_deployment_version_requests_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/batch",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    Query("notification_group", TEXT),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ListOf(ModelOf("DeploymentRequestBatchCreateResponse")),
)
_DEPLOYMENT_REQUESTS_BATCH_CANCEL = Operation(
    "deployment_requests_batch_cancel",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/requests/cancel",
    Query("status", TEXT),
    body=ListOf(TEXT),
    returns=OBJECT,
)
_DEPLOYMENT_REQUESTS_BATCH_DELETE = Operation(
    "deployment_requests_batch_delete",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/requests/delete",
    body=ListOf(TEXT),
    returns=OBJECT,
)
_DEPLOYMENT_REQUESTS_BATCH_GET = Operation(
    "deployment_requests_batch_get",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/requests/collect",
    body=ListOf(TEXT),
    returns=ListOf(ModelOf("DeploymentRequestDetail")),
)
_DEPLOYMENT_REQUESTS_LIST = Operation(
    "deployment_requests_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/requests",
    Query("status", ListOf(TEXT)),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    Query("start_date", TIMESTAMP),
    Query("end_date", TIMESTAMP),
    Query("search_id", TEXT),
    Query("success", BOOLEAN),
    Query("sort", TEXT),
    Query("pipeline", BOOLEAN),
    Query("request_schedule", TEXT),
    returns=ListOf(ModelOf("DeploymentRequestList")),
    page=Page("offset"),
)
_DEPLOYMENT_REQUESTS_CREATE = Operation(
    "deployment_requests_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/requests",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ModelOf("DeploymentRequestCreateResponse"),
)
_DEPLOYMENT_REQUESTS_GET = Operation(
    "deployment_requests_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/requests/{request_id}",
    Query("metadata_only", BOOLEAN),
    returns=ModelOf("DeploymentRequestSingleDetail"),
)
_DEPLOYMENT_REQUESTS_UPDATE = Operation(
    "deployment_requests_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/requests/{request_id}",
    body=ModelOf("DeploymentRequestUpdate"),
    returns=OBJECT,
)
_DEPLOYMENT_REQUESTS_DELETE = Operation(
    "deployment_requests_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/requests/{request_id}",
)
_DEPLOYMENT_REQUESTS_INPUT_GET = Operation(
    "deployment_requests_input_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/requests/{request_id}/input",
    returns="file",
)
_DEPLOYMENT_REQUESTS_OUTPUT_GET = Operation(
    "deployment_requests_output_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/requests/{request_id}/output",
    returns="file",
)
_DEPLOYMENT_VERSION_REQUESTS_BATCH_CANCEL = Operation(
    "deployment_version_requests_batch_cancel",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/cancel",
    Query("status", TEXT),
    body=ListOf(TEXT),
    returns=OBJECT,
)
_DEPLOYMENT_VERSION_REQUESTS_BATCH_DELETE = Operation(
    "deployment_version_requests_batch_delete",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/delete",
    body=ListOf(TEXT),
    returns=OBJECT,
)
_DEPLOYMENT_VERSION_REQUESTS_BATCH_GET = Operation(
    "deployment_version_requests_batch_get",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/collect",
    body=ListOf(TEXT),
    returns=ListOf(ModelOf("DeploymentRequestDetail")),
)
_DEPLOYMENT_VERSION_REQUESTS_LIST = Operation(
    "deployment_version_requests_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests",
    Query("status", ListOf(TEXT)),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    Query("start_date", TIMESTAMP),
    Query("end_date", TIMESTAMP),
    Query("search_id", TEXT),
    Query("success", BOOLEAN),
    Query("sort", TEXT),
    Query("pipeline", BOOLEAN),
    Query("request_schedule", TEXT),
    returns=ListOf(ModelOf("DeploymentRequestList")),
    page=Page("offset"),
)
_DEPLOYMENT_VERSION_REQUESTS_CREATE = Operation(
    "deployment_version_requests_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests",
    Query("timeout", INTEGER),
    Query("priority", INTEGER),
    body=OneOf(OBJECT, TEXT, ListOf(OBJECT), ListOf(TEXT)),
    returns=ModelOf("DeploymentRequestCreateResponse"),
)
_DEPLOYMENT_VERSION_REQUESTS_GET = Operation(
    "deployment_version_requests_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}",
    "project_name",
    "deployment_name",
    "request_id",
    "version",
    Query("metadata_only", BOOLEAN),
    returns=ModelOf("DeploymentRequestSingleDetail"),
)
_DEPLOYMENT_VERSION_REQUESTS_UPDATE = Operation(
    "deployment_version_requests_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}",
    "project_name",
    "deployment_name",
    "request_id",
    "version",
    body=ModelOf("DeploymentRequestUpdate"),
    returns=OBJECT,
)
_DEPLOYMENT_VERSION_REQUESTS_DELETE = Operation(
    "deployment_version_requests_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}",
    "project_name",
    "deployment_name",
    "request_id",
    "version",
)
_DEPLOYMENT_VERSION_REQUESTS_INPUT_GET = Operation(
    "deployment_version_requests_input_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}/input",
    "project_name",
    "deployment_name",
    "request_id",
    "version",
    returns="file",
)
_DEPLOYMENT_VERSION_REQUESTS_OUTPUT_GET = Operation(
    "deployment_version_requests_output_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}/output",
    "project_name",
    "deployment_name",
    "request_id",
    "version",
    returns="file",
)
_PROJECT_REQUESTS_LIST = Operation(
    "project_requests_list",
    "GET",
    "/projects/{project_name}/requests",
    Query("object_type", TEXT),
    Query("status", ListOf(TEXT)),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    Query("start_date", TIMESTAMP),
    Query("end_date", TIMESTAMP),
    Query("search_id", TEXT),
    Query("success", BOOLEAN),
    Query("sort", TEXT),
    Query("pipeline", BOOLEAN),
    Query("request_schedule", TEXT),
    returns=ListOf(ModelOf("RequestsOverview")),
    page=Page("offset"),
)


class DeploymentRequestsApi(Api):
    """Requests to deployments."""

    if TYPE_CHECKING:

        @overload
        def batch_deployment_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[DeploymentRequestBatchCreateResponse]: ...
        @overload
        def batch_deployment_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[DeploymentRequestBatchCreateResponse]]: ...
        @overload
        def batch_deployment_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_BATCH_DEPLOYMENT_REQUESTS_CREATE)
    def batch_deployment_requests_create(
        self,
        project_name: str,
        deployment_name: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        notification_group: str | None = None,
        **options: Any,
    ) -> ModelList[DeploymentRequestBatchCreateResponse] | Any:
        """Make batch requests to a deployment.

        Queues up to 250 requests to the default version of a deployment and returns at once; their results are
        collected later. When one of them is invalid, none is made. The version must be available.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (dict or str or list[dict] or list[str]): Input of the requests: a list with one item per request. A
                single object or text stands for a list of one.
            timeout (int, optional): Timeout of each request, in seconds, from the start of its processing. At least
                10; at most 259200; the server's default is `14400`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.
            notification_group (str, optional): Name of the notification group that is told when the requests
                complete. Deprecated.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/requests/batch
        """
        return self.api_client.call(
            _BATCH_DEPLOYMENT_REQUESTS_CREATE,
            (project_name, deployment_name, timeout, priority, notification_group, data),
            options,
        )

    batch_deployment_requests_create_with_http_info = with_http_info(batch_deployment_requests_create)

    if TYPE_CHECKING:

        @overload
        def batch_deployment_version_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[DeploymentRequestBatchCreateResponse]: ...
        @overload
        def batch_deployment_version_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[DeploymentRequestBatchCreateResponse]]: ...
        @overload
        def batch_deployment_version_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            notification_group: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_BATCH_DEPLOYMENT_VERSION_REQUESTS_CREATE)
    def batch_deployment_version_requests_create(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        notification_group: str | None = None,
        **options: Any,
    ) -> ModelList[DeploymentRequestBatchCreateResponse] | Any:
        """Make batch requests to a deployment version.

        Queues up to 250 requests to a deployment version and returns at once; their results are collected later. When
        one of them is invalid, none is made. The version must be available.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (dict or str or list[dict] or list[str]): Input of the requests: a list with one item per request. A
                single object or text stands for a list of one.
            timeout (int, optional): Timeout of each request, in seconds, from the start of its processing. At least
                10; at most 259200; the server's default is `14400`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.
            notification_group (str, optional): Name of the notification group that is told when the requests
                complete. Deprecated.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/batch
        """
        return self.api_client.call(
            _BATCH_DEPLOYMENT_VERSION_REQUESTS_CREATE,
            (project_name, deployment_name, version, timeout, priority, notification_group, data),
            options,
        )

    batch_deployment_version_requests_create_with_http_info = with_http_info(batch_deployment_version_requests_create)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_batch_cancel(
            self,
            project_name: str,
            deployment_name: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def deployment_requests_batch_cancel(
            self,
            project_name: str,
            deployment_name: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def deployment_requests_batch_cancel(
            self,
            project_name: str,
            deployment_name: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_BATCH_CANCEL)
    def deployment_requests_batch_cancel(
        self, project_name: str, deployment_name: str, data: Sequence[str], status: str | None = None, **options: Any
    ) -> dict[str, Any] | Any:
        """Cancel several requests of a deployment.

        Cancels the requests with the given identifiers, or with `status` all requests of the default version of a
        deployment with that status.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (list[str]): Identifiers of the requests, at most 250.
            status (str, optional): Cancels all requests with this status. Give an empty list of identifiers then. One
                of `pending`, `processing`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/requests/cancel
        """
        return self.api_client.call(
            _DEPLOYMENT_REQUESTS_BATCH_CANCEL, (project_name, deployment_name, status, data), options
        )

    deployment_requests_batch_cancel_with_http_info = with_http_info(deployment_requests_batch_cancel)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_batch_delete(
            self, project_name: str, deployment_name: str, data: Sequence[str], **options: Unpack[CallOptions]
        ) -> dict[str, Any]: ...
        @overload
        def deployment_requests_batch_delete(
            self, project_name: str, deployment_name: str, data: Sequence[str], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def deployment_requests_batch_delete(
            self, project_name: str, deployment_name: str, data: Sequence[str], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_BATCH_DELETE)
    def deployment_requests_batch_delete(
        self, project_name: str, deployment_name: str, data: Sequence[str], **options: Any
    ) -> dict[str, Any] | Any:
        """Delete several requests of a deployment.

        Deletes requests together with their input and output. When one of them does not exist, none is deleted.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/requests/delete
        """
        return self.api_client.call(_DEPLOYMENT_REQUESTS_BATCH_DELETE, (project_name, deployment_name, data), options)

    deployment_requests_batch_delete_with_http_info = with_http_info(deployment_requests_batch_delete)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_batch_get(
            self, project_name: str, deployment_name: str, data: Sequence[str], **options: Unpack[CallOptions]
        ) -> ModelList[DeploymentRequestDetail]: ...
        @overload
        def deployment_requests_batch_get(
            self, project_name: str, deployment_name: str, data: Sequence[str], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[DeploymentRequestDetail]]: ...
        @overload
        def deployment_requests_batch_get(
            self, project_name: str, deployment_name: str, data: Sequence[str], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_BATCH_GET)
    def deployment_requests_batch_get(
        self, project_name: str, deployment_name: str, data: Sequence[str], **options: Any
    ) -> ModelList[DeploymentRequestDetail] | Any:
        """Get several requests of a deployment.

        Details of the requests with the given identifiers, in any order. When one of them does not exist, none is
        returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/requests/collect
        """
        return self.api_client.call(_DEPLOYMENT_REQUESTS_BATCH_GET, (project_name, deployment_name, data), options)

    deployment_requests_batch_get_with_http_info = with_http_info(deployment_requests_batch_get)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_list(
            self,
            project_name: str,
            deployment_name: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[DeploymentRequestList]: ...
        @overload
        def deployment_requests_list(
            self,
            project_name: str,
            deployment_name: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[DeploymentRequestList]]: ...
        @overload
        def deployment_requests_list(
            self,
            project_name: str,
            deployment_name: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_LIST)
    def deployment_requests_list(
        self,
        project_name: str,
        deployment_name: str,
        status: str | Sequence[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        search_id: str | None = None,
        success: bool | None = None,
        sort: str | None = None,
        pipeline: bool | None = None,
        request_schedule: str | None = None,
        **options: Any,
    ) -> ModelList[DeploymentRequestList] | Any:
        """List the requests of a deployment.

        Lists requests to the default version of a deployment, newest first.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
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
            pipeline (bool, optional): Only requests made by a pipeline, or only others. Deprecated.
            request_schedule (str, optional): Only requests made by the request schedule with this name. Deprecated.

        All pages: `for item in ubiops.utils.iterate(core_api.deployment_requests_list, ...)`.
        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/requests
        """
        return self.api_client.call(
            _DEPLOYMENT_REQUESTS_LIST,
            (
                project_name,
                deployment_name,
                status,
                limit,
                offset,
                start_date,
                end_date,
                search_id,
                success,
                sort,
                pipeline,
                request_schedule,
            ),
            options,
        )

    deployment_requests_list_with_http_info = with_http_info(deployment_requests_list)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            **options: Unpack[CallOptions],
        ) -> DeploymentRequestCreateResponse: ...
        @overload
        def deployment_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[DeploymentRequestCreateResponse]: ...
        @overload
        def deployment_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_CREATE)
    def deployment_requests_create(
        self,
        project_name: str,
        deployment_name: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        **options: Any,
    ) -> DeploymentRequestCreateResponse | Any:
        """Make a direct request to a deployment.

        Sends data to the default version of a deployment and waits for the result. The version must be available. A
        request that fails is returned too, with the reason in `error_message`.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (dict or str or list[dict] or list[str]): Input of the request: an object with the input fields for
                structured input, a text for plain input. A list is handed to the method `requests` of the code as a
                whole.
            timeout (int, optional): Timeout of the request, in seconds. The start of an instance counts, too. At
                least 10; at most 3600; the server's default is `300`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/requests
        """
        return self.api_client.call(
            _DEPLOYMENT_REQUESTS_CREATE, (project_name, deployment_name, timeout, priority, data), options
        )

    deployment_requests_create_with_http_info = with_http_info(deployment_requests_create)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            metadata_only: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> DeploymentRequestSingleDetail: ...
        @overload
        def deployment_requests_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            metadata_only: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[DeploymentRequestSingleDetail]: ...
        @overload
        def deployment_requests_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            metadata_only: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_GET)
    def deployment_requests_get(
        self,
        project_name: str,
        deployment_name: str,
        request_id: str,
        metadata_only: bool | None = None,
        **options: Any,
    ) -> DeploymentRequestSingleDetail | Any:
        """Get a request of a deployment.

        Status, times and sizes of one request. The request must belong to the default version of the deployment.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.
            metadata_only (bool, optional): Whether to leave out the input and the output of the request. Deprecated.
                The server's default is `false`.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/requests/{request_id}
        """
        return self.api_client.call(
            _DEPLOYMENT_REQUESTS_GET, (project_name, deployment_name, request_id, metadata_only), options
        )

    deployment_requests_get_with_http_info = with_http_info(deployment_requests_get)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_update(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            data: DeploymentRequestUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def deployment_requests_update(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            data: DeploymentRequestUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def deployment_requests_update(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            data: DeploymentRequestUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_UPDATE)
    def deployment_requests_update(
        self,
        project_name: str,
        deployment_name: str,
        request_id: str,
        data: DeploymentRequestUpdate | Mapping[str, Any],
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Cancel a request of a deployment.

        Cancels a request that has not ended yet. The request must belong to the default version of the deployment.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.
            data (DeploymentRequestUpdate or dict): Changes to a deployment request. Required: `status`.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/requests/{request_id}
        """
        return self.api_client.call(
            _DEPLOYMENT_REQUESTS_UPDATE, (project_name, deployment_name, request_id, data), options
        )

    deployment_requests_update_with_http_info = with_http_info(deployment_requests_update)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_delete(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def deployment_requests_delete(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def deployment_requests_delete(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_REQUESTS_DELETE)
    def deployment_requests_delete(
        self, project_name: str, deployment_name: str, request_id: str, **options: Any
    ) -> None | Any:
        """Delete a request of a deployment.

        Deletes a request together with its input and output. The request must belong to the default version of the
        deployment.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/requests/{request_id}
        """
        return self.api_client.call(_DEPLOYMENT_REQUESTS_DELETE, (project_name, deployment_name, request_id), options)

    deployment_requests_delete_with_http_info = with_http_info(deployment_requests_delete)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_input_get(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def deployment_requests_input_get(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def deployment_requests_input_get(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_DEPLOYMENT_REQUESTS_INPUT_GET)
    def deployment_requests_input_get(
        self, project_name: str, deployment_name: str, request_id: str, **options: Any
    ) -> Download | Any:
        """Download the input of a request of a deployment.

        The input as it was sent. The request must belong to the default version of the deployment.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/requests/{request_id}/input
        """
        return self.api_client.call(
            _DEPLOYMENT_REQUESTS_INPUT_GET, (project_name, deployment_name, request_id), options
        )

    deployment_requests_input_get_with_http_info = with_http_info(deployment_requests_input_get)

    if TYPE_CHECKING:

        @overload
        def deployment_requests_output_get(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[DownloadOptions]
        ) -> Download: ...
        @overload
        def deployment_requests_output_get(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def deployment_requests_output_get(
            self, project_name: str, deployment_name: str, request_id: str, **options: Unpack[AsyncDownloadOptions]
        ) -> AsyncResult[Download]: ...

    @endpoint(_DEPLOYMENT_REQUESTS_OUTPUT_GET)
    def deployment_requests_output_get(
        self, project_name: str, deployment_name: str, request_id: str, **options: Any
    ) -> Download | Any:
        """Download the output of a request of a deployment.

        The output of a completed request. The request must belong to the default version of the deployment.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/requests/{request_id}/output
        """
        return self.api_client.call(
            _DEPLOYMENT_REQUESTS_OUTPUT_GET, (project_name, deployment_name, request_id), options
        )

    deployment_requests_output_get_with_http_info = with_http_info(deployment_requests_output_get)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_batch_cancel(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def deployment_version_requests_batch_cancel(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def deployment_version_requests_batch_cancel(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            status: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_BATCH_CANCEL)
    def deployment_version_requests_batch_cancel(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: Sequence[str],
        status: str | None = None,
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Cancel several requests of a deployment version.

        Cancels the requests with the given identifiers, or with `status` all requests of a deployment version with
        that status.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (list[str]): Identifiers of the requests, at most 250.
            status (str, optional): Cancels all requests with this status. Give an empty list of identifiers then. One
                of `pending`, `processing`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/cancel
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_BATCH_CANCEL, (project_name, deployment_name, version, status, data), options
        )

    deployment_version_requests_batch_cancel_with_http_info = with_http_info(deployment_version_requests_batch_cancel)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_batch_delete(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def deployment_version_requests_batch_delete(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def deployment_version_requests_batch_delete(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_BATCH_DELETE)
    def deployment_version_requests_batch_delete(
        self, project_name: str, deployment_name: str, version: str, data: Sequence[str], **options: Any
    ) -> dict[str, Any] | Any:
        """Delete several requests of a deployment version.

        Deletes requests together with their input and output. When one of them does not exist, none is deleted.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/delete
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_BATCH_DELETE, (project_name, deployment_name, version, data), options
        )

    deployment_version_requests_batch_delete_with_http_info = with_http_info(deployment_version_requests_batch_delete)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_batch_get(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[CallOptions],
        ) -> ModelList[DeploymentRequestDetail]: ...
        @overload
        def deployment_version_requests_batch_get(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[DeploymentRequestDetail]]: ...
        @overload
        def deployment_version_requests_batch_get(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Sequence[str],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_BATCH_GET)
    def deployment_version_requests_batch_get(
        self, project_name: str, deployment_name: str, version: str, data: Sequence[str], **options: Any
    ) -> ModelList[DeploymentRequestDetail] | Any:
        """Get several requests of a deployment version.

        Details of the requests with the given identifiers, in any order. When one of them does not exist, none is
        returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (list[str]): Identifiers of the requests, at most 250.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/collect
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_BATCH_GET, (project_name, deployment_name, version, data), options
        )

    deployment_version_requests_batch_get_with_http_info = with_http_info(deployment_version_requests_batch_get)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_list(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[DeploymentRequestList]: ...
        @overload
        def deployment_version_requests_list(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[DeploymentRequestList]]: ...
        @overload
        def deployment_version_requests_list(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_LIST)
    def deployment_version_requests_list(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        status: str | Sequence[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        search_id: str | None = None,
        success: bool | None = None,
        sort: str | None = None,
        pipeline: bool | None = None,
        request_schedule: str | None = None,
        **options: Any,
    ) -> ModelList[DeploymentRequestList] | Any:
        """List the requests of a deployment version.

        Lists requests to a deployment version, newest first.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
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
            pipeline (bool, optional): Only requests made by a pipeline, or only others. Deprecated.
            request_schedule (str, optional): Only requests made by the request schedule with this name. Deprecated.

        All pages: `for item in ubiops.utils.iterate(core_api.deployment_version_requests_list, ...)`.
        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_LIST,
            (
                project_name,
                deployment_name,
                version,
                status,
                limit,
                offset,
                start_date,
                end_date,
                search_id,
                success,
                sort,
                pipeline,
                request_schedule,
            ),
            options,
        )

    deployment_version_requests_list_with_http_info = with_http_info(deployment_version_requests_list)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            **options: Unpack[CallOptions],
        ) -> DeploymentRequestCreateResponse: ...
        @overload
        def deployment_version_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[DeploymentRequestCreateResponse]: ...
        @overload
        def deployment_version_requests_create(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
            timeout: int | None = None,
            priority: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_CREATE)
    def deployment_version_requests_create(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: Mapping[str, Any] | str | Sequence[Mapping[str, Any]] | Sequence[str],
        timeout: int | None = None,
        priority: int | None = None,
        **options: Any,
    ) -> DeploymentRequestCreateResponse | Any:
        """Make a direct request to a deployment version.

        Sends data to a deployment version and waits for the result. The version must be available. A request that
        fails is returned too, with the reason in `error_message`.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (dict or str or list[dict] or list[str]): Input of the request: an object with the input fields for
                structured input, a text for plain input. A list is handed to the method `requests` of the code as a
                whole.
            timeout (int, optional): Timeout of the request, in seconds. The start of an instance counts, too. At
                least 10; at most 3600; the server's default is `300`.
            priority (int, optional): Priority of the request: 0 for high, 1 for standard. One of `0`, `1`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_CREATE,
            (project_name, deployment_name, version, timeout, priority, data),
            options,
        )

    deployment_version_requests_create_with_http_info = with_http_info(deployment_version_requests_create)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> DeploymentRequestSingleDetail: ...
        @overload
        def deployment_version_requests_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[DeploymentRequestSingleDetail]: ...
        @overload
        def deployment_version_requests_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            metadata_only: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_GET)
    def deployment_version_requests_get(
        self,
        project_name: str,
        deployment_name: str,
        request_id: str,
        version: str,
        metadata_only: bool | None = None,
        **options: Any,
    ) -> DeploymentRequestSingleDetail | Any:
        """Get a request of a deployment version.

        Status, times and sizes of one request.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.
            metadata_only (bool, optional): Whether to leave out the input and the output of the request. Deprecated.
                The server's default is `false`.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_GET,
            (project_name, deployment_name, request_id, version, metadata_only),
            options,
        )

    deployment_version_requests_get_with_http_info = with_http_info(deployment_version_requests_get)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_update(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            data: DeploymentRequestUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def deployment_version_requests_update(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            data: DeploymentRequestUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def deployment_version_requests_update(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            data: DeploymentRequestUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_UPDATE)
    def deployment_version_requests_update(
        self,
        project_name: str,
        deployment_name: str,
        request_id: str,
        version: str,
        data: DeploymentRequestUpdate | Mapping[str, Any],
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Cancel a request of a deployment version.

        Cancels a request that has not ended yet.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.
            data (DeploymentRequestUpdate or dict): Changes to a deployment request. Required: `status`.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_UPDATE, (project_name, deployment_name, request_id, version, data), options
        )

    deployment_version_requests_update_with_http_info = with_http_info(deployment_version_requests_update)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_delete(
            self, project_name: str, deployment_name: str, request_id: str, version: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def deployment_version_requests_delete(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[None]: ...
        @overload
        def deployment_version_requests_delete(
            self, project_name: str, deployment_name: str, request_id: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_DELETE)
    def deployment_version_requests_delete(
        self, project_name: str, deployment_name: str, request_id: str, version: str, **options: Any
    ) -> None | Any:
        """Delete a request of a deployment version.

        Deletes a request together with its input and output.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_DELETE, (project_name, deployment_name, request_id, version), options
        )

    deployment_version_requests_delete_with_http_info = with_http_info(deployment_version_requests_delete)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_input_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            **options: Unpack[DownloadOptions],
        ) -> Download: ...
        @overload
        def deployment_version_requests_input_get(
            self, project_name: str, deployment_name: str, request_id: str, version: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def deployment_version_requests_input_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            **options: Unpack[AsyncDownloadOptions],
        ) -> AsyncResult[Download]: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_INPUT_GET)
    def deployment_version_requests_input_get(
        self, project_name: str, deployment_name: str, request_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the input of a request of a deployment version.

        The input as it was sent.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}/input
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_INPUT_GET, (project_name, deployment_name, request_id, version), options
        )

    deployment_version_requests_input_get_with_http_info = with_http_info(deployment_version_requests_input_get)

    if TYPE_CHECKING:

        @overload
        def deployment_version_requests_output_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            **options: Unpack[DownloadOptions],
        ) -> Download: ...
        @overload
        def deployment_version_requests_output_get(
            self, project_name: str, deployment_name: str, request_id: str, version: str, **options: Unpack[SaveOptions]
        ) -> str: ...
        @overload
        def deployment_version_requests_output_get(
            self,
            project_name: str,
            deployment_name: str,
            request_id: str,
            version: str,
            **options: Unpack[AsyncDownloadOptions],
        ) -> AsyncResult[Download]: ...

    @endpoint(_DEPLOYMENT_VERSION_REQUESTS_OUTPUT_GET)
    def deployment_version_requests_output_get(
        self, project_name: str, deployment_name: str, request_id: str, version: str, **options: Any
    ) -> Download | Any:
        """Download the output of a request of a deployment version.

        The output of a completed request.

        Returns an open `Download`; with `_preload_content=True` it is saved, and its path (str) returned.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            request_id (str): Identifier of the request. A UUID.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/requests/{request_id}/output
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSION_REQUESTS_OUTPUT_GET, (project_name, deployment_name, request_id, version), options
        )

    deployment_version_requests_output_get_with_http_info = with_http_info(deployment_version_requests_output_get)

    if TYPE_CHECKING:

        @overload
        def project_requests_list(
            self,
            project_name: str,
            object_type: str | None = None,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[RequestsOverview]: ...
        @overload
        def project_requests_list(
            self,
            project_name: str,
            object_type: str | None = None,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[RequestsOverview]]: ...
        @overload
        def project_requests_list(
            self,
            project_name: str,
            object_type: str | None = None,
            status: str | Sequence[str] | None = None,
            limit: int | None = None,
            offset: int | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            search_id: str | None = None,
            success: bool | None = None,
            sort: str | None = None,
            pipeline: bool | None = None,
            request_schedule: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECT_REQUESTS_LIST)
    def project_requests_list(
        self,
        project_name: str,
        object_type: str | None = None,
        status: str | Sequence[str] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        search_id: str | None = None,
        success: bool | None = None,
        sort: str | None = None,
        pipeline: bool | None = None,
        request_schedule: str | None = None,
        **options: Any,
    ) -> ModelList[RequestsOverview] | Any:
        """List the requests of a project.

        Lists requests to deployments, or to pipelines, of the whole project that have ended, newest first.

        Arguments:
            project_name (str): Name of the project.
            object_type (str, optional): Which requests to list: those to deployments or those to pipelines. One of
                `deployment`, `pipeline`.
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
            pipeline (bool, optional): Only requests made by a pipeline, or only others. Deprecated.
            request_schedule (str, optional): Only requests made by the request schedule with this name. Deprecated.

        All pages: `for item in ubiops.utils.iterate(core_api.project_requests_list, ...)`.
        Endpoint: GET /projects/{project_name}/requests
        """
        return self.api_client.call(
            _PROJECT_REQUESTS_LIST,
            (
                project_name,
                object_type,
                status,
                limit,
                offset,
                start_date,
                end_date,
                search_id,
                success,
                sort,
                pipeline,
                request_schedule,
            ),
            options,
        )

    project_requests_list_with_http_info = with_http_info(project_requests_list)
