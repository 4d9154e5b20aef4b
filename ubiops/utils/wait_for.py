"""Wait for builds, requests, exports and imports.

Every function takes an ApiClient or a CoreApi as `client`, and `timeout` in seconds, for the whole wait. Unless `quiet`, the state is
shown in a terminal or notebook. With `stream_logs`, log lines and each change of state are printed on standard output, unless `quiet`.

They return what they waited for. They raise StatusError, with the reason and the last log lines, when it failed or was cancelled;
WaitTimeoutError, with the last state, when time ran out; ApiValueError for a timeout that is not a number of seconds; and what the
methods of CoreApi raise that are named in each function. A short outage on the way is outlived.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ubiops.exceptions import ForbiddenException, NotFoundException, ServiceException
from ubiops.utils import waiting
from ubiops.utils.exceptions import StatusError
from ubiops.utils.waiting import Wait

if TYPE_CHECKING:
    from ubiops.api.core_api import CoreApi
    from ubiops.api_client import ApiClient
    from ubiops.models import (
        DeploymentRequestSingleDetail,
        DeploymentVersionDetail,
        EnvironmentDetail,
        ExportDetail,
        ImportDetail,
        PipelineRequestSingleDetail,
        RevisionList,
    )

#: The deployment whose versions are experiments.
TRAINING_DEPLOYMENT: Final = "training-base-deployment"
#: Seconds that a wait may take unless it says otherwise.
TIMEOUT: Final = 1800
#: The status of what an emulator does not have yet.
NOT_IMPLEMENTED: Final = 501


def wait_for_deployment_version(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str,
    revision_id: str | None = None,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> DeploymentVersionDetail:
    """Wait until a version is available with its newest revision, or with the given one; returns the version.

    Its environment is waited for first. Raises StatusError also when there is no revision to wait for.
    Asks `deployment_versions_get`, `environments_get`, `environment_builds_get` or `environment_tags_get`, and `revisions_get`.
    """
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    return _wait_for_version(wait, deployment_name, version, revision_id, f"version {deployment_name}:{version}")


def wait_for_experiment(
    client: ApiClient | CoreApi,
    project_name: str,
    experiment_name: str,
    revision_id: str | None = None,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> DeploymentVersionDetail:
    """Wait until an experiment can run training code; returns the deployment version that it is.

    Asks what `wait_for_deployment_version` asks.
    """
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    return _wait_for_version(wait, TRAINING_DEPLOYMENT, experiment_name, revision_id, f"experiment {experiment_name}")


def wait_for_environment(
    client: ApiClient | CoreApi,
    project_name: str,
    environment_name: str,
    tag_name: str | None = None,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> EnvironmentDetail:
    """Wait until the newest build of an environment has succeeded, or that of the given tag; returns the environment.

    Asks `environments_get`, `environment_builds_get` or `environment_tags_list` and `environment_tags_get`.
    """
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    _wait_for_environment(wait, environment_name, tag_name)
    return wait.api.environments_get(project_name, environment_name, _deadline=wait.seconds_left)


def wait_for_revision(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str,
    revision_id: str,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> RevisionList:
    """Wait until a revision of a version is built; returns the revision. Asks `revisions_get`."""
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    return _wait_for_revision(wait, deployment_name, version, revision_id, f"version {deployment_name}:{version}")


def wait_for_deployment_request(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    request_id: str,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> DeploymentRequestSingleDetail:
    """Wait until a request to a deployment is completed; returns it without its data. Asks `deployment_requests_get`."""
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    found: DeploymentRequestSingleDetail = wait.until_done(
        waiting.DEPLOYMENT_REQUEST,
        f"request {request_id} to {deployment_name}",
        deployment_name=deployment_name,
        request_id=request_id,
        metadata_only=True,
    )
    return found


def wait_for_deployment_version_request(
    client: ApiClient | CoreApi,
    project_name: str,
    deployment_name: str,
    version: str,
    request_id: str,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> DeploymentRequestSingleDetail:
    """Wait until a request to a version is completed; returns it without its data. Asks `deployment_version_requests_get`."""
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    name = f"request {request_id} to {deployment_name}:{version}"
    return _wait_for_version_request(wait, deployment_name, version, request_id, name)


def wait_for_experiment_run(
    client: ApiClient | CoreApi,
    project_name: str,
    experiment_name: str,
    run_id: str,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> DeploymentRequestSingleDetail:
    """Wait until a run of an experiment is completed; returns the request that it is, without its data.

    Asks `deployment_version_requests_get`.
    """
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    name = f"run {run_id} of experiment {experiment_name}"
    return _wait_for_version_request(wait, TRAINING_DEPLOYMENT, experiment_name, run_id, name)


def wait_for_pipeline_request(
    client: ApiClient | CoreApi,
    project_name: str,
    pipeline_name: str,
    request_id: str,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> PipelineRequestSingleDetail:
    """Wait until a request to a pipeline is completed; returns it without its data. Asks `pipeline_requests_get`.

    A log line of one of its objects is printed with the object's name before it.
    """
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    found: PipelineRequestSingleDetail = wait.until_done(
        waiting.PIPELINE_REQUEST,
        f"request {request_id} to pipeline {pipeline_name}",
        pipeline_name=pipeline_name,
        request_id=request_id,
        metadata_only=True,
    )
    return found


def wait_for_pipeline_version_request(
    client: ApiClient | CoreApi,
    project_name: str,
    pipeline_name: str,
    version: str,
    request_id: str,
    timeout: float = TIMEOUT,
    quiet: bool = False,
    stream_logs: bool = False,
) -> PipelineRequestSingleDetail:
    """Wait until a request to a pipeline version is completed; returns it without its data.

    Asks `pipeline_version_requests_get`. A log line of one of its objects is printed with the object's name before it.
    """
    wait = Wait(client, project_name, timeout, quiet, stream_logs)
    found: PipelineRequestSingleDetail = wait.until_done(
        waiting.PIPELINE_VERSION_REQUEST,
        f"request {request_id} to pipeline {pipeline_name}:{version}",
        pipeline_name=pipeline_name,
        version=version,
        request_id=request_id,
        metadata_only=True,
    )
    return found


def wait_for_export(
    client: ApiClient | CoreApi, project_name: str, export_id: str, timeout: float = TIMEOUT, quiet: bool = False
) -> ExportDetail:
    """Wait until an export is completed; returns the export. Asks `exports_get`."""
    wait = Wait(client, project_name, timeout, quiet)
    found: ExportDetail = wait.until_done(waiting.EXPORT, f"export {export_id}", export_id=export_id)
    return found


def wait_for_import(
    client: ApiClient | CoreApi, project_name: str, import_id: str, timeout: float = TIMEOUT, quiet: bool = False
) -> ImportDetail:
    """Wait until an import is completed, or waits to be confirmed; returns the import. Asks `imports_get`."""
    wait = Wait(client, project_name, timeout, quiet)
    found: ImportDetail = wait.until_done(waiting.IMPORT, f"import {import_id}", import_id=import_id)
    return found


def _wait_for_version(
    wait: Wait, deployment_name: str, version: str, revision_id: str | None, name: str
) -> DeploymentVersionDetail:
    found = wait.api.deployment_versions_get(wait.project_name, deployment_name, version, _deadline=wait.seconds_left)
    revision_id = revision_id or found.latest_revision
    if revision_id is None:
        raise StatusError(f"{name} has no revision to wait for; upload its code first")
    environment = found.get("environment_name") or found.get("environment")
    if environment:
        try:
            _wait_for_environment(wait, environment, found.get("environment_tag"))
        except (ForbiddenException, NotFoundException):
            pass  # The revision waits for its environment as well, and this token may not be allowed to see that.
        except ServiceException as error:
            if error.status != NOT_IMPLEMENTED:
                raise
    _wait_for_revision(wait, deployment_name, version, revision_id, name)
    final: DeploymentVersionDetail = wait.until_done(
        waiting.VERSION, name, deployment_name=deployment_name, version=version
    )
    return final


def _wait_for_revision(wait: Wait, deployment_name: str, version: str, revision_id: str, name: str) -> RevisionList:
    found: RevisionList = wait.until_done(
        waiting.REVISION,
        f"revision {revision_id} of {name}",
        deployment_name=deployment_name,
        version=version,
        revision_id=revision_id,
    )
    return found


def _wait_for_version_request(
    wait: Wait, deployment_name: str, version: str, request_id: str, name: str
) -> DeploymentRequestSingleDetail:
    found: DeploymentRequestSingleDetail = wait.until_done(
        waiting.DEPLOYMENT_VERSION_REQUEST,
        name,
        deployment_name=deployment_name,
        version=version,
        request_id=request_id,
        metadata_only=True,
    )
    return found


def _wait_for_environment(wait: Wait, environment_name: str, tag_name: str | None) -> None:
    """Wait for what the environment has: builds, tags that are built, or, as a base environment, only a state."""
    arguments = {"environment_name": environment_name}
    name = f"environment {environment_name}"
    if tag_name is None:
        found = wait.api.environments_get(wait.project_name, environment_name, _deadline=wait.seconds_left)
        revision_id, build_id = found.get("latest_revision"), found.get("latest_build")
        if revision_id and build_id:
            arguments.update(revision_id=revision_id, build_id=build_id)
            wait.until_done(waiting.ENVIRONMENT_BUILD, f"build {build_id} of {name}", **arguments)
            return
        tag_name = None if found.get("system") else _newest_tag(wait, environment_name)
    if tag_name is None:
        wait.until_done(waiting.ENVIRONMENT, name, **arguments)
    else:
        wait.until_done(waiting.ENVIRONMENT_TAG, f"{name}:{tag_name}", **arguments, tag_name=tag_name)


def _newest_tag(wait: Wait, environment_name: str) -> str | None:
    try:
        tags = wait.api.environment_tags_list(wait.project_name, environment_name, _deadline=wait.seconds_left)
    except NotFoundException:  # a platform that has builds instead of tags
        return None
    dated = sorted((str(tag.get("creation_date") or ""), tag.name) for tag in tags)
    return dated[-1][1] if dated else None
