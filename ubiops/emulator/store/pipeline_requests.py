"""Requests to pipelines in the database, and what they ask of the pipeline's objects."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from ..context import Context
from . import requests
from .counters import ENDED_COLUMNS, Ended, count
from .database import Row
from .requests import INTERRUPTED, Finished, NewRequest

#: What a response may show without the input and the output themselves.
COLUMNS = (
    "pipeline_requests.number, pipeline_requests.id, version_id, parent_id, mode, status, timeout, deployment_timeout, "
    "created_by, time_created, time_started, time_completed, input_size, output_size, error_message"
)
_INSERT = """
    INSERT INTO pipeline_requests (id, version_id, parent_id, mode, status, priority, timeout, deployment_timeout,
        retention_mode, expires, created_by, time_created, input_size, input)
    VALUES (?, ?, ?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_COMPLETE = """
    UPDATE {} SET status = ?, time_completed = ?, error_message = ?, output_size = ?, output = ?
    WHERE id = ? AND status IN ('pending', 'processing')
"""
_ENDED = f"""
    SELECT (SELECT count(*) FROM pipeline_steps WHERE request_id = pipeline_requests.id),
        (SELECT count(*) FROM pipeline_steps WHERE request_id = pipeline_requests.id AND status = 'failed'),
        {ENDED_COLUMNS} FROM pipeline_requests WHERE id = ?
"""  # noqa: S608 - our own names
_FORGET_DATA = (
    "UPDATE pipeline_requests SET input = NULL, output = NULL WHERE id = ? AND retention_mode <> 'full'",
    # What deployments and sub-pipelines took and gave is kept with their own requests, as their own settings say.
    """UPDATE pipeline_steps SET input = NULL, output = NULL WHERE request_id = ? AND (reference_type <> 'operator'
        OR EXISTS (SELECT 1 FROM pipeline_requests WHERE id = request_id AND retention_mode <> 'full'))""",
)


class PipelineRequest(NamedTuple):
    """A request to a pipeline that has been checked."""

    id: str
    version_id: str
    #: The data as JSON.
    body: bytes
    mode: str
    #: Seconds; the second for each request to a deployment.
    timeout: int
    deployment_timeout: int | None
    priority: int
    created_by: str
    time_created: int
    parent_id: str | None = None


class Step(NamedTuple):
    """What is asked of an object for one payload."""

    id: str
    request_id: str
    attachment: str
    position: int
    object: str
    reference_type: str
    reference: str
    version: str | None
    body: bytes


def insert(context: Context, made: Iterable[PipelineRequest]) -> None:
    """Keep new requests, as the settings of their versions say."""
    for request in made:
        sql = "SELECT request_retention_mode, request_retention_time FROM pipeline_versions WHERE id = ?"
        version = context.db.one(sql, request.version_id)
        if version is None:
            continue
        expires = request.time_created + version["request_retention_time"] * 1_000_000
        context.db.execute(
            _INSERT,
            (
                *(request.id, request.version_id, request.parent_id, request.mode, request.priority, request.timeout),
                *(request.deployment_timeout, version["request_retention_mode"], expires, request.created_by),
                *(request.time_created, len(request.body), request.body),
            ),
        )


def start(context: Context, request_id: str) -> Row | None:
    """Note that a request is being processed; None when it is not to be any more."""
    context.db.execute(
        "UPDATE pipeline_requests SET status = 'processing', time_started = coalesce(time_started, ?) "
        "WHERE id = ? AND status IN ('pending', 'processing')",
        (context.now(), request_id),
    )
    return context.db.one("SELECT * FROM pipeline_requests WHERE id = ? AND status = 'processing'", request_id)


def is_open(context: Context, request_id: str) -> bool:
    """Whether a request has not ended."""
    return (
        context.db.one(
            "SELECT 1 FROM pipeline_requests WHERE id = ? AND status IN ('pending', 'processing')", request_id
        )
        is not None
    )


def add_step(context: Context, step: Step, deployment: tuple[Row, NewRequest] | None) -> bool:
    """Keep what is asked of an object, with the request to its deployment; False when the request has ended."""
    if not is_open(context, step.request_id):
        return False
    now = context.now()
    names = ("id", "request_id", "attachment", "position", "object", "reference_type", "reference", "version")
    values = {name: getattr(step, name) for name in names}
    started = {"status": "pending"} if deployment is not None else {"status": "processing", "time_started": now}
    sizes = {"time_created": now, "input": step.body, "input_size": len(step.body)}
    context.db.insert("pipeline_steps", {**values, **started, **sizes})
    if deployment is not None:
        version, request = deployment
        requests.insert(context, version, [request])
        sql = "UPDATE deployment_requests SET pipeline_request_id = ? WHERE id = ?"
        context.db.execute(sql, (step.request_id, request.id))
    return True


def start_step(context: Context, step_id: str) -> bool:
    """Note that the code of a deployment is about to process a request; False when it is not to any more."""
    sql = "UPDATE pipeline_steps SET status = 'processing', time_started = ? WHERE id = ? AND status = 'pending'"
    started = context.db.execute(sql, (context.now(), step_id)).rowcount > 0
    return requests.start(context, step_id) is not None and started


def complete_step(context: Context, step: Step, finished: Finished) -> None:
    """Note how what was asked of an object has ended."""
    _complete(context, "pipeline_steps", step.id, finished)
    if step.reference_type == "deployment":
        requests.complete(context, step.id, finished)


def complete(context: Context, request_id: str, finished: Finished) -> None:
    """Note how a request has ended, and that what still goes on for it is cancelled; count it."""
    if not is_open(context, request_id):
        return
    _complete(context, "pipeline_requests", request_id, finished)
    cancelled = Finished("cancelled", None, None)
    for step in _open_steps(context, request_id):
        _complete(context, "pipeline_steps", step["id"], cancelled)
        requests.complete(context, step["id"], cancelled)
        complete(context, step["id"], cancelled)
    objects, failed, *ended = context.db.execute(_ENDED, (request_id,)).fetchone()
    count(context, "pipelines", Ended(*ended), objects, failed)


def forget(context: Context, request_id: str) -> None:
    """Remove what is not to be kept of a request that has ended, and of those to its sub-pipelines."""
    for inner in context.db.values("SELECT id FROM pipeline_requests WHERE parent_id = ?", request_id):
        forget(context, inner)
    for sql in _FORGET_DATA:
        context.db.execute(sql, (request_id,))
    sql = "DELETE FROM pipeline_requests WHERE id = ? AND retention_mode = 'none' AND status NOT IN ('pending', 'processing')"
    context.db.execute(sql, (request_id,))


def recover(context: Context, request_id: str) -> None:
    """Prepare a request to go on that was being processed when the emulator ended: what has completed stays.

    The code of a deployment that was being called is called again where its version says so, else that step has failed.
    """
    for step in _open_steps(context, request_id):
        if step["reference_type"] == "pipeline":
            recover(context, step["id"])
            continue
        if step["reference_type"] == "deployment" and step["status"] == "processing":
            sql = (
                "SELECT restart_request_interruption FROM versions "
                "JOIN deployment_requests ON versions.id = version_id WHERE deployment_requests.id = ?"
            )
            if not context.db.value(sql, step["id"]):
                failed = Finished("failed", None, INTERRUPTED)
                _complete(context, "pipeline_steps", step["id"], failed)
                requests.complete(context, step["id"], failed)
                continue
        context.db.delete("pipeline_steps", step["id"])
        context.db.delete("deployment_requests", step["id"])


def steps_of(context: Context, request_id: str) -> list[Row]:
    """What has been asked of objects, in its order."""
    return context.db.all("SELECT * FROM pipeline_steps WHERE request_id = ? ORDER BY number", request_id)


def give_up_direct(context: Context) -> None:
    """Nobody waits any more for the direct requests of an emulator that has ended."""
    sql = "SELECT id FROM pipeline_requests WHERE status IN ('pending', 'processing') AND mode = 'express' AND parent_id IS NULL"
    for request_id in context.db.values(sql):
        complete(context, request_id, Finished("failed", None, INTERRUPTED))
        forget(context, request_id)


def expire(context: Context) -> None:
    """Remove the requests that have ended and whose time has come."""
    sql = "DELETE FROM pipeline_requests WHERE expires <= ? AND parent_id IS NULL AND status NOT IN ('pending', 'processing')"
    context.db.execute(sql, (context.now(),))


def _open_steps(context: Context, request_id: str) -> list[Row]:
    sql = "SELECT id, reference_type, status FROM pipeline_steps WHERE request_id = ? AND status IN ('pending', 'processing')"
    return context.db.all(sql, request_id)


def _complete(context: Context, table: str, id: str, finished: Finished) -> None:
    size = None if finished.output is None else len(finished.output)
    values = (finished.status, context.now(), finished.error_message, size, finished.output, id)
    context.db.execute(_COMPLETE.format(table), values)
