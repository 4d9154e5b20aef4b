"""The job of `peer_main_job.py`: what a program does with the API, done with the client that this interpreter has.

Each step is printed as one line of JSON: its name, whether it did what the documentation says, and its result.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from importlib import metadata
from pathlib import Path
from typing import Any

import ubiops

PROJECT = "peer"
#: Nothing here takes that long.
SECONDS = 60

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
UPPER = """
class Deployment:
    def request(self, data):
        with open(data["text"]) as file:
            text = file.read()
        with open("upper.txt", "w") as file:
            file.write(text.upper())
        return {"upper": "upper.txt"}
"""
FLAVOUR = """
import os

class Deployment:
    def request(self, data):
        return os.environ["FLAVOUR"]
"""


def plain(value: Any) -> Any:
    """A result as JSON; a model says that it is one, because each client knows other fields of it."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if hasattr(value, "to_dict"):
        return {"<model>": {name: plain(getattr(value, name)) for name in value.to_dict()}}
    if isinstance(value, Mapping):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, (bool, int, float, str)) else str(value)


def plain_deployment(name: str) -> Any:
    """A deployment that takes and gives text."""
    return ubiops.DeploymentCreate(name=name, input_type="plain", output_type="plain")


class Job:
    """A client, and the steps that are done with it."""

    def __init__(self, folder: Path) -> None:
        configuration = ubiops.Configuration(host=os.environ["JOB_HOST"])
        configuration.api_key["Authorization"] = "Token " + os.environ["JOB_TOKEN"]
        self.client = ubiops.ApiClient(configuration)
        self.core = ubiops.CoreApi(self.client)
        self.folder = folder

    def __getattr__(self, name: str) -> Callable[..., Any]:
        method: Callable[..., Any] = getattr(self.core, name)
        return method

    def has(self, name: str) -> bool:
        """Whether the client has an operation."""
        return hasattr(self.core, name)

    def step(self, name: str, right: bool, result: Any = None) -> None:
        """Print a step."""
        print(json.dumps({"step": name, "right": bool(right), "result": plain(result)}), flush=True)

    def refused(self, name: str, status: int, call: Callable[[], Any]) -> None:
        """Print a step that ends with an error."""
        try:
            result = call()
        except ubiops.exceptions.ApiException as error:
            self.step(name, error.status == status, [error.status, json.loads(error.body)])
        else:
            self.step(name, right=False, result=result)

    def package(self, code: str, **others: str) -> str:
        """The path of a package with this code."""
        path = self.folder / f"package{time.monotonic_ns()}.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("deployment_package/deployment.py", code)
            for name, text in others.items():
                archive.writestr(f"deployment_package/{name.replace('__', '.')}", text)
        return str(path)

    def deployed(self, name: str, version: str, code: str) -> str:
        """Upload code for a version, and wait until it can be used; the revision."""
        uploaded = self.revisions_file_upload(PROJECT, name, version, file=self.package(code))
        self.wait(name, version, uploaded.revision)
        revision: str = uploaded.revision
        return revision

    def wait(self, name: str, version: str, revision: str) -> None:
        """Wait until a revision of a version can be used."""
        ubiops.utils.wait_for_deployment_version(self.client, PROJECT, name, version, revision, SECONDS, quiet=True)

    def ended(self, collect: Callable[[], Iterable[Any]]) -> list[Any]:
        """Requests of a batch once all have ended."""
        deadline = time.monotonic() + SECONDS
        while True:
            found = list(collect())
            if all(request.status not in ("pending", "processing") for request in found):
                return found
            if time.monotonic() > deadline:
                raise TimeoutError("the batch does not end")
            time.sleep(0.05)


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


