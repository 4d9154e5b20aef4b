"""Request schedules: requests made at regular times. Generated from openapi/request_schedules.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf
from ubiops.models.base.types import BOOLEAN, INTEGER, OBJECT, PAIRS, TEXT, TIMESTAMP, UNSET, Choice
from ubiops.models.base.union import ANY, OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class ScheduleCreate(Model):
    """A request schedule to create."""

    __slots__ = ()

    name: str = field(
        TEXT, "Name, unique in the project; lowercase letters, digits and dashes, the first a letter.", required=True
    )
    object_type: str = field(
        Choice("deployment", "pipeline"), "Type of the object that the requests are made to.", required=True
    )
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null or absent for the default version.", nullable=True)
    schedule: str = field(TEXT, "Times of the requests in crontab format, in UTC.", required=True)
    request_data: dict[str, Any] | list[Any] | str | None = field(
        OneOf(OBJECT, ListOf(ANY), TEXT),
        "Input of the requests: an object for structured input, text for plain input.",
        nullable=True,
    )
    timeout: int | None = field(INTEGER, "Timeout of the requests, in seconds; null for the default.", nullable=True)
    enabled: bool | None = field(BOOLEAN, "Whether requests are made.")
    description: str | None = field(TEXT, "Description of the schedule.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        object_type: str = UNSET,
        object_name: str = UNSET,
        version: str | None = UNSET,
        schedule: str = UNSET,
        request_data: Mapping[str, Any] | Sequence[Any] | str | None = UNSET,
        timeout: int | None = UNSET,
        enabled: bool | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class ScheduleUpdate(Model):
    """Changes to a request schedule."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name; lowercase letters, digits and dashes, the first a letter.")
    schedule: str | None = field(TEXT, "Times of the requests in crontab format, in UTC.")
    request_data: dict[str, Any] | list[Any] | str | None = field(
        OneOf(OBJECT, ListOf(ANY), TEXT),
        "New input of the requests: an object for structured input, text for plain input.",
        nullable=True,
    )
    timeout: int | None = field(INTEGER, "Timeout of the requests, in seconds; null for the default.", nullable=True)
    enabled: bool | None = field(BOOLEAN, "Whether requests are made.")
    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        schedule: str | None = UNSET,
        request_data: Mapping[str, Any] | Sequence[Any] | str | None = UNSET,
        timeout: int | None = UNSET,
        enabled: bool | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class ScheduleList(Model):
    """A request schedule."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    object_type: str = field(
        Choice("deployment", "pipeline"), "Type of the object that the requests are made to.", required=True
    )
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null for the default version.", nullable=True)
    schedule: str = field(TEXT, "Times of the requests in crontab format, in UTC.", required=True)
    request_data: dict[str, Any] | list[Any] | str | None = field(
        OneOf(OBJECT, ListOf(ANY), TEXT),
        "Input of the requests: an object for structured input, text for plain input.",
        nullable=True,
    )
    timeout: int | None = field(INTEGER, "Timeout of the requests, in seconds; null for the default.", nullable=True)
    enabled: bool = field(BOOLEAN, "Whether requests are made.", required=True)
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    description: str | None = field(TEXT, "Description of the schedule.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        object_type: str = UNSET,
        object_name: str = UNSET,
        version: str | None = UNSET,
        schedule: str = UNSET,
        request_data: Mapping[str, Any] | Sequence[Any] | str | None = UNSET,
        timeout: int | None = UNSET,
        enabled: bool = UNSET,
        creation_date: datetime | str | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())
