"""Requests in the database, from their creation to their end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..context import Context
from .counters import ENDED_COLUMNS, Ended, count
from .database import Row

#: What an answer may show without the input and the output themselves.
COLUMNS = (
    "deployment_requests.number, deployment_requests.id, version_id, mode, status, timeout, created_by, time_created, "
    "time_started, time_completed, input_size, output_size, error_message"
)

_INSERT = """
    INSERT INTO deployment_requests (id, version_id, mode, status, priority, timeout, retention_mode, expires,
        created_by, time_created, input_size, input)
    VALUES (?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?)
"""
_COMPLETE = f"""
    UPDATE deployment_requests SET status = ?, time_completed = ?, error_message = ?, output_size = ?,
        output = iif(retention_mode = 'full', ?, NULL), input = iif(retention_mode = 'full', input, NULL)
    WHERE id = ? AND status IN ('pending', 'processing')
    RETURNING retention_mode, {ENDED_COLUMNS}
"""  # noqa: S608 - our own names
_NEXT = """
    SELECT id, priority, timeout, created_by, input FROM deployment_requests
    WHERE version_id = ? AND status = 'pending' AND mode = 'batch' ORDER BY priority, number LIMIT ?
"""


class NewRequest(NamedTuple):
    """A request that has been checked."""

    id: str
    #: The data as JSON, and whether it is a list of data.
    body: bytes
    many: bool
    mode: str
    timeout: int
    priority: int
    created_by: str
    time_created: int


class Finished(NamedTuple):
    """How a request has ended."""

    status: str
    output: bytes | None
    error_message: str | None


def insert(context: Context, version: Row, requests: Iterable[NewRequest]) -> None:
    """Keep new requests to a version, as its settings say."""
    expires = version["request_retention_time"] * 1_000_000
    rows = [
        (
            *(request.id, version["id"], request.mode, request.priority, request.timeout),
            *(version["request_retention_mode"], request.time_created + expires),
            *(request.created_by, request.time_created, len(request.body), request.body),
        )
        for request in requests
    ]
    context.db.executemany(_INSERT, rows)


def insert_ended(context: Context, version: Row, request: NewRequest, started: int | None, finished: Finished) -> None:
    """Count a request that has ended already, and keep it as its version's settings say."""
    if context.db.one("SELECT 1 FROM versions WHERE id = ?", version["id"]) is None:  # deleted in this moment
        return
    size = None if finished.output is None else len(finished.output)
    completed = context.now()
    ended = (request.time_created, started, completed, len(request.body), size)
    count(context, "deployments", Ended(version["id"], request.created_by, request.mode, finished.status, *ended))
    if version["request_retention_mode"] == "none":
        return
    full = version["request_retention_mode"] == "full"
    values = {
        "id": request.id,
        "version_id": version["id"],
        "mode": request.mode,
        "status": finished.status,
        "priority": request.priority,
        "timeout": request.timeout,
        "retention_mode": version["request_retention_mode"],
        "expires": request.time_created + version["request_retention_time"] * 1_000_000,
        "created_by": request.created_by,
        "time_created": request.time_created,
        "time_started": started,
        "time_completed": completed,
        "input_size": len(request.body),
        "output_size": size,
        "input": request.body if full else None,
        "output": finished.output if full else None,
        "error_message": finished.error_message,
    }
    context.db.insert("deployment_requests", values)


def start(context: Context, request_id: str, moment: int | None = None) -> Row | None:
    """Note that a request is being processed; None when it is not to be any more."""
    return context.db.one(
        "UPDATE deployment_requests SET status = 'processing', time_started = ? WHERE id = ? AND status = 'pending' "
        "RETURNING id",
        context.now() if moment is None else moment,
        request_id,
    )


def complete(context: Context, request_id: str, finished: Finished) -> None:
    """Note how a request has ended, and count it; nothing happens to one that had ended before, or is gone."""
    size = None if finished.output is None else len(finished.output)
    values = (finished.status, context.now(), finished.error_message, size, finished.output, request_id)
    row = context.db.one(_COMPLETE, *values)
    if row is None:
        return
    retention_mode, *ended = row
    count(context, "deployments", Ended(*ended))
    if retention_mode == "none":
        context.db.delete("deployment_requests", request_id)


def next_pending(context: Context, version_id: str, limit: int) -> list[Row]:
    """The batch requests of a version that are to be processed next."""
    return context.db.all(_NEXT, version_id, limit)


def recover_batch(context: Context, version_id: str, repeat: bool) -> None:
    """Let the batch requests that were being processed when the emulator ended run again, or fail."""
    if repeat:
        context.db.execute(
            "UPDATE deployment_requests SET status = 'pending', time_started = NULL "
            "WHERE version_id = ? AND status = 'processing' AND mode = 'batch'",
            (version_id,),
        )
    sql = "SELECT id FROM deployment_requests WHERE version_id = ? AND status = 'processing' AND mode = 'batch'"
    for request_id in context.db.values(sql, version_id):
        complete(context, request_id, Finished("failed", None, INTERRUPTED))


def give_up_direct(context: Context) -> None:
    """Nobody waits any more for the direct requests of an emulator that has ended."""
    sql = "SELECT id FROM deployment_requests WHERE status IN ('pending', 'processing') AND mode = 'express'"
    for request_id in context.db.values(sql):
        complete(context, request_id, Finished("failed", None, INTERRUPTED))


def expire(context: Context) -> None:
    """Remove the requests that have ended and whose time has come."""
    ended = "status IN ('completed', 'failed', 'cancelled')"
    context.db.execute(f"DELETE FROM deployment_requests WHERE expires <= ? AND {ended}", (context.now(),))  # noqa: S608


#: What is said about a request that was being processed when the emulator ended.
INTERRUPTED = "the emulator ended while the request was being processed"
