"""A stop takes two seconds at most, whatever goes on, and leaves no process and no temporary file behind."""

from __future__ import annotations

import contextlib
import signal
import socket
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import psutil
import pytest
import urllib3

from emulator.attacks.conftest import TOKEN, Victim, running
from emulator.calls import call
from emulator.service import package
from ubiops.emulator import Emulator

#: Two seconds, and what a busy machine adds to them.
PATIENCE_SECONDS = 8
SLEEPING = """
import signal, time
class Deployment:
    def request(self, data):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(600)
"""


def prepare(victim: Victim) -> None:
    """Create a version whose requests take ten minutes and do not want to be stopped."""
    victim.service.call("POST", "", 201, {"name": "target", "input_type": "plain", "output_type": "plain"})
    victim.service.call("POST", "/target/versions", 201, {"version": "v1", "environment": "python3-11"})
    victim.service.upload("/target/versions/v1", package(SLEEPING))


def in_background(action: Callable[[], object]) -> None:
    """Do something whose connection is going to be cut."""

    def run() -> None:
        with contextlib.suppress(OSError, urllib3.exceptions.HTTPError, AssertionError, ValueError):
            action()

    threading.Thread(target=run, daemon=True).start()


def children(victim: Victim) -> list[psutil.Process]:
    """All processes below the emulator's."""
    return psutil.Process(victim.process.pid).children(recursive=True)


def until(condition: Callable[[], object]) -> None:
    """Wait for something that is going to be so."""
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def run_a_request(victim: Victim) -> None:
    """The code of a user is running."""
    before = len(children(victim))
    in_background(lambda: victim.service.raw("POST", "/projects/attacked/deployments/target/requests", body='"x"'))
    until(lambda: len(children(victim)) > before)
    time.sleep(0.5)  # for the code to ignore what it can


def read_a_package(victim: Victim) -> None:
    """A package is being read by a process that does not come to an end."""
    worker = next(child for child in children(victim) if "ubiops.packages.worker" in " ".join(child.cmdline()))
    worker.suspend()
    in_background(lambda: victim.service.upload("/target/versions/v1", package()))
    time.sleep(0.5)


def send_slowly(victim: Victim) -> None:
    """A client is in the middle of an upload."""
    parts = urlsplit(victim.host)
    connection = socket.create_connection((parts.hostname, parts.port))
    head = (
        f"POST {parts.path}/projects/attacked/deployments/target/versions/v1/revisions HTTP/1.1\r\nHost: localhost\r\n"
    )
    head += f"Authorization: Token {TOKEN}\r\nContent-Length: 1000000\r\n"
    head += (
        "Content-Type: multipart/form-data; boundary=x\r\n\r\n--x\r\nContent-Disposition: form-data; name=file\r\n\r\n"
    )
    connection.sendall(head.encode())
    victim.idle = [connection]


def stay_connected(victim: Victim) -> None:
    """Many clients keep their connections open."""
    parts = urlsplit(victim.host)
    victim.idle = [socket.create_connection((parts.hostname, parts.port)) for _ in range(50)]


@pytest.mark.parametrize("busy", [run_a_request, read_a_package, send_slowly, stay_connected])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_stops(tmp_path: Path, busy: Callable[[Victim], None], number: signal.Signals) -> None:
    """By a signal, with the status that it has at any other time."""
    with running(tmp_path, stopped_by_test=True) as victim:
        prepare(victim)
        busy(victim)
        processes = children(victim)
        victim.process.send_signal(number)
        assert victim.process.wait(PATIENCE_SECONDS) == (0 if number == signal.SIGTERM else 130)
        _gone, alive = psutil.wait_procs(processes, PATIENCE_SECONDS)
        assert alive == []
    left = {path.name for path in (tmp_path / "data").iterdir() if path.name.startswith("scratch-")}
    assert left == set()


def test_an_emulator_in_a_program_stops() -> None:
    """`stop()` does not wait for the code of a user."""
    emulator = Emulator()
    with emulator:
        emulator.seed(
            {"projects": {"p": {"deployments": [{"name": "d", "input_type": "plain", "output_type": "plain"}]}}}
        )
        base = "/v2.1/projects/p/deployments/d"
        assert call(emulator, "POST", f"{base}/versions", {"version": "v", "environment": "python3-11"}).status == 201
        body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="p.zip"\r\n\r\n' + package(SLEEPING)
        headers = {"Content-Type": "multipart/form-data; boundary=x"}
        revisions = f"{base}/versions/v/revisions"
        assert call(emulator, "POST", revisions, body + b"\r\n--x--\r\n", headers).status == 201
        before = len(psutil.Process().children(recursive=True))
        in_background(lambda: call(emulator, "POST", f"{base}/requests", b'"x"'))
        until(lambda: len(psutil.Process().children(recursive=True)) > before)
        stopping = threading.Thread(target=emulator.stop)
        stopping.start()
        stopping.join(PATIENCE_SECONDS)
        assert not stopping.is_alive()
