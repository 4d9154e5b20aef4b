"""Environments: those that the platform offers to everyone, and a project's own."""

from __future__ import annotations

import uuid
from typing import Any

from ..context import Context
from ..environments import BASE_ENVIRONMENTS, has_gpu
from ..errors import NotFound
from ..operations import operation
from ..store.records import quoted
from ..store.values import new_id


@operation
def environments_get(context: Context, project_name: str, environment_name: str) -> dict[str, Any]:
    display_name = environment_display_name(context, project_name, environment_name)
    if display_name is None:
        raise NotFound(f"there is no environment {quoted(environment_name)} in project {quoted(project_name)}")
    is_base = environment_name in BASE_ENVIRONMENTS
    owner = "" if is_base else project_name
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:environment:{owner}:{environment_name}")),
        "name": environment_name,
        "display_name": display_name,
        "project": owner or None,
        "description": "",
        "labels": {},
        "system": is_base,
        "gpu_required": has_gpu(environment_name, ""),
        "implicit": False,
        "status": "available",
        **dict.fromkeys(("base_environment", "active_revision", "latest_revision", "active_build", "latest_build")),
    }


def environment_display_name(context: Context, project: str, name: str) -> str | None:
    """The display name of an environment that a project can use, or None when there is none."""
    own = "SELECT display_name FROM environments WHERE project = ? AND name = ?"
    found: str | None = BASE_ENVIRONMENTS.get(name) or context.db.value(own, project, name)
    return found


def define_environment(context: Context, project: str, name: str, display_name: str) -> None:
    """Give a project an environment of its own, or another display name to one that it has."""
    context.db.execute(
        "INSERT INTO environments (id, project, name, display_name) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (project, name) DO UPDATE SET display_name = excluded.display_name",
        (new_id(), project, name, display_name),
    )
