"""Deployments of a project. Generated from openapi/deployments.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, OBJECT, PAIRS, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class DeploymentCreate(Model):
    """A deployment to create. `input_type` and `output_type` are required unless `supports_request_format` is false."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project; letters, digits, `-`, `_` and `.`.", required=True)
    description: str | None = field(TEXT, "Description of the deployment.")
    supports_request_format: bool | None = field(
        BOOLEAN,
        "Whether the deployment takes requests in the request format of UbiOps. Without it, the code serves HTTP itself.",
    )
    input_type: str = field(
        Choice("structured", "plain"),
        "Whether the input is structured or plain.",
        required=True,
        required_unless_false="supports_request_format",
    )
    output_type: str = field(
        Choice("structured", "plain"),
        "Whether the output is structured or plain.",
        required=True,
        required_unless_false="supports_request_format",
    )
    input_fields: list[DeploymentInputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentInputFieldCreate")), "Fields of the input. Leave them out when it is plain."
    )
    output_fields: list[DeploymentOutputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentOutputFieldCreate")), "Fields of the output. Leave them out when it is plain."
    )
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        description: str | None = UNSET,
        supports_request_format: bool | None = UNSET,
        input_type: str = UNSET,
        output_type: str = UNSET,
        input_fields: Sequence[DeploymentInputFieldCreate | Mapping[str, Any]] | None = UNSET,
        output_fields: Sequence[DeploymentOutputFieldCreate | Mapping[str, Any]] | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class DeploymentUpdate(Model):
    """Changes to a deployment."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name, unique in the project; letters, digits, `-`, `_` and `.`.")
    default_version: str | None = field(TEXT, "Name of the version that becomes the default one. It must be available.")
    description: str | None = field(TEXT, "New description of the deployment.")
    input_fields: list[DeploymentInputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentInputFieldCreate")),
        "New fields of the input. They replace the current ones. When fields have widgets, change one field at a time.",
    )
    output_fields: list[DeploymentOutputFieldCreate] | None = field(
        ListOf(ModelOf("DeploymentOutputFieldCreate")),
        "New fields of the output. They replace the current ones. When fields have widgets, change one field at a time.",
    )
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")

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
    """A deployment that has been created."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "Description of the deployment.", required=True)
    supports_request_format: bool | None = field(
        BOOLEAN,
        "Whether the deployment takes requests in the request format of UbiOps. Without it, the code serves HTTP itself.",
    )
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    input_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the input; empty when it is plain.", required=True
    )
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
        supports_request_format: bool | None = UNSET,
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

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "Description of the deployment.", required=True)
    supports_request_format: bool | None = field(
        BOOLEAN,
        "Whether the deployment takes requests in the request format of UbiOps. Without it, the code serves HTTP itself.",
    )
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    input_fields: list[InputOutputFieldDetail] = field(
        ListOf(ModelOf("InputOutputFieldDetail")), "Fields of the input; empty when it is plain.", required=True
    )
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
        supports_request_format: bool | None = UNSET,
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
    """A deployment in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str = field(TEXT, "Name of the project.", required=True)
    description: str = field(TEXT, "Description of the deployment.", required=True)
    supports_request_format: bool | None = field(
        BOOLEAN,
        "Whether the deployment takes requests in the request format of UbiOps. Without it, the code serves HTTP itself.",
    )
    input_type: str = field(Choice("structured", "plain"), "Whether the input is structured or plain.", required=True)
    output_type: str = field(Choice("structured", "plain"), "Whether the output is structured or plain.", required=True)
    input_fields: list[InputOutputFieldList] = field(
        ListOf(ModelOf("InputOutputFieldList")), "Fields of the input; empty when it is plain.", required=True
    )
    output_fields: list[InputOutputFieldList] = field(
        ListOf(ModelOf("InputOutputFieldList")), "Fields of the output; empty when it is plain.", required=True
    )
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str = UNSET,
        description: str = UNSET,
        supports_request_format: bool | None = UNSET,
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


class DeploymentOutputFieldCreate(Model):
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


class InputFieldWidgetCreate(Model):
    """The widget of an input field."""

    __slots__ = ()

    type: str = field(
        Choice("textbox", "numberbox", "slider", "dropdown", "switch", "button", "drawer", "image_preview"),
        "Type of the widget.",
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
    """The widget of an output field."""

    __slots__ = ()

    type: str = field(Choice("textbox", "button", "image_preview"), "Type of the widget.", required=True)
    configuration: dict[str, Any] | None = field(OBJECT, "Settings of the widget.")

    def __init__(
        self,
        *,
        type: str = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InputOutputFieldDetail(Model):
    """A field of a structured input or output."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the field.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Type of the value.",
        required=True,
    )
    widget: InputOutputWidgetList | None = field(
        ModelOf("InputOutputWidgetList"), "How the web interface shows the field; empty when it has no widget."
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
    """A field of a structured input or output, without its widget."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the field.", required=True)
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


class InputOutputWidgetList(Model):
    """The widget of a field."""

    __slots__ = ()

    type: str | None = field(
        Choice("textbox", "numberbox", "slider", "dropdown", "switch", "button", "drawer", "image_preview"),
        "Type of the widget.",
    )
    configuration: dict[str, Any] | None = field(OBJECT, "Settings of the widget.")

    def __init__(
        self,
        *,
        type: str | None = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class InputOutputFieldBase(Model):
    """A field of the input or output of a pipeline object."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the field.", required=True)
    data_type: str = field(
        Choice(
            "int", "string", "double", "bool", "dict", "file", "array_int", "array_double", "array_string", "array_file"
        ),
        "Type of the values.",
        required=True,
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        data_type: str = UNSET,
    ) -> None:
        self._fill(locals())
