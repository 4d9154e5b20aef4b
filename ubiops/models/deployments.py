"""Deployments of a project. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models._base import Model, field
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import OBJECT, PAIRS, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class DeploymentCreate(Model):
    """What a new deployment is made of."""

    name: str = field(TEXT, "Name, unique in the project; letters, digits, `-`, `_` and `.`.", required=True)
    description: str | None = field(TEXT, "What the deployment is for.")
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    input_fields: list[DeploymentInputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentInputFieldCreate")),
        "Fields of a structured input, each name once; absent or empty when the input is plain.",
    )
    output_fields: list[DeploymentOutputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentOutputFieldCreate")),
        "Fields of a structured output, each name once; absent or empty when the output is plain.",
    )
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        description: str | None = UNSET,
        input_type: str = UNSET,
        output_type: str = UNSET,
        input_fields: Sequence[DeploymentInputFieldCreate | Mapping[str, Any]] | None = UNSET,
        output_fields: Sequence[DeploymentOutputFieldCreate | Mapping[str, Any]] | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentUpdate(Model):
    """What is to change in a deployment."""

    name: str | None = field(TEXT, "New name.")
    default_version: str | None = field(TEXT, "Version that is to be the default; it must be available.")
    description: str | None = field(TEXT, "New description.")
    input_fields: list[DeploymentInputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentInputFieldCreate")),
        "New fields of the input. Where widgets are in use, change one field at a time.",
    )
    output_fields: list[DeploymentOutputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentOutputFieldCreate")),
        "New fields of the output. Where widgets are in use, change one field at a time.",
    )
    labels: dict[str, str] | None = field(PAIRS, "New labels, which replace all the present ones.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        default_version: str | None = UNSET,
        description: str | None = UNSET,
        input_fields: Sequence[DeploymentInputFieldCreate | Mapping[str, Any]] | None = UNSET,
        output_fields: Sequence[DeploymentOutputFieldCreate | Mapping[str, Any]] | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentCreateResponse(Model):
    """A deployment that was just created."""

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "What the deployment is for.", required=True)
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    input_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the input, empty when it is plain.", required=True
    )
    output_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the output, empty when it is plain.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "When it was created.", required=True)
    last_updated: datetime = field(TIMESTAMP, "When it was last changed.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        description: str = UNSET,
        input_type: str = UNSET,
        output_type: str = UNSET,
        input_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        output_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentDetail(Model):
    """A deployment."""

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "What the deployment is for.", required=True)
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    input_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the input, empty when it is plain.", required=True
    )
    output_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the output, empty when it is plain.", required=True
    )
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "When it was created.", required=True)
    last_updated: datetime = field(TIMESTAMP, "When it was last changed.", required=True)
    default_version: str | None = field(TEXT, "Name of the default version; null or absent without one.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        description: str = UNSET,
        input_type: str = UNSET,
        output_type: str = UNSET,
        input_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        output_fields: Sequence[InputOutputFieldDetail | Mapping[str, Any]] = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
        default_version: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentList(Model):
    """A deployment as one of a list."""

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "What the deployment is for.", required=True)
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    input_fields: list[InputOutputFieldList] = field(
        ListOf(ModelOf("InputOutputFieldList")), "Fields of the input, empty when it is plain.", required=True
    )
    output_fields: list[InputOutputFieldList] = field(
        ListOf(ModelOf("InputOutputFieldList")), "Fields of the output, empty when it is plain.", required=True
    )
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime = field(TIMESTAMP, "When it was created.", required=True)
    last_updated: datetime = field(TIMESTAMP, "When it was last changed.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        description: str = UNSET,
        input_type: str = UNSET,
        output_type: str = UNSET,
        input_fields: Sequence[InputOutputFieldList | Mapping[str, Any]] = UNSET,
        output_fields: Sequence[InputOutputFieldList | Mapping[str, Any]] = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentInputFieldCreate(Model):
    """One field of a structured input."""

    name: str = field(TEXT, "Name, unique among the input fields.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Kind of value.",
        required=True,
    )
    widget: InputFieldWidgetCreate | None = field(
        ModelOf("InputFieldWidgetCreate"),
        "How the field is shown in the web interface; empty, as answers have it, for no widget.",
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
        widget: InputFieldWidgetCreate | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentOutputFieldCreate(Model):
    """One field of a structured output."""

    name: str = field(TEXT, "Name, unique among the output fields.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Kind of value.",
        required=True,
    )
    widget: OutputFieldWidgetCreate | None = field(
        ModelOf("OutputFieldWidgetCreate"),
        "How the field is shown in the web interface; empty, as answers have it, for no widget.",
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
        widget: OutputFieldWidgetCreate | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InputFieldWidgetCreate(Model):
    """How an input field is shown."""

    type: str = field(
        Choice("textbox", "numberbox", "slider", "dropdown", "switch", "button", "drawer", "image_preview"),
        "Kind of widget.",
        required=True,
    )
    configuration: dict[str, Any] | None = field(OBJECT, "Settings of the widget.")

    def __init__(
        self,
        *,
        type: str = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class OutputFieldWidgetCreate(Model):
    """How an output field is shown."""

    type: str = field(Choice("textbox", "button", "image_preview"), "Kind of widget.", required=True)
    configuration: dict[str, Any] | None = field(OBJECT, "Settings of the widget.")

    def __init__(
        self,
        *,
        type: str = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InputOutputFieldDetail(Model):
    """One field of a structured input or output."""

    name: str = field(TEXT, "Name.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Kind of value.",
        required=True,
    )
    widget: InputOutputWidgetList | None = field(
        ModelOf("InputOutputWidgetList"), "How the field is shown; empty without a widget."
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
        widget: InputOutputWidgetList | Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InputOutputFieldList(Model):
    """One field of a structured input or output, without its widget."""

    name: str = field(TEXT, "Name.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Kind of value.",
        required=True,
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
    ) -> None:
        self._fill(locals())


class InputOutputWidgetList(Model):
    """The widget of a field."""

    type: str | None = field(
        Choice("textbox", "numberbox", "slider", "dropdown", "switch", "button", "drawer", "image_preview"),
        "Kind of widget.",
    )
    configuration: dict[str, Any] | None = field(OBJECT, "Settings of the widget.")

    def __init__(
        self,
        *,
        type: str | None = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())
