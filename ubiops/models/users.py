"""The account of the user whose token is used. Generated from openapi/users.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.types import TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from datetime import datetime


class UserDetail(Model):
    """A user."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier.")
    email: str = field(TEXT, "Email address.", required=True)
    name: str | None = field(TEXT, "First name.")
    surname: str | None = field(TEXT, "Last name.")
    registration_date: datetime | None = field(TIMESTAMP, "Time of registration.")
    authentication: str = field(
        TEXT, "How the user signs in, such as with a password or through an identity provider.", required=True
    )

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        email: str = UNSET,
        name: str | None = UNSET,
        surname: str | None = UNSET,
        registration_date: datetime | str | None = UNSET,
        authentication: str = UNSET,
    ) -> None:
        self._fill(locals())


class UserPendingCreate(Model):
    """A user to register."""

    __slots__ = ()

    email: str = field(TEXT, "Email address; the user signs in with it.", required=True)
    password: str = field(TEXT, "Password of the new account.", required=True, secret=True)
    name: str | None = field(TEXT, "First name.")
    surname: str | None = field(TEXT, "Last name.")
    phone: str | None = field(TEXT, "Phone number.", deprecated=True)

    def __init__(
        self,
        *,
        email: str = UNSET,
        password: str = UNSET,
        name: str | None = UNSET,
        surname: str | None = UNSET,
        phone: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class UserPendingDetail(Model):
    """A user whose account is not active yet."""

    __slots__ = ()

    email: str = field(TEXT, "Email address.", required=True)
    name: str | None = field(TEXT, "First name.")
    surname: str | None = field(TEXT, "Last name.")
    phone: str | None = field(TEXT, "Phone number.", deprecated=True)

    def __init__(
        self,
        *,
        email: str = UNSET,
        name: str | None = UNSET,
        surname: str | None = UNSET,
        phone: str | None = UNSET,
    ) -> None:
        self._fill(locals())
