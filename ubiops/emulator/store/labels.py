"""Labels, and looking for them."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import Invalid


def wanted_labels(text: str | None) -> set[tuple[str, str]] | None:
    """The pairs of `label1:value1,label2:value2`; None when nothing is looked for."""
    if not text:
        return None
    pairs = set[tuple[str, str]]()
    for pair in text.split(","):
        name, colon, value = pair.partition(":")
        if not (name and colon):
            raise Invalid("labels has to be of the form label1:value1,label2:value2")
        pairs.add((name, value))
    return pairs


def has_any(labels: Mapping[str, str], wanted: set[tuple[str, str]] | None) -> bool:
    """Whether one of the wanted pairs is there; one is enough."""
    return wanted is None or not wanted.isdisjoint(labels.items())
