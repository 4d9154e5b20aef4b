"""Operations on deployments."""

from __future__ import annotations

from typing import Any

from ..requests import Request
from ..store import Store

__all__ = ["deployments_create", "deployments_delete", "deployments_get", "deployments_list", "deployments_update"]


def deployments_list(store: Store, request: Request) -> list[dict[str, Any]]:
    return store.deployments.list(**request.path, **request.query)


def deployments_create(store: Store, request: Request) -> dict[str, Any]:
    return store.deployments.create(**request.path, data=request.body)


def deployments_get(store: Store, request: Request) -> dict[str, Any]:
    return store.deployments.get(**request.path)


def deployments_update(store: Store, request: Request) -> dict[str, Any]:
    return store.deployments.update(**request.path, data=request.body)


def deployments_delete(store: Store, request: Request) -> None:
    store.deployments.delete(**request.path)
