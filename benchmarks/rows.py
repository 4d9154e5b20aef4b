"""The rows of the table: what is measured, against which target."""

import statistics
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import environments
from harness import (
    PEER_SHARE,
    Contestant,
    Figure,
    Figures,
    Worker,
    cpu_of_code,
    exponent,
    figures,
    make_file,
    pairs,
    working,
)

MB = 1_000_000
MIB = 1 << 20
IMPORT = "import ubiops"
IMPORT_AND_USE = (
    'import ubiops; ubiops.CoreApi(); ubiops.DeploymentCreate(name="a", input_type="plain", output_type="plain")'
)

#: Fresh processes for each figure of decoding: where a process happens to have its memory moves them by a tenth.
PROCESSES = 5

Results = dict[str, Figures]


@dataclass(frozen=True)
class Row:
    """A measure and the most that it may be."""

    title: str
    target: float | None
    unit: str = "ratio"


ROWS = {
    "import": Row("import ubiops, over importing urllib3 (CPU)", 0.20),
    "import and use": Row("import, CoreApi(), one model, over importing urllib3 (CPU)", 1.10),
    "get cpu": Row("GET of a deployment (CPU)", 1.00),
    "get wall": Row("GET of a deployment (wall clock)", 1.00),
    "post cpu": Row("POST with a model (CPU)", 1.00),
    "post wall": Row("POST with a model (wall clock)", 1.00),
    "connections": Row("connections for 100 calls", 1, "count"),
    "decode 100": Row("decode 100 deployments, over json.loads", 1.3),
    "decode 100 read": Row("... with every field read", 1.5),
    "decode 10000": Row("decode 10,000 deployments, over json.loads", 1.3),
    "decode 10000 read": Row("... with every field read", 1.5),
    "held": Row("memory of 10,000 rows, over plain dicts", 1.3),
    "held read": Row("... after every field was read", None),
    "upload wall": Row("upload of 200 MB, over a raw socket (wall clock)", 1.3),
    "upload cpu": Row("... (CPU)", 1.3),
    "upload memory": Row("... extra memory", 16, "MiB"),
    "download wall": Row("download of 200 MB, over a raw socket (wall clock)", 1.3),
    "download cpu": Row("... (CPU)", 1.3),
    "download memory": Row("... extra memory", 16, "MiB"),
    "threads wall": Row("16 threads x 125 calls (wall clock)", 1.1),
    "threads cpu": Row("... (CPU)", None),
    "threads connections": Row("... connections", 16, "count"),
    "growth of decode": Row("growth of a list, 10 to 100,000 rows, over json.loads (CPU)", 1.05, "exponent"),
    "growth of upload": Row("growth of an upload, 1 MB to 1 GB (CPU)", 1.05, "exponent"),
    "growth of upload memory": Row("extra memory of an upload of 1 GB", 16, "MiB"),
}


