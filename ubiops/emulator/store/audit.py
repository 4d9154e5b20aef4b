"""What was done, and when."""

from __future__ import annotations

from typing import Any, Literal

from ..context import Context
from .values import new_id, timestamp

Action = Literal["create", "update", "delete", "info"]

#: Where the present name of what an event tells of is, by its type; what is gone has none.
_NAMES = {
    "project": "SELECT name FROM projects WHERE id = object_id",
    "deployment": "SELECT name FROM deployments WHERE id = object_id",
    "pipeline": "SELECT name FROM pipelines WHERE id = object_id",
    "version": "SELECT version FROM versions WHERE id = object_id",
}
_CASES = " ".join(f"WHEN '{kind}' THEN ({query})" for kind, query in _NAMES.items())
_EVENTS = f"SELECT *, coalesce(CASE object_type {_CASES} END, '') AS object_name FROM audit_events"  # noqa: S608 - constants


def record(
    context: Context,
    project: str,
    action: Action,
    event: str,
    *,
    object_type: str,
    object_id: str,
    parent_id: str | None = None,
) -> None:
    """Remember an event, in the transaction of what it tells of.

    `parent_id` is the deployment or pipeline in whose own list it belongs; without it the object itself.
    """
    values = {
        "id": new_id(),
        "project": project,
        "object_type": object_type,
        "object_id": object_id,
        "parent_id": parent_id or object_id,
        "date": context.now(),
        "action": action,
        "user": context.user,
        "event": event,
    }
    context.db.insert("audit_events", values)


def events(
    context: Context, column: Literal["project", "parent_id"], value: str, limit: int, offset: int, action: str | None
) -> list[dict[str, Any]]:
    """The events of a project, or of a deployment or pipeline, newest first."""
    wanted = "" if action is None else " AND action = ?"
    values = (value,) if action is None else (value, action)
    rows = context.db.all(
        f"{_EVENTS} WHERE {column} = ?{wanted} ORDER BY number DESC LIMIT ? OFFSET ?", *values, limit, offset
    )
    names = ("id", "action", "user", "event", "object_type", "object_name")
    return [{"date": timestamp(row["date"]), **{name: row[name] for name in names}} for row in rows]
