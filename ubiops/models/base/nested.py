"""Fields that hold other models, and lists of models."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import functools
import os
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from itertools import repeat
from operator import setitem
from typing import Any, ClassVar, Final, TypeVar, cast

from ubiops.models.base.model import Model, check_body, missing_fields, plain, presented, secrets_in, view, views
from ubiops.models.base.types import FieldType, get_item

T = TypeVar("T")

#: As pandas does it: a list of more entries is shown by its first and last ones.
MOST_SHOWN: Final = 60
_SHOWN_AT_EACH_END: Final = 5


class ModelList(list[T]):
    """A list of models.

    In a response, the entries stay JSON objects until something looks at one of them; then all become models at once.
    """

    __slots__ = ("_is_read",)
    #: What the JSON objects become: in a subclass, of which the lists in responses are.
    _item: ClassVar[ModelOf | None] = None
    #: Set once they have become models.
    _is_read: bool

    def to_dict(self) -> list[Any]:
        """A copy as plain JSON values."""
        return cast(list[Any], plain(self))

    def __reduce__(self) -> tuple[Any, ...]:
        return ModelList, (list(self),)

    def __repr__(self) -> str:
        if len(self) > MOST_SHOWN:
            shown = [*map(repr, self[:_SHOWN_AT_EACH_END]), "...", *map(repr, self[-_SHOWN_AT_EACH_END:])]
        else:
            shown = [*map(repr, self)]
        items = ",\n".join(shown).replace("\n", "\n    ")
        count = f"  # {len(self)} entries" if len(self) > MOST_SHOWN else ""
        return f"[\n    {items},\n]{count}" if self else "[]"

    def _repr_html_(self) -> str:
        from ubiops.models.base.tables import MOST_ROWS, list_table

        return list_table(presented(self[:MOST_ROWS]), len(self))

    def __radd__(self, other: Any) -> ModelList[T]:
        if not isinstance(other, list):
            return NotImplemented
        return ModelList([*other, *self])


#: Models made at a time. The objects of one portion are freed before the next, so that the garbage collector finds nothing to do.
_PORTION: Final = 100
#: One thread makes the models of a list. Reentrant, because the garbage collector may run other code in between.
_making = threading.RLock()


def _after_fork() -> None:
    global _making
    _making = threading.RLock()  # The thread that held it is not in this process.


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def _make_models(values: ModelList[Any]) -> None:
    """Make models of a list's JSON objects, unless that was done before."""
    item = values._item
    if item is None or getattr(values, "_is_read", False):
        return
    model = item.load()
    with _making:
        if not getattr(values, "_is_read", False):
            for start in range(0, len(values), _PORTION):
                part = slice(start, start + _PORTION)
                list.__setitem__(values, part, views(model, list.__getitem__(values, part)))
            values._is_read = True


def _with_models(method: Callable[..., Any]) -> Callable[..., Any]:
    """The method of `list`, which finds models in a `ModelList`, and gives one where a list would give a list."""

    @functools.wraps(method)
    def call(self: ModelList[Any], *arguments: Any, **options: Any) -> Any:
        _make_models(self)
        for value in arguments:
            if isinstance(value, ModelList):
                _make_models(value)
        result = method(self, *arguments, **options)
        return ModelList(result) if type(result) is list else result

    return call


for _name in (
    *("__add__", "__contains__", "__delitem__", "__eq__", "__ge__", "__getitem__", "__gt__", "__iadd__", "__imul__"),
    *("__iter__", "__le__", "__lt__", "__mul__", "__ne__", "__reversed__", "__rmul__", "__setitem__", "append", "copy"),
    *("count", "extend", "index", "insert", "pop", "remove", "reverse", "sort"),
):
    setattr(ModelList, _name, _with_models(getattr(list, _name)))


class ModelOf(FieldType):
    """Another model, named by its class, which is loaded when it is first needed."""

    classes = (dict, Mapping)
    nested = True

    def __init__(self, model: str) -> None:
        self.model = model
        self.expected = f"a {model} or a dict"
        self._loaded: type[Model] | None = None

    def load(self) -> type[Model]:
        """The model's class."""
        if self._loaded is None:
            from ubiops import models

            loaded: type[Model] = getattr(models, self.model)
            self._loaded = loaded
        return self._loaded

    def check(self, value: Any, where: str, name: str) -> None:
        super().check(value, where, name)
        check_body(self.load(), value, f"{where}.{name}")

    def missing(self, value: Any, where: str) -> list[str]:
        return missing_fields(self.load(), value, where)

    def secrets(self, value: Any) -> Iterator[str]:
        return secrets_in(self.load(), value) if isinstance(value, self.classes) else iter(())

    def stored(self, value: Any) -> Any:
        return value if isinstance(value, Model) else view(self.load(), plain(value))

    def adopt(self, objects: list[dict[str, Any]], name: str) -> None:
        holders = [each for each in objects if type(each.get(name)) is dict]
        if holders:
            deque(map(setitem, holders, repeat(name), views(self.load(), [each[name] for each in holders])), 0)


class ListOf(FieldType):
    """A list, of models or of plain values."""

    classes = (list, tuple)

    def __init__(self, item: FieldType) -> None:
        self.item = item
        self.nested = item.nested
        self.expected = f"a list, each item {item.expected}"
        #: Makes a list of models of a list of JSON objects.
        self.listed = list_type(item.model) if isinstance(item, ModelOf) else None

    def check(self, value: Any, where: str, name: str) -> None:
        super().check(value, where, name)
        for index, item in enumerate(_as_stored(value)):
            self.item.check(item, where, f"{name}[{index}]")

    def missing(self, value: Any, where: str) -> list[str]:
        return [
            name
            for index, item in enumerate(_as_stored(value))
            for name in self.item.missing(item, f"{where}[{index}]")
        ]

    def secrets(self, value: Any) -> Iterator[str]:
        for item in _as_stored(value) if isinstance(value, self.classes) else ():
            yield from self.item.secrets(item)

    def stored(self, value: Any) -> Any:
        kept = [self.item.stored(item) for item in value]
        return ModelList(kept) if self.listed else kept

    def adopt(self, objects: list[dict[str, Any]], name: str) -> None:
        if self.listed is None:
            return
        found: list[Any] = list(map(get_item, objects, repeat(name)))
        if not {list}.issuperset(map(type, found)):
            objects = [each for each, value in zip(objects, found, strict=True) if type(value) is list]
            found = [value for value in found if type(value) is list]
        deque(map(setitem, objects, repeat(name), map(self.listed, found)), 0)


@functools.cache
def list_type(model: str) -> type[ModelList[Any]]:
    """The class of lists whose JSON objects become models of that name."""
    return type("ModelList", (ModelList,), {"__slots__": (), "_item": ModelOf(model)})


def _as_stored(value: Any) -> Any:
    return list.__iter__(value) if isinstance(value, list) else value
