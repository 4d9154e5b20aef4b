"""The values of metrics that were sent, added up by the minute."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..context import Context
from ..errors import Invalid

#: A project has so many series at most, and each of them values for so many minutes; the oldest go first.
MAX_SERIES = 1_000
MAX_MINUTES = 50_000

_ADD = """
    INSERT INTO time_series_points (series, minute, total, samples) VALUES (?, ?, ?, 1)
    ON CONFLICT DO UPDATE SET total = total + excluded.total, samples = samples + 1
"""
_SET = """
    INSERT INTO time_series_points (series, minute, total, samples) VALUES (?, ?, ?, 1)
    ON CONFLICT DO UPDATE SET total = excluded.total, samples = 1
"""
_TRIM = """
    DELETE FROM time_series_points WHERE series = ? AND minute <= (
        SELECT minute FROM time_series_points WHERE series = ? ORDER BY minute DESC LIMIT 1 OFFSET ?)
"""
_SUMS = """
    SELECT minute - minute % ? AS start, sum({}), sum(samples) FROM time_series_points
    WHERE series IN (SELECT value FROM json_each(?)) AND minute >= ? AND minute < ? GROUP BY start
"""


class Series(NamedTuple):
    """A series that has values."""

    number: int
    metric: str
    labels: Mapping[str, str]


class Window(NamedTuple):
    """What is looked at: from a minute to before another, in periods of so many minutes."""

    start: int
    end: int
    period: int


#: By the first minute of a period: the sum of the values in it, and how many they are.
Sums = dict[int, tuple[float, float]]


def add(
    context: Context,
    project: str,
    metric: str,
    labels: Mapping[str, str],
    points: Iterable[tuple[int, float]],
    *,
    replace: bool,
) -> None:
    """Add values, each with its minute, to those that are there, or put them in their place."""
    number = _number(context, project, metric, labels)
    context.db.executemany(_SET if replace else _ADD, [(number, minute, value) for minute, value in points])
    context.db.execute(_TRIM, (number, number, MAX_MINUTES))


def _number(context: Context, project: str, metric: str, labels: Mapping[str, str]) -> int:
    text = json.dumps(labels, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    sql = "SELECT number FROM time_series WHERE project = ? AND metric = ? AND labels = ?"
    number: int | None = context.db.value(sql, project, metric, text)
    if number is None:
        if context.db.value("SELECT count(*) FROM time_series WHERE project = ?", project) >= MAX_SERIES:
            raise Invalid(
                f"a project has at most {MAX_SERIES} time series, one for each metric and set of labels; "
                "delete some, or use labels with fewer different values"
            )
        values = {"project": project, "metric": metric, "labels": dict(sorted(labels.items()))}
        number = context.db.insert("time_series", values)["number"]
    assert number is not None
    return number


def find(context: Context, project: str, metric: str | None = None) -> list[Series]:
    """The series of a project, or of one of its metrics, the oldest first."""
    chosen, values = ("", ()) if metric is None else (" AND metric = ?", (metric,))
    sql = f"SELECT number, metric, labels FROM time_series WHERE project = ?{chosen} ORDER BY number"  # noqa: S608
    return [Series(*row) for row in context.db.execute(sql, (project, *values))]


def sums(context: Context, series: Sequence[Series], window: Window, value: str = "total") -> Sums:
    """What the values of some series come to; `value` is SQL for what a minute adds."""
    numbers = json.dumps([each.number for each in series])
    sql = _SUMS.format(value)
    rows = context.db.execute(sql, (window.period, numbers, window.start, window.end))
    return {start: (total, samples) for start, total, samples in rows}


def delete(context: Context, project: str, number: int) -> bool:
    """Remove a series with its values; whether there was one."""
    sql = "DELETE FROM time_series WHERE project = ? AND number = ?"
    return context.db.execute(sql, (project, number)).rowcount > 0
