"""The emulator as an object: a server on a thread of this process, or in the foreground for the command."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import os
import secrets
import socket
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from starlette.types import ASGIApp

from .console import page_routes
from .console.forms import login_page
from .control import Control, control_routes
from .http.app import create_app
from .http.auth import LOGIN_PATH, LOOPBACK_NAMES, ApiClientCheck, HostCheck, TokenCheck, is_address, kept_token
from .http.faults import Fault, FaultInjection
from .http.ratelimit import RateLimit
from .http.requestlog import LoggedRequest, RequestLog
from .http.server import Server, listen
from .http.sessions import Sessions
from .inner import InnerApi
from .logbook import Line
from .platform import Platform
from .settings import MAX_PORT, Settings, clean_token
from .store import Store

if TYPE_CHECKING:
    from ubiops import CoreApi

    from .recorder import Recorder

_log = logging.getLogger(__name__)

WILDCARDS = ("0.0.0.0", "::")  # noqa: S104 - only compared with
#: A stop waits so long for all that is under way.
STOP_SECONDS = 2.0


class Emulator:
    """A UbiOps API of your own, on this machine, for the time of a `with` block.

    `bind` and `port`: where it listens; port 0 takes a free one. `data_dir`: the folder that keeps everything, or None
    for memory. `token`: what clients have to send, made when not given; with `auth=False` any token will do, or none.
    `allow_hosts`: further names that the Host header may have. `build_seconds`: how long each state of a build lasts;
    None when builds go on by `advance_builds`.
    `rate_limit`: API requests a minute, or None. `strict`: unknown projects and unknown fields of a body are refused,
    instead of made and ignored. `seed`: a YAML file, or its content, to begin with.
    `run`: whether requests run the code that is uploaded, with the rights of this process; without it they are answered
    with 501. `run_in_process`: the code runs in this process, one call at a time, for breakpoints and coverage.
    `limits`: an instance may have the memory of its instance type only. `on_log`: called with each line of the log.
    `max_package_bytes`, `max_json_bytes`: the largest bodies that are taken.

        with Emulator() as emulator:
            emulator.client().deployments_list("demo")
    """

    def __init__(
        self,
        *,
        data_dir: str | os.PathLike[str] | None = None,
        bind: str = "127.0.0.1",
        port: int = 0,
        token: str | None = None,
        auth: bool = True,
        allow_hosts: Iterable[str] = (),
        build_seconds: float | None = 0.0,
        rate_limit: int | None = None,
        strict: bool = False,
        run: bool = True,
        run_in_process: bool = False,
        limits: bool = False,
        on_log: Callable[[str], object] | None = None,
        seed: str | os.PathLike[str] | Mapping[str, Any] | None = None,
        max_package_bytes: int = Settings.max_package_bytes,
        max_json_bytes: int = Settings.max_json_bytes,
    ) -> None:
        if run and not auth and bind not in LOOPBACK_NAMES:
            raise ValueError(
                f"whoever reaches {bind} could run code on this machine: have a token checked, or run no code (run=False)"
            )
        if not 0 <= port <= MAX_PORT:
            raise ValueError(f"port has to be from 0 to {MAX_PORT}, not {port}")
        self._data_dir = None if data_dir is None else Path(data_dir)
        #: What clients send. Without `token` it is made; where there is a `data_dir`, the start takes the one that
        #: `token_file` keeps from an earlier start.
        self.token = secrets.token_hex(20) if token is None else clean_token(token)
        self.token_file: Path | None = None
        self.token_is_new = token is None
        if token is None and auth and self._data_dir is not None:
            self.token_file = self._data_dir / "token"
        self._bind, self._port = bind, port
        self._allow_hosts = tuple(allow_hosts)
        self._seed = seed
        self._auth = auth
        self._on_log = on_log
        self._settings = Settings(
            run=run,
            run_in_process=run_in_process,
            limits=limits,
            build_seconds=build_seconds,
            rate_limit=rate_limit,
            strict=strict,
            max_package_bytes=max_package_bytes,
            max_json_bytes=max_json_bytes,
        )
        self._url: str | None = None
        self._sessions: Sessions | None = None
        self._control: Control | None = None
        self._server: Server | None = None
        self._thread: threading.Thread | None = None
        self._failure: BaseException | None = None

    @property
    def host(self) -> str:
        """The URL that clients take as their host: `http://127.0.0.1:PORT/v2.1`."""
        if self._url is None:
            raise RuntimeError("the emulator is not running; use it in a with block")
        return self._url + "/v2.1"

    @property
    def page(self) -> str:
        """The URL of the page that shows what there is; see `page_link`."""
        return self.host.removesuffix("/v2.1") + "/"

    def page_link(self) -> str:
        """A URL that opens the page in a browser without asking for the token; each is good for one use."""
        page = self.page
        return page if self._sessions is None else f"{page[:-1]}{LOGIN_PATH}?code={self._sessions.new_code()}"

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start the server on a thread of its own; back when it answers."""
        ready = threading.Event()
        listener = self._prepare(ready.set)
        server, control = self._running_server(), self._controls()

        def run() -> None:
            try:
                asyncio.run(server.serve(sockets=[listener]))
            except BaseException as error:  # noqa: BLE001 - start() raises it
                if ready.is_set():
                    _log.exception("the emulator has ended with an error")
                self._failure = error
            finally:
                listener.close()
                control.platform.close()
                ready.set()

        self._thread = threading.Thread(target=run, name="ubiops-emulator", daemon=True)
        self._thread.start()
        ready.wait()
        if self._failure is not None:
            failure, self._failure = self._failure, None
            self.stop()
            raise failure

    def stop(self) -> None:
        """Stop the server and close everything; nothing happens when it is not running.

        Takes two seconds at most: what is not over by then, such as writing an export, ends on a thread of its own.
        """
        server, thread = self._server, self._thread
        self._forget()
        if server is not None and thread is not None:
            server.stop()
            thread.join(STOP_SECONDS)

    def serve(self, on_ready: Callable[[], None]) -> None:
        """Serve in this thread until `interrupt`; for the command."""
        listener = self._prepare(on_ready)
        control = self._controls()
        try:
            asyncio.run(self._running_server().serve(sockets=[listener]))
        finally:
            listener.close()
            self._forget()
            control.platform.close()

    def interrupt(self) -> bool:
        """End `serve`, and say whether it was under way; may be called in a signal handler."""
        if self._server is None:
            return False
        self._server.stop()
        return True

    def client(self) -> CoreApi:
        """A client of this emulator; close it with `client.api_client.close()`."""
        from ubiops import ApiClient, Configuration, CoreApi

        return CoreApi(ApiClient(Configuration(host=self.host, api_key={"Authorization": f"Token {self.token}"})))

    # What the control API under /_emulator/ does, as methods.

    def reset(self, project: str | None = None) -> None:
        """Forget everything, or everything in one project."""
        self._controls().platform.reset(project)

    def export(self, path: str | os.PathLike[str]) -> None:
        """Write the whole state into one file, values of secret variables included."""
        self._controls().platform.store.export(Path(path))

    def load(self, path: str | os.PathLike[str]) -> None:
        """Replace the whole state by that of a file that `export` has written."""
        self._controls().platform.load(Path(path))

    def seed(self, source: str | os.PathLike[str] | Mapping[str, Any]) -> None:
        """Create what a YAML file, or a mapping like it, describes and what is missing; ValueError says what cannot be."""
        assert self._server is not None
        self._server.call(self._controls().seed(source))

    def requests(self, limit: int | None = None) -> list[LoggedRequest]:
        """The last API requests, oldest first; at most 500."""
        return self._controls().requests(limit)

    def coverage(self) -> dict[str, Any]:
        """Which of the contract's operations are implemented."""
        return self._controls().coverage()

    def inject_fault(self, **fault: Any) -> Fault:
        """Let something go wrong; the keywords are the fields of `ubiops.emulator.http.faults.Fault`."""
        return self._controls().inject_fault(fault)

    def faults(self) -> list[Fault]:
        """The faults that wait to happen."""
        return self._controls().faults.waiting()

    def clear_faults(self, fault_id: str | None = None) -> int:
        """Remove one fault or all of them; how many there were."""
        return self._controls().faults.remove(fault_id)

    def fail_next_build(self, message: str) -> None:
        """Let the next build that is started fail with this reason."""
        self._controls().platform.fail_next_build(message)

    def record(self) -> AbstractContextManager[Recorder]:
        """Record all requests of a `with` block; it gives the `ubiops.testing.Recorder` to assert on."""
        return self._controls().record()

    def advance_clock(self, seconds: float) -> None:
        """Set the clock forward, and return when everything that is due by then is done.

        What has expired is removed, such as requests after their retention time and files after their `ttl`. Builds of an
        emulator with `build_seconds` go on. Times in responses and log lines are those of the clock. Timeouts of
        requests and idle times of instances are measured in real time. Raises ValueError for a negative number, and for
        more than ten years.
        """
        self._running_server().call(self._controls().platform.advance_clock(seconds))

    def reset_clock(self) -> None:
        """Set the clock back to the time of this machine. What has happened since stays as it is."""
        self._controls().platform.reset_clock()

    def advance_builds(self) -> int:
        """Bring each build that waits for it to its next state; how many there were."""
        return self._controls().platform.advance_builds()

    def _controls(self) -> Control:
        if self._control is None:
            raise RuntimeError("the emulator is not running; use it in a with block")
        return self._control

    def _running_server(self) -> Server:
        assert self._server is not None
        return self._server

    def _prepare(self, on_ready: Callable[[], None]) -> socket.socket:
        if self._control is not None:
            raise RuntimeError("the emulator is running already")
        listener = listen(self._bind, self._port)
        try:
            port: int = listener.getsockname()[1]
            store = Store(self._data_dir)
        except BaseException:
            listener.close()
            raise
        try:
            if self.token_file is not None:
                self.token, self.token_is_new = kept_token(self.token_file, self.token)
            settings = dataclasses.replace(self._settings, token=self.token if self._auth else None)
            platform = Platform(store, settings)
            platform.execution.logbook.listener = self._heard
            control = Control(platform, self.token_file)
            sessions = Sessions(self.token, port) if self._auth else None
            app = create_app(platform, [*control_routes(control), *page_routes(control, sessions)])
            control.api = InnerApi(app)
            app = self._guarded(app, control, sessions)
            server = Server(app, self._begin, on_ready, platform.interrupt, platform.stop)
        except BaseException:
            listener.close()
            store.close()
            raise
        name = "127.0.0.1" if self._bind in WILDCARDS else self._bind
        self._url = f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"
        platform.metrics_access.host = self._url + "/v2.1"
        self._control, self._sessions, self._server = control, sessions, server
        return listener

    async def _begin(self) -> None:
        await self._controls().platform.start()
        if self._seed is not None:
            await self._controls().seed(self._seed)

    def _guarded(self, app: ASGIApp, control: Control, sessions: Sessions | None) -> ASGIApp:
        """The app behind what a request passes first; the last line is the outermost."""
        remote = self._bind not in LOOPBACK_NAMES
        app = FaultInjection(app, control.faults, control.operation_of)
        if self._settings.rate_limit is not None:
            app = RateLimit(app, self._settings.rate_limit)
        if sessions is not None:
            app = TokenCheck(app, sessions, login_page, control.platform.metrics_access)
        app = ApiClientCheck(app)
        names = (*LOOPBACK_NAMES, self._bind, *self._allow_hosts)
        app = HostCheck(app, names, any_address=remote and is_address(self._bind))
        return RequestLog(app, control.log, lambda: control.recorders)

    def _heard(self, line: Line) -> None:
        if self._on_log is not None:
            place = " ".join(filter(None, (line.labels.get("deployment_name"), line.labels.get("deployment_version"))))
            self._on_log(f"{place}: {line.text}")

    def _forget(self) -> None:
        self._control = self._server = self._thread = self._url = self._sessions = None
