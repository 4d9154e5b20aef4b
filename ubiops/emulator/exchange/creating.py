"""What an import brings, created in one transaction by the functions of the API's own operations."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from graphlib import CycleError, TopologicalSorter
from typing import Any, cast

from ..context import Context
from ..contract import load_contract
from ..errors import ApiError, Invalid
from ..resources.deployment_versions import deployment_versions_create
from ..resources.deployments import deployments_create, find_deployment
from ..resources.environment_revisions import insert_revision as insert_environment_revision
from ..resources.environment_variables import (
    deployment_environment_variables_create,
    deployment_version_environment_variables_create,
    project_environment_variables_create,
)
from ..resources.environments import environments_create, find_own_environment
from ..resources.pipeline_versions import pipeline_versions_create
from ..resources.pipelines import find_pipeline, pipelines_create
from ..resources.revisions import insert_revision
from ..schemas import check
from ..store.database import Row
from ..store.records import quoted
from ..store.values import Outcome
from .choosing import Package
from .selection import Names

_DEFINITION = ("input_type", "output_type", "input_fields", "output_fields")

#: What becomes of each file: the columns of its revision, and what its build comes to where it is a version's.
Revisions = Mapping[Package, tuple[dict[str, Any], Outcome | None]]


def create(context: Context, project: str, chosen: Mapping[str, Names], revisions: Revisions) -> None:
    """Create all of it; raises ApiError, with the place, for what cannot be, and for what is there already."""
    for name, settings in chosen["environments"].items():
        with _at(f"environments.{name[:100]}"):
            environments_create(context, project, _checked("EnvironmentCreate", {**settings, "name": name}))
    for package, (values, _) in revisions.items():
        if package.version is None:
            row = find_own_environment(context, project, package.owner)
            insert_environment_revision(context, {**values, "environment_id": row["id"]})
    _variables(chosen["environment_variables"], partial(project_environment_variables_create, context, project))
    for name, settings in chosen["deployments"].items():
        with _at(f"deployments.{name[:100]}"):
            _deployment(context, project, name, settings)
    for package, (values, outcome) in revisions.items():
        if package.version is not None and outcome is not None:
            insert_revision(context, project, package.owner, package.version, values, outcome)
    new = {name for name, settings in chosen["pipelines"].items() if _pipeline(context, project, name, settings)}
    for name, version in _in_order(chosen["pipelines"]):
        with _at(f"pipelines.{name[:100]}.versions.{version[:100]}"):
            body = _pipeline_version(version, chosen["pipelines"][name]["versions"][version])
            pipeline_versions_create(context, project, name, body)
    for name in new:
        _make_default(context, "pipeline", find_pipeline(context, project, name)["id"], chosen["pipelines"][name])


def _deployment(context: Context, project: str, name: str, settings: Mapping[str, Any]) -> None:
    body = _checked("DeploymentCreate", {**settings, "name": name})
    present = context.db.one("SELECT * FROM deployments WHERE project = ? AND name = ?", project, name)
    if present is None:
        deployments_create(context, project, body)
    else:
        _check_same(present, body)
    _variables(
        settings.get("environment_variables", {}),
        partial(deployment_environment_variables_create, context, project, name),
    )
    for version, values in settings.get("versions", {}).items():
        with _at(f"versions.{version[:100]}"):
            checked = _checked("DeploymentVersionCreate", {**values, "version": version})
            deployment_versions_create(context, project, name, checked)
            _variables(
                values.get("environment_variables", {}),
                partial(deployment_version_environment_variables_create, context, project, name, version),
            )
    if present is None:
        _make_default(context, "deployment", find_deployment(context, project, name)["id"], settings)


def _pipeline(context: Context, project: str, name: str, settings: Mapping[str, Any]) -> bool:
    """Create a pipeline without its versions, unless it is there already; whether it is new."""
    with _at(f"pipelines.{name[:100]}"):
        body = _checked("PipelineCreate", {**settings, "name": name})
        present = context.db.one("SELECT * FROM pipelines WHERE project = ? AND name = ?", project, name)
        if present is None:
            pipelines_create(context, project, body)
        else:
            _check_same(present, body)
    return present is None


def _pipeline_version(version: str, values: Mapping[str, Any]) -> Mapping[str, Any]:
    return _checked("PipelineVersionCreate", {**values, "version": version, "objects": _objects(values)})


def _objects(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The objects with the name that the API has for their version; archives have an older one, and may leave it empty."""
    objects = cast("list[dict[str, Any]]", values.get("objects") or [])
    if type(objects) is not list or any(type(each) is not dict for each in objects):
        raise Invalid("objects has to be a list of objects")
    return [{**each, "version": each.get("version") or each.get("reference_version") or None} for each in objects]


def _in_order(pipelines: Names) -> Iterator[tuple[str, str]]:
    """All versions of pipelines, those that others run by name before these; raises Invalid."""
    versions = [(name, version) for name, settings in pipelines.items() for version in settings.get("versions", {})]
    graph: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for name, version in versions:
        with _at(f"pipelines.{name[:100]}.versions.{version[:100]}"):
            graph[name, version] = {
                (str(each.get("reference_name")), str(each["version"]))
                for each in _objects(pipelines[name]["versions"][version])
            }
    try:
        ordered = list(TopologicalSorter(graph).static_order())
    except CycleError as error:
        names = " -> ".join(f"{name}:{version}" for name, version in error.args[1])
        raise Invalid(f"pipelines: these versions would run each other: {names}") from None
    return (each for each in ordered if each in graph)


def _variables(variables: Names, create: Callable[[Mapping[str, Any]], object]) -> None:
    """Create variables; raises Invalid where a value was left out of the archive, and is not given."""
    for name, variable in variables.items():
        with _at(f"environment_variables.{name[:100]}"):
            secret = variable.get("secret", False)
            if variable.get("value") is None or (secret is True and variable["value"] == ""):
                raise Invalid("a value is required; it is not in the zip, so give it when you confirm the import")
            body = {"name": name, "value": variable["value"], "secret": secret}
            create(_checked("EnvironmentVariableCreate", body))


def _make_default(context: Context, noun: str, owner_id: str, settings: Mapping[str, Any]) -> None:
    """Choose the default version as in the archive; the first one is it already."""
    wanted = settings.get("default_version")
    if not isinstance(wanted, str) or wanted not in settings.get("versions", {}):
        return
    table = "versions" if noun == "deployment" else "pipeline_versions"
    db = context.db
    db.execute(f"UPDATE {table} SET is_default = 0 WHERE {noun}_id = ?", (owner_id,))  # noqa: S608 - our own names
    sql = f"UPDATE {table} SET is_default = 1 WHERE {noun}_id = ? AND version = ?"  # noqa: S608 - same
    db.execute(sql, (owner_id, wanted))


def _check_same(present: Row, body: Mapping[str, Any]) -> None:
    """Versions can only be added to what takes and gives the same."""
    for name in _DEFINITION:
        if name.endswith("_type"):
            same = present[name] == body.get(name, "structured")
        else:
            same = _fields(present[name]) == _fields(body.get(name) or [])
        if not same:
            raise Invalid(f"there is one named {quoted(present['name'])} already, with another {name}")


def _fields(fields: Any) -> list[tuple[str, str]]:
    return [(field["name"], field["data_type"]) for field in fields]


def _checked(schema: str, body: dict[str, Any]) -> Mapping[str, Any]:
    check(load_contract().schema(schema), body)
    return body


@contextmanager
def _at(place: str) -> Generator[None]:
    try:
        yield
    except ApiError as error:
        raise Invalid(f"{place}: {error.message}") from None
