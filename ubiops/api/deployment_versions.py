"""Versions of a deployment. Generated from openapi/deployment_versions.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import endpoint, with_http_info
from ubiops.api.base.operation import Operation
from ubiops.api.base.parameters import LABELS, Query
from ubiops.models.base.nested import ListOf, ModelOf

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
    from ubiops.models.deployment_versions import (
        DeploymentVersionCreate,
        DeploymentVersionDetail,
        DeploymentVersionList,
        DeploymentVersionUpdate,
    )
    from ubiops.transport.response import Response

_DEPLOYMENT_VERSIONS_LIST = Operation(
    "deployment_versions_list",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("DeploymentVersionList")),
)
_DEPLOYMENT_VERSIONS_CREATE = Operation(
    "deployment_versions_create",
    "POST",
    "/projects/{project_name}/deployments/{deployment_name}/versions",
    body=ModelOf("DeploymentVersionCreate"),
    returns=ModelOf("DeploymentVersionDetail"),
)
_DEPLOYMENT_VERSIONS_GET = Operation(
    "deployment_versions_get",
    "GET",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}",
    returns=ModelOf("DeploymentVersionDetail"),
)
_DEPLOYMENT_VERSIONS_UPDATE = Operation(
    "deployment_versions_update",
    "PATCH",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}",
    body=ModelOf("DeploymentVersionUpdate"),
    returns=ModelOf("DeploymentVersionDetail"),
)
_DEPLOYMENT_VERSIONS_DELETE = Operation(
    "deployment_versions_delete",
    "DELETE",
    "/projects/{project_name}/deployments/{deployment_name}/versions/{version}",
)


class DeploymentVersionsApi(Api):
    """Versions of a deployment."""

    if TYPE_CHECKING:

        @overload
        def deployment_versions_list(
            self,
            project_name: str,
            deployment_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[DeploymentVersionList]: ...
        @overload
        def deployment_versions_list(
            self,
            project_name: str,
            deployment_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[DeploymentVersionList]]: ...
        @overload
        def deployment_versions_list(
            self,
            project_name: str,
            deployment_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSIONS_LIST)
    def deployment_versions_list(
        self,
        project_name: str,
        deployment_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[DeploymentVersionList] | Any:
        """List the versions of a deployment.

        With `labels`, only the versions that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_LIST, (project_name, deployment_name, labels), options)

    deployment_versions_list_with_http_info = with_http_info(deployment_versions_list)

    if TYPE_CHECKING:

        @overload
        def deployment_versions_create(
            self,
            project_name: str,
            deployment_name: str,
            data: DeploymentVersionCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> DeploymentVersionDetail: ...
        @overload
        def deployment_versions_create(
            self,
            project_name: str,
            deployment_name: str,
            data: DeploymentVersionCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[DeploymentVersionDetail]: ...
        @overload
        def deployment_versions_create(
            self,
            project_name: str,
            deployment_name: str,
            data: DeploymentVersionCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSIONS_CREATE)
    def deployment_versions_create(
        self, project_name: str, deployment_name: str, data: DeploymentVersionCreate | Mapping[str, Any], **options: Any
    ) -> DeploymentVersionDetail | Any:
        """Create a version of a deployment.

        The first version of a deployment becomes its default version.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            data (DeploymentVersionCreate or dict): A deployment version to create. Required: `version`.

        Endpoint: POST /projects/{project_name}/deployments/{deployment_name}/versions
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_CREATE, (project_name, deployment_name, data), options)

    deployment_versions_create_with_http_info = with_http_info(deployment_versions_create)

    if TYPE_CHECKING:

        @overload
        def deployment_versions_get(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
        ) -> DeploymentVersionDetail: ...
        @overload
        def deployment_versions_get(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[DeploymentVersionDetail]: ...
        @overload
        def deployment_versions_get(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSIONS_GET)
    def deployment_versions_get(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> DeploymentVersionDetail | Any:
        """Get a version of a deployment.

        Details of one version, including its status and its active revision.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/deployments/{deployment_name}/versions/{version}
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_GET, (project_name, deployment_name, version), options)

    deployment_versions_get_with_http_info = with_http_info(deployment_versions_get)

    if TYPE_CHECKING:

        @overload
        def deployment_versions_update(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: DeploymentVersionUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> DeploymentVersionDetail: ...
        @overload
        def deployment_versions_update(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: DeploymentVersionUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[DeploymentVersionDetail]: ...
        @overload
        def deployment_versions_update(
            self,
            project_name: str,
            deployment_name: str,
            version: str,
            data: DeploymentVersionUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSIONS_UPDATE)
    def deployment_versions_update(
        self,
        project_name: str,
        deployment_name: str,
        version: str,
        data: DeploymentVersionUpdate | Mapping[str, Any],
        **options: Any,
    ) -> DeploymentVersionDetail | Any:
        """Update a version of a deployment.

        Changes only the fields that are sent; the result is validated as a whole. Labels and ports are replaced as a
        whole. Null turns off `monitoring` and `default_notification_group`.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.
            data (DeploymentVersionUpdate or dict): Changes to a deployment version.

        Endpoint: PATCH /projects/{project_name}/deployments/{deployment_name}/versions/{version}
        """
        return self.api_client.call(
            _DEPLOYMENT_VERSIONS_UPDATE, (project_name, deployment_name, version, data), options
        )

    deployment_versions_update_with_http_info = with_http_info(deployment_versions_update)

    if TYPE_CHECKING:

        @overload
        def deployment_versions_delete(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def deployment_versions_delete(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def deployment_versions_delete(
            self, project_name: str, deployment_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_DEPLOYMENT_VERSIONS_DELETE)
    def deployment_versions_delete(
        self, project_name: str, deployment_name: str, version: str, **options: Any
    ) -> None | Any:
        """Delete a version of a deployment.

        Refused while a pipeline refers to the version, or while it is the default version and a request schedule
        refers to the deployment.

        Arguments:
            project_name (str): Name of the project.
            deployment_name (str): Name of the deployment.
            version (str): Name of the version.

        Endpoint: DELETE /projects/{project_name}/deployments/{deployment_name}/versions/{version}
        """
        return self.api_client.call(_DEPLOYMENT_VERSIONS_DELETE, (project_name, deployment_name, version), options)

    deployment_versions_delete_with_http_info = with_http_info(deployment_versions_delete)
