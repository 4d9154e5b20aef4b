"""Do one job with this client and with others against the emulator, and compare what each step gives.

    python benchmarks/peer_main_job.py                              # only this interpreter's `ubiops`
    python benchmarks/peer_main_job.py --python PATH --python PATH  # and others, such as published clients

The job is in `peer_steps.py`. Each client does it on an emulator of its own, which runs as its command does. A line of
the table is a step. The exit status is 0 when every client did every step as documented, and every result is the same as
this client's, apart from identifiers, times and steps that ABSENT lists.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

STEPS = Path(__file__).resolve().with_name("peer_steps.py")

#: Steps that a published client cannot do, as patterns of `CLIENT: STEP`, and why.
ABSENT = {
    r"4\.1[25]\.0: the build was a success": "builds_get was removed",
    r"4\.5\.1: a stream .*": "stream_deployment_request and stream_pipeline_request were added later",
    r"4\.5\.1: several files are .*": "upload_files and download_files were added later",
    r"4\.(5\.1|12\.0): the user": "user_get was added later",
    r"4\.5\.1: the log by a query": "logs_list was added later",
    r"4\.15\.0: the log by filters": "projects_log_list was removed",
    r"4\.15\.0: (.* environment|an environment .*|its usage)": "revisions of environments were removed",
    r"4\.(5\.1|12\.0): .*\b(tag|tags)\b.*": "tags of environments were added later",
}

#: What each run has of its own, and what it is replaced by.
_OF_A_RUN = (
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "<id>"),
    (re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d\S*)?"), "<time>"),
    (re.compile(r"^1\d{15,}$"), "<sequence>"),
    (re.compile(r"/runs/[0-9a-z]{8}/"), "/runs/<name>/"),
    (re.compile(r"http://127\.0\.0\.1:\d+\S*"), "<url>"),
)


class Run(NamedTuple):
    """What one client did."""

    client: str
    steps: dict[str, Any]
    wrong: list[str]


def run(python: str) -> Run:
    """Do the job with the client of an interpreter."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UBIOPS_", "PYTHON"))}
    with tempfile.TemporaryDirectory() as folder:
        line = [
            sys.executable,
            "-m",
            "ubiops.emulator",
            "--port",
            "0",
            "--token",
            "job",
            "--data-dir",
            f"{folder}/data",
        ]
        serving = subprocess.Popen([*line, "--build-seconds", "0.1"], stdout=subprocess.PIPE, text=True)
        assert serving.stdout is not None
        with serving:
            try:
                host = serving.stdout.readline().strip()
                environment |= {"JOB_HOST": host, "JOB_TOKEN": "job", "CI": "true"}
                command = [python, str(STEPS)]
                done = subprocess.run(
                    command, env=environment, cwd=folder, stdout=subprocess.PIPE, text=True, timeout=600, check=False
                )
            finally:
                serving.terminate()
    if done.returncode:
        raise SystemExit(f"{python} ended with {done.returncode}")
    first, *lines = map(json.loads, (line for line in done.stdout.splitlines() if line.startswith("{")))
    steps = {each["step"]: normal(each["result"]) for each in lines}
    wrong = [f"{each['step']}: {json.dumps(each['result'])}" for each in lines if not each["right"]]
    return Run(first["client"], steps, wrong)


def normal(value: Any) -> Any:
    """A result without what each run has of its own."""
    if isinstance(value, dict):
        return {key: normal(item) for key, item in value.items()}
    if isinstance(value, list):
        return [normal(item) for item in value]
    if isinstance(value, str):
        for pattern, text in _OF_A_RUN:
            value = pattern.sub(text, value)
    return value


def different(ours: Any, theirs: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Where two results differ. Of a model, only fields that both clients know are compared."""
    if isinstance(ours, dict) and isinstance(theirs, dict):
        if "<model>" in ours and "<model>" in theirs:
            ours, theirs = ours["<model>"], theirs["<model>"]
            ours = {name: ours.get(name) for name in theirs}
        for name in {**ours, **theirs}:
            yield from different(ours.get(name, "<missing>"), theirs.get(name, "<missing>"), f"{path}.{name}")
    elif isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        for number, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            yield from different(one, other, f"{path}[{number}]")
    elif ours != theirs:
        yield path, ours, theirs


def compare(steps: Iterable[str], ours: Run, theirs: Run) -> tuple[dict[str, str], list[str]]:
    """For each step whether it is the same, and what differs."""
    verdicts: dict[str, str] = {}
    problems: list[str] = []
    for step in steps:
        place = f"{theirs.client}: {step}"
        if step not in theirs.steps and any(re.fullmatch(pattern, place) for pattern in ABSENT):
            verdicts[step] = "-"
            continue
        found = list(different(ours.steps.get(step, "not done"), theirs.steps.get(step, "not done")))
        verdicts[step] = "DIFFERENT" if found else "same"
        problems += [
            f"{place}: {path}: ours {json.dumps(one)}, theirs {json.dumps(other)}" for path, one, other in found
        ]
    return verdicts, problems


def main() -> int:
    """Run all clients, and print what they did."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--python", action="append", default=[], help="an interpreter that has a client to compare with"
    )
    ours, *others = [run(python) for python in [sys.executable, *parser.parse_args().python]]
    steps = list({step: None for each in (ours, *others) for step in each.steps})
    columns = {each.client: compare(steps, ours, each) for each in others}
    rows = [("", ours.client, *columns)]
    for step in steps:
        rows.append((step, "done" if step in ours.steps else "-", *(of[step] for of, _ in columns.values())))
    for name, *cells in rows:
        print(f"{name:<52}", *(f"{cell:<10}" for cell in cells))
    problems = [f"{each.client}: {line}" for each in (ours, *others) for line in each.wrong]
    problems += [line for _, lines in columns.values() for line in lines]
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
