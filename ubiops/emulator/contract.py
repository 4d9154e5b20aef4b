"""The contract, compiled: which request is which operation, and what it may hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal
from urllib.parse import unquote

import jsonschema_rs

from .errors import Invalid, MethodNotAllowed, NotFound
from .schemas import ContractError, Schemas

METHODS = ("get", "put", "post", "patch", "delete")

Part = Literal["body", "query", "response"]
Response = Literal["json", "file", "events", "empty"]
Content = Literal["json", "multipart"]


@dataclass(frozen=True)
class Operation:
    """One operation of the contract."""

    name: str
    #: The resource that it belongs to.
    module: str
    method: str
    path: str
    #: Status of a response that is no error.
    status: int
    response: Response
    #: Whether the response is a list, or a page of one, which may take a while to make.
    is_list: bool
    content: Content | None
    #: Whether a JSON body may also come as text that is not JSON.
    takes_text: bool
    #: Schemas of the query parameters, by name.
    query: Mapping[str, Mapping[str, Any]]
    #: What query parameters are that were not sent.
    defaults: Mapping[str, Any]
    #: Schemas of a form's fields, by name; what else a form holds is ignored.
    fields: Mapping[str, Mapping[str, Any]]
    #: Every argument of the operation's function, and whether it is always given.
    arguments: Mapping[str, bool]


class _Node:
    """A place in the tree of path segments."""

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.parameter: tuple[str, _Node] | None = None
        self.operations: dict[str, Operation] = {}


class Contract:
    """All operations, found by method and path; raises ContractError for what cannot be checked."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.operations: dict[str, Operation] = {}
        self._root = _Node()
        schemas: dict[str, Any] = {}
        for path, item in document["paths"].items():
            for method in METHODS:
                if method in item:
                    operation, parts = _Reader(document, path, method, item[method]).read()
                    self._add(operation)
                    schemas[operation.name] = parts
        self.schemas = Schemas(document, schemas)

    def _add(self, operation: Operation) -> None:
        self.operations[operation.name] = operation
        node = self._root
        for segment in operation.path.strip("/").split("/"):
            if segment.startswith("{"):
                if node.parameter is None:
                    node.parameter = (segment[1:-1], _Node())
                if node.parameter[0] != segment[1:-1]:
                    raise ContractError(f"{operation.path}: another path calls {segment} {{{node.parameter[0]}}}")
                node = node.parameter[1]
            else:
                node = node.children.setdefault(segment, _Node())
        node.operations[operation.method] = operation

    def find(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        """The operation and the decoded path parameters of a request; `path` is still percent-encoded.

        Raises NotFound, MethodNotAllowed, or Invalid for a path that is not UTF-8.
        """
        parameters: dict[str, str] = {}
        node = self._root
        for segment in path.removeprefix("/").split("/"):
            child = node.children.get(segment)
            if child is None:
                if node.parameter is None or not segment:
                    raise NotFound("there is no such path in the API")
                name, child = node.parameter
                try:
                    parameters[name] = unquote(segment, errors="strict") if "%" in segment else segment
                except UnicodeDecodeError as error:
                    raise Invalid(f"{name} in the path is not UTF-8") from error
            node = child
        if not node.operations:
            raise NotFound("there is no such path in the API")
        operation = node.operations.get("GET" if method == "HEAD" else method)
        if operation is None:
            raise MethodNotAllowed(method, node.operations)
        return operation, parameters

    def validator(self, operation: str, part: Part) -> jsonschema_rs.Validator:
        """Checks a part of an operation's requests or responses."""
        return self.schemas.validator(f"operations/{operation}/{part}")

    def schema(self, name: str) -> jsonschema_rs.Validator:
        """A validator for the schema of that name."""
        return self.schemas.validator(f"components/schemas/{name}")


@cache
def load_contract() -> Contract:
    """The contract that is part of the package."""
    return Contract(json.loads((files("ubiops.emulator") / "contract.json").read_bytes()))


class _Reader:
    """Reads one operation of an OpenAPI document."""

    def __init__(self, document: Mapping[str, Any], path: str, method: str, item: Mapping[str, Any]) -> None:
        self.document = document
        self.path = path
        self.method = method
        self.item = item

    def read(self) -> tuple[Operation, dict[Part, Any]]:
        """The operation and the schemas of its parts."""
        parameters = [self.resolved(parameter) for parameter in self.item.get("parameters", ())]
        for parameter in parameters:
            if parameter["in"] not in ("path", "query"):
                raise self.error(f"parameter {parameter['name']} in {parameter['in']}")
        query = [parameter for parameter in parameters if parameter["in"] == "query"]
        arguments = {parameter["name"]: True for parameter in parameters if parameter["in"] == "path"}
        for parameter in query:
            arguments[parameter["name"]] = parameter.get("required", False) or "default" in parameter["schema"]
        content, body = self.body()
        if content == "json":
            arguments["data"] = self.item["requestBody"].get("required", False)
        properties: Mapping[str, Any] = body.get("properties", {}) if content == "multipart" else {}
        arguments |= {name: name in body.get("required", ()) for name in properties}
        status, response, schema = self.success()
        operation = Operation(
            name=self.item["operationId"],
            module=self.item["tags"][0],
            method=self.method.upper(),
            path=self.path,
            status=status,
            response=response,
            is_list=self.resolved(schema).get("type") == "array" or "x-page" in self.item,
            content=content,
            takes_text="text/plain" in self.content_types(),
            query={parameter["name"]: parameter["schema"] for parameter in query},
            defaults={item["name"]: item["schema"]["default"] for item in query if "default" in item["schema"]},
            fields=properties,
            arguments=arguments,
        )
        return operation, {"body": body, "query": self.query_schema(query), "response": schema}

    def content_types(self) -> Mapping[str, Any]:
        """How a body may be sent."""
        types: Mapping[str, Any] = self.resolved(self.item.get("requestBody", {"content": {}}))["content"]
        return types

    def body(self) -> tuple[Content | None, Mapping[str, Any]]:
        """How a body is sent, and its schema."""
        if "requestBody" not in self.item:
            return None, {}
        types = self.content_types()
        if "application/json" in types:
            return "json", types["application/json"]["schema"]
        if list(types) == ["multipart/form-data"]:
            return "multipart", self.resolved(types["multipart/form-data"]["schema"])
        raise self.error(f"a body of {', '.join(types)}")

    def success(self) -> tuple[int, Response, Mapping[str, Any]]:
        """Status, type and schema of the response that is no error."""
        status = next(code for code in self.item["responses"] if code.startswith("2"))
        types = self.resolved(self.item["responses"][status]).get("content", {})
        if not types:
            return int(status), "empty", {}
        if "application/json" in types:
            return int(status), "json", types["application/json"]["schema"]
        return int(status), "events" if "text/event-stream" in types else "file", {}

    def query_schema(self, parameters: list[Mapping[str, Any]]) -> dict[str, Any]:
        """The schema of the query as an object."""
        return {
            "type": "object",
            "properties": {parameter["name"]: parameter["schema"] for parameter in parameters},
            "required": [parameter["name"] for parameter in parameters if parameter.get("required")],
        }

    def resolved(self, item: Mapping[str, Any]) -> Mapping[str, Any]:
        """What a reference leads to."""
        while "$ref" in item:
            value: Any = self.document
            for part in item["$ref"].removeprefix("#/").split("/"):
                value = value[part]
            item = value
        return item

    def error(self, what: str) -> ContractError:
        """The emulator cannot do something that the operation asks for."""
        return ContractError(f"{self.item['operationId']}: the emulator cannot check {what}")
