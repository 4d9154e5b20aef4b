"""Requests to pipelines and to the objects in them. Generated from openapi/pipeline_requests.yaml by `python -m codegen`: change it there."""

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


class DirectPipelineRequestDeploymentRequest(Model):
    """A request to a deployment within a direct pipeline request. Deprecated. Use `PipelineRequestDeploymentRequest`
    instead.
    """

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline_object: str = field(TEXT, "Name of the object in the pipeline.", required=True)
    deployment: str | None = field(TEXT, "Name of the deployment.")
    version: str | None = field(TEXT, "Name of the version.")
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    error_message: str | None = field(TEXT, "Why the request failed; null when it did not.", nullable=True)
    sequence_id: str = field(
        TEXT, "Position of the request among the requests of the pipeline request, for sorting.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline_object: str = UNSET,
        deployment: str | None = UNSET,
        version: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        error_message: str | None = UNSET,
        sequence_id: str = UNSET,
    ) -> None:
        self._fill(locals())


class DirectPipelineRequestOperatorRequest(Model):
    """A request to an operator within a direct pipeline request. Deprecated. Use `PipelineRequestOperatorRequest`
    instead.
    """

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline_object: str = field(TEXT, "Name of the object in the pipeline.", required=True)
    operator: str | None = field(TEXT, "Name of the operator.")
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    error_message: str | None = field(TEXT, "Why the request failed; null when it did not.", nullable=True)
    sequence_id: str = field(
        TEXT, "Position of the request among the requests of the pipeline request, for sorting.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline_object: str = UNSET,
        operator: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        error_message: str | None = UNSET,
        sequence_id: str = UNSET,
    ) -> None:
        self._fill(locals())


class DirectPipelineRequestPipelineRequest(Model):
    """A request to a sub-pipeline within a direct pipeline request. Deprecated. Use `PipelineRequestPipelineRequest`
    instead.
    """

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline_object: str = field(TEXT, "Name of the object in the pipeline.", required=True)
    pipeline: str | None = field(TEXT, "Name of the sub-pipeline.")
    version: str | None = field(TEXT, "Name of its version.")
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    error_message: str | None = field(TEXT, "Why the request failed; null when it did not.", nullable=True)
    sequence_id: str = field(
        TEXT, "Position of the request among the requests of the pipeline request, for sorting.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline_object: str = UNSET,
        pipeline: str | None = UNSET,
        version: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        error_message: str | None = UNSET,
        sequence_id: str = UNSET,
    ) -> None:
        self._fill(locals())


