"""A request, as it is handed to the transport."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, Protocol

from ubiops.transport.secret import Body


class Upload(Protocol):
    """A body that is streamed."""

    #: Whether it can be sent more than once.
    rewindable: bool

    @property
    def content_length(self) -> int | None:
        """Bytes in all; None if that is not known, and the body is sent chunked."""
        ...

    def __iter__(self) -> Iterator[bytes | memoryview]:
        """The blocks, from the beginning."""
        ...

    def close(self) -> None:
        """Close what `__iter__` has opened."""
        ...


class Request(NamedTuple):
    """What is sent. `target` is the path and the query."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: Body | Upload | None = None
    #: Whether the target is a signed URL, on a server that the configuration does not name.
    signed: bool = False

    @property
    def content_length(self) -> int | None:
        """Bytes of the body; None if that is not known."""
        body = self.body
        return 0 if body is None else len(body) if isinstance(body, bytes) else body.content_length

    @property
    def path(self) -> str:
        """The target without the query, for the log."""
        return str(self.target).partition("?")[0]
