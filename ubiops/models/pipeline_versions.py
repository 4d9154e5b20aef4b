"""Versions of a pipeline, with their objects and attachments. Generated from openapi/pipeline_versions.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, OBJECT, PAIRS, TEXT, TIMESTAMP, UNSET, Choice
from ubiops.models.base.union import ANY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from ubiops.models.deployments import InputOutputFieldBase


class AttachmentFieldsList(Model):
    """An output field of one object that becomes an input field of another."""

    __slots__ = ()

    source_field_name: str = field(TEXT, "Name of the output field of the source.", required=True)
    destination_field_name: str = field(TEXT, "Name of the input field of the destination.", required=True)

    def __init__(
        self,
        *,
        source_field_name: str = UNSET,
        destination_field_name: str = UNSET,
    ) -> None:
        self._fill(locals())


class AttachmentSourcesList(Model):
    """An object whose output goes to the destination of an attachment."""

    __slots__ = ()

    source_name: str = field(
        TEXT, "Name of the object, or `pipeline_start` for the input of the pipeline.", required=True
    )
    mapping: list[AttachmentFieldsList] | None = field(
        ListOf(ModelOf("AttachmentFieldsList")),
        "Which output field becomes which input field. Empty for plain data, and when nothing is passed on.",
    )

    def __init__(
        self,
        *,
        source_name: str = UNSET,
        mapping: Sequence[AttachmentFieldsList | Mapping[str, Any]] | None = UNSET,
    ) -> None:
        self._fill(locals())


class AttachmentsCreate(Model):
    """The sources of one object."""

    __slots__ = ()

    destination_name: str = field(
        TEXT, "Name of the object that receives data, or `pipeline_end` for the output of the pipeline.", required=True
    )
    sources: list[AttachmentSourcesList] = field(
        ListOf(ModelOf("AttachmentSourcesList")), "Objects that the data comes from.", required=True
    )

    def __init__(
        self,
        *,
        destination_name: str = UNSET,
        sources: Sequence[AttachmentSourcesList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class AttachmentsList(Model):
    """The sources of one object."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    destination_name: str = field(
        TEXT, "Name of the object that receives data, or `pipeline_end` for the output of the pipeline.", required=True
    )
    sources: list[AttachmentSourcesList] | None = field(
        ListOf(ModelOf("AttachmentSourcesList")), "Objects that the data comes from."
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        destination_name: str = UNSET,
        sources: Sequence[AttachmentSourcesList | Mapping[str, Any]] | None = UNSET,
    ) -> None:
        self._fill(locals())


