"""Metrics: those of the platform, and a project's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..operations import operation
from ..schemas import nearest
from ..store.database import Row
from ..store.records import Records, quoted
from ..store.values import timestamp
from .platform_metrics import ID_STEP, PLATFORM_METRICS, PlatformMetric

METRICS = Records("metrics", "metric", owner="project")

#: A project may have so many of its own.
MAX_METRICS = 1000

Shown = dict[str, Any]


@operation
def metrics_list(context: Context, project_name: str, custom: bool | None = None) -> list[Shown]:
    platform = [] if custom else [_platform(context, project_name, metric) for metric in PLATFORM_METRICS.values()]
    own = [] if custom is False else [_own(row) for row in METRICS.list(context.db, project_name)]
    return platform + own


@operation
def metrics_get(context: Context, project_name: str, metric_name: str) -> Shown:
    return find_metric(context, project_name, metric_name)


@operation
def metrics_create(context: Context, project_name: str, data: Mapping[str, Any]) -> Shown:
    if context.db.value("SELECT count(*) FROM metrics WHERE project = ?", project_name) >= MAX_METRICS:
        raise Invalid(f"a project has at most {MAX_METRICS} metrics of its own; delete some first")
    unset: Shown = {"description": "", "unit": None, "labels": []}
    return _own(METRICS.create(context, project_name, {**unset, **_settings(data), "metric_type": data["metric_type"]}))


@operation
def metrics_update(context: Context, project_name: str, metric_name: str, data: Mapping[str, Any]) -> Shown:
    row = _find_own(context, project_name, metric_name, "changed")
    changes = _settings(data)
    METRICS.update(context, row, changes)
    name = changes.get("name", metric_name)
    sql = "UPDATE time_series SET metric = ? WHERE project = ? AND metric = ?"
    context.db.execute(sql, (name, project_name, metric_name))
    return _own(METRICS.find(context.db, project_name, name))


@operation
def metrics_delete(context: Context, project_name: str, metric_name: str) -> None:
    row = _find_own(context, project_name, metric_name, "deleted")
    context.db.execute("DELETE FROM time_series WHERE project = ? AND metric = ?", (project_name, metric_name))
    context.db.delete("metrics", row["id"])


def find_metric(context: Context, project: str, name: str) -> Shown:
    """A metric as responses show it, the project's own or the platform's; raises NotFound."""
    if name in PLATFORM_METRICS:
        return _platform(context, project, PLATFORM_METRICS[name])
    row = context.db.one("SELECT * FROM metrics WHERE project = ? AND name = ?", project, name)
    if row is None:
        own = context.db.values("SELECT name FROM metrics WHERE project = ?", project)
        raise NotFound(f"there is no metric {quoted(name)}{nearest(name, [*PLATFORM_METRICS, *own])}")
    return _own(row)


def _find_own(context: Context, project: str, name: str, done: str) -> Row:
    if name in PLATFORM_METRICS:
        raise Invalid(f"metric {name} is one of the platform's, which cannot be {done}")
    return METRICS.find(context.db, project, name)


def _settings(data: Mapping[str, Any]) -> Shown:
    found = {name: data[name] for name in ("name", "description", "unit", "labels") if name in data}
    if "labels" in found:
        found["labels"] = list(dict.fromkeys(found["labels"]))
    return found


def _platform(context: Context, project: str, metric: PlatformMetric) -> Shown:
    created = timestamp(context.db.value("SELECT creation_date FROM projects WHERE name = ?", project))
    names = ("id", "name", "description", "metric_type", "unit", "labels")
    dates = {"creation_date": created, "last_updated": created}
    return {**{name: getattr(metric, name) for name in names}, "custom": False, **dates}


def _own(row: Row) -> Shown:
    names = ("name", "description", "metric_type", "unit", "labels")
    return {
        "id": ID_STEP + row["number"],
        **{name: row[name] for name in names},
        "custom": True,
        **{name: timestamp(row[name]) for name in ("creation_date", "last_updated")},
    }
