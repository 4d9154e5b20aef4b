"""Pipelines of a project, and the expressions of their operators. Generated from openapi/pipelines.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import OBJECT, PAIRS, TEXT, TIMESTAMP, UNSET, Choice
from ubiops.models.base.union import ANY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from ubiops.models.deployments import (
        InputFieldWidgetCreate,
        InputOutputFieldDetail,
        InputOutputFieldList,
        OutputFieldWidgetCreate,
    )


class ExpressionEvaluate(Model):
    """An expression to evaluate."""

    __slots__ = ()

    expression: str = field(
        TEXT, "Expression of one line of Python, in which input fields are variables.", required=True
    )
    input_fields: list[ExpressionInputFieldCreate] = field(
        ListOf(ModelOf("ExpressionInputFieldCreate")), "Fields that the expression may use.", required=True
    )
    request_data: dict[str, Any] | None = field(OBJECT, "Values of the input fields, by name.")

    def __init__(
        self,
        *,
        expression: str = UNSET,
        input_fields: Sequence[ExpressionInputFieldCreate | Mapping[str, Any]] = UNSET,
        request_data: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExpressionEvaluateResponse(Model):
    """What an expression gives."""

    __slots__ = ()

    result: Any = field(ANY, "Value of the expression.", required=True)

    def __init__(
        self,
        *,
        result: Any = UNSET,
    ) -> None:
        self._fill(locals())


class ExpressionInputFieldCreate(Model):
    """A field that an expression may use."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the variable in the expression.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Type of the value.",
        required=True,
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineCreate(Model):
    """A pipeline to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project; letters, digits, `-`, `_` and `.`.", required=True)
    description: str | None = field(TEXT, "Description of the pipeline.")
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    input_fields: list[PipelineInputFieldCreate] | None = field(
        ListOf(ModelOf("PipelineInputFieldCreate")), "Fields of the input. Leave them out when it is plain."
    )
    output_type: str | None = field(Choice("structured", "plain"), "Whether the output is structured or plain.")
    output_fields: list[PipelineOutputFieldCreate] | None = field(
        ListOf(ModelOf("PipelineOutputFieldCreate")), "Fields of the output. Leave them out when it is plain."
    )
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        description: str | None = UNSET,
        input_type: str = UNSET,
        input_fields: Sequence[PipelineInputFieldCreate | Mapping[str, Any]] | None = UNSET,
        output_type: str | None = UNSET,
        output_fields: Sequence[PipelineOutputFieldCreate | Mapping[str, Any]] | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineCreateResponse(Model):
    """A pipeline that has been created."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the pipeline.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "Description of the pipeline.", required=True)
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    input_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the input; empty when it is plain.", required=True
    )
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    output_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the output; empty when it is plain.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        description: str = UNSET,
        input_type: str = UNSET,
        input_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        output_type: str = UNSET,
        output_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineDetail(Model):
    """A pipeline."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the pipeline.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "Description of the pipeline.", required=True)
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    input_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the input; empty when it is plain.", required=True
    )
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    output_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the output; empty when it is plain.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)
    default_version: str | None = field(
        TEXT, "Name of the default version; null or absent when there is none.", nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        description: str = UNSET,
        input_type: str = UNSET,
        input_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        output_type: str = UNSET,
        output_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
        default_version: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineInputFieldCreate(Model):
    """A field of a structured input."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique among the input fields.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Type of the value.",
        required=True,
    )
    widget: InputFieldWidgetCreate | None = field(
        ModelOf("InputFieldWidgetCreate"), "How the web interface shows the field; an empty object for no widget."
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
        widget: InputFieldWidgetCreate | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineList(Model):
    """A pipeline in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the pipeline.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "Description of the pipeline.", required=True)
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    input_fields: list[InputOutputFieldList] = field(
        ListOf(ModelOf("InputOutputFieldList")), "Fields of the input; empty when it is plain.", required=True
    )
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    output_fields: list[InputOutputFieldList] = field(
        ListOf(ModelOf("InputOutputFieldList")), "Fields of the output; empty when it is plain.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        description: str = UNSET,
        input_type: str = UNSET,
        input_fields: Sequence[InputOutputFieldList | Mapping[str, Any]] = UNSET,
        output_type: str = UNSET,
        output_fields: Sequence[InputOutputFieldList | Mapping[str, Any]] = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineOutputFieldCreate(Model):
    """A field of a structured output."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique among the output fields.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Type of the value.",
        required=True,
    )
    widget: OutputFieldWidgetCreate | None = field(
        ModelOf("OutputFieldWidgetCreate"), "How the web interface shows the field; an empty object for no widget."
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
        widget: OutputFieldWidgetCreate | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineUpdate(Model):
    """Changes to a pipeline."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name, unique in the project; letters, digits, `-`, `_` and `.`.")
    description: str | None = field(TEXT, "New description of the pipeline.")
    input_type: str | None = field(Choice("structured", "plain"), "New type of the input.")
    input_fields: list[PipelineInputFieldCreate] | None = field(
        ListOf(ModelOf("PipelineInputFieldCreate")), "New fields of the input. They replace the current ones."
    )
    output_type: str | None = field(Choice("structured", "plain"), "New type of the output.")
    output_fields: list[PipelineOutputFieldCreate] | None = field(
        ListOf(ModelOf("PipelineOutputFieldCreate")), "New fields of the output. They replace the current ones."
    )
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")
    default_version: str | None = field(TEXT, "Name of the version that becomes the default one.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        description: str | None = UNSET,
        input_type: str | None = UNSET,
        input_fields: Sequence[PipelineInputFieldCreate | Mapping[str, Any]] | None = UNSET,
        output_type: str | None = UNSET,
        output_fields: Sequence[PipelineOutputFieldCreate | Mapping[str, Any]] | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        default_version: str | None = UNSET,
    ) -> None:
        self._fill(locals())
