"""Environments: the language, packages and system libraries that a deployment version runs with. Generated from openapi/environments.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import BOOLEAN, PAIRS, TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class EnvironmentCreate(Model):
    """An environment to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    description: str | None = field(TEXT, "Description of the environment.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    display_name: str | None = field(TEXT, "Name for display. The name itself when it is left out.")
    base_environment: str | None = field(
        TEXT, "Name of the environment to install packages on top of. Leave it out for a Docker image."
    )
    supports_request_format: bool | None = field(
        BOOLEAN, "Whether its code can handle requests; false for a Docker image that only runs."
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        display_name: str | None = UNSET,
        base_environment: str | None = UNSET,
        supports_request_format: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentUpdate(Model):
    """Changes to an environment."""

    __slots__ = ()

    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")
    name: str | None = field(TEXT, "New name.")
    display_name: str | None = field(TEXT, "New name for display.")

    def __init__(
        self,
        *,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        name: str | None = UNSET,
        display_name: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentDetail(Model):
    """An environment."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True, deprecated=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True, deprecated=True)
    project: str | None = field(TEXT, "Name of the project; null for a base environment.", nullable=True)
    description: str | None = field(TEXT, "Description of the environment.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    system: bool | None = field(BOOLEAN, "Whether it belongs to the platform rather than to the project.")
    display_name: str | None = field(TEXT, "Name for display. Use `name` instead.", deprecated=True)
    base_environment: str | None = field(
        TEXT,
        "Name of the environment that it is based on; null for a base environment or a Docker image. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    base_environment_display_name: str | None = field(
        TEXT,
        "Name for display of the environment that it is based on. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    gpu_required: bool | None = field(BOOLEAN, "Whether it requires a GPU.", deprecated=True)
    status: str | None = field(
        TEXT, "Status of the environment, such as `active`. Use `EnvironmentTagList.status` instead.", deprecated=True
    )
    implicit: bool | None = field(
        BOOLEAN,
        "Whether the platform created it, for the requirements of a deployment package. Use `EnvironmentTagList.implicit` instead.",
        deprecated=True,
    )
    hidden: bool | None = field(BOOLEAN, "Whether the web interface hides it.", deprecated=True)
    deprecated: bool | None = field(
        BOOLEAN, "Whether it will be removed. Use `EnvironmentTagList.deprecated` instead.", deprecated=True
    )
    supports_request_format: bool | None = field(
        BOOLEAN,
        "Whether its code can handle requests. Use `EnvironmentTagList.supports_request_format` instead.",
        deprecated=True,
    )
    active_revision: str | None = field(
        TEXT,
        "Identifier of the active revision; null until a build has succeeded. Use `environment_tags_list` instead.",
        nullable=True,
        deprecated=True,
    )
    active_build: str | None = field(
        TEXT,
        "Identifier of the active build; null until a build has succeeded. Use `environment_tags_list` instead.",
        nullable=True,
        deprecated=True,
    )
    latest_revision: str | None = field(
        TEXT,
        "Identifier of the latest revision; null without a revision. Use `environment_tags_list` instead.",
        nullable=True,
        deprecated=True,
    )
    latest_build: str | None = field(
        TEXT,
        "Identifier of the latest build; null without a build. Use `environment_tags_list` instead.",
        nullable=True,
        deprecated=True,
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
        system: bool | None = UNSET,
        display_name: str | None = UNSET,
        base_environment: str | None = UNSET,
        base_environment_display_name: str | None = UNSET,
        gpu_required: bool | None = UNSET,
        status: str | None = UNSET,
        implicit: bool | None = UNSET,
        hidden: bool | None = UNSET,
        deprecated: bool | None = UNSET,
        supports_request_format: bool | None = UNSET,
        active_revision: str | None = UNSET,
        active_build: str | None = UNSET,
        latest_revision: str | None = UNSET,
        latest_build: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentList(Model):
    """An environment in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str | None = field(TEXT, "Name of the project; null for a base environment.", nullable=True)
    description: str | None = field(TEXT, "Description of the environment.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    last_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    system: bool | None = field(BOOLEAN, "Whether it belongs to the platform rather than to the project.")
    display_name: str | None = field(TEXT, "Name for display. Use `name` instead.", deprecated=True)
    base_environment: str | None = field(
        TEXT,
        "Name of the environment that it is based on; null for a base environment or a Docker image. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    base_environment_display_name: str | None = field(
        TEXT,
        "Name for display of the environment that it is based on. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    gpu_required: bool | None = field(BOOLEAN, "Whether it requires a GPU.", deprecated=True)
    status: str | None = field(
        TEXT, "Status of the environment, such as `active`. Use `EnvironmentTagList.status` instead.", deprecated=True
    )
    implicit: bool | None = field(
        BOOLEAN,
        "Whether the platform created it, for the requirements of a deployment package. Use `EnvironmentTagList.implicit` instead.",
        deprecated=True,
    )
    hidden: bool | None = field(BOOLEAN, "Whether the web interface hides it.", deprecated=True)
    deprecated: bool | None = field(
        BOOLEAN, "Whether it will be removed. Use `EnvironmentTagList.deprecated` instead.", deprecated=True
    )
    supports_request_format: bool | None = field(
        BOOLEAN,
        "Whether its code can handle requests. Use `EnvironmentTagList.supports_request_format` instead.",
        deprecated=True,
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        project: str | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        creation_date: datetime | str | None = UNSET,
        last_updated: datetime | str | None = UNSET,
        system: bool | None = UNSET,
        display_name: str | None = UNSET,
        base_environment: str | None = UNSET,
        base_environment_display_name: str | None = UNSET,
        gpu_required: bool | None = UNSET,
        status: str | None = UNSET,
        implicit: bool | None = UNSET,
        hidden: bool | None = UNSET,
        deprecated: bool | None = UNSET,
        supports_request_format: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentUsage(Model):
    """A deployment version that uses an environment. Deprecated. Use `EnvironmentTagUsage` instead."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the deployment version.")
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    environment: str = field(TEXT, "Name of the environment.", required=True)
    environment_display_name: str = field(TEXT, "Name of the environment, for display.", required=True)
    status: str | None = field(TEXT, "Status of the version, such as `available`.")

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        environment: str = UNSET,
        environment_display_name: str = UNSET,
        status: str | None = UNSET,
    ) -> None:
        self._fill(locals())
