"""Fixtures and decorator, used as a user uses them."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import unittest
from pathlib import Path

import pytest

import ubiops
from ubiops import testing
from ubiops.emulator import Emulator
from ubiops.testing import use_emulator

TESTS = """
import os, subprocess, sys
import pytest
import ubiops

PLAIN = {"input_type": "plain", "output_type": "plain"}
PROGRAM = "import sys, ubiops; print(ubiops.CoreApi().deployments_list(sys.argv[1]))"

@pytest.mark.parametrize("number", range(4))
def test_each_has_a_project_of_its_own(core_api, project, number):
    assert core_api.deployments_list(project) == []
    core_api.deployments_create(project, {"name": "model", **PLAIN})

def test_fault_and_clock_end_with_their_test(ubiops_emulator, core_api, project):
    ubiops_emulator.inject_fault(status=500, times=100)
    ubiops_emulator.advance_clock(86400)

def test_after_it(ubiops_emulator, core_api, project):
    assert core_api.deployments_list(project) == []
    assert ubiops_emulator.faults() == []
    before = core_api.deployments_create(project, {"name": "model", **PLAIN}).creation_date
    ubiops_emulator.advance_clock(3600)
    after = core_api.deployments_create(project, {"name": "later", **PLAIN}).creation_date
    assert 3600 <= (after - before).total_seconds() < 86400

def test_programs_call_the_emulator(project, ubiops_emulator, ubiops_recorder):
    with ubiops.CoreApi() as core_api:
        assert core_api.api_client.configuration.host == ubiops_emulator.host
        with pytest.raises(ubiops.exceptions.NotFoundException):
            core_api.deployments_list("misspelt")
    subprocess.run([sys.executable, "-c", PROGRAM, project], check=True)
    assert [request.status for request in ubiops_recorder.calls("deployments_list")] == [404, 200]

def test_others_do_not(ubiops_emulator):
    assert os.environ["UBIOPS_API_TOKEN"] == "a real one"
"""
CONFTEST = """
import pytest
from ubiops.testing import use_emulator
pytest_plugins = ["ubiops.testing"]

@pytest.fixture(scope="session")
def ubiops_emulator_options():
    return {"build_seconds": None}
"""


@pytest.mark.parametrize("workers", [[], ["-p", "xdist", "-n", "2"]], ids=["alone", "xdist"])
def test_fixtures(tmp_path: Path, workers: list[str]) -> None:
    """`pytest_plugins` is all; each test starts empty, one after the other or in parallel."""
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_mine.py").write_text(TESTS)
    done = pytest_run(tmp_path, *workers)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "8 passed" in done.stdout


def pytest_run(folder: Path, *arguments: str, commands: str = "") -> subprocess.CompletedProcess[str]:
    """Run the tests in a folder, with commands for the debugger."""
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n")
    line = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments, str(folder)]
    # The library under test, wherever it has been imported from; behind a proxy that does not exist.
    env = {
        **os.environ,
        "PYTHONPATH": str(Path(ubiops.__file__).parents[1]),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "UBIOPS_API_TOKEN": "a real one",
        "http_proxy": "http://127.0.0.1:9",
    }
    return subprocess.run(
        line, cwd=folder, env=env, input=commands, capture_output=True, text=True, timeout=120, check=False
    )


DEBUGGED = """
import ubiops

def test_model(core_api, project):
    plain = {"input_type": "plain", "output_type": "plain"}
    ubiops.utils.deploy(core_api, project, "model", deployment={"name": "m", **plain}, version={"version": "v"})
    assert core_api.deployment_requests_create(project, "m", "text").result == "TEXT"
"""


def test_debugger(tmp_path: Path) -> None:
    """With `run_in_process`, `breakpoint()` in the code of a deployment stops in pytest's debugger."""
    options = CONFTEST.replace('"build_seconds": None', '"run_in_process": True')
    (tmp_path / "conftest.py").write_text(options)
    (tmp_path / "test_mine.py").write_text(DEBUGGED)
    (tmp_path / "model").mkdir()
    code = "class Deployment:\n    def request(self, data):\n        breakpoint()\n        return data.upper()\n"
    (tmp_path / "model" / "deployment.py").write_text(code)
    done = pytest_run(tmp_path, commands="p 'seen: ' + data\nc\n")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "'seen: text'" in done.stdout


def deployments() -> int:
    """What a program does: it makes its own client, creates a deployment, and counts them."""
    with ubiops.CoreApi() as core_api:
        core_api.deployments_create("demo", {"name": "model", "input_type": "plain", "output_type": "plain"})
        return len(core_api.deployments_list("demo"))


def test_block(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the block programs call the emulator; after it the variables are as they were, also after an error."""
    monkeypatch.setenv("UBIOPS_API_TOKEN", "a real one")
    monkeypatch.setenv("NO_PROXY", "elsewhere")
    before = dict(os.environ)
    with pytest.raises(ubiops.exceptions.ServiceException), use_emulator() as emulator:
        assert os.environ["NO_PROXY"] == "elsewhere,127.0.0.1"
        assert deployments() == 1
        emulator.inject_fault(status=500, times=100)
        deployments()
    assert os.environ == before
    with pytest.raises(RuntimeError, match="not running"):
        emulator.host


def test_functions() -> None:
    """Each call of a decorated function, and of a decorated coroutine function, has an emulator of its own."""

    @use_emulator()
    def count(times: int = 1) -> int:
        return sum(deployments() for _ in range(times))

    @use_emulator()
    async def count_later() -> int:
        return await asyncio.to_thread(deployments)

    assert [count(), count(times=1), asyncio.run(count_later())] == [1, 1, 1]
    assert "UBIOPS_API_TOKEN" not in os.environ


def test_classes_of_unittest() -> None:
    """Each test of a decorated class has an emulator of its own; `enterContext` and `start` give it to the tests."""

    @use_emulator(project="demo")
    class Decorated(unittest.TestCase):
        def test_one(self) -> None:
            assert deployments() == 1

        def test_two(self) -> None:
            self.test_one()

    class Entered(unittest.TestCase):
        emulator: Emulator

        def setUp(self) -> None:
            self.emulator = self.enterContext(use_emulator())

        def test_clock(self) -> None:
            self.emulator.advance_clock(1)
            assert deployments() == 1

    suite = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, (Decorated, Entered)))
    result = unittest.TestResult()
    suite.run(result)
    assert (result.testsRun, result.failures, result.errors) == (3, [], [])


def test_notebook() -> None:
    """`start` and `stop` stand in cells of their own; options are those of the emulator."""
    use = use_emulator(project=None, strict=False)
    use.start()
    assert deployments() == 1  # the project comes into being
    use.stop()
    assert "UBIOPS_API_HOST" not in os.environ


def test_public_names() -> None:
    """Each name loads and has a docstring."""
    assert all(getattr(testing, name).__doc__ for name in testing.__all__)
    with pytest.raises(AttributeError, match="no attribute 'Recorde'"):
        testing.Recorde


def test_missing_extra(tmp_path: Path) -> None:
    """Without the emulator's dependencies, the error names the extra."""
    program = (
        "import sys; sys.modules['starlette'] = None; from ubiops.testing import use_emulator; use_emulator().start()"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=tmp_path, check=False)
    assert "The emulator needs starlette" in done.stderr
    assert "the extra 'emulator'" in done.stderr
