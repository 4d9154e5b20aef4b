"""The other parts of the job of `peer_main_job.py`: files, pipelines, exports, metrics, environments and training."""

from __future__ import annotations

import zipfile
from datetime import UTC, datetime, timedelta
from typing import Any

from peer_job import PROJECT, SECONDS, Job, plain_deployment

import ubiops

UPPER = """
class Deployment:
    def request(self, data):
        with open(data["text"]) as file:
            text = file.read()
        with open("upper.txt", "w") as file:
            file.write(text.upper())
        return {"upper": "upper.txt"}
"""
TRAIN = """
def train(training_data, parameters, context):
    with open(training_data) as file:
        total = parameters["factor"] * sum(int(text) for text in file.read().split(","))
    with open("model.txt", "w") as file:
        file.write(str(total))
    return {"artifact": "model.txt", "metrics": {"sum": total}, "metadata": {"by": "hand"}}
"""
FLAVOUR = """
import os

class Deployment:
    def request(self, data):
        return os.environ["FLAVOUR"]
"""


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


def training(job: Job) -> None:
    """An experiment, and a run of code that is trained with data and parameters."""
    training = ubiops.Training(api_client=job.client)
    training.initialize(PROJECT)
    body = ubiops.ExperimentCreate(name="fit", environment="python3-11", labels={"a": "b"}, default_bucket="default")
    made = training.experiments_create(PROJECT, body)
    job.step("an experiment", made.name == "fit", made)
    ubiops.utils.wait_for_experiment(job.client, PROJECT, "fit", timeout=SECONDS, quiet=True)
    source, data = job.folder / "train.py", job.folder / "data.csv"
    source.write_text(TRAIN, encoding="utf-8")
    data.write_text("1,2,3", encoding="utf-8")
    body = ubiops.ExperimentRunCreate(
        name="first", training_code=str(source), training_data=str(data), parameters={"factor": 2}
    )
    made = training.experiment_runs_create(PROJECT, "fit", body, timeout=60)
    job.step("a run", bool(made.id), made.experiment)
    ubiops.utils.wait_for_experiment_run(job.client, PROJECT, "fit", made.id, SECONDS, quiet=True)
    found = training.experiment_runs_get(PROJECT, "fit", made.id)
    job.step("a run ends with its metrics", found.result["metrics"] == {"sum": 12}, found)
    listed = training.experiment_runs_list(PROJECT, "fit")
    job.step("runs are listed", [each.id for each in listed] == [made.id], listed)
    listed = training.experiments_list(PROJECT)
    job.step("experiments are listed", [each.name for each in listed] == ["fit"], listed)
    into = job.folder / "artifacts"
    into.mkdir()
    ubiops.utils.download_file(
        job.client, PROJECT, file_uri=found.result["artifact"], output_path=str(into), _progress_bar=False
    )
    job.step("an artifact is downloaded", [path.read_text() for path in into.iterdir()] == ["12"])
    training.experiment_runs_delete(PROJECT, "fit", made.id)
    training.experiments_delete(PROJECT, "fit")
    job.step("no experiment is left", not training.experiments_list(PROJECT))
    job.deployments_delete(PROJECT, "training-base-deployment")


def end(job: Job) -> None:
    """Delete everything."""
    job.pipeline_versions_delete(PROJECT, "twice", "v1")
    job.pipelines_delete(PROJECT, "twice")
    job.deployment_versions_delete(PROJECT, "distance", "v1")
    for name in ("distance", "copy"):
        job.deployments_delete(PROJECT, name)
    job.step(
        "all is gone again", not job.deployments_list(PROJECT), [each.name for each in job.deployments_list(PROJECT)]
    )
