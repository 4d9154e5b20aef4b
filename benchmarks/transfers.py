"""Files of buckets: the helpers beside those of a published client and a bare socket, on an emulator in memory.

All files are in memory where the machine has a file system for that: a disk would be measured otherwise.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from subprocess import Popen

import environments
from environments import HERE
from harness import Contestant, Figure, Figures, Worker, make_file, working
from rows import MB, Row
from serving import IN_MEMORY, serving

#: Name, number of files, bytes of each.
SETS = {"small": (1000, 10_000), "large": (20, 50 * MB), "gigabyte": (1, 1000 * MB)}
MEMORY_FOLDER = Path("/dev/shm")

HELPER = "over the published helper (wall clock)"
SOCKET = "over a raw socket and file (wall clock)"
ROWS = {
    "small up": Row(f"1,000 files of 10 kB up, {HELPER}", 0.4),
    "small up cpu": Row("... (CPU of client and server)", None),
    "small down": Row(f"1,000 files of 10 kB down, {HELPER}", 0.4),
    "small down cpu": Row("... (CPU of client and server)", None),
    "small memory": Row("... extra memory of the client", 32, "MiB"),
    "large up": Row(f"20 files of 50 MB up, {HELPER}", 0.4),
    "large up cpu": Row("... (CPU of client and server)", None),
    "large down": Row(f"20 files of 50 MB down, {HELPER}", 0.4),
    "large down cpu": Row("... (CPU of client and server)", None),
    "large memory": Row("... extra memory of the client", 32, "MiB"),
    "gigabyte up": Row(f"1 GB up, {SOCKET}", 1.5),
    "gigabyte up cpu": Row("... (CPU of client and server)", None),
    "gigabyte down": Row(f"1 GB down, {SOCKET}", 1.5),
    "gigabyte down cpu": Row("... (CPU of client and server)", None),
    "gigabyte memory": Row("... extra memory of the client", 16, "MiB"),
    "gigabyte server memory": Row("... extra memory of the emulator", 16, "MiB"),
}


@contextmanager
def folder_in_memory() -> Iterator[Path]:
    """A temporary folder, for what is started in the block, too."""
    before = os.environ.get("TMPDIR"), tempfile.tempdir
    if MEMORY_FOLDER.is_dir():
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY_FOLDER)
    try:
        with tempfile.TemporaryDirectory(prefix="ubiops-benchmarks-") as folder:
            yield Path(folder)
    finally:
        tempfile.tempdir = before[1]
        os.environ.pop("TMPDIR", None)
        if before[0] is not None:
            os.environ["TMPDIR"] = before[0]


class Side:
    """A contestant, its server, and what they have taken up to now."""

    def __init__(self, worker: Worker, server: Popen[str]) -> None:
        self.worker, self.server = worker, server

    def move(self, verb: str, folder: Path) -> dict[str, float]:
        """Seconds, wall clock and CPU of both sides, of moving a set of files."""
        folder.mkdir(exist_ok=True)  # the published client does not
        before = cpu_seconds(self.server)
        costs = self.worker.ask("cost", f"{verb}_files", [str(folder)], 1)
        return {"wall": costs["wall"], "cpu": costs["cpu"] + cpu_seconds(self.server) - before}


def cpu_seconds(process: Popen[str]) -> float:
    """Seconds of CPU that a process has taken."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def peak(process: Popen[str]) -> float:
    """The most MiB that a process ever had in memory."""
    lines = Path(f"/proc/{process.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024


def measure(*, quick: bool) -> dict[str, Figures]:
    """Measure all rows."""
    found: dict[str, Figures] = {}
    for name, (count, size) in SETS.items():
        with folder_in_memory() as folder, ExitStack() as stack:
            (folder / "source").mkdir()
            for number in range(count):
                make_file(folder / "source" / f"{number:04}.bin", size)
            found |= _measure(name, folder, _sides(folder, stack), 3 if quick else 9)
    return {row: found[row] for row in ROWS if row in found}


def _sides(folder: Path, stack: ExitStack) -> dict[str, Side]:
    """Ours, the newest published client, and bare sockets; an emulator for each of the first two."""
    here, peer = environments.ours(), environments.peers()[-1]
    (folder / "raw").mkdir()
    raw_server, raw_port = stack.enter_context(serving(here, str(HERE / "raw_files.py"), str(folder / "raw")))
    sides = {
        "socket": Side(stack.enter_context(working(Contestant("socket", "raw files", here), raw_port)), raw_server)
    }
    for label, environment in (("ours", here), (peer.version("ubiops"), peer)):
        emulator, port = stack.enter_context(serving(environments.emulator(), "-c", IN_MEMORY))
        worker = stack.enter_context(working(Contestant(label, "client", environment), port))
        sides[label] = Side(worker, emulator)
    return sides


def _measure(name: str, folder: Path, sides: dict[str, Side], rounds: int) -> dict[str, Figures]:
    verbs = {"up": "upload", "down": "download"}
    costs: dict[tuple[str, str, str], list[float]] = {}
    memory = _warm(folder, sides)
    for number in range(rounds + 1):
        for label in sides if number % 2 else reversed(sides):
            for direction, verb in verbs.items():
                target = folder / "source" if direction == "up" else folder / f"target {label}"
                for clock, value in sides[label].move(verb, target).items():
                    if number:
                        costs.setdefault((direction, clock, label), []).append(value)
                if direction == "down":
                    assert sum(path.is_file() for path in target.rglob("*")) == SETS[name][0]
                    shutil.rmtree(target)
    published = next(label for label in sides if label not in ("ours", "socket"))
    basis = "socket" if name == "gigabyte" else published
    found: dict[str, Figures] = {}
    for direction in verbs:
        for clock, suffix in (("wall", ""), ("cpu", " cpu")):
            base = costs[direction, clock, basis]
            found[f"{name} {direction}{suffix}"] = {
                label: Figure.of([one / two for one, two in zip(costs[direction, clock, label], base, strict=True)])
                for label in sides
                if label != basis
            }
    grown = {label: peak(side.worker.process) - memory[label] for label, side in sides.items()}
    found[f"{name} memory"] = {label: Figure.of([value]) for label, value in grown.items()}
    if name == "gigabyte":
        found["gigabyte server memory"] = {"ours": Figure.of([peak(sides["ours"].server) - memory["server"]])}
    return found


def _warm(folder: Path, sides: dict[str, Side]) -> dict[str, float]:
    """Move a small file that the others replace; the memory of each after that."""
    (folder / "small").mkdir()
    make_file(folder / "small" / "0000.bin", 1000)
    for side in sides.values():
        side.move("upload", folder / "small")
        side.move("download", folder / "received")
        shutil.rmtree(folder / "received")
    memory = {label: peak(side.worker.process) for label, side in sides.items()}
    return {**memory, "server": peak(sides["ours"].server)}
