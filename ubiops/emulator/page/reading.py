"""What the page shows and the API has no operation for."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from ..store import Store
from ..store.builds import shown_build
from ..store.tables import builds, deployments, projects, variables


def read_projects(store: Store) -> list[dict[str, Any]]:
    """The name of each project, and how many deployments it has."""
    query = (
        select(projects.c.name, func.count(deployments.c.number).label("deployments"))
        .outerjoin(deployments)
        .group_by(projects.c.name)
        .order_by(projects.c.name)
    )
    with store.database.read() as connection:
        return [dict(row) for row in connection.execute(query).mappings()]


def read_project_variables(store: Store, project: str) -> list[dict[str, Any]]:
    """The variables of a project, without the values of secret ones."""
    query = select(variables.c.name, variables.c.value, variables.c.secret).where(variables.c.project == project)
    with store.database.read() as connection:
        rows = connection.execute(query.order_by(variables.c.name)).mappings()
        return [{**row, "value": None if row["secret"] else row["value"]} for row in rows]


def read_builds(store: Store, revision_id: str) -> list[dict[str, Any]]:
    """The builds of a revision, newest first."""
    query = select(builds).where(builds.c.revision_id == revision_id).order_by(builds.c.number.desc())
    with store.database.read() as connection:
        return [shown_build(row) for row in connection.execute(query)]
