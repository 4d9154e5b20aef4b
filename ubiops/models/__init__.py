"""The models, each loaded when it is first used. Generated from openapi/ by `python -m codegen`: change it there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ubiops.models._by_name import install

if TYPE_CHECKING:
    from ubiops.models.audit_events import AuditList as AuditList
    from ubiops.models.base.model import Model as Model
    from ubiops.models.base.nested import ModelList as ModelList
    from ubiops.models.buckets import BucketCreate as BucketCreate
    from ubiops.models.buckets import BucketDetail as BucketDetail
    from ubiops.models.buckets import BucketList as BucketList
    from ubiops.models.buckets import BucketUpdate as BucketUpdate
    from ubiops.models.builds import BuildList as BuildList
    from ubiops.models.deployment_requests import (
        DeploymentRequestBatchCreateResponse as DeploymentRequestBatchCreateResponse,
    )
    from ubiops.models.deployment_requests import DeploymentRequestBatchDetail as DeploymentRequestBatchDetail
    from ubiops.models.deployment_requests import DeploymentRequestCreateResponse as DeploymentRequestCreateResponse
    from ubiops.models.deployment_requests import DeploymentRequestDetail as DeploymentRequestDetail
    from ubiops.models.deployment_requests import DeploymentRequestList as DeploymentRequestList
    from ubiops.models.deployment_requests import DeploymentRequestSingleDetail as DeploymentRequestSingleDetail
    from ubiops.models.deployment_requests import DeploymentRequestUpdate as DeploymentRequestUpdate
    from ubiops.models.deployment_requests import DeploymentRequestUpdateResponse as DeploymentRequestUpdateResponse
    from ubiops.models.deployment_requests import RequestsOverview as RequestsOverview
    from ubiops.models.deployment_versions import DeploymentVersionCreate as DeploymentVersionCreate
    from ubiops.models.deployment_versions import DeploymentVersionDetail as DeploymentVersionDetail
    from ubiops.models.deployment_versions import DeploymentVersionList as DeploymentVersionList
    from ubiops.models.deployment_versions import DeploymentVersionPort as DeploymentVersionPort
    from ubiops.models.deployment_versions import DeploymentVersionUpdate as DeploymentVersionUpdate
    from ubiops.models.deployments import DeploymentCreate as DeploymentCreate
    from ubiops.models.deployments import DeploymentCreateResponse as DeploymentCreateResponse
    from ubiops.models.deployments import DeploymentDetail as DeploymentDetail
    from ubiops.models.deployments import DeploymentInputFieldCreate as DeploymentInputFieldCreate
    from ubiops.models.deployments import DeploymentList as DeploymentList
    from ubiops.models.deployments import DeploymentOutputFieldCreate as DeploymentOutputFieldCreate
    from ubiops.models.deployments import DeploymentUpdate as DeploymentUpdate
    from ubiops.models.deployments import InputFieldWidgetCreate as InputFieldWidgetCreate
    from ubiops.models.deployments import InputOutputFieldBase as InputOutputFieldBase
    from ubiops.models.deployments import InputOutputFieldDetail as InputOutputFieldDetail
    from ubiops.models.deployments import InputOutputFieldList as InputOutputFieldList
    from ubiops.models.deployments import InputOutputWidgetList as InputOutputWidgetList
    from ubiops.models.deployments import OutputFieldWidgetCreate as OutputFieldWidgetCreate
    from ubiops.models.environment_builds import EnvironmentBuildDependency as EnvironmentBuildDependency
    from ubiops.models.environment_builds import EnvironmentBuildList as EnvironmentBuildList
    from ubiops.models.environment_builds import EnvironmentBuildUpdate as EnvironmentBuildUpdate
    from ubiops.models.environment_revisions import EnvironmentRevisionCreate as EnvironmentRevisionCreate
    from ubiops.models.environment_revisions import EnvironmentRevisionDetail as EnvironmentRevisionDetail
    from ubiops.models.environment_tags import EnvironmentSecretCopy as EnvironmentSecretCopy
    from ubiops.models.environment_tags import EnvironmentTagCreate as EnvironmentTagCreate
    from ubiops.models.environment_tags import EnvironmentTagDependency as EnvironmentTagDependency
    from ubiops.models.environment_tags import EnvironmentTagList as EnvironmentTagList
    from ubiops.models.environment_tags import EnvironmentTagUpdate as EnvironmentTagUpdate
    from ubiops.models.environment_tags import EnvironmentTagUsage as EnvironmentTagUsage
    from ubiops.models.environment_tags import Success as Success
    from ubiops.models.environment_variables import EnvironmentVariableCopy as EnvironmentVariableCopy
    from ubiops.models.environment_variables import EnvironmentVariableCreate as EnvironmentVariableCreate
    from ubiops.models.environment_variables import EnvironmentVariableList as EnvironmentVariableList
    from ubiops.models.environment_variables import InheritedEnvironmentVariableList as InheritedEnvironmentVariableList
    from ubiops.models.environments import EnvironmentCreate as EnvironmentCreate
    from ubiops.models.environments import EnvironmentDetail as EnvironmentDetail
    from ubiops.models.environments import EnvironmentList as EnvironmentList
    from ubiops.models.environments import EnvironmentUpdate as EnvironmentUpdate
    from ubiops.models.environments import EnvironmentUsage as EnvironmentUsage
    from ubiops.models.exports import ExportCreate as ExportCreate
    from ubiops.models.exports import ExportDetail as ExportDetail
    from ubiops.models.exports import ExportList as ExportList
    from ubiops.models.files import FileCompleteMultipartUpload as FileCompleteMultipartUpload
    from ubiops.models.files import FileDetail as FileDetail
    from ubiops.models.files import FileItem as FileItem
    from ubiops.models.files import FileMultipartUpload as FileMultipartUpload
    from ubiops.models.files import FileUploadResponse as FileUploadResponse
    from ubiops.models.imports import ImportDetail as ImportDetail
    from ubiops.models.imports import ImportList as ImportList
    from ubiops.models.imports import ImportUpdate as ImportUpdate
    from ubiops.models.instance_types import Cluster as Cluster
    from ubiops.models.instance_types import InstanceType as InstanceType
    from ubiops.models.instance_types import InstanceTypeCluster as InstanceTypeCluster
    from ubiops.models.instance_types import InstanceTypeCreate as InstanceTypeCreate
    from ubiops.models.instance_types import InstanceTypeGroupCreate as InstanceTypeGroupCreate
    from ubiops.models.instance_types import InstanceTypeGroupList as InstanceTypeGroupList
    from ubiops.models.instance_types import InstanceTypeGroupListPaginated as InstanceTypeGroupListPaginated
    from ubiops.models.instance_types import InstanceTypeGroupUpdate as InstanceTypeGroupUpdate
    from ubiops.models.instance_types import InstanceTypeGroupUsage as InstanceTypeGroupUsage
    from ubiops.models.instance_types import InstanceTypeGroupUsagePaginated as InstanceTypeGroupUsagePaginated
    from ubiops.models.instance_types import InstanceTypeItem as InstanceTypeItem
    from ubiops.models.instance_types import InstanceTypeItemCreate as InstanceTypeItemCreate
    from ubiops.models.instance_types import InstanceTypeList as InstanceTypeList
    from ubiops.models.instance_types import InstanceTypeListPaginated as InstanceTypeListPaginated
    from ubiops.models.instance_types import InstanceTypeNodePool as InstanceTypeNodePool
    from ubiops.models.instance_types import Node as Node
    from ubiops.models.instance_types import NodePool as NodePool
    from ubiops.models.instances import InstanceDetail as InstanceDetail
    from ubiops.models.instances import InstanceEvent as InstanceEvent
    from ubiops.models.instances import InstanceEventPaginated as InstanceEventPaginated
    from ubiops.models.instances import InstanceInstanceTypeDetail as InstanceInstanceTypeDetail
    from ubiops.models.instances import InstanceList as InstanceList
    from ubiops.models.instances import InstanceListPaginated as InstanceListPaginated
    from ubiops.models.instances import InstanceUpdate as InstanceUpdate
    from ubiops.models.instances import ProjectInstanceList as ProjectInstanceList
    from ubiops.models.instances import ProjectInstanceListPaginated as ProjectInstanceListPaginated
    from ubiops.models.logs import EventList as EventList
    from ubiops.models.logs import LogList as LogList
    from ubiops.models.logs import LogMetadata as LogMetadata
    from ubiops.models.logs import Logs as Logs
    from ubiops.models.logs import LogsCreate as LogsCreate
    from ubiops.models.metrics import MetricCreate as MetricCreate
    from ubiops.models.metrics import MetricDetail as MetricDetail
    from ubiops.models.metrics import MetricUpdate as MetricUpdate
    from ubiops.models.notification_groups import NotificationGroupContact as NotificationGroupContact
    from ubiops.models.notification_groups import NotificationGroupCreate as NotificationGroupCreate
    from ubiops.models.notification_groups import NotificationGroupList as NotificationGroupList
    from ubiops.models.notification_groups import NotificationGroupUpdate as NotificationGroupUpdate
    from ubiops.models.organizations import OrganizationCreate as OrganizationCreate
    from ubiops.models.organizations import OrganizationDetail as OrganizationDetail
    from ubiops.models.organizations import OrganizationList as OrganizationList
    from ubiops.models.organizations import OrganizationProjectUsage as OrganizationProjectUsage
    from ubiops.models.organizations import OrganizationUpdate as OrganizationUpdate
    from ubiops.models.organizations import OrganizationUsage as OrganizationUsage
    from ubiops.models.organizations import OrganizationUserCreate as OrganizationUserCreate
    from ubiops.models.organizations import OrganizationUserDetail as OrganizationUserDetail
    from ubiops.models.organizations import OrganizationUserList as OrganizationUserList
    from ubiops.models.organizations import OrganizationUserUpdate as OrganizationUserUpdate
    from ubiops.models.organizations import ResourceUsage as ResourceUsage
    from ubiops.models.organizations import Voucher as Voucher
    from ubiops.models.pipeline_requests import (
        DirectPipelineRequestDeploymentRequest as DirectPipelineRequestDeploymentRequest,
    )
    from ubiops.models.pipeline_requests import (
        DirectPipelineRequestOperatorRequest as DirectPipelineRequestOperatorRequest,
    )
    from ubiops.models.pipeline_requests import (
        DirectPipelineRequestPipelineRequest as DirectPipelineRequestPipelineRequest,
    )
    from ubiops.models.pipeline_requests import OperatorRequestDetail as OperatorRequestDetail
    from ubiops.models.pipeline_requests import PipelineRequestBatchCreateResponse as PipelineRequestBatchCreateResponse
    from ubiops.models.pipeline_requests import PipelineRequestCreateResponse as PipelineRequestCreateResponse
    from ubiops.models.pipeline_requests import PipelineRequestDeploymentRequest as PipelineRequestDeploymentRequest
    from ubiops.models.pipeline_requests import PipelineRequestDetail as PipelineRequestDetail
    from ubiops.models.pipeline_requests import PipelineRequestList as PipelineRequestList
    from ubiops.models.pipeline_requests import PipelineRequestOperatorRequest as PipelineRequestOperatorRequest
    from ubiops.models.pipeline_requests import PipelineRequestPipelineRequest as PipelineRequestPipelineRequest
    from ubiops.models.pipeline_requests import PipelineRequestSingleDetail as PipelineRequestSingleDetail
    from ubiops.models.pipeline_requests import PipelineRequestUpdate as PipelineRequestUpdate
    from ubiops.models.pipeline_versions import AttachmentFieldsList as AttachmentFieldsList
    from ubiops.models.pipeline_versions import AttachmentsCreate as AttachmentsCreate
    from ubiops.models.pipeline_versions import AttachmentsList as AttachmentsList
    from ubiops.models.pipeline_versions import AttachmentSourcesList as AttachmentSourcesList
    from ubiops.models.pipeline_versions import OutputValueList as OutputValueList
    from ubiops.models.pipeline_versions import PipelineVersionCreate as PipelineVersionCreate
    from ubiops.models.pipeline_versions import PipelineVersionDetail as PipelineVersionDetail
    from ubiops.models.pipeline_versions import PipelineVersionList as PipelineVersionList
    from ubiops.models.pipeline_versions import (
        PipelineVersionObjectConfigurationList as PipelineVersionObjectConfigurationList,
    )
    from ubiops.models.pipeline_versions import PipelineVersionObjectCreate as PipelineVersionObjectCreate
    from ubiops.models.pipeline_versions import PipelineVersionObjectList as PipelineVersionObjectList
    from ubiops.models.pipeline_versions import PipelineVersionUpdate as PipelineVersionUpdate
    from ubiops.models.pipelines import ExpressionEvaluate as ExpressionEvaluate
    from ubiops.models.pipelines import ExpressionEvaluateResponse as ExpressionEvaluateResponse
    from ubiops.models.pipelines import ExpressionInputFieldCreate as ExpressionInputFieldCreate
    from ubiops.models.pipelines import PipelineCreate as PipelineCreate
    from ubiops.models.pipelines import PipelineCreateResponse as PipelineCreateResponse
    from ubiops.models.pipelines import PipelineDetail as PipelineDetail
    from ubiops.models.pipelines import PipelineInputFieldCreate as PipelineInputFieldCreate
    from ubiops.models.pipelines import PipelineList as PipelineList
    from ubiops.models.pipelines import PipelineOutputFieldCreate as PipelineOutputFieldCreate
    from ubiops.models.pipelines import PipelineUpdate as PipelineUpdate
    from ubiops.models.projects import ProjectCreate as ProjectCreate
    from ubiops.models.projects import ProjectDeploymentVersionUsage as ProjectDeploymentVersionUsage
    from ubiops.models.projects import ProjectDetail as ProjectDetail
    from ubiops.models.projects import ProjectList as ProjectList
    from ubiops.models.projects import ProjectResourceUsage as ProjectResourceUsage
    from ubiops.models.projects import ProjectUpdate as ProjectUpdate
    from ubiops.models.projects import ProjectUsage as ProjectUsage
    from ubiops.models.projects import ProjectUserCreate as ProjectUserCreate
    from ubiops.models.projects import ProjectUserList as ProjectUserList
    from ubiops.models.projects import QuotaDetail as QuotaDetail
    from ubiops.models.request_schedules import ScheduleCreate as ScheduleCreate
    from ubiops.models.request_schedules import ScheduleList as ScheduleList
    from ubiops.models.request_schedules import ScheduleUpdate as ScheduleUpdate
    from ubiops.models.revisions import RevisionCreate as RevisionCreate
    from ubiops.models.revisions import RevisionList as RevisionList
    from ubiops.models.roles import PermissionList as PermissionList
    from ubiops.models.roles import RoleAssignmentCreate as RoleAssignmentCreate
    from ubiops.models.roles import RoleAssignmentList as RoleAssignmentList
    from ubiops.models.roles import RoleCreate as RoleCreate
    from ubiops.models.roles import RoleDetailList as RoleDetailList
    from ubiops.models.roles import RoleList as RoleList
    from ubiops.models.roles import RoleUpdate as RoleUpdate
    from ubiops.models.service_users import ServiceUserCreate as ServiceUserCreate
    from ubiops.models.service_users import ServiceUserList as ServiceUserList
    from ubiops.models.service_users import ServiceUserTokenDetail as ServiceUserTokenDetail
    from ubiops.models.service_users import ServiceUserTokenList as ServiceUserTokenList
    from ubiops.models.services import HealthCheck as HealthCheck
    from ubiops.models.services import ServiceCreate as ServiceCreate
    from ubiops.models.services import ServiceDetail as ServiceDetail
    from ubiops.models.services import ServiceList as ServiceList
    from ubiops.models.services import ServiceStatus as ServiceStatus
    from ubiops.models.services import ServicesUserConcurrencyLimitCreate as ServicesUserConcurrencyLimitCreate
    from ubiops.models.services import ServicesUserConcurrencyLimitList as ServicesUserConcurrencyLimitList
    from ubiops.models.services import ServicesUserConcurrencyLimitUpdate as ServicesUserConcurrencyLimitUpdate
    from ubiops.models.services import ServicesUserRateLimitCreate as ServicesUserRateLimitCreate
    from ubiops.models.services import ServicesUserRateLimitList as ServicesUserRateLimitList
    from ubiops.models.services import ServicesUserRateLimitUpdate as ServicesUserRateLimitUpdate
    from ubiops.models.services import ServiceUpdate as ServiceUpdate
    from ubiops.models.status import Status as Status
    from ubiops.models.template_deployments import TemplateDeploymentList as TemplateDeploymentList
    from ubiops.models.time_series import TimeSeriesDataCreate as TimeSeriesDataCreate
    from ubiops.models.time_series import TimeSeriesDataList as TimeSeriesDataList
    from ubiops.models.time_series import TimeSeriesDataPointCreate as TimeSeriesDataPointCreate
    from ubiops.models.time_series import TimeSeriesDataPointList as TimeSeriesDataPointList
    from ubiops.models.time_series import TimeSeriesSearch as TimeSeriesSearch
    from ubiops.models.training import ExperimentCreate as ExperimentCreate
    from ubiops.models.training import ExperimentDetail as ExperimentDetail
    from ubiops.models.training import ExperimentList as ExperimentList
    from ubiops.models.training import ExperimentRunCreate as ExperimentRunCreate
    from ubiops.models.training import ExperimentRunCreateResponse as ExperimentRunCreateResponse
    from ubiops.models.training import ExperimentRunDetail as ExperimentRunDetail
    from ubiops.models.training import ExperimentRunList as ExperimentRunList
    from ubiops.models.training import ExperimentRunUpdate as ExperimentRunUpdate
    from ubiops.models.training import ExperimentRunUpdateResponse as ExperimentRunUpdateResponse
    from ubiops.models.training import ExperimentUpdate as ExperimentUpdate
    from ubiops.models.users import UserDetail as UserDetail
    from ubiops.models.users import UserPendingCreate as UserPendingCreate
    from ubiops.models.users import UserPendingDetail as UserPendingDetail
    from ubiops.models.webhooks import AdditionalData as AdditionalData
    from ubiops.models.webhooks import WebhookCreate as WebhookCreate
    from ubiops.models.webhooks import WebhookDetail as WebhookDetail
    from ubiops.models.webhooks import WebhookHeader as WebhookHeader
    from ubiops.models.webhooks import WebhookTestCreate as WebhookTestCreate
    from ubiops.models.webhooks import WebhookTestDetail as WebhookTestDetail
    from ubiops.models.webhooks import WebhookUpdate as WebhookUpdate

_MODULES = {
    "Model": "base.model",
    "ModelList": "base.nested",
    "DeploymentCreate": "deployments",
    "DeploymentUpdate": "deployments",
    "DeploymentCreateResponse": "deployments",
    "DeploymentDetail": "deployments",
    "DeploymentList": "deployments",
    "DeploymentInputFieldCreate": "deployments",
    "DeploymentOutputFieldCreate": "deployments",
    "InputFieldWidgetCreate": "deployments",
    "OutputFieldWidgetCreate": "deployments",
    "InputOutputFieldDetail": "deployments",
    "InputOutputFieldList": "deployments",
    "InputOutputWidgetList": "deployments",
    "InputOutputFieldBase": "deployments",
    "DeploymentVersionCreate": "deployment_versions",
    "DeploymentVersionUpdate": "deployment_versions",
    "DeploymentVersionDetail": "deployment_versions",
    "DeploymentVersionList": "deployment_versions",
    "DeploymentVersionPort": "deployment_versions",
    "RevisionCreate": "revisions",
    "RevisionList": "revisions",
    "BuildList": "builds",
    "EnvironmentVariableCreate": "environment_variables",
    "EnvironmentVariableList": "environment_variables",
    "InheritedEnvironmentVariableList": "environment_variables",
    "EnvironmentVariableCopy": "environment_variables",
    "AuditList": "audit_events",
    "TemplateDeploymentList": "template_deployments",
    "UserDetail": "users",
    "UserPendingCreate": "users",
    "UserPendingDetail": "users",
    "Status": "status",
    "ProjectCreate": "projects",
    "ProjectDeploymentVersionUsage": "projects",
    "ProjectDetail": "projects",
    "ProjectList": "projects",
    "ProjectResourceUsage": "projects",
    "ProjectUpdate": "projects",
    "ProjectUsage": "projects",
    "ProjectUserCreate": "projects",
    "ProjectUserList": "projects",
    "QuotaDetail": "projects",
    "OrganizationCreate": "organizations",
    "OrganizationDetail": "organizations",
    "OrganizationList": "organizations",
    "OrganizationProjectUsage": "organizations",
    "OrganizationUpdate": "organizations",
    "OrganizationUsage": "organizations",
    "OrganizationUserCreate": "organizations",
    "OrganizationUserDetail": "organizations",
    "OrganizationUserList": "organizations",
    "OrganizationUserUpdate": "organizations",
    "ResourceUsage": "organizations",
    "Voucher": "organizations",
    "EventList": "logs",
    "LogList": "logs",
    "LogMetadata": "logs",
    "Logs": "logs",
    "LogsCreate": "logs",
    "DeploymentRequestBatchCreateResponse": "deployment_requests",
    "DeploymentRequestBatchDetail": "deployment_requests",
    "DeploymentRequestCreateResponse": "deployment_requests",
    "DeploymentRequestDetail": "deployment_requests",
    "DeploymentRequestList": "deployment_requests",
    "DeploymentRequestSingleDetail": "deployment_requests",
    "DeploymentRequestUpdate": "deployment_requests",
    "DeploymentRequestUpdateResponse": "deployment_requests",
    "RequestsOverview": "deployment_requests",
    "ExpressionEvaluate": "pipelines",
    "ExpressionEvaluateResponse": "pipelines",
    "ExpressionInputFieldCreate": "pipelines",
    "PipelineCreate": "pipelines",
    "PipelineCreateResponse": "pipelines",
    "PipelineDetail": "pipelines",
    "PipelineInputFieldCreate": "pipelines",
    "PipelineList": "pipelines",
    "PipelineOutputFieldCreate": "pipelines",
    "PipelineUpdate": "pipelines",
    "AttachmentFieldsList": "pipeline_versions",
    "AttachmentSourcesList": "pipeline_versions",
    "AttachmentsCreate": "pipeline_versions",
    "AttachmentsList": "pipeline_versions",
    "OutputValueList": "pipeline_versions",
    "PipelineVersionCreate": "pipeline_versions",
    "PipelineVersionDetail": "pipeline_versions",
    "PipelineVersionList": "pipeline_versions",
    "PipelineVersionObjectConfigurationList": "pipeline_versions",
    "PipelineVersionObjectCreate": "pipeline_versions",
    "PipelineVersionObjectList": "pipeline_versions",
    "PipelineVersionUpdate": "pipeline_versions",
    "DirectPipelineRequestDeploymentRequest": "pipeline_requests",
    "DirectPipelineRequestOperatorRequest": "pipeline_requests",
    "DirectPipelineRequestPipelineRequest": "pipeline_requests",
    "OperatorRequestDetail": "pipeline_requests",
    "PipelineRequestBatchCreateResponse": "pipeline_requests",
    "PipelineRequestCreateResponse": "pipeline_requests",
    "PipelineRequestDeploymentRequest": "pipeline_requests",
    "PipelineRequestDetail": "pipeline_requests",
    "PipelineRequestList": "pipeline_requests",
    "PipelineRequestOperatorRequest": "pipeline_requests",
    "PipelineRequestPipelineRequest": "pipeline_requests",
    "PipelineRequestSingleDetail": "pipeline_requests",
    "PipelineRequestUpdate": "pipeline_requests",
    "EnvironmentCreate": "environments",
    "EnvironmentUpdate": "environments",
    "EnvironmentDetail": "environments",
    "EnvironmentList": "environments",
    "EnvironmentUsage": "environments",
    "EnvironmentRevisionCreate": "environment_revisions",
    "EnvironmentRevisionDetail": "environment_revisions",
    "EnvironmentBuildList": "environment_builds",
    "EnvironmentBuildUpdate": "environment_builds",
    "EnvironmentBuildDependency": "environment_builds",
    "EnvironmentTagCreate": "environment_tags",
    "EnvironmentTagUpdate": "environment_tags",
    "EnvironmentTagList": "environment_tags",
    "EnvironmentTagDependency": "environment_tags",
    "EnvironmentTagUsage": "environment_tags",
    "EnvironmentSecretCopy": "environment_tags",
    "Success": "environment_tags",
    "BucketCreate": "buckets",
    "BucketUpdate": "buckets",
    "BucketDetail": "buckets",
    "BucketList": "buckets",
    "InstanceList": "instances",
    "InstanceListPaginated": "instances",
    "ProjectInstanceList": "instances",
    "ProjectInstanceListPaginated": "instances",
    "InstanceDetail": "instances",
    "InstanceInstanceTypeDetail": "instances",
    "InstanceUpdate": "instances",
    "InstanceEvent": "instances",
    "InstanceEventPaginated": "instances",
    "InstanceTypeList": "instance_types",
    "InstanceTypeListPaginated": "instance_types",
    "InstanceTypeItem": "instance_types",
    "InstanceTypeItemCreate": "instance_types",
    "InstanceTypeGroupCreate": "instance_types",
    "InstanceTypeGroupUpdate": "instance_types",
    "InstanceTypeGroupList": "instance_types",
    "InstanceTypeGroupListPaginated": "instance_types",
    "InstanceTypeGroupUsage": "instance_types",
    "InstanceTypeGroupUsagePaginated": "instance_types",
    "InstanceTypeNodePool": "instance_types",
    "InstanceTypeCluster": "instance_types",
    "Node": "instance_types",
    "InstanceType": "instance_types",
    "InstanceTypeCreate": "instance_types",
    "Cluster": "instance_types",
    "NodePool": "instance_types",
    "FileItem": "files",
    "FileDetail": "files",
    "FileUploadResponse": "files",
    "FileMultipartUpload": "files",
    "FileCompleteMultipartUpload": "files",
    "ExportCreate": "exports",
    "ExportList": "exports",
    "ExportDetail": "exports",
    "ImportUpdate": "imports",
    "ImportList": "imports",
    "ImportDetail": "imports",
    "MetricCreate": "metrics",
    "MetricUpdate": "metrics",
    "MetricDetail": "metrics",
    "TimeSeriesDataCreate": "time_series",
    "TimeSeriesDataPointCreate": "time_series",
    "TimeSeriesDataList": "time_series",
    "TimeSeriesDataPointList": "time_series",
    "TimeSeriesSearch": "time_series",
    "ScheduleCreate": "request_schedules",
    "ScheduleUpdate": "request_schedules",
    "ScheduleList": "request_schedules",
    "WebhookHeader": "webhooks",
    "WebhookCreate": "webhooks",
    "WebhookUpdate": "webhooks",
    "WebhookDetail": "webhooks",
    "WebhookTestCreate": "webhooks",
    "WebhookTestDetail": "webhooks",
    "AdditionalData": "webhooks",
    "NotificationGroupCreate": "notification_groups",
    "NotificationGroupUpdate": "notification_groups",
    "NotificationGroupList": "notification_groups",
    "NotificationGroupContact": "notification_groups",
    "PermissionList": "roles",
    "RoleCreate": "roles",
    "RoleUpdate": "roles",
    "RoleList": "roles",
    "RoleDetailList": "roles",
    "RoleAssignmentCreate": "roles",
    "RoleAssignmentList": "roles",
    "ServiceUserCreate": "service_users",
    "ServiceUserList": "service_users",
    "ServiceUserTokenDetail": "service_users",
    "ServiceUserTokenList": "service_users",
    "ExperimentCreate": "training",
    "ExperimentUpdate": "training",
    "ExperimentDetail": "training",
    "ExperimentList": "training",
    "ExperimentRunCreate": "training",
    "ExperimentRunCreateResponse": "training",
    "ExperimentRunList": "training",
    "ExperimentRunDetail": "training",
    "ExperimentRunUpdate": "training",
    "ExperimentRunUpdateResponse": "training",
    "HealthCheck": "services",
    "ServiceCreate": "services",
    "ServiceUpdate": "services",
    "ServiceDetail": "services",
    "ServiceList": "services",
    "ServiceStatus": "services",
    "ServicesUserConcurrencyLimitCreate": "services",
    "ServicesUserConcurrencyLimitUpdate": "services",
    "ServicesUserConcurrencyLimitList": "services",
    "ServicesUserRateLimitCreate": "services",
    "ServicesUserRateLimitUpdate": "services",
    "ServicesUserRateLimitList": "services",
}

install([name for name in _MODULES if name not in {"Model", "ModelList"}])

if not TYPE_CHECKING:  # so that a type checker finds a misspelt name

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({"__doc__", "__file__", "__name__", "__path__", *_MODULES})
