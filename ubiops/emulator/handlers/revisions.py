"""Operations on revisions and their builds."""

from __future__ import annotations

from typing import Any

from ..errors import Invalid
from ..requests import Request
from ..store import Store
from ..store.revisions import PackageFile

__all__ = [
    "builds_get",
    "revisions_file_download",
    "revisions_file_upload",
    "revisions_get",
    "revisions_list",
    "revisions_rebuild",
]


def builds_get(store: Store, request: Request) -> dict[str, Any]:
    return store.revisions.build(**request.path)


def revisions_file_download(store: Store, request: Request) -> PackageFile:
    return store.revisions.file(**request.path)


def revisions_file_upload(store: Store, request: Request) -> dict[str, Any]:
    form, seconds = request.body, request.settings.build_seconds
    if (request.file is not None) + ("source_deployment" in form) + ("template_deployment_id" in form) > 1:
        raise Invalid("give only one of file, source_deployment with source_version, and template_deployment_id")
    if request.file is not None:
        return store.revisions.upload(**request.path, package=request.file, build_seconds=seconds)
    if "template_deployment_id" in form:
        template_id = form["template_deployment_id"]
        return store.revisions.from_template(**request.path, template_id=template_id, build_seconds=seconds)
    return store.revisions.copy(
        **request.path,
        source_deployment=form["source_deployment"],
        source_version=form["source_version"],
        build_seconds=seconds,
    )


def revisions_get(store: Store, request: Request) -> dict[str, Any]:
    return store.revisions.get(**request.path)


def revisions_list(store: Store, request: Request) -> list[dict[str, Any]]:
    return store.revisions.list(**request.path)


def revisions_rebuild(store: Store, request: Request) -> dict[str, Any]:
    return store.revisions.rebuild(**request.path, build_seconds=request.settings.build_seconds)
