"""The options that a call takes by name, as types: what is returned depends on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Concatenate,
    Generic,
    Literal,
    ParamSpec,
    Protocol,
    Required,
    TypeAlias,
    TypedDict,
    TypeVar,
    overload,
)

from ubiops.async_calls import AsyncResult
from ubiops.files.upload import Progress
from ubiops.transport.response import Response

T = TypeVar("T")
S = TypeVar("S")
P = ParamSpec("P")
R = TypeVar("R")

#: What `NAME_with_http_info` returns: data, status and headers.
WithInfo: TypeAlias = tuple[T, int, Mapping[str, str]]


class Limits(TypedDict, total=False):
    """How long a call may take, for every call.

    `_request_timeout`: seconds, as a number or a pair (to connect, between bytes); None waits without end. `_deadline`: seconds for
    the whole call, repetitions and pauses included.
    """

    _request_timeout: float | tuple[float | None, float | None] | None
    _deadline: float | None


class CallOptions(Limits, total=False):
    """Options of a call that returns what its method says."""

    async_req: Literal[False]
    _preload_content: Literal[True]


class AsyncOptions(Limits, total=False):
    """Options of a call that is made in the background and returns an `AsyncResult` at once."""

    async_req: Required[Literal[True]]
    _preload_content: Literal[True]


class OpenOptions(Limits, total=False):
    """Options of a call that returns the open response."""

    async_req: Literal[False]
    _preload_content: Required[Literal[False]]


class UploadOptions(CallOptions, total=False):
    """Options of an upload: those of every call, and `progress`, called as `progress(done_bytes, total_bytes)`."""

    progress: Progress


class AsyncUploadOptions(AsyncOptions, total=False):
    """Options of an upload in the background."""

    progress: Progress


class OpenUploadOptions(OpenOptions, total=False):
    """Options of an upload that returns the open response."""

    progress: Progress


class DownloadOptions(Limits, total=False):
    """Options of a download that is returned open."""

    async_req: Literal[False]
    _preload_content: Literal[False]
    progress: Progress


class SaveOptions(Limits, total=False):
    """Options of a download that is saved in the current folder."""

    async_req: Literal[False]
    _preload_content: Required[Literal[True]]
    progress: Progress


class AsyncDownloadOptions(Limits, total=False):
    """Options of a download that is opened in the background."""

    async_req: Required[Literal[True]]
    _preload_content: Literal[False]
    progress: Progress


class WithHttpInfoCall(Protocol[P, R]):
    """A method `NAME_with_http_info`."""

    @overload
    def __call__(self, *arguments: P.args, **options: P.kwargs) -> WithInfo[R]: ...
    @overload
    def __call__(self, *arguments: Any, async_req: Literal[True], **options: Any) -> AsyncResult[WithInfo[R]]: ...
    @overload
    def __call__(self, *arguments: Any, _preload_content: Literal[False], **options: Any) -> WithInfo[Response]: ...


class WithHttpInfo(Generic[S, P, R]):
    """A method `NAME_with_http_info`, as it stands in its class."""

    @overload
    def __get__(self, instance: None, owner: type[S]) -> WithHttpInfoCall[Concatenate[S, P], R]: ...
    @overload
    def __get__(self, instance: S, owner: type[S]) -> WithHttpInfoCall[P, R]: ...
    def __get__(self, instance: Any, owner: Any) -> Any:
        """What a type checker sees; at run time it is a plain function."""
        raise NotImplementedError
