"""Templates become pages that load nothing from elsewhere."""

from __future__ import annotations

import json
import secrets
import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, partial
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from starlette.responses import HTMLResponse, Response

from ubiops._version import __version__

from ..inner import Refused
from ..resources.request_data import FILE_PREFIX
from .reading import SHOWN_BYTES

if TYPE_CHECKING:
    from jinja2 import Environment


@cache
def _templates() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("ubiops.emulator", "console"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    filters: dict[str, Callable[..., Any]] = {
        "segment": partial(quote, safe="", errors="replace"),
        "shell": _shell,
        "data": pretty,
        "files": files_in,
        "matching": matching,
        "seconds": seconds,
        "bytes": size,
    }
    environment.filters.update(filters)
    names: dict[str, Any] = {"path": path, "shown_bytes": SHOWN_BYTES}
    environment.globals.update(names)
    return environment


def render(template: str, status: int = 200, **values: Any) -> Response:
    """A page from the template of that name."""
    nonce = secrets.token_urlsafe(16)
    policy = (
        f"default-src 'none'; style-src 'nonce-{nonce}'; script-src 'nonce-{nonce}'; connect-src 'self'; "
        "img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    html = _templates().get_template(f"{template}.html.jinja").render(nonce=nonce, release=__version__, **values)
    headers = {
        "content-security-policy": policy,
        "cache-control": "no-store",
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
    }
    # What code returns may have half of a surrogate pair in it.
    return HTMLResponse(html.encode("utf-8", "replace"), status, headers)


def _shell(path: object) -> str:
    return shlex.quote(str(path))


def refusal(error: Refused) -> Response:
    """The page that says what is missing, or why something is refused."""
    heading = "Not here" if error.status == 404 else "Refused"
    response = render("missing", error.status, heading=heading, message=str(error))
    if error.status == 413:
        response.headers["connection"] = "close"  # what is still to come is not read
    return response


def path(*segments: str | tuple[str, ...]) -> str:
    """The path of a page below the projects; a tuple is several segments."""
    single = (part for each in segments for part in ((each,) if isinstance(each, str) else each))
    return "/projects/" + "/".join(quote(segment, safe="") for segment in single)


def pretty(text: str) -> str:
    """JSON with indentation, as long as it is not cut off."""
    try:
        value = json.loads(text)
        return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)[:SHOWN_BYTES]
    except (ValueError, RecursionError):
        return text


def files_in(text: str) -> list[tuple[str, str]]:
    """The files that data names: bucket and name of each."""
    try:
        texts = list(_texts(json.loads(text)))
    except (ValueError, RecursionError):
        return []
    addresses = dict.fromkeys(each.removeprefix(FILE_PREFIX) for each in texts if each.startswith(FILE_PREFIX))
    return [(bucket, name) for bucket, _, name in (each.partition("/") for each in addresses) if name]


def matching(rows: Iterable[Mapping[str, Any]], search: str) -> list[Mapping[str, Any]]:
    """The rows of a list in which a text is, in upper or lower case."""
    wanted = search.lower()
    return [row for row in rows if any(wanted in text.lower() for text in _texts(row))]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        row = cast("Mapping[str, Any]", value)
        labels = row.get("labels")
        if isinstance(labels, dict):
            yield from (f"{name}:{label}" for name, label in cast("dict[str, Any]", labels).items())
        for name, inner in row.items():
            if name != "project":  # the same in all rows
                yield from _texts(inner)
    elif isinstance(value, list):
        for inner in value:  # pyright: ignore[reportUnknownVariableType]
            yield from _texts(inner)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def seconds(value: float | None) -> str:
    """A duration in the unit that fits."""
    if value is None:
        return ""
    if value < 0.01:
        return f"{value * 1000:.1f} ms"
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.1f} s" if value < 100 else f"{value / 60:.0f} min"


def size(value: int | None) -> str:
    """A number of bytes in the unit that fits."""
    if value is None:
        return ""
    amount, units = float(value), ["B", "kB", "MB", "GB", "TB"]
    while amount >= 1000 and len(units) > 1:
        amount, units = amount / 1000, units[1:]
    return f"{amount:.0f} {units[0]}" if amount >= 10 or units[0] == "B" else f"{amount:.1f} {units[0]}"
