"""How models and lists of them look in a notebook: one table, small enough to read, with nothing secret in it."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any, Final

from ubiops.models._base import Model

MOST_ROWS: Final = 100
#: Characters of one value that are shown; the whole of it is the cell's tooltip, up to LONGEST_TITLE.
LONGEST_VALUE: Final = 80
LONGEST_TITLE: Final = 2000
DOTS: Final = "••••••"

_GOOD, _BAD, _UNDERWAY, _NEUTRAL = "#1a7f37", "#c62828", "#8a5a00", "#57606a"
#: White on these is readable on a light and on a dark page alike.
_STATES: Final = {
    "available": _GOOD,
    "success": _GOOD,
    "failed": _BAD,
    "unavailable": _NEUTRAL,
    "queued": _UNDERWAY,
    "building": _UNDERWAY,
    "validating": _UNDERWAY,
}
_PILL: Final = "padding:0 .5em;border-radius:.7em;color:#fff;background:{}"
#: Colours are the page's own, so that the table suits a light and a dark one.
_TABLE: Final = "border-collapse:collapse;font-size:90%;color:inherit"
_HEADING: Final = "padding:.2em .6em;text-align:left;vertical-align:top;white-space:nowrap"
_CELL: Final = "padding:.2em .6em;text-align:left;vertical-align:top;white-space:pre-wrap;max-width:24em"


def to_html(shown: Model | Sequence[Any]) -> str:
    """A table of a model's fields, a line each, or of a list's entries, the first 100 of them a row each."""
    if isinstance(shown, Model):
        rows = [[_heading(name, "row"), _cell(shown, name)] for name in shown]
        return _table(f"<caption>{escape(type(shown).__name__)}</caption>", rows)
    if not shown:
        return "<p>an empty list</p>"
    first = list(shown[:MOST_ROWS])
    columns = list(dict.fromkeys(name for entry in first if isinstance(entry, Mapping) for name in entry))
    rows = [[_heading(name, "col") for name in columns]] if columns else []
    rows += [_row(entry, columns) for entry in first]
    more = len(shown) - len(first)
    return _table("", rows) + (f"<p>… and {more} more</p>" if more else "")


def _row(entry: Any, columns: list[str]) -> list[str]:
    if not isinstance(entry, Mapping):
        return [_value(entry, "")]
    return [_cell(entry, name) if name in entry else "<td></td>" for name in columns]


def _table(caption: str, rows: Iterable[Iterable[str]]) -> str:
    lines = "\n".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    return f'<table style="{_TABLE}">{caption}\n{lines}\n</table>'


def _heading(name: str, scope: str) -> str:
    return f'<th scope="{scope}" style="{_HEADING}">{escape(str(name))}</th>'


def _cell(entry: Mapping[str, Any], name: str) -> str:
    if isinstance(entry, Model) and _is_secret(entry, name):
        return f'<td style="{_CELL}" title="secret">{DOTS}</td>'
    return _value(entry[name], name)


def _is_secret(model: Model, name: str) -> bool:
    """Whether the field holds a value that is secret, or would if the server gave it back."""
    declared = type(model)._fields.get(name)
    return declared is not None and declared.hidden(vars(model))


def _value(value: Any, name: str) -> str:
    text = _text(value)
    short = escape(text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…")
    title = f' title="{escape(text[:LONGEST_TITLE])}"' if len(text) > LONGEST_VALUE else ""
    if name == "status" and text in _STATES:
        short = f'<span style="{_PILL.format(_STATES[text])}">{short}</span>'
    return f'<td style="{_CELL}"{title}>{short}</td>'


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, str):
        return value
    return json.dumps(_readable(value), ensure_ascii=False, default=str)


def _readable(value: Any) -> Any:
    """The value as JSON can write it, without what its models hide."""
    if isinstance(value, Model):
        return {name: DOTS if _is_secret(value, name) else _readable(value[name]) for name in value}
    if isinstance(value, Mapping):
        return {str(name): _readable(item) for name, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_readable(item) for item in value]
    return value
