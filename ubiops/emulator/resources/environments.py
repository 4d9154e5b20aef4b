"""Environments of a project's own."""

from __future__ import annotations

from ..context import Context
from ..store.values import new_id


def define_environment(context: Context, project: str, name: str, display_name: str) -> None:
    """Give a project an environment of its own, or another display name to one that it has."""
    context.db.execute(
        "INSERT INTO environments (id, project, name, display_name) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (project, name) DO UPDATE SET display_name = excluded.display_name",
        (new_id(), project, name, display_name),
    )
