"""All endpoints in one class. Generated from openapi/ by `python -m codegen`: change it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ubiops.api.base.api import Api
from ubiops.api.base.methods import declare_methods

if TYPE_CHECKING:
    from ubiops.api.audit_events import AuditEventsApi
    from ubiops.api.buckets import BucketsApi
    from ubiops.api.builds import BuildsApi
    from ubiops.api.deployment_requests import DeploymentRequestsApi
    from ubiops.api.deployment_versions import DeploymentVersionsApi
    from ubiops.api.deployments import DeploymentsApi
    from ubiops.api.environment_builds import EnvironmentBuildsApi
    from ubiops.api.environment_revisions import EnvironmentRevisionsApi
    from ubiops.api.environment_tags import EnvironmentTagsApi
    from ubiops.api.environment_variables import EnvironmentVariablesApi
    from ubiops.api.environments import EnvironmentsApi
    from ubiops.api.exports import ExportsApi
    from ubiops.api.files import FilesApi
    from ubiops.api.imports import ImportsApi
    from ubiops.api.instance_types import InstanceTypesApi
    from ubiops.api.instances import InstancesApi
    from ubiops.api.logs import LogsApi
    from ubiops.api.metrics import MetricsApi
    from ubiops.api.notification_groups import NotificationGroupsApi
    from ubiops.api.organizations import OrganizationsApi
    from ubiops.api.pipeline_requests import PipelineRequestsApi
    from ubiops.api.pipeline_versions import PipelineVersionsApi
    from ubiops.api.pipelines import PipelinesApi
    from ubiops.api.projects import ProjectsApi
    from ubiops.api.request_schedules import RequestSchedulesApi
    from ubiops.api.revisions import RevisionsApi
    from ubiops.api.roles import RolesApi
    from ubiops.api.service_users import ServiceUsersApi
    from ubiops.api.services import ServicesApi
    from ubiops.api.status import StatusApi
    from ubiops.api.template_deployments import TemplateDeploymentsApi
    from ubiops.api.time_series import TimeSeriesApi
    from ubiops.api.users import UsersApi
    from ubiops.api.webhooks import WebhooksApi

    class _Endpoints(
        DeploymentsApi,
        DeploymentVersionsApi,
        RevisionsApi,
        BuildsApi,
        EnvironmentVariablesApi,
        AuditEventsApi,
        TemplateDeploymentsApi,
        UsersApi,
        StatusApi,
        ProjectsApi,
        OrganizationsApi,
        LogsApi,
        DeploymentRequestsApi,
        PipelinesApi,
        PipelineVersionsApi,
        PipelineRequestsApi,
        EnvironmentsApi,
        EnvironmentRevisionsApi,
        EnvironmentBuildsApi,
        EnvironmentTagsApi,
        BucketsApi,
        InstancesApi,
        InstanceTypesApi,
        FilesApi,
        ExportsApi,
        ImportsApi,
        MetricsApi,
        TimeSeriesApi,
        RequestSchedulesApi,
        WebhooksApi,
        NotificationGroupsApi,
        RolesApi,
        ServiceUsersApi,
        ServicesApi,
    ):
        """All classes in one."""
else:
    _Endpoints = Api


class CoreApi(_Endpoints):
    """Every endpoint of the API as a method.

    `CoreApi()` takes the token from the environment variable UBIOPS_API_TOKEN and the address from UBIOPS_API_HOST, `CoreApi(token=...,
    host=...)` from its arguments, and `CoreApi(ubiops.ApiClient(configuration))` from a `ubiops.Configuration`, which has all other
    settings, too. A client is meant to be shared, also by threads. It keeps its connections open until `core_api.close()`, or until the
    end of a `with` block.

    All methods take these options by name:

    - `_request_timeout`: in seconds, as a number or a pair (to connect, to wait for data). None waits forever. Default: `Configuration.timeout`.
    - `_deadline`: in seconds, for the whole call with all retries and waits.
    - `_preload_content`: False returns the open response instead of models.
    - `async_req`: True returns an object at once, whose `get()` waits for the result and raises what the call raised.
    - `progress`, for uploads and downloads: called as `progress(done_bytes, total_bytes)`; the total is None if it is unknown.

    A `data` argument is a model or a dict of the same fields. `NAME_with_http_info` is the same call as `NAME` and returns
    `(data, status, headers)`.

    Before anything is sent, all methods raise `ApiTypeError` or `ApiValueError` for an argument that is wrong or missing. For an error
    response they raise the exception of its status. A method lists those that it has in addition to these:

    - `BadRequestException` (400): The request is invalid; the message names the field.
    - `UnauthorizedException` (401): The token is missing or invalid.
    - `ForbiddenException` (403): The token does not have the permission to do this.
    - `NotFoundException` (404): Something that the path or the body refers to does not exist.
    - `ContentTooLargeException` (413): The body is larger than the server accepts.
    - `TooManyRequestsException` (429): Too many requests within a minute.
    - `ServiceException` (5xx): Any other error.
    - `ApiConnectionError`: the server cannot be reached; `ApiTimeoutError` when it takes too long.
    """


declare_methods(
    CoreApi,
    {
        "ubiops.api.deployments:DeploymentsApi": (
            "deployments_list",
            "deployments_create",
            "deployments_get",
            "deployments_update",
            "deployments_delete",
        ),
        "ubiops.api.deployment_versions:DeploymentVersionsApi": (
            "deployment_versions_list",
            "deployment_versions_create",
            "deployment_versions_get",
            "deployment_versions_update",
            "deployment_versions_delete",
        ),
        "ubiops.api.revisions:RevisionsApi": (
            "revisions_list",
            "revisions_file_upload",
            "revisions_get",
            "revisions_file_download",
            "revisions_rebuild",
        ),
        "ubiops.api.builds:BuildsApi": ("builds_get",),
        "ubiops.api.environment_variables:EnvironmentVariablesApi": (
            "project_environment_variables_list",
            "project_environment_variables_create",
            "project_environment_variables_get",
            "project_environment_variables_update",
            "project_environment_variables_delete",
            "deployment_environment_variables_list",
            "deployment_environment_variables_create",
            "deployment_environment_variables_get",
            "deployment_environment_variables_update",
            "deployment_environment_variables_delete",
            "deployment_environment_variables_copy",
            "deployment_version_environment_variables_list",
            "deployment_version_environment_variables_create",
            "deployment_version_environment_variables_get",
            "deployment_version_environment_variables_update",
            "deployment_version_environment_variables_delete",
            "deployment_version_environment_variables_copy",
        ),
        "ubiops.api.audit_events:AuditEventsApi": (
            "deployment_audit_events_list",
            "pipeline_audit_events_list",
            "project_audit_events_list",
        ),
        "ubiops.api.template_deployments:TemplateDeploymentsApi": ("template_deployments_list",),
        "ubiops.api.users:UsersApi": (
            "user_get",
            "user_create",
            "user_delete",
        ),
        "ubiops.api.status:StatusApi": ("service_status",),
        "ubiops.api.projects:ProjectsApi": (
            "project_users_list",
            "project_users_create",
            "project_users_get",
            "project_users_delete",
            "projects_list",
            "projects_create",
            "projects_get",
            "projects_update",
            "projects_delete",
            "projects_resource_usage",
            "projects_usage_get",
            "quotas_list",
        ),
        "ubiops.api.organizations:OrganizationsApi": (
            "organization_users_list",
            "organization_users_create",
            "organization_users_get",
            "organization_users_update",
            "organization_users_delete",
            "organizations_list",
            "organizations_create",
            "organizations_get",
            "organizations_update",
            "organizations_resource_usage",
            "organizations_usage_get",
            "vouchers_get",
        ),
        "ubiops.api.logs:LogsApi": (
            "logs_list",
            "projects_log_list",
            "project_events_list",
        ),
        "ubiops.api.deployment_requests:DeploymentRequestsApi": (
            "batch_deployment_requests_create",
            "batch_deployment_version_requests_create",
            "deployment_requests_batch_cancel",
            "deployment_requests_batch_delete",
            "deployment_requests_batch_get",
            "deployment_requests_list",
            "deployment_requests_create",
            "deployment_requests_get",
            "deployment_requests_update",
            "deployment_requests_delete",
            "deployment_requests_input_get",
            "deployment_requests_output_get",
            "deployment_version_requests_batch_cancel",
            "deployment_version_requests_batch_delete",
            "deployment_version_requests_batch_get",
            "deployment_version_requests_list",
            "deployment_version_requests_create",
            "deployment_version_requests_get",
            "deployment_version_requests_update",
            "deployment_version_requests_delete",
            "deployment_version_requests_input_get",
            "deployment_version_requests_output_get",
            "project_requests_list",
        ),
        "ubiops.api.pipelines:PipelinesApi": (
            "expressions_evaluate",
            "pipelines_list",
            "pipelines_create",
            "pipelines_get",
            "pipelines_update",
            "pipelines_delete",
        ),
        "ubiops.api.pipeline_versions:PipelineVersionsApi": (
            "pipeline_version_object_environment_variables_list",
            "pipeline_versions_list",
            "pipeline_versions_create",
            "pipeline_versions_get",
            "pipeline_versions_update",
            "pipeline_versions_delete",
        ),
        "ubiops.api.pipeline_requests:PipelineRequestsApi": (
            "batch_pipeline_requests_create",
            "batch_pipeline_version_requests_create",
            "pipeline_requests_batch_cancel",
            "pipeline_requests_batch_delete",
            "pipeline_requests_batch_get",
            "pipeline_requests_list",
            "pipeline_requests_create",
            "pipeline_requests_get",
            "pipeline_requests_update",
            "pipeline_requests_delete",
            "pipeline_requests_input_get",
            "pipeline_requests_output_get",
            "pipeline_version_object_requests_get",
            "pipeline_version_object_requests_input_get",
            "pipeline_version_object_requests_output_get",
            "pipeline_version_requests_batch_cancel",
            "pipeline_version_requests_batch_delete",
            "pipeline_version_requests_batch_get",
            "pipeline_version_requests_list",
            "pipeline_version_requests_create",
            "pipeline_version_requests_get",
            "pipeline_version_requests_update",
            "pipeline_version_requests_delete",
            "pipeline_version_requests_input_get",
            "pipeline_version_requests_output_get",
        ),
        "ubiops.api.environments:EnvironmentsApi": (
            "environments_list",
            "environments_create",
            "environments_get",
            "environments_update",
            "environments_delete",
            "environments_usage",
        ),
        "ubiops.api.environment_revisions:EnvironmentRevisionsApi": (
            "environment_revisions_list",
            "environment_revisions_file_upload",
            "environment_revisions_get",
            "environment_revisions_file_download",
            "environment_revisions_rebuild",
        ),
        "ubiops.api.environment_builds:EnvironmentBuildsApi": (
            "environment_builds_list",
            "environment_builds_get",
            "environment_builds_update",
            "environment_build_dependencies_list",
        ),
        "ubiops.api.environment_tags:EnvironmentTagsApi": (
            "environment_tags_list",
            "environment_tags_create",
            "environment_tags_get",
            "environment_tags_update",
            "environment_tags_delete",
            "environment_tags_build",
            "environment_tags_rebuild",
            "environment_tags_download",
            "environment_tags_usage",
            "environment_tag_dependencies_list",
            "environment_tag_secrets_list",
            "environment_tag_secrets_create",
            "environment_tag_secrets_get",
            "environment_tag_secrets_update",
            "environment_tag_secrets_delete",
            "environment_tag_secrets_copy",
        ),
        "ubiops.api.buckets:BucketsApi": (
            "buckets_list",
            "buckets_create",
            "buckets_get",
            "buckets_update",
            "buckets_delete",
        ),
        "ubiops.api.instances:InstancesApi": (
            "instances_list",
            "instances_get",
            "instances_update",
            "instance_events_list",
            "project_instances_list",
            "project_instances_get",
            "project_instances_update",
        ),
        "ubiops.api.instance_types:InstanceTypesApi": (
            "instance_types_list",
            "instance_type_groups_list",
            "instance_type_groups_create",
            "instance_type_groups_get",
            "instance_type_groups_update",
            "instance_type_groups_delete",
            "instance_type_groups_usage",
        ),
        "ubiops.api.files:FilesApi": (
            "files_list",
            "files_get",
            "files_upload",
            "files_delete",
            "files_download",
            "files_start_multipart_upload",
            "files_complete_multipart_upload",
        ),
        "ubiops.api.exports:ExportsApi": (
            "exports_list",
            "exports_create",
            "exports_get",
            "exports_delete",
            "exports_download",
        ),
        "ubiops.api.imports:ImportsApi": (
            "imports_list",
            "imports_create",
            "imports_get",
            "imports_update",
            "imports_delete",
            "imports_download",
        ),
        "ubiops.api.metrics:MetricsApi": (
            "metrics_list",
            "metrics_create",
            "metrics_get",
            "metrics_update",
            "metrics_delete",
        ),
        "ubiops.api.time_series:TimeSeriesApi": (
            "time_series_data_list",
            "time_series_data_create",
            "time_series_data_aggregate",
            "time_series_search",
            "time_series_delete",
        ),
        "ubiops.api.request_schedules:RequestSchedulesApi": (
            "request_schedules_list",
            "request_schedules_create",
            "request_schedules_get",
            "request_schedules_update",
            "request_schedules_delete",
        ),
        "ubiops.api.webhooks:WebhooksApi": (
            "webhooks_list",
            "webhooks_create",
            "webhooks_get",
            "webhooks_update",
            "webhooks_delete",
            "webhook_tests_create",
            "webhook_tests_get",
        ),
        "ubiops.api.notification_groups:NotificationGroupsApi": (
            "notification_groups_list",
            "notification_groups_create",
            "notification_groups_get",
            "notification_groups_update",
            "notification_groups_delete",
        ),
        "ubiops.api.roles:RolesApi": (
            "roles_list",
            "roles_create",
            "roles_get",
            "roles_update",
            "roles_delete",
            "role_assignments_per_object_list",
            "role_assignments_create",
            "role_assignments_get",
            "role_assignments_delete",
            "permissions_list",
        ),
        "ubiops.api.service_users:ServiceUsersApi": (
            "service_users_list",
            "service_users_create",
            "service_users_get",
            "service_users_update",
            "service_users_delete",
            "service_users_token",
        ),
        "ubiops.api.services:ServicesApi": (
            "services_list",
            "services_create",
            "services_get",
            "services_update",
            "services_delete",
            "services_status_get",
            "services_user_concurrency_limit_list",
            "services_user_concurrency_limit_create",
            "services_user_concurrency_limit_get",
            "services_user_concurrency_limit_update",
            "services_user_concurrency_limit_delete",
            "services_user_rate_limit_list",
            "services_user_rate_limit_create",
            "services_user_rate_limit_get",
            "services_user_rate_limit_update",
            "services_user_rate_limit_delete",
        ),
    },
)
