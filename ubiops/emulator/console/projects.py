"""The first page, and that of a project."""

from __future__ import annotations

from starlette.responses import Response

from .reading import SHOWN, read_buckets, read_project_variables, read_projects, read_version_counts
from .rendering import render
from .visit import Visit


async def home(visit: Visit) -> Response:
    """All projects, how to connect, and the last requests to the API."""
    control = visit.control
    return render(
        "home",
        search=visit.search,
        projects=await visit.read(read_projects),
        requests=control.requests(SHOWN)[::-1],
        host=f"http://{visit.request.headers['host']}/v2.1",
        auth=control.settings.token is not None,
        token_file=control.token_file,
        token_text="PASTE-THE-TOKEN-HERE" if control.settings.token is not None else "any",
    )


async def project(visit: Visit, name: str) -> Response:
    """What a project has."""
    return render(
        "project",
        project=name,
        search=visit.search,
        deployments=await visit.get(name, "deployments"),
        versions=await visit.read(read_version_counts, name),
        pipelines=await visit.get(name, "pipelines"),
        environments=await visit.get(name, "environments", query="environment_type=custom"),
        buckets=await visit.get(name, "buckets"),
        sizes=await visit.read(read_buckets, name),
        variables=await visit.read(read_project_variables, name),
    )
