"""`python -m ubiops deploy`: what a pipeline sees."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from command.conftest import JOB, connect
from ubiops.__main__ import main
from ubiops.command.output import Exit
from ubiops.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import ubiops

SECRET = "do-not-show-this"

EVERYTHING = """
[[variables]]
name = "REGION"
value = "eu"
[[deployment.variables]]
name = "API_KEY"
value = "key-${DEPLOY_SECRET}"
[[version.variables]]
name = "MODE"
value = "$${fast}"
[[environments]]
name = "tools"
base_environment = "python3-11"
package = "environment"
[[files]]
path = "data"
prefix = "data/"
[[pipelines]]
name = "twice"
input_type = "plain"
output_type = "plain"
[pipelines.version]
version = "v1"
objects = [
    { name = "second", reference_name = "d", version = "v1" },
    { name = "first", reference_name = "d" },
]
attachments = [
    { destination_name = "pipeline_end", sources = [{ source_name = "second" }] },
    { destination_name = "first", sources = [{ source_name = "pipeline_start" }] },
    { destination_name = "second", sources = [{ source_name = "first" }] },
]
"""
BASE = """\
project = "{project}"
package = "package"
[deployment]
name = "d"
input_type = "plain"
output_type = "plain"
[version]
version = "v1"
environment = "tools"
"""


@contextmanager
def program(*arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Run the command as a program, with pipes; a test that fails does not wait for it."""
    with subprocess.Popen(
        [sys.executable, "-m", "ubiops", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "CI": "true"},
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture(scope="module")
def slow() -> Iterator[Emulator]:
    """An emulator whose builds go on when a test says so."""
    with Emulator(build_seconds=None) as emulator:
        yield emulator


@pytest.fixture
def slow_job(slow: Emulator, job: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A job whose build goes on when a test says so."""
    connect(slow, monkeypatch)
    yield job
    slow.reset()


def test_steps_are_printed_as_they_happen(slow_job: Path, slow: Emulator) -> None:
    """In a pipe every step can be read before the next one begins, and so can the states and the log of the build."""
    with program("deploy", str(slow_job), "--wait-logs") as process:
        assert process.stdout is not None

        def line() -> str:
            return process.stdout.readline().rstrip()  # type: ignore[union-attr]

        assert [line(), line()] == ["deployment d created", "version d:v1 created"]
        uploaded = line()
        revision = uploaded.rpartition(" ")[2]
        assert uploaded == f"package uploaded to d:v1, revision {revision}"
        assert line() == "waiting for the build of d:v1"
        assert line().startswith("environment python3-11")
        assert line().endswith("version d:v1: queued")
        slow.advance_builds()
        assert line().endswith("version d:v1: building")
        slow.advance_builds()
        slow.advance_builds()
        rest, error = process.communicate(timeout=60)
    *log, last = rest.splitlines()
    assert last == f"d:v1 is available, revision {revision}"
    assert log
    assert (process.returncode, error) == (Exit.DONE, "")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(slow_job: Path, slow: Emulator, number: signal.Signals) -> None:
    """Ctrl-C, or the end of a CI job, during the wait says what was done and what was not, and has an exit code of its own."""
    with program("deploy", str(slow_job)) as process:
        assert process.stdout is not None
        while "waiting" not in process.stdout.readline():
            pass
        # It sleeps between its looks then: an interrupt while coverage enters a module for the first time would lock coverage up.
        looked = threading.Event()
        while process.poll() is None and not looked.wait(0.05):
            if sum(request["operation"] == "revisions_get" for request in slow.requests()) > 1:
                looked.set()
        process.send_signal(number)
        output, error = process.communicate(timeout=60)
    assert (process.returncode, output) == (Exit.INTERRUPTED, "")
    *done, uploaded, under_way, last = error.splitlines()
    assert done == ["ubiops: done: deployment d created", "ubiops: done: version d:v1 created"]
    assert uploaded.startswith("ubiops: done: package uploaded to d:v1, revision ")
    assert under_way == "ubiops: not finished: wait for the build of d:v1"
    assert last == "ubiops: interrupted; what has started on the platform continues"


def test_time_over(slow_job: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that takes longer than --timeout has an exit code of its own."""
    assert main(["deploy", str(slow_job), "--timeout", "0"]) == Exit.TIME_OVER
    error = capsys.readouterr().err
    assert "done: version d:v1 created" in error
    assert "still queued" in error


@pytest.fixture
def everything(job: Path, connected: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A job file with all that it can have."""
    monkeypatch.setenv("DEPLOY_SECRET", SECRET)
    for name, text in {"environment/requirements.txt": "", "data/a.txt": "a", "data/deep/b.txt": "b"}.items():
        path = job.parent / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    job.write_text(BASE.format(project=connected) + EVERYTHING)
    return job


def test_everything_and_again(
    everything: Path, connected: str, core_api: ubiops.CoreApi, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dry run shows the plan and changes nothing; the first run does all of it; the second only sets the secret again."""
    assert main(["deploy", str(everything), "--dry-run"]) == Exit.DONE
    plan = capsys.readouterr()
    assert plan.out.splitlines() == [
        "would create environment tools",
        "would upload the package of environment tools",
        "would create variable REGION of project",
        "would upload to bucket default: data/a.txt, data/deep/b.txt",
        "would create deployment d",
        "would create secret variable API_KEY of d",
        "would create version d:v1",
        "would create variable MODE of d:v1",
        "would upload the package to d:v1",
        "would create pipeline twice",
        "would create version v1 of pipeline twice",
    ]
    assert (
        core_api.deployments_list(connected) == core_api.environments_list(connected, environment_type="custom") == []
    )
    assert core_api.files_list(connected, "default").files == []

    assert main(["deploy", str(everything)]) == Exit.DONE
    first = capsys.readouterr()
    assert [line.partition(", revision")[0] for line in first.out.splitlines()] == [
        "environment tools created",
        "package of environment tools uploaded",
        "waiting for the build of environment tools",
        "variable REGION of project created",
        "uploaded to bucket default: data/a.txt, data/deep/b.txt",
        "deployment d created",
        "secret variable API_KEY of d created",
        "version d:v1 created",
        "variable MODE of d:v1 created",
        "package uploaded to d:v1",
        "waiting for the build of d:v1",
        "d:v1 is available",
        "pipeline twice created",
        "version v1 of pipeline twice created",
    ]
    variables = core_api.deployment_version_environment_variables_list(connected, "d", "v1")
    assert {one.name: one.value for one in variables} == {"REGION": "eu", "API_KEY": None, "MODE": "${fast}"}
    assert core_api.pipeline_versions_get(connected, "twice", "v1").objects[1].name == "first"

    assert main(["deploy", str(everything)]) == Exit.DONE
    second = capsys.readouterr()
    assert [line.partition(", revision")[0] for line in second.out.splitlines()] == [
        "secret variable API_KEY of d set",
        "d:v1 is available",
    ]
    assert SECRET not in "".join([*plan, *first, *second])


def test_what_differs(everything: Path, connected: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Only what differs is changed: fields, values of variables, dependencies, files, pipelines."""
    assert main(["deploy", str(everything), "--quiet"]) == Exit.DONE
    assert capsys.readouterr() == ("", "")
    text = everything.read_text().replace('"eu"', '"us"').replace('"python3-11"', '"python3-11"\ndescription = "new"')
    everything.write_text(text.replace('reference_name = "d" }', 'reference_name = "d", version = "v1" }'))
    (everything.parent / "environment" / "requirements.txt").write_text("# nothing\n")
    (everything.parent / "data" / "a.txt").write_text("changed")
    assert main(["deploy", str(everything), "--dry-run"]) == Exit.DONE
    assert capsys.readouterr().out.splitlines() == [
        "would update environment tools: description",
        "would upload the package of environment tools",
        "would set variable REGION of project",
        "would upload to bucket default: data/a.txt",
        "would set secret variable API_KEY of d",
        "would update version v1 of pipeline twice: objects",
    ]
    assert main(["deploy", str(everything), "--project", connected]) == Exit.DONE
    assert "update" in capsys.readouterr().out
    everything.write_text(everything.read_text().partition("[[deployment.variables]]")[0])
    assert main(["deploy", str(everything)]) == Exit.DONE
    assert capsys.readouterr().out.splitlines()[-1] == "no change: everything is as the job file describes it"


def test_refused_in_the_middle(everything: Path, connected: str, capsys: pytest.CaptureFixture[str]) -> None:
    """After a refusal of the API it is said what was done before, without the secret that it was about."""
    text = EVERYTHING.replace("deployment.variables", "variables").replace("version.variables", "variables")
    everything.write_text(f'project = "{connected}"\n{text}')
    assert main(["deploy", str(everything)]) == Exit.API_REFUSED
    error = capsys.readouterr().err.splitlines()
    assert error[-2] == "ubiops: not finished: create version v1 of pipeline twice"
    assert "ubiops: done: pipeline twice created" in error
    assert "there is no deployment 'd'" in error[-1]
    assert SECRET not in "".join(error)


def test_a_refused_secret_is_not_shown(
    everything: Path, ubiops_emulator: Emulator, capsys: pytest.CaptureFixture[str]
) -> None:
    """A server that repeats the value of a secret variable in its error does not make the command show it."""
    operation = "deployment_environment_variables_create"
    ubiops_emulator.inject_fault(operation=operation, status=400, message=f"key-{SECRET} is too long")
    assert main(["deploy", str(everything)]) == Exit.API_REFUSED
    error = capsys.readouterr().err
    assert "is too long" in error
    assert "not finished: create secret variable API_KEY of d" in error
    assert SECRET not in error


def test_unknown_bucket(job: Path, connected: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A bucket that does not exist is named."""
    job.write_text(f'project = "{connected}"\nfiles = [{{ path = "package", bucket = "nowhere" }}]')
    assert main(["deploy", str(job)]) == Exit.API_REFUSED
    error = capsys.readouterr().err
    assert "nowhere" in error
    assert "nothing was changed" in error


def test_other_project(
    job: Path, ubiops_emulator: Emulator, core_api: ubiops.CoreApi, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--project` replaces the project of the job file, which may be missing then."""
    ubiops_emulator.seed({"projects": {"elsewhere": {}}})
    job.write_text(JOB.partition("\n")[2].replace("{{", "{").replace("}}", "}"))
    assert main(["deploy", str(job), "--project", "elsewhere", "--dry-run"]) == Exit.DONE
    assert main(["deploy", str(job), "--project", "elsewhere"]) == Exit.DONE
    assert [found.name for found in core_api.deployments_list("elsewhere")] == ["d"]
    ubiops_emulator.reset("elsewhere")
    assert "would create deployment d" in capsys.readouterr().out


def test_broken_package(job: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The reason and its line are on standard error, and the exit code says that the package is at fault."""
    (job.parent / "package" / "deployment.py").write_text("class Deployment:\n    def request(:\n")
    assert main(["deploy", str(job)]) == Exit.FAILED
    assert "package/deployment.py, line 2: syntax error" in capsys.readouterr().err


def test_failed_build(job: Path, ubiops_emulator: Emulator, capsys: pytest.CaptureFixture[str]) -> None:
    """A build that fails on the platform ends alike, with the platform's reason."""
    ubiops_emulator.fail_next_build("numpy 99 does not exist")
    assert main(["deploy", str(job)]) == Exit.FAILED
    error = capsys.readouterr().err
    assert "numpy 99 does not exist" in error
    assert "not finished: wait for the build of d:v1" in error


def test_failed_build_of_an_environment(
    everything: Path, ubiops_emulator: Emulator, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same dependencies are uploaded again after their build failed, and built."""
    ubiops_emulator.fail_next_build("numpy 99 does not exist")
    assert main(["deploy", str(everything)]) == Exit.FAILED
    assert main(["deploy", str(everything)]) == Exit.DONE
    assert "package of environment tools uploaded" in capsys.readouterr().out
