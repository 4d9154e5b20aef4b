"""Environments: the language, packages and system libraries that a deployment version runs with. Generated from openapi/environments.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import LABELS, Query
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, TEXT

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
    from ubiops.models.environments import (
        EnvironmentCreate,
        EnvironmentDetail,
        EnvironmentList,
        EnvironmentUpdate,
        EnvironmentUsage,
    )
    from ubiops.transport.response import Response

_ENVIRONMENTS_LIST = Operation(
    "environments_list",
    "GET",
    "/projects/{project_name}/environments",
    Query("labels", LABELS),
    Query("system", BOOLEAN),
    Query("environment_type", TEXT),
    Query("supports_request_format", BOOLEAN),
    returns=ListOf(ModelOf("EnvironmentList")),
)
_ENVIRONMENTS_CREATE = Operation(
    "environments_create",
    "POST",
    "/projects/{project_name}/environments",
    body=ModelOf("EnvironmentCreate"),
    returns=ModelOf("EnvironmentList"),
)
_ENVIRONMENTS_GET = Operation(
    "environments_get",
    "GET",
    "/projects/{project_name}/environments/{environment_name}",
    returns=ModelOf("EnvironmentDetail"),
)
_ENVIRONMENTS_UPDATE = Operation(
    "environments_update",
    "PATCH",
    "/projects/{project_name}/environments/{environment_name}",
    body=ModelOf("EnvironmentUpdate"),
    returns=ModelOf("EnvironmentDetail"),
)
_ENVIRONMENTS_DELETE = Operation(
    "environments_delete",
    "DELETE",
    "/projects/{project_name}/environments/{environment_name}",
)
_ENVIRONMENTS_USAGE = Operation(
    "environments_usage",
    "GET",
    "/projects/{project_name}/environments/{environment_name}/usage",
    Query("environment_type", TEXT),
    returns=ListOf(ModelOf("EnvironmentUsage")),
)


class EnvironmentsApi(Api):
    """Environments: the language, packages and system libraries that a deployment version runs with."""

    if TYPE_CHECKING:

        @overload
        def environments_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            system: bool | None = None,
            environment_type: str | None = None,
            supports_request_format: bool | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[EnvironmentList]: ...
        @overload
        def environments_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            system: bool | None = None,
            environment_type: str | None = None,
            supports_request_format: bool | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[EnvironmentList]]: ...
        @overload
        def environments_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            system: bool | None = None,
            environment_type: str | None = None,
            supports_request_format: bool | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENTS_LIST)
    def environments_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        system: bool | None = None,
        environment_type: str | None = None,
        supports_request_format: bool | None = None,
        **options: Any,
    ) -> ModelList[EnvironmentList] | Any:
        """List the environments of a project.

        The project's own environments, and the base environments that every project has. With `labels`, only the
        environments that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.
            system (bool, optional): Whether to list only the environments of the platform (true) or only the
                project's own (false). All are listed when it is left out.
            environment_type (str, optional): Which environments to list. Deprecated. Use `system` instead. One of
                `base`, `custom`, `all`; the server's default is `"all"`.
            supports_request_format (bool, optional): Whether to list only environments whose code can handle requests
                (true), or only those whose code cannot (false). Deprecated. Use `environment_tags_list` instead.

        Endpoint: GET /projects/{project_name}/environments
        """
        return self.api_client.call(
            _ENVIRONMENTS_LIST, (project_name, labels, system, environment_type, supports_request_format), options
        )

    environments_list_with_http_info = with_http_info(environments_list)

    if TYPE_CHECKING:

        @overload
        def environments_create(
            self, project_name: str, data: EnvironmentCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> EnvironmentList: ...
        @overload
        def environments_create(
            self, project_name: str, data: EnvironmentCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentList]: ...
        @overload
        def environments_create(
            self, project_name: str, data: EnvironmentCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENTS_CREATE)
    def environments_create(
        self, project_name: str, data: EnvironmentCreate | Mapping[str, Any], **options: Any
    ) -> EnvironmentList | Any:
        """Create an environment.

        With `base_environment`, packages are installed on top of that environment. Without it, the environment is a
        Docker image to upload. An environment can be used once a file has been uploaded and built.

        Arguments:
            project_name (str): Name of the project.
            data (EnvironmentCreate or dict): An environment to create. Required: `name`.

        Endpoint: POST /projects/{project_name}/environments
        """
        return self.api_client.call(_ENVIRONMENTS_CREATE, (project_name, data), options)

    environments_create_with_http_info = with_http_info(environments_create)

    if TYPE_CHECKING:

        @overload
        def environments_get(
            self, project_name: str, environment_name: str, **options: Unpack[CallOptions]
        ) -> EnvironmentDetail: ...
        @overload
        def environments_get(
            self, project_name: str, environment_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[EnvironmentDetail]: ...
        @overload
        def environments_get(
            self, project_name: str, environment_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENTS_GET)
    def environments_get(self, project_name: str, environment_name: str, **options: Any) -> EnvironmentDetail | Any:
        """Get an environment.

        Details of one environment, of the project or of the platform.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}
        """
        return self.api_client.call(_ENVIRONMENTS_GET, (project_name, environment_name), options)

    environments_get_with_http_info = with_http_info(environments_get)

    if TYPE_CHECKING:

        @overload
        def environments_update(
            self,
            project_name: str,
            environment_name: str,
            data: EnvironmentUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> EnvironmentDetail: ...
        @overload
        def environments_update(
            self,
            project_name: str,
            environment_name: str,
            data: EnvironmentUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[EnvironmentDetail]: ...
        @overload
        def environments_update(
            self,
            project_name: str,
            environment_name: str,
            data: EnvironmentUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENTS_UPDATE)
    def environments_update(
        self, project_name: str, environment_name: str, data: EnvironmentUpdate | Mapping[str, Any], **options: Any
    ) -> EnvironmentDetail | Any:
        """Update an environment.

        Changes only the fields that are sent. Labels are replaced as a whole.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            data (EnvironmentUpdate or dict): Changes to an environment.

        Endpoint: PATCH /projects/{project_name}/environments/{environment_name}
        """
        return self.api_client.call(_ENVIRONMENTS_UPDATE, (project_name, environment_name, data), options)

    environments_update_with_http_info = with_http_info(environments_update)

    if TYPE_CHECKING:

        @overload
        def environments_delete(
            self, project_name: str, environment_name: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def environments_delete(
            self, project_name: str, environment_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def environments_delete(
            self, project_name: str, environment_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_ENVIRONMENTS_DELETE)
    def environments_delete(self, project_name: str, environment_name: str, **options: Any) -> None | Any:
        """Delete an environment.

        Refused while a deployment version uses it.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.

        Endpoint: DELETE /projects/{project_name}/environments/{environment_name}
        """
        return self.api_client.call(_ENVIRONMENTS_DELETE, (project_name, environment_name), options)

    environments_delete_with_http_info = with_http_info(environments_delete)

    if TYPE_CHECKING:

        @overload
        def environments_usage(
            self,
            project_name: str,
            environment_name: str,
            environment_type: str | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[EnvironmentUsage]: ...
        @overload
        def environments_usage(
            self,
            project_name: str,
            environment_name: str,
            environment_type: str | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[EnvironmentUsage]]: ...
        @overload
        def environments_usage(
            self,
            project_name: str,
            environment_name: str,
            environment_type: str | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_ENVIRONMENTS_USAGE)
    def environments_usage(
        self, project_name: str, environment_name: str, environment_type: str | None = None, **options: Any
    ) -> ModelList[EnvironmentUsage] | Any:
        """List the deployment versions that use an environment.

        With `environment_type`, versions are listed only when the environment has that type. Deprecated. Use
        `environment_tags_usage` instead.

        Arguments:
            project_name (str): Name of the project.
            environment_name (str): Name of the environment.
            environment_type (str, optional): Type of the environment. One of `base`, `custom`, `all`.

        Endpoint: GET /projects/{project_name}/environments/{environment_name}/usage
        """
        return self.api_client.call(_ENVIRONMENTS_USAGE, (project_name, environment_name, environment_type), options)

    environments_usage_with_http_info = with_http_info(environments_usage)
