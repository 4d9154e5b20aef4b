"""Operations on template deployments."""

from __future__ import annotations

from typing import Any

from ..requests import Request
from ..store import Store

__all__ = ["template_deployments_list"]


def template_deployments_list(store: Store, request: Request) -> list[dict[str, Any]]:
    return store.templates.list()
