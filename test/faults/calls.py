"""The four types of call, made with the `ubiops` that is installed, and compared with what the table expects."""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from servers import ScriptedServer

from faults.table import DEPLOYMENT, FILE, PACKAGE, RETRIES, REVISION, TOKEN, Expected, Fault

IDENTIFIERS = ("project-1", "deployment-1", REVISION["revision"], "v1")


@dataclass
class Seen:
    """The result of a cell: the outcome, the number of requests, and everything that is not as expected."""

    outcome: str
    requests: int
    problems: list[str]

    def __str__(self) -> str:
        return f"{self.outcome} {self.requests}"


def client_of(ubiops: Any, url: str, fault: Fault) -> Any:
    """A `CoreApi` for the server, with the fault's settings where the client has such."""
    configuration = ubiops.Configuration(host=f"{url}/v2.1", api_key={"Authorization": TOKEN})
    for name, value in (("retries", RETRIES), ("deadline", fault.deadline)):
        if hasattr(configuration, name):
            setattr(configuration, name, value)
    return ubiops.CoreApi(ubiops.ApiClient(configuration))


def call(core: Any, kind: str, fault: Fault) -> object:
    """Make a call of this type; the result of a successful one is the same for every client."""
    options = {} if fault.timeout is None else {"_request_timeout": fault.timeout}
    if kind == "GET":
        return core.deployments_get(*IDENTIFIERS[:2], **options).name
    if kind == "POST":
        return core.deployments_create(
            IDENTIFIERS[0], {"name": "deployment-1", "input_type": "plain", "output_type": "plain"}, **options
        ).name
    if kind == "upload":
        return core.revisions_file_upload(*IDENTIFIERS[:2], "v1", file="../package.zip", **options).revision
    path = core.revisions_file_download(*IDENTIFIERS, _preload_content=True, **options)
    content = Path(path).read_bytes()
    Path(path).unlink()
    return content


RIGHT = {"GET": DEPLOYMENT["name"], "POST": DEPLOYMENT["name"], "upload": REVISION["revision"], "download": FILE}


def run(ubiops: Any, fault: Fault, kind: str, folder: Path) -> Seen:
    """Run one cell in `folder`, which becomes the current one, and compare."""
    package = folder / "package.zip"
    if kind == "upload":
        package.write_bytes(PACKAGE)
    work = folder / "work"
    work.mkdir()
    os.chdir(work)
    expected = fault.expected[kind]
    error: BaseException | None = None
    problems: list[str] = []
    with ScriptedServer(fault.script(kind)) as server:
        if fault.server == "down":
            server.close()
        core = client_of(ubiops, server.url, fault)
        try:
            for _ in range(fault.calls):
                result = call(core, kind, fault)
                if fault.closing:
                    server.wait_for_closing()
            if result != RIGHT[kind]:
                problems.append(f"the result is {str(result)[:60]!r}")
        except (Exception, KeyboardInterrupt) as caught:
            error = caught
        if fault.again:
            try:
                if call(core, kind, fault) != RIGHT[kind]:
                    problems.append("the next call gave a wrong result")
            except Exception as caught:
                problems.append(f"the next call raised {caught!r}")
        core.api_client.close()
    problems += _seen_by_the_caller(ubiops, expected, error)
    problems += _seen_by_the_server(expected, fault, kind, server)
    package.unlink(missing_ok=True)
    left = [path.name for path in work.iterdir()]
    if left:
        problems.append(f"left behind: {left}")
    return Seen("ok" if error is None else type(error).__name__, len(server.requests), problems)


def _seen_by_the_caller(ubiops: Any, expected: Expected, error: BaseException | None) -> list[str]:
    if error is None:
        return [] if expected.outcome == "ok" else [f"no {expected.outcome}"]
    problems: list[str] = []
    names = {kind.__name__ for kind in type(error).__mro__} | {
        name for name in dir(ubiops.exceptions) if getattr(ubiops.exceptions, name) in type(error).__mro__
    }
    text = str(error)
    if expected.outcome not in names:
        problems.append(f"{type(error).__name__} instead of {expected.outcome}: {text[:200]}")
    if expected.status is not None and getattr(error, "status", None) != expected.status:
        problems.append(f"status {getattr(error, 'status', None)} instead of {expected.status}")
    if expected.text not in text:
        problems.append(f"{expected.text!r} is not in {text[:200]!r}")
    if len(text) > 5000 or len(str(getattr(error, "body", ""))) > 100_000:
        problems.append("its text is too long")
    if any(ord(character) < 32 and character not in "\n\t" for character in text):
        problems.append("control characters in its text")
    shown = [
        text,
        repr(error),
        str(error.args),
        "".join(traceback.format_exception(error)),
        str(getattr(error, "body", "")),
    ]
    if any(TOKEN.split()[1] in part for part in shown):
        problems.append("the token is shown")
    return problems


def _seen_by_the_server(expected: Expected, fault: Fault, kind: str, server: ScriptedServer) -> list[str]:
    problems: list[str] = []
    requests = server.requests
    least, most = expected.requests if isinstance(expected.requests, tuple) else (expected.requests, expected.requests)
    if not least <= len(requests) <= most:
        problems.append(f"{len(requests)} requests instead of {expected.requests}")
    if expected.connections is not None and server.connections != expected.connections:
        problems.append(f"{server.connections} connections instead of {expected.connections}")
    if any(request.headers.get("authorization") != TOKEN for request in requests):
        problems.append("a request without the token")
    if any(request.method != {"upload": "POST", "download": "GET"}.get(kind, kind) for request in requests):
        problems.append("a request with another method")
    for request in requests:
        if request.complete and kind == "upload" and PACKAGE not in request.body:
            problems.append("a complete body without the whole file")
        if request.complete and kind == "POST" and b"deployment-1" not in request.body:
            problems.append("a complete body without the data")
    if expected.outcome == "ok" and requests and not requests[-1].complete:
        problems.append("success without a complete body")
    if not fault.check(requests):
        problems.append("the server saw what it should not")
    return problems
