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
    """How to find out whether an instance can take requests."""

    __slots__ = ()

    path: str | None = field(TEXT, "Path that is asked for; it starts with a slash.")
    port: int | None = field(INTEGER, "Port that is asked; without it, the port of the service.")
    interval: int | None = field(INTEGER, "Seconds from one check to the next.")
    timeout: int | None = field(INTEGER, "Seconds after which a check without a response has failed.")
    failure_threshold: int | None = field(
        INTEGER, "Failed checks in a row after which the instance gets no more requests."
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
    """What a service is made of."""

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
    description: str | None = field(TEXT, "What the service is for.")
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
        INTEGER, "Requests a minute that the service takes in total; null for no limit.", nullable=True
    )
    rate_limit_user_default: int | None = field(
        INTEGER,
        "Requests a minute that the service takes from one user, unless the user has a limit of their own; null for no limit.",
        nullable=True,
    )
    concurrency_limit: int | None = field(
        INTEGER, "Requests that the service handles at the same time in total; null for no limit.", nullable=True
    )
    concurrency_limit_user_default: int | None = field(
        INTEGER,
        "Requests that the service handles at the same time for one user, unless the user has a limit of their own; null for no limit.",
        nullable=True,
    )
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model go to the instance that most likely has their beginning in its cache.",
    )
    imported_name: str | None = field(TEXT, "Name of the service that is imported from a cluster.")
    imported_namespace: str | None = field(TEXT, "Namespace of the service that is imported.")
    imported_cluster_domain: str | None = field(TEXT, "Domain of the cluster that the service is imported from.")
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"),
        "How to find out whether an instance can take requests; null for no check. Use `DeploymentVersionCreate.health_check` instead.",
        nullable=True,
        deprecated=True,
    )
    rate_limit_token: int | None = field(
        INTEGER,
        "Requests a minute that the service takes from one token; null for no limit. Use `rate_limit_user_default` instead.",
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
    """What is to change in a service."""

    __slots__ = ()

    name: str | None = field(TEXT, "New name.")
    deployment: str | None = field(TEXT, "Name of the deployment that is to handle the requests.")
    version: str | None = field(
        TEXT,
        "Name of the version that is to handle the requests; null for the deployment's default version.",
        nullable=True,
    )
    port: int | None = field(INTEGER, "Port that the instances listen on.")
    description: str | None = field(TEXT, "New description.")
    labels: dict[str, str] | None = field(PAIRS, "New labels, which replace all the present ones.")
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
        INTEGER, "Requests a minute that the service takes in total; null for no limit.", nullable=True
    )
    rate_limit_user_default: int | None = field(
        INTEGER,
        "Requests a minute that the service takes from one user, unless the user has a limit of their own; null for no limit.",
        nullable=True,
    )
    concurrency_limit: int | None = field(
        INTEGER, "Requests that the service handles at the same time in total; null for no limit.", nullable=True
    )
    concurrency_limit_user_default: int | None = field(
        INTEGER,
        "Requests that the service handles at the same time for one user, unless the user has a limit of their own; null for no limit.",
        nullable=True,
    )
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model go to the instance that most likely has their beginning in its cache.",
    )
    imported_name: str | None = field(TEXT, "Name of the service that is imported from a cluster.")
    imported_namespace: str | None = field(TEXT, "Namespace of the service that is imported.")
    imported_cluster_domain: str | None = field(TEXT, "Domain of the cluster that the service is imported from.")
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"),
        "How to find out whether an instance can take requests; null for no check. Use `DeploymentVersionCreate.health_check` instead.",
        nullable=True,
        deprecated=True,
    )
    rate_limit_token: int | None = field(
        INTEGER,
        "Requests a minute that the service takes from one token; null for no limit. Use `rate_limit_user_default` instead.",
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
    description: str | None = field(TEXT, "What the service is for.")
    labels: dict[str, str] | None = field(PAIRS, "Labels, as names and values.")
    time_created: datetime | None = field(TIMESTAMP, "When it was created.")
    time_updated: datetime | None = field(TIMESTAMP, "When it was last changed.")
    endpoint: str | None = field(TEXT, "Address of the service.")
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
        INTEGER, "Requests a minute that the service takes in total; null for no limit.", nullable=True
    )
    rate_limit_user_default: int | None = field(
        INTEGER,
        "Requests a minute that the service takes from one user, unless the user has a limit of their own; null for no limit.",
        nullable=True,
    )
    concurrency_limit: int | None = field(
        INTEGER, "Requests that the service handles at the same time in total; null for no limit.", nullable=True
    )
    concurrency_limit_user_default: int | None = field(
        INTEGER,
        "Requests that the service handles at the same time for one user, unless the user has a limit of their own; null for no limit.",
        nullable=True,
    )
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model go to the instance that most likely has their beginning in its cache.",
    )
    imported_name: str | None = field(TEXT, "Name of the service that is imported from a cluster.", nullable=True)
    imported_namespace: str | None = field(TEXT, "Namespace of the service that is imported.", nullable=True)
    imported_cluster_domain: str | None = field(
        TEXT, "Domain of the cluster that the service is imported from.", nullable=True
    )
    imported_scheme: str | None = field(
        TEXT, "Scheme under which the imported service is reached, such as `http`.", nullable=True
    )
    health_check: HealthCheck | None = field(
        ModelOf("HealthCheck"),
        "How to find out whether an instance can take requests; null for no check. Use `DeploymentVersionCreate.health_check` instead.",
        nullable=True,
        deprecated=True,
    )
    rate_limit_token: int | None = field(
        INTEGER,
        "Requests a minute that the service takes from one token; null for no limit. Use `rate_limit_user_default` instead.",
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
    """A service as one of a list."""

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
    time_created: datetime | None = field(TIMESTAMP, "When it was created.")
    time_updated: datetime | None = field(TIMESTAMP, "When it was last changed.")
    authentication_required: bool | None = field(BOOLEAN, "Whether requests must be authenticated.")
    type: str | None = field(TEXT, "Type of the service.")
    cache_aware_llm_routing: bool | None = field(
        BOOLEAN,
        "Whether requests to a language model go to the instance that most likely has their beginning in its cache.",
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
    instances_ready: int | None = field(INTEGER, "How many instances can take requests.", nullable=True)

    def __init__(
        self,
        *,
        id: str = UNSET,
        ready: bool = UNSET,
        instances_ready: int | None = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserConcurrencyLimitCreate(Model):
    """What the concurrency limit of a user is made of."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the limit (UUID); the server chooses one when it is absent.")
    user_id: str = field(TEXT, "Identifier of the user or service user.", required=True)
    limit: int = field(INTEGER, "Requests that the service handles at the same time for this user.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        user_id: str = UNSET,
        limit: int = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserConcurrencyLimitUpdate(Model):
    """What is to change in the concurrency limit of a user."""

    __slots__ = ()

    limit: int | None = field(INTEGER, "Requests that the service handles at the same time for this user.")

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
    limit: int = field(INTEGER, "Requests that the service handles at the same time for this user.", required=True)

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
    """What the rate limit of a user is made of."""

    __slots__ = ()

    id: str | None = field(TEXT, "Identifier of the limit (UUID); the server chooses one when it is absent.")
    user_id: str = field(TEXT, "Identifier of the user or service user.", required=True)
    limit: int = field(INTEGER, "Requests a minute that the service takes from this user.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        user_id: str = UNSET,
        limit: int = UNSET,
    ) -> None:
        self._fill(locals())


class ServicesUserRateLimitUpdate(Model):
    """What is to change in the rate limit of a user."""

    __slots__ = ()

    limit: int | None = field(INTEGER, "Requests a minute that the service takes from this user.")

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
    limit: int = field(INTEGER, "Requests a minute that the service takes from this user.", required=True)

    def __init__(
        self,
        *,
        id: str | None = UNSET,
        user_id: str = UNSET,
        user_email: str = UNSET,
        limit: int = UNSET,
    ) -> None:
        self._fill(locals())
