"""In the style of a script in CI: all settings come from the environment, answers are used as dicts."""

import json
import os

from settings import API_HOST, API_TOKEN, PROJECT_NAME

os.environ["UBIOPS_API_TOKEN"] = API_TOKEN
os.environ["UBIOPS_API_HOST"] = API_HOST

import ubiops

api = ubiops.CoreApi()
created = api.deployments_create(
    project_name=PROJECT_NAME,
    data={
        "name": "churn",
        "input_type": "structured",
        "output_type": "plain",
        "input_fields": [{"name": "customer", "data_type": "string"}],
    },
)
print(created.to_dict()["input_fields"][0]["name"])
detail = api.deployments_get(project_name=PROJECT_NAME, deployment_name="churn")
print(detail.id == created.id, detail.default_version, detail.creation_date.year > 2000)

version = ubiops.DeploymentVersionCreate(version="v0")
version.version = "v1"
version.environment = "python3-13"
made = api.deployment_versions_create(PROJECT_NAME, "churn", version)
print(made.version, made.environment, made.static_ip, made.ports)

thread = api.deployment_versions_get(PROJECT_NAME, "churn", "v1", async_req=True)
print(thread.get().version)

template = ubiops.DeploymentUpdate(name="churn-2")
print(json.dumps(template.to_dict(), default=str).count("churn-2"))
print(api.deployments_update(PROJECT_NAME, "churn", template).name)
api.deployments_delete(PROJECT_NAME, "churn-2")
print([deployment.name for deployment in api.deployments_list(PROJECT_NAME)])
