"""The pages of deployments, their versions, requests and builds."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response

from ..inner import Refused
from .reading import SHOWN, RequestTable, read_builds, read_counts, read_parent, read_request, read_requests
from .rendering import render
from .sending import again, files_to_choose, send
from .visit import Visit

_REQUESTS: RequestTable = "deployment_requests"


async def deployment(visit: Visit, project: str, name: str) -> Response:
    """A deployment with its versions."""
    base = (project, "deployments", name)
    versions = await visit.get(*base, "versions")
    return render(
        "deployment",
        project=project,
        search=visit.search,
        deployment=await visit.get(*base),
        versions=versions,
        counts=await visit.read(read_counts, _REQUESTS, [each["id"] for each in versions]),
        variables=await visit.get(*base, "environment-variables"),
        events=await visit.get(*base, "audit", query=f"limit={SHOWN}"),
    )


async def version(visit: Visit, project: str, deployment: str, name: str) -> Response:
    """A version: what runs, what it was asked, what it prints; a form sends it a request."""
    return await _version(visit, project, deployment, name)


async def send_request(visit: Visit, project: str, deployment: str, name: str) -> Response:
    """Send a request to a version."""
    form = await visit.form(3 * visit.control.settings.max_json_bytes)
    base = (project, "deployments", deployment)
    place = (*base, "versions", name)
    try:
        return await send(visit, place, await visit.get(*base), await visit.get(*place), form)
    except Refused as error:
        return await _version(visit, project, deployment, name, form, error)


async def _version(
    visit: Visit,
    project: str,
    deployment: str,
    name: str,
    form: Mapping[str, str] | None = None,
    problem: Refused | None = None,
) -> Response:
    base = (project, "deployments", deployment)
    place = (*base, "versions", name)
    owner, shown = await visit.get(*base), await visit.get(*place)
    revisions = await visit.get(*place, "revisions")
    if form is None:
        form = await again(visit, _REQUESTS, owner, shown["id"])
    return render(
        "version",
        problem.status if problem else 200,
        project=project,
        place=place,
        search=visit.search,
        owner=owner,
        version=shown,
        form=form,
        files=await files_to_choose(visit, project, owner),
        problem=problem,
        instances=(await visit.get(*place, "instances"))["results"],
        requests=await visit.read(read_requests, _REQUESTS, shown["id"], visit.search),
        logs=await visit.logs(project, "deployment_version_id", [shown["id"]]),
        revisions=revisions,
        builds=await visit.read(read_builds, [each["id"] for each in revisions]),
        variables=await visit.get(*place, "environment-variables"),
    )


async def request(visit: Visit, project: str, deployment: str, name: str, request_id: str) -> Response:
    """A request with its input, output and error, and what the code has printed for it."""
    place = (project, "deployments", deployment, "versions", name)
    found = await visit.read(read_request, _REQUESTS, (await visit.get(*place))["id"], request_id)
    if found is None:
        raise Refused(404, f"version {name!r} of deployment {deployment!r} has no request {request_id!r}")
    logs = await visit.logs(project, "deployment_request_id", [found["id"]])
    return render(
        "request",
        project=project,
        place=place,
        search=visit.search,
        request=found,
        parent=await visit.read(read_parent, _REQUESTS, found["id"]),
        logs=logs,
    )


async def instance(visit: Visit, project: str, deployment: str, name: str, instance_id: str) -> Response:
    """An instance that runs: what has happened to it, and what its code has printed."""
    place = (project, "deployments", deployment, "versions", name)
    shown = await visit.get(*place, "instances", instance_id)
    return render(
        "instance",
        project=project,
        place=place,
        search=visit.search,
        instance=shown,
        events=(await visit.get(*place, "instances", instance_id, "events"))["results"],
        logs=await visit.logs(project, "instance_id", [shown["id"]]),
    )


async def build(visit: Visit, project: str, deployment: str, name: str, build_id: str) -> Response:
    """A build with its log."""
    place = (project, "deployments", deployment, "versions", name)
    found = await visit.get(*place, "builds", build_id)
    logs = await visit.logs(project, "build_id", [found["id"]])
    return render("build", project=project, place=place, search=visit.search, build=found, files=[], logs=logs)
