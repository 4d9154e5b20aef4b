"""`python -m ubiops request` and `logs`: what a deployed package returns and prints."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from utils.platform import Platform

from command.conftest import JOB
from command.test_deploy import program
from ubiops.__main__ import main
from ubiops.command.output import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from ubiops.emulator import Emulator

PIPELINE = """
[[pipelines]]
name = "p"
input_type = "plain"
output_type = "plain"
[pipelines.version]
version = "w1"
objects = [{ name = "step", reference_name = "d" }]
attachments = [
    { destination_name = "step", sources = [{ source_name = "pipeline_start" }] },
    { destination_name = "pipeline_end", sources = [{ source_name = "step" }] },
]
"""


@pytest.fixture
def deployed(job: Path, connected: str, capsys: pytest.CaptureFixture[str]) -> str:
    """The name of a project with a deployment and a pipeline."""
    job.write_text(JOB.format(project=connected) + PIPELINE)
    assert main(["deploy", str(job)]) == Exit.DONE
    capsys.readouterr()
    return connected


def test_requests_and_logs(deployed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A request is printed as JSON with its result, and its log can be read; a failed one has an exit code of its own."""
    target = ["--project", deployed, "--deployment", "d"]
    assert main(["request", *target, '"abc"']) == Exit.DONE
    request = json.loads(capsys.readouterr().out)
    assert (request["status"], request["result"]) == ("completed", "ABC")
    assert main(["request", "--project", deployed, "--pipeline", "p", "--version", "w1", '"x"']) == Exit.DONE
    piped = json.loads(capsys.readouterr().out)
    assert piped["result"] == "X"
    assert main(["request", *target, "--version", "v1", '"wrong"']) == Exit.FAILED
    assert "no such text" in json.loads(capsys.readouterr().out)["error_message"]

    assert main(["logs", *target, "--version", "v1", "--request", request["id"]]) == Exit.DONE
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d got abc\n", capsys.readouterr().out)
    assert main(["logs", "--project", deployed]) == Exit.DONE
    everything = capsys.readouterr().out
    selection = ["--pipeline", "p", "--version", "w1", "--request", piped["id"]]
    assert main(["logs", "--project", deployed, *selection]) == Exit.DONE
    assert capsys.readouterr().out.endswith(" step: got x\n")
    assert everything.index("got abc") < everything.index("got x") < everything.index("no such text")


def test_following(deployed: str, ubiops_emulator: Emulator) -> None:
    """New lines are printed as they come in, past an error of the server, until Ctrl-C."""
    request = ["request", "--project", deployed, "--deployment", "d"]
    with program("logs", "--project", deployed, "--deployment", "d", "--follow") as process:
        assert process.stdout is not None
        assert main([*request, '"one"']) == Exit.DONE
        while not process.stdout.readline().endswith(" got one\n"):
            pass
        ubiops_emulator.inject_fault(operation="logs_list", status=500)
        assert main([*request, '"two"']) == Exit.DONE
        assert process.stdout.readline().endswith(" got two\n")
        process.send_signal(signal.SIGINT)
        output, error = process.communicate(timeout=60)
    assert (process.returncode, output, error) == (Exit.INTERRUPTED, "", "")
    assert ubiops_emulator.faults() == []


def test_lines_of_a_pipeline(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Lines of a pipeline have the name of their object before them; following ends if nobody reads the lines any more."""
    with Platform() as platform:
        labels = {"pipeline_name": "p", "pipeline_version": "v1", "pipeline_request_id": "r"}
        platform.log("got x", pipeline_object_name="step", **labels)
        platform.log("of another request", **{**labels, "pipeline_request_id": "s"})
        monkeypatch.setenv("UBIOPS_API_HOST", platform.host)
        monkeypatch.setenv("UBIOPS_API_TOKEN", "Token x")
        selection = ["--pipeline", "p", "--version", "v1", "--request", "r"]
        assert main(["logs", "--project", "p", *selection, "--since", "9999d"]) == Exit.DONE
        reading, writing = os.pipe()
        os.close(reading)
        command = [sys.executable, "-m", "ubiops", "logs", "--project", "p", *selection, "--since", "9999d", "--follow"]
        done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
        os.close(writing)
    assert capsys.readouterr().out == "2024-01-01 00:00:00 step: got x\n"
    assert (done.returncode, done.stderr) == (Exit.FAILED, "")


def test_wrong_selections(deployed: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A version of nothing, and a name that would change the query, are refused before anything is sent."""
    assert main(["logs", "--project", deployed, "--version", "v1"]) == Exit.WRONG_USE
    assert "--version needs --deployment or --pipeline" in capsys.readouterr().err
    assert main(["logs", "--project", deployed, "--deployment", "a` or `b"]) == Exit.WRONG_USE
    assert "backtick" in capsys.readouterr().err
