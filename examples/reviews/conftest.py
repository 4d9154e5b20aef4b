"""What the tests share: the emulator, with the application's pipeline deployed to a project."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ubiops.emulator import Emulator

pytest_plugins = ["ubiops.testing"]

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def deployed(ubiops_emulator: Emulator) -> str:
    """Deploy as the README says, once for all tests; gives the name of the project."""
    ubiops_emulator.seed({"projects": {"reviews": {}}})
    variables = {"UBIOPS_API_HOST": ubiops_emulator.host, "UBIOPS_API_TOKEN": ubiops_emulator.token}
    for job in ("reader.toml", "classifier.toml"):
        command = [sys.executable, "-m", "ubiops", "deploy", HERE / job, "--project", "reviews", "--quiet"]
        subprocess.run(command, env=os.environ | variables, check=True)
    return "reviews"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """Give a copy of the sample, in a folder for its report."""
    path = tmp_path / "sample.csv"
    path.write_bytes((HERE / "sample.csv").read_bytes())
    return path
