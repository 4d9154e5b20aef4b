"""In the style of a tutorial: revisions, their builds, a rebuild, code from another version, and the download."""

import shutil

from settings import API_HOST, API_TOKEN, PROJECT_NAME, WORK, write_package

import ubiops

configuration = ubiops.Configuration()
configuration.host = API_HOST
configuration.api_key["Authorization"] = API_TOKEN
client = ubiops.ApiClient(configuration)
api = ubiops.CoreApi(client)

api.deployments_create(
    PROJECT_NAME, ubiops.DeploymentCreate(name="mnist", input_type="plain", output_type="plain")
)
for version in ("v1", "v2"):
    api.deployment_versions_create(PROJECT_NAME, "mnist", ubiops.DeploymentVersionCreate(version=version))

write_package(WORK / "mnist_package")
shutil.make_archive(str(WORK / "mnist_package"), "zip", str(WORK), "mnist_package")
file_upload_result = api.revisions_file_upload(
    PROJECT_NAME, "mnist", "v1", file=str(WORK / "mnist_package.zip")
)
ubiops.utils.wait_for_deployment_version(
    client, PROJECT_NAME, "mnist", "v1", revision_id=file_upload_result.revision, timeout=60, quiet=True
)

revisions = api.revisions_list(PROJECT_NAME, "mnist", "v1")
print(len(revisions), revisions[0].status, revisions[0].error_message)
revision = api.revisions_get(
    project_name=PROJECT_NAME, deployment_name="mnist", revision_id=file_upload_result.revision, version="v1"
)
print(revision.id == file_upload_result.revision, revision.has_request_method)

with api.revisions_file_download(PROJECT_NAME, "mnist", file_upload_result.revision, "v1") as response:
    filename = response.getfilename()
    content = response.read()
print(filename.endswith(".zip"), content == (WORK / "mnist_package.zip").read_bytes())

rebuilt = api.revisions_rebuild(
    project_name=PROJECT_NAME, deployment_name="mnist", revision_id=revision.id, version="v1", data={}
)
ubiops.utils.wait_for_revision(client, PROJECT_NAME, "mnist", "v1", rebuilt.id, quiet=True)
print(rebuilt.version, api.deployment_versions_get(PROJECT_NAME, "mnist", "v1").status)

copied = api.revisions_file_upload(PROJECT_NAME, "mnist", "v2", source_deployment="mnist", source_version="v1")
ubiops.utils.wait_for_deployment_version(client, PROJECT_NAME, "mnist", "v2", revision_id=copied.revision, quiet=True)
print([version.status for version in api.deployment_versions_list(PROJECT_NAME, "mnist")])

for event in api.deployment_audit_events_list(PROJECT_NAME, "mnist", limit=3):
    print(event.action, event.object_type)
events = api.deployment_audit_events_list(PROJECT_NAME, "mnist", action="create", limit=10, offset=1)
print({event.action for event in events})
print(isinstance(api.template_deployments_list(), list))
api.deployments_delete(PROJECT_NAME, "mnist")
client.close()
