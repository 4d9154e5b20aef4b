"""Uploaded code of a version. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models._base import Model, field
from ubiops.models._types import BOOLEAN, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from datetime import datetime


class RevisionCreate(Model):
    """What an upload brought into being."""

    success: bool = field(BOOLEAN, "Whether the code was taken.", required=True)
    revision: str = field(TEXT, "Identifier of the new revision.", required=True)
    build: str | None = field(TEXT, "Identifier of the new revision, once more.", deprecated=True)

    def __init__(
        self,
        *,
        success: bool = UNSET,
        revision: str = UNSET,
        build: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class RevisionList(Model):
    """A revision of a version."""

    id: str = field(TEXT, "Identifier.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    creation_date: datetime = field(TIMESTAMP, "When it was created.", required=True)
    created_by: str = field(TEXT, "E-mail address of who uploaded it, or UbiOps where the service did.", required=True)
    status: str = field(Choice("queued", "building", "success", "failed"), "State of its newest build.", required=True)
    error_message: str = field(TEXT, "Why the build failed; empty otherwise.", required=True)
    has_request_method: bool = field(BOOLEAN, "Whether the code has a method `request`.", required=True)
    has_requests_method: bool = field(BOOLEAN, "Whether the code has a method `requests`.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        version: str = UNSET,
        creation_date: datetime | str = UNSET,
        created_by: str = UNSET,
        status: str = UNSET,
        error_message: str = UNSET,
        has_request_method: bool = UNSET,
        has_requests_method: bool = UNSET,
    ) -> None:
        self._fill(locals())
