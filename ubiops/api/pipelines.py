"""Pipelines of a project, and the expressions of their operators. Generated from openapi/pipelines.yaml by `python -m codegen`: change it there."""

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
    from ubiops.models.pipelines import (
        ExpressionEvaluate,
        ExpressionEvaluateResponse,
        PipelineCreate,
        PipelineCreateResponse,
        PipelineDetail,
        PipelineList,
        PipelineUpdate,
    )
    from ubiops.transport.response import Response

_EXPRESSIONS_EVALUATE = Operation(
    "expressions_evaluate",
    "POST",
    "/expressions/evaluate",
    body=ModelOf("ExpressionEvaluate"),
    returns=ModelOf("ExpressionEvaluateResponse"),
)
_PIPELINES_LIST = Operation(
    "pipelines_list",
    "GET",
    "/projects/{project_name}/pipelines",
    Query("labels", LABELS),
    returns=ListOf(ModelOf("PipelineList")),
)
_PIPELINES_CREATE = Operation(
    "pipelines_create",
    "POST",
    "/projects/{project_name}/pipelines",
    body=ModelOf("PipelineCreate"),
    returns=ModelOf("PipelineCreateResponse"),
)
_PIPELINES_GET = Operation(
    "pipelines_get", "GET", "/projects/{project_name}/pipelines/{pipeline_name}", returns=ModelOf("PipelineDetail")
)
_PIPELINES_UPDATE = Operation(
    "pipelines_update",
    "PATCH",
    "/projects/{project_name}/pipelines/{pipeline_name}",
    body=ModelOf("PipelineUpdate"),
    returns=ModelOf("PipelineDetail"),
)
_PIPELINES_DELETE = Operation(
    "pipelines_delete",
    "DELETE",
    "/projects/{project_name}/pipelines/{pipeline_name}",
)


