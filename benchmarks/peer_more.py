"""More parts of the job of `peer_main_job.py`: what programs do less often with requests, files, projects and users."""

from __future__ import annotations

import contextlib
import io

from peer_job import PROJECT, SECONDS, Job, plain_deployment

import ubiops

ECHO = """
import time

class Deployment:
    def request(self, data, context):
        if data == "wait":
            time.sleep(30)
        print("echo", data)
        return data
"""
MANY = """
class Deployment:
    def requests(self, data):
        return [text.upper() for text in data]
"""


def _echo(job: Job, name: str, code: str) -> None:
    job.deployments_create(PROJECT, plain_deployment(name))
    version = {"version": "v1", "environment": "python3-11", "maximum_instances": 1, "maximum_idle_time": 60}
    job.deployment_versions_create(PROJECT, name, ubiops.DeploymentVersionCreate(**version))
    job.deployed(name, "v1", code)


def plain_requests(job: Job) -> None:
    """Requests with text: to a version, cancelled, in another thread, to a method `requests`."""
    _echo(job, "echo", ECHO)
    place = (PROJECT, "echo")
    made = job.deployment_requests_create(*place, data="ä text")
    job.step("a request with text", made.result == "ä text", made)
    found = job.instances_list(PROJECT, "echo", "v1")
    job.step("instances are listed", len(found.results) == 1, found.results[0].status)
    thread = job.deployment_requests_create(*place, data="in a thread", async_req=True)
    job.step("a request in another thread", thread.get().result == "in a thread")
    batch = job.batch_deployment_version_requests_create(*place, "v1", data=["wait", "a", "b"], timeout=60)
    ids = [each.id for each in batch]
    cancelled = ubiops.DeploymentRequestUpdate(status="cancelled")
    job.until(lambda: job.deployment_requests_get(*place, ids[0]).status == "processing")
    job.deployment_requests_update(*place, ids[1], cancelled)
    found = job.deployment_requests_get(*place, ids[1])
    job.step("a request is cancelled", found.status == "cancelled", found)
    job.deployment_requests_update(*place, ids[0], cancelled)
    ended = job.ended(lambda: job.deployment_version_requests_batch_get(*place, "v1", ids))
    statuses = {each.id: each.status for each in ended}
    job.step("the others go on", [statuses[each] for each in ids] == ["cancelled", "cancelled", "completed"])
    found = job.deployment_version_requests_list(*place, "v1", status="cancelled")
    job.step("cancelled requests are listed", len(found) == 2, found)
    job.deployment_requests_batch_delete(*place, ids)
    job.step("a batch is deleted", not job.deployment_requests_list(*place, status="cancelled"))
    found = job.deployment_requests_get(*place, made.id, metadata_only=True)
    job.step("a request without its data", found.id == made.id, found)
    made = job.deployment_requests_create(*place, data="wait", timeout=10)
    job.step("a request that takes too long", made.status == "failed", made)
    _echo(job, "many", MANY)
    made = job.deployment_requests_create(PROJECT, "many", data=["a", "b"])
    job.step("several in one request", made.result == ["A", "B"], made)
    (request,) = job.batch_deployment_requests_create(*place, data=["logged"])
    text = io.StringIO()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
        ubiops.utils.wait_for_deployment_request(job.client, *place, request.id, SECONDS, stream_logs=True)
    job.step("log lines while waiting", "echo logged" in text.getvalue())
    for name in ("echo", "many"):
        job.deployments_delete(PROJECT, name)


