"""Print how fast the client is, as ratios to the same done by hand with urllib3, sockets and `json.loads`.

    python benchmarks/run.py            every row, with two published clients beside it; about a quarter of an hour
    python benchmarks/run.py --quick    the same with few repetitions, in a minute or two
    python benchmarks/run.py --emulator the emulator's rows
    python benchmarks/run.py --files    the helpers for files of buckets, beside a published client's

Needs Python 3.11 on Linux and a package index; makes its environments itself. Fails when a row misses its target.
"""

import argparse
import json
import platform
import sys
import tempfile
import time
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import environments
import server
from harness import Figure, commit
from rows import GROUPS, ROWS, Bench, Results, Row

RESULTS = environments.HERE / "results"


def main() -> int:
    """Run the command."""
    options = arguments()
    started = time.monotonic()
    name = "emulator" if options.emulator else "files" if options.files else "client"
    if name == "client":
        results, table = client_results(options), ROWS
    else:
        module: Any = __import__("emulator" if name == "emulator" else "transfers")
        results, table = module.measure(quick=options.quick), module.ROWS
    lines = [*heading(), "", *render(table, results)]
    print("\n".join(lines))
    print(f"\n{time.monotonic() - started:.0f} s", file=sys.stderr)
    keep(name, lines, results)
    if options.publish:
        import publish

        publish.write(name, lines)
    missed = [table[name].title for name in results if not passes(table[name], results[name])]
    for title in missed:
        print(f"missed: {title}", file=sys.stderr)
    return 1 if missed else 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="few repetitions")
    parser.add_argument("--emulator", action="store_true", help="measure the emulator instead of the client")
    parser.add_argument(
        "--files", action="store_true", help="measure uploads and downloads of files of buckets instead"
    )
    parser.add_argument("--no-peers", action="store_true", help="leave the published clients out")
    parser.add_argument("--only", nargs="+", choices=list(GROUPS), default=list(GROUPS), help="some groups of rows")
    parser.add_argument("--publish", action="store_true", help="write the table and the picture into docs/")
    return parser.parse_args()


def client_results(options: argparse.Namespace) -> Results:
    """Measure the client."""
    results: Results = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="ubiops-benchmarks-")))
        port = stack.enter_context(server.running())
        bench = Bench(port, options.quick, not options.no_peers, folder, stack)
        for name in options.only:
            print(f"measuring {name} ...", file=sys.stderr)
            results |= GROUPS[name](bench)
    return results


def heading() -> Iterable[str]:
    """Say what was measured, and on what."""
    here = environments.ours()
    versions = f"Python {platform.python_version()}, urllib3 {here.version('urllib3')}"
    yield f"Commit {commit()}, {versions}, {platform.system()} {platform.machine()}, {time.strftime('%Y-%m-%d', time.gmtime())}."
    yield "Median of interleaved pairs (middle half of them); the floor is 1."


def render(table: dict[str, Row], results: Results) -> Iterable[str]:
    """Give the table's lines, in Markdown."""
    labels = list(dict.fromkeys(label for figures in results.values() for label in figures if label != "floor"))
    yield "| " + " | ".join(["measure", "target", *labels, ""]) + " |"
    yield "|---" * (len(labels) + 3) + "|"
    for name, row in table.items():
        if name not in results:
            continue
        cells = [cell(row, results[name][label]) if label in results[name] else "" for label in labels]
        target = "" if row.target is None else f"≤ {number(row, row.target)}"
        verdict = "" if row.target is None else "pass" if passes(row, results[name]) else "**missed**"
        yield "| " + " | ".join([row.title, target, *cells, verdict]) + " |"


def cell(row: Row, figure: Figure) -> str:
    """Give a figure and its spread."""
    if figure.low == figure.high:
        return number(row, figure.median)
    return f"{number(row, figure.median)} ({number(row, figure.low)}–{number(row, figure.high)})"


def number(row: Row, value: float) -> str:
    """Give a number as its unit is usually written."""
    if row.unit == "count":
        return f"{value:.0f}"
    if row.unit in ("MiB", "ms"):
        return f"{value:.1f} {row.unit}"
    return f"{value:.2f}" if value < 10 else f"{value:.1f}"


def passes(row: Row, figures: dict[str, Figure]) -> bool:
    """Whether this checkout is at or under the target."""
    return row.target is None or round(figures["ours"].median, 2) <= row.target


def keep(name: str, lines: list[str], results: Results) -> None:
    """Keep the figures for a closer look."""
    RESULTS.mkdir(exist_ok=True)
    values = {
        row: {label: [figure.median, figure.low, figure.high] for label, figure in figures.items()}
        for row, figures in results.items()
    }
    (RESULTS / f"{name}.json").write_text(json.dumps(values, indent=1))
    (RESULTS / f"{name}.md").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
