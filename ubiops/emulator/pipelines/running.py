"""Requests to pipelines at work: the objects run as soon as what they need is there.

What has completed is in the database before what depends on it begins, so that a batch request goes on after the end of
the emulator, however that came. Operators have no effects: they may be evaluated again.
"""

from __future__ import annotations

import asyncio
import json
import math
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ..context import Context
from ..errors import Invalid
from ..execution import Target, check_available, find_target_by_id
from ..http.responses import encode_json
from ..resources.pipeline_versions import objects_of
from ..resources.request_data import check_input, is_list
from ..runtime.run import Outcome, Run, Updates
from ..store import pipeline_requests as store
from ..store.database import Row
from ..store.pipeline_requests import PipelineRequest, Step
from ..store.requests import Finished, NewRequest
from ..store.values import new_id
from .objects import END, START, Shape, shape_of
from .operators import COLLECTING, collect, operate
from .payloads import Payload, merged, result

if TYPE_CHECKING:
    from ..platform import Platform

T = TypeVar("T")

#: Seconds by which another timer is behind that of the whole request.
_LATER = 5


class StepFailed(Exception):
    """An object has failed, and the pipeline with it."""


@dataclass(frozen=True)
class Plan:
    """A version of a pipeline, ready to run."""

    row: Row
    objects: Mapping[str, Row]
    shapes: Mapping[str, Shape]
    attachments: Mapping[str, Sequence[Mapping[str, Any]]]
    #: Names, each after what it waits for.
    order: Sequence[str]


class Chosen(NamedTuple):
    """The version that an object of a pipeline refers to, or whose default it takes."""

    id: str
    name: str


def find_plan(context: Context, version_id: str) -> Plan | None:
    """A version of a pipeline with all that it consists of, unless it is gone."""
    row = context.db.one(
        "SELECT pipeline_versions.*, pipelines.name AS pipeline, input_type, output_type, input_fields, output_fields "
        "FROM pipeline_versions JOIN pipelines ON pipelines.id = pipeline_id WHERE pipeline_versions.id = ?",
        version_id,
    )
    if row is None:
        return None
    objects = {each["name"]: each for each in objects_of(context, version_id)}
    shapes = {name: shape_of(context, each) for name, each in objects.items()}
    attachments: dict[str, list[Mapping[str, Any]]] = {}
    for each in row["attachments"]:
        attachments.setdefault(each["destination_name"], []).append(each)
    graph = {
        name: {source["source_name"] for each in attachments.get(name, ()) for source in each["sources"]}
        for name in (START, *objects, END)
    }
    return Plan(row, objects, shapes, attachments, tuple(TopologicalSorter(graph).static_order()))


def check_data(row: Row, data: Any, where: str = "") -> Any:
    """Data for a request to a pipeline or deployment, or a list of it, without what no field is named for."""
    kind, fields = row["input_type"], row["input_fields"]
    if is_list(data):
        return [check_input(kind, fields, item, f"[{number}]: ") for number, item in enumerate(data)]
    return check_input(kind, fields, data, where)


class Pipelines:
    """The requests to pipelines that are being processed."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self._tasks: dict[str, asyncio.Task[bytes | None]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None

    async def run(
        self, context: Context, request: PipelineRequest, started: int, updates: Updates | None = None
    ) -> Finished:
        """Process a request; what has completed of it before is not done again."""
        self._loop = asyncio.get_running_loop()
        plan = await context.read(find_plan, request.version_id)
        if plan is None:
            return Finished("cancelled", None, "the version was deleted")
        deadline = self._loop.time() + request.timeout - (context.now() - started) / 1e6
        task = asyncio.create_task(_Graph(self, context, plan, request, deadline, updates).run())
        self._tasks[request.id] = task
        try:
            await asyncio.wait([task], timeout=max(0.0, deadline - self._loop.time()))
            if not task.done():
                text = f"the request was not completed within its timeout of {request.timeout} seconds"
                return Finished("failed", None, text)
            if task.cancelled():
                return Finished("cancelled", None, "the request was cancelled")
            try:
                return Finished("completed", task.result(), None)
            except StepFailed as error:
                return Finished("failed", None, str(error))
        finally:
            del self._tasks[request.id]
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def cancel(self, request_ids: Iterable[str]) -> None:
        """End what is done for requests that have been cancelled; from any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._cancel, list(request_ids))

    def _cancel(self, request_ids: list[str]) -> None:
        for request_id in request_ids:
            if request_id in self._tasks:
                self._tasks[request_id].cancel()


