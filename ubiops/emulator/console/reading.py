"""What the page shows and the API has no operation for."""

from __future__ import annotations

from typing import Any

from ..platform import Platform
from ..resources.builds import shown_build


def read_projects(platform: Platform) -> list[dict[str, Any]]:
    """The name of each project, and how many deployments it has."""
    query = (
        "SELECT projects.name, count(deployments.number) AS deployments FROM projects "
        "LEFT JOIN deployments ON deployments.project = projects.name GROUP BY projects.name ORDER BY projects.name"
    )
    with platform.database.read() as db:
        return [dict(row) for row in db.all(query)]


def read_project_variables(platform: Platform, project: str) -> list[dict[str, Any]]:
    """The variables of a project, without the values of secret ones."""
    query = "SELECT name, iif(secret, NULL, value) AS value, secret FROM variables WHERE project = ? ORDER BY name"
    with platform.database.read() as db:
        return [dict(row) for row in db.all(query, project)]


def read_builds(platform: Platform, revision_id: str) -> list[dict[str, Any]]:
    """The builds of a revision, newest first."""
    with platform.database.read() as db:
        rows = db.all("SELECT * FROM builds WHERE revision_id = ? ORDER BY number DESC", revision_id)
        return [shown_build(row) for row in rows]
