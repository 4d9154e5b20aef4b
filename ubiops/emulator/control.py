"""The control API under `/_emulator/`, and what it does."""

from __future__ import annotations

import contextlib
import json
import os
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from ubiops._version import __version__

from .contract import load_contract
from .errors import ApiError, Invalid, NotFound, TooLarge
from .http.faults import Fault, Faults, fault_from
from .http.requestlog import MAX_REQUESTS, LoggedRequest, Seen
from .http.responses import CONTROL_PREFIX, api_path
from .inner import InnerApi
from .operations import load_operations
from .platform import Platform
from .recorder import Recorder
from .store import DataFolderError, Store

MAX_CONTROL_BYTES = 10 * 1024**2
BLOCK_BYTES = 256 * 1024


class Control:
    """What can be done to a running emulator from outside the API."""

    def __init__(self, platform: Platform, token_file: Path | None = None) -> None:
        self.platform = platform
        self.settings = platform.settings
        self.token_file = token_file
        self.log: deque[Seen] = deque(maxlen=MAX_REQUESTS)
        self.recorders: list[Recorder] = []
        self.faults = Faults(frozenset(load_contract().operations))
        self.api: InnerApi  # set when the app, which has our routes, is made

    def operation_of(self, method: str, raw_path: bytes) -> str | None:
        """The name of the operation that a request is, if any."""
        path = api_path(raw_path)
        if path is not None:
            with contextlib.suppress(ApiError):
                return load_contract().find(method, path)[0].name
        return None

    def inject_fault(self, data: Mapping[str, Any]) -> Fault:
        return self.faults.add(fault_from(data))

    def requests(self, limit: int | None = None) -> list[LoggedRequest]:
        """The last requests to the API, oldest first."""
        seen = list(self.log)
        chosen = seen if limit is None else seen[max(0, len(seen) - limit) :]
        return [request.shown(self.operation_of(request.method, request.raw_path)) for request in chosen]

    def coverage(self) -> dict[str, Any]:
        """How many, and which, of the contract's operations are implemented."""
        known = load_operations()
        names = sorted(load_contract().operations)
        missing = [name for name in names if name not in known]
        implemented = [name for name in names if name in known]
        return {"version": __version__, "operations": len(names), "implemented": implemented, "missing": missing}

    @contextlib.contextmanager
    def record(self) -> Generator[Recorder]:
        """A recorder of the requests during a block."""
        recorder = Recorder(load_contract())
        self.recorders = [*self.recorders, recorder]
        try:
            yield recorder
        finally:
            self.recorders = [other for other in self.recorders if other is not recorder]

    async def seed(self, source: str | os.PathLike[str] | bytes | Mapping[str, Any]) -> None:
        from .seed import read_seed, seed

        if isinstance(source, Mapping):
            await seed(self.api, self.platform.context, source, Path.cwd())
            return
        # What comes over HTTP names no files of this machine.
        folder = None if isinstance(source, bytes) else Path(source).absolute().parent
        data = await to_thread.run_sync(read_seed, source, self.platform.store.reader)
        await seed(self.api, self.platform.context, data, folder)


