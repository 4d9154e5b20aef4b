"""Builds of a revision. Generated from openapi/builds.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.models.base.nested import ModelOf

if TYPE_CHECKING:
    from typing import Any, Unpack, overload

    from ubiops.api.base.options import (
        AsyncOptions,
        CallOptions,
        OpenOptions,
    )
    from ubiops.async_calls import AsyncResult
    from ubiops.models.builds import BuildList
    from ubiops.transport.response import Response

_BUILDS_GET = Operation(
    "builds_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}/builds/{build_id}",
    "project_name",
    "build_id",
    "deployment_name",
    "version",
    returns=ModelOf("BuildList"),
)


class BuildsApi(Api):
    """Builds of a revision."""

    if TYPE_CHECKING:

        @overload
        def builds_get(
            self, project_name: str, build_id: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
        ) -> BuildList: ...
        @overload
        def builds_get(
            self, project_name: str, build_id: str, deployment_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[BuildList]: ...
        @overload
        def builds_get(
            self, project_name: str, build_id: str, deployment_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_BUILDS_GET)
    def builds_get(
        self, project_name: str, build_id: str, deployment_name: str, version: str, **options: Any
    ) -> BuildList | Any:
        """Get a build.

        Status of one build and, when it failed, the reason.

        Arguments:
            project_name (str): Name of the project.
            build_id (str): Identifier of the build (UUID).
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/builds/{build_id}
        """
        return self.api_client.call(_BUILDS_GET, (project_name, build_id, deployment_name, version), options)

    builds_get_with_http_info = with_http_info(builds_get)
