"""Time series: the values of metrics over time. Generated from openapi/time_series.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation, Page
from ubiops.api.base.parameters import LABELS, Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, OBJECT, TEXT, TIMESTAMP
from ubiops.models.base.union import OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.time_series import TimeSeriesDataCreate, TimeSeriesDataList, TimeSeriesSearch
    from ubiops.transport.response import Response

_TIME_SERIES_DATA_LIST = Operation(
    "time_series_data_list",
    "GET",
    "/projects/{project_name}/time-series/data",
    Query("metric", TEXT),
    Query("start_date", TIMESTAMP),
    Query("end_date", TIMESTAMP),
    Query("aggregation_period", INTEGER),
    Query("unit_period", INTEGER),
    Query("labels", LABELS),
    returns=ModelOf("TimeSeriesDataList"),
)
_TIME_SERIES_DATA_CREATE = Operation(
    "time_series_data_create",
    "POST",
    "/projects/{project_name}/time-series/data",
    body=OneOf(ModelOf("TimeSeriesDataCreate"), ListOf(ModelOf("TimeSeriesDataCreate"))),
    returns=OBJECT,
)
_TIME_SERIES_DATA_AGGREGATE = Operation(
    "time_series_data_aggregate",
    "POST",
    "/projects/{project_name}/time-series/aggregate",
    body=OneOf(ModelOf("TimeSeriesDataCreate"), ListOf(ModelOf("TimeSeriesDataCreate"))),
    returns=OBJECT,
)
_TIME_SERIES_SEARCH = Operation(
    "time_series_search",
    "GET",
    "/projects/{project_name}/time-series/search",
    Query("metric", TEXT),
    Query("labels", LABELS),
    Query("custom", BOOLEAN),
    Query("exact_match", BOOLEAN),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    returns=ListOf(ModelOf("TimeSeriesSearch")),
    page=Page("offset"),
)
_TIME_SERIES_DELETE = Operation(
    "time_series_delete",
    "DELETE",
    "/projects/{project_name}/time-series/{time_series_id}",
)


class TimeSeriesApi(Api):
    """Time series: the values of metrics over time."""

    if TYPE_CHECKING:

        @overload
        def time_series_data_list(
            self,
            project_name: str,
            metric: str | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            aggregation_period: int | None = None,
            unit_period: int | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[CallOptions],
        ) -> TimeSeriesDataList: ...
        @overload
        def time_series_data_list(
            self,
            project_name: str,
            metric: str | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            aggregation_period: int | None = None,
            unit_period: int | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[TimeSeriesDataList]: ...
        @overload
        def time_series_data_list(
            self,
            project_name: str,
            metric: str | None = None,
            start_date: datetime | str | None = None,
            end_date: datetime | str | None = None,
            aggregation_period: int | None = None,
            unit_period: int | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_TIME_SERIES_DATA_LIST)
    def time_series_data_list(
        self,
        project_name: str,
        metric: str | None = None,
        start_date: datetime | str | None = None,
        end_date: datetime | str | None = None,
        aggregation_period: int | None = None,
        unit_period: int | None = None,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> TimeSeriesDataList | Any:
        """Get the values of a metric.

        The server needs `metric`, `start_date` and `end_date`, and adjusts the dates to whole periods. Metrics of the
        platform are `deployments.requests`, `deployments.failed_requests`, `deployments.request_duration`,
        `deployments.input_volume`, `deployments.output_volume`, `deployments.network_in`, `deployments.network_out`,
        `deployments.queue_size`, `deployments.queue_time`, `deployments.memory_utilization`, `deployments.instances`,
        `deployments.credits`, `pipelines.requests`, `pipelines.failed_requests`, `pipelines.request_duration`,
        `pipelines.input_volume`, `pipelines.output_volume`, `pipelines.object_requests` and
        `pipelines.object_failed_requests`.

        Arguments:
            project_name (str): Name of the project.
            metric (str, optional): Name of the metric.
            start_date (datetime or str, optional): Start of the period.
            end_date (datetime or str, optional): End of the period.
            aggregation_period (int, optional): Length of the interval that each value stands for, in seconds. The
                shortest one possible for the dates when it is left out. One of `60`, `300`, `900`, `3600`, `7200`,
                `21600`, `86400`.
            unit_period (int, optional): Unit of the rates that values of metrics of type `delta` are given as, in
                seconds: 1 for rates per second, 60 per minute, 3600 per hour, 86400 per day. One of `1`, `60`,
                `3600`, `86400`; the server's default is `1`.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels that a series must have, as text
                of the form `label:value,label:value`.

        Endpoint: GET /projects/{project_name}/time-series/data
        """
        return self.api_client.call(
            _TIME_SERIES_DATA_LIST,
            (project_name, metric, start_date, end_date, aggregation_period, unit_period, labels),
            options,
        )

    time_series_data_list_with_http_info = with_http_info(time_series_data_list)

    if TYPE_CHECKING:

        @overload
        def time_series_data_create(
            self,
            project_name: str,
            data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def time_series_data_create(
            self,
            project_name: str,
            data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def time_series_data_create(
            self,
            project_name: str,
            data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_TIME_SERIES_DATA_CREATE)
    def time_series_data_create(
        self,
        project_name: str,
        data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Create values of metrics.

        Takes the values of one metric, or a list of such objects for several. A value counts for the whole minute of
        its date.

        Arguments:
            project_name (str): Name of the project.
            data (TimeSeriesDataCreate or dict or list[TimeSeriesDataCreate or dict]): The values of one metric, or a
                list of such objects.

        Endpoint: POST /projects/{project_name}/time-series/data
        """
        return self.api_client.call(_TIME_SERIES_DATA_CREATE, (project_name, data), options)

    time_series_data_create_with_http_info = with_http_info(time_series_data_create)

    if TYPE_CHECKING:

        @overload
        def time_series_data_aggregate(
            self,
            project_name: str,
            data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
            **options: Unpack[CallOptions],
        ) -> dict[str, Any]: ...
        @overload
        def time_series_data_aggregate(
            self,
            project_name: str,
            data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[dict[str, Any]]: ...
        @overload
        def time_series_data_aggregate(
            self,
            project_name: str,
            data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_TIME_SERIES_DATA_AGGREGATE)
    def time_series_data_aggregate(
        self,
        project_name: str,
        data: TimeSeriesDataCreate | Mapping[str, Any] | Sequence[TimeSeriesDataCreate | Mapping[str, Any]],
        **options: Any,
    ) -> dict[str, Any] | Any:
        """Add to values of metrics.

        Takes the values of one metric, or a list of such objects for several, and adds them to those that are there.
        Dates must lie within the last two minutes.

        Arguments:
            project_name (str): Name of the project.
            data (TimeSeriesDataCreate or dict or list[TimeSeriesDataCreate or dict]): The values of one metric, or a
                list of such objects.

        Endpoint: POST /projects/{project_name}/time-series/aggregate
        """
        return self.api_client.call(_TIME_SERIES_DATA_AGGREGATE, (project_name, data), options)

    time_series_data_aggregate_with_http_info = with_http_info(time_series_data_aggregate)

    if TYPE_CHECKING:

        @overload
        def time_series_search(
            self,
            project_name: str,
            metric: str | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            custom: bool | None = None,
            exact_match: bool | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[TimeSeriesSearch]: ...
        @overload
        def time_series_search(
            self,
            project_name: str,
            metric: str | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            custom: bool | None = None,
            exact_match: bool | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[TimeSeriesSearch]]: ...
        @overload
        def time_series_search(
            self,
            project_name: str,
            metric: str | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            custom: bool | None = None,
            exact_match: bool | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_TIME_SERIES_SEARCH)
    def time_series_search(
        self,
        project_name: str,
        metric: str | None = None,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        custom: bool | None = None,
        exact_match: bool | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Any,
    ) -> ModelList[TimeSeriesSearch] | Any:
        """Search for time series.

        Lists the series that have values, with their labels.

        Arguments:
            project_name (str): Name of the project.
            metric (str, optional): Name of the metric.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels that a series must have, as text
                of the form `label:value,label:value`.
            custom (bool, optional): Whether to search only the project's own metrics (true) or only those of the
                platform (false). Both are searched when it is left out.
            exact_match (bool, optional): Whether a series must have exactly these labels, and no others. The server's
                default is `false`.
            limit (int, optional): Maximum number of series. At least 1; the server's default is `500`.
            offset (int, optional): Number of series to skip. At least 0; the server's default is `0`.

        All pages: `for item in ubiops.utils.iterate(core_api.time_series_search, ...)`.
        Endpoint: GET /projects/{project_name}/time-series/search
        """
        return self.api_client.call(
            _TIME_SERIES_SEARCH, (project_name, metric, labels, custom, exact_match, limit, offset), options
        )

    time_series_search_with_http_info = with_http_info(time_series_search)

    if TYPE_CHECKING:

        @overload
        def time_series_delete(
            self, project_name: str, time_series_id: str | int, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def time_series_delete(
            self, project_name: str, time_series_id: str | int, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def time_series_delete(
            self, project_name: str, time_series_id: str | int, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_TIME_SERIES_DELETE)
    def time_series_delete(self, project_name: str, time_series_id: str | int, **options: Any) -> None | Any:
        """Delete a time series.

        Deletes all its values.

        Arguments:
            project_name (str): Name of the project.
            time_series_id (str or int): Identifier of the time series, a whole number.

        Endpoint: DELETE /projects/{project_name}/time-series/{time_series_id}
        """
        return self.api_client.call(_TIME_SERIES_DELETE, (project_name, time_series_id), options)

    time_series_delete_with_http_info = with_http_info(time_series_delete)
