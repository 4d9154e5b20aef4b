"""Requests to pipelines: what their objects make of them, and what can be asked about them afterwards."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from emulator.requests_helpers import UPPER, running_version, until
from emulator.service import Service, in_project, new_deployment
from emulator.test_pipelines import LINE, SHAPE, attached, field, function, mapped

Request = dict[str, Any]

#: Doubles a number; fails for a negative one; waits for a file that x = 1000 never finds.
DOUBLE = """
import time
class Deployment:
    def request(self, data, context):
        if data["x"] < 0:
            raise ValueError("too small")
        while data["x"] == 1000:
            time.sleep(0.01)
        if context.get("streaming_update"):
            context["streaming_update"](str(data["x"]))
        return {"y": data["x"] * 2}
"""
#: Gives as many numbers as it is asked for.
MANY = """
class Deployment:
    def request(self, data):
        return [{"y": number} for number in range(data["x"])]
"""
WHOLE = [mapped("pipeline_start", ("x", "x"))]


@pytest.fixture(scope="module")
def double(service: Service) -> Iterator[str]:
    """The name of a deployment that doubles x."""
    with running_version(service, DOUBLE, SHAPE, maximum_instances=2) as path:
        yield path[1:]


@pytest.fixture(scope="module")
def many(service: Service) -> Iterator[str]:
    """The name of a deployment that gives a list."""
    with running_version(service, MANY, SHAPE) as path:
        yield path[1:]


@contextmanager
def new_pipeline(
    service: Service, objects: list[Any], attachments: list[Any], shape: Any = SHAPE, **fields: Any
) -> Generator[str]:
    """The path of a pipeline with a version `v1`, for the time of a block."""
    name = f"pipeline-{uuid.uuid4().hex[:8]}"
    in_project(service, "POST", "/pipelines", {"name": name, **shape}, status=201)
    body = {"version": "v1", "objects": objects, "attachments": attachments, **fields}
    try:
        in_project(service, "POST", f"/pipelines/{name}/versions", body, status=201)
        yield f"/pipelines/{name}"
    finally:
        in_project(service, "DELETE", f"/pipelines/{name}", status=204)


def operator(name: str, operator: str, **configuration: Any) -> dict[str, Any]:
    """An object that is an operator."""
    return {"name": name, "reference_type": "operator", "reference_name": operator, "configuration": configuration}


def deployed(name: str, deployment: str, **configuration: Any) -> dict[str, Any]:
    """An object that is a deployment."""
    return {"name": name, "reference_name": deployment, "configuration": configuration}


def ask(service: Service, pipeline: str, data: Any, query: str = "") -> Request:
    """The response to a direct request."""
    made: Request = in_project(service, "POST", f"{pipeline}/requests{query}", data, status=201)
    return made


def steps(request: Request) -> list[tuple[str, str]]:
    """Object and status of all that a request asked of objects, in their order."""
    made = [each for kind in ("deployment", "operator", "pipeline") for each in request[f"{kind}_requests"]]
    return [(each["pipeline_object"], each["status"]) for each in sorted(made, key=lambda each: each["sequence_id"])]


def end(*sources: Any) -> dict[str, Any]:
    """What leads to the end."""
    return attached("pipeline_end", *sources)


def test_a_line_of_a_deployment_and_a_function(service: Service, double: str) -> None:
    """Each object gets what the one before it gave, and the response lists what each was asked."""
    attachments = [
        attached("one", *WHOLE),
        attached("two", mapped("one", ("y", "x"))),
        end(mapped("two", ("output", "y"))),
    ]
    with new_pipeline(service, [deployed("one", double), function("two")], attachments) as pipeline:
        made = ask(service, pipeline, {"x": 4})
        assert (made["status"], made["success"], made["error_message"]) == ("completed", True, None)
        assert made["result"] == {"y": 9}
        assert steps(made) == [("one", "completed"), ("two", "completed")]
        assert made["pipeline_timeout"] == 3600
        (step,) = made["deployment_requests"]
        assert (step["deployment"], step["version"]) == (double, "v1")
        found = service.call("GET", f"/{double}/requests/{step['id']}")
        assert (found["request_data"], found["result"]) == ({"x": 4}, {"y": 8})
        of_pipelines = service.call("GET", f"/{double}/requests?pipeline=true")
        assert step["id"] in {request["id"] for request in of_pipelines}
        others = service.call("GET", f"/{double}/requests?pipeline=false")
        assert step["id"] not in {request["id"] for request in others}


def test_branches_merge(service: Service, double: str) -> None:
    """An object with several sources runs once, with the fields of all."""
    objects = [deployed("left", double), function("right", "x * 100")]
    total = operator(
        "total",
        "function",
        expression="a + b + c",
        input_fields=[field("a"), field("b"), field("c")],
        output_fields=[field("output")],
    )
    merge = attached(
        "total", mapped("left", ("y", "a")), mapped("right", ("output", "b")), mapped("pipeline_start", ("x", "c"))
    )
    attachments = [
        attached("left", *WHOLE),
        attached("right", *WHOLE),
        merge,
        end(mapped("total", ("output", "y"))),
    ]
    with new_pipeline(service, [*objects, total], attachments) as pipeline:
        made = ask(service, pipeline, {"x": 3})
        assert made["result"] == {"y": 309}
        assert len(steps(made)) == 3


def test_conditions_and_errors(service: Service) -> None:
    """What does not fulfil a condition goes no further; raise-error fails the request in its own words."""
    objects = [
        operator("small", "if-condition", expression="x < 10", input_fields=[field("x")]),
        operator("large", "if-condition", expression="x >= 100", input_fields=[field("x")]),
        function("one", "x + 1"),
        operator("error", "raise-error", error_message="x is far too large", input_fields=[]),
    ]
    attachments = [
        attached("small", *WHOLE),
        attached("large", *WHOLE),
        attached("one", mapped("pipeline_start", ("x", "x")), mapped("small")),
        attached("error", mapped("large")),
        end(mapped("one", ("output", "y"))),
    ]
    with new_pipeline(service, objects, attachments) as pipeline:
        assert ask(service, pipeline, {"x": 5})["result"] == {"y": 6}
        between = ask(service, pipeline, {"x": 50})
        assert (between["status"], between["result"]) == ("completed", None)
        assert ("one", "completed") not in steps(between)
        failed = ask(service, pipeline, {"x": 500})
        assert (failed["status"], failed["error_message"]) == ("failed", "x is far too large")
        found = in_project(service, "GET", f"{pipeline}/requests/{failed['id']}")
        assert ("error", "failed") in steps(found)


def test_several_attachments_of_one_object(service: Service) -> None:
    """Each of them runs it, so that branches of a condition come together again."""
    objects = [
        operator("low", "if-condition", expression="x < 10", input_fields=[field("x")]),
        operator("high", "if-condition", expression="x >= 10", input_fields=[field("x")]),
        function("plus", "x + 1"),
        function("minus", "x - 1"),
        function("last", "x * 10"),
    ]
    attachments = [
        attached("low", *WHOLE),
        attached("high", *WHOLE),
        attached("plus", *WHOLE, mapped("low")),
        attached("minus", *WHOLE, mapped("high")),
        attached("last", mapped("plus", ("output", "x"))),
        attached("last", mapped("minus", ("output", "x"))),
        end(mapped("last", ("output", "y"))),
    ]
    with new_pipeline(service, objects, attachments) as pipeline:
        assert ask(service, pipeline, {"x": 1})["result"] == {"y": 20}
        assert ask(service, pipeline, {"x": 11})["result"] == {"y": 100}


def test_payloads_are_split_counted_and_collected(service: Service, many: str, double: str) -> None:
    """A list becomes a request for each of its items, and their results a list again."""
    fields = {"input_fields": [field("y")], "output_fields": [field("y")]}
    objects = [
        deployed("many", many),
        operator("split", "one-to-many", batch_size=None, **fields),
        deployed("each", double),
        operator("count", "count-many", input_fields=[], output_fields=[field("output")]),
        operator("join", "many-to-one", **fields),
    ]
    attachments = [
        attached("many", *WHOLE),
        attached("split", mapped("many", ("y", "y"))),
        attached("each", mapped("split", ("y", "x"))),
        attached("count", mapped("each")),
        attached("join", mapped("each", ("y", "y"))),
    ]
    with new_pipeline(service, objects, [*attachments, end(mapped("each", ("y", "y")))]) as pipeline:
        made = ask(service, pipeline, {"x": 3})
        assert made["result"] == [{"y": 0}, {"y": 2}, {"y": 4}]
        assert len(made["deployment_requests"]) == 4
        assert ask(service, pipeline, {"x": 0})["result"] is None
    with new_pipeline(service, objects, [*attachments, end(mapped("count", ("output", "y")))]) as pipeline:
        assert ask(service, pipeline, {"x": 3})["result"] == {"y": 3}
    with new_pipeline(service, objects, [*attachments, end(mapped("join", ("y", "y")))]) as pipeline:
        assert ask(service, pipeline, {"x": 3})["result"] == [{"y": 0}, {"y": 2}, {"y": 4}]
    objects[1]["configuration"]["batch_size"] = 2
    with new_pipeline(service, objects, [*attachments, end(mapped("join", ("y", "y")))]) as pipeline:
        made = ask(service, pipeline, {"x": 5})
        assert made["result"] == [{"y": 2 * number} for number in range(5)]
        assert len(made["deployment_requests"]) == 1 + 3


def test_a_failed_payload_can_be_left_out(service: Service, double: str) -> None:
    """With on_error continue; what depends on the others goes on, each with what belongs to it."""
    data = [{"x": 1}, {"x": -1}, {"x": 3}]
    total = operator(
        "total",
        "function",
        expression="a * 100 + b",
        input_fields=[field("a"), field("b")],
        output_fields=[field("output")],
    )
    attachments = [
        attached("one", *WHOLE),
        attached("total", mapped("pipeline_start", ("x", "a")), mapped("one", ("y", "b"))),
        end(mapped("total", ("output", "y"))),
    ]
    with new_pipeline(service, [deployed("one", double, on_error="continue"), total], attachments) as pipeline:
        made = ask(service, pipeline, data)
        assert (made["status"], made["result"]) == ("completed", [{"y": 102}, {"y": 306}])
        assert sorted(steps(made)).count(("one", "failed")) == 1
    with new_pipeline(service, [deployed("one", double, on_error="stop"), total], attachments) as pipeline:
        made = ask(service, pipeline, data)
        assert (made["status"], made["result"]) == ("failed", None)
        assert made["error_message"] == "object 'one': ValueError: too small"


def test_a_pipeline_in_a_pipeline(service: Service, double: str) -> None:
    """Its request can be looked at like any other; what fails in it fails in the outer one."""
    inner_attachments = [attached("one", *WHOLE), end(mapped("one", ("y", "y")))]
    with new_pipeline(service, [deployed("one", double)], inner_attachments) as inner:
        name = inner.rpartition("/")[2]
        objects = [
            {"name": "sub", "reference_type": "pipeline", "reference_name": name},
            operator(
                "five", "pipeline-variable", output_fields=[field("v")], output_values=[{"name": "v", "value": 5}]
            ),
            operator(
                "sum",
                "function",
                expression="a + b",
                input_fields=[field("a"), field("b")],
                output_fields=[field("output")],
            ),
        ]
        attachments = [
            attached("sub", *WHOLE),
            attached("sum", mapped("sub", ("y", "a")), mapped("five", ("v", "b"))),
            end(mapped("sum", ("output", "y"))),
        ]
        with new_pipeline(service, objects, attachments) as pipeline:
            made = ask(service, pipeline, {"x": 7})
            assert made["result"] == {"y": 19}
            (sub,) = made["pipeline_requests"]
            assert (sub["pipeline"], sub["version"], sub["status"]) == (name, "v1", "completed")
            found = in_project(service, "GET", f"{inner}/requests/{sub['id']}")
            assert (found["request_data"], found["result"]) == ({"x": 7}, {"y": 14})
            failed = ask(service, pipeline, {"x": -7})
            assert failed["error_message"] == "object 'sub': object 'one': ValueError: too small"
            in_project(service, "DELETE", f"{pipeline}/requests/{made['id']}", status=204)
            in_project(service, "GET", f"{inner}/requests/{sub['id']}", status=404)
            of_deployment = found["deployment_requests"][0]["id"]
            service.refused("GET", f"/{double}/requests/{of_deployment}", 404)


def test_plain_input_and_output(service: Service) -> None:
    """A text goes through deployments that take one; a list of texts is a request with several payloads."""
    plain = {"input_type": "plain", "output_type": "plain"}
    with running_version(service, UPPER) as path:
        attachments = [attached("one", mapped("pipeline_start")), end(mapped("one"))]
        with new_pipeline(service, [deployed("one", path[1:])], attachments, plain) as pipeline:
            made = ask(service, pipeline, "text ä")
            assert made["result"] == "TEXT Ä"
            assert ask(service, pipeline, ["a", "b"])["result"] == ["A", "B"]
            found = service.raw("GET", f"/projects/{service.project}{pipeline}/requests/{made['id']}/output")
            assert json.loads(found.data) == "TEXT Ä"
            in_project(service, "POST", f"{pipeline}/requests", {"x": 1}, status=400)


@pytest.fixture(scope="module")
def one(service: Service, double: str) -> Iterator[str]:
    """A pipeline of one deployment, and a function whose result goes nowhere."""
    attachments = [attached("one", *WHOLE), attached("two", *WHOLE), end(mapped("one", ("y", "y")))]
    with new_pipeline(service, [deployed("one", double), function("two")], attachments) as pipeline:
        yield pipeline


@pytest.fixture(params=["", "/versions/v1"])
def path(request: pytest.FixtureRequest, one: str) -> str:
    """The default version of that pipeline, and the same by its name."""
    return one + str(request.param)


def ended(service: Service, path: str, made: list[Request]) -> list[Request]:
    """Batch requests once all have ended, in their order."""
    ids = [request["id"] for request in made]

    def all_ended() -> list[Request] | None:
        found = in_project(service, "POST", f"{path}/requests/collect", ids)
        return found if all(request["status"] not in ("pending", "processing") for request in found) else None

    return sorted(until(all_ended), key=lambda request: ids.index(request["id"]))


def test_a_batch_is_collected(service: Service, path: str) -> None:
    """Each request ends by itself; when one of them is invalid none is made."""
    data = [{"x": number} for number in (1, 2, -3, 4)]
    made = in_project(service, "POST", f"{path}/requests/batch", data, status=201)
    assert {request["status"] for request in made} == {"pending"}
    found = ended(service, path, made)
    assert [request["result"] for request in found] == [{"y": 2}, {"y": 4}, None, {"y": 8}]
    assert [request["status"] for request in found] == ["completed", "completed", "failed", "completed"]
    assert found[0]["time_created"] <= found[0]["time_started"] <= found[0]["time_completed"]
    refused = in_project(service, "POST", f"{path}/requests/batch", [{"x": 1}, {"x": "one"}], status=400)
    assert refused["error"] == "[1]: x has to be a whole number, not a text"
    in_project(service, "POST", f"{path}/requests/batch", [{"x": 1}] * 251, status=400)
    alone = in_project(service, "POST", f"{path}/requests/batch", {"x": 1}, status=201)
    assert ended(service, path, alone)[0]["result"] == {"y": 2}


def test_what_can_be_asked_about_a_request(service: Service, path: str) -> None:
    """Details, input and output, lists with their filters, and the requests to operators."""
    made = in_project(service, "POST", f"{path}/requests", {"x": 3, "unknown": 1}, status=201)
    url = f"{path}/requests/{made['id']}"
    found = in_project(service, "GET", url)
    assert (found["request_data"], found["result"]) == ({"x": 3}, {"y": 6})
    assert found["origin"] == {"created_by": "user@emulator.local"}
    assert found["input_size"] == len('{"x":3}')
    assert in_project(service, "GET", f"{url}?metadata_only=true")["result"] is None
    project = f"/projects/{service.project}"
    assert service.raw("GET", f"{project}{url}/input").json() == {"x": 3}
    listed = in_project(service, "GET", f"{path}/requests?search_id={made['id'][:13]}&status=completed")
    assert [request["id"] for request in listed] == [made["id"]]
    assert in_project(service, "GET", f"{path}/requests?status=failed&search_id={made['id'][:13]}") == []
    (step,) = found["operator_requests"]
    of_operator = f"{path.removesuffix('/versions/v1')}/versions/v1/object-requests/{step['id']}"
    operator_request = in_project(service, "GET", f"{of_operator}?pipeline_request_id={made['id']}")
    assert (operator_request["request_data"], operator_request["result"]) == ({"x": 3}, {"output": 4})
    assert (operator_request["operator"], operator_request["pipeline_request_id"]) == ("function", made["id"])
    in_project(service, "GET", f"{of_operator}?pipeline_request_id={uuid.uuid4()}", status=404)
    assert service.raw("GET", f"{project}{of_operator}/input").json() == {"x": 3}
    assert service.raw("GET", f"{project}{of_operator}/output").json() == {"output": 4}
    in_project(service, "PATCH", url, {"status": "cancelled"}, status=400)
    in_project(service, "DELETE", url, status=204)
    in_project(service, "GET", url, status=404)
    several = [in_project(service, "POST", f"{path}/requests", {"x": 1}, status=201)["id"] for _ in range(2)]
    in_project(service, "POST", f"{path}/requests/delete", [several[0], str(uuid.uuid4())], status=404)
    in_project(service, "POST", f"{path}/requests/delete", several)
    in_project(service, "POST", f"{path}/requests/collect", several, status=404)


def processing(service: Service, path: str, request_id: str) -> Callable[[], bool]:
    """Whether the code of a deployment is being called for a request."""

    def found() -> bool:
        shown = in_project(service, "GET", f"{path}/requests/{request_id}")
        return [each["status"] for each in shown["deployment_requests"]] == ["processing"]

    return found


def test_a_request_is_cancelled(service: Service, path: str, double: str) -> None:
    """While it is being processed; what it has asked of objects is cancelled with it."""
    (made,) = in_project(service, "POST", f"{path}/requests/batch", [{"x": 1000}], status=201)
    until(processing(service, path, made["id"]))
    in_project(service, "PATCH", f"{path}/requests/{made['id']}", {"status": "cancelled"})
    found = in_project(service, "GET", f"{path}/requests/{made['id']}")
    assert found["status"] == "cancelled"
    (step,) = found["deployment_requests"]
    assert step["status"] == "cancelled"
    assert service.call("GET", f"/{double}/requests/{step['id']}")["status"] == "cancelled"
    several = in_project(service, "POST", f"{path}/requests/batch", [{"x": 1000}] * 3, status=201)
    in_project(service, "POST", f"{path}/requests/cancel", [request["id"] for request in several])
    assert {request["status"] for request in ended(service, path, several)} == {"cancelled"}
    # The instances are free again.
    assert in_project(service, "POST", f"{path}/requests", {"x": 1}, status=201)["result"] == {"y": 2}


@pytest.mark.parametrize("query", ["timeout=10", "pipeline_timeout=10", "deployment_timeout=10"])
def test_timeouts(service: Service, one: str, query: str) -> None:
    """That of the whole request ends everything; that of a deployment fails its object."""
    made = ask(service, one, {"x": 1000}, f"?{query}")
    assert made["status"] == "failed"
    assert "the request was not completed within its timeout of 10 seconds" in made["error_message"]
    assert made["error_message"].startswith("object 'one'") == query.startswith("deployment")
    (step,) = made["deployment_requests"]
    assert step["status"] == ("failed" if query.startswith("deployment") else "cancelled")


def test_retention(service: Service) -> None:
    """What is kept of a request that has ended is what the version says."""
    for mode in ("metadata", "none"):
        with new_pipeline(service, [function("one")], LINE, request_retention_mode=mode) as pipeline:
            made = ask(service, pipeline, {"x": 1})
            assert (made["result"], len(made["operator_requests"])) == ({"y": 2}, 1)
            url = f"{pipeline}/requests/{made['id']}"
            if mode == "none":
                in_project(service, "GET", url, status=404)
                continue
            found = in_project(service, "GET", url)
            assert (found["status"], found["request_data"], found["result"]) == ("completed", None, None)
            step = found["operator_requests"][0]["id"]
            assert in_project(service, "GET", f"{pipeline}/versions/v1/object-requests/{step}")["result"] is None
            in_project(service, "GET", f"{url}/output", status=404)


def test_partial_results_of_deployments_are_streamed(service: Service, one: str) -> None:
    """Then comes the whole request, as for deployments."""
    url = f"/projects/{service.project}{one}/requests/stream"
    response = service.raw("POST", url, json={"x": 3}, headers={"Accept": "text/event-stream"})
    assert response.headers["content-type"] == "text/event-stream"
    first, last = response.data.decode().strip().split("\n\n")
    assert first == "data:3"
    assert json.loads(last)["result"] == {"y": 6}


def test_requests_of_the_whole_project(service: Service, one: str, double: str) -> None:
    """Those to pipelines, or those to deployments, the ones that pipelines made included or not."""
    made = ask(service, one, {"x": 3})
    (step,) = made["deployment_requests"]

    def listed(query: str) -> list[Request]:
        found: list[Request] = in_project(service, "GET", f"/requests?{query}&search_id={step['id'][:13]}")
        return [{name: each[name] for name in ("id", "deployment", "pipeline", "version")} for each in found]

    of_step = {"id": step["id"], "deployment": double, "pipeline": None, "version": "v1"}
    assert listed("object_type=deployment") == listed("pipeline=true") == [of_step]
    assert listed("pipeline=false") == []
    newest = in_project(service, "GET", "/requests?object_type=pipeline&limit=1")[0]
    assert (newest["id"], newest["pipeline"], newest["deployment"]) == (made["id"], one.rpartition("/")[2], None)


def test_a_request_is_deleted_while_it_is_processed(service: Service, one: str, double: str) -> None:
    """What it has asked of objects ends and goes with it."""
    (made,) = in_project(service, "POST", f"{one}/requests/batch", [{"x": 1000}], status=201)
    until(processing(service, one, made["id"]))
    (step,) = in_project(service, "GET", f"{one}/requests/{made['id']}")["deployment_requests"]
    in_project(service, "DELETE", f"{one}/requests/{made['id']}", status=204)
    service.refused("GET", f"/{double}/requests/{step['id']}", 404)
    assert ask(service, one, {"x": 1})["result"] == {"y": 2}


def test_a_deployment_that_cannot_be_called_fails_its_object(service: Service) -> None:
    """One without a version, and one whose version has not been built."""
    with new_deployment(service, **SHAPE) as name:
        attachments = [attached("one", *WHOLE), end(mapped("one", ("y", "y")))]
        with new_pipeline(service, [deployed("one", name)], attachments) as pipeline:
            assert "has no version yet" in ask(service, pipeline, {"x": 1})["error_message"]
            service.call("POST", f"/{name}/versions", 201, {"version": "v1"})
            made = ask(service, pipeline, {"x": 1})
            assert "Version is not available" in made["error_message"]
            assert steps(made) == [("one", "failed")]


@pytest.mark.parametrize("expression", ["1 / (x - x)", "'text'", "x * 1e308 * 10", "{'a': x}"])
def test_a_function_that_fails(service: Service, expression: str) -> None:
    """The request fails with the reason, whatever its expression comes to."""
    with new_pipeline(service, [function("one", expression)], LINE) as pipeline:
        made = ask(service, pipeline, {"x": 1})
        assert (made["status"], steps(made)) == ("failed", [("one", "failed")])
        assert made["error_message"].startswith("object 'one': ")


def test_nothing_to_ask(service: Service) -> None:
    """A pipeline without versions has no requests; what does not exist is not found."""
    name = f"pipeline-{uuid.uuid4().hex[:8]}"
    in_project(service, "POST", "/pipelines", {"name": name, **SHAPE}, status=201)
    in_project(service, "POST", f"/pipelines/{name}/requests", {"x": 1}, status=404)
    in_project(service, "DELETE", f"/pipelines/{name}", status=204)


EXPRESSIONS: list[tuple[str, Callable[[int, int], int]]] = [
    ("a + b", lambda a, b: a + b),
    ("a * 3 - b", lambda a, b: a * 3 - b),
    ("a if a > b else -b", lambda a, b: a if a > b else -b),
    ("(a + 1) % 7 + b", lambda a, b: (a + 1) % 7 + b),
]
Node = tuple[int, int, int]


@st.composite
def graphs(draw: st.DrawFn) -> list[Node]:
    """Functions with two sources each, which come before them; 0 is the start."""
    return [
        (draw(st.integers(0, len(EXPRESSIONS) - 1)), draw(st.integers(0, number)), draw(st.integers(0, number)))
        for number in range(draw(st.integers(1, 10)))
    ]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs(), x=st.integers(-1000, 1000))
def test_any_graph_of_functions(service: Service, graph: list[Node], x: int) -> None:
    """It comes to what the same functions come to in plain Python."""
    values, objects, attachments = [x], [], []

    def source(number: int, *targets: str) -> dict[str, Any]:
        name, given_ = ("pipeline_start", "x") if number == 0 else (f"f{number}", "output")
        return mapped(name, *((given_, target) for target in targets))

    for number, (chosen, first, second) in enumerate(graph, 1):
        expression, same = EXPRESSIONS[chosen]
        values.append(same(values[first], values[second]))
        inputs = [field("a"), field("b")]
        configuration = {"expression": expression, "input_fields": inputs, "output_fields": [field("output")]}
        objects.append(operator(f"f{number}", "function", **configuration))
        sources = [source(first, "a", "b")] if first == second else [source(first, "a"), source(second, "b")]
        attachments.append(attached(f"f{number}", *sources))
    with new_pipeline(service, objects, [*attachments, end(source(len(graph), "y"))]) as pipeline:
        assert ask(service, pipeline, {"x": x})["result"] == {"y": values[-1]}


@pytest.mark.parametrize("expression", ["len(sum([[x] * 90000] * 90000, []))", "len('a'.center(x * 10 ** 9))"])
def test_an_expression_that_takes_too_much_fails_its_request(service: Service, expression: str) -> None:
    """An operator is evaluated within limits, and other requests go on."""
    attachments = [attached("one", *WHOLE), end(mapped("one", ("output", "y")))]
    with new_pipeline(service, [function("one", expression)], attachments) as pipeline:
        made = ask(service, pipeline, {"x": 1})
        assert (made["status"], made["result"]) == ("failed", None)
        in_project(service, "GET", pipeline)