class _Graph:
    """One request on its way through the objects."""

    def __init__(
        self,
        pipelines: Pipelines,
        context: Context,
        plan: Plan,
        request: PipelineRequest,
        deadline: float,
        updates: Updates | None,
    ) -> None:
        self._pipelines = pipelines
        self._context = context
        self._plan = plan
        self._request = request
        self._deadline = deadline
        self._updates = updates
        self._durable = request.mode == "batch"
        self._stored: dict[tuple[str, int], Row] = {}
        self._outputs: dict[str, asyncio.Task[list[Payload]]] = {}

    async def run(self) -> bytes | None:
        """The result as JSON, None when nothing has reached the end; raises StepFailed."""
        if self._durable:
            rows = await self._context.read(store.steps_of, self._request.id)
            self._stored = {(row["attachment"], row["position"]): row for row in rows}
        try:
            async with asyncio.TaskGroup() as group:
                for name in self._plan.order:
                    self._outputs[name] = group.create_task(self._object(name))
        except ExceptionGroup as failures:
            raise _first(failures) from None
        ended = self._outputs[END].result()
        return encode_json(result(ended)) if ended else None

    async def _object(self, name: str) -> list[Payload]:
        if name == START:
            data = json.loads(self._request.body)
            return [Payload((n,), item) for n, item in enumerate(data)] if is_list(data) else [Payload((), data)]
        attachments = self._plan.attachments.get(name, ())
        if (
            not attachments
            and name in self._plan.objects
            and self._plan.objects[name]["operator"] == "pipeline-variable"
        ):
            return await self._payloads(name, "", [Payload((), {})])
        parts = await _all([self._attachment(name, attachment) for attachment in attachments])
        return [payload for part in parts for payload in part]

    async def _attachment(self, name: str, attachment: Mapping[str, Any]) -> list[Payload]:
        plan = self._plan
        kind = plan.row["output_type"] if name == END else plan.shapes[name].input_type
        sources: list[tuple[list[Payload], Any]] = []
        for source in attachment["sources"]:
            payloads = await self._outputs[source["source_name"]]
            as_it_is = kind == "plain" and self._gives(source["source_name"]) == "plain"
            sources.append((payloads, None if as_it_is else source["mapping"]))
        try:
            payloads = merged(sources)
        except Invalid as error:
            raise StepFailed(f"object {name!r}: {error.message}") from None
        return payloads if name == END else await self._payloads(name, attachment["id"], payloads)

    def _gives(self, name: str) -> str:
        kind: str = self._plan.row["input_type"] if name == START else self._plan.shapes[name].output_type
        return kind

    async def _payloads(self, name: str, attachment: str, payloads: list[Payload]) -> list[Payload]:
        node = self._plan.objects[name]
        if not payloads:
            return []
        if node["operator"] in COLLECTING:
            return await self._operator(node, attachment, 0, payloads)
        step = {"operator": self._operator, "deployment": self._deployment, "pipeline": self._pipeline}
        run = step[node["reference_type"]]
        parts = await _all([run(node, attachment, number, [payload]) for number, payload in enumerate(payloads)])
        return [payload for part in parts for payload in part]

    async def _operator(self, node: Row, attachment: str, position: int, payloads: list[Payload]) -> list[Payload]:
        operator, configuration = node["operator"], node["configuration"]
        collecting = operator in COLLECTING
        body = encode_json([payload.value for payload in payloads] if collecting else payloads[0].value)
        step = self._step(node, attachment, position, None, body)
        given: list[Payload] = []
        try:
            if collecting:
                given = collect(operator, configuration, payloads)
            else:
                given = await operate(operator, configuration, payloads[0], self._pipelines.platform.evaluate)
            values = [payload.value for payload in given]
            output = encode_json(values if operator == "one-to-many" or len(values) > 1 else (values or [None])[0])
            finished = Finished("completed", output, None)
        except Invalid as error:
            finished = Finished("failed", None, error.message)
        except (ValueError, TypeError, RecursionError) as error:
            finished = Finished("failed", None, f"the result is not JSON: {error}")
        if (attachment, position) not in self._stored:
            self._context.write_soon(_add_ended, step, finished)
        return given if self._succeeded(node, finished) else []

    async def _deployment(self, node: Row, attachment: str, position: int, payloads: list[Payload]) -> list[Payload]:
        payload, stored = payloads[0], self._stored.get((attachment, position))
        if stored is not None:
            finished = Finished(stored["status"], stored["output"], stored["error_message"])
        else:
            finished = await self._call(node, attachment, position, payload.value)
        if not self._succeeded(node, finished):
            return []
        return [Payload(payload.place, json.loads(finished.output or b"null"))]

    async def _call(self, node: Row, attachment: str, position: int, value: Any) -> Finished:
        """Let the code of a deployment handle a request."""
        context, execution = self._context, self._pipelines.platform.execution
        target = await context.read(_target, node)
        step = self._step(node, attachment, position, None if target is None else target.row["version"], b"")
        try:
            if target is None:
                raise Invalid(f"deployment {node['reference_name']!r} has no version yet")
            check_available(target)
            body = encode_json(check_data(target.row, value))
        except Invalid as error:
            finished = Finished("failed", None, error.message)
            context.write_soon(_add_ended, step._replace(body=encode_json(value)), finished)
            return finished
        step = step._replace(body=body)
        request, run = self._new_run(step, node["name"], is_list(value))
        context.write_soon(store.add_step, step, (target.row, request))
        try:
            finished = await execution.run(target, request, run)
        except asyncio.CancelledError:
            execution.runtime.end_run(target.row["id"], run, Outcome(cancelled=True, error="the request was cancelled"))
            raise
        await self._keep(store.complete_step, step, finished)
        return finished

    def _new_run(self, step: Step, name: str, many: bool) -> tuple[NewRequest, Run]:
        context, own = self._context, self._request
        left = max(1, math.ceil(self._deadline - asyncio.get_running_loop().time()))
        timeout = left if own.deployment_timeout is None else min(left, own.deployment_timeout)
        mode = "pipeline" if self._durable else "express"
        request = NewRequest(step.id, step.body, many, mode, timeout, own.priority, own.created_by, context.now())

        async def claim(_folder: object) -> bytes | Outcome:
            started = await context.write(store.start_step, step.id)
            return step.body if started else Outcome(cancelled=True, error="the request was cancelled")

        run = Run(
            id=step.id,
            body=step.body,
            context={"id": step.id, "request_mode": own.mode, "user_id": own.created_by},
            # Where it is the pipeline's own timeout that ends it, that one says so.
            timeout=timeout + _LATER * (timeout == left),
            waits_too=not self._durable,
            priority=own.priority,
            before=claim if self._durable else None,
            on_start=None if self._durable else lambda: context.write_soon(store.start_step, step.id),
            updates=self._updates,
            labels={
                "pipeline_id": self._plan.row["pipeline_id"],
                "pipeline_name": self._plan.row["pipeline"],
                "pipeline_version_id": own.version_id,
                "pipeline_version": self._plan.row["version"],
                "pipeline_object_name": name,
                "pipeline_request_id": own.id,
            },
        )
        return request, run

    async def _pipeline(self, node: Row, attachment: str, position: int, payloads: list[Payload]) -> list[Payload]:
        payload, stored = payloads[0], self._stored.get((attachment, position))
        if stored is not None and stored["status"] not in ("pending", "processing"):
            finished = Finished(stored["status"], stored["output"], stored["error_message"])
        else:
            finished = await self._call_pipeline(node, attachment, position, payload.value, stored)
        if not self._succeeded(node, finished):
            return []
        return [Payload(payload.place, json.loads(finished.output))] if finished.output is not None else []

    async def _call_pipeline(
        self, node: Row, attachment: str, position: int, value: Any, stored: Row | None
    ) -> Finished:
        context, own = self._context, self._request
        version = await context.read(_pipeline_version, node)
        step = self._step(node, attachment, position, None if version is None else version.name, encode_json(value))
        if version is None:
            finished = Finished("failed", None, f"pipeline {node['reference_name']!r} has no version yet")
            context.write_soon(_add_ended, step, finished)
            return finished
        started = context.now()
        if stored is not None:
            step, started = step._replace(id=stored["id"], body=stored["input"]), stored["time_started"]
        left = max(1, math.ceil(self._deadline - asyncio.get_running_loop().time())) + _LATER
        inner = PipelineRequest(
            step.id,
            version.id,
            step.body,
            own.mode,
            left,
            own.deployment_timeout,
            own.priority,
            own.created_by,
            started,
            own.id,
        )
        if stored is None:
            await self._keep(_add_inner, step, inner)
        finished = await self._pipelines.run(context, inner, context.now(), self._updates)
        await self._keep(_complete_inner, step, finished)
        return finished

    def _step(self, node: Row, attachment: str, position: int, version: str | None, body: bytes) -> Step:
        names = (node["name"], node["reference_type"], node["reference_name"])
        return Step(new_id(), self._request.id, attachment, position, *names, version, body)

    async def _keep(self, change: Any, *arguments: Any) -> None:
        """Change the database: before anything else of a batch request goes on, in its turn for a direct one."""
        if self._durable:
            await self._context.write(change, *arguments)
        else:
            self._context.write_soon(change, *arguments)

    def _succeeded(self, node: Row, finished: Finished) -> bool:
        """Whether there is a result; raises StepFailed where the pipeline is not to go on without one."""
        if finished.status == "completed":
            return True
        if node["configuration"].get("on_error") == "continue":
            return False
        text = finished.error_message or f"the request was {finished.status}"
        raise StepFailed(text if node["operator"] == "raise-error" else f"object {node['name']!r}: {text}")


