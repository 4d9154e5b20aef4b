"""The contract, read and put in the words that the templates use."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import json
import keyword
from dataclasses import dataclass
from typing import Any

from codegen.bundle import METHODS, ContractError
from ubiops import exceptions
from ubiops.models._base import Model

#: Names that an attribute of a model cannot have, because a mapping or Python has them.
TAKEN = {name for name in dir(Model) if not name.startswith("_")} | {"self"}


@dataclass(frozen=True)
class Field:
    """A field of a model."""

    name: str
    attribute: str
    kind: str
    annotation: str
    accepts: str
    description: str
    required: bool
    nullable: bool
    deprecated: bool
    hidden_unless_false: str | None
    secret: bool
    uses: tuple[str, ...]
    rules: str

    @property
    def optional(self) -> bool:
        """Whether reading it can give None."""
        return self.nullable or not self.required

    @property
    def flags(self) -> str:
        """The keyword arguments of its declaration."""
        flags = [f"{name}=True" for name in ("required", "nullable", "deprecated", "secret") if getattr(self, name)]
        flags += [f"hidden_unless_false={quoted(self.hidden_unless_false)}"] * bool(self.hidden_unless_false)
        flags += [f"name={quoted(self.name)}"] * (self.name != self.attribute)
        return "".join(f", {flag}" for flag in flags)


@dataclass(frozen=True)
class ModelSpec:
    """A model."""

    name: str
    module: str
    description: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Argument:
    """An argument of a method."""

    name: str
    annotation: str
    description: str
    required: bool
    declaration: str
    rules: str = ""

    @property
    def words(self) -> str:
        """Its type in words."""
        if self.annotation == "FileSource":
            return "a path as str or os.PathLike, bytes, an open binary file, or any object with read()"
        return self.annotation.replace(" | ", " or ").replace("Mapping[str, Any]", "dict")


@dataclass(frozen=True)
class OperationSpec:
    """A method, and the endpoint behind it."""

    name: str
    module: str
    method: str
    path: str
    summary: str
    description: str
    arguments: tuple[Argument, ...]
    extra: tuple[str, ...]
    returns: str
    returned: str
    errors: tuple[tuple[str, str, str], ...]
    uses: tuple[str, ...]
    answer: str
    uploads: bool

    @property
    def constant(self) -> str:
        """The name of its `Operation`."""
        return f"_{self.name.upper()}"

    @property
    def pages(self) -> bool:
        """Whether it gives a list piece by piece."""
        return {"limit", "offset"} <= {argument.name for argument in self.arguments}

    @property
    def options(self) -> str:
        """The type of its keyword options."""
        return {"file": "DownloadOptions"}.get(self.answer, "UploadOptions" if self.uploads else "CallOptions")


@dataclass(frozen=True)
class ModuleSpec:
    """A module of operations, or of models."""

    name: str
    description: str
    operations: tuple[OperationSpec, ...]
    models: tuple[ModelSpec, ...]

    @property
    def class_name(self) -> str:
        """The name of the class that holds its operations."""
        return "".join(word.capitalize() for word in self.name.split("_")) + "Api"

    def used_in_operations(self) -> list[str]:
        """The models that its operations name."""
        return sorted({name for operation in self.operations for name in operation.uses})

    def used_in_models(self, where: dict[str, str]) -> dict[str, list[str]]:
        """The models of other modules that its models name, by module."""
        names = {name for model in self.models for field in model.fields for name in field.uses}
        modules = sorted({where[name] for name in names} - {self.name})
        return {module: sorted(name for name in names if where[name] == module) for module in modules}


def quoted(text: str | None) -> str:
    """A text as Python source, in double quotes."""
    return json.dumps(text, ensure_ascii=False)


class Contract:
    """The whole contract."""

    def __init__(self, document: dict[str, Any]) -> None:
        self.document = document
        schemas = self.document["components"]["schemas"]
        self.models = [self._model(name, schema) for name, schema in schemas.items() if "x-module" in schema]
        self.operations = [
            self._operation(path, method, item[method])
            for path, item in self.document["paths"].items()
            for method in METHODS
            if method in item
        ]
        self.where = {model.name: model.module for model in self.models}
        self.modules = [self._module(tag["name"], tag["description"]) for tag in self.document["tags"]]
        known = {module.name for module in self.modules}
        specs: list[ModelSpec | OperationSpec] = [*self.models, *self.operations]
        for spec in specs:
            if spec.module not in known:
                raise ContractError(f"{spec.name}: the contract has no tag {spec.module!r}")

    @property
    def exceptions(self) -> list[str]:
        """The names of the errors, which are written by hand."""
        base = exceptions.OpenApiException
        return sorted(
            name for name, value in vars(exceptions).items() if isinstance(value, type) and issubclass(value, base)
        )

    def _module(self, name: str, description: str) -> ModuleSpec:
        operations = tuple(operation for operation in self.operations if operation.module == name)
        models = tuple(model for model in self.models if model.module == name)
        return ModuleSpec(name, description, operations, models)

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a `$ref` stands for; anything else as it is."""
        if "$ref" not in node:
            return node
        target: Any = self.document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return {**target, **{key: value for key, value in node.items() if key != "$ref"}}

    def _model(self, name: str, schema: dict[str, Any]) -> ModelSpec:
        # An object that may be empty, for none, says under `then` what it needs when it is not.
        required = set(schema.get("then", schema).get("required", ()))
        fields = tuple(self._field(key, node, key in required) for key, node in schema.get("properties", {}).items())
        return ModelSpec(name, schema["x-module"], described(schema), fields)

    def _field(self, name: str, node: dict[str, Any], required: bool) -> Field:
        node, nullable = without_null(node)
        kind, annotation, accepts, uses = self._kind(node)
        attribute = f"{name}_" if keyword.iskeyword(name) or name in TAKEN else name
        return Field(
            name=name,
            attribute=attribute,
            kind=kind,
            annotation=annotation,
            accepts=accepts,
            description=described(self.resolve(node), flagged=True),
            required=required,
            nullable=nullable,
            deprecated=bool(node.get("deprecated")),
            hidden_unless_false=node.get("x-secret-unless-false"),
            secret=node.get("x-secret", False),
            uses=uses,
            rules=rules_of(node),
        )

    def _kind(self, node: dict[str, Any]) -> tuple[str, str, str, tuple[str, ...]]:
        """How a field is declared; its type when it is read; what it accepts; the models that it names."""
        if "$ref" in node:
            name = node["$ref"].rpartition("/")[2]
            return f"ModelOf({quoted(name)})", name, f"{name} | Mapping[str, Any]", (name,)
        types = node["type"]
        type_ = next(item for item in types if item != "null") if isinstance(types, list) else types
        if "enum" in node:
            return (
                f"Choice({', '.join(quoted(value) for value in node['enum'] if value is not None)})",
                "str",
                "str",
                (),
            )
        if type_ == "string":
            if node.get("format") == "date-time":
                return "TIMESTAMP", "datetime", "datetime | str", ()
            return "TEXT", "str", "str", ()
        if type_ == "array":
            kind, annotation, accepts, uses = self._kind(node["items"])
            return f"ListOf({kind})", f"list[{annotation}]", f"Sequence[{accepts}]", uses
        if type_ == "object":
            values = node.get("additionalProperties")
            if isinstance(values, dict) and values.get("type") == "string":
                return "PAIRS", "dict[str, str]", "Mapping[str, str]", ()
            return "OBJECT", "dict[str, Any]", "Mapping[str, Any]", ()
        name = {"integer": "INTEGER", "number": "NUMBER", "boolean": "BOOLEAN"}[type_]
        plain = {"integer": "int", "number": "float", "boolean": "bool"}[type_]
        return name, plain, plain, ()

    def _operation(self, path: str, method: str, node: dict[str, Any]) -> OperationSpec:
        arguments = [self._parameter(self.resolve(item)) for item in node.get("parameters", ())]
        extra: list[str] = []
        uses: list[str] = []
        content = self.resolve(node.get("requestBody", {})).get("content", {})
        if "multipart/form-data" in content:
            form = content["multipart/form-data"]["schema"]
            arguments += [self._part(name, part) for name, part in form["properties"].items()]
            extra.append(form_source(form))
        elif content:
            schema = content["application/json"]["schema"]
            kind, _, accepts, names = self._kind(schema)
            uses += names
            model = self.resolve(schema)
            if names:
                required = ", ".join(f"`{name}`" for name in model.get("required", ()))
                description = one_line(model["description"]) + (f" Required: {required}." if required else "")
            else:
                description = one_line(node["requestBody"]["description"])
                accepts = f"{accepts} | str"
            arguments.append(Argument("data", accepts, description, True, ""))
            extra.append(f"body={kind}")
        returns, returned, answer, names = self._answer(node)
        uses += names
        if returned:
            extra.append(f"returns={returned}")
        if node.get("x-list-accepted"):
            extra.append("list_accepted=True")
        return OperationSpec(
            name=node["operationId"],
            module=node["tags"][0],
            method=method.upper(),
            path=path,
            summary=node["summary"],
            description=described(node),
            arguments=tuple(arguments),
            extra=tuple(extra),
            returns=returns,
            returned=one_line(self._success(node)["description"]),
            errors=tuple(self._errors(node)),
            uses=tuple(uses),
            answer=answer,
            uploads="multipart/form-data" in content,
        )

    def _parameter(self, node: dict[str, Any]) -> Argument:
        name, schema = node["name"], node["schema"]
        description = described(node)
        rules = rules_of(schema)
        if node["in"] == "path":
            return Argument(name, "str", description, True, quoted(name), rules)
        # A query's choices are left to the server: the documentation's own example asks for the action 'action_example'.
        kind, annotation, _, _ = self._kind({key: value for key, value in schema.items() if key != "enum"})
        if node.get("x-pairs"):
            kind, annotation = "LABELS", "str | Mapping[str, str] | Sequence[tuple[str, str]]"
        declaration = f"Query({quoted(name)}, {kind})"
        return Argument(name, annotation, description, bool(node.get("required")), declaration, rules)

    def _part(self, name: str, node: dict[str, Any]) -> Argument:
        annotation = "FileSource" if node.get("format") == "binary" else "str"
        return Argument(name, annotation, described(node), False, "", rules_of(node))

    def _success(self, node: dict[str, Any]) -> dict[str, Any]:
        return next(self.resolve(answer) for status, answer in node["responses"].items() if status.startswith("2"))

    def _answer(self, node: dict[str, Any]) -> tuple[str, str, str, tuple[str, ...]]:
        """The method's return type; the declaration of it; the sort of answer; the models that it names."""
        content = self._success(node).get("content", {})
        if not content:
            return "None", "", "empty", ()
        if "application/json" not in content:
            return "Download", '"file"', "file", ()
        kind, annotation, _, names = self._kind(content["application/json"]["schema"])
        return annotation.replace("list[", "ModelList[", 1), kind, "json", names

    def _errors(self, node: dict[str, Any]) -> list[tuple[str, str, str]]:
        """Status, exception and meaning of every error."""
        answers = {
            status: self.resolve(answer) for status, answer in node["responses"].items() if not status.startswith("2")
        }
        return [
            ("5xx" if status == "default" else status, answer["x-exception"], one_line(answer["description"]))
            for status, answer in answers.items()
        ]


