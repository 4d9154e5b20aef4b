"""Which function answers which operation of the contract."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import Any, TypeVar

from . import resources
from .contract import Contract, load_contract

F = TypeVar("F", bound=Callable[..., Any])

#: Makes one JSON value of another.
Convert = Callable[[Any], Any]

_MARK = "__ubiops_operation__"


@dataclass(frozen=True, slots=True)
class Implementation:
    """The function of an operation; `writes` tells whether it runs in a transaction that may change something."""

    function: Callable[..., Any]
    waits: bool
    writes: bool
    convert: Convert | None


def operation(function: F) -> F:
    """Mark a function as that of the operation of its name.

    Its arguments are a `Context` and then the contract's parameters by their names, `data` for a body, the fields of
    a form. A GET runs in a transaction that reads, everything else in one that writes.
    """
    return taking(None)(function)


def taking(convert: Convert | None) -> Callable[[F], F]:
    """The same for an operation that takes more than the contract says; `convert` makes of a body what it does say."""

    def mark(function: F) -> F:
        setattr(function, _MARK, (convert,))
        return function

    return mark


@cache
def load_operations() -> Mapping[str, Implementation]:
    """All that is implemented, by name; raises ValueError where it does not fit the contract."""
    modules = (
        import_module(f"{resources.__name__}.{found.name}") for found in pkgutil.iter_modules(resources.__path__)
    )
    return collect(modules, load_contract())


def collect(modules: Iterable[ModuleType], contract: Contract) -> dict[str, Implementation]:
    """The operations of some modules; raises ValueError for one that is there twice or does not fit the contract."""
    found: dict[str, Implementation] = {}
    for module in modules:
        for name, function in vars(module).items():
            if not hasattr(function, _MARK) or function.__module__ != module.__name__:
                continue
            if name != function.__name__ or name in found:
                raise ValueError(f"{module.__name__}.{name}: the operation {function.__name__} is there twice")
            _check(function, contract)
            is_read = contract.operations[name].method == "GET"
            (convert,) = getattr(function, _MARK)
            found[name] = Implementation(function, inspect.iscoroutinefunction(function), not is_read, convert)
    return found


def _check(function: Callable[..., Any], contract: Contract) -> None:
    place = f"{function.__module__}.{function.__name__}"
    known = contract.operations.get(function.__name__)
    if known is None:
        raise ValueError(f"{place}: the contract has no operation of that name")
    taken = list(inspect.signature(function).parameters.values())[1:]
    wanted = known.arguments
    if {parameter.name for parameter in taken} != set(wanted):
        names = ", ".join(parameter.name for parameter in taken)
        raise ValueError(f"{place} takes {names}; the contract has {', '.join(wanted)}")
    for parameter in taken:
        if wanted[parameter.name] and parameter.default is not parameter.empty:
            raise ValueError(f"{place}: {parameter.name} is always given and needs no default")
        if not wanted[parameter.name] and parameter.default is parameter.empty:
            raise ValueError(f"{place}: {parameter.name} may be missing and needs a default")
