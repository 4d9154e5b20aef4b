"""Compares the contract with what the published clients do: `operations.tsv`, `models-all.tsv` and `examples.json` of a folder.

Every method is called on a server on loopback that records what was sent. Each request example has to be sent, and each response
example to come back, without a change. Where the facts contradict themselves, `contradictions.yaml` says so, with the reason.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import csv
import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, quote, urlsplit

import yaml

import ubiops
from codegen.contract import Contract
from codegen.examples import Examples
from codegen.specs import Field, OperationSpec
from ubiops.api.base.parameters import argument_name

#: What the table calls a type, and what we may call it: more precise is fine, another type is not.
TYPES = {
    "str": {"str", "datetime", "str | int", "str | float", "Any"},
    "int": {"int", "int | str", "float"},
    "float": {"float", "int"},
    "bool": {"bool"},
    "datetime": {"datetime"},
    "date": {"str", "datetime"},
}


class Request(NamedTuple):
    """What the server received."""

    method: str
    target: str
    content_type: str
    body: bytes


class Recorder(http.server.ThreadingHTTPServer):
    """Keeps each request, and gives the reply that was set."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.received: list[Request] = []
        self.reply: tuple[int, str, bytes] = (200, "application/json", b"{}")


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Recorder  # pyright: ignore[reportIncompatibleVariableOverride] -- as typeshed says it for its own

    def respond(self) -> None:
        """Record the request, and give the reply."""
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length) if length else self._chunks()
        self.server.received.append(Request(self.command, self.path, self.headers.get("Content-Type", ""), body))
        status, content_type, content = self.server.reply
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = respond  # noqa: N815 -- names that the base looks for

    def _chunks(self) -> bytes:
        body = b""
        if self.headers.get("Transfer-Encoding") == "chunked":
            while size := int(self.rfile.readline(), 16):
                body += self.rfile.read(size)
                self.rfile.readline()
            self.rfile.readline()
        return body

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 -- the name that the base has
        """Say nothing."""


class Facts:
    """The three files, the contract, and a client of a recording server."""

    def __init__(self, folder: Path, contract: Contract, recorder: Recorder, api: ubiops.CoreApi) -> None:
        self.rows = _table(folder / "operations.tsv")
        self.fields = _table(folder / "models-all.tsv")
        self.examples: dict[str, Any] = json.loads((folder / "examples.json").read_text(encoding="utf-8"))
        text = (Path(__file__).parent / "contradictions.yaml").read_text(encoding="utf-8")
        self.contradictions: dict[str, Any] = yaml.safe_load(text)
        self.specs = {spec.name: spec for spec in contract.operations}
        self.models = {model.name: {field.name: field for field in model.fields} for model in contract.models}
        self.nodes: dict[str, Any] = {
            node["operationId"]: node for item in contract.document["paths"].values() for node in item.values()
        }
        self.made_up = Examples(contract.document)
        self.recorder = recorder
        self.api = api

    # Operations

    def operation_problems(self, row: dict[str, str]) -> list[str]:
        """Where the contract, or what is sent, differs from a row of `operations.tsv`."""
        spec = self.specs.get(row["operation"])
        if spec is None:
            return [f"{row['operation']}: not in the contract"]
        known = self.contradictions["operations"].get(spec.name, {})
        required, optional = _arguments(row["required"]), _arguments(row["optional"])
        expected = {
            "method": (row["method"], spec.method),
            "path": (row["path"], spec.path),
            "required arguments": (list(required), [item.name for item in spec.arguments if item.required]),
            # The documentation has some that the table lacks.
            "missing arguments": (set(), set(optional) - {item.name for item in spec.arguments if not item.required}),
            "what is returned": (row["returns"] or "None", _returned(spec)),
        }
        problems = [
            f"{spec.name}: {what}: the table has {theirs}, the contract {ours}"
            for what, (theirs, ours) in expected.items()
            if theirs != ours and what not in known
        ]
        return problems + self.sent_problems(spec)

    def sent_problems(self, spec: OperationSpec) -> list[str]:
        """Call a method with all its arguments, and look for each of them in what was sent."""
        values = {argument.name: self.value_of(spec, argument.name) for argument in spec.arguments}
        self.recorder.reply = reply_of(spec)
        result = getattr(self.api, spec.name)(**values)
        if hasattr(result, "close"):
            result.close()
        request = self.recorder.received[-1]
        address = urlsplit(request.target)
        path = "/v2.1" + spec.path.format_map({name: quote(str(value), safe="") for name, value in values.items()})
        problems: list[str] = []
        if (request.method, address.path) != (spec.method, path):
            problems.append(f"{spec.name}: {spec.method} {path} was expected, {request.method} {address.path} was sent")
        sent = parse_qs(address.query)
        for name, value in values.items():
            if f"{{{name}}}" in spec.path:
                continue
            if name == "data":
                arrived = json.loads(request.body) == value
            elif f'name="{name}"'.encode() in request.body:
                arrived = (value if isinstance(value, bytes) else str(value).encode()) in request.body
            else:
                arrived = sent.get(name) == [",".join(value) if isinstance(value, list) else str(value)]
            if not arrived:
                problems.append(f"{spec.name}: the argument {name} was not sent as it is")
        return problems

    def value_of(self, spec: OperationSpec, name: str) -> Any:
        """A value for an argument."""
        node = self.nodes[spec.name]
        for item in node.get("parameters", ()):
            parameter = self.made_up.resolve(item)
            if argument_name(parameter["name"]) == name:
                return self.made_up.value(parameter["schema"], name, required_only=True)
        media, content = next(iter(self.made_up.resolve(node["requestBody"])["content"].items()))
        schema = self.made_up.resolve(content["schema"])
        if media == "multipart/form-data":
            part = schema["properties"][name]
            return b"PK" if part.get("format") == "binary" else self.made_up.value(part, name, required_only=True)
        return self.made_up.value(schema, required_only=True)

    # Models

    def field_problem(self, row: dict[str, str]) -> str:
        """Where the contract differs from a row of `models-all.tsv`; an empty text when it does not."""
        where = f"{row['model']}.{row['field']}"
        field = self.models.get(row["model"], {}).get(row["field"])
        if field is None:
            return f"{where}: not in the contract"
        if where in self.contradictions["fields"] or _agree(row["type"], field):
            return ""
        return f"{where}: the table has {row['type']}, the contract {field.type.annotation}"

    # Examples

    def request_problem(self, name: str, index: int, example: Any) -> str:
        """What is wrong with a request example, unless the contradictions name it."""
        spec = self.specs[name]
        known = self.contradictions["requests"].get(name, {})
        self.recorder.reply = reply_of(spec)
        arguments = {
            argument.name: self.value_of(spec, argument.name)
            for argument in spec.arguments
            if argument.required and argument.name != "data"
        }
        in_query = spec.method == "GET"
        try:
            getattr(self.api, name)(**(arguments | (example if in_query else {"data": example})))
        except ubiops.exceptions.UbiOpsException as error:
            return "" if index in known else f"{name}: request example {index} is refused: {error}"
        request = self.recorder.received[-1]
        if in_query:
            # A query has text only.
            sent: Any = {key: value[0] for key, value in parse_qs(urlsplit(request.target).query).items()}
            example = {key: str(value) for key, value in example.items()}
        else:
            sent = request.body.decode() if request.content_type == "text/plain" else json.loads(request.body)
        if index in known:
            return f"{name}: request example {index} is accepted, although contradictions.yaml has it"
        return "" if sent == example else f"{name}: request example {index} was sent as {sent}"

    def response_problem(self, name: str, index: int, example: Any) -> str:
        """What is wrong with a response example, unless the contradictions name it."""
        spec = self.specs[name]
        known = self.contradictions["responses"].get(name, {})
        self.recorder.reply = (200, "application/json", json.dumps(example).encode())
        values = {argument.name: self.value_of(spec, argument.name) for argument in spec.arguments}
        try:
            result: Any = getattr(self.api, name)(**values)
        except ubiops.exceptions.UbiOpsException as error:
            return "" if index in known else f"{name}: response example {index} is refused: {error}"
        if index in known:
            return f"{name}: response example {index} is taken, although contradictions.yaml has it"
        for model in result if isinstance(result, list) else [result]:
            if isinstance(model, ubiops.Model):
                _ = repr(model), [getattr(model, attribute) for attribute in type(model)._attributes]
        read: Any = result
        plain = read.to_dict() if hasattr(read, "to_dict") else read
        return "" if plain == example else f"{name}: response example {index} came back as {plain}"


