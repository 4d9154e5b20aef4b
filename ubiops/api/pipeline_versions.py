"""Versions of a pipeline, with their objects and attachments. Generated from openapi/pipeline_versions.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.environment_variables import InheritedEnvironmentVariableList
    from ubiops.models.pipeline_versions import (
        PipelineVersionCreate,
        PipelineVersionDetail,
        PipelineVersionList,
        PipelineVersionUpdate,
    )
    from ubiops.transport.response import Response

_PIPELINE_VERSION_OBJECT_ENVIRONMENT_VARIABLES_LIST = Operation(
    "pipeline_version_object_environment_variables_list",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/objects/{name}/environment-variables",
    "project_name",
    "name",
    "pipeline_name",
    "version",
    returns=ListOf(ModelOf("InheritedEnvironmentVariableList")),
)
_PIPELINE_VERSIONS_LIST = Operation(
    "pipeline_versions_list",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("PipelineVersionList")),
)
_PIPELINE_VERSIONS_CREATE = Operation(
    "pipeline_versions_create",
    "POST",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions",
    body=ModelOf("PipelineVersionCreate"),
    returns=ModelOf("PipelineVersionDetail"),
)
_PIPELINE_VERSIONS_GET = Operation(
    "pipeline_versions_get",
    "GET",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}",
    returns=ModelOf("PipelineVersionDetail"),
)
_PIPELINE_VERSIONS_UPDATE = Operation(
    "pipeline_versions_update",
    "PATCH",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}",
    body=ModelOf("PipelineVersionUpdate"),
    returns=ModelOf("PipelineVersionDetail"),
)
_PIPELINE_VERSIONS_DELETE = Operation(
    "pipeline_versions_delete",
    "DELETE",
    "/projects/{project_name}/pipelines/{pipeline_name}/versions/{version}",
)


class PipelineVersionsApi(Api):
    """Versions of a pipeline, with their objects and attachments."""

    if TYPE_CHECKING:

        @overload
        def pipeline_version_object_environment_variables_list(
            self, project_name: str, name: str, pipeline_name: str, version: str, **options: Unpack[CallOptions]
        ) -> ModelList[InheritedEnvironmentVariableList]: ...
        @overload
        def pipeline_version_object_environment_variables_list(
            self, project_name: str, name: str, pipeline_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ModelList[InheritedEnvironmentVariableList]]: ...
        @overload
        def pipeline_version_object_environment_variables_list(
            self, project_name: str, name: str, pipeline_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSION_OBJECT_ENVIRONMENT_VARIABLES_LIST)
    def pipeline_version_object_environment_variables_list(
        self, project_name: str, name: str, pipeline_name: str, version: str, **options: Any
    ) -> ModelList[InheritedEnvironmentVariableList] | Any:
        """List the environment variables of a pipeline object.

        Lists the variables that the code of the object has access to, and where each of them is defined.

        Arguments:
            project_name (str): Name of the project.
            name (str): Name of the object in the pipeline version.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}/objects/{name}/environment-variables
        """
        return self.api_client.call(
            _PIPELINE_VERSION_OBJECT_ENVIRONMENT_VARIABLES_LIST, (project_name, name, pipeline_name, version), options
        )

    pipeline_version_object_environment_variables_list_with_http_info = with_http_info(
        pipeline_version_object_environment_variables_list
    )

    if TYPE_CHECKING:

        @overload
        def pipeline_versions_list(
            self,
            project_name: str,
            pipeline_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[PipelineVersionList]: ...
        @overload
        def pipeline_versions_list(
            self,
            project_name: str,
            pipeline_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[PipelineVersionList]]: ...
        @overload
        def pipeline_versions_list(
            self,
            project_name: str,
            pipeline_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSIONS_LIST)
    def pipeline_versions_list(
        self,
        project_name: str,
        pipeline_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[PipelineVersionList] | Any:
        """List the versions of a pipeline.

        With `labels`, only the versions that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions
        """
        return self.api_client.call(_PIPELINE_VERSIONS_LIST, (project_name, pipeline_name, labels), options)

    pipeline_versions_list_with_http_info = with_http_info(pipeline_versions_list)

    if TYPE_CHECKING:

        @overload
        def pipeline_versions_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: PipelineVersionCreate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> PipelineVersionDetail: ...
        @overload
        def pipeline_versions_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: PipelineVersionCreate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[PipelineVersionDetail]: ...
        @overload
        def pipeline_versions_create(
            self,
            project_name: str,
            pipeline_name: str,
            data: PipelineVersionCreate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSIONS_CREATE)
    def pipeline_versions_create(
        self, project_name: str, pipeline_name: str, data: PipelineVersionCreate | Mapping[str, Any], **options: Any
    ) -> PipelineVersionDetail | Any:
        """Create a pipeline version.

        The first version of a pipeline becomes its default version.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            data (PipelineVersionCreate or dict): A pipeline version to create. Required: `version`.

        Endpoint: POST /projects/{project_name}/pipelines/{pipeline_name}/versions
        """
        return self.api_client.call(_PIPELINE_VERSIONS_CREATE, (project_name, pipeline_name, data), options)

    pipeline_versions_create_with_http_info = with_http_info(pipeline_versions_create)

    if TYPE_CHECKING:

        @overload
        def pipeline_versions_get(
            self, project_name: str, pipeline_name: str, version: str, **options: Unpack[CallOptions]
        ) -> PipelineVersionDetail: ...
        @overload
        def pipeline_versions_get(
            self, project_name: str, pipeline_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[PipelineVersionDetail]: ...
        @overload
        def pipeline_versions_get(
            self, project_name: str, pipeline_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSIONS_GET)
    def pipeline_versions_get(
        self, project_name: str, pipeline_name: str, version: str, **options: Any
    ) -> PipelineVersionDetail | Any:
        """Get a pipeline version.

        Details of one version, including its objects and attachments.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}
        """
        return self.api_client.call(_PIPELINE_VERSIONS_GET, (project_name, pipeline_name, version), options)

    pipeline_versions_get_with_http_info = with_http_info(pipeline_versions_get)

    if TYPE_CHECKING:

        @overload
        def pipeline_versions_update(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: PipelineVersionUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> PipelineVersionDetail: ...
        @overload
        def pipeline_versions_update(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: PipelineVersionUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[PipelineVersionDetail]: ...
        @overload
        def pipeline_versions_update(
            self,
            project_name: str,
            pipeline_name: str,
            version: str,
            data: PipelineVersionUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSIONS_UPDATE)
    def pipeline_versions_update(
        self,
        project_name: str,
        pipeline_name: str,
        version: str,
        data: PipelineVersionUpdate | Mapping[str, Any],
        **options: Any,
    ) -> PipelineVersionDetail | Any:
        """Update a pipeline version.

        Changes only the fields that are sent. Labels, objects and attachments are replaced as a whole; null or an
        empty list removes all objects or attachments.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.
            data (PipelineVersionUpdate or dict): Changes to a pipeline version.

        Endpoint: PATCH /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}
        """
        return self.api_client.call(_PIPELINE_VERSIONS_UPDATE, (project_name, pipeline_name, version, data), options)

    pipeline_versions_update_with_http_info = with_http_info(pipeline_versions_update)

    if TYPE_CHECKING:

        @overload
        def pipeline_versions_delete(
            self, project_name: str, pipeline_name: str, version: str, **options: Unpack[CallOptions]
        ) -> None: ...
        @overload
        def pipeline_versions_delete(
            self, project_name: str, pipeline_name: str, version: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def pipeline_versions_delete(
            self, project_name: str, pipeline_name: str, version: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINE_VERSIONS_DELETE)
    def pipeline_versions_delete(
        self, project_name: str, pipeline_name: str, version: str, **options: Any
    ) -> None | Any:
        """Delete a pipeline version.

        Deletes its objects and attachments too.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            version (str): Name of the version.

        Endpoint: DELETE /projects/{project_name}/pipelines/{pipeline_name}/versions/{version}
        """
        return self.api_client.call(_PIPELINE_VERSIONS_DELETE, (project_name, pipeline_name, version), options)

    pipeline_versions_delete_with_http_info = with_http_info(pipeline_versions_delete)
