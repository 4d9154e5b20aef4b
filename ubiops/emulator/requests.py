"""A request, read and checked against the contract."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, field
from email.message import Message
from typing import Any, NoReturn, cast
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect
from starlette.requests import Request as StarletteRequest

from .contract import Operation, check_body, check_query
from .errors import Invalid, TooLarge, UnsupportedMediaType
from .settings import Settings
from .store import Store
from .store.files import Upload
from .uploads import receive_form

#: Whole numbers beyond it do not fit a database's integer, here or there.
MAX_INTEGER = 2**63 - 1


@dataclass(frozen=True)
class Request:
    """What a handler gets: all of it conforms to the contract."""

    operation: Operation
    settings: Settings
    path: Mapping[str, Any]
    query: Mapping[str, Any] = field(default_factory=dict[str, Any])
    #: The JSON body, or a form's text fields.
    body: Mapping[str, Any] = field(default_factory=dict[str, Any])
    #: A form's file, received in full.
    file: Upload | None = None


async def read_request(
    request: StarletteRequest, operation: Operation, path: Mapping[str, str], store: Store, settings: Settings
) -> Request:
    """Read all of a request; raises ApiError when the contract does not allow it."""
    for name, value in path.items():
        _check_text(value, f"{name} in the path")
    query = check_query(operation, _query(request.scope["query_string"]))
    if operation.content is None:
        return Request(operation, settings, path, query)
    media_type, options = _content_type(request)
    if operation.content == "multipart":
        if media_type != "multipart/form-data" or "boundary" not in options:
            raise UnsupportedMediaType("the body has to be multipart/form-data")
        return await _form_request(request, Request(operation, settings, path, query), options["boundary"], store)
    if media_type not in ("", "application/json"):
        raise UnsupportedMediaType("the body has to be JSON, with the header Content-Type: application/json")
    body = decode_json(await _read(request, settings.max_json_bytes))
    check_body(operation, body)
    return Request(operation, settings, path, query, body)


async def _form_request(request: StarletteRequest, parsed: Request, boundary: str, store: Store) -> Request:
    limit = parsed.settings.max_package_bytes
    _check_length(request, limit)
    fields, file = await receive_form(
        chunks(request), boundary.encode("latin-1"), parsed.operation.fields, store, limit
    )
    try:
        for name, value in fields.items():
            _check_text(value, name)
        check_body(parsed.operation, {**fields, "file": ""} if file else fields)
    except BaseException:
        if file is not None:
            store.files.drop(file.path)
        raise
    return Request(parsed.operation, parsed.settings, parsed.path, parsed.query, fields, file)


async def chunks(request: StarletteRequest) -> AsyncIterator[bytes]:
    """The body as it comes in."""
    async for chunk in request.stream():
        if chunk:
            yield chunk


def decode_json(content: bytes) -> Any:
    """The value that JSON text stands for; raises Invalid for what JSON or a database has no place for."""
    try:
        value = json.loads(content.decode(), parse_constant=_not_a_number, parse_int=_integer, parse_float=_float)
        text = json.dumps(value, ensure_ascii=False)
        text.encode()
    except RecursionError:
        raise Invalid("the body is nested too deeply") from None
    except UnicodeDecodeError:
        raise Invalid("the body is not UTF-8") from None
    except UnicodeEncodeError:
        raise Invalid("the body holds half of a surrogate pair, which is no text") from None
    except ValueError as error:
        raise Invalid(f"the body is not JSON: {error}" if content else "the body is empty; it has to be JSON") from None
    if "\\u0000" in text and _has_null(value):
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


async def _read(request: StarletteRequest, limit: int) -> bytes:
    _check_length(request, limit)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise too_large(limit)
    return bytes(body)


def _check_length(request: StarletteRequest, limit: int) -> None:
    length = request.headers.get("content-length", "")
    if length.isdecimal() and len(length) < 20 and int(length) > limit:
        raise too_large(limit)


def too_large(limit: int) -> TooLarge:
    """The error for a body beyond the limit."""
    return TooLarge(f"the body is larger than {limit} bytes, the limit")


def _content_type(request: StarletteRequest) -> tuple[str, dict[str, str]]:
    message = Message()
    message["content-type"] = request.headers.get("content-type", "")
    (first, _), *rest = message.get_params([("", "")])
    return first.lower(), dict(rest)


def _query(query_string: bytes) -> dict[str, str]:
    if not query_string:
        return {}
    try:
        pairs = parse_qsl(query_string.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except ValueError:
        raise Invalid("the query is not percent-encoded UTF-8") from None
    query: dict[str, str] = {}
    for name, value in pairs:
        _check_text(value, "a value in the query")
        query.setdefault(name, value)
    return query


def _check_text(value: str, name: str) -> None:
    if "\0" in value:
        raise Invalid(f"{name} holds a null character, which no text may have")


__all__ = ["ClientDisconnect", "Request", "decode_json", "read_request"]
