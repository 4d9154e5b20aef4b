"""Service users: accounts for programs, each with an API token. Generated from openapi/service_users.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from datetime import datetime


class ServiceUserCreate(Model):
    """What a service user is made of, or what is to change in one."""

    __slots__ = ()

    name: str | None = field(TEXT, "Name to show.")
    expiry_date: datetime | None = field(TIMESTAMP, "When the account expires, in UTC; null for never.", nullable=True)
    description: str | None = field(TEXT, "What the service user is for.")

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
    email: str = field(TEXT, "Email address, made up by the server.", required=True)
    name: str | None = field(TEXT, "Name to show.")
    description: str | None = field(TEXT, "What the service user is for.")
    creation_date: str | None = field(TEXT, "When it was created.")
    expiry_date: str | None = field(TEXT, "When the account expires, in UTC; null for never.", nullable=True)
    token_last_used: str | None = field(TEXT, "When the token was last used; null for never.", nullable=True)

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
    """A service user that was just created, with its token."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    email: str = field(TEXT, "Email address, made up by the server.", required=True)
    name: str | None = field(TEXT, "Name to show.")
    description: str | None = field(TEXT, "What the service user is for.")
    creation_date: str | None = field(TEXT, "When it was created.")
    expiry_date: str | None = field(TEXT, "When the account expires, in UTC; null for never.", nullable=True)
    token_last_used: str | None = field(TEXT, "When the token was last used; null for never.", nullable=True)
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
