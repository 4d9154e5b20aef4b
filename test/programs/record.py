"""Run a program of `recorded/` on a client, and write down every request that it sends.

    python test/programs/record.py --python PATH       # PATH: an interpreter that has the client to look at
    python test/programs/record.py                     # compare what ours sends with what is written down

The requests in `recorded/` were sent by the published client, version 4.15.0.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from email import message_from_bytes
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

FOLDER = Path(__file__).resolve().parent
sys.path[:0] = [str(FOLDER.parent), str(FOLDER.parent.parent)]

from contract_server import Received, contract_server  # noqa: E402 -- after the path

PROGRAMS = sorted((FOLDER / "recorded").glob("*.py"))


def written(program: Path) -> Path:
    """Where the requests of a program are written down."""
    return program.with_suffix(".json")


def plain(request: Received) -> dict[str, Any]:
    """A request without what may differ from one client to another: the layout of JSON, the boundary of a form."""
    address = urlsplit(request.target)
    content_type = request.headers.get("content-type", "").partition(";")[0] if request.body else ""
    body: Any = request.body.decode("utf-8", "replace")
    if content_type == "application/json":
        body = json.loads(request.body)
    elif content_type == "multipart/form-data":
        head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
        parts: Any = message_from_bytes(head + request.body).get_payload()
        body = {
            part.get_param("name", header="content-disposition"): [part.get_filename(), part.get_payload()]
            for part in parts
        }
    return {
        "method": request.method,
        "path": address.path,
        "query": dict(sorted(parse_qsl(address.query, keep_blank_values=True))),
        "content_type": content_type,
        "body": body,
    }


def requests_of(program: Path, python: str) -> list[dict[str, Any]]:
    """The requests that a program sends when an interpreter runs it."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("UBIOPS_", "PYTHON"))}
    if python == sys.executable:
        environment["PYTHONPATH"] = str(FOLDER.parent.parent)
    with contract_server() as (host, received), tempfile.TemporaryDirectory() as work:
        done = subprocess.run(
            [python, str(program)],
            capture_output=True,
            text=True,
            env=environment | {"PROGRAM_HOST": host},
            cwd=work,
            timeout=120,
            check=False,
        )
    if done.returncode:
        raise SystemExit(done.stderr)
    return [plain(request) for request in received]


def main() -> int:
    """Write down, or compare."""
    parser = argparse.ArgumentParser(description="Write down the requests of a program, or compare them.")
    parser.add_argument("--python", help="write down what the client of this interpreter sends")
    python = parser.parse_args().python
    different = 0
    for program in PROGRAMS:
        requests = requests_of(program, python or sys.executable)
        if python:
            written(program).write_text(json.dumps(requests, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        elif requests != json.loads(written(program).read_text(encoding="utf-8")):
            different += 1
            print(f"{program.stem} sends other requests than the published client")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
