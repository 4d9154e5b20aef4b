"""Uploaded files of an environment. Generated from openapi/environment_revisions.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import BOOLEAN, TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from datetime import datetime


class EnvironmentRevisionCreate(Model):
    """The outcome of an upload. Deprecated. Use `EnvironmentTagList` instead."""

    __slots__ = ()

    success: bool = field(BOOLEAN, "Whether the file was accepted.", required=True)
    revision: str = field(TEXT, "Identifier of the new revision.", required=True)
    build: str = field(TEXT, "Identifier of the build that was started.", required=True)

    def __init__(
        self,
        *,
        success: bool = UNSET,
        revision: str = UNSET,
        build: str = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentRevisionDetail(Model):
    """A revision of an environment. Deprecated. Use `EnvironmentTagList` instead."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    environment: str = field(TEXT, "Name of the environment.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    created_by: str = field(
        TEXT, "Email address of the user who uploaded it, or `UbiOps` for the platform itself.", required=True
    )
    expired: bool = field(BOOLEAN, "Whether its file has been removed.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        environment: str = UNSET,
        creation_date: datetime | str = UNSET,
        created_by: str = UNSET,
        expired: bool = UNSET,
    ) -> None:
        self._fill(locals())
