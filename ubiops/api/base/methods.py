"""What makes a generated function a method of the API."""

from __future__ import annotations

import functools
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar, cast

from ubiops.exceptions import ApiTypeError
from ubiops.messages import nearest

if TYPE_CHECKING:
    from ubiops.api.base.operation import Operation
    from ubiops.api.base.options import WithHttpInfo

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")

#: What is added to a method's name for the one that returns status and headers, too.
WITH_HTTP_INFO = "_with_http_info"


def endpoint(operation: Operation) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declares the method of an operation, which it then has as its attribute `operation`."""

    def declare(function: Callable[P, R]) -> Callable[P, R]:
        method = named_arguments(function)
        vars(method)["operation"] = operation
        return method

    return declare


def named_arguments(method: Callable[P, R]) -> Callable[P, R]:
    """Turns Python's own complaint about the arguments of a call into an `ApiTypeError` that names the nearest right one."""

    @functools.wraps(method)
    def call(*arguments: P.args, **options: P.kwargs) -> R:
        try:
            return method(*arguments, **options)
        except TypeError as error:
            if error.__traceback__ is None or error.__traceback__.tb_next is not None:
                raise  # from inside the method
            code: Any = getattr(method, "__code__")  # noqa: B009 -- a function has it, which its type does not say
            names = code.co_varnames[1 : code.co_argcount]
            unknown = next((name for name in options if name not in names and not name.startswith("_")), None)
            hint = (
                f"; {unknown!r} is none of its arguments{nearest(unknown, names)}"
                if unknown
                else f"; it takes {', '.join(names)}"
            )
            text = str(error).partition("() ")[2] or str(error)
            raise ApiTypeError(f"{method.__name__}: {text}{hint}") from None

    return call


def with_http_info(method: Callable[Concatenate[S, P], R]) -> WithHttpInfo[S, P, R]:
    """The same method, returning `(data, status, headers)`."""
    function: Callable[..., Any] = method

    @functools.wraps(method)
    def call(*arguments: Any, **options: Any) -> Any:
        return function(*arguments, **options, _return_http_data_only=False)

    call.__name__ += WITH_HTTP_INFO
    call.__qualname__ += WITH_HTTP_INFO
    call.__doc__ = f"Like `{method.__name__}`, and returns `(data, status, headers)`."
    return cast("WithHttpInfo[S, P, R]", call)


class LazyMethod:
    """A method of a class whose module is loaded when the method is first looked at; it is an ordinary method from then on."""

    __slots__ = ("class_name", "module", "name", "owner")

    def __init__(self, owner: type, module: str, class_name: str, name: str) -> None:
        self.owner = owner
        self.module = module
        self.class_name = class_name
        self.name = name

    def __get__(self, instance: object, owner: type) -> Any:
        method: Any = getattr(getattr(import_module(self.module), self.class_name), self.name)
        setattr(self.owner, self.name, method)
        return method.__get__(instance, owner)


def declare_methods(owner: type, modules: dict[str, tuple[str, ...]]) -> None:
    """Gives a class the methods of others: by module and class (`package.module:Class`), their names."""
    for place, names in modules.items():
        module, _, class_name = place.partition(":")
        for name in names:
            for full_name in (name, name + WITH_HTTP_INFO):
                setattr(owner, full_name, LazyMethod(owner, module, class_name, full_name))
