"""Operations on versions of deployments."""

from __future__ import annotations

from typing import Any

from ..requests import Request
from ..store import Store

__all__ = [
    "deployment_versions_create",
    "deployment_versions_delete",
    "deployment_versions_get",
    "deployment_versions_list",
    "deployment_versions_update",
]


def deployment_versions_list(store: Store, request: Request) -> list[dict[str, Any]]:
    return store.versions.list(**request.path, **request.query)


def deployment_versions_create(store: Store, request: Request) -> dict[str, Any]:
    return store.versions.create(**request.path, data=request.body)


def deployment_versions_get(store: Store, request: Request) -> dict[str, Any]:
    return store.versions.get(**request.path)


def deployment_versions_update(store: Store, request: Request) -> dict[str, Any]:
    return store.versions.update(**request.path, data=request.body)


def deployment_versions_delete(store: Store, request: Request) -> None:
    store.versions.delete(**request.path)
