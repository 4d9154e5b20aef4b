"""The API as an ASGI application: routes from the contract, errors in the API's shape."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Sequence
from typing import BinaryIO

from anyio import to_thread
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.requests import Request as StarletteRequest
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send

from .contract import Operation, load_contract
from .errors import ApiError, MethodNotAllowed, NotFound, NotImplementedHere
from .handlers import HANDLERS, Handler
from .requests import Request, read_request
from .settings import Settings
from .store import Store
from .store.revisions import PackageFile

PREFIX = "/v2.1"
DOWNLOAD_BYTES = 256 * 1024

_log = logging.getLogger(__name__)


def create_app(store: Store, settings: Settings, extra_routes: Sequence[BaseRoute] = ()) -> ASGIApp:
    """The API under /v2.1, and what `extra_routes` add."""
    store.resume_builds(settings.build_seconds)
    api = Api(store, settings)
    extra = Starlette(routes=extra_routes, exception_handlers={HTTPException: _refused})
    extra.router.redirect_slashes = False

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        # Starlette's routing would take longer than all that the API does for a small read but the database's part.
        is_api = scope["type"] == "http" and scope["path"].startswith(PREFIX + "/")
        await (api if is_api else extra)(scope, receive, send)

    return app


class Api:
    """Answers the contract's operations."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self.store = store
        self.settings = settings
        self.contract = load_contract()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._respond(scope, receive)
        except ApiError as error:
            response = _error(error.status, error.message)
            if isinstance(error, MethodNotAllowed):
                response.headers["allow"] = error.allowed
            if error.status == 413:
                # What is still to come is not read; the connection cannot be used for anything else.
                response.headers["connection"] = "close"
        except ClientDisconnect:
            return
        except Exception:  # noqa: BLE001 - whatever it is, the answer is JSON
            _log.exception("the emulator failed to answer %s %s", scope["method"], scope["path"])
            response = _error(500, "the emulator failed to answer; its log says why")
        await response(scope, receive, send)

    async def _respond(self, scope: Scope, receive: Receive) -> Response:
        raw_path: bytes = scope["raw_path"].partition(b"?")[0]
        path = raw_path.decode("latin-1").removeprefix(PREFIX)
        operation, parameters = self.contract.find(scope["method"], path)
        handler = HANDLERS.get(operation.name)
        if handler is None:
            raise NotImplementedHere(f"the emulator does not implement {operation.name} yet; see docs/emulator.md")
        request = await read_request(StarletteRequest(scope, receive), operation, parameters, self.store, self.settings)
        if operation.method == "GET":
            # A read takes less time than handing it to a thread would.
            return await _response(operation, handler(self.store, request))
        return await _response(operation, await self._write(handler, request))

    async def _write(self, handler: Handler, request: Request) -> object:
        try:
            return await to_thread.run_sync(handler, self.store, request)
        finally:
            if request.file is not None:
                self.store.files.drop(request.file.path)  # gone already when it belongs to a revision


async def _response(operation: Operation, value: object) -> Response:
    if operation.answer == "empty":
        return Response(status_code=operation.status)
    if isinstance(value, PackageFile):
        return await _download(value, operation.status)
    return _json(operation.status, value)


def _json(status: int, value: object) -> Response:
    content = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return Response(content.encode(), status, media_type="application/json")


def _error(status: int, message: str) -> Response:
    # A message may repeat what was sent, half of a surrogate pair included: escaped, it is still JSON.
    return Response(json.dumps({"error": message}).encode(), status, media_type="application/json")


async def _download(package: PackageFile, status: int) -> Response:
    try:
        file = package.path.open("rb")
    except FileNotFoundError:  # deleted in this moment
        raise NotFound("the revision is gone") from None
    headers = {
        "content-length": str(package.path.stat().st_size),
        "content-disposition": f'attachment; filename="{package.name}"',
    }
    return StreamingResponse(_blocks(file), status, headers, media_type="application/zip")


async def _blocks(file: BinaryIO) -> AsyncIterator[bytes]:
    with file:
        while block := await to_thread.run_sync(file.read, DOWNLOAD_BYTES):
            yield block


async def _refused(request: StarletteRequest, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message = "there is no such path" if error.status_code == 404 else error.detail
    response = _error(error.status_code, message)
    response.headers.update(error.headers or {})
    return response
