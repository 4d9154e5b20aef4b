"""Metrics, those of the platform and a project's own. Generated from openapi/metrics.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf
from ubiops.models.base.types import BOOLEAN, INTEGER, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


class MetricCreate(Model):
    """A metric to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project; it starts with `custom.`.", required=True)
    metric_type: str = field(
        Choice("delta", "gauge"),
        "Type of the values: a change since the previous value (`delta`), or a state at a time (`gauge`).",
        required=True,
    )
    description: str | None = field(TEXT, "Description of the metric.")
    unit: str | None = field(TEXT, "Unit of the values, such as `seconds`.")
    labels: list[str] | None = field(
        ListOf(TEXT), "Names of the labels that each series of values carries, such as `deployment_version_id`."
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        metric_type: str = UNSET,
        description: str | None = UNSET,
        unit: str | None = UNSET,
        labels: Sequence[str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class MetricUpdate(Model):
    """Changes to a metric."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name; it starts with `custom.`.")
    description: str | None = field(TEXT, "New description.")
    unit: str | None = field(TEXT, "New unit of the values.")
    labels: list[str] | None = field(ListOf(TEXT), "New names of labels. They replace the current ones.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        description: str | None = UNSET,
        unit: str | None = UNSET,
        labels: Sequence[str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class MetricDetail(Model):
    """A metric."""

    __slots__ = ()

    id: int = field(INTEGER, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    metric_type: str = field(
        Choice("delta", "gauge"),
        "Type of the values: a change since the previous value (`delta`), or a state at a time (`gauge`).",
        required=True,
    )
    custom: bool = field(BOOLEAN, "Whether it is one of the project's own.", required=True)
    description: str | None = field(TEXT, "Description of the metric.")
    unit: str | None = field(TEXT, "Unit of the values, such as `seconds`.", nullable=True)
    labels: list[str] = field(ListOf(TEXT), "Names of the labels that each series of values carries.", required=True)
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")

    def __init__(
        self,
        *,
        id: int = UNSET,
        name: str = UNSET,
        metric_type: str = UNSET,
        custom: bool = UNSET,
        description: str | None = UNSET,
        unit: str | None = UNSET,
        labels: Sequence[str] = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
    ) -> None:
        self._fill(locals())
