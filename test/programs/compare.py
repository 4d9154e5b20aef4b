"""Run the programs of this folder on a client and compare what they print with what is written down.

    python test/programs/compare.py --python PATH            # PATH: an interpreter that has the client to look at
    python test/programs/compare.py --python PATH --write    # write down what they print

    python test/programs/compare.py --python PATH --only files waiting

The texts in `expected/` were printed by the published client, version 4.5.1; those of the programs in `helpers/`, which use each helper of
`ubiops.utils` and `ubiops.Training`, by version 4.15.0. What differs on purpose is in `docs/moving-over.md`, and in none of the programs.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from ubiops.emulator import Emulator

FOLDER = Path(__file__).resolve().parent
#: What the published client's waiting prints of its own accord; ours shows states on standard error, to whoever watches.
NARRATION = re.compile(r"^(Environment|Deployment revision|Deployment version): \w+\n", re.MULTILINE)
PROGRAMS = sorted(
    path for pattern in ("*.py", "helpers/*.py") for path in FOLDER.glob(pattern) if path.stem not in {"compare", "interrupted", "record", "settings"}
)


def run(python: str, program: Path, emulator: Emulator) -> subprocess.CompletedProcess[str]:
    """Run one program with an interpreter, in a project of the program's own."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UBIOPS_", "PYTHON"))}
    with tempfile.TemporaryDirectory() as work:
        environment |= {
            "PROGRAM_HOST": emulator.host,
            "PROGRAM_TOKEN": f"Token {emulator.token}",
            "PROGRAM_PROJECT": project_of(program),
            "PROGRAM_FOLDER": work,
            "CI": "true",
        }
        if python == sys.executable:
            environment["PYTHONPATH"] = str(FOLDER.parent.parent)
        done = subprocess.run(
            [python, str(program)], capture_output=True, text=True, env=environment, cwd=work, timeout=120, check=False
        )
    done.stdout = NARRATION.sub("", done.stdout)
    return done


def project_of(program: Path) -> str:
    """The name of the project that a program works in."""
    return program.stem.replace("_", "-")


def expected(program: Path) -> Path:
    """Where it is written what a program prints."""
    return FOLDER / "expected" / program.relative_to(FOLDER).with_suffix(".txt")


def main() -> int:
    """Run all programs; 0 when all print what they should."""
    parser = argparse.ArgumentParser(description="Run the programs on a client and compare what they print.")
    parser.add_argument("--python", default=sys.executable, help="the interpreter to run them with (default: this one)")
    parser.add_argument("--write", action="store_true", help="write down what they print, instead of comparing")
    parser.add_argument("--only", nargs="+", metavar="NAME", help="some programs, by the names of their files")
    options = parser.parse_args()
    programs = [program for program in PROGRAMS if options.only is None or program.stem in options.only]
    good = 0
    with Emulator() as emulator:
        for program in programs:
            done = run(options.python, program, emulator)
            if options.write and done.returncode == 0:
                expected(program).parent.mkdir(exist_ok=True, parents=True)
                expected(program).write_text(done.stdout, encoding="utf-8")
            written = expected(program).read_text(encoding="utf-8") if expected(program).exists() else None
            same = done.returncode == 0 and done.stdout == written
            good += same
            print(f"{program.stem:<28}{'as expected' if same else 'DIFFERENT'}")
            if not same:
                print(done.stdout, done.stderr, sep="\n")
    print(f"{good} of {len(programs)} programs print what the published client prints")
    return 0 if good == len(programs) else 1


if __name__ == "__main__":
    sys.exit(main())
