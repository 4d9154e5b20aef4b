"""Mistakes that a type checker has to find: each line that ends in `# wrong` is one, and no other is."""

import ubiops


def main(core_api: ubiops.CoreApi) -> None:
    """Make every mistake once."""
    core_api.deployments_get("project")  # wrong
    core_api.deployments_get("project", deployment="name")  # wrong
    core_api.deployments_get("project", 3)  # wrong
    core_api.deployments_get("project", "name", _request_timeout="soon")  # wrong
    core_api.deployments_got("project", "name")  # wrong
    core_api.deployments_get("project", "name").nmae  # wrong
    core_api.deployments_get("project", "name").default_version.upper()  # wrong
    ubiops.DeploymentCreate(name="a", input_type="plain", output_type="plain", inptu_fields=[])  # wrong
    ubiops.DeploymentCreate(name=3, input_type="plain", output_type="plain")  # wrong
    ubiops.Configuration(hots="https://example.com")  # wrong
    core_api.deployments_get("project", async_req=True)  # wrong
    core_api.deployments_get("project", "name", async_req=True).name  # wrong
    core_api.deployments_get("project", "name", _preload_content=False).name  # wrong
    core_api.deployments_get("project", "name", progress=print)  # wrong
    core_api.deployments_get_with_http_info("project")  # wrong
    core_api.deployments_get_with_http_info("project", "name").name  # wrong
    core_api.revisions_file_download("project", "name", "id", "v1", _preload_content=True).read()  # wrong
    core_api.batch_deployment_requests_create("project", "name", 5)  # wrong
    ubiops.NoSuchModel  # wrong