def files(job: Job) -> None:
    """Buckets, files up and down, and a deployment that reads and writes files."""
    bucket = ubiops.BucketCreate(name="texts", provider="ubiops", labels={"team": "letters"})
    made = job.buckets_create(PROJECT, bucket)
    job.step("a bucket", made.name == "texts", made)
    listed = job.buckets_list(PROJECT)
    job.step("buckets are listed", {each.name for each in listed} == {"default", "texts"}, listed)
    source = job.folder / "source.txt"
    source.write_text("some words", encoding="utf-8")
    utils, place = ubiops.utils, (job.client, PROJECT)
    uri = utils.upload_file(*place, str(source), "texts", "in/a b.txt", _progress_bar=False)
    job.step("a file is uploaded", str(uri) == "ubiops-file://texts/in/a b.txt", uri)
    found = job.files_get(PROJECT, "texts", "in/a b.txt")
    job.step("a file is found", found.size == 10, found)
    utils.upload_file(*place, str(source), "texts", "in/c/d.txt", _progress_bar=False)
    listed = job.files_list(PROJECT, "texts", prefix="in/", delimiter="/")
    job.step("files are listed by prefix", [each.file for each in listed.files] == ["in/a b.txt"], listed)
    into = job.folder / "downloads"
    into.mkdir()
    utils.download_file(*place, file_uri=uri, output_path=str(into), _progress_bar=False)
    written = {path.name: path.read_text(encoding="utf-8") for path in into.iterdir()}
    job.step("a file is downloaded", written == {"a b.txt": "some words"}, written)
    fields = {
        "input_fields": [{"name": "text", "data_type": "file"}],
        "output_fields": [{"name": "upper", "data_type": "file"}],
    }
    body = {"name": "upper", "input_type": "structured", "output_type": "structured", **fields}
    job.deployments_create(PROJECT, body)
    version = {"version": "v1", "environment": "python3-11", "maximum_instances": 1}
    job.deployment_versions_create(PROJECT, "upper", ubiops.DeploymentVersionCreate(**version))
    job.deployed("upper", "v1", UPPER)
    made = job.deployment_requests_create(PROJECT, "upper", data={"text": uri})
    job.step("code reads a file and writes another", made.status == "completed", made)
    out = job.folder / "out"
    out.mkdir()
    utils.download_file(*place, file_uri=made.result["upper"], output_path=str(out), _progress_bar=False)
    written = {path.name: path.read_text(encoding="utf-8") for path in out.iterdir()}
    job.step("what it wrote is downloaded", written == {"upper.txt": "SOME WORDS"}, written)
    job.deployments_delete(PROJECT, "upper")
    for name in ("in/a b.txt", "in/c/d.txt"):
        job.files_delete(PROJECT, "texts", name)
    job.refused("a deleted file", 404, lambda: job.files_get(PROJECT, "texts", "in/a b.txt"))
    job.buckets_delete(PROJECT, "texts")


