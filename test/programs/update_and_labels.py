"""In the style of a tutorial: changing deployments and versions, the default version, and labels."""

import shutil

from settings import API_HOST, API_TOKEN, PROJECT_NAME, WORK, write_package

import ubiops

configuration = ubiops.Configuration()
configuration.host = API_HOST
configuration.api_key["Authorization"] = API_TOKEN
core_api = ubiops.CoreApi(ubiops.ApiClient(configuration))

core_api.deployments_create(
    PROJECT_NAME, {"name": "sales", "input_type": "plain", "output_type": "plain", "labels": {"team": "retail"}}
)
core_api.deployments_create(
    PROJECT_NAME, {"name": "stock", "input_type": "plain", "output_type": "plain", "labels": {"team": "logistics"}}
)
print([found.name for found in core_api.deployments_list(PROJECT_NAME, labels="team:retail")])

write_package(WORK / "code")
archive = shutil.make_archive(str(WORK / "code"), "zip", str(WORK), "code")
for name in ("v1", "v2"):
    core_api.deployment_versions_create(
        project_name=PROJECT_NAME,
        deployment_name="sales",
        data=ubiops.DeploymentVersionCreate(version=name, environment="python3-12", labels={"stage": name}),
    )
    revision = core_api.revisions_file_upload(PROJECT_NAME, "sales", name, file=archive).revision
    ubiops.utils.wait_for_revision(
        client=core_api.api_client,
        project_name=PROJECT_NAME,
        deployment_name="sales",
        version=name,
        revision_id=revision,
        quiet=True,
    )
    ubiops.utils.wait_for_deployment_version(core_api.api_client, PROJECT_NAME, "sales", name, quiet=True)

print(core_api.deployments_get(PROJECT_NAME, "sales").default_version)
updated = core_api.deployments_update(
    project_name=PROJECT_NAME,
    deployment_name="sales",
    data=ubiops.DeploymentUpdate(default_version="v2", description="Sales of tomorrow", labels={"team": "new"}),
)
print(updated.default_version, updated.description, updated.labels)

version = core_api.deployment_versions_update(
    PROJECT_NAME, "sales", "v1", ubiops.DeploymentVersionUpdate(maximum_instances=3, description="the old one")
)
print(version.maximum_instances, version.description, version.labels)
print([found.version for found in core_api.deployment_versions_list(PROJECT_NAME, "sales", labels="stage:v2")])

core_api.deployment_versions_delete(PROJECT_NAME, "sales", "v1")
print(sorted(found.version for found in core_api.deployment_versions_list(PROJECT_NAME, "sales")))
for name in ("sales", "stock"):
    core_api.deployments_delete(PROJECT_NAME, name)
core_api.api_client.close()
