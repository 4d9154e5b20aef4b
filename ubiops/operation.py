"""What the contract says of one endpoint, as data: from a call's arguments to a request, from an answer to models.

Each generated method owns one `Operation`. Nothing here sends anything: what is wrong with an argument is found before.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import functools
import json
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, Literal, ParamSpec, TypeVar
from urllib.parse import quote

from ubiops._suggest import nearest
from ubiops.exceptions import ApiTypeError, ApiValueError, OpenApiException
from ubiops.models._base import Model, check_body, lacking, view
from ubiops.models._nested import ListOf, ModelOf, unread_list_of
from ubiops.models._types import TEXT, Kind, wrong_kind

P = ParamSpec("P")
R = TypeVar("R")

_UNRESERVED: Final = re.compile(r"[A-Za-z0-9_.~-]+")
#: Paths kept by an operation, so that calls that ask for the same thing again need not encode it again.
_PATHS_KEPT: Final = 128


class Labels(Kind):
    """Pairs of name and value in a query: sent as `name:value,name:value`."""

    __slots__ = ()
    words = "text like 'name:value,name:value', a dict, or a list of pairs"

    def check(self, value: Any, where: str, name: str) -> None:
        """Raises for what is neither text nor pairs, or cannot be told from another pair."""
        if isinstance(value, str):
            return
        if not isinstance(value, (Mapping, list, tuple)):
            raise wrong_kind(f"{where}.{name}", value, self.words)
        for item in value.items() if isinstance(value, Mapping) else value:
            pair = item.split(":", 1) if isinstance(item, str) else item
            if isinstance(pair, Mapping):
                self.check(pair, where, name)
            elif not (
                isinstance(pair, (list, tuple)) and len(pair) == 2 and all(isinstance(text, str) for text in pair)
            ):
                raise wrong_kind(f"a pair of {where}.{name}", pair, "a name and a value, both text (str)")
            elif ":" in pair[0] or "," in pair[0] or "," in pair[1]:
                raise ApiValueError(f"{where}.{name}: a name with ':' or ',', or a value with ',' cannot be asked for")

    def text(self, value: Any) -> str:
        """The pairs as they are sent."""
        if isinstance(value, str):
            return value
        pairs = value.items() if isinstance(value, Mapping) else value
        return ",".join(self.text(pair) if isinstance(pair, (str, Mapping)) else ":".join(pair) for pair in pairs)


LABELS: Final = Labels()


class Query:
    """A parameter of the query string."""

    __slots__ = ("kind", "name")

    def __init__(self, name: str, kind: Kind = TEXT) -> None:
        self.name = name
        self.kind = kind

    def encode(self, operation: str, value: Any) -> str:
        """`name=value`, percent-encoded."""
        self.kind.check(value, operation, self.name)
        text = self.kind.text(value) if isinstance(self.kind, Labels) else str(self.kind.keep(value))
        try:
            return f"{self.name}={quote(text.lower() if isinstance(value, bool) else text, safe='')}"
        except UnicodeEncodeError:
            raise ApiValueError(f"{operation}.{self.name} is not valid text: it has surrogate characters") from None


class Form:
    """The parts of a multipart body: texts and one file, and which of them belong together."""

    __slots__ = ("any_of", "file", "names", "together")

    def __init__(
        self,
        *names: str,
        file: str,
        any_of: Sequence[Sequence[str]] = (),
        together: Mapping[str, Sequence[str]] | None = None,
    ) -> None:
        self.names = names
        self.file = file
        #: At least one of these groups is given in full.
        self.any_of = any_of
        #: Whoever gives the key gives these, too.
        self.together = together or {}

    def check(self, operation: str, given: Mapping[str, Any]) -> None:
        """Raises `ApiValueError` for a combination, `ApiTypeError` for a value, that the operation cannot take."""
        for name, others in self.together.items():
            lacking = [other for other in others if name in given and other not in given]
            if lacking:
                raise ApiValueError(f"{operation}: {name} needs {' and '.join(lacking)}, too")
        if self.any_of and not any(given.keys() >= set(group) for group in self.any_of):
            choices = ", or ".join(" and ".join(group) for group in self.any_of)
            raise ApiValueError(f"{operation} needs {choices}; none was given")
        for name, value in given.items():
            if name != self.file:
                TEXT.check(value, operation, name)
                if not value:
                    raise ApiValueError(f"{operation}: {name} is empty")


class Operation:
    """One endpoint of the API.

    `path` names its parameters in braces; `parameters` has all of them in the order of the method's arguments, after which follow
    the body (`data`) or the parts of the form. `returns` is what a successful answer holds: a model, a list of models, `"file"` or
    None for an empty answer.
    """

    __slots__ = (
        "_count",
        "_path",
        "answer",
        "body",
        "content",
        "form",
        "list_accepted",
        "method",
        "name",
        "parameters",
        "path",
        "returns",
    )

    def __init__(
        self,
        name: str,
        method: str,
        path: str,
        *parameters: str | Query,
        body: Kind | None = None,
        form: Form | None = None,
        returns: ModelOf | ListOf | Literal["file"] | None = None,
        list_accepted: bool = False,
    ) -> None:
        self.name = name
        self.method = method
        self.path = path
        self.parameters = parameters
        self.body = body
        self.form = form
        self.returns = returns
        #: Whether a server may answer with a list where the documentation says one object.
        self.list_accepted = list_accepted
        self.content: Literal["json", "multipart"] | None = "json" if body else "multipart" if form else None
        self.answer: Literal["json", "file", "empty"] = "file" if returns == "file" else "json" if returns else "empty"
        self._count = len(parameters)
        self._path = functools.lru_cache(_PATHS_KEPT, typed=True)(self._encode_path)

    @property
    def argument_names(self) -> list[str]:
        """The names of the method's arguments, in their order."""
        names = [parameter if isinstance(parameter, str) else parameter.name for parameter in self.parameters]
        return [*names, *(["data"] if self.body else []), *(self.form.names if self.form else [])]

    # The way down

    def path_for(self, arguments: Sequence[Any]) -> str:
        """The path and query of a call, percent-encoded. Raises `ApiTypeError` and `ApiValueError` for what cannot be sent."""
        try:
            return self._path(*arguments[: self._count])
        except TypeError as error:
            if isinstance(error, OpenApiException):
                raise
            return self._encode_path(*arguments[: self._count])  # a list or a dict, which no cache can look up

    def _encode_path(self, *arguments: Any) -> str:
        segments: dict[str, str] = {}
        query: list[str] = []
        for parameter, value in zip(self.parameters, arguments, strict=True):
            if isinstance(parameter, str):
                segments[parameter] = _segment(f"{self.name}: {parameter}", value)
            elif value is not None:
                query.append(parameter.encode(self.name, value))
        path = self.path.format_map(segments)
        return f"{path}?{'&'.join(query)}" if query else path

    def body_for(self, arguments: Sequence[Any]) -> bytes:
        """The JSON body of a call. Raises `ApiTypeError` and `ApiValueError`, which names every required field that is missing."""
        data = arguments[self._count]
        if isinstance(self.body, ModelOf):
            if not isinstance(data, (dict, Mapping)):
                raise wrong_kind(f"{self.name}: data", data, self.body.words)
            check_body(self.body.load(), data, "data")
            if missing := lacking(self.body.load(), data, "data"):
                raise ApiValueError(f"{self.name}: required and missing: {', '.join(missing)}")
        elif not isinstance(data, Mapping):
            data = _object_in(f"{self.name}: data", data)
        return encode_json(data)

    def form_for(self, arguments: Sequence[Any]) -> tuple[dict[str, str], Any]:
        """The text parts of a multipart body, and its file or None."""
        form = self.form
        if form is None:
            raise ApiTypeError(f"{self.name} takes no form")
        given = {
            name: value for name, value in zip(form.names, arguments[self._count :], strict=True) if value is not None
        }
        form.check(self.name, given)
        file = given.pop(form.file, None)
        return given, file

    def secrets_for(self, arguments: Sequence[Any]) -> tuple[str, ...]:
        """The secret values among the arguments, to keep them out of errors."""
        return tuple(self.body.secrets(arguments[self._count])) if self.body else ()

    # The way back

    def decode(self, value: Any) -> Any:
        """The model, or the list of models, for the JSON value of an answer. Raises `ValueError` when it can be neither."""
        returns = self.returns
        if isinstance(returns, ModelOf):
            if type(value) is dict:
                return view(returns.load(), value)
            if self.list_accepted and type(value) is list and {dict}.issuperset(map(type, value)):
                return unread_list_of(returns.model)(value)
            raise ValueError(f"one object was expected, not {_json_name(value)}")
        if isinstance(returns, ListOf) and returns.listed:
            if type(value) is list and {dict}.issuperset(map(type, value)):
                return returns.listed(value)
            raise ValueError(f"a list of objects was expected, not {_json_name(value)}")
        return value