def pipelines(job: Job) -> None:
    """A pipeline of a deployment twice and a function: direct, in a batch, streamed, looked at."""

    def fields(name: str) -> list[dict[str, str]]:
        return [{"name": name, "data_type": "double"}]

    def source(name: str, field: str, to: str) -> Any:
        mapping = [ubiops.AttachmentFieldsList(source_field_name=field, destination_field_name=to)]
        return ubiops.AttachmentSourcesList(source_name=name, mapping=mapping)

    shape = {"input_type": "structured", "output_type": "structured"}
    shape |= {"input_fields": fields("start"), "output_fields": fields("end")}
    made = job.pipelines_create(PROJECT, ubiops.PipelineCreate(name="twice", labels={"a": "b"}, **shape))
    job.step("a pipeline", made.name == "twice", made)
    add = {"expression": "x + 1", "input_fields": fields("x"), "output_fields": fields("output")}
    objects = [
        ubiops.PipelineVersionObjectCreate(name="first", reference_name="distance", version="v1"),
        ubiops.PipelineVersionObjectCreate(
            name="add", reference_type="operator", reference_name="function", configuration=add
        ),
        ubiops.PipelineVersionObjectCreate(name="second", reference_name="distance"),
    ]
    attachments = [
        ubiops.AttachmentsCreate(destination_name="first", sources=[source("pipeline_start", "start", "speed")]),
        ubiops.AttachmentsCreate(destination_name="add", sources=[source("first", "distance", "x")]),
        ubiops.AttachmentsCreate(destination_name="second", sources=[source("add", "output", "speed")]),
        ubiops.AttachmentsCreate(destination_name="pipeline_end", sources=[source("second", "distance", "end")]),
    ]
    version = ubiops.PipelineVersionCreate(version="v1", objects=objects, attachments=attachments)
    made = job.pipeline_versions_create(PROJECT, "twice", version)
    job.step("a version of a pipeline", len(made.objects) == 3, made)
    found = job.pipelines_list(PROJECT, labels="a:b")
    job.step("pipelines are listed", [each.name for each in found] == ["twice"], found)
    place = (PROJECT, "twice")
    made = job.pipeline_requests_create(*place, data={"start": 1})
    job.step("a request to a pipeline", made.result == {"end": 6}, made)
    found = job.pipeline_requests_get(*place, made.id)
    job.step("it is read again", [each.pipeline_object for each in found.operator_requests] == ["add"], found)
    made = job.pipeline_version_requests_create(*place, "v1", data={"start": -1})
    right = made.status == "failed" and "too slow" in made.error_message
    job.step("a request to a pipeline that fails", right, made)
    batch = job.batch_pipeline_requests_create(*place, data=[{"start": number} for number in (1, 2)])
    ids = [request.id for request in batch]
    ubiops.utils.wait_for_pipeline_request(job.client, *place, ids[0], SECONDS, quiet=True)
    ended = job.ended(lambda: job.pipeline_requests_batch_get(*place, ids))
    results = sorted(ended, key=lambda request: ids.index(request.id))
    job.step("a batch to a pipeline", [each.result for each in results] == [{"end": 6}, {"end": 10}], results)
    listed = job.pipeline_requests_list(*place, limit=2)
    job.step("requests to a pipeline are listed", [each.id for each in listed] == ids[::-1], listed)
    if hasattr(ubiops.utils, "stream_pipeline_request"):
        stream = ubiops.utils.stream_pipeline_request
        parts = list(stream(job.client, *place, data={"start": 1}, full_response=True))
        job.step("a stream of a pipeline", parts[-1].result == {"end": 6}, parts)
    used = lambda: job.deployments_delete(PROJECT, "distance")  # noqa: E731 - an argument
    job.refused("a deployment in a pipeline cannot be deleted", 400, used)
    field = ubiops.ExpressionInputFieldCreate(name="x", data_type="double")
    expression = ubiops.ExpressionEvaluate(expression="x * 2", input_fields=[field], request_data={"x": 3.0})
    evaluated = job.expressions_evaluate(expression)
    job.step("an expression is evaluated", evaluated.result == 6, evaluated)


