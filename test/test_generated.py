"""What the generator makes of each thing that a contract can say: generated from a small contract, then called on a real server."""

import json
import types
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from servers import Connection, Request, ScriptedServer

import ubiops
from codegen.__main__ import render
from codegen.bundle import bundle, load
from codegen.contract import Contract
from ubiops import models
from ubiops.exceptions import ApiTypeError, ApiValueError

OPENAPI = Path(__file__).parent.parent / "openapi"

THINGS = """\
tags: [{name: things, description: Things to test with.}]
paths:
  /things/{from}:
    get:
      operationId: things_get
      summary: Get a thing
      description: All of it.
      parameters:
        - {name: from, in: path, required: true, schema: {type: string}, description: Name.}
        - {name: X-Trace-Id, in: header, schema: {type: string}, description: For the log.}
        - {name: class, in: query, schema: {type: string, enum: [a, b]}, description: Class.}
      responses:
        '200':
          description: Found.
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
        '409': {description: It is being made.}
    patch:
      operationId: things_replace
      deprecated: true
      x-use-instead: things_update
      summary: Replace a thing
      parameters:
        - {name: from, in: path, required: true, schema: {type: string}, description: Name.}
      requestBody:
        required: true
        description: Any object.
        content: {application/json: {schema: {type: object}}}
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {type: object}}}
  /things:
    get:
      operationId: things_list
      summary: List things
      x-page: cursor
      x-items: results
      parameters:
        - {name: status, in: query, schema: {type: array, items: {type: string, enum: [on, off]}}, description: States.}
        - {name: since, in: query, schema: {type: string, format: date-time}, description: Not before.}
        - {name: deep, in: query, schema: {type: boolean}, description: All levels.}
        - {name: cursor, in: query, schema: {type: string}, description: Where to go on.}
      responses:
        '200':
          description: Found.
          content: {application/json: {schema: {$ref: '#/components/schemas/ThingPage'}}}
    post:
      operationId: things_create
      summary: Create a thing
      parameters:
        - {name: timeout, in: query, schema: {type: integer, minimum: 1}, description: Seconds.}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      responses:
        '201':
          description: Created.
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
  /things/delete:
    post:
      operationId: things_delete
      summary: Delete things
      requestBody:
        required: true
        description: Identifiers.
        content: {application/json: {schema: {type: array, items: {type: string}}}}
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {type: array, items: {type: string}}}}
  /things/batch:
    post:
      operationId: things_batch
      summary: Create things
      requestBody:
        required: true
        description: One thing or several.
        content:
          application/json:
            schema:
              oneOf: [{$ref: '#/components/schemas/Thing'}, {type: array, items: {$ref: '#/components/schemas/Thing'}}]
      responses:
        '201':
          description: Created.
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
  /things/request:
    post:
      operationId: things_request
      summary: Send data
      requestBody:
        required: true
        description: Data of the request.
        content: {application/json: {schema: {$ref: '#/components/schemas/ThingData'}}}
      responses:
        '200':
          description: Done.
          content: {application/json: {schema: {}}}
  /things/text:
    post:
      operationId: things_text
      summary: Send text
      requestBody:
        required: true
        description: Text.
        content: {text/plain: {schema: {type: string}}}
      responses:
        '204': {description: Done.}
  /things/start:
    post:
      operationId: things_start
      summary: Start
      requestBody:
        description: Settings.
        content: {application/json: {schema: {type: object}}}
      responses:
        '204': {description: Started.}
  /things/upload:
    post:
      operationId: things_upload
      summary: Upload a thing
      x-argument-order: [file, skip, settings, size]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                skip: {type: boolean, description: Whether to skip.}
                settings: {type: object, description: Settings.}
                size: {type: integer, description: Size.}
                file: {type: string, format: binary, description: File.}
      responses:
        '201':
          description: Done.
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
  /things/stream:
    post:
      operationId: things_stream
      summary: Stream
      requestBody:
        required: true
        description: Data.
        content: {application/json: {schema: {type: object}}}
      responses:
        '200': {description: Events., content: {text/event-stream: {schema: {type: string}}}}
components:
  schemas:
    ThingData:
      description: Data.
      oneOf:
        - type: object
        - {type: array, items: {type: object}}
        - type: string
        - {type: array, items: {type: string}}
    Colour: {type: string, enum: [red, blue], description: A colour.}
    ThingPage:
      type: object
      description: A page.
      required: [next, previous, results]
      properties:
        next: {type: [string, 'null'], description: Next page.}
        previous: {type: [string, 'null'], description: Previous page.}
        results: {type: array, items: {$ref: '#/components/schemas/Thing'}, description: Things.}
    Thing:
      type: object
      description: A thing.
      required: [name]
      properties:
        name: {type: string, description: Name.}
        colour: {$ref: '#/components/schemas/Colour', description: Colour.}
        part: {anyOf: [{$ref: '#/components/schemas/Thing'}, {type: 'null'}], description: What is in it.}
        value: {oneOf: [{type: number}, {type: array, items: {type: string}}], description: Value.}
        anything: {description: Whatever.}
        old: {type: string, deprecated: true, x-use-instead: name, description: Former name.}
"""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What is generated from the small contract, by path."""
    folder = tmp_path_factory.mktemp("openapi")
    root = load(OPENAPI / "ubiops.yaml") | {"x-fragments": ["things"]}
    (folder / "ubiops.yaml").write_text(json.dumps(root), encoding="utf-8")
    (folder / "things.yaml").write_text(THINGS, encoding="utf-8")
    return render(Contract(bundle(folder)))


def module_of(source: str, name: str) -> types.ModuleType:
    """A module with that source."""
    module = types.ModuleType(name)
    exec(compile(source, name, "exec"), vars(module))
    return module


@pytest.fixture(scope="module")
def api_class(files: dict[str, str]) -> Iterator[Any]:
    """The generated class of endpoints; its models can be found where all models are."""
    generated = module_of(files["ubiops/models/things.py"], "ubiops.models.things")
    for name in ("Thing", "ThingPage"):
        setattr(models, name, getattr(generated, name))
    yield module_of(files["ubiops/api/things.py"], "ubiops.api.things").ThingsApi
    for name in ("Thing", "ThingPage"):
        delattr(models, name)


Send = Callable[..., tuple[Any, Request]]


@pytest.fixture
def send(api_class: Any) -> Iterator[Send]:
    """Calls a method on a server that gives `reply`: what it returns, and the request as it was received."""
    replies: list[Any] = []

    def answer(connection: Connection) -> bool:
        connection.read()
        body = json.dumps(replies.pop()).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        connection.send(head.encode() + body)
        return True

    with ScriptedServer([answer]) as server:
        configuration = ubiops.Configuration(host=server.url, api_key={"Authorization": "Token abc"})
        with ubiops.ApiClient(configuration) as client:
            api = api_class(client)

            def call(name: str, *arguments: Any, reply: Any = None, **options: Any) -> tuple[Any, Request]:
                replies.append(reply)
                return getattr(api, name)(*arguments, **options), server.requests[-1]

            yield call


def test_a_parameter_may_be_a_keyword_or_a_header(send: Send) -> None:
    """A parameter called `from` is the argument `from_`; a header's name is an argument's name; both are sent as they are called."""
    thing, request = send("things_get", "a/b", class_="c", x_trace_id="7", reply={"name": "a"})
    assert (request.method, request.target) == ("GET", "/things/a%2Fb?class=c")
    assert request.headers["x-trace-id"] == "7"
    assert thing.name == "a"
    assert "x-trace-id" not in send("things_get", from_="a", reply={})[1].headers


def test_lists_moments_and_booleans_go_into_a_query(send: Send) -> None:
    """A list is joined with commas; a moment is sent in ISO 8601."""
    reply = {"next": None, "previous": None, "results": [{"name": "a"}]}
    since = datetime(2024, 5, 1, tzinfo=UTC)
    page, request = send("things_list", ["on", "new"], since, deep=True, reply=reply)
    assert request.target == "/things?status=on%2Cnew&since=2024-05-01T00%3A00%3A00%2B00%3A00&deep=True"
    assert [thing.name for thing in page.results] == ["a"]
    assert send("things_list", "on,off", reply=reply)[1].target == "/things?status=on%2Coff"


def test_a_body_goes_with_a_query(send: Send) -> None:
    """What is required comes first among the arguments, wherever it is sent."""
    body = {"name": "a", "colour": "red", "part": {"name": "b"}, "value": ["x"], "anything": [1]}
    thing, request = send("things_create", body, 5, reply=body)
    assert request.target == "/things?timeout=5"
    assert json.loads(request.body) == body
    assert (thing.part.name, thing.value, thing.anything) == ("b", ["x"], [1])


@pytest.mark.parametrize(
    ("name", "data", "body", "content_type"),
    [
        ("things_delete", ["a", "b"], b'["a","b"]', "application/json"),
        ("things_batch", {"name": "a"}, b'{"name":"a"}', "application/json"),
        ("things_batch", [{"name": "a"}], b'[{"name":"a"}]', "application/json"),
        ("things_request", {"a": 1}, b'{"a":1}', "application/json"),
        ("things_request", [{"a": 1}, {}], b'[{"a":1},{}]', "application/json"),
        ("things_request", ["a"], b'["a"]', "application/json"),
        ("things_request", "plain", b"plain", "text/plain"),
        ("things_request", '{"a": 1}', b'{"a": 1}', "text/plain"),
        ("things_text", "täxt", "täxt".encode(), "text/plain"),
        ("things_start", None, b"{}", "application/json"),
        ("things_start", {"a": 1}, b'{"a":1}', "application/json"),
        ("things_replace", {}, b"{}", "application/json"),
        ("things_replace", '{"a": 1}', b'{"a":1}', "application/json"),
    ],
)
def test_each_kind_of_body_is_sent(send: Send, name: str, data: Any, body: bytes, content_type: str) -> None:
    """Lists, models, request data, text and empty objects, each with its content type."""
    arguments = ("from", data) if name == "things_replace" else (data,)
    reply = [] if name in {"things_delete", "things_batch"} else {}
    _, request = send(name, *arguments, reply=reply)
    assert (request.body, request.headers["content-type"]) == (body, content_type)


@pytest.mark.parametrize(
    ("name", "data", "error", "text"),
    [
        ("things_delete", "a", ApiTypeError, r"things_delete.data is a str; it must be a list"),
        ("things_delete", [1], ApiTypeError, r"things_delete.data\[0\] is an int; it must be a str"),
        ("things_delete", None, ApiTypeError, "is a NoneType"),
        ("things_batch", [{"name": 1}], ApiTypeError, r"things_batch.data\[0\].name is an int"),
        ("things_batch", [{}], ApiValueError, r"required and missing: data\[0\].name"),
        ("things_batch", {}, ApiValueError, r"required and missing: data.name"),
        ("things_batch", "x", ApiTypeError, "data is a str; it must be a Thing or a dict, or a list"),
        ("things_request", 5, ApiTypeError, "data is an int; it must be a dict"),
        ("things_request", [{}, "a"], ApiTypeError, r"data\[1\] is a str"),
        ("things_text", "\ud800", ApiValueError, "surrogate"),
        ("things_create", {"name": "a", "colour": "pink"}, ApiValueError, "data.colour is 'pink'; it must be one of"),
        ("things_create", {"name": "a", "value": "x"}, ApiTypeError, "data.value is a str; it must be a number"),
    ],
)
def test_a_body_of_another_kind_is_refused(send: Send, name: str, data: Any, error: type[Exception], text: str) -> None:
    """Nothing is sent, and the error says where the value is and what would be right."""
    with pytest.raises(error, match=text):
        send(name, data)


def test_a_form_has_options_of_any_kind_beside_the_file(send: Send) -> None:
    """Booleans, numbers and objects are parts of a form; the arguments come in the order that the contract says."""
    thing, request = send("things_upload", b"zip", True, {"a": [1]}, 5, reply={"name": "a"})
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    parts: Any = message_from_bytes(head + request.body).get_payload()
    sent = {part.get_param("name", header="content-disposition"): part.get_payload(decode=True) for part in parts}
    assert sent == {"skip": b"True", "settings": b'{"a":[1]}', "size": b"5", "file": b"zip"}
    assert thing.name == "a"
    with pytest.raises(ApiTypeError, match=r"things_upload\.skip is a str"):
        send("things_upload", b"zip", "yes")


def test_a_response_may_be_any_json(send: Send) -> None:
    """A free-form object is a dict, a list of text a list; an object that was promised must be one."""
    assert send("things_replace", "a", {}, reply={"a": [1]})[0] == {"a": [1]}
    assert send("things_delete", ["a"], reply=["a"])[0] == ["a"]
    assert send("things_request", "x", reply=[None])[0] == [None]
    with pytest.raises(ubiops.exceptions.ApiException, match="an object was expected, not a list"):
        send("things_replace", "a", {}, reply=[])


def test_a_stream_is_returned_open(send: Send) -> None:
    """Events are asked for, and the response is handed on to be read."""
    response, request = send("things_stream", {"a": 1}, reply="event")
    with response:
        assert response.read() == b'"event"'
    assert request.headers["accept"] == "text/event-stream"


def test_what_is_deprecated_says_what_to_use(api_class: Any) -> None:
    """The docstring of a method and the description of a field name what takes their place."""
    assert "Deprecated. Use `things_update` instead." in api_class.things_replace.__doc__
    with pytest.warns(DeprecationWarning, match="Thing.old is deprecated: Former name. Use `name` instead"):
        models.Thing(old="x")  # pyright: ignore[reportAttributeAccessIssue]


def test_a_docstring_has_only_what_is_special(api_class: Any) -> None:
    """A method lists the errors that others do not have, and each argument."""
    lines = [line.strip() for line in api_class.things_get.__doc__.splitlines()]  # 3.13 takes the indentation off
    raises = lines.index("Raises:")
    assert lines[raises + 1 : raises + 3] == [
        "ConflictException (409): It is being made.",
        "",
    ]
    assert any("class_ (str, optional): Class. One of `a`, `b`." in line for line in lines)
