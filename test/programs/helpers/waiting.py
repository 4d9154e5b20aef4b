"""The waits, and streams of requests, for a deployment, a pipeline, an environment, an export and an import."""

import zipfile

from settings import WORK, api, client, project, shown, written

import ubiops
from ubiops import utils
from ubiops.exceptions import UbiOpsException

CODE = """
class Deployment:
    def request(self, data, context):
        if data["n"] < 0:
            raise ValueError("negative")
        for number in range(data["n"]):
            context["streaming_update"](f"update {number}")
        return {"n": data["n"] + 1}
"""
FIELD = [{"name": "n", "data_type": "int"}]
kinds = {"input_type": "structured", "output_type": "structured", "input_fields": FIELD, "output_fields": FIELD}

written("package/deployment.py", CODE)
with zipfile.ZipFile(WORK / "package.zip", "w") as archive:
    archive.write(WORK / "package" / "deployment.py", "package/deployment.py")
with zipfile.ZipFile(WORK / "environment.zip", "w") as archive:
    archive.writestr("environment/requirements.txt", "# nothing\n")

api.environments_create(
    project, ubiops.EnvironmentCreate(name="own", base_environment="python3-11", display_name="Own")
)
if hasattr(api, "environment_tags_create"):
    api.environment_tags_create(project, "own", {"name": "v1"})
    api.environment_tags_build(project, "own", "v1", file=str(WORK / "environment.zip"))
shown(utils.wait_for_environment(client, project, "own", quiet=True) is not False)

api.deployments_create(project, ubiops.DeploymentCreate(name="d", **kinds))
version = ubiops.DeploymentVersionCreate(version="v1", environment="python3-11")
api.deployment_versions_create(project, "d", version)
revision = api.revisions_file_upload(project, "d", "v1", file=str(WORK / "package.zip")).revision
utils.wait_for_revision(client, project, "d", "v1", revision, quiet=True)
utils.wait_for_deployment_version(client, project, "d", "v1", revision, quiet=True)
shown(api.deployment_versions_get(project, "d", "v1").status)

for n, wait in ((1, True), (-1, True)):
    (request,) = api.batch_deployment_requests_create(project, "d", [{"n": n}])
    try:
        utils.wait_for_deployment_request(client, project, "d", request.id, quiet=True)
    except UbiOpsException as error:
        shown(type(error).__name__)
    found = api.deployment_requests_get(project, "d", request.id)
    shown(found.status, found.result)
(request,) = api.batch_deployment_version_requests_create(project, "d", "v1", [{"n": 2}])
utils.wait_for_deployment_version_request(client, project, "d", "v1", request.id, quiet=True)
shown(api.deployment_version_requests_get(project, "d", version="v1", request_id=request.id).result)

objects = [{"name": "one", "reference_name": "d", "reference_type": "deployment", "version": "v1"}]
attachments = [
    {"destination_name": "one", "sources": [{"source_name": "pipeline_start", "mapping": [
        {"source_field_name": "n", "destination_field_name": "n"}]}]},
    {"destination_name": "pipeline_end", "sources": [{"source_name": "one", "mapping": [
        {"source_field_name": "n", "destination_field_name": "n"}]}]},
]  # fmt: skip
api.pipelines_create(project, ubiops.PipelineCreate(name="p", **kinds))
pipeline = ubiops.PipelineVersionCreate(version="v1", objects=objects, attachments=attachments)
api.pipeline_versions_create(project, "p", pipeline)
(request,) = api.batch_pipeline_requests_create(project, "p", [{"n": 1}])
utils.wait_for_pipeline_request(client, project, "p", request.id, quiet=True)
shown(api.pipeline_requests_get(project, "p", request.id).result)
(request,) = api.batch_pipeline_version_requests_create(project, "p", "v1", [{"n": 4}])
utils.wait_for_pipeline_version_request(client, project, "p", "v1", request.id, quiet=True)
shown(api.pipeline_version_requests_get(project, "p", version="v1", request_id=request.id).result)

shown(list(utils.stream_deployment_request(client, project, "d", data={"n": 2})))
*updates, whole = utils.stream_deployment_request(client, project, "d", "v1", {"n": 1}, full_response=True)
shown(updates, whole.status, whole.result)
shown(list(utils.stream_pipeline_request(client, project, "p", data={"n": 3})))
try:
    shown(list(utils.stream_deployment_request(client, project, "d", data={"n": -1})))
except UbiOpsException:
    shown("a failed request raises a UbiOpsException")

export = api.exports_create(project, {"deployments": {"d": {"versions": {"v1": {}}}}})
utils.wait_for_export(client, project, export.id, quiet=True)
shown(api.exports_get(project, export.id).status)
exported = WORK / "export.zip"
with api.exports_download(project, export.id, _preload_content=False) as response:
    exported.write_bytes(getattr(response, "content", None) or response.read())
api.pipelines_delete(project, "p")
api.deployments_delete(project, "d")
taken = api.imports_create(project, file=str(exported), skip_confirmation=True)
utils.wait_for_import(client, project, taken.id, quiet=True)
shown(api.imports_get(project, taken.id).status, [one.name for one in api.deployments_list(project)])
client.close()
