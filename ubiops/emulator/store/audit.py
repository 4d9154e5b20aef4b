"""What was done, and when."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import Connection, func, insert, select

from .database import Database
from .lookup import find_deployment
from .tables import audit_events, deployments, versions
from .values import USER, new_id, now, timestamp

Action = Literal["create", "update", "delete", "info"]


def record(
    connection: Connection, project: str, deployment_id: str, action: Action, event: str, version_id: str | None = None
) -> None:
    """Remember an event of a deployment, or of one of its versions, in the same transaction as what it tells of."""
    values = {
        "id": new_id(),
        "project": project,
        "deployment_id": deployment_id,
        "version_id": version_id,
        "date": now(),
        "action": action,
        "user": USER,
        "event": event,
    }
    connection.execute(insert(audit_events), values)


class Audit:
    """The audit trails of deployments."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list(
        self, project_name: str, deployment_name: str, limit: int, offset: int, action: str | None = None
    ) -> list[dict[str, Any]]:
        """Events of a deployment and its versions, newest first. An object that is gone has no name any more."""
        with self._database.read() as connection:
            deployment = find_deployment(connection, project_name, deployment_name)
            query = (
                select(
                    audit_events,
                    func.coalesce(versions.c.version, "").label("version"),
                    deployments.c.name.label("deployment"),
                )
                .join(deployments, deployments.c.id == audit_events.c.deployment_id)
                .outerjoin(versions, versions.c.id == audit_events.c.version_id)
                .where(audit_events.c.deployment_id == deployment.id)
                .order_by(audit_events.c.number.desc())
                .limit(limit)
                .offset(offset)
            )
            if action is not None:
                query = query.where(audit_events.c.action == action)
            return [
                {
                    "id": row.id,
                    "date": timestamp(row.date),
                    "action": row.action,
                    "user": row.user,
                    "event": row.event,
                    "object_type": "deployment" if row.version_id is None else "version",
                    "object_name": row.deployment if row.version_id is None else row.version,
                }
                for row in connection.execute(query)
            ]
