"""Projects. Unless the emulator is strict, one comes into being when it is first named."""

from __future__ import annotations

from typing import Any

from ..context import Context
from ..errors import Invalid, NotFound
from ..schemas import nearest
from ..store.audit import record
from ..store.database import Row
from ..store.records import Records, check_name, quoted

PROJECTS = Records("projects", "project", owner=None, has_last_updated=False)


class UnknownProject(NotFound):
    """There is no project of that name yet."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(f"there is no project {quoted(name)}{hint}")
        self.name = name


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


def _create(context: Context, values: dict[str, Any]) -> Row:
    project = PROJECTS.create(context, None, values)
    record(
        context,
        project["name"],
        "create",
        f"Created project {project['name']}",
        object_type="project",
        object_id=project["id"],
    )
    return project
