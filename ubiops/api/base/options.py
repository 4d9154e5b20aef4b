"""The options that a call takes by name, as types: what is returned depends on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Concatenate, Literal, ParamSpec, Protocol, Required, TypeAlias, TypedDict, TypeVar, overload

from ubiops.async_calls import AsyncResult
from ubiops.files.upload import Progress
from ubiops.transport.response import Response

T = TypeVar("T")
S_contra = TypeVar("S_contra", contravariant=True)
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


class TransferOptions(Limits, total=False):
    """Options of an upload or a download: `progress` is called as `progress(done_bytes, total_bytes)`."""

    progress: Progress


class UploadOptions(CallOptions, TransferOptions, total=False):
    """Options of an upload that returns what its method says."""


class AsyncUploadOptions(AsyncOptions, TransferOptions, total=False):
    """Options of an upload in the background."""


class OpenUploadOptions(OpenOptions, TransferOptions, total=False):
    """Options of an upload that returns the open response."""


class DownloadOptions(TransferOptions, total=False):
    """Options of a download that is returned open."""

    async_req: Literal[False]
    _preload_content: Literal[False]


class SaveOptions(TransferOptions, total=False):
    """Options of a download that is saved in the current folder."""

    async_req: Literal[False]
    _preload_content: Required[Literal[True]]


class AsyncDownloadOptions(TransferOptions, total=False):
    """Options of a download that is opened in the background."""

    async_req: Required[Literal[True]]
    _preload_content: Literal[False]


class WithHttpInfoCall(Protocol[P, R]):
    """A method `NAME_with_http_info`."""

    @overload
    def __call__(self, *arguments: P.args, **options: P.kwargs) -> WithInfo[R]: ...
    @overload
    def __call__(self, *arguments: Any, async_req: Literal[True], **options: Any) -> AsyncResult[WithInfo[R]]: ...
    @overload
    def __call__(self, *arguments: Any, _preload_content: Literal[False], **options: Any) -> WithInfo[Response]: ...


class WithHttpInfo(Protocol[S_contra, P, R]):
    """A method `NAME_with_http_info`, as a type checker sees it in its class; at run time it is a plain function."""

    @overload
    def __get__(self, instance: None, owner: type[S_contra]) -> WithHttpInfoCall[Concatenate[S_contra, P], R]: ...
    @overload
    def __get__(self, instance: S_contra, owner: type[S_contra]) -> WithHttpInfoCall[P, R]: ...
