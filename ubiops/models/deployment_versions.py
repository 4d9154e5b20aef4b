"""Versions of a deployment. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models._base import Model, field
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import BOOLEAN, INTEGER, PAIRS, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class DeploymentVersionCreate(Model):
    """What a new version is made of."""

    version: str = field(TEXT, "Name, unique in the deployment; letters, digits, `-`, `_` and `.`.", required=True)
    environment: str | None = field(TEXT, "Base or custom environment, by its name.")
    instance_type: str | None = field(
        TEXT, "Reserved kind of instance; use an instance type group instead.", deprecated=True
    )
    instance_type_group_id: str | None = field(TEXT, "Instance type group, by its identifier (UUID).")
    instance_type_group_name: str | None = field(
        TEXT, "Instance type group, by its name; of several with that name, the first."
    )
    maximum_instances: int | None = field(INTEGER, "Upper bound of the instances that run at a time.")
    minimum_instances: int | None = field(
        INTEGER, "Lower bound of the instances that run at a time; above 0, one always runs."
    )
    maximum_idle_time: int | None = field(
        INTEGER, "Seconds without work after which an instance stops; at least 300 with a GPU."
    )
    description: str | None = field(TEXT, "What the version is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    monitoring: str | None = field(
        TEXT, "Notification group that hears of requests that fail and recover; null for none.", nullable=True
    )
    request_retention_time: int | None = field(INTEGER, "Seconds for which requests are kept.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"), "What is kept of a request: nothing, its metadata, or its data as well."
    )
    default_notification_group: str | None = field(
        TEXT, "Notification group that hears of completed requests; null for none.", nullable=True
    )
    maximum_queue_size_express: int | None = field(INTEGER, "How many express requests may wait, over all instances.")
    maximum_queue_size_batch: int | None = field(INTEGER, "How many batch requests may wait, over all instances.")
    static_ip: bool | None = field(BOOLEAN, "Whether the version has a static IP address.")
    restart_request_interruption: bool | None = field(
        BOOLEAN, "Whether a request that was interrupted is started again."
    )
    ports: list[DeploymentVersionPort] | None = field(ListOf(ModelOf("DeploymentVersionPort")), "Ports to open.")

    def __init__(
        self,
        *,
        version: str = UNSET,
        environment: str | None = UNSET,
        instance_type: str | None = UNSET,
        instance_type_group_id: str | None = UNSET,
        instance_type_group_name: str | None = UNSET,
        maximum_instances: int | None = UNSET,
        minimum_instances: int | None = UNSET,
        maximum_idle_time: int | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        monitoring: str | None = UNSET,
        request_retention_time: int | None = UNSET,
        request_retention_mode: str | None = UNSET,
        default_notification_group: str | None = UNSET,
        maximum_queue_size_express: int | None = UNSET,
        maximum_queue_size_batch: int | None = UNSET,
        static_ip: bool | None = UNSET,
        restart_request_interruption: bool | None = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionUpdate(Model):
    """What is to change in a version."""

    version: str | None = field(TEXT, "New name, unique in the deployment; letters, digits, `-`, `_` and `.`.")
    environment: str | None = field(TEXT, "New base or custom environment, by its name.")
    instance_type: str | None = field(
        TEXT, "New reserved kind of instance; use an instance type group instead.", deprecated=True
    )
    instance_type_group_id: str | None = field(TEXT, "New instance type group, by its identifier (UUID).")
    instance_type_group_name: str | None = field(
        TEXT, "New instance type group, by its name; of several with that name, the first."
    )
    maximum_instances: int | None = field(INTEGER, "New upper bound of the instances that run at a time.")
    minimum_instances: int | None = field(
        INTEGER, "New lower bound of the instances that run at a time; above 0, one always runs."
    )
    maximum_idle_time: int | None = field(
        INTEGER, "New seconds without work after which an instance stops; at least 300 with a GPU."
    )
    description: str | None = field(TEXT, "New what the version is for.")
    labels: dict[str, str] | None = field(PAIRS, "New labels, which replace all the present ones.")
    monitoring: str | None = field(
        TEXT, "Notification group that hears of requests that fail and recover; null for none.", nullable=True
    )
    request_retention_time: int | None = field(INTEGER, "New seconds for which requests are kept.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"), "New what is kept of a request: nothing, its metadata, or its data as well."
    )
    default_notification_group: str | None = field(
        TEXT, "Notification group that hears of completed requests; null for none.", nullable=True
    )
    maximum_queue_size_express: int | None = field(
        INTEGER, "New how many express requests may wait, over all instances."
    )
    maximum_queue_size_batch: int | None = field(INTEGER, "New how many batch requests may wait, over all instances.")
    static_ip: bool | None = field(BOOLEAN, "Whether the version has a static IP address.")
    restart_request_interruption: bool | None = field(
        BOOLEAN, "Whether a request that was interrupted is started again."
    )
    ports: list[DeploymentVersionPort] | None = field(
        ListOf(ModelOf("DeploymentVersionPort")), "New ports, which replace all the present ones."
    )

    def __init__(
        self,
        *,
        version: str | None = UNSET,
        environment: str | None = UNSET,
        instance_type: str | None = UNSET,
        instance_type_group_id: str | None = UNSET,
        instance_type_group_name: str | None = UNSET,
        maximum_instances: int | None = UNSET,
        minimum_instances: int | None = UNSET,
        maximum_idle_time: int | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        monitoring: str | None = UNSET,
        request_retention_time: int | None = UNSET,
        request_retention_mode: str | None = UNSET,
        default_notification_group: str | None = UNSET,
        maximum_queue_size_express: int | None = UNSET,
        maximum_queue_size_batch: int | None = UNSET,
        static_ip: bool | None = UNSET,
        restart_request_interruption: bool | None = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionDetail(Model):
    """A version of a deployment."""

    id: str = field(TEXT, "Identifier.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    default: bool = field(BOOLEAN, "Whether it is the default version of its deployment.", required=True)
    description: str = field(TEXT, "What the version is for.", required=True)
    environment: str = field(TEXT, "Name of the environment.", required=True)
    environment_display_name: str = field(TEXT, "Name of the environment as people read it.", required=True)
    status: str = field(TEXT, "State: `unavailable` until a build succeeded, then `available`.", required=True)
    active_revision: str | None = field(
        TEXT, "Revision that runs; null until a build succeeded.", required=True, nullable=True
    )
    latest_revision: str | None = field(
        TEXT, "Newest revision; null before the first upload.", required=True, nullable=True
    )
    maximum_instances: int = field(INTEGER, "Upper bound of the instances that run at a time.", required=True)
    minimum_instances: int = field(INTEGER, "Lower bound of the instances that run at a time.", required=True)
    maximum_idle_time: int = field(INTEGER, "Seconds without work after which an instance stops.", required=True)
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "When it was created.", required=True)
    last_updated: datetime = field(TIMESTAMP, "When it was last changed.", required=True)
    request_retention_time: int = field(INTEGER, "Seconds for which requests are kept.", required=True)
    request_retention_mode: str = field(Choice("none", "metadata", "full"), "What is kept of a request.", required=True)
    monitoring: str | None = field(
        TEXT, "Notification group that hears of requests that fail and recover.", required=True, nullable=True
    )
    default_notification_group: str | None = field(
        TEXT, "Notification group that hears of completed requests.", required=True, nullable=True
    )
    maximum_queue_size_express: int = field(
        INTEGER, "How many express requests may wait, over all instances.", required=True
    )
    maximum_queue_size_batch: int = field(
        INTEGER, "How many batch requests may wait, over all instances.", required=True
    )
    static_ip: bool = field(BOOLEAN, "Whether the version has a static IP address.", required=True)
    restart_request_interruption: bool = field(
        BOOLEAN, "Whether a request that was interrupted is started again.", required=True
    )
    ports: list[DeploymentVersionPort] = field(ListOf(ModelOf("DeploymentVersionPort")), "Open ports.", required=True)
    instance_type: str | None = field(TEXT, "Reserved kind of instance.", nullable=True, deprecated=True)
    instance_type_group_id: str | None = field(
        TEXT, "Identifier of the instance type group.", required=True, nullable=True
    )
    instance_type_group_name: str | None = field(TEXT, "Name of the instance type group.", required=True, nullable=True)
    last_file_upload: datetime | None = field(
        TIMESTAMP, "When code was last uploaded; null before the first upload.", nullable=True
    )
    has_request_method: bool | None = field(
        BOOLEAN,
        "Whether the newest revision's code has a method `request`; null before the first upload.",
        required=True,
        nullable=True,
    )
    has_requests_method: bool | None = field(
        BOOLEAN,
        "Whether the newest revision's code has a method `requests`; null before the first upload.",
        required=True,
        nullable=True,
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        default: bool = UNSET,
        description: str = UNSET,
        environment: str = UNSET,
        environment_display_name: str = UNSET,
        status: str = UNSET,
        active_revision: str | None = UNSET,
        latest_revision: str | None = UNSET,
        maximum_instances: int = UNSET,
        minimum_instances: int = UNSET,
        maximum_idle_time: int = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
        request_retention_time: int = UNSET,
        request_retention_mode: str = UNSET,
        monitoring: str | None = UNSET,
        default_notification_group: str | None = UNSET,
        maximum_queue_size_express: int = UNSET,
        maximum_queue_size_batch: int = UNSET,
        static_ip: bool = UNSET,
        restart_request_interruption: bool = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] = UNSET,
        instance_type: str | None = UNSET,
        instance_type_group_id: str | None = UNSET,
        instance_type_group_name: str | None = UNSET,
        last_file_upload: datetime | str | None = UNSET,
        has_request_method: bool | None = UNSET,
        has_requests_method: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionList(Model):
    """A version of a deployment as one of a list."""

    id: str = field(TEXT, "Identifier.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    default: bool = field(BOOLEAN, "Whether it is the default version of its deployment.", required=True)
    description: str = field(TEXT, "What the version is for.", required=True)
    environment: str = field(TEXT, "Name of the environment.", required=True)
    environment_display_name: str = field(TEXT, "Name of the environment as people read it.", required=True)
    status: str = field(TEXT, "State: `unavailable` until a build succeeded, then `available`.", required=True)
    active_revision: str | None = field(
        TEXT, "Revision that runs; null until a build succeeded.", required=True, nullable=True
    )
    latest_revision: str | None = field(
        TEXT, "Newest revision; null before the first upload.", required=True, nullable=True
    )
    maximum_instances: int = field(INTEGER, "Upper bound of the instances that run at a time.", required=True)
    minimum_instances: int = field(INTEGER, "Lower bound of the instances that run at a time.", required=True)
    maximum_idle_time: int = field(INTEGER, "Seconds without work after which an instance stops.", required=True)
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "When it was created.", required=True)
    last_updated: datetime = field(TIMESTAMP, "When it was last changed.", required=True)
    request_retention_time: int = field(INTEGER, "Seconds for which requests are kept.", required=True)
    request_retention_mode: str = field(Choice("none", "metadata", "full"), "What is kept of a request.", required=True)
    monitoring: str | None = field(
        TEXT, "Notification group that hears of requests that fail and recover.", required=True, nullable=True
    )
    default_notification_group: str | None = field(
        TEXT, "Notification group that hears of completed requests.", required=True, nullable=True
    )
    maximum_queue_size_express: int = field(
        INTEGER, "How many express requests may wait, over all instances.", required=True
    )
    maximum_queue_size_batch: int = field(
        INTEGER, "How many batch requests may wait, over all instances.", required=True
    )
    static_ip: bool = field(BOOLEAN, "Whether the version has a static IP address.", required=True)
    restart_request_interruption: bool = field(
        BOOLEAN, "Whether a request that was interrupted is started again.", required=True
    )
    ports: list[DeploymentVersionPort] = field(ListOf(ModelOf("DeploymentVersionPort")), "Open ports.", required=True)
    instance_type: str | None = field(TEXT, "Reserved kind of instance.", nullable=True, deprecated=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        default: bool = UNSET,
        description: str = UNSET,
        environment: str = UNSET,
        environment_display_name: str = UNSET,
        status: str = UNSET,
        active_revision: str | None = UNSET,
        latest_revision: str | None = UNSET,
        maximum_instances: int = UNSET,
        minimum_instances: int = UNSET,
        maximum_idle_time: int = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
        request_retention_time: int = UNSET,
        request_retention_mode: str = UNSET,
        monitoring: str | None = UNSET,
        default_notification_group: str | None = UNSET,
        maximum_queue_size_express: int = UNSET,
        maximum_queue_size_batch: int = UNSET,
        static_ip: bool = UNSET,
        restart_request_interruption: bool = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] = UNSET,
        instance_type: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionPort(Model):
    """A port that a version opens."""

    public_port: int = field(INTEGER, "Port that is reached from outside.", required=True)
    deployment_port: int = field(INTEGER, "Port that the code listens on.", required=True)
    protocol: str = field(Choice("tcp", "udp"), "Transport protocol.", required=True)

    def __init__(
        self,
        *,
        public_port: int = UNSET,
        deployment_port: int = UNSET,
        protocol: str = UNSET,
    ) -> None:
        self._fill(locals())
