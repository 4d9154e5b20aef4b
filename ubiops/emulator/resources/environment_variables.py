"""Environment variables of projects, deployments and versions; the narrower one shadows the wider one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..context import Context
from ..errors import Invalid
from ..operations import operation
from ..store.audit import Action, record
from ..store.database import Connection, Row
from ..store.records import check_name, find_by_id, quoted
from ..store.values import new_id
from .deployment_versions import find_version
from .deployments import find_deployment
from .environment_tags import find_tag
from .projects import PROJECTS

Shown = dict[str, Any]


class _Level(NamedTuple):
    """Whose variables they are: the column that says so, its value, and how an answer names it."""

    column: str
    value: str
    type: str
    name: str


class _Owner(NamedTuple):
    """What variables belong to; `parents` are what it inherits from, nearest first."""

    own: _Level
    parents: tuple[_Level, ...]
    project: str
    object_id: str
    parent_id: str | None
    words: str


@operation
def project_environment_variables_list(context: Context, project_name: str) -> list[Shown]:
    return [_shown(row) for row in _rows(context.db, _project_level(project_name))]


@operation
def project_environment_variables_get(context: Context, project_name: str, id: str) -> Shown:
    return _shown(_find(context.db, _project(context, project_name), id))


@operation
def project_environment_variables_create(context: Context, project_name: str, data: Mapping[str, Any]) -> Shown:
    return _create(context, _project(context, project_name), data)


@operation
def project_environment_variables_update(
    context: Context, project_name: str, id: str, data: Mapping[str, Any]
) -> Shown:
    return _update(context, _project(context, project_name), id, data)


@operation
def project_environment_variables_delete(context: Context, project_name: str, id: str) -> None:
    _delete(context, _project(context, project_name), id)


@operation
def deployment_environment_variables_list(context: Context, project_name: str, deployment_name: str) -> list[Shown]:
    return _list(context, _deployment(context, project_name, deployment_name))


@operation
def deployment_environment_variables_get(context: Context, project_name: str, deployment_name: str, id: str) -> Shown:
    return _shown(_find(context.db, _deployment(context, project_name, deployment_name), id))


@operation
def deployment_environment_variables_create(
    context: Context, project_name: str, deployment_name: str, data: Mapping[str, Any]
) -> Shown:
    return _create(context, _deployment(context, project_name, deployment_name), data)


@operation
def deployment_environment_variables_update(
    context: Context, project_name: str, deployment_name: str, id: str, data: Mapping[str, Any]
) -> Shown:
    return _update(context, _deployment(context, project_name, deployment_name), id, data)


@operation
def deployment_environment_variables_delete(context: Context, project_name: str, deployment_name: str, id: str) -> None:
    _delete(context, _deployment(context, project_name, deployment_name), id)


@operation
def deployment_environment_variables_copy(
    context: Context, project_name: str, deployment_name: str, data: Mapping[str, Any]
) -> list[Shown]:
    return _copy(context, _deployment(context, project_name, deployment_name), data)


@operation
def deployment_version_environment_variables_list(
    context: Context, project_name: str, deployment_name: str, version: str
) -> list[Shown]:
    return _list(context, _version(context, project_name, deployment_name, version))


@operation
def deployment_version_environment_variables_get(
    context: Context, project_name: str, deployment_name: str, id: str, version: str
) -> Shown:
    return _shown(_find(context.db, _version(context, project_name, deployment_name, version), id))


@operation
def deployment_version_environment_variables_create(
    context: Context, project_name: str, deployment_name: str, version: str, data: Mapping[str, Any]
) -> Shown:
    return _create(context, _version(context, project_name, deployment_name, version), data)


@operation
def deployment_version_environment_variables_update(
    context: Context, project_name: str, deployment_name: str, id: str, version: str, data: Mapping[str, Any]
) -> Shown:
    return _update(context, _version(context, project_name, deployment_name, version), id, data)


@operation
def deployment_version_environment_variables_delete(
    context: Context, project_name: str, deployment_name: str, id: str, version: str
) -> None:
    _delete(context, _version(context, project_name, deployment_name, version), id)


@operation
def deployment_version_environment_variables_copy(
    context: Context, project_name: str, deployment_name: str, version: str, data: Mapping[str, Any]
) -> list[Shown]:
    return _copy(context, _version(context, project_name, deployment_name, version), data)


@operation
def environment_tag_secrets_list(
    context: Context, project_name: str, environment_name: str, tag_name: str
) -> list[Shown]:
    return [_shown(row) for row in _rows(context.db, _tag(context, project_name, environment_name, tag_name).own)]


@operation
def environment_tag_secrets_get(
    context: Context, project_name: str, environment_name: str, id: str, tag_name: str
) -> Shown:
    return _shown(_find(context.db, _tag(context, project_name, environment_name, tag_name), id))


@operation
def environment_tag_secrets_create(
    context: Context, project_name: str, environment_name: str, tag_name: str, data: Mapping[str, Any]
) -> Shown:
    return _create(context, _tag(context, project_name, environment_name, tag_name), {**data, "secret": True})


@operation
def environment_tag_secrets_update(
    context: Context, project_name: str, environment_name: str, id: str, tag_name: str, data: Mapping[str, Any]
) -> Shown:
    return _update(context, _tag(context, project_name, environment_name, tag_name), id, {**data, "secret": True})


@operation
def environment_tag_secrets_delete(
    context: Context, project_name: str, environment_name: str, id: str, tag_name: str
) -> None:
    _delete(context, _tag(context, project_name, environment_name, tag_name), id)


@operation
def environment_tag_secrets_copy(
    context: Context, project_name: str, environment_name: str, tag_name: str, data: Mapping[str, Any]
) -> list[Shown]:
    owner = _tag(context, project_name, environment_name, tag_name)
    return _take_over(context, owner, _tag(context, project_name, data["source_environment"], data["source_tag"]))


def _project_level(project: str) -> _Level:
    return _Level("project", project, "project", project)


def _project(context: Context, project: str) -> _Owner:
    row = PROJECTS.find(context.db, None, project)
    return _Owner(_project_level(project), (), project, row["id"], None, f"project {project}")


def _deployment(context: Context, project: str, deployment: str) -> _Owner:
    row = find_deployment(context, project, deployment)
    own = _Level("deployment_id", row["id"], "deployment", deployment)
    return _Owner(own, (_project_level(project),), project, row["id"], None, f"deployment {deployment}")


def _version(context: Context, project: str, deployment: str, version: str) -> _Owner:
    row = find_version(context, project, deployment, version)
    own = _Level("version_id", row["id"], "version", version)
    parents = (_Level("deployment_id", row["deployment_id"], "deployment", deployment), _project_level(project))
    words = f"version {version} of deployment {deployment}"
    return _Owner(own, parents, project, row["id"], row["deployment_id"], words)


def _tag(context: Context, project: str, environment_name: str, tag_name: str) -> _Owner:
    row = find_tag(context, project, environment_name, tag_name)
    own = _Level("environment_tag_id", row["id"], "environment", tag_name)
    return _Owner(own, (), project, row["environment_id"], None, f"tag {tag_name} of environment {environment_name}")


def _list(context: Context, owner: _Owner) -> list[Shown]:
    """Its own variables, then those that it inherits and does not shadow."""
    found = {row["name"]: _inherited(row, None) for row in _rows(context.db, owner.own)}
    for level in owner.parents:
        for row in _rows(context.db, level):
            found.setdefault(row["name"], _inherited(row, level))
    return list(found.values())


def _create(context: Context, owner: _Owner, data: Mapping[str, Any]) -> Shown:
    _check_free(context.db, owner, data["name"])
    new = new_id()
    context.db.insert("variables", {"id": new, owner.own.column: owner.own.value, **_values(data)})
    _record(context, owner, "create", f"Created environment variable {data['name']}")
    return _shown(_find(context.db, owner, new))


def _update(context: Context, owner: _Owner, id: str, data: Mapping[str, Any]) -> Shown:
    row = _find(context.db, owner, id)
    if row["secret"] and not data["secret"]:
        raise Invalid("secret: a variable that is secret stays secret")
    if data["name"] != row["name"]:
        _check_free(context.db, owner, data["name"])
    context.db.update("variables", row["id"], _values(data))
    _record(context, owner, "update", f"Updated environment variable {data['name']}")
    return _shown(_find(context.db, owner, id))


def _delete(context: Context, owner: _Owner, id: str) -> None:
    row = _find(context.db, owner, id)
    context.db.delete("variables", row["id"])
    _record(context, owner, "delete", f"Deleted environment variable {row['name']}")


def _copy(context: Context, owner: _Owner, data: Mapping[str, Any]) -> list[Shown]:
    """Take over the own variables of another deployment or version, over those of the same name; only these."""
    version = data.get("source_version")
    deployment = data["source_deployment"]
    source = (
        _deployment(context, owner.project, deployment)
        if version is None
        else _version(context, owner.project, deployment, version)
    )
    return _take_over(context, owner, source)


def _take_over(context: Context, owner: _Owner, source: _Owner) -> list[Shown]:
    db = context.db
    present = {row["name"]: row for row in _rows(db, owner.own)}
    taken = _rows(db, source.own)
    for row in taken:
        values = _values(row)
        before = present.get(row["name"])
        if before is not None:
            values["secret"] = row["secret"] or before["secret"]
            db.update("variables", before["id"], values)
        else:
            db.insert("variables", {"id": new_id(), owner.own.column: owner.own.value, **values})
        action: Action = "create" if before is None else "update"
        _record(context, owner, action, f"Copied environment variable {row['name']} from {source.words}")
    names = {row["name"] for row in taken}
    return [_inherited(row, None) for row in _rows(db, owner.own) if row["name"] in names]


def _rows(db: Connection, level: _Level) -> list[Row]:
    sql = f"SELECT * FROM variables WHERE {level.column} = ? ORDER BY number"  # noqa: S608 - our own names
    return db.all(sql, level.value)


def _find(db: Connection, owner: _Owner, id: str) -> Row:
    sql = f"SELECT * FROM variables WHERE {owner.own.column} = ? AND id = ?"  # noqa: S608 - our own names
    return find_by_id(db, "environment variable", id, sql, owner.own.value, id)


def _check_free(db: Connection, owner: _Owner, name: str) -> None:
    check_name("name", name)
    if any(row["name"] == name for row in _rows(db, owner.own)):
        raise Invalid(f"name: there is one named {quoted(name)} already")


def _record(context: Context, owner: _Owner, action: Action, event: str) -> None:
    record(
        context,
        owner.project,
        action,
        f"{event} for {owner.words}",
        object_type=owner.own.type,
        object_id=owner.object_id,
        parent_id=owner.parent_id,
    )


def _values(data: Mapping[str, Any] | Row) -> dict[str, Any]:
    return {name: data[name] for name in ("name", "value", "secret")}


def _shown(row: Row) -> Shown:
    value = None if row["secret"] else row["value"]
    return {"id": row["id"], "name": row["name"], "value": value, "secret": row["secret"]}


def _inherited(row: Row, level: _Level | None) -> Shown:
    return {
        **_shown(row),
        "inheritance_type": None if level is None else level.type,
        "inheritance_name": None if level is None else level.name,
    }
