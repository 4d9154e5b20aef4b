"""What operators make of payloads."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any, cast

from ..errors import Invalid
from ..resources.request_data import check_input, is_list
from .payloads import Payload

Configuration = Mapping[str, Any]
#: Evaluates an expression with values, within limits.
Evaluate = Callable[[str, Mapping[str, Any]], Awaitable[Any]]

#: Operators that look at all payloads at once; the others handle each by itself.
COLLECTING = ("many-to-one", "count-many")


async def operate(operator: str, configuration: Configuration, payload: Payload, evaluate: Evaluate) -> list[Payload]:
    """The payloads that come of one; raises Invalid with the reason when there can be none."""
    place, value = payload
    if operator == "function":
        if is_list(value):
            return [Payload(place, [await _calculated(configuration, item, evaluate) for item in value])]
        return [Payload(place, await _calculated(configuration, value, evaluate))]
    if operator == "if-condition":
        if is_list(value):
            kept = [item for item in value if await evaluate(configuration["expression"], item)]
            return [Payload(place, kept)] if kept else []
        return [payload] if await evaluate(configuration["expression"], value) else []
    if operator == "raise-error":
        raise Invalid(str(configuration["error_message"]))
    if operator == "pipeline-variable":
        given = {each["name"]: each.get("value") for each in configuration["output_values"]}
        return [Payload(place, _typed(configuration["output_fields"], given))]
    return _split(configuration, payload)


def collect(operator: str, configuration: Configuration, payloads: Sequence[Payload]) -> list[Payload]:
    """The same for an operator that looks at all payloads at once."""
    if operator == "many-to-one":
        items = [
            item for payload in payloads for item in (payload.value if is_list(payload.value) else [payload.value])
        ]
        return [Payload((), [_renamed(configuration, item) for item in items])]
    name = configuration["output_fields"][0]["name"]
    if payloads and all(is_list(payload.value) for payload in payloads):
        return [Payload(payload.place, {name: len(payload.value)}) for payload in payloads]
    return [Payload((), {name: len(payloads)})]


def _split(configuration: Configuration, payload: Payload) -> list[Payload]:
    items = [_renamed(configuration, item) for item in (payload.value if is_list(payload.value) else [payload.value])]
    size = configuration.get("batch_size")
    parts: list[Any] = items if not size else [items[start : start + size] for start in range(0, len(items), size)]
    return [Payload((*payload.place, number), part) for number, part in enumerate(parts)]


async def _calculated(configuration: Configuration, values: Mapping[str, Any], evaluate: Evaluate) -> Any:
    fields = configuration["output_fields"]
    return _typed(fields, {fields[0]["name"]: await evaluate(configuration["expression"], values)})


def _typed(fields: Sequence[Mapping[str, Any]], values: Mapping[str, Any]) -> Any:
    return check_input("structured", fields, values, "the output: ")


def _renamed(configuration: Configuration, item: Any) -> Any:
    """The input fields as output fields: of the same name, or else of the same position."""
    if not isinstance(item, dict):
        return item
    inputs, outputs = ([field["name"] for field in configuration[f"{side}_fields"]] for side in ("input", "output"))
    given = cast("dict[str, Any]", item)
    if not inputs or set(inputs) == set(outputs):
        return given
    return {output: given[name] for name, output in zip(inputs, outputs, strict=False) if name in given}
