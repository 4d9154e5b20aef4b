"""Environments: those that the platform offers to everyone, and a project's own."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..environments import BASE_ENVIRONMENTS, BASE_TAG, has_gpu
from ..errors import Invalid
from ..operations import operation
from ..store.audit import Action, record
from ..store.database import Row
from ..store.labels import wanted_labels
from ..store.records import Records, quoted
from ..store.values import timestamp

ENVIRONMENTS = Records("environments", "environment", owner="project")

_SETTINGS = ("name", "display_name", "description", "labels")
#: When the base environments were made, as far as anyone can tell here.
LONG_AGO = 1_677_659_534_876_451

_NEWEST = """
    SELECT environment_revisions.id AS revision, (
        SELECT id FROM environment_builds WHERE revision_id = environment_revisions.id ORDER BY number DESC LIMIT 1
    ) AS build
    FROM environment_revisions WHERE environment_id = ? AND tag_id IS NULL ORDER BY number DESC LIMIT 1
"""
_USERS = """
    SELECT versions.*, deployments.name AS deployment FROM versions JOIN deployments ON deployments.id = deployment_id
    WHERE project = ? AND environment = ? ORDER BY versions.number
"""
_VERSION = """
    SELECT versions.*, deployments.name AS deployment FROM versions JOIN deployments ON deployments.id = deployment_id
    WHERE versions.id = ?
"""

_TAGS = """
    SELECT environment_tags.name FROM environment_tags JOIN environments ON environments.id = environment_id
    WHERE project = ? AND environments.name = ? ORDER BY environment_tags.number DESC
"""
_UNTAGGED = """
    SELECT 1 FROM environment_revisions JOIN environments ON environments.id = environment_id
    WHERE project = ? AND environments.name = ? AND tag_id IS NULL LIMIT 1
"""


@operation
def environments_list(
    context: Context,
    project_name: str,
    environment_type: str,
    labels: str | None = None,
    system: bool | None = None,
    supports_request_format: bool | None = None,
) -> list[dict[str, Any]]:
    base = [_shown_base(name) for name in BASE_ENVIRONMENTS] if wanted_labels(labels) is None else []
    own = [_shown(row) for row in ENVIRONMENTS.list(context.db, project_name, labels)]
    chosen = {"base": base, "custom": own}.get(environment_type, base + own)
    return [
        one
        for one in chosen
        if system in (None, one["system"]) and supports_request_format in (None, one["supports_request_format"])
    ]


@operation
def environments_get(context: Context, project_name: str, environment_name: str) -> dict[str, Any]:
    row = find_environment(context, project_name, environment_name)
    if row is None:
        pointers = ("active_revision", "active_build", "latest_revision", "latest_build")
        return {**_shown_base(environment_name), **dict.fromkeys(pointers)}
    return _detail(context, row)


@operation
def environments_create(context: Context, project_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    base = data.get("base_environment")
    if base is not None and base not in BASE_ENVIRONMENTS:
        raise Invalid(f"base_environment: there is no base environment {quoted(base)}; docs/emulator.md lists them")
    _check_not_base(data["name"])
    values = {name: data[name] for name in (*_SETTINGS, "supports_request_format") if name in data}
    values = {"display_name": data["name"], **values, "base_environment": base}
    row = ENVIRONMENTS.create(context, project_name, values)
    _record(context, row, "create", f"Created environment {row['name']}")
    return _shown(row)


@operation
def environments_update(
    context: Context, project_name: str, environment_name: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    row = find_own_environment(context, project_name, environment_name)
    changes = {name: data[name] for name in _SETTINGS if name in data}
    name = changes.get("name", environment_name)
    _check_not_base(name)
    ENVIRONMENTS.update(context, row, changes)
    display_name = changes.get("display_name", row["display_name"])
    for user in context.db.all(_USERS, project_name, environment_name):
        context.db.update("versions", user["id"], {"environment": name, "environment_display_name": display_name})
    _record(context, row, "update", f"Updated environment {name}")
    return _detail(context, find_own_environment(context, project_name, name))


@operation
def environments_delete(context: Context, project_name: str, environment_name: str) -> None:
    row = find_own_environment(context, project_name, environment_name)
    user = context.db.one(_USERS, project_name, environment_name)
    if user is not None:
        raise Invalid(
            f"the environment is used by version {quoted(user['version'])} of deployment {quoted(user['deployment'])}"
        )
    context.remove_files(context.db.values("SELECT id FROM environment_revisions WHERE environment_id = ?", row["id"]))
    _record(context, row, "delete", f"Deleted environment {environment_name}")
    context.db.delete("environments", row["id"])


@operation
def environments_usage(
    context: Context, project_name: str, environment_name: str, environment_type: str | None = None
) -> list[dict[str, Any]]:
    own = find_environment(context, project_name, environment_name)
    if environment_type not in (None, "all", "base" if own is None else "custom"):
        return []
    implicit = own is not None and own["version_id"] is not None
    found = (_VERSION, own["version_id"]) if own and implicit else (_USERS, project_name, environment_name)
    return [
        {
            **{name: row[name] for name in ("id", "deployment", "version")},
            "environment": environment_name,
            "environment_display_name": BASE_ENVIRONMENTS[environment_name] if own is None else own["display_name"],
            "status": "available" if row["active_revision"] else "unavailable",
        }
        for row in context.db.all(*found)
    ]


def find_environment(context: Context, project: str, name: str) -> Row | None:
    """A project's own environment, or None for a base environment; raises NotFound."""
    if name in BASE_ENVIRONMENTS:
        return None
    return ENVIRONMENTS.find(context.db, project, name, f" in project {quoted(project)}")


