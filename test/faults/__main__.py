"""Print the matrix of faults and types of call, for this project's client or the one of another interpreter.

python test/faults
python test/faults --python PATH_OF_AN_INTERPRETER_THAT_HAS_A_CLIENT
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

TEST = Path(__file__).resolve().parent.parent
sys.path[0] = str(TEST)

from faults.calls import Seen, run  # noqa: E402 - found by the line above
from faults.table import FAULTS, KINDS, Fault  # noqa: E402

#: Seconds after which a cell counts as hanging.
LIMIT = 10


def cell(ubiops: Any, fault: Fault, kind: str) -> Seen:
    """Run one cell in a process of its own: a client that hangs, or breaks its process, fails in that cell alone."""
    here, there = os.pipe()
    child = os.fork()
    if not child:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(LIMIT)
        sys.stdout = sys.stderr = open(os.devnull, "w")  # noqa: SIM115 - clients print as they like
        with tempfile.TemporaryDirectory() as folder:
            try:
                seen = run(ubiops, fault, kind, Path(folder))
            except BaseException:
                seen = Seen("broken", 0, [traceback.format_exc()[-500:]])
            os.write(there, json.dumps([seen.outcome, seen.requests, seen.problems]).encode()[:60_000])
            os.chdir("/")
        os._exit(0)
    os.close(there)
    with open(here, "rb") as pipe:
        data = pipe.read()
    os.waitpid(child, 0)
    return Seen(*json.loads(data)) if data else Seen("hangs", 0, [f"no end within {LIMIT} seconds"])


def main() -> int:
    """Run all cells, or those whose fault has a text in its name, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--python", metavar="PATH", help="interpreter whose `ubiops` is tested instead of this project's"
    )
    parser.add_argument("--only", metavar="TEXT", default="", help="only faults with this text in their name")
    parser.add_argument("--problems", action="store_true", help="print what is wrong in each cell that does not hold")
    given = parser.parse_args()
    if given.python:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        arguments = [*(["--problems"] if given.problems else []), "--only", given.only]
        command = [given.python, str(TEST / "faults"), *arguments]
        return subprocess.run(command, check=False, env=environment | {"FAULTS_INSTALLED": "1"}).returncode
    if "FAULTS_INSTALLED" not in os.environ:
        sys.path.insert(1, str(TEST.parent))
    import ubiops

    faults = [fault for fault in FAULTS if given.only in fault.name]
    width = max(len(fault.name) for fault in faults)
    print(f"{'fault':{width}}  " + "  ".join(f"{kind:28}" for kind in KINDS))
    holding = 0
    for fault in faults:
        row = {kind: cell(ubiops, fault, kind) for kind in KINDS}
        holding += sum(not seen.problems for seen in row.values())
        print(
            f"{fault.name:{width}}  "
            + "  ".join(f"{'-' if seen.problems else '+'} {seen!s:26}" for seen in row.values()),
            flush=True,
        )
        if given.problems:
            for kind, seen in row.items():
                for problem in seen.problems:
                    print(f"    {kind}: {problem}", flush=True)
    total = len(faults) * len(KINDS)
    print(
        f"\nubiops {ubiops.__version__}: {holding} of {total} cells hold ({len(faults)} faults, {len(KINDS)} types of call)."
    )
    print("A cell is the outcome and the number of requests that the server saw; + holds, - does not.")
    return 0 if holding == total else 1


if __name__ == "__main__":
    raise SystemExit(main())
