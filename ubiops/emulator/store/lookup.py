"""Finding what a request names, or saying what is missing."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, select
from sqlalchemy.dialects.sqlite import insert

from ..errors import Invalid, NotFound
from .tables import deployments, projects, versions
from .values import new_id, now

_DEPLOYMENT = select(deployments).where(
    deployments.c.project == bindparam("project"), deployments.c.name == bindparam("name")
)
_VERSION = (
    select(versions, deployments.c.name.label("deployment"), deployments.c.project)
    .join(deployments)
    .where(
        deployments.c.project == bindparam("project"),
        deployments.c.name == bindparam("deployment"),
        versions.c.version == bindparam("version"),
    )
)


def find_deployment(connection: Connection, project: str, name: str) -> Row[Any]:
    """The deployment of that name; raises NotFound."""
    row = connection.execute(_DEPLOYMENT, {"project": project, "name": name}).one_or_none()
    if row is None:
        raise no_deployment(project, name)
    return row


def no_deployment(project: str, name: str) -> NotFound:
    """The error for a deployment that is not there."""
    return NotFound(f"there is no deployment {_quoted(name)} in project {_quoted(project)}")


def find_version(connection: Connection, project: str, deployment: str, version: str) -> Row[Any]:
    """The version of that name, with the names of its deployment and project; raises NotFound."""
    names = {"project": project, "deployment": deployment, "version": version}
    row = connection.execute(_VERSION, names).one_or_none()
    if row is None:
        find_deployment(connection, project, deployment)
        raise NotFound(f"deployment {_quoted(deployment)} has no version {_quoted(version)}")
    return row


def find_child(connection: Connection, query: Select[Any], kind: str, identifier: str) -> Row[Any]:
    """The one row of a query for an identifier; raises NotFound."""
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFound(f"there is no {kind} {_quoted(identifier)} here")
    return row


def refuse_taken(connection: Connection, query: Select[Any], field: str, value: str) -> None:
    """Raise Invalid when the query finds something: the name is taken."""
    if connection.execute(query.limit(1)).first() is not None:
        raise Invalid(f"{field}: there is one named {_quoted(value)} already")


def ensure_project(connection: Connection, project: str) -> None:
    """A project comes into being when something is first put into it."""
    values = {"id": new_id(), "name": project, "creation_date": now()}
    connection.execute(insert(projects).on_conflict_do_nothing(), values)


def _quoted(name: str) -> str:
    return repr(name if len(name) <= 100 else name[:100] + "...")
