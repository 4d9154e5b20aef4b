"""The pages of buckets: what is in them, uploads, downloads and deletion."""

from __future__ import annotations

from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

from anyio import to_thread
from starlette.responses import FileResponse, RedirectResponse, Response

from ..context import Context
from ..inner import Refused
from ..resources.bucket_files import find_file, keep_file
from ..resources.buckets import OWN_PROVIDER
from ..store.files import Upload
from ..store.values import new_id
from .reading import SEARCHED, SHOWN_FILES, search_files
from .rendering import matching, path, render
from .visit import Visit

_SECONDS = 30.0
#: What browsers put in place of these characters in the name of a file that is sent with a form.
_REPLACED = {"%22": '"', "%0D": "\r", "%0A": "\n"}


async def bucket(visit: Visit, project: str, name: str) -> Response:
    """The files of a bucket, folder by folder, or all in whose name a text is."""
    shown = await visit.get(project, "buckets", name)
    prefix, problem = visit.request.query_params.get("prefix", ""), None
    found: Mapping[str, Any] = {"files": [], "prefixes": [], "continuation_token": None}
    try:
        found = await (_search if visit.search else _list)(visit, project, shown, prefix)
    except Refused as error:
        problem = error
    return render(
        "bucket",
        200 if problem is None else problem.status,
        project=project,
        place=(project, "buckets", name),
        search=visit.search,
        bucket=shown,
        prefix=prefix,
        folders=_folders(prefix),
        found=found,
        problem=problem,
    )


async def _list(visit: Visit, project: str, bucket: Mapping[str, Any], prefix: str) -> Mapping[str, Any]:
    """A page of what is in a folder."""
    query = {"prefix": prefix, "delimiter": "/", "limit": SHOWN_FILES}
    if token := visit.request.query_params.get("after"):
        query["continuation_token"] = token
    found: Mapping[str, Any] = await visit.get(project, "buckets", bucket["name"], "files", query=urlencode(query))
    return found


async def _search(visit: Visit, project: str, bucket: Mapping[str, Any], prefix: str) -> Mapping[str, Any]:
    """The files in whose name a text is; in a bucket elsewhere, among the first ones only."""
    found: dict[str, Any] = {"prefixes": [], "continuation_token": None}
    if bucket["provider"] == OWN_PROVIDER:
        return {**found, "files": await visit.read(search_files, bucket["id"], prefix, visit.search)}
    query = urlencode({"prefix": prefix, "limit": SEARCHED})
    page = await visit.get(project, "buckets", bucket["name"], "files", query=query)
    return {**found, "files": matching(page["files"], visit.search)}


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
        file_name = visit.request.query_params.get("prefix", "") + file_name
        shown = await visit.get(project, "buckets", name)
        segments = ("projects", project, "buckets", name, "files", file_name)
        # Whether a file of this name can be there: the same rules as for everybody.
        address = (await visit.control.api.post(*segments, data={}))["url"]
        if shown["provider"] == OWN_PROVIDER:
            await to_thread.run_sync(objects.keep, received.path, object_id)
            await Context(visit.control.platform).write(keep_file, shown["id"], file_name, object_id, received.size)
        else:
            await to_thread.run_sync(_put, address, received)
            objects.drop(received.path)
    except BaseException:
        objects.drop(received.path, objects.path(object_id))
        raise
    return _back(visit, project, name)


def _put(address: str, received: Upload) -> None:
    """Send a file to the signed address of a bucket that is not here; raises Refused."""
    parts = urlsplit(address)
    connection = HTTPConnection(parts.netloc, timeout=_SECONDS)
    try:
        with received.path.open("rb") as file:
            connection.request("PUT", f"{parts.path}?{parts.query}", file, {"Content-Length": str(received.size)})
        status = connection.getresponse().status
    except (OSError, HTTPException) as error:
        raise Refused(400, f"The endpoint of the bucket cannot be reached: {error}") from None
    finally:
        connection.close()
    if status >= 300:
        raise Refused(400, f"The endpoint of the bucket has responded with the status {status}.")


def _file_name(sent: str) -> str:
    for sequence, character in _REPLACED.items():
        sent = sent.replace(sequence, character)
    return sent


async def download(visit: Visit, project: str, name: str) -> Response:
    """The content of a file, which a browser saves and never shows."""
    shown = await visit.get(project, "buckets", name)
    file_name = visit.request.query_params.get("name", "")
    base = (project, "buckets", name, "files", file_name)
    await visit.get(*base)
    if shown["provider"] != OWN_PROVIDER:
        return RedirectResponse((await visit.get(*base, "download"))["url"], 303)
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