def exports(job: Job) -> None:
    """An export of the pipeline and what it uses, imported into another project, where it does the same."""
    chosen = {
        "deployments": {"distance": {"versions": {"v1": {}, "v2": {}}}},
        "pipelines": {"twice": {"versions": {"v1": {}}}},
    }
    made = job.exports_create(PROJECT, ubiops.ExportCreate(**chosen, description="both"))
    job.step("an export", bool(made.id), [made.exported_by, made.description])
    ubiops.utils.wait_for_export(job.client, PROJECT, made.id, SECONDS, quiet=True)
    found = job.exports_get(PROJECT, made.id)
    job.step("an export is completed", found.status == "completed", found)
    archive = job.folder / "export.zip"
    with job.exports_download(PROJECT, made.id) as response:
        archive.write_bytes(response.read())
    names = sorted(zipfile.ZipFile(archive).namelist())
    job.step("an export is downloaded", "export/info.yaml" in names, names)
    listed = job.exports_list(PROJECT, status="completed")
    job.step("exports are listed", [each.id for each in listed] == [made.id], listed)
    job.exports_delete(PROJECT, made.id)
    job.refused("a deleted export", 404, lambda: job.exports_get(PROJECT, made.id))
    other = "copied"
    made = job.imports_create(other, file=str(archive), skip_confirmation=True)
    job.step("an import", bool(made.id), made.imported_by)
    ubiops.utils.wait_for_import(job.client, other, made.id, SECONDS, quiet=True)
    found = job.imports_get(other, made.id)
    job.step("an import is completed", found.status == "completed", found)
    ubiops.utils.wait_for_deployment_version(job.client, other, "distance", "v1", None, SECONDS, quiet=True)
    ubiops.utils.wait_for_deployment_version(job.client, other, "distance", "v2", None, SECONDS, quiet=True)
    found = job.deployments_get(other, "distance")
    job.step("a deployment is imported", found.default_version == "v2", found)
    made = job.pipeline_requests_create(other, "twice", data={"start": 1})
    job.step("an imported pipeline does the same", made.result == {"end": 6}, made)
    (listed,) = job.imports_list(other)
    with job.imports_download(other, listed.id) as response:
        job.step("an import is downloaded", response.read() == archive.read_bytes())
    made = job.imports_create(other, file=str(archive))
    ubiops.utils.wait_for_import(job.client, other, made.id, SECONDS, quiet=True)
    found = job.imports_get(other, made.id)
    job.step("an import waits for its confirmation", found.status == "confirmation", found)
    for each in job.imports_list(other):
        job.imports_delete(other, each.id)
    job.pipelines_delete(other, "twice")
    job.deployments_delete(other, "distance")


def metrics(job: Job) -> None:
    """A metric of one's own, its values, and one that the platform keeps."""
    metric = ubiops.MetricCreate(name="custom.speed", metric_type="gauge", unit="m/s", labels=["deployment_version_id"])
    made = job.metrics_create(PROJECT, metric)
    job.step("a metric", made.custom is True, made)
    version = job.deployment_versions_get(PROJECT, "distance", "v1")
    labels = {"deployment_version_id": version.id}
    values = ubiops.utils.MetricClient(project_name=PROJECT, api_client=job.client, insert_frequency=1)
    values.start()
    values.log_metric("custom.speed", labels, 7.5)
    values.stop()
    found = job.time_series_search(PROJECT, metric="custom.speed")
    job.step("a time series", len(found) == 1, [each.labels for each in found])
    now, hour = datetime.now(UTC), timedelta(hours=1)
    hours = {"start_date": (now - hour).isoformat(), "end_date": (now + hour).isoformat()}
    labels = f"deployment_version_id:{version.id}"
    data = job.time_series_data_list(PROJECT, metric="custom.speed", labels=labels, **hours)
    job.step("values of a metric", [each.value for each in data.data_points if each.value] == [7.5], data.unit)
    data = job.time_series_data_list(PROJECT, metric="deployments.requests", labels=labels, **hours)
    counted = sum(each.value or 0 for each in data.data_points)
    job.step("requests are counted", counted > 0, [data.unit, data.metric_type])
    job.metrics_delete(PROJECT, "custom.speed")


