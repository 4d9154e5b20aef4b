"""Roles: sets of permissions, and to whom they are given. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import TEXT
from ubiops.operation import Operation, Query, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.roles import (
        PermissionList,
        RoleAssignmentCreate,
        RoleAssignmentList,
        RoleCreate,
        RoleDetailList,
        RoleList,
        RoleUpdate,
    )

_ROLES_LIST = Operation(
    "roles_list",
    "GET",
    "/projects/{project_name}/roles",
    "project_name",
    returns=ListOf(ModelOf("RoleList")),
)
_ROLES_CREATE = Operation(
    "roles_create",
    "POST",
    "/projects/{project_name}/roles",
    "project_name",
    body=ModelOf("RoleCreate"),
    returns=ModelOf("RoleDetailList"),
)
_ROLES_GET = Operation(
    "roles_get",
    "GET",
    "/projects/{project_name}/roles/{role_name}",
    "project_name",
    "role_name",
    returns=ModelOf("RoleDetailList"),
)
_ROLES_UPDATE = Operation(
    "roles_update",
    "PATCH",
    "/projects/{project_name}/roles/{role_name}",
    "project_name",
    "role_name",
    body=ModelOf("RoleUpdate"),
    returns=ModelOf("RoleDetailList"),
)
_ROLES_DELETE = Operation(
    "roles_delete",
    "DELETE",
    "/projects/{project_name}/roles/{role_name}",
    "project_name",
    "role_name",
)
_ROLE_ASSIGNMENTS_PER_OBJECT_LIST = Operation(
    "role_assignments_per_object_list",
    "GET",
    "/projects/{project_name}/role-assignments",
    "project_name",
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
    "project_name",
    body=ModelOf("RoleAssignmentCreate"),
    returns=ModelOf("RoleAssignmentList"),
)
_ROLE_ASSIGNMENTS_GET = Operation(
    "role_assignments_get",
    "GET",
    "/projects/{project_name}/role-assignments/{id}",
    "project_name",
    "id",
    returns=ModelOf("RoleAssignmentList"),
)
_ROLE_ASSIGNMENTS_DELETE = Operation(
    "role_assignments_delete",
    "DELETE",
    "/projects/{project_name}/role-assignments/{id}",
    "project_name",
    "id",
)
_PERMISSIONS_LIST = Operation(
    "permissions_list",
    "GET",
    "/permissions",
    returns=ListOf(ModelOf("PermissionList")),
)


class RolesApi(Api):
    """Roles: sets of permissions, and to whom they are given."""

    @overload
    def roles_list(self, project_name: str, **options: Unpack[CallOptions]) -> ModelList[RoleList]: ...

    @overload
    def roles_list(
        self, project_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[RoleList]]: ...

    @named_arguments
    def roles_list(self, project_name: str, **options: Any) -> ModelList[RoleList] | Any:
        """List the roles of a project.

        The default roles and the project's own, without their permissions.

        Arguments:
            project_name (str): Name of the project.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[RoleList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/roles
        """
        return self.api_client.call(_ROLES_LIST, (project_name,), options)

    @named_arguments
    def roles_list_with_http_info(
        self, project_name: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[RoleList], int, Mapping[str, str]]:
        """Like `roles_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLES_LIST, (project_name,), options)

    @overload
    def roles_create(
        self, project_name: str, data: RoleCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> RoleDetailList: ...

    @overload
    def roles_create(
        self,
        project_name: str,
        data: RoleCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[RoleDetailList]: ...

    @named_arguments
    def roles_create(
        self, project_name: str, data: RoleCreate | Mapping[str, Any], **options: Any
    ) -> RoleDetailList | Any:
        """Create a role.

        A role of the project's own, made of permissions that `permissions_list` names.

        Arguments:
            project_name (str): Name of the project.
            data (RoleCreate or dict): What a role is made of. Required: `name`, `permissions`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            RoleDetailList

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

        Endpoint: POST /projects/{project_name}/roles
        """
        return self.api_client.call(_ROLES_CREATE, (project_name, data), options)

    @named_arguments
    def roles_create_with_http_info(
        self, project_name: str, data: RoleCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[RoleDetailList, int, Mapping[str, str]]:
        """Like `roles_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLES_CREATE, (project_name, data), options)

    @overload
    def roles_get(self, project_name: str, role_name: str, **options: Unpack[CallOptions]) -> RoleDetailList: ...

    @overload
    def roles_get(
        self, project_name: str, role_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[RoleDetailList]: ...

    @named_arguments
    def roles_get(self, project_name: str, role_name: str, **options: Any) -> RoleDetailList | Any:
        """Get a role.

        All details of one role, its permissions among them.

        Arguments:
            project_name (str): Name of the project.
            role_name (str): Name of the role.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            RoleDetailList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/roles/{role_name}
        """
        return self.api_client.call(_ROLES_GET, (project_name, role_name), options)

    @named_arguments
    def roles_get_with_http_info(
        self, project_name: str, role_name: str, **options: Unpack[CallOptions]
    ) -> tuple[RoleDetailList, int, Mapping[str, str]]:
        """Like `roles_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLES_GET, (project_name, role_name), options)

    @overload
    def roles_update(
        self, project_name: str, role_name: str, data: RoleUpdate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> RoleDetailList: ...

    @overload
    def roles_update(
        self,
        project_name: str,
        role_name: str,
        data: RoleUpdate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[RoleDetailList]: ...

    @named_arguments
    def roles_update(
        self, project_name: str, role_name: str, data: RoleUpdate | Mapping[str, Any], **options: Any
    ) -> RoleDetailList | Any:
        """Update a role.

        Changes only the fields that are sent. Permissions are replaced as a whole. Default roles cannot be changed.

        Arguments:
            project_name (str): Name of the project.
            role_name (str): Name of the role.
            data (RoleUpdate or dict): What is to change in a role.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            RoleDetailList

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

        Endpoint: PATCH /projects/{project_name}/roles/{role_name}
        """
        return self.api_client.call(_ROLES_UPDATE, (project_name, role_name, data), options)

    @named_arguments
    def roles_update_with_http_info(
        self, project_name: str, role_name: str, data: RoleUpdate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[RoleDetailList, int, Mapping[str, str]]:
        """Like `roles_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLES_UPDATE, (project_name, role_name, data), options)

    @overload
    def roles_delete(self, project_name: str, role_name: str, **options: Unpack[CallOptions]) -> None: ...

    @overload
    def roles_delete(
        self, project_name: str, role_name: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[None]: ...

    @named_arguments
    def roles_delete(self, project_name: str, role_name: str, **options: Any) -> None | Any:
        """Delete a role.

        Default roles cannot be deleted.

        Arguments:
            project_name (str): Name of the project.
            role_name (str): Name of the role.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            None

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: DELETE /projects/{project_name}/roles/{role_name}
        """
        return self.api_client.call(_ROLES_DELETE, (project_name, role_name), options)

    @named_arguments
    def roles_delete_with_http_info(
        self, project_name: str, role_name: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `roles_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLES_DELETE, (project_name, role_name), options)

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
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[RoleAssignmentList]]: ...

    @named_arguments
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
            resource (str, optional): Name of the object that the roles are for.
            resource_type (str, optional): What `resource` is. One of `project`, `deployment`, `pipeline`, `bucket`.
            assignee (str, optional): Identifier of the user (UUID), or name of the deployment, that has the roles.
            assignee_type (str, optional): What `assignee` is. One of `user`, `deployment`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[RoleAssignmentList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            BadRequestException (400): The request is invalid; the message names the field.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/role-assignments
        """
        return self.api_client.call(
            _ROLE_ASSIGNMENTS_PER_OBJECT_LIST, (project_name, resource, resource_type, assignee, assignee_type), options
        )

    @named_arguments
    def role_assignments_per_object_list_with_http_info(
        self,
        project_name: str,
        resource: str | None = None,
        resource_type: str | None = None,
        assignee: str | None = None,
        assignee_type: str | None = None,
        **options: Unpack[CallOptions],
    ) -> tuple[ModelList[RoleAssignmentList], int, Mapping[str, str]]:
        """Like `role_assignments_per_object_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ROLE_ASSIGNMENTS_PER_OBJECT_LIST, (project_name, resource, resource_type, assignee, assignee_type), options
        )

    @overload
    def role_assignments_create(
        self, project_name: str, data: RoleAssignmentCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> RoleAssignmentList: ...

    @overload
    def role_assignments_create(
        self,
        project_name: str,
        data: RoleAssignmentCreate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[RoleAssignmentList]: ...

    @named_arguments
    def role_assignments_create(
        self, project_name: str, data: RoleAssignmentCreate | Mapping[str, Any], **options: Any
    ) -> RoleAssignmentList | Any:
        """Create a role assignment.

        Gives a role to a user or a deployment, for one object or, without `resource` and `resource_type`, for the
        whole project.

        Arguments:
            project_name (str): Name of the project.
            data (RoleAssignmentCreate or dict): What a role assignment is made of. Required: `role`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            RoleAssignmentList

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

        Endpoint: POST /projects/{project_name}/role-assignments
        """
        return self.api_client.call(_ROLE_ASSIGNMENTS_CREATE, (project_name, data), options)

    @named_arguments
    def role_assignments_create_with_http_info(
        self, project_name: str, data: RoleAssignmentCreate | Mapping[str, Any], **options: Unpack[CallOptions]
    ) -> tuple[RoleAssignmentList, int, Mapping[str, str]]:
        """Like `role_assignments_create`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLE_ASSIGNMENTS_CREATE, (project_name, data), options)

    @overload
    def role_assignments_get(
        self, project_name: str, id: str, **options: Unpack[CallOptions]
    ) -> RoleAssignmentList: ...

    @overload
    def role_assignments_get(
        self, project_name: str, id: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[RoleAssignmentList]: ...

    @named_arguments
    def role_assignments_get(self, project_name: str, id: str, **options: Any) -> RoleAssignmentList | Any:
        """Get a role assignment.

        Who has which role, and for what.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the role assignment (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            RoleAssignmentList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/role-assignments/{id}
        """
        return self.api_client.call(_ROLE_ASSIGNMENTS_GET, (project_name, id), options)

    @named_arguments
    def role_assignments_get_with_http_info(
        self, project_name: str, id: str, **options: Unpack[CallOptions]
    ) -> tuple[RoleAssignmentList, int, Mapping[str, str]]:
        """Like `role_assignments_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLE_ASSIGNMENTS_GET, (project_name, id), options)

    @overload
    def role_assignments_delete(self, project_name: str, id: str, **options: Unpack[CallOptions]) -> None: ...

    @overload
    def role_assignments_delete(
        self, project_name: str, id: str, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[None]: ...

    @named_arguments
    def role_assignments_delete(self, project_name: str, id: str, **options: Any) -> None | Any:
        """Delete a role assignment.

        Users can take a role away from themselves too.

        Arguments:
            project_name (str): Name of the project.
            id (str): Identifier of the role assignment (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            None

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: DELETE /projects/{project_name}/role-assignments/{id}
        """
        return self.api_client.call(_ROLE_ASSIGNMENTS_DELETE, (project_name, id), options)

    @named_arguments
    def role_assignments_delete_with_http_info(
        self, project_name: str, id: str, **options: Unpack[CallOptions]
    ) -> tuple[None, int, Mapping[str, str]]:
        """Like `role_assignments_delete`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_ROLE_ASSIGNMENTS_DELETE, (project_name, id), options)

    @overload
    def permissions_list(self, **options: Unpack[CallOptions]) -> ModelList[PermissionList]: ...

    @overload
    def permissions_list(
        self, *, async_req: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncResult[ModelList[PermissionList]]: ...

    @named_arguments
    def permissions_list(self, **options: Any) -> ModelList[PermissionList] | Any:
        """List the permissions.

        The permissions that a role can be made of.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[PermissionList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /permissions
        """
        return self.api_client.call(_PERMISSIONS_LIST, (), options)

    @named_arguments
    def permissions_list_with_http_info(
        self, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[PermissionList], int, Mapping[str, str]]:
        """Like `permissions_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(_PERMISSIONS_LIST, (), options)
