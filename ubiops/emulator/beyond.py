"""Three operations next to the contract, which programs of published clients call on their way.

Such a client looks at a version's environment while it waits for the version, and at the project's logs where it is
told to show them; tutorials begin with a look at the service's status.
"""

from __future__ import annotations

import re
import uuid
from urllib.parse import unquote

from anyio import to_thread
from starlette.types import ASGIApp, Receive, Scope, Send

from .environments import BASE_ENVIRONMENTS, has_gpu
from .http.responses import API_PREFIX, send_error, send_json
from .platform import Platform

STATUS_PATH = API_PREFIX + "status"
_LOGS = re.compile(rb"/v2\.1/projects/[^/]+/logs")
_ENVIRONMENT = re.compile(rb"/v2\.1/projects/([^/]+)/environments/([^/]+)")


class BeyondContract:
    """Answers `environments_get`, `service_status`, and `projects_log_list`.

    Nothing is ever run here, so there never is a log.
    """

    def __init__(self, app: ASGIApp, platform: Platform) -> None:
        self.app = app
        self.platform = platform

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "GET":
            path: str = scope["path"]
            if path == STATUS_PATH:
                await send_json(send, 200, {"status": "ok"})
                return
            if "/environments/" in path and (found := _ENVIRONMENT.fullmatch(scope["raw_path"].partition(b"?")[0])):
                project, name = (unquote(part.decode("latin-1")) for part in found.groups())
                await self._environments_get(project, name, send)
                return
        elif scope["type"] == "http" and scope["method"] == "POST" and _LOGS.fullmatch(scope["raw_path"]):
            await send_json(send, 200, [])
            return
        await self.app(scope, receive, send)

    async def _environments_get(self, project: str, name: str, send: Send) -> None:
        display_name = BASE_ENVIRONMENTS.get(name) or await to_thread.run_sync(self._display_name, project, name)
        if display_name is None:
            await send_error(send, 404, f"there is no environment {name[:100]!r} in project {project[:100]!r}")
        else:
            await send_json(send, 200, _environment(name, display_name, project))

    def _display_name(self, project: str, name: str) -> str | None:
        with self.platform.database.read() as db:
            found: str | None = db.value(
                "SELECT display_name FROM environments WHERE project = ? AND name = ?", project, name
            )
            return found


def _environment(name: str, display_name: str, project: str) -> dict[str, object]:
    owner = "" if name in BASE_ENVIRONMENTS else project
    unset = ["base_environment", "creation_date", "last_updated"]
    unset += ["active_revision", "latest_revision", "active_build", "latest_build"]
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:environment:{owner}:{name}")),
        "name": name,
        "display_name": display_name,
        "project": owner or None,
        "description": "",
        "gpu_required": has_gpu(name, ""),
        "implicit": False,
        "labels": {},
        "status": "available",
        **dict.fromkeys(unset),
    }
