"""kill -9 in the middle of batch requests to a pipeline of twelve objects, several times."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from typing import Any

from emulator.requests_helpers import until
from emulator.runtime.deployed import processes_below, until_true
from emulator.service import Service, in_project, package
from emulator.test_crash import TOKEN, Server
from emulator.test_pipeline_requests import deployed, end, operator
from emulator.test_pipelines import SHAPE, attached, field, function, mapped

ROUNDS = 5
BATCH = 40

#: Leaves a line in a file before it returns; the next object follows when that has been kept.
CODE = r"""
import time
class Deployment:
    def request(self, data):
        time.sleep(0.002)
        with open({path!r}, "a") as file:
            file.write("{name} %d\n" % data["x"])
        return {{"y": data["x"] {expression}}}
"""


def expected(x: int) -> int:
    """What the pipeline makes of x."""
    first = x * 2 + 1
    left, right = (first + 10) * 3, (first - 5) * 2
    inner = left + 1 + 7
    total = inner + right + 5
    return (total + 1) * 2 - 3


def set_up(service: Service, done: Path) -> None:
    """A pipeline with a branch, a merge and a sub-pipeline, on two deployments."""
    for name, expression in (("twice", "* 2"), ("seven", "+ 7")):
        service.call("POST", "", 201, {"name": name, **SHAPE})
        settings = {"version": "v", "maximum_instances": 2, "restart_request_interruption": True}
        service.call("POST", f"/{name}/versions", 201, settings)
        service.upload(f"/{name}/versions/v", package(CODE.format(path=str(done), name=name, expression=expression)))
    inner = [function("plus", "x + 1"), deployed("seven", "seven")]
    inner_attachments = [
        attached("plus", mapped("pipeline_start", ("x", "x"))),
        attached("seven", mapped("plus", ("output", "x"))),
        end(mapped("seven", ("y", "y"))),
    ]
    add = {
        "expression": "a + b + c",
        "input_fields": [field("a"), field("b"), field("c")],
        "output_fields": [field("output")],
    }
    five = {"output_fields": [field("v")], "output_values": [{"name": "v", "value": 5}]}
    objects = [
        deployed("first", "twice"),
        function("one", "x + 1"),
        function("left", "x + 10"),
        function("left-3", "x * 3"),
        {"name": "sub", "reference_type": "pipeline", "reference_name": "inner"},
        function("right", "x - 5"),
        deployed("right-2", "twice"),
        operator("five", "pipeline-variable", **five),
        operator("total", "function", **add),
        function("more", "x + 1"),
        deployed("last-2", "twice"),
        function("last", "x - 3"),
    ]
    attachments = [
        attached("first", mapped("pipeline_start", ("x", "x"))),
        attached("one", mapped("first", ("y", "x"))),
        attached("left", mapped("one", ("output", "x"))),
        attached("left-3", mapped("left", ("output", "x"))),
        attached("sub", mapped("left-3", ("output", "x"))),
        attached("right", mapped("one", ("output", "x"))),
        attached("right-2", mapped("right", ("output", "x"))),
        attached("total", mapped("sub", ("y", "a")), mapped("right-2", ("y", "b")), mapped("five", ("v", "c"))),
        attached("more", mapped("total", ("output", "x"))),
        attached("last-2", mapped("more", ("output", "x"))),
        attached("last", mapped("last-2", ("y", "x"))),
        end(mapped("last", ("output", "y"))),
    ]
    for name, made, connections in (("inner", inner, inner_attachments), ("outer", objects, attachments)):
        in_project(service, "POST", "/pipelines", {"name": name, **SHAPE}, status=201)
        body = {"version": "v", "objects": made, "attachments": connections}
        in_project(service, "POST", f"/pipelines/{name}/versions", body, status=201)


def test_each_request_has_one_result_and_completed_steps_are_not_repeated(tmp_path: Path) -> None:
    """Whatever moment it is killed in; a step that was under way runs again, one that had ended does not."""
    done, folder = tmp_path / "done", tmp_path / "data"
    done.touch()
    made: dict[str, int] = {}
    server = Server(folder, 0)
    with Service(server.host, TOKEN, "p") as service:
        set_up(service, done)
    for round_ in range(ROUNDS):
        with Service(server.host, TOKEN, "p") as service:
            numbers = [10_000 * round_ + number for number in range(BATCH)]
            batch = in_project(
                service, "POST", "/pipelines/outer/requests/batch", [{"x": number} for number in numbers], status=201
            )
            made |= {request["id"]: number for request, number in zip(batch, numbers, strict=True)}
            enough = len(done.read_text().splitlines()) + 11 + 17 * round_  # another moment each time
            while len(done.read_text().splitlines()) < enough:
                time.sleep(0.005)
            server.kill()
        until(lambda: not processes_below(folder))
        server = Server(folder, 0)
    try:
        with Service(server.host, TOKEN, "p") as service:

            def collected() -> list[dict[str, Any]] | None:
                found = in_project(service, "POST", "/pipelines/outer/requests/collect", list(made))
                return found if all(request["status"] not in ("pending", "processing") for request in found) else None

            found = until(collected)
            assert len(found) == len(made)
            for request in found:
                assert (request["status"], request["result"]) == ("completed", {"y": expected(made[request["id"]])})
                objects = [
                    each["pipeline_object"]
                    for kind in ("deployment", "operator", "pipeline")
                    for each in request[f"{kind}_requests"]
                ]
                assert len(objects) == len(set(objects)) == 12
            # Four deployments a request; each kill can repeat only what its four processes were at.
            calls = Counter(done.read_text().splitlines())
            assert sum(calls.values()) - 4 * len(made) <= 8 * ROUNDS
            for status in ("pending", "processing"):
                assert in_project(service, "GET", f"/pipelines/inner/requests?status={status}") == []
    finally:
        server.process.terminate()
        server.process.communicate()
    until_true(lambda: not processes_below(folder))