def many_files(job: Job) -> None:
    """Several files at once, in parts, by hand."""
    utils, place = ubiops.utils, (job.client, PROJECT)
    names = ["one.txt", "two ä.txt"]
    for name in names:
        (job.folder / name).write_text(name, encoding="utf-8")
    if hasattr(utils, "upload_files"):
        paths = [str(job.folder / name) for name in names]
        uris = utils.upload_files(*place, paths, "default", "set", _progress_bar=False)
        job.step("several files are uploaded", len(uris) == 2, sorted(map(str, uris)))
        into = job.folder / "set"
        into.mkdir()
        utils.download_files(*place, "default", "set", str(into), _progress_bar=False)
        found = sorted(str(path.relative_to(into)) for path in into.rglob("*") if path.is_file())
        job.step("several files are downloaded", len(found) == 2, found)
        for file in job.files_list(PROJECT, "default", prefix="set").files:
            job.files_delete(PROJECT, "default", file.file)
    started = job.files_start_multipart_upload(PROJECT, "default", "parts.bin", data={})
    job.step("an upload in parts", bool(started.upload_id), started.provider if hasattr(started, "provider") else None)
    parts = []
    for number, content in ((2, b"second"), (1, b"f" * 5_242_880)):
        signed = job.files_upload(
            PROJECT, "default", "parts.bin", upload_id=started.upload_id, part_number=str(number), data={}
        )
        response = job.put(signed.url, content)
        parts.append({"PartNumber": number, "ETag": response})
    body = ubiops.FileCompleteMultipartUpload(
        upload_id=started.upload_id, parts=sorted(parts, key=lambda x: x["PartNumber"])
    )
    job.files_complete_multipart_upload(PROJECT, "default", "parts.bin", body)
    found = job.files_get(PROJECT, "default", "parts.bin")
    job.step("parts become one file", found.size == 5_242_886, found)
    job.files_delete(PROJECT, "default", "parts.bin")
    bucket = job.buckets_update(PROJECT, "default", ubiops.BucketUpdate(description="new", labels={"a": "b"}))
    job.step("a bucket is changed", bucket.description == "new", bucket)


def surroundings(job: Job) -> None:
    """The status, projects, organizations, variables of a project, and secrets of tags."""
    job.step("the service's status", job.service_status().status == "ok", job.service_status())
    made = job.projects_create(ubiops.ProjectCreate(name="another", organization_name="local"))
    job.step("a project", made.name == "another", made)
    found = job.projects_get("another")
    job.step("a project is found", found.organization_name == "local", found)
    changed = job.projects_update("another", ubiops.ProjectUpdate(name="renamed"))
    job.step("a project is renamed", changed.name == "renamed", changed)
    job.step("projects are listed", "renamed" in [each.name for each in job.projects_list()])
    job.projects_delete("renamed")
    found = job.organizations_list()
    job.step("organizations are listed", [each.name for each in found] == ["local"], found)
    job.step("an organization is found", job.organizations_get("local").name == "local", job.organizations_get("local"))
    if job.has("user_get"):
        job.step("the user", "@" in job.user_get().email, job.user_get())
    variable = ubiops.EnvironmentVariableCreate(name="LEVEL", value="1", secret=False)
    made = job.project_environment_variables_create(PROJECT, variable)
    listed = job.project_environment_variables_list(PROJECT)
    job.step("a variable of a project", [each.name for each in listed] == ["LEVEL"], listed)
    listed = job.deployment_version_environment_variables_list(PROJECT, "distance", "v1")
    inherited = {each.name: each.inheritance_type for each in listed}
    job.step("it is inherited", inherited == {"LEVEL": "project", "UNIT": None}, listed)
    job.project_environment_variables_delete(PROJECT, made.id)
    events = job.project_audit_events_list(PROJECT, limit=3)
    job.step("events of a project", len(events) == 3, events)
    if job.has("environment_tag_secrets_create"):
        job.environments_create(PROJECT, ubiops.EnvironmentCreate(name="secretive"))
        job.environment_tags_create(PROJECT, "secretive", ubiops.EnvironmentTagCreate(name="one"))
        place = (PROJECT, "secretive", "one")
        secret = ubiops.EnvironmentVariableCreate(name="KEY", value="s3cret", secret=True)
        made = job.environment_tag_secrets_create(*place, secret)
        listed = job.environment_tag_secrets_list(*place)
        job.step("a secret of a tag", [(each.name, each.value) for each in listed] == [("KEY", None)], listed)
        found = job.environment_tag_secrets_get(PROJECT, "secretive", made.id, "one")
        job.step("a secret of a tag is found", found.secret is True, found)
        job.environment_tag_secrets_delete(PROJECT, "secretive", made.id, "one")
        job.environments_delete(PROJECT, "secretive")
