"""Service users: accounts for programs, each with an API token. Generated from openapi/service_users.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from datetime import datetime


class ServiceUserCreate(Model):
    """A service user to create, or changes to one."""

    __slots__ = ()

    name: str | None = field(TEXT, "Name for display.")
    expiry_date: datetime | None = field(
        TIMESTAMP, "Time at which the account expires, in UTC; null for never.", nullable=True
    )
    description: str | None = field(TEXT, "Description of the service user.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        expiry_date: datetime | str | None = UNSET,
        description: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceUserList(Model):
    """A service user."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    email: str = field(TEXT, "Email address, chosen by the server.", required=True)
    name: str | None = field(TEXT, "Name for display.")
    description: str | None = field(TEXT, "Description of the service user.")
    creation_date: str | None = field(TEXT, "Time of creation.")
    expiry_date: str | None = field(TEXT, "Time at which the account expires, in UTC; null for never.", nullable=True)
    token_last_used: str | None = field(
        TEXT, "Time at which the token was last used; null when it never was.", nullable=True
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        email: str = UNSET,
        name: str | None = UNSET,
        description: str | None = UNSET,
        creation_date: str | None = UNSET,
        expiry_date: str | None = UNSET,
        token_last_used: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceUserTokenDetail(Model):
    """A service user that has been created, with its token."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    email: str = field(TEXT, "Email address, chosen by the server.", required=True)
    name: str | None = field(TEXT, "Name for display.")
    description: str | None = field(TEXT, "Description of the service user.")
    creation_date: str | None = field(TEXT, "Time of creation.")
    expiry_date: str | None = field(TEXT, "Time at which the account expires, in UTC; null for never.", nullable=True)
    token_last_used: str | None = field(
        TEXT, "Time at which the token was last used; null when it never was.", nullable=True
    )
    token: str = field(TEXT, "API token of the service user.", required=True, secret=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        email: str = UNSET,
        name: str | None = UNSET,
        description: str | None = UNSET,
        creation_date: str | None = UNSET,
        expiry_date: str | None = UNSET,
        token_last_used: str | None = UNSET,
        token: str = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceUserTokenList(Model):
    """The new token of a service user."""

    __slots__ = ()

    token: str = field(TEXT, "API token of the service user.", required=True, secret=True)

    def __init__(
        self,
        *,
        token: str = UNSET,
    ) -> None:
        self._fill(locals())
