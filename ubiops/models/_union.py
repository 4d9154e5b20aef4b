"""Values of one of several types."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ubiops.exceptions import UbiOpsException
from ubiops.models._nested import ListOf, ModelOf
from ubiops.models._types import Kind, Object, wrong_kind


class OneOf(Kind):
    """A value of one of several types, passed on as it is."""

    __slots__ = ("kinds", "nested", "words")

    def __init__(self, *kinds: Kind) -> None:
        self.kinds = kinds
        self.nested = any(kind.nested for kind in kinds)
        self.words = ", or ".join(kind.words for kind in kinds)

    def check(self, value: Any, where: str, name: str) -> None:
        """Raises when no type takes the value: the error of one of the same shape, since that is what was meant."""
        likely: UbiOpsException | None = None
        for kind in self.kinds:
            try:
                kind.check(value, where, name)
            except UbiOpsException as error:
                if likely is None and _has_shape(kind, value):
                    likely = error
            else:
                return
        raise likely or wrong_kind(f"{where}.{name}", value, self.words)

    def lacking(self, value: Any, where: str) -> list[str]:
        """The required fields that the value has not, as the first type of its shape wants them."""
        for kind in self.kinds:
            if kind.nested and _has_shape(kind, value):
                return kind.lacking(value, where)
        return []

    def secrets(self, value: Any) -> Iterator[str]:
        """The texts that must not be shown."""
        for kind in self.kinds:
            if _has_shape(kind, value):
                yield from kind.secrets(value)


def _has_shape(kind: Kind, value: Any) -> bool:
    """Whether both are lists, or both objects."""
    if isinstance(kind, ListOf):
        return isinstance(value, (list, tuple))
    return isinstance(kind, (ModelOf, Object)) and isinstance(value, (dict, Mapping))


#: Any JSON value.
ANY: Final = Kind()
