"""Metrics: what is measured, by the platform or by the project itself. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import BOOLEAN
from ubiops.operation import Operation, Query, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.metrics import MetricCreate, MetricDetail, MetricUpdate

_METRICS_LIST = Operation(
    "metrics_list",
    "GET",
    "/projects/{project_name}/metrics",
    "project_name",
    Query("custom", BOOLEAN),
    returns=ListOf(ModelOf("MetricDetail")),
)
_METRICS_CREATE = Operation(
    "metrics_create",
    "POST",
    "/projects/{project_name}/metrics",
    "project_name",
    body=ModelOf("MetricCreate"),
    returns=ModelOf("MetricDetail"),
)
_METRICS_GET = Operation(
    "metrics_get",
    "GET",
    "/projects/{project_name}/metrics/{metric_name}",
    "project_name",
    "metric_name",
    returns=ModelOf("MetricDetail"),
)
_METRICS_UPDATE = Operation(
    "metrics_update",
    "PATCH",
    "/projects/{project_name}/metrics/{metric_name}",
    "project_name",
    "metric_name",
    body=ModelOf("MetricUpdate"),
    returns=ModelOf("MetricDetail"),
)
_METRICS_DELETE = Operation(
    "metrics_delete",
    "DELETE",
    "/projects/{project_name}/metrics/{metric_name}",
    "project_name",
    "metric_name",
)


class MetricsApi(Api):
    """Metrics: what is measured, by the platform or by the project itself."""

    @overload
    def metrics_list(
        self, project_name: str, custom: bool | None = None, **options: Unpack[CallOptions]
    ) -> ModelList[MetricDetail]: ...

    @overload
    def metrics_list(
        self, project_name: str, custom: bool | None = None, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[MetricDetail]]: ...

    @named_arguments
    def metrics_list(
        self, project_name: str, custom: bool | None = None, **options: Any
    ) -> ModelList[MetricDetail] | Any:
        """List the metrics of a project.

        The metrics of the platform and the project's own.

        Arguments:
            project_name (str): Name of the project.
            custom (bool, optional): Whether to list only the project's own metrics (true) or only those of the
                platform (false); without it, both.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[MetricDetail]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/metrics
        """
        return self.api_client.call(_METRICS_LIST, (project_name, custom), options)

    @named_arguments
    def metrics_list_with_http_info(
        self, project_name: str, custom: bool | None = None, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[MetricDetail], int, Mapping[str, str]]:
        """Like `metrics_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_METRICS_LIST, (project_name, custom), options)

    @overload
    def metrics_create(
        self, project_name: str, data: MetricCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> MetricDetail: ...

    @overload
    def metrics_create(
        self,
        project_name: str,
        data: MetricCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[MetricDetail]: ...

    @named_arguments
    def metrics_create(
        self, project_name: str, data: MetricCreate | Mapping[str, Any], **options: Any
    ) -> MetricDetail | Any:
        """Create a metric.

        A metric of the project's own, for values that are sent with `time_series_data_create`.

        Arguments:
            project_name (str): Name of the project.
            data (MetricCreate or dict): What a metric is made of. Required: `name`, `metric_type`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            MetricDetail

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

        Endpoint: POST /projects/{project_name}/metrics
        """
        return self.api_client.call(_METRICS_CREATE, (project_name, data), options)

    @named_arguments
    def metrics_create_with_http_info(
        self, project_name: str, data: MetricCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[MetricDetail, int, Mapping[str, str]]:
        """Like `metrics_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_METRICS_CREATE, (project_name, data), options)

    @overload
    def metrics_get(self, project_name: str, metric_name: str, **options: Unpack[CallOptions]) -> MetricDetail: ...

    @overload
    def metrics_get(
        self, project_name: str, metric_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[MetricDetail]: ...

    @named_arguments
    def metrics_get(self, project_name: str, metric_name: str, **options: Any) -> MetricDetail | Any:
        """Get a metric.

        All details of one metric, of the project or of the platform.

        Arguments:
            project_name (str): Name of the project.
            metric_name (str): Name of the metric.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            MetricDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/metrics/{metric_name}
        """
        return self.api_client.call(_METRICS_GET, (project_name, metric_name), options)

    @named_arguments
    def metrics_get_with_http_info(
        self, project_name: str, metric_name: str, **options: Unpack[CallOptions]
    ) -> tuple[MetricDetail, int, Mapping[str, str]]:
        """Like `metrics_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_METRICS_GET, (project_name, metric_name), options)

    @overload
    def metrics_update(
        self,
        project_name: str,
        metric_name: str,
        data: MetricUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> MetricDetail: ...

    @overload
    def metrics_update(
        self,
        project_name: str,
        metric_name: str,
        data: MetricUpdate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[MetricDetail]: ...

    @named_arguments
    def metrics_update(
        self, project_name: str, metric_name: str, data: MetricUpdate | Mapping[str, Any], **options: Any
    ) -> MetricDetail | Any:
        """Update a metric.

        Only the project's own metrics can be changed. Changes only the fields that are sent; labels are replaced as a
        whole.

        Arguments:
            project_name (str): Name of the project.
            metric_name (str): Name of the metric.
            data (MetricUpdate or dict): What is to change in a metric.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            MetricDetail

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

        Endpoint: PATCH /projects/{project_name}/metrics/{metric_name}
        """
        return self.api_client.call(_METRICS_UPDATE, (project_name, metric_name, data), options)

    @named_arguments
    def metrics_update_with_http_info(
        self,
        project_name: str,
        metric_name: str,
        data: MetricUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[MetricDetail, int, Mapping[str, str]]:
        """Like `metrics_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_METRICS_UPDATE, (project_name, metric_name, data), options)

    @overload
    def metrics_delete(self, project_name: str, metric_name: str, **options: Unpack[CallOptions]) -> None: ...

    @overload
    def metrics_delete(
        self, project_name: str, metric_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[None]: ...

    @named_arguments
    def metrics_delete(self, project_name: str, metric_name: str, **options: Any) -> None | Any:
        """Delete a metric.

        Only the project's own metrics can be deleted.

        Arguments:
            project_name (str): Name of the project.
            metric_name (str): Name of the metric.
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

        Endpoint: DELETE /projects/{project_name}/metrics/{metric_name}
        """
        return self.api_client.call(_METRICS_DELETE, (project_name, metric_name), options)

    @named_arguments
    def metrics_delete_with_http_info(
        self, project_name: str, metric_name: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `metrics_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_METRICS_DELETE, (project_name, metric_name), options)
