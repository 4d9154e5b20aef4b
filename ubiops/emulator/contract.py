"""The contract, compiled: which request is which operation, and what it may hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, Literal
from urllib.parse import unquote

import jsonschema_rs

from .errors import Invalid, MethodNotAllowed, NotFound, NotImplementedHere

METHODS = ("get", "put", "post", "patch", "delete")

#: What the platform has next to the contract's paths, by the part of the path that tells.
ELSEWHERE = frozenset(
    {
        "buckets",
        "environments",
        "exports",
        "imports",
        "instance-type-groups",
        "instance-types",
        "log",
        "metrics",
        "notification-groups",
        "organizations",
        "permissions",
        "pipelines",
        "projects",
        "request-schedules",
        "requests",
        "role-assignments",
        "roles",
        "service-users",
        "status",
        "user",
        "webhooks",
    }
)


@dataclass(frozen=True)
class Operation:
    """One operation of the contract."""

    name: str
    method: str
    path: str
    status: int
    answer: Literal["json", "file", "empty"]
    content: Literal["json", "multipart"] | None
    #: Query parameters, by name.
    query: Mapping[str, Mapping[str, Any]]
    #: Schema of the body, if it has one.
    body: dict[str, Any] | None
    #: Names of the body's properties; what else a form holds is ignored.
    fields: frozenset[str]

    @cached_property
    def validator(self) -> jsonschema_rs.Validator:
        """Checks bodies; made on first use, as it takes about a millisecond."""
        return jsonschema_rs.Draft202012Validator(self.body or {}, validate_formats=True)


class _Node:
    """A place in the tree of path segments."""

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.parameter: tuple[str, _Node] | None = None
        self.operations: dict[str, Operation] = {}


class Contract:
    """All operations, found by method and path."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.operations: dict[str, Operation] = {}
        self._root = _Node()
        for path, item in document["paths"].items():
            for method in METHODS:
                if method in item:
                    self._add(_operation(document, method.upper(), path, item[method]))

    def _add(self, operation: Operation) -> None:
        self.operations[operation.name] = operation
        node = self._root
        for segment in operation.path.strip("/").split("/"):
            if segment.startswith("{"):
                if node.parameter is None:
                    node.parameter = (segment[1:-1], _Node())
                node = node.parameter[1]
            else:
                node = node.children.setdefault(segment, _Node())
        node.operations[operation.method] = operation

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        """The operation and the decoded path parameters of a request; `path` is still percent-encoded.

        Raises NotFound, MethodNotAllowed, NotImplementedHere, or Invalid for a path that is not UTF-8.
        """
        parameters: dict[str, str] = {}
        node = self._root
        for segment in path.removeprefix("/").split("/"):
            child = node.children.get(segment)
            if child is None:
                if node.parameter is None or not segment:
                    raise _unknown(path)
                name, child = node.parameter
                try:
                    parameters[name] = unquote(segment, errors="strict")
                except UnicodeDecodeError as error:
                    raise Invalid(f"{name} in the path is not UTF-8") from error
            node = child
        if not node.operations:
            raise _unknown(path)
        operation = node.operations.get("GET" if method == "HEAD" else method)
        if operation is None:
            raise MethodNotAllowed(method, node.operations)
        return operation, parameters

    def schema(self, name: str) -> jsonschema_rs.Validator:
        """A validator for the schema of that name."""
        schema = _whole(self.document, {"$ref": f"#/components/schemas/{name}"})
        return jsonschema_rs.Draft202012Validator(schema, validate_formats=True)


@cache
def load_contract() -> Contract:
    """The contract that is part of the package."""
    return Contract(json.loads((files("ubiops.emulator") / "contract.json").read_bytes()))


def _operation(document: Mapping[str, Any], method: str, path: str, item: Mapping[str, Any]) -> Operation:
    status = next(int(code) for code in item["responses"] if code.startswith("2"))
    answer_types = item["responses"][str(status)].get("content", {})
    body_types = item.get("requestBody", {}).get("content", {})
    content: Literal["json", "multipart"] | None = None
    body, fields = None, frozenset[str]()
    if body_types:
        content = "json" if "application/json" in body_types else "multipart"
        (media,) = body_types.values()
        body = _whole(document, media["schema"])
        fields = frozenset(media["schema"].get("properties", ()))
    parameters = [_resolved(document, parameter) for parameter in item.get("parameters", ())]
    return Operation(
        name=item["operationId"],
        method=method,
        path=path,
        status=status,
        answer="empty" if not answer_types else "json" if "application/json" in answer_types else "file",
        content=content,
        query={parameter["name"]: parameter["schema"] for parameter in parameters if parameter["in"] == "query"},
        body=body,
        fields=fields,
    )


