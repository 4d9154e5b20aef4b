"""Text that may be sent, but not shown."""

from __future__ import annotations

import re
from typing import Any, Final

from ubiops.exceptions import ApiTypeError, ApiValueError

HIDDEN: Final = "***"
#: Shorter texts hide nothing, and stand in every sentence.
_SHORTEST: Final = 3

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
#: RFC 9110: a token.
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")


class Secret(str):
    """A `str` whose repr, in whole or in part, says nothing: tracebacks with local variables, debuggers and error trackers show reprs."""

    __slots__ = ()

    def __repr__(self) -> str:
        return repr(HIDDEN)

    def __getitem__(self, key: Any) -> Secret:
        return Secret(super().__getitem__(key))


class Body(bytes):
    """The body of a request, which may hold the value of a secret variable."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} bytes>"


def header_name(name: object) -> str:
    """`name`, when it can be the name of a header. Raises `ApiTypeError` and `ApiValueError`."""
    text = _as_text(name, "The name of a header")
    if not _HEADER_NAME.fullmatch(text):
        raise ApiValueError(f"{text[:100]!r} cannot be the name of a header")
    return text


def header_value(value: object, what: str) -> Secret:
    """`value` without surrounding white space. Raises `ApiValueError`, which does not show it, when it would not be one header."""
    text = _as_text(value, what).strip()
    if _CONTROL.search(text):
        raise ApiValueError(f"{what} holds a line break or another control character, and is not sent")
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        raise ApiValueError(f"{what} holds a character that an HTTP header cannot carry") from None
    return Secret(text)


def _as_text(value: object, what: str) -> str:
    if isinstance(value, str):
        return str(value)
    if not isinstance(value, bytes):
        raise ApiTypeError(f"{what} is text (str), not {type(value).__name__}")
    import six  # Bytes come from files and old code only.

    try:
        return str(six.ensure_str(value))
    except UnicodeDecodeError:
        raise ApiValueError(f"{what} is no UTF-8 text") from None


def redacted(text: str, secrets: tuple[str, ...]) -> str:
    """`text` with `***` in the place of each of `secrets`, as such and as JSON and URLs write it."""
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
