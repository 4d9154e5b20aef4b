"""Lists that come in pages."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, overload
from urllib.parse import parse_qs, urlsplit

from ubiops.exceptions import ApiTypeError, ApiValueError, UbiOpsException

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

#: Entries that are asked for at a time, unless `limit` says otherwise.
PAGE_SIZE: Final = 50
#: Where a response says how to go on, and the argument that takes it, by the kind of page.
_GOES_ON: Final = {"cursor": ("next", "cursor"), "token": ("continuation_token", "continuation_token")}


class _Results(Protocol[T_co]):
    """A page with its entries under `results`."""

    @property
    def results(self) -> Sequence[T_co]: ...


class _Files(Protocol[T_co]):
    """A page with its entries under `files`."""

    @property
    def files(self) -> Sequence[T_co]: ...


@overload
def iterate(method: Callable[..., Sequence[T]], *arguments: Any, **options: Any) -> Iterator[T]: ...
@overload
def iterate(method: Callable[..., _Results[T]], *arguments: Any, **options: Any) -> Iterator[T]: ...
@overload
def iterate(method: Callable[..., _Files[T]], *arguments: Any, **options: Any) -> Iterator[T]: ...
def iterate(method: Callable[..., Any], *arguments: Any, **options: Any) -> Iterator[Any]:
    """Walk over all entries of a list that comes in pages, asking for the next page when it is needed.

    `method` is a method of CoreApi whose list comes in pages: by `limit` and `offset`, by a `cursor`, or by a `continuation_token`.
    The arguments are the method's own. `limit` is the size of a page; `offset`, `cursor` or `continuation_token` say where to begin.

        for event in iterate(api.deployment_audit_events_list, "project", "deployment", action="create"):
            print(event.date, event.event)
        for file in iterate(api.files_list, "project", "default", prefix="images/"):
            print(file.file, file.size)

    Raises ApiTypeError when the method has no pages, ApiValueError for a limit below 1, UbiOpsException when the server gives the
    same page again and again, and what the method raises.
    """
    bound = _bind(method, arguments, options)
    operation = getattr(method, "operation", None)
    page = operation.page if operation is not None else None
    if page is not None and page.by in _GOES_ON:
        return _linked_pages(method, bound, page.by, page.items)
    limit, offset = bound.pop("limit", None) or PAGE_SIZE, bound.pop("offset", None) or 0
    if limit < 1:
        raise ApiValueError(f"limit is the number of entries in a page, 1 or more, not {limit!r}")
    return _counted_pages(method, bound, limit, offset)


def _bind(method: Callable[..., Any], arguments: tuple[Any, ...], options: dict[str, Any]) -> dict[str, Any]:
    parameters = [
        name
        for name, parameter in inspect.signature(method).parameters.items()
        if parameter.kind is parameter.POSITIONAL_OR_KEYWORD
    ]
    name = _name(method)
    if not ({"limit", "offset"} <= set(parameters) or {"cursor", "continuation_token"} & set(parameters)):
        raise ApiTypeError(f"{name} has no pages to walk over, it gives the whole list: call it as it is")
    if len(arguments) > len(parameters):
        raise ApiTypeError(f"{name} takes at most {len(parameters)} positional arguments, not {len(arguments)}")
    bound = dict(zip(parameters, arguments, strict=False))
    if twice := bound.keys() & options.keys():
        raise ApiTypeError(f"{name} got {', '.join(sorted(twice))} twice")
    return bound | options


def _name(method: Callable[..., Any]) -> str:
    name: str = getattr(method, "__name__", repr(method))
    return name


def _counted_pages(method: Callable[..., Any], arguments: dict[str, Any], limit: int, offset: int) -> Iterator[Any]:
    full: int | None = None
    last: list[Any] = []
    again = False
    while True:
        page = list(method(**arguments, limit=limit, offset=offset))
        if page and page == last and isinstance(page[0], Mapping):
            # Once may be chance: as many new entries as a page has, added while we walked.
            if again:
                raise UbiOpsException(f"{_name(method)} gives the same entries again and again: it ignores `offset`")
            again = True
        known = {_identity(entry) for entry in last} - {None}
        for entry in page:
            # What was added while we walked pushes entries that we had into the next page.
            if _identity(entry) not in known:
                yield entry
        # A server may give fewer than asked for: what it gave first is a full page, and only less than that is the end.
        if not page or (full is not None and len(page) < full):
            return
        full, last, offset = len(page), page, offset + len(page)


def _linked_pages(method: Callable[..., Any], arguments: dict[str, Any], by: str, items: str | None) -> Iterator[Any]:
    link, argument = _GOES_ON[by]
    seen = set[str]()
    while True:
        page = method(**arguments)
        yield from (page[items] or ()) if items else page
        following = page.get(link) if isinstance(page, Mapping) else None
        if not following:
            return
        value = _value_in(str(following), argument)
        if value in seen:
            raise UbiOpsException(f"{_name(method)} gives the same page again and again: it ignores `{argument}`")
        seen.add(value)
        arguments = {**arguments, argument: value}


def _value_in(link: str, argument: str) -> str:
    """The value for the next page: the one in the query of an address, or the text itself."""
    query = urlsplit(link).query if "://" in link or link.startswith(("/", "?")) else ""
    return parse_qs(query).get(argument, [link])[0]


def _identity(entry: Any) -> Any:
    return entry.get("id") if isinstance(entry, Mapping) else None
