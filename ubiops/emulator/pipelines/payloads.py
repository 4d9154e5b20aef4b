"""What flows between the objects of a pipeline.

An object gives payloads. Each has a place, a tuple of indexes that grows where payloads are split and is empty for a
payload that is the only one. So what comes from the same payload finds itself again where branches merge, although
some of the payloads may have been dropped on the way. A payload is the data of one request: an object, a text, or a list of those.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple, cast

from ..errors import Invalid
from ..resources.request_data import is_list

Place = tuple[int, ...]
#: Pairs of fields; None hands a value on as it is.
Mapped = Sequence[Mapping[str, str]] | None


class Payload(NamedTuple):
    """The data of one request, and its place among others."""

    place: Place
    value: Any


def merged(sources: Sequence[tuple[Sequence[Payload], Mapped]]) -> list[Payload]:
    """What an attachment gives its destination: payloads of the same origin become one. Raises Invalid."""
    given = [[Payload(place, _mapped(value, mapping)) for place, value in payloads] for payloads, mapping in sources]
    found = given[0]
    for other in given[1:]:
        found = _joined(found, other)
    return found


def _joined(left: Sequence[Payload], right: Sequence[Payload]) -> list[Payload]:
    """Each payload with those of the other side that it comes from, or that come from it."""
    by_depth: dict[int, list[Payload]] = defaultdict(list)
    for payload in right:
        by_depth[len(payload.place)].append(payload)
    indexes: dict[tuple[int, int], dict[Place, list[Payload]]] = {}
    found: list[Payload] = []
    for place, value in left:
        for depth, payloads in by_depth.items():
            shared = min(depth, len(place))
            if (depth, shared) not in indexes:
                index = indexes[depth, shared] = defaultdict[Place, list[Payload]](list)
                for payload in payloads:
                    index[payload.place[:shared]].append(payload)
            found += [
                Payload(max(place, other.place, key=len), _both(value, other.value))
                for other in indexes[depth, shared].get(place[:shared], ())
            ]
    return found


def _mapped(value: Any, mapping: Mapped) -> Any:
    if mapping is None:
        return value
    if is_list(value):
        return [_mapped(item, mapping) for item in value]
    # A plain value that nothing is mapped from is only waited for.
    return {pair["destination_field_name"]: value[pair["source_field_name"]] for pair in mapping}


def _both(left: Any, right: Any) -> Any:
    if is_list(left) and is_list(right):
        if len(left) != len(right):
            raise Invalid(f"the lists of its sources have different lengths: {len(left)} and {len(right)}")
        return [_both(one, other) for one, other in zip(left, right, strict=True)]
    if left == {} or right == {}:
        return right if left == {} else left
    if is_list(left):
        return [_both(item, right) for item in left]
    if is_list(right):
        return [_both(left, item) for item in right]
    first, second = cast("dict[str, Any]", left), cast("dict[str, Any]", right)
    return {**first, **second}


def result(payloads: Iterable[Payload]) -> Any:
    """What a pipeline returns for the payloads that reach its end."""
    values = [payload.value for payload in payloads]
    return (values or [None])[0] if len(values) < 2 else values
