"""Servers that misbehave by script, each with something that sends requests to it."""

from collections.abc import Iterator
from typing import Any

import pytest
from servers import ScriptedServer, Step

from transport.sending import Make, Sender
from ubiops.transport import limits


@pytest.fixture
def make() -> Iterator[Make]:
    """Makes servers that follow a script, each with a sender, and closes them."""
    made: list[Any] = []

    def make_one(*script: Step, **options: Any) -> tuple[Sender, ScriptedServer]:
        server = ScriptedServer(script)
        made.append(server)
        sender = Sender(f"{server.url}/v2.1", **options)
        made.insert(0, sender)
        return sender, server

    yield make_one
    for one in made:
        one.close()


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retries do not wait."""
    monkeypatch.setattr(limits, "BACKOFF", 0.001)
