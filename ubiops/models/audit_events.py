"""Audit events: what was done in a project, by whom and when. Generated from openapi/audit_events.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from datetime import datetime


class AuditList(Model):
    """An audit event."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    date: datetime = field(TIMESTAMP, "Time of the event.", required=True)
    action: str = field(
        Choice("create", "update", "delete", "info"),
        "Type of the action; `info` when no other type fits.",
        required=True,
    )
    user: str = field(TEXT, "Email address of the user who did it.", required=True)
    event: str = field(TEXT, "Description of the event.", required=True)
    object_type: str = field(TEXT, "Type of the object concerned.", required=True)
    object_name: str = field(TEXT, "Name of the object concerned; empty once it has been deleted.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        date: datetime | str = UNSET,
        action: str = UNSET,
        user: str = UNSET,
        event: str = UNSET,
        object_type: str = UNSET,
        object_name: str = UNSET,
    ) -> None:
        self._fill(locals())