async def _all(work: Sequence[Coroutine[Any, Any, T]]) -> list[T]:
    """The results of what runs side by side; when one fails the others end."""
    if len(work) == 1:
        return [await work[0]]
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(each) for each in work]
    return [task.result() for task in tasks]


def _first(failures: BaseExceptionGroup[BaseException]) -> BaseException:
    first = failures.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first  # pyright: ignore[reportUnknownArgumentType]


def _target(context: Context, node: Row) -> Target | None:
    sql = "SELECT id FROM versions WHERE deployment_id = ? AND is_default"
    chosen = node["deployment_version_id"] or context.db.value(sql, node["deployment_id"])
    return None if chosen is None else find_target_by_id(context, chosen)


def _pipeline_version(context: Context, node: Row) -> Chosen | None:
    column, value = ("id", node["referenced_version_id"])
    if value is None:
        column, value = "is_default AND pipeline_id", node["pipeline_id"]
    row = context.db.one(f"SELECT id, version FROM pipeline_versions WHERE {column} = ?", value)  # noqa: S608 - our own names
    return None if row is None else Chosen(row["id"], row["version"])


def _add_ended(context: Context, step: Step, finished: Finished) -> None:
    if store.add_step(context, step, None):
        store.complete_step(context, step, finished)


def _add_inner(context: Context, step: Step, inner: PipelineRequest) -> None:
    if store.add_step(context, step, None):
        store.insert(context, [inner])
        store.start(context, inner.id)


def _complete_inner(context: Context, step: Step, finished: Finished) -> None:
    store.complete(context, step.id, finished)
    store.complete_step(context, step, finished)
