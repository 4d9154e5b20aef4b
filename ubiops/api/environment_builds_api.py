"""Builds of an environment's revision. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ListOf, ModelOf
from ubiops.operation import Operation, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models._base import ModelList
    from ubiops.models.environment_builds import (
        EnvironmentBuildDependency,
        EnvironmentBuildList,
        EnvironmentBuildUpdate,
    )

_ENVIRONMENT_BUILDS_LIST = Operation(
    "environment_builds_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds",
    "project_name",
    "environment_name",
    "revision_id",
    returns=ListOf(ModelOf("EnvironmentBuildList")),
)
_ENVIRONMENT_BUILDS_GET = Operation(
    "environment_builds_get",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}",
    "project_name",
    "build_id",
    "environment_name",
    "revision_id",
    returns=ModelOf("EnvironmentBuildList"),
)
_ENVIRONMENT_BUILDS_UPDATE = Operation(
    "environment_builds_update",
    "PATCH",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}",
    "project_name",
    "build_id",
    "environment_name",
    "revision_id",
    body=ModelOf("EnvironmentBuildUpdate"),
    returns=ModelOf("EnvironmentBuildList"),
)
_ENVIRONMENT_BUILD_DEPENDENCIES_LIST = Operation(
    "environment_build_dependencies_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}/dependency-files",
    "project_name",
    "build_id",
    "environment_name",
    "revision_id",
    returns=ListOf(ModelOf("EnvironmentBuildDependency")),
)


class EnvironmentBuildsApi(Api):
    """Builds of an environment's revision."""

    @overload
    def environment_builds_list(
        self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> ModelList[EnvironmentBuildList]: ...

    @overload
    def environment_builds_list(
        self,
        project_name: str,
        environment_name: str,
        revision_id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[EnvironmentBuildList]]: ...

    @named_arguments
    def environment_builds_list(
        self, project_name: str, environment_name: str, revision_id: str, **options: Any
    ) -> ModelList[EnvironmentBuildList] | Any:
        """List the builds of an environment's revision.

        A build is started by an upload and by a request to build again. Deprecated. Use `environment_tags_list`
        instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[EnvironmentBuildList]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds
        """
        return self.api_client.call(_ENVIRONMENT_BUILDS_LIST, (project_name, environment_name, revision_id), options)

    @named_arguments
    def environment_builds_list_with_http_info(
        self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[EnvironmentBuildList], int, Mapping[str, str]]:
        """Like `environment_builds_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_BUILDS_LIST, (project_name, environment_name, revision_id), options
        )

    @overload
    def environment_builds_get(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> EnvironmentBuildList: ...

    @overload
    def environment_builds_get(
        self,
        project_name: str,
        build_id: str,
        environment_name: str,
        revision_id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentBuildList]: ...

    @named_arguments
    def environment_builds_get(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Any
    ) -> EnvironmentBuildList | Any:
        """Get a build of an environment.

        The state of the build, and why it failed. Deprecated. Use `environment_tags_get` instead.

        Arguments:
            project_name (str): Name of the project.
            build_id (str): Identifier of the build (UUID).
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentBuildList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}
        """
        return self.api_client.call(
            _ENVIRONMENT_BUILDS_GET, (project_name, build_id, environment_name, revision_id), options
        )

    @named_arguments
    def environment_builds_get_with_http_info(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> tuple[EnvironmentBuildList, int, Mapping[str, str]]:
        """Like `environment_builds_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_BUILDS_GET, (project_name, build_id, environment_name, revision_id), options
        )

    @overload
    def environment_builds_update(
        self,
        project_name: str,
        build_id: str,
        environment_name: str,
        revision_id: str,
        data: EnvironmentBuildUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> EnvironmentBuildList: ...

    @overload
    def environment_builds_update(
        self,
        project_name: str,
        build_id: str,
        environment_name: str,
        revision_id: str,
        data: EnvironmentBuildUpdate | Mapping[str, Any],
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[EnvironmentBuildList]: ...

    @named_arguments
    def environment_builds_update(
        self,
        project_name: str,
        build_id: str,
        environment_name: str,
        revision_id: str,
        data: EnvironmentBuildUpdate | Mapping[str, Any],
        **options: Any,
    ) -> EnvironmentBuildList | Any:
        """Cancel a build of an environment.

        The only change that can be made to a build: its `status` becomes `cancelled`. Deprecated. Use
        `environment_tags_update` instead.

        Arguments:
            project_name (str): Name of the project.
            build_id (str): Identifier of the build (UUID).
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            data (EnvironmentBuildUpdate or dict): What is to change in a build. Required: `status`.
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            EnvironmentBuildList

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

        Endpoint: PATCH /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}
        """
        return self.api_client.call(
            _ENVIRONMENT_BUILDS_UPDATE, (project_name, build_id, environment_name, revision_id, data), options
        )

    @named_arguments
    def environment_builds_update_with_http_info(
        self,
        project_name: str,
        build_id: str,
        environment_name: str,
        revision_id: str,
        data: EnvironmentBuildUpdate | Mapping[str, Any],
        **options: Unpack[CallOptions],
    ) -> tuple[EnvironmentBuildList, int, Mapping[str, str]]:
        """Like `environment_builds_update`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_BUILDS_UPDATE, (project_name, build_id, environment_name, revision_id, data), options
        )

    @overload
    def environment_build_dependencies_list(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> ModelList[EnvironmentBuildDependency]: ...

    @overload
    def environment_build_dependencies_list(
        self,
        project_name: str,
        build_id: str,
        environment_name: str,
        revision_id: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[ModelList[EnvironmentBuildDependency]]: ...

    @named_arguments
    def environment_build_dependencies_list(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Any
    ) -> ModelList[EnvironmentBuildDependency] | Any:
        """List the dependency files of an environment's build.

        The files that name what the build installs, with their contents. Deprecated. Use
        `environment_tag_dependencies_list` instead.

        Arguments:
            project_name (str): Name of the project.
            build_id (str): Identifier of the build (UUID).
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            ModelList[EnvironmentBuildDependency]

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}/dependency-files
        """
        return self.api_client.call(
            _ENVIRONMENT_BUILD_DEPENDENCIES_LIST, (project_name, build_id, environment_name, revision_id), options
        )

    @named_arguments
    def environment_build_dependencies_list_with_http_info(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
    ) -> tuple[ModelList[EnvironmentBuildDependency], int, Mapping[str, str]]:
        """Like `environment_build_dependencies_list`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _ENVIRONMENT_BUILD_DEPENDENCIES_LIST, (project_name, build_id, environment_name, revision_id), options
        )
