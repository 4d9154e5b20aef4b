"""The whole job in one call: what a pipeline does after every commit."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.models.base.model import plain
from ubiops.packages import language_of, validate_package, zip_dir
from ubiops.packages.folder import PACKAGE_DIRECTORY
from ubiops.utils.changes import Changes, bring, present_or_none, same_files
from ubiops.utils.progress import Progress
from ubiops.utils.wait_for import wait_for_deployment_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ubiops.api.core_api import CoreApi
    from ubiops.models import DeploymentDetail, DeploymentVersionDetail

#: Fields that no update changes: the API has no way to.
FIXED_FIELDS = ("input_type", "output_type")


@dataclass(frozen=True, slots=True)
class Deployed:
    """What `deploy` left behind, and what it had to change for that."""

    deployment: DeploymentDetail
    version: DeploymentVersionDetail
    #: Identifier of the revision that runs.
    revision: str
    #: What was changed, a line each; empty when everything was as wanted.
    changes: tuple[str, ...]

    @property
    def changed(self) -> bool:
        """Whether anything was changed."""
        return bool(self.changes)


def deploy(
    core_api: CoreApi,
    project_name: str,
    package: str | os.PathLike[str],
    deployment: Mapping[str, Any],
    version: Mapping[str, Any],
    timeout: float = 1800,
    quiet: bool = False,
) -> Deployed:
    """Bring a deployment and a version to the wanted state, upload the package when it differs, and wait for its build.

    `package` is a folder, zipped as `zip_dir` does, or a zip file; it is checked before anything is sent.
    `deployment` holds the fields of DeploymentCreate and `version` those of DeploymentVersionCreate, each as a model or
    a dict. What does not exist is created; of what does, the given fields that differ are updated, and all others are
    left alone. Code is uploaded when its files differ from those of the newest revision. So a second run with the same
    arguments changes nothing, and `changes` of its result is empty. `timeout` is for the build, in seconds.

    Raises PackageError for a package that cannot be built; StatusError with the build's reason when it failed;
    UbiOpsException when a field differs that cannot be changed; WaitTimeoutError when time ran out; and what the API's methods raise.
    """
    wanted = _fields(deployment, "deployment", "name")
    wanted_version = _fields(version, "version", "version")
    validate_package(package, language_of(wanted_version.get("environment")))
    names = (project_name, wanted["name"])
    changes = Changes()
    bring_deployment(core_api, project_name, wanted, changes)
    bring_version(core_api, names, wanted_version, changes)
    revision = bring_package(core_api, (*names, wanted_version["version"]), package, changes, quiet)
    ready = wait_for_deployment_version(
        core_api, *names, wanted_version["version"], revision_id=revision, timeout=timeout, quiet=quiet
    )
    return Deployed(core_api.deployments_get(*names), ready, revision or "", tuple(changes.made))


def _fields(body: Mapping[str, Any], argument: str, name: str) -> dict[str, Any]:
    if not isinstance(body, Mapping):
        raise ApiTypeError(f"{argument} is a model or a dict of its fields, not {type(body).__name__}")
    fields: dict[str, Any] = plain(body)
    if not isinstance(fields.get(name), str) or not fields[name]:
        raise ApiValueError(f"{argument} needs the field {name!r}")
    return fields


def bring_deployment(api: CoreApi, project_name: str, wanted: dict[str, Any], changes: Changes) -> None:
    """Create or update a deployment."""
    name = wanted["name"]
    bring(
        changes,
        f"deployment {name}",
        wanted,
        lambda: api.deployments_get(project_name, name),
        lambda fields: api.deployments_create(project_name, fields),
        lambda fields: api.deployments_update(project_name, name, fields),
        FIXED_FIELDS,
    )


def bring_version(api: CoreApi, names: tuple[str, str], wanted: dict[str, Any], changes: Changes) -> None:
    """Create or update a version of the deployment with these names."""
    bring(
        changes,
        f"version {names[1]}:{wanted['version']}",
        wanted,
        lambda: api.deployment_versions_get(*names, wanted["version"]),
        lambda fields: api.deployment_versions_create(*names, fields),
        lambda fields: api.deployment_versions_update(*names, wanted["version"], fields),
    )


def bring_package(
    api: CoreApi, names: tuple[str, str, str], package: str | os.PathLike[str], changes: Changes, quiet: bool
) -> str | None:
    """Upload a package unless a revision holds the same files; returns that revision, None in a dry run that has none."""
    label = f"{names[1]}:{names[2]}"
    with zipped(package, PACKAGE_DIRECTORY) as (path, scratch):
        revision = _revision_with(api, names, path, scratch)
        if revision is not None or changes.planned(f"upload the package to {label}"):
            return revision
        with Progress(f"Uploading to {label}", quiet) as progress:
            uploaded = api.revisions_file_upload(*names, file=os.fspath(path), progress=progress)
    changes.did(f"package uploaded to {label}, revision {uploaded.revision}")
    return uploaded.revision


@contextmanager
def zipped(package: str | os.PathLike[str], package_directory: str) -> Iterator[tuple[Path, Path]]:
    """The zip of a folder, or the given zip file, and a folder for other files; both folders are gone afterwards."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(package)
        if path.is_dir():
            path = Path(zip_dir(path, Path(scratch, f"{path.resolve().name}.zip"), package_directory=package_directory))
        yield path, Path(scratch)


def _revision_with(api: CoreApi, names: tuple[str, str, str], package: Path, scratch: Path) -> str | None:
    """The revision that holds just these files and that runs or is being built; None without one."""
    version = present_or_none(lambda: api.deployment_versions_get(*names))
    if version is None or version.latest_revision is None:
        return None
    revision: str | None = version.latest_revision
    if api.revisions_get(names[0], names[1], version.latest_revision, names[2]).status == "failed":
        # The same code as the failed one is uploaded again: that it failed may have had a passing cause.
        revision = version.active_revision
    if revision is None:
        return None
    download = partial(api.revisions_file_download, names[0], names[1], revision, names[2])
    return revision if same_files(download, scratch, package) else None
