"""The examples do what they say."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from ubiops.packages import validate_package

if TYPE_CHECKING:
    from types import ModuleType

    import pytest

    from ubiops.emulator import Emulator

EXAMPLES = Path(__file__).parent.parent / "examples"
PACKAGE = EXAMPLES / "deployment_package"


def load(path: Path) -> ModuleType:
    """A file as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def run(*arguments: str, cwd: Path | None = None, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments, as in a pipeline."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, "CI": "true", "PYTHONPATH": str(EXAMPLES.parent), **settings},
        timeout=120,
        check=False,
    )


def test_quickstart_without_an_account() -> None:
    """The first program does the whole main job on an emulator of its own, and cleans up."""
    done = run(str(EXAMPLES / "quickstart.py"))
    assert (done.returncode, done.stderr) == (0, "")
    for line in (
        "the same bytes",
        r"20 mph: \d+\.\d+ metres",
        r"log: 20\.0 mph takes \d+\.\d+ metres",
        r"15 mph: \d+\.\d+ metres",
        r"DISTANCE_UNIT +metres",
        r"stopping-distance:v1 +available +python3-11 +yes",
        "is deleted again",
    ):
        assert re.search(line, done.stdout)


def test_quickstart_with_a_token(ubiops_emulator: Emulator, project: str) -> None:
    """With a token it works where UBIOPS_API_HOST says, in the given project, and never shows the token."""
    done = run(
        str(EXAMPLES / "quickstart.py"),
        project,
        UBIOPS_API_TOKEN=ubiops_emulator.token,
        UBIOPS_API_HOST=ubiops_emulator.host,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert f"working in project {project} at {ubiops_emulator.host}" in done.stdout
    assert ubiops_emulator.token not in done.stdout
    assert any(f"/{project}/" in request["path"] for request in ubiops_emulator.requests())


def test_job_file_twice(ubiops_emulator: Emulator) -> None:
    """The job file of five lines deploys the example; a second run changes nothing."""
    job = EXAMPLES / "deploy.toml"
    assert len(job.read_text().splitlines()) == 5
    settings = {"UBIOPS_API_TOKEN": ubiops_emulator.token, "UBIOPS_API_HOST": ubiops_emulator.host}
    ubiops_emulator.seed({"projects": {"demo": {}}})
    first, second = (run("-m", "ubiops", "deploy", str(job), **settings) for _ in range(2))
    ubiops_emulator.reset("demo")
    assert (first.returncode, second.returncode) == (0, 0)
    assert "deployment stopping-distance created" in first.stdout
    assert second.stdout.endswith("no change: everything is as the job file describes it\n")


def test_application(tmp_path: Path, ubiops_emulator: Emulator, ubiops_environment: None) -> None:
    """The commands in the README of the sample application test it, deploy it and run it."""
    folder = shutil.copytree(EXAMPLES / "reviews", tmp_path / "reviews")
    readme = (folder / "README.md").read_text()
    ubiops_emulator.seed({"projects": {"demo": {}}})
    done = [
        run(*line.split()[1:], cwd=folder, PYTEST_DISABLE_PLUGIN_AUTOLOAD="1")
        for line in re.findall("^python .*", readme, re.MULTILINE)
    ]
    ubiops_emulator.reset("demo")
    for one in done:
        assert (one.returncode, one.stderr) == (0, ""), one.stdout
    assert "5 passed" in done[0].stdout
    assert done[-1].stdout.startswith("sample.csv: 3 positive, 2 negative; see sample.report.csv")


def test_package_can_be_built() -> None:
    """The example passes the checks of a build."""
    package = validate_package(PACKAGE)
    assert (package.folder, package.has_request_method) == ("deployment_package", True)


def test_model_predicts(monkeypatch: pytest.MonkeyPatch) -> None:
    """The model in the package is the trained one, and its predictions are near what was measured."""
    train = load(EXAMPLES / "train.py")
    assert json.loads((PACKAGE / "model.json").read_text()) == train.train()
    deployment = load(PACKAGE / "deployment.py").Deployment(str(PACKAGE), {})
    assert deployment.request({"speed": 15}) == {"distance": 38.66, "measured_range": True}
    assert not deployment.request({"speed": 99})["measured_range"]
    pairs = zip(train.SPEEDS, train.DISTANCES, strict=True)
    errors = [deployment.request({"speed": speed})["distance"] - distance for speed, distance in pairs]
    assert abs(sum(errors)) < 1
    monkeypatch.setenv("DISTANCE_UNIT", "metres")
    assert load(PACKAGE / "deployment.py").Deployment(str(PACKAGE), {}).request({"speed": 15})["distance"] == 11.78
