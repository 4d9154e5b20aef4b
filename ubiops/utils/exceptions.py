"""How a wait ends when it does not end well; the names and bases are those that existing programs catch."""

from __future__ import annotations

from ubiops.exceptions import ApiTimeoutError, UbiOpsException


class StatusError(UbiOpsException, ValueError):
    """What was waited for failed; the text carries the reason that the platform gives."""


class WaitTimeoutError(ApiTimeoutError, TimeoutError):
    """Time ran out before what was waited for came to an end; the text holds its last state. `status` is None."""
