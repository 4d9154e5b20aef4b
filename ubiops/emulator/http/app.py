"""The API as an ASGI application: routes from the contract, errors in the API's shape."""

from __future__ import annotations

import errno
import logging
import sqlite3
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO, cast

from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.requests import Request as StarletteRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from ..context import Context
from ..contract import Operation, load_contract
from ..errors import ApiError, MethodNotAllowed, NotFound, NotImplementedHere, StorageFull
from ..operations import Implementation, load_operations
from ..platform import Platform
from ..resources.projects import UnknownProject, create_on_first_use, enter_project
from ..signing import SIGNED_PREFIX
from ..store.files import PackageFile, Upload
from .requests import RequestReader
from .responses import (
    API_PREFIXES,
    NOTES_KEY,
    Content,
    Headers,
    api_path,
    encode_json,
    encode_list,
    header,
    send_bytes,
    send_error,
)
from .signed_files import SignedFiles
from .streaming import stream_request, streamed_path

DOWNLOAD_BYTES = 256 * 1024

_log = logging.getLogger(__name__)


def create_app(platform: Platform, extra_routes: Sequence[BaseRoute] = ()) -> ASGIApp:
    """The API under its prefixes, and what `extra_routes` add."""
    api, signed_files = Api(platform), SignedFiles(platform)
    handlers: Any = {HTTPException: _refused, Exception: _failed}
    extra = Starlette(routes=extra_routes, exception_handlers=handlers)
    extra.router.redirect_slashes = False

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        # Starlette's routing would take longer than all that the API does for a small read but the database's part.
        path = scope["path"] if scope["type"] == "http" else ""
        chosen = api if path.startswith(API_PREFIXES) else signed_files if path.startswith(SIGNED_PREFIX) else extra
        await chosen(scope, receive, send)

    return app


