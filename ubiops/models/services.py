"""Services: HTTP endpoints in front of a port of a deployment's instances. Generated from openapi/services.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.models.base.model import Model, field
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import BOOLEAN, INTEGER, PAIRS, TEXT, TIMESTAMP, UNSET

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from typing import Any


class HealthCheck(Model):
    """A check of whether an instance can take requests."""

    __slots__ = ()

    path: str | None = field(TEXT, "Path of the check; starts with a slash.")
    port: int | None = field(INTEGER, "Port of the check. The port of the service when it is left out.")
    interval: int | None = field(INTEGER, "Time between two checks, in seconds.")
    timeout: int | None = field(INTEGER, "Timeout of a check, in seconds.")
    failure_threshold: int | None = field(
        INTEGER, "Number of failed checks in a row after which the instance receives no more requests."
    )

    def __init__(
        self,
        *,
        path: str | None = UNSET,
        port: int | None = UNSET,
        interval: int | None = UNSET,
        timeout: int | None = UNSET,
        failure_threshold: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceCreate(Model):
    """A service to create."""

    __slots__ = ()

    name: str = field(TEXT, "Name, unique in the project.", required=True)
    deployment: str | None = field(
        TEXT, "Name of the deployment that handles the requests; not needed for a service that is imported."
    )
    version: str | None = field(
        TEXT,
        "Name of the version that handles the requests; null or absent for the deployment's default version.",
        nullable=True,
    )
    port: int = field(INTEGER, "Port that the instances listen on.", required=True)
    description: str | None = field(TEXT, "Description of the service.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    authentication_required: bool | None = field(BOOLEAN, "Whether requests must be authenticated.")
    authentication_method_token_enabled: bool | None = field(
        BOOLEAN, "Whether an API token is accepted as authentication."
    )
    authentication_header_pass_through: bool | None = field(
        BOOLEAN, "Whether the header with the caller's token is passed on to the deployment."
    )
    request_logging_excluded_paths: str | None = field(
        TEXT, "Regular expression; requests to paths that it matches are not stored."
    )
    request_logging_excluded_extensions: list[str] | None = field(
        ListOf(TEXT), "File extensions, without the dot; requests for such files are not stored."
    )
    rate_limit: int | None = field(
        INTEGER, "Maximum number of requests in a minute, in total; null for no limit.", nullable=True
    )
    rate_limit_user_default: int | None = field(
        INTEGER,
        "Maximum number of requests of one user in a minute, for users without a limit of their own; null for no limit.",
        nullable=True,
    )
    concurrency_limit: int | None = field(
        INTEGER, "Maximum number of requests at the same time, in total; null for no limit.", nullable=True
    )
    concurrency_limit_user_default: int | None = field(
        INTEGER,
        "Maximum number of requests of one user at the same time, for users without a limit of their own; null for no limit.",
        nullable=True,
    )
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model are routed to the instance that is likely to have their prefix in its cache.",
    )
    imported_name: str | None = field(TEXT, "Name of the service that is imported from a cluster.")
    imported_namespace: str | None = field(TEXT, "Namespace of the service that is imported.")
    imported_cluster_domain: str | None = field(TEXT, "Domain of the cluster that the service is imported from.")
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"),
        "Check of whether an instance can take requests; null for no check. Use `DeploymentVersionCreate.health_check` instead.",
        nullable=True,
        deprecated=True,
    )
    rate_limit_token: int | None = field(
        INTEGER,
        "Maximum number of requests with one token in a minute; null for no limit. Use `rate_limit_user_default` instead.",
        nullable=True,
        deprecated=True,
    )

    def __init__(
        self,
        *,
        name: str = UNSET,
        deployment: str | None = UNSET,
        version: str | None = UNSET,
        port: int = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        authentication_required: bool | None = UNSET,
        authentication_method_token_enabled: bool | None = UNSET,
        authentication_header_pass_through: bool | None = UNSET,
        request_logging_excluded_paths: str | None = UNSET,
        request_logging_excluded_extensions: Sequence[str] | None = UNSET,
        rate_limit: int | None = UNSET,
        rate_limit_user_default: int | None = UNSET,
        concurrency_limit: int | None = UNSET,
        concurrency_limit_user_default: int | None = UNSET,
        type: str | None = UNSET,
        cache_aware_llm_routing: bool | None = UNSET,
        imported_name: str | None = UNSET,
        imported_namespace: str | None = UNSET,
        imported_cluster_domain: str | None = UNSET,
        health_check: HealthCheck | Mapping[str, Any] | None = UNSET,
        rate_limit_token: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceUpdate(Model):
    """Changes to a service."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name.")
    deployment: str | None = field(TEXT, "Name of the deployment that handles the requests from now on.")
    version: str | None = field(
        TEXT,
        "Name of the version that handles the requests from now on; null for the default version of the deployment.",
        nullable=True,
    )
    port: int | None = field(INTEGER, "Port that the instances listen on.")
    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels. They replace the current ones.")
    authentication_required: bool | None = field(BOOLEAN, "Whether requests must be authenticated.")
    authentication_method_token_enabled: bool | None = field(
        BOOLEAN, "Whether an API token is accepted as authentication."
    )
    authentication_header_pass_through: bool | None = field(
        BOOLEAN, "Whether the header with the caller's token is passed on to the deployment."
    )
    request_logging_excluded_paths: str | None = field(
        TEXT, "Regular expression; requests to paths that it matches are not stored."
    )
    request_logging_excluded_extensions: list[str] | None = field(
        ListOf(TEXT), "File extensions, without the dot; requests for such files are not stored."
    )
    rate_limit: int | None = field(
        INTEGER, "Maximum number of requests in a minute, in total; null for no limit.", nullable=True
    )
    rate_limit_user_default: int | None = field(
        INTEGER,
        "Maximum number of requests of one user in a minute, for users without a limit of their own; null for no limit.",
        nullable=True,
    )
    concurrency_limit: int | None = field(
        INTEGER, "Maximum number of requests at the same time, in total; null for no limit.", nullable=True
    )
    concurrency_limit_user_default: int | None = field(
        INTEGER,
        "Maximum number of requests of one user at the same time, for users without a limit of their own; null for no limit.",
        nullable=True,
    )
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model are routed to the instance that is likely to have their prefix in its cache.",
    )
    imported_name: str | None = field(TEXT, "Name of the service that is imported from a cluster.")
    imported_namespace: str | None = field(TEXT, "Namespace of the service that is imported.")
    imported_cluster_domain: str | None = field(TEXT, "Domain of the cluster that the service is imported from.")
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"),
        "Check of whether an instance can take requests; null for no check. Use `DeploymentVersionCreate.health_check` instead.",
        nullable=True,
        deprecated=True,
    )
    rate_limit_token: int | None = field(
        INTEGER,
        "Maximum number of requests with one token in a minute; null for no limit. Use `rate_limit_user_default` instead.",
        nullable=True,
        deprecated=True,
    )

    def __init__(
        self,
        *,
        name: str | None = UNSET,
        deployment: str | None = UNSET,
        version: str | None = UNSET,
        port: int | None = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        authentication_required: bool | None = UNSET,
        authentication_method_token_enabled: bool | None = UNSET,
        authentication_header_pass_through: bool | None = UNSET,
        request_logging_excluded_paths: str | None = UNSET,
        request_logging_excluded_extensions: Sequence[str] | None = UNSET,
        rate_limit: int | None = UNSET,
        rate_limit_user_default: int | None = UNSET,
        concurrency_limit: int | None = UNSET,
        concurrency_limit_user_default: int | None = UNSET,
        type: str | None = UNSET,
        cache_aware_llm_routing: bool | None = UNSET,
        imported_name: str | None = UNSET,
        imported_namespace: str | None = UNSET,
        imported_cluster_domain: str | None = UNSET,
        health_check: HealthCheck | Mapping[str, Any] | None = UNSET,
        rate_limit_token: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceDetail(Model):
    """A service."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    deployment: str | None = field(
        TEXT, "Name of the deployment that handles the requests; null for a service that is imported.", nullable=True
    )
    version: str | None = field(
        TEXT, "Name of the version that handles the requests; null for the deployment's default version.", nullable=True
    )
    port: int = field(INTEGER, "Port that the instances listen on.", required=True)
    description: str | None = field(TEXT, "Description of the service.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    time_created: datetime | None = field(TIMESTAMP, "Time of creation.")
    time_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    endpoint: str | None = field(TEXT, "URL of the service.")
    authentication_required: bool | None = field(BOOLEAN, "Whether requests must be authenticated.")
    authentication_method_token_enabled: bool | None = field(
        BOOLEAN, "Whether an API token is accepted as authentication."
    )
    authentication_header_pass_through: bool | None = field(
        BOOLEAN, "Whether the header with the caller's token is passed on to the deployment."
    )
    request_logging_excluded_paths: str | None = field(
        TEXT, "Regular expression; requests to paths that it matches are not stored.", nullable=True
    )
    request_logging_excluded_extensions: list[str] | None = field(
        ListOf(TEXT), "File extensions, without the dot; requests for such files are not stored.", nullable=True
    )
    rate_limit: int | None = field(
        INTEGER, "Maximum number of requests in a minute, in total; null for no limit.", nullable=True
    )
    rate_limit_user_default: int | None = field(
        INTEGER,
        "Maximum number of requests of one user in a minute, for users without a limit of their own; null for no limit.",
        nullable=True,
    )
    concurrency_limit: int | None = field(
        INTEGER, "Maximum number of requests at the same time, in total; null for no limit.", nullable=True
    )
    concurrency_limit_user_default: int | None = field(
        INTEGER,
        "Maximum number of requests of one user at the same time, for users without a limit of their own; null for no limit.",
        nullable=True,
    )
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model are routed to the instance that is likely to have their prefix in its cache.",
    )
    imported_name: str | None = field(TEXT, "Name of the service that is imported from a cluster.", nullable=True)
    imported_namespace: str | None = field(TEXT, "Namespace of the service that is imported.", nullable=True)
    imported_cluster_domain: str | None = field(
        TEXT, "Domain of the cluster that the service is imported from.", nullable=True
    )
    imported_scheme: str | None = field(TEXT, "URL scheme of the imported service, such as `http`.", nullable=True)
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"),
        "Check of whether an instance can take requests; null for no check. Use `DeploymentVersionCreate.health_check` instead.",
        nullable=True,
        deprecated=True,
    )
    rate_limit_token: int | None = field(
        INTEGER,
        "Maximum number of requests with one token in a minute; null for no limit. Use `rate_limit_user_default` instead.",
        nullable=True,
        deprecated=True,
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        deployment: str | None = UNSET,
        version: str | None = UNSET,
        port: int = UNSET,
        description: str | None = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        time_created: datetime | str | None = UNSET,
        time_updated: datetime | str | None = UNSET,
        endpoint: str | None = UNSET,
        authentication_required: bool | None = UNSET,
        authentication_method_token_enabled: bool | None = UNSET,
        authentication_header_pass_through: bool | None = UNSET,
        request_logging_excluded_paths: str | None = UNSET,
        request_logging_excluded_extensions: Sequence[str] | None = UNSET,
        rate_limit: int | None = UNSET,
        rate_limit_user_default: int | None = UNSET,
        concurrency_limit: int | None = UNSET,
        concurrency_limit_user_default: int | None = UNSET,
        type: str | None = UNSET,
        cache_aware_llm_routing: bool | None = UNSET,
        imported_name: str | None = UNSET,
        imported_namespace: str | None = UNSET,
        imported_cluster_domain: str | None = UNSET,
        imported_scheme: str | None = UNSET,
        health_check: HealthCheck | Mapping[str, Any] | None = UNSET,
        rate_limit_token: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceList(Model):
    """A service in a list."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    name: str = field(TEXT, "Name, unique in the project.", required=True)
    deployment: str | None = field(
        TEXT, "Name of the deployment that handles the requests; null for a service that is imported.", nullable=True
    )
    version: str | None = field(
        TEXT, "Name of the version that handles the requests; null for the deployment's default version.", nullable=True
    )
    port: int = field(INTEGER, "Port that the instances listen on.", required=True)
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    time_created: datetime | None = field(TIMESTAMP, "Time of creation.")
    time_updated: datetime | None = field(TIMESTAMP, "Time of the last change.")
    authentication_required: bool | None = field(BOOLEAN, "Whether requests must be authenticated.")
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model are routed to the instance that is likely to have their prefix in its cache.",
    )

    def __init__(
        self,
        *,
        id: str = UNSET,
        name: str = UNSET,
        deployment: str | None = UNSET,
        version: str | None = UNSET,
        port: int = UNSET,
        labels: Mapping[str, str] | None = UNSET,
        time_created: datetime | str | None = UNSET,
        time_updated: datetime | str | None = UNSET,
        authentication_required: bool | None = UNSET,
        type: str | None = UNSET,
        cache_aware_llm_routing: bool | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServiceStatus(Model):
    """Whether a service can take requests."""

    __slots__ = ()

    id: str = field(TEXT, "Identifier.", required=True)
    ready: bool = field(BOOLEAN, "Whether it can take requests.", required=True)
    instances_ready: int | None = field(INTEGER, "Number of instances that can take requests.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        ready: bool = UNSET,
        instances_ready: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserConcurrencyLimitCreate(Model):
    """A concurrency limit of a user to create."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the limit (UUID). The server chooses one when it is left out.")
    user_id: str = field(TEXT, "Identifier of the user or service user.", required=True)
    limit: int = field(INTEGER, "Maximum number of requests of the user at the same time.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        user_id: str = UNSET,
        limit: int = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserConcurrencyLimitUpdate(Model):
    """Changes to the concurrency limit of a user."""

    __slots__ = ()

    limit: int | None = field(INTEGER, "Maximum number of requests of the user at the same time.")

    def __init__(
        self,
        *,
        limit: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserConcurrencyLimitList(Model):
    """The concurrency limit of a user of a service."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier.")
    user_id: str = field(TEXT, "Identifier of the user or service user.", required=True)
    user_email: str = field(TEXT, "Email address of the user or service user.", required=True)
    limit: int = field(INTEGER, "Maximum number of requests of the user at the same time.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        user_id: str = UNSET,
        user_email: str = UNSET,
        limit: int = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserRateLimitCreate(Model):
    """A rate limit of a user to create."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the limit (UUID). The server chooses one when it is left out.")
    user_id: str = field(TEXT, "Identifier of the user or service user.", required=True)
    limit: int = field(INTEGER, "Maximum number of requests of the user in a minute.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        user_id: str = UNSET,
        limit: int = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserRateLimitUpdate(Model):
    """Changes to the rate limit of a user."""

    __slots__ = ()

    limit: int | None = field(INTEGER, "Maximum number of requests of the user in a minute.")

    def __init__(
        self,
        *,
        limit: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserRateLimitList(Model):
    """The rate limit of a user of a service."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier.")
    user_id: str = field(TEXT, "Identifier of the user or service user.", required=True)
    user_email: str = field(TEXT, "Email address of the user or service user.", required=True)
    limit: int = field(INTEGER, "Maximum number of requests of the user in a minute.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        user_id: str = UNSET,
        user_email: str = UNSET,
        limit: int = UNSET,
    ) -> None:
        self._fill(locals())
