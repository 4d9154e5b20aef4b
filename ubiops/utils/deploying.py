"""The whole job in one call: what a pipeline does after every commit."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import os
import tempfile
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ubiops.exceptions import (
    ApiTypeError,
    ApiValueError,
    BadRequestException,
    ConflictException,
    NotFoundException,
    UbiOpsException,
)
from ubiops.models.base.model import plain
from ubiops.packages import language_of, validate_package, zip_dir
from ubiops.utils.progress import Progress
from ubiops.utils.wait_for import wait_for_deployment_version

if TYPE_CHECKING:
    from collections.abc import Callable

    from ubiops.api.core_api import CoreApi
    from ubiops.models import DeploymentDetail, DeploymentVersionDetail
    from ubiops.models.base.model import Model

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
    changes = [
        *_bring_deployment(core_api, project_name, wanted),
        *_bring_version(core_api, names, wanted_version),
    ]
    label = f"{wanted['name']}:{wanted_version['version']}"
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(package)
        if path.is_dir():
            path = Path(zip_dir(path, Path(scratch, f"{path.resolve().name}.zip")))
        revision = _revision_with(core_api, (*names, wanted_version["version"]), path, Path(scratch))
        if revision is None:
            with Progress(f"Uploading to {label}", quiet) as progress:
                uploaded = core_api.revisions_file_upload(
                    *names, wanted_version["version"], file=os.fspath(path), progress=progress
                )
            revision = uploaded.revision
            changes.append(f"package uploaded to {label}, revision {revision}")
    ready = wait_for_deployment_version(
        core_api, *names, wanted_version["version"], revision_id=revision, timeout=timeout, quiet=quiet
    )
    return Deployed(core_api.deployments_get(*names), ready, revision, tuple(changes))


def _fields(body: Mapping[str, Any], argument: str, name: str) -> dict[str, Any]:
    if not isinstance(body, Mapping):
        raise ApiTypeError(f"{argument} is a model or a dict of its fields, not {type(body).__name__}")
    fields: dict[str, Any] = plain(body)
    if not isinstance(fields.get(name), str) or not fields[name]:
        raise ApiValueError(f"{argument} needs the field {name!r}")
    return fields


def _bring_deployment(api: CoreApi, project_name: str, wanted: dict[str, Any]) -> list[str]:
    name = wanted["name"]
    present = _present_or_created(
        lambda: api.deployments_get(project_name, name), lambda: api.deployments_create(project_name, wanted)
    )
    if present is None:
        return [f"deployment {name} created"]
    different = _differences(wanted, present)
    for field in FIXED_FIELDS:
        if field in different:
            raise UbiOpsException(
                f"deployment {name} has {field} {present[field]!r}, which cannot be changed to {wanted[field]!r}; "
                "delete it, or choose another name"
            )
    if not different:
        return []
    api.deployments_update(project_name, name, different)
    return [f"deployment {name} updated: {', '.join(different)}"]


def _bring_version(api: CoreApi, names: tuple[str, str], wanted: dict[str, Any]) -> list[str]:
    label = f"{names[1]}:{wanted['version']}"
    present = _present_or_created(
        lambda: api.deployment_versions_get(*names, wanted["version"]),
        lambda: api.deployment_versions_create(*names, wanted),
    )
    if present is None:
        return [f"version {label} created"]
    different = _differences(wanted, present)
    if not different:
        return []
    api.deployment_versions_update(*names, wanted["version"], different)
    return [f"version {label} updated: {', '.join(different)}"]


def _present_or_created(get: Callable[[], Model], create: Callable[[], Model]) -> Model | None:
    """What is there, or None when it was created just now."""
    try:
        return get()
    except NotFoundException:
        try:
            create()
        except (BadRequestException, ConflictException):
            # Another run of the same job may have been faster.
            try:
                return get()
            except NotFoundException:
                pass
            raise
        return None


def _differences(wanted: dict[str, Any], present: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in wanted.items() if not _agrees(value, plain(present.get(field)))}


def _agrees(wanted: Any, present: Any) -> bool:
    """Whether what is there is what is wanted; a server may show more of an entry of a list than was given."""
    if isinstance(wanted, list):
        return (
            isinstance(present, list)
            and len(wanted) == len(present)
            and all(
                all(key in there and _agrees(item, there[key]) for key, item in one.items())
                if isinstance(one, dict) and isinstance(there, dict)
                else one == there
                for one, there in zip(wanted, present, strict=True)
            )
        )
    return bool(wanted == present)


def _revision_with(api: CoreApi, names: tuple[str, str, str], package: Path, scratch: Path) -> str | None:
    """The revision that holds just these files and that runs or is being built; None without one."""
    version = api.deployment_versions_get(*names)
    revision = version.latest_revision
    if revision is not None and api.revisions_get(names[0], names[1], revision, names[2]).status == "failed":
        # The same code as the failed one is uploaded again: that it failed may have had a passing cause.
        revision = version.active_revision
    if revision is None:
        return None
    folder = scratch / "present"
    folder.mkdir()
    with api.revisions_file_download(names[0], names[1], revision, names[2]) as download:
        present = download.save(os.fspath(folder))
    return revision if _files(Path(present)) == _files(package) else None


def _files(path: Path) -> dict[str, tuple[int, int]] | None:
    """Size and check sum of each file in a zip, however it was packed; None when it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return {entry.filename: (entry.file_size, entry.CRC) for entry in archive.infolist() if not entry.is_dir()}
    except zipfile.BadZipFile:
        return None
