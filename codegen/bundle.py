"""Joins the root and the fragments of `openapi/` into one OpenAPI document, and refuses what would not fit together."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a YAML value is a dict or list of unknown things.

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import yaml

METHODS: Final = ("get", "put", "post", "patch", "delete")
ROOT_NAME: Final = "ubiops.yaml"
ROOT_KEYS: Final = {"openapi", "info", "servers", "security", "x-fragments", "components"}
FRAGMENT_KEYS: Final = {"tags", "paths", "components"}
FRAGMENT_COMPONENTS: Final = {"schemas", "parameters"}

#: The responses that an operation has without listing them, by status.
COMMON: Final = {
    "400": "BadRequest",
    "401": "Unauthorized",
    "403": "Forbidden",
    "404": "NotFound",
    "413": "ContentTooLarge",
    "429": "TooManyRequests",
    "default": "ServerError",
}


class ContractError(Exception):
    """The contract breaks a rule; the text names every problem that was found."""


class _Loader(yaml.CSafeLoader):
    """Refuses a key that is there twice, which YAML would let the second one win."""


def _mapping(loader: _Loader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[Any] = set()
    for key, _ in node.value:
        if key.value in seen:
            raise ContractError(
                f"{key.start_mark.name}:{key.start_mark.line + 1}: the key {key.value!r} is there twice"
            )
        seen.add(key.value)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor("tag:yaml.org,2002:map", _mapping)


def load(path: Path) -> dict[str, Any]:
    """A YAML file that holds one mapping."""
    try:
        with path.open(encoding="utf-8") as file:
            document = yaml.load(file, _Loader)  # noqa: S506 -- a safe loader with one more check
    except yaml.YAMLError as error:
        raise ContractError(f"{path.name} is not valid YAML: {error}") from None
    if not isinstance(document, dict):
        raise ContractError(f"{path.name} must hold a mapping")
    return document


def bundle(folder: Path) -> dict[str, Any]:
    """The whole contract as one OpenAPI document. Raises `ContractError`, which names every problem."""
    return _Bundle(load(folder / ROOT_NAME)).join(folder)


class _Bundle:
    def __init__(self, root: dict[str, Any]) -> None:
        self.problems: list[str] = []
        self.modules: list[str] = root.get("x-fragments", [])
        self.expect_keys(ROOT_NAME, root, ROOT_KEYS)
        components = root.get("components", {})
        self.document: dict[str, Any] = {
            **{key: value for key, value in root.items() if key not in {"x-fragments", "components"}},
            "tags": [],
            "paths": {},
            "components": {**components, "parameters": {}, "schemas": {}},
        }
        #: In which file each name was defined.
        self.owners: dict[tuple[str, str], str] = {}
        for section in ("parameters", "schemas"):
            for name, node in components.get(section, {}).items():
                self.add_component(ROOT_NAME, section, name, node)

    def join(self, folder: Path) -> dict[str, Any]:
        """The document with all fragments."""
        present = {path.stem for path in folder.glob("*.yaml")} - {Path(ROOT_NAME).stem}
        for name in sorted(present - set(self.modules)):
            self.problems.append(f"{name}.yaml is not listed under x-fragments in {ROOT_NAME}")
        for name in self.modules:
            if name not in present:
                self.problems.append(f"{ROOT_NAME} lists {name} under x-fragments, but there is no {name}.yaml")
        fragments = {name: load(folder / f"{name}.yaml") for name in self.modules if name in present}
        for name, fragment in fragments.items():
            self.add_components(name, fragment)
        for name, fragment in fragments.items():
            for path, item in fragment.get("paths", {}).items():
                self.expect_keys(f"{name}.yaml: {path}", item, set(METHODS))
                for method, node in item.items():
                    self.add_operation(name, path, method, node)
        self.check_references()
        if self.problems:
            raise ContractError("\n".join(self.problems))
        return self.document

    def add_components(self, module: str, fragment: dict[str, Any]) -> None:
        """Take over the tag, parameters and schemas of a fragment."""
        file = f"{module}.yaml"
        self.expect_keys(file, fragment, FRAGMENT_KEYS)
        tags = fragment.get("tags", [])
        if [tag.get("name") for tag in tags] != [module] or not tags[0].get("description"):
            self.problems.append(f"{file} must have one tag, named {module}, with a description")
        self.document["tags"] += tags
        components = fragment.get("components", {})
        self.expect_keys(f"{file}: components", components, FRAGMENT_COMPONENTS)
        for name, node in components.get("parameters", {}).items():
            self.add_component(file, "parameters", name, node)
        for name, node in components.get("schemas", {}).items():
            kind = {"type": node["type"]} if "type" in node else {}
            self.add_component(file, "schemas", name, {**kind, "x-module": module, **node})

    def add_component(self, file: str, section: str, name: str, node: dict[str, Any]) -> None:
        """Take over a schema or parameter."""
        if self.claim(file, section.removesuffix("s"), name):
            self.document["components"][section][name] = node

    def add_operation(self, module: str, path: str, method: str, node: dict[str, Any]) -> None:
        """Take over an operation, with what all operations have."""
        file = f"{module}.yaml"
        if "operationId" not in node:
            self.problems.append(f"{file}: {method} {path} has no operationId")
            return
        known = self.claim(file, "operation", node["operationId"])
        if not self.claim(file, "endpoint", f"{method.upper()} {path}") or not known:
            return
        item = self.document["paths"].setdefault(path, {})
        item[method] = {
            "operationId": node["operationId"],
            "tags": [module],
            **node,
            "responses": self.responses(path, node),
        }

    def responses(self, path: str, node: dict[str, Any]) -> dict[str, Any]:
        """The responses of an operation: its own, and the common ones that can happen to it."""
        has_body = "requestBody" in node
        has_query = any(self.parameter(item).get("in") == "query" for item in node.get("parameters", ()))
        possible = {
            "400": has_body or has_query,
            "404": has_body or "{" in path,
            "413": has_body,
        }
        common = {
            status: {"$ref": f"#/components/responses/{name}"}
            for status, name in COMMON.items()
            if possible.get(status, True)
        }
        own: dict[str, Any] = node.get("responses", {})
        success = {status: response for status, response in own.items() if status.startswith("2")}
        if len(success) != 1:
            self.problems.append(f"{node['operationId']} must have exactly one response with a status 2xx")
        failures = {**common, **{status: response for status, response in own.items() if status not in success}}
        return {**success, **dict(sorted(failures.items()))}

    def parameter(self, node: dict[str, Any]) -> dict[str, Any]:
        """A parameter, or the one that a `$ref` names; what is wrong with a `$ref` shows later."""
        name = node.get("$ref", "").rpartition("/")[2]
        found: dict[str, Any] = self.document["components"]["parameters"].get(name, {}) if name else node
        return found

    def claim(self, file: str, what: str, name: str) -> bool:
        """Whether a name is new; a name that is not is a problem."""
        other = self.owners.get((what, name))
        if other is not None:
            self.problems.append(f"{what} {name} is in {other} and again in {file}")
            return False
        self.owners[what, name] = file
        return True

    def expect_keys(self, where: str, node: dict[str, Any], known: set[str]) -> None:
        """Note the keys that do not belong there."""
        for key in node:
            if key not in known:
                self.problems.append(f"{where}: unexpected {key!r}; expected {', '.join(sorted(known))}")

    def check_references(self) -> None:
        """Note every `$ref` that leads nowhere, once."""
        for reference in dict.fromkeys(references(self.document)):
            target: Any = self.document
            for part in reference.removeprefix("#/").split("/"):
                target = target.get(part) if isinstance(target, dict) else None
            if target is None:
                self.problems.append(f"{reference} is referred to, but not defined")


def references(node: Any) -> Iterator[str]:
    """Every `$ref` below a node."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)
