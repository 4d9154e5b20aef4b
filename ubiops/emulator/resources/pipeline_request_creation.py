"""How a request to a pipeline is taken: checked, kept, and run or left to a job."""

from __future__ import annotations

import asyncio
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..http.responses import encode_json
from ..jobs import pipelines as jobs
from ..pipelines.running import check_data
from ..runtime.run import Updates
from ..store import pipeline_requests as store
from ..store.database import Row
from ..store.pipeline_requests import PipelineRequest
from ..store.records import quoted
from ..store.requests import Finished
from ..store.values import new_id, timestamp
from .pipeline_request_views import find_request, with_steps
from .pipeline_versions import find_pipeline_version
from .pipelines import find_pipeline
from .request_creation import MAX_BATCH
from .request_data import is_list

Shown = dict[str, Any]
Place = tuple[str, str, str | None]

_VERSION = """
    SELECT pipeline_versions.id, version, pipelines.name AS pipeline, input_type, input_fields
    FROM pipeline_versions JOIN pipelines ON pipelines.id = pipeline_id WHERE
"""


def find_version(context: Context, project: str, pipeline: str, version: str | None) -> Row:
    """A version of a pipeline with the pipeline's name and fields, the default one for None; raises NotFound."""
    if version is None:
        owner = find_pipeline(context, project, pipeline)
        condition, value = "pipeline_versions.is_default AND pipelines.id", owner["id"]
    else:
        condition, value = "pipeline_versions.id", find_pipeline_version(context, project, pipeline, version)["id"]
    row = context.db.one(_VERSION + condition + " = ?", value)
    if row is None:
        raise NotFound(f"pipeline {quoted(pipeline)} has no version yet")
    return row


async def direct(
    context: Context,
    place: Place,
    data: Any,
    timeouts: tuple[int, int | None],
    priority: int | None,
    updates: Updates | None = None,
) -> bytes:
    """Process a request and give back the response."""
    version = await context.read(find_version, *place)
    body = encode_json(check_data(version, data))
    _ = context.platform.execution.runtime  # raises where no code is run
    if updates is not None:
        updates.accept()
    request = _new(context, version, body, "express", timeouts, priority)
    # Nothing of a direct request has been acknowledged before it has ended, so only that is waited for.
    context.write_soon(_begin, request)
    try:
        finished = await context.platform.pipelines.run(context, request, request.time_created, updates)
    except asyncio.CancelledError:
        context.write_soon(_end, version, request.id, Finished("cancelled", None, None))
        raise
    shown, output = await context.write(_end, version, request.id, finished)
    # The result is JSON already.
    return b'%s,"result":%s}' % (encode_json(shown)[:-1], output or b"null")


async def batch(context: Context, place: Place, data: Any, timeout: int, priority: int | None) -> list[Shown]:
    """Keep requests, each of which is a job."""
    items = data if is_list(data) else [data]
    if not 1 <= len(items) <= MAX_BATCH:
        raise Invalid(f"a batch has from 1 to {MAX_BATCH} requests, not {len(items)}")
    version = await context.read(find_version, *place)
    _ = context.platform.execution.runtime
    made = [
        _new(context, version, encode_json(item), "batch", (timeout, None), priority)
        for item in check_data(version, items)
    ]
    await context.write(_insert, made)
    return [
        {
            "id": request.id,
            "pipeline": version["pipeline"],
            "version": version["version"],
            "status": "pending",
            "time_created": timestamp(request.time_created),
        }
        for request in made
    ]


def _new(
    context: Context, version: Row, body: bytes, mode: str, timeouts: tuple[int, int | None], priority: int | None
) -> PipelineRequest:
    urgency = 1 if priority is None else priority
    return PipelineRequest(new_id(), version["id"], body, mode, *timeouts, urgency, context.user, context.now())


def _insert(context: Context, made: list[PipelineRequest]) -> None:
    store.insert(context, made)
    for request in made:
        jobs.add(context, request)


def _begin(context: Context, request: PipelineRequest) -> None:
    store.insert(context, [request])
    store.start(context, request.id)


def _end(context: Context, version: Row, request_id: str, finished: Finished) -> tuple[Shown, bytes | None]:
    store.complete(context, request_id, finished)
    row = find_request(context, version, request_id, ", output")
    names = ("id", "status", "error_message", "deployment_timeout")
    shown = {
        **{name: row[name] for name in names},
        "pipeline": version["pipeline"],
        "version": version["version"],
        "success": row["status"] == "completed",
        "pipeline_timeout": row["timeout"],
    }
    shown = with_steps(context, shown)
    store.forget(context, request_id)
    return shown, row["output"]
