"""The page at `/`: what there is, in a browser. Rendered here, readable without JavaScript, loads nothing from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Scope

from ..http.responses import CONTROL_PREFIX
from ..inner import Refused
from .forms import form_routes
from .reading import read_builds, read_project_variables, read_projects
from .rendering import render

if TYPE_CHECKING:
    from ..control import Control
    from ..http.sessions import Sessions

#: So many audit events, and requests, are shown.
SHOWN = 50


def page_routes(control: Control, sessions: Sessions | None) -> list[Route]:
    """The routes of the page; they show what the API says, and a little that it has no operation for."""

    async def home(request: Request) -> Response:
        return render(
            "home",
            projects=await to_thread.run_sync(read_projects, control.platform),
            requests=control.requests(SHOWN)[::-1],
            host=f"http://{request.headers['host']}/v2.1",
            auth=control.settings.token is not None,
            token_file=control.token_file,
            token_text="PASTE-THE-TOKEN-HERE" if control.settings.token is not None else "any",
        )

    async def requests(request: Request) -> Response:
        return render("requests", requests=control.requests(SHOWN)[::-1])

    async def below(request: Request) -> Response:
        # As sent: decoded, a name could hold a slash.
        path = request.scope["raw_path"].partition(b"?")[0].decode("latin-1")
        segments = [unquote(segment) for segment in path.strip("/").split("/")]
        try:
            known = await to_thread.run_sync(read_projects, control.platform)
            if all(project["name"] != segments[1] for project in known):
                raise Refused(404, f"there is no project {segments[1]!r}")
            match segments:
                case [_, name]:
                    return await project(name)
                case [_, name, "deployments", deployment_name]:
                    return await deployment(name, deployment_name)
                case [_, name, "deployments", deployment_name, "versions", version_name]:
                    return await version(name, deployment_name, version_name)
                case _:
                    raise Refused(404, "there is no such page")
        except Refused as error:
            return render("missing", error.status, message=str(error))

    async def project(name: str) -> Response:
        return render(
            "project",
            project=name,
            deployments=await control.api.get("projects", name, "deployments"),
            variables=await to_thread.run_sync(read_project_variables, control.platform, name),
        )

    async def deployment(project_name: str, name: str) -> Response:
        base = ("projects", project_name, "deployments", name)
        return render(
            "deployment",
            project=project_name,
            deployment=await control.api.get(*base),
            versions=await control.api.get(*base, "versions"),
            variables=await control.api.get(*base, "environment-variables"),
            events=await control.api.get(*base, "audit", query=f"limit={SHOWN}"),
        )

    async def version(project_name: str, deployment_name: str, name: str) -> Response:
        base = ("projects", project_name, "deployments", deployment_name, "versions", name)
        revisions = await control.api.get(*base, "revisions")
        for revision in revisions:
            revision["builds"] = await to_thread.run_sync(read_builds, control.platform, revision["id"])
        return render(
            "version",
            project=project_name,
            deployment=deployment_name,
            version=await control.api.get(*base),
            revisions=revisions,
            variables=await control.api.get(*base, "environment-variables"),
        )

    async def missing(request: Request) -> Response:
        return render("missing", 404, message="There is no such page.")

    return [
        Route("/", home),
        Route("/requests", requests),
        Route("/projects/{below:path}", below),
        *form_routes(control, sessions),
        _Elsewhere("/{path:path}", missing),
    ]


class _Elsewhere(Route):
    """What no other route has taken, but for the control API, which says in JSON what it does not have."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        return (Match.NONE, {}) if scope["path"].startswith(CONTROL_PREFIX) else super().matches(scope)
