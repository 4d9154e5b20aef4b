"""Bodies of requests: JSON, plain text, forms with a file."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from ubiops.api.base.parameters import form_text
from ubiops.exceptions import ApiTypeError, ApiValueError, OpenApiException
from ubiops.models.base.types import FieldType, wrong_type


class Form:
    """The parts of a multipart body: fields and at most one file, and which of them belong together."""

    def __init__(
        self,
        fields: Mapping[str, FieldType],
        *,
        file: str,
        any_of: Sequence[Sequence[str]] = (),
        together: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self.fields = fields
        self.names = (*fields, file)
        self.file = file
        #: At least one of these groups is given in full.
        self.any_of = any_of
        #: Whoever gives the key gives these, too.
        self.together = together or {}

    def check(self, operation: str, given: Mapping[str, Any]) -> None:
        """Raises `ApiValueError` for a combination, `ApiTypeError` for a value, that the operation cannot take."""
        for name, others in self.together.items():
            missing = [other for other in others if name in given and other not in given]
            if missing:
                raise ApiValueError(f"{operation}: {name} needs {' and '.join(missing)}, too")
        if self.any_of and not any(given.keys() >= set(group) for group in self.any_of):
            choices = ", or ".join(" and ".join(group) for group in self.any_of)
            raise ApiValueError(f"{operation} needs {choices}; none was given")
        for name, item in self.fields.items():
            if name in given:
                item.check(given[name], operation, name)
                if given[name] == "":
                    raise ApiValueError(f"{operation}: {name} is empty")

    def text(self, name: str, value: Any) -> str:
        """The value of a field as text: a list or an object as JSON, anything else as in a query."""
        value = self.fields[name].stored(value)
        return encode_json(value).decode() if isinstance(value, (Mapping, list, tuple)) else form_text(value)


def object_in(what: str, data: Any) -> Mapping[str, Any]:
    """A JSON object: a mapping, or JSON text that holds one."""
    if isinstance(data, (dict, Mapping)):
        return data
    if not isinstance(data, (str, bytes, bytearray)):
        raise wrong_type(what, data, "a dict, or JSON text with an object")
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise ApiValueError(f"{what} is text, but not JSON") from None
    if not isinstance(value, dict):
        raise ApiValueError(f"{what} holds {json_name(value)}; it must hold an object")
    return value


def json_name(value: Any) -> str:
    """What JSON calls a value of this type."""
    names = {dict: "an object", list: "a list", str: "a text", bool: "a boolean", type(None): "null"}
    name = names.get(type(value), "a number")
    return "a list of something else" if name == "a list" and value and not isinstance(value[0], dict) else name


def _to_json(value: Any) -> Any:
    """What `json` cannot write by itself."""
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if hasattr(value, "__index__"):
        return value.__index__()
    raise wrong_type("a value in data", value, "one that JSON can express")


_ENCODER: Final = json.JSONEncoder(default=_to_json, allow_nan=False, separators=(",", ":"))


def encode_json(data: Any) -> bytes:
    """A body as JSON. Raises `ApiTypeError` and `ApiValueError` for what JSON cannot express."""
    try:
        return _ENCODER.encode(data).encode()
    except OpenApiException:
        raise
    except TypeError:
        raise ApiTypeError("a key in data is of a type that JSON cannot express; keys must be str") from None
    except (ValueError, RecursionError) as error:
        why = "it is nested too deep" if isinstance(error, RecursionError) else str(error).partition(":")[0]
        raise ApiValueError(f"data cannot be written as JSON: {why}") from None
