"""What people see while they wait: a bar or one line that changes, in a terminal or a notebook, and nothing elsewhere."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


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


class Progress:
    """A progress bar for an upload or a download: pass it as `progress`.

    It takes `(done_bytes, total_bytes)`, the total None while it is not known. With tqdm installed (extra `progress`)
    it draws a bar, else one line that changes; in CI, when nobody watches, or when `quiet`, it draws nothing.

        with Progress("Uploading") as progress:
            api.revisions_file_upload("project", "deployment", "v1", file="package.zip", progress=progress)
    """

    def __init__(self, description: str = "", quiet: bool = False) -> None:
        self._description = description
        self._live = not quiet and is_live()
        self._bar: Any = None
        self._line = StatusLine(quiet)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __call__(self, done: int, total: int | None = None) -> None:
        """Show that so many bytes are done; fewer than before means that the transfer starts again."""
        if not self._live:
            return
        if self._bar is None:
            self._bar = _tqdm(desc=self._description, total=total, unit="B", unit_scale=True, leave=False)
        if self._bar is False:
            share = f" of {_bytes(total)}" if total else ""
            self._line.show(f"{self._description} {_bytes(done)}{share}".strip())
        else:
            self._bar.total = total
            self._bar.n = done
            self._bar.update(0)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.close()
        self._line.close()
        self._bar, self._live = None, False


class StatusLine:
    """One line of text on standard error that is written over, and is gone at the end."""

    def __init__(self, quiet: bool = False) -> None:
        self._live = not quiet and is_live()
        self._width = 0

    def show(self, text: str) -> None:
        """Show this text in place of the last one."""
        if self._live:
            sys.stderr.write(f"\r{text:<{self._width}}")
            sys.stderr.flush()
            self._width = len(text)

    def close(self) -> None:
        """Leave an empty line."""
        if self._width:
            sys.stderr.write("\r" + " " * self._width + "\r")
            sys.stderr.flush()
            self._width = 0


def _tqdm(**options: Any) -> Any:
    """A bar of the kind that suits terminal or notebook; False without tqdm."""
    try:
        from tqdm.auto import tqdm
    except ImportError:
        return False
    return tqdm(**options)


def _bytes(count: int) -> str:
    return f"{count / 1e6:.1f} MB"
