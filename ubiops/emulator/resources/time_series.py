"""Time series: the values of metrics, sent by clients or counted by the emulator."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from itertools import islice
from typing import Any

from anyio import to_thread

from ..context import Context
from ..errors import Invalid, NotFound
from ..operations import operation
from ..store import series
from ..store.labels import wanted_labels
from ..store.records import quoted
from ..store.series import Series, Window
from ..store.values import moment, timestamp
from .metrics import find_metric
from .platform_metrics import ID_STEP, PLATFORM_METRICS, counted_series, counted_sums

Shown = dict[str, Any]

#: Seconds that one value may stand for.
PERIODS = (60, 300, 900, 3600, 7200, 21600, 86400)
#: A response has so many values at most.
MAX_PERIODS = 1500
#: Added values may be so many seconds old.
MAX_AGE = 120
#: A series has so many labels at most, of so many characters.
MAX_LABELS = 32
MAX_LABEL = 255
#: Sums of values up to this are finite.
MAX_VALUE = 1e100

_UNITS = {1: "s", 60: "min", 3600: "h", 86400: "day"}
#: Seconds since 1970 that a date with a day added to it is still a date.
_LAST_DATE = datetime(9999, 12, 30, tzinfo=UTC).timestamp()


@operation
def time_series_data_create(context: Context, project_name: str, data: Shown | list[Shown]) -> Shown:
    return _take(context, project_name, data, replace=True)


@operation
def time_series_data_aggregate(context: Context, project_name: str, data: Shown | list[Shown]) -> Shown:
    return _take(context, project_name, data, replace=False)


@operation
async def time_series_data_list(
    context: Context,
    project_name: str,
    unit_period: int,
    metric: str | None = None,
    start_date: str | None = None,
    end_date: str | None = None,
    aggregation_period: int | None = None,
    labels: str | None = None,
) -> Shown:
    if metric is None or start_date is None or end_date is None:
        given = {"metric": metric, "start_date": start_date, "end_date": end_date}
        raise Invalid("; ".join(f"{name} is required" for name, value in given.items() if value is None))
    start, end = _seconds("start_date", start_date), _seconds("end_date", end_date)
    if end <= start:
        raise Invalid("end_date has to be later than start_date")
    period = _period(start, end, aggregation_period) // 60
    window = Window(int(start // 60 // period) * period, int(-(-end // 60 // period)) * period, period)
    return await to_thread.run_sync(_values, context, project_name, metric, window, unit_period, labels)


def _values(context: Context, project: str, name: str, window: Window, unit_period: int, labels: str | None) -> Shown:
    """The values of a metric; on a thread, since there may be many minutes to add up."""
    with context.platform.database.read() as db:
        context = context.within(db)
        metric = find_metric(context, project, name)
        wanted = _wanted(metric, labels)
        sums = list(_sums(context, project, name, wanted, window))
    is_delta, seconds = metric["metric_type"] == "delta", window.period * 60
    points = [
        {
            "start_date": _date(minute),
            "end_date": _date(minute + window.period),
            "value": total * unit_period / seconds if is_delta else total / weight,
        }
        for minute, total, weight in sums
    ]
    return {
        "metric": name,
        "metric_type": metric["metric_type"],
        "unit": f"{metric['unit']}/{_UNITS[unit_period]}" if is_delta and metric["unit"] else metric["unit"],
        "start_date": _date(window.start),
        "end_date": _date(window.end),
        "aggregation_period": seconds,
        "labels": dict(sorted(wanted)),
        "data_points": points,
    }


@operation
def time_series_search(
    context: Context,
    project_name: str,
    exact_match: bool,
    limit: int,
    offset: int,
    metric: str | None = None,
    labels: str | None = None,
    custom: bool | None = None,
) -> list[Shown]:
    wanted = wanted_labels(labels) or set()
    found = (
        {"id": each.number, "metric": each.metric, "labels": each.labels, "resolution": PERIODS[0]}
        for each in _all_series(context, project_name, metric)
        if (wanted == set(each.labels.items()) if exact_match else wanted <= each.labels.items())
        and custom in (None, each.metric not in PLATFORM_METRICS)
    )
    return list(islice(found, offset, offset + limit))


@operation
def time_series_delete(context: Context, project_name: str, time_series_id: str | int) -> None:
    text = str(time_series_id)
    number = int(text) if text.isdecimal() and text.isascii() and len(text) < 16 else 0
    if any(each.id == number for each in counted_series(context, project_name)):
        raise Invalid("the platform's own counts cannot be deleted")
    if number % ID_STEP or not series.delete(context, project_name, number // ID_STEP):
        raise NotFound(f"there is no time series {quoted(text)} here")


def _all_series(context: Context, project: str, metric: str | None) -> Iterator[Series]:
    """Those whose values were sent, then those that are counted; their numbers are the identifiers that are shown."""
    for sent in series.find(context, project, metric):
        yield sent._replace(number=sent.number * ID_STEP)
    for counted in counted_series(context, project, metric):
        yield Series(counted.id, counted.metric.name, counted.labels)


def _take(context: Context, project: str, data: Shown | list[Shown], *, replace: bool) -> Shown:
    """Keep the values of a request; all of them, or none when one cannot be kept."""
    given = data if isinstance(data, list) else [data]
    # Where the emulator's clock has been moved, clients still send the time that they know.
    earliest = 0 if replace else min(context.now() / 1e6, time.time()) - MAX_AGE
    for number, each in enumerate(given):
        where = f"[{number}]." if isinstance(data, list) else ""
        try:
            find_metric(context, project, each["metric"])
        except NotFound as error:
            raise Invalid(f"{where}metric: {error.message}") from None
        labels = each.get("labels", {})
        _check_labels(f"{where}labels", labels)
        points = list(_points(f"{where}data", each["data"], earliest))
        series.add(context, project, each["metric"], labels, points, replace=replace)
    return {}


def _points(where: str, data: Sequence[Mapping[str, Any]], earliest: float) -> Iterator[tuple[int, float]]:
    for number, point in enumerate(data):
        seconds = _seconds(f"{where}[{number}].date", point["date"])
        if seconds < earliest:
            raise Invalid(f"{where}[{number}].date must not be more than {MAX_AGE} seconds ago")
        if abs(point["value"]) > MAX_VALUE:
            raise Invalid(f"{where}[{number}].value has to be from -{MAX_VALUE} to {MAX_VALUE}")
        yield int(seconds // 60), point["value"]


def _check_labels(where: str, labels: Mapping[str, str]) -> None:
    if len(labels) > MAX_LABELS:
        raise Invalid(f"{where} has to have at most {MAX_LABELS} labels")
    for name, value in labels.items():
        if not name or max(len(name), len(value)) > MAX_LABEL:
            raise Invalid(f"{where} has to have names and values of at most {MAX_LABEL} characters")


def _seconds(name: str, text: str) -> float:
    """A date as seconds since 1970; raises Invalid."""
    try:
        seconds = moment(text).timestamp()
    except (ValueError, OverflowError):
        seconds = -1
    if not 0 <= seconds < _LAST_DATE:
        raise Invalid(f"{name} has to be a date with a time, such as 2026-01-31T12:00:00Z")
    return seconds


def _date(minute: int) -> str:
    return timestamp(minute * 60_000_000)


def _period(start: float, end: float, wanted: int | None) -> int:
    """How many seconds one value stands for: as wanted, or as few as possible."""
    possible = [each for each in PERIODS if -(-end // each) - start // each <= MAX_PERIODS]
    if not possible:
        raise Invalid(f"end_date has to be at most {MAX_PERIODS} days after start_date")
    if wanted is not None and wanted not in possible:
        raise Invalid(
            f"aggregation_period has to be at least {possible[0]} between these dates: "
            f"a response has at most {MAX_PERIODS} values"
        )
    return possible[0] if wanted is None else wanted


def _wanted(metric: Mapping[str, Any], text: str | None) -> set[tuple[str, str]]:
    wanted = wanted_labels(text) or set()
    for name, _ in sorted(wanted):
        if name not in metric["labels"]:
            names = ", ".join(metric["labels"]) or "none"
            raise Invalid(f"labels: metric {metric['name']} cannot be searched by {quoted(name)}; it has: {names}")
    return wanted


def _sums(
    context: Context, project: str, metric: str, wanted: set[tuple[str, str]], window: Window
) -> Iterator[tuple[int, float, float]]:
    """The first minute of each period that has values, what they come to, and what that is divided by for an average."""
    platform = PLATFORM_METRICS.get(metric)
    is_level = platform is not None and platform.is_level
    sent = [each for each in series.find(context, project, metric) if wanted <= each.labels.items()]
    # An average over the time has what it is each second as its sum.
    parts = [series.sums(context, sent, window, "total * 60 / samples" if is_level else "total")]
    if platform is not None:
        counted = counted_series(context, project, metric)
        chosen = [each.counter for each in counted if wanted <= each.labels.items()]
        parts.append(counted_sums(context, platform, chosen, window))
    for minute in sorted({minute for part in parts for minute in part}):
        total, weight = (sum(column) for column in zip(*(part.get(minute, (0, 0)) for part in parts), strict=True))
        yield minute, total, window.period * 60 if is_level else weight
