import os
import threading
from pathlib import Path

import pytest

from emulator.requests_helpers import UPPER, running_version, until
from emulator.running import running
from emulator.service import Service, package
from ubiops.emulator import Emulator

WHERE = """
import os, threading
class Deployment:
    def request(self, data):
        print("working on", data)
        return f"{os.getpid()} {threading.current_thread().name}"
"""
GREEDY = """
class Deployment:
    def request(self, data):
        return str(len(bytearray(int(data))))
"""


def test_an_emulator_that_runs_no_code_says_so() -> None:
    with running(run=False) as service, running_version(service, UPPER) as path:
        for requests in (f"{path}/requests", f"{path}/versions/v1/requests/batch"):
            assert "--no-run" in service.refused("POST", requests, 501, ["x"])
        assert service.call("GET", f"{path}/requests") == []


def test_code_of_others_is_not_run_without_a_check_of_tokens() -> None:
    with pytest.raises(ValueError, match="could run code on this machine"):
        Emulator(bind="0.0.0.0", auth=False)
    Emulator(bind="0.0.0.0", auth=False, run=False)
    Emulator(bind="0.0.0.0")


def test_code_can_run_in_this_process() -> None:
    with running(run_in_process=True) as service, running_version(service, WHERE) as path:
        pid, thread = service.call("POST", f"{path}/requests", 201, "x")["result"].split()
        assert int(pid) == os.getpid()
        assert thread.startswith("ubiops-instance")
        assert any(thread.name.startswith("ubiops-instance") for thread in threading.enumerate())


def test_instances_can_have_the_memory_of_their_type_only() -> None:
    with (
        running(limits=True) as service,
        running_version(service, GREEDY, instance_type_group_name="256 MB + 0.0625 vCPU") as path,
    ):
        assert service.call("POST", f"{path}/requests", 201, "1000")["result"] == "1000"
        assert service.call("POST", f"{path}/requests", 201, "300000000")["error_message"] == "MemoryError"
        assert service.call("POST", f"{path}/requests", 201, "1000")["status"] == "completed"


def test_lines_of_the_log_can_be_listened_to() -> None:
    heard: list[str] = []
    with running(on_log=heard.append) as service, running_version(service, WHERE) as path:
        service.call("POST", f"{path}/requests", 201, "it")
        assert heard == [f"{path[1:]} v1: working on it"]


def test_a_build_fails_when_its_requirements_cannot_be_installed(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with running_version(service, UPPER) as path:
        content = package(UPPER, requirements__txt="no-package-has-this-name==1.0")
        revision = service.upload(f"{path}/versions/v1", content)
        found = service.call("GET", f"{path}/versions/v1/revisions/{revision}")
        assert found["status"] == "failed"
        assert "no-package-has-this-name" in found["error_message"]
        assert service.call("POST", f"{path}/requests", 201, "still")["result"] == "STILL"


def test_nothing_is_left_when_an_emulator_stops(tmp_path: Path) -> None:
    code = f"""
import os, time
class Deployment:
    def request(self, data):
        open({str(tmp_path / "pid")!r}, "w").write(str(os.getpid()))
        return data
"""
    with Emulator(data_dir=tmp_path / "data") as emulator, Service(emulator.host, emulator.token, "p") as service:
        service.call("POST", "", 201, {"name": "d", "input_type": "plain", "output_type": "plain"})
        service.call("POST", "/d/versions", 201, {"version": "v1"})
        service.upload("/d/versions/v1", package(code))
        service.call("POST", "/d/requests", 201, "x")
    pid = int((tmp_path / "pid").read_text())
    until(lambda: not Path(f"/proc/{pid}").exists())
    assert not (tmp_path / "data" / "instances").exists()
