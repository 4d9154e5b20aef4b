"""Validators for the contract's schemas, and what they find in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from difflib import get_close_matches
from itertools import islice
from typing import Any, cast

import jsonschema_rs

from .errors import Invalid

#: An error names so many problems at most.
MAX_PROBLEMS = 20
#: A name or value in an error has so many characters at most.
MAX_SHOWN = 100

#: What is shown in place of a secret value.
SECRET = "<secret>"  # noqa: S105 - no secret itself

_URI = "urn:ubiops:contract"

#: Keywords that are checked, or that say nothing about whether a value is valid.
_KEYWORDS = frozenset(
    {
        "$ref", "additionalProperties", "allOf", "anyOf", "const", "default", "dependentRequired", "deprecated",
        "description", "discriminator", "else", "enum", "example", "examples", "exclusiveMaximum", "exclusiveMinimum", "format",
        "if", "items", "maxItems", "maxLength", "maxProperties", "maximum", "minItems", "minLength", "minProperties",
        "minimum", "multipleOf", "not", "oneOf", "pattern", "patternProperties", "properties", "propertyNames",
        "readOnly", "required", "then", "title", "type", "uniqueItems", "writeOnly",
    }
)  # fmt: skip
#: Formats that are checked, or that only say what a value is for.
_FORMATS = frozenset(
    {
        "binary",
        "date",
        "date-time",
        "double",
        "email",
        "hostname",
        "int64",
        "ipv4",
        "ipv6",
        "password",
        "time",
        "uri",
        "uuid",
    }
)
_CONTAINERS = (dict, list)
_MAPS = ("properties", "patternProperties")
_LISTS = ("allOf", "anyOf", "oneOf")
_ONES = ("items", "additionalProperties", "not", "propertyNames", "if", "then", "else")


def _is_date_time(text: str) -> bool:
    """Whether this is a date with a time; published clients leave out that it is UTC."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return len(text) > len("2026-01-31")


class ContractError(Exception):
    """The contract uses something that the emulator cannot check."""


