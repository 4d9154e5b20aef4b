"""Audit events: what was done in a project, by whom and when. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import INTEGER, TEXT
from ubiops.operation import Operation, Query, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.audit_events import AuditList

_DEPLOYMENT_AUDIT_EVENTS_LIST = Operation(
    "deployment_audit_events_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/audit",
    "project_name",
    "deployment_name",
    Query("action", TEXT),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    returns=ListOf(ModelOf("AuditList")),
)
_PROJECT_AUDIT_EVENTS_LIST = Operation(
    "project_audit_events_list",
    "GET",
    "/projects/{project_name}/audit",
    "project_name",
    Query("action", TEXT),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    returns=ListOf(ModelOf("AuditList")),
)


class AuditEventsApi(Api):
    """Audit events: what was done in a project, by whom and when."""

    @overload
    def deployment_audit_events_list(
        self,
        project_name: str,
        deployment_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Unpack[CallOptions],
    ) -> ModelList[AuditList]: ...

    @overload
    def deployment_audit_events_list(
        self,
        project_name: str,
        deployment_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[AuditList]]: ...

    @named_arguments
    def deployment_audit_events_list(
        self,
        project_name: str,
        deployment_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Any,
    ) -> ModelList[AuditList] | Any:
        """List the audit events of a deployment.

        Events of the deployment and of its versions, newest first.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            action (str, optional): Only events with this type of action. One of `create`, `update`, `delete`, `info`.
            limit (int, optional): Maximum number of events. At least 1; the server's default is `50`.
            offset (int, optional): Number of events to skip, from the newest on. At least 0; the server's default is
                `0`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[AuditList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        All pages: `for item in ubiops.utils.iterate(core_api.deployment_audit_events_list, ...)`.
        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/audit
        """
        return self.api_client.call(
            _DEPLOYMENT_AUDIT_EVENTS_LIST, (project_name, deployment_name, action, limit, offset), options
        )

    @named_arguments
    def deployment_audit_events_list_with_http_info(
        self,
        project_name: str,
        deployment_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[AuditList], int, Mapping[str, str]]:
        """Like `deployment_audit_events_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _DEPLOYMENT_AUDIT_EVENTS_LIST, (project_name, deployment_name, action, limit, offset), options
        )

    @overload
    def project_audit_events_list(
        self,
        project_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Unpack[CallOptions],
    ) -> ModelList[AuditList]: ...

    @overload
    def project_audit_events_list(
        self,
        project_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[AuditList]]: ...

    @named_arguments
    def project_audit_events_list(
        self,
        project_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Any,
    ) -> ModelList[AuditList] | Any:
        """List the audit events of a project.

        Events of the project and of everything in it, newest first.

        Arguments:
            project_name (str): Name of the project.
            action (str, optional): Only events with this type of action. One of `create`, `update`, `delete`, `info`.
            limit (int, optional): Maximum number of events. At least 1; the server's default is `50`.
            offset (int, optional): Number of events to skip, from the newest on. At least 0; the server's default is
                `0`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[AuditList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        All pages: `for item in ubiops.utils.iterate(core_api.project_audit_events_list, ...)`.
        Endpoint: GET /projects/{project_name}/audit
        """
        return self.api_client.call(_PROJECT_AUDIT_EVENTS_LIST, (project_name, action, limit, offset), options)

    @named_arguments
    def project_audit_events_list_with_http_info(
        self,
        project_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[AuditList], int, Mapping[str, str]]:
        """Like `project_audit_events_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _PROJECT_AUDIT_EVENTS_LIST, (project_name, action, limit, offset), options
        )
