"""What the tests of everyday helpers share."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

GOOD_CODE = "class Deployment:\n    def request(self, data):\n        return data\n"


class Terminal(io.StringIO):
    """A text stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def use_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Terminal]:
    """Call it to have a terminal as standard error, and not to be in CI; pytest sets its own only after fixtures."""

    def use() -> Terminal:
        stream = Terminal()
        monkeypatch.setattr("sys.stderr", stream)
        monkeypatch.delenv("CI", raising=False)
        return stream

    return use


@pytest.fixture
def make_package(tmp_path: Path) -> Callable[..., Path]:
    """Write a package with this code, over an earlier one."""

    def make(code: str = GOOD_CODE) -> Path:
        folder = tmp_path / "package"
        folder.mkdir(exist_ok=True)
        (folder / "deployment.py").write_text(code)
        return folder

    return make
