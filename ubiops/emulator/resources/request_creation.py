"""How a request is taken: checked, kept, and handed to an instance."""

from __future__ import annotations

import asyncio
from typing import Any

from ..context import Context
from ..errors import Invalid, QueueFull
from ..execution import Target, check_available, find_target
from ..http.responses import encode_json
from ..jobs import batches
from ..runtime.run import Run, Updates
from ..store import requests
from ..store.database import Row
from ..store.requests import Finished, NewRequest
from ..store.values import new_id, timestamp
from .request_data import TRAINING_DEPLOYMENT, check_input, check_run, is_list

#: A batch has so many requests at most.
MAX_BATCH = 250

#: A direct request that takes longer than this can be looked at while it runs.
VISIBLE_SECONDS = 0.01

Place = tuple[str, str, str | None]


async def direct(
    context: Context,
    place: Place,
    data: Any,
    timeout: int,
    priority: int | None,
    updates: Updates | None = None,
) -> bytes:
    """Process a request and give back the response; `place` is project, deployment and version, or the default one."""
    target = await context.read(find_target, *place)
    check_available(target)
    many = is_list(data)
    checked: Any = _check_many(target.row, data) if is_list(data) else _check(target.row, data)
    body = encode_json(checked)
    platform = context.platform
    if platform.execution.waiting(target.row["id"]) >= target.row["maximum_queue_size_express"]:
        raise QueueFull("the queue of the version is full: too many direct requests wait for an instance")
    if updates is not None:
        updates.accept()
    request = _new(context, body, many, "express", timeout, priority)
    record = _Record(context, target.row, request)
    run = Run(
        id=request.id,
        body=body,
        context={"id": request.id, "request_mode": "express", "user_id": request.created_by},
        timeout=timeout,
        priority=request.priority,
        on_start=record.start,
        updates=updates,
    )
    try:
        finished = await platform.execution.run(target, request, run)
    finally:
        record.timer.cancel()
    await record.end(finished)
    return _response(target.row, request, finished)


class _Record:
    """What is kept of a direct request. Most have ended before anybody could look: they are written once, at their end.

    Nothing of a direct request is acknowledged before that, so only that is waited for.
    """

    def __init__(self, context: Context, version: Row, request: NewRequest) -> None:
        self._context, self._version, self._request = context, version, request
        self._kept = version["request_retention_mode"] != "none"
        self._written = False
        self._started: int | None = None
        self.timer = asyncio.get_running_loop().call_later(VISIBLE_SECONDS, self._write)

    def start(self) -> None:
        """Note that the code is called."""
        self._started = self._context.now()
        if self._written:
            self._context.write_soon(requests.start, self._request.id)

    def _write(self) -> None:
        if self._kept:
            self._written = True
            self._context.write_soon(requests.insert, self._version, [self._request])
            if self._started is not None:
                self._context.write_soon(requests.start, self._request.id, self._started)

    async def end(self, finished: Finished) -> None:
        """Keep how it has ended."""
        if self._written:
            await self._context.write(requests.complete, self._request.id, finished)
        else:
            await self._context.write(requests.insert_ended, self._version, self._request, self._started, finished)


def _response(row: Row, request: NewRequest, finished: Finished) -> bytes:
    shown = {
        "id": request.id,
        "deployment": row["deployment"],
        "version": row["version"],
        "status": finished.status,
        "success": finished.status == "completed",
        "error_message": finished.error_message,
        "timeout": request.timeout,
    }
    # The result is JSON already.
    return b'%s,"result":%s}' % (encode_json(shown)[:-1], finished.output or b"null")


async def batch(context: Context, place: Place, data: Any, timeout: int, priority: int | None) -> list[dict[str, Any]]:
    """Keep requests, which a job processes."""
    items = data if is_list(data) else [data]
    if not 1 <= len(items) <= MAX_BATCH:
        raise Invalid(f"a batch has from 1 to {MAX_BATCH} requests, not {len(items)}")
    target = await context.read(find_target, *place)
    check_available(target)
    _ = context.platform.execution.runtime  # raises where no code is run
    checked = _check_many(target.row, items)
    made = [_new(context, encode_json(item), False, "batch", timeout, priority) for item in checked]
    await context.write(_insert_batch, target, made)
    return [
        {
            "id": request.id,
            "deployment": target.row["deployment"],
            "version": target.row["version"],
            "status": "pending",
            "time_created": timestamp(request.time_created),
        }
        for request in made
    ]


def _insert_batch(context: Context, target: Target, made: list[NewRequest]) -> None:
    sql = "SELECT count(*) FROM deployment_requests WHERE version_id = ? AND status = 'pending' AND mode = 'batch'"
    if context.db.value(sql, target.row["id"]) + len(made) > target.row["maximum_queue_size_batch"]:
        raise QueueFull("the queue of the version is full: too many batch requests wait")
    requests.insert(context, target.row, made)
    batches.add(context, target.row["id"])


def _new(context: Context, body: bytes, many: bool, mode: str, timeout: int, priority: int | None) -> NewRequest:
    urgency = 1 if priority is None else priority
    return NewRequest(new_id(), body, many, mode, timeout, urgency, context.user, context.now())


def _check(row: Row, data: Any, where: str = "") -> Any:
    if row["deployment"] == TRAINING_DEPLOYMENT:
        return check_run(row["input_fields"], data, where)
    return check_input(row["input_type"], row["input_fields"], data, where)


def _check_many(row: Row, items: list[Any]) -> list[Any]:
    return [_check(row, item, f"[{number}]: ") for number, item in enumerate(items)]
