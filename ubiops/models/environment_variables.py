"""Environment variables of projects, deployments and versions. Generated from openapi/environment_variables.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import BOOLEAN, TEXT, UNSET

if TYPE_CHECKING:
    pass


class EnvironmentVariableCreate(Model):
    """The definition of an environment variable."""

    __slots__ = ()

    name: str = field(
        TEXT,
        "Name of the variable in the environment of the code: letters and underscores, with no underscore at either end.",
        required=True,
    )
    value: str = field(TEXT, "Value of the variable; may be empty.", required=True, hidden_unless_false="secret")
    secret: bool = field(
        BOOLEAN, "Whether to hide the value. A secret variable cannot be made readable again.", required=True
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        value: str = UNSET,
        secret: bool = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentVariableList(Model):
    """An environment variable."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the variable in the environment of the code.", required=True)
    value: str | None = field(
        TEXT,
        "Value of the variable; null when it is secret.",
        required=True,
        nullable=True,
        hidden_unless_false="secret",
    )
    secret: bool = field(BOOLEAN, "Whether the value is hidden.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        value: str | None = UNSET,
        secret: bool = UNSET,
    ) -> None:
        self._fill(locals())


class InheritedEnvironmentVariableList(Model):
    """An environment variable, and where it is inherited from."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the variable in the environment of the code.", required=True)
    value: str | None = field(
        TEXT,
        "Value of the variable; null when it is secret.",
        required=True,
        nullable=True,
        hidden_unless_false="secret",
    )
    secret: bool = field(BOOLEAN, "Whether the value is hidden.", required=True)
    inheritance_type: str | None = field(
        TEXT,
        "Type of the object that it is inherited from, such as `project` or `deployment`; null when it is not inherited.",
        required=True,
        nullable=True,
    )
    inheritance_name: str | None = field(
        TEXT, "Name of that object; null when it is not inherited.", required=True, nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        value: str | None = UNSET,
        secret: bool = UNSET,
        inheritance_type: str | None = UNSET,
        inheritance_name: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class EnvironmentVariableCopy(Model):
    """Where to copy environment variables from."""

    __slots__ = ()

    source_deployment: str = field(TEXT, "Name of the deployment to copy from.", required=True)
    source_version: str | None = field(
        TEXT,
        "Version of that deployment to copy from. The variables of the deployment itself are copied when it is left out.",
    )

    def __init__(
        self,
        *,
        source_deployment: str = UNSET,
        source_version: str | None = UNSET,
    ) -> None:
        self._fill(locals())
