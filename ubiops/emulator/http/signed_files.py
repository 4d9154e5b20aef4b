"""What signed addresses lead to: the content of files, streamed both ways."""

from __future__ import annotations

from http import HTTPStatus
from io import FileIO
from typing import BinaryIO
from urllib.parse import parse_qsl, unquote

from anyio import CapacityLimiter, to_thread
from starlette.requests import ClientDisconnect
from starlette.responses import FileResponse
from starlette.types import Receive, Scope, Send

from ..context import Context
from ..errors import ApiError, MethodNotAllowed, NotFound
from ..platform import Platform
from ..resources.bucket_files import find_file, keep_file
from ..resources.files import keep_part, place_of_part
from ..signing import Grant
from ..store.values import new_id
from .requests import chunks
from .responses import Headers, header, send_error
from .wire import THREADS, wire_for

#: So much of a body is read or written at a time: one hand-over to a thread for many small blocks.
BLOCK_BYTES = 1024**2
#: A smaller file is read, and where nothing waits for the disk also written, in less time than a hand-over to a thread takes.
INLINE_BYTES = 64 * 1024


class _Range(FileResponse):
    chunk_size = BLOCK_BYTES


class Forbidden(ApiError):
    """The address was not signed by this emulator, or no longer counts."""

    status = 403


class SignedFiles:
    """Lets the holder of a signed address read or write a file."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self.objects = platform.store.objects
        self._moving = CapacityLimiter(THREADS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            grant = self._grant(scope)
            if grant.method == "PUT":
                await self._put(grant, scope, receive, send)
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
        path, size, etag = self.objects.path(row["id"]), row["size"], f'"{row["id"]}"'
        try:
            if scope["method"] == "HEAD" or header(scope, b"range") is not None:
                response = _Range(path, headers={"etag": etag}, media_type="application/octet-stream")
                await response(scope, receive, send)
                return
            file = FileIO(path) if size <= INLINE_BYTES else await to_thread.run_sync(FileIO, path)
        except (FileNotFoundError, RuntimeError):  # deleted since
            raise NotFound("the file no longer exists") from None
        headers = [
            (b"content-type", b"application/octet-stream"),
            (b"content-length", str(size).encode()),
            (b"accept-ranges", b"bytes"),
            (b"etag", etag.encode()),
        ]
        with file:
            await send({"type": "http.response.start", "status": HTTPStatus.OK, "headers": headers})
            await self._send(file, size, scope, send)

    async def _send(self, file: FileIO, size: int, scope: Scope, send: Send) -> None:
        wire, last = wire_for(scope, size), b""
        if wire is not None and wire.is_clear:
            await wire.send(file.fileno(), size, self._moving)
        elif size <= INLINE_BYTES:
            last = file.readall()
        else:
            while block := await to_thread.run_sync(file.read, BLOCK_BYTES):
                await send({"type": "http.response.body", "body": block, "more_body": True})
        await send({"type": "http.response.body", "body": last})

    async def _put(self, grant: Grant, scope: Scope, receive: Receive, send: Send) -> None:
        object_id, claimed = new_id(), self.platform.store.claimed_uploads
        place = None
        # One request at a time appends to the object that has the parts before; parts sent beside it have their own.
        may_append = bool(grant.upload_id) and grant.upload_id not in claimed
        if may_append:
            claimed.add(grant.upload_id)
        try:
            if may_append:
                place = await Context(self.platform).read(place_of_part, grant)
            try:
                size = await (
                    self._append(place, scope, receive) if place else self._receive(object_id, scope, receive)
                )
            except FileNotFoundError:  # what was before was sent again in this moment; nothing has been read yet
                if place is None:
                    raise
                place, size = None, await self._receive(object_id, scope, receive)
            await Context(self.platform).write(_keep, grant, object_id, size, place)
        except BaseException:
            self.objects.drop(self.objects.path(object_id))
            raise
        finally:
            if may_append:
                claimed.discard(grant.upload_id)
        headers = [(b"etag", f'"{object_id}"'.encode()), (b"content-length", b"0")]
        await send({"type": "http.response.start", "status": HTTPStatus.OK, "headers": headers})
        await send({"type": "http.response.body"})

    async def _receive(self, object_id: str, scope: Scope, receive: Receive) -> int:
        """Make the body an object of the store; its size."""
        length = header(scope, b"content-length")
        size = None if length is None else int(length)
        if size is not None and size <= INLINE_BYTES:
            content = b"".join([chunk async for chunk in chunks(receive)])
            if self.objects.durable:
                await to_thread.run_sync(self.objects.add, object_id, content)
            else:
                self.objects.add(object_id, content)
            return size
        unfinished, file = await to_thread.run_sync(self.objects.new)
        try:
            with file:
                size = await self._write(file, size, scope, receive)
            await to_thread.run_sync(self.objects.keep, unfinished, object_id)
        except BaseException:
            self.objects.drop(unfinished)
            raise
        return size

    async def _append(self, place: tuple[str, int], scope: Scope, receive: Receive) -> int:
        """Write the body after what is in an object of the store; its size. Raises FileNotFoundError where that is gone."""
        length = header(scope, b"content-length")
        with await to_thread.run_sync(self.objects.append, *place) as file:
            size = await self._write(file, None if length is None else int(length), scope, receive)
            await to_thread.run_sync(self.objects.appended, file)
        return size

    async def _write(self, file: BinaryIO, size: int | None, scope: Scope, receive: Receive) -> int:
        wire = wire_for(scope, size)
        if wire is None or size is None:
            return await _write_chunks(receive, file)
        await wire.receive(receive, file.fileno(), size, self._moving)
        return size


async def _write_chunks(receive: Receive, file: BinaryIO) -> int:
    pending, size = bytearray(), 0
    async for chunk in chunks(receive):
        pending += chunk
        if len(pending) >= BLOCK_BYTES:
            size += await to_thread.run_sync(file.write, bytes(pending))
            pending.clear()
    return size + await to_thread.run_sync(file.write, bytes(pending))


def _keep(context: Context, grant: Grant, id: str, size: int, place: tuple[str, int] | None) -> None:
    if grant.upload_id:
        keep_part(context, grant, id, size, place)
    else:
        keep_file(context, grant.bucket_id, grant.name, id, size)
