"""Audit events of deployments and projects."""

from __future__ import annotations

from typing import Any

from ..context import Context
from ..operations import operation
from ..store import audit
from .deployments import find_deployment
from .pipelines import find_pipeline


@operation
def deployment_audit_events_list(
    context: Context, project_name: str, deployment_name: str, limit: int, offset: int, action: str | None = None
) -> list[dict[str, Any]]:
    deployment = find_deployment(context, project_name, deployment_name)
    return audit.events(context, "parent_id", deployment["id"], limit, offset, action)


@operation
def pipeline_audit_events_list(
    context: Context, project_name: str, pipeline_name: str, limit: int, offset: int, action: str | None = None
) -> list[dict[str, Any]]:
    pipeline = find_pipeline(context, project_name, pipeline_name)
    return audit.events(context, "parent_id", pipeline["id"], limit, offset, action)


@operation
def project_audit_events_list(
    context: Context, project_name: str, limit: int, offset: int, action: str | None = None
) -> list[dict[str, Any]]:
    return audit.events(context, "project", project_name, limit, offset, action)
