"""Plain HTTP to a service, every answer checked against the contract."""

from __future__ import annotations

import contextlib
import io
import json
import time
import uuid
import zipfile
from collections.abc import Generator
from typing import Any, Self

import urllib3

from ubiops.emulator.contract import load_contract

DEPLOYMENT_PY = "class Deployment:\n    def request(self, data):\n        return data\n"
#: A build that takes longer has failed to end.
BUILD_SECONDS = 900


def package(code: str = DEPLOYMENT_PY, folder: str = "package", main: str = "deployment.py", **others: str) -> bytes:
    """A zip with a deployment."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        # Without a time, so that the same code is the same package.
        archive.writestr(zipfile.ZipInfo(f"{folder}/{main}".lstrip("/")), code)
        for name, text in others.items():
            archive.writestr(zipfile.ZipInfo(f"{folder}/{name.replace('__', '.')}"), text)
    return content.getvalue()


class Service:
    """One project of a service."""

    def __init__(self, host: str, token: str, project: str) -> None:
        self.host = host
        self.project = project
        self.deployments = f"/projects/{project}/deployments"
        self.headers = {"Authorization": token if token.startswith("Token ") else f"Token {token}"}
        self._pool = urllib3.PoolManager(maxsize=32, retries=False, timeout=60)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._pool.clear()

    def raw(
        self, method: str, path: str, *, body: Any = None, headers: dict[str, str] | None = None, **options: Any
    ) -> urllib3.BaseHTTPResponse:
        """Send what is given as it is; the path is under the host."""
        sent = {**self.headers, **(headers or {})}
        return self._pool.request(method, self.host + path, body=body, headers=sent, **options)

    def send(self, method: str, path: str, data: Any = None, **options: Any) -> urllib3.BaseHTTPResponse:
        """Send JSON to a path under the project's deployments; the answer is checked against the contract."""
        if data is not None:
            options |= {"body": json.dumps(data), "headers": {"Content-Type": "application/json"}}
        response = self.raw(method, self.deployments + path, **options)
        check_answer(method, self.deployments + path, response)
        return response

    def call(self, method: str, path: str, status: int = 200, data: Any = None, **options: Any) -> Any:
        """The decoded answer, which has to have that status."""
        response = self.send(method, path, data, **options)
        assert response.status == status, (method, path, response.status, response.data[:500])
        return response.json() if response.data and response.headers["content-type"] == "application/json" else None

    def refused(self, method: str, path: str, status: int, data: Any = None, **options: Any) -> str:
        """The text of an error, which has to have that status."""
        text: str = self.call(method, path, status, data, **options)["error"]
        return text

    def upload(self, version: str, content: bytes) -> str:
        """Upload a package for a version, wait for its build, and give back the revision."""
        answer = self.call("POST", f"{version}/revisions", 201, fields={"file": ("package.zip", content)})
        revision: str = answer["revision"]
        self.built(version, revision)
        return revision

    def built(self, version: str, revision: str) -> dict[str, Any]:
        """The revision, once its build has ended."""
        deadline = time.monotonic() + BUILD_SECONDS
        while True:
            found: dict[str, Any] = self.call("GET", f"{version}/revisions/{revision}")
            if found["status"] in ("success", "failed"):
                return found
            assert time.monotonic() < deadline, found
            time.sleep(0.05)


def check_answer(method: str, path: str, response: urllib3.BaseHTTPResponse) -> None:
    """Assert that the answer is one that the contract has for the operation."""
    assert response.status < 500 or response.status == 501, response.data
    if response.status >= 400:
        assert response.headers["content-type"] == "application/json"
        assert load_contract().schema("Error").is_valid(response.json()), response.data
        return
    operation, _ = load_contract().find(method, path.partition("?")[0])
    assert response.status == operation.status
    if operation.response == "json":
        validator = load_contract().validator(operation.name, "response")
        problems = [error.message for error in validator.iter_errors(response.json())]
        assert not problems, problems
    elif operation.response == "file":
        assert response.headers["content-type"] in ("application/zip", "application/octet-stream")
    else:
        assert response.data == b""


def in_project(service: Service, method: str, path: str, data: Any = None, *, status: int = 200, **options: Any) -> Any:
    """The decoded response to a request about something in the project; it has to have that status."""
    if data is not None:
        options |= {"body": json.dumps(data), "headers": {"Content-Type": "application/json"}}
    whole = f"/projects/{service.project}{path}"
    response = service.raw(method, whole, **options)
    check_answer(method, whole, response)
    assert response.status == status, (method, path, response.status, response.data[:500])
    return response.json() if response.data else None


@contextlib.contextmanager
def new_deployment(service: Service, **fields: object) -> Generator[str]:
    """A deployment for the time of a block."""
    name = f"test-{uuid.uuid4().hex[:12]}"
    service.call("POST", "", 201, {"name": name, "input_type": "plain", "output_type": "plain", **fields})
    try:
        yield name
    finally:
        # Under another name, or gone, as a test may leave it, it is no concern any more.
        service.send("DELETE", f"/{name}")
