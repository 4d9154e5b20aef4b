"""A request, read and checked against the contract."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Callable, Mapping
from typing import Any, NoReturn, cast
from urllib.parse import parse_qsl

from anyio import to_thread
from python_multipart.multipart import parse_options_header
from starlette.requests import ClientDisconnect
from starlette.types import Receive, Scope

from ..contract import Contract, Operation
from ..errors import Invalid, TooLarge, UnsupportedMediaType
from ..operations import Convert
from ..schemas import check
from ..settings import Settings
from ..store.files import Files
from .responses import header
from .uploads import receive_form

#: Whole numbers beyond it do not fit a database's integer, here or there.
MAX_INTEGER = 2**63 - 1
#: A body beyond it is decoded on a thread, since it takes a millisecond or more.
LARGE_BODY = 50_000
MAX_QUERY_FIELDS = 100

_WHOLE_NUMBER = re.compile(r"-?\d{1,19}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,300}(\.\d{1,300})?([eE][+-]?\d{1,2})?", re.ASCII)


class RequestReader:
    """Reads requests, which become the arguments of an operation's function; raises ApiError for what is not valid."""

    def __init__(self, contract: Contract, settings: Settings, files: Files) -> None:
        self.contract = contract
        self.settings = settings
        self.files = files

    async def read(
        self,
        scope: Scope,
        receive: Receive,
        operation: Operation,
        path: Mapping[str, str],
        notes: list[str],
        convert: Convert | None = None,
    ) -> dict[str, Any]:
        """All arguments. What the contract does not know is noted, or refused where the settings are strict."""
        for name, value in path.items():
            check_text(value, f"{name} in the path")
        arguments = {**path, **self.query(operation, scope["query_string"])}
        if operation.content is None:
            return arguments
        content_type, options = _content_type(scope)
        if operation.content == "multipart":
            boundary = options.get(b"boundary")
            if content_type != b"multipart/form-data" or not boundary:
                raise UnsupportedMediaType("the body has to be multipart/form-data")
            return arguments | await self.form(scope, receive, operation, boundary)
        if content_type == b"text/plain" and operation.takes_text:
            arguments["data"] = _text(await _body(scope, receive, self.settings.max_json_bytes))
            return arguments
        if content_type not in (b"", b"application/json"):
            raise UnsupportedMediaType("the body has to be JSON, with the header Content-Type: application/json")
        content = await _body(scope, receive, self.settings.max_json_bytes)
        if not content and not operation.arguments["data"]:
            return arguments
        if len(content) > LARGE_BODY:
            arguments["data"] = await to_thread.run_sync(self.data, operation, content, notes, convert)
        else:
            arguments["data"] = self.data(operation, content, notes, convert)
        return arguments

    def query(self, operation: Operation, query_string: bytes) -> dict[str, Any]:
        """The query parameters that the operation knows, with their defaults."""
        if not query_string or not operation.query:
            _parse_query(query_string)
            sent: dict[str, Any] = {}
        else:
            pairs = _parse_query(query_string)
            sent = {
                name: _converted(schema, [value for key, value in pairs if key == name])
                for name, schema in operation.query.items()
                if any(key == name for key, _ in pairs)
            }
        if operation.query:
            check(self.contract.validator(operation.name, "query"), sent)
        return {**operation.defaults, **sent}

    def data(self, operation: Operation, content: bytes, notes: list[str], convert: Convert | None) -> Any:
        """The JSON body."""
        value = decode_json(content)
        if convert is not None:
            value = convert(value)
        check(self.contract.validator(operation.name, "body"), value)
        unknown = list(self.contract.schemas.unknown_fields(f"operations/{operation.name}/body", value))
        if unknown and self.settings.strict:
            raise Invalid("; ".join(unknown[:20]))
        notes += unknown[:20]
        return value

    async def form(self, scope: Scope, receive: Receive, operation: Operation, boundary: bytes) -> dict[str, Any]:
        """The fields of a form, and its file."""
        limit = self.settings.max_package_bytes
        _check_length(scope, limit)
        fields, file = await receive_form(chunks(receive), boundary, operation.fields, self.files, limit)
        try:
            for name, value in fields.items():
                check_text(value, name)
            values = {name: _converted(operation.fields[name], [value]) for name, value in fields.items()}
            check(self.contract.validator(operation.name, "body"), {**values, "file": ""} if file else values)
        except BaseException:
            if file is not None:
                self.files.drop(file.path)
            raise
        return {**values, "file": file} if file is not None else values


async def chunks(receive: Receive) -> AsyncIterator[bytes]:
    """The body as it comes in."""
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        more = message.get("more_body", False)
        if message.get("body"):
            yield message["body"]


