"""One tree of errors: whatever this library raises on its own account derives from `UbiOpsException`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, Final

from ubiops.messages import nearest

#: Characters of a server's text that `str()` of an error shows.
SHOWN: Final = 2048
#: Characters that it shows of a body that is not in the API's form.
_SHOWN_OF_A_PAGE: Final = 200

#: What could move a terminal's cursor or break a log's line: control characters and the bidirectional overrides of Unicode.
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


class UbiOpsException(Exception):
    """The base of all errors of this library; raised itself when a wait or a job failed."""


#: The name that generated clients use for the base of all errors.
OpenApiException = UbiOpsException


class ApiException(UbiOpsException):
    """The server's answer was an error, or no answer that the endpoint can give.

    `status` is the HTTP status, `reason` its phrase (or what is wrong with the answer), `body` the answer's text, of which at most 64 KiB
    are kept, `headers` the answer's headers. `hint` says what may help. `str()` has all but the headers, and as much of the body as is
    of use: the server's own message, or else the first 200 characters of the body. `request_id` is there if the server sent one.
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
        """The server's own text: the value of `error`, `error_message`, `message` or `detail` in a JSON body, else the body."""
        return _message_in(self.body or "")

    @property
    def request_id(self) -> str | None:
        """The ID that the server has given the request, to be quoted to its operators; None when it has sent none."""
        return None if self.headers is None else self.headers.get("X-Request-Id")

    def __str__(self) -> str:
        status = printable(" ".join(str(part) for part in (self.status, self.reason) if part not in {None, ""}))
        message = self.message
        own_words = message is not self.body
        text = printable(message, SHOWN if own_words else _SHOWN_OF_A_PAGE)
        if self.hint and not own_words:  # What is not in the API's form, such as a page, comes last.
            lines = [status, self.hint, text]
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
    """400: the server found something wrong with what was sent; its text says what."""


class UnauthorizedException(ApiException):
    """401: the token is not accepted."""


class ForbiddenException(ApiException):
    """403: the token's owner may not do this."""


class NotFoundException(ApiException):
    """404: there is nothing of that name, or the token's owner may not see it."""


class ConflictException(ApiException):
    """409: the name exists already, or the resource is in a state that does not allow this."""


class ContentTooLargeException(ApiException):
    """413: the body is larger than the server takes."""


class TooManyRequestsException(ApiException):
    """429: the rate limit is used up, and waiting for the next period would take longer than the client waits."""


class ServiceException(ApiException):
    """5xx: the server, or a proxy before it, failed."""


class ApiConnectionError(ApiException):
    """No answer was received, or not all of it: there was no connection, or it broke. `status` and `body` are what had been received."""


class ApiTimeoutError(ApiConnectionError):
    """A connection, an answer or the rest of one did not come in time. `status` and `body` are None."""


class ApiValueError(UbiOpsException, ValueError):
    """A value that cannot be sent or set; nothing was sent."""


class ApiTypeError(UbiOpsException, TypeError):
    """A value of the wrong kind, or an argument that does not exist; nothing was sent."""


class _UnknownNameError(UbiOpsException):
    """A name that does not exist. The nearest of the names that do is looked for when the message is shown: `hasattr` shows none."""

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


def printable(text: str, longest: int = SHOWN) -> str:
    """`text` in one line of at most `longest` characters, without control characters."""
    text = _UNPRINTABLE.sub(" ", text[: longest + 1]).strip()
    return f"{text[:longest]}..." if len(text) > longest else text


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
