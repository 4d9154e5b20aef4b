"""Builds of an environment's revision. Generated from openapi/environment_builds.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import INTEGER, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from datetime import datetime


class EnvironmentBuildList(Model):
    """A build of an environment. Deprecated. Use `EnvironmentTagList` instead."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    revision: str = field(TEXT, "Identifier of the revision.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(
        Choice("queued", "processing", "success", "failed", "cancelled"), "Status of the build.", required=True
    )
    error_message: str | None = field(TEXT, "Why it failed; empty when it did not.")
    trigger: str | None = field(TEXT, "What started the build.")
    size: int | None = field(INTEGER, "Size of the image in bytes; null until it has been built.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        revision: str = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        error_message: str | None = UNSET,
        trigger: str | None = UNSET,
        size: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentBuildUpdate(Model):
    """Changes to a build. Deprecated. Use `EnvironmentTagUpdate` instead."""

    __slots__ = ()

    status: str = field(Choice("cancelled"), "New status. A build can only be cancelled.", required=True)

    def __init__(
        self,
        *,
        status: str = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentBuildDependency(Model):
    """A file that lists what a build installs. Deprecated. Use `EnvironmentTagDependency` instead."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the file.", required=True)
    content: str = field(TEXT, "Text of the file.", required=True)

    def __init__(
        self,
        *,
        name: str = UNSET,
        content: str = UNSET,
    ) -> None:
        self._fill(locals())
