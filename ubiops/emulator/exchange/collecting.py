"""The settings of what is exported, in the form in which `imports_update` takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..context import Context
from ..errors import Invalid
from ..resources.deployment_versions import find_version
from ..resources.deployments import find_deployment
from ..resources.environments import find_own_environment
from ..resources.pipeline_versions import find_pipeline_version, objects_of
from ..resources.pipelines import find_pipeline
from ..resources.version_settings import NEW_VERSION
from ..store.database import Row

#: What is said once more in other words, or names something that other projects do not have.
_LEFT_OUT = frozenset(
    {
        "environment_display_name",
        "instance_type",
        "instance_type_group_id",
        "monitoring",
        "default_notification_group",
    }
)
_VERSION = tuple(name for name in NEW_VERSION if name not in _LEFT_OUT)
_DEPLOYMENT = ("description", "labels", "input_type", "output_type", "input_fields", "output_fields")
_PIPELINE_VERSION = ("description", "labels", "metadata", "request_retention_time", "request_retention_mode")
_ENVIRONMENT = ("display_name", "description", "labels", "base_environment", "supports_request_format")

_NEWEST = "SELECT id FROM revisions WHERE version_id = ? ORDER BY number DESC LIMIT 1"
_BUILT = "SELECT revision_id FROM environment_builds WHERE id = ?"
_NEWEST_OF_ENVIRONMENT = """
    SELECT id FROM environment_revisions WHERE environment_id = ? AND tag_id IS NULL ORDER BY number DESC LIMIT 1
"""


def collect(context: Context, project: str, chosen: Mapping[str, Any], *, packages: bool) -> dict[str, Any]:
    """The settings; `zip` is the identifier of a revision. Raises NotFound for what has been deleted since."""
    return {
        "deployments": {
            name: _deployment(context, project, name, parts, packages=packages)
            for name, parts in chosen["deployments"].items()
        },
        "pipelines": {
            name: _pipeline(context, project, name, parts["versions"]) for name, parts in chosen["pipelines"].items()
        },
        "environment_variables": _variables(context, "project", project, chosen["environment_variables"]),
        "environments": {
            name: _environment(context, find_own_environment(context, project, name), packages=packages)
            for name in chosen["environments"]
        },
    }


def _deployment(
    context: Context, project: str, name: str, parts: Mapping[str, Any], *, packages: bool
) -> dict[str, Any]:
    row = find_deployment(context, project, name)
    rows = {version: find_version(context, project, name, version) for version in parts["versions"]}
    return {
        **_settings(row, _DEPLOYMENT),
        **{f"{side}_fields": [_field(field) for field in row[f"{side}_fields"]] for side in ("input", "output")},
        **_default(rows),
        "environment_variables": _variables(context, "deployment_id", row["id"], parts["environment_variables"]),
        "versions": {
            version: {
                **_settings(found, _VERSION),
                "environment_variables": _variables(
                    context, "version_id", found["id"], parts["versions"][version]["environment_variables"]
                ),
                **_package(packages, found["active_revision"] or context.db.value(_NEWEST, found["id"])),
            }
            for version, found in rows.items()
        },
    }


def _pipeline(context: Context, project: str, name: str, versions: Mapping[str, Any]) -> dict[str, Any]:
    row = find_pipeline(context, project, name)
    rows = {version: find_pipeline_version(context, project, name, version) for version in versions}
    return {
        **_settings(row, _DEPLOYMENT),
        **{f"{side}_fields": [_field(field) for field in row[f"{side}_fields"]] for side in ("input", "output")},
        **_default(rows),
        "versions": {
            version: {
                **_settings(found, _PIPELINE_VERSION),
                "objects": [_object(each) for each in objects_of(context, found["id"])],
                "attachments": [
                    {part: each[part] for part in ("sources", "destination_name")} for each in found["attachments"]
                ],
            }
            for version, found in rows.items()
        },
    }


def _environment(context: Context, row: Row, *, packages: bool) -> dict[str, Any]:
    active = row["active_build"] and context.db.value(_BUILT, row["active_build"])
    revision_id = active or context.db.value(_NEWEST_OF_ENVIRONMENT, row["id"])
    return {**_settings(row, _ENVIRONMENT), **_package(packages, revision_id)}


def _object(row: Row) -> dict[str, Any]:
    optional = {part: row[part] for part in ("configuration", "metadata") if row[part]}
    return {
        **{part: row[part] for part in ("name", "reference_type", "reference_name")},
        "reference_version": row["version"] or "",
        **optional,
    }


def _field(field: Mapping[str, Any]) -> dict[str, Any]:
    return {name: field[name] for name in ("name", "data_type", "widget") if field.get(name)}


def _default(rows: Mapping[str, Row]) -> dict[str, str]:
    default = next((version for version, row in rows.items() if row["is_default"]), None)
    return {} if default is None else {"default_version": default}


def _settings(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: row[name] for name in names if row[name] is not None}


def _package(packages: bool, revision_id: str | None) -> dict[str, str]:
    return {"zip": revision_id} if packages and revision_id is not None else {}


def _variables(context: Context, column: str, owner: str, chosen: Mapping[str, Any]) -> dict[str, Any]:
    sql = f"SELECT name, value, secret FROM variables WHERE {column} = ?"  # noqa: S608 - our own names
    rows = {row["name"]: row for row in context.db.all(sql, owner)}
    gone = next((name for name in chosen if name not in rows), None)
    if gone is not None:
        raise Invalid(f"the environment variable {gone} was deleted before it was exported")
    return {name: _variable(rows[name], include_value=chosen[name]["include_value"]) for name in chosen}


def _variable(row: Row, *, include_value: bool) -> dict[str, Any]:
    """A secret value is never exported; null stands for one that was left out because the user asked for it."""
    if row["secret"]:
        return {"value": "", "secret": True}
    return {"value": row["value"] if include_value else None, "secret": False}
