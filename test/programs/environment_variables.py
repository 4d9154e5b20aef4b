"""In the style of a tutorial: environment variables of a deployment and its version, secret ones and copies."""

from settings import API_HOST, API_TOKEN, PROJECT_NAME

import ubiops

configuration = ubiops.Configuration(host=API_HOST, api_key={"Authorization": API_TOKEN})
api = ubiops.CoreApi(ubiops.ApiClient(configuration))

for name in ("recommender", "recommender-copy"):
    api.deployments_create(
        PROJECT_NAME, ubiops.DeploymentCreate(name=name, input_type="plain", output_type="plain")
    )
    api.deployment_versions_create(PROJECT_NAME, name, ubiops.DeploymentVersionCreate(version="v1"))

env_var = ubiops.EnvironmentVariableCreate(name="BUCKET", value="training-data", secret=False)
created = api.deployment_environment_variables_create(PROJECT_NAME, "recommender", env_var)
print(created.name, created.value, created.secret)

api.deployment_version_environment_variables_create(
    project_name=PROJECT_NAME,
    deployment_name="recommender",
    version="v1",
    data=ubiops.EnvironmentVariableCreate(name="DATABASE_PASSWORD", value="not shown again", secret=True),
)
for variable in api.deployment_version_environment_variables_list(PROJECT_NAME, "recommender", "v1"):
    print(variable.name, variable.value, variable.secret, variable.inheritance_type, variable.inheritance_name)

changed = api.deployment_environment_variables_update(
    PROJECT_NAME,
    "recommender",
    created.id,
    ubiops.EnvironmentVariableCreate(name="BUCKET", value="test-data", secret=False),
)
print(changed.id == created.id, changed.value)
print(api.deployment_environment_variables_get(PROJECT_NAME, "recommender", created.id).value)

copied = api.deployment_environment_variables_copy(
    PROJECT_NAME, "recommender-copy", ubiops.EnvironmentVariableCopy(source_deployment="recommender")
)
print([variable.name for variable in copied])
copied = api.deployment_version_environment_variables_copy(
    PROJECT_NAME,
    "recommender-copy",
    "v1",
    ubiops.EnvironmentVariableCopy(source_deployment="recommender", source_version="v1"),
)
print(sorted(variable.name for variable in copied))

api.deployment_environment_variables_delete(PROJECT_NAME, "recommender", created.id)
print(len(api.deployment_environment_variables_list(PROJECT_NAME, "recommender")))

for deployment in api.deployments_list(PROJECT_NAME):
    api.deployments_delete(PROJECT_NAME, deployment.name)
api.api_client.close()
