"""Operations on audit events."""

from __future__ import annotations

from typing import Any

from ..requests import Request
from ..store import Store

__all__ = ["deployment_audit_events_list"]


def deployment_audit_events_list(store: Store, request: Request) -> list[dict[str, Any]]:
    return store.audit.list(**request.path, **request.query)
