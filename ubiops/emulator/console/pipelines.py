"""The pages of pipelines, their versions, and requests with the state of each object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from starlette.responses import Response

from ..inner import Refused
from ..pipelines.objects import END, START
from .drawing import DETAIL_COLUMNS, HEIGHT, NAME_COLUMNS, WIDTH, draw, shortened
from .reading import (
    SHOWN,
    RequestTable,
    read_called,
    read_counts,
    read_parent,
    read_request,
    read_requests,
    read_step,
    read_steps,
)
from .rendering import path, render
from .sending import again, files_to_choose, send
from .visit import Visit

_REQUESTS: RequestTable = "pipeline_requests"
#: Of the states of several requests to an object, the first of these is shown.
_ORDER = ("failed", "processing", "pending", "cancelled", "completed")

Shown = Mapping[str, Any]


async def pipeline(visit: Visit, project: str, name: str) -> Response:
    """A pipeline with its versions."""
    base = (project, "pipelines", name)
    versions = await visit.get(*base, "versions")
    return render(
        "pipeline",
        project=project,
        search=visit.search,
        pipeline=await visit.get(*base),
        versions=versions,
        counts=await visit.read(read_counts, _REQUESTS, [each["id"] for each in versions]),
        events=await visit.get(*base, "audit", query=f"limit={SHOWN}"),
    )


async def version(visit: Visit, project: str, pipeline: str, name: str) -> Response:
    """A version as a picture, and its requests; a form sends it one."""
    return await _version(visit, project, pipeline, name)


async def send_request(visit: Visit, project: str, pipeline: str, name: str) -> Response:
    """Send a request to a version."""
    form = await visit.form(3 * visit.control.settings.max_json_bytes)
    base = (project, "pipelines", pipeline)
    place = (*base, "versions", name)
    try:
        return await send(visit, place, await visit.get(*base), await visit.get(*place), form)
    except Refused as error:
        return await _version(visit, project, pipeline, name, form, error)


async def _version(
    visit: Visit,
    project: str,
    pipeline: str,
    name: str,
    form: Mapping[str, str] | None = None,
    problem: Refused | None = None,
) -> Response:
    base = (project, "pipelines", pipeline)
    place = (*base, "versions", name)
    owner, shown = await visit.get(*base), await visit.get(*place)
    if form is None:
        form = await again(visit, _REQUESTS, owner, shown["id"])
    return render(
        "pipeline_version",
        problem.status if problem else 200,
        project=project,
        place=place,
        search=visit.search,
        owner=owner,
        version=shown,
        picture=_picture(project, shown),
        form=form,
        files=await files_to_choose(visit, project, owner),
        problem=problem,
        requests=await visit.read(read_requests, _REQUESTS, shown["id"], visit.search),
    )


async def request(visit: Visit, project: str, pipeline: str, name: str, request_id: str) -> Response:
    """A request: what each object has made of it, and what code has printed for it."""
    place = (project, "pipelines", pipeline, "versions", name)
    shown = await visit.get(*place)
    found = await visit.read(read_request, _REQUESTS, shown["id"], request_id)
    if found is None:
        raise Refused(404, f"version {name!r} of pipeline {pipeline!r} has no request {request_id!r}")
    steps = await visit.read(read_steps, found["id"])
    for each in steps:
        each["href"] = _step_path(place, found["id"], each)
    return render(
        "pipeline_request",
        project=project,
        place=place,
        search=visit.search,
        request=found,
        parent=await visit.read(read_parent, _REQUESTS, found["id"]),
        picture=_picture(project, shown, found, steps),
        steps=steps,
        logs=await visit.logs(project, "deployment_request_id", await visit.read(read_called, found["id"])),
    )


async def step(visit: Visit, project: str, pipeline: str, name: str, request_id: str, step_id: str) -> Response:
    """What an operator has made of a request."""
    place = (project, "pipelines", pipeline, "versions", name)
    await visit.get(*place)
    found = await visit.read(read_step, request_id, step_id)
    if found is None:
        raise Refused(404, f"request {request_id!r} has not asked an operator for {step_id!r}")
    return render("step", project=project, place=place, request_id=request_id, step=found)


def _step_path(place: tuple[str, ...], request_id: str, step: Shown) -> str:
    """The page of what was asked of an object."""
    if step["reference_type"] == "operator":
        return path(place, "requests", request_id, "steps", step["id"])
    return path(_of(place[0], step), "versions", step["version"], "requests", step["id"]) if step["version"] else ""


def _of(project: str, step: Shown) -> tuple[str, str, str]:
    return project, f"{step['reference_type']}s", step["reference"]


def _picture(project: str, version: Shown, request: Shown | None = None, steps: Sequence[Shown] = ()) -> dict[str, Any]:
    """What the template draws: boxes and lines with their places, texts, links, and states where there is a request."""
    connections: dict[tuple[str, str], list[str]] = {}
    for attachment in version["attachments"]:
        for source in attachment["sources"]:
            pairs = connections.setdefault((source["source_name"], attachment["destination_name"]), [])
            pairs += (f"{each['source_field_name']} → {each['destination_field_name']}" for each in source["mapping"])
    objects = {each["name"]: each for each in version["objects"]}
    drawn = draw(objects, connections)
    states = _states(request, steps)
    boxes = [
        {
            "x": box.x,
            "y": box.y - HEIGHT // 2,
            "name": shortened({START: "start", END: "end"}.get(box.name, box.name), NAME_COLUMNS),
            "state": states.get(box.name, ("", ""))[0],
            "text": states.get(box.name, ("", ""))[1],
            **_reference(project, objects.get(box.name)),
            "title": box.name,
        }
        for box in drawn.boxes
    ]
    lines = [
        {
            "path": line.path,
            "done": states.get(line.source, ("", ""))[0] == "completed",
            "title": ", ".join([f"{line.source} → {line.destination}", *connections[line.source, line.destination]]),
        }
        for line in drawn.lines
    ]
    size = {"width": drawn.width, "height": drawn.height, "box_width": WIDTH, "box_height": HEIGHT}
    return {**size, "boxes": boxes, "lines": lines}


def _reference(project: str, shown: Shown | None) -> dict[str, str]:
    """What an object refers to, and where its page is."""
    if shown is None:
        return {"detail": "", "href": ""}
    kind, name = shown["reference_type"], shown["reference_name"]
    text = name if kind == "operator" else " ".join(filter(None, (name, shown["version"])))
    version = ("versions", shown["version"]) if shown["version"] else ()
    href = "" if kind == "operator" else path(project, f"{kind}s", name, version)
    return {"detail": shortened(f"{kind} {text}", DETAIL_COLUMNS), "href": href}


def _states(request: Shown | None, steps: Sequence[Shown]) -> dict[str, tuple[str, str]]:
    """The state of each object in a request, and the words for it."""
    if request is None:
        return {}
    of_object: dict[str, list[str]] = {}
    for each in steps:
        of_object.setdefault(each["object"], []).append(each["status"])
    states = {START: ("completed", "completed"), END: (request["status"], request["status"])}
    for name, found in of_object.items():
        state = next(state for state in _ORDER if state in found)
        count = f" ({found.count(state)} of {len(found)})" if len(found) > 1 else ""
        states[name] = state, state + count
    return states