class PipelinesApi(Api):
    """Pipelines of a project, and the expressions of their operators."""

    if TYPE_CHECKING:

        @overload
        def expressions_evaluate(
            self, data: ExpressionEvaluate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> ExpressionEvaluateResponse: ...
        @overload
        def expressions_evaluate(
            self, data: ExpressionEvaluate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[ExpressionEvaluateResponse]: ...
        @overload
        def expressions_evaluate(
            self, data: ExpressionEvaluate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_EXPRESSIONS_EVALUATE)
    def expressions_evaluate(
        self, data: ExpressionEvaluate | Mapping[str, Any], **options: Any
    ) -> ExpressionEvaluateResponse | Any:
        """Evaluate the expression of an operator.

        Tries out an expression on data of your own before it is used in a pipeline.

        Arguments:
            data (ExpressionEvaluate or dict): An expression to evaluate. Required: `expression`, `input_fields`.

        Endpoint: POST /expressions/evaluate
        """
        return self.api_client.call(_EXPRESSIONS_EVALUATE, (data,), options)

    expressions_evaluate_with_http_info = with_http_info(expressions_evaluate)

    if TYPE_CHECKING:

        @overload
        def pipelines_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[CallOptions],
        ) -> ModelList[PipelineList]: ...
        @overload
        def pipelines_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[ModelList[PipelineList]]: ...
        @overload
        def pipelines_list(
            self,
            project_name: str,
            labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINES_LIST)
    def pipelines_list(
        self,
        project_name: str,
        labels: str | Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
        **options: Any,
    ) -> ModelList[PipelineList] | Any:
        """List the pipelines of a project.

        With `labels`, only the pipelines that carry at least one of the given labels.

        Arguments:
            project_name (str): Name of the project.
            labels (str or dict[str, str] or list[tuple[str, str]], optional): Labels to filter on, as text of the
                form `label:value,label:value`. One matching label is enough.

        Endpoint: GET /projects/{project_name}/pipelines
        """
        return self.api_client.call(_PIPELINES_LIST, (project_name, labels), options)

    pipelines_list_with_http_info = with_http_info(pipelines_list)

    if TYPE_CHECKING:

        @overload
        def pipelines_create(
            self, project_name: str, data: PipelineCreate | Mapping[str, Any], **options: Unpack[CallOptions]
        ) -> PipelineCreateResponse: ...
        @overload
        def pipelines_create(
            self, project_name: str, data: PipelineCreate | Mapping[str, Any], **options: Unpack[AsyncOptions]
        ) -> AsyncResult[PipelineCreateResponse]: ...
        @overload
        def pipelines_create(
            self, project_name: str, data: PipelineCreate | Mapping[str, Any], **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINES_CREATE)
    def pipelines_create(
        self, project_name: str, data: PipelineCreate | Mapping[str, Any], **options: Any
    ) -> PipelineCreateResponse | Any:
        """Create a pipeline.

        Input and output are each either structured, described by a list of fields, or plain, without fields. Objects
        and attachments belong to the versions of the pipeline.

        Arguments:
            project_name (str): Name of the project.
            data (PipelineCreate or dict): A pipeline to create. Required: `name`, `input_type`.

        Endpoint: POST /projects/{project_name}/pipelines
        """
        return self.api_client.call(_PIPELINES_CREATE, (project_name, data), options)

    pipelines_create_with_http_info = with_http_info(pipelines_create)

    if TYPE_CHECKING:

        @overload
        def pipelines_get(
            self, project_name: str, pipeline_name: str, **options: Unpack[CallOptions]
        ) -> PipelineDetail: ...
        @overload
        def pipelines_get(
            self, project_name: str, pipeline_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[PipelineDetail]: ...
        @overload
        def pipelines_get(self, project_name: str, pipeline_name: str, **options: Unpack[OpenOptions]) -> Response: ...

    @endpoint(_PIPELINES_GET)
    def pipelines_get(self, project_name: str, pipeline_name: str, **options: Any) -> PipelineDetail | Any:
        """Get a pipeline.

        Details of one pipeline, including its default version.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.

        Endpoint: GET /projects/{project_name}/pipelines/{pipeline_name}
        """
        return self.api_client.call(_PIPELINES_GET, (project_name, pipeline_name), options)

    pipelines_get_with_http_info = with_http_info(pipelines_get)

    if TYPE_CHECKING:

        @overload
        def pipelines_update(
            self,
            project_name: str,
            pipeline_name: str,
            data: PipelineUpdate | Mapping[str, Any],
            **options: Unpack[CallOptions],
        ) -> PipelineDetail: ...
        @overload
        def pipelines_update(
            self,
            project_name: str,
            pipeline_name: str,
            data: PipelineUpdate | Mapping[str, Any],
            **options: Unpack[AsyncOptions],
        ) -> AsyncResult[PipelineDetail]: ...
        @overload
        def pipelines_update(
            self,
            project_name: str,
            pipeline_name: str,
            data: PipelineUpdate | Mapping[str, Any],
            **options: Unpack[OpenOptions],
        ) -> Response: ...

    @endpoint(_PIPELINES_UPDATE)
    def pipelines_update(
        self, project_name: str, pipeline_name: str, data: PipelineUpdate | Mapping[str, Any], **options: Any
    ) -> PipelineDetail | Any:
        """Update a pipeline.

        Changes only the fields that are sent. Labels, input fields and output fields are replaced as a whole; an
        empty list removes the fields, and so does changing the type to plain.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.
            data (PipelineUpdate or dict): Changes to a pipeline.

        Endpoint: PATCH /projects/{project_name}/pipelines/{pipeline_name}
        """
        return self.api_client.call(_PIPELINES_UPDATE, (project_name, pipeline_name, data), options)

    pipelines_update_with_http_info = with_http_info(pipelines_update)

    if TYPE_CHECKING:

        @overload
        def pipelines_delete(self, project_name: str, pipeline_name: str, **options: Unpack[CallOptions]) -> None: ...
        @overload
        def pipelines_delete(
            self, project_name: str, pipeline_name: str, **options: Unpack[AsyncOptions]
        ) -> AsyncResult[None]: ...
        @overload
        def pipelines_delete(
            self, project_name: str, pipeline_name: str, **options: Unpack[OpenOptions]
        ) -> Response: ...

    @endpoint(_PIPELINES_DELETE)
    def pipelines_delete(self, project_name: str, pipeline_name: str, **options: Any) -> None | Any:
        """Delete a pipeline.

        Deletes its versions too.

        Arguments:
            project_name (str): Name of the project.
            pipeline_name (str): Name of the pipeline.

        Endpoint: DELETE /projects/{project_name}/pipelines/{pipeline_name}
        """
        return self.api_client.call(_PIPELINES_DELETE, (project_name, pipeline_name), options)

    pipelines_delete_with_http_info = with_http_info(pipelines_delete)
