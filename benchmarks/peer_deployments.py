"""The first parts of the job of `peer_main_job.py`: a deployment, its code, requests and variables."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from peer_job import PROJECT, SECONDS, Job, plain_deployment

import ubiops

DISTANCE = """
class PublicError(Exception):
    def __init__(self, public_error_message):
        super().__init__()
        self.public_error_message = public_error_message


class Deployment:
    def __init__(self, base_directory, context):
        self.unit = "m"

    def request(self, data, context):
        print("asked for", data["speed"])
        if data["speed"] < 0:
            raise PublicError("too slow")
        context["streaming_update"]("half of it")
        return {"distance": data["speed"] * 2}
"""


def deployments(job: Job) -> None:
    """Create a deployment and versions; read, list, filter, change them."""
    field = {"name": "speed", "data_type": "double"}
    created = job.deployments_create(
        PROJECT,
        ubiops.DeploymentCreate(
            name="distance",
            description="how far",
            input_type="structured",
            output_type="structured",
            input_fields=[ubiops.DeploymentInputFieldCreate(**field)],
            output_fields=[ubiops.DeploymentOutputFieldCreate(name="distance", data_type="double")],
            labels={"team": "physics"},
        ),
    )
    job.step("deployment created with structured fields", created.input_fields[0].name == "speed", created)
    found = job.deployments_list(PROJECT, labels="team:physics")
    job.step("deployment found by its label", [item.name for item in found] == ["distance"], found)
    job.step("no deployment has another label", not job.deployments_list(PROJECT, labels="team:biology"))
    for name in ("v1", "v2"):
        version = ubiops.DeploymentVersionCreate(version=name, environment="python3-11", maximum_instances=1)
        made = job.deployment_versions_create(PROJECT, "distance", version)
        job.step(f"version {name} created", made.status == "unavailable", made)
    versions = job.deployment_versions_list(PROJECT, "distance")
    job.step("two versions are listed", [item.version for item in versions] == ["v1", "v2"], versions)
    found = job.deployments_get(PROJECT, "distance")
    job.step("the first is the default", found.default_version == "v1", found)
    change = ubiops.DeploymentVersionUpdate(description="second", maximum_idle_time=60)
    job.deployment_versions_update(PROJECT, "distance", "v2", change)
    changed = job.deployment_versions_get(PROJECT, "distance", "v2")
    right = (changed.maximum_idle_time, changed.maximum_instances) == (60, 1)
    job.step("a version changed in what was sent only", right, changed)


def code(job: Job) -> None:
    """Upload, wait, make the default, download, rebuild, copy."""
    package = job.package(DISTANCE)
    uploaded = job.revisions_file_upload(PROJECT, "distance", "v1", file=package)
    job.step("code uploaded", bool(uploaded.revision), uploaded)
    job.wait("distance", "v1", uploaded.revision)
    found = job.deployment_versions_get(PROJECT, "distance", "v1")
    job.step("code built", found.status == "available", found)
    copied = job.revisions_file_upload(PROJECT, "distance", "v2", source_deployment="distance", source_version="v1")
    job.wait("distance", "v2", copied.revision)
    changed = job.deployments_update(PROJECT, "distance", ubiops.DeploymentUpdate(default_version="v2"))
    job.step("code copied to v2, now the default", changed.default_version == "v2", changed)
    with job.revisions_file_download(PROJECT, "distance", uploaded.revision, "v1") as response:
        job.step("the same bytes downloaded", response.read() == Path(package).read_bytes())
    revision = job.revisions_get(PROJECT, "distance", uploaded.revision, "v1")
    right = revision.has_request_method and not revision.has_requests_method
    job.step("the revision has a method request", right, revision)
    rebuilt = job.revisions_rebuild(PROJECT, "distance", uploaded.revision, "v1", data={})
    job.step("rebuilt", bool(rebuilt.id))
    revisions = job.revisions_list(PROJECT, "distance", "v1")
    job.step("as a revision of its own", len(revisions) == 2, revisions[0])
    ubiops.utils.wait_for_revision(job.client, PROJECT, "distance", "v1", rebuilt.id, SECONDS, quiet=True)
    if job.has("builds_get"):
        build = job.builds_get(PROJECT, uploaded.build, "distance", "v1")
        job.step("the build was a success", (build.revision, build.status) == (uploaded.revision, "success"), build)


def requests(job: Job) -> None:
    """Direct and batch requests, a stream where the client has one, and the log."""
    place = (PROJECT, "distance")
    made = job.deployment_requests_create(*place, data={"speed": 2.5})
    job.step("a direct request", (made.status, made.result) == ("completed", {"distance": 5.0}), made)
    found = job.deployment_requests_get(*place, made.id)
    job.step("a request is read again", found.request_data == {"speed": 2.5}, found)
    made = job.deployment_version_requests_create(*place, "v1", data={"speed": 4}, timeout=30)
    job.step("a direct request to a version", made.result == {"distance": 8}, made)
    made = job.deployment_requests_create(*place, data={"speed": -1})
    job.step("a request that fails", (made.status, made.error_message) == ("failed", "too slow"), made)
    job.refused("a request without a field", 400, lambda: job.deployment_requests_create(*place, data={"x": 1}))
    batch = job.batch_deployment_requests_create(*place, data=[{"speed": speed} for speed in (1, 2, 3)])
    job.step("a batch", len(batch) == 3, [request.deployment for request in batch])
    ids = [request.id for request in batch]
    ended = job.ended(lambda: job.deployment_requests_batch_get(*place, ids))
    results = sorted(ended, key=lambda request: ids.index(request.id))
    job.step("collected", [request.result["distance"] for request in results] == [2, 4, 6], results)
    listed = job.deployment_requests_list(*place, limit=3)
    job.step("the last requests are listed, newest first", [request.id for request in listed] == ids[::-1], listed)
    failed = job.deployment_requests_list(*place, status="failed")
    job.step("those that failed are listed", [request.status for request in failed] == ["failed"], failed)
    job.deployment_requests_delete(*place, ids[0])
    job.refused("a deleted request", 404, lambda: job.deployment_requests_get(*place, ids[0]))
    (more,) = job.batch_deployment_requests_create(*place, data=[{"speed": 5}])
    ubiops.utils.wait_for_deployment_request(job.client, *place, more.id, SECONDS, quiet=True)
    job.step("a request is waited for", job.deployment_requests_get(*place, more.id).result == {"distance": 10})
    if hasattr(ubiops.utils, "stream_deployment_request"):
        stream = ubiops.utils.stream_deployment_request
        parts = list(stream(job.client, *place, data={"speed": 3}, full_response=True))
        right = str(parts[0]) == "half of it" and parts[-1].result == {"distance": 6}
        job.step("a stream of partial results", right, parts)
        parts = list(stream(job.client, *place, data={"speed": 3}))
        job.step("a stream without the whole response", str(parts[0]) == "half of it", parts)
    filters = {"deployment_name": "distance", "deployment_version": "v1"}
    if job.has("logs_list"):
        query = " ".join(f"| {name} = `{value}`" for name, value in filters.items())
        lines = job.logs_list(PROJECT, query=query)
        job.step(
            "the log by a query", "asked for 4" in [line.log for line in lines], sorted(each.log for each in lines)
        )
    if job.has("projects_log_list"):
        lines = job.projects_log_list(PROJECT, data=ubiops.LogsCreate(filters=filters))
        job.step(
            "the log by filters", "asked for 4" in [line.log for line in lines], sorted(each.log for each in lines)
        )


def variables(job: Job) -> None:
    """Variables of a deployment and of a version: created, read, changed, copied, deleted."""
    variable = ubiops.EnvironmentVariableCreate
    for kind, names in (("deployment", ("distance",)), ("deployment_version", ("distance", "v1"))):

        def method(verb: str, kind: str = kind) -> Callable[..., Any]:
            found: Callable[..., Any] = getattr(job, f"{kind}_environment_variables_{verb}")
            return found

        made = method("create")(PROJECT, *names, variable(name="UNIT", value="m", secret=False))
        secret = method("create")(PROJECT, *names, variable(name="KEY", value="s3cret", secret=True))
        # The documented order: the identifier stands before the version.
        first, *version = names
        found = method("get")(PROJECT, first, secret.id, *version)
        job.step(f"{kind}: a secret is not given back", found.value is None, [made, found])
        changed = variable(name="UNIT", value="km", secret=False)
        changed = method("update")(PROJECT, first, made.id, *version, changed)
        job.step(f"{kind}: a variable changed", changed.value == "km", changed)
        method("delete")(PROJECT, first, secret.id, *version)
        listed = method("list")(PROJECT, *names)
        right = {item.name: item.value for item in listed} == {"UNIT": "km"}
        job.step(f"{kind}: one is left after deleting", right, listed)
    job.deployments_create(PROJECT, plain_deployment("copy"))
    copy = ubiops.EnvironmentVariableCopy(source_deployment="distance")
    copied = job.deployment_environment_variables_copy(PROJECT, "copy", copy)
    job.step("variables copied to a deployment", [item.name for item in copied] == ["UNIT"], copied)
    copy = ubiops.EnvironmentVariableCopy(source_deployment="distance", source_version="v1")
    copied = job.deployment_version_environment_variables_copy(PROJECT, "distance", "v2", copy)
    job.step("variables copied to a version", [item.name for item in copied] == ["UNIT"], copied)


def history(job: Job) -> None:
    """Errors, audit events, templates."""
    missing = lambda: job.deployment_versions_get(PROJECT, "distance", "v9")  # noqa: E731 - an argument
    job.refused("a version that is missing", 404, missing)
    events = job.deployment_audit_events_list(PROJECT, "distance", limit=5, offset=0)
    right = len(events) == 5 and events[0].date >= events[-1].date
    job.step("the audit trail tells, newest first", right, events)
    job.step("templates are listed", isinstance(job.template_deployments_list(), list))
