"""What the objects of a pipeline take and give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..context import Context
from ..errors import Invalid
from ..store.database import Row
from ..store.records import quoted
from ..store.values import new_id
from .expressions import check_expression

START, END = "pipeline_start", "pipeline_end"
Field = Mapping[str, Any]

#: What each operator needs in its configuration.
OPERATORS: Mapping[str, tuple[str, ...]] = {
    "function": ("expression", "input_fields", "output_fields"),
    "if-condition": ("expression", "input_fields"),
    "raise-error": ("error_message",),
    "pipeline-variable": ("output_fields", "output_values"),
    "one-to-many": ("input_fields", "output_fields"),
    "many-to-one": ("input_fields", "output_fields"),
    "count-many": ("output_fields",),
}

_SUB_PIPELINES = """
    SELECT coalesce(objects.referenced_version_id, versions.id) FROM pipeline_objects AS objects
    LEFT JOIN pipeline_versions AS versions ON versions.pipeline_id = objects.pipeline_id AND versions.is_default
    WHERE objects.pipeline_version_id = ? AND objects.reference_type = 'pipeline'
"""


@dataclass(frozen=True)
class Shape:
    """The input and output of an object, or of the pipeline itself."""

    input_type: str = "structured"
    output_type: str = "structured"
    input_fields: Sequence[Field] = field(default_factory=list[Field])
    output_fields: Sequence[Field] = field(default_factory=list[Field])


def shape_of(context: Context, row: Row) -> Shape:
    """The shape of an object of the database."""
    if row["reference_type"] == "operator":
        fields: list[list[Field]] = [row["configuration"].get(f"{side}_fields") or [] for side in ("input", "output")]
        return Shape(input_fields=fields[0], output_fields=fields[1])
    table = "deployments" if row["reference_type"] == "deployment" else "pipelines"
    found = context.db.one(f"SELECT * FROM {table} WHERE id = ?", row[f"{row['reference_type']}_id"])  # noqa: S608 - our own names
    assert found is not None, "foreign keys keep what is referred to"
    return pipeline_shape(found)


def pipeline_shape(row: Row) -> Shape:
    """The shape of a deployment or pipeline."""
    return Shape(
        row["input_type"],
        row["output_type"],
        *(
            [{name: each[name] for name in ("name", "data_type")} for each in row[f"{side}_fields"]]
            for side in ("input", "output")
        ),
    )


def runs_itself(context: Context, version_id: str) -> bool:
    """Whether a version of a pipeline has itself among its sub-pipelines, or theirs."""
    seen, waiting = set[str](), [version_id]
    while waiting:
        inner = set(context.db.values(_SUB_PIPELINES, waiting.pop())) - {None} - seen
        if version_id in inner:
            return True
        seen |= inner
        waiting += inner
    return False


def new_object(context: Context, project: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """An object as a row; raises Invalid when it refers to nothing, or its configuration is not right."""
    kind, name = data.get("reference_type", "deployment"), data["name"]
    place = f"objects: {name}"
    if name in (START, END):
        raise Invalid(f"{place}: this name is that of a pipeline's own {'start' if name == START else 'end'}")
    row: dict[str, Any] = {
        "id": new_id(),
        "name": name,
        "reference_type": kind,
        "configuration": data.get("configuration") or {},
        "metadata": data.get("metadata") or {},
    }
    if kind == "operator":
        _check_operator(place, data["reference_name"], row["configuration"])
        return {**row, "operator": data["reference_name"]}
    if row["configuration"].get("on_error", "stop") not in ("stop", "continue"):
        raise Invalid(f"{place}: configuration.on_error has to be one of: stop, continue")
    table, versions = ("deployments", "versions") if kind == "deployment" else ("pipelines", "pipeline_versions")
    sql = f"SELECT id FROM {table} WHERE project = ? AND name = ?"  # noqa: S608 - our own names
    found: str | None = context.db.value(sql, project, data["reference_name"])
    if found is None:
        raise Invalid(f"{place}: there is no {kind} {quoted(data['reference_name'])}")
    row[f"{kind}_id"] = found
    if data.get("version") is not None:
        sql = f"SELECT id FROM {versions} WHERE {kind}_id = ? AND version = ?"  # noqa: S608 - same
        version: str | None = context.db.value(sql, found, data["version"])
        if version is None:
            raise Invalid(f"{place}: {kind} {quoted(data['reference_name'])} has no version {quoted(data['version'])}")
        row["deployment_version_id" if kind == "deployment" else "referenced_version_id"] = version
    return row


def _check_operator(place: str, operator: str, configuration: Mapping[str, Any]) -> None:
    needed = OPERATORS.get(operator)
    if needed is None:
        raise Invalid(f"{place}: there is no operator {quoted(operator)}; there are {', '.join(OPERATORS)}")
    for name in needed:
        if configuration.get(name) is None:
            raise Invalid(f"{place}: configuration.{name} is required for the operator {operator}")
    for name in ("input_fields", "output_fields", "output_values"):
        _check_names(f"{place}: configuration.{name}", configuration.get(name) or [], typed=name != "output_values")
    if "expression" in needed:
        try:
            check_expression(configuration["expression"], {each["name"] for each in configuration["input_fields"]})
        except Invalid as error:
            raise Invalid(f"{place}: {error.message}") from None
    if operator in ("function", "count-many") and len(configuration["output_fields"]) != 1:
        raise Invalid(f"{place}: configuration.output_fields has to hold exactly one field")
    if operator == "pipeline-variable":
        given = {each["name"] for each in configuration["output_values"]}
        for each in configuration["output_fields"]:
            if each["name"] not in given:
                raise Invalid(f"{place}: configuration.output_values has no value for {quoted(each['name'])}")


def _check_names(place: str, entries: Any, *, typed: bool) -> None:
    """Raise Invalid unless that is a list of objects with a name, and with a data type where they are fields."""
    needed = ("name", "data_type") if typed else ("name",)
    if not isinstance(entries, list) or not all(
        isinstance(entry, dict) and all(isinstance(entry.get(name), str) for name in needed)  # pyright: ignore[reportUnknownMemberType]
        for entry in entries  # pyright: ignore[reportUnknownVariableType]
    ):
        raise Invalid(f"{place} has to be a list of objects with {' and '.join(needed)}")
