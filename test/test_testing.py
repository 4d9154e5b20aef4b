"""The pytest fixtures, used as a user uses them: in a test run of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import ubiops

TESTS = """
import pytest

PLAIN = {"input_type": "plain", "output_type": "plain"}

@pytest.mark.parametrize("number", range(4))
def test_each_has_a_project_of_its_own(core_api, project, number):
    assert core_api.deployments_list(project) == []
    core_api.deployments_create(project, {"name": "model", **PLAIN})

def test_a_fault_goes_with_its_test(ubiops_emulator, core_api, project):
    ubiops_emulator.inject_fault(status=500, times=100)

def test_after_it(ubiops_emulator, core_api, project):
    assert core_api.deployments_list(project) == []
    assert ubiops_emulator.faults() == []
"""


@pytest.mark.parametrize("workers", [[], ["-n", "2"]], ids=["alone", "xdist"])
def test_fixtures(tmp_path: Path, workers: list[str]) -> None:
    """`pytest_plugins` is all; each test starts empty, one after the other or in parallel."""
    (tmp_path / "conftest.py").write_text('pytest_plugins = ["ubiops.testing"]\n')
    (tmp_path / "test_mine.py").write_text(TESTS)
    (tmp_path / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *workers, str(tmp_path)]
    # The library under test, wherever it has been imported from.
    env = {**os.environ, "PYTHONPATH": str(Path(ubiops.__file__).parents[1])}
    done = subprocess.run(line, cwd=tmp_path, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "6 passed" in done.stdout
