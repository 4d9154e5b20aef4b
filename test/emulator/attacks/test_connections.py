"""No file descriptors left: connections wait, and neither the processor nor the disk is filled meanwhile."""

from __future__ import annotations

import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

import psutil

from emulator.attacks.conftest import running

FILES = 64


def test_running_out_of_file_descriptors(tmp_path: Path) -> None:
    """With more connections than it may have files, it computes next to nothing, says so once, and then goes on."""
    with running(tmp_path, files=FILES) as victim:
        parts = urlsplit(victim.host)
        victim.lives()
        emulator = psutil.Process(victim.process.pid)
        before = emulator.cpu_times()
        held = [socket.create_connection((parts.hostname, parts.port)) for _ in range(2 * FILES)]
        time.sleep(3)  # for so long there are none left
        after = emulator.cpu_times()
        for connection in held:
            connection.close()
        victim.lives()
        assert after.user + after.system - before.user - before.system < 1.5
        errors = (tmp_path / "stderr").read_text()
        assert errors.count("no connection can be accepted") == 1
        assert len(errors) < 2000
