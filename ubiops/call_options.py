"""The options that calls take by name. `CoreApi` says what they are for, `ubiops.api` how they are typed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ubiops.configuration import check_seconds, check_timeout
from ubiops.exceptions import ApiTypeError
from ubiops.messages import nearest

if TYPE_CHECKING:
    from ubiops.api.base.operation import Operation
    from ubiops.transport.call import Channel
    from ubiops.transport.settings import Timeout

_LIMITS: Final = ("_request_timeout", "_deadline")
_OPTIONS: Final = (*_LIMITS, "_preload_content", "async_req", "progress", "_return_http_data_only")


class Options(NamedTuple):
    """The options of a call, checked."""

    timeout: Timeout | None = None
    deadline: float | None = None
    preload: bool | None = None
    progress: Any = None

    def applied_to(self, channel: Channel) -> Channel:
        """The channel with the settings of this call."""
        settings = channel.settings
        if self.timeout is not None:
            settings = settings._replace(timeout=self.timeout)
        if self.deadline is not None:
            settings = settings._replace(deadline=self.deadline)
        return channel if settings is channel.settings else channel._replace(settings=settings)


NO_OPTIONS: Final = Options()


def checked_options(operation: Operation, options: Mapping[str, Any]) -> Options:
    """The options of a call. Raises `ApiTypeError` and `ApiValueError`."""
    for name in options:
        if name not in _OPTIONS:
            raise ApiTypeError(
                f"{operation.name} has no option {name!r}{nearest(name, [*operation.argument_names, *_OPTIONS])}"
            )
    preload, progress = options.get("_preload_content"), options.get("progress")
    if preload is not None and not isinstance(preload, bool):
        raise ApiTypeError(f"_preload_content must be True or False, not {type(preload).__name__}")
    if progress is not None:
        if not callable(progress):
            raise ApiTypeError("progress must be a function that takes (done_bytes, total_bytes)")
        if operation.content != "multipart" and operation.response != "file":
            raise ApiTypeError("progress is for uploads and downloads")
    return _limits(options)._replace(preload=preload, progress=progress)


def checked_limits(method: str, options: Mapping[str, Any]) -> Options:
    """The options of a method that has time limits only. Raises `ApiTypeError` and `ApiValueError`."""
    for name in options:
        if name not in _LIMITS:
            raise ApiTypeError(f"{method} has no option {name!r}{nearest(name, _LIMITS)}")
    return _limits(options)


def _limits(options: Mapping[str, Any]) -> Options:
    timeout = deadline = None
    if "_request_timeout" in options:
        timeout = check_timeout("_request_timeout", options["_request_timeout"])
    if options.get("_deadline") is not None:
        deadline = check_seconds("_deadline", options["_deadline"])
    return Options(timeout, deadline)