class Schemas:
    """All schemas of a contract in one registry, which the validators share."""

    def __init__(self, document: Mapping[str, Any], operations: Mapping[str, Any]) -> None:
        schemas: Mapping[str, Any] = document["components"]["schemas"]
        self._document = {"components": {"schemas": schemas}, "operations": operations}
        unknown = [
            f"{place}: {problem}"
            for place, schema in [
                *schemas.items(),
                *((f"{n}.{p}", s) for n, o in operations.items() for p, s in o.items()),
            ]
            for problem in _uncheckable(schema)
        ]
        if unknown:
            raise ContractError("the emulator cannot check " + "; ".join(unknown[:MAX_PROBLEMS]))
        self._registry = jsonschema_rs.Registry([(_URI, self._document)], draft=jsonschema_rs.Draft202012)
        self._validators: dict[str, jsonschema_rs.Validator] = {}

    def validator(self, place: str) -> jsonschema_rs.Validator:
        """The validator of the schema at a place; made on first use, as it takes about a millisecond."""
        validator = self._validators.get(place)
        if validator is None:
            validator = self._validators[place] = jsonschema_rs.Draft202012Validator(
                {"$ref": f"{_URI}#/{place}"},
                validate_formats=True,
                formats={"date-time": _is_date_time},
                registry=self._registry,
            )
        return validator

    def unknown_fields(self, place: str, value: object) -> Iterator[str]:
        """What a valid value holds that its schema has no name for, with the nearest one that it has."""
        node: Any = self._document
        for part in place.split("/"):
            node = node[part]
        return self._unknown(node, value, "")

    def _unknown(self, schema: Mapping[str, Any], value: object, place: str) -> Iterator[str]:
        schema = self._resolved(schema)
        if isinstance(value, list):
            for index, item in enumerate(cast("list[object]", value)):
                yield from self._unknown(schema.get("items", {}), item, f"{place}[{index}]")
        elif isinstance(value, dict) and "properties" in schema and "additionalProperties" not in schema:
            properties = schema["properties"]
            for name, item in cast("dict[str, object]", value).items():
                if name in properties and type(item) not in _CONTAINERS:
                    continue
                where = f"{place}.{name}".removeprefix(".")[:MAX_SHOWN]
                if name not in properties:
                    yield f"there is no field {where!r}{nearest(name, properties)}"
                else:
                    yield from self._unknown(properties[name], item, where)

    def without_secrets(self, place: str, value: object) -> Any:
        """A copy of a value, with `<secret>` for what its schema says is secret."""
        node: Any = self._document
        for part in place.split("/"):
            node = node[part]
        return self._hidden(node, value)

    def _hidden(self, schema: Mapping[str, Any], value: object) -> Any:
        if isinstance(value, list):
            items = cast("list[object]", value)
            for choice in self._choices(schema):
                items = [self._hidden(choice.get("items", {}), item) for item in items]
            return items
        if not isinstance(value, dict):
            return value
        found = dict(cast("dict[str, object]", value))
        for choice in self._choices(schema):
            properties: Mapping[str, Any] = choice.get("properties", {})
            for name in properties.keys() & found.keys():
                flag = properties[name].get("x-secret-unless-false")
                if properties[name].get("x-secret") or (flag is not None and found.get(flag) is not False):
                    found[name] = SECRET
                else:
                    found[name] = self._hidden(properties[name], found[name])
        return found

    def _choices(self, schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
        """A schema, and those that it combines."""
        schema = self._resolved(schema)
        yield schema
        for keyword in _LISTS:
            for part in schema.get(keyword, ()):
                yield from self._choices(part)

    def _resolved(self, schema: Mapping[str, Any]) -> Mapping[str, Any]:
        while "$ref" in schema:
            schema = self._document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
        return schema


def nearest(name: str, names: Any) -> str:
    """The end of an error about a name that is not there: which one could be meant."""
    found = get_close_matches(name[:MAX_SHOWN], list(names), 1)
    return f"; did you mean {found[0]!r}?" if found else ""


def _uncheckable(schema: Any) -> Iterator[str]:
    if not isinstance(schema, dict):
        return
    known = cast("dict[str, Any]", schema)
    for keyword, value in known.items():
        if keyword not in _KEYWORDS and not keyword.startswith("x-"):
            yield keyword
        if keyword == "format" and value not in _FORMATS:
            yield f"format {value}"
    for keyword in _MAPS:
        for child in known.get(keyword, {}).values():
            yield from _uncheckable(child)
    for keyword in _LISTS:
        for child in known.get(keyword, ()):
            yield from _uncheckable(child)
    for keyword in _ONES:
        yield from _uncheckable(known.get(keyword))


def check(validator: jsonschema_rs.Validator, value: object) -> None:
    """Raise Invalid, naming what is wrong, unless the value is valid."""
    if not validator.is_valid(value):
        raise Invalid(explain(validator, value))


def explain(validator: jsonschema_rs.Validator, value: object) -> str:
    """What is wrong with a value, without repeating it: it could be a secret."""
    found = islice(validator.iter_errors(value), MAX_PROBLEMS + 1)
    problems = list(dict.fromkeys(_PROBLEMS.get(error.kind.name, _other)(error) for error in found))
    if len(problems) > MAX_PROBLEMS:
        problems[MAX_PROBLEMS:] = ["and more"]
    return "; ".join(problems)


def _place(error: jsonschema_rs.ValidationError, last: str | None = None) -> str:
    parts = [*error.instance_path, last] if last is not None else error.instance_path
    texts = (f"[{part}]" if isinstance(part, int) else f".{part[:MAX_SHOWN]}" for part in parts)
    return "".join(texts).removeprefix(".")


def _named(error: jsonschema_rs.ValidationError) -> str:
    return _place(error) or "the body"


_TYPES = {
    "object": "an object",
    "array": "a list",
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}


def _wrong_type(error: jsonschema_rs.ValidationError) -> str:
    types = sorted(error.kind.as_dict()["types"], key=lambda name: name == "null")
    return f"{_named(error)} has to be {' or '.join(_TYPES[name] for name in types)}"


def _no_choice(error: jsonschema_rs.ValidationError) -> str:
    missing = [
        " and ".join(str(problem.kind.as_dict()["property"]) for problem in problems)
        for problems in error.kind.as_dict()["context"]
        if problems and all(problem.kind.name == "required" for problem in problems)
    ]
    return f"one of these is required: {'; '.join(missing)}" if missing else _other(error)


def _none_of(error: jsonschema_rs.ValidationError) -> str:
    wanted = f"{_named(error)} has to be "
    firsts = [
        _PROBLEMS.get(first.kind.name, _other)(first)
        for problems in error.kind.as_dict()["context"]
        for first in problems[:1]
    ]
    if not firsts or not all(words.startswith(wanted) for words in firsts):
        return _other(error)
    return wanted + " or ".join(words.removeprefix(wanted) for words in firsts)


def _other(error: jsonschema_rs.ValidationError) -> str:
    return f"{_named(error)} is not valid"


def _limit(words: str) -> Callable[[jsonschema_rs.ValidationError], str]:
    return lambda error: f"{_named(error)} {words.format(error.kind.as_dict()['limit'])}"


_PROBLEMS: dict[str, Callable[[jsonschema_rs.ValidationError], str]] = {
    "required": lambda error: f"{_place(error, error.kind.as_dict()['property'])} is required",
    "type": _wrong_type,
    "anyOf": _no_choice,
    "oneOf": _none_of,
    "enum": lambda error: f"{_named(error)} has to be one of: {', '.join(map(str, error.kind.as_dict()['options']))}",
    "minimum": _limit("has to be at least {}"),
    "maximum": _limit("has to be at most {}"),
    "maxLength": _limit("has to have at most {} characters"),
    "minItems": _limit("has to have at least {} items"),
    "maxItems": _limit("has to have at most {} items"),
    "minLength": lambda error: f"{_named(error)} must not be empty",
    "format": lambda error: f"{_named(error)} has to be a {error.kind.as_dict()['format']}",
    "pattern": lambda error: f"{_named(error)} has characters that are not allowed, or not in that place",
}
