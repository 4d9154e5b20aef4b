"""What is shown while bytes go up or down."""

from __future__ import annotations

import io
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from ubiops.utils import Progress
from ubiops.utils.progress import is_live

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest


def transfer(**options: Any) -> None:
    """Report a small transfer."""
    with Progress("Uploading", **options) as progress:
        progress(0, None)
        progress(500_000, 1_000_000)
        progress(1_000_000, 1_000_000)


def test_bar_of_tqdm(use_terminal: Callable[[], io.StringIO]) -> None:
    """With tqdm a bar is drawn, and taken away at the end."""
    terminal = use_terminal()
    transfer()
    assert "Uploading" in terminal.getvalue()


def test_line_without_tqdm(use_terminal: Callable[[], io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without tqdm one line changes, and is gone at the end."""
    terminal = use_terminal()
    monkeypatch.setitem(sys.modules, "tqdm.auto", None)
    transfer()
    assert "\rUploading 0.0 MB\rUploading 0.5 MB of 1.0 MB\r" in terminal.getvalue()
    assert terminal.getvalue().endswith(" \r")


def test_nothing_when_quiet_or_in_ci(use_terminal: Callable[[], io.StringIO], monkeypatch: pytest.MonkeyPatch) -> None:
    """`quiet`, a stream that is no terminal, and CI each keep everything away."""
    terminal = use_terminal()
    transfer(quiet=True)
    monkeypatch.setenv("CI", "true")
    transfer()
    monkeypatch.setenv("CI", "false")
    assert is_live()
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    transfer()
    assert not is_live()
    monkeypatch.setattr(sys, "stderr", None)  # a program without a console
    assert not is_live()
    assert terminal.getvalue() == ""


def test_notebooks_are_live(monkeypatch: pytest.MonkeyPatch) -> None:
    """A notebook's kernel counts as someone who watches; IPython in a pipe does not."""
    monkeypatch.delenv("CI", raising=False)
    shells = [SimpleNamespace(kernel=1), SimpleNamespace(), None]
    monkeypatch.setitem(sys.modules, "IPython", SimpleNamespace(get_ipython=lambda: shells[0]))  # type: ignore[arg-type]
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    found = []
    while shells:
        found.append(is_live())
        shells.pop(0)
    assert found == [True, False, False]


def test_closing_twice_and_late_reports(use_terminal: Callable[[], io.StringIO]) -> None:
    """A report after the end draws nothing."""
    terminal = use_terminal()
    progress = Progress()
    progress(1, 2)
    progress.close()
    progress.close()
    shown = terminal.getvalue()
    progress(2, 2)
    assert terminal.getvalue() == shown
