"""Programs written for the published client run unchanged on ours, and print the same."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest
from programs.compare import PROGRAMS, expected, project_of, run
from programs.record import PROGRAMS as RECORDED
from programs.record import requests_of, written

if TYPE_CHECKING:
    from pathlib import Path

    from ubiops.emulator import Emulator


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_program_of_the_published_client(program: Path, ubiops_emulator: Emulator) -> None:
    """The program ends well, and its output is what it printed with the published client.

    UBIOPS_PARITY_PYTHON, an interpreter that has the published client 4.15.0, lets the programs of its helpers print that again.
    """
    pythons, helpers = [sys.executable], program.parent.name == "helpers"
    if helpers:
        pythons += filter(None, [os.environ.get("UBIOPS_PARITY_PYTHON")])
    for python in pythons:
        ubiops_emulator.reset(project_of(program))
        ubiops_emulator.seed({"projects": {project_of(program): {}}})
        done = run(python, program, ubiops_emulator)
        assert done.returncode == 0, done.stderr
        assert done.stdout == expected(program).read_text(encoding="utf-8")
        assert helpers or done.stderr == ""


@pytest.mark.parametrize("program", RECORDED, ids=lambda program: program.stem)
def test_what_a_program_sends_is_what_the_published_client_sends(program: Path) -> None:
    """The same program sends the same requests, body by body, as it did with the published client 4.15.0."""
    sent = json.loads(written(program).read_text(encoding="utf-8"))
    assert len({(request["method"], request["path"]) for request in sent}) >= 40
    assert requests_of(program, sys.executable) == sent
