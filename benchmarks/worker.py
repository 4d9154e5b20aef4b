"""A process that does what it is told on its input, a JSON object a line, and answers what it cost.

Runs under any interpreter, that of a published client's environment too: it uses the standard library and the
client's public API only. Arguments: the kind of contestant, and the port of the server.
"""

import functools
import gc
import json
import os
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

from contestants import KINDS, Contestant, Floor


def cost(contestant: Contestant, name: str, arguments: list[Any], times: int) -> dict[str, float]:
    """Give CPU and wall-clock seconds of one call, from `times` of them."""
    action = getattr(contestant, name)
    cpu, wall = time.process_time(), time.perf_counter()
    for _ in range(times):
        action(*arguments)
    return {"cpu": (time.process_time() - cpu) / times, "wall": (time.perf_counter() - wall) / times}


def cost_of_decoding(contestant: Contestant, count: int, times: int) -> dict[str, float]:
    """Give the CPU seconds of getting the text of a list by hand, of `json.loads` of a text that has just come, and of the
    contestant's list, unread and with every field read; one after the other, so that all find the machine and the heap alike.
    """
    floor = by_hand(contestant.port)
    costs = dict.fromkeys(("text", "loads", "list", "read"), 0.0)

    def add(name: str, action: Callable[[], Any]) -> Any:
        started = time.process_time()
        result = action()
        if name != "text":
            result = None  # to throw away what was made is a part of its cost
        costs[name] += time.process_time() - started
        return result

    for _ in range(times):
        for name, action in (
            ("list", lambda: contestant.list(count)),
            ("read", lambda: contestant.read(contestant.list(count))),
        ):
            text = add("text", lambda: floor.text(count))
            add("loads", lambda text=text: json.loads(text))
            del text
            add(name, action)
    return costs | {"text": costs["text"] / 2, "loads": costs["loads"] / 2}


@functools.cache
def by_hand(port: int) -> Floor:
    """The floor beside a contestant, in its process."""
    return Floor(port)


def cost_of_threads(contestant: Contestant, threads: int, calls: int) -> dict[str, float]:
    """Give the seconds from letting all threads go to the end of the last one."""
    go = contestant.threads(threads, calls)
    cpu, wall = time.process_time(), time.perf_counter()
    go()
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}


def held(contestant: Contestant, count: int, read: bool) -> dict[str, float]:
    """Give the bytes that a list takes while it is held."""
    contestant.read(contestant.list(10))
    gc.collect()
    tracemalloc.start()
    rows = contestant.list(count)
    if read:
        contestant.read(rows)
    gc.collect()
    size = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert len(rows) == count
    return {"bytes": size}


def peak() -> int:
    """Give the most bytes that this process ever had in memory (`ru_maxrss` would count its parent's, too)."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("no VmHWM: the memory rows need Linux")


def growth(contestant: Contestant, name: str, arguments: list[Any]) -> dict[str, float]:
    """Give the bytes by which this process grows in a transfer; for a fresh process, since a peak stays."""
    contestant.list(1)
    before = peak()
    getattr(contestant, name)(*arguments)
    return {"bytes": peak() - before}


COMMANDS = {function.__name__: function for function in (cost, cost_of_decoding, cost_of_threads, held, growth)}


def main() -> None:
    """Answer commands until the input ends."""
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    contestant = KINDS[sys.argv[1]](int(sys.argv[2]))
    for line in sys.stdin:
        name, *arguments = json.loads(line)
        print(json.dumps(COMMANDS[name](contestant, *arguments)), file=out, flush=True)


if __name__ == "__main__":
    main()
