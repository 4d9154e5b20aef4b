"""Programs written for the published client run unchanged on ours, and print the same."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from programs.compare import PROGRAMS, expected, run

if TYPE_CHECKING:
    from pathlib import Path

    from ubiops.emulator import Emulator

pytest_plugins = ["ubiops.testing"]


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_program_of_the_published_client(program: Path, ubiops_emulator: Emulator) -> None:
    """The program ends well, and its output is what it printed with the published client."""
    done = run(sys.executable, program, ubiops_emulator)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == expected(program).read_text(encoding="utf-8")
