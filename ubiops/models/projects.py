"""Projects, their members and their use of resources. Generated from openapi/projects.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, NUMBER, PAIRS, TEXT, TIMESTAMP, UNSET, Choice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any

    from ubiops.models.time_series import TimeSeriesDataPointList


class ProjectCreate(Model):
    """A project to create."""

    __slots__ = ()

    name: str = field(
        TEXT,
        "Name, unique over all of UbiOps: lowercase letters, digits and dashes, starting with a letter.",
        required=True,
    )
    organization_name: str = field(TEXT, "Name of the organization that the project belongs to.", required=True)
    advanced_permissions: bool | None = field(BOOLEAN, "Whether roles can be given per object instead of per project.")
    credits: float | None = field(
        NUMBER, "Upper limit of the credits that instances may use; null for no limit.", nullable=True
    )
    cors_origins: list[str] | None = field(ListOf(TEXT), "Origins from which browsers may call the project.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")

    def __init__(
        self,
        *,
        name: str = UNSET,
        organization_name: str = UNSET,
        advanced_permissions: bool | None = UNSET,
        credits: float | None = UNSET,
        cors_origins: Sequence[str] | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectDeploymentVersionUsage(Model):
    """Credit usage of a deployment version."""

    __slots__ = ()

    deployment_id: str = field(TEXT, "Identifier of the deployment.", required=True)
    deployment_name: str = field(TEXT, "Name of the deployment.", required=True)
    version_id: str | None = field(TEXT, "Identifier of the version.")
    version: str | None = field(TEXT, "Name of the version.")
    data: list[TimeSeriesDataPointList] = field(
        ListOf(ModelOf("TimeSeriesDataPointList")), "Usage by interval.", required=True
    )

    def __init__(
        self,
        *,
        deployment_id: str = UNSET,
        deployment_name: str = UNSET,
        version_id: str | None = UNSET,
        version: str | None = UNSET,
        data: Sequence[TimeSeriesDataPointList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectDetail(Model):
    """A project."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the project.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    advanced_permissions: bool = field(
        BOOLEAN, "Whether roles can be given per object instead of per project.", required=True
    )
    credits: float | None = field(
        NUMBER, "Upper limit of the credits that instances may use; null for no limit.", required=True, nullable=True
    )
    organization_name: str = field(TEXT, "Name of the organization that the project belongs to.", required=True)
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)
    suspended: bool = field(
        BOOLEAN, "Whether the project is suspended, for example because it has used up its credits.", required=True
    )
    suspended_reason: str | None = field(
        TEXT, "Why the project is suspended; null when it is not.", required=True, nullable=True
    )
    cors_origins: list[str] = field(ListOf(TEXT), "Origins from which browsers may call the project.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        creation_date: datetime | str = UNSET,
        advanced_permissions: bool = UNSET,
        credits: float | None = UNSET,
        organization_name: str = UNSET,
        labels: Mapping[str, str] = UNSET,
        suspended: bool = UNSET,
        suspended_reason: str | None = UNSET,
        cors_origins: Sequence[str] = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectList(Model):
    """A project in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name of the project.", required=True)
    creation_date: datetime = field(TIMESTAMP, "Time of creation.", required=True)
    advanced_permissions: bool = field(
        BOOLEAN, "Whether roles can be given per object instead of per project.", required=True
    )
    credits: float | None = field(
        NUMBER, "Upper limit of the credits that instances may use; null for no limit.", nullable=True
    )
    organization_name: str = field(TEXT, "Name of the organization that the project belongs to.", required=True)
    labels: dict[str, str] = field(PAIRS, "Labels, as names and values.", required=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        creation_date: datetime | str = UNSET,
        advanced_permissions: bool = UNSET,
        credits: float | None = UNSET,
        organization_name: str = UNSET,
        labels: Mapping[str, str] = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectResourceUsage(Model):
    """Number of objects in a project."""

    __slots__ = ()

    deployments: int = field(INTEGER, "Number of deployments.", required=True)
    deployment_versions: int = field(INTEGER, "Number of deployment versions.", required=True)
    pipelines: int = field(INTEGER, "Number of pipelines.", required=True)
    pipeline_versions: int = field(INTEGER, "Number of pipeline versions.", required=True)
    buckets: int = field(INTEGER, "Number of buckets.", required=True)
    environments: int = field(INTEGER, "Number of custom environments.", required=True)

    def __init__(
        self,
        *,
        deployments: int = UNSET,
        deployment_versions: int = UNSET,
        pipelines: int = UNSET,
        pipeline_versions: int = UNSET,
        buckets: int = UNSET,
        environments: int = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectUpdate(Model):
    """Changes to a project."""

    __slots__ = ()

    name: str | None = field(
        TEXT, "New name, unique over all of UbiOps: lowercase letters, digits and dashes, starting with a letter."
    )
    advanced_permissions: bool | None = field(BOOLEAN, "Whether roles can be given per object instead of per project.")
    credits: float | None = field(
        NUMBER, "New upper limit of the credits that instances may use; null for no limit.", nullable=True
    )
    suspend: bool | None = field(BOOLEAN, "Whether to suspend the project (true) or to activate it again (false).")
    cors_origins: list[str] | None = field(
        ListOf(TEXT), "New origins from which browsers may call the project. They replace the current ones."
    )
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        advanced_permissions: bool | None = UNSET,
        credits: float | None = UNSET,
        suspend: bool | None = UNSET,
        cors_origins: Sequence[str] | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectUsage(Model):
    """Credit usage of a project."""

    __slots__ = ()

    interval: str = field(Choice("day", "month"), "Length of the intervals into which usage is divided.", required=True)
    data_project: list[TimeSeriesDataPointList] = field(
        ListOf(ModelOf("TimeSeriesDataPointList")), "Usage of the whole project, by interval.", required=True
    )
    data_deployments: list[ProjectDeploymentVersionUsage] = field(
        ListOf(ModelOf("ProjectDeploymentVersionUsage")), "Usage of each deployment.", required=True
    )
    data_deleted_deployments: list[TimeSeriesDataPointList] = field(
        ListOf(ModelOf("TimeSeriesDataPointList")),
        "Usage of deployments that have been deleted since, by interval.",
        required=True,
    )

    def __init__(
        self,
        *,
        interval: str = UNSET,
        data_project: Sequence[TimeSeriesDataPointList | Mapping[str, Any]] = UNSET,
        data_deployments: Sequence[ProjectDeploymentVersionUsage | Mapping[str, Any]] = UNSET,
        data_deleted_deployments: Sequence[TimeSeriesDataPointList | Mapping[str, Any]] = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectUserCreate(Model):
    """A user to add to a project."""

    __slots__ = ()

    user_id: str = field(TEXT, "Identifier of the user.", required=True)

    def __init__(
        self,
        *,
        user_id: str = UNSET,
    ) -> None:
        self._fill(locals())


class ProjectUserList(Model):
    """A user of a project."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    email: str = field(TEXT, "Email address.", required=True)
    name: str | None = field(TEXT, "First name.")
    surname: str | None = field(TEXT, "Last name.")

    def __init__(
        self,
        *,
        id: str = UNSET,
        email: str = UNSET,
        name: str | None = UNSET,
        surname: str | None = UNSET,
    ) -> None:
        self._fill(locals())


class QuotaDetail(Model):
    """A quota of a project."""

    __slots__ = ()

    quota: float = field(
        NUMBER,
        "How much of the resource the project may use, in the unit of the resource, such as bytes of memory.",
        required=True,
    )
    resource: str = field(
        TEXT,
        "Name of the resource, such as `memory_standard`, `cpu_standard` or `accelerator_standard`.",
        required=True,
    )

    def __init__(
        self,
        *,
        quota: float = UNSET,
        resource: str = UNSET,
    ) -> None:
        self._fill(locals())