def find_own_environment(context: Context, project: str, name: str) -> Row:
    """A project's own environment; raises NotFound, or Invalid for a base environment or that of a package."""
    row = find_environment(context, project, name)
    if row is None:
        raise Invalid(f"{name} is a base environment, which is the same for everyone")
    if row["version_id"] is not None:
        raise Invalid(f"{name} is the environment of a deployment package, and changes only with it")
    return row


def environment_display_name(context: Context, project: str, name: str) -> str | None:
    """The display name of an environment that a project can use, or None when there is none."""
    own = "SELECT display_name FROM environments WHERE project = ? AND name = ? AND version_id IS NULL"
    found: str | None = BASE_ENVIRONMENTS.get(name) or context.db.value(own, project, name)
    return found


def chosen_tag(context: Context, project: str, environment_name: str, tag_name: str | None) -> str | None:
    """The tag that a version of an environment has: this one, or else the newest; raises Invalid.

    None is a base environment's only tag, or an environment that is built without tags.
    """
    is_base = environment_name in BASE_ENVIRONMENTS
    tags = [BASE_TAG] if is_base else context.db.values(_TAGS, project, environment_name)
    if tag_name is not None and tag_name not in tags:
        raise Invalid(f"environment_tag: environment {quoted(environment_name)} has no tag {quoted(tag_name)}")
    if is_base:
        return None
    if tag_name is None and tags and context.db.one(_UNTAGGED, project, environment_name) is None:
        newest: str = tags[0]
        return newest
    return tag_name


def change_base(context: Context, version_id: str, name: str) -> None:
    """Put the environment of a version's package on another base; raises Invalid when that is none."""
    row = context.db.one("SELECT id FROM environments WHERE version_id = ?", version_id)
    if row is not None and name not in BASE_ENVIRONMENTS:
        raise Invalid("environment: the package of the version brings an environment, which needs a base environment")
    if row is not None:
        context.db.update("environments", row["id"], {"base_environment": name})


def define_environment(context: Context, project: str, name: str, display_name: str) -> None:
    """Give a project an environment of its own, or another display name to one that it has."""
    found = context.db.one("SELECT * FROM environments WHERE project = ? AND name = ?", project, name)
    if found is None:
        ENVIRONMENTS.create(context, project, {"name": name, "display_name": display_name})
    else:
        ENVIRONMENTS.update(context, found, {"display_name": display_name})


def _check_not_base(name: str) -> None:
    if name in BASE_ENVIRONMENTS:
        raise Invalid(f"name: {name} is the name of a base environment")


def _record(context: Context, row: Row, action: Action, event: str) -> None:
    record(context, row["project"], action, event, object_type="environment", object_id=row["id"])


def _shown_base(name: str) -> dict[str, Any]:
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:environment::{name}")),
        "name": name,
        "display_name": BASE_ENVIRONMENTS[name],
        "base_environment": None,
        "base_environment_display_name": None,
        "project": None,
        "description": "",
        "labels": {},
        "gpu_required": has_gpu(name, ""),
        "supports_request_format": True,
        **_states(LONG_AGO, LONG_AGO, implicit=False),
        "system": True,
    }


def _shown(row: Row) -> dict[str, Any]:
    names = ("id", "name", "display_name", "base_environment", "project", "description", "labels")
    return {
        **{name: row[name] for name in names},
        "base_environment_display_name": BASE_ENVIRONMENTS.get(row["base_environment"]),
        "gpu_required": has_gpu(row["base_environment"] or row["name"], ""),
        "supports_request_format": row["supports_request_format"],
        **_states(row["creation_date"], row["last_updated"], implicit=row["version_id"] is not None),
        "system": False,
    }


def _states(created: int, updated: int, *, implicit: bool) -> dict[str, Any]:
    return {
        "creation_date": timestamp(created),
        "last_updated": timestamp(updated),
        "status": "active",
        **dict.fromkeys(("implicit", "hidden"), implicit),
        "deprecated": False,
    }


def _detail(context: Context, row: Row) -> dict[str, Any]:
    newest = context.db.one(_NEWEST, row["id"])
    active = "SELECT revision_id FROM environment_builds WHERE id = ?"
    return {
        **_shown(row),
        "active_build": row["active_build"],
        "active_revision": row["active_build"] and context.db.value(active, row["active_build"]),
        "latest_revision": newest and newest["revision"],
        "latest_build": newest and newest["build"],
    }