class OperatorRequestDetail(Model):
    """A request to an operator."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline_request_id: str = field(TEXT, "Identifier of the pipeline request that it belongs to.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    version: str = field(TEXT, "Name of the pipeline version.", required=True)
    pipeline_object: str | None = field(TEXT, "Name of the object in the pipeline.")
    operator: str = field(TEXT, "Name of the operator.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    time_created: datetime = field(TIMESTAMP, "Time at which the request was made.", required=True)
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", required=True, nullable=True
    )
    time_completed: datetime | None = field(
        TIMESTAMP, "Time at which it ended; null before that.", required=True, nullable=True
    )
    request_data: Any = field(
        ANY,
        "Input of the request. Use `pipeline_version_object_requests_input_get` instead.",
        required=True,
        deprecated=True,
    )
    result: Any = field(
        ANY,
        "Output of the request; null until there is one. Use `pipeline_version_object_requests_output_get` instead.",
        required=True,
        deprecated=True,
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", required=True, nullable=True)
    output_size: int | None = field(
        INTEGER, "Size of the output, in bytes; null without an output.", required=True, nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline_request_id: str = UNSET,
        pipeline: str = UNSET,
        version: str = UNSET,
        pipeline_object: str | None = UNSET,
        operator: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        request_data: Any = UNSET,
        result: Any = UNSET,
        error_message: str | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestBatchCreateResponse(Model):
    """A batch request that has been created."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    version: str = field(TEXT, "Name of the pipeline version.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    time_created: datetime = field(TIMESTAMP, "Time at which the request was made.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        time_created: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestCreateResponse(Model):
    """The outcome of a direct pipeline request."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    version: str = field(TEXT, "Name of the pipeline version.", required=True)
    deployment_requests: list[PipelineRequestDeploymentRequest] = field(
        ListOf(ModelOf("PipelineRequestDeploymentRequest")), "Requests that it made to deployments.", required=True
    )
    operator_requests: list[PipelineRequestOperatorRequest] = field(
        ListOf(ModelOf("PipelineRequestOperatorRequest")), "Requests that it made to operators.", required=True
    )
    pipeline_requests: list[PipelineRequestPipelineRequest] = field(
        ListOf(ModelOf("PipelineRequestPipelineRequest")), "Requests that it made to sub-pipelines.", required=True
    )
    result: Any = field(
        ANY, "Output of the pipeline: an object for structured output, a text for plain output.", required=True
    )
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    pipeline_timeout: int | None = field(INTEGER, "Timeout of the whole pipeline request, in seconds.", nullable=True)
    deployment_timeout: int | None = field(
        INTEGER, "Timeout of each deployment request in it, in seconds.", nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline: str = UNSET,
        version: str = UNSET,
        deployment_requests: Sequence[PipelineRequestDeploymentRequest | Mapping[str, Any]] = UNSET,
        operator_requests: Sequence[PipelineRequestOperatorRequest | Mapping[str, Any]] = UNSET,
        pipeline_requests: Sequence[PipelineRequestPipelineRequest | Mapping[str, Any]] = UNSET,
        result: Any = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        error_message: str | None = UNSET,
        pipeline_timeout: int | None = UNSET,
        deployment_timeout: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestDeploymentRequest(Model):
    """A request to a deployment within a pipeline request."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    time_created: datetime | None = field(TIMESTAMP, "Time at which the request was made.")
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", nullable=True
    )
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)
    pipeline_object: str = field(TEXT, "Name of the object in the pipeline.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    sequence_id: str = field(
        TEXT, "Position of the request among the requests of the pipeline request, for sorting.", required=True
    )
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", nullable=True)
    output_size: int | None = field(INTEGER, "Size of the output, in bytes; null without an output.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        time_created: datetime | str | None = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        pipeline_object: str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        error_message: str | None = UNSET,
        sequence_id: str = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestDetail(Model):
    """A pipeline request."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    version: str = field(TEXT, "Name of the pipeline version.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    time_created: datetime = field(TIMESTAMP, "Time at which the request was made.", required=True)
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", required=True, nullable=True
    )
    time_completed: datetime | None = field(
        TIMESTAMP, "Time at which it ended; null before that.", required=True, nullable=True
    )
    request_data: Any = field(
        ANY, "Input of the request. Use `pipeline_requests_input_get` instead.", required=True, deprecated=True
    )
    result: Any = field(
        ANY,
        "Output of the request; null until there is one. Use `pipeline_requests_output_get` instead.",
        required=True,
        deprecated=True,
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    pipeline_timeout: int | None = field(INTEGER, "Timeout of the whole pipeline request, in seconds.", nullable=True)
    deployment_timeout: int | None = field(
        INTEGER, "Timeout of each deployment request in it, in seconds.", nullable=True
    )
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", required=True, nullable=True)
    output_size: int | None = field(
        INTEGER, "Size of the output, in bytes; null without an output.", required=True, nullable=True
    )
    deployment_requests: list[PipelineRequestDeploymentRequest] = field(
        ListOf(ModelOf("PipelineRequestDeploymentRequest")), "Requests that it made to deployments.", required=True
    )
    operator_requests: list[PipelineRequestOperatorRequest] = field(
        ListOf(ModelOf("PipelineRequestOperatorRequest")), "Requests that it made to operators.", required=True
    )
    pipeline_requests: list[PipelineRequestPipelineRequest] = field(
        ListOf(ModelOf("PipelineRequestPipelineRequest")), "Requests that it made to sub-pipelines.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        request_data: Any = UNSET,
        result: Any = UNSET,
        error_message: str | None = UNSET,
        pipeline_timeout: int | None = UNSET,
        deployment_timeout: int | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        deployment_requests: Sequence[PipelineRequestDeploymentRequest | Mapping[str, Any]] = UNSET,
        operator_requests: Sequence[PipelineRequestOperatorRequest | Mapping[str, Any]] = UNSET,
        pipeline_requests: Sequence[PipelineRequestPipelineRequest | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestList(Model):
    """A pipeline request in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    version: str = field(TEXT, "Name of the pipeline version.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    time_created: datetime = field(TIMESTAMP, "Time at which the request was made.", required=True)
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", required=True, nullable=True
    )
    time_completed: datetime | None = field(
        TIMESTAMP, "Time at which it ended; null before that.", required=True, nullable=True
    )
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", required=True, nullable=True)
    output_size: int | None = field(
        INTEGER, "Size of the output, in bytes; null without an output.", required=True, nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestOperatorRequest(Model):
    """A request to an operator within a pipeline request."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    time_created: datetime | None = field(TIMESTAMP, "Time at which the request was made.")
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", nullable=True
    )
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)
    pipeline_object: str = field(TEXT, "Name of the object in the pipeline.", required=True)
    operator: str = field(TEXT, "Name of the operator.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    sequence_id: str = field(
        TEXT, "Position of the request among the requests of the pipeline request, for sorting.", required=True
    )
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", nullable=True)
    output_size: int | None = field(INTEGER, "Size of the output, in bytes; null without an output.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        time_created: datetime | str | None = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        pipeline_object: str = UNSET,
        operator: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        error_message: str | None = UNSET,
        sequence_id: str = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestPipelineRequest(Model):
    """A request to a sub-pipeline within a pipeline request."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    time_created: datetime | None = field(TIMESTAMP, "Time at which the request was made.")
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", nullable=True
    )
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)
    pipeline_object: str = field(TEXT, "Name of the object in the pipeline.", required=True)
    pipeline: str = field(TEXT, "Name of the sub-pipeline.", required=True)
    version: str = field(TEXT, "Name of its version.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    sequence_id: str = field(
        TEXT, "Position of the request among the requests of the pipeline request, for sorting.", required=True
    )
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", nullable=True)
    output_size: int | None = field(INTEGER, "Size of the output, in bytes; null without an output.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        time_created: datetime | str | None = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        pipeline_object: str = UNSET,
        pipeline: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        error_message: str | None = UNSET,
        sequence_id: str = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestSingleDetail(Model):
    """A pipeline request, with its origin."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    version: str = field(TEXT, "Name of the pipeline version.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
    )
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )
    time_created: datetime = field(TIMESTAMP, "Time at which the request was made.", required=True)
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", required=True, nullable=True
    )
    time_completed: datetime | None = field(
        TIMESTAMP, "Time at which it ended; null before that.", required=True, nullable=True
    )
    request_data: Any = field(
        ANY, "Input of the request. Use `pipeline_requests_input_get` instead.", required=True, deprecated=True
    )
    result: Any = field(
        ANY,
        "Output of the request; null until there is one. Use `pipeline_requests_output_get` instead.",
        required=True,
        deprecated=True,
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    pipeline_timeout: int | None = field(INTEGER, "Timeout of the whole pipeline request, in seconds.", nullable=True)
    deployment_timeout: int | None = field(
        INTEGER, "Timeout of each deployment request in it, in seconds.", nullable=True
    )
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", required=True, nullable=True)
    output_size: int | None = field(
        INTEGER, "Size of the output, in bytes; null without an output.", required=True, nullable=True
    )
    deployment_requests: list[PipelineRequestDeploymentRequest] = field(
        ListOf(ModelOf("PipelineRequestDeploymentRequest")), "Requests that it made to deployments.", required=True
    )
    operator_requests: list[PipelineRequestOperatorRequest] = field(
        ListOf(ModelOf("PipelineRequestOperatorRequest")), "Requests that it made to operators.", required=True
    )
    pipeline_requests: list[PipelineRequestPipelineRequest] = field(
        ListOf(ModelOf("PipelineRequestPipelineRequest")), "Requests that it made to sub-pipelines.", required=True
    )
    origin: dict[str, str] | None = field(
        PAIRS,
        "Where the request comes from. `created_by` is the email address of the user, or `UbiOps` for requests made by the platform.",
        required=True,
        nullable=True,
    )
    notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when the request completes.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        pipeline: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        request_data: Any = UNSET,
        result: Any = UNSET,
        error_message: str | None = UNSET,
        pipeline_timeout: int | None = UNSET,
        deployment_timeout: int | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        deployment_requests: Sequence[PipelineRequestDeploymentRequest | Mapping[str, Any]] = UNSET,
        operator_requests: Sequence[PipelineRequestOperatorRequest | Mapping[str, Any]] = UNSET,
        pipeline_requests: Sequence[PipelineRequestPipelineRequest | Mapping[str, Any]] = UNSET,
        origin: Mapping[str, str] | None = UNSET,
        notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineRequestUpdate(Model):
    """Changes to a pipeline request."""

    __slots__ = ()

    status: str = field(Choice("cancelled"), "New status.", required=True)

    def __init__(
        self,
        *,
        status: str = UNSET,
    ) -> None:
        self._fill(locals())
