"""Webhooks: calls to an address of one's own when something happens to a request. Generated from openapi/webhooks.yaml by `python -m codegen`: change it there."""

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
        "Value of the header; null where it is protected and not shown, and in an update to keep the present value.",
        nullable=True,
        hidden_unless_false="protected",
    )
    protected: bool = field(
        BOOLEAN, "Whether the value is hidden from now on; it cannot be shown again later.", required=True
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
    """What a webhook is made of."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    object_type: str = field(Choice("deployment", "pipeline"), "What the webhook belongs to.", required=True)
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null or absent for the default version.", nullable=True)
    url: str = field(TEXT, "Address to call.", required=True)
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
        "What makes the webhook call: a request has started, completed with success, failed, or finished in any way.",
        required=True,
    )
    description: str | None = field(TEXT, "What the webhook is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    timeout: int | None = field(INTEGER, "Seconds after which a call without a response has failed.")
    enabled: bool | None = field(BOOLEAN, "Whether the address is called.")
    retry: bool | None = field(BOOLEAN, "Whether a call that failed is made again.")
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
    """What is to change in a webhook."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name.")
    url: str | None = field(TEXT, "New address to call.")
    headers: list[WebhookHeader] | None = field(
        ListOf(ModelOf("WebhookHeader")), "New headers, which replace all the present ones."
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
        "What is to make the webhook call.",
    )
    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels, which replace all the present ones.")
    timeout: int | None = field(INTEGER, "Seconds after which a call without a response has failed.")
    enabled: bool | None = field(BOOLEAN, "Whether the address is called.")
    retry: bool | None = field(BOOLEAN, "Whether a call that failed is made again.")
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
    object_type: str = field(Choice("deployment", "pipeline"), "What the webhook belongs to.", required=True)
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null for the default version.", nullable=True)
    url: str = field(TEXT, "Address that is called.", required=True)
    headers: list[WebhookHeader] | None = field(
        ListOf(ModelOf("WebhookHeader")), "Headers of the calls; those that are protected without their values."
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
        "What makes the webhook call.",
        required=True,
    )
    creation_date: datetime | None = field(TIMESTAMP, "When it was created.")
    last_updated: datetime | None = field(TIMESTAMP, "When it was last changed.")
    description: str | None = field(TEXT, "What the webhook is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    timeout: int | None = field(INTEGER, "Seconds after which a call without a response has failed.")
    enabled: bool | None = field(BOOLEAN, "Whether the address is called.")
    retry: bool | None = field(BOOLEAN, "Whether a call that failed is made again.")
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
    """What to test as a webhook."""

    __slots__ = ()

    object_type: str = field(Choice("deployment", "pipeline"), "What the request of the test goes to.", required=True)
    object_name: str = field(TEXT, "Name of the deployment or pipeline.", required=True)
    version: str | None = field(TEXT, "Name of the version; null or absent for the default version.", nullable=True)
    url: str = field(TEXT, "Address to call.", required=True)
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
        "Event that the call tells of.",
        required=True,
    )
    timeout: int | None = field(INTEGER, "Seconds after which a call without a response has failed.")
    retry: bool | None = field(BOOLEAN, "Whether a call that failed is made again.")
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
    status: str = field(Choice("pending", "completed", "failed"), "State of the test.", required=True)
    error_message: str | None = field(TEXT, "Why it failed; null otherwise.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        status: str = UNSET,
        error_message: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class AdditionalData(Model):
    """What a request was, where it came as an HTTP request to a service."""

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
