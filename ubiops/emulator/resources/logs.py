"""Logs of projects: what code prints, and what the emulator says about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from anyio import to_thread

from ..context import Context
from ..errors import Invalid
from ..operations import operation
from ..store.database import Row
from ..store.values import moment
from .log_query import LABELS, Test, parse_query

Shown = dict[str, Any]

_SECOND = 1_000_000_000
_DAY_SECONDS = 86_400
#: Nanoseconds from 1970 to a time in the year 2262, with a day to spare before the last one that SQLite can hold.
_FURTHEST = 2**63 - 2 * _DAY_SECONDS * _SECOND
#: Of a second; a line's time has nine digits, and Python's times six.
_FRACTION = re.compile(r"\.(\d+)")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DEFAULT_LIMIT, _MAXIMUM_LIMIT = 1000, 5000
_DEFAULT_RANGE = -21_600
#: Which label a filter needs beside it.
_BESIDE = {
    "deployment_version": "deployment_name",
    "pipeline_version": "pipeline_name",
    "pipeline_object_name": "pipeline_version",
}
#: Labels by which lines can be found, though they are not shown.
_HIDDEN = frozenset(
    {"deployment_id", "deployment_version_id", "pipeline_id", "pipeline_version_id", "pipeline_object_id"}
)


@operation
async def logs_list(
    context: Context,
    project_name: str,
    limit: int,
    query: str | None = None,
    start: str | int | None = None,
    end: str | int | None = None,
) -> list[Shown]:
    if (start is None) != (end is None):
        raise Invalid("start and end have to be given together")
    test = parse_query(query or "")
    if start is None or end is None:
        newest = 1000 * (context.now() + 1)
        period = (newest, newest - _DAY_SECONDS * _SECOND)
    else:
        period = (_nanoseconds("start", start), _nanoseconds("end", end))
    return [_shown(row) for row in await _find(context, project_name, test, period, limit)]


@operation
async def projects_log_list(context: Context, project_name: str, data: Mapping[str, Any] | None = None) -> list[Shown]:
    asked: Mapping[str, Any] = data or {}
    filters: Mapping[str, str] = asked.get("filters") or {}
    for name in filters:
        if name not in LABELS:
            raise Invalid(f"filters: there is no filter {name[:100]!r}")
        if name in _BESIDE and _BESIDE[name] not in filters:
            raise Invalid(f"filters: {name} needs {_BESIDE[name]} beside it")
    limit: int = asked.get("limit") or _DEFAULT_LIMIT
    seconds: int = asked.get("date_range") or _DEFAULT_RANGE
    if not 1 <= limit <= _MAXIMUM_LIMIT:
        raise Invalid(f"limit has to be from 1 to {_MAXIMUM_LIMIT}")
    if not -_DAY_SECONDS <= seconds <= _DAY_SECONDS:
        raise Invalid(f"date_range has to be from -{_DAY_SECONDS} to {_DAY_SECONDS}")
    if asked.get("date") is not None:
        start = _nanoseconds("date", asked["date"])
    elif asked.get("id") is not None:
        start = await to_thread.run_sync(_time_of_line, context, project_name, asked["id"])
    else:
        start = 1000 * (context.now() + 1)

    def test(_line: str, labels: Mapping[str, Any]) -> bool:
        return all(str(labels.get(name)).lower() == str(value).lower() for name, value in filters.items())

    # The end is a part of the period here.
    period = (start, start + seconds * _SECOND + (1 if seconds > 0 else -1))
    return [_shown_flat(row) for row in await _find(context, project_name, test, period, limit)]


async def _find(context: Context, project: str, test: Test, period: tuple[int, int], limit: int) -> list[Row]:
    """Lines from the start of a period on, which may lie after its end: the newest come first then."""
    await context.platform.execution.logbook.flush()
    return await to_thread.run_sync(_search, context, project, test, period, limit)


def _search(context: Context, project: str, test: Test, period: tuple[int, int], limit: int) -> list[Row]:
    start, end = period
    condition, order = ("time >= ? AND time < ?", "ASC") if start <= end else ("time <= ? AND time > ?", "DESC")
    sql = f"SELECT * FROM logs WHERE project = ? AND {condition} ORDER BY time {order}, number {order}"  # noqa: S608
    found: list[Row] = []
    with context.platform.database.read() as db:
        for row in db.execute(sql, (project, start, end)):
            if test(row["text"], row["labels"]):
                found.append(row)
                if len(found) == limit:
                    break
    return found


def _time_of_line(context: Context, project: str, id: str) -> int:
    with context.platform.database.read() as db:
        try:
            found = db.value("SELECT time FROM logs WHERE project = ? AND number = ?", project, int(id, 16))
        except (ValueError, OverflowError):
            found = None
    if found is None:
        raise Invalid("id: there is no log line with that identifier")
    return int(found)


def _nanoseconds(name: str, value: str | int) -> int:
    if isinstance(value, int):
        return min(value, _FURTHEST)
    fraction = _FRACTION.search(value)
    try:
        found = moment(_FRACTION.sub("", value))
    except ValueError:
        raise Invalid(f"{name} has to be a time in ISO 8601, such as 2026-01-31T12:00:00Z") from None
    time = (found - _EPOCH) // timedelta(seconds=1) * _SECOND + (int(fraction[1][:9].ljust(9, "0")) if fraction else 0)
    return max(-_FURTHEST, min(time, _FURTHEST))


def _metadata(row: Row) -> Shown:
    return {name: value for name, value in row["labels"].items() if name not in _HIDDEN}


def _shown(row: Row) -> Shown:
    return {
        "timestamp": row["time"],
        "timestamp_str": str(row["time"]),
        "log": row["text"],
        "metadata": _metadata(row),
    }


def _shown_flat(row: Row) -> Shown:
    date = (_EPOCH + timedelta(microseconds=row["time"] // 1000)).isoformat(timespec="microseconds")
    return {
        "id": f"{row['number']:024x}",
        "log": row["text"],
        "date": date.replace("+00:00", "Z"),
        **_metadata(row),
    }
