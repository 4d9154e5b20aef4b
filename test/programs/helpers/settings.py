"""What every program here uses: a client, a project, a folder to work in; its prints go past what the helpers print."""

import os
import sys
from pathlib import Path

import ubiops

project = os.environ["PROGRAM_PROJECT"]
WORK = Path(os.environ["PROGRAM_FOLDER"])

configuration = ubiops.Configuration()
configuration.host = os.environ["PROGRAM_HOST"]
configuration.api_key["Authorization"] = os.environ["PROGRAM_TOKEN"]
client = ubiops.ApiClient(configuration)
api = ubiops.CoreApi(client)

_out = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)  # what the helpers print on their own differs on purpose


def shown(*values: object) -> None:
    """Print values to where the program's output is compared."""
    sys.stdout.flush()
    print(*values, file=_out, flush=True)


def written(name: str, text: str) -> Path:
    """A file below the folder to work in."""
    path = WORK / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path
