"""The emulator's rows: its start, a reset between tests, a read among many, and large files through it."""

import http.client
import json
import os
import signal
import socket
import tempfile
import time
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from urllib.parse import urlsplit

import environments
import running_code
import samples
from environments import Environment
from harness import Figure, Figures
from rows import MB, MIB, Row

IMPORTS = "import starlette.applications, starlette.routing, uvicorn, jsonschema_rs, sqlite3"
BARE = """
import asyncio, json, socket, sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

async def answer(request):
    return JSONResponse(value)

value = json.loads(sys.argv[1])
app = Starlette(routes=[Route("/v2.1/projects/{project_name}/deployments/{deployment_name}", answer)])
listener = socket.create_server(("127.0.0.1", 0))
listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # asyncio sets it only on sockets that it makes
print(f"http://127.0.0.1:{listener.getsockname()[1]}/v2.1", flush=True)
config = uvicorn.Config(app, log_level="warning", access_log=False, lifespan="off")
uvicorn.Server(config).run(sockets=[listener])
"""
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
    "get": Row("GET of one of 2,000 deployments, over a bare Starlette route", 3),
    "upload memory": Row("memory for an upload of 200 MB", 32, "MiB"),
    "download memory": Row("memory for a download of 200 MB", 32, "MiB"),
    **running_code.ROWS,
}


@contextmanager
def serving(environment: Environment, *arguments: str) -> Iterator[tuple[Popen[str], int]]:
    """Run a server that prints its URL when it is ready; gives its process and port."""
    command = [environment.python, *arguments]
    variables = environment.variables()
    process = Popen(command, env=variables, cwd=environments.FOLDER, stdout=PIPE, stderr=DEVNULL, text=True)
    assert process.stdout is not None
    try:
        port = urlsplit(process.stdout.readline().strip()).port
        if port is None:
            raise RuntimeError(f"{arguments} did not start")
        yield process, port
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        process.stdout.close()


@contextmanager
def emulating(environment: Environment) -> Iterator[tuple[Popen[str], int]]:
    """Run the emulator with a new data folder."""
    with tempfile.TemporaryDirectory(prefix="ubiops-benchmarks-") as folder:
        arguments = ["-m", "ubiops.emulator", "--port", "0", "--no-auth", "--data-dir", folder]
        with serving(environment, *arguments) as process:
            yield process


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


class Reader:
    """A bare socket that gets one deployment again and again."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        path = "/v2.1/projects/benchmarks/deployments/deployment-1234"
        self.request = (
            f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: {samples.TOKEN}\r\n\r\n".encode()
        )

    def seconds(self, times: int) -> float:
        """Give the seconds of one read."""
        before = time.perf_counter()
        for _ in range(times):
            self.socket.sendall(self.request)
            answer = self.socket.recv(1 << 16)
            while b"\r\n\r\n" not in answer or not answer.endswith(b"}"):
                answer += self.socket.recv(1 << 16)
            assert answer.startswith(b"HTTP/1.1 200")
        return (time.perf_counter() - before) / times


def get(environment: Environment, rounds: int) -> Figure:
    """Get one of 2,000 deployments, and the same answer from a bare route."""
    with ExitStack() as stack:
        _, port = stack.enter_context(emulating(environment))
        connection = http.client.HTTPConnection("127.0.0.1", port)
        headers = {"Content-Type": "application/json", "Authorization": samples.TOKEN}
        for number in range(2000):
            body = json.dumps({**samples.NEW_DEPLOYMENT, "name": f"deployment-{number}"})
            connection.request("POST", "/v2.1/projects/benchmarks/deployments", body, headers)
            response = connection.getresponse()
            answer = response.read()
            assert response.status == 201, answer
        connection.close()
        _, answer = call(port, "GET", "/v2.1/projects/benchmarks/deployments/deployment-1234")
        _, bare_port = stack.enter_context(serving(environment, "-c", BARE, answer.decode()))
        ours, bare = Reader(port), Reader(bare_port)
        ours.seconds(100), bare.seconds(100)
        ratios = []
        for _ in range(rounds):
            before = bare.seconds(50)
            middle = ours.seconds(50)
            ratios.append(2 * middle / (before + bare.seconds(50)))
        ours.socket.close()
        bare.socket.close()
    return Figure.of(ratios)


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
        "get": get(environment, 15 if quick else 60),
        "upload memory": uploading,
        "download memory": downloading,
        **running_code.measure(environment, quick=quick),
    }
    return {name: {"ours": figure} for name, figure in found.items()}
