"""Text that is sent but never shown."""

from __future__ import annotations

import re
from typing import Any, Final, cast

from ubiops.exceptions import ApiException, ApiTypeError, ApiValueError

HIDDEN: Final = "***"
#: Shorter texts are no secrets, and occur in any sentence.
_SHORTEST: Final = 3

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
#: A token, as RFC 9110 calls it.
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class Secret(str):
    """A `str` whose repr, or that of a part of it, is `'***'`: tracebacks with variables, debuggers and error trackers show reprs."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(HIDDEN)

    def __getitem__(self, key: Any) -> Secret:
        return Secret(super().__getitem__(key))


class Body(bytes):
    """Bytes to send. Their repr shows only how many, because they may hold a secret value."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"


def header_name(name: object) -> str:
    """`name`, if it is valid as the name of a header. Raises `ApiTypeError` and `ApiValueError`."""
    text = _as_text(name, "The name of a header")
    if not _HEADER_NAME.fullmatch(text):
        raise ApiValueError(f"{text[:100]!r} is not a valid name of a header")
    return text


def header_value(value: object, what: str) -> Secret:
    """`value`, stripped. Raises `ApiTypeError` and `ApiValueError`, which do not show it, if it is not valid in a header."""
    text = _as_text(value, what).strip()
    if _CONTROL.search(text):
        raise ApiValueError(f"{what} holds a line break or another control character, and is not sent")
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        raise ApiValueError(f"{what} holds a character that is not allowed in an HTTP header") from None
    return Secret(text)


def _as_text(value: object, what: str) -> str:
    if isinstance(value, str):
        return str.__str__(value)  # the value of an Enum member
    if not isinstance(value, bytes):
        raise ApiTypeError(f"{what} must be a str, not {type(value).__name__}")
    import six  # loaded for bytes only, which come from files and old code

    try:
        return str(six.ensure_str(value))
    except UnicodeDecodeError:
        raise ApiValueError(f"{what} is not valid UTF-8") from None


def without_secrets(error: ApiException, secrets: tuple[str, ...]) -> ApiException:
    """A new error, without a traceback, that has `***` where the server has sent a secret back."""

    def clean(text: str | None) -> str | None:
        return text and redacted(text, secrets)

    headers: Any = error.headers and cast("Any", error.headers).copy()
    for name in headers or ():
        if redacted(headers[name], secrets) != headers[name]:
            headers[name] = redacted(headers[name], secrets)
    return type(error)(error.status, clean(error.reason), clean(error.body), headers, clean(error.hint))


def redacted(text: str, secrets: tuple[str, ...]) -> str:
    """`text` with `***` in place of each secret, whether written as it is, in JSON, in HTML or in a URL."""
    for secret in secrets:
        for form in _forms(secret) if len(secret) >= _SHORTEST else ():
            text = text.replace(form, HIDDEN)
    return text


def _forms(secret: str) -> list[str]:
    import html
    import json
    from urllib.parse import quote, quote_plus

    plain = str(secret)
    forms = {plain, json.dumps(plain)[1:-1], json.dumps(plain, ensure_ascii=False)[1:-1], html.escape(plain)}
    forms |= {quote(plain, safe="", errors="replace"), quote_plus(plain, errors="replace")}
    return sorted(forms, key=len, reverse=True)
