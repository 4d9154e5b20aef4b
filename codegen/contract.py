"""The contract as the templates use it: modules, models, operations. What the generator cannot express is refused here."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from codegen.bundle import COMMON, METHODS, ContractError
from codegen.names import (
    MODULES,
    PUBLIC,
    TAKEN_IN_API,
    attribute_name,
    is_argument_name,
    is_class_name,
    is_function_name,
)
from codegen.schema import KNOWN_OF_MODELS, Schemas, described, one_line, quoted, rules_of
from codegen.specs import Argument, Field, ModelSpec, ModuleSpec, OperationSpec
from ubiops.api.base.methods import WITH_HTTP_INFO
from ubiops.api.base.parameters import argument_name
from ubiops.exceptions import exception_for

#: How a list goes on, and the arguments that it needs for that.
PAGES = {"offset": {"limit", "offset"}, "cursor": {"cursor"}, "token": {"continuation_token"}}


@dataclass
class _Body:
    """The body of an operation: its arguments, and how it is declared."""

    arguments: list[Argument] = field(default_factory=list[Argument])
    #: The part of a form that is a file; `Operation` takes it last.
    file: str = ""
    extra: list[str] = field(default_factory=list[str])
    uses: tuple[str, ...] = ()
    uploads: bool = False


class Contract:
    """The whole contract. Raises `ContractError`, which names everything that cannot be expressed."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        self.problems: list[str] = []
        self.schemas = Schemas(document, self.problems.append)
        self.models = [
            self._model(name, schema) for name, schema in self.schemas.named.items() if self.schemas.is_model(schema)
        ]
        self.operations = [
            self._operation(path, method, item[method])
            for path, item in document["paths"].items()
            for method in METHODS
            if method in item
        ]
        self.where = {model.name: model.module for model in self.models}
        self.modules = [self._module(tag["name"], tag["description"]) for tag in document["tags"]]
        self._check_names()
        if self.problems:
            raise ContractError("\n".join(dict.fromkeys(self.problems)))

    @property
    def public(self) -> dict[str, list[str]]:
        """The public names that are written by hand, by module."""
        return PUBLIC

    def common_errors(self) -> list[tuple[str, str, str]]:
        """Status, exception and meaning of the errors that any operation may raise."""
        responses = self.document["components"]["responses"]
        return [
            ("5xx" if status == "default" else status, responses[name]["x-exception"], responses[name]["description"])
            for status, name in COMMON.items()
        ]

    def _module(self, name: str, description: str) -> ModuleSpec:
        operations = tuple(operation for operation in self.operations if operation.module == name)
        models = tuple(model for model in self.models if model.module == name)
        return ModuleSpec(name, one_line(description), operations, models)

    def _check_names(self) -> None:
        for module in self.modules:
            if not is_function_name(module.name) or module.name in MODULES:
                self.problems.append(f"{module.name}: no module can have this name")
        classes = {module.class_name for module in self.modules if module.operations}
        for model in self.models:
            if not is_class_name(model.name) or model.name in classes:
                self.problems.append(
                    f"{model.name}: no model can have this name; Python or this library has it already"
                )
            twice = _twice([item.attribute for item in model.fields])
            for item in model.fields:
                if item.attribute in twice or item.attribute.startswith("_"):
                    self.problems.append(f"{model.name}.{item.name}: no field can have this name")
        for operation in self.operations:
            if (
                not is_function_name(operation.name)
                or operation.name in TAKEN_IN_API
                or operation.name.endswith(WITH_HTTP_INFO)
            ):
                self.problems.append(f"{operation.name}: no operation can have this name")

    # Models

    def _model(self, name: str, schema: dict[str, Any]) -> ModelSpec:
        for key in schema:
            if key not in KNOWN_OF_MODELS and not key.startswith("x-"):
                self.problems.append(f"{name}: {key!r} cannot be expressed")
        # An object that may be empty, for none, says under `then` what it needs when it is not.
        required = dict.fromkeys(schema.get("then", schema).get("required", ()), "")
        if "else" in schema:
            # Some fields are required unless another one is false.
            condition: dict[str, Any] = schema["if"].get("properties", {})
            if len(condition) != 1 or next(iter(condition.values())) != {"const": False} or "then" in schema:
                self.problems.append(f"{name}: 'else' is for an 'if' that one of its properties is false")
            required |= dict.fromkeys(schema["else"].get("required", ()), next(iter(condition), ""))
        properties: dict[str, Any] = schema["properties"]
        for missing in sorted(required.keys() - properties.keys()):
            self.problems.append(f"{name}: {missing} is required, but not among its properties")
        fields = tuple(self._field(name, key, node, required.get(key)) for key, node in properties.items())
        return ModelSpec(name, schema["x-module"], described(schema), fields)

    def _field(self, model: str, name: str, node: dict[str, Any], required: str | None) -> Field:
        where = f"{model}.{name}"
        plain = self.schemas.resolve(node)
        if not plain.get("description"):
            self.problems.append(f"{where} has no description")
        return Field(
            name=name,
            attribute=attribute_name(name),
            type=self.schemas.type_of(node, where),
            description=described(plain, flagged=True),
            required=required is not None,
            required_unless_false=required or None,
            deprecated=bool(node.get("deprecated")),
            secret=bool(node.get("x-secret")),
            hidden_unless_false=node.get("x-secret-unless-false"),
            rules="; ".join(
                filter(None, (rules_of(plain), f"not required if `{required}` is false" if required else ""))
            ),
        )

    # Operations

    def _operation(self, path: str, method: str, node: dict[str, Any]) -> OperationSpec:
        name: str = node["operationId"]
        parameters = [self._parameter(name, self.schemas.resolve(item)) for item in node.get("parameters", ())]
        body = self._body(name, node)
        arguments = [*parameters, *body.arguments]
        self._check_arguments(name, path, node, arguments)
        returns, declared, response, uses = self._response(name, node)
        page = node.get("x-page", "offset" if PAGES["offset"] <= {argument.name for argument in arguments} else None)
        if page is not None and not PAGES.get(page, {""}) <= {argument.name for argument in arguments}:
            self.problems.append(f"{name}: x-page {page!r} needs {' and '.join(sorted(PAGES.get(page, PAGES)))}")
        extra = [*body.extra, *([f"returns={declared}"] if declared else [])]
        extra += ["list_accepted=True"] * bool(node.get("x-list-accepted"))
        if page is not None:
            items = f", {quoted(node['x-items'])}" if "x-items" in node else ""
            extra.append(f"page=Page({quoted(page)}{items})")
        return OperationSpec(
            name=name,
            module=node["tags"][0],
            method=method.upper(),
            path=path,
            summary=node["summary"],
            description=described(node),
            deprecated=bool(node.get("deprecated")),
            arguments=tuple(_ordered(arguments, node.get("x-argument-order"))),
            passed=tuple(sorted((argument.name for argument in arguments), key=lambda item: item == body.file)),
            extra=tuple(extra),
            returns=returns,
            returned=one_line(self._success(node)["description"]),
            errors=tuple(self._errors(name, node)),
            uses=tuple({*body.uses, *uses}),
            response=response,
            uploads=body.uploads,
            page=page,
        )

    def _check_arguments(self, name: str, path: str, node: dict[str, Any], arguments: list[Argument]) -> None:
        names = [argument.name for argument in arguments]
        for argument in names:
            if not is_argument_name(argument):
                self.problems.append(f"{name}: no argument can be named {argument}")
        for argument in sorted(_twice(names)):
            self.problems.append(f"{name}: the argument {argument} is there twice")
        order = node.get("x-argument-order")
        if order is not None and sorted(order) != sorted(names):
            self.problems.append(f"{name}: x-argument-order must name {', '.join(names)}")
            return
        # What a body needs goes before optional parameters, unless the contract says how they go.
        optional = ""
        for item in _ordered(arguments, order) if order else arguments[: len(node.get("parameters", ()))]:
            if item.required and optional:
                self.problems.append(f"{name}: {item.name} is required, but stands after {optional}, which is optional")
            optional = optional if item.required else item.name
        in_path = [
            self.schemas.resolve(item)["name"] for item in node.get("parameters", ()) if self._in(item) == "path"
        ]
        if sorted(in_path) != sorted(part.partition("}")[0] for part in path.split("{")[1:]):
            self.problems.append(f"{name}: the parameters of the path {path} are not those that are declared")

    def _in(self, node: dict[str, Any]) -> str:
        place: str = self.schemas.resolve(node)["in"]
        return place

    def _parameter(self, operation: str, node: dict[str, Any]) -> Argument:
        name, schema = node["name"], self.schemas.resolve(node["schema"])
        where = f"{operation}: {name}"
        description, rules = described(node), rules_of(schema)
        if not node.get("description"):
            self.problems.append(f"{where} has no description")
        if node["in"] == "path":
            found = self.schemas.type_of(schema, where)
            if found.accepts not in {"str", "str | int"} or not node.get("required"):
                self.problems.append(f"{where}: a parameter of the path is text or a whole number, and required")
            return Argument(argument_name(name), found.accepts, description, True, quoted(name), rules)
        # A query's choices are left to the server: the documentation's own example asks for the action 'action_example'.
        found = self.schemas.type_of(_without_choices(schema), where)
        kind, annotation = found.kind, found.accepts
        if node.get("x-pairs"):
            kind, annotation = "LABELS", "str | Mapping[str, str] | Sequence[tuple[str, str]]"
        elif kind.startswith("ListOf("):
            annotation = f"str | {annotation}"
        plain = kind.removeprefix("ListOf(") if kind.startswith("ListOf(") else kind
        if found.uses or any(other in plain for other in ("OBJECT", "PAIRS", "ListOf(")):
            self.problems.append(f"{where}: a parameter must be a plain value or a list of plain values")
        if node["in"] not in {"query", "header"}:
            self.problems.append(f"{where}: a parameter in {node['in']} cannot be expressed")
        declared = "Query" if node["in"] == "query" else "Header"
        declaration = f"{declared}({quoted(name)}, {kind})"
        return Argument(argument_name(name), annotation, description, bool(node.get("required")), declaration, rules)

    def _body(self, operation: str, node: dict[str, Any]) -> _Body:
        body = self.schemas.resolve(node.get("requestBody", {}))
        content: dict[str, Any] = body.get("content", {})
        for media in content.keys() - {"application/json", "text/plain", "multipart/form-data"}:
            self.problems.append(f"{operation}: a body of {media} cannot be expressed")
        if "multipart/form-data" in content:
            return self._form(operation, self.schemas.resolve(content["multipart/form-data"]["schema"]))
        if not content:
            return _Body()
        first, *others = [media["schema"] for media in content.values()]
        # JSON that may be text, and plain text: the method's argument is the same.
        others = [other for other in others if other not in self.schemas.resolve(first).get("anyOf", ())]
        schema = {"oneOf": [first, *others]} if others else first
        found = self.schemas.type_of(schema, f"{operation}: data")
        required = bool(body.get("required"))
        description, accepts = one_line(body.get("description", "")), found.accepts
        if not required:
            description = f"{description} An empty object is sent without it.".strip()
        if found.kind.startswith("ModelOf"):
            model = self.schemas.resolve(schema)
            description = " ".join(filter(None, (description or described(model), _needed(model))))
        elif not description:
            self.problems.append(f"{operation}: its body needs a description")
        elif found.kind in {"OBJECT", "PAIRS"}:
            accepts = f"{accepts} | str"
        extra = [f"body={found.kind}", *(["body_optional=True"] if not required else [])]
        return _Body([Argument("data", accepts, description, required, "")], "", extra, found.uses)

    def _form(self, operation: str, form: dict[str, Any]) -> _Body:
        required = set(form.get("required", ()))
        arguments, files = list[Argument](), list[str]()
        kinds: dict[str, str] = {}
        for name, node in form["properties"].items():
            plain = self.schemas.resolve(node)
            description, rules = described(plain), rules_of(plain)
            if node.get("format") == "binary":
                files.append(name)
                arguments.append(Argument(name, "FileSource", description, name in required, ""))
                continue
            found = self.schemas.type_of(node, f"{operation}: {name}")
            kinds[name] = found.kind
            arguments.append(Argument(name, found.accepts, description, name in required, "", rules))
        if len(files) != 1:
            self.problems.append(f"{operation}: a form must have exactly one part of the format 'binary'")
            return _Body(arguments)
        declared = ", ".join(f"{quoted(name)}: {kind}" for name, kind in kinds.items())
        parts = [f"{{{declared}}}", f"file={quoted(files[0])}"]
        any_of = ", ".join(str(tuple(group["required"])) for group in form.get("anyOf", ()))
        parts += [f"any_of=({any_of},)"] * bool(any_of)
        if "dependentRequired" in form:
            parts.append(f"together={form['dependentRequired']}")
        return _Body(arguments, files[0], [f"form=Form({', '.join(parts)})"], uploads=True)

    def _success(self, node: dict[str, Any]) -> dict[str, Any]:
        return next(
            self.schemas.resolve(response) for status, response in node["responses"].items() if status.startswith("2")
        )

    def _response(self, operation: str, node: dict[str, Any]) -> tuple[str, str, str, tuple[str, ...]]:
        """The method's return type; the declaration of it; the sort of response; the models that it names."""
        content = self._success(node).get("content", {})
        if not content:
            return "None", "", "empty", ()
        if "text/event-stream" in content:
            return "Response", '"stream"', "stream", ()
        if "application/json" not in content:
            return "Download", '"file"', "file", ()
        found = self.schemas.type_of(content["application/json"]["schema"], f"{operation}: its response")
        annotation = found.annotation
        if found.kind.startswith("ListOf(ModelOf"):
            annotation = annotation.replace("list[", "ModelList[", 1)
        return annotation, found.kind, "json", found.uses

    def _errors(self, operation: str, node: dict[str, Any]) -> list[tuple[str, str, str]]:
        errors: list[tuple[str, str, str]] = []
        for status, response in node["responses"].items():
            common = {"$ref": f"#/components/responses/{COMMON.get(status)}"}
            if status.startswith("2") or response == common:
                continue
            if not status.isdigit():
                self.problems.append(f"{operation}: {status} is no status")
                continue
            meaning = one_line(self.schemas.resolve(response)["description"])
            errors.append((status, exception_for(int(status)).__name__, meaning))
        return errors


def _needed(model: dict[str, Any]) -> str:
    """Which fields a body must have, in words."""

    def listed(names: list[str]) -> str:
        return ", ".join(f"`{name}`" for name in names)

    needed = listed(model.get("required", []))
    if "else" in model:
        lifting = listed(list(model["if"].get("properties", {})))
        needed += f"; {listed(model['else']['required'])}, unless {lifting} is false"
    return f"Required: {needed}." if needed else ""


def _ordered(arguments: list[Argument], order: list[str] | None) -> list[Argument]:
    """The arguments in the order of the method: the given one, else what is required first."""
    if order is None:
        return sorted(arguments, key=lambda argument: not argument.required)
    return sorted(arguments, key=lambda argument: order.index(argument.name) if argument.name in order else 0)


def _twice(names: list[str]) -> set[str]:
    return {name for name, count in Counter(names).items() if count > 1}


def _without_choices(schema: dict[str, Any]) -> dict[str, Any]:
    plain = {key: value for key, value in schema.items() if key != "enum"}
    return {**plain, "items": _without_choices(plain["items"])} if "items" in plain else plain
