"""`python -m ubiops run`: a package on this machine."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ubiops.__main__ import main
from ubiops.command.output import Exit

if TYPE_CHECKING:
    from pathlib import Path


def test_as_a_program(package: Path) -> None:
    """The result is alone on standard output, as JSON; what the code prints is on standard error. No token is needed."""
    done = subprocess.run(
        [sys.executable, "-m", "ubiops", "run", str(package)],
        input='"abc"',
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (Exit.DONE, "ABC", "got abc\n")


def test_an_exception_of_the_code(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The traceback begins in the user's code, and the exit code says that it failed."""
    assert main(["run", str(package), "3"]) == Exit.FAILED
    error = capsys.readouterr().err
    assert error.splitlines()[1:4:2] == ["Traceback (most recent call last):", "    return data.upper()"]
    assert "AttributeError" in error
    assert "ubiops" not in error.replace(str(package), "")


def test_a_package_that_cannot_run(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A package without code is the package's mistake; a path that is not a folder, or data that is not JSON, the user's."""
    assert main(["run", str(package / "deployment.py"), "3"]) == Exit.WRONG_USE
    assert main(["run", str(package), "abc"]) == Exit.WRONG_USE
    assert "in double quotes" in capsys.readouterr().err
    (package / "deployment.py").unlink()
    assert main(["run", str(package), "3"]) == Exit.FAILED
    assert "deployment.py" in capsys.readouterr().err


def test_standard_input_by_a_dash(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`-` stands for standard input."""
    monkeypatch.setattr(sys, "stdin", io.StringIO('"x"'))
    assert main(["run", str(package), "-"]) == Exit.DONE
    assert capsys.readouterr().out == '"X"\n'