class Api:
    """Answers the contract's operations."""

    def __init__(self, platform: Platform) -> None:
        self.platform = platform
        self.contract = load_contract()
        self.operations = load_operations()
        self.reader = RequestReader(self.contract, platform.settings, platform.files)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self._respond(scope, receive, send)
        except ClientDisconnect:
            return
        except Exception as error:  # noqa: BLE001 - whatever it is, the answer is JSON
            known = _api_error(error)
            if known is None:
                _log.exception("the emulator failed to answer %s %s", scope["method"], scope["path"])
                await send_error(send, 500, "the emulator failed to answer; its log says why")
                return
            headers: Headers = ()
            if isinstance(known, MethodNotAllowed):
                headers = [(b"allow", known.allowed.encode())]
            if known.status == 413:
                # What is still to come is not read; the connection cannot be used for anything else.
                headers = [(b"connection", b"close")]
            await send_error(send, known.status, known.message, headers)

    async def _respond(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = api_path(scope["raw_path"])
        if path is None:
            raise NotFound("there is no such path in the API")
        streamed = streamed_path(scope["method"], path)
        operation, parameters = self.contract.find(scope["method"], path if streamed is None else streamed)
        implementation = self.operations.get(operation.name)
        if implementation is None:
            raise NotImplementedHere(f"the emulator does not implement {operation.name} yet; see docs/emulator.md")
        notes: list[str] = scope.setdefault(NOTES_KEY, [])
        arguments = await self.reader.read(scope, receive, operation, parameters, notes, implementation.convert)
        context = Context(self.platform, base_url=f"http://{header(scope, b'host')}")
        if streamed is not None:
            await stream_request(context, send, arguments)
            return
        try:
            value = await self._call(context, operation, implementation, arguments, notes)
        finally:
            if isinstance(upload := arguments.get("file"), Upload):
                self.platform.files.drop(upload.path)  # gone already when it belongs to a revision
        if isinstance(value, PackageFile):
            await _send_file(send, value, operation.status)
        elif isinstance(value, Content):
            disposition = f'attachment; filename="{value.name}"'.encode("latin-1", "replace")
            headers = [(b"content-disposition", disposition)]
            await send_bytes(send, operation.status, value.body, headers, value.type.encode())
        elif operation.response == "empty":
            await send({"type": "http.response.start", "status": operation.status, "headers": []})
            await send({"type": "http.response.body"})
        else:
            await send_bytes(send, operation.status, value if isinstance(value, bytes) else encode_json(value))

    async def _call(
        self,
        context: Context,
        operation: Operation,
        implementation: Implementation,
        arguments: Mapping[str, Any],
        notes: list[str],
    ) -> object:
        if implementation.waits:
            if "project_name" in arguments:
                await self._first_use(context, arguments["project_name"], notes)
            return await implementation.function(context, **arguments)
        if implementation.writes:
            # What takes along all that belongs to something may take a while.
            is_slow = (
                operation.method == "DELETE" or operation.module == "projects" or type(arguments.get("data")) is list
            )
            write = context.write_slowly if is_slow else context.write
            return await write(_write, operation, implementation, arguments, notes)
        try:
            return await self._read(context, operation, implementation, arguments)
        except UnknownProject as unknown:
            if self.platform.settings.strict:
                raise
            notes += await context.write(create_on_first_use, unknown.name)
            return await self._read(context, operation, implementation, arguments)

    async def _read(
        self, context: Context, operation: Operation, implementation: Implementation, arguments: Mapping[str, Any]
    ) -> object:
        if operation.is_list:
            return await to_thread.run_sync(_read_list, context, implementation, arguments)
        # One object takes less time than handing it to a thread would.
        return await context.read(_within_project, implementation, arguments)

    async def _first_use(self, context: Context, name: str, notes: list[str]) -> None:
        try:
            await context.read(enter_project, name)
        except UnknownProject:
            if self.platform.settings.strict:
                raise
            notes += await context.write(create_on_first_use, name)


def _within_project(context: Context, implementation: Implementation, arguments: Mapping[str, Any]) -> object:
    if "project_name" in arguments:
        enter_project(context, arguments["project_name"])
    return implementation.function(context, **arguments)


def _read_list(context: Context, implementation: Implementation, arguments: Mapping[str, Any]) -> bytes:
    with context.platform.database.read() as db:
        value = _within_project(context.within(db), implementation, arguments)
        # Within the transaction: what is not a list may still be read from it.
        if isinstance(value, (list, Iterator)):
            return encode_list(cast("Iterable[object]", value))
    return encode_json(value)


def _write(
    context: Context,
    operation: Operation,
    implementation: Implementation,
    arguments: Mapping[str, Any],
    notes: list[str],
) -> object:
    # What changes a project itself does not bring one into being.
    if "project_name" in arguments and operation.path != "/projects/{project_name}":
        try:
            enter_project(context, arguments["project_name"])
        except UnknownProject as unknown:
            if context.platform.settings.strict:
                raise
            notes += create_on_first_use(context, unknown.name)
    if operation.module != "deployment_requests":
        context.after_commit(context.platform.execution.versions_changed)
    return implementation.function(context, **arguments)


def _api_error(error: Exception) -> ApiError | None:
    """What an exception is in the API, if it is not a mistake of the emulator's own."""
    if isinstance(error, ApiError):
        return error
    no_room = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE)
    if no_room or (isinstance(error, sqlite3.OperationalError) and "full" in str(error)):
        _log.error("the emulator could not write: %s", error)
        return StorageFull(f"the emulator could not keep this: {error}")
    return None


async def _send_file(send: Send, package: PackageFile, status: int) -> None:
    try:
        file = package.path.open("rb")
    except FileNotFoundError:  # deleted in this moment
        raise NotFound("the file is gone") from None
    with file:
        headers = [
            (b"content-type", b"application/zip"),
            (b"content-length", str(package.path.stat().st_size).encode()),
            (b"content-disposition", f'attachment; filename="{package.name}"'.encode("latin-1", "replace")),
        ]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        async for block in _blocks(file):
            await send({"type": "http.response.body", "body": block, "more_body": True})
    await send({"type": "http.response.body"})


async def _blocks(file: BinaryIO) -> AsyncIterator[bytes]:
    while block := await to_thread.run_sync(file.read, DOWNLOAD_BYTES):
        yield block


async def _refused(request: StarletteRequest, error: HTTPException) -> Response:
    message = "there is no such path" if error.status_code == 404 else error.detail
    return JSONResponse({"error": message}, error.status_code, error.headers)


async def _failed(request: StarletteRequest, error: Exception) -> Response:
    return JSONResponse({"error": "the emulator failed to answer; its log says why"}, 500)
