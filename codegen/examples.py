"""Example values for what the contract describes, in requests and in responses."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import re
from typing import Any, Final

#: How deep an example goes into models that hold models.
DEEPEST: Final = 4

FORMATS: Final = {
    "date-time": "2024-05-01T10:00:00Z",
    "date": "2024-05-01",
    "uuid": "2f909aeb-5c7e-4974-970d-cd0a6a073aca",
    "uri": "https://example.com/",
    "email": "user@example.com",
}
#: A value of each pattern that the contract has, since none can be made up from a regular expression.
BY_PATTERN: Final = ("example", "EXAMPLE", "/example", "https://example.com", "1", "* * * * *", "user@example.com")

#: Names that say more than the parameter's own.
NAMES: Final = {"version": "v1", "tag_name": "v1", "project_name": "my-project", "file": "data/file.csv"}


class Examples:
    """Makes example values; `$ref` is looked up in the whole document."""

    def __init__(self, document: dict[str, Any], *, deprecated: bool = False) -> None:
        self.document = document
        #: Whether deprecated fields are in the examples, too.
        self.deprecated = deprecated

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        """What a `$ref` stands for, or the node itself."""
        while "$ref" in node:
            target: Any = self.document
            for part in node["$ref"].removeprefix("#/").split("/"):
                target = target[part]
            node = target
        return node

    def value(self, node: dict[str, Any], name: str = "", *, required_only: bool, depth: int = 0) -> Any:
        """An example of a schema: with all fields, or with the required ones only."""
        node = self.resolve(node)
        for key in ("example", "default"):
            if node.get(key) is not None:
                return node[key]
        if "enum" in node:
            return next(value for value in node["enum"] if value is not None)
        for key in ("oneOf", "anyOf"):
            if key in node and "properties" not in node:
                return self.value(node[key][0], name, required_only=required_only, depth=depth)
        types = node.get("type", "object")
        kind = types if isinstance(types, str) else next(item for item in types if item != "null")
        if kind == "object":
            return self._object(node, required_only=required_only, depth=depth)
        if kind == "array":
            if depth >= DEEPEST:
                return []
            return [self.value(node.get("items", {}), name, required_only=required_only, depth=depth + 1)]
        if kind == "string":
            return self._text(node, name)
        return {"integer": int(node.get("minimum", 1)), "number": float(node.get("minimum", 1)), "boolean": True}[kind]

    def _object(self, node: dict[str, Any], *, required_only: bool, depth: int) -> dict[str, Any]:
        properties: dict[str, Any] = node.get("properties", {})
        if not properties:
            values = node.get("additionalProperties")
            return {"key": "value"} if isinstance(values, dict) else {}
        needed = {
            name for part in (node, node.get("then", {}), node.get("else", {})) for name in part.get("required", ())
        }
        wanted = [name for name in properties if name in needed or (not required_only and depth < DEEPEST)]
        return {
            name: self.value(properties[name], name, required_only=required_only, depth=depth + 1)
            for name in wanted
            if self.deprecated or name in needed or not properties[name].get("deprecated")
        }

    def _text(self, node: dict[str, Any], name: str) -> str:
        if node.get("format") in FORMATS:
            return FORMATS[node["format"]]
        if "pattern" in node:
            return next((text for text in BY_PATTERN if re.search(node["pattern"], text)), "example")
        if name == "id" or name.endswith("_id"):
            return FORMATS["uuid"]
        return NAMES.get(name) or name.removesuffix("_name").replace("_", "-") or "text"
