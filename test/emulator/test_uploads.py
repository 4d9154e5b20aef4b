"""Large packages go through the server in blocks, not through its memory."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import psutil

from emulator.service import Service
from emulator.test_crash import TOKEN, Server

MEBIBYTE = 1024**2
SIZE = 200 * MEBIBYTE
BLOCK = os.urandom(MEBIBYTE)
HEAD = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n'


def form() -> Iterator[bytes]:
    """A form with a file of 200 MiB, in pieces."""
    yield HEAD
    for _ in range(SIZE // MEBIBYTE):
        yield BLOCK
    yield b"\r\n--b--\r\n"


def peak(process: psutil.Process) -> int:
    """The most memory that the process has ever had, in bytes."""
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return int(process.memory_info().peak_wset)


def test_200_mib_take_at_most_32_mib_of_memory(tmp_path: Path) -> None:
    """A package of 200 MiB is uploaded and downloaded again, the same, and memory hardly grows."""
    server = Server(tmp_path, 0)
    try:
        with Service(server.host, TOKEN, "p") as service:
            service.call("POST", "", 201, {"name": "d", "input_type": "plain", "output_type": "plain"})
            service.call("POST", "/d/versions", 201, {"version": "v"})
            service.upload("/d/versions/v", b"something small first")
            process = psutil.Process(server.process.pid)
            before = peak(process)
            path = f"{service.deployments}/d/versions/v/revisions"
            headers = {"Content-Type": "multipart/form-data; boundary=b"}
            answer = service.raw("POST", path, body=form(), headers=headers, chunked=True)
            assert answer.status == 201, answer.data
            download = f"{path}/{answer.json()['revision']}/download"
            response = service.raw("GET", download, preload_content=False)
            digest = hashlib.sha256()
            for block in response.stream(MEBIBYTE):
                digest.update(block)
            assert digest.digest() == hashlib.sha256(BLOCK * (SIZE // MEBIBYTE)).digest()
            assert int(response.headers["content-length"]) == SIZE
            assert peak(process) - before <= 32 * MEBIBYTE
    finally:
        server.kill()
