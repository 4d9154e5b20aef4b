"""The matrix: every fault and every type of call, seen from both sides; and the table that it is read from."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from faults.calls import run
from faults.table import FAULTS, KINDS, Fault

import ubiops


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_fault(fault: Fault, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the caller sees of the fault, and what the server saw of the call, is what the table says."""
    monkeypatch.chdir(tmp_path)  # Left for another folder in the cell, and restored afterwards.
    assert run(ubiops, fault, kind, tmp_path).problems == []


def test_the_table_is_whole() -> None:
    """There are at least 120 cells, each fault has a name of its own and says what it expects of every type of call."""
    assert len(FAULTS) * len(KINDS) >= 120
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
    assert all(set(fault.expected) == set(KINDS) for fault in FAULTS)


def test_the_table_is_printed_by_one_command() -> None:
    """The command prints a row for each fault, counts what holds, and fails when a cell does not."""
    command = [sys.executable, str(Path(__file__).parent / "faults"), "--only", "chunked and a length"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "chunked and a length  + ok 1" in done.stdout
    assert "4 of 4 cells hold (1 faults, 4 types of call)" in done.stdout


def test_every_promise_names_a_test_that_exists() -> None:
    """Each promise of docs/reliability.md ends with tests that are there, and the faults named there are in the table."""
    here = Path(__file__).parent
    page = (here.parent / "docs" / "reliability.md").read_text(encoding="utf-8")
    promises = re.findall(r"^- .*(?:\n  .*)*", page, re.MULTILINE)
    names = {fault.name for fault in FAULTS}
    assert len(promises) > 50
    for promise in promises:
        assert re.search(r"[.)]\s+`test/(?:\w+/)*test_\w+\.py::test_", promise), promise
    for module, test, fault in re.findall(r"`test/((?:\w+/)*test_\w+\.py)::(test_\w+)(?:\[([^]]+)])?`", page):
        assert f"def {test}(" in (here / module).read_text(encoding="utf-8"), (module, test)
        assert fault in names or not fault, fault
    assert f"{len(FAULTS) * len(KINDS)} of {len(FAULTS) * len(KINDS)}" in page
