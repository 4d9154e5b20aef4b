"""Webhooks: calls to a URL of your own when a request starts or ends. Generated from openapi/webhooks.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import LABELS, Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.webhooks import WebhookCreate, WebhookDetail, WebhookTestCreate, WebhookTestDetail, WebhookUpdate
    from ubiops.transport.response import Response

_WEBHOOKS_LIST = Operation(
    "webhooks_list",
    "GET",
    "/projects/{project_name}/webhooks",
    Query("labels", LABELS),
    Query("object_type", TEXT),
    Query("event", TEXT),
    returns=ListOf(ModelOf("WebhookDetail")),
)
_WEBHOOKS_CREATE = Operation(
    "webhooks_create",
    "POST",
    "/projects/{project_name}/webhooks",
    body=ModelOf("WebhookCreate"),
    returns=ModelOf("WebhookDetail"),
)
_WEBHOOKS_GET = Operation(
    "webhooks_get", "GET", "/projects/{project_name}/webhooks/{webhook_name}", returns=ModelOf("WebhookDetail")
)
_WEBHOOKS_UPDATE = Operation(
    "webhooks_update",
    "PATCH",
    "/projects/{project_name}/webhooks/{webhook_name}",
    body=ModelOf("WebhookUpdate"),
    returns=ModelOf("WebhookDetail"),
)
_WEBHOOKS_DELETE = Operation(
    "webhooks_delete",
    "DELETE",
    "/projects/{project_name}/webhooks/{webhook_name}",
)
_WEBHOOK_TESTS_CREATE = Operation(
    "webhook_tests_create",
    "POST",
    "/projects/{project_name}/webhooks-tests",
    body=ModelOf("WebhookTestCreate"),
    returns=ModelOf("WebhookTestDetail"),
)
_WEBHOOK_TESTS_GET = Operation(
    "webhook_tests_get",
    "GET",
    "/projects/{project_name}/webhooks-tests/{test_id}",
    returns=ModelOf("WebhookTestDetail"),
)


class WebhooksApi(Api):
    """Webhooks: calls to a URL of your own when a request starts or ends."""

    if TYPE_CHECKING:

        @overload
        def webhooks_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            object_type: str | None = None,
            event: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[WebhookDetail]: ...
        @overload
        def webhooks_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            object_type: str | None = None,
            event: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[WebhookDetail]]: ...
        @overload
        def webhooks_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            object_type: str | None = None,
            event: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_WEBHOOKS_LIST)
    def webhooks_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        object_type: str | None = None,
        event: str | None = None,
        **options: Any,
    ) -> ModelList[WebhookDetail] | Any:
        """List the webhooks of a project.

        With `labels`, only the webhooks that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.
            object_type (str, optional): Type of the object that the webhooks belong to. One of `deployment`,
                `pipeline`.
            event (str, optional): Event that triggers the webhooks. One of `deployment_request_started`,
                `deployment_request_completed`, `deployment_request_failed`, `deployment_request_finished`,
                `pipeline_request_started`, `pipeline_request_completed`, `pipeline_request_failed`,
                `pipeline_request_finished`.

        Endpoint: GET /projects/{project_name}/webhooks
        """
        return self.api_client.call(_WEBHOOKS_LIST, (project_name, labels, object_type, event), options)

    webhooks_list_with_http_info = with_http_info(webhooks_list)

    if TYPE_CHECKING:

        @overload
        def webhooks_create(
            self, project_name: str, data: WebhookCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> WebhookDetail: ...
        @overload
        def webhooks_create(
            self, project_name: str, data: WebhookCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[WebhookDetail]: ...
        @overload
        def webhooks_create(
            self, project_name: str, data: WebhookCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_WEBHOOKS_CREATE)
    def webhooks_create(
        self, project_name: str, data: WebhookCreate | Mapping[str, Any], **options: Any
    ) -> WebhookDetail | Any:
        """Create a webhook.

        From then on, the URL is called whenever the event happens.

        Arguments:
            project_name (str): Name of the project.
            data (WebhookCreate or dict): A webhook to create. Required: `name`, `object_type`, `object_name`, `url`,
                `event`.

        Endpoint: POST /projects/{project_name}/webhooks
        """
        return self.api_client.call(_WEBHOOKS_CREATE, (project_name, data), options)

    webhooks_create_with_http_info = with_http_info(webhooks_create)

    if TYPE_CHECKING:

        @overload
        def webhooks_get(
            self, project_name: str, webhook_name: str, **options: Unpack[CallOptions]
        ) -> WebhookDetail: ...
        @overload
        def webhooks_get(
            self, project_name: str, webhook_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[WebhookDetail]: ...
        @overload
        def webhooks_get(self, project_name: str, webhook_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_WEBHOOKS_GET)
    def webhooks_get(self, project_name: str, webhook_name: str, **options: Any) -> WebhookDetail | Any:
        """Get a webhook.

        Details of one webhook. The values of protected headers are not shown.

        Arguments:
            project_name (str): Name of the project.
            webhook_name (str): Name of the webhook.

        Endpoint: GET /projects/{project_name}/webhooks/{webhook_name}
        """
        return self.api_client.call(_WEBHOOKS_GET, (project_name, webhook_name), options)

    webhooks_get_with_http_info = with_http_info(webhooks_get)

    if TYPE_CHECKING:

        @overload
        def webhooks_update(
            self,
            project_name: str,
            webhook_name: str,
            data: WebhookUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> WebhookDetail: ...
        @overload
        def webhooks_update(
            self,
            project_name: str,
            webhook_name: str,
            data: WebhookUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[WebhookDetail]: ...
        @overload
        def webhooks_update(
            self,
            project_name: str,
            webhook_name: str,
            data: WebhookUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_WEBHOOKS_UPDATE)
    def webhooks_update(
        self, project_name: str, webhook_name: str, data: WebhookUpdate | Mapping[str, Any], **options: Any
    ) -> WebhookDetail | Any:
        """Update a webhook.

        Changes only the fields that are sent. Labels and headers are replaced as a whole; a header whose `value` is
        null keeps its current value.

        Arguments:
            project_name (str): Name of the project.
            webhook_name (str): Name of the webhook.
            data (WebhookUpdate or dict): Changes to a webhook.

        Endpoint: PATCH /projects/{project_name}/webhooks/{webhook_name}
        """
        return self.api_client.call(_WEBHOOKS_UPDATE, (project_name, webhook_name, data), options)

    webhooks_update_with_http_info = with_http_info(webhooks_update)

    if TYPE_CHECKING:

        @overload
        def webhooks_delete(self, project_name: str, webhook_name: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def webhooks_delete(
            self, project_name: str, webhook_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def webhooks_delete(self, project_name: str, webhook_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_WEBHOOKS_DELETE)
    def webhooks_delete(self, project_name: str, webhook_name: str, **options: Any) -> None | Any:
        """Delete a webhook.

        Its URL is no longer called.

        Arguments:
            project_name (str): Name of the project.
            webhook_name (str): Name of the webhook.

        Endpoint: DELETE /projects/{project_name}/webhooks/{webhook_name}
        """
        return self.api_client.call(_WEBHOOKS_DELETE, (project_name, webhook_name), options)

    webhooks_delete_with_http_info = with_http_info(webhooks_delete)

    if TYPE_CHECKING:

        @overload
        def webhook_tests_create(
            self, project_name: str, data: WebhookTestCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> WebhookTestDetail: ...
        @overload
        def webhook_tests_create(
            self, project_name: str, data: WebhookTestCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[WebhookTestDetail]: ...
        @overload
        def webhook_tests_create(
            self, project_name: str, data: WebhookTestCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_WEBHOOK_TESTS_CREATE)
    def webhook_tests_create(
        self, project_name: str, data: WebhookTestCreate | Mapping[str, Any], **options: Any
    ) -> WebhookTestDetail | Any:
        """Test a webhook.

        Calls a URL as a webhook would, in the background; `webhook_tests_get` returns the outcome.

        Arguments:
            project_name (str): Name of the project.
            data (WebhookTestCreate or dict): A webhook to test. Required: `object_type`, `object_name`, `url`,
                `event`.

        Endpoint: POST /projects/{project_name}/webhooks-tests
        """
        return self.api_client.call(_WEBHOOK_TESTS_CREATE, (project_name, data), options)

    webhook_tests_create_with_http_info = with_http_info(webhook_tests_create)

    if TYPE_CHECKING:

        @overload
        def webhook_tests_get(
            self, project_name: str, test_id: str, **options: Unpack[CallOptions]
        ) -> WebhookTestDetail: ...
        @overload
        def webhook_tests_get(
            self, project_name: str, test_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[WebhookTestDetail]: ...
        @overload
        def webhook_tests_get(self, project_name: str, test_id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_WEBHOOK_TESTS_GET)
    def webhook_tests_get(self, project_name: str, test_id: str, **options: Any) -> WebhookTestDetail | Any:
        """Get the test of a webhook.

        Status of the test and, when the call failed, the reason.

        Arguments:
            project_name (str): Name of the project.
            test_id (str): Identifier of the test (UUID).

        Endpoint: GET /projects/{project_name}/webhooks-tests/{test_id}
        """
        return self.api_client.call(_WEBHOOK_TESTS_GET, (project_name, test_id), options)

    webhook_tests_get_with_http_info = with_http_info(webhook_tests_get)
