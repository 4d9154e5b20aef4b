"""The time by which a call has to end, retries and waits included."""

from __future__ import annotations

import time
from typing import Final

#: A socket may time out this many seconds early.
_TOLERANCE: Final = 0.005


class Deadline:
    """Starts to count when it is made."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """The seconds that are left, negative when there are none."""
        return self._end - time.monotonic()

    @property
    def passed(self) -> bool:
        """Whether it has passed."""
        return self.left < _TOLERANCE

    def within(self, timeout: float | None) -> float:
        """The timeout, or the time left if that is less. Raises `TimeoutError` when there is none left."""
        left = self.left
        if left <= 0:
            raise TimeoutError
        return left if timeout is None else min(timeout, left)
