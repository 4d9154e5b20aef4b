"""Projects, their members and their use of resources. Generated from openapi/projects.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.projects import (
        ProjectCreate,
        ProjectDetail,
        ProjectList,
        ProjectResourceUsage,
        ProjectUpdate,
        ProjectUsage,
        ProjectUserCreate,
        ProjectUserList,
        QuotaDetail,
    )
    from ubiops.transport.response import Response

_PROJECT_USERS_LIST = Operation(
    "project_users_list",
    "GET",
    "/projects/{project_name}/users",
    Query("user_type", TEXT),
    returns=ListOf(ModelOf("ProjectUserList")),
)
_PROJECT_USERS_CREATE = Operation(
    "project_users_create",
    "POST",
    "/projects/{project_name}/users",
    body=ModelOf("ProjectUserCreate"),
    returns=ModelOf("ProjectUserList"),
)
_PROJECT_USERS_GET = Operation(
    "project_users_get", "GET", "/projects/{project_name}/users/{user_id}", returns=ModelOf("ProjectUserList")
)
_PROJECT_USERS_DELETE = Operation(
    "project_users_delete",
    "DELETE",
    "/projects/{project_name}/users/{user_id}",
)
_PROJECTS_LIST = Operation(
    "projects_list",
    "GET",
    "/projects",
    Query("organization", TEXT),
    Query("labels", LABELS),
    returns=ListOf(ModelOf("ProjectList")),
)
_PROJECTS_CREATE = Operation(
    "projects_create", "POST", "/projects", body=ModelOf("ProjectCreate"), returns=ModelOf("ProjectDetail")
)
_PROJECTS_GET = Operation("projects_get", "GET", "/projects/{project_name}", returns=ModelOf("ProjectDetail"))
_PROJECTS_UPDATE = Operation(
    "projects_update",
    "PATCH",
    "/projects/{project_name}",
    body=ModelOf("ProjectUpdate"),
    returns=ModelOf("ProjectDetail"),
)
_PROJECTS_DELETE = Operation(
    "projects_delete",
    "DELETE",
    "/projects/{project_name}",
)
_PROJECTS_RESOURCE_USAGE = Operation(
    "projects_resource_usage", "GET", "/projects/{project_name}/resources", returns=ModelOf("ProjectResourceUsage")
)
_PROJECTS_USAGE_GET = Operation(
    "projects_usage_get",
    "GET",
    "/projects/{project_name}/usage",
    Query("start_date", TEXT),
    Query("end_date", TEXT),
    Query("interval", TEXT),
    returns=ModelOf("ProjectUsage"),
)
_QUOTAS_LIST = Operation(
    "quotas_list", "GET", "/projects/{project_name}/quotas", returns=ListOf(ModelOf("QuotaDetail"))
)


class ProjectsApi(Api):
    """Projects, their members and their use of resources."""

    if TYPE_CHECKING:

        @overload
        def project_users_list(
            self, project_name: str, user_type: str | None = None, **options: Unpack[CallOptions]
        ) -> ModelList[ProjectUserList]: ...
        @overload
        def project_users_list(
            self, project_name: str, user_type: str | None = None, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[ProjectUserList]]: ...
        @overload
        def project_users_list(
            self, project_name: str, user_type: str | None = None, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECT_USERS_LIST)
    def project_users_list(
        self, project_name: str, user_type: str | None = None, **options: Any
    ) -> ModelList[ProjectUserList] | Any:
        """List the users of a project.

        Only users of the project may do this.

        Arguments:
            project_name (str): Name of the project.
            user_type (str, optional): Only users of this type.

        Endpoint: GET /projects/{project_name}/users
        """
        return self.api_client.call(_PROJECT_USERS_LIST, (project_name, user_type), options)

    project_users_list_with_http_info = with_http_info(project_users_list)

    if TYPE_CHECKING:

        @overload
        def project_users_create(
            self, project_name: str, data: ProjectUserCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> ProjectUserList: ...
        @overload
        def project_users_create(
            self, project_name: str, data: ProjectUserCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ProjectUserList]: ...
        @overload
        def project_users_create(
            self, project_name: str, data: ProjectUserCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECT_USERS_CREATE)
    def project_users_create(
        self, project_name: str, data: ProjectUserCreate | Mapping[str, Any], **options: Any
    ) -> ProjectUserList | Any:
        """Add a user to a project.

        Only administrators of the organization may do this. The user can be given roles in the project afterwards.

        Arguments:
            project_name (str): Name of the project.
            data (ProjectUserCreate or dict): A user to add to a project. Required: `user_id`.

        Endpoint: POST /projects/{project_name}/users
        """
        return self.api_client.call(_PROJECT_USERS_CREATE, (project_name, data), options)

    project_users_create_with_http_info = with_http_info(project_users_create)

    if TYPE_CHECKING:

        @overload
        def project_users_get(
            self, project_name: str, user_id: str, **options: Unpack[CallOptions]
        ) -> ProjectUserList: ...
        @overload
        def project_users_get(
            self, project_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ProjectUserList]: ...
        @overload
        def project_users_get(self, project_name: str, user_id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PROJECT_USERS_GET)
    def project_users_get(self, project_name: str, user_id: str, **options: Any) -> ProjectUserList | Any:
        """Get a user of a project.

        Only users of the project may do this.

        Arguments:
            project_name (str): Name of the project.
            user_id (str): Identifier of the user. A UUID.

        Endpoint: GET /projects/{project_name}/users/{user_id}
        """
        return self.api_client.call(_PROJECT_USERS_GET, (project_name, user_id), options)

    project_users_get_with_http_info = with_http_info(project_users_get)

    if TYPE_CHECKING:

        @overload
        def project_users_delete(self, project_name: str, user_id: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def project_users_delete(
            self, project_name: str, user_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def project_users_delete(self, project_name: str, user_id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PROJECT_USERS_DELETE)
    def project_users_delete(self, project_name: str, user_id: str, **options: Any) -> None | Any:
        """Remove a user from a project.

        Only administrators of the organization may do this. The user loses every role in the project.

        Arguments:
            project_name (str): Name of the project.
            user_id (str): Identifier of the user. A UUID.

        Endpoint: DELETE /projects/{project_name}/users/{user_id}
        """
        return self.api_client.call(_PROJECT_USERS_DELETE, (project_name, user_id), options)

    project_users_delete_with_http_info = with_http_info(project_users_delete)

    if TYPE_CHECKING:

        @overload
        def projects_list(
            self,
            organization: str | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[ProjectList]: ...
        @overload
        def projects_list(
            self,
            organization: str | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[ProjectList]]: ...
        @overload
        def projects_list(
            self,
            organization: str | None = None,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECTS_LIST)
    def projects_list(
        self,
        organization: str | None = None,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[ProjectList] | Any:
        """List projects.

        Lists the projects that the caller has access to, in every organization.

        Arguments:
            organization (str, optional): Only projects of this organization.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.

        Endpoint: GET /projects
        """
        return self.api_client.call(_PROJECTS_LIST, (organization, labels), options)

    projects_list_with_http_info = with_http_info(projects_list)

    if TYPE_CHECKING:

        @overload
        def projects_create(
            self, data: ProjectCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> ProjectDetail: ...
        @overload
        def projects_create(
            self, data: ProjectCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ProjectDetail]: ...
        @overload
        def projects_create(
            self, data: ProjectCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECTS_CREATE)
    def projects_create(self, data: ProjectCreate | Mapping[str, Any], **options: Any) -> ProjectDetail | Any:
        """Create a project.

        Only administrators of the organization may do this. Each of them becomes an administrator of the project.

        Arguments:
            data (ProjectCreate or dict): A project to create. Required: `name`, `organization_name`.

        Endpoint: POST /projects
        """
        return self.api_client.call(_PROJECTS_CREATE, (data,), options)

    projects_create_with_http_info = with_http_info(projects_create)

    if TYPE_CHECKING:

        @overload
        def projects_get(self, project_name: str, **options: Unpack[CallOptions]) -> ProjectDetail: ...
        @overload
        def projects_get(self, project_name: str, **options: Unpack[AsyncOptions]) -> AsyncResult[ProjectDetail]: ...
        @overload
        def projects_get(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PROJECTS_GET)
    def projects_get(self, project_name: str, **options: Any) -> ProjectDetail | Any:
        """Get a project.

        Details of one project.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: GET /projects/{project_name}
        """
        return self.api_client.call(_PROJECTS_GET, (project_name,), options)

    projects_get_with_http_info = with_http_info(projects_get)

    if TYPE_CHECKING:

        @overload
        def projects_update(
            self, project_name: str, data: ProjectUpdate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> ProjectDetail: ...
        @overload
        def projects_update(
            self, project_name: str, data: ProjectUpdate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ProjectDetail]: ...
        @overload
        def projects_update(
            self, project_name: str, data: ProjectUpdate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PROJECTS_UPDATE)
    def projects_update(
        self, project_name: str, data: ProjectUpdate | Mapping[str, Any], **options: Any
    ) -> ProjectDetail | Any:
        """Update a project.

        Changes only the fields that are sent. A project that UbiOps suspended cannot be activated again this way.

        Arguments:
            project_name (str): Name of the project.
            data (ProjectUpdate or dict): Changes to a project.

        Endpoint: PATCH /projects/{project_name}
        """
        return self.api_client.call(_PROJECTS_UPDATE, (project_name, data), options)

    projects_update_with_http_info = with_http_info(projects_update)

    if TYPE_CHECKING:

        @overload
        def projects_delete(self, project_name: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def projects_delete(self, project_name: str, **options: Unpack[AsyncOptions]) -> AsyncResult[None]: ...
        @overload
        def projects_delete(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PROJECTS_DELETE)
    def projects_delete(self, project_name: str, **options: Any) -> None | Any:
        """Delete a project.

        Deletes everything in the project too, such as its deployments and pipelines.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: DELETE /projects/{project_name}
        """
        return self.api_client.call(_PROJECTS_DELETE, (project_name,), options)

    projects_delete_with_http_info = with_http_info(projects_delete)

    if TYPE_CHECKING:

        @overload
        def projects_resource_usage(
            self, project_name: str, **options: Unpack[CallOptions]
        ) -> ProjectResourceUsage: ...
        @overload
        def projects_resource_usage(
            self, project_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ProjectResourceUsage]: ...
        @overload
        def projects_resource_usage(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PROJECTS_RESOURCE_USAGE)
    def projects_resource_usage(self, project_name: str, **options: Any) -> ProjectResourceUsage | Any:
        """Count the resources of a project.

        Counts the objects that exist in the project now.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: GET /projects/{project_name}/resources
        """
        return self.api_client.call(_PROJECTS_RESOURCE_USAGE, (project_name,), options)

    projects_resource_usage_with_http_info = with_http_info(projects_resource_usage)

    if TYPE_CHECKING:

        @overload
        def projects_usage_get(
            self,
            project_name: str,
            start_date: str | None = None,
            end_date: str | None = None,
            interval: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ProjectUsage: ...
        @overload
        def projects_usage_get(
            self,
            project_name: str,
            start_date: str | None = None,
            end_date: str | None = None,
            interval: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ProjectUsage]: ...
        @overload
        def projects_usage_get(
            self,
            project_name: str,
            start_date: str | None = None,
            end_date: str | None = None,
            interval: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PROJECTS_USAGE_GET)
    def projects_usage_get(
        self,
        project_name: str,
        start_date: str | None = None,
        end_date: str | None = None,
        interval: str | None = None,
        **options: Any,
    ) -> ProjectUsage | Any:
        """Get the credit usage of a project.

        Usage by deployment and in total, over the current subscription period unless both dates are given.

        Arguments:
            project_name (str): Name of the project.
            start_date (str, optional): First day of the period. The current subscription period when it is left out.
            end_date (str, optional): Last day of the period. The current subscription period when it is left out.
            interval (str, optional): Length of the intervals into which usage is divided. One of `day`, `month`; the
                server's default is `"month"`.

        Endpoint: GET /projects/{project_name}/usage
        """
        return self.api_client.call(_PROJECTS_USAGE_GET, (project_name, start_date, end_date, interval), options)

    projects_usage_get_with_http_info = with_http_info(projects_usage_get)

    if TYPE_CHECKING:

        @overload
        def quotas_list(self, project_name: str, **options: Unpack[CallOptions]) -> ModelList[QuotaDetail]: ...
        @overload
        def quotas_list(
            self, project_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[QuotaDetail]]: ...
        @overload
        def quotas_list(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_QUOTAS_LIST)
    def quotas_list(self, project_name: str, **options: Any) -> ModelList[QuotaDetail] | Any:
        """List the quotas of a project.

        Members of the project may do this.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: GET /projects/{project_name}/quotas
        """
        return self.api_client.call(_QUOTAS_LIST, (project_name,), options)

    quotas_list_with_http_info = with_http_info(quotas_list)
