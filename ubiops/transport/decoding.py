"""From the bytes of an answer to JSON, and from what is none to one clear error."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

from ubiops.exceptions import ApiException, exception_for
from ubiops.transport import limits


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


#: Python's own would take NaN and Infinity, which are no JSON.
_DECODER: Final = json.JSONDecoder(parse_constant=_refuse)
_UTF8: Final = frozenset({"", "utf-8", "utf8", "us-ascii", "ascii"})


def json_value(status: int, headers: Mapping[str, str], body: bytes) -> Any:
    """The JSON value of an answer. Raises `ApiException` for whatever is none."""
    kind = headers.get("content-type")
    if kind != "application/json":
        _check_json(status, headers, body, kind or "")
    try:
        return _DECODER.decode(body.decode())
    except RecursionError:
        reason = "the answer is nested too deep"
    except UnicodeDecodeError:
        reason = "the answer is not text in UTF-8"
    except ValueError:
        if body.startswith(b"\xef\xbb\xbf"):  # A byte order mark means no harm.
            return json_value(status, headers, body[3:])
        reason = "the answer is not JSON" if body.strip() else "the answer is empty"
    raise failure(status, headers, body, reason)


def _check_json(status: int, headers: Mapping[str, str], body: bytes, kind: str) -> None:
    kind, _, parameters = kind.lower().partition(",")[0].partition(";")  # Some send it twice.
    kind = kind.strip()
    if not body.strip():
        raise failure(status, headers, body, "the answer is empty")
    if kind and kind != "application/json" and not (kind.startswith("application/") and kind.endswith("+json")):
        raise failure(status, headers, body, f"the answer is {kind[:100]}, not JSON")
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip(" \"'") not in _UTF8:
            raise failure(status, headers, body, f"the answer is in the charset {value.strip()[:40]}, not UTF-8")


def is_page(headers: Mapping[str, str]) -> bool:
    """Whether an answer is of a kind that is no file."""
    kind = headers.get("content-type", "").lower().partition(";")[0].strip()
    return kind.startswith("text/") or kind.endswith(("/json", "+json", "/xhtml+xml"))


def failure(status: int, headers: Mapping[str, str], body: bytes, reason: str) -> ApiException:
    """The error for an answer that cannot be used, with the start of its body."""
    return exception_for(status)(status, reason, body[: limits.ERROR_BODY], headers)
