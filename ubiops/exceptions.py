"""The errors of this library, which all derive from `UbiOpsException`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from ubiops.messages import nearest

#: Most characters of a server's message in `str()` of an error, and of a body that is not JSON.
SHOWN: Final = 2048
#: Characters that it shows of a body that is not in the API's form.
_SHOWN_OF_A_PAGE: Final = 200

#: What could move a terminal's cursor or break a line of a log: control characters, and Unicode's bidirectional overrides.
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


class UbiOpsException(Exception):
    """The base of all errors of this library. Raised as such if a wait or a job fails."""


#: The name that generated clients use for the base of all errors.
OpenApiException = UbiOpsException


class ApiException(UbiOpsException):
    """The server responded with an error, or with something that is not a response of the endpoint.

    `status` is the HTTP status, `reason` its phrase or what is wrong with the response, `body` the text of the response (at most 64 KiB
    of it), `headers` its headers, `request_id` the server's id of the request if it sent one, `hint` what may help. `str()` shows all of
    this but the headers. Of the body it shows the server's message; if the body is not JSON, its beginning.
    """

    def __init__(
        self,
        status: int | None = None,
        reason: str | None = None,
        body: str | bytes | None = None,
        headers: Mapping[str, str] | None = None,
        hint: str | None = None,
    ) -> None:
        if isinstance(body, bytes):
            body = body.decode("utf-8", "replace")
        super().__init__(status, reason)
        self.status = status
        self.reason = reason
        self.body = body
        self.headers = headers
        self.hint = hint

    @property
    def message(self) -> str:
        """The server's message: `error`, `error_message`, `message` or `detail` of a JSON body, or else the whole body."""
        return _message_in(self.body or "")

    @property
    def request_id(self) -> str | None:
        """The server's id of the request (the header `x-request-id`), to name it to support. None if there is none."""
        return next((value for name, value in (self.headers or {}).items() if name.lower() == "x-request-id"), None)

    def get_body_message(self) -> str | None:
        """The server's message, like `message`. None if there was no response."""
        return None if self.body is None else self.message

    def __str__(self) -> str:
        status = printable(" ".join(str(part) for part in (self.status, self.reason) if part not in {None, ""}))
        message = self.message
        own_words = message is not self.body
        text = printable(message, SHOWN if own_words else _SHOWN_OF_A_PAGE)
        if self.hint and not own_words:  # What is not in the API's form, such as a page, comes last.
            lines: list[str | None] = [status, self.hint, text]
        else:
            lines = [": ".join(filter(None, (status, text))), self.hint]
        if self.request_id:
            lines.append(f"Request ID: {printable(self.request_id, _SHOWN_OF_A_PAGE)}")
        return "\n".join(filter(None, lines)) or type(self).__name__

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status, self.reason, self.body, self.headers, self.hint)


#: The name that the published client has for an error of a request.
ApiRequestError = ApiException


class BadRequestException(ApiException):
    """400: something in the request is wrong; the message says what."""


class UnauthorizedException(ApiException):
    """401: the token is not valid."""


class ForbiddenException(ApiException):
    """403: the user of this token is not allowed to do this."""


class NotFoundException(ApiException):
    """404: it does not exist, or the user of this token is not allowed to see it."""


class ConflictException(ApiException):
    """409: the name is taken, or the resource is in a state that does not allow this."""


class ContentTooLargeException(ApiException):
    """413: the request is larger than the server accepts."""


class TooManyRequestsException(ApiException):
    """429: the rate limit is exceeded, and waiting for the next period would take longer than the client waits."""


class ServiceException(ApiException):
    """5xx: the server failed, or a proxy in front of it."""


class ApiConnectionError(ApiException):
    """There was no connection, or it broke before the whole response was received. `status` and `body` are what had been received."""


class ApiTimeoutError(ApiConnectionError):
    """The connection or the response, or the rest of it, took too long. `status` and `body` are None."""


class ApiValueError(UbiOpsException, ValueError):
    """A value that cannot be set or sent. Nothing was sent."""


class ApiTypeError(UbiOpsException, TypeError):
    """A value of the wrong type, or an argument that does not exist. Nothing was sent."""


class _UnknownNameError(UbiOpsException):
    """A name that does not exist. The nearest one that does is looked up when the message is shown, which `hasattr` never does."""

    def __init__(self, message: str = "", name: object = None, names: Iterable[str] = ()) -> None:
        super().__init__(message, name, names)

    def __str__(self) -> str:
        message, name, names = self.args
        return f"{message}{nearest(name, names)}"


class ApiAttributeError(_UnknownNameError, AttributeError):
    """An attribute that does not exist."""


class ApiKeyError(_UnknownNameError, KeyError):
    """A key that does not exist."""


_BY_STATUS: Final[dict[int, type[ApiException]]] = {
    400: BadRequestException,
    401: UnauthorizedException,
    403: ForbiddenException,
    404: NotFoundException,
    409: ConflictException,
    413: ContentTooLargeException,
    429: TooManyRequestsException,
}


def exception_for(status: int) -> type[ApiException]:
    """The class of the error for an HTTP status."""
    return _BY_STATUS.get(status) or (ServiceException if 500 <= status <= 599 else ApiException)


def printable(text: str, length: int = SHOWN) -> str:
    """`text` on one line, without control characters, cut to `length`."""
    text = _UNPRINTABLE.sub(" ", text[: length + 1]).strip()
    return f"{text[:length]}..." if len(text) > length else text


def utf8(text: str, what: str) -> bytes:
    """`text` in UTF-8. Raises `ApiValueError` for half of a surrogate pair, which is not text."""
    try:
        return str.__str__(text).encode()  # of an enum, its value
    except UnicodeEncodeError:
        raise ApiValueError(f"{what} is not valid text: it has surrogate characters") from None


def _message_in(body: str) -> str:
    if not body.lstrip().startswith("{"):
        return body
    try:
        value: Any = json.loads(body, strict=False)
    except (ValueError, RecursionError):
        return body
    for name in ("error", "error_message", "message", "detail"):
        text = value.get(name)
        if text:
            return text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    return body


def render_path(path_to_item: Iterable[object]) -> str:
    """The place of a value in JSON, from the keys and indexes that lead to it: `['a'][0]`."""
    return "".join(f"[{part!r}]" for part in path_to_item)
