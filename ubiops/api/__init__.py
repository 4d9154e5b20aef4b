"""The endpoints: one module and class a resource, joined by `CoreApi`. Generated from openapi/ by `python -m codegen`: change it there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ubiops.api.core_api import CoreApi as CoreApi

_MODULES = (
    "core_api",
    "deployments",
    "deployment_versions",
    "revisions",
    "builds",
    "environment_variables",
    "audit_events",
    "template_deployments",
    "users",
    "status",
    "projects",
    "organizations",
    "logs",
    "deployment_requests",
    "pipelines",
    "pipeline_versions",
    "pipeline_requests",
    "environments",
    "environment_revisions",
    "environment_builds",
    "environment_tags",
    "buckets",
    "instances",
    "instance_types",
    "files",
    "exports",
    "imports",
    "metrics",
    "time_series",
    "request_schedules",
    "webhooks",
    "notification_groups",
    "roles",
    "service_users",
    "services",
)

if not TYPE_CHECKING:  # so that a type checker finds a misspelt name

    def __getattr__(name: str) -> Any:
        if name == "CoreApi":
            return import_module("ubiops.api.core_api").CoreApi
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return import_module(f"{__name__}.{name}")


def __dir__() -> list[str]:
    return sorted({"__doc__", "__file__", "__name__", "__path__", "CoreApi", *_MODULES})
