"""Checks tables of a job file against the models of the API, and collects everything that is wrong."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a value of TOML is a dict or list of unknown things.

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from ubiops.command.output import WrongUseError
from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.messages import nearest
from ubiops.models.base.model import Model, missing_fields, plain

#: A variable of the environment, as values of variables name it.
FROM_ENVIRONMENT: Final = re.compile(r"\$\{(\w*)\}")

_TYPES: Final = {str: "a string", bool: "true or false", dict: "a table", list: "a list of tables"}


class Problems:
    """Everything that is wrong with a job file, by key."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._lines: list[str] = []

    def add(self, key: str, text: str) -> None:
        """Note what is wrong with a key, and what would be right, as the rest of a sentence that begins with the key."""
        self._lines.append(f"{self._file}: {key} {text}")

    def report(self) -> None:
        """Raise WrongUseError if there was anything."""
        if self._lines:
            raise WrongUseError("\n".join(self._lines))

    # A table

    def known(self, table: Mapping[str, Any], keys: Iterable[str], where: str = "") -> None:
        """Note keys that do not exist."""
        for key in table:
            if key not in keys:
                self.add(f"{where}{key}", _unknown(key, keys))

    def typed(self, table: Mapping[str, Any], key: str, kind: type, where: str = "", required: bool = False) -> Any:
        """The value of a key if it is of this type and not empty text, else its type's empty value."""
        value = table.get(key)
        if value is None:
            if required:
                self.add(f"{where}{key}", f"is missing; it must be {_TYPES[kind]}")
        elif not isinstance(value, kind) or (
            isinstance(value, list) and not all(isinstance(item, dict) for item in value)
        ):
            self.add(f"{where}{key}", f"must be {_TYPES[kind]}, not {_name_of(value)}")
        elif value == "":
            self.add(f"{where}{key}", "must not be empty")
        else:
            return value
        return kind()

    def model(
        self, key: str, model: type[Model], table: Mapping[str, Any], beside: tuple[str, ...] = ()
    ) -> dict[str, Any]:
        """The fields of a model, as plain JSON, with a note for each that is unknown, wrong or missing.

        The table may have the keys `beside`, too.
        """
        made = model()
        table = {name: value for name, value in table.items() if name not in beside}
        for name, value in table.items():
            if name not in fields_of(model):
                self.add(f"{key}.{name}", _unknown(name, [*fields_of(model), *beside]))
                continue
            try:
                made[name] = value
            except (ApiTypeError, ApiValueError) as error:
                path, _, text = str(error).removeprefix(f"{model.__name__}.").partition(" ")
                self.add(f"{key}.{path}", text)
        parts = {key: made, **dict(_parts(key, made))}
        for where, part in parts.items():
            for name in part:
                if name not in fields_of(type(part)):
                    self.add(f"{where}.{name}", _unknown(name, fields_of(type(part))))
        for path in missing_fields(model, made, key):
            where, _, name = path.rpartition(".")
            if where == key and name in table:
                continue
            about = getattr(type(parts[where]), name).__doc__.partition("; required")[0]
            self.add(path, f"is missing: {about}")
        self.no_environment(key, table)
        return dict(plain(made))

    def no_environment(self, key: str, value: Any) -> None:
        """Note `${NAME}` where it is not replaced."""
        if isinstance(value, str) and FROM_ENVIRONMENT.search(value):
            self.add(key, "has ${NAME}, which is replaced only in the value of a variable; write the text itself")
        elif isinstance(value, Mapping):
            for name, item in value.items():
                self.no_environment(f"{key}.{name}", item)
        elif isinstance(value, list):
            for number, item in enumerate(value):
                self.no_environment(f"{key}[{number}]", item)


def fields_of(model: type[Model]) -> list[str]:
    """The names of a model's fields."""
    return [name for name in dir(model) if isinstance(getattr(model, name), property)]


def _unknown(name: str, names: Iterable[str]) -> str:
    return f"is unknown{nearest(name, names) or '.'} Valid names: {', '.join(names)}"


def _parts(key: str, made: Model) -> Iterator[tuple[str, Model]]:
    """The models that a model holds, each with its key."""
    for name in list(made):
        value = getattr(made, name, None)
        items = (
            [(f"{key}.{name}[{number}]", item) for number, item in enumerate(value)] if isinstance(value, list) else []
        )
        if isinstance(value, Model):
            items = [(f"{key}.{name}", value)]
        for where, part in items:
            if isinstance(part, Model):
                yield where, part
                yield from _parts(where, part)


def _name_of(value: object) -> str:
    for kind, name in _TYPES.items():
        if isinstance(value, kind):
            return "a list" if kind is list else name
    return f"{value}"
