"""Time series: the values of metrics over time. Generated from openapi/time_series.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import INTEGER, NUMBER, PAIRS, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class TimeSeriesDataCreate(Model):
    """Values of one metric."""

    __slots__ = ()

    metric: str = field(TEXT, "Name of the metric.", required=True)
    labels: dict[str, str] | None = field(PAIRS, "Labels of the series that the values belong to, as names and values.")
    data: list[TimeSeriesDataPointCreate] = field(
        ListOf(ModelOf("TimeSeriesDataPointCreate")), "The values, each with its date.", required=True
    )

    def __init__(
        self,
        *,
        metric: str = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        data: Sequence[TimeSeriesDataPointCreate | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class TimeSeriesDataPointCreate(Model):
    """A value of a metric."""

    __slots__ = ()

    date: datetime = field(TIMESTAMP, "Time of the measurement.", required=True)
    value: float = field(NUMBER, "The value.", required=True)

    def __init__(
        self,
        *,
        date: datetime | str = UNSET,
        value: float = UNSET,
    ) -> None:
        self._fill(locals())


class TimeSeriesDataList(Model):
    """The values of a metric over time."""

    __slots__ = ()

    metric: str = field(TEXT, "Name of the metric.", required=True)
    metric_type: str = field(
        Choice("delta", "gauge"),
        "Type of the values: a change within the period (`delta`), or a state at a time (`gauge`).",
        required=True,
    )
    unit: str | None = field(TEXT, "Unit of the values, such as `seconds`.", nullable=True)
    start_date: datetime = field(TIMESTAMP, "Start of the first period.", required=True)
    end_date: datetime = field(TIMESTAMP, "End of the last period.", required=True)
    aggregation_period: int = field(
        INTEGER, "Length of the interval that each value stands for, in seconds.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels that were filtered on, as names and values.", required=True)
    data_points: list[TimeSeriesDataPointList] = field(
        ListOf(ModelOf("TimeSeriesDataPointList")), "The values, oldest first.", required=True
    )

    def __init__(
        self,
        *,
        metric: str = UNSET,
        metric_type: str = UNSET,
        unit: str | None = UNSET,
        start_date: datetime | str = UNSET,
        end_date: datetime | str = UNSET,
        aggregation_period: int = UNSET,
        labels: Mapping[str, str] = UNSET,
        data_points: Sequence[TimeSeriesDataPointList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class TimeSeriesDataPointList(Model):
    """The value of a metric for one period."""

    __slots__ = ()

    start_date: datetime = field(TIMESTAMP, "Start of the period.", required=True)
    end_date: datetime = field(TIMESTAMP, "End of the period.", required=True)
    value: float = field(NUMBER, "The value.", required=True)

    def __init__(
        self,
        *,
        start_date: datetime | str = UNSET,
        end_date: datetime | str = UNSET,
        value: float = UNSET,
    ) -> None:
        self._fill(locals())


class TimeSeriesSearch(Model):
    """A series of values of a metric."""

    __slots__ = ()

    id: int = field(INTEGER, "Identifier.", required=True)
    metric: str = field(TEXT, "Name of the metric.", required=True)
    labels: dict[str, str] = field(PAIRS, "Labels of the series, as names and values.", required=True)
    resolution: int | None = field(INTEGER, "Time between two values, in seconds.")

    def __init__(
        self,
        *,
        id: int = UNSET,
        metric: str = UNSET,
        labels: Mapping[str, str] = UNSET,
        resolution: int | None = UNSET,
    ) -> None:
        self._fill(locals())
