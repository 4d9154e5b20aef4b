"""Deployments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, and_, bindparam, delete, insert, select, update

from ..errors import Invalid, NotFound
from .audit import record
from .builds import finished_well
from .database import Database
from .fields import change_fields, check_fields
from .files import Files
from .labels import has_any, wanted_labels
from .lookup import ensure_project, find_deployment, no_deployment, refuse_taken
from .tables import deployments, revisions, versions
from .values import new_id, now, timestamp

_DETAIL = (
    select(deployments, versions.c.version.label("default_version"))
    .outerjoin(versions, and_(versions.c.deployment_id == deployments.c.id, versions.c.is_default))
    .where(deployments.c.project == bindparam("project"), deployments.c.name == bindparam("name"))
)


class Deployments:
    """The deployments of all projects."""

    def __init__(self, database: Database, files: Files) -> None:
        self._database = database
        self._files = files

    def list(self, project_name: str, labels: str | None = None) -> list[dict[str, Any]]:
        """The deployments of a project that have at least one of the labels, in the order of their creation."""
        wanted = wanted_labels(labels)
        query = select(deployments).where(deployments.c.project == project_name).order_by(deployments.c.number)
        with self._database.read() as connection:
            return [_shown_in_list(row) for row in connection.execute(query) if has_any(row.labels, wanted)]

    def get(self, project_name: str, deployment_name: str) -> dict[str, Any]:
        """One deployment; raises NotFound."""
        with self._database.read() as connection:
            row = connection.execute(_DETAIL, {"project": project_name, "name": deployment_name}).one_or_none()
        if row is None:
            raise no_deployment(project_name, deployment_name)
        return {**_shown(row), "default_version": row.default_version}

    def create(self, project_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
        """A new deployment; raises Invalid."""
        moment = now()
        values: dict[str, Any] = {
            "id": new_id(),
            "project": project_name,
            "name": data["name"],
            "description": data.get("description", ""),
            "input_type": data["input_type"],
            "output_type": data["output_type"],
            "input_fields": check_fields("input", data["input_type"], data.get("input_fields", ())),
            "output_fields": check_fields("output", data["output_type"], data.get("output_fields", ())),
            "labels": data.get("labels", {}),
            "creation_date": moment,
            "last_updated": moment,
        }
        with self._database.write() as connection:
            ensure_project(connection, project_name)
            refuse_taken(connection, _named(project_name, data["name"]), "name", data["name"])
            connection.execute(insert(deployments), values)
            record(connection, project_name, values["id"], "create", f"Created deployment {data['name']}")
            return _shown(find_deployment(connection, project_name, data["name"]))

    def update(self, project_name: str, deployment_name: str, data: Mapping[str, Any]) -> dict[str, Any]:
        """Change what is sent; raises NotFound or Invalid."""
        with self._database.write() as connection:
            row = find_deployment(connection, project_name, deployment_name)
            changes = {name: data[name] for name in ("name", "description", "labels") if name in data}
            changes |= _changed_fields(row, data)
            if changes.get("name", row.name) != row.name:
                refuse_taken(connection, _named(project_name, data["name"]), "name", data["name"])
            if "default_version" in data:
                version = connection.execute(
                    select(versions.c.id, versions.c.is_default, finished_well().label("is_available")).where(
                        versions.c.deployment_id == row.id, versions.c.version == data["default_version"]
                    ),
                    {"now": now()},
                ).one_or_none()
                if version is None:
                    raise NotFound(f"default_version: the deployment has no version {data['default_version']!r}")
                if not version.is_available and not version.is_default:
                    raise Invalid("default_version: only a version that is available can be the default")
                connection.execute(
                    update(versions).where(versions.c.deployment_id == row.id, versions.c.is_default),
                    {"is_default": False},
                )
                connection.execute(update(versions).where(versions.c.id == version.id), {"is_default": True})
            connection.execute(
                update(deployments).where(deployments.c.id == row.id), {**changes, "last_updated": now()}
            )
            name = changes.get("name", row.name)
            record(connection, project_name, row.id, "update", f"Updated deployment {name}")
            detail = connection.execute(_DETAIL, {"project": project_name, "name": name}).one()
            return {**_shown(detail), "default_version": detail.default_version}

    def delete(self, project_name: str, deployment_name: str) -> None:
        """Remove a deployment with its versions, revisions, files and variables; raises NotFound."""
        with self._database.write() as connection:
            row = find_deployment(connection, project_name, deployment_name)
            files = connection.scalars(
                select(revisions.c.id).join(versions).where(versions.c.deployment_id == row.id)
            ).all()
            record(connection, project_name, row.id, "delete", f"Deleted deployment {deployment_name}")
            connection.execute(delete(deployments).where(deployments.c.id == row.id))
        self._files.remove(files)


def _named(project: str, name: str) -> Any:
    return select(deployments.c.id).where(deployments.c.project == project, deployments.c.name == name)


def _changed_fields(row: Row[Any], data: Mapping[str, Any]) -> dict[str, Any]:
    has_widgets = any(field["widget"] for field in (*row.input_fields, *row.output_fields))
    return {
        f"{side}_fields": change_fields(
            side,
            getattr(row, f"{side}_type"),
            getattr(row, f"{side}_fields"),
            data[f"{side}_fields"],
            one_at_a_time=has_widgets,
        )
        for side in ("input", "output")
        if f"{side}_fields" in data
    }


def _shown(row: Row[Any]) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "project": row.project,
        "description": row.description,
        "input_type": row.input_type,
        "output_type": row.output_type,
        "input_fields": row.input_fields,
        "output_fields": row.output_fields,
        "labels": row.labels,
        "creation_date": timestamp(row.creation_date),
        "last_updated": timestamp(row.last_updated),
    }


def _shown_in_list(row: Row[Any]) -> dict[str, Any]:
    shown = _shown(row)
    for side in ("input_fields", "output_fields"):
        shown[side] = [{"name": field["name"], "data_type": field["data_type"]} for field in shown[side]]
    return shown