def decode_json(content: bytes) -> Any:
    """The value that JSON text stands for; raises Invalid for what JSON or a database has no place for."""
    try:
        value = _decoder.decode(content.decode())
        if b"\\u" in content:  # only as an escape can there be what is no text
            json.dumps(value, ensure_ascii=False).encode()
    except RecursionError:
        raise Invalid("the body is nested too deeply") from None
    except UnicodeDecodeError:
        raise Invalid("the body is not UTF-8") from None
    except UnicodeEncodeError:
        raise Invalid("the body holds half of a surrogate pair, which is no text") from None
    except ValueError as error:
        raise Invalid(f"the body is not JSON: {error}" if content else "the body is empty; it has to be JSON") from None
    if b"\\u0000" in content and _has_null(value):
        raise Invalid("the body holds a null character, which no text may have")
    return value


def _has_null(value: Any) -> bool:
    if isinstance(value, str):
        return "\0" in value
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return any(_has_null(key) or _has_null(item) for key, item in members.items())
    return isinstance(value, list) and any(_has_null(item) for item in cast("list[object]", value))


def _not_a_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number in JSON")


def _integer(digits: str) -> int:
    if len(digits) > 20 or abs(number := int(digits)) > MAX_INTEGER:
        raise ValueError("a whole number is too large")
    return number


def _float(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("a number is too large")
    return number


#: Made once: json.loads would make one for each call.
_decoder = json.JSONDecoder(parse_constant=_not_a_number, parse_int=_integer, parse_float=_float)


async def _body(scope: Scope, receive: Receive, limit: int) -> bytes:
    _check_length(scope, limit)
    message = await receive()
    if message["type"] == "http.disconnect":
        raise ClientDisconnect
    content: bytes = message.get("body", b"")
    if message.get("more_body", False):  # rarely
        parts = bytearray(content)
        async for chunk in chunks(receive):
            if len(parts) > limit:
                break
            parts += chunk
        content = bytes(parts)
    if len(content) > limit:
        raise too_large(limit)
    return content


def _text(content: bytes) -> str:
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise Invalid("the body is not UTF-8") from None
    check_text(text, "the body")
    return text


def _check_length(scope: Scope, limit: int) -> None:
    length = header(scope, b"content-length") or ""
    if length.isdecimal() and (len(length) > 18 or int(length) > limit):
        raise too_large(limit)


def too_large(limit: int) -> TooLarge:
    """The error for a body beyond the limit."""
    return TooLarge(f"the body is larger than {limit} bytes, the limit")


def _content_type(scope: Scope) -> tuple[bytes, Mapping[bytes, bytes]]:
    value = header(scope, b"content-type")
    if value is None or value == "application/json":
        return (value or "").encode(), {}
    try:
        name, options = parse_options_header(value)
    except (ValueError, LookupError, AttributeError) as error:
        raise UnsupportedMediaType("the header Content-Type is not valid") from error
    return name.lower(), options


def _parse_query(query_string: bytes) -> list[tuple[str, str]]:
    if not query_string:
        return []
    try:
        text = query_string.decode("ascii")
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=MAX_QUERY_FIELDS)
    except ValueError:
        raise Invalid("the query is not percent-encoded UTF-8") from None
    for _, value in pairs:
        check_text(value, "a value in the query")
    return pairs


def _converted(schema: Mapping[str, Any], values: list[str]) -> Any:
    """A query parameter as its schema has it; what cannot be converted stays text, which the schema refuses."""
    for choice in schema.get("oneOf", ()):
        value = _converted(choice, values)
        if not isinstance(value, str):
            return value
    types = schema.get("type", "string")
    kind = types if isinstance(types, str) else "string"  # what may be text is not converted
    if kind == "array":
        items = [part for value in values for part in value.split(",")]
        return [_CONVERTERS.get(schema["items"].get("type"), str)(item) for item in items]
    return _CONVERTERS.get(kind, str)(values[0])


_CONVERTERS: Mapping[str, Callable[[str], Any]] = {
    "integer": lambda text: int(text) if _WHOLE_NUMBER.fullmatch(text) and abs(int(text)) <= MAX_INTEGER else text,
    "number": lambda text: float(text) if _NUMBER.fullmatch(text) else text,
    "boolean": lambda text: {"true": True, "false": False}.get(text.lower(), text),
}


def check_text(value: str, name: str) -> None:
    """Raise Invalid for what no text may have."""
    if "\0" in value:
        raise Invalid(f"{name} holds a null character, which no text may have")
