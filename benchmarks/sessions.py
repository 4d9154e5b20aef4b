"""The row of test sessions: what the fixtures add to a session of pytest that deploys a model and calls it once."""

import subprocess
import tempfile
import time
from pathlib import Path

from environments import Environment
from harness import Figure
from rows import Row

ROWS = {
    "test session": Row("a session of pytest that deploys a model and calls it, over an empty one", 300, "ms"),
}

CONFTEST = 'pytest_plugins = ["ubiops.testing"]\n'
TEST = '''
import io, sys, zipfile

CODE = """
class Deployment:
    def request(self, data):
        return data.upper()
"""

def test_model(core_api, project):
    core_api.deployments_create(project, {"name": "d", "input_type": "plain", "output_type": "plain"})
    core_api.deployment_versions_create(project, "d", {"version": "v", "environment": f"python3-{sys.version_info.minor}"})
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("package/deployment.py", CODE)
    package.seek(0)
    package.name = "package.zip"
    core_api.revisions_file_upload(project, "d", "v", file=package)
    assert core_api.deployment_requests_create(project, "d", "text").result == "TEXT"
'''


def seconds(environment: Environment, folder: Path) -> float:
    """Run a session from the command to its end."""
    before = time.perf_counter()
    command = [environment.python, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)]
    subprocess.run(command, env=environment.variables(), cwd=folder, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - before


def measure(environment: Environment, *, quick: bool) -> dict[str, Figure]:
    """Measure all rows."""
    with tempfile.TemporaryDirectory(prefix="ubiops-benchmarks-") as parent:
        empty, full = Path(parent, "empty"), Path(parent, "full")
        for folder in (empty, full):
            folder.mkdir()
        (empty / "test_nothing.py").write_text("def test_nothing(): pass\n")
        (full / "conftest.py").write_text(CONFTEST)
        (full / "test_model.py").write_text(TEST)
        seconds(environment, full)
        added = [seconds(environment, full) - seconds(environment, empty) for _ in range(8 if quick else 30)]
    return {"test session": Figure.of([1000 * value for value in added])}
