"""What type checkers say about a user's program: the right one passes strictly, and each mistake of the wrong one is found."""

import importlib.util
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
RIGHT, WRONG = HERE / "typing" / "user_program.py", HERE / "typing" / "wrong_program.py"
WRONG_LINES = {
    number for number, line in enumerate(WRONG.read_text(encoding="utf-8").splitlines(), 1) if line.endswith("# wrong")
}


def pyright(path: Path, folder: Path) -> set[int]:
    """The lines in which pyright, strict, finds an error."""
    settings = {"typeCheckingMode": "strict", "extraPaths": [str(HERE.parent)], "pythonVersion": "3.11"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    shutil.copy(path, folder)  # pyright reads only what is below its settings
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--project", folder, "--pythonpath", sys.executable, "--outputjson"],
        capture_output=True,
        text=True,
        check=False,
    )
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] == 1, done.stderr
    found = report["generalDiagnostics"]
    return {item["range"]["start"]["line"] + 1 for item in found if item["severity"] == "error"}


def mypy(path: Path, folder: Path) -> set[int]:
    """The lines in which mypy, strict, finds an error."""
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", folder, "--no-error-summary", path],
        capture_output=True,
        text=True,
        check=False,
        cwd=HERE.parent,
    )
    assert not done.stderr  # such as a missing mypy, which would find nothing in any program
    pattern = re.compile(r"^(.+?):(\d+): error: ", re.MULTILINE)
    return {int(line) for name, line in pattern.findall(done.stdout) if Path(name).name == path.name}


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_a_right_program_passes(checker, tmp_path: Path) -> None:
    """A program that uses the client as the documentation says has no error under strict rules."""
    assert checker(RIGHT, tmp_path) == set()


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_every_mistake_is_found(checker, tmp_path: Path) -> None:
    """Arguments, fields and options that do not exist or are of the wrong kind are found before the program runs."""
    assert checker(WRONG, tmp_path) == WRONG_LINES


def test_the_right_program_runs(tmp_path: Path) -> None:
    """What the checkers accept also works: every line of the program is true at run time."""
    from ubiops.emulator import Emulator
    from ubiops.utils import zip_dir

    spec = importlib.util.spec_from_file_location("user_program", RIGHT)
    assert spec is not None
    assert spec.loader is not None
    program = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(program)
    package = zip_dir(HERE.parent / "examples" / "deployment_package", tmp_path / "package.zip")
    with Emulator() as emulator:
        lines = program.main(emulator.host, emulator.token, str(package))
    assert lines[0] == "PROGRAM"
    assert re.fullmatch(r"None \d+ 404 200 application/json", lines[-1])
