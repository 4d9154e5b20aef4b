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
from typing import Any, Final

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.messages import nearest

_LIKE_A_TIMESTAMP: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_moment_of: Final = datetime.fromisoformat
get_item: Final = dict[str, Any].get
set_item: Final = dict[str, Any].__setitem__


class Unset:
    """The type of `UNSET`: a value that was not given, which is not the same as None."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<unset>"

    def __reduce__(self) -> str:
        return "UNSET"


#: Stands for a value that was not given.
UNSET: Final[Any] = Unset()
#: Stands for a secret in tables, recognised by identity.
DOTS: Final = "••••••"


def wrong_kind(where: str, value: object, right: str) -> ApiTypeError:
    """The error for a value of the wrong kind; the value itself is not shown, for it may be a secret."""
    kind = type(value).__name__
    return ApiTypeError(f"{where} is {'an' if kind[0] in 'aeiou' else 'a'} {kind}; it must be {right}")


class Kind:
    """Any JSON value."""

    __slots__ = ()
    #: What the value must be, in words for errors and `help()`.
    words: str = "a value"
    #: Whether it can hold models, which have required fields of their own.
    nested: bool = False

    def check(self, value: Any, where: str, name: str) -> None:
        """Raises `ApiTypeError` or `ApiValueError` for a value that must not be sent."""

    def lacking(self, value: Any, where: str) -> list[str]:
        """The required fields that `value` lacks, each with where it is missing."""
        return []

    def secrets(self, value: Any) -> Iterable[str]:
        """The texts in `value` that must not be shown."""
        return ()

    def keep(self, value: Any) -> Any:
        """The value as a model keeps it, ready for JSON."""
        return value

    def adopt(self, rows: list[Any], name: str) -> None:
        """Make models of the JSON objects that many models have as their field `name`."""

    def getter(self, name: str) -> Callable[[Any], Any]:
        """The function that reads the field `name` of a model. This one is C code: most fields need no conversion."""
        return itemgetter(name)


class Text(Kind):
    """Text."""

    __slots__ = ()
    words = "text (str)"

    def check(self, value: Any, where: str, name: str) -> None:
        if not isinstance(value, str):
            raise wrong_kind(f"{where}.{name}", value, self.words)

    def keep(self, value: Any) -> Any:
        return str.__str__(value)  # the value of an Enum member


class Choice(Text):
    """Text from a fixed set. The set is open in answers: a value that the contract does not know is kept."""

    __slots__ = ("choices", "words")

    def __init__(self, *choices: str) -> None:
        self.choices = choices
        self.words = f"text (str), one of {', '.join(map(repr, choices))}"

    def check(self, value: Any, where: str, name: str) -> None:
        if value not in self.choices:
            super().check(value, where, name)
            allowed = ", ".join(map(repr, self.choices))
            raise ApiValueError(
                f"{where}.{name} is {value[:80]!r}; it must be one of {allowed}{nearest(value, self.choices)}"
            )


class Integer(Kind):
    """A whole number."""

    __slots__ = ()
    words = "a whole number (int)"

    def check(self, value: Any, where: str, name: str) -> None:
        if type(value) is not int and (isinstance(value, bool) or not hasattr(value, "__index__")):
            raise wrong_kind(f"{where}.{name}", value, self.words)

    def keep(self, value: Any) -> Any:
        return value.__index__()


class Number(Kind):
    """A number."""

    __slots__ = ()
    words = "a number (int or float)"

    def check(self, value: Any, where: str, name: str) -> None:
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise wrong_kind(f"{where}.{name}", value, self.words)


class Boolean(Kind):
    """True or False."""

    __slots__ = ()
    words = "True or False (bool)"

    def check(self, value: Any, where: str, name: str) -> None:
        if value is not True and value is not False:
            raise wrong_kind(f"{where}.{name}", value, self.words)


class Timestamp(Kind):
    """A moment: text in JSON, an aware `datetime` to the reader."""

    __slots__ = ()
    words = "a moment (datetime, or text in ISO 8601)"

    def check(self, value: Any, where: str, name: str) -> None:
        if not isinstance(value, (datetime, str)):
            raise wrong_kind(f"{where}.{name}", value, self.words)

    def keep(self, value: Any) -> Any:
        return value.isoformat() if isinstance(value, datetime) else str.__str__(value)

    def getter(self, name: str) -> Callable[[Any], Any]:
        def get(model: Any) -> Any:
            value = get_item(model, name)
            if value is None:
                return None
            try:
                moment = _moment_of(value)
            except (TypeError, ValueError):
                return _odd_moment(value)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)

        return get


def _odd_moment(value: Any) -> Any:
    """A moment that `datetime.fromisoformat` does not read; a value that is no moment is returned as it was received."""
    if not isinstance(value, str) or not _LIKE_A_TIMESTAMP.match(value):
        return value
    from dateutil.parser import parse  # takes as long to import as the rest of the models

    try:
        moment = parse(value)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return value


class Object(Kind):
    """A JSON object without declared fields, passed on untouched."""

    __slots__ = ()
    words = "an object (dict) with text as keys"

    def check(self, value: Any, where: str, name: str) -> None:
        if not isinstance(value, (dict, Mapping)):
            raise wrong_kind(f"{where}.{name}", value, self.words)
        for key in value:
            if not isinstance(key, str):
                raise wrong_kind(f"a key of {where}.{name}", key, "text (str)")


class Pairs(Object):
    """Names with text as values."""

    __slots__ = ()
    words = "an object (dict) with text as keys and values"

    def check(self, value: Any, where: str, name: str) -> None:
        super().check(value, where, name)
        for key, text in value.items():
            if not isinstance(text, str):
                raise wrong_kind(f"{where}.{name}[{key!r}]", text, "text (str)")

    def keep(self, value: Any) -> Any:
        return {str.__str__(key): str.__str__(text) for key, text in value.items()}


TEXT: Final = Text()
INTEGER: Final = Integer()
NUMBER: Final = Number()
BOOLEAN: Final = Boolean()
TIMESTAMP: Final = Timestamp()
OBJECT: Final = Object()
PAIRS: Final = Pairs()
