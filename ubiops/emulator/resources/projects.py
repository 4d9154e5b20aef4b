"""Projects. Unless the emulator is strict, one comes into being when it is first named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..operations import operation
from ..schemas import nearest
from ..store.audit import Action, record
from ..store.database import Row
from ..store.records import Records, check_name, quoted
from ..store.values import timestamp
from .bucket_files import drop_bucket_files
from .buckets import DEFAULT_BUCKET, create_bucket
from .organizations import ORGANIZATIONS

PROJECTS = Records("projects", "project", owner=None, has_last_updated=False)

_SETTINGS = ("name", "advanced_permissions", "credits", "cors_origins", "labels")
_IN_LIST = ("id", "name", "organization_name", "advanced_permissions", "credits", "labels")
#: The identifiers of a project's files beside those of its buckets, as SQL.
_FILES = """
    SELECT revisions.id FROM revisions JOIN versions ON versions.id = version_id
        JOIN deployments ON deployments.id = deployment_id WHERE project = :project
    UNION ALL SELECT environment_revisions.id FROM environment_revisions
        JOIN environments ON environments.id = environment_id WHERE project = :project
    UNION ALL SELECT id FROM exports WHERE project = :project
    UNION ALL SELECT id FROM imports WHERE project = :project
"""
_IN_DETAIL = (*_IN_LIST, "suspended", "suspended_reason", "cors_origins")


class UnknownProject(NotFound):
    """There is no project of that name yet."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(f"there is no project {quoted(name)}{hint}")
        self.name = name


@operation
def projects_list(
    context: Context, organization: str | None = None, labels: str | None = None
) -> Iterator[dict[str, Any]]:
    rows = PROJECTS.list(context.db, None, labels)
    return (_shown(row, _IN_LIST) for row in rows if organization in (None, row["organization_name"]))


@operation
def projects_get(context: Context, project_name: str) -> dict[str, Any]:
    return _shown(PROJECTS.find(context.db, None, project_name), _IN_DETAIL)


@operation
def projects_create(context: Context, data: Mapping[str, Any]) -> dict[str, Any]:
    organization = ORGANIZATIONS.find(context.db, None, data["organization_name"])
    settings = {name: data[name] for name in _SETTINGS if name in data}
    return _shown(_create(context, {**settings, "organization_name": organization["name"]}), _IN_DETAIL)


@operation
def projects_update(context: Context, project_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
    row = PROJECTS.find(context.db, None, project_name)
    changes = {name: data[name] for name in _SETTINGS if name in data}
    if "suspend" in data:
        reason = "Suspended by a user" if data["suspend"] else None
        changes |= {"suspended": data["suspend"], "suspended_reason": reason}
    PROJECTS.update(context, row, changes)
    name = changes.get("name", project_name)
    _record(context, name, row["id"], "update", f"Updated project {name}")
    return projects_get(context, name)


@operation
def projects_delete(context: Context, project_name: str) -> None:
    row = PROJECTS.find(context.db, None, project_name)
    drop_project_files(context, project_name)
    context.db.delete("projects", row["id"])


def enter_project(context: Context, name: str) -> None:
    """Raise UnknownProject unless there is a project of that name."""
    if context.db.one("SELECT 1 FROM projects WHERE name = ?", name) is None:
        raise UnknownProject(name, nearest(name, context.db.values("SELECT name FROM projects LIMIT 1000")))


def create_on_first_use(context: Context, name: str) -> list[str]:
    """Bring a project into being that something is asked of; what is to be noted about it."""
    try:
        check_name("project_name", name)
    except Invalid as error:
        raise NotFound(error.message) from None
    if context.db.one("SELECT 1 FROM projects WHERE name = ?", name) is None:
        organization = context.db.value("SELECT name FROM organizations ORDER BY number LIMIT 1")
        _create(context, {"name": name, "organization_name": organization})
    return [f"there was no project {quoted(name)}; it has been made"]


def drop_project_files(context: Context, name: str) -> None:
    """Remove the packages and the files of a project that is about to be deleted."""
    context.remove_files([gone for (gone,) in context.db.execute(_FILES, {"project": name})])
    drop_bucket_files(context, "bucket_id IN (SELECT id FROM buckets WHERE project = ?)", name)


def _create(context: Context, values: Mapping[str, Any]) -> Row:
    project = PROJECTS.create(context, None, values)
    create_bucket(context, project["name"], DEFAULT_BUCKET)
    _record(context, project["name"], project["id"], "create", f"Created project {project['name']}")
    return project


def _record(context: Context, name: str, project_id: str, action: Action, event: str) -> None:
    record(context, name, action, event, object_type="project", object_id=project_id)


def _shown(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    return {**{name: row[name] for name in names}, "creation_date": timestamp(row["creation_date"])}
