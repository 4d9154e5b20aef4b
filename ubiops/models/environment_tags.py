"""Tags of an environment: its builds, each under a name. Generated from openapi/environment_tags.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import BOOLEAN, INTEGER, TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from datetime import datetime


class EnvironmentTagCreate(Model):
    """A tag to create."""

    __slots__ = ()

    name: str | None = field(TEXT, "Name, unique in the environment.")
    status: str | None = field(TEXT, "Status of the tag.")
    supports_request_format: bool | None = field(
        BOOLEAN, "Whether its code can handle requests; false for a Docker image that only runs."
    )

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        status: str | None = UNSET,
        supports_request_format: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentTagUpdate(Model):
    """Changes to a tag."""

    __slots__ = ()

    status: str | None = field(TEXT, "New status of the tag; `cancelled` stops its build.")
    supports_request_format: bool | None = field(
        BOOLEAN, "Whether its code can handle requests; false for a Docker image that only runs."
    )

    def __init__(
        self,
        *,
        status: str | None = UNSET,
        supports_request_format: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentTagList(Model):
    """A tag of an environment."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the environment.", required=True)
    environment: str = field(TEXT, "Name of the environment.", required=True)
    creation_date: datetime | None = field(TIMESTAMP, "Time of creation.")
    status: str = field(TEXT, "Status of the tag, and of its build.", required=True)
    supports_request_format: bool | None = field(BOOLEAN, "Whether its code can handle requests.")
    implicit: bool | None = field(
        BOOLEAN, "Whether the platform created it, for the requirements of a deployment package."
    )
    deprecated: bool | None = field(BOOLEAN, "Whether it will be removed.")
    size: int | None = field(INTEGER, "Size of the image in bytes; null until it has been built.", nullable=True)
    error_message: str | None = field(TEXT, "Why the build failed; empty or null when it did not.", nullable=True)
    base_environment_name: str | None = field(
        TEXT,
        "Name of the environment that it is built on top of; null for a base environment or a Docker image.",
        nullable=True,
    )
    base_environment_tag: str | None = field(
        TEXT,
        "Tag of the environment that it is built on top of; null for a base environment or a Docker image.",
        nullable=True,
    )
    built: bool | None = field(BOOLEAN, "Whether a build has succeeded.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        environment: str = UNSET,
        creation_date: datetime | str | None = UNSET,
        status: str = UNSET,
        supports_request_format: bool | None = UNSET,
        implicit: bool | None = UNSET,
        deprecated: bool | None = UNSET,
        size: int | None = UNSET,
        error_message: str | None = UNSET,
        base_environment_name: str | None = UNSET,
        base_environment_tag: str | None = UNSET,
        built: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentTagDependency(Model):
    """A file that lists what a build installs."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the file.", required=True)
    content: str | None = field(TEXT, "Text of the file.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        content: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentTagUsage(Model):
    """A deployment version that uses a tag."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the deployment version.")
    deployment: str = field(TEXT, "Name of the deployment.", required=True)
    version: str = field(TEXT, "Name of the version.", required=True)
    environment_name: str = field(TEXT, "Name of the environment.", required=True)
    environment_tag: str = field(TEXT, "Name of the tag.", required=True)
    status: str | None = field(TEXT, "Status of the version, such as `available`.")

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        deployment: str = UNSET,
        version: str = UNSET,
        environment_name: str = UNSET,
        environment_tag: str = UNSET,
        status: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentSecretCopy(Model):
    """Where to copy secrets from."""

    __slots__ = ()

    source_environment: str = field(TEXT, "Name of the environment to copy from.", required=True)
    source_tag: str = field(TEXT, "Tag of that environment to copy from.", required=True)

    def __init__(
        self,
        *,
        source_environment: str = UNSET,
        source_tag: str = UNSET,
    ) -> None:
        self._fill(locals())


class Success(Model):
    """The outcome of an upload or a rebuild."""

    __slots__ = ()

    success: bool = field(BOOLEAN, "Whether it was accepted.", required=True)

    def __init__(
        self,
        *,
        success: bool = UNSET,
    ) -> None:
        self._fill(locals())
