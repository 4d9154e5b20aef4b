"""Requests to pipelines, and those that they made to objects, as responses show them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..store.database import Row
from ..store.pipeline_requests import COLUMNS, steps_of
from ..store.records import quoted
from .deployment_requests import MAX_REQUESTS, times

Shown = dict[str, Any]


def find_request(context: Context, version: Row, request_id: str, more: str = "") -> Row:
    """A request to a version of a pipeline, with the columns of `more`; raises NotFound."""
    sql = f"SELECT {COLUMNS}{more} FROM pipeline_requests WHERE version_id = ? AND id = ?"  # noqa: S608 - our own names
    row = context.db.one(sql, version["id"], request_id.lower())
    if row is None:
        where = f"version {quoted(version['version'])} of pipeline {quoted(version['pipeline'])}"
        raise NotFound(f"{where} has no request {quoted(request_id)}")
    return row


def find_requests(context: Context, version: Row, request_ids: Sequence[str], more: str = "") -> list[Row]:
    """The same for several; raises Invalid when they are too many."""
    if len(request_ids) > MAX_REQUESTS:
        raise Invalid(f"at most {MAX_REQUESTS} requests at once")
    return [find_request(context, version, request_id, more) for request_id in dict.fromkeys(request_ids)]


def shown_request(version: Row, row: Row) -> Shown:
    """A request as a list shows it."""
    return {"id": row["id"], "pipeline": version["pipeline"], "version": version["version"], **_state(row)}


def detail(context: Context, version: Row, row: Row, *, metadata_only: bool) -> Shown:
    """A request with all that belongs to it; the row has its input and output."""
    shown = {
        **shown_request(version, row),
        "error_message": row["error_message"],
        "pipeline_timeout": row["timeout"],
        "deployment_timeout": row["deployment_timeout"],
        **_data(row, metadata_only),
    }
    return with_steps(context, shown)


def with_steps(context: Context, shown: Shown) -> Shown:
    """A request with those that it made to objects."""
    made: dict[str, list[Shown]] = {"deployment": [], "operator": [], "pipeline": []}
    for number, step in enumerate(steps_of(context, shown["id"])):
        kind = step["reference_type"]
        version = {} if kind == "operator" else {"version": step["version"] or ""}
        made[kind].append(
            {
                "id": step["id"],
                "pipeline_object": step["object"],
                kind: step["reference"],
                **version,
                **_state(step),
                "error_message": step["error_message"],
                # Milliseconds and the number within the request, so that they sort as texts.
                "sequence_id": f"{step['time_created'] // 1000}{number:04}",
            }
        )
    return {**shown, **{f"{kind}_requests": steps for kind, steps in made.items()}}


def operator_detail(version: Row, row: Row, *, metadata_only: bool) -> Shown:
    """A request to an operator; the row is a step with its input and output."""
    return {
        "id": row["id"],
        "pipeline_request_id": row["request_id"],
        "pipeline": version["pipeline"],
        "version": version["version"],
        "pipeline_object": row["object"],
        "operator": row["reference"],
        **_state(row),
        "error_message": row["error_message"],
        **_data(row, metadata_only),
    }


def _state(row: Row) -> Shown:
    sizes = {name: row[name] for name in ("input_size", "output_size")}
    return {"status": row["status"], "success": row["status"] == "completed", **times(row), **sizes}


def _data(row: Row, metadata_only: bool) -> Shown:
    sides = (("request_data", "input"), ("result", "output"))
    return {name: None if metadata_only or row[side] is None else json.loads(row[side]) for name, side in sides}
