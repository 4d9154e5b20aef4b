"""Parameters of a request: segments of the path, the query string, headers."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath
from typing import Any, Final
from urllib.parse import quote

from ubiops.exceptions import ApiValueError, utf8
from ubiops.models.base.nested import ListOf
from ubiops.models.base.types import TEXT, FieldType, wrong_type

_UNRESERVED: Final = re.compile(r"[A-Za-z0-9_.~-]+")
#: Characters of a header's value: visible ASCII and blanks between them (RFC 9110, 5.5).
_HEADER_VALUE: Final = re.compile(r"[!-~](?:[ \t!-~]*[!-~])?")


def argument_name(name: str) -> str:
    """The name of a parameter as an argument in Python."""
    name = name.lower().replace("-", "_")
    return f"{name}_" if keyword.iskeyword(name) else name


class Labels(FieldType):
    """Pairs of name and value in a query: sent as `name:value,name:value`."""

    expected = "text like 'name:value,name:value', a dict, or a list of pairs"

    def check(self, value: Any, where: str, name: str) -> None:
        """Raises for what is neither text nor pairs, or cannot be told from another pair."""
        self._text(value, f"{where}.{name}")

    def stored(self, value: Any) -> str:
        """The pairs as they are sent."""
        return self._text(value, "labels")

    def _text(self, value: Any, what: str) -> str:
        if isinstance(value, str):
            return value
        if not isinstance(value, (Mapping, list, tuple)):
            raise wrong_type(what, value, self.expected)
        pairs = value.items() if isinstance(value, Mapping) else value
        return ",".join(self._text(pair, what) if isinstance(pair, Mapping) else _pair(pair, what) for pair in pairs)


def _pair(value: Any, what: str) -> str:
    pair = value.split(":", 1) if isinstance(value, str) else value
    if not (isinstance(pair, (list, tuple)) and len(pair) == 2 and all(isinstance(text, str) for text in pair)):
        raise wrong_type(f"a pair of {what}", pair, "a name and a value, both str")
    if ":" in pair[0] or "," in pair[0] or "," in pair[1]:
        raise ApiValueError(f"{what}: a name with ':' or ',', or a value with ',' cannot be asked for")
    return ":".join(pair)


LABELS: Final = Labels()


class Parameter:
    """A parameter beside the path; it is left out when its argument is None."""

    def __init__(self, name: str, field_type: FieldType = TEXT) -> None:
        self.name = name
        #: The name of the method's argument.
        self.argument = argument_name(name)
        self.type = field_type

    def text(self, operation: str, value: Any) -> str:
        """The value as text. Raises `ApiTypeError` and `ApiValueError` for a value that cannot be sent."""
        field_type = self.type
        if isinstance(field_type, ListOf):
            if isinstance(value, str):  # as the server takes it: separated by commas
                return str.__str__(value)
            field_type.check(value, operation, self.argument)
            items = [str(field_type.item.stored(item)) for item in value]
            if any("," in item for item in items):
                raise ApiValueError(f"{operation}.{self.argument}: an entry with ',' would be read as two")
            return ",".join(items)
        field_type.check(value, operation, self.argument)
        return form_text(field_type.stored(value))


class Query(Parameter):
    """A parameter of the query string."""

    def encode(self, operation: str, value: Any) -> str:
        """`name=value`, percent-encoded."""
        text = utf8(self.text(operation, value), f"{operation}.{self.argument}")
        return f"{quote(self.name, safe='')}={quote(text, safe='')}"


class Header(Parameter):
    """A header of the request."""

    def text(self, operation: str, value: Any) -> str:
        """The value, which must fit into one line."""
        text = super().text(operation, value)
        if text and not _HEADER_VALUE.fullmatch(text):
            raise ApiValueError(f"{operation}.{self.argument} cannot be a header's value; use visible ASCII characters")
        return text


def form_text(value: Any) -> str:
    """A plain value as a query or form has it: numbers in digits, booleans as `True` and `False`, moments in ISO 8601, of an enum its value."""
    if isinstance(value, datetime):
        return str(value.isoformat())
    return str.__str__(value) if isinstance(value, str) else str(value)


def segment(what: str, value: Any) -> str:
    """One segment of a path. Dots alone would name another endpoint, so they never leave the machine."""
    if isinstance(value, PurePath):
        value = value.as_posix()
    elif isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        raise wrong_type(what, value, "a str")
    name = str.__str__(value)  # of an enum, its value
    if name in {"", ".", ".."}:
        raise ApiValueError(f"{what} is {name!r}; it must name something")
    return name if _UNRESERVED.fullmatch(name) else quote(utf8(name, what), safe="")
