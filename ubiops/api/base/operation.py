"""What the contract says of one endpoint, as data: from a call's arguments to a request, from a response to models.

Each generated method owns one `Operation`. Nothing here sends anything: what is wrong with an argument is found before.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import Any, Final, Literal, NamedTuple

from ubiops.api.base.bodies import Form, encode_json, json_name, object_in
from ubiops.api.base.parameters import Header, Parameter, Query, argument_name, segment
from ubiops.exceptions import ApiTypeError, ApiValueError, OpenApiException, utf8
from ubiops.models.base.model import view
from ubiops.models.base.nested import ListOf, ModelOf, list_type
from ubiops.models.base.types import TEXT, FieldType, Object
from ubiops.models.base.union import OneOf

#: Paths kept by an operation, so that calls that ask for the same thing again need not encode it again.
_PATHS_KEPT: Final = 128


_IN_BRACES: Final = re.compile(r"{(\w+)}")


class Page(NamedTuple):
    """How a list that comes in pages goes on."""

    #: By `limit` and `offset`, by a `cursor` that the response has as `next`, or by a `continuation_token`.
    by: Literal["offset", "cursor", "token"]
    #: The field of the response that holds the entries; None when the response is the list itself.
    items: str | None = None


class Operation:
    """One endpoint of the API.

    `path` names its parameters in braces. A call's arguments come in the order of `parameters`: the names of those in the path, unless
    they stand there in this order, queries and headers. After them follow the body (`data`) or the parts of the form. `returns` is what a successful response holds: a model,
    a list, another JSON value, `"file"` or `"stream"` for a response that is handed on open, or None for an empty one.
    """

    def __init__(
        self,
        name: str,
        method: str,
        path: str,
        *parameters: str | Parameter,
        body: FieldType | None = None,
        body_optional: bool = False,
        form: Form | None = None,
        returns: FieldType | Literal["file", "stream"] | None = None,
        list_accepted: bool = False,
        page: Page | None = None,
    ) -> None:
        self.name = name
        self.method = method
        self.path = path
        if not any(isinstance(parameter, str) for parameter in parameters):
            parameters = (*_IN_BRACES.findall(path), *parameters)
        self.parameters = parameters
        self.body = body
        #: Whether an empty object is sent when there is no body.
        self.body_optional = body_optional
        self.form = form
        self.returns = returns
        #: Makes a list of models of a list of JSON objects, which a server may send where the documentation says one object.
        self._listed = returns.listed if isinstance(returns, ListOf) else None
        if list_accepted and isinstance(returns, ModelOf):
            self._listed = list_type(returns.model)
        self.page = page
        #: Whether a body that is text is sent as plain text.
        self.text_accepted = body is TEXT or (isinstance(body, OneOf) and TEXT in body.types)
        self.has_headers = (
            self.text_accepted or returns == "stream" or any(isinstance(item, Header) for item in parameters)
        )
        self._count = len(parameters)
        self._path = functools.lru_cache(_PATHS_KEPT, typed=True)(self._encode_path)

    @functools.cached_property
    def argument_names(self) -> list[str]:
        """The names of the method's arguments."""
        names = [
            argument_name(parameter) if isinstance(parameter, str) else parameter.argument
            for parameter in self.parameters
        ]
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
                segments[parameter] = segment(f"{self.name}: {parameter}", value)
            elif value is not None and isinstance(parameter, Query):
                query.append(parameter.encode(self.name, value))
        path = self.path.format_map(segments)
        return f"{path}?{'&'.join(query)}" if query else path

    def headers_for(self, arguments: Sequence[Any]) -> dict[str, str]:
        """The headers that this call has of its own."""
        headers = {
            parameter.name: parameter.text(self.name, value)
            for parameter, value in zip(self.parameters, arguments[: self._count], strict=True)
            if isinstance(parameter, Header) and value is not None
        }
        if self.text_accepted and isinstance(arguments[self._count], str):
            headers["Content-Type"] = "text/plain"
        if self.returns == "stream":
            headers |= {"Accept": "text/event-stream", "Accept-Encoding": "identity"}
        return headers

    def body_for(self, arguments: Sequence[Any]) -> bytes:
        """The body of a call. Raises `ApiTypeError` and `ApiValueError`, which names every required field that is missing."""
        data, body, what = arguments[self._count], self.body, f"{self.name}: data"
        if body is None or (data is None and self.body_optional):
            return b"{}"
        if isinstance(body, Object):
            data = object_in(what, data)
        else:
            body.check(data, self.name, "data")
        if missing := body.missing(data, "data"):
            raise ApiValueError(f"{self.name}: required and missing: {', '.join(missing)}")
        return utf8(data, what) if self.text_accepted and isinstance(data, str) else encode_json(data)

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
        return {name: form.text(name, value) for name, value in given.items()}, file

    def secrets_for(self, arguments: Sequence[Any]) -> tuple[str, ...]:
        """The secret values among the arguments, to keep them out of errors."""
        return tuple(self.body.secrets(arguments[self._count])) if self.body else ()

    # The way back

    def decode(self, value: Any) -> Any:
        """The model, list or other value for the JSON value of a response. Raises `ValueError` when it can be none of them."""
        returns = self.returns
        if isinstance(returns, ModelOf) and type(value) is dict:
            return view(returns.load(), value)
        if self._listed is not None and type(value) is list and {dict}.issuperset(map(type, value)):
            return self._listed(value)
        if isinstance(returns, ModelOf):
            raise ValueError(f"one object was expected, not {json_name(value)}")
        if isinstance(returns, ListOf) and (returns.listed is not None or type(value) is not list):
            raise ValueError(f"a list of objects was expected, not {json_name(value)}")
        if isinstance(returns, Object) and type(value) is not dict:
            raise ValueError(f"an object was expected, not {json_name(value)}")
        return value
