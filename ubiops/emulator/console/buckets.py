"""The pages of buckets: what is in them, uploads, downloads and deletion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlencode

from anyio import to_thread
from starlette.responses import FileResponse, RedirectResponse, Response

from ..context import Context
from ..inner import Refused
from ..resources.bucket_files import find_file, keep_file
from ..resources.buckets import OWN_PROVIDER
from ..store.values import new_id
from .reading import SHOWN_FILES, search_files
from .rendering import path, render
from .visit import Visit

#: What browsers put in place of these characters in the name of a file that is sent with a form.
_REPLACED = {"%22": '"', "%0D": "\r", "%0A": "\n"}


async def bucket(visit: Visit, project: str, name: str) -> Response:
    """The files of a bucket, folder by folder, or all in whose name a text is."""
    shown = await visit.get(project, "buckets", name)
    prefix = visit.request.query_params.get("prefix", "")
    found: Mapping[str, Any] = {"files": [], "prefixes": [], "continuation_token": None}
    if shown["provider"] == OWN_PROVIDER:
        if visit.search:
            found = {**found, "files": await visit.read(search_files, shown["id"], prefix, visit.search)}
        else:
            query = {"prefix": prefix, "delimiter": "/", "limit": SHOWN_FILES}
            if token := visit.request.query_params.get("after"):
                query["continuation_token"] = token
            found = await visit.get(project, "buckets", name, "files", query=urlencode(query))
    return render(
        "bucket",
        project=project,
        place=(project, "buckets", name),
        search=visit.search,
        bucket=shown,
        own=shown["provider"] == OWN_PROVIDER,
        prefix=prefix,
        folders=_folders(prefix),
        found=found,
    )


def _folders(prefix: str) -> list[tuple[str, str]]:
    """The folders that lead to a prefix: their names, and the prefix of each."""
    parts = prefix.split("/")[:-1]
    return [(part, "/".join(parts[: number + 1]) + "/") for number, part in enumerate(parts)]


async def upload(visit: Visit, project: str, name: str) -> Response:
    """Keep a file that a form has sent, in place of one of the same name."""
    objects = visit.control.platform.store.objects
    fields, received = await visit.upload(objects, "name")
    if received is None:
        raise Refused(400, "There is no file in the form.")
    object_id = new_id()
    try:
        file_name = fields.get("name") or _file_name(received.name)
        if not file_name:
            raise Refused(400, "Choose a file first.")
        shown = await visit.get(project, "buckets", name)
        file_name = visit.request.query_params.get("prefix", "") + file_name
        # Whether a file of this name can be there: the same rules as for everybody.
        await visit.control.api.post("projects", project, "buckets", name, "files", file_name, data={})
        await to_thread.run_sync(objects.keep, received.path, object_id)
        await Context(visit.control.platform).write(keep_file, shown["id"], file_name, object_id, received.size)
    except BaseException:
        objects.drop(received.path, objects.path(object_id))
        raise
    return _back(visit, project, name)


def _file_name(sent: str) -> str:
    for sequence, character in _REPLACED.items():
        sent = sent.replace(sequence, character)
    return sent


async def download(visit: Visit, project: str, name: str) -> Response:
    """The content of a file, which a browser saves and never shows."""
    shown = await visit.get(project, "buckets", name)
    file_name = visit.request.query_params.get("name", "")
    await visit.get(project, "buckets", name, "files", file_name)
    row = await visit.read(find_file, shown["id"], file_name)
    headers = {"x-content-type-options": "nosniff", "content-security-policy": "sandbox", "cache-control": "no-store"}
    return FileResponse(
        visit.control.platform.store.objects.path(row["id"]),
        headers=headers,
        media_type="application/octet-stream",
        filename=file_name.rstrip("/").rpartition("/")[2] or "file",
    )


async def delete(visit: Visit, project: str, name: str) -> Response:
    """Delete a file."""
    form = await visit.form()
    # Percent-encoded: browsers change some characters of a form's values.
    segments = ("projects", project, "buckets", name, "files", unquote(form.get("name", "")))
    await visit.control.api.call("DELETE", segments)
    return _back(visit, project, name)


def _back(visit: Visit, project: str, name: str) -> Response:
    query = urlencode({key: value for key, value in visit.request.query_params.items() if key in ("prefix", "search")})
    return RedirectResponse(path(project, "buckets", name) + (f"?{query}" if query else ""), 303)
