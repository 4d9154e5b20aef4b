"""Environments: the language, packages and system libraries that a deployment version runs with. Generated from openapi/environments.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import BOOLEAN, PAIRS, TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class EnvironmentCreate(Model):
    """What an environment is made of."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    description: str | None = field(TEXT, "What the environment is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    display_name: str | None = field(TEXT, "Name to show; without it, the name. Use `name` instead.", deprecated=True)
    base_environment: str | None = field(
        TEXT,
        "Name of the environment to install packages on top of; absent for a Docker image. Use `environment_tags_build` instead.",
        deprecated=True,
    )
    supports_request_format: bool | None = field(
        BOOLEAN,
        "Whether its code can handle requests; false for a Docker image that only runs. Use `EnvironmentTagCreate.supports_request_format` instead.",
        deprecated=True,
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
    """What is to change in an environment."""

    __slots__ = ()

    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels, which replace all the present ones.")
    name: str | None = field(TEXT, "New name.", deprecated=True)
    display_name: str | None = field(TEXT, "New name to show.", deprecated=True)

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
    description: str | None = field(TEXT, "What the environment is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "When it was created.")
    last_updated: datetime | None = field(TIMESTAMP, "When it was last changed.")
    system: bool | None = field(BOOLEAN, "Whether it is one of the platform.")
    display_name: str | None = field(TEXT, "Name to show. Use `name` instead.", deprecated=True)
    base_environment: str | None = field(
        TEXT,
        "Name of the environment that it is based on; null for a base environment or a Docker image. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    base_environment_display_name: str | None = field(
        TEXT,
        "Name to show of the environment that it is based on. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    gpu_required: bool | None = field(BOOLEAN, "Whether it needs a GPU.", deprecated=True)
    status: str | None = field(
        TEXT, "State of the environment, such as `active`. Use `EnvironmentTagList.status` instead.", deprecated=True
    )
    implicit: bool | None = field(
        BOOLEAN,
        "Whether the platform made it by itself, for the requirements in a deployment package. Use `EnvironmentTagList.implicit` instead.",
        deprecated=True,
    )
    hidden: bool | None = field(BOOLEAN, "Whether it is left out of the web interface.", deprecated=True)
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
        "Identifier of the revision in use; null before the first build has succeeded. Use `environment_tags_list` instead.",
        nullable=True,
        deprecated=True,
    )
    active_build: str | None = field(
        TEXT,
        "Identifier of the build in use; null before the first one has succeeded. Use `environment_tags_list` instead.",
        nullable=True,
        deprecated=True,
    )
    latest_revision: str | None = field(
        TEXT,
        "Identifier of the newest revision; null without one. Use `environment_tags_list` instead.",
        nullable=True,
        deprecated=True,
    )
    latest_build: str | None = field(
        TEXT,
        "Identifier of the newest build; null without one. Use `environment_tags_list` instead.",
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
    """An environment as one of a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    project: str | None = field(TEXT, "Name of the project; null for a base environment.", nullable=True)
    description: str | None = field(TEXT, "What the environment is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    creation_date: datetime | None = field(TIMESTAMP, "When it was created.")
    last_updated: datetime | None = field(TIMESTAMP, "When it was last changed.")
    system: bool | None = field(BOOLEAN, "Whether it is one of the platform.")
    display_name: str | None = field(TEXT, "Name to show. Use `name` instead.", deprecated=True)
    base_environment: str | None = field(
        TEXT,
        "Name of the environment that it is based on; null for a base environment or a Docker image. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    base_environment_display_name: str | None = field(
        TEXT,
        "Name to show of the environment that it is based on. Use `EnvironmentTagList.base_environment_name` instead.",
        nullable=True,
        deprecated=True,
    )
    gpu_required: bool | None = field(BOOLEAN, "Whether it needs a GPU.", deprecated=True)
    status: str | None = field(
        TEXT, "State of the environment, such as `active`. Use `EnvironmentTagList.status` instead.", deprecated=True
    )
    implicit: bool | None = field(
        BOOLEAN,
        "Whether the platform made it by itself, for the requirements in a deployment package. Use `EnvironmentTagList.implicit` instead.",
        deprecated=True,
    )
    hidden: bool | None = field(BOOLEAN, "Whether it is left out of the web interface.", deprecated=True)
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
    environment_display_name: str = field(TEXT, "Name to show of the environment.", required=True)
    status: str | None = field(TEXT, "State of the version, such as `available`.")

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
