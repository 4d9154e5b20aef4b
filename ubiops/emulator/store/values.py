"""Identifiers and times."""

from __future__ import annotations

import time
import uuid
from datetime import datetime, timedelta

#: Who does things, as answers name it: the emulator has no users.
USER = "user@emulator.local"

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - UTC, as all times here are; saying so costs more than adding a Z


def new_id() -> str:
    """A new identifier."""
    return str(uuid.uuid4())


def now() -> int:
    """The time, in microseconds since 1970."""
    return time.time_ns() // 1000


def timestamp(microseconds: int) -> str:
    """A time as the API writes it."""
    return (_EPOCH + timedelta(microseconds=microseconds)).isoformat(timespec="microseconds") + "Z"
