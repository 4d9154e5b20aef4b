"""Interrupt uploads and downloads at random points, try again, and look at what is there and what was sent.

    python test/programs/interrupted.py                 # 20 times each way, with files of 10 kB and of 80 MB
    python test/programs/interrupted.py --seed 3 --times 5

The transfer runs in a process of its own and goes through a relay that counts bytes. At a random one of them either that process is killed
(SIGKILL) or all connections are reset. After that no file may be there in part; the second try has to bring the rest, and no more.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from ubiops.emulator import Emulator
from ubiops.utils import download_files, upload_files

ROOT = Path(__file__).resolve().parents[2]
#: What a transfer may send beside the missing bytes of each file, at most: heads, lists, what was on its way when it was cut off.
OVERHEAD = 4096

CHILD = """
import json, sys
import ubiops
from ubiops.utils import download_files, multipart, upload_files
verb, host, token, folder, prefix, least, part = json.loads(sys.argv[1])
multipart.LEAST_BYTES, multipart.PART_BYTES = least, part
configuration = ubiops.Configuration(host=host, api_key={"Authorization": "Token " + token}, retries=0)
with ubiops.ApiClient(configuration) as client:
    if verb == "upload":
        upload_files(client, "demo", [folder], file_prefix=prefix, skip_existing=True)
    else:
        download_files(client, "demo", prefix=prefix, output_path=folder, skip_existing=True)
"""


class Relay:
    """Passes connections on to a port, counts what it passes, and does something once so many bytes have passed."""

    def __init__(self, port: int) -> None:
        self._target = port
        self._lock = threading.Lock()
        self._pairs: set[tuple[socket.socket, socket.socket]] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.passed = 0
        self._limit: int | None = None
        self._action: Callable[[], None] = self.reset
        threading.Thread(target=self._accept, daemon=True).start()

    def arm(self, limit: int | None, action: Callable[[], None]) -> None:
        """Count anew, and call `action` when so many bytes have passed."""
        with self._lock:
            self.passed, self._limit, self._action = 0, limit, action

    def reset(self) -> None:
        """Reset all connections."""
        for pair in list(self._pairs):
            for end in pair:
                with suppress(OSError):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Take no more connections, and end those that there are."""
        self._listener.close()
        self.reset()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._target))
                pair = (client, server)
                self._pairs.add(pair)
                for source, target in (pair, pair[::-1]):
                    threading.Thread(target=self._pump, args=(source, target, pair), daemon=True).start()

    def _pump(self, source: socket.socket, target: socket.socket, pair: tuple[socket.socket, socket.socket]) -> None:
        with suppress(OSError):
            while block := source.recv(1 << 16):
                target.sendall(block)
                self._count(len(block))
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)
        with self._lock:
            done = pair not in self._pairs
            self._pairs.discard(pair)
        if done:
            for end in pair:
                end.close()

    def _count(self, size: int) -> None:
        with self._lock:
            self.passed += size
            due = self._limit is not None and self.passed >= self._limit
            if due:
                self._limit = None
        if due:
            self._action()


