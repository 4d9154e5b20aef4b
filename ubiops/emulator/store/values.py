"""Identifiers and times."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

#: Who does things, as answers name it: the emulator has no users.
USER = "user@emulator.local"

_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - UTC, as all times here are; saying so costs more than adding a Z


def new_id() -> str:
    """A new identifier."""
    return str(uuid.uuid4())


def timestamp(microseconds: int) -> str:
    """A time as the API writes it."""
    return (_EPOCH + timedelta(microseconds=microseconds)).isoformat(timespec="microseconds") + "Z"


def moment(text: str) -> datetime:
    """The time that a text in ISO 8601 stands for, in UTC where it does not say otherwise; raises ValueError."""
    found = datetime.fromisoformat(text)
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found


class Outcome(NamedTuple):
    """What comes of a build: an empty error_message is success."""

    error_message: str
    has_request_method: bool = False
    has_requests_method: bool = False
