"""What the page can be told: who is looking, and to forget things."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from .rendering import render

if TYPE_CHECKING:
    from ..control import Control
    from ..http.sessions import Sessions

MAX_FORM_BYTES = 10_000


def form_routes(control: Control, sessions: Sessions | None) -> list[Route]:
    """The routes of the page's forms; without `sessions` no one has to log in."""

    async def login(request: Request) -> Response:
        if sessions is None:
            return RedirectResponse("/", 303)
        if request.method == "POST":
            form = await _form(request)
            if isinstance(form, Response):
                return form
            known = sessions.is_token(form.get("token", [""])[0])
        else:
            known = sessions.take_code(request.query_params.get("code", ""))
        if not known:
            return login_page("The token is not right." if request.method == "POST" else "The link is used up.")
        # Not a redirect: browsers send no cookie of ours along one that began on another site, such as a notebook.
        response = render("welcome")
        response.headers["set-cookie"] = sessions.begin()
        return response

    async def reset(request: Request) -> Response:
        form = await _form(request)
        if isinstance(form, Response):
            return form
        names = form.get("project")
        await to_thread.run_sync(control.platform.reset, names[0] if names else None)
        return RedirectResponse("/", 303)

    return [Route("/login", login, methods=["GET", "POST"]), Route("/reset", reset, methods=["POST"])]


def login_page(problem: str = "") -> Response:
    """The page that asks for the token."""
    return render("login", 401, problem=problem)


async def _form(request: Request) -> dict[str, list[str]] | Response:
    # A browser always says where a form comes from, and HostCheck has compared it with our own name.
    if "origin" not in request.headers:
        return render("missing", 403, message="This form can only be sent from the page itself.")
    body = b""
    async for block in request.stream():
        body += block
        if len(body) > MAX_FORM_BYTES:
            return render("missing", 413, message="The form is too large.")
    return parse_qs(body.decode("utf-8", "replace"))
