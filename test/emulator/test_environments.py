"""Environments that are known, and the logs of a project."""

from __future__ import annotations

import io
import textwrap
import uuid
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from emulator.calls import call
from emulator.requests_helpers import running_version, until
from emulator.runtime.test_environment import local_project
from emulator.service import Service, in_project, new_deployment, package
from ubiops.emulator import Emulator


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """One emulator for this module."""
    with Emulator() as running:
        yield running


def test_base_environments_are_available(emulator: Emulator) -> None:
    """A client that looks at a version's environment before it waits for the version goes on."""
    found = call(emulator, "GET", "/v2.1/projects/demo/environments/python3-11").json()
    assert (found["name"], found["display_name"], found["status"]) == ("python3-11", "Python 3.11", "active")
    assert found["gpu_required"] is False
    again = call(emulator, "GET", "/v2.1/projects/other/environments/python3-11").json()
    assert again["id"] == found["id"]


def test_environments_of_a_project_are_available(emulator: Emulator) -> None:
    """One that a seed has given to a project is found there, and nowhere else."""
    emulator.seed({"projects": {"demo": {"environments": {"own-torch": "Our torch"}}}})
    found = call(emulator, "GET", "/v2.1/projects/demo/environments/own-torch").json()
    assert (found["display_name"], found["project"]) == ("Our torch", "demo")
    assert call(emulator, "GET", "/v2.1/projects/other/environments/own-torch").status == 404


def test_other_environments_are_missing(emulator: Emulator) -> None:
    """An environment that the emulator does not have is a 404 that names it."""
    answer = call(emulator, "GET", "/v2.1/projects/demo/environments/my%20own")
    assert answer.status == 404
    assert "'my own'" in answer.json()["error"]


def test_there_are_no_logs(emulator: Emulator) -> None:
    """Nothing is run, so a client that shows logs while it waits is told that there are none."""
    assert call(emulator, "POST", "/v2.1/projects/demo/logs", {"filters": {}}).json() == []
    assert call(emulator, "POST", "/v2.1/projects/demo/deployments/a/logs", {}).status == 404


CODE = """
import importlib, os

class Deployment:
    def request(self, data):
        return f"{importlib.import_module(data).VALUE} {os.environ['FLAVOUR']}"
"""


