"""Webhooks: calls to a URL of your own when a request starts or ends. Generated from openapi/webhooks.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, PAIRS, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class WebhookHeader(Model):
    """A header of a webhook's calls."""

    __slots__ = ()

    key: str = field(TEXT, "Name of the header.", required=True)
    value: str | None = field(
        TEXT,
        "Value of the header. Null when it is protected; in an update, null keeps the current value.",
        nullable=True,
        hidden_unless_false="protected",
    )
    protected: bool = field(
        BOOLEAN, "Whether to hide the value. A protected header cannot be made readable again.", required=True
    )

    def __init__(
        self,
        *,
        key: str = UNSET,
        value: str | None = UNSET,
        protected: bool = UNSET,
    ) -> None:
        self._fill(locals())


class WebhookCreate(Model):
    """A webhook to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    object_type: str = field(
        Choice("deployment", "pipeline"), "Type of the object that the webhook belongs to.", required=True
    )
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null or absent for the default version.", nullable=True)
    url: str = field(TEXT, "URL to call.", required=True)
    headers: list[WebhookHeader] | None = field(ListOf(ModelOf("WebhookHeader")), "Headers of the calls.")
    event: str = field(
        Choice(
            "deployment_request_started",
            "deployment_request_completed",
            "deployment_request_failed",
            "deployment_request_finished",
            "pipeline_request_started",
            "pipeline_request_completed",
            "pipeline_request_failed",
            "pipeline_request_finished",
        ),
        "Event that triggers the webhook: a request has started, completed, failed, or finished either way.",
        required=True,
    )
    description: str | None = field(TEXT, "Description of the webhook.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    timeout: int | None = field(INTEGER, "Timeout of a call, in seconds.")
    enabled: bool | None = field(BOOLEAN, "Whether the webhook is active.")
    retry: bool | None = field(BOOLEAN, "Whether failed calls are retried.")
    include_result: bool | None = field(BOOLEAN, "Whether the call carries the result of the request.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        object_type: str = UNSET,
        object_name: str = UNSET,
        version: str | None = UNSET,
        url: str = UNSET,
        headers: Sequence[WebhookHeader | Mapping[str, Any]] | None = UNSET,
        event: str = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        timeout: int | None = UNSET,
        enabled: bool | None = UNSET,
        retry: bool | None = UNSET,
        include_result: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class WebhookUpdate(Model):
    """Changes to a webhook."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name.")
    url: str | None = field(TEXT, "New URL to call.")
    headers: list[WebhookHeader] | None = field(
        ListOf(ModelOf("WebhookHeader")), "New headers. They replace the current ones."
    )
    event: str | None = field(
        Choice(
            "deployment_request_started",
            "deployment_request_completed",
            "deployment_request_failed",
            "deployment_request_finished",
            "pipeline_request_started",
            "pipeline_request_completed",
            "pipeline_request_failed",
            "pipeline_request_finished",
        ),
        "New event that triggers the webhook.",
    )
    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")
    timeout: int | None = field(INTEGER, "Timeout of a call, in seconds.")
    enabled: bool | None = field(BOOLEAN, "Whether the webhook is active.")
    retry: bool | None = field(BOOLEAN, "Whether failed calls are retried.")
    include_result: bool | None = field(BOOLEAN, "Whether the call carries the result of the request.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        url: str | None = UNSET,
        headers: Sequence[WebhookHeader | Mapping[str, Any]] | None = UNSET,
        event: str | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        timeout: int | None = UNSET,
        enabled: bool | None = UNSET,
        retry: bool | None = UNSET,
        include_result: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class WebhookDetail(Model):
    """A webhook."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    object_type: str = field(
        Choice("deployment", "pipeline"), "Type of the object that the webhook belongs to.", required=True
    )
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null for the default version.", nullable=True)
    url: str = field(TEXT, "URL that is called.", required=True)
    headers: list[WebhookHeader] | None = field(
        ListOf(ModelOf("WebhookHeader")), "Headers of the calls. The values of protected ones are null."
    )
    event: str = field(
        Choice(
            "deployment_request_started",
            "deployment_request_completed",
            "deployment_request_failed",
            "deployment_request_finished",
            "pipeline_request_started",
            "pipeline_request_completed",
            "pipeline_request_failed",
            "pipeline_request_finished",
        ),
        "Event that triggers the webhook.",
        required=True,
    )
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    description: str | None = field(TEXT, "Description of the webhook.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    timeout: int | None = field(INTEGER, "Timeout of a call, in seconds.")
    enabled: bool | None = field(BOOLEAN, "Whether the webhook is active.")
    retry: bool | None = field(BOOLEAN, "Whether failed calls are retried.")
    include_result: bool | None = field(BOOLEAN, "Whether the call carries the result of the request.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        object_type: str = UNSET,
        object_name: str = UNSET,
        version: str | None = UNSET,
        url: str = UNSET,
        headers: Sequence[WebhookHeader | Mapping[str, Any]] | None = UNSET,
        event: str = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        timeout: int | None = UNSET,
        enabled: bool | None = UNSET,
        retry: bool | None = UNSET,
        include_result: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class WebhookTestCreate(Model):
    """A webhook to test."""

    __slots__ = ()

    object_type: str = field(
        Choice("deployment", "pipeline"), "Type of the object that the test is about.", required=True
    )
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null or absent for the default version.", nullable=True)
    url: str = field(TEXT, "URL to call.", required=True)
    headers: list[WebhookHeader] | None = field(ListOf(ModelOf("WebhookHeader")), "Headers of the call.")
    event: str = field(
        Choice(
            "deployment_request_started",
            "deployment_request_completed",
            "deployment_request_failed",
            "deployment_request_finished",
            "pipeline_request_started",
            "pipeline_request_completed",
            "pipeline_request_failed",
            "pipeline_request_finished",
        ),
        "Event to report in the call.",
        required=True,
    )
    timeout: int | None = field(INTEGER, "Timeout of a call, in seconds.")
    retry: bool | None = field(BOOLEAN, "Whether failed calls are retried.")
    include_result: bool | None = field(BOOLEAN, "Whether the call carries the result of a request.")

    def __init__(
        self,
        *,
        object_type: str = UNSET,
        object_name: str = UNSET,
        version: str | None = UNSET,
        url: str = UNSET,
        headers: Sequence[WebhookHeader | Mapping[str, Any]] | None = UNSET,
        event: str = UNSET,
        timeout: int | None = UNSET,
        retry: bool | None = UNSET,
        include_result: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class WebhookTestDetail(Model):
    """The test of a webhook."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    status: str = field(Choice("pending", "completed", "failed"), "Status of the test.", required=True)
    error_message: str | None = field(TEXT, "Why it failed; null when it did not.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        status: str = UNSET,
        error_message: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class AdditionalData(Model):
    """The HTTP request behind a request to a service."""

    __slots__ = ()

    path: str | None = field(TEXT, "Path of the request.")
    method: str | None = field(TEXT, "Method of the request.")
    status_code: int | None = field(INTEGER, "Status of the response.")

    def __init__(
        self,
        *,
        path: str | None = UNSET,
        method: str | None = UNSET,
        status_code: int | None = UNSET,
    ) -> None:
        self._fill(locals())
