"""Log lines and events of a project. Generated from openapi/logs.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, OBJECT, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any


class EventList(Model):
    """An event of a project."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    date: datetime = field(TIMESTAMP, "Time of the event.", required=True)
    object_type: str | None = field(
        Choice("deployment_version", "pipeline_version", "service", "environment_tag", "node_pool"),
        "Type of the object that the event belongs to.",
    )
    object_id: str | None = field(TEXT, "Identifier of that object.")
    object_name: str | None = field(TEXT, "Name of that object.")
    parent_object_name: str | None = field(
        TEXT, "Name of the object that it belongs to, such as the deployment of a version.", nullable=True
    )
    parent_object_id: str | None = field(TEXT, "Identifier of the object that it belongs to.", nullable=True)
    type: str = field(TEXT, "Type of the event.", required=True)
    log_timestamp: int | None = field(
        INTEGER, "Timestamp of the log line that belongs to the event, in nanoseconds since 1970.", nullable=True
    )
    text: str | None = field(TEXT, "What happened.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        date: datetime | str = UNSET,
        object_type: str | None = UNSET,
        object_id: str | None = UNSET,
        object_name: str | None = UNSET,
        parent_object_name: str | None = UNSET,
        parent_object_id: str | None = UNSET,
        type: str = UNSET,
        log_timestamp: int | None = UNSET,
        text: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class LogList(Model):
    """A log line."""

    __slots__ = ()

    timestamp: int = field(INTEGER, "Time of the line, in nanoseconds since 1970.", required=True)
    timestamp_str: str = field(
        TEXT, "The same timestamp as text, for languages whose numbers are too small for it.", required=True
    )
    log: str = field(TEXT, "Text of the line.", required=True)
    metadata: LogMetadata = field(ModelOf("LogMetadata"), "What the line belongs to.", required=True)

    def __init__(
        self,
        *,
        timestamp: int = UNSET,
        timestamp_str: str = UNSET,
        log: str = UNSET,
        metadata: LogMetadata | Mapping[str, Any] = UNSET,
    ) -> None:
        self._fill(locals())


class LogMetadata(Model):
    """What a log line belongs to. Only the fields that apply are there."""

    __slots__ = ()

    deployment_name: str | None = field(TEXT, "Name of the deployment.")
    deployment_version: str | None = field(TEXT, "Name of the deployment version.")
    deployment_version_revision_id: str | None = field(TEXT, "Identifier of the revision of that version.")
    instance_id: str | None = field(TEXT, "Identifier of the instance.")
    process_id: int | None = field(INTEGER, "Number of the process in the instance.")
    environment_name: str | None = field(TEXT, "Name of the environment.")
    environment_tag: str | None = field(TEXT, "Tag of the environment.")
    environment_build_id: str | None = field(TEXT, "Identifier of the environment's build.")
    pipeline_name: str | None = field(TEXT, "Name of the pipeline.")
    pipeline_version: str | None = field(TEXT, "Name of the pipeline version.")
    pipeline_object_name: str | None = field(TEXT, "Name of the object in the pipeline.")
    deployment_request_id: str | None = field(TEXT, "Identifier of the deployment request.")
    pipeline_request_id: str | None = field(TEXT, "Identifier of the pipeline request.")
    webhook_name: str | None = field(TEXT, "Name of the webhook.")
    system: bool | None = field(BOOLEAN, "Whether the platform wrote the line, rather than the user's code.")
    level: str | None = field(Choice("info", "error"), "Level of the line.")
    build_id: str | None = field(
        TEXT,
        "Identifier of the build of the deployment version. Use `deployment_version_revision_id` instead.",
        deprecated=True,
    )

    def __init__(
        self,
        *,
        deployment_name: str | None = UNSET,
        deployment_version: str | None = UNSET,
        deployment_version_revision_id: str | None = UNSET,
        instance_id: str | None = UNSET,
        process_id: int | None = UNSET,
        environment_name: str | None = UNSET,
        environment_tag: str | None = UNSET,
        environment_build_id: str | None = UNSET,
        pipeline_name: str | None = UNSET,
        pipeline_version: str | None = UNSET,
        pipeline_object_name: str | None = UNSET,
        deployment_request_id: str | None = UNSET,
        pipeline_request_id: str | None = UNSET,
        webhook_name: str | None = UNSET,
        system: bool | None = UNSET,
        level: str | None = UNSET,
        build_id: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class Logs(Model):
    """A log line, with what it belongs to. Only the fields that apply are there."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier of the line, from which a later call can go on.", required=True)
    log: str = field(TEXT, "Text of the line.", required=True)
    date: str = field(TEXT, "Time of the line, as ISO 8601 text with up to nine digits of a second.", required=True)
    deployment_name: str | None = field(TEXT, "Name of the deployment.")
    deployment_version: str | None = field(TEXT, "Name of the deployment version.")
    deployment_version_revision_id: str | None = field(TEXT, "Identifier of the revision of that version.")
    build_id: str | None = field(
        TEXT,
        "Identifier of the build of the deployment version. Use `deployment_version_revision_id` instead.",
        deprecated=True,
    )
    instance_id: str | None = field(TEXT, "Identifier of the instance.")
    process_id: int | None = field(INTEGER, "Number of the process in the instance.")
    environment_name: str | None = field(TEXT, "Name of the environment.")
    environment_build_id: str | None = field(TEXT, "Identifier of the environment's build.")
    pipeline_name: str | None = field(TEXT, "Name of the pipeline.")
    pipeline_version: str | None = field(TEXT, "Name of the pipeline version.")
    pipeline_object_name: str | None = field(TEXT, "Name of the object in the pipeline.")
    deployment_request_id: str | None = field(TEXT, "Identifier of the deployment request.")
    pipeline_request_id: str | None = field(TEXT, "Identifier of the pipeline request.")
    webhook_name: str | None = field(TEXT, "Name of the webhook.")
    system: bool | None = field(BOOLEAN, "Whether the platform wrote the line, rather than the user's code.")
    level: str | None = field(Choice("info", "error"), "Level of the line.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        log: str = UNSET,
        date: str = UNSET,
        deployment_name: str | None = UNSET,
        deployment_version: str | None = UNSET,
        deployment_version_revision_id: str | None = UNSET,
        build_id: str | None = UNSET,
        instance_id: str | None = UNSET,
        process_id: int | None = UNSET,
        environment_name: str | None = UNSET,
        environment_build_id: str | None = UNSET,
        pipeline_name: str | None = UNSET,
        pipeline_version: str | None = UNSET,
        pipeline_object_name: str | None = UNSET,
        deployment_request_id: str | None = UNSET,
        pipeline_request_id: str | None = UNSET,
        webhook_name: str | None = UNSET,
        system: bool | None = UNSET,
        level: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class LogsCreate(Model):
    """Which log lines to list."""

    __slots__ = ()

    filters: dict[str, Any] | None = field(
        OBJECT,
        "Values that the lines must have, by field: `deployment_name`, `deployment_version`, `deployment_version_revision_id`, `instance_id`, `process_id`, `environment_name`, `environment_build_id`, `pipeline_name`, `pipeline_version`, `pipeline_object_name`, `deployment_request_id`, `pipeline_request_id`, `webhook_name`, `system` or `level`. A version needs its deployment or pipeline, an object both names.",
    )
    date_range: int | None = field(INTEGER, "Length of the period in seconds; backwards from its start when negative.")
    date: str | None = field(TEXT, "Start of the period, as ISO 8601 text. Now, when neither `date` nor `id` is given.")
    id: str | None = field(TEXT, "Identifier of the log line that the period starts with; that line is listed too.")
    limit: int | None = field(INTEGER, "Maximum number of lines.")

    def __init__(
        self,
        *,
        filters: Mapping[str, Any] | None = UNSET,
        date_range: int | None = UNSET,
        date: str | None = UNSET,
        id: str | None = UNSET,
        limit: int | None = UNSET,
    ) -> None:
        self._fill(locals())
