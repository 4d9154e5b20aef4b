"""Exports: what is chosen, in the layout that is documented, without secrets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ubiops
from emulator.exchanging import exported, new_project, settings
from emulator.running import running
from emulator.service import Service, in_project, package
from ubiops.emulator import Emulator
from ubiops.emulator.context import Context
from ubiops.utils import wait_for_export

PROJECT = "exported"


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """An emulator with a project to export."""
    with Emulator() as running:
        api = running.client()
        new_project(api, PROJECT)
        api.api_client.close()
        yield running


@pytest.fixture
def api(emulator: Emulator) -> Iterator[ubiops.CoreApi]:
    """A client of the emulator."""
    client = emulator.client()
    yield client
    client.api_client.close()


@pytest.fixture
def project(emulator: Emulator) -> Iterator[Service]:
    """The project, over plain HTTP."""
    with Service(emulator.host, emulator.token, PROJECT) as service:
        yield service


def test_an_archive_has_the_documented_layout(api: ubiops.CoreApi) -> None:
    """Each object has a folder with its settings, and each version a file; packages stand beside their version."""
    _, archive = exported(api, PROJECT)
    found = settings(archive)
    add = "deployments/deployment_add/"
    pipelines = [f"pipelines/pipeline_{name}/" for name in ("inner", "outer")]
    assert sorted(found) == sorted(
        [
            "info.yaml",
            "environment_variables.yaml",
            *(f"environments/environment_salty/environment_salty.{end}" for end in ("yaml", "zip")),
            f"{add}deployment_add.yaml",
            *(f"{add}versions/deployment_add_version_{name}" for name in ("v1.yaml", "v2.yaml", "v2.zip")),
            *(f"{folder}{folder.split('/')[1]}.yaml" for folder in pipelines),
            *(f"{folder}versions/{folder.split('/')[1]}_version_w.yaml" for folder in pipelines),
        ]
    )
    assert found["info.yaml"] == {"format_spec": "v1.0"}
    deployment = found[f"{add}deployment_add.yaml"]
    assert deployment["deployment_name"] == "add"
    assert deployment["deployment_description"] == "adds: 1"
    assert (deployment["default_version"], deployment["input_fields"]) == ("v2", [{"name": "n", "data_type": "int"}])
    version = found[f"{add}versions/deployment_add_version_v2.yaml"]
    assert version | {"version_name": "v2", "environment": "salty", "version_labels": {"x": "v2"}} == version
    (step,) = found[f"{pipelines[1]}versions/pipeline_outer_version_w.yaml"]["objects"]
    assert step | {"reference_name": "inner", "reference_type": "pipeline", "reference_version": "w"} == step
    assert found["environments/environment_salty/environment_salty.yaml"]["environment_labels"] == {"a": "b"}


def test_only_what_is_named_is_exported(api: ubiops.CoreApi) -> None:
    """Versions and variables that are left out are not exported, nor are packages that are not wanted."""
    body: dict[str, Any] = {
        "deployments": {"add": {"versions": {"v2": {}}}},
        "pipelines": {"inner": {}},
        "description": "a part",
    }
    made, archive = exported(api, PROJECT, body, packages=False)
    found = settings(archive)
    assert sorted(name.rpartition("/")[2] for name in found) == [
        "deployment_add.yaml",
        "deployment_add_version_v2.yaml",
        "info.yaml",
        "pipeline_inner.yaml",
    ]
    assert found["deployments/deployment_add/deployment_add.yaml"]["deployment_environment_variables"] == []
    shown = api.exports_get(PROJECT, made)
    assert (shown.description, shown.size) == ("a part", len(archive))
    assert shown.deployments == {
        "add": {"versions": {"v2": {"environment_variables": {}}}, "environment_variables": {}}
    }


def test_values_are_exported_when_asked_for_and_secrets_never(api: ubiops.CoreApi) -> None:
    """A value that was not asked for is null, and that of a secret is empty, whatever was asked."""
    body: dict[str, Any] = {
        "deployments": {"add": {"environment_variables": {"TOKEN": {"include_value": True}}}},
        "environment_variables": {"LEVEL": {"include_value": True}},
    }
    made, archive = exported(api, PROJECT, body)
    found = settings(archive)
    assert found["deployments/deployment_add/deployment_add.yaml"]["deployment_environment_variables"] == [
        {"name": "TOKEN", "value": "", "secret": True}
    ]
    level = {"name": "LEVEL", "value": "1:", "secret": False}
    assert found["environment_variables.yaml"] == {"environment_variables": [level]}
    assert b"hush" not in archive
    assert api.exports_get(PROJECT, made).deployments == {
        "add": {"versions": {}, "environment_variables": {"TOKEN": {"include_value": False}}}
    }
    _, archive = exported(api, PROJECT, {"environment_variables": {"LEVEL": {}}})
    assert settings(archive)["environment_variables.yaml"]["environment_variables"][0]["value"] is None


def test_names_with_odd_characters_get_files_of_their_own(api: ubiops.CoreApi, emulator: Emulator) -> None:
    """Names that differ in characters which are no good in paths do not share a file."""
    for name in ("a/b", "a b"):
        api.environments_create("odd", {"name": name, "base_environment": "python3-12"})
    _, archive = exported(api, "odd")
    names = {
        name: data["environment_name"] for name, data in settings(archive).items() if name.startswith("environments")
    }
    assert names == {
        "environments/environment_a_b/environment_a_b.yaml": "a/b",
        "environments/environment_a_b_2/environment_a_b_2.yaml": "a b",
    }
    emulator.reset("odd")


@pytest.mark.parametrize(
    ("body", "status", "word"),
    [
        ({"deployments": {"nowhere": {}}}, 404, "deployments: there is no 'nowhere'"),
        ({"deployments": {"add": {"versions": {"v9": {}}}}}, 404, "deployments.add.versions: there is no 'v9'"),
        ({"pipelines": {"inner": {"versions": {"v9": {}}}}}, 404, "pipelines.inner.versions"),
        ({"environments": {"python3-12": {}}}, 404, "environments: there is no 'python3-12'"),
        ({"environment_variables": {"NONE": {}}}, 404, "environment_variables: there is no 'NONE'"),
        ({"services": {"web": {}}}, 404, "services"),
        ({"deployments": {"add": []}}, 400, "deployments.add has to be an object"),
        ({"deployments": {"add": {"versions": ["v1"]}}}, 400, "deployments.add.versions has to be an object"),
        ({"environment_variables": {"LEVEL": {"include_value": "no"}}}, 400, "include_value has to be true or false"),
    ],
)
def test_what_cannot_be_exported_is_refused(project: Service, body: Any, status: int, word: str) -> None:
    """An object that is missing is a 404, and what is not of the documented form a 400; both say where."""
    assert word in in_project(project, "POST", "/exports", body, status=status)["error"]


def test_life_of_an_export(project: Service, api: ubiops.CoreApi) -> None:
    """An export is created, listed by its status, and deleted with its file; the project's events tell of it."""
    made, _ = exported(api, PROJECT, {"environments": {"salty": {}}})
    listed = in_project(project, "GET", "/exports?status=completed")
    assert made in [each["id"] for each in listed]
    assert in_project(project, "GET", "/exports?status=failed") == []
    in_project(project, "DELETE", f"/exports/{made}", status=204)
    assert made not in [each["id"] for each in in_project(project, "GET", "/exports")]
    for path in (f"/exports/{made}", f"/exports/{made}/download"):
        in_project(project, "GET", path, status=404)
    events = [each["event"] for each in in_project(project, "GET", "/audit")]
    assert events[:2] == [f"Deleted export {made}", f"Created export {made}"]