def described(node: dict[str, Any], *, flagged: bool = False) -> str:
    """The description of what is in the contract. Of what is deprecated, it says so, unless a flag beside it does, and what to use."""
    words = [one_line(node.get("description", ""))]
    if node.get("deprecated") and not flagged:
        words.append("Deprecated.")
    if "x-use-instead" in node:
        words.append(f"Use `{node['x-use-instead']}` instead.")
    return " ".join(words).strip()


def one_line(text: str) -> str:
    """A description on one line."""
    return " ".join(text.split())


def without_null(node: dict[str, Any]) -> tuple[dict[str, Any], bool]:
    """A field without the null that it may be, and whether it may be null. For a `$ref` that takes an `anyOf` with two members."""
    if "anyOf" in node:
        members = [member for member in node["anyOf"] if member != {"type": "null"}]
        if len(members) != 1 or len(node["anyOf"]) != 2:
            raise SystemExit(f"anyOf must have two members, one of them `type: 'null'`: {node}")
        return {**members[0], **{key: value for key, value in node.items() if key != "anyOf"}}, True
    types = node.get("type")
    return node, isinstance(types, list) and "null" in types


def rules_of(node: dict[str, Any]) -> str:
    """The limits of a value and the server's default, in words."""
    words = {
        "minimum": "at least {}",
        "maximum": "at most {}",
        "maxLength": "at most {} characters",
        "pattern": "matches `{}`",
    }
    rules = [text.format(node[key]) for key, text in words.items() if key in node]
    if "enum" in node:
        rules.append("one of " + ", ".join(f"`{value}`" for value in node["enum"] if value is not None))
    if node.get("format") == "uuid":
        rules.append("a UUID")
    if "default" in node:
        rules.append(f"the server's default is `{json.dumps(node['default'])}`")
    return "; ".join(rules)


def form_source(form: dict[str, Any]) -> str:
    """The declaration of a form."""
    names = list(form["properties"])
    file = next(name for name, part in form["properties"].items() if part.get("format") == "binary")
    any_of = ", ".join(str(tuple(group["required"])) for group in form.get("anyOf", ()))
    parts = [*map(quoted, names), f"file={quoted(file)}"]
    parts += [f"any_of=({any_of},)"] * bool(any_of)
    if "dependentRequired" in form:
        parts.append(f"together={form['dependentRequired']}")
    return f"form=Form({', '.join(parts)})"
