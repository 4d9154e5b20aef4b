"""Decodes JSON responses. Anything else raises one clear error."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from ubiops.exceptions import ApiException, exception_for
from ubiops.transport import limits


def _refuse(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


#: Python's default decoder accepts NaN and Infinity, which are not JSON.
_DECODER: Final = json.JSONDecoder(parse_constant=_refuse)
_JSON_TYPE: Final = re.compile(r"application/(.*\+)?json", re.DOTALL)
_UTF8: Final = frozenset({"", "utf-8", "utf8", "us-ascii", "ascii"})


def json_value(status: int, headers: Mapping[str, str], body: bytes) -> Any:
    """The JSON value of a response. Raises `ApiException` if it has none."""
    content_type = headers.get("content-type")
    if content_type != "application/json":
        _check_json(status, headers, body, content_type or "")
    try:
        return _DECODER.decode(body.decode())
    except RecursionError:
        reason = "the response is nested too deep"
    except UnicodeDecodeError:
        reason = "the response is not UTF-8"
    except ValueError:
        if body.startswith(b"\xef\xbb\xbf"):  # A byte order mark does no harm.
            return json_value(status, headers, body[3:])
        reason = "the response is not JSON" if body.strip() else "the response is empty"
    raise unusable(status, headers, body, reason)


def _check_json(status: int, headers: Mapping[str, str], body: bytes, content_type: str) -> None:
    media_type, _, parameters = content_type.lower().partition(",")[0].partition(";")  # Some servers send it twice.
    media_type = media_type.strip()
    if not body.strip():
        raise unusable(status, headers, body, "the response is empty")
    if media_type and not _JSON_TYPE.fullmatch(media_type):
        raise unusable(status, headers, body, f"the response is {media_type[:100]}, not JSON")
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip() == "charset" and value.strip(" \"'") not in _UTF8:
            raise unusable(status, headers, body, f"the response is in {value.strip()[:40]}, not UTF-8")


def is_page(headers: Mapping[str, str]) -> bool:
    """Whether a response is a page, as a proxy or a web server sends it, or some other text."""
    return is_text(headers) and "json" not in headers.get("content-type", "").lower()


def is_text(headers: Mapping[str, str]) -> bool:
    """Whether a response is a page or a message rather than a file."""
    media_type = headers.get("content-type", "").lower().partition(";")[0].strip()
    return media_type.startswith("text/") or media_type.endswith(("/json", "+json", "/xhtml+xml"))


def unusable(status: int, headers: Mapping[str, str], body: bytes, reason: str) -> ApiException:
    """The error for a response that the endpoint does not send, with the start of its body."""
    return exception_for(status)(status, reason, body[: limits.ERROR_BODY], headers)
