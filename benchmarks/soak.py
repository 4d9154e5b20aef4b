"""Call a server that breaks in many ways, 100,000 times, and look at what is left.

    python benchmarks/soak.py [--calls N]

Fails when a POST that was answered was lost or handled twice, a socket stays open, or memory grows by more than 1 MiB.
"""

import argparse
import ctypes
import gc
import io
import json
import os
import random
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import environments
import samples
import server

THREADS = 16
MIB = 1 << 20
FILE = bytes(100_000)

#: How many of a thousand requests meet with a fault. The first three are refused before, the rest answered or cut off
#: after the request was handled.
FAULTS = {
    "refused 503": 12,
    "refused 429": 12,
    "closed unread": 4,
    "reset": 4,
    "cut off": 4,
    "502": 4,
    "500": 12,
    "page": 6,
    "not JSON": 6,
    "closed after": 60,
    "trickled": 20,
}


class BreakingServer(server.Server):
    """Handles requests, now and then badly. Counts how often each POST was handled."""

    def __init__(self) -> None:
        super().__init__()
        self.handled: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.chance = random.Random(2026)
        self.deck = [name for name, share in FAULTS.items() for _ in range(share)]

    def respond(self, connection: socket.socket, method: str, path: str, body: bytes) -> None:
        """Break, or answer."""
        if path.endswith("/_handled"):
            counts = json.dumps([self.handled, self.faults]).encode()
            connection.sendall(server.head("200 OK", len(counts)) + counts)
            return
        ticket = self.chance.randrange(1000)
        fault = self.deck[ticket] if ticket < len(self.deck) else ""
        self.faults[fault or "none"] += 1
        if fault.startswith("refused"):
            status = "503 Unavailable" if fault.endswith("503") else "429 Too Many"
            connection.sendall(server.head(status, 2, more="Retry-After: 0\r\n") + b"{}")
        elif fault == "closed unread":
            raise ConnectionResetError
        else:
            if method == "POST" and body.startswith(b"{"):
                self.handled[json.loads(body)["name"]] += 1
            if fault:
                self.break_answer(connection, fault)
            if fault in ("", "closed after"):
                super().respond(connection, method, path, body)
            if fault == "closed after":
                raise ConnectionResetError

    def break_answer(self, connection: socket.socket, fault: str) -> None:
        """Answer in a way that is none."""
        if fault == "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise ConnectionResetError
        if fault == "cut off":
            connection.sendall(self.one[:-40])
            raise ConnectionResetError
        if fault == "trickled":
            for piece in (self.one[:100], self.one[100:]):
                connection.sendall(piece)
        elif fault == "not JSON":
            connection.sendall(server.head("200 OK", 4) + b"oops")
        elif fault == "page":
            connection.sendall(server.head("200 OK", 6, "text/html") + b"<html>")
        elif fault in ("500", "502"):
            connection.sendall(server.head(f"{fault} Error", 2) + b"{}")


def memory() -> int:
    """Give the bytes of this process that are in memory, without those that the C library keeps for later."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def open_sockets() -> int:
    """Count the sockets of this process."""
    count = 0
    for descriptor in os.listdir("/proc/self/fd"):
        with suppress(OSError):
            count += os.readlink(f"/proc/self/fd/{descriptor}").startswith("socket:")
    return count


class Soak:
    """Threads that share a client and call it in turn."""

    def __init__(self, port: int, calls: int) -> None:
        import ubiops

        self.ubiops = ubiops
        self.port = port
        host = f"http://127.0.0.1:{port}/v2.1"
        self.configuration = ubiops.Configuration(host=host, api_key={"Authorization": samples.TOKEN}, retries=3)
        self.core = ubiops.CoreApi(ubiops.ApiClient(self.configuration))
        #: What came of each call, a byte each, so that keeping it does not count as growth.
        self.answered = bytearray(calls)
        self.outcomes: Counter[str] = Counter()
        self.lock = threading.Lock()
        self.threads = ThreadPoolExecutor(THREADS)

    def call(self, number: int) -> None:
        """Make one call: half read, a third create, the rest move files."""
        kind = number % 10
        if kind < 5:
            self.core.deployments_get(samples.PROJECT, samples.DEPLOYMENT)
        elif kind == 5:
            self.core.revisions_file_upload(samples.PROJECT, "d", "v", file=io.BytesIO(FILE))
        elif kind == 6:
            download = self.core.revisions_file_download(samples.PROJECT, "d", samples.REVISION, f"size-{len(FILE)}")
            with download:
                while download.read(1 << 14):
                    pass
        else:
            name = f"deployment-{number}"
            data = self.ubiops.DeploymentCreate(**{**samples.NEW_DEPLOYMENT, "name": name})
            self.core.deployments_create(samples.PROJECT, data)
            self.answered[number] = 1

    def run(self, first: int, last: int) -> None:
        """Make the calls `first` to `last` from all threads."""

        def work(start: int) -> None:
            for number in range(start, last, THREADS):
                try:
                    self.call(number)
                    outcome = "answered"
                except self.ubiops.OpenApiException as error:
                    outcome = type(error).__name__
                with self.lock:
                    self.outcomes[outcome] += 1

        list(self.threads.map(work, range(first, first + THREADS)))

    def handled(self) -> tuple[dict[str, int], dict[str, int]]:
        """Ask the server how often it handled each POST, and how often it broke."""
        with urlopen(f"http://127.0.0.1:{self.port}/_handled") as answer:
            handled, faults = json.loads(answer.read())
        return handled, faults


def soak(port: int, calls: int) -> bool:
    """Make the calls; whether nothing is amiss."""
    started = time.monotonic()
    work = Soak(port, calls)
    sockets = open_sockets()
    work.run(0, calls // 10)  # what is made once is there after a tenth
    before = memory()
    work.run(calls // 10, calls)
    after = memory()
    pooled = open_sockets() - sockets
    work.core.api_client.close()
    left = open_sockets() - sockets
    handled, faults = work.handled()
    lost = [number for number in range(calls) if work.answered[number] and f"deployment-{number}" not in handled]
    doubled = [name for name, count in handled.items() if count > 1]
    growth = (after - before) / MIB
    checks: dict[str, tuple[Any, bool]] = {
        "POSTs answered": (sum(work.answered), any(work.answered)),
        "of these lost": (len(lost), not lost),
        "POSTs handled twice": (len(doubled), not doubled),
        "sockets in the pool": (pooled, pooled <= work.configuration.connection_pool_maxsize),
        "sockets left after close()": (left, left == 0),
        "memory grown, MiB": (round(growth, 2), growth <= 1),
    }
    print(f"{calls} calls from {THREADS} threads in {time.monotonic() - started:.0f} s")
    print("outcomes:", ", ".join(f"{count} {name}" for name, count in work.outcomes.most_common()))
    print("answers of the server:", ", ".join(f"{count} {name}" for name, count in Counter(faults).most_common()))
    for name, (value, good) in checks.items():
        print(f"  {'pass' if good else 'FAIL'}  {name}: {value}")
    return all(good for _, good in checks.values())


def main() -> int:
    """Run the command, in the environment of this checkout."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--calls", type=int, default=100_000)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.port is not None:
        return 0 if soak(options.port, options.calls) else 1
    environment = environments.ours()
    with server.running(__file__) as port, tempfile.TemporaryDirectory() as folder:
        command = [environment.python, __file__, "--port", str(port), "--calls", str(options.calls)]
        return subprocess.run(command, env=environment.variables(), cwd=folder, check=False).returncode


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        with suppress(KeyboardInterrupt):
            BreakingServer().run()
    else:
        sys.exit(main())
