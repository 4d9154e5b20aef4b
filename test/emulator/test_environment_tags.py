"""Tags of environments, over HTTP: their builds, the versions that use them, and their secrets."""

from __future__ import annotations

import io
import uuid
import zipfile
from collections.abc import Iterator
from typing import Any

import pytest

from emulator.requests_helpers import running_version, until
from emulator.runtime.test_environment import local_project
from emulator.service import Service, in_project
from emulator.test_environments import CODE, zipped
from ubiops.emulator import Emulator

SECRET = "s3cret-of-the-installer"


@pytest.fixture
def tag(service: Service) -> Iterator[str]:
    """The path of a new tag `v1` of a new environment; both go with the test."""
    name = f"own-{uuid.uuid4().hex[:8]}"
    in_project(service, "POST", "/environments", {"name": name, "base_environment": "python3-11"}, status=201)
    in_project(service, "POST", f"/environments/{name}/tags", {"name": "v1"}, status=201)
    yield f"/environments/{name}/tags/v1"
    in_project(service, "DELETE", f"/environments/{name}", status=204)


def build(service: Service, tag: str, files: dict[str, str], query: str = "") -> dict[str, Any]:
    """Build a tag of these files; the tag once that has ended."""
    fields = {"file": ("e.zip", zipped(files))}
    assert in_project(service, "POST", f"{tag}/build{query}", fields=fields, status=201) == {"success": True}
    return ended(service, tag)


def ended(service: Service, tag: str) -> dict[str, Any]:
    """A tag whose build has ended."""
    found: dict[str, Any] = until(
        lambda: tag_now if (tag_now := in_project(service, "GET", tag))["status"] in ("success", "failed") else None
    )
    return found


def library(name: str, first: str = "pass") -> dict[str, str]:
    """Files that install a local library, which needs no network; `first` is a statement that its build begins with."""
    files = local_project(name)
    files[f"{name}/backend.py"] = files[f"{name}/backend.py"].replace(f'print("building {name}")', first)
    return {**files, "requirements.txt": f"./{name}\n", "ubiops.yaml": "environment_variables:\n- FLAVOUR=vanilla\n"}


def test_life_of_a_tag(service: Service, tag: str) -> None:
    """A tag is listed, filtered, changed and deleted; its name is free only once."""
    tags = tag.rpartition("/")[0]
    made = in_project(service, "POST", tags, {"name": "image", "supports_request_format": False}, status=201)
    assert (made["name"], made["status"], made["built"]) == ("image", "inactive", False)
    assert "named 'image' already" in in_project(service, "POST", tags, {"name": "image"}, status=400)["error"]
    assert "name is required" in in_project(service, "POST", tags, {}, status=400)["error"]
    assert [one["name"] for one in in_project(service, "GET", tags)] == ["v1", "image"]
    assert [one["name"] for one in in_project(service, "GET", f"{tags}?supports_request_format=true")] == ["v1"]
    changed = in_project(service, "PATCH", f"{tags}/image", {"supports_request_format": True})
    assert changed["supports_request_format"] is True
    in_project(service, "DELETE", f"{tags}/image", status=204)
    in_project(service, "GET", f"{tags}/image", status=404)


