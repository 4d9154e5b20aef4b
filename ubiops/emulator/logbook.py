"""Log lines on their way to the database: many at once, because code prints as it likes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from .context import Context

if TYPE_CHECKING:
    from .platform import Platform

#: Lines wait so long for others.
FLUSH_SECONDS = 0.05
#: So many lines are kept; the oldest go.
MAX_LINES = 200_000

_INSERT = """
    INSERT INTO logs (project, time, text, labels)
    SELECT ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM projects WHERE name = ?)
"""


class Line(NamedTuple):
    """A line of a project's log."""

    project: str
    #: Nanoseconds since 1970.
    time: int
    text: str
    labels: Mapping[str, Any]


class Logbook:
    """Takes lines on the event loop; `listener` gets each of them at once."""

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        self.listener: Callable[[Line], None] | None = None
        self._lines: list[Line] = []
        self._timer: asyncio.TimerHandle | None = None
        self._writing: set[asyncio.Task[None]] = set()

    def add(self, lines: list[Line]) -> None:
        """Keep lines; they are in the database a moment later."""
        if ahead := self._platform.ahead:
            lines = [line._replace(time=line.time + 1000 * ahead) for line in lines]
        self._lines += lines
        if self.listener is not None:
            for line in lines:
                self.listener(line)
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(FLUSH_SECONDS, self._write)

    async def flush(self) -> None:
        """Back when all lines that were added are in the database."""
        self._write()
        while self._writing:
            await asyncio.wait(self._writing)

    def _write(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        lines, self._lines = self._lines, []
        if lines:
            task = asyncio.get_running_loop().create_task(Context(self._platform).write(_insert, lines))
            self._writing.add(task)
            task.add_done_callback(self._writing.discard)


def _insert(context: Context, lines: list[Line]) -> None:
    rows = [(line.project, line.time, line.text, encode_labels(line.labels), line.project) for line in lines]
    context.db.executemany(_INSERT, rows)
    newest: int = context.db.value("SELECT coalesce(max(number), 0) FROM logs")
    context.db.execute("DELETE FROM logs WHERE number <= ?", (newest - MAX_LINES,))


def encode_labels(labels: Mapping[str, Any]) -> str:
    """Labels as the database keeps them."""
    return json.dumps({name: value for name, value in labels.items() if value is not None}, separators=(",", ":"))
