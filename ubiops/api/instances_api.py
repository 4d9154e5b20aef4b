"""Instances: the running copies of deployment versions. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ModelOf
from ubiops.models._types import INTEGER, TEXT
from ubiops.operation import Operation, Query, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models.instances import (
        InstanceDetail,
        InstanceEventPaginated,
        InstanceList,
        InstanceListPaginated,
        InstanceUpdate,
        ProjectInstanceListPaginated,
    )

_INSTANCES_LIST = Operation(
    "instances_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances",
    "project_name",
    "deployment_name",
    "version",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    Query("status", TEXT),
    returns=ModelOf("InstanceListPaginated"),
)
_INSTANCES_GET = Operation(
    "instances_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}",
    "project_name",
    "deployment_name",
    "instance_id",
    "version",
    returns=ModelOf("InstanceDetail"),
)
_INSTANCES_UPDATE = Operation(
    "instances_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}",
    "project_name",
    "deployment_name",
    "instance_id",
    "version",
    body=ModelOf("InstanceUpdate"),
    returns=ModelOf("InstanceList"),
)
_INSTANCE_EVENTS_LIST = Operation(
    "instance_events_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}/events",
    "project_name",
    "deployment_name",
    "instance_id",
    "version",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    returns=ModelOf("InstanceEventPaginated"),
)
_PROJECT_INSTANCES_LIST = Operation(
    "project_instances_list",
    "GET",
    "/projects/{project_name}/instances",
    "project_name",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    Query("status", TEXT),
    returns=ModelOf("ProjectInstanceListPaginated"),
)
_PROJECT_INSTANCES_GET = Operation(
    "project_instances_get",
    "GET",
    "/projects/{project_name}/instances/{instance_id}",
    "project_name",
    "instance_id",
    returns=ModelOf("InstanceDetail"),
)
_PROJECT_INSTANCES_UPDATE = Operation(
    "project_instances_update",
    "PATCH",
    "/projects/{project_name}/instances/{instance_id}",
    "project_name",
    "instance_id",
    body=ModelOf("InstanceUpdate"),
    returns=ModelOf("InstanceList"),
)


class InstancesApi(Api):
    """Instances: the running copies of deployment versions."""

    @overload
    def instances_list(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        **options: Unpack[CallOptions],
    ) -> InstanceListPaginated: ...

    @overload
    def instances_list(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceListPaginated]: ...

    @named_arguments
    def instances_list(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        **options: Any,
    ) -> InstanceListPaginated | Any:
        """List the instances of a deployment version.

        One page at a time; `next` of the response holds the `cursor` of the next page.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            cursor (str, optional): Where the page begins, from `next` or `previous` of another page.
            limit (int, optional): Entries on a page. At least 1.
            status (str, optional): States of the instances to list, separated by commas.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceListPaginated

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances
        """
        return self.api_client.call(
            _INSTANCES_LIST, (project_name, deployment_name, version, cursor, limit, status), options
        )

    @named_arguments
    def instances_list_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[InstanceListPaginated, int, Mapping[str, str]]:
        """Like `instances_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCES_LIST, (project_name, deployment_name, version, cursor, limit, status), options
        )

    @overload
    def instances_get(
        self, project_name: str, deployment_name: str, instance_id: str, version: str, **options: Unpack[CallOptions]
    ) -> InstanceDetail: ...

    @overload
    def instances_get(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceDetail]: ...

    @named_arguments
    def instances_get(
        self, project_name: str, deployment_name: str, instance_id: str, version: str, **options: Any
    ) -> InstanceDetail | Any:
        """Get an instance of a deployment version.

        All details of one instance, the node that it runs on among them.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            instance_id (str): Identifier of the instance (UUID).
            version (str): Name of the version.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}
        """
        return self.api_client.call(_INSTANCES_GET, (project_name, deployment_name, instance_id, version), options)

    @named_arguments
    def instances_get_with_http_info(
        self, project_name: str, deployment_name: str, instance_id: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[InstanceDetail, int, Mapping[str, str]]:
        """Like `instances_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCES_GET, (project_name, deployment_name, instance_id, version), options
        )

    @overload
    def instances_update(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        data: InstanceUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> InstanceList: ...

    @overload
    def instances_update(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        data: InstanceUpdate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceList]: ...

    @named_arguments
    def instances_update(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        data: InstanceUpdate | Mapping[str, Any],
        **options: Any,
    ) -> InstanceList | Any:
        """Stop an instance of a deployment version.

        The only change that can be made to an instance: its `status` becomes `stopped`.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            instance_id (str): Identifier of the instance (UUID).
            version (str): Name of the version.
            data (InstanceUpdate or dict): What is to change in an instance.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            ContentTooLargeException (413): The body is larger than the server accepts.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}
        """
        return self.api_client.call(
            _INSTANCES_UPDATE, (project_name, deployment_name, instance_id, version, data), options
        )

    @named_arguments
    def instances_update_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        data: InstanceUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[InstanceList, int, Mapping[str, str]]:
        """Like `instances_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCES_UPDATE, (project_name, deployment_name, instance_id, version, data), options
        )

    @overload
    def instance_events_list(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> InstanceEventPaginated: ...

    @overload
    def instance_events_list(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceEventPaginated]: ...

    @named_arguments
    def instance_events_list(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Any,
    ) -> InstanceEventPaginated | Any:
        """List the events of an instance.

        What happened to the instance since it was created, one page at a time.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            instance_id (str): Identifier of the instance (UUID).
            version (str): Name of the version.
            cursor (str, optional): Where the page begins, from `next` or `previous` of another page.
            limit (int, optional): Entries on a page. At least 1.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceEventPaginated

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}/events
        """
        return self.api_client.call(
            _INSTANCE_EVENTS_LIST, (project_name, deployment_name, instance_id, version, cursor, limit), options
        )

    @named_arguments
    def instance_events_list_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        instance_id: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[InstanceEventPaginated, int, Mapping[str, str]]:
        """Like `instance_events_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _INSTANCE_EVENTS_LIST, (project_name, deployment_name, instance_id, version, cursor, limit), options
        )

    @overload
    def project_instances_list(
        self,
        project_name: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        **options: Unpack[CallOptions],
    ) -> ProjectInstanceListPaginated: ...

    @overload
    def project_instances_list(
        self,
        project_name: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ProjectInstanceListPaginated]: ...

    @named_arguments
    def project_instances_list(
        self,
        project_name: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        **options: Any,
    ) -> ProjectInstanceListPaginated | Any:
        """List the instances of a project.

        The instances of all deployment versions, one page at a time.

        Arguments:
            project_name (str): Name of the project.
            cursor (str, optional): Where the page begins, from `next` or `previous` of another page.
            limit (int, optional): Entries on a page. At least 1.
            status (str, optional): States of the instances to list, separated by commas.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ProjectInstanceListPaginated

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/instances
        """
        return self.api_client.call(_PROJECT_INSTANCES_LIST, (project_name, cursor, limit, status), options)

    @named_arguments
    def project_instances_list_with_http_info(
        self,
        project_name: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[ProjectInstanceListPaginated, int, Mapping[str, str]]:
        """Like `project_instances_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _PROJECT_INSTANCES_LIST, (project_name, cursor, limit, status), options
        )

    @overload
    def project_instances_get(
        self, project_name: str, instance_id: str, **options: Unpack[CallOptions]
    ) -> InstanceDetail: ...

    @overload
    def project_instances_get(
        self, project_name: str, instance_id: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[InstanceDetail]: ...

    @named_arguments
    def project_instances_get(self, project_name: str, instance_id: str, **options: Any) -> InstanceDetail | Any:
        """Get an instance of a project.

        All details of one instance, the node that it runs on among them.

        Arguments:
            project_name (str): Name of the project.
            instance_id (str): Identifier of the instance (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceDetail

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/instances/{instance_id}
        """
        return self.api_client.call(_PROJECT_INSTANCES_GET, (project_name, instance_id), options)

    @named_arguments
    def project_instances_get_with_http_info(
        self, project_name: str, instance_id: str, **options: Unpack[CallOptions]
    ) -> tuple[InstanceDetail, int, Mapping[str, str]]:
        """Like `project_instances_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_PROJECT_INSTANCES_GET, (project_name, instance_id), options)

    @overload
    def project_instances_update(
        self,
        project_name: str,
        instance_id: str,
        data: InstanceUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> InstanceList: ...

    @overload
    def project_instances_update(
        self,
        project_name: str,
        instance_id: str,
        data: InstanceUpdate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[InstanceList]: ...

    @named_arguments
    def project_instances_update(
        self, project_name: str, instance_id: str, data: InstanceUpdate | Mapping[str, Any], **options: Any
    ) -> InstanceList | Any:
        """Stop an instance of a project.

        The only change that can be made to an instance: its `status` becomes `stopped`.

        Arguments:
            project_name (str): Name of the project.
            instance_id (str): Identifier of the instance (UUID).
            data (InstanceUpdate or dict): What is to change in an instance.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            InstanceList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            ContentTooLargeException (413): The body is larger than the server accepts.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: PATCH /projects/{project_name}/instances/{instance_id}
        """
        return self.api_client.call(_PROJECT_INSTANCES_UPDATE, (project_name, instance_id, data), options)

    @named_arguments
    def project_instances_update_with_http_info(
        self,
        project_name: str,
        instance_id: str,
        data: InstanceUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[InstanceList, int, Mapping[str, str]]:
        """Like `project_instances_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _PROJECT_INSTANCES_UPDATE, (project_name, instance_id, data), options
        )
