"""Uploaded code of a deployment version. Generated from openapi/revisions.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import BOOLEAN, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from datetime import datetime


class RevisionCreate(Model):
    """The outcome of an upload."""

    __slots__ = ()

    success: bool = field(BOOLEAN, "Whether the code was accepted.", required=True)
    revision: str = field(TEXT, "Identifier of the new revision.", required=True)
    build: str | None = field(TEXT, "Former name of `revision`. Use `revision` instead.", deprecated=True)

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

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    created_by: str = field(
        TEXT,
        "Email address of the user who uploaded the code, or `UbiOps` for a revision created by a service.",
        required=True,
    )
    status: str = field(Choice("queued", "building", "success", "failed"), "Status of its latest build.", required=True)
    error_message: str = field(TEXT, "Why the build failed; empty when it did not.", required=True)
    has_request_method: bool = field(BOOLEAN, "Whether the code has a method `request`.", required=True)
    has_requests_method: bool = field(BOOLEAN, "Whether the code has a method `requests`.", required=True)
    empty: bool | None = field(BOOLEAN, "Whether the revision holds no code.")

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
        empty: bool | None = UNSET,
    ) -> None:
        self._fill(locals())
