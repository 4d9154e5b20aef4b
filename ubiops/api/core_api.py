"""All endpoints in one class. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from ubiops.api.audit_events_api import AuditEventsApi
from ubiops.api.buckets_api import BucketsApi
from ubiops.api.builds_api import BuildsApi
from ubiops.api.deployment_versions_api import DeploymentVersionsApi
from ubiops.api.deployments_api import DeploymentsApi
from ubiops.api.environment_builds_api import EnvironmentBuildsApi
from ubiops.api.environment_revisions_api import EnvironmentRevisionsApi
from ubiops.api.environment_tags_api import EnvironmentTagsApi
from ubiops.api.environment_variables_api import EnvironmentVariablesApi
from ubiops.api.environments_api import EnvironmentsApi
from ubiops.api.instance_types_api import InstanceTypesApi
from ubiops.api.instances_api import InstancesApi
from ubiops.api.metrics_api import MetricsApi
from ubiops.api.notification_groups_api import NotificationGroupsApi
from ubiops.api.revisions_api import RevisionsApi
from ubiops.api.roles_api import RolesApi
from ubiops.api.service_users_api import ServiceUsersApi
from ubiops.api.services_api import ServicesApi
from ubiops.api.status_api import StatusApi
from ubiops.api.template_deployments_api import TemplateDeploymentsApi
from ubiops.api.users_api import UsersApi
from ubiops.api.webhooks_api import WebhooksApi


class CoreApi(
    DeploymentsApi,
    DeploymentVersionsApi,
    RevisionsApi,
    BuildsApi,
    EnvironmentVariablesApi,
    AuditEventsApi,
    TemplateDeploymentsApi,
    UsersApi,
    StatusApi,
    EnvironmentsApi,
    EnvironmentRevisionsApi,
    EnvironmentBuildsApi,
    EnvironmentTagsApi,
    BucketsApi,
    InstancesApi,
    InstanceTypesApi,
    MetricsApi,
    WebhooksApi,
    NotificationGroupsApi,
    RolesApi,
    ServiceUsersApi,
    ServicesApi,
):
    """Every endpoint of the API as a method.

    `CoreApi()` takes the token from the environment variable UBIOPS_API_TOKEN and the address from UBIOPS_API_HOST;
    `CoreApi(ubiops.ApiClient(configuration))` takes them from a `ubiops.Configuration`. A client is meant to be shared, by threads
    too; it keeps its connections open until `core_api.api_client.close()`.

    All methods take these options by name:

    - `_request_timeout`: seconds, as a number or a pair (to connect, between bytes); None waits without end; left out, the
      configuration decides.
    - `_deadline`: seconds for the whole call, with all that it repeats and waits for.
    - `_preload_content`: False returns the open response instead of models.
    - `async_req`: True returns at once an object whose `get()` waits for the result, or raises what the call raised.
    - `progress`, for uploads and downloads: called as `progress(done_bytes, total_bytes)`; the total is None when it is not known.

    `NAME_with_http_info` is the same call as `NAME` and returns `(data, status, headers)`.
    """
