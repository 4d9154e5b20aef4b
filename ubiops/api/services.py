"""Services: HTTP endpoints in front of a port of a deployment's instances. Generated from openapi/services.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.services import (
        ServiceCreate,
        ServiceDetail,
        ServiceList,
        ServiceStatus,
        ServicesUserConcurrencyLimitCreate,
        ServicesUserConcurrencyLimitList,
        ServicesUserConcurrencyLimitUpdate,
        ServicesUserRateLimitCreate,
        ServicesUserRateLimitList,
        ServicesUserRateLimitUpdate,
        ServiceUpdate,
    )
    from ubiops.transport.response import Response

_SERVICES_LIST = Operation(
    "services_list",
    "GET",
    "/projects/{project_name}/services",
    Query("labels", LABELS),
    Query("deployment_version_ids", ListOf(TEXT)),
    returns=ListOf(ModelOf("ServiceList")),
)
_SERVICES_CREATE = Operation(
    "services_create",
    "POST",
    "/projects/{project_name}/services",
    body=ModelOf("ServiceCreate"),
    returns=ModelOf("ServiceDetail"),
)
_SERVICES_GET = Operation(
    "services_get", "GET", "/projects/{project_name}/services/{service_name}", returns=ModelOf("ServiceDetail")
)
_SERVICES_UPDATE = Operation(
    "services_update",
    "PATCH",
    "/projects/{project_name}/services/{service_name}",
    body=ModelOf("ServiceUpdate"),
    returns=ModelOf("ServiceDetail"),
)
_SERVICES_DELETE = Operation(
    "services_delete",
    "DELETE",
    "/projects/{project_name}/services/{service_name}",
)
_SERVICES_STATUS_GET = Operation(
    "services_status_get",
    "GET",
    "/projects/{project_name}/services/{service_name}/status",
    returns=ModelOf("ServiceStatus"),
)
_SERVICES_USER_CONCURRENCY_LIMIT_LIST = Operation(
    "services_user_concurrency_limit_list",
    "GET",
    "/projects/{project_name}/services/{service_name}/user-concurrency-limits",
    returns=ListOf(ModelOf("ServicesUserConcurrencyLimitList")),
)
_SERVICES_USER_CONCURRENCY_LIMIT_CREATE = Operation(
    "services_user_concurrency_limit_create",
    "POST",
    "/projects/{project_name}/services/{service_name}/user-concurrency-limits",
    body=ModelOf("ServicesUserConcurrencyLimitCreate"),
    returns=ModelOf("ServicesUserConcurrencyLimitList"),
)
_SERVICES_USER_CONCURRENCY_LIMIT_GET = Operation(
    "services_user_concurrency_limit_get",
    "GET",
    "/projects/{project_name}/services/{service_name}/user-concurrency-limits/{user_id}",
    returns=ModelOf("ServicesUserConcurrencyLimitList"),
)
_SERVICES_USER_CONCURRENCY_LIMIT_UPDATE = Operation(
    "services_user_concurrency_limit_update",
    "PATCH",
    "/projects/{project_name}/services/{service_name}/user-concurrency-limits/{user_id}",
    body=ModelOf("ServicesUserConcurrencyLimitUpdate"),
    returns=ModelOf("ServicesUserConcurrencyLimitList"),
)
_SERVICES_USER_CONCURRENCY_LIMIT_DELETE = Operation(
    "services_user_concurrency_limit_delete",
    "DELETE",
    "/projects/{project_name}/services/{service_name}/user-concurrency-limits/{user_id}",
)
_SERVICES_USER_RATE_LIMIT_LIST = Operation(
    "services_user_rate_limit_list",
    "GET",
    "/projects/{project_name}/services/{service_name}/user-rate-limits",
    returns=ListOf(ModelOf("ServicesUserRateLimitList")),
)
_SERVICES_USER_RATE_LIMIT_CREATE = Operation(
    "services_user_rate_limit_create",
    "POST",
    "/projects/{project_name}/services/{service_name}/user-rate-limits",
    body=ModelOf("ServicesUserRateLimitCreate"),
    returns=ModelOf("ServicesUserRateLimitList"),
)
_SERVICES_USER_RATE_LIMIT_GET = Operation(
    "services_user_rate_limit_get",
    "GET",
    "/projects/{project_name}/services/{service_name}/user-rate-limits/{user_id}",
    returns=ModelOf("ServicesUserRateLimitList"),
)
_SERVICES_USER_RATE_LIMIT_UPDATE = Operation(
    "services_user_rate_limit_update",
    "PATCH",
    "/projects/{project_name}/services/{service_name}/user-rate-limits/{user_id}",
    body=ModelOf("ServicesUserRateLimitUpdate"),
    returns=ModelOf("ServicesUserRateLimitList"),
)
_SERVICES_USER_RATE_LIMIT_DELETE = Operation(
    "services_user_rate_limit_delete",
    "DELETE",
    "/projects/{project_name}/services/{service_name}/user-rate-limits/{user_id}",
)


class ServicesApi(Api):
    """Services: HTTP endpoints in front of a port of a deployment's instances."""

    if TYPE_CHECKING:

        @overload
        def services_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            deployment_version_ids: str | Sequence[str] | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[ServiceList]: ...
        @overload
        def services_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            deployment_version_ids: str | Sequence[str] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[ServiceList]]: ...
        @overload
        def services_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            deployment_version_ids: str | Sequence[str] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICES_LIST)
    def services_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        deployment_version_ids: str | Sequence[str] | None = None,
        **options: Any,
    ) -> ModelList[ServiceList] | Any:
        """List the services of a project.

        With `labels`, only the services that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.
            deployment_version_ids (str or list[str], optional): Identifiers of deployment versions (UUIDs); only the
                services of these versions are listed.

        Endpoint: GET /projects/{project_name}/services
        """
        return self.api_client.call(_SERVICES_LIST, (project_name, labels, deployment_version_ids), options)

    services_list_with_http_info = with_http_info(services_list)

    if TYPE_CHECKING:

        @overload
        def services_create(
            self, project_name: str, data: ServiceCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> ServiceDetail: ...
        @overload
        def services_create(
            self, project_name: str, data: ServiceCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ServiceDetail]: ...
        @overload
        def services_create(
            self, project_name: str, data: ServiceCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_CREATE)
    def services_create(
        self, project_name: str, data: ServiceCreate | Mapping[str, Any], **options: Any
    ) -> ServiceDetail | Any:
        """Create a service.

        Exposes a port of a deployment's instances under a URL.

        Arguments:
            project_name (str): Name of the project.
            data (ServiceCreate or dict): A service to create. Required: `name`, `port`.

        Endpoint: POST /projects/{project_name}/services
        """
        return self.api_client.call(_SERVICES_CREATE, (project_name, data), options)

    services_create_with_http_info = with_http_info(services_create)

    if TYPE_CHECKING:

        @overload
        def services_get(
            self, project_name: str, service_name: str, **options: Unpack[CallOptions]
        ) -> ServiceDetail: ...
        @overload
        def services_get(
            self, project_name: str, service_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ServiceDetail]: ...
        @overload
        def services_get(self, project_name: str, service_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_SERVICES_GET)
    def services_get(self, project_name: str, service_name: str, **options: Any) -> ServiceDetail | Any:
        """Get a service.

        Details of one service, including its URL.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.

        Endpoint: GET /projects/{project_name}/services/{service_name}
        """
        return self.api_client.call(_SERVICES_GET, (project_name, service_name), options)

    services_get_with_http_info = with_http_info(services_get)

    if TYPE_CHECKING:

        @overload
        def services_update(
            self,
            project_name: str,
            service_name: str,
            data: ServiceUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ServiceDetail: ...
        @overload
        def services_update(
            self,
            project_name: str,
            service_name: str,
            data: ServiceUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ServiceDetail]: ...
        @overload
        def services_update(
            self,
            project_name: str,
            service_name: str,
            data: ServiceUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICES_UPDATE)
    def services_update(
        self, project_name: str, service_name: str, data: ServiceUpdate | Mapping[str, Any], **options: Any
    ) -> ServiceDetail | Any:
        """Update a service.

        Changes only the fields that are sent. Labels are replaced as a whole.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            data (ServiceUpdate or dict): Changes to a service.

        Endpoint: PATCH /projects/{project_name}/services/{service_name}
        """
        return self.api_client.call(_SERVICES_UPDATE, (project_name, service_name, data), options)

    services_update_with_http_info = with_http_info(services_update)

    if TYPE_CHECKING:

        @overload
        def services_delete(self, project_name: str, service_name: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def services_delete(
            self, project_name: str, service_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def services_delete(self, project_name: str, service_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_SERVICES_DELETE)
    def services_delete(self, project_name: str, service_name: str, **options: Any) -> None | Any:
        """Delete a service.

        Its URL stops working. The deployment behind it is kept.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.

        Endpoint: DELETE /projects/{project_name}/services/{service_name}
        """
        return self.api_client.call(_SERVICES_DELETE, (project_name, service_name), options)

    services_delete_with_http_info = with_http_info(services_delete)

    if TYPE_CHECKING:

        @overload
        def services_status_get(
            self, project_name: str, service_name: str, **options: Unpack[CallOptions]
        ) -> ServiceStatus: ...
        @overload
        def services_status_get(
            self, project_name: str, service_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ServiceStatus]: ...
        @overload
        def services_status_get(
            self, project_name: str, service_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_STATUS_GET)
    def services_status_get(self, project_name: str, service_name: str, **options: Any) -> ServiceStatus | Any:
        """Get the status of a service.

        Whether the service can take requests, and with how many instances.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.

        Endpoint: GET /projects/{project_name}/services/{service_name}/status
        """
        return self.api_client.call(_SERVICES_STATUS_GET, (project_name, service_name), options)

    services_status_get_with_http_info = with_http_info(services_status_get)

    if TYPE_CHECKING:

        @overload
        def services_user_concurrency_limit_list(
            self, project_name: str, service_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[ServicesUserConcurrencyLimitList]: ...
        @overload
        def services_user_concurrency_limit_list(
            self, project_name: str, service_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[ServicesUserConcurrencyLimitList]]: ...
        @overload
        def services_user_concurrency_limit_list(
            self, project_name: str, service_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_USER_CONCURRENCY_LIMIT_LIST)
    def services_user_concurrency_limit_list(
        self, project_name: str, service_name: str, **options: Any
    ) -> ModelList[ServicesUserConcurrencyLimitList] | Any:
        """List the concurrency limits of a service's users.

        Lists the users with a limit of their own. For all others, `concurrency_limit_user_default` of the service
        applies.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.

        Endpoint: GET /projects/{project_name}/services/{service_name}/user-concurrency-limits
        """
        return self.api_client.call(_SERVICES_USER_CONCURRENCY_LIMIT_LIST, (project_name, service_name), options)

    services_user_concurrency_limit_list_with_http_info = with_http_info(services_user_concurrency_limit_list)

    if TYPE_CHECKING:

        @overload
        def services_user_concurrency_limit_create(
            self,
            project_name: str,
            service_name: str,
            data: ServicesUserConcurrencyLimitCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ServicesUserConcurrencyLimitList: ...
        @overload
        def services_user_concurrency_limit_create(
            self,
            project_name: str,
            service_name: str,
            data: ServicesUserConcurrencyLimitCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ServicesUserConcurrencyLimitList]: ...
        @overload
        def services_user_concurrency_limit_create(
            self,
            project_name: str,
            service_name: str,
            data: ServicesUserConcurrencyLimitCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICES_USER_CONCURRENCY_LIMIT_CREATE)
    def services_user_concurrency_limit_create(
        self,
        project_name: str,
        service_name: str,
        data: ServicesUserConcurrencyLimitCreate | Mapping[str, Any],
        **options: Any,
    ) -> ServicesUserConcurrencyLimitList | Any:
        """Create a concurrency limit for a user of a service.

        Limits the requests of one user that the service handles at the same time. Further ones are answered with
        status 429.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            data (ServicesUserConcurrencyLimitCreate or dict): A concurrency limit of a user to create. Required:
                `user_id`, `limit`.

        Endpoint: POST /projects/{project_name}/services/{service_name}/user-concurrency-limits
        """
        return self.api_client.call(
            _SERVICES_USER_CONCURRENCY_LIMIT_CREATE, (project_name, service_name, data), options
        )

    services_user_concurrency_limit_create_with_http_info = with_http_info(services_user_concurrency_limit_create)

    if TYPE_CHECKING:

        @overload
        def services_user_concurrency_limit_get(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[CallOptions]
        ) -> ServicesUserConcurrencyLimitList: ...
        @overload
        def services_user_concurrency_limit_get(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ServicesUserConcurrencyLimitList]: ...
        @overload
        def services_user_concurrency_limit_get(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_USER_CONCURRENCY_LIMIT_GET)
    def services_user_concurrency_limit_get(
        self, project_name: str, service_name: str, user_id: str, **options: Any
    ) -> ServicesUserConcurrencyLimitList | Any:
        """Get the concurrency limit of a user of a service.

        The user must have a limit of its own.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            user_id (str): Identifier of the user or service user (UUID).

        Endpoint: GET /projects/{project_name}/services/{service_name}/user-concurrency-limits/{user_id}
        """
        return self.api_client.call(
            _SERVICES_USER_CONCURRENCY_LIMIT_GET, (project_name, service_name, user_id), options
        )

    services_user_concurrency_limit_get_with_http_info = with_http_info(services_user_concurrency_limit_get)

    if TYPE_CHECKING:

        @overload
        def services_user_concurrency_limit_update(
            self,
            project_name: str,
            service_name: str,
            user_id: str,
            data: ServicesUserConcurrencyLimitUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ServicesUserConcurrencyLimitList: ...
        @overload
        def services_user_concurrency_limit_update(
            self,
            project_name: str,
            service_name: str,
            user_id: str,
            data: ServicesUserConcurrencyLimitUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ServicesUserConcurrencyLimitList]: ...
        @overload
        def services_user_concurrency_limit_update(
            self,
            project_name: str,
            service_name: str,
            user_id: str,
            data: ServicesUserConcurrencyLimitUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICES_USER_CONCURRENCY_LIMIT_UPDATE)
    def services_user_concurrency_limit_update(
        self,
        project_name: str,
        service_name: str,
        user_id: str,
        data: ServicesUserConcurrencyLimitUpdate | Mapping[str, Any],
        **options: Any,
    ) -> ServicesUserConcurrencyLimitList | Any:
        """Update the concurrency limit of a user of a service.

        Changes only the fields that are sent.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            user_id (str): Identifier of the user or service user (UUID).
            data (ServicesUserConcurrencyLimitUpdate or dict): Changes to the concurrency limit of a user.

        Endpoint: PATCH /projects/{project_name}/services/{service_name}/user-concurrency-limits/{user_id}
        """
        return self.api_client.call(
            _SERVICES_USER_CONCURRENCY_LIMIT_UPDATE, (project_name, service_name, user_id, data), options
        )

    services_user_concurrency_limit_update_with_http_info = with_http_info(services_user_concurrency_limit_update)

    if TYPE_CHECKING:

        @overload
        def services_user_concurrency_limit_delete(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def services_user_concurrency_limit_delete(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def services_user_concurrency_limit_delete(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_USER_CONCURRENCY_LIMIT_DELETE)
    def services_user_concurrency_limit_delete(
        self, project_name: str, service_name: str, user_id: str, **options: Any
    ) -> None | Any:
        """Delete the concurrency limit of a user of a service.

        From then on, `concurrency_limit_user_default` of the service applies to the user.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            user_id (str): Identifier of the user or service user (UUID).

        Endpoint: DELETE /projects/{project_name}/services/{service_name}/user-concurrency-limits/{user_id}
        """
        return self.api_client.call(
            _SERVICES_USER_CONCURRENCY_LIMIT_DELETE, (project_name, service_name, user_id), options
        )

    services_user_concurrency_limit_delete_with_http_info = with_http_info(services_user_concurrency_limit_delete)

    if TYPE_CHECKING:

        @overload
        def services_user_rate_limit_list(
            self, project_name: str, service_name: str, **options: Unpack[CallOptions]
        ) -> ModelList[ServicesUserRateLimitList]: ...
        @overload
        def services_user_rate_limit_list(
            self, project_name: str, service_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[ServicesUserRateLimitList]]: ...
        @overload
        def services_user_rate_limit_list(
            self, project_name: str, service_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_USER_RATE_LIMIT_LIST)
    def services_user_rate_limit_list(
        self, project_name: str, service_name: str, **options: Any
    ) -> ModelList[ServicesUserRateLimitList] | Any:
        """List the rate limits of a service's users.

        Lists the users with a limit of their own. For all others, `rate_limit_user_default` of the service applies.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.

        Endpoint: GET /projects/{project_name}/services/{service_name}/user-rate-limits
        """
        return self.api_client.call(_SERVICES_USER_RATE_LIMIT_LIST, (project_name, service_name), options)

    services_user_rate_limit_list_with_http_info = with_http_info(services_user_rate_limit_list)

    if TYPE_CHECKING:

        @overload
        def services_user_rate_limit_create(
            self,
            project_name: str,
            service_name: str,
            data: ServicesUserRateLimitCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ServicesUserRateLimitList: ...
        @overload
        def services_user_rate_limit_create(
            self,
            project_name: str,
            service_name: str,
            data: ServicesUserRateLimitCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ServicesUserRateLimitList]: ...
        @overload
        def services_user_rate_limit_create(
            self,
            project_name: str,
            service_name: str,
            data: ServicesUserRateLimitCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICES_USER_RATE_LIMIT_CREATE)
    def services_user_rate_limit_create(
        self,
        project_name: str,
        service_name: str,
        data: ServicesUserRateLimitCreate | Mapping[str, Any],
        **options: Any,
    ) -> ServicesUserRateLimitList | Any:
        """Create a rate limit for a user of a service.

        Limits the requests that one user can make in a minute. Further ones are answered with status 429.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            data (ServicesUserRateLimitCreate or dict): A rate limit of a user to create. Required: `user_id`,
                `limit`.

        Endpoint: POST /projects/{project_name}/services/{service_name}/user-rate-limits
        """
        return self.api_client.call(_SERVICES_USER_RATE_LIMIT_CREATE, (project_name, service_name, data), options)

    services_user_rate_limit_create_with_http_info = with_http_info(services_user_rate_limit_create)

    if TYPE_CHECKING:

        @overload
        def services_user_rate_limit_get(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[CallOptions]
        ) -> ServicesUserRateLimitList: ...
        @overload
        def services_user_rate_limit_get(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ServicesUserRateLimitList]: ...
        @overload
        def services_user_rate_limit_get(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_USER_RATE_LIMIT_GET)
    def services_user_rate_limit_get(
        self, project_name: str, service_name: str, user_id: str, **options: Any
    ) -> ServicesUserRateLimitList | Any:
        """Get the rate limit of a user of a service.

        The user must have a limit of its own.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            user_id (str): Identifier of the user or service user (UUID).

        Endpoint: GET /projects/{project_name}/services/{service_name}/user-rate-limits/{user_id}
        """
        return self.api_client.call(_SERVICES_USER_RATE_LIMIT_GET, (project_name, service_name, user_id), options)

    services_user_rate_limit_get_with_http_info = with_http_info(services_user_rate_limit_get)

    if TYPE_CHECKING:

        @overload
        def services_user_rate_limit_update(
            self,
            project_name: str,
            service_name: str,
            user_id: str,
            data: ServicesUserRateLimitUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> ServicesUserRateLimitList: ...
        @overload
        def services_user_rate_limit_update(
            self,
            project_name: str,
            service_name: str,
            user_id: str,
            data: ServicesUserRateLimitUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ServicesUserRateLimitList]: ...
        @overload
        def services_user_rate_limit_update(
            self,
            project_name: str,
            service_name: str,
            user_id: str,
            data: ServicesUserRateLimitUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_SERVICES_USER_RATE_LIMIT_UPDATE)
    def services_user_rate_limit_update(
        self,
        project_name: str,
        service_name: str,
        user_id: str,
        data: ServicesUserRateLimitUpdate | Mapping[str, Any],
        **options: Any,
    ) -> ServicesUserRateLimitList | Any:
        """Update the rate limit of a user of a service.

        Changes only the fields that are sent.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            user_id (str): Identifier of the user or service user (UUID).
            data (ServicesUserRateLimitUpdate or dict): Changes to the rate limit of a user.

        Endpoint: PATCH /projects/{project_name}/services/{service_name}/user-rate-limits/{user_id}
        """
        return self.api_client.call(
            _SERVICES_USER_RATE_LIMIT_UPDATE, (project_name, service_name, user_id, data), options
        )

    services_user_rate_limit_update_with_http_info = with_http_info(services_user_rate_limit_update)

    if TYPE_CHECKING:

        @overload
        def services_user_rate_limit_delete(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def services_user_rate_limit_delete(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def services_user_rate_limit_delete(
            self, project_name: str, service_name: str, user_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_SERVICES_USER_RATE_LIMIT_DELETE)
    def services_user_rate_limit_delete(
        self, project_name: str, service_name: str, user_id: str, **options: Any
    ) -> None | Any:
        """Delete the rate limit of a user of a service.

        From then on, `rate_limit_user_default` of the service applies to the user.

        Arguments:
            project_name (str): Name of the project.
            service_name (str): Name of the service.
            user_id (str): Identifier of the user or service user (UUID).

        Endpoint: DELETE /projects/{project_name}/services/{service_name}/user-rate-limits/{user_id}
        """
        return self.api_client.call(_SERVICES_USER_RATE_LIMIT_DELETE, (project_name, service_name, user_id), options)

    services_user_rate_limit_delete_with_http_info = with_http_info(services_user_rate_limit_delete)
