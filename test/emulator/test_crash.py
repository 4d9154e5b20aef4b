"""kill -9 in the middle of writes and uploads, twenty times: nothing that was acknowledged is lost."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import threading
from pathlib import Path

import urllib3

from emulator.service import Service, package
from ubiops.emulator.store import Store

TOKEN = "crash-token"
ROUNDS = 20
WRITERS = 3
UPLOADERS = 2
#: Incompressible, so that an upload takes a while.
PADDING = os.urandom(600_000).hex()


class Server:
    """The command in a process of its own."""

    def __init__(self, folder: Path, build_seconds: float) -> None:
        command = [sys.executable, "-m", "ubiops.emulator", "--port", "0", "--data-dir", str(folder)]
        command += ["--token", TOKEN, "--build-seconds", str(build_seconds)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        assert self.process.stdout is not None
        self.host = self.process.stdout.readline().strip()
        assert self.host.startswith("http://"), self.host

    def kill(self) -> None:
        """End it without any warning."""
        self.process.kill()
        self.process.communicate()


class Acknowledged:
    """What the server has confirmed, by all threads."""

    def __init__(self) -> None:
        self.deployments = set[str]()
        self.revisions = dict[str, str]()
        self.descriptions = dict[int, int]()
        self.enough = threading.Event()
        self._missing = 0
        self._lock = threading.Lock()

    def need(self, number: int) -> None:
        """Begin a round, which is over after so many calls."""
        self._missing = number
        self.enough.clear()

    def count(self) -> None:
        """One call less to go."""
        with self._lock:
            self._missing -= 1
            if self._missing <= 0:
                self.enough.set()


def write(service: Service, number: int, round_: int, done: Acknowledged) -> None:
    """Create deployments, and change one, until the server is gone."""
    step = round_ * 100_000
    try:
        while True:
            step += 1
            name = f"w{number}-{step}"
            service.call("POST", "", 201, {"name": name, "input_type": "plain", "output_type": "plain"})
            done.deployments.add(name)
            service.call("PATCH", f"/fixed{number}", 200, {"description": str(step)})
            done.descriptions[number] = step
            done.count()
    except (urllib3.exceptions.HTTPError, OSError):
        return


def upload(service: Service, number: int, done: Acknowledged) -> None:
    """Upload packages until the server is gone."""
    step = 0
    try:
        while True:
            step += 1
            content = package(model__txt=f"{number} {step} {PADDING}")
            fields = {"file": ("package.zip", content)}
            answer = service.call("POST", f"/fixed{number}/versions/v/revisions", 201, fields=fields)
            done.revisions[answer["revision"]] = f"{number} {hashlib.sha256(content).hexdigest()}"
            done.count()
    except (urllib3.exceptions.HTTPError, OSError):
        return


def check(service: Service, done: Acknowledged) -> None:
    """All that was acknowledged is there, whole, and each number goes up only."""
    names = {item["name"] for item in service.call("GET", "")}
    assert done.deployments <= names
    for number, step in done.descriptions.items():
        assert int(service.call("GET", f"/fixed{number}")["description"] or 0) >= step
    for number in range(UPLOADERS):
        version = f"/fixed{number}/versions/v"
        for listed in service.call("GET", f"{version}/revisions"):
            content = service.send("GET", f"{version}/revisions/{listed['id']}/download").data
            digest = f"{number} {hashlib.sha256(content).hexdigest()}"
            assert done.revisions.setdefault(listed["id"], digest) == digest
            built = service.built(version, listed["id"])
            assert (built["status"], built["error_message"]) == ("success", "")
        missing = {key for key, value in done.revisions.items() if value.startswith(f"{number} ")}
        assert missing <= {item["id"] for item in service.call("GET", f"{version}/revisions")}


def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    """Twenty times killed under load: all writes and files that were confirmed are there, and every build ends."""
    done = Acknowledged()
    server = Server(tmp_path, 0.01)
    with Service(server.host, TOKEN, "p") as service:
        for number in range(max(WRITERS, UPLOADERS)):
            service.call("POST", "", 201, {"name": f"fixed{number}", "input_type": "plain", "output_type": "plain"})
            service.call("POST", f"/fixed{number}/versions", 201, {"version": "v"})
    for round_ in range(ROUNDS):
        done.need(5 + round_ % 7)  # another number each time, so that it is killed in another moment
        with Service(server.host, TOKEN, "p") as service:
            arguments = [(write, (service, number, round_, done)) for number in range(WRITERS)]
            arguments += [(upload, (service, number, done)) for number in range(UPLOADERS)]
            threads = [threading.Thread(target=target, args=values) for target, values in arguments]
            for thread in threads:
                thread.start()
            assert done.enough.wait(60)
            server.kill()
            for thread in threads:
                thread.join(60)
                assert not thread.is_alive()
        server = Server(tmp_path, 0.01)
    try:
        with Service(server.host, TOKEN, "p") as service:
            check(service, done)
    finally:
        server.kill()
    store = Store(tmp_path)
    try:
        kept = {path.stem for path in store.files.folder.iterdir()}
        assert kept == set(done.revisions)
    finally:
        store.close()
