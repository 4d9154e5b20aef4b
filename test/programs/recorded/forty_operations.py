"""In the style of the public tutorials: forty operations of a project, from its deployments to its webhooks."""

import os

import ubiops

PROJECT_NAME = "demo"

configuration = ubiops.Configuration(host=os.environ["PROGRAM_HOST"], api_key={"Authorization": "Token secret"})
client = ubiops.ApiClient(configuration)
api = ubiops.CoreApi(client)

api.service_status()
api.projects_get(project_name=PROJECT_NAME)
api.organizations_list()

# An environment, and a deployment that runs in it
api.environments_create(
    project_name=PROJECT_NAME,
    data=ubiops.EnvironmentCreate(name="scikit", description="scikit-learn", labels={"team": "data"}),
)
api.environments_get(project_name=PROJECT_NAME, environment_name="scikit")
api.environments_list(PROJECT_NAME, labels="team:data")
api.deployments_create(
    project_name=PROJECT_NAME,
    data=ubiops.DeploymentCreate(
        name="iris",
        description="Which flower is it?",
        input_type="structured",
        output_type="structured",
        input_fields=[ubiops.DeploymentInputFieldCreate(name="petals", data_type="array_double")],
        output_fields=[ubiops.DeploymentOutputFieldCreate(name="species", data_type="string")],
    ),
)
api.deployment_versions_create(
    PROJECT_NAME,
    "iris",
    ubiops.DeploymentVersionCreate(
        version="v1",
        environment="scikit",
        minimum_instances=0,
        maximum_instances=2,
        maximum_idle_time=600,
        instance_type_group_name="512 MB + 0.125 vCPU",
        request_retention_mode="full",
    ),
)
with open("deployment_package.zip", "wb") as file:
    file.write(b"PK\x05\x06" + bytes(18))
api.revisions_file_upload(PROJECT_NAME, "iris", "v1", file="deployment_package.zip")
api.revisions_list(PROJECT_NAME, "iris", "v1")
api.deployments_update(PROJECT_NAME, "iris", {"default_version": "v1", "labels": {}})
api.deployment_versions_get(PROJECT_NAME, "iris", "v1")
api.deployment_version_environment_variables_create(
    PROJECT_NAME, "iris", "v1", ubiops.EnvironmentVariableCreate(name="KEY", value="value", secret=True)
)
api.deployment_environment_variables_copy(PROJECT_NAME, "iris", {"source_deployment": "other"})
api.deployment_audit_events_list(PROJECT_NAME, "iris", action="create", limit=10, offset=5)

# Requests of every kind
api.deployment_requests_create(PROJECT_NAME, "iris", data={"petals": [1.5, 0.3]})
api.deployment_requests_create(PROJECT_NAME, "iris", data=[{"petals": [1.5]}, {"petals": []}])
api.deployment_requests_create(PROJECT_NAME, "iris", data="some text, ä")
api.deployment_version_requests_create(PROJECT_NAME, "iris", "v1", {"petals": [2]}, timeout=60)
api.batch_deployment_requests_create(PROJECT_NAME, "iris", [{"petals": [1]}, {"petals": [2]}], timeout=3600)
api.deployment_requests_get(PROJECT_NAME, "iris", "85ae32a7-fe3a-4a55-be27-9db88ae68501", metadata_only=True)
api.deployment_requests_list(
    PROJECT_NAME, "iris", status="completed,failed", limit=2, start_date="2024-05-01T10:00:00Z"
)
api.deployment_requests_batch_get(PROJECT_NAME, "iris", ["85ae32a7-fe3a-4a55-be27-9db88ae68501", "b"])
api.deployment_requests_batch_delete(PROJECT_NAME, "iris", ["b"])

# A pipeline over the deployment
api.pipelines_create(
    PROJECT_NAME,
    ubiops.PipelineCreate(
        name="flowers",
        input_type="structured",
        input_fields=[{"name": "petals", "data_type": "array_double"}],
        output_type="plain",
    ),
)
api.pipeline_versions_create(
    PROJECT_NAME,
    "flowers",
    ubiops.PipelineVersionCreate(
        version="v1",
        objects=[{"name": "iris", "reference_type": "deployment", "reference_name": "iris", "version": "v1"}],
        attachments=[
            {
                "destination_name": "iris",
                "sources": [
                    {
                        "source_name": "pipeline_start",
                        "mapping": [{"source_field_name": "petals", "destination_field_name": "petals"}],
                    }
                ],
            }
        ],
    ),
)
api.pipelines_get(PROJECT_NAME, "flowers")
api.pipeline_requests_create(PROJECT_NAME, "flowers", {"petals": [1]}, timeout=300)
api.batch_pipeline_version_requests_create(PROJECT_NAME, "flowers", "v1", ["text", "more text"])
api.pipeline_version_requests_list(PROJECT_NAME, "flowers", "v1", status="failed", limit=5)

# Files, metrics, logs
api.buckets_create(PROJECT_NAME, ubiops.BucketCreate(name="images", provider="ubiops"))
api.files_upload(PROJECT_NAME, "images", "2024/flower 1.jpg", data={})
api.files_list(PROJECT_NAME, "images", prefix="2024/", delimiter="/")
api.files_delete(PROJECT_NAME, "images", "2024/flower 1.jpg")
api.metrics_create(PROJECT_NAME, ubiops.MetricCreate(name="custom.flowers", metric_type="gauge", unit="flowers"))
api.time_series_data_list(
    PROJECT_NAME, metric="deployments.requests", start_date="2024-05-01T10:00:00Z", end_date="2024-05-02T10:00:00Z"
)
api.logs_list(PROJECT_NAME, query='{deployment_name="iris"}', limit=100)

# Who does what, and when
api.request_schedules_create(
    PROJECT_NAME,
    ubiops.ScheduleCreate(
        name="nightly",
        object_type="deployment",
        object_name="iris",
        schedule="0 3 * * *",
        enabled=True,
        request_data={"petals": [0]},
    ),
)
api.service_users_create(PROJECT_NAME, ubiops.ServiceUserCreate(name="robot"))
api.webhooks_create(
    PROJECT_NAME,
    ubiops.WebhookCreate(
        name="done",
        url="https://example.com/hook",
        event="deployment_request_finished",
        object_type="deployment",
        object_name="iris",
        headers=[{"key": "X-Key", "value": "secret", "protected": True}],
    ),
)
api.project_instances_list(PROJECT_NAME, limit=5)
api.exports_create(PROJECT_NAME, ubiops.ExportCreate(deployments={"iris": {"versions": {"v1": {}}}}))
api.deployment_versions_delete(PROJECT_NAME, "iris", "v1")
client.close()
