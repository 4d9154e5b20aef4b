"""`python -m ubiops deploy`: what a pipeline sees."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

import ubiops
from ubiops import __main__ as command
from ubiops.emulator import Emulator

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["ubiops.testing"]

JOB = """\
project = "{project}"
package = "package"
deployment = {{ name = "d", input_type = "plain", output_type = "plain" }}
version = {{ version = "v1", environment = "python3-11" }}
"""


@pytest.fixture
def job(tmp_path: Path, project: str, ubiops_emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A job file with a good package beside it, and an environment that leads to the emulator."""
    monkeypatch.setenv("UBIOPS_API_HOST", ubiops_emulator.host)
    monkeypatch.setenv("UBIOPS_API_TOKEN", ubiops_emulator.token)
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "deployment.py").write_text("class Deployment:\n    def request(self, data): ...\n")
    path = tmp_path / "job.toml"
    path.write_text(JOB.format(project=project))
    return path


def test_twice_as_a_program(job: Path, ubiops_emulator: Emulator) -> None:
    """The first run does the work, the second says that there is nothing to do; both end with 0 and no word too many."""
    environment = {**os.environ, "CI": "true"}
    runs = [
        subprocess.run(
            [sys.executable, "-m", "ubiops", "deploy", str(job)],
            capture_output=True,
            text=True,
            env=environment,
            timeout=120,
            check=False,
        )
        for _ in range(2)
    ]
    assert [(run.returncode, run.stderr) for run in runs] == [(0, ""), (0, "")]
    revision = re.search(r"revision (\S+)", runs[0].stdout)
    assert revision
    assert runs[0].stdout.splitlines() == [
        "deployment d created",
        "version d:v1 created",
        f"package uploaded to d:v1, revision {revision[1]}",
        f"d:v1 is available, revision {revision[1]}",
    ]
    assert runs[1].stdout.splitlines() == [
        "no change: d:v1 is up to date",
        f"d:v1 is available, revision {revision[1]}",
    ]
    assert ubiops_emulator.token not in runs[0].stdout


