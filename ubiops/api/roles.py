"""Roles, which are sets of permissions, and their assignments. Generated from openapi/roles.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import TEXT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.base.nested import ModelList
    from ubiops.models.roles import (
        PermissionList,
        RoleAssignmentCreate,
        RoleAssignmentList,
        RoleCreate,
        RoleDetailList,
        RoleList,
        RoleUpdate,
    )
    from ubiops.transport.response import Response

_ROLES_LIST = Operation("roles_list", "GET", "/projects/{project_name}/roles", returns=ListOf(ModelOf("RoleList")))
_ROLES_CREATE = Operation(
    "roles_create",
    "POST",
    "/projects/{project_name}/roles",
    body=ModelOf("RoleCreate"),
    returns=ModelOf("RoleDetailList"),
)
_ROLES_GET = Operation(
    "roles_get", "GET", "/projects/{project_name}/roles/{role_name}", returns=ModelOf("RoleDetailList")
)
_ROLES_UPDATE = Operation(
    "roles_update",
    "PATCH",
    "/projects/{project_name}/roles/{role_name}",
    body=ModelOf("RoleUpdate"),
    returns=ModelOf("RoleDetailList"),
)
_ROLES_DELETE = Operation(
    "roles_delete",
    "DELETE",
    "/projects/{project_name}/roles/{role_name}",
)
_ROLE_ASSIGNMENTS_PER_OBJECT_LIST = Operation(
    "role_assignments_per_object_list",
    "GET",
    "/projects/{project_name}/role-assignments",
    Query("resource", TEXT),
    Query("resource_type", TEXT),
    Query("assignee", TEXT),
    Query("assignee_type", TEXT),
    returns=ListOf(ModelOf("RoleAssignmentList")),
)
_ROLE_ASSIGNMENTS_CREATE = Operation(
    "role_assignments_create",
    "POST",
    "/projects/{project_name}/role-assignments",
    body=ModelOf("RoleAssignmentCreate"),
    returns=ModelOf("RoleAssignmentList"),
)
_ROLE_ASSIGNMENTS_GET = Operation(
    "role_assignments_get",
    "GET",
    "/projects/{project_name}/role-assignments/{id}",
    returns=ModelOf("RoleAssignmentList"),
)
_ROLE_ASSIGNMENTS_DELETE = Operation(
    "role_assignments_delete",
    "DELETE",
    "/projects/{project_name}/role-assignments/{id}",
)
_PERMISSIONS_LIST = Operation("permissions_list", "GET", "/permissions", returns=ListOf(ModelOf("PermissionList")))


class RolesApi(Api):
    """Roles, which are sets of permissions, and their assignments."""

    if TYPE_CHECKING:

        @overload
        def roles_list(self, project_name: str, **options: Unpack[CallOptions]) -> ModelList[RoleList]: ...
        @overload
        def roles_list(
            self, project_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[RoleList]]: ...
        @overload
        def roles_list(self, project_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ROLES_LIST)
    def roles_list(self, project_name: str, **options: Any) -> ModelList[RoleList] | Any:
        """List the roles of a project.

        The default roles and the project's own, without their permissions.

        Arguments:
            project_name (str): Name of the project.

        Endpoint: GET /projects/{project_name}/roles
        """
        return self.api_client.call(_ROLES_LIST, (project_name,), options)

    roles_list_with_http_info = with_http_info(roles_list)

    if TYPE_CHECKING:

        @overload
        def roles_create(
            self, project_name: str, data: RoleCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> RoleDetailList: ...
        @overload
        def roles_create(
            self, project_name: str, data: RoleCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[RoleDetailList]: ...
        @overload
        def roles_create(
            self, project_name: str, data: RoleCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ROLES_CREATE)
    def roles_create(
        self, project_name: str, data: RoleCreate | Mapping[str, Any], **options: Any
    ) -> RoleDetailList | Any:
        """Create a role.

        Creates a role of the project's own from permissions that `permissions_list` returns.

        Arguments:
            project_name (str): Name of the project.
            data (RoleCreate or dict): A role to create. Required: `name`, `permissions`.

        Endpoint: POST /projects/{project_name}/roles
        """
        return self.api_client.call(_ROLES_CREATE, (project_name, data), options)

    roles_create_with_http_info = with_http_info(roles_create)

    if TYPE_CHECKING:

        @overload
        def roles_get(self, project_name: str, role_name: str, **options: Unpack[CallOptions]) -> RoleDetailList: ...
        @overload
        def roles_get(
            self, project_name: str, role_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[RoleDetailList]: ...
        @overload
        def roles_get(self, project_name: str, role_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ROLES_GET)
    def roles_get(self, project_name: str, role_name: str, **options: Any) -> RoleDetailList | Any:
        """Get a role.

        Details of one role, including its permissions.

        Arguments:
            project_name (str): Name of the project.
            role_name (str): Name of the role.

        Endpoint: GET /projects/{project_name}/roles/{role_name}
        """
        return self.api_client.call(_ROLES_GET, (project_name, role_name), options)

    roles_get_with_http_info = with_http_info(roles_get)

    if TYPE_CHECKING:

        @overload
        def roles_update(
            self,
            project_name: str,
            role_name: str,
            data: RoleUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> RoleDetailList: ...
        @overload
        def roles_update(
            self,
            project_name: str,
            role_name: str,
            data: RoleUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[RoleDetailList]: ...
        @overload
        def roles_update(
            self,
            project_name: str,
            role_name: str,
            data: RoleUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ROLES_UPDATE)
    def roles_update(
        self, project_name: str, role_name: str, data: RoleUpdate | Mapping[str, Any], **options: Any
    ) -> RoleDetailList | Any:
        """Update a role.

        Changes only the fields that are sent. Permissions are replaced as a whole. Default roles cannot be changed.

        Arguments:
            project_name (str): Name of the project.
            role_name (str): Name of the role.
            data (RoleUpdate or dict): Changes to a role.

        Endpoint: PATCH /projects/{project_name}/roles/{role_name}
        """
        return self.api_client.call(_ROLES_UPDATE, (project_name, role_name, data), options)

    roles_update_with_http_info = with_http_info(roles_update)

    if TYPE_CHECKING:

        @overload
        def roles_delete(self, project_name: str, role_name: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def roles_delete(
            self, project_name: str, role_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def roles_delete(self, project_name: str, role_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ROLES_DELETE)
    def roles_delete(self, project_name: str, role_name: str, **options: Any) -> None | Any:
        """Delete a role.

        Default roles cannot be deleted.

        Arguments:
            project_name (str): Name of the project.
            role_name (str): Name of the role.

        Endpoint: DELETE /projects/{project_name}/roles/{role_name}
        """
        return self.api_client.call(_ROLES_DELETE, (project_name, role_name), options)

    roles_delete_with_http_info = with_http_info(roles_delete)

    if TYPE_CHECKING:

        @overload
        def role_assignments_per_object_list(
            self,
            project_name: str,
            resource: str | None = None,
            resource_type: str | None = None,
            assignee: str | None = None,
            assignee_type: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[RoleAssignmentList]: ...
        @overload
        def role_assignments_per_object_list(
            self,
            project_name: str,
            resource: str | None = None,
            resource_type: str | None = None,
            assignee: str | None = None,
            assignee_type: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[RoleAssignmentList]]: ...
        @overload
        def role_assignments_per_object_list(
            self,
            project_name: str,
            resource: str | None = None,
            resource_type: str | None = None,
            assignee: str | None = None,
            assignee_type: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ROLE_ASSIGNMENTS_PER_OBJECT_LIST)
    def role_assignments_per_object_list(
        self,
        project_name: str,
        resource: str | None = None,
        resource_type: str | None = None,
        assignee: str | None = None,
        assignee_type: str | None = None,
        **options: Any,
    ) -> ModelList[RoleAssignmentList] | Any:
        """List the role assignments of a user or an object.

        Give `resource` and `resource_type` for the roles on an object, or `assignee` and `assignee_type` for the
        roles of a user or deployment.

        Arguments:
            project_name (str): Name of the project.
            resource (str, optional): Name of the object that the roles apply to.
            resource_type (str, optional): Type of `resource`. One of `project`, `deployment`, `pipeline`, `bucket`.
            assignee (str, optional): Identifier of the user (UUID), or name of the deployment, that has the roles.
            assignee_type (str, optional): Type of `assignee`. One of `user`, `deployment`.

        Endpoint: GET /projects/{project_name}/role-assignments
        """
        return self.api_client.call(
            _ROLE_ASSIGNMENTS_PER_OBJECT_LIST, (project_name, resource, resource_type, assignee, assignee_type), options
        )

    role_assignments_per_object_list_with_http_info = with_http_info(role_assignments_per_object_list)

    if TYPE_CHECKING:

        @overload
        def role_assignments_create(
            self, project_name: str, data: RoleAssignmentCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> RoleAssignmentList: ...
        @overload
        def role_assignments_create(
            self, project_name: str, data: RoleAssignmentCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[RoleAssignmentList]: ...
        @overload
        def role_assignments_create(
            self, project_name: str, data: RoleAssignmentCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ROLE_ASSIGNMENTS_CREATE)
    def role_assignments_create(
        self, project_name: str, data: RoleAssignmentCreate | Mapping[str, Any], **options: Any
    ) -> RoleAssignmentList | Any:
        """Create a role assignment.

        Gives a role to a user or a deployment, for one object or, without `resource` and `resource_type`, for the
        whole project.

        Arguments:
            project_name (str): Name of the project.
            data (RoleAssignmentCreate or dict): A role assignment to create. Required: `role`.

        Endpoint: POST /projects/{project_name}/role-assignments
        """
        return self.api_client.call(_ROLE_ASSIGNMENTS_CREATE, (project_name, data), options)

    role_assignments_create_with_http_info = with_http_info(role_assignments_create)

    if TYPE_CHECKING:

        @overload
        def role_assignments_get(
            self, project_name: str, id: str, **options: Unpack[CallOptions]
        ) -> RoleAssignmentList: ...
        @overload
        def role_assignments_get(
            self, project_name: str, id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[RoleAssignmentList]: ...
        @overload
        def role_assignments_get(self, project_name: str, id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ROLE_ASSIGNMENTS_GET)
    def role_assignments_get(self, project_name: str, id: str, **options: Any) -> RoleAssignmentList | Any:
        """Get a role assignment.

        Details of one role assignment.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the role assignment (UUID).

        Endpoint: GET /projects/{project_name}/role-assignments/{id}
        """
        return self.api_client.call(_ROLE_ASSIGNMENTS_GET, (project_name, id), options)

    role_assignments_get_with_http_info = with_http_info(role_assignments_get)

    if TYPE_CHECKING:

        @overload
        def role_assignments_delete(self, project_name: str, id: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def role_assignments_delete(
            self, project_name: str, id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def role_assignments_delete(self, project_name: str, id: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_ROLE_ASSIGNMENTS_DELETE)
    def role_assignments_delete(self, project_name: str, id: str, **options: Any) -> None | Any:
        """Delete a role assignment.

        Users can remove roles of their own, too.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the role assignment (UUID).

        Endpoint: DELETE /projects/{project_name}/role-assignments/{id}
        """
        return self.api_client.call(_ROLE_ASSIGNMENTS_DELETE, (project_name, id), options)

    role_assignments_delete_with_http_info = with_http_info(role_assignments_delete)

    if TYPE_CHECKING:

        @overload
        def permissions_list(self, **options: Unpack[CallOptions]) -> ModelList[PermissionList]: ...
        @overload
        def permissions_list(self, **options: Unpack[AsyncOptions]) -> AsyncResult[ModelList[PermissionList]]: ...
        @overload
        def permissions_list(self, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PERMISSIONS_LIST)
    def permissions_list(self, **options: Any) -> ModelList[PermissionList] | Any:
        """List the permissions.

        Lists the permissions that a role can have.

        Endpoint: GET /permissions
        """
        return self.api_client.call(_PERMISSIONS_LIST, (), options)

    permissions_list_with_http_info = with_http_info(permissions_list)
