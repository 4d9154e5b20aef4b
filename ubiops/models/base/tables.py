"""Models and lists of models as HTML tables, for notebooks."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import Any, Final

from ubiops.models.base.types import DOTS

MOST_ROWS: Final = 100
#: Characters of one value that are shown; the whole of it is the cell's tooltip, up to LONGEST_TITLE.
LONGEST_VALUE: Final = 80
LONGEST_TITLE: Final = 2000

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


def model_table(title: str, fields: Mapping[str, Any]) -> str:
    """A table of a model's fields, a line each."""
    rows = [[_heading(name, "row"), _cell(value, name)] for name, value in fields.items()]
    return _table(f"<caption>{escape(title)}</caption>", rows)


def list_table(entries: Sequence[Any], total: int) -> str:
    """A table of a list's first entries, a row each."""
    if not entries:
        return "<p>an empty list</p>"
    columns = list(dict.fromkeys(name for entry in entries if isinstance(entry, Mapping) for name in entry))
    rows = [[_heading(name, "col") for name in columns]] if columns else []
    rows += [_row(entry, columns) for entry in entries]
    more = total - len(entries)
    return _table("", rows) + (f"<p>… and {more} more</p>" if more else "")


def _row(entry: Any, columns: list[str]) -> list[str]:
    if not isinstance(entry, Mapping):
        return [_cell(entry, "")]
    return [_cell(entry[name], name) if name in entry else "<td></td>" for name in columns]


def _table(caption: str, rows: Iterable[Iterable[str]]) -> str:
    lines = "\n".join(f"<tr>{''.join(cells)}</tr>" for cells in rows)
    return f'<table style="{_TABLE}">{caption}\n{lines}\n</table>'


def _heading(name: str, scope: str) -> str:
    return f'<th scope="{scope}" style="{_HEADING}">{escape(str(name))}</th>'


def _cell(value: Any, name: str) -> str:
    if value is DOTS:
        return f'<td style="{_CELL}" title="secret">{DOTS}</td>'
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
    return json.dumps(value, ensure_ascii=False, default=str)
