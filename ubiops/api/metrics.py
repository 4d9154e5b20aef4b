"""Metrics, those of the platform and a project's own. Generated from openapi/metrics.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN

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
    from ubiops.models.metrics import MetricCreate, MetricDetail, MetricUpdate
    from ubiops.transport.response import Response

_METRICS_LIST = Operation(
    "metrics_list",
    "GET",
    "/projects/{project_name}/metrics",
    Query("custom", BOOLEAN),
    returns=ListOf(ModelOf("MetricDetail")),
)
_METRICS_CREATE = Operation(
    "metrics_create",
    "POST",
    "/projects/{project_name}/metrics",
    body=ModelOf("MetricCreate"),
    returns=ModelOf("MetricDetail"),
)
_METRICS_GET = Operation(
    "metrics_get", "GET", "/projects/{project_name}/metrics/{metric_name}", returns=ModelOf("MetricDetail")
)
_METRICS_UPDATE = Operation(
    "metrics_update",
    "PATCH",
    "/projects/{project_name}/metrics/{metric_name}",
    body=ModelOf("MetricUpdate"),
    returns=ModelOf("MetricDetail"),
)
_METRICS_DELETE = Operation(
    "metrics_delete",
    "DELETE",
    "/projects/{project_name}/metrics/{metric_name}",
)


class MetricsApi(Api):
    """Metrics, those of the platform and a project's own."""

    if TYPE_CHECKING:

        @overload
        def metrics_list(
            self, project_name: str, custom: bool | None = None, **options: Unpack[CallOptions]
        ) -> ModelList[MetricDetail]: ...
        @overload
        def metrics_list(
            self, project_name: str, custom: bool | None = None, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[MetricDetail]]: ...
        @overload
        def metrics_list(
            self, project_name: str, custom: bool | None = None, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_METRICS_LIST)
    def metrics_list(
        self, project_name: str, custom: bool | None = None, **options: Any
    ) -> ModelList[MetricDetail] | Any:
        """List the metrics of a project.

        The metrics of the platform and the project's own.

        Arguments:
            project_name (str): Name of the project.
            custom (bool, optional): Whether to list only the project's own metrics (true) or only those of the
                platform (false). Both are listed when it is left out.

        Endpoint: GET /projects/{project_name}/metrics
        """
        return self.api_client.call(_METRICS_LIST, (project_name, custom), options)

    metrics_list_with_http_info = with_http_info(metrics_list)

    if TYPE_CHECKING:

        @overload
        def metrics_create(
            self, project_name: str, data: MetricCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> MetricDetail: ...
        @overload
        def metrics_create(
            self, project_name: str, data: MetricCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[MetricDetail]: ...
        @overload
        def metrics_create(
            self, project_name: str, data: MetricCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_METRICS_CREATE)
    def metrics_create(
        self, project_name: str, data: MetricCreate | Mapping[str, Any], **options: Any
    ) -> MetricDetail | Any:
        """Create a metric.

        A metric of the project's own, for values that are sent with `time_series_data_create`.

        Arguments:
            project_name (str): Name of the project.
            data (MetricCreate or dict): A metric to create. Required: `name`, `metric_type`.

        Endpoint: POST /projects/{project_name}/metrics
        """
        return self.api_client.call(_METRICS_CREATE, (project_name, data), options)

    metrics_create_with_http_info = with_http_info(metrics_create)

    if TYPE_CHECKING:

        @overload
        def metrics_get(self, project_name: str, metric_name: str, **options: Unpack[CallOptions]) -> MetricDetail: ...
        @overload
        def metrics_get(
            self, project_name: str, metric_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[MetricDetail]: ...
        @overload
        def metrics_get(self, project_name: str, metric_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_METRICS_GET)
    def metrics_get(self, project_name: str, metric_name: str, **options: Any) -> MetricDetail | Any:
        """Get a metric.

        Details of one metric, of the project or of the platform.

        Arguments:
            project_name (str): Name of the project.
            metric_name (str): Name of the metric.

        Endpoint: GET /projects/{project_name}/metrics/{metric_name}
        """
        return self.api_client.call(_METRICS_GET, (project_name, metric_name), options)

    metrics_get_with_http_info = with_http_info(metrics_get)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[MetricDetail]: ...
        @overload
        def metrics_update(
            self,
            project_name: str,
            metric_name: str,
            data: MetricUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_METRICS_UPDATE)
    def metrics_update(
        self, project_name: str, metric_name: str, data: MetricUpdate | Mapping[str, Any], **options: Any
    ) -> MetricDetail | Any:
        """Update a metric.

        Only the project's own metrics can be changed. Changes only the fields that are sent; labels are replaced as a
        whole.

        Arguments:
            project_name (str): Name of the project.
            metric_name (str): Name of the metric.
            data (MetricUpdate or dict): Changes to a metric.

        Endpoint: PATCH /projects/{project_name}/metrics/{metric_name}
        """
        return self.api_client.call(_METRICS_UPDATE, (project_name, metric_name, data), options)

    metrics_update_with_http_info = with_http_info(metrics_update)

    if TYPE_CHECKING:

        @overload
        def metrics_delete(self, project_name: str, metric_name: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def metrics_delete(
            self, project_name: str, metric_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def metrics_delete(self, project_name: str, metric_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_METRICS_DELETE)
    def metrics_delete(self, project_name: str, metric_name: str, **options: Any) -> None | Any:
        """Delete a metric.

        Only the project's own metrics can be deleted.

        Arguments:
            project_name (str): Name of the project.
            metric_name (str): Name of the metric.

        Endpoint: DELETE /projects/{project_name}/metrics/{metric_name}
        """
        return self.api_client.call(_METRICS_DELETE, (project_name, metric_name), options)

    metrics_delete_with_http_info = with_http_info(metrics_delete)
