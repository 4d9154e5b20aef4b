"""The page at `/`: what there is, in a browser. Rendered here, readable without JavaScript, loads nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import unquote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Scope

from ..errors import ApiError
from ..http.responses import CONTROL_PREFIX
from ..inner import Refused
from . import buckets, deployments, environments, pipelines, projects
from .forms import form_routes
from .reading import has_project
from .rendering import refusal
from .visit import Visit

if TYPE_CHECKING:
    from ..control import Control
    from ..http.sessions import Sessions

Page = Callable[..., Awaitable[Response]]

#: What is below the projects; a star is a name, and an argument of the page.
_PAGES: Mapping[str, Page] = {
    "*": projects.project,
    "*/deployments/*": deployments.deployment,
    "*/deployments/*/versions/*": deployments.version,
    "*/deployments/*/versions/*/requests/*": deployments.request,
    "*/deployments/*/versions/*/builds/*": deployments.build,
    "*/deployments/*/versions/*/instances/*": deployments.instance,
    "*/pipelines/*": pipelines.pipeline,
    "*/pipelines/*/versions/*": pipelines.version,
    "*/pipelines/*/versions/*/requests/*": pipelines.request,
    "*/pipelines/*/versions/*/requests/*/steps/*": pipelines.step,
    "*/buckets/*": buckets.bucket,
    "*/buckets/*/file": buckets.download,
    "*/environments/*": environments.environment,
    "*/environments/*/tags/*": environments.tag,
    "*/environments/*/revisions/*/builds/*": environments.build,
}
#: What a form is sent to.
_FORMS: Mapping[str, Page] = {
    "*/deployments/*/versions/*": deployments.send_request,
    "*/pipelines/*/versions/*": pipelines.send_request,
    "*/buckets/*": buckets.upload,
    "*/buckets/*/delete": buckets.delete,
}


def page_routes(control: Control, sessions: Sessions | None) -> list[Route]:
    """The routes of the page; they show what the API says, and a little that it has no operation for."""

    async def home(request: Request) -> Response:
        return await projects.home(Visit(control, request))

    async def below(request: Request) -> Response:
        visit = Visit(control, request)
        try:
            page, names = _find(request)
            if not await visit.read(has_project, names[0]):
                raise Refused(404, f"There is no project {names[0]!r}.")
            return await page(visit, *names)
        except Refused as error:
            return refusal(error)
        except ApiError as error:
            return refusal(Refused(error.status, error.message))

    async def missing(request: Request) -> Response:
        return refusal(Refused(404, "There is no such page."))

    return [
        Route("/", home),
        Route("/projects/{below:path}", below, methods=["GET", "POST"]),
        *form_routes(control, sessions),
        _Elsewhere("/{path:path}", missing),
    ]


def _find(request: Request) -> tuple[Page, list[str]]:
    """The page at the path of a request, and the names in it; raises Refused."""
    # As sent: decoded, a name could hold a slash.
    path = request.scope["raw_path"].partition(b"?")[0].decode("latin-1")
    segments = path.removeprefix("/projects/").rstrip("/").split("/")
    for pattern, page in (_FORMS if request.method == "POST" else _PAGES).items():
        words = pattern.split("/")
        if len(words) == len(segments) and all(
            word in ("*", segment) for word, segment in zip(words, segments, strict=True)
        ):
            return page, [unquote(name) for word, name in zip(words, segments, strict=True) if word == "*"]
    raise Refused(404, "There is no such page.")


class _Elsewhere(Route):
    """What no other route has taken, but for the control API, which says in JSON what it does not have."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        return (Match.NONE, {}) if scope["path"].startswith(CONTROL_PREFIX) else super().matches(scope)