class OutputValueList(Model):
    """The value of an output field of a `pipeline-variable` operator."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the output field.", required=True)
    value: Any | None = field(ANY, "Value of the output field.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        value: Any | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineVersionCreate(Model):
    """A pipeline version to create."""

    __slots__ = ()

    version: str = field(TEXT, "Name, unique in the pipeline; letters, digits, `-`, `_` and `.`.", required=True)
    description: str | None = field(TEXT, "Description of the version.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    request_retention_time: int | None = field(INTEGER, "Retention time of requests, in seconds.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"),
        "What is kept of a request: nothing, its metadata, or its input and output as well.",
    )
    metadata: dict[str, Any] | None = field(
        OBJECT, "Free-form data that the platform keeps for its web interface, such as the layout of the pipeline."
    )
    objects: list[PipelineVersionObjectCreate] | None = field(
        ListOf(ModelOf("PipelineVersionObjectCreate")), "Objects of the version."
    )
    attachments: list[AttachmentsCreate] | None = field(
        ListOf(ModelOf("AttachmentsCreate")), "Attachments between the objects."
    )
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover.",
        nullable=True,
        deprecated=True,
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        version: str = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        request_retention_time: int | None = UNSET,
        request_retention_mode: str | None = UNSET,
        metadata: Mapping[str, Any] | None = UNSET,
        objects: Sequence[PipelineVersionObjectCreate | Mapping[str, Any]] | None = UNSET,
        attachments: Sequence[AttachmentsCreate | Mapping[str, Any]] | None = UNSET,
        monitoring: str | None = UNSET,
        default_notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineVersionDetail(Model):
    """A pipeline version."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    default: bool = field(BOOLEAN, "Whether it is the default version of its pipeline.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    description: str = field(TEXT, "Description of the version.", required=True)
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)
    request_retention_time: int = field(INTEGER, "Retention time of requests, in seconds.", required=True)
    request_retention_mode: str = field(Choice("none", "metadata", "full"), "What is kept of a request.", required=True)
    metadata: dict[str, Any] | None = field(
        OBJECT, "Free-form data that the platform keeps for its web interface, such as the layout of the pipeline."
    )
    objects: list[PipelineVersionObjectList] = field(
        ListOf(ModelOf("PipelineVersionObjectList")), "Objects of the version.", required=True
    )
    attachments: list[AttachmentsList] = field(
        ListOf(ModelOf("AttachmentsList")), "Attachments between the objects.", required=True
    )
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover.",
        nullable=True,
        deprecated=True,
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        version: str = UNSET,
        default: bool = UNSET,
        pipeline: str = UNSET,
        description: str = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
        request_retention_time: int = UNSET,
        request_retention_mode: str = UNSET,
        metadata: Mapping[str, Any] | None = UNSET,
        objects: Sequence[PipelineVersionObjectList | Mapping[str, Any]] = UNSET,
        attachments: Sequence[AttachmentsList | Mapping[str, Any]] = UNSET,
        monitoring: str | None = UNSET,
        default_notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineVersionList(Model):
    """A pipeline version in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    default: bool = field(BOOLEAN, "Whether it is the default version of its pipeline.", required=True)
    pipeline: str = field(TEXT, "Name of the pipeline.", required=True)
    description: str = field(TEXT, "Description of the version.", required=True)
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    last_updated: datetime = field(TIMESTAMP, "Time of the last change.", required=True)
    request_retention_time: int = field(INTEGER, "Retention time of requests, in seconds.", required=True)
    request_retention_mode: str = field(Choice("none", "metadata", "full"), "What is kept of a request.", required=True)
    metadata: dict[str, Any] | None = field(
        OBJECT, "Free-form data that the platform keeps for its web interface, such as the layout of the pipeline."
    )
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover.",
        nullable=True,
        deprecated=True,
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        version: str = UNSET,
        default: bool = UNSET,
        pipeline: str = UNSET,
        description: str = UNSET,
        labels: Mapping[str, str] = UNSET,
        creation_date: datetime | str = UNSET,
        last_updated: datetime | str = UNSET,
        request_retention_time: int = UNSET,
        request_retention_mode: str = UNSET,
        metadata: Mapping[str, Any] | None = UNSET,
        monitoring: str | None = UNSET,
        default_notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineVersionObjectConfigurationList(Model):
    """The configuration of an object. Which fields there are depends on what the object refers to."""

    __slots__ = ()

    batch_size: int | None = field(
        INTEGER, "Number of items that a `one-to-many` operator passes on at a time; null for all.", nullable=True
    )
    error_message: str | None = field(TEXT, "Message of a `raise-error` operator.")
    expression: str | None = field(TEXT, "Expression of a `function` or `if-condition` operator: one line of Python.")
    input_fields: list[InputOutputFieldBase] | None = field(
        ListOf(ModelOf("InputOutputFieldBase")), "Input fields of an operator."
    )
    output_fields: list[InputOutputFieldBase] | None = field(
        ListOf(ModelOf("InputOutputFieldBase")), "Output fields of an operator."
    )
    output_values: list[OutputValueList] | None = field(
        ListOf(ModelOf("OutputValueList")), "Values of the output fields of a `pipeline-variable` operator."
    )
    on_error: str | None = field(
        TEXT, "What a failed request to a deployment or sub-pipeline does to the pipeline, such as `stop`."
    )

    def __init__(
        self,
        *,
        batch_size: int | None = UNSET,
        error_message: str | None = UNSET,
        expression: str | None = UNSET,
        input_fields: Sequence[InputOutputFieldBase | Mapping[str, Any]] | None = UNSET,
        output_fields: Sequence[InputOutputFieldBase | Mapping[str, Any]] | None = UNSET,
        output_values: Sequence[OutputValueList | Mapping[str, Any]] | None = UNSET,
        on_error: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineVersionObjectCreate(Model):
    """An object of a pipeline version."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the version.", required=True)
    reference_type: str | None = field(Choice("deployment", "pipeline", "operator"), "What the object refers to.")
    reference_name: str = field(
        TEXT,
        "Name of the deployment, pipeline or operator. Operators are `pipeline-variable`, `function`, `if-condition`, `raise-error`, `one-to-many`, `many-to-one` and `count-many`.",
        required=True,
    )
    version: str | None = field(
        TEXT, "Version of the deployment or pipeline. Its default version when it is left out.", nullable=True
    )
    configuration: dict[str, Any] | None = field(
        OBJECT,
        "Settings of an operator, with the fields of `PipelineVersionObjectConfigurationList`; for a deployment or pipeline, `on_error`.",
    )
    metadata: dict[str, Any] | None = field(
        OBJECT, "Free-form data that the platform keeps for its web interface, such as a position."
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        reference_type: str | None = UNSET,
        reference_name: str = UNSET,
        version: str | None = UNSET,
        configuration: Mapping[str, Any] | None = UNSET,
        metadata: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineVersionObjectList(Model):
    """An object of a pipeline version."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the object.", required=True)
    reference_name: str = field(TEXT, "Name of the deployment, pipeline or operator.", required=True)
    reference_type: str = field(
        Choice("deployment", "pipeline", "operator"), "What the object refers to.", required=True
    )
    version: str | None = field(
        TEXT,
        "Version of the deployment or pipeline; null for its default version and for operators.",
        required=True,
        nullable=True,
    )
    input_type: str | None = field(TEXT, "Whether the input is structured or plain.", required=True, nullable=True)
    output_type: str | None = field(TEXT, "Whether the output is structured or plain.", required=True, nullable=True)
    configuration: PipelineVersionObjectConfigurationList = field(
        ModelOf("PipelineVersionObjectConfigurationList"), "Settings of the object.", required=True
    )
    metadata: dict[str, Any] | None = field(
        OBJECT, "Free-form data that the platform keeps for its web interface, such as a position."
    )
    input_fields: list[InputOutputFieldBase] = field(
        ListOf(ModelOf("InputOutputFieldBase")), "Input fields of the object.", required=True
    )
    output_fields: list[InputOutputFieldBase] = field(
        ListOf(ModelOf("InputOutputFieldBase")), "Output fields of the object.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        reference_name: str = UNSET,
        reference_type: str = UNSET,
        version: str | None = UNSET,
        input_type: str | None = UNSET,
        output_type: str | None = UNSET,
        configuration: PipelineVersionObjectConfigurationList | Mapping[str, Any] = UNSET,
        metadata: Mapping[str, Any] | None = UNSET,
        input_fields: Sequence[InputOutputFieldBase | Mapping[str, Any]] = UNSET,
        output_fields: Sequence[InputOutputFieldBase | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class PipelineVersionUpdate(Model):
    """Changes to a pipeline version."""

    __slots__ = ()

    version: str | None = field(TEXT, "New name, unique in the pipeline; letters, digits, `-`, `_` and `.`.")
    description: str | None = field(TEXT, "New description of the version.")
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")
    request_retention_time: int | None = field(INTEGER, "New retention time of requests, in seconds.")
    request_retention_mode: str | None = field(
        Choice("none", "metadata", "full"),
        "What is to be kept of a request: nothing, its metadata, or its input and output as well.",
    )
    metadata: dict[str, Any] | None = field(
        OBJECT, "Free-form data that the platform keeps for its web interface, such as the layout of the pipeline."
    )
    objects: list[PipelineVersionObjectCreate] | None = field(
        ListOf(ModelOf("PipelineVersionObjectCreate")),
        "New objects. They replace the current ones; null removes all.",
        nullable=True,
    )
    attachments: list[AttachmentsCreate] | None = field(
        ListOf(ModelOf("AttachmentsCreate")),
        "New attachments. They replace the current ones; null removes all.",
        nullable=True,
    )
    monitoring: str | None = field(
        TEXT,
        "Name of the notification group that is told when requests fail and when they recover.",
        nullable=True,
        deprecated=True,
    )
    default_notification_group: str | None = field(
        TEXT, "Name of the notification group that is told when requests complete.", nullable=True, deprecated=True
    )

    def __init__(
        self,
        *,
        version: str | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        request_retention_time: int | None = UNSET,
        request_retention_mode: str | None = UNSET,
        metadata: Mapping[str, Any] | None = UNSET,
        objects: Sequence[PipelineVersionObjectCreate | Mapping[str, Any]] | None = UNSET,
        attachments: Sequence[AttachmentsCreate | Mapping[str, Any]] | None = UNSET,
        monitoring: str | None = UNSET,
        default_notification_group: str | None = UNSET,
    ) -> None:
        self._fill(locals())
