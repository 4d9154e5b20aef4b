"""Builds of a revision. Generated from openapi/builds.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import BOOLEAN, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from datetime import datetime


class BuildList(Model):
    """A build of a revision."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    revision: str = field(TEXT, "Identifier of the revision.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(Choice("queued", "building", "validating", "success", "failed"), "Status.", required=True)
    error_message: str = field(TEXT, "Why the build failed; empty when it did not.", required=True)
    trigger: str = field(TEXT, "What started the build.", required=True)
    has_request_method: bool = field(BOOLEAN, "Whether the code has a method `request`.", required=True)
    has_requests_method: bool = field(BOOLEAN, "Whether the code has a method `requests`.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        revision: str = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        error_message: str = UNSET,
        trigger: str = UNSET,
        has_request_method: bool = UNSET,
        has_requests_method: bool = UNSET,
    ) -> None:
        self._fill(locals())
