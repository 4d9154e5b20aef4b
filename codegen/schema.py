"""What a schema of the contract is in Python: how a field is declared, what reading it gives, what it accepts."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

#: What a schema may have next to `x-` keys. Anything else would be a promise that the client does not keep.
KNOWN: Final = {
    *("$ref", "type", "format", "description", "title", "enum", "items", "additionalProperties", "oneOf", "anyOf"),
    *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength", "pattern"),
    *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties"),
    *("default", "deprecated", "readOnly", "writeOnly", "example", "examples"),
}
#: What the schema of a model may have as well.
KNOWN_OF_MODELS: Final = {*KNOWN, "properties", "required", "if", "then", "else", "dependentRequired"}

PLAIN: Final = {
    "string": ("TEXT", "str"),
    "integer": ("INTEGER", "int"),
    "number": ("NUMBER", "float"),
    "boolean": ("BOOLEAN", "bool"),
}


@dataclass(frozen=True)
class Type:
    """A schema in Python."""

    #: How it is declared.
    kind: str
    #: What reading it gives.
    annotation: str
    #: What it accepts.
    accepts: str
    #: The models that it names.
    uses: tuple[str, ...] = ()
    nullable: bool = False


class Schemas:
    """The named schemas of the contract, and what each schema is in Python. What cannot be expressed is reported."""

    def __init__(self, document: dict[str, Any], report: Callable[[str], object]) -> None:
        self.document = document
        self.named: dict[str, dict[str, Any]] = document["components"]["schemas"]
        self.report = report

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a `$ref` stands for, with what stands beside it; anything else as it is."""
        if "$ref" not in node:
            return node
        target: Any = self.document
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        return {**target, **{key: value for key, value in node.items() if key != "$ref"}}

    def is_model(self, schema: dict[str, Any]) -> bool:
        """Whether a named schema becomes a class; others stand for a type, such as an enum."""
        return "x-module" in schema and "properties" in schema

    def type_of(self, node: dict[str, Any], where: str) -> Type:
        """The Python side of a schema."""
        for key in node:
            if key not in KNOWN and not key.startswith("x-"):
                self.report(f"{where}: {key!r} cannot be expressed; an object with fields needs a schema of its own")
        if "$ref" in node:
            return self._reference(node, where)
        if "oneOf" in node or "anyOf" in node:
            return self._union(node, where)
        types = node.get("type", [])
        names = [types] if isinstance(types, str) else [name for name in types if name != "null"]
        nullable = not isinstance(types, str) and "null" in types
        if len(names) > 1:
            return self._joined([self._plain({**node, "type": name}, name, where) for name in names], nullable)
        if not names:
            return Type("ANY", "Any", "Any", nullable=nullable)
        found = self._plain(node, names[0], where)
        return Type(found.kind, found.annotation, found.accepts, found.uses, nullable)

    def _reference(self, node: dict[str, Any], where: str) -> Type:
        name = node["$ref"].rpartition("/")[2]
        if self.is_model(self.named[name]):
            return Type(f"ModelOf({quoted(name)})", name, f"{name} | Mapping[str, Any]", (name,))
        return self.type_of({key: value for key, value in self.resolve(node).items() if key != "x-module"}, where)

    def _union(self, node: dict[str, Any], where: str) -> Type:
        choices: list[dict[str, Any]] = node["oneOf"] if "oneOf" in node else node["anyOf"]
        members = [member for member in choices if member != {"type": "null"}]
        nullable = len(members) < len(choices)
        found = [self.type_of(member, where) for member in members]
        if len(found) == 1:
            return Type(found[0].kind, found[0].annotation, found[0].accepts, found[0].uses, nullable)
        return self._joined(found, nullable)

    def _joined(self, types: list[Type], nullable: bool) -> Type:
        kinds = ", ".join(item.kind for item in types)
        read = [as_received(item) for item in types]
        accepts = [part for item in types for part in split_union(item.accepts)]
        return Type(
            f"OneOf({kinds})",
            " | ".join(dict.fromkeys(read)),
            " | ".join(dict.fromkeys(accepts)),
            tuple(name for item in types for name in item.uses),
            nullable,
        )

    def _plain(self, node: dict[str, Any], name: str, where: str) -> Type:
        if name == "string" and "enum" in node:
            choices = ", ".join(quoted(value) for value in node["enum"] if value is not None)
            return Type(f"Choice({choices})", "str", "str")
        if name == "string" and node.get("format") == "date-time":
            return Type("TIMESTAMP", "datetime", "datetime | str")
        if name == "string" and node.get("format") == "binary":
            self.report(f"{where}: format 'binary' is for the parts of a form and for responses that are files")
        if name == "array":
            item = self.type_of(node.get("items", {}), f"{where}[]")
            return Type(f"ListOf({item.kind})", f"list[{item.annotation}]", f"Sequence[{item.accepts}]", item.uses)
        if name == "object":
            values = node.get("additionalProperties")
            if isinstance(values, dict) and "$ref" in values:
                self.report(f"{where}: an object whose values are models cannot be expressed")
            if isinstance(values, dict) and values.get("type") == "string":
                return Type("PAIRS", "dict[str, str]", "Mapping[str, str]")
            return Type("OBJECT", "dict[str, Any]", "Mapping[str, Any]")
        if name not in PLAIN:
            self.report(f"{where}: the type {name!r} cannot be expressed")
            return Type("ANY", "Any", "Any")
        kind, plain = PLAIN[name]
        return Type(kind, plain, plain)


def as_received(item: Type) -> str:
    """The type of a value that is not converted, since it may be of another type as well."""
    read = "str" if item.kind == "TIMESTAMP" else item.annotation
    for model in item.uses:
        read = read.replace(model, "dict[str, Any]")
    return read


def split_union(annotation: str) -> list[str]:
    """The members of a union, nested brackets left alone."""
    parts, depth, start = list[str](), 0, 0
    for index, character in enumerate(annotation):
        depth += (character == "[") - (character == "]")
        if character == "|" and depth == 0:
            parts.append(annotation[start:index].strip())
            start = index + 1
    return [*parts, annotation[start:].strip()]


def quoted(text: str | None) -> str:
    """A text as Python source, in double quotes."""
    return json.dumps(text, ensure_ascii=False)


def one_line(text: str) -> str:
    """A description on one line."""
    return " ".join(text.split())


def described(node: dict[str, Any], *, flagged: bool = False) -> str:
    """The description of what is in the contract. Of what is deprecated, it says so, unless a flag beside it does, and what to use."""
    words = [one_line(node.get("description", ""))]
    if node.get("deprecated") and not flagged:
        words.append("Deprecated.")
    if "x-use-instead" in node:
        words.append(f"Use `{node['x-use-instead']}` instead.")
    return " ".join(words).strip()


def rules_of(node: dict[str, Any]) -> str:
    """The limits of a value and the server's default, in words."""
    words = {
        "minimum": "at least {}",
        "maximum": "at most {}",
        "maxLength": "at most {} characters",
        "pattern": "matches `{}`",
    }
    rules = [text.format(node[key]) for key, text in words.items() if key in node]
    choices = node.get("enum") or node.get("items", {}).get("enum")
    if choices:
        rules.append("one of " + ", ".join(f"`{value}`" for value in choices if value is not None))
    if node.get("format") == "uuid":
        rules.append("a UUID")
    if "default" in node:
        rules.append(f"the server's default is `{json.dumps(node['default'])}`")
    return "; ".join(rules)
