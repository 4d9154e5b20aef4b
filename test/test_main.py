"""`python -m ubiops`: what holds for every subcommand."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from ubiops.__main__ import main
from ubiops.command import request
from ubiops.command.output import Exit
from ubiops.emulator import Emulator

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

REQUEST = ["request", "--project", "p", "--deployment", "d", "{}"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """--version says which version this is."""
    with pytest.raises(SystemExit):
        main(["--version"])
    assert re.fullmatch(r"ubiops \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["deploy"],
        ["deploy", "job.toml", "--timeout", "soon"],
        ["deploy", "job.toml", "--timeout", "-1"],
        ["deploy", "job.toml", "--quiet", "--dry-run"],
        ["remove"],
        ["run"],
        ["request", "--project", "p", "{}"],
        ["request", "--project", "p", "--deployment", "d", "--pipeline", "p", "{}"],
        ["request", "--project", "p", "--deployment", "d", "--timeout", "0", "{}"],
        ["logs"],
        ["logs", "--project", "p", "--since", "yesterday"],
    ],
)
def test_wrong_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong arguments end with 2 and the usage."""
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == Exit.WRONG_USE
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("subcommand", ["deploy", "run", "request", "logs"])
def test_help_lists_the_exit_codes(
    subcommand: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The help of each subcommand says what its exit codes mean, in lines that fit a terminal."""
    monkeypatch.setenv("COLUMNS", "80")
    with pytest.raises(SystemExit) as caught:
        main([subcommand, "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    codes = {Exit.DONE, Exit.WRONG_USE, Exit.INTERRUPTED}
    codes |= {"deploy": set(Exit), "run": {Exit.FAILED}}.get(subcommand, {Exit.API_REFUSED})
    for code in codes:
        assert re.search(rf"^  {code:<5}\w", text, re.MULTILINE)
    assert max(map(len, text.splitlines())) <= 80
    assert ("UBIOPS_API_TOKEN" in text) == (subcommand != "run")


def test_missing_token(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a token the text says what to set."""
    assert main(REQUEST) == Exit.WRONG_USE
    assert "UBIOPS_API_TOKEN" in capsys.readouterr().err


def test_wrong_token(
    ubiops_emulator: Emulator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A token that the API refuses has an exit code of its own, and is not shown."""
    monkeypatch.setenv("UBIOPS_API_HOST", ubiops_emulator.host)
    monkeypatch.setenv("UBIOPS_API_TOKEN", "Token of-someone-else")
    assert main(REQUEST) == Exit.API_REFUSED
    error = capsys.readouterr().err
    assert "401" in error
    assert "of-someone-else" not in error


def test_unreachable(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A host that does not respond is named."""
    with Emulator() as gone:
        monkeypatch.setenv("UBIOPS_API_HOST", gone.host)
    monkeypatch.setenv("UBIOPS_API_TOKEN", "Token x")
    assert main(REQUEST) == Exit.API_REFUSED
    assert "127.0.0.1" in capsys.readouterr().err


def test_a_mistake_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    """An error that nobody expected comes with its traceback."""

    def run(_options: argparse.Namespace) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(request, "run", run)
    with pytest.raises(ZeroDivisionError):
        main(REQUEST)


def test_output_that_nobody_reads(tmp_path: Path) -> None:
    """When the other end of the pipe is closed, the command ends without a traceback."""
    (tmp_path / "deployment.py").write_text("class Deployment:\n    def request(self, data):\n        return data\n")
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "ubiops", "run", str(tmp_path), "1"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (Exit.DONE, "")
