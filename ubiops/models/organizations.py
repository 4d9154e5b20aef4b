"""Organizations, their members and their use of resources, and vouchers. Generated from openapi/organizations.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from ubiops.models.time_series import TimeSeriesDataPointList


class OrganizationCreate(Model):
    """An organization to create."""

    __slots__ = ()

    name: str = field(
        TEXT,
        "Name, unique over all of UbiOps: lowercase letters, digits and dashes, starting with a letter.",
        required=True,
    )
    subscription: str | None = field(TEXT, "Name of the subscription, such as `free`.")
    subscription_end_date: str | None = field(
        TEXT,
        "Day on which the subscription is cancelled. Must be given for every subscription but `free`, which always lasts a year.",
    )
    voucher: str | None = field(TEXT, "Code of a voucher to redeem.")
    two_factor_authentication_forced: bool | None = field(
        BOOLEAN, "Whether every user must sign in with two-factor authentication."
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        subscription: str | None = UNSET,
        subscription_end_date: str | None = UNSET,
        voucher: str | None = UNSET,
        two_factor_authentication_forced: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationDetail(Model):
    """An organization."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the organization.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(TEXT, "Status of the organization, such as `active`.", required=True)
    two_factor_authentication_forced: bool | None = field(
        BOOLEAN, "Whether every user must sign in with two-factor authentication."
    )
    subscription: str = field(TEXT, "Name of the subscription.", required=True)
    overage_usage: bool | None = field(BOOLEAN, "Whether more credits may be used than the subscription includes.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        two_factor_authentication_forced: bool | None = UNSET,
        subscription: str = UNSET,
        overage_usage: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationList(Model):
    """An organization in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the organization.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    status: str = field(TEXT, "Status of the organization, such as `active`.", required=True)
    two_factor_authentication_forced: bool | None = field(
        BOOLEAN, "Whether every user must sign in with two-factor authentication."
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        creation_date: datetime | str = UNSET,
        status: str = UNSET,
        two_factor_authentication_forced: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationProjectUsage(Model):
    """Credit usage of a project."""

    __slots__ = ()

    project_id: str = field(TEXT, "Identifier of the project.", required=True)
    project_name: str = field(TEXT, "Name of the project.", required=True)
    data: list[TimeSeriesDataPointList] = field(
        ListOf(ModelOf("TimeSeriesDataPointList")), "Usage by interval.", required=True
    )

    def __init__(
        self,
        *,
        project_id: str = UNSET,
        project_name: str = UNSET,
        data: Sequence[TimeSeriesDataPointList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationUpdate(Model):
    """Changes to an organization."""

    __slots__ = ()

    name: str | None = field(
        TEXT, "New name, unique over all of UbiOps: lowercase letters, digits and dashes, starting with a letter."
    )
    subscription: str | None = field(TEXT, "Name of the new subscription.")
    subscription_end_date: str | None = field(
        TEXT, "Day on which the new subscription is cancelled; null for no end.", nullable=True
    )
    subscription_start_date: str | None = field(TEXT, "Day on which the new subscription starts.")
    two_factor_authentication_forced: bool | None = field(
        BOOLEAN, "Whether every user must sign in with two-factor authentication."
    )

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        subscription: str | None = UNSET,
        subscription_end_date: str | None = UNSET,
        subscription_start_date: str | None = UNSET,
        two_factor_authentication_forced: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationUsage(Model):
    """Credit usage of an organization."""

    __slots__ = ()

    interval: str = field(Choice("day", "month"), "Length of the intervals into which usage is divided.", required=True)
    data_organization: list[TimeSeriesDataPointList] = field(
        ListOf(ModelOf("TimeSeriesDataPointList")), "Usage of the whole organization, by interval.", required=True
    )
    data_projects: list[OrganizationProjectUsage] = field(
        ListOf(ModelOf("OrganizationProjectUsage")), "Usage of each project.", required=True
    )
    data_deleted_projects: list[TimeSeriesDataPointList] = field(
        ListOf(ModelOf("TimeSeriesDataPointList")),
        "Usage of projects that have been deleted since, by interval.",
        required=True,
    )

    def __init__(
        self,
        *,
        interval: str = UNSET,
        data_organization: Sequence[TimeSeriesDataPointList | Mapping[str, Any]] = UNSET,
        data_projects: Sequence[OrganizationProjectUsage | Mapping[str, Any]] = UNSET,
        data_deleted_projects: Sequence[TimeSeriesDataPointList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationUserCreate(Model):
    """A user to add to an organization."""

    __slots__ = ()

    email: str = field(TEXT, "Email address.", required=True)
    admin: bool | None = field(BOOLEAN, "Whether the user becomes an administrator of the organization.")

    def __init__(
        self,
        *,
        email: str = UNSET,
        admin: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationUserDetail(Model):
    """A user of an organization. Deprecated. Use `OrganizationUserList` instead."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    email: str = field(TEXT, "Email address.", required=True)
    name: str | None = field(TEXT, "First name.")
    status: str | None = field(TEXT, "Status of the membership.")
    surname: str | None = field(TEXT, "Last name.")
    admin: bool | None = field(BOOLEAN, "Whether the user is an administrator of the organization.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        email: str = UNSET,
        name: str | None = UNSET,
        status: str | None = UNSET,
        surname: str | None = UNSET,
        admin: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationUserList(Model):
    """A user of an organization."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    email: str = field(TEXT, "Email address.", required=True)
    name: str | None = field(TEXT, "First name.")
    status: str | None = field(TEXT, "Status of the membership.")
    surname: str | None = field(TEXT, "Last name.")
    admin: bool = field(BOOLEAN, "Whether the user is an administrator of the organization.", required=True)
    join_date: str | None = field(TEXT, "Day on which the user joined the organization.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        email: str = UNSET,
        name: str | None = UNSET,
        status: str | None = UNSET,
        surname: str | None = UNSET,
        admin: bool = UNSET,
        join_date: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class OrganizationUserUpdate(Model):
    """Changes to a user of an organization."""

    __slots__ = ()

    admin: bool | None = field(BOOLEAN, "Whether the user is an administrator of the organization.")

    def __init__(
        self,
        *,
        admin: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class ResourceUsage(Model):
    """Number of objects in an organization."""

    __slots__ = ()

    projects: int = field(INTEGER, "Number of projects.", required=True)
    users: int = field(INTEGER, "Number of users.", required=True)
    deployments: int = field(INTEGER, "Number of deployments.", required=True)
    deployment_versions: int = field(INTEGER, "Number of deployment versions.", required=True)
    pipelines: int = field(INTEGER, "Number of pipelines.", required=True)
    pipeline_versions: int = field(INTEGER, "Number of pipeline versions.", required=True)
    buckets: int = field(INTEGER, "Number of buckets.", required=True)
    environments: int = field(INTEGER, "Number of custom environments.", required=True)

    def __init__(
        self,
        *,
        projects: int = UNSET,
        users: int = UNSET,
        deployments: int = UNSET,
        deployment_versions: int = UNSET,
        pipelines: int = UNSET,
        pipeline_versions: int = UNSET,
        buckets: int = UNSET,
        environments: int = UNSET,
    ) -> None:
        self._fill(locals())


class Voucher(Model):
    """A voucher."""

    __slots__ = ()

    description: str = field(TEXT, "What the voucher is worth.", required=True)

    def __init__(
        self,
        *,
        description: str = UNSET,
    ) -> None:
        self._fill(locals())
