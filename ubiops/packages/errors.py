"""The one error about packages, in a module of its own so that each part of `ubiops.packages` can raise it."""

from __future__ import annotations

from ubiops.exceptions import UbiOpsException


class PackageError(UbiOpsException):
    """The package cannot be built; the text says why, and what to change."""


class PackageLimitError(PackageError):
    """The zip is beyond the limits: it holds too many entries, or unpacks to too much."""