def _resolved(document: Mapping[str, Any], item: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in item:
        value: Any = document
        for part in item["$ref"].removeprefix("#/").split("/"):
            value = value[part]
        item = value
    return item


def _whole(document: Mapping[str, Any], schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema with all that it may refer to."""
    return {**schema, "components": {"schemas": document["components"]["schemas"]}}


def _unknown(path: str) -> NotFound | NotImplementedHere:
    segments = path.strip("/").split("/")
    place = segments[2] if segments[0] == "projects" and len(segments) > 2 else segments[0]
    if place in ELSEWHERE:
        return NotImplementedHere("the emulator does not have this part of the API; docs/emulator.md lists what it has")
    return NotFound("there is no such path in the API")


def check_body(operation: Operation, body: Any) -> None:
    """Raise Invalid, naming the field, unless the contract allows the body."""
    if not operation.validator.is_valid(body):
        raise Invalid(explain(operation.validator, body))


def explain(validator: jsonschema_rs.Validator, value: Any) -> str:
    """What is wrong with a value, without repeating it: it could be a secret."""
    problems = [_PROBLEMS.get(error.kind.name, _other)(error) for error in validator.iter_errors(value)]
    return "; ".join(dict.fromkeys(problems))


def _place(error: jsonschema_rs.ValidationError, last: str | None = None) -> str:
    parts = [*error.instance_path, last] if last is not None else error.instance_path
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts).removeprefix(".")


def _named(error: jsonschema_rs.ValidationError) -> str:
    return _place(error) or "the body"


_TYPES = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "null",
}


def _wrong_type(error: jsonschema_rs.ValidationError) -> str:
    types = sorted(error.kind.as_dict()["types"], key=lambda name: name == "null")
    return f"{_named(error)} has to be {' or '.join(_TYPES[name] for name in types)}"


def _no_choice(error: jsonschema_rs.ValidationError) -> str:
    choices = (
        " and ".join(str(problem.kind.as_dict().get("property", "more")) for problem in problems)
        for problems in error.kind.as_dict()["context"]
    )
    return f"one of these is required: {'; '.join(choices)}"


def _other(error: jsonschema_rs.ValidationError) -> str:
    return f"{_named(error)} is not valid"


_PROBLEMS: dict[str, Callable[[jsonschema_rs.ValidationError], str]] = {
    "required": lambda error: f"{_place(error, error.kind.as_dict()['property'])} is required",
    "type": _wrong_type,
    "anyOf": _no_choice,
    "enum": lambda error: f"{_named(error)} has to be one of: {', '.join(map(str, error.kind.as_dict()['options']))}",
    "minimum": lambda error: f"{_named(error)} has to be at least {error.kind.as_dict()['limit']}",
    "maximum": lambda error: f"{_named(error)} has to be at most {error.kind.as_dict()['limit']}",
    "minLength": lambda error: f"{_named(error)} must not be empty",
    "format": lambda error: f"{_named(error)} has to be a {error.kind.as_dict()['format']}",
    "pattern": lambda error: f"{_named(error)} has characters that are not allowed, or not in that place",
}


def check_query(operation: Operation, sent: Mapping[str, str]) -> dict[str, Any]:
    """The query parameters that the operation knows, converted, with their defaults; raises Invalid."""
    query: dict[str, Any] = {}
    for name, schema in operation.query.items():
        if name not in sent:
            if "default" in schema:
                query[name] = schema["default"]
            continue
        query[name] = _query_value(name, schema, sent[name])
    return query


def _query_value(name: str, schema: Mapping[str, Any], text: str) -> Any:
    if schema["type"] == "integer":
        digits = text.removeprefix("-")
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 18):
            raise Invalid(f"{name} has to be a whole number")
        number = int(text)
        if number < schema.get("minimum", number):
            raise Invalid(f"{name} has to be at least {schema['minimum']}")
        return number
    if "enum" in schema and text not in schema["enum"]:
        raise Invalid(f"{name} has to be one of: {', '.join(schema['enum'])}")
    return text