@dataclass
class Interruptions:
    """An emulator behind a relay, a folder of files, and what was seen."""

    emulator: Emulator
    folder: Path
    sizes: list[int]
    least: int = 64 << 20
    part: int = 16 << 20
    cut: int = 0
    files_kept: int = 0
    again: list[float] = field(default_factory=list[float])

    def __post_init__(self) -> None:
        self.relay = Relay(urlsplit(self.emulator.host).port or 0)
        self.source = self.folder / "source"
        self.source.mkdir()
        for number, size in enumerate(self.sizes):
            (self.source / f"{number}.bin").write_bytes(os.urandom(size))
        self.client = self.emulator.client().api_client

    def close(self) -> None:
        """Close the client and the relay."""
        self.client.close()
        self.relay.close()

    def run(self, verb: str, number: int, chance: random.Random) -> None:
        """Interrupt a transfer, look, try again, look; AssertionError says what is wrong."""
        prefix, target = f"{verb}-{number}/", self.folder / f"target-{verb}-{number}"
        if verb == "download":
            upload_files(self.client, "demo", [str(self.source)], file_prefix=prefix, _progress_bar=False)
            target.mkdir()
        process = self._start(verb, prefix, target)
        kill = number % 2 == 0
        self.relay.arm(
            chance.randrange(sum(self.sizes)), lambda: process.send_signal(signal.SIGKILL) if kill else self.relay.reset()
        )
        self._go(process)
        self.cut += process.returncode != 0
        there = self._there(verb, prefix, target)
        missing = sum(self.sizes) - sum(self.sizes[place] for place in there)
        large = sum(size >= self.least for place, size in enumerate(self.sizes) if place not in there)
        missing -= self._parts(verb, target, large)
        self.files_kept += len(there)
        self.relay.arm(None, self.relay.reset)
        second = self._start(verb, prefix, target)
        self._go(second)
        assert second.returncode == 0, "the second try failed"
        assert self.relay.passed <= missing + OVERHEAD * (len(self.sizes) + 20), (self.relay.passed, missing)
        shutil.rmtree(self.folder / "cache", ignore_errors=True)
        self.again.append(missing / sum(self.sizes))
        assert len(self._there(verb, prefix, target)) == len(self.sizes), "a file is missing after the second try"
        if verb == "download":
            shutil.rmtree(target)

    def _start(self, verb: str, prefix: str, target: Path) -> subprocess.Popen[bytes]:
        host = self.emulator.host.replace(str(urlsplit(self.emulator.host).port), str(self.relay.port))
        folder = self.source if verb == "upload" else target
        told = json.dumps([verb, host, self.emulator.token, str(folder), prefix, self.least, self.part])
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CACHE_HOME": str(self.folder / "cache")}
        command = [sys.executable, "-c", f"import sys; sys.stdin.read(1)\n{CHILD}", told]
        return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)

    def _go(self, process: subprocess.Popen[bytes]) -> None:
        """Let a process that waits for it begin, and wait for its end."""
        process.communicate(b"x", timeout=300)

    def _there(self, verb: str, prefix: str, target: Path) -> list[int]:
        """The files that have arrived; each has to be as it was sent."""
        names = [f"{number}.bin" for number in range(len(self.sizes))]
        if verb == "upload":
            arrived = self.folder / "arrived"
            download_files(self.client, "demo", prefix=prefix, output_path=arrived, _progress_bar=False, overwrite=True)
            folder = arrived / prefix
        else:
            folder = target / prefix
        there = [number for number, name in enumerate(names) if (folder / name).exists()]
        for number in there:
            same = (folder / names[number]).read_bytes() == (self.source / names[number]).read_bytes()
            assert same, f"{verb}: {names[number]} is there in part"
        if verb == "upload":
            for name in names:
                (folder / name).unlink(missing_ok=True)
        return there

    def _parts(self, verb: str, target: Path, count: int) -> int:
        """The bytes of so many large files that need not be sent again."""
        if verb == "upload":
            states = [json.loads(path.read_bytes()) for path in (self.folder / "cache").rglob("*.json")]
            # Of one that was cut off just after its end, all parts are still noted.
            size = max(self.sizes)
            sent = [
                sum(min(self.part, size - (int(number) - 1) * self.part) for number in state["tags"]) for state in states
            ]
            return sum(sorted(sent)[: count if len(sent) > count else None])
        # The names of those that stay are longer, since they tell what the file is a part of.
        return sum(path.stat().st_size for path in target.rglob(".*.part") if len(path.name) > len(f".{'x' * 32}.part"))


def main() -> int:
    """Run the command; 0 when all is as it should be."""
    parser = argparse.ArgumentParser(description="Interrupt transfers at random, and look at what comes of it.")
    parser.add_argument("--times", type=int, default=20, help="interruptions each way")
    parser.add_argument("--seed", type=int, default=random.randrange(1000), help="of the random points")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    print(f"seed {options.seed}")
    with tempfile.TemporaryDirectory(prefix="ubiops-interrupted-") as folder, Emulator() as emulator:
        for verb in ("upload", "download"):
            place = Path(folder, verb)
            place.mkdir()
            world = Interruptions(emulator, place, [10_000] * 60 + [80_000_000] * 2)
            try:
                for number in range(options.times):
                    world.run(verb, number, chance)
                    emulator.reset()
            finally:
                world.close()
            shares = ", ".join(f"{share:.2f}" for share in world.again)
            print(f"{verb}: {options.times} times, {world.cut} cut off, {world.files_kept} whole files and no part of one")
            print(f"  the second try sent these shares of all bytes: {shares}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
