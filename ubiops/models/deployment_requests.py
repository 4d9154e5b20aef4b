"""Requests to deployments. Generated from openapi/deployment_requests.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, PAIRS, TEXT, TIMESTAMP, UNSET, Choice
from ubiops.models.base.union import ANY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any

    from ubiops.models.webhooks import AdditionalData


class DeploymentRequestBatchCreateResponse(Model):
    """A batch request that has been created."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
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
        deployment: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        time_created: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentRequestBatchDetail(Model):
    """A deployment request. Deprecated. Use `DeploymentRequestDetail` instead."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
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
    time_created: datetime = field(TIMESTAMP, "Time at which the request was made.", required=True)
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", nullable=True
    )
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)
    error_message: str | None = field(TEXT, "Why the request failed; null when it did not.", nullable=True)
    retries: int | None = field(INTEGER, "How often the request was retried.")
    timeout: int | None = field(INTEGER, "Timeout of the request, in seconds.", nullable=True)
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", nullable=True)
    output_size: int | None = field(INTEGER, "Size of the output, in bytes; null without an output.", nullable=True)
    request_data: Any | None = field(ANY, "Input of the request.")
    result: Any | None = field(ANY, "Output of the request; null until there is one.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str | None = UNSET,
        version: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        error_message: str | None = UNSET,
        retries: int | None = UNSET,
        timeout: int | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        request_data: Any | None = UNSET,
        result: Any | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentRequestCreateResponse(Model):
    """The outcome of a direct deployment request."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
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
    result: Any = field(
        ANY,
        "Output of the request: an object for structured output, a text for plain output, a list for the method `requests`. Null when it failed.",
        required=True,
    )
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    timeout: int | None = field(INTEGER, "Timeout of the request, in seconds.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        result: Any = UNSET,
        error_message: str | None = UNSET,
        timeout: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentRequestDetail(Model):
    """A deployment request."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
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
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    timeout: int | None = field(INTEGER, "Timeout of the request, in seconds.", nullable=True)
    request_data: Any = field(
        ANY, "Input of the request. Use `deployment_requests_input_get` instead.", required=True, deprecated=True
    )
    result: Any = field(
        ANY,
        "Output of the request; null until there is one. Use `deployment_requests_output_get` instead.",
        required=True,
        deprecated=True,
    )
    additional_data: AdditionalData | None = field(
        ModelOf("AdditionalData"), "How the request was made; null for requests in the request format.", nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        error_message: str | None = UNSET,
        timeout: int | None = UNSET,
        request_data: Any = UNSET,
        result: Any = UNSET,
        additional_data: AdditionalData | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentRequestList(Model):
    """A deployment request in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
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
        deployment: str = UNSET,
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


class DeploymentRequestSingleDetail(Model):
    """A deployment request, with its origin."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
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
    error_message: str | None = field(
        TEXT, "Why the request failed; null when it did not.", required=True, nullable=True
    )
    timeout: int | None = field(INTEGER, "Timeout of the request, in seconds.", nullable=True)
    request_data: Any = field(
        ANY, "Input of the request. Use `deployment_requests_input_get` instead.", required=True, deprecated=True
    )
    result: Any = field(
        ANY,
        "Output of the request; null until there is one. Use `deployment_requests_output_get` instead.",
        required=True,
        deprecated=True,
    )
    additional_data: AdditionalData | None = field(
        ModelOf("AdditionalData"), "How the request was made; null for requests in the request format.", nullable=True
    )
    origin: dict[str, str] | None = field(
        PAIRS,
        "Where the request comes from. `created_by` is the email address of the user, or `UbiOps` for requests made by the platform.",
        required=True,
        nullable=True,
    )
    retries: int | None = field(INTEGER, "How often the request was retried.", deprecated=True)
    notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when the request completes.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        error_message: str | None = UNSET,
        timeout: int | None = UNSET,
        request_data: Any = UNSET,
        result: Any = UNSET,
        additional_data: AdditionalData | Mapping[str, Any] | None = UNSET,
        origin: Mapping[str, str] | None = UNSET,
        retries: int | None = UNSET,
        notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentRequestUpdate(Model):
    """Changes to a deployment request."""

    __slots__ = ()

    status: str = field(Choice("cancelled"), "New status.", required=True)
    notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when the request completes.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        status: str = UNSET,
        notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentRequestUpdateResponse(Model):
    """A deployment request that has been updated. Deprecated. Use `DeploymentRequestDetail` instead."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
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
    time_created: datetime = field(TIMESTAMP, "Time at which the request was made.", required=True)
    time_started: datetime | None = field(
        TIMESTAMP, "Time at which its processing started; null before that.", nullable=True
    )
    time_completed: datetime | None = field(TIMESTAMP, "Time at which it ended; null before that.", nullable=True)
    error_message: str | None = field(TEXT, "Why the request failed; null when it did not.", nullable=True)
    retries: int | None = field(INTEGER, "How often the request was retried.")
    timeout: int | None = field(INTEGER, "Timeout of the request, in seconds.", nullable=True)
    input_size: int | None = field(INTEGER, "Size of the input, in bytes.", nullable=True)
    output_size: int | None = field(INTEGER, "Size of the output, in bytes; null without an output.", nullable=True)
    request_data: Any | None = field(ANY, "Input of the request.")
    result: Any | None = field(ANY, "Output of the request; null until there is one.")
    notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when the request completes.", nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str | None = UNSET,
        version: str | None = UNSET,
        status: str = UNSET,
        success: bool | None = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        error_message: str | None = UNSET,
        retries: int | None = UNSET,
        timeout: int | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        request_data: Any | None = UNSET,
        result: Any | None = UNSET,
        notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class RequestsOverview(Model):
    """A request to a deployment or a pipeline."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the request.", required=True)
    deployment: str | None = field(
        TEXT, "Name of the deployment; null for requests to pipelines.", required=True, nullable=True
    )
    pipeline: str | None = field(
        TEXT, "Name of the pipeline; null for requests to deployments.", required=True, nullable=True
    )
    version: str = field(TEXT, "Name of the version.", required=True)
    status: str = field(
        Choice("pending", "processing", "failed", "completed", "cancelled", "cancelled_pending"),
        "Status of the request.",
        required=True,
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
    success: bool | None = field(
        BOOLEAN, "Whether the request completed. Use `status` instead.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        deployment: str | None = UNSET,
        pipeline: str | None = UNSET,
        version: str = UNSET,
        status: str = UNSET,
        time_created: datetime | str = UNSET,
        time_started: datetime | str | None = UNSET,
        time_completed: datetime | str | None = UNSET,
        input_size: int | None = UNSET,
        output_size: int | None = UNSET,
        success: bool | None = UNSET,
    ) -> None:
        self._fill(locals())
