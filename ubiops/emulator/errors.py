"""Every refusal of the API, one class each; `status` is what it is answered with."""

from __future__ import annotations

from collections.abc import Iterable


class ApiError(Exception):
    """A request that is refused, with the reason in words."""

    status = 500

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Invalid(ApiError):
    """The request breaks a rule; the text names the field."""

    status = 400


class NotFound(ApiError):
    """Something that the path or the body names does not exist."""

    status = 404


class MethodNotAllowed(ApiError):
    """The path is the API's, the method is not."""

    status = 405

    def __init__(self, method: str, allowed: Iterable[str]) -> None:
        self.allowed = ", ".join(sorted(allowed))
        super().__init__(f"method {method} is not allowed here; allowed: {self.allowed}")


class TooLarge(ApiError):
    """The body is larger than the emulator takes."""

    status = 413


class UnsupportedMediaType(ApiError):
    """The body is not of the kind that the operation takes."""

    status = 415


class StorageFull(ApiError):
    """There is no room left on the disk, or no file can be opened."""

    status = 507


class QueueFull(ApiError):
    """As many requests wait as the version's settings allow."""

    status = 429


class NotImplementedHere(ApiError):
    """The platform can do it, the emulator cannot."""

    status = 501
