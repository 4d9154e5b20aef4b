"""What the pages of the reference need beside the contract: types that link, and an example of each operation."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import re
from typing import Any, Final

from codegen.contract import Contract
from codegen.examples import Examples
from codegen.schema import quoted
from codegen.specs import OperationSpec
from ubiops.api.base.parameters import argument_name

#: Longest line of an example.
WIDTH: Final = 100
#: Fields that tell a reader most about an object, the best first.
TELLING: Final = ("name", "version", "status", "file", "email", "metric", "event", "title", "url", "id")
#: Where the hand-written part of the reference explains a type.
WRITTEN: Final = {"Download": "../library/files.md#ubiops.Download"}


class Reference:
    """Makes the Markdown that templates cannot."""

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self.models = {model.name: model for model in contract.models}
        self.made_up = Examples(contract.document)
        self.nodes: dict[str, Any] = {
            node["operationId"]: node for item in contract.document["paths"].values() for node in item.values()
        }

    def linked(self, annotation: str, module: str) -> str:
        """A type as Markdown, each model a link to its place."""
        parts: list[str] = []
        for part in re.split(r"(\w+)", annotation):
            target = WRITTEN.get(part)
            if part in self.contract.where:
                page = "" if self.contract.where[part] == module else f"{self.contract.where[part]}.md"
                target = f"{page}#{part.lower()}"
            if target:
                parts.append(f"[`{part}`]({target})")
            elif part and parts and parts[-1].startswith("`"):
                parts[-1] = f"{parts[-1][:-1]}{part}`"
            elif part:
                parts.append(f"`{part}`")
        return "".join(parts).replace("|", "\\|")

    def example(self, spec: OperationSpec) -> str:
        """A short program that calls an operation, and does something with what it returns."""
        arguments = [self.argument(spec, argument.name) for argument in spec.arguments if argument.required]
        if spec.uploads and not any(argument.required and argument.name == "file" for argument in spec.arguments):
            arguments.append('file="package.zip"')
        call = f"core_api.{spec.name}"
        if spec.page:
            return self.loop(spec, laid_out("for item in ubiops.utils.iterate", [call, *arguments], ":"))
        if spec.response == "file":
            return f'{laid_out(f"with {call}", arguments, " as download:")}\n    download.save(".")'
        if spec.returns.startswith("ModelList["):
            return self.loop(spec, laid_out(f"for item in {call}", arguments, ":"))
        if spec.returns == "None":
            return laid_out(call, arguments)
        telling = self.telling(spec.returns)
        shown = f"result.{telling}" if telling else "result"
        return f"{laid_out(f'result = {call}', arguments)}\nprint({shown})"

    def loop(self, spec: OperationSpec, head: str) -> str:
        """A loop that prints what tells most about each entry."""
        node = self.contract.schemas.resolve(next(iter(self.nodes[spec.name]["responses"].values())))
        schema = node["content"]["application/json"]["schema"]
        items = self.nodes[spec.name].get("x-items")
        if items:
            schema = self.contract.schemas.resolve(schema)["properties"][items]
        telling = self.telling(schema["items"].get("$ref", "").rpartition("/")[2])
        return f"{head}\n    print({f'item.{telling}' if telling else 'item'})"

    def telling(self, model: str) -> str:
        """The field of a model that tells a reader most."""
        names = [field.attribute for field in self.models[model].fields] if model in self.models else []
        return next((name for name in TELLING if name in names), names[0] if names else "")

    def argument(self, spec: OperationSpec, name: str) -> str:
        """The source of a required argument."""
        node = self.nodes[spec.name]
        for item in node.get("parameters", ()):
            parameter = self.made_up.resolve(item)
            if argument_name(parameter["name"]) == name:
                return source(self.made_up.value(parameter["schema"], name, required_only=True))
        body = self.made_up.resolve(node["requestBody"])["content"]
        schema = next(iter(body.values()))["schema"]
        value = self.made_up.value(schema, required_only=True)
        model = schema.get("$ref", "").rpartition("/")[2]
        if model in self.models and isinstance(value, dict):
            attributes = {field.name: field.attribute for field in self.models[model].fields}
            if not value:  # an update, which needs nothing; an example changes something
                value = self.changed(model)
            return laid_out(
                f"ubiops.{model}", [f"{attributes[key]}={source(item)}" for key, item in value.items()], indent=4
            )
        return source(value)

    def changed(self, model: str) -> dict[str, Any]:
        """One field of a model that needs none."""
        properties: dict[str, Any] = self.contract.schemas.named[model]["properties"]
        names = ["description", *properties]
        name = next(item for item in names if item in properties and not properties[item].get("deprecated"))
        return {name: self.made_up.value(properties[name], name, required_only=True)}


def source(value: Any) -> str:
    """A JSON value as Python source."""
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(key)}: {source(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(source, value)) + "]"
    return repr(value)


def laid_out(function: str, arguments: list[str], end: str = "", indent: int = 0) -> str:
    """A call, on one line if it fits."""
    line = f"{function}({', '.join(arguments)}){end}"
    if len(line) + indent <= WIDTH and "\n" not in line:
        return line
    lines = ",\n".join(arguments).replace("\n", "\n    ")
    return f"{function}(\n    {lines},\n){end}"
