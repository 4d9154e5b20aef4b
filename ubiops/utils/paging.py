"""Lists that come in pages."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ubiops.exceptions import ApiTypeError, ApiValueError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")

#: Entries that are asked for at a time, unless `limit` says otherwise.
PAGE_SIZE = 50


def iterate(method: Callable[..., Sequence[T]], *arguments: Any, **options: Any) -> Iterator[T]:
    """Walk over all entries of a list that comes in pages, asking for the next page when it is needed.

    `method` is a method of CoreApi with `limit` and `offset`, such as `deployment_audit_events_list`; the arguments are
    the method's own. `limit` is the size of a page, 50 by default, and `offset` where to begin.

        for event in iterate(api.deployment_audit_events_list, "project", "deployment", action="create"):
            print(event.date, event.event)

    Raises ApiTypeError when the method has no pages, ApiValueError for a limit below 1, and what the method raises.
    """
    bound = _bind(method, arguments, options)
    limit, offset = bound.pop("limit", None) or PAGE_SIZE, bound.pop("offset", None) or 0
    if limit < 1:
        raise ApiValueError(f"limit is the number of entries in a page, 1 or more, not {limit!r}")
    return _pages(method, bound, limit, offset)


def _bind(method: Callable[..., Any], arguments: tuple[Any, ...], options: dict[str, Any]) -> dict[str, Any]:
    parameters = [
        name
        for name, parameter in inspect.signature(method).parameters.items()
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD
    ]
    name = getattr(method, "__name__", repr(method))
    if not {"limit", "offset"} <= set(parameters):
        raise ApiTypeError(f"{name} has no pages to walk over, it gives the whole list: call it as it is")
    if len(arguments) > len(parameters):
        raise ApiTypeError(f"{name} takes at most {len(parameters)} positional arguments, not {len(arguments)}")
    bound = dict(zip(parameters, arguments, strict=False))
    if twice := bound.keys() & options.keys():
        raise ApiTypeError(f"{name} got {', '.join(sorted(twice))} twice")
    return bound | options


def _pages(method: Callable[..., Sequence[T]], arguments: dict[str, Any], limit: int, offset: int) -> Iterator[T]:
    full: int | None = None
    last_ids: frozenset[Any] = frozenset()
    while True:
        page = method(**arguments, limit=limit, offset=offset)
        ids = [_identity(entry) for entry in page]
        for identity, entry in zip(ids, page, strict=True):
            # What was added while we walked pushes entries that we had into the next page.
            if identity is None or identity not in last_ids:
                yield entry
        # A server may give fewer than asked for: what it gave first is a full page, and only less than that is the end.
        if not page or (full is not None and len(page) < full):
            return
        full, last_ids, offset = len(page), frozenset(ids), offset + len(page)


def _identity(entry: Any) -> Any:
    return entry.get("id") if isinstance(entry, Mapping) else None
