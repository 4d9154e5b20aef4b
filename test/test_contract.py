"""What the generator refuses: each broken contract is named in one error, before anything is written."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import main
from codegen.bundle import ContractError, bundle, load
from codegen.contract import Contract

ROOT = Path(__file__).parent.parent

SMALL: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Small", "version": "1"},
    "tags": [{"name": "things", "description": "Things."}],
    "paths": {
        "/things/{name}": {
            "post": {
                "operationId": "things_update",
                "tags": ["things"],
                "summary": "Update a thing",
                "parameters": [
                    {"name": "name", "in": "path", "required": True, "schema": {"type": "string"}, "description": "N."},
                    {"name": "limit", "in": "query", "schema": {"type": "integer"}, "description": "L."},
                ],
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                },
                "responses": {
                    "200": {
                        "description": "Done.",
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                    }
                },
            }
        }
    },
    "components": {
        "parameters": {},
        "responses": {},
        "schemas": {
            "Thing": {
                "type": "object",
                "x-module": "things",
                "description": "A thing.",
                "properties": {"name": {"type": "string", "description": "Name."}},
            }
        },
    },
}


def operation(document: dict[str, Any]) -> dict[str, Any]:
    """The one operation of the small contract."""
    return document["paths"]["/things/{name}"]["post"]


def schema(document: dict[str, Any]) -> dict[str, Any]:
    """The one schema of the small contract."""
    return document["components"]["schemas"]["Thing"]


def a_field(**keys: Any) -> Any:
    """A change that gives the model a field with these keys."""
    return lambda document: schema(document)["properties"].update(new={"description": "New.", **keys})


def a_parameter(place: str = "query", *, required: bool = False, name: str = "new", **keys: Any) -> Any:
    """A change that gives the operation a parameter."""
    node = {"name": name, "in": place, "required": required, "schema": {"type": "string", **keys}, "description": "N."}
    return lambda document: operation(document)["parameters"].append(node)


def an_operation_named(name: str) -> Any:
    """A change of the operation's name."""
    return lambda document: operation(document).update(operationId=name)


def a_model_named(name: str) -> Any:
    """A change that adds a model."""
    return lambda document: document["components"]["schemas"].update({name: copy.deepcopy(schema(document))})


def a_body(media: str, node: dict[str, Any]) -> Any:
    """A change of the operation's body."""
    return lambda document: operation(document).update(
        requestBody={"required": True, "description": "B.", "content": {media: {"schema": node}}}
    )


