"""In the style of a tutorial: a structured deployment, a version, its code, and waiting for the build."""

import shutil

from settings import API_HOST, API_TOKEN, PROJECT_NAME, WORK, write_package

import ubiops

DEPLOYMENT_NAME = "titanic-survival"
DEPLOYMENT_VERSION = "v1"

configuration = ubiops.Configuration()
configuration.api_key["Authorization"] = API_TOKEN
configuration.host = API_HOST

client = ubiops.ApiClient(configuration)
api = ubiops.CoreApi(client)

deployment_template = ubiops.DeploymentCreate(
    name=DEPLOYMENT_NAME,
    description="Predict who survives",
    input_type="structured",
    output_type="structured",
    input_fields=[
        {"name": "age", "data_type": "double"},
        {"name": "passenger_class", "data_type": "int"},
        ubiops.DeploymentInputFieldCreate(name="data", data_type="file"),
    ],
    output_fields=[ubiops.DeploymentOutputFieldCreate(name="survived", data_type="bool")],
    labels={"demo": "titanic"},
)
deployment = api.deployments_create(project_name=PROJECT_NAME, data=deployment_template)
print(deployment.name, deployment.input_type, [field.name for field in deployment.input_fields])

version_template = ubiops.DeploymentVersionCreate(
    version=DEPLOYMENT_VERSION,
    environment="python3-11",
    instance_type_group_name="512 MB + 0.125 vCPU",
    minimum_instances=0,
    maximum_instances=1,
    maximum_idle_time=1800,
    request_retention_mode="full",
)
version = api.deployment_versions_create(
    project_name=PROJECT_NAME, deployment_name=DEPLOYMENT_NAME, data=version_template
)
print(version.version, version.status, version.maximum_idle_time)

write_package(WORK / "deployment_package")
archive = shutil.make_archive(str(WORK / "deployment_package"), "zip", str(WORK), "deployment_package")
upload_response = api.revisions_file_upload(
    project_name=PROJECT_NAME, deployment_name=DEPLOYMENT_NAME, version=DEPLOYMENT_VERSION, file=archive
)
print(upload_response.success)

ubiops.utils.wait_for_deployment_version(
    client=api.api_client,
    project_name=PROJECT_NAME,
    deployment_name=DEPLOYMENT_NAME,
    version=DEPLOYMENT_VERSION,
    revision_id=upload_response.revision,
)
version = api.deployment_versions_get(PROJECT_NAME, DEPLOYMENT_NAME, DEPLOYMENT_VERSION)
print(version.status, version.active_revision == upload_response.revision)
print(version.has_request_method, version.has_requests_method)

for found in api.deployments_list(project_name=PROJECT_NAME):
    print(found.name, found.labels)
api.deployments_delete(project_name=PROJECT_NAME, deployment_name=DEPLOYMENT_NAME)
client.close()
