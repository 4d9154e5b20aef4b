"""Three operations next to the contract, which programs of published clients call on their way.

Such a client looks at a version's environment while it waits for the version, and at the project's logs where it is
told to show them; tutorials begin with a look at the service's status.
"""

from __future__ import annotations

import re
import uuid
from urllib.parse import unquote

from starlette.types import ASGIApp, Receive, Scope, Send

from .answers import API_PREFIX, send_error, send_json
from .environments import BASE_ENVIRONMENTS, has_gpu

STATUS_PATH = API_PREFIX + "status"
_LOGS = re.compile(rb"/v2\.1/projects/[^/]+/logs")
_ENVIRONMENT = re.compile(rb"/v2\.1/projects/[^/]+/environments/([^/]+)")


class BeyondContract:
    """Answers `environments_get` for base environments, `service_status`, and `projects_log_list`.

    Nothing is ever run here, so there never is a log.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "GET":
            path: str = scope["path"]
            if path == STATUS_PATH:
                await send_json(send, 200, {"status": "ok"})
                return
            if "/environments/" in path and (found := _ENVIRONMENT.fullmatch(scope["raw_path"].partition(b"?")[0])):
                await _environments_get(unquote(found[1].decode("latin-1")), send)
                return
        elif scope["type"] == "http" and scope["method"] == "POST" and _LOGS.fullmatch(scope["raw_path"]):
            await send_json(send, 200, [])
            return
        await self.app(scope, receive, send)


async def _environments_get(name: str, send: Send) -> None:
    if name in BASE_ENVIRONMENTS:
        await send_json(send, 200, _environment(name))
    else:
        await send_error(send, 404, f"there is no environment {name[:100]!r} here; the emulator has base environments")


def _environment(name: str) -> dict[str, object]:
    unset = ["project", "base_environment", "creation_date", "last_updated"]
    unset += ["active_revision", "latest_revision", "active_build", "latest_build"]
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:environment:{name}")),
        "name": name,
        "display_name": BASE_ENVIRONMENTS[name],
        "description": "",
        "gpu_required": has_gpu(name, ""),
        "implicit": False,
        "labels": {},
        "status": "available",
        **dict.fromkeys(unset),
    }