def zipped(files: dict[str, str]) -> bytes:
    """A zip with these files."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, textwrap.dedent(text))
    return content.getvalue()


@pytest.fixture
def environment(service: Service) -> Iterator[str]:
    """The path of a new environment on a base environment; it goes with the test."""
    name = f"own-{uuid.uuid4().hex[:8]}"
    in_project(service, "POST", "/environments", {"name": name, "base_environment": "python3-11"}, status=201)
    yield f"/environments/{name}"
    in_project(service, "DELETE", f"/environments/{name}", status=204)


def upload(service: Service, environment: str, files: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """Upload a file; the path of its revision, and its build once that has ended."""
    made = in_project(
        service, "POST", f"{environment}/revisions", fields={"file": ("e.zip", zipped(files))}, status=201
    )
    revision = f"{environment}/revisions/{made['revision']}"
    build = f"{revision}/builds/{made['build']}"
    return revision, until(
        lambda: found if (found := in_project(service, "GET", build))["status"] in ("success", "failed") else None
    )


def test_life_of_an_environment(service: Service) -> None:
    """An environment is created, listed by its labels and type, renamed, and deleted."""
    body = {"name": "torch", "display_name": "Torch", "base_environment": "python3-11", "labels": {"type": "ml"}}
    made = in_project(service, "POST", "/environments", body, status=201)
    assert {**made, **body, "base_environment_display_name": "Python 3.11", "system": False} == made
    assert "named 'torch' already" in in_project(service, "POST", "/environments", body, status=400)["error"]
    listed = in_project(service, "GET", "/environments?labels=type:ml")
    assert [one["name"] for one in listed] == ["torch"]
    base = in_project(service, "GET", "/environments?environment_type=base")
    assert "python3-12" in [one["name"] for one in base]
    assert all(one["system"] and one["project"] is None for one in base)
    assert "torch" in [one["name"] for one in in_project(service, "GET", "/environments?environment_type=custom")]
    renamed = in_project(service, "PATCH", "/environments/torch", {"name": "torch-2", "description": "two"})
    assert (renamed["id"], renamed["name"], renamed["description"]) == (made["id"], "torch-2", "two")
    in_project(service, "GET", "/environments/torch", status=404)
    in_project(service, "DELETE", "/environments/torch-2", status=204)


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"name": "x", "base_environment": "python3-99"}, "python3-99"),
        ({"name": "python3-12"}, "base environment"),
        ({"name": ".."}, "name"),
        ({}, "name is required"),
    ],
)
def test_environments_that_cannot_be_made(service: Service, body: dict[str, str], word: str) -> None:
    """The text says what is wrong."""
    assert word in in_project(service, "POST", "/environments", body, status=400)["error"]


def test_base_environments_stay(service: Service) -> None:
    """A base environment is the same for everyone."""
    for method, body in (("PATCH", {"description": "mine"}), ("DELETE", None)):
        assert "base environment" in in_project(service, method, "/environments/python3-11", body, status=400)["error"]


def test_a_version_runs_in_its_environment(service: Service, environment: str) -> None:
    """What an environment installs and sets is there for a version, for one with requirements of its own too."""
    name = environment.rpartition("/")[2]
    files = {
        **local_project("shared_library"),
        "requirements.txt": "./shared_library\n",
        "ubiops.yaml": "environment_variables:\n- FLAVOUR=vanilla\n",
    }
    revision, build = upload(service, environment, files)
    assert (build["status"], build["error_message"]) == ("success", "")
    found = in_project(service, "GET", environment)
    assert found["active_build"] == found["latest_build"] == build["id"]
    assert found["active_revision"] == found["latest_revision"] == revision.rpartition("/")[2]
    dependencies = in_project(service, "GET", f"{revision}/builds/{build['id']}/dependency-files")
    assert {one["name"]: one["content"] for one in dependencies}["requirements.txt"] == "./shared_library\n"
    downloaded = service.raw("GET", f"/projects/{service.project}{revision}/download")
    assert zipfile.ZipFile(io.BytesIO(downloaded.data)).namelist() == list(files)
    with running_version(service, CODE, environment=name) as deployment:
        result = service.call("POST", f"{deployment}/requests", 201, "shared_library")
        assert result["result"] == "42 vanilla", result
        usage = in_project(service, "GET", f"{environment}/usage")
        assert [(one["deployment"], one["version"]) for one in usage] == [(deployment[1:], "v1")]
        assert deployment[1:] in in_project(service, "DELETE", environment, status=400)["error"]
        own = {**local_project("own_library"), "requirements.txt": "./own_library\n", "deployment.py": CODE}
        service.upload(f"{deployment}/versions/v1", zipped(own))
        for library in ("shared_library", "own_library"):
            result = service.call("POST", f"{deployment}/requests", 201, library)
            assert result["result"] == "42 vanilla", result


def test_a_build_that_fails_says_why(service: Service, environment: str) -> None:
    """The installer's words are the reason; what was active stays so, and a version cannot be built before."""
    revision, build = upload(service, environment, {"requirements.txt": "./missing-folder\n"})
    assert build["status"] == "failed"
    assert "missing-folder" in build["error_message"]
    assert in_project(service, "GET", environment)["active_build"] is None
    again = in_project(service, "POST", f"{revision}/rebuild", {}, status=201)
    assert (again["status"], again["trigger"]) == ("queued", "Rebuild triggered")
    assert len(in_project(service, "GET", f"{revision}/builds")) == 2
    with new_deployment(service) as deployment:
        body = {"version": "v1", "environment": environment.rpartition("/")[2]}
        service.call("POST", f"/{deployment}/versions", 201, body)
        failed = service.upload(f"/{deployment}/versions/v1", package())
        message = service.call("GET", f"/{deployment}/versions/v1/revisions/{failed}")["error_message"]
        assert "no successful build" in message


