"""What is counted about requests and instances, by the minute.

A request is counted in the transaction that ends it, so that each is counted once, and stays counted when it is deleted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..context import Context
from .series import Sums, Window

#: Counts are kept for so many days, and the times of so many instances.
KEPT_DAYS = 90
KEPT_INSTANCES = 100_000

_MINUTE = 60_000_000
_COLUMNS = (
    *("requests", "failed", "input_volume", "output_volume", "express", "batch", "duration", "express_wait"),
    *("batch_wait", "object_requests", "object_failed"),
)
_COUNT = f"""
    INSERT INTO request_counts (counter, minute, {", ".join(_COLUMNS)})
    SELECT number, ?, {", ".join("?" * len(_COLUMNS))} FROM request_counters WHERE version_id = ? AND user_id = ?
    ON CONFLICT DO UPDATE SET {", ".join(f"{name} = {name} + excluded.{name}" for name in _COLUMNS)}
"""  # noqa: S608 - our own names
_NEW = """
    INSERT INTO request_counters (project, kind, version_id, user_id)
    SELECT project, '{0}', ?, ? FROM {1} JOIN {0} ON {0}.id = {2} WHERE {1}.id = ? ON CONFLICT DO NOTHING
"""
_NEW_COUNTER = {
    "deployments": _NEW.format("deployments", "versions", "deployment_id"),
    "pipelines": _NEW.format("pipelines", "pipeline_versions", "pipeline_id"),
}
_SEEN = """
    INSERT INTO instance_times (id, counter, started, seen)
    SELECT ?, number, ?, ? FROM request_counters WHERE version_id = ? AND user_id = ''
    ON CONFLICT DO UPDATE SET seen = excluded.seen
"""
_EXPIRE = (
    "DELETE FROM request_counts WHERE counter IN (SELECT number FROM request_counters) AND minute < ? / 60000000",
    "DELETE FROM instance_times WHERE counter IN (SELECT number FROM request_counters) AND seen < ?",
)
_EMPTY = """
    DELETE FROM request_counters WHERE NOT EXISTS (SELECT 1 FROM request_counts WHERE counter = request_counters.number)
    AND NOT EXISTS (SELECT 1 FROM instance_times WHERE counter = request_counters.number)
"""


class Ended(NamedTuple):
    """A request that has ended. Times are in microseconds since 1970, sizes in bytes."""

    version_id: str
    user_id: str
    mode: str
    status: str
    time_created: int
    time_started: int | None
    time_completed: int
    input_size: int
    output_size: int | None


#: The columns of a request that make an `Ended`.
ENDED_COLUMNS = (
    "version_id, created_by, mode, status, time_created, time_started, time_completed, input_size, output_size"
)


class Counter(NamedTuple):
    """What is counted: the requests of a user to a version, or the instances of a version where `user_id` is empty."""

    number: int
    kind: str
    version_id: str
    user_id: str


def count(context: Context, kind: str, ended: Ended, objects: int = 0, failed_objects: int = 0) -> None:
    """Count a request to a version of a deployment or a pipeline, the kind."""
    express, started = ended.mode == "express", ended.time_started
    ran = started is not None
    # A clock that was set back while the request was processed is not to make times negative.
    waited = 0 if started is None else max(0, started - ended.time_created)
    took = 0 if started is None else max(0, ended.time_completed - started)
    values = (
        ended.time_completed // _MINUTE,
        *(1, ended.status == "failed", ended.input_size, ended.output_size or 0),
        *(ran and express, ran and not express, took),
        *(waited * express, waited * (not express), objects, failed_objects),
        *(ended.version_id, ended.user_id),
    )
    if not context.db.execute(_COUNT, values).rowcount and _add(context, kind, ended.version_id, ended.user_id):
        context.db.execute(_COUNT, values)


def _add(context: Context, kind: str, version_id: str, user_id: str) -> bool:
    """Begin to count, unless the version is gone."""
    return context.db.execute(_NEW_COUNTER[kind], (version_id, user_id, version_id)).rowcount > 0


def seen(context: Context, instances: Iterable[tuple[str, str]]) -> None:
    """Note that instances are there now; each is an identifier, and that of its version."""
    for instance_id, version_id in instances:
        values = (instance_id, context.now(), context.now(), version_id)
        if not context.db.execute(_SEEN, values).rowcount and _add(context, "deployments", version_id, ""):
            context.db.execute(_SEEN, values)


def find(context: Context, project: str) -> list[Counter]:
    """What is counted in a project."""
    sql = "SELECT number, kind, version_id, user_id FROM request_counters WHERE project = ? ORDER BY number"
    return [Counter(*row) for row in context.db.execute(sql, (project,))]


def sums(context: Context, counters: Sequence[Counter], window: Window, value: str, weight: str) -> Sums:
    """What some counters come to; `value` and `weight` are SQL for what a minute adds to the sum, and to its number."""
    sql = f"""
        SELECT minute - minute % ? AS start, sum({value}), sum({weight}) AS weights FROM request_counts
        WHERE counter IN (SELECT value FROM json_each(?)) AND minute >= ? AND minute < ? GROUP BY start HAVING weights > 0
    """  # noqa: S608 - our own names
    numbers = json.dumps([counter.number for counter in counters])
    rows = context.db.execute(sql, (window.period, numbers, window.start, window.end))
    return {start: (total, weights) for start, total, weights in rows}


def instance_seconds(context: Context, counters: Sequence[Counter], window: Window, running: Iterable[str]) -> Sums:
    """For how many seconds there were instances; those that are running were there until now."""
    sql = (
        "SELECT id, started, seen FROM instance_times WHERE counter IN (SELECT value FROM json_each(?)) AND started < ?"
    )
    values = (json.dumps([counter.number for counter in counters]), window.end * _MINUTE)
    alive, now = set(running), context.now()
    length = window.period * _MINUTE
    found: dict[int, float] = {}
    for instance_id, started, last in context.db.execute(sql, values):
        begin = max(started, window.start * _MINUTE)
        end = min(now if instance_id in alive else last, window.end * _MINUTE)
        while begin < end:
            period = begin - begin % length
            until = min(end, period + length)
            found[period // _MINUTE] = found.get(period // _MINUTE, 0.0) + (until - begin) / 1e6
            begin = until
    return {start: (total, 1) for start, total in found.items()}


def expire(context: Context) -> None:
    """Remove what is older than it is to be kept."""
    oldest = context.now() - KEPT_DAYS * 24 * 60 * _MINUTE
    for sql in _EXPIRE:
        context.db.execute(sql, (oldest,))
    sql = "DELETE FROM instance_times WHERE number <= (SELECT max(number) FROM instance_times) - ?"
    context.db.execute(sql, (KEPT_INSTANCES,))
    context.db.execute(_EMPTY)
