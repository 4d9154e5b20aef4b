"""The page at `/`: what there is, in a browser. Rendered here, readable without JavaScript, loads nothing from elsewhere."""

from __future__ import annotations

import secrets
import shlex
from functools import cache, partial
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, unquote

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ubiops._version import __version__

from ..inner import Refused
from .reading import read_builds, read_project_variables, read_projects

if TYPE_CHECKING:
    from jinja2 import Environment

    from ..control import Control

#: So many audit events, and requests, are shown.
SHOWN = 50
MAX_FORM_BYTES = 10_000


def page_routes(control: Control) -> list[Route]:
    """The routes of the page; they show what the API says, and a little that it has no operation for."""

    async def home(request: Request) -> Response:
        return _render(
            "home",
            projects=await to_thread.run_sync(read_projects, control.store),
            requests=control.requests(SHOWN)[::-1],
            host=f"http://{request.headers['host']}/v2.1",
            auth=control.settings.token is not None,
            token_file=control.token_file,
            token_text="PASTE-THE-TOKEN-HERE" if control.settings.token is not None else "any",
        )

    async def requests(request: Request) -> Response:
        return _render("requests", requests=control.requests(SHOWN)[::-1])

    async def below(request: Request) -> Response:
        # As sent: decoded, a name could hold a slash.
        path = request.scope["raw_path"].partition(b"?")[0].decode("latin-1")
        segments = [unquote(segment) for segment in path.strip("/").split("/")]
        try:
            known = await to_thread.run_sync(read_projects, control.store)
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
            return _render("missing", error.status, message=str(error))

    async def project(name: str) -> Response:
        return _render(
            "project",
            project=name,
            deployments=await control.api.get("projects", name, "deployments"),
            variables=await to_thread.run_sync(read_project_variables, control.store, name),
        )

    async def deployment(project_name: str, name: str) -> Response:
        base = ("projects", project_name, "deployments", name)
        return _render(
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
            revision["builds"] = await to_thread.run_sync(read_builds, control.store, revision["id"])
        return _render(
            "version",
            project=project_name,
            deployment=deployment_name,
            version=await control.api.get(*base),
            revisions=revisions,
            variables=await control.api.get(*base, "environment-variables"),
        )

    async def reset(request: Request) -> Response:
        # A browser always says where a form comes from, and HostCheck has compared it with our own name.
        if "origin" not in request.headers:
            return _render("missing", 403, message="This form can only be sent from the page itself.")
        body = b""
        async for block in request.stream():
            body += block
            if len(body) > MAX_FORM_BYTES:
                return _render("missing", 413, message="The form is too large.")
        names = parse_qs(body.decode("utf-8", "replace")).get("project")
        await to_thread.run_sync(control.store.reset, names[0] if names else None)
        return RedirectResponse("/", 303)

    return [
        Route("/", home),
        Route("/requests", requests),
        Route("/reset", reset, methods=["POST"]),
        Route("/projects/{below:path}", below),
    ]


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("ubiops.emulator", "page"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["segment"] = partial(quote, safe="")
    environment.filters["shell"] = lambda path: shlex.quote(str(path))
    return environment


def _render(template: str, status: int = 200, **values: Any) -> Response:
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    html = _templates().get_template(f"{template}.html.jinja").render(nonce=nonce, release=__version__, **values)
    headers = {
        "content-security-policy": policy,
        "cache-control": "no-store",
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
    }
    return HTMLResponse(html, status, headers)
