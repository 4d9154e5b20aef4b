"""What of a project is exported: the objects that a body names, or all."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from ..context import Context
from ..errors import Invalid, NotFound
from ..store.records import quoted

#: Types of objects that have names; services are not among the emulator's.
GROUPS = ("deployments", "pipelines", "environment_variables", "environments")

Names = dict[str, dict[str, Any]]


def entries(value: Any, place: str) -> Names:
    """What is given about objects, by their names; raises Invalid unless these are objects or null."""
    if not isinstance(value, dict):
        raise Invalid(f"{place} has to be an object")
    found: Names = {}
    for name, settings in cast("dict[str, Any]", value).items():
        if not isinstance(settings, dict | None):
            raise Invalid(f"{place}.{name[:100]} has to be an object")
        found[name] = cast("dict[str, Any]", settings or {})
    return found


def select_all(context: Context, project: str) -> dict[str, Names]:
    """Everything, with the values of all variables that are not secret."""
    db = context.db
    deployments: Names = {}
    for row in db.all("SELECT id, name FROM deployments WHERE project = ? ORDER BY number", project):
        versions = db.all("SELECT id, version FROM versions WHERE deployment_id = ? ORDER BY number", row["id"])
        deployments[row["name"]] = {
            "versions": {
                each["version"]: {"environment_variables": _all_variables(context, "version_id", each["id"])}
                for each in versions
            },
            "environment_variables": _all_variables(context, "deployment_id", row["id"]),
        }
    of_pipeline = "SELECT version FROM pipeline_versions WHERE pipeline_id = ? ORDER BY number"
    pipelines: Names = {
        row["name"]: {"versions": {version: {} for version in db.values(of_pipeline, row["id"])}}
        for row in db.all("SELECT id, name FROM pipelines WHERE project = ? ORDER BY number", project)
    }
    environments = db.values(
        "SELECT name FROM environments WHERE project = ? AND version_id IS NULL ORDER BY number", project
    )
    return {
        "deployments": deployments,
        "pipelines": pipelines,
        "environment_variables": _all_variables(context, "project", project),
        "environments": {name: {} for name in environments},
    }


def select(context: Context, project: str, data: Mapping[str, Any]) -> dict[str, Names]:
    """The objects that a body names; raises Invalid where it is not of that form, NotFound where one is missing."""
    for name in entries(data.get("services") or {}, "services"):
        raise NotFound(f"services: there is no service {quoted(name)} in project {quoted(project)}")
    known = select_all(context, project)
    chosen = {group: entries(data.get(group) or {}, group) for group in GROUPS}
    return {
        "deployments": {
            name: _chosen(known["deployments"], "deployments", name, settings)
            for name, settings in chosen["deployments"].items()
        },
        "pipelines": {
            name: {"versions": _chosen(known["pipelines"], "pipelines", name, settings)["versions"]}
            for name, settings in chosen["pipelines"].items()
        },
        "environment_variables": _variables(
            known["environment_variables"], "environment_variables", chosen["environment_variables"]
        ),
        "environments": {
            name: {} for name in chosen["environments"] if _known(known["environments"], "environments", name) == {}
        },
    }


def _chosen(known: Names, place: str, name: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    there = _known(known, place, name)
    place = f"{place}.{name[:100]}"
    chosen: dict[str, Any] = {}
    if "versions" in there:
        versions = entries(settings.get("versions") or {}, f"{place}.versions")
        chosen["versions"] = {
            version: _chosen(there["versions"], f"{place}.versions", version, given)
            for version, given in versions.items()
        }
    if "environment_variables" in there:
        place = f"{place}.environment_variables"
        given = entries(settings.get("environment_variables") or {}, place)
        chosen["environment_variables"] = _variables(there["environment_variables"], place, given)
    return chosen


def _variables(known: Names, place: str, given: Names) -> Names:
    found: Names = {}
    for name, settings in given.items():
        _known(known, place, name)
        include_value = settings.get("include_value", False)
        if type(include_value) is not bool:
            raise Invalid(f"{place}.{name[:100]}.include_value has to be true or false")
        found[name] = {"include_value": include_value and known[name]["include_value"]}
    return found


def _known(known: Names, place: str, name: str) -> dict[str, Any]:
    if name not in known:
        raise NotFound(f"{place}: there is no {quoted(name)}")
    return known[name]


def _all_variables(context: Context, column: str, value: str) -> Names:
    """The value of a secret variable is never exported."""
    sql = f"SELECT name, secret FROM variables WHERE {column} = ? ORDER BY number"  # noqa: S608 - our own names
    return {row["name"]: {"include_value": not row["secret"]} for row in context.db.all(sql, value)}
