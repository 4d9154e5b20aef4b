"""Which responses a call is sent again after, and how long to wait before."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Mapping
from typing import Final

from ubiops.transport import limits

#: Methods that have the same effect when they are handled twice.
IDEMPOTENT: Final = frozenset({"GET", "HEAD", "PUT", "DELETE"})
#: Statuses that may be gone the next time.
_PASSING: Final = frozenset({408, 429, 502, 503, 504})

_NUMBER: Final = re.compile(r"\s*([0-9]{1,12}(?:\.[0-9]{1,6})?)\s*")
#: A larger number of seconds is a point in time, counted from 1970, as some servers send it.
_TIMESTAMP: Final = 1e9


def may_retry(method: str, status: int, headers: Mapping[str, str], rate_limited: bool) -> bool:
    """Whether another try after such a response may succeed and cannot do harm. `rate_limited`: whether to try again after 429.

    429 says that the request was not handled, and so does 503 when it asks to come back later. A 503 that does not may come
    from a gateway that has passed the request on.
    """
    if status not in _PASSING or (status == 429 and not rate_limited):
        return False
    return method in IDEMPOTENT or status == 429 or (status == 503 and _seconds(headers.get("Retry-After")) is not None)


def wait_before(attempt: int, status: int = 0, headers: Mapping[str, str] = {}) -> float:
    """The seconds to wait before a retry: as the server asks, else doubling with each attempt, with jitter."""
    asked = _seconds(headers.get("Retry-After"))
    if asked is None and status == 429:
        asked = _seconds(headers.get("x-ratelimit-reset"))
    if asked:  # Zero means any time, and every other client was told the same.
        return asked
    longest = min(limits.BACKOFF_MAX, limits.BACKOFF * 2.0 ** (attempt - 1))
    return longest * (0.5 + random.random() / 2)  # noqa: S311 -- spreads load, hides nothing


def _seconds(value: str | None) -> float | None:
    """A wait in seconds, from a number of seconds, a date or a timestamp; None for anything else."""
    if value is None:
        return None
    if number := _NUMBER.fullmatch(value):
        seconds = float(number[1])  # float() accepts fewer kinds of white space than \s
        return max(0.0, seconds - time.time()) if seconds > _TIMESTAMP else seconds
    if not value.isascii() or len(value) > 100 or value.strip().isdigit():
        return None
    from email.utils import mktime_tz, parsedate_tz

    try:
        date = parsedate_tz(value)
        return None if date is None else max(0.0, mktime_tz(date) - time.time())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
