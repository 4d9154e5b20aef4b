"""Fields that hold other models."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ubiops.models._base import Model, check_body, lacking, view, view_list
from ubiops.models._kinds import Holder, Kind, data_of, wrong_kind


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

    def getter(self, name: str) -> Callable[[Holder], Any]:
        def get(model: Holder) -> Any:
            data = data_of(model)
            try:
                value = data[name]
            except KeyError:
                return None
            if type(value) is dict:
                # Kept, so that what the caller changes in it is not lost.
                value = data[name] = view(self.load(), value)
            return value

        return get


class ListOf(Kind):
    """A list, of models or of plain values."""

    __slots__ = ("item", "nested", "words")

    def __init__(self, item: Kind) -> None:
        self.item = item
        self.nested = item.nested
        self.words = f"a list, each item {item.words}"

    def check(self, value: Any, where: str, name: str) -> None:
        if not isinstance(value, (list, tuple)):
            raise wrong_kind(f"{where}.{name}", value, self.words)
        for index, item in enumerate(value):
            self.item.check(item, where, f"{name}[{index}]")

    def lacking(self, value: Any, where: str) -> list[str]:
        return [name for index, item in enumerate(value) for name in self.item.lacking(item, f"{where}[{index}]")]

    def keep(self, value: Any) -> Any:
        return list(value)

    def getter(self, name: str) -> Callable[[Holder], Any]:
        item = self.item
        if not isinstance(item, ModelOf):
            return super().getter(name)

        def get(model: Holder) -> Any:
            data = data_of(model)
            try:
                value = data[name]
            except KeyError:
                return None
            if type(value) is list and value:
                # Kept, so that what the caller changes in it is not lost. An empty list needs no conversion.
                value = data[name] = view_list(item._loaded or item.load(), value)
            return value

        return get
