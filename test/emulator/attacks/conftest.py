"""An emulator in a process of its own, with limits of memory and open files, that has to outlive every attack.

All its processes are inside these limits; one that goes beyond them dies, and the attack's test fails.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

import ubiops
from emulator.service import Service

TOKEN = "attacked"
#: Address space of each of the emulator's processes: a request that takes much more is an attack that has worked.
MEMORY_BYTES = 1536 * 1024**2
#: A request that takes longer has stopped the emulator for everyone.
PATIENCE_SECONDS = 20
#: Of all that the emulator's processes compute in one module of attacks.
COMPUTING_SECONDS = 60
SMALL_DISK = 'mount -t tmpfs -o size="$1" none "$2"; shift 2; exec "$@"'
LIMITED = """
import os, resource, sys
for limit, value in zip((resource.RLIMIT_AS, resource.RLIMIT_NOFILE, resource.RLIMIT_CPU), sys.argv[1:]):
    resource.setrlimit(limit, (int(value), int(value)))
os.execv(sys.argv[4], sys.argv[4:])
"""


class Victim:
    """A running emulator and a client of it."""

    def __init__(self, process: subprocess.Popen[str], host: str, folder: Path) -> None:
        self.process = process
        self.host = host
        self.folder = folder
        #: Connections that a test keeps open.
        self.idle: list[socket.socket] = []
        self.service = Service(host, TOKEN, "attacked")

    def lives(self) -> None:
        """Assert that it still answers, reads and writes."""
        assert self.process.poll() is None
        with Service(self.host, TOKEN, "other") as other:
            other.call("POST", "", 201, {"name": "one", "input_type": "plain", "output_type": "plain"})
            assert [item["name"] for item in other.call("GET", "")] == ["one"]
            other.call("DELETE", "/one", 204)


@contextmanager
def running(
    folder: Path, *arguments: str, files: int = 256, disk: str | None = None, stopped_by_test: bool = False
) -> Iterator[Victim]:
    """The command with these arguments, in `folder`, with limits; `disk` is the size of a file system for its data."""
    # The limits are set in the process that becomes the emulator.
    line = [sys.executable, "-c", LIMITED, str(MEMORY_BYTES), str(files), str(COMPUTING_SECONDS), sys.executable]
    line += ["-m", "ubiops.emulator", "--port", "0", "--data-dir", str(folder / "data"), "--token", TOKEN, *arguments]
    if disk is not None:
        (folder / "data").mkdir()
        line = ["unshare", "-rm", "sh", "-ec", SMALL_DISK, "sh", disk, str(folder / "data"), *line]
    env = {**os.environ, "PYTHONPATH": str(Path(ubiops.__file__).parents[1])}
    with (folder / "stderr").open("w") as errors, ExitStack() as stack:
        process = stack.enter_context(subprocess.Popen(line, stdout=subprocess.PIPE, stderr=errors, text=True, env=env))
        stack.callback(process.kill)
        assert process.stdout is not None
        victim = Victim(process, process.stdout.readline().strip(), folder)
        stack.enter_context(victim.service)
        yield victim
        for connection in victim.idle:
            connection.close()
        if not stopped_by_test:
            process.terminate()
            assert process.wait(PATIENCE_SECONDS) == 0


@pytest.fixture(scope="module")
def shared_victim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Victim]:
    """One emulator for the attacks of a module."""
    with running(tmp_path_factory.mktemp("victim")) as victim:
        yield victim


@pytest.fixture
def victim(shared_victim: Victim) -> Iterator[Victim]:
    """That emulator; it has to be alive after each attack, and to have printed nothing that fills a disk."""
    yield shared_victim
    shared_victim.lives()
    assert (shared_victim.folder / "stderr").stat().st_size < 100_000


@pytest.fixture
def version(victim: Victim) -> Iterator[str]:
    """The path of a version to upload packages for."""
    victim.service.call("POST", "", 201, {"name": "target", "input_type": "plain", "output_type": "plain"})
    victim.service.call("POST", "/target/versions", 201, {"version": "v1", "environment": "python3-11"})
    yield "/target/versions/v1"
    victim.service.call("DELETE", "/target", 204)
