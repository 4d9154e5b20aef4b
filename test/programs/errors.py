"""In the style of a tutorial: what goes wrong, and how programs find out."""

import shutil

from settings import API_HOST, API_TOKEN, PROJECT_NAME, WORK, write_package

import ubiops

configuration = ubiops.Configuration()
configuration.host = API_HOST
configuration.api_key["Authorization"] = API_TOKEN
api = ubiops.CoreApi(ubiops.ApiClient(configuration))

try:
    api.deployments_get(PROJECT_NAME, "nothing-here")
except ubiops.exceptions.ApiException as error:
    print(error.status, type(error.body).__name__)

api.deployments_create(
    PROJECT_NAME, ubiops.DeploymentCreate(name="broken", input_type="plain", output_type="plain")
)
try:
    api.deployments_create(
        PROJECT_NAME, ubiops.DeploymentCreate(name="broken", input_type="plain", output_type="plain")
    )
except ubiops.ApiException as error:
    print(400 <= error.status < 500)

try:
    api.deployment_versions_create(PROJECT_NAME, "broken", ubiops.DeploymentVersionCreate())
except (ubiops.ApiException, ValueError):
    print("a version needs a name")

api.deployment_versions_create(PROJECT_NAME, "broken", ubiops.DeploymentVersionCreate(version="v1"))
write_package(WORK / "broken", code="class Deployment:\n    def request(self, data)\n        return data\n")
archive = shutil.make_archive(str(WORK / "broken"), "zip", str(WORK), "broken")
revision = api.revisions_file_upload(PROJECT_NAME, "broken", "v1", file=archive).revision
try:
    ubiops.utils.wait_for_revision(api.api_client, PROJECT_NAME, "broken", "v1", revision, quiet=True)
except ubiops.exceptions.UbiOpsException:
    print("the build failed")
found = api.revisions_get(PROJECT_NAME, "broken", revision, "v1")
print(found.status, "line 2" in found.error_message)
print(api.deployment_versions_get(PROJECT_NAME, "broken", "v1").status)

wrong = ubiops.Configuration(host=API_HOST, api_key={"Authorization": "Token wrong"})
try:
    ubiops.CoreApi(ubiops.ApiClient(wrong)).deployments_list(PROJECT_NAME)
except ubiops.exceptions.ApiException as error:
    print(error.status)

api.deployments_delete(PROJECT_NAME, "broken")
api.api_client.close()