def reply_of(spec: OperationSpec) -> tuple[int, str, bytes]:
    """An empty response that the operation can return."""
    if spec.response == "empty":
        return 204, "", b""
    if spec.response == "file":
        return 200, "application/zip", b"PK"
    return 200, "application/json", b"[]" if "ist[" in spec.returns else b"{}"


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _arguments(text: str) -> dict[str, str]:
    """Names and types, in their order."""
    return dict(item.split(": ", 1) for item in text.split("; ") if item)


def _returned(spec: OperationSpec) -> str:
    ours = {"Download": "file", "dict[str, Any]": "object"}
    return ours.get(spec.returns, spec.returns.replace("ModelList", "list"))


def _agree(theirs: str, field: Field) -> bool:
    ours = field.type.annotation
    if theirs in TYPES:
        return ours in TYPES[theirs]
    if theirs.startswith("dict("):
        return ours in {"dict[str, str]", "dict[str, Any]"} or ours == "str"
    if theirs == "object":
        return True
    return ours == theirs.replace("dict(str, str)", "dict[str, str]")


@contextmanager
def facts_of(folder: Path, contract: Contract) -> Iterator[Facts]:
    """The facts, while a recording server is running."""
    with Recorder() as recorder:
        threading.Thread(target=recorder.serve_forever, daemon=True).start()
        configuration = ubiops.Configuration(
            host=f"http://127.0.0.1:{recorder.server_port}/v2.1", api_key={"Authorization": "Token example"}
        )
        with ubiops.ApiClient(configuration) as client:
            yield Facts(folder, contract, recorder, ubiops.CoreApi(client))
        recorder.shutdown()


def check(folder: Path, contract: Contract) -> list[str]:
    """Print the counts; the problems."""
    with facts_of(folder, contract) as facts:
        operations = [facts.operation_problems(row) for row in facts.rows]
        fields = [facts.field_problem(row) for row in facts.fields]
        known = {name: example for name, example in facts.examples.items() if name in facts.specs}
        requests = [
            facts.request_problem(name, index, example)
            for name, examples in known.items()
            for index, example in enumerate(examples["requests"])
        ]
        responses = [
            facts.response_problem(name, index, example)
            for name, examples in known.items()
            for index, example in enumerate(examples["answers"])
        ]
    for what, found in (("operations", operations), ("fields", fields), ("request examples", requests)):
        print(f"{what}: {sum(not problem for problem in found)} of {len(found)} as in the published clients")
    print(f"response examples: {sum(not problem for problem in responses)} of {len(responses)} come back as received")
    missing = [f"{name}: has examples, but is not in the contract" for name in facts.examples.keys() - known.keys()]
    flat = [problem for problems in operations for problem in problems]
    return [*flat, *filter(None, [*fields, *requests, *responses]), *missing]