def _segment(what: str, value: Any) -> str:
    """One segment of a path. Dots alone would name another endpoint, so they never leave the machine."""
    if not isinstance(value, str):
        raise wrong_kind(what, value, "text (str)")
    if value in {"", ".", ".."}:
        raise ApiValueError(f"{what} is {value!r}; it must name something")
    if _UNRESERVED.fullmatch(value):
        return value
    try:
        return quote(value, safe="")
    except UnicodeEncodeError:
        raise ApiValueError(f"{what} holds half of a surrogate pair, which is no text") from None


def _object_in(what: str, data: Any) -> dict[str, Any]:
    """The object in JSON text."""
    if not isinstance(data, (str, bytes, bytearray)):
        raise wrong_kind(what, data, "an object (dict), or JSON text that holds one")
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise ApiValueError(f"{what} is text, but not JSON") from None
    if not isinstance(value, dict):
        raise ApiValueError(f"{what} holds {_json_name(value)}; it must hold an object")
    return value


def _json_name(value: Any) -> str:
    """What JSON calls a value of this kind."""
    names = {dict: "an object", list: "a list", str: "a text", bool: "a boolean", type(None): "null"}
    name = names.get(type(value), "a number")
    return "a list of something else" if name == "a list" and value and not isinstance(value[0], dict) else name


def _to_json(value: Any) -> Any:
    """What `json` cannot write by itself."""
    if isinstance(value, Model):
        return vars(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if hasattr(value, "__index__"):
        return value.__index__()
    raise wrong_kind("a value in data", value, "one that JSON can express")


_ENCODER: Final = json.JSONEncoder(default=_to_json, allow_nan=False, separators=(",", ":"))


def encode_json(data: Mapping[str, Any]) -> bytes:
    """A body as JSON. Raises `ApiTypeError` and `ApiValueError` for what JSON cannot express."""
    try:
        return _ENCODER.encode(vars(data) if isinstance(data, Model) else data).encode()
    except OpenApiException:
        raise
    except TypeError:
        raise ApiTypeError("a key in data is of a kind that JSON cannot express; keys must be text (str)") from None
    except (ValueError, RecursionError) as error:
        why = "it is nested too deep" if isinstance(error, RecursionError) else str(error).partition(":")[0]
        raise ApiValueError(f"data cannot be written as JSON: {why}") from None


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
