"""What was done to a deployment, by whom and when. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models._base import Model, field
from ubiops.models._types import TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from datetime import datetime


class AuditList(Model):
    """Something that was done."""

    id: str = field(TEXT, "Identifier.", required=True)
    date: datetime = field(TIMESTAMP, "When it was done.", required=True)
    action: str = field(
        Choice("create", "update", "delete", "info"), "Kind of event; `info` where no other fits.", required=True
    )
    user: str = field(TEXT, "E-mail address of who did it.", required=True)
    event: str = field(TEXT, "What was done, in words.", required=True)
    object_type: str = field(TEXT, "Kind of object that it was done to.", required=True)
    object_name: str = field(TEXT, "Name of that object; empty once it no longer exists.", required=True)

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
