"""Fields that hold other models."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Callable, Iterator, Mapping
from typing import Any, ClassVar, SupportsIndex, TypeVar

from ubiops.models._base import Model, ModelList, check_body, entries_of, lacking, secrets_in, view, views
from ubiops.models._types import Kind, wrong_kind

T = TypeVar("T")


def _converting(name: str, received: type, convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """The function that reads the field `name` of a model, and converts what is still as JSON has it."""

    def get(model: Any) -> Any:
        data = model.__dict__
        value = data.get(name)
        if type(value) is received:
            # Kept, so that what the caller changes in it is not lost.
            value = data[name] = convert(value)
        return value

    return get


class ModelOf(Kind):
    """Another model, named by its class, which is loaded when it is first needed."""

    __slots__ = ("_loaded", "model", "words")
    nested = True

    def __init__(self, model: str) -> None:
        self.model = model
        self.words = f"a {model} or a dict"
        self._loaded: type[Model] | None = None

    def load(self) -> type[Model]:
        """The model's class."""
        if self._loaded is None:
            from ubiops import models

            loaded: type[Model] = getattr(models, self.model)
            self._loaded = loaded
        return self._loaded

    def check(self, value: Any, where: str, name: str) -> None:
        if not isinstance(value, (dict, Mapping)):
            raise wrong_kind(f"{where}.{name}", value, self.words)
        check_body(self.load(), value, f"{where}.{name}")

    def lacking(self, value: Any, where: str) -> list[str]:
        return lacking(self.load(), value, where)

    def secrets(self, value: Any) -> Iterator[str]:
        return secrets_in(self.load(), value) if isinstance(value, (dict, Mapping)) else iter(())

    def getter(self, name: str) -> Callable[[Any], Any]:
        return _converting(name, dict, lambda value: view(self.load(), value))


class UnreadModelList(ModelList[T]):
    """Objects as JSON has them, which become models when the list is first looked at. From then on it is a plain `ModelList`."""

    __slots__ = ()
    _item: ClassVar[ModelOf]

    def __radd__(self, other: Any) -> Any:
        _look(self)
        return other + self if isinstance(other, list) else NotImplemented

    def __reduce_ex__(self, protocol: SupportsIndex) -> Any:
        _look(self)
        return self.__reduce_ex__(protocol)  # of a ModelList, which it is now


_lock = threading.Lock()


def _look(unread: UnreadModelList[Any]) -> None:
    """Makes the models of a list, unless another thread was faster: its caller may have changed the list since."""
    kind: type[list[Any]] = type(unread)
    if not issubclass(kind, UnreadModelList):
        return
    rows = views(kind._item.load(), list.__iter__(unread))
    with _lock:
        if type(unread) is kind:
            list.__setitem__(unread, slice(None), rows)
            unread.__class__ = ModelList  # type: ignore[assignment] # pyright: ignore[reportAttributeAccessIssue]


def _after_fork() -> None:
    """Another thread may have held the lock, and that thread is not here."""
    global _lock
    _lock = threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


def _looking(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def look_and_call(self: UnreadModelList[Any], *arguments: Any, **options: Any) -> Any:
        _look(self)
        for value in arguments:  # another list, to be added or compared
            if isinstance(value, UnreadModelList):
                _look(value)
        return method(self, *arguments, **options)

    return look_and_call


#: What a list does without looking at its entries.
_BLIND = {"__new__", "__init__", "__len__", "__sizeof__", "__getattribute__", "__class_getitem__"}
for _name, _method in vars(list).items():
    if callable(_method) and _name not in _BLIND and _name not in vars(ModelList):
        setattr(UnreadModelList, _name, _looking(_method))


@functools.cache
def unread_list_of(model: str) -> type[UnreadModelList[Any]]:
    """The class of lists whose entries become models of that name."""
    return type("UnreadModelList", (UnreadModelList,), {"__slots__": (), "_item": ModelOf(model)})


class ListOf(Kind):
    """A list, of models or of plain values."""

    __slots__ = ("item", "listed", "nested", "words")

    def __init__(self, item: Kind) -> None:
        self.item = item
        self.nested = item.nested
        self.words = f"a list, each item {item.words}"
        #: Makes a list of models of one in JSON.
        self.listed = unread_list_of(item.model) if isinstance(item, ModelOf) else None

    def check(self, value: Any, where: str, name: str) -> None:
        if not isinstance(value, (list, tuple)):
            raise wrong_kind(f"{where}.{name}", value, self.words)
        for index, item in enumerate(entries_of(value)):
            self.item.check(item, where, f"{name}[{index}]")

    def lacking(self, value: Any, where: str) -> list[str]:
        return [
            name
            for index, item in enumerate(entries_of(value))
            for name in self.item.lacking(item, f"{where}[{index}]")
        ]

    def secrets(self, value: Any) -> Iterator[str]:
        for item in value if isinstance(value, (list, tuple)) else ():
            yield from self.item.secrets(item)

    def keep(self, value: Any) -> Any:
        return (self.listed or list)(value)

    def getter(self, name: str) -> Callable[[Any], Any] | None:
        return _converting(name, list, self.listed) if self.listed else None
