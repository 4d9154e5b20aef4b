"""What people see while they wait: a bar, or one line that changes, in a terminal or a notebook, and nothing elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import time
from typing import Any, Final

from ubiops.closing import Closing

#: Seconds between two changes of the line.
LINE_PAUSE: Final = 1.0


def is_live() -> bool:
    """Whether someone is watching: standard error is a terminal, or this is a notebook; never in CI."""
    # Every large CI service sets CI; some of them give jobs a terminal.
    if os.environ.get("CI", "").lower() not in ("", "0", "false"):
        return False
    return _in_notebook() or bool(getattr(sys.stderr, "isatty", bool)())


def _in_notebook() -> bool:
    # Only a program that has loaded IPython can be running in a notebook; loading it to find out would be slow.
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    return shell is not None and hasattr(shell, "kernel")


class Progress(Closing):
    """A progress bar for an upload or a download: pass it as `progress`.

    It takes `(done_bytes, total_bytes)`, with None for a total that is not known; threads may share it. With tqdm installed (extra
    `progress`) it draws a bar, otherwise a line that changes once a second; in CI, when nobody watches, or when `quiet`, nothing.

        with Progress("Uploading") as progress:
            api.revisions_file_upload("project", "deployment", "v1", file="package.zip", progress=progress)
    """

    def __init__(self, description: str = "", quiet: bool = False) -> None:
        self._live = not quiet and is_live()
        self._lock = threading.Lock()
        self._description = description
        self._bar: Any = None

    def __call__(self, done: int, total: int | None = None) -> None:
        """Show that so many bytes are done; fewer than before means that the transfer starts again."""
        if not self._live:
            return
        with self._lock:
            if self._bar is None:
                self._bar = _bar(self._description, total)
            self._bar.total = total
            self._bar.n = done
            self._bar.update(0)

    def close(self) -> None:
        """Show the last figures, and draw nothing any more."""
        with self._lock:
            if self._bar is not None:
                self._bar.close()
            self._bar, self._live = None, False


def _bar(description: str, total: int | None) -> Any:
    """A bar of the kind that suits terminal or notebook; without tqdm, a line."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return _Line(description)
    return tqdm(desc=description, total=total, unit="B", unit_scale=True, leave=False)


class _Line:
    """A bar's part of tqdm's interface, as a line: share, rate and remaining time."""

    def __init__(self, description: str) -> None:
        self._description = description
        self._began = self._shown = time.monotonic()
        self._width = 0
        self.n = 0
        self.total: int | None = None

    def update(self, _count: int) -> None:
        now = time.monotonic()
        if now - self._shown >= LINE_PAUSE:
            self._shown = now
            self._write(now)

    def _write(self, now: float) -> None:
        rate = self.n / max(now - self._began, 0.001)
        text = f"{self._description} {_bytes(self.n)}".strip()
        if self.total:
            text += f" of {_bytes(self.total)}, {min(self.n / self.total, 1):.0%}"
        text += f", {_bytes(rate)}/s"
        if self.total and self.n < self.total and rate:
            text += f", {_duration((self.total - self.n) / rate)} left"
        self._width = _write_over(text, self._width)

    def close(self) -> None:
        self._write(time.monotonic())
        sys.stderr.write("\n")
        sys.stderr.flush()


class StatusLine:
    """One line of text on standard error that is written over, and is gone at the end."""

    def __init__(self, quiet: bool = False) -> None:
        self._live = not quiet and is_live()
        self._width = 0

    def show(self, text: str) -> None:
        """Show this text in place of the last one."""
        if self._live:
            self._width = _write_over(text, self._width)

    def print(self, text: str) -> None:
        """Print a line of text on standard output, which stays."""
        self.close()
        print(text, flush=True)

    def close(self) -> None:
        """Leave an empty line."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()
            self._width = 0


def _write_over(text: str, width: int) -> int:
    """Write a line over one of this width; returns its own."""
    # A line that wraps could not be written over.
    text = text[: shutil.get_terminal_size().columns - 1]
    sys.stderr.write(f"\r{text:<{width}}")
    sys.stderr.flush()
    return len(text)


def _bytes(count: float) -> str:
    return f"{count / 1e6:.1f} MB" if count < 1e9 else f"{count / 1e9:.2f} GB"


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(min(seconds, 359_999)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
