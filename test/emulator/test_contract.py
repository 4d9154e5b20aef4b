"""The contract as the emulator reads it: what it uses is checked, and what cannot be checked stops the start."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from emulator.running import Running, running
from ubiops.emulator.contract import Contract, load_contract
from ubiops.emulator.errors import Invalid
from ubiops.emulator.http.requests import RequestReader
from ubiops.emulator.schemas import MAX_PROBLEMS, ContractError, check
from ubiops.emulator.settings import Settings

THINGS: dict[str, Any] = {
    "openapi": "3.1.0",
    "paths": {
        "/things/{name}": {
            "get": {
                "operationId": "things_get",
                "tags": ["things"],
                "parameters": [
                    {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}},
                    {"name": "count", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 9}},
                    {"name": "share", "in": "query", "schema": {"type": "number", "exclusiveMaximum": 1}},
                    {"name": "all", "in": "query", "schema": {"type": "boolean", "default": False}},
                    {"name": "day", "in": "query", "schema": {"type": "string", "format": "date"}},
                    {"name": "kind", "in": "query", "required": True, "schema": {"enum": ["a", "b"]}},
                    {"name": "ids", "in": "query", "schema": {"type": "array", "items": {"type": "integer"}}},
                ],
                "responses": {"200": {"content": {"application/json": {"schema": {"type": "object"}}}}},
            },
            "post": {
                "operationId": "things_create",
                "tags": ["things"],
                "parameters": [{"name": "name", "in": "path", "required": True, "schema": {"type": "string"}}],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                },
                "responses": {"201": {"content": {"application/json": {"schema": {"type": "object"}}}}},
            },
        }
    },
    "components": {"schemas": {"Thing": {"type": "object", "properties": {"size": {"type": "integer"}}}}},
}


def changed(path: str, value: Any) -> dict[str, Any]:
    """The contract above with something else at one place."""
    document = copy.deepcopy(THINGS)
    node: Any = document
    *places, last = path.split(" ")
    for place in places:
        node = node[int(place)] if isinstance(node, list) else node[place]
    node[int(last) if isinstance(node, list) else last] = value
    return document


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ("components schemas Thing unevaluatedProperties", False, "Thing: unevaluatedProperties"),
        ("components schemas Thing properties size format", "furlongs", "Thing: format furlongs"),
        ("components schemas Thing anyOf", [{"if": {"contains": 1}}], "Thing: contains"),
        ("paths /things/{name} get parameters 1 in", "header", "things_get: .* parameter count in header"),
        ("paths /things/{name} get parameters 1 in", "cookie", "things_get: .* parameter count in cookie"),
        ("paths /things/{name} get parameters 1 schema multiples", 2, "things_get.query: multiples"),
        ("paths /things/{name} post requestBody content", {"text/csv": {}}, "things_create: .* a body of text/csv"),
    ],
)
def test_what_cannot_be_checked_is_an_error(path: str, value: Any, words: str) -> None:
    """At the start, naming the place, rather than a request that passes unchecked."""
    Contract(THINGS)
    with pytest.raises(ContractError, match=words):
        Contract(changed(path, value))


def test_two_names_for_one_place_in_a_path() -> None:
    """One of them would never be given."""
    other = copy.deepcopy(THINGS["paths"]["/things/{name}"]["get"])
    other["operationId"] = "parts_list"
    with pytest.raises(ContractError, match="another path calls"):
        Contract(changed("paths /things/{id}/parts", {"get": other}))


def query(text: str) -> dict[str, Any]:
    """The parameters of a query to the contract above."""
    contract = Contract(THINGS)
    reader = RequestReader(contract, Settings(), None)  # type: ignore[arg-type]  # no file is received
    return reader.query(contract.operations["things_get"], text.encode())


def test_queries_are_converted() -> None:
    """To the types of their schemas; defaults are added."""
    assert query("kind=a") == {"kind": "a", "all": False}
    text = "kind=b&count=9&share=-0.5&all=True&day=2020-02-29&ids=1,2&ids=3&unknown=x"
    assert query(text) == {
        "kind": "b",
        "count": 9,
        "share": -0.5,
        "all": True,
        "day": "2020-02-29",
        "ids": [1, 2, 3],
    }


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "kind is required"),
        ("kind=c", "kind has to be one of: a, b"),
        ("kind=a&count=0", "count has to be at least 1"),
        ("kind=a&count=10", "count has to be at most 9"),
        ("kind=a&count=1.5", "count has to be a whole number"),
        ("kind=a&count=" + "9" * 5000, "count has to be a whole number"),
        ("kind=a&count=%D9%A1", "count has to be a whole number"),
        ("kind=a&share=1", "share"),
        ("kind=a&share=inf", "share has to be a number"),
        ("kind=a&all=yes", "all has to be true or false"),
        ("kind=a&day=2021-02-29", "day has to be a date"),
        ("kind=a&ids=1,x", r"ids\[1\] has to be a whole number"),
    ],
)
def test_queries_are_checked(text: str, words: str) -> None:
    """By the same rules as bodies, for all types."""
    with pytest.raises(Invalid, match=words):
        query(text)


def test_an_error_names_at_most_twenty_problems() -> None:
    """However much is wrong, and however long the names are that are wrong."""
    validator = load_contract().validator("deployments_create", "body")
    fields = [{"name": 1, "data_type": "x", "y" * 10_000: 1} for _ in range(10_000)]
    with pytest.raises(Invalid) as caught:
        check(validator, {"name": "d", "input_type": "structured", "output_type": "plain", "input_fields": fields})
    problems = caught.value.message.split("; ")
    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1] == "and more"
    assert len(caught.value.message) < 20_000


@pytest.fixture(scope="module")
def strict() -> Any:
    """An emulator that refuses what the platform would not know."""
    with running(strict=True) as service:
        service.emulator.seed({"projects": {"p": {}}})
        yield service


DEPLOYMENT = {"name": "d", "input_type": "plain", "output_type": "plain"}


def test_unknown_fields_are_noted() -> None:
    """They are ignored, as on the platform; the request log says which, and what may have been meant."""
    with running() as service:
        body = {**DEPLOYMENT, "desciption": "x", "input_fields": [], "labels": {"any": "name"}}
        service.call("POST", "", 201, body)
        (request,) = service.emulator.requests()
        assert request["notes"] == [
            "there is no field 'desciption'; did you mean 'description'?",
            "there was no project 'p'; it has been made",
        ]
        service.call("PATCH", "/d", 200, {"x" * 5000: 1, **{f"y{number}": 1 for number in range(1000)}})
        notes = service.emulator.requests()[-1]["notes"]
        assert len(notes) == 20
        assert max(map(len, notes)) < 200


def test_unknown_fields_are_refused_where_it_is_strict(strict: Running) -> None:
    """With the name that is nearest, wherever they are."""
    widget = {"type": "textbox", "configuration": {"any": 1}}
    field = {"name": "a", "datatype": "int", "data_type": "int", "widget": widget}
    body = {**DEPLOYMENT, "enviroment": "x", "input_type": "structured", "input_fields": [field]}
    text = strict.refused("POST", "", 400, body)
    assert "there is no field 'enviroment'" in text
    assert "there is no field 'input_fields[0].datatype'; did you mean 'data_type'?" in text
    assert strict.call("GET", "") == []


def test_unknown_projects_are_refused_where_it_is_strict(strict: Running) -> None:
    """With the name that is nearest; nothing is made."""
    with Running(strict.emulator, "p-") as other:
        for method, path, body in [
            ("GET", "", None),
            ("GET", "/d", None),
            ("POST", "", DEPLOYMENT),
            ("DELETE", "/d", None),
            ("POST", "/d/versions/v/revisions/r/rebuild", {}),
        ]:
            text = other.refused(method, path, 404, body)
            assert "no project 'p-'; did you mean 'p'?" in text
    strict.call("POST", "", 201, DEPLOYMENT)
    strict.call("DELETE", "/d", 204)
