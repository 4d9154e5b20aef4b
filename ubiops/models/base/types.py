"""Field types: how a value is checked and stored when it is set, and converted when it is read.

A model stores values as JSON has them, so that a response can be given back exactly as it was received.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any, ClassVar, Final

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.messages import nearest

_LIKE_A_TIMESTAMP: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_parse: Final = datetime.fromisoformat
get_item: Final = dict[str, Any].get
set_item: Final = dict[str, Any].__setitem__


class Unset:
    """The type of `UNSET`: a value that was not given, which is not the same as None."""

    def __repr__(self) -> str:
        return "<unset>"


#: Stands for a value that was not given.
UNSET: Final[Any] = Unset()
#: Stands for a secret in tables, recognised by identity.
DOTS: Final = "••••••"


def wrong_type(where: str, value: object, right: str) -> ApiTypeError:
    """The error for a value of the wrong type. It does not show the value, which may be a secret."""
    name = type(value).__name__
    return ApiTypeError(f"{where} is {'an' if name[0] in 'aeiou' else 'a'} {name}; it must be {right}")


class FieldType:
    """Any JSON value."""

    #: What the value must be, in words, for errors and `help()`.
    expected: str = "a value"
    #: The classes of such values.
    classes: ClassVar[tuple[type, ...]] = (object,)
    #: Whether it can hold models, which have required and secret fields of their own.
    nested: bool = False

    def check(self, value: Any, where: str, name: str) -> None:
        """Raise `ApiTypeError` or `ApiValueError` for a value that must not be sent."""
        if not isinstance(value, self.classes):
            raise wrong_type(f"{where}.{name}", value, self.expected)

    def missing(self, value: Any, where: str) -> list[str]:
        """The required fields that are missing in `value`, each with its place."""
        return []

    def secrets(self, value: Any) -> Iterable[str]:
        """The texts in `value` that must not be shown."""
        return ()

    def stored(self, value: Any) -> Any:
        """The value as a model stores it, ready for JSON."""
        return value

    def adopt(self, objects: list[dict[str, Any]], name: str) -> None:
        """Put models in place of the JSON objects in the field `name` of many objects."""

    def getter(self, name: str) -> Callable[[Any], Any]:
        """The function that reads the field `name` of a model. This one is C code: most fields need no conversion."""
        return itemgetter(name)


class Text(FieldType):
    """Text."""

    expected = "a str"
    classes = (str,)

    def stored(self, value: Any) -> Any:
        return str.__str__(value)  # the value of an Enum member


class Choice(Text):
    """Text from a fixed set of choices. In responses, any other text is kept, too."""

    def __init__(self, *choices: str) -> None:
        self.choices = choices
        self.expected = f"a str, one of {', '.join(map(repr, choices))}"

    def check(self, value: Any, where: str, name: str) -> None:
        if value not in self.choices:
            super().check(value, where, name)
            allowed = ", ".join(map(repr, self.choices))
            raise ApiValueError(
                f"{where}.{name} is {value[:80]!r}; it must be one of {allowed}{nearest(value, self.choices)}"
            )


class Integer(FieldType):
    """A whole number."""

    expected = "an int"

    def check(self, value: Any, where: str, name: str) -> None:
        if isinstance(value, bool) or not hasattr(value, "__index__"):
            raise wrong_type(f"{where}.{name}", value, self.expected)

    def stored(self, value: Any) -> Any:
        return value.__index__()


class Number(FieldType):
    """A number."""

    expected = "a number (int or float)"

    def check(self, value: Any, where: str, name: str) -> None:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise wrong_type(f"{where}.{name}", value, self.expected)


class Boolean(FieldType):
    """True or False."""

    expected = "a bool"
    classes = (bool,)


class Timestamp(FieldType):
    """A point in time: text in JSON, an aware `datetime` when it is read."""

    expected = "a datetime, or a str in ISO 8601"
    classes = (datetime, str)

    def stored(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime) else str.__str__(value)

    def getter(self, name: str) -> Callable[[Any], Any]:
        def get(model: Any) -> Any:
            value = get_item(model, name)
            if value is None:
                return None
            try:
                time = _parse(value)
            except (TypeError, ValueError):
                return _parse_odd(value)
            return time if time.tzinfo else time.replace(tzinfo=UTC)

        return get


def _parse_odd(value: Any) -> Any:
    """A timestamp that `datetime.fromisoformat` cannot parse. A value that is not a timestamp is returned as it was received."""
    if not isinstance(value, str) or not _LIKE_A_TIMESTAMP.match(value):
        return value
    from dateutil.parser import parse  # takes as long to import as the rest of the models

    try:
        time = parse(value)
        return time if time.tzinfo else time.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return value


class Object(FieldType):
    """A JSON object without declared fields, passed on as it is."""

    expected = "a dict with str keys"
    classes = (dict, Mapping)

    def check(self, value: Any, where: str, name: str) -> None:
        super().check(value, where, name)
        for key in value:
            if not isinstance(key, str):
                raise wrong_type(f"a key of {where}.{name}", key, "a str")


class Pairs(Object):
    """A JSON object whose values are text."""

    expected = "a dict with str keys and values"

    def check(self, value: Any, where: str, name: str) -> None:
        super().check(value, where, name)
        for key, text in value.items():
            if not isinstance(text, str):
                raise wrong_type(f"{where}.{name}[{key!r}]", text, "a str")

    def stored(self, value: Any) -> Any:
        return {str.__str__(key): str.__str__(text) for key, text in value.items()}


TEXT: Final = Text()
INTEGER: Final = Integer()
NUMBER: Final = Number()
BOOLEAN: Final = Boolean()
TIMESTAMP: Final = Timestamp()
OBJECT: Final = Object()
PAIRS: Final = Pairs()