def test_a_base_environment_has_one_tag(service: Service, deployment: str) -> None:
    """It is that of each version in the environment, and stays as it is."""
    tags = "/environments/python3-13/tags"
    (only,) = in_project(service, "GET", tags)
    assert (only["name"], only["status"], only["base_environment_name"]) == ("latest", "success", None)
    assert in_project(service, "GET", f"{tags}/latest") == only
    assert in_project(service, "GET", f"{tags}?supports_request_format=false") == []
    in_project(service, "GET", f"{tags}/v1", status=404)
    assert in_project(service, "GET", f"{tags}/latest/dependency-files") == []
    for method, path, body in (("PATCH", "/latest", {}), ("DELETE", "/latest", None), ("POST", "", {"name": "v1"})):
        assert "the same for everyone" in in_project(service, method, tags + path, body, status=400)["error"]
    settings = {"version": "v1", "environment_name": "python3-13", "environment_tag": "v1"}
    assert "has no tag 'v1'" in service.refused("POST", f"/{deployment}/versions", 400, settings)
    made = service.call("POST", f"/{deployment}/versions", 201, {**settings, "environment_tag": "latest"})
    assert (made["environment"], made["environment_name"], made["environment_tag"]) == (*["python3-13"] * 2, "latest")
    usage = in_project(service, "GET", f"{tags}/latest/usage")
    assert [(one["deployment"], one["environment_tag"]) for one in usage] == [(deployment, "latest")]
    changed = service.call("PATCH", f"/{deployment}/versions/v1", 200, {"environment": "python3-12"})
    assert (changed["environment_name"], changed["environment_tag"]) == ("python3-12", "latest")


def test_a_version_without_a_tag_gets_the_newest(service: Service, tag: str, deployment: str) -> None:
    """An environment that is built under tags has no other build that the version could use."""
    environment = tag.split("/")[2]
    in_project(service, "POST", f"/environments/{environment}/tags", {"name": "v2"}, status=201)
    versions = f"/{deployment}/versions"
    made = service.call("POST", versions, 201, {"version": "a", "environment_name": environment})
    assert made["environment_tag"] == "v2"
    fields = {"file": ("e.zip", zipped({"requirements.txt": ""}))}
    in_project(service, "POST", f"/environments/{environment}/revisions", fields=fields, status=201)
    made = service.call("POST", versions, 201, {"version": "b", "environment_name": environment})
    assert made["environment_tag"] is None
    service.call("DELETE", f"{versions}/a", 204)
    service.call("DELETE", f"{versions}/b", 204)


def test_a_build_of_a_tag_is_cancelled() -> None:
    """Its status is set to that of a cancelled build, once and while the build waits."""
    with Emulator(build_seconds=None) as emulator, Service(emulator.host, emulator.token, "demo") as service:
        in_project(service, "POST", "/environments", {"name": "own", "base_environment": "python3-11"}, status=201)
        in_project(service, "POST", "/environments/own/tags", {"name": "v1"}, status=201)
        tag = "/environments/own/tags/v1"
        fields = {"file": ("e.zip", zipped({"requirements.txt": ""}))}
        refused = in_project(service, "POST", f"{tag}/build?base_environment_tag=v9", fields=fields, status=400)
        assert "base_environment_tag" in refused["error"]
        in_project(service, "POST", f"{tag}/build?base_environment_tag=latest", fields=fields, status=201)
        assert in_project(service, "PATCH", tag, {"status": "cancelled"})["status"] == "cancelled"
        assert "under way" in in_project(service, "PATCH", tag, {"status": "cancelled"}, status=400)["error"]
        assert in_project(service, "GET", tag)["base_environment_tag"] == "latest"


