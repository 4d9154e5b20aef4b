"""Pipelines, their versions, objects and attachments, and expressions, as the documentation describes them."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from emulator.service import Service, in_project, new_deployment

pytestmark = pytest.mark.parity


def field(name: str, data_type: str = "int") -> dict[str, str]:
    """A field of an input or output."""
    return {"name": name, "data_type": data_type}


SHAPE = {
    "input_type": "structured",
    "output_type": "structured",
    "input_fields": [field("x")],
    "output_fields": [field("y")],
}


def mapped(source: str, *pairs: tuple[str, str]) -> dict[str, Any]:
    """A source of an attachment."""
    mapping = [{"source_field_name": first, "destination_field_name": second} for first, second in pairs]
    return {"source_name": source, "mapping": mapping}


def attached(destination: str, *sources: dict[str, Any]) -> dict[str, Any]:
    """An attachment."""
    return {"destination_name": destination, "sources": list(sources)}


def function(name: str, expression: str = "x + 1", output: str = "int") -> dict[str, Any]:
    """An operator that calculates."""
    configuration = {
        "expression": expression,
        "input_fields": [field("x")],
        "output_fields": [field("output", output)],
    }
    return {"name": name, "reference_type": "operator", "reference_name": "function", "configuration": configuration}


@pytest.fixture
def pipeline(service: Service) -> Iterator[str]:
    """The path of a new structured pipeline; it goes with the test."""
    name = f"pipeline-{uuid.uuid4().hex[:8]}"
    in_project(service, "POST", "/pipelines", {"name": name, **SHAPE}, status=201)
    yield f"/pipelines/{name}"
    in_project(service, "DELETE", f"/pipelines/{name}", status=204)


@pytest.fixture
def deployment(service: Service) -> Iterator[str]:
    """A deployment that takes x and gives y."""
    with new_deployment(service, **SHAPE) as name:
        yield name


LINE = [attached("one", mapped("pipeline_start", ("x", "x"))), attached("pipeline_end", mapped("one", ("output", "y")))]


def test_life_of_a_pipeline(service: Service, pipeline: str) -> None:
    """A pipeline is found, changed and renamed, and its events are kept."""
    found = in_project(service, "GET", pipeline)
    assert {**found, "default_version": None, "input_fields": [{**field("x"), "widget": {}}]} == found
    changed = in_project(service, "PATCH", pipeline, {"description": "new", "labels": {"a": "b"}})
    assert (changed["description"], changed["labels"]) == ("new", {"a": "b"})
    name = found["name"]
    assert [one["name"] for one in in_project(service, "GET", "/pipelines?labels=a:b")] == [name]
    again = in_project(service, "POST", "/pipelines", {"name": name, **SHAPE}, status=400)
    assert "already" in again["error"]
    events = in_project(service, "GET", f"{pipeline}/audit")
    assert [event["action"] for event in events] == ["update", "create"]
    assert {event["object_name"] for event in events} == {name}


def test_versions_of_a_pipeline(service: Service, pipeline: str) -> None:
    """The first version is the default; another can become it; when it is deleted the oldest takes its place."""
    for version in ("v1", "v2"):
        in_project(service, "POST", f"{pipeline}/versions", {"version": version}, status=201)
    assert [one["default"] for one in in_project(service, "GET", f"{pipeline}/versions")] == [True, False]
    assert in_project(service, "PATCH", pipeline, {"default_version": "v2"})["default_version"] == "v2"
    in_project(service, "PATCH", pipeline, {"default_version": "v9"}, status=404)
    in_project(service, "DELETE", f"{pipeline}/versions/v2", status=204)
    assert in_project(service, "GET", pipeline)["default_version"] == "v1"
    changed = in_project(service, "PATCH", f"{pipeline}/versions/v1", {"version": "v3", "request_retention_time": 60})
    assert (changed["version"], changed["request_retention_time"]) == ("v3", 60)


def test_objects_refer_to_what_there_is(service: Service, pipeline: str, deployment: str) -> None:
    """An object follows what it refers to when that is renamed, and keeps it from being deleted."""
    service.call("POST", f"/{deployment}/versions", 201, {"version": "v1", "environment": "python3-11"})
    objects = [
        {"name": "default", "reference_name": deployment},
        {"name": "fixed", "reference_name": deployment, "version": "v1", "configuration": {"on_error": "continue"}},
        function("one"),
    ]
    made = in_project(service, "POST", f"{pipeline}/versions", {"version": "v1", "objects": objects}, status=201)
    shown = {one["name"]: one for one in made["objects"]}
    assert (shown["default"]["version"], shown["fixed"]["version"]) == (None, "v1")
    assert shown["fixed"]["input_fields"] == [field("x")]
    assert (shown["one"]["reference_name"], shown["one"]["output_fields"]) == ("function", [field("output")])
    for path in (f"/{deployment}", f"/{deployment}/versions/v1"):
        assert "version 'v1' of pipeline" in service.refused("DELETE", path, 400)
    service.call("PATCH", f"/{deployment}", 200, {"name": f"{deployment}-2"})
    try:
        found = in_project(service, "GET", f"{pipeline}/versions/v1")
        assert {one["reference_name"] for one in found["objects"]} == {f"{deployment}-2", "function"}
        in_project(service, "PATCH", f"{pipeline}/versions/v1", {"objects": [function("two")]})
    finally:
        service.call("PATCH", f"/{deployment}-2", 200, {"name": deployment})


def test_attachments_are_kept(service: Service, pipeline: str) -> None:
    """Attachments come back as they were given, and stay when something else is changed."""
    body = {"version": "v1", "objects": [function("one")], "attachments": LINE}
    made = in_project(service, "POST", f"{pipeline}/versions", body, status=201)
    assert [{name: one[name] for name in ("destination_name", "sources")} for one in made["attachments"]] == LINE
    changed = in_project(service, "PATCH", f"{pipeline}/versions/v1", {"objects": [function("one", "x * 2")]})
    assert [one["sources"] for one in changed["attachments"]] == [one["sources"] for one in LINE]


@pytest.mark.parametrize(
    ("objects", "attachments", "word"),
    [
        ([{"name": "a", "reference_name": "missing"}], [], "no deployment 'missing'"),
        ([{"name": "a", "reference_type": "pipeline", "reference_name": "missing"}], [], "no pipeline 'missing'"),
        ([{"name": "a", "reference_type": "operator", "reference_name": "missing"}], [], "no operator 'missing'"),
        ([{"name": "pipeline_end", "reference_name": "x"}], [], "own end"),
        ([function("one"), function("one")], [], "more than one object"),
        ([function("one", "x +")], [], "not a Python expression"),
        ([function("one", "x + z")], [], "uses z"),
        ([function("one")], [attached("two", mapped("one"))], "no object of that name"),
        ([function("one")], [attached("one", mapped("two"))], "no source 'two'"),
        ([function("one")], [attached("one", mapped("pipeline_start"))], "input field 'x'"),
        ([function("one")], [attached("one", mapped("pipeline_start", ("z", "x")))], "no output field 'z'"),
        ([function("one")], [attached("one", mapped("pipeline_start", ("x", "z")))], "no input field 'z'"),
        ([function("one")], [attached("one", mapped("pipeline_start", ("x", "x"), ("x", "x")))], "more than once"),
        ([function("one")], [attached("one", mapped("one", ("output", "x")))], "wait for each other"),
        (
            [function("one", output="string")],
            [LINE[0], attached("pipeline_end", mapped("one", ("output", "y")))],
            "of the type string",
        ),
        (
            [function("one"), function("two")],
            [attached("one", mapped("two", ("output", "x"))), attached("two", mapped("one", ("output", "x")))],
            "wait for each other",
        ),
    ],
)
def test_versions_that_cannot_be(
    service: Service, pipeline: str, objects: list[Any], attachments: list[Any], word: str
) -> None:
    """What does not fit together is refused in words that name it, and nothing is made."""
    body = {"version": "v1", "objects": objects, "attachments": attachments}
    assert word in in_project(service, "POST", f"{pipeline}/versions", body, status=400)["error"]
    assert in_project(service, "GET", f"{pipeline}/versions") == []


def test_a_pipeline_cannot_run_itself(service: Service, pipeline: str) -> None:
    """Neither directly nor through another one."""
    name = pipeline.rpartition("/")[2]
    inner = {"name": "inner", "reference_type": "pipeline", "reference_name": name}
    in_project(service, "POST", f"{pipeline}/versions", {"version": "v1"}, status=201)
    body = {"version": "v2", "objects": [{**inner, "version": "v1"}]}
    in_project(service, "POST", f"{pipeline}/versions", body, status=201)
    refused = in_project(service, "PATCH", f"{pipeline}/versions/v1", {"objects": [inner]}, status=400)
    assert "run itself" in refused["error"]
    default = {"version": "v3", "objects": [inner]}
    in_project(service, "POST", f"{pipeline}/versions", default, status=201)
    refused = in_project(service, "PATCH", pipeline, {"default_version": "v3"}, status=400)
    assert refused["error"] == "default_version: the pipeline would run itself"
    in_project(service, "DELETE", f"{pipeline}/versions/v2", status=204)
    refused = in_project(service, "DELETE", f"{pipeline}/versions/v1", status=400)
    assert "version 'v3' would become the default" in refused["error"]
    assert in_project(service, "GET", pipeline)["default_version"] == "v1"


def evaluated(service: Service, expression: str, status: int = 200, **values: Any) -> Any:
    """What comes of an expression."""
    types = {int: "int", float: "double", str: "string", bool: "bool", dict: "dict", list: "array_int"}
    fields = [field(name, types[type(value)]) for name, value in values.items()]
    body = {"expression": expression, "input_fields": fields, "request_data": values}
    response = service.raw("POST", "/expressions/evaluate", json=body)
    assert response.status == status, response.data
    return response.json()["result"] if status == 200 else response.json()["error"]


@pytest.mark.parametrize(
    ("expression", "values", "result"),
    [
        ("var1 + 10", {"var1": 123}, 133),
        ("'high' if x > 5 else 'low'", {"x": 7}, "high"),
        ("{'a': x, 'b': [x, 2]}", {"x": 1}, {"a": 1, "b": [1, 2]}),
        ("sum(xs) / len(xs)", {"xs": [1, 2, 3]}, 2.0),
        ("d['k'].upper()", {"d": {"k": "v"}}, "V"),
        ("[x * 2 for x in xs if x > 1]", {"xs": [1, 2, 3]}, [4, 6]),
    ],
)
def test_expressions(service: Service, expression: str, values: dict[str, Any], result: Any) -> None:
    """An expression is one line of Python in the values of its fields."""
    assert evaluated(service, expression, **values) == result


@pytest.mark.parametrize(
    "expression",
    [
        "__import__('os').system('true')",
        "().__class__.__bases__[0].__subclasses__()",
        "x.__class__",
        "open('/etc/passwd').read()",
        "'{0.__class__}'.format(x)",
        "9 ** 9 ** 9 ** 9",
        "'a' * 10 ** 12",
        "[0] * 10 ** 12",
        "1 << 10 ** 12",
        "list(range(10 ** 12))",
        "[y for y in [0] * 100000 for z in [0] * 100000 for w in [0] * 100000]",
        "(lambda: x)()",
        "exec('x = 1')",
        "x / 0",
        "y",
        "",
        "x;x",
        "-" * 900 + "x",
        "(" * 400 + "x" + ")" * 400,
    ],
)
def test_hostile_expressions(service: Service, expression: str) -> None:
    """What reaches for more than its values, or takes too long, is refused."""
    if expression.startswith(("-", "(")):
        service.raw(
            "POST",
            "/expressions/evaluate",
            json={"expression": expression, "input_fields": [field("x")], "request_data": {"x": 1}},
        )
    else:
        assert evaluated(service, expression, 400, x=1)
