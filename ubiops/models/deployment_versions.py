"""Versions of a deployment. Generated from openapi/deployment_versions.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, PAIRS, TEXT, TIMESTAMP, UNSET, Choice
from ubiops.models.base.union import ANY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from ubiops.models.services import HealthCheck


class DeploymentVersionCreate(Model):
    """A deployment version to create."""

    __slots__ = ()

    version: str = field(TEXT, "Name, unique in the deployment; letters, digits, `-`, `_` and `.`.", required=True)
    environment: str | None = field(TEXT, "Name of the environment, either a base environment or a custom one.")
    environment_name: str | None = field(TEXT, "Name of the environment, instead of `environment`.")
    environment_tag: str | None = field(TEXT, "Tag of that environment.")
    instance_type: str | None = field(
        TEXT, "Reserved instance type. Use `instance_type_group_name` instead.", deprecated=True
    )
    instance_type_group_id: str | None = field(TEXT, "Identifier of the instance type group (UUID).")
    instance_type_group_name: str | None = field(
        TEXT, "Name of the instance type group. When several groups have that name, the first one is used."
    )
    maximum_instances: int | None = field(INTEGER, "Maximum number of instances that run at the same time.")
    minimum_instances: int | None = field(
        INTEGER, "Minimum number of instances that run at the same time. Above 0, the version is always running."
    )
    maximum_idle_time: int | None = field(
        INTEGER, "How long an instance stays idle before it is stopped, in seconds; at least 300 with a GPU."
    )
    description: str | None = field(TEXT, "Description of the version.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover; null for none.",
        nullable=True,
    )
    request_retention_time: int | None = field(INTEGER, "Retention time of requests, in seconds.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"),
        "What is kept of a request: nothing, its metadata, or its input and output as well.",
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete; null for none.", nullable=True
    )
    maximum_queue_size_express: int | None = field(
        INTEGER, "Maximum number of queued express (direct) requests, over all instances."
    )
    maximum_queue_size_batch: int | None = field(
        INTEGER, "Maximum number of queued batch requests, over all instances."
    )
    maximum_queue_size: int | None = field(INTEGER, "Maximum number of queued requests, over all instances.")
    static_ip: bool | None = field(BOOLEAN, "Whether the version has a static IP address.")
    restart_request_interruption: bool | None = field(
        BOOLEAN, "Whether requests are restarted when they are interrupted."
    )
    ports: list[DeploymentVersionPort] | None = field(ListOf(ModelOf("DeploymentVersionPort")), "Ports to open.")
    scaling_strategy: str | None = field(
        Choice("default", "moderate"),
        "Scaling strategy: `default` adds an instance as soon as requests come in, `moderate` waits longer to save costs.",
    )
    instance_processes: int | None = field(INTEGER, "Number of processes in each instance.")
    command: Any | None = field(ANY, "Command that each instance runs, as text or a list of texts.")
    args: Any | None = field(ANY, "Arguments of the command, as text or a list of texts.")
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"), "Check of whether an instance can take requests; null for no check.", nullable=True
    )

    def __init__(
        self,
        *,
        version: str = UNSET,
        environment: str | None = UNSET,
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
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
        maximum_queue_size: int | None = UNSET,
        static_ip: bool | None = UNSET,
        restart_request_interruption: bool | None = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] | None = UNSET,
        scaling_strategy: str | None = UNSET,
        instance_processes: int | None = UNSET,
        command: Any | None = UNSET,
        args: Any | None = UNSET,
        health_check: HealthCheck | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionUpdate(Model):
    """Changes to a deployment version."""

    __slots__ = ()

    version: str | None = field(TEXT, "New name, unique in the deployment; letters, digits, `-`, `_` and `.`.")
    environment: str | None = field(TEXT, "Name of the new environment, either a base environment or a custom one.")
    environment_name: str | None = field(TEXT, "Name of the new environment, instead of `environment`.")
    environment_tag: str | None = field(TEXT, "New tag of that environment.")
    instance_type: str | None = field(
        TEXT, "New reserved instance type. Use `instance_type_group_name` instead.", deprecated=True
    )
    instance_type_group_id: str | None = field(TEXT, "Identifier of the new instance type group (UUID).")
    instance_type_group_name: str | None = field(
        TEXT, "Name of the new instance type group. When several groups have that name, the first one is used."
    )
    maximum_instances: int | None = field(INTEGER, "New maximum number of instances that run at the same time.")
    minimum_instances: int | None = field(
        INTEGER, "New minimum number of instances that run at the same time. Above 0, the version is always running."
    )
    maximum_idle_time: int | None = field(
        INTEGER, "New time that an instance stays idle before it is stopped, in seconds; at least 300 with a GPU."
    )
    description: str | None = field(TEXT, "New description of the version.")
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover; null for none.",
        nullable=True,
    )
    request_retention_time: int | None = field(INTEGER, "New retention time of requests, in seconds.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"),
        "What is to be kept of a request: nothing, its metadata, or its input and output as well.",
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete; null for none.", nullable=True
    )
    maximum_queue_size_express: int | None = field(
        INTEGER, "New maximum number of queued express (direct) requests, over all instances."
    )
    maximum_queue_size_batch: int | None = field(
        INTEGER, "New maximum number of queued batch requests, over all instances."
    )
    maximum_queue_size: int | None = field(INTEGER, "New maximum number of queued requests, over all instances.")
    static_ip: bool | None = field(BOOLEAN, "Whether the version has a static IP address.")
    restart_request_interruption: bool | None = field(
        BOOLEAN, "Whether requests are restarted when they are interrupted."
    )
    ports: list[DeploymentVersionPort] | None = field(
        ListOf(ModelOf("DeploymentVersionPort")), "New ports. They replace the current ones."
    )
    scaling_strategy: str | None = field(
        Choice("default", "moderate"),
        "New scaling strategy: `default` adds an instance as soon as requests come in, `moderate` waits longer to save costs.",
    )
    instance_processes: int | None = field(INTEGER, "New number of processes in each instance.")
    command: Any | None = field(ANY, "New command that each instance runs, as text or a list of texts.")
    args: Any | None = field(ANY, "New arguments of the command, as text or a list of texts.")
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"), "New check of whether an instance can take requests; null for no check.", nullable=True
    )

    def __init__(
        self,
        *,
        version: str | None = UNSET,
        environment: str | None = UNSET,
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
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
        maximum_queue_size: int | None = UNSET,
        static_ip: bool | None = UNSET,
        restart_request_interruption: bool | None = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] | None = UNSET,
        scaling_strategy: str | None = UNSET,
        instance_processes: int | None = UNSET,
        command: Any | None = UNSET,
        args: Any | None = UNSET,
        health_check: HealthCheck | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionDetail(Model):
    """A version of a deployment."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    default: bool = field(BOOLEAN, "Whether it is the default version of its deployment.", required=True)
    description: str = field(TEXT, "Description of the version.", required=True)
    environment: str = field(TEXT, "Name of the environment.", required=True)
    environment_display_name: str = field(TEXT, "Name of the environment, for display.", required=True)
    environment_name: str | None = field(TEXT, "Name of the environment, as in `environment`.")
    environment_tag: str | None = field(
        TEXT, "Tag of that environment; null where it is built without tags.", nullable=True
    )
    status: str = field(TEXT, "Status: `unavailable` until a build has succeeded, then `available`.", required=True)
    active_revision: str | None = field(
        TEXT, "Identifier of the active revision; null until a build has succeeded.", required=True, nullable=True
    )
    latest_revision: str | None = field(
        TEXT, "Identifier of the latest revision; null before the first upload.", required=True, nullable=True
    )
    maximum_instances: int = field(INTEGER, "Maximum number of instances that run at the same time.", required=True)
    minimum_instances: int = field(INTEGER, "Minimum number of instances that run at the same time.", required=True)
    maximum_idle_time: int = field(
        INTEGER, "How long an instance stays idle before it is stopped, in seconds.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)
    request_retention_time: int = field(INTEGER, "Retention time of requests, in seconds.", required=True)
    request_retention_mode: str = field(
        Choice("none", "metadata", "full"),
        "What is kept of a request: nothing, its metadata, or its input and output as well.",
        required=True,
    )
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover; null for none.",
        nullable=True,
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete; null for none.", nullable=True
    )
    maximum_queue_size_express: int | None = field(
        INTEGER, "Maximum number of queued express (direct) requests, over all instances."
    )
    maximum_queue_size_batch: int | None = field(
        INTEGER, "Maximum number of queued batch requests, over all instances."
    )
    maximum_queue_size: int | None = field(INTEGER, "Maximum number of queued requests, over all instances.")
    static_ip: bool = field(BOOLEAN, "Whether the version has a static IP address.", required=True)
    restart_request_interruption: bool = field(
        BOOLEAN, "Whether requests are restarted when they are interrupted.", required=True
    )
    ports: list[DeploymentVersionPort] = field(ListOf(ModelOf("DeploymentVersionPort")), "Open ports.", required=True)
    scaling_strategy: str | None = field(
        Choice("default", "moderate"),
        "Scaling strategy: `default` adds an instance as soon as requests come in, `moderate` waits longer to save costs.",
    )
    instance_processes: int | None = field(INTEGER, "Number of processes in each instance.")
    instance_type: str | None = field(
        TEXT, "Reserved instance type. Use `instance_type_group_name` instead.", nullable=True, deprecated=True
    )
    instance_type_group_id: str | None = field(
        TEXT, "Identifier of the instance type group.", required=True, nullable=True
    )
    instance_type_group_name: str | None = field(TEXT, "Name of the instance type group.", required=True, nullable=True)
    last_file_upload: datetime | None = field(
        TIMESTAMP, "Time of the last upload of code; null before the first one.", nullable=True
    )
    has_request_method: bool | None = field(
        BOOLEAN,
        "Whether the code of the latest revision has a method `request`; null before the first upload.",
        required=True,
        nullable=True,
    )
    has_requests_method: bool | None = field(
        BOOLEAN,
        "Whether the code of the latest revision has a method `requests`; null before the first upload.",
        required=True,
        nullable=True,
    )
    command: Any | None = field(ANY, "Command that each instance runs, as text or a list of texts.")
    args: Any | None = field(ANY, "Arguments of the command, as text or a list of texts.")
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"), "Check of whether an instance can take requests; null for no check.", nullable=True
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
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
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
        maximum_queue_size_express: int | None = UNSET,
        maximum_queue_size_batch: int | None = UNSET,
        maximum_queue_size: int | None = UNSET,
        static_ip: bool = UNSET,
        restart_request_interruption: bool = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] = UNSET,
        scaling_strategy: str | None = UNSET,
        instance_processes: int | None = UNSET,
        instance_type: str | None = UNSET,
        instance_type_group_id: str | None = UNSET,
        instance_type_group_name: str | None = UNSET,
        last_file_upload: datetime | str | None = UNSET,
        has_request_method: bool | None = UNSET,
        has_requests_method: bool | None = UNSET,
        command: Any | None = UNSET,
        args: Any | None = UNSET,
        health_check: HealthCheck | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionList(Model):
    """A version of a deployment in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    default: bool = field(BOOLEAN, "Whether it is the default version of its deployment.", required=True)
    description: str = field(TEXT, "Description of the version.", required=True)
    environment: str = field(TEXT, "Name of the environment.", required=True)
    environment_display_name: str = field(TEXT, "Name of the environment, for display.", required=True)
    environment_name: str | None = field(TEXT, "Name of the environment, as in `environment`.")
    environment_tag: str | None = field(
        TEXT, "Tag of that environment; null where it is built without tags.", nullable=True
    )
    status: str = field(TEXT, "Status: `unavailable` until a build has succeeded, then `available`.", required=True)
    active_revision: str | None = field(
        TEXT, "Identifier of the active revision; null until a build has succeeded.", required=True, nullable=True
    )
    latest_revision: str | None = field(
        TEXT, "Identifier of the latest revision; null before the first upload.", required=True, nullable=True
    )
    maximum_instances: int = field(INTEGER, "Maximum number of instances that run at the same time.", required=True)
    minimum_instances: int = field(INTEGER, "Minimum number of instances that run at the same time.", required=True)
    maximum_idle_time: int = field(
        INTEGER, "How long an instance stays idle before it is stopped, in seconds.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)
    request_retention_time: int = field(INTEGER, "Retention time of requests, in seconds.", required=True)
    request_retention_mode: str = field(
        Choice("none", "metadata", "full"),
        "What is kept of a request: nothing, its metadata, or its input and output as well.",
        required=True,
    )
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover; null for none.",
        nullable=True,
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete; null for none.", nullable=True
    )
    maximum_queue_size_express: int | None = field(
        INTEGER, "Maximum number of queued express (direct) requests, over all instances."
    )
    maximum_queue_size_batch: int | None = field(
        INTEGER, "Maximum number of queued batch requests, over all instances."
    )
    maximum_queue_size: int | None = field(INTEGER, "Maximum number of queued requests, over all instances.")
    static_ip: bool = field(BOOLEAN, "Whether the version has a static IP address.", required=True)
    restart_request_interruption: bool = field(
        BOOLEAN, "Whether requests are restarted when they are interrupted.", required=True
    )
    ports: list[DeploymentVersionPort] = field(ListOf(ModelOf("DeploymentVersionPort")), "Open ports.", required=True)
    scaling_strategy: str | None = field(
        Choice("default", "moderate"),
        "Scaling strategy: `default` adds an instance as soon as requests come in, `moderate` waits longer to save costs.",
    )
    instance_processes: int | None = field(INTEGER, "Number of processes in each instance.")
    instance_type: str | None = field(
        TEXT, "Reserved instance type. Use `instance_type_group_name` instead.", nullable=True, deprecated=True
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
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
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
        maximum_queue_size_express: int | None = UNSET,
        maximum_queue_size_batch: int | None = UNSET,
        maximum_queue_size: int | None = UNSET,
        static_ip: bool = UNSET,
        restart_request_interruption: bool = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] = UNSET,
        scaling_strategy: str | None = UNSET,
        instance_processes: int | None = UNSET,
        instance_type: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentVersionPort(Model):
    """A port that a version opens."""

    __slots__ = ()

    public_port: int = field(INTEGER, "Port that clients connect to.", required=True)
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
