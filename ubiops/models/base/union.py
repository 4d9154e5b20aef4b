"""Values of one of several types."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from ubiops.exceptions import UbiOpsException
from ubiops.models.base.nested import ListOf, ModelOf
from ubiops.models.base.types import FieldType, Object, wrong_type


class OneOf(FieldType):
    """A value of one of several types, passed on as it is."""

    def __init__(self, *types: FieldType) -> None:
        self.types = types
        self.nested = any(item.nested for item in types)
        self.expected = ", or ".join(item.expected for item in types)

    def check(self, value: Any, where: str, name: str) -> None:
        """Raise if no type accepts the value: the error of the type of the same shape, which is most likely what was meant."""
        likely: UbiOpsException | None = None
        for item in self.types:
            try:
                item.check(value, where, name)
            except UbiOpsException as error:
                if likely is None and _has_shape(item, value):
                    likely = error
            else:
                return
        raise likely or wrong_type(f"{where}.{name}", value, self.expected)

    def missing(self, value: Any, where: str) -> list[str]:
        """The required fields that are missing in the value, according to the first type of its shape."""
        for item in self.types:
            if item.nested and _has_shape(item, value):
                return item.missing(value, where)
        return []

    def secrets(self, value: Any) -> Iterator[str]:
        """The texts that must not be shown."""
        for item in self.types:
            if _has_shape(item, value):
                yield from item.secrets(value)


def _has_shape(item: FieldType, value: Any) -> bool:
    """Whether both are lists, or both objects."""
    return isinstance(item, (ListOf, ModelOf, Object)) and isinstance(value, item.classes)


#: Any JSON value.
ANY: Final = FieldType()