def test_the_small_contract_itself_is_right() -> None:
    """What follows is refused for its change alone."""
    assert [item.name for item in Contract(copy.deepcopy(SMALL)).operations] == ["things_update"]


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (an_operation_named("from"), "from: no operation can have this name"),
        (an_operation_named("api_client"), "api_client: no operation can have this name"),
        (an_operation_named("things_with_http_info"), "things_with_http_info: no operation can have this name"),
        (an_operation_named("thingsUpdate"), "thingsUpdate: no operation can have this name"),
        (a_model_named("Configuration"), "Configuration: no model can have this name"),
        (a_model_named("NotFoundException"), "NotFoundException: no model can have this name"),
        (a_model_named("ThingsApi"), "ThingsApi: no model can have this name"),
        (a_model_named("Exception"), "Exception: no model can have this name"),
        (a_model_named("Any"), "Any: no model can have this name"),
        (a_model_named("lower"), "lower: no model can have this name"),
        (a_parameter(name="async_req"), "things_update: no argument can be named async_req"),
        (a_parameter(name="data"), "things_update: the argument data is there twice"),
        (a_parameter(name="LIMIT"), "things_update: the argument limit is there twice"),
        (
            a_parameter(required=True),
            "things_update: new is required, but stands after limit, which is optional",
        ),
        (a_parameter("cookie"), "things_update: new: a parameter in cookie cannot be expressed"),
        (a_parameter(type="object"), "things_update: new: a parameter must be a plain value or a list of plain values"),
        (
            a_parameter("path", required=True),
            "the parameters of the path /things/{name} are not those that are declared",
        ),
        (
            lambda document: operation(document)["parameters"][0]["schema"].update(type="integer"),
            "things_update: name: a parameter of the path is text or a whole number, and required",
        ),
        (
            lambda document: operation(document).update({"x-argument-order": ["limit", "name", "data"]}),
            "things_update: name is required, but stands after limit, which is optional",
        ),
        (
            lambda document: operation(document).update({"x-argument-order": ["name"]}),
            "things_update: x-argument-order must name name, limit, data",
        ),
        (
            lambda document: operation(document).update({"x-page": "offset"}),
            "things_update: x-page 'offset' needs limit and offset",
        ),
        (a_field(type="object", properties={}), "Thing.new: 'properties' cannot be expressed"),
        (a_field(allOf=[{"type": "string"}]), "Thing.new: 'allOf' cannot be expressed"),
        (a_field(type="string", format="binary"), "Thing.new: format 'binary' is for the parts of a form"),
        (a_field(type="null-ish"), "Thing.new: the type 'null-ish' cannot be expressed"),
        (
            a_field(type="object", additionalProperties={"$ref": "#/components/schemas/Thing"}),
            "Thing.new: an object whose values are models cannot be expressed",
        ),
        (
            lambda document: schema(document)["properties"].update(new={"type": "string"}),
            "Thing.new has no description",
        ),
        (
            lambda document: schema(document)["properties"].update(
                {name: {"type": "string", "description": "N."} for name in ("from", "from_")}
            ),
            "Thing.from: no field can have this name",
        ),
        (
            lambda document: schema(document).update(required=["size"]),
            "Thing: size is required, but not among its properties",
        ),
        (
            lambda document: schema(document).update({"if": {}, "else": {"required": ["name"]}}),
            "Thing: 'else' is for an 'if' that one of its properties is false",
        ),
        (lambda document: schema(document).update(allOf=[]), "Thing: 'allOf' cannot be expressed"),
        (a_body("application/xml", {"type": "string"}), "things_update: a body of application/xml cannot be expressed"),
        (
            a_body("multipart/form-data", {"type": "object", "properties": {}}),
            "things_update: a form must have exactly one part of the format 'binary'",
        ),
        (
            lambda document: document["tags"][0].update(name="core_api"),
            "core_api: no module can have this name",
        ),
    ],
)
def test_what_cannot_be_expressed_is_refused(change: Any, problem: str) -> None:
    """The error names the place, and what is wrong there."""
    document = copy.deepcopy(SMALL)
    change(document)
    with pytest.raises(ContractError) as caught:
        Contract(document)
    assert problem in str(caught.value)


def test_all_problems_are_named_at_once() -> None:
    """Whoever writes the contract sees all that is to be changed."""
    document = copy.deepcopy(SMALL)
    a_field(type="object", properties={})(document)
    an_operation_named("from")(document)
    with pytest.raises(ContractError) as caught:
        Contract(document)
    assert len(str(caught.value).splitlines()) == 2


def test_nothing_is_written_when_the_contract_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command ends with the error, and has written no file."""
    operation = {"operationId": "from", "summary": "F", "responses": {"204": {"description": "D."}}}
    fragment = {"tags": SMALL["tags"], "paths": {"/from": {"get": operation}}}
    root = load(ROOT / "openapi" / "ubiops.yaml") | {"x-fragments": ["things"]}
    folder = tmp_path / "openapi"
    folder.mkdir()
    (folder / "things.yaml").write_text(json.dumps(fragment), encoding="utf-8")
    (folder / "ubiops.yaml").write_text(json.dumps(root), encoding="utf-8")
    monkeypatch.setattr("codegen.__main__.ROOT", tmp_path)
    monkeypatch.setattr("sys.argv", ["codegen"])
    with pytest.raises(SystemExit, match=r"^from: no operation can have this name$"):
        main()
    assert list(tmp_path.iterdir()) == [folder]


def test_the_contract_itself_is_expressed() -> None:
    """Every operation and model of the contract is there, in a module."""
    contract = Contract(bundle(ROOT / "openapi"))
    assert sum(len(module.operations) for module in contract.modules) == len(contract.operations) >= 30
    assert sum(len(module.models) for module in contract.modules) == len(contract.models)
