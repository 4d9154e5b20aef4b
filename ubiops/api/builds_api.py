"""Builds of a revision. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ubiops.api._base import Api
from ubiops.models._nested import ModelOf
from ubiops.operation import Operation, named_arguments

if TYPE_CHECKING:
    from collections.abc import Mapping
    from multiprocessing.pool import AsyncResult
    from typing import Any, Literal, Unpack

    from ubiops.api._base import CallOptions
    from ubiops.models.builds import BuildList

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

    @overload
    def builds_get(
        self, project_name: str, build_id: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> BuildList: ...

    @overload
    def builds_get(
        self,
        project_name: str,
        build_id: str,
        deployment_name: str,
        version: str,
        *,
        async_req: Literal[True],
        **options: Unpack[CallOptions],
    ) -> AsyncResult[BuildList]: ...

    @named_arguments
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
            **options: `_request_timeout` in seconds, `_preload_content`, `async_req`; see `help(ubiops.CoreApi)`.

        Returns:
            BuildList

        Raises:
            ApiValueError, ApiTypeError: an argument is wrong or missing; nothing was sent.
            UnauthorizedException (401): The token is missing or invalid.
            ForbiddenException (403): The token does not have the permission to do this.
            NotFoundException (404): Something that the path or the body refers to does not exist.
            TooManyRequestsException (429): Too many requests within a minute.
            ServiceException (5xx): Any other error.
            ApiConnectionError: the server cannot be reached; `ApiTimeoutError` when it takes too long.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}/builds/{build_id}
        """
        return self.api_client.call(_BUILDS_GET, (project_name, build_id, deployment_name, version), options)

    @named_arguments
    def builds_get_with_http_info(
        self, project_name: str, build_id: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
    ) -> tuple[BuildList, int, Mapping[str, str]]:
        """Like `builds_get`, and returns `(data, status, headers)`."""
        return self.api_client.call_with_http_info(
            _BUILDS_GET, (project_name, build_id, deployment_name, version), options
        )