def environments(job: Job) -> None:
    """An environment of one's own, built by a revision or under a tag, and a version that runs in it."""
    archive = job.folder / "environment.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("environment/ubiops.yaml", "environment_variables:\n- FLAVOUR=vanilla\n")
    base = job.environments_get(PROJECT, "python3-11")
    job.step("a base environment", base.name == "python3-11", base)
    wait = ubiops.utils.wait_for_environment
    if job.has("environment_revisions_file_upload"):
        body = ubiops.EnvironmentCreate(name="revised", display_name="Revised", base_environment="python3-11")
        job.step("an environment", right=True, result=job.environments_create(PROJECT, body))
        uploaded = job.environment_revisions_file_upload(PROJECT, "revised", file=str(archive))
        job.step("files of an environment", bool(uploaded.build), uploaded)
        wait(job.client, PROJECT, "revised", timeout=SECONDS, quiet=True)
        build = job.environment_builds_get(PROJECT, uploaded.build, "revised", uploaded.revision)
        job.step("an environment is built", build.status == "success", build)
        version = ubiops.DeploymentVersionCreate(version="revised", environment="revised", maximum_instances=1)
        job.deployments_create(PROJECT, plain_deployment("in-revised"))
        job.deployment_versions_create(PROJECT, "in-revised", version)
        job.deployed("in-revised", "revised", FLAVOUR)
        made = job.deployment_requests_create(PROJECT, "in-revised", data="x")
        job.step("a version runs in its environment", made.result == "vanilla", made)
        usage = job.environments_usage(PROJECT, "revised")
        job.step("its usage", [each.version for each in usage] == ["revised"], usage)
        job.refused("an environment in use", 400, lambda: job.environments_delete(PROJECT, "revised"))
        job.deployments_delete(PROJECT, "in-revised")
        job.environments_delete(PROJECT, "revised")
    if job.has("environment_tags_build"):
        body = ubiops.EnvironmentCreate(name="tagged", labels={"a": "b"})
        made = job.environments_create(PROJECT, body)
        job.step("an environment for tags", made.name == "tagged", made)
        made = job.environment_tags_create(PROJECT, "tagged", ubiops.EnvironmentTagCreate(name="one"))
        job.step("a tag", made.built is False, made)
        chosen = {"base_environment_name": "python3-11", "base_environment_tag": "latest", "file": str(archive)}
        made = job.environment_tags_build(PROJECT, "tagged", "one", **chosen)
        job.step("a tag is built", bool(made.success), made)
        wait(job.client, PROJECT, "tagged", "one", SECONDS, quiet=True)
        wait(job.client, PROJECT, "tagged", timeout=SECONDS, quiet=True)
        found = job.environment_tags_list(PROJECT, "tagged")
        job.step("tags are listed", [(each.status, each.built) for each in found] == [("success", True)], found)
        version = {"version": "tagged", "environment_name": "tagged", "environment_tag": "one", "maximum_instances": 1}
        job.deployments_create(PROJECT, plain_deployment("in-tagged"))
        made = job.deployment_versions_create(PROJECT, "in-tagged", ubiops.DeploymentVersionCreate(**version))
        job.step("a version in a tag", made.environment_tag == "one", made)
        job.deployed("in-tagged", "tagged", FLAVOUR)
        made = job.deployment_requests_create(PROJECT, "in-tagged", data="x")
        job.step("a version runs in its tag", made.result == "vanilla", made)
        usage = job.environment_tags_usage(PROJECT, "tagged", "one")
        job.step("usage of a tag", [each.version for each in usage] == ["tagged"], usage)
        job.deployments_delete(PROJECT, "in-tagged")
        job.environments_delete(PROJECT, "tagged")


def end(job: Job) -> None:
    """Delete everything."""
    job.pipeline_versions_delete(PROJECT, "twice", "v1")
    job.pipelines_delete(PROJECT, "twice")
    job.deployment_versions_delete(PROJECT, "distance", "v1")
    for name in ("distance", "copy"):
        job.deployments_delete(PROJECT, name)
    job.step("all is gone again", not job.deployments_list(PROJECT))


PARTS = (deployments, code, requests, variables, history, files, pipelines, exports, metrics, environments, end)


def main() -> int:
    """Do all parts; a part that breaks off is a step that is wrong."""
    print(json.dumps({"client": metadata.version("ubiops")}), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        job = Job(Path(folder))
        for part in PARTS:
            try:
                part(job)
            except Exception as error:  # noqa: BLE001 - shown, and the other parts go on
                line = error.__traceback__.tb_next.tb_lineno if error.__traceback__.tb_next else 0
                job.step(f"{part.__name__} goes on to its end", False, f"line {line}: {type(error).__name__}: {error}")
        job.client.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
