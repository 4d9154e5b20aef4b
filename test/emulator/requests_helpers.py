"""Versions that run, to make requests to."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any

from emulator.service import Service, new_deployment, package

#: A request takes far less than this, also on a busy machine.
SECONDS = 60

UPPER = """
class Deployment:
    def request(self, data, context):
        if data == "fail":
            raise ValueError("no such text")
        return data.upper()
"""

STRUCTURED = {
    "input_type": "structured",
    "output_type": "structured",
    "input_fields": [{"name": "x", "data_type": "int"}, {"name": "note", "data_type": "string"}],
    "output_fields": [{"name": "y", "data_type": "int"}],
}
DOUBLE = """
class Deployment:
    def request(self, data):
        print(sorted(data))
        return {"y": data["x"] * 2}
"""


@contextmanager
def running_version(service: Service, code: str = UPPER, fields: Any = None, **settings: Any) -> Generator[str]:
    """The path of a deployment whose default version `v1` runs this code; it goes with the block."""
    with new_deployment(service, **(fields or {})) as name:
        service.call("POST", f"/{name}/versions", 201, {"version": "v1", "environment": "python3-11", **settings})
        revision = service.upload(f"/{name}/versions/v1", package(code))
        assert service.call("GET", f"/{name}/versions/v1/revisions/{revision}")["status"] == "success"
        yield f"/{name}"


def collected(service: Service, path: str, made: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Batch requests once all have ended, in the order in which they were made."""
    ids = [request["id"] for request in made]

    def all_ended() -> list[dict[str, Any]] | None:
        found = service.call("POST", f"{path}/requests/collect", 200, ids)
        return found if all(request["status"] not in ("pending", "processing") for request in found) else None

    return sorted(until(all_ended), key=lambda request: ids.index(request["id"]))


def until(holds: Callable[[], Any]) -> Any:
    """What a function gives, once it gives something."""
    deadline = time.monotonic() + SECONDS
    while not (found := holds()):
        assert time.monotonic() < deadline
        time.sleep(0.01)
    return found
