"""Requests to pipelines: direct ones, which are waited for, and batches, which are collected later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..http.responses import Content
from ..operations import operation
from ..store import pipeline_requests as store
from ..store.database import Row
from ..store.pipeline_requests import COLUMNS
from ..store.records import quoted
from ..store.requests import Finished
from .deployment_requests import ENDED, Filters
from .pipeline_request_creation import batch, direct, find_version
from .pipeline_request_views import (
    Shown,
    detail,
    find_request,
    find_requests,
    operator_detail,
    shown_request,
)


@operation
async def pipeline_requests_create(
    context: Context,
    project_name: str,
    pipeline_name: str,
    data: Any,
    timeout: int,
    priority: int | None = None,
    pipeline_timeout: int | None = None,
    deployment_timeout: int | None = None,
) -> bytes:
    timeouts = (timeout if pipeline_timeout is None else pipeline_timeout, deployment_timeout)
    return await direct(context, (project_name, pipeline_name, None), data, timeouts, priority)


@operation
async def batch_pipeline_requests_create(
    context: Context,
    project_name: str,
    pipeline_name: str,
    data: Any,
    timeout: int,
    priority: int | None = None,
    notification_group: str | None = None,
) -> list[Shown]:
    return await batch(context, (project_name, pipeline_name, None), data, timeout, priority)


@operation
def pipeline_requests_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    request_id: str,
    metadata_only: bool,
) -> Shown:
    return _get(context, find_version(context, project_name, pipeline_name, None), request_id, metadata_only)


@operation
def pipeline_requests_batch_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    data: list[str],
) -> list[Shown]:
    return _get_many(context, find_version(context, project_name, pipeline_name, None), data)


@operation
def pipeline_requests_input_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    request_id: str,
) -> Content:
    return _content(context, find_version(context, project_name, pipeline_name, None), request_id, "input")


@operation
def pipeline_requests_output_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    request_id: str,
) -> Content:
    return _content(context, find_version(context, project_name, pipeline_name, None), request_id, "output")


@operation
def pipeline_requests_update(
    context: Context,
    project_name: str,
    pipeline_name: str,
    request_id: str,
    data: Shown,
) -> Shown:
    return _update(context, find_version(context, project_name, pipeline_name, None), request_id, data)


@operation
def pipeline_requests_delete(
    context: Context,
    project_name: str,
    pipeline_name: str,
    request_id: str,
) -> None:
    _delete(context, find_version(context, project_name, pipeline_name, None), [request_id])


@operation
def pipeline_requests_batch_delete(
    context: Context,
    project_name: str,
    pipeline_name: str,
    data: list[str],
) -> Shown:
    return _delete(context, find_version(context, project_name, pipeline_name, None), data)


@operation
def pipeline_requests_batch_cancel(
    context: Context,
    project_name: str,
    pipeline_name: str,
    data: list[str],
    status: str | None = None,
) -> Shown:
    return _cancel_many(context, find_version(context, project_name, pipeline_name, None), data, status)


@operation
def pipeline_requests_list(
    context: Context,
    project_name: str,
    pipeline_name: str,
    limit: int,
    offset: int,
    sort: str,
    status: list[str] | None = None,
    start_date: str | None = None,
    end_date: str | None = None,
    search_id: str | None = None,
    success: bool | None = None,
    request_schedule: str | None = None,
) -> list[Shown]:
    filters = Filters(status, success, start_date, end_date, search_id, None, request_schedule, "pipeline_requests")
    return _list(context, find_version(context, project_name, pipeline_name, None), filters, limit, offset, sort)


@operation
async def pipeline_version_requests_create(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    data: Any,
    timeout: int,
    priority: int | None = None,
    pipeline_timeout: int | None = None,
    deployment_timeout: int | None = None,
) -> bytes:
    timeouts = (timeout if pipeline_timeout is None else pipeline_timeout, deployment_timeout)
    return await direct(context, (project_name, pipeline_name, version), data, timeouts, priority)


@operation
async def batch_pipeline_version_requests_create(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    data: Any,
    timeout: int,
    priority: int | None = None,
    notification_group: str | None = None,
) -> list[Shown]:
    return await batch(context, (project_name, pipeline_name, version), data, timeout, priority)


@operation
def pipeline_version_requests_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    request_id: str,
    metadata_only: bool,
) -> Shown:
    return _get(context, find_version(context, project_name, pipeline_name, version), request_id, metadata_only)


@operation
def pipeline_version_requests_batch_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    data: list[str],
) -> list[Shown]:
    return _get_many(context, find_version(context, project_name, pipeline_name, version), data)


@operation
def pipeline_version_requests_input_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    request_id: str,
) -> Content:
    return _content(context, find_version(context, project_name, pipeline_name, version), request_id, "input")


@operation
def pipeline_version_requests_output_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    request_id: str,
) -> Content:
    return _content(context, find_version(context, project_name, pipeline_name, version), request_id, "output")


@operation
def pipeline_version_requests_update(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    request_id: str,
    data: Shown,
) -> Shown:
    return _update(context, find_version(context, project_name, pipeline_name, version), request_id, data)


@operation
def pipeline_version_requests_delete(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    request_id: str,
) -> None:
    _delete(context, find_version(context, project_name, pipeline_name, version), [request_id])


@operation
def pipeline_version_requests_batch_delete(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    data: list[str],
) -> Shown:
    return _delete(context, find_version(context, project_name, pipeline_name, version), data)


@operation
def pipeline_version_requests_batch_cancel(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    data: list[str],
    status: str | None = None,
) -> Shown:
    return _cancel_many(context, find_version(context, project_name, pipeline_name, version), data, status)


@operation
def pipeline_version_requests_list(
    context: Context,
    project_name: str,
    pipeline_name: str,
    version: str,
    limit: int,
    offset: int,
    sort: str,
    status: list[str] | None = None,
    start_date: str | None = None,
    end_date: str | None = None,
    search_id: str | None = None,
    success: bool | None = None,
    request_schedule: str | None = None,
) -> list[Shown]:
    filters = Filters(status, success, start_date, end_date, search_id, None, request_schedule, "pipeline_requests")
    return _list(context, find_version(context, project_name, pipeline_name, version), filters, limit, offset, sort)


@operation
def pipeline_version_object_requests_get(
    context: Context,
    project_name: str,
    pipeline_name: str,
    request_id: str,
    version: str,
    metadata_only: bool,
    pipeline_request_id: str | None = None,
    pipeline_object_id: str | None = None,
) -> Shown:
    found = find_version(context, project_name, pipeline_name, version)
    row = _find_step(context, found, request_id)
    if pipeline_request_id is not None and row["request_id"] != pipeline_request_id.lower():
        raise NotFound(f"request {quoted(request_id)} does not belong to {quoted(pipeline_request_id)}")
    sql = "SELECT name FROM pipeline_objects WHERE id = ? AND pipeline_version_id = ?"
    if pipeline_object_id is not None and context.db.value(sql, pipeline_object_id, found["id"]) != row["object"]:
        raise NotFound(f"request {quoted(request_id)} was not made to the object {quoted(pipeline_object_id)}")
    return operator_detail(found, row, metadata_only=metadata_only)


@operation
def pipeline_version_object_requests_input_get(
    context: Context, project_name: str, pipeline_name: str, request_id: str, version: str
) -> Content:
    row = _find_step(context, find_version(context, project_name, pipeline_name, version), request_id)
    return _side(row, request_id, "input")


@operation
def pipeline_version_object_requests_output_get(
    context: Context, project_name: str, pipeline_name: str, request_id: str, version: str
) -> Content:
    row = _find_step(context, find_version(context, project_name, pipeline_name, version), request_id)
    return _side(row, request_id, "output")


def _get(context: Context, version: Row, request_id: str, metadata_only: bool) -> Shown:
    row = find_request(context, version, request_id, ", input, output")
    shown = detail(context, version, row, metadata_only=metadata_only)
    return {**shown, "origin": {"created_by": row["created_by"]}, "notification_group": None}


def _get_many(context: Context, version: Row, request_ids: Sequence[str]) -> list[Shown]:
    rows = find_requests(context, version, request_ids, ", input, output")
    return [detail(context, version, row, metadata_only=False) for row in rows]


def _list(context: Context, version: Row, filters: Filters, limit: int, offset: int, sort: str) -> list[Shown]:
    sql = f"""
        SELECT {COLUMNS} FROM pipeline_requests WHERE version_id = ?{filters.sql} ORDER BY number {sort}
        LIMIT ? OFFSET ?
    """  # noqa: S608 - our own names; sort is one of two words
    rows = context.db.all(sql, version["id"], *filters.values, limit, offset)
    return [shown_request(version, row) for row in rows]


def _content(context: Context, version: Row, request_id: str, side: str) -> Content:
    return _side(find_request(context, version, request_id, f", {side}"), request_id, side)


def _side(row: Row, request_id: str, side: str) -> Content:
    if row[side] is None:
        raise NotFound(f"there is no {side} of request {quoted(request_id)}: its status is {row['status']}")
    return Content(row[side], f"{request_id}_{side}.json")


def _find_step(context: Context, version: Row, request_id: str) -> Row:
    sql = """
        SELECT pipeline_steps.* FROM pipeline_steps JOIN pipeline_requests ON pipeline_requests.id = request_id
        WHERE pipeline_steps.id = ? AND version_id = ? AND reference_type = 'operator'
    """
    row = context.db.one(sql, request_id.lower(), version["id"])
    if row is None:
        where = f"version {quoted(version['version'])} of pipeline {quoted(version['pipeline'])}"
        raise NotFound(f"no operator of {where} has a request {quoted(request_id)}")
    return row


def _update(context: Context, version: Row, request_id: str, data: Shown) -> Shown:
    if data.get("status") not in (None, "cancelled"):
        raise Invalid("status: a request can only be cancelled")
    row = find_request(context, version, request_id)
    if data.get("status") == "cancelled":
        if row["status"] in ENDED:
            raise Invalid(f"the request cannot be cancelled any more: its status is {row['status']}")
        _cancel(context, [row["id"]])
    return {}


def _cancel(context: Context, ids: Sequence[str]) -> None:
    for request_id in ids:
        store.complete(context, request_id, Finished("cancelled", None, None))
    context.after_commit(lambda: context.platform.pipelines.cancel(ids))


def _cancel_many(context: Context, version: Row, request_ids: Sequence[str], status: str | None) -> Shown:
    if status is None:
        rows = find_requests(context, version, request_ids)
        _cancel(context, [row["id"] for row in rows if row["status"] not in ENDED])
        return {}
    if request_ids:
        raise Invalid("status cancels all requests that have it: the list of identifiers has to be empty then")
    sql = "SELECT id FROM pipeline_requests WHERE version_id = ? AND status = ?"
    _cancel(context, context.db.values(sql, version["id"], status))
    return {}


def _delete(context: Context, version: Row, request_ids: Sequence[str]) -> Shown:
    ids = [row["id"] for row in find_requests(context, version, request_ids)]
    for request_id in ids:
        context.db.delete("pipeline_requests", request_id)
    context.after_commit(lambda: context.platform.pipelines.cancel(ids))
    return {}
