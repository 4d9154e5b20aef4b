"""Identifiers and times."""

from __future__ import annotations

import time
import uuid
from datetime import UTC, datetime

#: Who does things, as answers name it: the emulator has no users.
USER = "user@emulator.local"


def new_id() -> str:
    """A new identifier."""
    return str(uuid.uuid4())


def now() -> int:
    """The time, in microseconds since 1970."""
    return time.time_ns() // 1000


def timestamp(microseconds: int) -> str:
    """A time as the API writes it."""
    seconds, rest = divmod(microseconds, 1_000_000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{rest:06}Z"
