"""Instance types, and groups of them that deployment versions run on. Generated from openapi/instance_types.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, NUMBER, TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class InstanceTypeList(Model):
    """An instance type."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the instance type.", required=True)
    display_name: str | None = field(TEXT, "Name for display.")
    cpu: float | None = field(NUMBER, "Number of virtual CPUs.")
    memory: float | None = field(NUMBER, "Memory in MiB.")
    storage: float | None = field(NUMBER, "Storage in MB.")
    accelerator: float | None = field(NUMBER, "Number of GPUs.")
    credit_rate: float | None = field(NUMBER, "Credits used by one instance in an hour.")
    dedicated_node: bool | None = field(BOOLEAN, "Whether an instance has a node of its own.")
    node_pool: InstanceTypeNodePool | None = field(
        ModelOf("InstanceTypeNodePool"), "Node pool that instances run in.", nullable=True
    )
    time_created: datetime | None = field(TIMESTAMP, "Time of creation.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        display_name: str | None = UNSET,
        cpu: float | None = UNSET,
        memory: float | None = UNSET,
        storage: float | None = UNSET,
        accelerator: float | None = UNSET,
        credit_rate: float | None = UNSET,
        dedicated_node: bool | None = UNSET,
        node_pool: InstanceTypeNodePool | Mapping[str, Any] | None = UNSET,
        time_created: datetime | str | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeListPaginated(Model):
    """A page of instance types."""

    __slots__ = ()

    next: str | None = field(TEXT, "URL or cursor of the next page; null on the last page.", nullable=True)
    previous: str | None = field(TEXT, "URL or cursor of the previous page; null on the first page.", nullable=True)
    results: list[InstanceTypeList] = field(
        ListOf(ModelOf("InstanceTypeList")), "Instance types on this page.", required=True
    )

    def __init__(
        self,
        *,
        next: str | None = UNSET,
        previous: str | None = UNSET,
        results: Sequence[InstanceTypeList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeItem(Model):
    """An instance type in a group."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the instance type.", required=True)
    display_name: str | None = field(TEXT, "Name for display.")
    cpu: float | None = field(NUMBER, "Number of virtual CPUs.")
    memory: float | None = field(NUMBER, "Memory in MiB.")
    storage: float | None = field(NUMBER, "Storage in MB.")
    accelerator: float | None = field(NUMBER, "Number of GPUs.")
    credit_rate: float | None = field(NUMBER, "Credits used by one instance in an hour.")
    dedicated_node: bool | None = field(BOOLEAN, "Whether an instance has a node of its own.")
    node_pool: InstanceTypeNodePool | None = field(
        ModelOf("InstanceTypeNodePool"), "Node pool that instances run in.", nullable=True
    )
    time_created: datetime | None = field(TIMESTAMP, "Time of creation.")
    priority: int | None = field(INTEGER, "Rank in the group. The lowest is tried first.")
    schedule_timeout: int | None = field(
        INTEGER, "How long to wait for an instance of this type before the next type is tried, in seconds."
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        display_name: str | None = UNSET,
        cpu: float | None = UNSET,
        memory: float | None = UNSET,
        storage: float | None = UNSET,
        accelerator: float | None = UNSET,
        credit_rate: float | None = UNSET,
        dedicated_node: bool | None = UNSET,
        node_pool: InstanceTypeNodePool | Mapping[str, Any] | None = UNSET,
        time_created: datetime | str | None = UNSET,
        priority: int | None = UNSET,
        schedule_timeout: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeItemCreate(Model):
    """An instance type for a group."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the instance type.", required=True)
    priority: int | None = field(INTEGER, "Rank in the group. The lowest is tried first.")
    schedule_timeout: int | None = field(
        INTEGER, "How long to wait for an instance of this type before the next type is tried, in seconds."
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        priority: int | None = UNSET,
        schedule_timeout: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeGroupCreate(Model):
    """An instance type group to create."""

    __slots__ = ()

    name: str | None = field(TEXT, "Name, unique in the project.")
    instance_types: list[InstanceTypeItemCreate] = field(
        ListOf(ModelOf("InstanceTypeItemCreate")), "Instance types of the group.", required=True
    )

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        instance_types: Sequence[InstanceTypeItemCreate | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeGroupUpdate(Model):
    """Changes to an instance type group."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name.")
    instance_types: list[InstanceTypeItemCreate] | None = field(
        ListOf(ModelOf("InstanceTypeItemCreate")), "New instance types of the group. They replace the current ones."
    )

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        instance_types: Sequence[InstanceTypeItemCreate | Mapping[str, Any]] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeGroupList(Model):
    """An instance type group."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    time_created: datetime | None = field(TIMESTAMP, "Time of creation.")
    time_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    instance_types: list[InstanceTypeItem] = field(
        ListOf(ModelOf("InstanceTypeItem")), "Instance types of the group.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        time_created: datetime | str | None = UNSET,
        time_updated: datetime | str | None = UNSET,
        instance_types: Sequence[InstanceTypeItem | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeGroupListPaginated(Model):
    """A page of instance type groups."""

    __slots__ = ()

    next: str | None = field(TEXT, "URL or cursor of the next page; null on the last page.", nullable=True)
    previous: str | None = field(TEXT, "URL or cursor of the previous page; null on the first page.", nullable=True)
    results: list[InstanceTypeGroupList] = field(
        ListOf(ModelOf("InstanceTypeGroupList")), "Instance type groups on this page.", required=True
    )

    def __init__(
        self,
        *,
        next: str | None = UNSET,
        previous: str | None = UNSET,
        results: Sequence[InstanceTypeGroupList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeGroupUsage(Model):
    """A deployment version that uses an instance type group."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the deployment version.")
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    instance_type_group_id: str = field(TEXT, "Identifier of the instance type group.", required=True)
    instance_type_group_name: str = field(TEXT, "Name of the instance type group.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        instance_type_group_id: str = UNSET,
        instance_type_group_name: str = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeGroupUsagePaginated(Model):
    """A page of deployment versions that use an instance type group."""

    __slots__ = ()

    next: str | None = field(TEXT, "URL or cursor of the next page; null on the last page.", nullable=True)
    previous: str | None = field(TEXT, "URL or cursor of the previous page; null on the first page.", nullable=True)
    results: list[InstanceTypeGroupUsage] = field(
        ListOf(ModelOf("InstanceTypeGroupUsage")), "Deployment versions on this page.", required=True
    )

    def __init__(
        self,
        *,
        next: str | None = UNSET,
        previous: str | None = UNSET,
        results: Sequence[InstanceTypeGroupUsage | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeNodePool(Model):
    """A node pool."""

    __slots__ = ()

    cluster: InstanceTypeCluster | None = field(ModelOf("InstanceTypeCluster"), "Cluster that the nodes belong to.")

    def __init__(
        self,
        *,
        cluster: InstanceTypeCluster | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceTypeCluster(Model):
    """A cluster."""

    __slots__ = ()

    type: str | None = field(TEXT, "Where the cluster runs, such as `aws` or `gcp`.")

    def __init__(
        self,
        *,
        type: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class Node(Model):
    """A node that instances run on."""

    __slots__ = ()

    ipv4_address: str | None = field(TEXT, "IPv4 address; null when it has none.", nullable=True)
    ipv6_address: str | None = field(TEXT, "IPv6 address; null when it has none.", nullable=True)

    def __init__(
        self,
        *,
        ipv4_address: str | None = UNSET,
        ipv6_address: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class InstanceType(Model):
    """The instance type of an instance. Deprecated. Use `InstanceInstanceTypeDetail` instead."""

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


class InstanceTypeCreate(Model):
    """An instance type for a group. Deprecated. Use `InstanceTypeItemCreate` instead."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the instance type.")
    priority: int | None = field(INTEGER, "Rank in the group. The lowest is tried first.")
    schedule_timeout: int | None = field(
        INTEGER, "How long to wait for an instance of this type before the next type is tried, in seconds."
    )

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        priority: int | None = UNSET,
        schedule_timeout: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class Cluster(Model):
    """A cluster. Deprecated. Use `InstanceTypeCluster` instead."""

    __slots__ = ()

    type: str | None = field(TEXT, "Where the cluster runs, such as `aws` or `gcp`.")

    def __init__(
        self,
        *,
        type: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class NodePool(Model):
    """A node pool. Deprecated. Use `InstanceTypeNodePool` instead."""

    __slots__ = ()

    cluster: Cluster | None = field(
        ModelOf("Cluster"), "Cluster that the nodes belong to. Use `InstanceTypeCluster` instead."
    )

    def __init__(
        self,
        *,
        cluster: Cluster | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())
