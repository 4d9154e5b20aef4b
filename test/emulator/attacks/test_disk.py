"""A disk that is full: writes are refused in words, reads go on, and so does everything once there is room again."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

from emulator.attacks.conftest import running
from emulator.service import Service, package

PLAIN = {"input_type": "plain", "output_type": "plain"}


def test_a_disk_that_fills_up(tmp_path: Path) -> None:
    """Uploads and small writes fail with 507 in the API's shape; nothing that was acknowledged is lost."""
    with running(tmp_path, disk="16m") as victim:
        service = victim.service
        # The file system is the emulator's own; this is the way into it.
        foreign = Path(f"/proc/{victim.process.pid}/root{tmp_path}/data/foreign")
        foreign.write_bytes(bytes(8_000_000))
        service.call("POST", "", 201, {**PLAIN, "name": "target"})
        service.call("POST", "/target/versions", 201, {"version": "v1", "environment": "python3-11"})
        content = package(model=os.urandom(1_000_000).hex())
        statuses = [service.raw("POST", UPLOAD, fields={"file": ("p.zip", content)}).status for _ in range(6)]
        assert set(statuses) == {201, 507}
        assert len(service.call("GET", "/target/versions/v1/revisions")) == statuses.count(201)
        with contextlib.suppress(OSError), foreign.open("ab") as file:
            while file.write(bytes(4096)):
                file.flush()
        created = 1
        while (status := create(service, created)) == 201:
            created += 1
        assert status == 507
        assert len(service.call("GET", "")) == created
        foreign.unlink()
        service.call("DELETE", "/target", 204)
        victim.lives()


UPLOAD = "/projects/attacked/deployments/target/versions/v1/revisions"


def create(service: Service, number: int) -> int:
    """The status of creating a deployment."""
    body = json.dumps({**PLAIN, "name": f"filler-{number}", "description": "x" * 900})
    answer = service.raw("POST", "/projects/attacked/deployments", body=body)
    assert answer.headers["content-type"] == "application/json"
    return answer.status
