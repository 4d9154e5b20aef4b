"""What the parts of the job of `peer_main_job.py` share: a client, and steps that print what they gave."""

from __future__ import annotations

import json
import os
import time
import urllib.request
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import ubiops

PROJECT = "peer"
#: Nothing here takes that long.
SECONDS = 60


def plain(value: Any) -> Any:
    """A result as JSON; a model says that it is one, because each client knows other fields of it."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if hasattr(value, "to_dict"):
        return {"<model>": {name: plain(getattr(value, name)) for name in value.to_dict()}}
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def plain_deployment(name: str) -> Any:
    """A deployment that takes and gives text."""
    return ubiops.DeploymentCreate(name=name, input_type="plain", output_type="plain")


class Job:
    """A client, and the steps that are done with it."""

    def __init__(self, folder: Path) -> None:
        configuration = ubiops.Configuration(host=os.environ["JOB_HOST"])
        configuration.api_key["Authorization"] = "Token " + os.environ["JOB_TOKEN"]
        self.client = ubiops.ApiClient(configuration)
        self.core = ubiops.CoreApi(self.client)
        self.folder = folder

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method: Callable[..., Any] = getattr(self.core, name)
        return method

    def has(self, name: str) -> bool:
        """Whether the client has an operation."""
        return hasattr(self.core, name)

    def step(self, name: str, right: bool, result: Any = None) -> None:
        """Print a step."""
        print(json.dumps({"step": name, "right": bool(right), "result": plain(result)}), flush=True)

    def refused(self, name: str, status: int, call: Callable[[], Any]) -> None:
        """Print a step that ends with an error."""
        try:
            result = call()
        except ubiops.exceptions.ApiException as error:
            self.step(name, error.status == status, [error.status, json.loads(error.body)])
        else:
            self.step(name, right=False, result=result)

    def package(self, code: str, **others: str) -> str:
        """The path of a package with this code."""
        path = self.folder / f"package{time.monotonic_ns()}.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("deployment_package/deployment.py", code)
            for name, text in others.items():
                archive.writestr(f"deployment_package/{name.replace('__', '.')}", text)
        return str(path)

    def deployed(self, name: str, version: str, code: str) -> str:
        """Upload code for a version, and wait until it can be used; the revision."""
        uploaded = self.revisions_file_upload(PROJECT, name, version, file=self.package(code))
        self.wait(name, version, uploaded.revision)
        revision: str = uploaded.revision
        return revision

    def wait(self, name: str, version: str, revision: str) -> None:
        """Wait until a revision of a version can be used."""
        ubiops.utils.wait_for_deployment_version(self.client, PROJECT, name, version, revision, SECONDS, quiet=True)

    def until(self, holds: Callable[[], Any]) -> Any:
        """What a function gives, once it gives something."""
        deadline = time.monotonic() + SECONDS
        while not (found := holds()):
            if time.monotonic() > deadline:
                raise TimeoutError("it takes too long")
            time.sleep(0.05)
        return found

    def ended(self, collect: Callable[[], Iterable[Any]]) -> Any:
        """Requests of a batch once all have ended."""

        def all_ended() -> list[Any] | None:
            found = list(collect())
            return None if any(request.status in ("pending", "processing") for request in found) else found

        return self.until(all_ended)

    def put(self, url: str, content: bytes) -> str:
        """Send bytes to a signed URL; the ETag of the response."""
        request = urllib.request.Request(url, data=content, method="PUT")
        with urllib.request.urlopen(request, timeout=SECONDS) as response:
            tag: str = response.headers["ETag"]
        return tag
