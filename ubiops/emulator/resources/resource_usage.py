"""How many objects there are in a project or an organization."""

from __future__ import annotations

from ..context import Context
from ..operations import operation
from ..store.database import Row
from .organizations import ORGANIZATIONS

#: By field: where the objects are, with the project of each.
_OBJECTS = {
    "deployments": "deployments",
    "deployment_versions": "versions JOIN deployments ON deployments.id = deployment_id",
    "pipelines": "pipelines",
    "pipeline_versions": "pipeline_versions JOIN pipelines ON pipelines.id = pipeline_id",
    "buckets": "buckets",
    # The others belong to versions, whose packages bring them.
    "environments": "(SELECT project FROM environments WHERE version_id IS NULL)",
}
_COUNTS = ", ".join(
    f"(SELECT count(*) FROM {table} WHERE project IN (SELECT name FROM chosen)) AS {name}"  # noqa: S608 - our own names
    for name, table in _OBJECTS.items()
)
_USAGE = "WITH chosen AS (SELECT name FROM projects WHERE {} = ?) SELECT {}, (SELECT count(*) FROM chosen) AS projects"


@operation
def projects_resource_usage(context: Context, project_name: str) -> dict[str, int]:
    row = _count(context, "name", project_name)
    return {name: row[name] for name in _OBJECTS}


@operation
def organizations_resource_usage(context: Context, organization_name: str) -> dict[str, int]:
    organization = ORGANIZATIONS.find(context.db, None, organization_name)
    # There is one user.
    return {**dict(_count(context, "organization_name", organization["name"])), "users": 1}


def _count(context: Context, column: str, value: str) -> Row:
    return context.db.execute(_USAGE.format(column, _COUNTS), (value,)).fetchone()  # type: ignore[no-any-return]
