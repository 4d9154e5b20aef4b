"""Requests to deployments: direct ones, which are waited for, and batches, which are collected later."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..execution import Target, find_target
from ..http.responses import Content
from ..operations import operation
from ..store import requests
from ..store.database import Row
from ..store.records import quoted
from ..store.requests import COLUMNS, Finished
from ..store.values import moment, timestamp
from .projects import enter_project
from .request_creation import batch, direct

Shown = dict[str, Any]

ENDED = ("completed", "failed", "cancelled")
OPEN = ("pending", "processing", "cancelled_pending")
#: Some operations take so many requests at once.
MAX_REQUESTS = 250


@operation
async def deployment_requests_create(
    context: Context, project_name: str, deployment_name: str, data: Any, timeout: int, priority: int | None = None
) -> bytes:
    return await direct(context, (project_name, deployment_name, None), data, timeout, priority)


@operation
async def deployment_version_requests_create(
    context: Context,
    project_name: str,
    deployment_name: str,
    version: str,
    data: Any,
    timeout: int,
    priority: int | None = None,
) -> bytes:
    return await direct(context, (project_name, deployment_name, version), data, timeout, priority)


@operation
async def batch_deployment_requests_create(
    context: Context,
    project_name: str,
    deployment_name: str,
    data: Any,
    timeout: int,
    priority: int | None = None,
    notification_group: str | None = None,
) -> list[Shown]:
    return await batch(context, (project_name, deployment_name, None), data, timeout, priority)


@operation
async def batch_deployment_version_requests_create(
    context: Context,
    project_name: str,
    deployment_name: str,
    version: str,
    data: Any,
    timeout: int,
    priority: int | None = None,
    notification_group: str | None = None,
) -> list[Shown]:
    return await batch(context, (project_name, deployment_name, version), data, timeout, priority)


@operation
def deployment_requests_get(
    context: Context, project_name: str, deployment_name: str, request_id: str, metadata_only: bool
) -> Shown:
    return _get(context, find_target(context, project_name, deployment_name, None), request_id, metadata_only)


@operation
def deployment_version_requests_get(
    context: Context, project_name: str, deployment_name: str, request_id: str, version: str, metadata_only: bool
) -> Shown:
    return _get(context, find_target(context, project_name, deployment_name, version), request_id, metadata_only)


@operation
def deployment_requests_batch_get(
    context: Context, project_name: str, deployment_name: str, data: list[str]
) -> list[Shown]:
    return _get_many(context, find_target(context, project_name, deployment_name, None), data)


@operation
def deployment_version_requests_batch_get(
    context: Context, project_name: str, deployment_name: str, version: str, data: list[str]
) -> list[Shown]:
    return _get_many(context, find_target(context, project_name, deployment_name, version), data)


@operation
def deployment_requests_input_get(
    context: Context, project_name: str, deployment_name: str, request_id: str
) -> Content:
    return _content(context, find_target(context, project_name, deployment_name, None), request_id, "input")


@operation
def deployment_version_requests_input_get(
    context: Context, project_name: str, deployment_name: str, request_id: str, version: str
) -> Content:
    return _content(context, find_target(context, project_name, deployment_name, version), request_id, "input")


@operation
def deployment_requests_output_get(
    context: Context, project_name: str, deployment_name: str, request_id: str
) -> Content:
    return _content(context, find_target(context, project_name, deployment_name, None), request_id, "output")


@operation
def deployment_version_requests_output_get(
    context: Context, project_name: str, deployment_name: str, request_id: str, version: str
) -> Content:
    return _content(context, find_target(context, project_name, deployment_name, version), request_id, "output")


@operation
def deployment_requests_update(
    context: Context, project_name: str, deployment_name: str, request_id: str, data: Shown
) -> Shown:
    return _update(context, find_target(context, project_name, deployment_name, None), request_id, data)


@operation
def deployment_version_requests_update(
    context: Context, project_name: str, deployment_name: str, request_id: str, version: str, data: Shown
) -> Shown:
    return _update(context, find_target(context, project_name, deployment_name, version), request_id, data)


@operation
def deployment_requests_delete(context: Context, project_name: str, deployment_name: str, request_id: str) -> None:
    _delete(context, find_target(context, project_name, deployment_name, None), [request_id])


@operation
def deployment_version_requests_delete(
    context: Context, project_name: str, deployment_name: str, request_id: str, version: str
) -> None:
    _delete(context, find_target(context, project_name, deployment_name, version), [request_id])


@operation
def deployment_requests_batch_delete(
    context: Context, project_name: str, deployment_name: str, data: list[str]
) -> Shown:
    return _delete(context, find_target(context, project_name, deployment_name, None), data)


@operation
def deployment_version_requests_batch_delete(
    context: Context, project_name: str, deployment_name: str, version: str, data: list[str]
) -> Shown:
    return _delete(context, find_target(context, project_name, deployment_name, version), data)


@operation
def deployment_requests_batch_cancel(
    context: Context, project_name: str, deployment_name: str, data: list[str], status: str | None = None
) -> Shown:
    return _cancel_many(context, find_target(context, project_name, deployment_name, None), data, status)


@operation
def deployment_version_requests_batch_cancel(
    context: Context, project_name: str, deployment_name: str, version: str, data: list[str], status: str | None = None
) -> Shown:
    return _cancel_many(context, find_target(context, project_name, deployment_name, version), data, status)


@operation
def deployment_requests_list(
    context: Context,
    project_name: str,
    deployment_name: str,
    limit: int,
    offset: int,
    sort: str,
    status: list[str] | None = None,
    start_date: str | None = None,
    end_date: str | None = None,
    search_id: str | None = None,
    success: bool | None = None,
    pipeline: bool | None = None,
    request_schedule: str | None = None,
) -> list[Shown]:
    target = find_target(context, project_name, deployment_name, None)
    where = Filters(status, success, start_date, end_date, search_id, pipeline, request_schedule)
    return _list(context, target, where, limit, offset, sort)


@operation
def deployment_version_requests_list(
    context: Context,
    project_name: str,
    deployment_name: str,
    version: str,
    limit: int,
    offset: int,
    sort: str,
    status: list[str] | None = None,
    start_date: str | None = None,
    end_date: str | None = None,
    search_id: str | None = None,
    success: bool | None = None,
    pipeline: bool | None = None,
    request_schedule: str | None = None,
) -> list[Shown]:
    target = find_target(context, project_name, deployment_name, version)
    where = Filters(status, success, start_date, end_date, search_id, pipeline, request_schedule)
    return _list(context, target, where, limit, offset, sort)


@operation
def project_requests_list(
    context: Context,
    project_name: str,
    limit: int,
    offset: int,
    sort: str,
    object_type: str | None = None,
    status: list[str] | None = None,
    start_date: str | None = None,
    end_date: str | None = None,
    search_id: str | None = None,
    success: bool | None = None,
    pipeline: bool | None = None,
    request_schedule: str | None = None,
) -> list[Shown]:
    enter_project(context, project_name)
    of_pipelines = object_type == "pipeline"
    table = "pipeline_requests" if of_pipelines else "deployment_requests"
    owner, versions = ("pipelines", "pipeline_versions") if of_pipelines else ("deployments", "versions")
    columns = ", ".join(
        f"{table}.{name}"
        for name in ("id", "status", "time_created", "time_started", "time_completed", "input_size", "output_size")
    )
    inside = None if of_pipelines else pipeline
    filters = Filters(status, success, start_date, end_date, search_id, inside, request_schedule, table)
    sql = f"""
        SELECT {columns}, {owner}.name AS owner, {versions}.version FROM {table}
        JOIN {versions} ON {versions}.id = version_id JOIN {owner} ON {owner}.id = {versions}.{owner[:-1]}_id
        WHERE {owner}.project = ?{filters.sql} ORDER BY {table}.number {sort} LIMIT ? OFFSET ?
    """  # noqa: S608 - our own names; sort is one of two words
    rows = context.db.all(sql, project_name, *filters.values, limit, offset)
    return [_overview(row, owner[:-1]) for row in rows]


class Filters:
    """The filters of a list, as SQL."""

    def __init__(
        self,
        status: Sequence[str] | None,
        success: bool | None,
        start_date: str | None,
        end_date: str | None,
        search_id: str | None,
        pipeline: bool | None,
        request_schedule: str | None,
        table: str = "deployment_requests",
    ) -> None:
        self.sql = ""
        self.values: list[Any] = []
        if status is not None:
            statuses = list(dict.fromkeys(status))
        else:
            statuses = ["completed"] if success is None or success else ["failed", "cancelled"]
        if len(statuses) > 1 and not set(statuses) <= set(ENDED):
            raise Invalid("status: 'pending' and 'processing' cannot be combined with other statuses")
        given = {"start_date": start_date, "end_date": end_date, "search_id": search_id}
        if not set(statuses) <= set(ENDED) and any(value is not None for value in given.values()):
            names = ", ".join(name for name, value in given.items() if value is not None)
            raise Invalid(f"{names}: only for requests that have ended")
        self._add(f"status IN ({', '.join('?' * len(statuses))})", *statuses)
        if success is not None and status is not None:
            self._add("status = 'completed'" if success else "status <> 'completed'")
        if start_date is not None:
            self._add("time_created >= ?", _time("start_date", start_date))
        if end_date is not None:
            self._add("time_created <= ?", _time("end_date", end_date))
        if search_id is not None:
            self._add(f"instr({table}.id, ?)", search_id.lower())
        if pipeline is not None:
            self._add(f"pipeline_request_id IS {'NOT ' * pipeline}NULL")
        if request_schedule is not None:
            self._add("0")

    def _add(self, condition: str, *values: object) -> None:
        self.sql += f" AND {condition}"
        self.values += values


def _time(name: str, value: str) -> int:
    try:
        return round(moment(value).timestamp() * 1_000_000)
    except (ValueError, OverflowError):
        raise Invalid(f"{name} has to be a date with a time, such as 2026-01-31T12:00:00Z") from None


def _list(context: Context, target: Target, where: Filters, limit: int, offset: int, sort: str) -> list[Shown]:
    sql = f"""
        SELECT {COLUMNS} FROM deployment_requests WHERE version_id = ?{where.sql} ORDER BY number {sort}
        LIMIT ? OFFSET ?
    """  # noqa: S608 - our own names; sort is one of two words
    rows = context.db.all(sql, target.row["id"], *where.values, limit, offset)
    return [_shown(target, row) for row in rows]


def _find(context: Context, target: Target, request_id: str, more: str = "") -> Row:
    sql = f"SELECT {COLUMNS}{more} FROM deployment_requests WHERE version_id = ? AND id = ?"  # noqa: S608
    row = context.db.one(sql, target.row["id"], request_id.lower())
    if row is None:
        where = f"version {quoted(target.row['version'])} of deployment {quoted(target.row['deployment'])}"
        raise NotFound(f"{where} has no request {quoted(request_id)}")
    return row


def _find_many(context: Context, target: Target, request_ids: Sequence[str], more: str = "") -> list[Row]:
    if len(request_ids) > MAX_REQUESTS:
        raise Invalid(f"at most {MAX_REQUESTS} requests at once")
    return [_find(context, target, request_id, more) for request_id in dict.fromkeys(request_ids)]


def _get(context: Context, target: Target, request_id: str, metadata_only: bool) -> Shown:
    row = _find(context, target, request_id, ", input, output")
    return {**_detail(target, row, metadata_only), "origin": {"created_by": row["created_by"]}}


def _get_many(context: Context, target: Target, request_ids: Sequence[str]) -> list[Shown]:
    rows = _find_many(context, target, request_ids, ", input, output")
    return [_detail(target, row, metadata_only=False) for row in rows]


def _content(context: Context, target: Target, request_id: str, side: str) -> Content:
    row = _find(context, target, request_id, f", {side}")
    if row[side] is None:
        raise NotFound(f"there is no {side} of request {quoted(request_id)}: its status is {row['status']}")
    return Content(row[side], f"{request_id}_{side}.json")


def _update(context: Context, target: Target, request_id: str, data: Shown) -> Shown:
    if data.get("status") not in (None, "cancelled"):
        raise Invalid("status: a request can only be cancelled")
    row = _find(context, target, request_id)
    if data.get("status") == "cancelled":
        if row["status"] in ENDED:
            raise Invalid(f"the request cannot be cancelled any more: its status is {row['status']}")
        _cancel(context, [row])
    return _shown(target, _find_again(context, target, row))


def _find_again(context: Context, target: Target, row: Row) -> Row:
    found = context.db.one(f"SELECT {COLUMNS} FROM deployment_requests WHERE number = ?", row["number"])  # noqa: S608
    return row if found is None else found


def _cancel(context: Context, rows: Sequence[Row]) -> None:
    for row in rows:
        requests.complete(context, row["id"], Finished("cancelled", None, None))
    ids = [row["id"] for row in rows]
    context.after_commit(lambda: context.platform.execution.cancel(ids))


def _cancel_many(context: Context, target: Target, request_ids: Sequence[str], status: str | None) -> Shown:
    if status is None:
        rows = [row for row in _find_many(context, target, request_ids) if row["status"] not in ENDED]
    elif request_ids:
        raise Invalid("status cancels all requests that have it: the list of identifiers has to be empty then")
    else:
        sql = f"SELECT {COLUMNS} FROM deployment_requests WHERE version_id = ? AND status = ?"  # noqa: S608
        rows = context.db.all(sql, target.row["id"], status)
    _cancel(context, rows)
    return {}


def _delete(context: Context, target: Target, request_ids: Sequence[str]) -> Shown:
    rows = _find_many(context, target, request_ids)
    for row in rows:
        context.db.delete("deployment_requests", row["id"])
    under_way = [row["id"] for row in rows if row["status"] not in ENDED]
    context.after_commit(lambda: context.platform.execution.cancel(under_way))
    return {}


def _shown(target: Target, row: Row) -> Shown:
    return {
        "id": row["id"],
        "deployment": target.row["deployment"],
        "version": target.row["version"],
        "status": row["status"],
        "success": row["status"] == "completed",
        **times(row),
        "input_size": row["input_size"],
        "output_size": row["output_size"],
    }


def _detail(target: Target, row: Row, metadata_only: bool) -> Shown:
    shown = {
        **_shown(target, row),
        "error_message": row["error_message"],
        "timeout": row["timeout"],
        "additional_data": None,
    }
    for name, side in (("request_data", "input"), ("result", "output")):
        shown[name] = None if metadata_only or row[side] is None else json.loads(row[side])
    return shown


def _overview(row: Row, kind: str) -> Shown:
    return {
        "id": row["id"],
        "deployment": None,
        "pipeline": None,
        kind: row["owner"],
        "version": row["version"],
        "status": row["status"],
        **times(row),
        "input_size": row["input_size"],
        "output_size": row["output_size"],
    }


def times(row: Row) -> Shown:
    """The times of a request, as responses show them."""
    names = ("time_created", "time_started", "time_completed")
    return {name: None if row[name] is None else timestamp(row[name]) for name in names}
