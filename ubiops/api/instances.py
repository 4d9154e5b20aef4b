"""Instances: the running copies of deployment versions. Generated from openapi/instances.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation, Page
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import INTEGER, TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.instances import (
        InstanceDetail,
        InstanceEventPaginated,
        InstanceList,
        InstanceListPaginated,
        InstanceUpdate,
        ProjectInstanceListPaginated,
    )
    from ubiops.transport.response import Response

_INSTANCES_LIST = Operation(
    "instances_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    Query("status", ListOf(TEXT)),
    returns=ModelOf("InstanceListPaginated"),
    page=Page("cursor", "results"),
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
    page=Page("cursor", "results"),
)
_PROJECT_INSTANCES_LIST = Operation(
    "project_instances_list",
    "GET",
    "/projects/{project_name}/instances",
    Query("cursor", TEXT),
    Query("limit", INTEGER),
    Query("status", ListOf(TEXT)),
    returns=ModelOf("ProjectInstanceListPaginated"),
    page=Page("cursor", "results"),
)
_PROJECT_INSTANCES_GET = Operation(
    "project_instances_get",
    "GET",
    "/projects/{project_name}/instances/{instance_id}",
    returns=ModelOf("InstanceDetail"),
)
_PROJECT_INSTANCES_UPDATE = Operation(
    "project_instances_update",
    "PATCH",
    "/projects/{project_name}/instances/{instance_id}",
    body=ModelOf("InstanceUpdate"),
    returns=ModelOf("InstanceList"),
)


class InstancesApi(Api):
    """Instances: the running copies of deployment versions."""

    if TYPE_CHECKING:

        @overload
        def instances_list(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            cursor: str | None = None,
            limit: int | None = None,
            status: str | Sequence[str] | None = None,
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
            status: str | Sequence[str] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceListPaginated]: ...
        @overload
        def instances_list(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            cursor: str | None = None,
            limit: int | None = None,
            status: str | Sequence[str] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_INSTANCES_LIST)
    def instances_list(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | Sequence[str] | None = None,
        **options: Any,
    ) -> InstanceListPaginated | Any:
        """List the instances of a deployment version.

        One page at a time; `next` of the response holds the `cursor` of the next page.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            cursor (str, optional): Cursor of the page, from `next` or `previous` of another page.
            limit (int, optional): Maximum number of entries on a page. At least 1.
            status (str or list[str], optional): Only instances with one of these statuses. One of `pending`,
                `initialising`, `running`, `stopping`, `stopped`.

        All pages: `for item in ubiops.utils.iterate(core_api.instances_list, ...)`.
        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances
        """
        return self.api_client.call(
            _INSTANCES_LIST, (project_name, deployment_name, version, cursor, limit, status), options
        )

    instances_list_with_http_info = with_http_info(instances_list)

    if TYPE_CHECKING:

        @overload
        def instances_get(
            self,
            project_name: str,
            deployment_name: str,
            instance_id: str,
            version: str,
            **options: Unpack[CallOptions],
        ) -> InstanceDetail: ...
        @overload
        def instances_get(
            self,
            project_name: str,
            deployment_name: str,
            instance_id: str,
            version: str,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceDetail]: ...
        @overload
        def instances_get(
            self,
            project_name: str,
            deployment_name: str,
            instance_id: str,
            version: str,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_INSTANCES_GET)
    def instances_get(
        self, project_name: str, deployment_name: str, instance_id: str, version: str, **options: Any
    ) -> InstanceDetail | Any:
        """Get an instance of a deployment version.

        Details of one instance, including the node that it runs on.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            instance_id (str): Identifier of the instance (UUID).
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}
        """
        return self.api_client.call(_INSTANCES_GET, (project_name, deployment_name, instance_id, version), options)

    instances_get_with_http_info = with_http_info(instances_get)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceList]: ...
        @overload
        def instances_update(
            self,
            project_name: str,
            deployment_name: str,
            instance_id: str,
            version: str,
            data: InstanceUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_INSTANCES_UPDATE)
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
            data (InstanceUpdate or dict): Changes to an instance.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}
        """
        return self.api_client.call(
            _INSTANCES_UPDATE, (project_name, deployment_name, instance_id, version, data), options
        )

    instances_update_with_http_info = with_http_info(instances_update)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceEventPaginated]: ...
        @overload
        def instance_events_list(
            self,
            project_name: str,
            deployment_name: str,
            instance_id: str,
            version: str,
            cursor: str | None = None,
            limit: int | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_INSTANCE_EVENTS_LIST)
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

        Events since the instance was created, one page at a time.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            instance_id (str): Identifier of the instance (UUID).
            version (str): Name of the version.
            cursor (str, optional): Cursor of the page, from `next` or `previous` of another page.
            limit (int, optional): Maximum number of entries on a page. At least 1.

        All pages: `for item in ubiops.utils.iterate(core_api.instance_events_list, ...)`.
        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/instances/{instance_id}/events
        """
        return self.api_client.call(
            _INSTANCE_EVENTS_LIST, (project_name, deployment_name, instance_id, version, cursor, limit), options
        )

    instance_events_list_with_http_info = with_http_info(instance_events_list)

    if TYPE_CHECKING:

        @overload
        def project_instances_list(
            self,
            project_name: str,
            cursor: str | None = None,
            limit: int | None = None,
            status: str | Sequence[str] | None = None,
            **options: Unpack[CallOptions],
        ) -> ProjectInstanceListPaginated: ...
        @overload
        def project_instances_list(
            self,
            project_name: str,
            cursor: str | None = None,
            limit: int | None = None,
            status: str | Sequence[str] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ProjectInstanceListPaginated]: ...
        @overload
        def project_instances_list(
            self,
            project_name: str,
            cursor: str | None = None,
            limit: int | None = None,
            status: str | Sequence[str] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECT_INSTANCES_LIST)
    def project_instances_list(
        self,
        project_name: str,
        cursor: str | None = None,
        limit: int | None = None,
        status: str | Sequence[str] | None = None,
        **options: Any,
    ) -> ProjectInstanceListPaginated | Any:
        """List the instances of a project.

        The instances of all deployment versions, one page at a time.

        Arguments:
            project_name (str): Name of the project.
            cursor (str, optional): Cursor of the page, from `next` or `previous` of another page.
            limit (int, optional): Maximum number of entries on a page. At least 1.
            status (str or list[str], optional): Only instances with one of these statuses. One of `pending`,
                `initialising`, `running`, `stopping`, `stopped`.

        All pages: `for item in ubiops.utils.iterate(core_api.project_instances_list, ...)`.
        Endpoint: GET /projects/{project_name}/instances
        """
        return self.api_client.call(_PROJECT_INSTANCES_LIST, (project_name, cursor, limit, status), options)

    project_instances_list_with_http_info = with_http_info(project_instances_list)

    if TYPE_CHECKING:

        @overload
        def project_instances_get(
            self, project_name: str, instance_id: str, **options: Unpack[CallOptions]
        ) -> InstanceDetail: ...
        @overload
        def project_instances_get(
            self, project_name: str, instance_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[InstanceDetail]: ...
        @overload
        def project_instances_get(
            self, project_name: str, instance_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECT_INSTANCES_GET)
    def project_instances_get(self, project_name: str, instance_id: str, **options: Any) -> InstanceDetail | Any:
        """Get an instance of a project.

        Details of one instance, including the node that it runs on.

        Arguments:
            project_name (str): Name of the project.
            instance_id (str): Identifier of the instance (UUID).

        Endpoint: GET /projects/{project_name}/instances/{instance_id}
        """
        return self.api_client.call(_PROJECT_INSTANCES_GET, (project_name, instance_id), options)

    project_instances_get_with_http_info = with_http_info(project_instances_get)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[InstanceList]: ...
        @overload
        def project_instances_update(
            self,
            project_name: str,
            instance_id: str,
            data: InstanceUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECT_INSTANCES_UPDATE)
    def project_instances_update(
        self, project_name: str, instance_id: str, data: InstanceUpdate | Mapping[str, Any], **options: Any
    ) -> InstanceList | Any:
        """Stop an instance of a project.

        The only change that can be made to an instance: its `status` becomes `stopped`.

        Arguments:
            project_name (str): Name of the project.
            instance_id (str): Identifier of the instance (UUID).
            data (InstanceUpdate or dict): Changes to an instance.

        Endpoint: PATCH /projects/{project_name}/instances/{instance_id}
        """
        return self.api_client.call(_PROJECT_INSTANCES_UPDATE, (project_name, instance_id, data), options)

    project_instances_update_with_http_info = with_http_info(project_instances_update)
