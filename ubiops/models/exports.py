"""Exports: zip files with deployments, pipelines and more of a project. Generated from openapi/exports.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import INTEGER, OBJECT, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any


class ExportCreate(Model):
    """The objects to export. A type of object that is left out is not exported."""

    __slots__ = ()

    deployments: dict[str, Any] | None = field(
        OBJECT, "Names of deployments, each with an object that may name `versions` and `environment_variables`."
    )
    pipelines: dict[str, Any] | None = field(
        OBJECT, "Names of pipelines, each with an object that may name `versions`."
    )
    environment_variables: dict[str, Any] | None = field(
        OBJECT,
        "Names of variables of the project, each with an object whose `include_value` says whether the value is exported.",
    )
    environments: dict[str, Any] | None = field(OBJECT, "Names of environments, each with an empty object.")
    services: dict[str, Any] | None = field(OBJECT, "Names of services, each with an empty object.")
    description: str | None = field(TEXT, "Description of the export.")

    def __init__(
        self,
        *,
        deployments: Mapping[str, Any] | None = UNSET,
        pipelines: Mapping[str, Any] | None = UNSET,
        environment_variables: Mapping[str, Any] | None = UNSET,
        environments: Mapping[str, Any] | None = UNSET,
        services: Mapping[str, Any] | None = UNSET,
        description: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExportList(Model):
    """An export in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    exported_by: str | None = field(TEXT, "Email address of the user who created it.")
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(Choice("pending", "processing", "completed", "failed"), "Status of the export.", required=True)
    error_message: str | None = field(TEXT, "Why it failed; empty or null when it did not.", nullable=True)
    size: int | None = field(INTEGER, "Size in bytes; null until it is completed.", nullable=True)
    description: str | None = field(TEXT, "Description of the export.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        exported_by: str | None = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        error_message: str | None = UNSET,
        size: int | None = UNSET,
        description: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ExportDetail(Model):
    """An export."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    exported_by: str | None = field(TEXT, "Email address of the user who created it.")
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(Choice("pending", "processing", "completed", "failed"), "Status of the export.", required=True)
    error_message: str | None = field(TEXT, "Why it failed; empty or null when it did not.", nullable=True)
    size: int | None = field(INTEGER, "Size in bytes; null until it is completed.", nullable=True)
    description: str | None = field(TEXT, "Description of the export.")
    deployments: dict[str, Any] | None = field(OBJECT, "The exported deployments, by name.")
    pipelines: dict[str, Any] | None = field(OBJECT, "The exported pipelines, by name.")
    environment_variables: dict[str, Any] | None = field(OBJECT, "The exported variables of the project, by name.")
    environments: dict[str, Any] | None = field(OBJECT, "The exported environments, by name.")
    services: dict[str, Any] | None = field(OBJECT, "The exported services, by name.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        exported_by: str | None = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        error_message: str | None = UNSET,
        size: int | None = UNSET,
        description: str | None = UNSET,
        deployments: Mapping[str, Any] | None = UNSET,
        pipelines: Mapping[str, Any] | None = UNSET,
        environment_variables: Mapping[str, Any] | None = UNSET,
        environments: Mapping[str, Any] | None = UNSET,
        services: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())
