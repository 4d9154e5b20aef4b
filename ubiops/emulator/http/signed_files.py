"""What signed addresses lead to: the content of files, streamed both ways."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import BinaryIO
from urllib.parse import parse_qsl, unquote

from anyio import to_thread
from starlette.requests import ClientDisconnect
from starlette.responses import FileResponse
from starlette.types import Receive, Scope, Send

from ..context import Context
from ..errors import ApiError, MethodNotAllowed, NotFound
from ..platform import Platform
from ..resources.bucket_files import find_file, keep_file
from ..resources.files import keep_part
from ..signing import Grant
from ..store.values import new_id
from .requests import chunks
from .responses import Headers, send_error

#: So much is gathered before it is written: one hand-over to a thread for many small blocks.
WRITE_BYTES = 1024**2


class _Download(FileResponse):
    chunk_size = 1024**2  # bytes; a hand-over to a thread each


class Forbidden(ApiError):
    """The address was not signed by this emulator, or no longer counts."""

    status = 403


class SignedFiles:
    """Lets the holder of a signed address read or write a file."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            grant = self._grant(scope)
            if grant.method == "PUT":
                await self._put(grant, receive, send)
            else:
                await self._get(grant, scope, receive, send)
        except ClientDisconnect:
            return
        except ApiError as error:
            headers: Headers = [(b"allow", error.allowed.encode())] if isinstance(error, MethodNotAllowed) else ()
            # What has not been read of the body would be taken for the next request.
            await send_error(send, error.status, error.message, [*headers, (b"connection", b"close")])

    def _grant(self, scope: Scope) -> Grant:
        if scope["method"] not in ("GET", "HEAD", "PUT"):
            raise MethodNotAllowed(scope["method"], ("GET", "HEAD", "PUT"))
        query = dict(parse_qsl(scope["query_string"].decode("latin-1")))
        path = unquote(scope["raw_path"].partition(b"?")[0].decode("latin-1"))
        grant = Grant.from_request(scope["method"], path, query)
        if grant is None or not self.platform.signer.is_valid(grant, query.get("signature", "")):
            raise Forbidden("the signature of this address is not valid; ask for a new address")
        if grant.expires * 1_000_000 <= self.platform.now():
            raise Forbidden("this address has expired; ask for a new one")
        return grant

    async def _get(self, grant: Grant, scope: Scope, receive: Receive, send: Send) -> None:
        row = await Context(self.platform).read(lambda context: find_file(context.db, grant.bucket_id, grant.name))
        headers = {"etag": f'"{row["id"]}"'}
        response = _Download(
            self.platform.store.objects.path(row["id"]), headers=headers, media_type="application/octet-stream"
        )
        try:
            await response(scope, receive, send)
        except RuntimeError:  # deleted since
            raise NotFound("the file no longer exists") from None

    async def _put(self, grant: Grant, receive: Receive, send: Send) -> None:
        objects = self.platform.store.objects
        unfinished, file = await to_thread.run_sync(objects.new)
        object_id = new_id()
        try:
            with file:
                size = await _receive(receive, file)
            await to_thread.run_sync(objects.keep, unfinished, object_id)
            await Context(self.platform).write(_keep, grant, object_id, size)
        except BaseException:
            objects.drop(unfinished, objects.path(object_id))
            raise
        headers = [(b"etag", f'"{object_id}"'.encode()), (b"content-length", b"0")]
        await send({"type": "http.response.start", "status": HTTPStatus.OK, "headers": headers})
        await send({"type": "http.response.body"})


async def _receive(receive: Receive, file: BinaryIO) -> int:
    """Write a body as it comes in: while one block is written, the next is received."""
    size = 0
    pending = bytearray()
    writing: asyncio.Task[int] | None = None
    try:
        async for chunk in chunks(receive):
            pending += chunk
            if len(pending) >= WRITE_BYTES:
                if writing is not None:
                    size += await writing
                writing = asyncio.create_task(to_thread.run_sync(file.write, bytes(pending)))
                pending.clear()
    finally:
        if writing is not None:
            size += await writing
    return size + await to_thread.run_sync(file.write, bytes(pending))


def _keep(context: Context, grant: Grant, id: str, size: int) -> None:
    if grant.upload_id:
        keep_part(context, grant.bucket_id, grant.name, grant.upload_id, grant.part_number, id, size)
    else:
        keep_file(context, grant.bucket_id, grant.name, id, size)
