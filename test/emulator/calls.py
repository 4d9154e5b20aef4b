"""A bare HTTP call to an emulator: nothing between the test and what is answered."""

from __future__ import annotations

import http.client
import json
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import urlsplit

from ubiops.emulator import Emulator


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: Message
    body: bytes

    def json(self) -> Any:
        """The decoded body."""
        return json.loads(self.body)


def call(
    emulator: Emulator,
    method: str,
    path: str,
    data: Any = None,
    headers: dict[str, str] | None = None,
    token: str | None = "",
    timeout: float = 30,
) -> Answer:
    """Send one request on a connection of its own; with `token=None` without one, with "" the emulator's own."""
    sent = dict(headers or {})
    if token is not None:
        sent.setdefault("Authorization", f"Token {token or emulator.token}")
    body = None if data is None else data if isinstance(data, bytes) else json.dumps(data).encode()
    if body is not None:
        sent.setdefault("Content-Type", "application/json")
    parts = urlsplit(emulator.host)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=timeout)
    try:
        connection.request(method, path, body, sent)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


DEPLOYMENT = {"name": "sentiment", "input_type": "plain", "output_type": "plain"}


def create_deployment(emulator: Emulator, project: str, name: str = "sentiment") -> None:
    """Create a deployment with plain input and output."""
    answer = call(emulator, "POST", f"/v2.1/projects/{project}/deployments", {**DEPLOYMENT, "name": name})
    assert answer.status == 201, answer.body


def names(emulator: Emulator, project: str) -> list[str]:
    """The names of a project's deployments."""
    return [item["name"] for item in call(emulator, "GET", f"/v2.1/projects/{project}/deployments").json()]
