import asyncio
import sys
from pathlib import Path

import pytest

from ubiops.emulator.runtime.commands import run_command

from .deployed import processes_below, until_true


def run(folder: Path, code: str, seconds: float = 60) -> tuple[int, list[str]]:
    lines: list[str] = []
    status = asyncio.run(run_command([sys.executable, "-c", code], folder, lines.append, seconds=seconds))
    assert list(folder.iterdir()) == []
    return status, lines


def test_its_lines_and_its_status_are_told(tmp_path: Path) -> None:
    code = "import sys; print('one'); print('two', file=sys.stderr, flush=True); print('end', end=''); sys.exit(3)"
    status, lines = run(tmp_path, code)
    assert status == 3
    assert sorted(lines) == ["end", "one", "two"] or sorted("\n".join(lines)) == sorted("one\ntwo\nend")


def test_a_line_without_end_is_cut(tmp_path: Path) -> None:
    status, lines = run(tmp_path, "print('x' * 200_000)")
    assert status == 0
    assert "".join(lines) == "x" * 200_000
    assert len(lines) > 1


def test_it_ends_with_what_it_has_started_when_it_takes_too_long(tmp_path: Path) -> None:
    code = """
import subprocess, sys, time
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)"], start_new_session=True)
time.sleep(1000)
"""
    with pytest.raises(TimeoutError):
        run(tmp_path, code, seconds=1)
    until_true(lambda: not processes_below(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_program_that_is_not_there_is_an_oserror(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no-program"):
        asyncio.run(run_command(["/no-program"], tmp_path, print, seconds=1))
    assert list(tmp_path.iterdir()) == []
