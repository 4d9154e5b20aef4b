"""Versions of deployments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, insert, select, update

from .audit import record
from .builds import active_revision, finished_well
from .database import Database
from .files import Files
from .labels import has_any, wanted_labels
from .lookup import find_deployment, find_version, refuse_taken
from .tables import builds, deployments, revisions, versions
from .values import new_id, now, timestamp
from .version_settings import NEW_VERSION, changed_settings

_LATEST = (
    select(builds.c.number)
    .join(revisions, revisions.c.id == builds.c.revision_id)
    .where(revisions.c.version_id == versions.c.id)
    .order_by(revisions.c.number.desc(), builds.c.number.desc())
    .limit(1)
    .correlate(versions)
    .scalar_subquery()
)
_latest_build = builds.alias("latest_build")
_latest_revision = revisions.alias("latest_revision")
_SHOWN = (
    select(
        versions,
        deployments.c.name.label("deployment"),
        active_revision().label("active_revision"),
        _latest_revision.c.id.label("latest_revision"),
        _latest_revision.c.creation_date.label("last_file_upload"),
        _latest_build.c.has_request_method,
        _latest_build.c.has_requests_method,
    )
    .select_from(versions)
    .join(deployments)
    .outerjoin(_latest_build, _latest_build.c.number == _LATEST)
    .outerjoin(_latest_revision, _latest_revision.c.id == _latest_build.c.revision_id)
)
_ONE = _SHOWN.where(versions.c.id == bindparam("id"))
_ALL = _SHOWN.where(versions.c.deployment_id == bindparam("id")).order_by(versions.c.number)

#: What a list leaves out.
_ONLY_IN_DETAIL = frozenset(
    {
        "has_request_method",
        "has_requests_method",
        "instance_type_group_id",
        "instance_type_group_name",
        "last_file_upload",
    }
)


class Versions:
    """The versions of all deployments."""

    def __init__(self, database: Database, files: Files) -> None:
        self._database = database
        self._files = files

    def list(self, project_name: str, deployment_name: str, labels: str | None = None) -> list[dict[str, Any]]:
        """The versions that have at least one of the labels, in the order of their creation."""
        wanted = wanted_labels(labels)
        with self._database.read() as connection:
            deployment = find_deployment(connection, project_name, deployment_name)
            rows = connection.execute(_ALL, {"id": deployment.id, "now": now()})
            shown = [_shown(row) for row in rows if has_any(row.labels, wanted)]
        return [{name: item[name] for name in item if name not in _ONLY_IN_DETAIL} for item in shown]

    def get(self, project_name: str, deployment_name: str, version: str) -> dict[str, Any]:
        """One version; raises NotFound."""
        with self._database.read() as connection:
            return _detail(connection, find_version(connection, project_name, deployment_name, version).id)

    def create(self, project_name: str, deployment_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
        """A new version, which is the default if it is the first; raises NotFound or Invalid."""
        with self._database.write() as connection:
            deployment = find_deployment(connection, project_name, deployment_name)
            name = data["version"]
            refuse_taken(connection, _named(deployment.id, name), "version", name)
            moment = now()
            identity = {
                "id": new_id(),
                "deployment_id": deployment.id,
                "version": name,
                "is_default": connection.execute(_of(deployment.id).limit(1)).first() is None,
                "creation_date": moment,
                "last_updated": moment,
            }
            settings = {**NEW_VERSION, **changed_settings(connection, project_name, NEW_VERSION, data)}
            connection.execute(insert(versions), {**identity, **settings})
            event = f"Created version {name} for deployment {deployment_name}"
            record(connection, project_name, deployment.id, "create", event)
            return _detail(connection, str(identity["id"]))

    def update(self, project_name: str, deployment_name: str, version: str, data: Mapping[str, Any]) -> dict[str, Any]:
        """Change what is sent; raises NotFound or Invalid."""
        with self._database.write() as connection:
            row = find_version(connection, project_name, deployment_name, version)
            changes = changed_settings(
                connection, project_name, {column: getattr(row, column) for column in NEW_VERSION}, data
            )
            name = data.get("version", version)
            if name != version:
                refuse_taken(connection, _named(row.deployment_id, name), "version", name)
            changes |= {"version": name, "last_updated": now()}
            connection.execute(update(versions).where(versions.c.id == row.id), changes)
            event = f"Updated version {name} of deployment {deployment_name}"
            record(connection, project_name, row.deployment_id, "update", event, row.id)
            return _detail(connection, row.id)

    def delete(self, project_name: str, deployment_name: str, version: str) -> None:
        """Remove a version with its revisions, files and variables; raises NotFound.

        Where it was the default, the oldest version that is available takes its place, or else the oldest.
        """
        with self._database.write() as connection:
            row = find_version(connection, project_name, deployment_name, version)
            files = connection.scalars(select(revisions.c.id).where(revisions.c.version_id == row.id)).all()
            connection.execute(delete(versions).where(versions.c.id == row.id))
            if row.is_default:
                heirs = _of(row.deployment_id).order_by(finished_well().desc(), versions.c.number).limit(1)
                heir = connection.scalar(heirs, {"now": now()})
                connection.execute(update(versions).where(versions.c.id == heir), {"is_default": True})
            event = f"Deleted version {version} of deployment {deployment_name}"
            record(connection, project_name, row.deployment_id, "delete", event, row.id)
        self._files.remove(files)


def _of(deployment_id: str) -> Any:
    return select(versions.c.id).where(versions.c.deployment_id == deployment_id)


def _named(deployment_id: str, name: str) -> Any:
    return _of(deployment_id).where(versions.c.version == name)


def _detail(connection: Connection, version_id: str) -> dict[str, Any]:
    return _shown(connection.execute(_ONE, {"id": version_id, "now": now()}).one())


def _shown(row: Row[Any]) -> dict[str, Any]:
    uploaded = row.last_file_upload
    return {
        "id": row.id,
        "deployment": row.deployment,
        "version": row.version,
        "default": row.is_default,
        "status": "unavailable" if row.active_revision is None else "available",
        "active_revision": row.active_revision,
        "latest_revision": row.latest_revision,
        "creation_date": timestamp(row.creation_date),
        "last_updated": timestamp(row.last_updated),
        "last_file_upload": None if uploaded is None else timestamp(uploaded),
        "has_request_method": row.has_request_method,
        "has_requests_method": row.has_requests_method,
        **{name: getattr(row, name) for name in NEW_VERSION},
    }