def test_a_version_runs_in_its_tag(service: Service, tag: str) -> None:
    """Code finds what its tag installs, and what another tag installs once its version names that."""
    environment = tag.split("/")[2]
    files = library("first_library")
    found = build(service, tag, files)
    assert (found["status"], found["error_message"], found["built"]) == ("success", "", True)
    assert found["base_environment_name"] == "python3-11"
    assert in_project(service, "GET", f"/environments/{environment}")["latest_build"] is None
    dependencies = in_project(service, "GET", f"{tag}/dependency-files")
    assert {one["name"]: one["content"] for one in dependencies}["requirements.txt"] == "./first_library\n"
    downloaded = service.raw("GET", f"/projects/{service.project}{tag}/download")
    assert zipfile.ZipFile(io.BytesIO(downloaded.data)).namelist() == list(files)
    in_project(service, "POST", f"/environments/{environment}/tags", {"name": "v2"}, status=201)
    other = f"/environments/{environment}/tags/v2"
    assert build(service, other, library("second_library"), "?base_environment_name=python3-11")["built"]
    settings = {"environment": "python3-11", "environment_name": environment, "environment_tag": "v1"}
    with running_version(service, CODE, **settings) as deployment:
        version = service.call("GET", f"{deployment}/versions/v1")
        assert (version["environment_name"], version["environment_tag"]) == (environment, "v1")
        result = service.call("POST", f"{deployment}/requests", 201, "first_library")
        assert result["result"] == "42 vanilla", result
        usage = in_project(service, "GET", f"{tag}/usage")
        assert [(one["deployment"], one["environment_tag"]) for one in usage] == [(deployment[1:], "v1")]
        assert in_project(service, "GET", f"{other}/usage") == []
        assert deployment[1:] in in_project(service, "DELETE", tag, status=400)["error"]
        refused = service.refused("PATCH", f"{deployment}/versions/v1", 400, {"environment_tag": "v9"})
        assert "has no tag 'v9'" in refused
        service.call("PATCH", f"{deployment}/versions/v1", 200, {"environment_tag": "v2"})
        service.upload(f"{deployment}/versions/v1", zipped({"deployment.py": CODE}))
        result = service.call("POST", f"{deployment}/requests", 201, "second_library")
        assert result["result"] == "42 vanilla", result
        in_project(service, "DELETE", tag, status=204)


def test_only_the_installer_knows_secrets(service: Service, tag: str) -> None:
    """A build reads the secrets of its tag; neither a response, the reason of a failure nor the log shows them."""
    body = {"name": "TOKEN", "value": SECRET, "secret": False}
    made = in_project(service, "POST", f"{tag}/secrets", body, status=201)
    assert (made["value"], made["secret"]) == (None, True)
    assert in_project(service, "GET", f"{tag}/secrets") == [made]
    assert in_project(service, "GET", f"{tag}/secrets/{made['id']}") == made
    fails = library("failing_library", "print(os.environ['TOKEN']); raise ValueError('told ' + os.environ['TOKEN'])")
    failed = build(service, tag, fails)
    assert failed["status"] == "failed"
    assert "told ***" in failed["error_message"]
    log = in_project(service, "POST", "/logs", {"filters": {}, "limit": 500})
    assert SECRET not in str(log) + str(failed)
    changed = in_project(service, "PATCH", f"{tag}/secrets/{made['id']}", {**body, "name": "KEY", "value": "other"})
    assert (changed["name"], changed["value"]) == ("KEY", None)
    in_project(service, "POST", f"{tag}/rebuild", {}, status=201)
    assert "KeyError" in ended(service, tag)["error_message"]
    in_project(service, "DELETE", f"{tag}/secrets/{made['id']}", status=204)
    assert in_project(service, "GET", f"{tag}/secrets") == []


def test_secrets_and_files_are_copied(service: Service, tag: str) -> None:
    """A tag takes over another's secrets, and its file."""
    environment, tags = tag.split("/")[2], tag.rpartition("/")[0]
    in_project(service, "POST", tags, {"name": "copy"}, status=201)
    source = {"source_environment": environment, "source_tag": "v1"}
    refused = in_project(service, "POST", f"{tags}/copy/build", fields=source, status=400)
    assert "no file to copy" in refused["error"]
    build(service, tag, {"requirements.txt": "# nothing\n"})
    in_project(service, "POST", f"{tag}/secrets", {"name": "A", "value": SECRET, "secret": True}, status=201)
    copied = in_project(service, "POST", f"{tags}/copy/copy-secrets", source)
    assert [(one["name"], one["value"], one["secret"]) for one in copied] == [("A", None, True)]
    in_project(service, "POST", f"{tags}/copy/build", fields=source, status=201)
    assert ended(service, f"{tags}/copy")["status"] == "success"
    assert in_project(service, "GET", f"{tags}/copy/dependency-files") == in_project(
        service, "GET", f"{tag}/dependency-files"
    )
