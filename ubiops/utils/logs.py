"""Log lines of the platform, as they come in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from ubiops.exceptions import ApiException

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ubiops.api.core_api import CoreApi
    from ubiops.models import LogList

#: Lines asked for at a time.
PAGE_SIZE: Final = 1000
#: How far this machine's clock may be behind the platform's.
CLOCK_SKEW: Final = timedelta(minutes=5)


class LogFollower:
    """Reads the log lines that match a query, each line once, oldest first.

    `query` is in the language of `logs_list`, such as ``| deployment_name=`d` ``, or None for all lines; `start` is the time of the oldest line to read.
    """

    def __init__(self, api: CoreApi, project_name: str, query: str | None, start: datetime | str) -> None:
        self._api = api
        self._project_name = project_name
        self._query = query
        self._start = start
        self._last = 0
        self._read_at_last = 0

    def new_lines(self, deadline: float) -> Iterator[LogList]:
        """Read the lines that have come in since the last call; each request may take `deadline` seconds.

        Raises what `logs_list` raises.
        """
        while True:
            page = self._api.logs_list(
                self._project_name,
                query=self._query,
                start=_moment(self._last) if self._last else self._start,
                end=_soon(),
                limit=PAGE_SIZE,
                _deadline=deadline,
            )
            # Lines of one moment may be on both sides of a page's end, so that moment is asked for again.
            read_before, at_last = self._read_at_last, 0
            for line in page:
                if line.timestamp == self._last:
                    at_last += 1
                    if at_last <= read_before:
                        continue
                else:
                    self._last, at_last = line.timestamp, 1
                    read_before = 0
                self._read_at_last = at_last
                yield line
            if len(page) < PAGE_SIZE:
                return
            if page[0].timestamp == page[-1].timestamp:
                self._last, self._read_at_last = page[-1].timestamp + 1, 0


def last_lines(
    api: CoreApi, project_name: str, query: str, start: datetime | str, count: int, deadline: float
) -> list[str]:
    """The text of the newest lines that match a query, oldest first; none when the log cannot be read."""
    try:
        # With the later moment as the start, the platform searches backwards.
        found = api.logs_list(project_name, query=query, start=_soon(), end=start, limit=count, _deadline=deadline)
    except ApiException:
        return []
    return [line.log for line in reversed(found)]


def _soon() -> datetime:
    return datetime.now(UTC) + CLOCK_SKEW


def _moment(nanoseconds: int) -> str:
    """A time since 1970 in ISO 8601, to its last digit, so that no line is read twice or left out."""
    seconds, rest = divmod(nanoseconds, 1_000_000_000)
    return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%dT%H:%M:%S}.{rest:09d}Z"
