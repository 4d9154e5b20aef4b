"""Roles, which are sets of permissions, and their assignments. Generated from openapi/roles.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf
from ubiops.models.base.types import BOOLEAN, TEXT, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Sequence


class PermissionList(Model):
    """A permission."""

    __slots__ = ()

    name: str = field(TEXT, "Name of the permission, such as `deployments.list`.", required=True)

    def __init__(
        self,
        *,
        name: str = UNSET,
    ) -> None:
        self._fill(locals())


class RoleCreate(Model):
    """A role to create."""

    __slots__ = ()

    name: str = field(
        TEXT, "Name, unique in the project; lowercase letters, digits and dashes, the first a letter.", required=True
    )
    permissions: list[str] = field(ListOf(TEXT), "Names of the permissions.", required=True)

    def __init__(
        self,
        *,
        name: str = UNSET,
        permissions: Sequence[str] = UNSET,
    ) -> None:
        self._fill(locals())


class RoleUpdate(Model):
    """Changes to a role."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name; lowercase letters, digits and dashes, the first a letter.")
    permissions: list[str] | None = field(ListOf(TEXT), "Names of the new permissions. They replace the current ones.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        permissions: Sequence[str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class RoleList(Model):
    """A role in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    default: bool = field(BOOLEAN, "Whether it is a default role, which every project has.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        default: bool = UNSET,
    ) -> None:
        self._fill(locals())


class RoleDetailList(Model):
    """A role."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    default: bool = field(BOOLEAN, "Whether it is a default role, which every project has.", required=True)
    permissions: list[str] = field(ListOf(TEXT), "Names of the permissions.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        default: bool = UNSET,
        permissions: Sequence[str] = UNSET,
    ) -> None:
        self._fill(locals())


class RoleAssignmentCreate(Model):
    """A role assignment to create."""

    __slots__ = ()

    role: str = field(TEXT, "Name of the role.", required=True)
    assignee: str | None = field(TEXT, "Identifier of the user (UUID), or name of the deployment, to give the role to.")
    assignee_type: str | None = field(Choice("user", "deployment"), "Type of `assignee`.")
    resource: str | None = field(
        TEXT, "Name of the object that the role applies to. Leave it out for the whole project."
    )
    resource_type: str | None = field(
        Choice("project", "deployment", "pipeline", "bucket"), "Type of `resource`. Leave it out for the whole project."
    )

    def __init__(
        self,
        *,
        role: str = UNSET,
        assignee: str | None = UNSET,
        assignee_type: str | None = UNSET,
        resource: str | None = UNSET,
        resource_type: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class RoleAssignmentList(Model):
    """A role assignment."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    role: str = field(TEXT, "Name of the role.", required=True)
    assignee: str = field(
        TEXT, "Identifier of the user (UUID), or name of the deployment, that has the role.", required=True
    )
    assignee_type: str = field(Choice("user", "deployment"), "Type of `assignee`.", required=True)
    resource: str = field(TEXT, "Name of the object that the role applies to.", required=True)
    resource_type: str = field(
        Choice("project", "deployment", "pipeline", "bucket"), "Type of `resource`.", required=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        role: str = UNSET,
        assignee: str = UNSET,
        assignee_type: str = UNSET,
        resource: str = UNSET,
        resource_type: str = UNSET,
    ) -> None:
        self._fill(locals())
