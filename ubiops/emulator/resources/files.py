"""Files of a bucket. Their content goes to and comes from signed addresses."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from anyio import to_thread

from ..context import Context
from ..errors import Invalid, NotFound
from ..operations import operation
from ..s3 import PROVIDER
from ..signing import Grant
from ..store.database import Connection, Row
from ..store.records import quoted
from ..store.values import new_id, timestamp
from .bucket_files import drop_bucket_files, find_file, keep_file
from .buckets import OWN_PROVIDER, find_own_bucket, find_s3_bucket

MAX_NAME_BYTES = 1024
MAX_PARTS = 10_000
#: After every name that begins with a prefix, in the order of the database.
_LAST = "\U0010ffff"


@operation
async def files_list(
    context: Context,
    project_name: str,
    bucket_name: str,
    limit: int,
    prefix: str = "",
    delimiter: str = "",
    continuation_token: str | None = None,
) -> dict[str, Any]:
    s3 = await find_s3_bucket(context, project_name, bucket_name)
    if s3 is not None:
        return await to_thread.run_sync(s3.list, limit, prefix, delimiter, continuation_token)
    after = _decode_token(continuation_token) if continuation_token else ""
    return await to_thread.run_sync(_list, context, project_name, bucket_name, limit, prefix, delimiter, after)


@operation
async def files_get(context: Context, project_name: str, bucket_name: str, file: str) -> dict[str, Any]:
    s3 = await find_s3_bucket(context, project_name, bucket_name)
    if s3 is not None:
        return await to_thread.run_sync(s3.get, file)
    return _shown(await context.read(_find, project_name, bucket_name, file))


@operation
async def files_delete(context: Context, project_name: str, bucket_name: str, file: str) -> None:
    def delete(context: Context) -> None:
        bucket_id = _find(context, project_name, bucket_name, file)["bucket_id"]
        drop_bucket_files(context, "bucket_id = ? AND name = ?", bucket_id, file)

    s3 = await find_s3_bucket(context, project_name, bucket_name)
    await (context.write(delete) if s3 is None else to_thread.run_sync(s3.delete, file))


@operation
async def files_download(context: Context, project_name: str, bucket_name: str, file: str) -> dict[str, Any]:
    s3 = await find_s3_bucket(context, project_name, bucket_name)
    if s3 is not None:
        return {"url": s3.address("GET", file), "provider": PROVIDER}
    bucket_id = (await context.read(_find, project_name, bucket_name, file))["bucket_id"]
    return _address(context, context.platform.signer.path("GET", bucket_id, file))


@operation
async def files_upload(
    context: Context,
    project_name: str,
    bucket_name: str,
    file: str,
    upload_id: str | None = None,
    part_number: str | int | None = None,
    data: Mapping[str, Any] | None = None,
) -> dict[str, Any]:
    _check_name(file)
    part = _part(upload_id, part_number)
    s3 = await find_s3_bucket(context, project_name, bucket_name)
    if s3 is not None:
        query = {} if part is None else {"uploadId": part[0], "partNumber": str(part[1])}
        return {"url": s3.address("PUT", file, query), "provider": PROVIDER}

    def path(context: Context) -> str:
        bucket_id = find_own_bucket(context.db, project_name, bucket_name)["id"]
        if part is None:
            return context.platform.signer.path("PUT", bucket_id, file)
        _find_upload(context.db, bucket_id, file, part[0])
        return context.platform.signer.path("PUT", bucket_id, file, upload_id=part[0], part_number=part[1])

    return _address(context, await context.read(path))


@operation
async def files_start_multipart_upload(
    context: Context, project_name: str, bucket_name: str, file: str, data: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    def start(context: Context) -> str:
        bucket_id = find_own_bucket(context.db, project_name, bucket_name)["id"]
        upload_id = new_id()
        values = {"id": upload_id, "bucket_id": bucket_id, "name": file, "creation_date": context.now()}
        context.db.insert("multipart_uploads", values)
        return upload_id

    _check_name(file)
    s3 = await find_s3_bucket(context, project_name, bucket_name)
    if s3 is not None:
        return {"upload_id": await to_thread.run_sync(s3.start_upload, file), "provider": PROVIDER}
    return {"upload_id": await context.write(start), "provider": OWN_PROVIDER}


@operation
async def files_complete_multipart_upload(
    context: Context, project_name: str, bucket_name: str, file: str, data: Mapping[str, Any]
) -> dict[str, Any]:
    s3 = await find_s3_bucket(context, project_name, bucket_name)
    if s3 is not None:
        upload_id, listed = data.get("upload_id"), data["parts"]
        if upload_id is None:
            raise Invalid("upload_id is required")
        _check_parts(listed)
        await to_thread.run_sync(s3.complete_upload, file, upload_id, listed)
        return {"upload_id": upload_id, "provider": PROVIDER}
    upload = await context.read(_open_upload, project_name, bucket_name, file, data)
    await _complete(context, upload, data["parts"])
    return {"upload_id": upload["id"], "provider": OWN_PROVIDER}


async def _complete(context: Context, upload: Row, listed: Sequence[Mapping[str, Any]]) -> None:
    """Make parts a file: their object, where they are all that is in it; else a copy of them."""
    objects, claimed = context.platform.store.objects, context.platform.store.claimed_uploads
    is_free = upload["id"] not in claimed
    claimed.add(upload["id"])
    try:
        parts, shared_id = await context.read(_chosen_parts, upload, listed)
        size = sum(part["size"] for part in parts)
        if is_free and shared_id is not None:
            await to_thread.run_sync(objects.cut, shared_id, size)
            await context.write(_keep_parts, upload, listed, parts, shared_id, size)
            return
        object_id = new_id()
        sections = [(_object_id(part), part["start"], part["size"]) for part in parts]
        try:
            await to_thread.run_sync(objects.join, sections, object_id)
            await context.write(_keep_parts, upload, listed, parts, object_id, size)
        except BaseException:
            objects.remove([object_id])
            raise
    except FileNotFoundError:  # another call was faster, or a part was replaced
        raise Invalid("parts: a part was replaced while the upload was being completed") from None
    finally:
        if is_free:
            claimed.discard(upload["id"])


def _list(
    context: Context, project: str, bucket_name: str, limit: int, prefix: str, delimiter: str, after: str
) -> dict[str, Any]:
    """A page of files, on a thread."""
    with context.platform.database.read() as db:
        bucket_id = find_own_bucket(db, project, bucket_name)["id"]
        return _page(db, bucket_id, limit, prefix, delimiter, after)


def _page(db: Connection, bucket_id: str, limit: int, prefix: str, delimiter: str, after: str) -> dict[str, Any]:
    files: list[Row] = []
    prefixes: list[str] = []
    while len(files) + len(prefixes) < limit:
        row = _next_file(db, bucket_id, prefix, after)
        if row is None:
            break
        name, slash, _ = row["name"][len(prefix) :].partition(delimiter) if delimiter else ("", "", "")
        if slash:
            prefixes.append(prefix + name + slash)
            after = prefixes[-1] + _LAST
        else:
            files.append(row)
            after = row["name"]
    more = _next_file(db, bucket_id, prefix, after) is not None
    return {
        "files": [_shown(row) for row in files],
        "prefixes": prefixes,
        "continuation_token": _encode_token(after) if more else None,
    }


def _find(context: Context, project: str, bucket_name: str, file: str) -> Row:
    return find_file(context.db, find_own_bucket(context.db, project, bucket_name)["id"], file)


def _part(upload_id: str | None, part_number: str | int | None) -> tuple[str, int] | None:
    """A part of a multipart upload, or None for a whole file; raises Invalid."""
    if upload_id is None and part_number is None:
        return None
    if upload_id is None or part_number is None:
        raise Invalid("upload_id and part_number belong together")
    if not str(part_number).isdecimal() or not 1 <= int(part_number) <= MAX_PARTS:
        raise Invalid(f"part_number has to be a whole number from 1 to {MAX_PARTS}")
    return upload_id, int(part_number)


def _check_parts(parts: Sequence[Mapping[str, Any]]) -> list[int]:
    """The numbers of parts that are listed; raises Invalid."""
    numbers: list[Any] = [part.get("PartNumber") for part in parts]
    if not numbers or any(type(number) is not int for number in numbers):
        raise Invalid("parts has to list each part with its PartNumber, a whole number, and its ETag")
    if any(first >= second for first, second in pairwise(numbers)):
        raise Invalid("parts has to be in the order of PartNumber, each once")
    return numbers


def _open_upload(context: Context, project: str, bucket_name: str, file: str, data: Mapping[str, Any]) -> Row:
    """The multipart upload that is to be completed; raises Invalid and NotFound."""
    bucket = find_own_bucket(context.db, project, bucket_name)
    upload_id = data.get("upload_id")
    if upload_id is None:
        open_uploads = context.db.all(
            "SELECT * FROM multipart_uploads WHERE bucket_id = ? AND name = ?", bucket["id"], file
        )
        if len(open_uploads) != 1:
            raise Invalid(f"upload_id is required: {len(open_uploads)} uploads of this file have been started")
        return open_uploads[0]
    return _find_upload(context.db, bucket["id"], file, upload_id)


def _chosen_parts(context: Context, upload: Row, listed: Sequence[Mapping[str, Any]]) -> tuple[list[Row], str | None]:
    """The parts that are listed, and the object that has just these in their order, if there is one; raises Invalid."""
    _find_upload(context.db, upload["bucket_id"], upload["name"], upload["id"])  # another call may have been faster
    numbers = _check_parts(listed)
    rows = context.db.all("SELECT * FROM upload_parts WHERE upload_id = ? ORDER BY part_number", upload["id"])
    present = {row["part_number"]: row for row in rows}
    for part in listed:
        row = present.get(part["PartNumber"])
        if row is None:
            raise Invalid(f"parts: part {part['PartNumber']} has not been uploaded")
        if str(part.get("ETag", "")).strip('"') != row["id"]:
            raise Invalid(f"parts: the ETag of part {part['PartNumber']} is not that of the part that was uploaded")
    parts = [present[number] for number in numbers]
    ids = {_object_id(part) for part in parts}
    if len(ids) == 1 and parts == [row for row in rows if _object_id(row) in ids]:
        at = 0
        for row in parts:
            if row["start"] != at:
                return parts, None
            at += row["size"]
        return parts, ids.pop()
    return parts, None


def _keep_parts(
    context: Context, upload: Row, listed: Sequence[Mapping[str, Any]], parts: list[Row], id: str, size: int
) -> None:
    if _chosen_parts(context, upload, listed)[0] != parts:
        raise Invalid("parts: a part was replaced while the upload was being completed")
    rows = context.db.all("SELECT * FROM upload_parts WHERE upload_id = ?", upload["id"])
    gone = {_object_id(row) for row in rows} - {id}
    context.db.delete("multipart_uploads", upload["id"])
    keep_file(context, upload["bucket_id"], upload["name"], id, size)
    context.after_commit(lambda: context.platform.store.objects.remove(gone))


def _object_id(part: Row) -> str:
    found: str = part["appended_to"] or part["id"]
    return found


def place_of_part(context: Context, grant: Grant) -> tuple[str, int] | None:
    """The object that has all parts of an upload, and where it ends, if a part follows them; raises NotFound."""
    _find_upload(context.db, grant.bucket_id, grant.name, grant.upload_id)
    rows = context.db.all("SELECT * FROM upload_parts WHERE upload_id = ? ORDER BY part_number", grant.upload_id)
    if not rows or len({_object_id(row) for row in rows}) > 1 or rows[-1]["part_number"] >= grant.part_number:
        return None
    return _object_id(rows[-1]), rows[-1]["start"] + rows[-1]["size"]


def keep_part(context: Context, grant: Grant, id: str, size: int, place: tuple[str, int] | None) -> None:
    """Make what was received a part of an upload, in place of one of the same number; raises NotFound and Invalid.

    It is the object `id`, or was appended at `place`.
    """
    upload_id, part_number = grant.upload_id, grant.part_number
    _find_upload(context.db, grant.bucket_id, grant.name, upload_id)
    before = context.db.values("SELECT coalesce(appended_to, id) FROM upload_parts WHERE upload_id = ?", upload_id)
    if place is not None and place[0] not in before:  # it was removed with the last part in it
        raise Invalid("the parts before this one were sent again meanwhile; send this part again")
    context.db.execute("DELETE FROM upload_parts WHERE upload_id = ? AND part_number = ?", (upload_id, part_number))
    values = {"id": id, "upload_id": upload_id, "part_number": part_number, "size": size}
    if place is not None:
        values |= {"appended_to": place[0], "start": place[1]}
    context.db.insert("upload_parts", values)
    after = context.db.values("SELECT coalesce(appended_to, id) FROM upload_parts WHERE upload_id = ?", upload_id)
    gone = set(before) - set(after)
    context.after_commit(lambda: context.platform.store.objects.remove(gone))


def _find_upload(db: Connection, bucket_id: str, name: str, upload_id: str) -> Row:
    row = db.one(
        "SELECT * FROM multipart_uploads WHERE id = ? AND bucket_id = ? AND name = ?", upload_id, bucket_id, name
    )
    if row is None:
        raise NotFound(f"there is no multipart upload {quoted(upload_id)} of this file")
    return row


def _next_file(db: Connection, bucket_id: str, prefix: str, after: str) -> Row | None:
    return db.one(
        "SELECT * FROM bucket_files WHERE bucket_id = ? AND name > ? AND name >= ? AND name < ? ORDER BY name LIMIT 1",
        bucket_id,
        after,
        prefix,
        prefix + _LAST,
    )


def _check_name(name: str) -> None:
    if len(name.encode()) > MAX_NAME_BYTES:
        raise Invalid(f"file has to have at most {MAX_NAME_BYTES} bytes")


def _address(context: Context, path: str) -> dict[str, Any]:
    return {"url": context.base_url + path, "provider": OWN_PROVIDER}


def _shown(row: Row) -> dict[str, Any]:
    return {"file": row["name"], "size": row["size"], "time_created": timestamp(row["creation_date"])}


def _encode_token(after: str) -> str:
    return base64.urlsafe_b64encode(after.encode()).decode()


def _decode_token(token: str) -> str:
    try:
        return base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True).decode()
    except (ValueError, binascii.Error):
        raise Invalid("continuation_token is not one that files_list has returned") from None
