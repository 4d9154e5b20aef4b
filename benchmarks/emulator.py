"""The emulator's rows: its start, a reset between tests, calls of its API, and large files through it."""

import http.client
import json
import os
import tempfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from subprocess import Popen

import api_calls
import environments
import running_code
import samples
from environments import Environment
from harness import Figure, Figures
from rows import MB, MIB, Row
from serving import emulating

IMPORTS = "import starlette.applications, starlette.routing, uvicorn, jsonschema_rs, sqlite3"
RESET = """
import time
from ubiops.emulator import Emulator
with Emulator() as emulator:
    core = emulator.client()
    for number in range({rounds}):
        project = f"project-{{number}}"
        for name in ("one", "two", "three"):
            core.deployments_create(project, {{"name": name, "input_type": "plain", "output_type": "plain"}})
            core.deployment_versions_create(project, name, {{"version": "v1", "environment": "python3-11"}})
        start = time.perf_counter()
        emulator.reset(project)
        print(time.perf_counter() - start)
    core.api_client.close()
"""

ROWS = {
    "start": Row("start to first answer, over importing starlette, uvicorn, jsonschema_rs, sqlite3", 1.5),
    "reset": Row("reset of a project with 3 deployments", 5, "ms"),
    **api_calls.ROWS,
    "upload memory": Row("memory for an upload of 200 MB", 32, "MiB"),
    "download memory": Row("memory for a download of 200 MB", 32, "MiB"),
    **running_code.ROWS,
}


def call(port: int, method: str, path: str, body: object = None) -> tuple[int, bytes]:
    """Send one request over a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    data = None if body is None else json.dumps(body).encode()
    connection.request(method, path, data, {"Content-Type": "application/json", "Authorization": samples.TOKEN})
    response = connection.getresponse()
    answer = response.read()
    connection.close()
    return response.status, answer


def start(environment: Environment, rounds: int) -> Figure:
    """From the command to the first answer, and the imports alone, both as whole processes."""
    ratios = []
    for _ in range(rounds + 1):
        before = time.perf_counter()
        environment.run("-c", IMPORTS)
        between = time.perf_counter()
        with emulating(environment) as (_, port):
            status, _ = call(port, "GET", "/v2.1/projects/benchmarks/deployments")
            ratios.append((time.perf_counter() - between) / (between - before))
            assert status == 200
    return Figure.of(ratios[1:])


def reset(environment: Environment, rounds: int) -> Figure:
    """Reset a project over and over."""
    lines = environment.run("-c", RESET.format(rounds=rounds)).split()
    return Figure.of([1000 * float(line) for line in lines[1:]])


def peak(process: Popen[str]) -> float:
    """Give the most MiB that a process ever had in memory."""
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) * 1024 / MIB


def memory(environment: Environment) -> tuple[Figure, Figure]:
    """Upload and download a package of 200 MB, after a small one."""
    project = "/v2.1/projects/benchmarks/deployments"
    version = f"{project}/{samples.DEPLOYMENT}/versions"
    with tempfile.TemporaryDirectory(prefix="ubiops-benchmarks-") as folder, emulating(environment) as (process, port):
        small, large = Path(folder, "small.zip"), Path(folder, "large.zip")
        package(small, 1 * MB)
        package(large, 200 * MB)
        call(port, "POST", project, samples.NEW_DEPLOYMENT)
        call(port, "POST", version, {"version": "v1", "environment": "python3-11"})
        revisions = f"{version}/v1/revisions"
        download(port, f"{revisions}/{upload(port, revisions, small)}/download")
        before = peak(process)
        revision = upload(port, revisions, large)
        call(port, "GET", revisions)
        between = peak(process)
        assert download(port, f"{revisions}/{revision}/download") == large.stat().st_size
        after = peak(process)
    return Figure.of([between - before]), Figure.of([after - between])


def package(path: Path, size: int) -> None:
    """Write a deployment package that holds a file of `size` bytes."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "package/deployment.py", "class Deployment:\n    def request(self, data):\n        return data\n"
        )
        with archive.open("package/weights.bin", "w", force_zip64=True) as file:
            block = os.urandom(MB)
            for _ in range(size // MB):
                file.write(block)


def upload(port: int, path: str, package: Path) -> str:
    """Send a package in a form; gives its revision."""
    from contestants import BOUNDARY, multipart_head

    before, after = multipart_head(package.name), f"\r\n--{BOUNDARY}--\r\n".encode()

    def blocks() -> Iterator[bytes]:
        yield before
        with package.open("rb") as file:
            while block := file.read(1 << 18):
                yield block
        yield after

    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {
        "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        "Content-Length": str(len(before) + package.stat().st_size + len(after)),
        "Authorization": samples.TOKEN,
    }
    connection.request("POST", path, blocks(), headers)
    response = connection.getresponse()
    answer = response.read()
    connection.close()
    if response.status != 201:
        raise RuntimeError(answer)
    revision: str = json.loads(answer)["revision"]
    return revision


def download(port: int, path: str) -> int:
    """Read a package and throw it away; gives its size."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", path, headers={"Authorization": samples.TOKEN})
    response = connection.getresponse()
    size = 0
    while block := response.read(1 << 18):
        size += len(block)
    connection.close()
    return size


def measure(*, quick: bool) -> dict[str, Figures]:
    """Measure all rows."""
    environment = environments.emulator()
    uploading, downloading = memory(environment)
    found = {
        "start": start(environment, 4 if quick else 15),
        "reset": reset(environment, 30 if quick else 200),
        **api_calls.measure(environment, 15 if quick else 60),
        "upload memory": uploading,
        "download memory": downloading,
        **running_code.measure(environment, quick=quick),
    }
    return {name: {"ours": figure} for name, figure in found.items()}
