"""The connections between the objects of a pipeline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter
from typing import Any

from ..errors import Invalid
from ..store.records import quoted
from ..store.values import new_id
from .objects import END, START, Shape

#: Types of output that a type of input takes besides its own.
_ALSO = {"double": {"int"}, "array_double": {"array_int"}}


def new_attachments(attachments: Iterable[Mapping[str, Any]], shapes: Mapping[str, Shape]) -> list[dict[str, Any]]:
    """Attachments as they are kept; `shapes` has every object, and the pipeline's own start and end. Raises Invalid."""
    kept: list[dict[str, Any]] = [
        {
            "id": new_id(),
            "destination_name": attachment["destination_name"],
            "sources": [
                {"source_name": source["source_name"], "mapping": list(source.get("mapping") or [])}
                for source in attachment["sources"]
            ],
        }
        for attachment in attachments
    ]
    graph: dict[str, set[str]] = {}
    for attachment in kept:
        _check_attachment(attachment, shapes)
        sources = graph.setdefault(attachment["destination_name"], set())
        sources |= {source["source_name"] for source in attachment["sources"]}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        raise Invalid(f"attachments: these objects wait for each other: {' -> '.join(error.args[1])}") from None
    return kept


def _check_attachment(attachment: Mapping[str, Any], shapes: Mapping[str, Shape]) -> None:
    destination = attachment["destination_name"]
    place = f"attachments: {destination}"
    if destination == START or destination not in shapes:
        raise Invalid(f"{place}: there is no object of that name to attach to")
    names = [source["source_name"] for source in attachment["sources"]]
    if not names:
        raise Invalid(f"{place}: sources is empty")
    for name in names:
        if name == END or name not in shapes:
            raise Invalid(f"{place}: there is no source {quoted(name)}")
        if names.count(name) > 1:
            raise Invalid(f"{place}: {quoted(name)} is a source more than once")
    if shapes[destination].input_type == "plain":
        _check_plain(place, attachment["sources"], shapes)
    else:
        _check_mapping(place, attachment["sources"], shapes, shapes[destination].input_fields)


def _check_plain(place: str, sources: Sequence[Mapping[str, Any]], shapes: Mapping[str, Shape]) -> None:
    plain = [source for source in sources if shapes[source["source_name"]].output_type == "plain"]
    if len(plain) != 1:
        raise Invalid(f"{place}: its input is plain, so exactly one source with plain output is needed")
    if any(source["mapping"] for source in sources):
        raise Invalid(f"{place}: its input is plain, so mapping has to be empty")


def _check_mapping(
    place: str, sources: Sequence[Mapping[str, Any]], shapes: Mapping[str, Shape], fields: Sequence[Mapping[str, Any]]
) -> None:
    wanted = {field["name"]: field["data_type"] for field in fields}
    mapped: dict[str, str] = {}
    for source in sources:
        given = {field["name"]: field["data_type"] for field in shapes[source["source_name"]].output_fields}
        for pair in source["mapping"]:
            name, target = pair["source_field_name"], pair["destination_field_name"]
            if name not in given:
                raise Invalid(f"{place}: {source['source_name']} has no output field {quoted(name)}")
            if target not in wanted:
                raise Invalid(f"{place}: there is no input field {quoted(target)}")
            if target in mapped:
                raise Invalid(f"{place}: the input field {quoted(target)} is mapped more than once")
            if given[name] != wanted[target] and given[name] not in _ALSO.get(wanted[target], ()):
                raise Invalid(
                    f"{place}: {quoted(name)} of {source['source_name']} is of the type {given[name]}, "
                    f"{quoted(target)} of the type {wanted[target]}"
                )
            mapped[target] = source["source_name"]
    missing = [name for name in wanted if name not in mapped]
    if missing:
        raise Invalid(
            f"{place}: no source is mapped to the input field{'s' * (len(missing) > 1)} {', '.join(map(quoted, missing))}"
        )
