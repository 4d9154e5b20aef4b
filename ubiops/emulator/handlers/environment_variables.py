"""Operations on environment variables. Those of a version differ from a deployment's in the path alone."""

from __future__ import annotations

from typing import Any

from ..requests import Request
from ..store import Store

__all__ = [
    "deployment_environment_variables_copy",
    "deployment_environment_variables_create",
    "deployment_environment_variables_delete",
    "deployment_environment_variables_get",
    "deployment_environment_variables_list",
    "deployment_environment_variables_update",
    "deployment_version_environment_variables_copy",
    "deployment_version_environment_variables_create",
    "deployment_version_environment_variables_delete",
    "deployment_version_environment_variables_get",
    "deployment_version_environment_variables_list",
    "deployment_version_environment_variables_update",
]


def deployment_environment_variables_list(store: Store, request: Request) -> list[dict[str, Any]]:
    return store.variables.list(**request.path)


def deployment_environment_variables_create(store: Store, request: Request) -> dict[str, Any]:
    return store.variables.create(**request.path, data=request.body)


def deployment_environment_variables_get(store: Store, request: Request) -> dict[str, Any]:
    return store.variables.get(**request.path)


def deployment_environment_variables_update(store: Store, request: Request) -> dict[str, Any]:
    return store.variables.update(**request.path, data=request.body)


def deployment_environment_variables_delete(store: Store, request: Request) -> None:
    store.variables.delete(**request.path)


def deployment_environment_variables_copy(store: Store, request: Request) -> list[dict[str, Any]]:
    return store.variables.copy(**request.path, data=request.body)


deployment_version_environment_variables_list = deployment_environment_variables_list
deployment_version_environment_variables_create = deployment_environment_variables_create
deployment_version_environment_variables_get = deployment_environment_variables_get
deployment_version_environment_variables_update = deployment_environment_variables_update
deployment_version_environment_variables_delete = deployment_environment_variables_delete
deployment_version_environment_variables_copy = deployment_environment_variables_copy