@dataclass
class Bench:
    """The contestants, and how often to repeat."""

    port: int
    quick: bool
    with_peers: bool
    folder: Path
    stack: ExitStack
    workers: dict[str, Worker] = field(default_factory=dict)

    def __post_init__(self) -> None:
        here = environments.ours()
        peers = environments.peers() if self.with_peers else []
        self.floor = Contestant("floor", "floor", here)
        self.ours = Contestant("ours", "client", here)
        self.peers = [Contestant(peer.version("ubiops"), "client", peer) for peer in peers]
        self.clients = [self.ours, *self.peers]
        self.limits = [Contestant(kind, kind, here) for kind in ("http.client", "socket")]

    def worker(self, contestant: Contestant) -> Worker:
        """Give the running process of a contestant; the first time starts it."""
        if contestant.label not in self.workers:
            worker = self.stack.enter_context(working(contestant, self.port))
            worker.ask("cost", "get", [], 20 if contestant.kind != "socket" else 1)
            self.workers[contestant.label] = worker
        return self.workers[contestant.label]

    def rounds(self, full: int, quick: int) -> int:
        """Choose the number of repetitions."""
        return quick if self.quick else full

    def cost(self, contestant: Contestant, name: str, *arguments: Any, times: int) -> dict[str, float]:
        """Give the CPU and wall-clock seconds of a call."""
        times = max(1, times // 4) if contestant.is_peer else times
        return self.worker(contestant).ask("cost", name, arguments, times)

    def connections(self) -> int:
        """Give the connections that the server took since this was asked last, without the one that asks."""
        with urlopen(f"http://127.0.0.1:{self.port}/_counts") as answer:
            text: str = answer.read().decode()
        return int(text.strip("[]").split(",")[0]) - 1


def imports(bench: Bench) -> Results:
    """Import in fresh interpreters."""
    for contestant in bench.clients:
        cpu_of_code(contestant.environment, IMPORT_AND_USE)

    def measure(contestant: Contestant) -> dict[str, float]:
        if contestant is bench.floor:
            return dict.fromkeys(("import", "import and use"), cpu_of_code(contestant.environment, "import urllib3"))
        return {
            "import": cpu_of_code(contestant.environment, IMPORT),
            "import and use": cpu_of_code(contestant.environment, IMPORT_AND_USE),
        }

    return pairs(bench.rounds(40, 9), bench.clients, bench.floor, measure)


def calls(bench: Bench) -> Results:
    """One call after the other, over a kept connection."""
    results: Results = {}
    for name in ("get", "post"):
        found = pairs(
            bench.rounds(160, 60),
            [*bench.clients, *bench.limits],
            bench.floor,
            lambda contestant, name=name: bench.cost(contestant, name, times=40),
        )
        results |= {f"{name} {clock}": of_labels for clock, of_labels in found.items()}
    results["connections"] = {}
    for contestant in [bench.floor, *bench.clients]:
        with working(contestant, bench.port) as worker:
            bench.connections()
            worker.ask("cost", "get", [], 100)
            results["connections"][contestant.label] = Figure.of([bench.connections()])
    return results


def decode(bench: Bench) -> Results:
    """Get lists: the CPU that a client takes beyond getting the text, over that of `json.loads` of the same text."""
    results: Results = {}
    for count, rounds, times in ((100, bench.rounds(48, 16), 10), (10_000, bench.rounds(20, 4), 1)):
        unread: dict[str, list[float]] = {}
        read: dict[str, list[float]] = {}
        for _ in range(PROCESSES):
            for contestant in bench.clients:
                share = PEER_SHARE if contestant.is_peer else 1
                with working(contestant, bench.port) as worker:
                    worker.ask("cost_of_decoding", count, 1)
                    for _ in range(max(1, rounds // share)):
                        cost = worker.ask("cost_of_decoding", count, max(1, times // share))
                        unread.setdefault(contestant.label, []).append((cost["list"] - cost["text"]) / cost["loads"])
                        read.setdefault(contestant.label, []).append((cost["read"] - cost["text"]) / cost["loads"])
        results |= {f"decode {count}": figures(unread), f"decode {count} read": figures(read)}
    return results


def held(bench: Bench) -> Results:
    """Hold 10,000 rows."""
    results: Results = {}
    for name, read in (("held", False), ("held read", True)):
        sizes: dict[str, float] = {}
        for contestant in [bench.floor, *bench.clients]:
            with working(contestant, bench.port) as worker:
                sizes[contestant.label] = worker.ask("held", 10_000, read)["bytes"]
        results[name] = {label: Figure.of([size / sizes["floor"]]) for label, size in sizes.items()}
    return results


def transfers(bench: Bench) -> Results:
    """Send and receive 200 MB, and look how much the process grows."""
    results: Results = {}
    path = bench.folder / "package.zip"
    make_file(path, 200 * MB)
    for name, argument in (("upload", str(path)), ("download", 200 * MB)):
        found = pairs(
            bench.rounds(20, 7),
            bench.clients,
            bench.floor,
            lambda contestant, name=name, argument=argument: bench.cost(contestant, name, argument, times=1),
        )
        results |= {f"{name} {clock}": of_labels for clock, of_labels in found.items()}
        results[f"{name} memory"] = {}
        for contestant in [bench.floor, *bench.clients]:
            sizes = list(extra_memory(bench, contestant, name, argument))
            results[f"{name} memory"][contestant.label] = Figure.of(sizes)
    path.unlink()
    return results


def extra_memory(bench: Bench, contestant: Contestant, name: str, argument: Any) -> Iterator[float]:
    """Give the MiB by which fresh processes grow in a transfer."""
    for _ in range(bench.rounds(3, 1)):
        with working(contestant, bench.port) as worker:
            yield worker.ask("growth", name, [argument])["bytes"] / MIB


def threads(bench: Bench) -> Results:
    """Many threads that share one client."""
    found = pairs(
        bench.rounds(24, 8),
        bench.clients,
        bench.floor,
        lambda contestant: bench.worker(contestant).ask("cost_of_threads", 16, 125),
    )
    connections: Figures = {}
    for contestant in [bench.floor, *bench.clients]:
        with working(contestant, bench.port) as worker:
            bench.connections()
            worker.ask("cost_of_threads", 16, 125)
            connections[contestant.label] = Figure.of([bench.connections()])
    results = {f"threads {clock}": of_labels for clock, of_labels in found.items()}
    return results | {"threads connections": connections}


def growth(bench: Bench) -> Results:
    """Grow a list and a file, and see whether the cost grows by more than they do."""
    rows = (10, 100, 1_000, 10_000) if bench.quick else (10, 100, 1_000, 10_000, 100_000)
    costs = {count: list_costs(bench, count) for count in rows}
    exponents = {
        contestant.label: exponent({count: of_labels[contestant.label] for count, of_labels in costs.items()})
        for contestant in (bench.floor, bench.ours)
    }
    sizes = (1 * MB, 10 * MB, 100 * MB) if bench.quick else (1 * MB, 10 * MB, 100 * MB, 1000 * MB)
    path = bench.folder / "growing.zip"
    uploading: Figures = {}
    for contestant in [bench.floor, bench.ours]:
        points = {}
        for size in sizes:
            with path.open("wb") as file:
                file.truncate(size)
            costs = [bench.cost(contestant, "upload", str(path), times=1)["cpu"] for _ in range(bench.rounds(9, 5))]
            points[size] = min(costs)
        uploading[contestant.label] = Figure.of([exponent(points)])
    with path.open("wb") as file:
        file.truncate(1000 * MB)
    memory = Figure.of(list(extra_memory(bench, bench.ours, "upload", str(path))))
    path.unlink()
    return {
        # json.loads itself grows faster than its text, because Python's collector looks at ever more objects.
        "growth of decode": {"ours": Figure.of([1 + exponents["ours"] - exponents["floor"]])},
        "growth of upload": uploading,
        "growth of upload memory": {"ours": memory},
    }


def list_costs(bench: Bench, count: int) -> dict[str, float]:
    """Give the CPU seconds by which a list of `count` rows costs more than an empty one, by hand and with the client."""
    times = max(1, 400 // count)
    found: dict[str, list[float]] = {bench.floor.label: [], bench.ours.label: []}
    for _ in range(bench.rounds(60, 20) if count < 10_000 else 7):
        for contestant in (bench.floor, bench.ours):
            full = bench.cost(contestant, "list", count, times=times)["cpu"]
            found[contestant.label].append(full - bench.cost(contestant, "list", 0, times=times)["cpu"])
    return {label: statistics.median(values) for label, values in found.items()}


GROUPS: dict[str, Callable[[Bench], Results]] = {
    function.__name__: function for function in (imports, calls, decode, held, transfers, threads, growth)
}
