"""The whole job in one call."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import ubiops
from ubiops.exceptions import ApiTypeError, ApiValueError, BadRequestException, UbiOpsException
from ubiops.utils import Deployed, PackageError, changes, deploy, zip_dir

if TYPE_CHECKING:
    from collections.abc import Callable

    from ubiops.emulator import Emulator

DEPLOYMENT = {
    "name": "d",
    "input_type": "structured",
    "output_type": "plain",
    "input_fields": [{"name": "speed", "data_type": "double"}],
    "labels": {"team": "a"},
}
VERSION = {"version": "v1", "environment": "python3-11", "maximum_instances": 2}


@pytest.fixture
def run(core_api: ubiops.CoreApi, project: str, make_package: Callable[..., Path]) -> Callable[..., Deployed]:
    """Deploy, with the usual fields where none are given."""
    package = make_package()

    def deployed(package: Path = package, deployment: Any = DEPLOYMENT, version: Any = VERSION) -> Deployed:
        return deploy(core_api, project, package, deployment, version)

    return deployed


def test_from_nothing_and_again(
    run: Callable[..., Deployed], core_api: ubiops.CoreApi, project: str, ubiops_emulator: Emulator
) -> None:
    """The first run makes everything; the second finds it as wanted, and sends nothing that changes anything."""
    first = run()
    assert first.changed
    assert first.changes == (
        "deployment d created",
        "version d:v1 created",
        f"package uploaded to d:v1, revision {first.revision}",
    )
    assert first.deployment.input_fields[0].name == "speed"
    assert (first.version.status, first.version.active_revision) == ("available", first.revision)
    events = core_api.deployment_audit_events_list(project, "d")
    second = run()
    assert (second.changed, second.changes, second.revision) == (False, (), first.revision)
    assert core_api.deployment_audit_events_list(project, "d") == events
    assert len(core_api.revisions_list(project, "d", "v1")) == 1


def test_fields_that_differ_are_updated(run: Callable[..., Deployed]) -> None:
    """Only what is given and differs is changed; what was set elsewhere is left alone."""
    run()
    changed = run(
        deployment={**DEPLOYMENT, "description": "new", "input_fields": [{"name": "v", "data_type": "int"}]},
        version=ubiops.DeploymentVersionCreate(version="v1", maximum_instances=3),
    )
    assert changed.changes == (
        "deployment d updated: input_fields, description",
        "version d:v1 updated: maximum_instances",
    )
    assert changed.deployment.labels == {"team": "a"}
    assert changed.version.environment == "python3-11"
    assert run(
        deployment=ubiops.DeploymentCreate.from_dict({**DEPLOYMENT, "input_fields": changed.deployment.input_fields})
    ).changes == ("version d:v1 updated: maximum_instances",)


def test_code_that_differs_is_uploaded(run: Callable[..., Deployed], make_package: Callable[..., Path]) -> None:
    """A change in a file makes a new revision; a zip of the same files does not."""
    first = run()
    folder = make_package("class Deployment:\n    def requests(self, data): ...\n")
    second = run()
    assert second.changes == (f"package uploaded to d:v1, revision {second.revision}",)
    assert second.revision != first.revision
    assert second.version.has_requests_method
    assert not run(Path(zip_dir(folder))).changed


def test_after_a_failed_build(
    run: Callable[..., Deployed], make_package: Callable[..., Path], ubiops_emulator: Emulator
) -> None:
    """The same code is uploaded again after its build failed; the code that still runs is not."""
    first = run()
    make_package("class Deployment:\n    def request(self, data): return 2\n")
    ubiops_emulator.fail_next_build("out of luck")
    with pytest.raises(UbiOpsException, match="out of luck"):
        run()
    make_package()
    assert (run().changed, run().revision) == (False, first.revision)
    make_package("class Deployment:\n    def request(self, data): return 2\n")
    assert run().changed


def test_first_build_failed(run: Callable[..., Deployed], ubiops_emulator: Emulator) -> None:
    """A version whose only build failed gets its code again."""
    ubiops_emulator.fail_next_build("out of luck")
    with pytest.raises(UbiOpsException, match="out of luck"):
        run()
    assert run().version.status == "available"


def test_broken_package_is_found_before_anything_is_sent(
    run: Callable[..., Deployed], make_package: Callable[..., Path], core_api: ubiops.CoreApi, project: str
) -> None:
    """The reason and its line are given, and nothing was created."""
    make_package("class Deployment:\n  def request(\n")
    with pytest.raises(PackageError, match=r"deployment\.py, line 2"):
        run()
    assert core_api.deployments_list(project) == []


def test_what_cannot_be_changed(run: Callable[..., Deployed]) -> None:
    """A type that differs is an error in words, not an endless loop of updates."""
    run()
    with pytest.raises(UbiOpsException, match="output_type 'plain', which cannot be changed to 'structured'"):
        run(deployment={"name": "d", "output_type": "structured"})


def test_wrong_arguments(run: Callable[..., Deployed]) -> None:
    """Fields that are no mapping or lack the name are refused before anything is sent."""
    with pytest.raises(ApiTypeError, match="deployment is a model or a dict"):
        run(deployment="d")
    with pytest.raises(ApiValueError, match="version needs the field 'version'"):
        run(version={"environment": "python3-11"})
    with pytest.raises(FileNotFoundError):
        run(package=Path("not there"))


def test_r_package(run: Callable[..., Deployed], tmp_path: Path) -> None:
    """A package for an environment of R is checked by R's rules."""
    folder = tmp_path / "r_package"
    folder.mkdir()
    (folder / "deployment.R").write_text("x <- 1\n")
    with pytest.raises(PackageError, match="neither a function request"):
        run(package=folder, version={"version": "v1", "environment": "ubuntu22-04-r4-3"})


def test_same_job_in_parallel(run: Callable[..., Deployed], core_api: ubiops.CoreApi, project: str) -> None:
    """Runs that meet each other all end well, and nothing is there twice."""
    with ThreadPoolExecutor(6) as pool:
        done = [future.result() for future in [pool.submit(run) for _ in range(6)]]
    assert {one.version.status for one in done} == {"available"}
    assert sum("deployment d created" in one.changes for one in done) == 1
    assert [found.version for found in core_api.deployment_versions_list(project, "d")] == ["v1"]
    assert not run().changed


def test_what_the_api_refuses(run: Callable[..., Deployed]) -> None:
    """A refusal that has nothing to do with another run is passed on."""
    with pytest.raises(BadRequestException, match="environment"):
        run(version={"version": "v1", "environment": "python2-7"})


def test_present_code_that_is_no_zip(tmp_path: Path) -> None:
    """What the platform keeps and cannot be read differs from every package."""
    (tmp_path / "present").write_bytes(b"no zip")
    assert changes.files_in(tmp_path / "present") is None
