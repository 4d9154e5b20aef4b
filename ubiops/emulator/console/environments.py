"""The pages of environments, their tags and builds."""

from __future__ import annotations

from starlette.responses import Response

from .reading import read_environment_revisions
from .rendering import render
from .visit import Visit


async def environment(visit: Visit, project: str, name: str) -> Response:
    """An environment with its tags, revisions and builds, and the versions that use it."""
    base = (project, "environments", name)
    shown = await visit.get(*base)
    return render(
        "environment",
        project=project,
        place=base,
        search=visit.search,
        environment=shown,
        tags=await visit.get(*base, "tags"),
        revisions=await visit.read(read_environment_revisions, shown["id"]),
        usage=await visit.get(*base, "usage"),
    )


async def tag(visit: Visit, project: str, environment: str, name: str) -> Response:
    """A tag with its secrets, the files that it was built of, and the versions that use it."""
    base = (project, "environments", environment, "tags", name)
    shown = await visit.get(*base)
    return render(
        "tag",
        project=project,
        place=base,
        search=visit.search,
        tag=shown,
        secrets=[] if shown["base_environment_name"] is None else await visit.get(*base, "secrets"),
        usage=await visit.get(*base, "usage"),
        files=await visit.get(*base, "dependency-files"),
    )


async def build(visit: Visit, project: str, environment: str, revision_id: str, build_id: str) -> Response:
    """A build with its log and the files that it was built of."""
    base = (project, "environments", environment, "revisions", revision_id, "builds", build_id)
    shown = await visit.get(*base)
    return render(
        "build",
        project=project,
        place=base[:3],
        search=visit.search,
        build=shown,
        files=await visit.get(*base, "dependency-files"),
        logs=await visit.logs(project, "environment_build_id", [shown["id"]]),
    )
