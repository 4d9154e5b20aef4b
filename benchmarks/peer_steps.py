"""The job of `peer_main_job.py`: what a program does with the API, done with the client that this interpreter has.

Each step is printed as one line of JSON: its name, whether it did what the documentation says, and its result.
"""

from __future__ import annotations

import json
import sys
import tempfile
from importlib import metadata
from pathlib import Path

from peer_deployments import code, deployments, history, requests, variables
from peer_job import Job
from peer_more import many_files, plain_requests, surroundings
from peer_project import end, environments, exports, files, metrics, pipelines, training

PARTS = (
    deployments,
    code,
    requests,
    variables,
    history,
    files,
    pipelines,
    exports,
    metrics,
    environments,
    training,
    plain_requests,
    many_files,
    surroundings,
    end,
)


def main() -> int:
    """Do all parts; a part that breaks off is a step that is wrong."""
    print(json.dumps({"client": metadata.version("ubiops")}), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        job = Job(Path(folder))
        for part in PARTS:
            try:
                part(job)
            except Exception as error:  # noqa: BLE001 - shown, and the other parts go on
                line = error.__traceback__.tb_next.tb_lineno if error.__traceback__.tb_next else 0
                job.step(f"{part.__name__} goes on to its end", False, f"line {line}: {type(error).__name__}: {error}")
        job.client.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
