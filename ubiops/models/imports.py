"""Imports: creating deployments, pipelines and more from an export. Generated from openapi/imports.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import INTEGER, OBJECT, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from typing import Any


class ImportUpdate(Model):
    """The objects to create from an import."""

    __slots__ = ()

    deployments: dict[str, Any] | None = field(
        OBJECT,
        "Deployments by name, each with its settings, `versions` and `environment_variables`, whose values may be secret.",
        secret=True,
    )
    pipelines: dict[str, Any] | None = field(OBJECT, "Pipelines by name, each with its settings and `versions`.")
    environment_variables: dict[str, Any] | None = field(
        OBJECT, "Variables of the project by name, each with its `value` and whether it is `secret`.", secret=True
    )
    environments: dict[str, Any] | None = field(OBJECT, "Environments by name, each with its settings.")
    services: dict[str, Any] | None = field(OBJECT, "Services by name, each with its settings.")

    def __init__(
        self,
        *,
        deployments: Mapping[str, Any] | None = UNSET,
        pipelines: Mapping[str, Any] | None = UNSET,
        environment_variables: Mapping[str, Any] | None = UNSET,
        environments: Mapping[str, Any] | None = UNSET,
        services: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())


class ImportList(Model):
    """An import in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    imported_by: str | None = field(TEXT, "Email address of the user who created it.")
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(
        Choice("pending", "scanning", "confirmation", "confirmation_pending", "processing", "completed", "failed"),
        "Status of the import.",
        required=True,
    )
    error_message: str | None = field(TEXT, "Why it failed; empty or null when it did not.", nullable=True)
    size: int | None = field(INTEGER, "Size in bytes; null until the file has been read.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        imported_by: str | None = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        error_message: str | None = UNSET,
        size: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ImportDetail(Model):
    """An import."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    imported_by: str | None = field(TEXT, "Email address of the user who created it.")
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(
        Choice("pending", "scanning", "confirmation", "confirmation_pending", "processing", "completed", "failed"),
        "Status of the import.",
        required=True,
    )
    error_message: str | None = field(TEXT, "Why it failed; empty or null when it did not.", nullable=True)
    size: int | None = field(INTEGER, "Size in bytes; null until the file has been read.", nullable=True)
    deployments: dict[str, Any] | None = field(OBJECT, "The deployments in it, by name.")
    pipelines: dict[str, Any] | None = field(OBJECT, "The pipelines in it, by name.")
    environment_variables: dict[str, Any] | None = field(OBJECT, "The variables of the project in it, by name.")
    environments: dict[str, Any] | None = field(OBJECT, "The environments in it, by name.")
    services: dict[str, Any] | None = field(OBJECT, "The services in it, by name.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        imported_by: str | None = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        error_message: str | None = UNSET,
        size: int | None = UNSET,
        deployments: Mapping[str, Any] | None = UNSET,
        pipelines: Mapping[str, Any] | None = UNSET,
        environment_variables: Mapping[str, Any] | None = UNSET,
        environments: Mapping[str, Any] | None = UNSET,
        services: Mapping[str, Any] | None = UNSET,
    ) -> None:
        self._fill(locals())
