"""What the page can be told: who is looking, and to forget things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from ..inner import Refused
from .rendering import refusal, render
from .visit import Visit

if TYPE_CHECKING:
    from ..control import Control
    from ..http.sessions import Sessions


def form_routes(control: Control, sessions: Sessions | None) -> list[Route]:
    """The routes of the page's forms; without `sessions` no one has to log in."""

    async def login(request: Request) -> Response:
        if sessions is None:
            return RedirectResponse("/", 303)
        if request.method == "POST":
            try:
                form = await Visit(control, request).form()
            except Refused as error:
                return refusal(error)
            known = sessions.is_token(form.get("token", ""))
        else:
            known = sessions.take_code(request.query_params.get("code", ""))
        if not known:
            return login_page("The token is not right." if request.method == "POST" else "The link is used up.")
        # Not a redirect: browsers send no cookie of ours along one that began on another site, such as a notebook.
        response = render("welcome")
        response.headers["set-cookie"] = sessions.begin()
        return response

    async def reset(request: Request) -> Response:
        try:
            form = await Visit(control, request).form()
        except Refused as error:
            return refusal(error)
        await to_thread.run_sync(control.platform.reset, form.get("project"))
        return RedirectResponse("/", 303)

    return [Route("/login", login, methods=["GET", "POST"]), Route("/reset", reset, methods=["POST"])]


def login_page(problem: str = "") -> Response:
    """The page that asks for the token."""
    return render("login", 401, problem=problem)