def control_routes(control: Control) -> list[Route]:
    """The routes of the control API; errors have the API's shape."""

    async def health(request: Request) -> Response:
        return JSONResponse({"status": "ok", "version": __version__})

    async def coverage(request: Request) -> Response:
        return JSONResponse(control.coverage())

    async def reset(request: Request) -> Response:
        data = _object(await _json(request), {"project"})
        project = data.get("project")
        if project is not None and not isinstance(project, str):
            raise Invalid("project has to be a text")
        await to_thread.run_sync(control.platform.reset, project)
        return Response(status_code=204)

    async def export(request: Request) -> Response:
        return await _exported(control.platform.store)

    async def load(request: Request) -> Response:
        async with _received(request, control.platform.store, control.settings.max_package_bytes) as path:
            await to_thread.run_sync(control.platform.load, path)
        return Response(status_code=204)

    async def seed(request: Request) -> Response:
        await control.seed(await _body(request))
        return Response(status_code=204)

    async def requests(request: Request) -> Response:
        return JSONResponse(control.requests(_limit(request)))

    async def faults(request: Request) -> Response:
        if request.method == "POST":
            return JSONResponse(control.inject_fault(await _json(request)).to_dict(), 201)
        if request.method == "DELETE":
            control.faults.remove()
            return Response(status_code=204)
        return JSONResponse([fault.to_dict() for fault in control.faults.waiting()])

    async def fault(request: Request) -> Response:
        if not control.faults.remove(request.path_params["id"]):
            raise NotFound(f"no fault {request.path_params['id']!r} waits")
        return Response(status_code=204)

    async def fail_next_build(request: Request) -> Response:
        data = _object(await _json(request), {"message"})
        message = data.get("message")
        if not isinstance(message, str) or not message:
            raise Invalid("message has to be a text that is not empty")
        control.platform.fail_next_build(message)
        return Response(status_code=204)

    async def clock(request: Request) -> Response:
        if request.method == "DELETE":
            control.platform.reset_clock()
            return Response(status_code=204)
        seconds = _object(await _json(request), {"seconds"}).get("seconds")
        if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
            raise Invalid("seconds has to be a number")
        await control.platform.advance_clock(seconds)
        return Response(status_code=204)

    async def advance_builds(request: Request) -> Response:
        return JSONResponse({"advanced": await to_thread.run_sync(control.platform.advance_builds)})

    def route(path: str, handler: Callable[[Request], Awaitable[Response]], *methods: str) -> Route:
        return Route(CONTROL_PREFIX + path, _answering(handler), methods=list(methods))

    return [
        route("health", health, "GET"),
        route("coverage", coverage, "GET"),
        route("reset", reset, "POST"),
        route("export", export, "GET"),
        route("import", load, "POST"),
        route("seed", seed, "POST"),
        route("requests", requests, "GET"),
        route("faults", faults, "GET", "POST", "DELETE"),
        route("faults/{id}", fault, "DELETE"),
        route("fail-next-build", fail_next_build, "POST"),
        route("clock", clock, "POST", "DELETE"),
        route("advance-builds", advance_builds, "POST"),
    ]


def _answering(handler: Callable[[Request], Awaitable[Response]]) -> Callable[[Request], Awaitable[Response]]:
    async def answering(request: Request) -> Response:
        try:
            return await handler(request)
        except ApiError as error:
            return JSONResponse({"error": error.message}, error.status)
        except (ValueError, DataFolderError) as error:
            return JSONResponse({"error": str(error)}, 400)

    return answering


async def _body(request: Request) -> bytes:
    body = bytearray()
    async for block in request.stream():
        body += block
        if len(body) > MAX_CONTROL_BYTES:
            raise TooLarge(f"the body is larger than {MAX_CONTROL_BYTES} bytes")
    return bytes(body)


async def _json(request: Request) -> Any:
    body = await _body(request)
    try:
        return json.loads(body) if body.strip() else {}
    except (ValueError, RecursionError) as error:
        raise Invalid("the body is not JSON") from error


def _object(data: Any, names: set[str]) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise Invalid("the body has to be a JSON object")
    found = cast("dict[str, Any]", data)
    for name in found:
        if name not in names:
            raise Invalid(f"there is no {name!r} here; there is {', '.join(sorted(names))}")
    return found


def _limit(request: Request) -> int | None:
    text = request.query_params.get("limit")
    if text is None:
        return None
    if not text.isascii() or not text.isdigit() or len(text) > 9:
        raise Invalid("limit has to be a whole number")
    return int(text)


@contextlib.asynccontextmanager
async def _received(request: Request, store: Store, limit: int) -> AsyncGenerator[Path]:
    """The body, streamed into a file that goes when the block ends."""
    with store.scratch() as folder:
        path, size = folder / "state.zip", 0
        with path.open("wb") as file:
            async for block in request.stream():
                size += len(block)
                if size > limit:
                    raise TooLarge(f"the file is larger than {limit} bytes")
                await to_thread.run_sync(file.write, block)
        yield path


async def _exported(store: Store) -> Response:
    from starlette.responses import StreamingResponse

    def write() -> BinaryIO:
        with store.scratch() as folder:
            path = folder / "state.zip"
            store.export(path)
            return path.open("rb")  # readable to its end, though its name goes

    file = await to_thread.run_sync(write)
    headers = {
        "content-length": str(os.fstat(file.fileno()).st_size),
        "content-disposition": 'attachment; filename="ubiops-emulator.zip"',
    }
    return StreamingResponse(_blocks(file), headers=headers, media_type="application/zip")


async def _blocks(file: BinaryIO) -> AsyncGenerator[bytes]:
    with file:
        while block := await to_thread.run_sync(file.read, BLOCK_BYTES):
            yield block
