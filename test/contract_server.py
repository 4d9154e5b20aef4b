"""A server on loopback that gives each operation of the contract an example of its response."""

import http.server
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from codegen.bundle import bundle
from codegen.examples import Examples

CONTRACT = bundle(Path(__file__).parent.parent / "openapi")
EXAMPLES = Examples(CONTRACT, deprecated=True)
OPERATIONS: dict[str, Any] = {
    node["operationId"]: node for item in CONTRACT["paths"].values() for node in item.values()
}
#: Where a page says that there is another one.
GOES_ON = ("next", "previous", "continuation_token")


def pattern_of(path: str) -> re.Pattern[str]:
    """What matches a path, with anything in place of its parameters."""
    return re.compile("/v2.1" + re.sub(r"{\w+}", "[^/]+", path))


ROUTES = [
    (pattern_of(path), method.upper(), node)
    for path, item in sorted(CONTRACT["paths"].items(), key=lambda entry: entry[0].count("{"))
    for method, node in item.items()
]


class Received(NamedTuple):
    """A request, and the operation that it asked for."""

    operation: str
    method: str
    target: str
    headers: dict[str, str]
    body: bytes


class Handler(http.server.BaseHTTPRequestHandler):
    """Responds with an example of the response of the operation that was asked for."""

    protocol_version = "HTTP/1.1"
    received: "list[Received]"

    def respond(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        address = urlsplit(self.path)
        node = next(
            node for pattern, method, node in ROUTES if method == self.command and pattern.fullmatch(address.path)
        )
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.received.append(Received(node["operationId"], self.command, self.path, headers, body))
        status, response = next((code, item) for code, item in node["responses"].items() if code.startswith("2"))
        content = EXAMPLES.resolve(response).get("content", {})
        self.send_response(int(status))
        if "application/json" in content:
            value = EXAMPLES.value(content["application/json"]["schema"], required_only=False)
            self.reply("application/json", json.dumps(last_page(value, parse_qs(address.query))).encode())
        elif content:
            self.reply("application/zip", b"PK")
        else:
            self.end_headers()

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = respond  # noqa: N815 -- names that the base looks for

    def reply(self, content_type: str, body: bytes) -> None:
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the name that the base has
        pass


def last_page(value: Any, query: dict[str, list[str]]) -> Any:
    """The value as the last page of a list: beyond the first entries there is nothing."""
    if isinstance(value, list) and int(query.get("offset", ["0"])[0]) > 0:
        return []
    return {**value, **{name: None for name in GOES_ON if name in value}} if isinstance(value, dict) else value


@contextmanager
def contract_server() -> Iterator[tuple[str, list[Received]]]:
    """The address of the server, and what it has received so far."""
    received: list[Received] = []
    handler = type("Recording", (Handler,), {"received": received})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/v2.1", received
        finally:
            server.shutdown()
            thread.join()
