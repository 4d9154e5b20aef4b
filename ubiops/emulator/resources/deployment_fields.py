"""The rules for the fields of a structured input or output."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..errors import Invalid
from ..store.database import Row

Field = Mapping[str, Any]

SIDES = ("input", "output")


def check_fields(side: str, kind: str, fields: Sequence[Field]) -> list[dict[str, Any]]:
    """The fields as they are kept; `side` is input or output, `kind` structured or plain. Raises Invalid."""
    name = f"{side}_fields"
    if kind == "plain" and fields:
        raise Invalid(f"{name} must not be given when {side}_type is plain")
    if kind == "structured" and not fields:
        raise Invalid(f"{name} is required when {side}_type is structured")
    seen = set[str]()
    for field in fields:
        if field["name"] in seen:
            raise Invalid(f"{name}: there is more than one field named {field['name']!r}")
        seen.add(field["name"])
    return [_kept(field) for field in fields]


def change_fields(present: Row, data: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    """The fields of a deployment that take the place of the present ones, for input and output; raises Invalid.

    Where widgets are in use, only one field may change in a call, so that it is clear which widget belongs to it: a
    field that comes without a widget keeps the one it has, under its new name if that is what changed.
    """
    names = [f"{side}_fields" for side in SIDES if f"{side}_fields" in data]
    changed = {
        f"{side}_fields": check_fields(side, present[f"{side}_type"], data[f"{side}_fields"])
        for side in SIDES
        if f"{side}_fields" in data
    }
    if any(field["widget"] for side in SIDES for field in present[f"{side}_fields"]):
        count = sum(_keep_widgets(present[name], data[name], changed[name]) for name in names)
        if count > 1:
            raise Invalid(f"{' and '.join(names)}: where fields have widgets, only one field can be changed at a time")
    return changed


def _keep_widgets(present: Sequence[Field], sent: Sequence[Field], changed: Sequence[dict[str, Any]]) -> int:
    """Give fields that were sent without a widget the one that they have; how many fields change."""
    before = {field["name"]: field for field in present}
    gone = [field for field in present if field["name"] not in {field["name"] for field in changed}]
    new = [field for field in changed if field["name"] not in before]
    for given, field in zip(sent, changed, strict=True):
        former = before.get(field["name"]) or (gone[0] if len(gone) == len(new) == 1 else None)
        if "widget" not in given and former is not None:
            field["widget"] = former["widget"]
    edited = [field for field in changed if field["name"] in before and field != before[field["name"]]]
    return max(len(gone), len(new)) + len(edited)


def _kept(field: Field) -> dict[str, Any]:
    widget = field.get("widget")
    if widget:
        widget = {"type": widget["type"], "configuration": widget.get("configuration", {})}
    return {"name": field["name"], "data_type": field["data_type"], "widget": widget or {}}
