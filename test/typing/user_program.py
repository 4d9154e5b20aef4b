"""A user's program, for the type checkers: what it says has to pass them strictly, and to run."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, assert_type

import ubiops
from ubiops import exceptions, utils
from ubiops.async_calls import AsyncResult
from ubiops.models import DeploymentCreate, DeploymentUpdate, EnvironmentVariableCreate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ubiops.models import AuditList, DeploymentDetail, DeploymentVersionDetail, RevisionCreate


def make(core_api: ubiops.CoreApi, project_name: str, deployment_name: str) -> str:
    """Create a deployment with a version, from a model and from a dict."""
    created = core_api.deployments_create(
        project_name, DeploymentCreate(name=deployment_name, input_type="plain", output_type="plain", labels={"a": "b"})
    )
    core_api.deployment_versions_create(project_name, deployment_name, {"version": "v1", "environment": "python3-11"})
    assert_type(created.name, str)
    assert_type(created.creation_date, datetime)
    return created.name.upper()


def read(core_api: ubiops.CoreApi, project_name: str, deployment_name: str) -> list[str]:
    """What an answer always carries is not optional; what can be null is."""
    detail: DeploymentDetail = core_api.deployments_get(project_name, deployment_name)
    default: str | None = detail.default_version
    assert_type(detail.labels, dict[str, str])
    version: DeploymentVersionDetail = core_api.deployment_versions_get(project_name, deployment_name, "v1")
    idle: int = version.maximum_idle_time + 1
    shown = [detail.name.upper(), (default or "no default").title(), str(idle), version.status.upper()]
    for row in core_api.deployments_list(project_name, labels={"a": "b"}):
        shown.append(f"{row.name.lower()} {row.last_updated.isoformat()}")
    for event in history(core_api, project_name, deployment_name):
        shown.append(f"{event.date:%Y} {event.action}")
    return shown


def history(core_api: ubiops.CoreApi, project_name: str, deployment_name: str) -> Iterator[AuditList]:
    """A walk over pages keeps the type of a row."""
    return utils.iterate(core_api.deployment_audit_events_list, project_name, deployment_name)


def options(core_api: ubiops.CoreApi, project_name: str, deployment_name: str, *, flag: bool) -> str:
    """What is returned depends on the options."""
    running = core_api.deployments_get(project_name, deployment_name, async_req=True)
    assert_type(running.get(10).name, str)
    assert_type(core_api.deployments_get(project_name, deployment_name, async_req=False).name, str)
    with core_api.deployments_get(project_name, deployment_name, _preload_content=False) as response:
        status: int = response.status
    either = core_api.deployments_get(project_name, deployment_name, async_req=flag)  # type: ignore[call-overload] # mypy takes no bool
    name: str = (either.get(10) if isinstance(either, AsyncResult) else either).name
    with_info = core_api.deployments_get_with_http_info(project_name, deployment_name, async_req=True)
    detail, code, headers = with_info.get(10)
    assert_type(detail.name, str)
    return f"{name} {status} {code} {headers['content-type']}"


def pages(core_api: ubiops.CoreApi, project_name: str) -> Iterator[str]:
    """Entries have the type of what the pages hold."""
    for file in utils.iterate(core_api.files_list, project_name, "default"):
        yield file.file
    for instance in utils.iterate(core_api.project_instances_list, project_name):
        yield instance.id


def change(core_api: ubiops.CoreApi, project_name: str, deployment_name: str, package: str) -> str:
    """Change, upload, download and clean up, with the options that every method takes."""
    core_api.deployments_update(
        project_name, deployment_name, DeploymentUpdate(description="new"), _request_timeout=(3.0, 30.0)
    )
    variable = core_api.deployment_environment_variables_create(
        project_name, deployment_name, EnvironmentVariableCreate(name="KEY", value="hidden", secret=True)
    )
    value: str | None = variable.value
    upload: RevisionCreate = core_api.revisions_file_upload(project_name, deployment_name, "v1", file=package)
    utils.wait_for_deployment_version(
        core_api, project_name, deployment_name, "v1", revision_id=upload.revision, quiet=True
    )
    with core_api.revisions_file_download(
        project_name, deployment_name, upload.revision, "v1", progress=print
    ) as download:
        data: bytes = download.read()
    try:
        core_api.deployments_delete(project_name, "there-is-none")
    except exceptions.NotFoundException as error:
        status: int | None = error.status
    else:
        status = None
    _, code, headers = core_api.deployments_get_with_http_info(project_name, deployment_name)
    return f"{value} {len(data)} {status} {code} {headers['content-type']}"


def main(host: str, token: str, package: str) -> list[str]:
    """Do all of it on the API at `host`."""
    configuration = ubiops.Configuration(host=host, api_key={"Authorization": token})
    with ubiops.ApiClient(configuration) as client:
        core_api = ubiops.CoreApi(client)
        made = make(core_api, "typed", "program")
        shown = [*read(core_api, "typed", "program"), options(core_api, "typed", "program", flag=False)]
        return [made, *shown, change(core_api, "typed", "program", package)]
