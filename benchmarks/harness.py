"""Contestants in processes of their own, asked in turn, so that what disturbs the machine disturbs all of them."""

import json
import math
import os
import statistics
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import PIPE, Popen
from typing import Any

from environments import HERE, Environment

#: A contestant that costs this many times the floor needs fewer repetitions for the same certainty.
PEER_SHARE = 4


@dataclass(frozen=True)
class Contestant:
    """Who is measured: a kind of `contestants.KINDS` in an environment."""

    label: str
    kind: str
    environment: Environment

    @property
    def is_peer(self) -> bool:
        """Whether this is a published client."""
        return not self.environment.has_checkout


class Worker:
    """A running contestant."""

    def __init__(self, contestant: Contestant, port: int, folder: str) -> None:
        self.contestant = contestant
        command = [contestant.environment.python, str(HERE / "worker.py"), contestant.kind, str(port)]
        variables = contestant.environment.variables()
        self.errors = Path(folder) / "stderr"
        with self.errors.open("w") as errors:
            self.process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=errors, text=True, cwd=folder, env=variables)

    def ask(self, *command: Any) -> dict[str, float]:
        """Have a command of `worker.COMMANDS` done."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.contestant.label} failed at {command}:\n{self.errors.read_text()}")
        answer: dict[str, float] = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(60)
        self.process.stdout.close()


@contextmanager
def working(contestant: Contestant, port: int) -> Iterator[Worker]:
    """Run a contestant in a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="ubiops-benchmarks-") as folder:
        worker = Worker(contestant, port, folder)
        try:
            yield worker
        finally:
            worker.close()


@dataclass(frozen=True)
class Figure:
    """What was measured: the median and the middle half of the repetitions."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Figure":
        """Reduce repetitions to a figure."""
        if len(values) < 2:
            return cls(values[0], values[0], values[0])
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(median, low, high)


Costs = dict[str, float]
#: Figures of each contestant by its label.
Figures = dict[str, Figure]


def pairs(
    rounds: int, contestants: Sequence[Contestant], floor: Contestant, measure: Callable[[Contestant], Costs]
) -> dict[str, Figures]:
    """Give each contestant's ratios to the floor, which is measured right before and right after it.

    Peers are measured in every fourth round only. `measure` gives the costs of a contestant, by name.
    """
    ratios: dict[str, dict[str, list[float]]] = {}
    before = measure(floor)
    for number in range(rounds):
        turn = [one for one in contestants if not one.is_peer or number % PEER_SHARE == 0]
        for contestant in turn if number % 2 else reversed(turn):
            costs = measure(contestant)
            after = measure(floor)
            for name, cost in costs.items():
                of_label = ratios.setdefault(name, {}).setdefault(contestant.label, [])
                of_label.append(2 * cost / (before[name] + after[name]))
            before = after
    return {name: figures(of_labels) for name, of_labels in ratios.items()}


def figures(of_labels: dict[str, list[float]]) -> Figures:
    """Reduce each contestant's repetitions."""
    return {label: Figure.of(values) for label, values in of_labels.items() if values}


def cpu_of_code(environment: Environment, code: str) -> float:
    """Give the CPU seconds that some lines take in a fresh interpreter."""
    program = f"import time; start = time.process_time()\n{code}\nprint(time.process_time() - start)"
    return float(environment.run("-c", program))


def exponent(points: dict[int, float]) -> float:
    """Give the exponent by which a cost grows with its size: the slope of a line through the logarithms."""
    slope, _ = statistics.linear_regression([math.log(x) for x in points], [math.log(y) for y in points.values()])
    return slope


def commit() -> str:
    """Name the commit that is measured."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=10"]
    try:
        done = subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return done.stdout.strip()


def make_file(path: Path, size: int) -> None:
    """Write a file of bytes that do not compress, and read it once, so that it comes from memory."""
    block = os.urandom(1 << 20)
    with path.open("wb") as file:
        for start in range(0, size, len(block)):
            file.write(block[: size - start])