def test_files_that_are_no_environment(service: Service, environment: str) -> None:
    """Neither a zip without what can be installed nor something else is taken, and an environment's file is copied."""
    for content in (b"not a zip", zipped({"readme.txt": "x"})):
        refused = in_project(
            service, "POST", f"{environment}/revisions", fields={"file": ("e.zip", content)}, status=400
        )
        assert refused["error"].startswith("file: ")
    other = environment.rpartition("/")[2]
    refused = in_project(service, "POST", f"{environment}/revisions", fields={"source_environment": other}, status=400)
    assert "no file to copy" in refused["error"]
    upload(service, environment, {"folder/requirements.txt": "# nothing\n"})
    in_project(service, "POST", f"{environment}/revisions", fields={"source_environment": other}, status=201)
    assert len(in_project(service, "GET", f"{environment}/revisions")) == 2


def test_a_build_is_cancelled() -> None:
    """A build that waits is cancelled, and ends as that."""
    with Emulator(build_seconds=None) as emulator, Service(emulator.host, emulator.token, "demo") as service:
        in_project(service, "POST", "/environments", {"name": "own", "base_environment": "python3-11"}, status=201)
        fields = {"file": ("e.zip", zipped({"requirements.txt": ""}))}
        made = in_project(service, "POST", "/environments/own/revisions", fields=fields, status=201)
        build = f"/environments/own/revisions/{made['revision']}/builds/{made['build']}"
        assert in_project(service, "PATCH", build, {"status": "cancelled"})["status"] == "cancelled"
        emulator.advance_builds()
        assert in_project(service, "GET", build)["status"] == "cancelled"
        assert "ended already" in in_project(service, "PATCH", build, {"status": "cancelled"}, status=400)["error"]


def test_a_package_brings_an_environment(service: Service, deployment: str, version: str) -> None:
    """A version whose package asks for something has an environment for it, which comes and goes with the packages."""
    code = CODE.replace("importlib.import_module(data).VALUE", "data")
    asking = package(code, ubiops__yaml="environment_variables:\n- FLAVOUR=vanilla\n")
    revision = service.upload(version, asking)
    (found,) = (one for one in in_project(service, "GET", "/environments?environment_type=custom") if one["implicit"])
    assert (found["hidden"], found["base_environment"], found["display_name"]) == (
        True,
        "python3-11",
        f"{deployment}:v1",
    )
    path = f"/environments/{found['name']}"
    detail = in_project(service, "GET", path)
    assert (detail["active_revision"], detail["active_build"]) == (revision, revision)
    build = in_project(service, "GET", f"{path}/revisions/{revision}/builds/{revision}")
    assert (build["status"], build["revision"]) == ("success", revision)
    (file,) = in_project(service, "GET", f"{path}/revisions/{revision}/builds/{revision}/dependency-files")
    assert file["name"] == "ubiops.yaml"
    assert service.raw("GET", f"/projects/{service.project}{path}/revisions/{revision}/download").data == asking
    (user,) = in_project(service, "GET", f"{path}/usage")
    assert (user["deployment"], user["environment"]) == (deployment, found["name"])
    assert service.call("GET", version)["environment"] == "python3-11"
    for method, where, body, status in (
        ("DELETE", path, None, 400),
        ("PATCH", path, {"description": "x"}, 400),
        ("POST", f"{path}/revisions/{revision}/rebuild", {}, 400),
        ("PATCH", f"{path}/revisions/{revision}/builds/{revision}", {"status": "cancelled"}, 400),
    ):
        assert "deployment package" in in_project(service, method, where, body, status=status)["error"]
    assert "no environment" in service.refused("PATCH", version, 400, {"environment": found["name"]})
    service.call("PATCH", version, 200, {"environment": "python3-12"})
    assert in_project(service, "GET", path)["base_environment"] == "python3-12"
    service.upload(version, package(code, ubiops__yaml="environment_variables: 7\n"))
    assert in_project(service, "GET", path)["active_build"] == revision
    service.upload(version, package())
    in_project(service, "GET", path, status=404)


def test_the_environment_of_a_package_stays_on_a_base(service: Service, environment: str, version: str) -> None:
    """It is not replaced by one of the project's own, and goes with its version."""
    service.upload(version, package(ubiops__yaml="environment_variables:\n- A=b\n"))
    (found,) = (one for one in in_project(service, "GET", "/environments") if one["implicit"])
    own = environment.rpartition("/")[2]
    assert "needs a base environment" in service.refused("PATCH", version, 400, {"environment": own})
    service.call("DELETE", version, 204)
    in_project(service, "GET", f"/environments/{found['name']}", status=404)