def test_an_export_fails_where_something_is_gone() -> None:
    """A package or a variable that is gone by the time it is needed fails the export with a reason."""
    with running() as service:
        service.new_version()
        revision = service.send_package(package())
        platform = service.emulator._controls().platform
        platform.files.path(revision).unlink()
        api = service.emulator.client()
        made = api.exports_create("p", {}, all=True)
        with pytest.raises(
            ubiops.UbiOpsException, match=r"deployment_d_version_v\.zip was deleted before it was exported"
        ):
            wait_for_export(api, "p", made.id, quiet=True)
        answer = in_project(service, "GET", f"/exports/{made.id}/download", status=400)
        assert "its status is failed" in answer["error"]
        assert service.files() == []
        api.api_client.close()


def test_an_export_goes_on_after_a_crash_and_goes_with_its_project(tmp_path: Path) -> None:
    """What was under way when the emulator died is done again; a project that is deleted takes its files along."""
    with running(tmp_path) as service:
        service.new_version()
        made = in_project(service, "POST", "/exports?all=true", {}, status=201)["id"]
        platform = service.emulator._controls().platform
        platform.context.write_now(lambda context: platform.jobs.add(context, "export", "deleted"))
        until_done(service, made)
        platform.context.write_now(under_way, made)
    with running(tmp_path) as service:
        until_done(service, made)
        assert service.files() == [f"{made}.zip"]
        in_project(service, "DELETE", "", status=204)
        assert service.files() == []


def under_way(context: Context, made: str) -> None:
    """Make an export what it is when its emulator dies."""
    context.db.update("exports", made, {"status": "processing", "size": None})
    context.db.insert("jobs", {"kind": "export", "subject": made, "due": 0, "lease": "dead"})


def until_done(service: Service, made: str) -> None:
    """Wait for an export."""
    api = ubiops.CoreApi(ubiops.ApiClient(ubiops.Configuration(host=service.host, api_key=service.headers)))
    wait_for_export(api, service.project, made, quiet=True)
    api.api_client.close()
