"""Experiments and their runs: training code with data and parameters. Generated from openapi/training.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, OBJECT, PAIRS, TEXT, TIMESTAMP, UNSET, Choice
from ubiops.models.base.union import OneOf

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from ubiops.models.deployment_versions import DeploymentVersionPort


class ExperimentCreate(Model):
    """An experiment to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique among the experiments of the project.", required=True)
    description: str | None = field(TEXT, "Description of the experiment.")
    environment: str | None = field(TEXT, "Name of the environment that the training code runs in.")
    environment_name: str | None = field(TEXT, "Name of the environment, where a tag of it is named too.")
    environment_tag: str | None = field(TEXT, "Tag of the environment.")
    instance_type: str | None = field(TEXT, "Name of the instance type that the training code runs on.")
    instance_type_group_id: str | None = field(
        TEXT, "Identifier of the instance type group that the training code runs on."
    )
    instance_type_group_name: str | None = field(
        TEXT, "Name of the instance type group that the training code runs on."
    )
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    request_retention_time: int | None = field(INTEGER, "Retention time of runs, in seconds.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"),
        "What is kept of a run: nothing, its metadata, or its input and output as well.",
    )
    default_bucket: str | None = field(TEXT, "Name of the bucket for the files of runs.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        description: str | None = UNSET,
        environment: str | None = UNSET,
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
        instance_type: str | None = UNSET,
        instance_type_group_id: str | None = UNSET,
        instance_type_group_name: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        request_retention_time: int | None = UNSET,
        request_retention_mode: str | None = UNSET,
        default_bucket: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentUpdate(Model):
    """Changes to an experiment."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name.")
    description: str | None = field(TEXT, "New description.")
    environment: str | None = field(TEXT, "Name of the environment that the training code runs in.")
    environment_name: str | None = field(TEXT, "Name of the environment, where a tag of it is named too.")
    environment_tag: str | None = field(TEXT, "Tag of the environment.")
    instance_type: str | None = field(TEXT, "Name of the instance type that the training code runs on.")
    instance_type_group_id: str | None = field(
        TEXT, "Identifier of the instance type group that the training code runs on."
    )
    instance_type_group_name: str | None = field(
        TEXT, "Name of the instance type group that the training code runs on."
    )
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")
    default_bucket: str | None = field(TEXT, "Name of the bucket for the files of runs.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        description: str | None = UNSET,
        environment: str | None = UNSET,
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
        instance_type: str | None = UNSET,
        instance_type_group_id: str | None = UNSET,
        instance_type_group_name: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        default_bucket: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentDetail(Model):
    """An experiment."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier.")
    name: str = field(TEXT, "Name, unique among the experiments of the project.", required=True)
    description: str | None = field(TEXT, "Description of the experiment.")
    environment: str | None = field(TEXT, "Name of the environment. Use `environment_name` instead.", deprecated=True)
    environment_display_name: str | None = field(
        TEXT, "Name of the environment, for display. Use `environment_name` instead.", deprecated=True
    )
    environment_name: str | None = field(TEXT, "Name of the environment.")
    environment_tag: str | None = field(TEXT, "Tag of the environment.", nullable=True)
    status: str | None = field(TEXT, "Status of the experiment, such as `available`.")
    active_revision: str | None = field(
        TEXT, "Identifier of the active revision; null until a build has succeeded.", nullable=True
    )
    latest_revision: str | None = field(
        TEXT, "Identifier of the latest revision; null without a revision.", nullable=True
    )
    instance_type: str | None = field(TEXT, "Name of the instance type.", nullable=True)
    instance_type_group_id: str | None = field(TEXT, "Identifier of the instance type group.", nullable=True)
    instance_type_group_name: str | None = field(TEXT, "Name of the instance type group.", nullable=True)
    maximum_instances: int | None = field(INTEGER, "Maximum number of instances that run at the same time.")
    minimum_instances: int | None = field(INTEGER, "Minimum number of instances that run at the same time.")
    maximum_idle_time: int | None = field(INTEGER, "How long an instance stays idle before it is stopped, in seconds.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    request_retention_time: int | None = field(INTEGER, "Retention time of runs, in seconds.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"),
        "What is kept of a run: nothing, its metadata, or its input and output as well.",
    )
    maximum_queue_size: int | None = field(INTEGER, "Maximum number of queued runs.")
    maximum_queue_size_express: int | None = field(
        INTEGER, "Maximum number of queued direct requests. Use `maximum_queue_size` instead.", deprecated=True
    )
    maximum_queue_size_batch: int | None = field(
        INTEGER, "Maximum number of queued batch requests. Use `maximum_queue_size` instead.", deprecated=True
    )
    restart_request_interruption: bool | None = field(BOOLEAN, "Whether runs are restarted when they are interrupted.")
    static_ip: bool | None = field(BOOLEAN, "Whether the experiment has a static IP address.", deprecated=True)
    ports: list[DeploymentVersionPort] | None = field(ListOf(ModelOf("DeploymentVersionPort")), "Open ports.")
    last_file_upload: datetime | None = field(
        TIMESTAMP, "Time of the last upload of code; null before the first one.", nullable=True
    )
    has_request_method: bool | None = field(BOOLEAN, "Whether the code has a method `request`.", nullable=True)
    has_requests_method: bool | None = field(BOOLEAN, "Whether the code has a method `requests`.", nullable=True)
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when runs fail. Use `webhooks_create` instead.",
        nullable=True,
        deprecated=True,
    )
    default_notification_group: str | None = field(
        TEXT,
        "Name of the notification group that is told when runs complete. Use `webhooks_create` instead.",
        nullable=True,
        deprecated=True,
    )
    default_bucket: str | None = field(TEXT, "Name of the bucket for the files of runs.")

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        name: str = UNSET,
        description: str | None = UNSET,
        environment: str | None = UNSET,
        environment_display_name: str | None = UNSET,
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
        status: str | None = UNSET,
        active_revision: str | None = UNSET,
        latest_revision: str | None = UNSET,
        instance_type: str | None = UNSET,
        instance_type_group_id: str | None = UNSET,
        instance_type_group_name: str | None = UNSET,
        maximum_instances: int | None = UNSET,
        minimum_instances: int | None = UNSET,
        maximum_idle_time: int | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
        request_retention_time: int | None = UNSET,
        request_retention_mode: str | None = UNSET,
        maximum_queue_size: int | None = UNSET,
        maximum_queue_size_express: int | None = UNSET,
        maximum_queue_size_batch: int | None = UNSET,
        restart_request_interruption: bool | None = UNSET,
        static_ip: bool | None = UNSET,
        ports: Sequence[DeploymentVersionPort | Mapping[str, Any]] | None = UNSET,
        last_file_upload: datetime | str | None = UNSET,
        has_request_method: bool | None = UNSET,
        has_requests_method: bool | None = UNSET,
        monitoring: str | None = UNSET,
        default_notification_group: str | None = UNSET,
        default_bucket: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentList(Model):
    """An experiment in a list."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier.")
    name: str = field(TEXT, "Name, unique among the experiments of the project.", required=True)
    environment: str | None = field(TEXT, "Name of the environment. Use `environment_name` instead.", deprecated=True)
    environment_display_name: str | None = field(
        TEXT, "Name of the environment, for display. Use `environment_name` instead.", deprecated=True
    )
    environment_name: str | None = field(TEXT, "Name of the environment.")
    environment_tag: str | None = field(TEXT, "Tag of the environment.", nullable=True)
    status: str | None = field(TEXT, "Status of the experiment, such as `available`.")
    active_revision: str | None = field(
        TEXT, "Identifier of the active revision; null until a build has succeeded.", nullable=True
    )
    latest_revision: str | None = field(
        TEXT, "Identifier of the latest revision; null without a revision.", nullable=True
    )
    instance_type: str | None = field(TEXT, "Name of the instance type.", nullable=True)
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        name: str = UNSET,
        environment: str | None = UNSET,
        environment_display_name: str | None = UNSET,
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
        status: str | None = UNSET,
        active_revision: str | None = UNSET,
        latest_revision: str | None = UNSET,
        instance_type: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentRunCreate(Model):
    """A run to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the run.", required=True)
    description: str | None = field(TEXT, "Description of the run.")
    training_code: str = field(
        TEXT,
        "Training code: the path of a file, or the address of one in a bucket (`ubiops-file://BUCKET/NAME`).",
        required=True,
    )
    training_data: str | None = field(
        TEXT, "Training data: the path of a file, or the address of one in a bucket (`ubiops-file://BUCKET/NAME`)."
    )
    parameters: dict[str, Any] | None = field(OBJECT, "Parameters for the training code, as names and values.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        description: str | None = UNSET,
        training_code: str = UNSET,
        training_data: str | None = UNSET,
        parameters: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentRunCreateResponse(Model):
    """A run that has been created."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    experiment: str | None = field(TEXT, "Name of the experiment.")
    status: str = field(
        Choice("pending", "processing", "completed", "failed", "cancelled", "cancelled_pending"),
        "Status of the run.",
        required=True,
    )
    time_created: datetime = field(TIMESTAMP, "Time of creation.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        experiment: str | None = UNSET,
        status: str = UNSET,
        time_created: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentRunList(Model):
    """A run in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    experiment: str | None = field(TEXT, "Name of the experiment.")
    status: str = field(
        Choice("pending", "processing", "completed", "failed", "cancelled", "cancelled_pending"),
        "Status of the run.",
        required=True,
    )
    success: bool | None = field(BOOLEAN, "Whether it succeeded; null until it has ended.", nullable=True)
    time_created: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    time_started: datetime | None = field(TIMESTAMP, "Time at which it started; null before that.", nullable=True)
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        experiment: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentRunDetail(Model):
    """A run."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    experiment: str | None = field(TEXT, "Name of the experiment.")
    status: str = field(
        Choice("pending", "processing", "completed", "failed", "cancelled", "cancelled_pending"),
        "Status of the run.",
        required=True,
    )
    success: bool | None = field(BOOLEAN, "Whether it succeeded; null until it has ended.", nullable=True)
    time_created: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    time_started: datetime | None = field(TIMESTAMP, "Time at which it started; null before that.", nullable=True)
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)
    error_message: str | None = field(TEXT, "Why it failed; null or empty when it did not.", nullable=True)
    retries: int | None = field(INTEGER, "How often it was retried.")
    origin: dict[str, Any] | None = field(
        OBJECT, "Where the run comes from. `created_by` is the email address of the user."
    )
    timeout: int | None = field(INTEGER, "Timeout of the run, in seconds.", nullable=True)
    input_size: int | None = field(INTEGER, "Size of the input in bytes.", nullable=True)
    output_size: int | None = field(INTEGER, "Size of the output in bytes; null until it has ended.", nullable=True)
    request_data: dict[str, Any] | str | None = field(
        OneOf(OBJECT, TEXT), "Input of the run: training code, training data and parameters.", nullable=True
    )
    result: dict[str, Any] | str | None = field(
        OneOf(OBJECT, TEXT),
        "Output of the run: artifact, metadata, metrics and other files; null until it has ended.",
        nullable=True,
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        experiment: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        error_message: str | None = UNSET,
        retries: int | None = UNSET,
        origin: Mapping[str, Any] | None = UNSET,
        timeout: int | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        request_data: Mapping[str, Any] | str | None = UNSET,
        result: Mapping[str, Any] | str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentRunUpdate(Model):
    """Changes to a run."""

    __slots__ = ()

    status: str = field(Choice("cancelled"), "New status. A run can only be cancelled.", required=True)
    notification_group: str | None = field(
        TEXT,
        "Name of the notification group that is told when the run has ended. Use `webhooks_create` instead.",
        deprecated=True,
    )

    def __init__(
        self,
        *,
        status: str = UNSET,
        notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExperimentRunUpdateResponse(Model):
    """A run that has been updated."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    experiment: str | None = field(TEXT, "Name of the experiment.")
    status: str = field(
        Choice("pending", "processing", "completed", "failed", "cancelled", "cancelled_pending"),
        "Status of the run.",
        required=True,
    )
    success: bool | None = field(BOOLEAN, "Whether it succeeded; null until it has ended.", nullable=True)
    time_created: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    time_started: datetime | None = field(TIMESTAMP, "Time at which it started; null before that.", nullable=True)
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)
    error_message: str | None = field(TEXT, "Why it failed; null or empty when it did not.", nullable=True)
    retries: int | None = field(INTEGER, "How often it was retried.")
    timeout: int | None = field(INTEGER, "Timeout of the run, in seconds.", nullable=True)
    request_data: dict[str, Any] | str | None = field(
        OneOf(OBJECT, TEXT), "Input of the run: training code, training data and parameters.", nullable=True
    )
    result: dict[str, Any] | str | None = field(
        OneOf(OBJECT, TEXT),
        "Output of the run: artifact, metadata, metrics and other files; null until it has ended.",
        nullable=True,
    )
    notification_group: str | None = field(
        TEXT,
        "Name of the notification group that is told when the run has ended. Use `webhooks_create` instead.",
        nullable=True,
        deprecated=True,
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        experiment: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        error_message: str | None = UNSET,
        retries: int | None = UNSET,
        timeout: int | None = UNSET,
        request_data: Mapping[str, Any] | str | None = UNSET,
        result: Mapping[str, Any] | str | None = UNSET,
        notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())
