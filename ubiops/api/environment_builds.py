"""Builds of an environment's revision. Generated from openapi/environment_builds.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ListOf, ModelOf

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
    from ubiops.models.environment_builds import (
        EnvironmentBuildDependency,
        EnvironmentBuildList,
        EnvironmentBuildUpdate,
    )
    from ubiops.transport.response import Response

_ENVIRONMENT_BUILDS_LIST = Operation(
    "environment_builds_list",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds",
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

    if TYPE_CHECKING:

        @overload
        def environment_builds_list(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[CallOptions]
        ) -> ModelList[EnvironmentBuildList]: ...
        @overload
        def environment_builds_list(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[EnvironmentBuildList]]: ...
        @overload
        def environment_builds_list(
            self, project_name: str, environment_name: str, revision_id: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_BUILDS_LIST)
    def environment_builds_list(
        self, project_name: str, environment_name: str, revision_id: str, **options: Any
    ) -> ModelList[EnvironmentBuildList] | Any:
        """List the builds of an environment's revision.

        A build is started by an upload, or by building a revision again. Deprecated. Use `environment_tags_list`
        instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds
        """
        return self.api_client.call(_ENVIRONMENT_BUILDS_LIST, (project_name, environment_name, revision_id), options)

    environment_builds_list_with_http_info = with_http_info(environment_builds_list)

    if TYPE_CHECKING:

        @overload
        def environment_builds_get(
            self,
            project_name: str,
            build_id: str,
            environment_name: str,
            revision_id: str,
            **options: Unpack[CallOptions],
        ) -> EnvironmentBuildList: ...
        @overload
        def environment_builds_get(
            self,
            project_name: str,
            build_id: str,
            environment_name: str,
            revision_id: str,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentBuildList]: ...
        @overload
        def environment_builds_get(
            self,
            project_name: str,
            build_id: str,
            environment_name: str,
            revision_id: str,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_BUILDS_GET)
    def environment_builds_get(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Any
    ) -> EnvironmentBuildList | Any:
        """Get a build of an environment.

        Status of the build and, when it failed, the reason. Deprecated. Use `environment_tags_get` instead.

        Arguments:
            project_name (str): Name of the project.
            build_id (str): Identifier of the build (UUID).
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}
        """
        return self.api_client.call(
            _ENVIRONMENT_BUILDS_GET, (project_name, build_id, environment_name, revision_id), options
        )

    environment_builds_get_with_http_info = with_http_info(environment_builds_get)

    if TYPE_CHECKING:

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
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentBuildList]: ...
        @overload
        def environment_builds_update(
            self,
            project_name: str,
            build_id: str,
            environment_name: str,
            revision_id: str,
            data: EnvironmentBuildUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_BUILDS_UPDATE)
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
            data (EnvironmentBuildUpdate or dict): Changes to a build. Deprecated. Use `EnvironmentTagUpdate` instead.
                Required: `status`.

        Endpoint: PATCH /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}
        """
        return self.api_client.call(
            _ENVIRONMENT_BUILDS_UPDATE, (project_name, build_id, environment_name, revision_id, data), options
        )

    environment_builds_update_with_http_info = with_http_info(environment_builds_update)

    if TYPE_CHECKING:

        @overload
        def environment_build_dependencies_list(
            self,
            project_name: str,
            build_id: str,
            environment_name: str,
            revision_id: str,
            **options: Unpack[CallOptions],
        ) -> ModelList[EnvironmentBuildDependency]: ...
        @overload
        def environment_build_dependencies_list(
            self,
            project_name: str,
            build_id: str,
            environment_name: str,
            revision_id: str,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[EnvironmentBuildDependency]]: ...
        @overload
        def environment_build_dependencies_list(
            self,
            project_name: str,
            build_id: str,
            environment_name: str,
            revision_id: str,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENT_BUILD_DEPENDENCIES_LIST)
    def environment_build_dependencies_list(
        self, project_name: str, build_id: str, environment_name: str, revision_id: str, **options: Any
    ) -> ModelList[EnvironmentBuildDependency] | Any:
        """List the dependency files of an environment's build.

        The files that list what the build installs, with their contents. Deprecated. Use
        `environment_tag_dependencies_list` instead.

        Arguments:
            project_name (str): Name of the project.
            build_id (str): Identifier of the build (UUID).
            environment_name (str): Name of the environment.
            revision_id (str): Identifier of the revision (UUID).

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/revisions/{revision_id}/builds/{build_id}/dependency-files
        """
        return self.api_client.call(
            _ENVIRONMENT_BUILD_DEPENDENCIES_LIST, (project_name, build_id, environment_name, revision_id), options
        )

    environment_build_dependencies_list_with_http_info = with_http_info(environment_build_dependencies_list)