def test_quiet(job: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --quiet nothing is said when all is well."""
    assert command.main(["deploy", str(job), "--quiet"]) == command.DONE
    assert capsys.readouterr() == ("", "")


def test_other_project(job: Path, ubiops_emulator: Emulator, core_api: ubiops.CoreApi) -> None:
    """`--project` replaces the project of the job file."""
    organization = core_api.organizations_list()[0].name
    core_api.projects_create({"name": "elsewhere", "organization_name": organization})
    assert command.main(["deploy", str(job), "--project", "elsewhere"]) == command.DONE
    assert [found.name for found in core_api.deployments_list("elsewhere")] == ["d"]
    ubiops_emulator.reset("elsewhere")


def test_broken_package(job: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The reason and its line are on standard error, and the exit code says that the package is at fault."""
    (job.parent / "package" / "deployment.py").write_text("class Deployment:\n    def request(:\n")
    assert command.main(["deploy", str(job)]) == command.FAILED
    assert "package/deployment.py, line 2: syntax error" in capsys.readouterr().err


def test_failed_build(job: Path, ubiops_emulator: Emulator, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that fails on the platform ends alike, with the platform's reason."""
    ubiops_emulator.fail_next_build("numpy 99 does not exist")
    assert command.main(["deploy", str(job)]) == command.FAILED
    assert "numpy 99 does not exist" in capsys.readouterr().err


def test_time_over(job: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that takes longer than --timeout has an exit code of its own."""
    with Emulator(build_seconds=3600) as slow:
        monkeypatch.setenv("UBIOPS_API_HOST", slow.host)
        monkeypatch.setenv("UBIOPS_API_TOKEN", slow.token)
        assert command.main(["deploy", str(job), "--timeout", "0"]) == command.TIME_OVER
    assert "still queued" in capsys.readouterr().err


def test_refused_by_the_api(job: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A wrong token, and a host where nobody listens, are told apart from a broken package."""
    monkeypatch.setenv("UBIOPS_API_TOKEN", "Token of-someone-else")
    assert command.main(["deploy", str(job)]) == command.API_REFUSED
    error = capsys.readouterr().err
    assert "401" in error
    assert "of-someone-else" not in error


def test_nobody_listens(job: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A host where nobody listens is named."""
    with Emulator() as gone:
        monkeypatch.setenv("UBIOPS_API_HOST", gone.host)
    assert command.main(["deploy", str(job)]) == command.API_REFUSED
    assert "127.0.0.1" in capsys.readouterr().err


def test_missing_token(job: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a token the text says what to set."""
    monkeypatch.delenv("UBIOPS_API_TOKEN")
    assert command.main(["deploy", str(job)]) == command.WRONG_USE
    assert "UBIOPS_API_TOKEN" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("project = ", "is not TOML"),
        ("", "missing: project, package, deployment, version"),
        (JOB + "colour = 1\n", "unknown key 'colour'; the keys are project, package, deployment, version"),
        ('project = 1\npackage = ""\n', "project must be a string"),
        ('project = "p"\ndeployment = "d"\n', "deployment must be a table"),
        (JOB.replace('name = "d"', 'name = ""'), "deployment needs the field 'name'"),
        (JOB.replace('"package"', '"nothing"'), "nothing"),
        (JOB.replace("environment", "enviroment"), "environment"),
        (JOB.replace('"plain"', '"plein"', 1), "plein"),
    ],
)
def test_wrong_job_files(job: Path, project: str, text: str, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong with the job file is said in words, without a traceback."""
    job.write_text(text.format(project=project) if "{project}" in text else text)
    code = command.main(["deploy", str(job)])
    error = capsys.readouterr().err
    assert words in error
    assert "Traceback" not in error
    assert code == command.WRONG_USE


def test_job_file_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A missing job file is named."""
    assert command.main(["deploy", str(tmp_path / "job.toml")]) == command.WRONG_USE
    assert "job.toml" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["deploy"],
        ["deploy", "job.toml", "--timeout", "soon"],
        ["deploy", "job.toml", "--timeout", "-1"],
        ["remove"],
    ],
)
def test_wrong_arguments(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong arguments end with 2 and the usage."""
    with pytest.raises(SystemExit) as caught:
        command.main(arguments)
    assert caught.value.code == command.WRONG_USE
    assert "usage:" in capsys.readouterr().err


def test_help_is_enough(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The help shows a job file that can be used as it is, the exit codes and the variables."""
    with pytest.raises(SystemExit) as caught:
        command.main(["deploy", "--help"])
    assert caught.value.code == 0
    text = capsys.readouterr().out
    for code in (command.DONE, command.FAILED, command.WRONG_USE, command.API_REFUSED, command.TIME_OVER):
        assert re.search(rf"^  {code}  \w", text, re.MULTILINE)
    assert "UBIOPS_API_TOKEN" in text
    sample = text.partition("in TOML:\n")[2].partition("\n\n")[0]
    path = tmp_path / "job.toml"
    path.write_text("\n".join(line.removeprefix("  ") for line in sample.splitlines()))
    assert command._read_job(path)["deployment"]["name"] == "house-price"


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    """--version says which version this is."""
    with pytest.raises(SystemExit):
        command.main(["--version"])
    assert re.fullmatch(r"ubiops \d+\.\d+\.\d+\S*\n", capsys.readouterr().out)


def test_interrupted(job: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C during the wait ends with a sentence, not a traceback."""
    import signal

    with Emulator(build_seconds=3600) as slow:
        monkeypatch.setenv("UBIOPS_API_HOST", slow.host)
        monkeypatch.setenv("UBIOPS_API_TOKEN", slow.token)
        with subprocess.Popen(
            [sys.executable, "-m", "ubiops", "deploy", str(job)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            asked = threading.Event()
            while process.poll() is None and not asked.wait(0.05):
                if any(request["operation"] == "revisions_get" for request in slow.requests()):
                    asked.set()
            process.send_signal(signal.SIGINT)
            output, error = process.communicate(timeout=60)
    assert (process.returncode, output) == (130, "")
    assert error == "ubiops: interrupted; what has started on the platform continues\n"
