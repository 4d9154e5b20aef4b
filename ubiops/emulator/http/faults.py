"""Faults to inject: what a network or an overloaded service does to a client, on command."""

from __future__ import annotations

import asyncio
import itertools
import random
import re
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from fnmatch import fnmatchcase
from typing import Any, cast

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .requestlog import FAULT_KEY
from .responses import API_PREFIXES, send_error, wait_for_disconnect

#: Under this key of the scope the server leaves the connection's transport.
TRANSPORT_KEY = "ubiops.transport"
MAX_DELAY = 3600.0
_HEADER_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+\Z")
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e\xa0-\xff]*\Z")


@dataclass
class Fault:
    """What to do to which requests.

    A request is concerned when its operation is `operation` (`"deployments_get"`) and its path after `/v2.1` matches
    `path` (`"/projects/*/deployments"`; `*` also matches `/`); what is not given matches all. Then, with `probability`
    and at most `times` times, it is delayed by `delay` seconds and one of these happens:

    - `status`: the answer is this status, with `message` and `headers`; the request is not handled.
    - `reset`: the connection is reset; the request is not handled.
    - `truncate`: the request is handled, half of the answer's body is sent, and the connection is closed.
    - none of them: after the delay the request is handled as ever.

    Without `times` a fault with a `probability` stays until it is removed, and any other happens once.
    """

    operation: str | None = None
    path: str | None = None
    probability: float | None = None
    times: int | None = None
    delay: float = 0.0
    status: int | None = None
    message: str = "injected fault"
    headers: dict[str, str] = field(default_factory=dict[str, str])
    reset: bool = False
    truncate: bool = False
    id: str = ""

    def check(self, operations: frozenset[str]) -> None:
        """Raise ValueError, in words, unless the fault makes sense."""
        if self.operation is not None and self.operation not in operations:
            raise ValueError(f"operation: there is no {self.operation!r} in the contract")
        if sum((self.status is not None, self.reset, self.truncate)) > 1:
            raise ValueError("only one of status, reset and truncate can be given")
        if self.status is None and not self.reset and not self.truncate and not self.delay:
            raise ValueError("one of status, delay, reset and truncate has to be given")
        if self.status is not None and not 400 <= self.status <= 599:
            raise ValueError("status: has to be from 400 to 599")
        if not 0 <= self.delay <= MAX_DELAY:
            raise ValueError(f"delay: has to be from 0 to {MAX_DELAY:.0f} seconds")
        if self.probability is not None and not 0 < self.probability <= 1:
            raise ValueError("probability: has to be above 0 and at most 1")
        if self.times is not None and self.times < 1:
            raise ValueError("times: has to be at least 1")
        if self.headers and self.status is None:
            raise ValueError("headers: are sent with a status only")
        for name, value in self.headers.items():
            if not _HEADER_NAME.match(name) or not _HEADER_VALUE.match(value):
                raise ValueError(f"headers: {name!r} cannot be sent")
            if name.lower() in ("content-length", "transfer-encoding"):
                raise ValueError(f"headers: {name!r} is the server's own")

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


#: The kinds of value a fault's fields take when they come as JSON.
_KINDS: dict[str, tuple[type, ...]] = {
    "operation": (str,),
    "path": (str,),
    "probability": (int, float),
    "times": (int,),
    "delay": (int, float),
    "status": (int,),
    "message": (str,),
    "headers": (dict,),
    "reset": (bool,),
    "truncate": (bool,),
}


def fault_from(data: Any) -> Fault:
    """Make a fault of decoded JSON; ValueError in words otherwise."""
    if not isinstance(data, Mapping):
        raise ValueError("a fault is a JSON object")
    given: dict[str, Any] = {}
    for name, value in cast("Mapping[str, Any]", data).items():
        kinds = _KINDS.get(name)
        if kinds is None:
            raise ValueError(f"a fault has no {name!r}; it has {', '.join(_KINDS)}")
        if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
            raise ValueError(f"{name}: cannot be {value!r}")
        given[name] = value
    given["headers"] = {str(name): str(value) for name, value in given.get("headers", {}).items()}
    return Fault(**given)


class Faults:
    """The faults that wait to happen, in the order in which they were added; the first that matches happens."""

    def __init__(self, operations: frozenset[str]) -> None:
        self.operations = operations
        self._lock = threading.Lock()
        self._faults: list[Fault] = []
        self._numbers = itertools.count(1)
        self._chance = random.Random()

    def add(self, fault: Fault) -> Fault:
        """Check a fault, give it its id and let it wait."""
        fault.check(self.operations)
        if fault.times is None and fault.probability is None:
            fault.times = 1
        with self._lock:
            fault.id = str(next(self._numbers))
            self._faults = [*self._faults, fault]
        return fault

    def waiting(self) -> list[Fault]:
        return self._faults

    def remove(self, fault_id: str | None = None) -> int:
        """Remove one fault, or all of them; how many there were."""
        with self._lock:
            kept = [fault for fault in self._faults if fault_id is not None and fault.id != fault_id]
            removed = len(self._faults) - len(kept)
            self._faults = kept
        return removed

    def take(self, operation: str | None, path: str) -> Fault | None:
        """The fault that happens to this request, if any; called by the server's one thread."""
        for fault in self._faults:
            if fault.operation is not None and fault.operation != operation:
                continue
            if fault.path is not None and not fnmatchcase(path, fault.path):
                continue
            if fault.probability is not None and self._chance.random() >= fault.probability:
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times == 0:
                    self.remove(fault.id)
            return fault
        return None


class FaultInjection:
    """Does to API requests what the waiting faults say."""

    def __init__(self, app: ASGIApp, faults: Faults, operation_of: Callable[[str, bytes], str | None]) -> None:
        self.app = app
        self.faults = faults
        self.operation_of = operation_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._fault_for(scope)
        if fault is None:
            await self.app(scope, receive, send)
            return
        scope[FAULT_KEY] = fault.id
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.status is not None:
            headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in fault.headers.items()]
            await send_error(send, fault.status, fault.message, headers)
        elif fault.reset:
            _reset(scope[TRANSPORT_KEY])
            await wait_for_disconnect(receive)
        elif fault.truncate:
            await self._truncated(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _fault_for(self, scope: Scope) -> Fault | None:
        if scope["type"] != "http" or not self.faults.waiting() or not scope["path"].startswith(API_PREFIXES):
            return None
        path = "/" + scope["path"].split("/", 2)[2]  # without the version
        return self.faults.take(self.operation_of(scope["method"], scope["raw_path"]), path)

    async def _truncated(self, scope: Scope, receive: Receive, send: Send) -> None:
        start: Message | None = None
        cut = False

        async def send_half(message: Message) -> None:
            nonlocal start, cut
            if message["type"] == "http.response.start":
                start = message
            elif not cut and start is not None and (body := message.get("body", b"")):
                cut = True
                await send(start)
                await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})

        await self.app(scope, receive, send_half)
        # close() still sends what waits in the buffer. An empty answer cannot be cut: nothing of it is sent.
        scope[TRANSPORT_KEY].close()
        await wait_for_disconnect(receive)


def _reset(transport: asyncio.Transport) -> None:
    """Close a connection so that the peer sees a reset, not an end."""
    connection = transport.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
