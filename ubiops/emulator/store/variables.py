"""Environment variables of projects, deployments and versions; the narrower one shadows the wider one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, delete, insert, select, update

from ..errors import Invalid
from .audit import Action, record
from .database import Database
from .lookup import ensure_project, find_child, find_deployment, find_version, refuse_taken
from .tables import variables
from .values import new_id

#: What a list and a copy give back.
Shown = list[dict[str, Any]]


class _Owner(NamedTuple):
    """The deployment or version that variables belong to; `parents` are what it inherits from, nearest first."""

    project: str
    deployment_id: str
    version_id: str | None
    words: str
    parents: tuple[tuple[str, str, ColumnElement[bool]], ...]

    @property
    def values(self) -> dict[str, str]:
        if self.version_id is not None:
            return {"version_id": self.version_id}
        return {"deployment_id": self.deployment_id}

    @property
    def own(self) -> ColumnElement[bool]:
        if self.version_id is not None:
            return variables.c.version_id == self.version_id
        return variables.c.deployment_id == self.deployment_id


class Variables:
    """The variables of all projects. Where `version` is None they are the deployment's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(self, project_name: str, deployment_name: str, version: str | None = None) -> Shown:
        """Its own variables, then those that it inherits and does not shadow."""
        with self._database.read() as connection:
            owner = _find_owner(connection, project_name, deployment_name, version)
            found = {row.name: _inherited(row, None, None) for row in _rows(connection, owner.own)}
            for kind, name, of_parent in owner.parents:
                for row in _rows(connection, of_parent):
                    found.setdefault(row.name, _inherited(row, kind, name))
            return list(found.values())

    def get(self, project_name: str, deployment_name: str, id: str, version: str | None = None) -> dict[str, Any]:
        """One of its own variables; raises NotFound."""
        with self._database.read() as connection:
            owner = _find_owner(connection, project_name, deployment_name, version)
            return _shown(_find(connection, owner, id))

    def create(
        self, project_name: str, deployment_name: str, data: Mapping[str, Any], version: str | None = None
    ) -> dict[str, Any]:
        """A new variable; raises NotFound or Invalid."""
        with self._database.write() as connection:
            owner = _find_owner(connection, project_name, deployment_name, version)
            refuse_taken(connection, _named(owner, data["name"]), "name", data["name"])
            values = {"id": new_id(), **owner.values, **_values(data)}
            connection.execute(insert(variables), values)
            _record(connection, owner, "create", f"Created environment variable {data['name']}")
            return _shown(_find(connection, owner, values["id"]))

    def update(
        self, project_name: str, deployment_name: str, id: str, data: Mapping[str, Any], version: str | None = None
    ) -> dict[str, Any]:
        """Change one of its own variables; raises NotFound or Invalid. What is secret stays secret."""
        with self._database.write() as connection:
            owner = _find_owner(connection, project_name, deployment_name, version)
            row = _find(connection, owner, id)
            if row.secret and not data["secret"]:
                raise Invalid("secret: a variable that is secret stays secret")
            if data["name"] != row.name:
                refuse_taken(connection, _named(owner, data["name"]), "name", data["name"])
            connection.execute(update(variables).where(variables.c.id == row.id), _values(data))
            _record(connection, owner, "update", f"Updated environment variable {data['name']}")
            return _shown(_find(connection, owner, row.id))

    def delete(self, project_name: str, deployment_name: str, id: str, version: str | None = None) -> None:
        """Remove one of its own variables; raises NotFound."""
        with self._database.write() as connection:
            owner = _find_owner(connection, project_name, deployment_name, version)
            row = _find(connection, owner, id)
            connection.execute(delete(variables).where(variables.c.id == row.id))
            _record(connection, owner, "delete", f"Deleted environment variable {row.name}")

    def copy(
        self, project_name: str, deployment_name: str, data: Mapping[str, Any], version: str | None = None
    ) -> Shown:
        """Take over the own variables of another deployment or version, over those of the same name; only these."""
        with self._database.write() as connection:
            owner = _find_owner(connection, project_name, deployment_name, version)
            source = _find_owner(connection, project_name, data["source_deployment"], data.get("source_version"))
            present = {row.name: row for row in _rows(connection, owner.own)}
            for row in _rows(connection, source.own):
                values = {"name": row.name, "value": row.value, "secret": row.secret}
                if row.name in present:
                    values["secret"] = row.secret or present[row.name].secret
                    connection.execute(update(variables).where(variables.c.id == present[row.name].id), values)
                else:
                    connection.execute(insert(variables), {"id": new_id(), **owner.values, **values})
                action: Action = "update" if row.name in present else "create"
                _record(connection, owner, action, f"Copied environment variable {row.name} from {source.words}")
            copied = {row.name for row in _rows(connection, source.own)}
            return [_inherited(row, None, None) for row in _rows(connection, owner.own) if row.name in copied]

    def set_project_variable(self, project: str, name: str, value: str, secret: bool = False) -> None:
        """Define a variable for a whole project, or give it another value; the API has no operation for it."""
        values = {"name": name, "value": value, "secret": secret}
        with self._database.write() as connection:
            ensure_project(connection, project)
            row = connection.execute(
                select(variables).where(variables.c.project == project, variables.c.name == name)
            ).one_or_none()
            if row is None:
                connection.execute(insert(variables), {"id": new_id(), "project": project, **values})
            else:
                connection.execute(update(variables).where(variables.c.id == row.id), values)


def _find_owner(connection: Connection, project: str, deployment: str, version: str | None) -> _Owner:
    project_level = ("project", project, variables.c.project == project)
    if version is None:
        row = find_deployment(connection, project, deployment)
        return _Owner(project, row.id, None, f"deployment {deployment}", (project_level,))
    row = find_version(connection, project, deployment, version)
    deployment_level = ("deployment", deployment, variables.c.deployment_id == row.deployment_id)
    words = f"version {version} of deployment {deployment}"
    return _Owner(project, row.deployment_id, row.id, words, (deployment_level, project_level))


def _rows(connection: Connection, chosen: ColumnElement[bool]) -> list[Row[Any]]:
    return list(connection.execute(select(variables).where(chosen).order_by(variables.c.number)))


def _named(owner: _Owner, name: str) -> Any:
    return select(variables.c.id).where(owner.own, variables.c.name == name)


def _find(connection: Connection, owner: _Owner, identifier: str) -> Row[Any]:
    query = select(variables).where(owner.own, variables.c.id == identifier)
    return find_child(connection, query, "environment variable", identifier)


def _record(connection: Connection, owner: _Owner, action: Action, event: str) -> None:
    record(connection, owner.project, owner.deployment_id, action, f"{event} for {owner.words}", owner.version_id)


def _values(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: data[name] for name in ("name", "value", "secret")}


def _shown(row: Row[Any]) -> dict[str, Any]:
    return {"id": row.id, "name": row.name, "value": None if row.secret else row.value, "secret": row.secret}


def _inherited(row: Row[Any], kind: str | None, name: str | None) -> dict[str, Any]:
    return {**_shown(row), "inheritance_type": kind, "inheritance_name": name}
