"""kill -9 in the middle of direct and batch requests, ten times; and two thousand requests in a row."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import urllib3

from emulator.requests_helpers import UPPER, until
from emulator.running import running
from emulator.runtime.deployed import processes_below, until_true
from emulator.service import Service, package
from emulator.test_counters import total
from emulator.test_crash import TOKEN, Server

ROUNDS = 10
DIRECT = 50
BATCH = 250
CLIENTS = 4
REQUESTS = "/d/requests"

#: Leaves a line in a file for each time that it begins.
CODE = r"""
import os, time
class Deployment:
    def request(self, data):
        with open({path!r}, "a") as file:
            file.write(data + "\n")
        time.sleep(0.003)
        return data.upper()
"""


def direct(service: Service, texts: Any, done: dict[str, str]) -> None:
    """Make direct requests until there are no more texts, or the server is gone."""
    try:
        for text in texts:
            made = service.call("POST", REQUESTS, 201, text)
            assert made["result"] == text.upper()
            done[made["id"]] = text
    except (urllib3.exceptions.HTTPError, OSError):
        return


def collect(service: Service, ids: list[str]) -> list[dict[str, Any]]:
    return [
        request
        for start in range(0, len(ids), 250)
        for request in service.call("POST", f"{REQUESTS}/collect", 200, ids[start : start + 250])
    ]


@pytest.mark.parametrize("restart", [False, True])
def test_each_acknowledged_request_ends_exactly_once(tmp_path: Path, restart: bool) -> None:
    """Whatever moment it is killed in; what was being processed runs again or fails, as the version's settings say."""
    began = tmp_path / "began"
    began.touch()
    direct_done: dict[str, str] = {}
    batches: dict[str, str] = {}
    folder = tmp_path / "data"
    server = Server(folder, 0)
    with Service(server.host, TOKEN, "p") as service:
        service.call("POST", "", 201, {"name": "d", "input_type": "plain", "output_type": "plain"})
        settings = {"version": "v", "maximum_instances": 3, "restart_request_interruption": restart}
        service.call("POST", "/d/versions", 201, settings)
        service.upload("/d/versions/v", package(CODE.format(path=str(began))))
    for round_ in range(ROUNDS // 2):
        with Service(server.host, TOKEN, "p") as service:
            texts = iter([f"direct-{round_}-{number}" for number in range(DIRECT)])
            shared = threading.Lock()

            def taken(texts: Any = texts, shared: threading.Lock = shared) -> Any:
                while True:
                    with shared:
                        text = next(texts, None)
                    if text is None:
                        return
                    yield text

            names = [f"batch-{round_}-{number}" for number in range(BATCH)]
            made = service.call("POST", f"{REQUESTS}/batch", 201, names)
            batches |= {request["id"]: name for request, name in zip(made, names, strict=True)}
            threads = [threading.Thread(target=direct, args=(service, taken(), direct_done)) for _ in range(CLIENTS)]
            for thread in threads:
                thread.start()
            enough = len(began.read_text().splitlines()) + 7 + 31 * round_  # another moment each time
            until(lambda enough=enough: len(began.read_text().splitlines()) >= enough)
            server.kill()
            for thread in threads:
                thread.join()
        until(lambda: not processes_below(folder))
        until(lambda: not (folder / "instances").exists())
        server = Server(folder, 0)
    try:
        with Service(server.host, TOKEN, "p") as service:

            def all_ended() -> bool:
                return all(request["status"] in ("completed", "failed") for request in collect(service, list(batches)))

            until(all_ended)
            times = Counter(began.read_text().splitlines())
            statuses = Counter[str]()
            for request in collect(service, list(batches)):
                name = batches[request["id"]]
                statuses[request["status"]] += 1
                if request["status"] == "completed":
                    assert request["result"] == name.upper()
                else:
                    assert request["error_message"] == "the emulator ended while the request was being processed"
                    assert not restart
                assert times[name] <= (ROUNDS if restart else 1)
            assert statuses["completed"] >= len(batches) - 3 * ROUNDS
            for request in collect(service, list(direct_done)):
                assert (request["status"], request["result"]) == ("completed", direct_done[request["id"]].upper())
            # Nobody was told of the others; they have ended, too.
            for status in ("pending", "processing"):
                assert service.call("GET", f"{REQUESTS}?status={status}") == []
            ended = "status=completed,failed,cancelled&limit=10000"
            kept = service.call("GET", f"{REQUESTS}?{ended}")
            version = service.call("GET", "/d/versions/v")["id"]
            assert total(service, "deployments.requests", version) == len(kept) >= len(batches) + len(direct_done)
            failed = total(service, "deployments.failed_requests", version)
            assert failed == sum(request["status"] == "failed" for request in kept)
    finally:
        server.process.terminate()
        server.process.communicate()
    until_true(lambda: not processes_below(folder))


def test_many_requests_leave_nothing_behind() -> None:
    """Descriptors, threads and memory after 2,000 requests are what they were after the first 200, give or take a thread."""
    with running() as service:
        service.new_version(request_retention_mode="none")
        service.upload("/d/versions/v", package(UPPER))

        def measured(count: int) -> tuple[int, int, int]:
            for number in range(count):
                assert service.call("POST", REQUESTS, 201, f"text {number}")["status"] == "completed"
            time.sleep(0.2)  # for the writer to come to rest
            return len(os.listdir("/proc/self/fd")), threading.active_count(), resident()

        first = measured(200)
        last = measured(2000)
        assert last[0] - first[0] < 10
        assert last[1] - first[1] < 10
        assert last[2] - first[2] < 8 * 1024**2


def resident() -> int:
    """Bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def test_hundreds_of_requests_with_crashes_among_them(tmp_path: Path) -> None:
    """Crashes and timeouts of some requests do not touch the others."""
    code = """
import os
class Deployment:
    def request(self, data):
        if data == "crash":
            os._exit(1)
        return data
"""
    with running(tmp_path / "data") as service:
        service.new_version(maximum_instances=2)
        service.upload("/d/versions/v", package(code))
        texts = ["crash" if number % 25 == 7 else str(number) for number in range(250)]
        made = service.call("POST", f"{REQUESTS}/batch", 201, texts)
        ids = [request["id"] for request in made]
        until(lambda: all(r["status"] in ("completed", "failed") for r in collect(service, ids)))
        found = {request["id"]: request for request in collect(service, ids)}
        for request_id, text in zip(ids, texts, strict=True):
            if text == "crash":
                assert found[request_id]["error_message"] == "the code ended its process, with exit status 1"
            else:
                assert found[request_id]["result"] == text
