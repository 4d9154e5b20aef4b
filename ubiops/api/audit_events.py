"""Audit events: what was done in a project, by whom and when. Generated from openapi/audit_events.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation, Page
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import INTEGER, TEXT

if TYPE_CHECKING:
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.audit_events import AuditList
    from ubiops.models.base.nested import ModelList
    from ubiops.transport.response import Response

_DEPLOYMENT_AUDIT_EVENTS_LIST = Operation(
    "deployment_audit_events_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/audit",
    Query("action", TEXT),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    returns=ListOf(ModelOf("AuditList")),
    page=Page("offset"),
)
_PIPELINE_AUDIT_EVENTS_LIST = Operation(
    "pipeline_audit_events_list",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/audit",
    Query("action", TEXT),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    returns=ListOf(ModelOf("AuditList")),
    page=Page("offset"),
)
_PROJECT_AUDIT_EVENTS_LIST = Operation(
    "project_audit_events_list",
    "GET",
    "/projects/{project_name}/audit",
    Query("action", TEXT),
    Query("limit", INTEGER),
    Query("offset", INTEGER),
    returns=ListOf(ModelOf("AuditList")),
    page=Page("offset"),
)


class AuditEventsApi(Api):
    """Audit events: what was done in a project, by whom and when."""

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[AuditList]]: ...
        @overload
        def deployment_audit_events_list(
            self,
            project_name: str,
            deployment_name: str,
            action: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_AUDIT_EVENTS_LIST)
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

        All pages: `for item in ubiops.utils.iterate(core_api.deployment_audit_events_list, ...)`.
        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/audit
        """
        return self.api_client.call(
            _DEPLOYMENT_AUDIT_EVENTS_LIST, (project_name, deployment_name, action, limit, offset), options
        )

    deployment_audit_events_list_with_http_info = with_http_info(deployment_audit_events_list)

    if TYPE_CHECKING:

        @overload
        def pipeline_audit_events_list(
            self,
            project_name: str,
            pipeline_name: str,
            action: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[AuditList]: ...
        @overload
        def pipeline_audit_events_list(
            self,
            project_name: str,
            pipeline_name: str,
            action: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[AuditList]]: ...
        @overload
        def pipeline_audit_events_list(
            self,
            project_name: str,
            pipeline_name: str,
            action: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_AUDIT_EVENTS_LIST)
    def pipeline_audit_events_list(
        self,
        project_name: str,
        pipeline_name: str,
        action: str | None = None,
        limit: int | None = None,
        offset: int | None = None,
        **options: Any,
    ) -> ModelList[AuditList] | Any:
        """List the audit events of a pipeline.

        Events of the pipeline, its versions and their objects and attachments, newest first.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            action (str, optional): Only events with this type of action. One of `create`, `update`, `delete`, `info`.
            limit (int, optional): Maximum number of events. At least 1; the server's default is `50`.
            offset (int, optional): Number of events to skip, from the newest on. At least 0; the server's default is
                `0`.

        All pages: `for item in ubiops.utils.iterate(core_api.pipeline_audit_events_list, ...)`.
        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/audit
        """
        return self.api_client.call(
            _PIPELINE_AUDIT_EVENTS_LIST, (project_name, pipeline_name, action, limit, offset), options
        )

    pipeline_audit_events_list_with_http_info = with_http_info(pipeline_audit_events_list)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[AuditList]]: ...
        @overload
        def project_audit_events_list(
            self,
            project_name: str,
            action: str | None = None,
            limit: int | None = None,
            offset: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECT_AUDIT_EVENTS_LIST)
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

        All pages: `for item in ubiops.utils.iterate(core_api.project_audit_events_list, ...)`.
        Endpoint: GET /projects/{project_name}/audit
        """
        return self.api_client.call(_PROJECT_AUDIT_EVENTS_LIST, (project_name, action, limit, offset), options)

    project_audit_events_list_with_http_info = with_http_info(project_audit_events_list)
