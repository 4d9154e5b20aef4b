"""The options that calls take by name. `CoreApi` says what they are for, `ubiops.api` how they are typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from ubiops.configuration import check_seconds, check_timeout
from ubiops.exceptions import ApiTypeError
from ubiops.messages import nearest

if TYPE_CHECKING:
    from ubiops.api.base.operation import Operation

_LIMITS: Final = ("_request_timeout", "_deadline")
_OPTIONS: Final = (*_LIMITS, "_preload_content", "async_req", "progress", "_return_http_data_only")


class Options(NamedTuple):
    """The options of a call, checked."""

    #: What the call has of its own in place of fields of the channel.
    limits: Mapping[str, Any] = {}
    preload: bool | None = None
    progress: Any = None
    #: Whether only the data is returned, without status and headers.
    data_only: bool = True


NO_OPTIONS: Final = Options()


def checked_options(operation: Operation, options: Mapping[str, Any]) -> Options:
    """The options of a call. Raises `ApiTypeError` and `ApiValueError`."""
    checked = checked_limits(operation.name, options, _OPTIONS, operation.argument_names)
    preload, progress = options.get("_preload_content"), options.get("progress")
    if preload is not None and not isinstance(preload, bool):
        raise ApiTypeError(f"_preload_content must be True or False, not {type(preload).__name__}")
    if progress is not None:
        if not callable(progress):
            raise ApiTypeError("progress must be a function that takes (done_bytes, total_bytes)")
        if not operation.form and operation.returns != "file":
            raise ApiTypeError("progress is for uploads and downloads")
    data_only = bool(options.get("_return_http_data_only", True))
    return checked._replace(preload=preload, progress=progress, data_only=data_only)


def checked_limits(
    method: str, options: Mapping[str, Any], known: Sequence[str] = _LIMITS, arguments: Sequence[str] = ()
) -> Options:
    """The time limits among the options of a method. Raises `ApiTypeError` and `ApiValueError`, also for an option that is not `known`."""
    for name in options:
        if name not in known:
            raise ApiTypeError(f"{method} has no option {name!r}{nearest(name, [*arguments, *known])}")
    limits: dict[str, Any] = {}
    if "_request_timeout" in options:
        limits["timeout"] = check_timeout("_request_timeout", options["_request_timeout"])
    if options.get("_deadline") is not None:
        limits["deadline"] = check_seconds("_deadline", options["_deadline"])
    return Options(limits)
