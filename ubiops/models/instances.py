"""Instances: the running copies of deployment versions. Generated from openapi/instances.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from ubiops.models.instance_types import InstanceTypeNodePool, Node


class InstanceList(Model):
    """An instance in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    status: str = field(
        Choice("pending", "initialising", "running", "stopping", "stopped"), "Status of the instance.", required=True
    )
    instance_type: InstanceInstanceTypeDetail | None = field(
        ModelOf("InstanceInstanceTypeDetail"),
        "Instance type that it runs on; null until one has been chosen.",
        nullable=True,
    )
    time_created: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    time_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        status: str = UNSET,
        instance_type: InstanceInstanceTypeDetail | Mapping[str, Any] | None = UNSET,
        time_created: datetime | str = UNSET,
        time_updated: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceListPaginated(Model):
    """A page of instances of a deployment version."""

    __slots__ = ()

    next: str | None = field(TEXT, "URL or cursor of the next page; null on the last page.", nullable=True)
    previous: str | None = field(TEXT, "URL or cursor of the previous page; null on the first page.", nullable=True)
    results: list[InstanceList] = field(ListOf(ModelOf("InstanceList")), "Instances on this page.", required=True)

    def __init__(
        self,
        *,
        next: str | None = UNSET,
        previous: str | None = UNSET,
        results: Sequence[InstanceList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectInstanceList(Model):
    """An instance of a project in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    status: str = field(
        Choice("pending", "initialising", "running", "stopping", "stopped"), "Status of the instance.", required=True
    )
    instance_type: InstanceInstanceTypeDetail | None = field(
        ModelOf("InstanceInstanceTypeDetail"),
        "Instance type that it runs on; null until one has been chosen.",
        nullable=True,
    )
    time_created: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    time_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        status: str = UNSET,
        instance_type: InstanceInstanceTypeDetail | Mapping[str, Any] | None = UNSET,
        time_created: datetime | str = UNSET,
        time_updated: datetime | str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectInstanceListPaginated(Model):
    """A page of instances of a project."""

    __slots__ = ()

    next: str | None = field(TEXT, "URL or cursor of the next page; null on the last page.", nullable=True)
    previous: str | None = field(TEXT, "URL or cursor of the previous page; null on the first page.", nullable=True)
    results: list[ProjectInstanceList] = field(
        ListOf(ModelOf("ProjectInstanceList")), "Instances on this page.", required=True
    )

    def __init__(
        self,
        *,
        next: str | None = UNSET,
        previous: str | None = UNSET,
        results: Sequence[ProjectInstanceList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceDetail(Model):
    """An instance."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    status: str = field(
        Choice("pending", "initialising", "running", "stopping", "stopped"), "Status of the instance.", required=True
    )
    instance_type: InstanceInstanceTypeDetail | None = field(
        ModelOf("InstanceInstanceTypeDetail"),
        "Instance type that it runs on; null until one has been chosen.",
        nullable=True,
    )
    time_created: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    time_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    node: Node | None = field(ModelOf("Node"), "Node that it runs on.", nullable=True)
    node_pool: InstanceTypeNodePool | None = field(
        ModelOf("InstanceTypeNodePool"), "Node pool that it runs in; null until one has been chosen.", nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        status: str = UNSET,
        instance_type: InstanceInstanceTypeDetail | Mapping[str, Any] | None = UNSET,
        time_created: datetime | str = UNSET,
        time_updated: datetime | str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        node: Node | Mapping[str, Any] | None = UNSET,
        node_pool: InstanceTypeNodePool | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceInstanceTypeDetail(Model):
    """The instance type of an instance."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier.")
    name: str | None = field(TEXT, "Name of the instance type.")
    display_name: str | None = field(TEXT, "Name for display.")

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        name: str | None = UNSET,
        display_name: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceUpdate(Model):
    """Changes to an instance."""

    __slots__ = ()

    status: str | None = field(Choice("stopped"), "New status. An instance can only be stopped.")

    def __init__(
        self,
        *,
        status: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceEvent(Model):
    """An event of an instance."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier.")
    time_created: datetime = field(TIMESTAMP, "Time of the event.", required=True)
    description: str | None = field(TEXT, "What happened.")

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        time_created: datetime | str = UNSET,
        description: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceEventPaginated(Model):
    """A page of events of an instance."""

    __slots__ = ()

    next: str | None = field(TEXT, "URL or cursor of the next page; null on the last page.", nullable=True)
    previous: str | None = field(TEXT, "URL or cursor of the previous page; null on the first page.", nullable=True)
    results: list[InstanceEvent] = field(ListOf(ModelOf("InstanceEvent")), "Events on this page.", required=True)

    def __init__(
        self,
        *,
        next: str | None = UNSET,
        previous: str | None = UNSET,
        results: Sequence[InstanceEvent | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())
