"""Client for the UbiOps API. Names are loaded when they are first used, so that importing this costs next to nothing.

    import ubiops

    core_api = ubiops.CoreApi()  # the token from UBIOPS_API_TOKEN
    for deployment in core_api.deployments_list("my-project"):
        print(deployment.name, deployment.last_updated)

Generated from openapi/ by `python -m codegen`: change it there.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ubiops._version import __version__ as __version__

if TYPE_CHECKING:
    from ubiops import api as api
    from ubiops import api_client as api_client
    from ubiops import configuration as configuration
    from ubiops import exceptions as exceptions
    from ubiops import models as models
    from ubiops import rest as rest
    from ubiops import training as training
    from ubiops import utils as utils
    from ubiops.api.audit_events import AuditEventsApi as AuditEventsApi
    from ubiops.api.base.options import CallOptions as CallOptions
    from ubiops.api.base.options import DownloadOptions as DownloadOptions
    from ubiops.api.base.options import UploadOptions as UploadOptions
    from ubiops.api.buckets import BucketsApi as BucketsApi
    from ubiops.api.builds import BuildsApi as BuildsApi
    from ubiops.api.core_api import CoreApi as CoreApi
    from ubiops.api.deployment_requests import DeploymentRequestsApi as DeploymentRequestsApi
    from ubiops.api.deployment_versions import DeploymentVersionsApi as DeploymentVersionsApi
    from ubiops.api.deployments import DeploymentsApi as DeploymentsApi
    from ubiops.api.environment_builds import EnvironmentBuildsApi as EnvironmentBuildsApi
    from ubiops.api.environment_revisions import EnvironmentRevisionsApi as EnvironmentRevisionsApi
    from ubiops.api.environment_tags import EnvironmentTagsApi as EnvironmentTagsApi
    from ubiops.api.environment_variables import EnvironmentVariablesApi as EnvironmentVariablesApi
    from ubiops.api.environments import EnvironmentsApi as EnvironmentsApi
    from ubiops.api.exports import ExportsApi as ExportsApi
    from ubiops.api.files import FilesApi as FilesApi
    from ubiops.api.imports import ImportsApi as ImportsApi
    from ubiops.api.instance_types import InstanceTypesApi as InstanceTypesApi
    from ubiops.api.instances import InstancesApi as InstancesApi
    from ubiops.api.logs import LogsApi as LogsApi
    from ubiops.api.metrics import MetricsApi as MetricsApi
    from ubiops.api.notification_groups import NotificationGroupsApi as NotificationGroupsApi
    from ubiops.api.organizations import OrganizationsApi as OrganizationsApi
    from ubiops.api.pipeline_requests import PipelineRequestsApi as PipelineRequestsApi
    from ubiops.api.pipeline_versions import PipelineVersionsApi as PipelineVersionsApi
    from ubiops.api.pipelines import PipelinesApi as PipelinesApi
    from ubiops.api.projects import ProjectsApi as ProjectsApi
    from ubiops.api.request_schedules import RequestSchedulesApi as RequestSchedulesApi
    from ubiops.api.revisions import RevisionsApi as RevisionsApi
    from ubiops.api.roles import RolesApi as RolesApi
    from ubiops.api.service_users import ServiceUsersApi as ServiceUsersApi
    from ubiops.api.services import ServicesApi as ServicesApi
    from ubiops.api.status import StatusApi as StatusApi
    from ubiops.api.template_deployments import TemplateDeploymentsApi as TemplateDeploymentsApi
    from ubiops.api.time_series import TimeSeriesApi as TimeSeriesApi
    from ubiops.api.users import UsersApi as UsersApi
    from ubiops.api.webhooks import WebhooksApi as WebhooksApi
    from ubiops.api_client import ApiClient as ApiClient
    from ubiops.configuration import Configuration as Configuration
    from ubiops.exceptions import ApiAttributeError as ApiAttributeError
    from ubiops.exceptions import ApiConnectionError as ApiConnectionError
    from ubiops.exceptions import ApiException as ApiException
    from ubiops.exceptions import ApiKeyError as ApiKeyError
    from ubiops.exceptions import ApiRequestError as ApiRequestError
    from ubiops.exceptions import ApiTimeoutError as ApiTimeoutError
    from ubiops.exceptions import ApiTypeError as ApiTypeError
    from ubiops.exceptions import ApiValueError as ApiValueError
    from ubiops.exceptions import BadRequestException as BadRequestException
    from ubiops.exceptions import ConflictException as ConflictException
    from ubiops.exceptions import ContentTooLargeException as ContentTooLargeException
    from ubiops.exceptions import ForbiddenException as ForbiddenException
    from ubiops.exceptions import NotFoundException as NotFoundException
    from ubiops.exceptions import OpenApiException as OpenApiException
    from ubiops.exceptions import ServiceException as ServiceException
    from ubiops.exceptions import TooManyRequestsException as TooManyRequestsException
    from ubiops.exceptions import UbiOpsException as UbiOpsException
    from ubiops.exceptions import UnauthorizedException as UnauthorizedException
    from ubiops.files.download import Download as Download
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
    from ubiops.training import Training as Training
    from ubiops.utils import deploy as deploy
    from ubiops.utils import iterate as iterate
    from ubiops.utils import validate_package as validate_package
    from ubiops.utils import wait_for_deployment_version as wait_for_deployment_version
    from ubiops.utils import wait_for_revision as wait_for_revision
    from ubiops.utils import zip_dir as zip_dir

#: Where each name comes from; a name without a module is a module itself.
_MODULES = {
    "api": "",
    "api_client": "",
    "configuration": "",
    "exceptions": "",
    "models": "",
    "rest": "",
    "training": "",
    "utils": "",
    "ApiClient": "api_client",
    "Configuration": "configuration",
    "ApiAttributeError": "exceptions",
    "ApiConnectionError": "exceptions",
    "ApiException": "exceptions",
    "ApiKeyError": "exceptions",
    "ApiRequestError": "exceptions",
    "ApiTimeoutError": "exceptions",
    "ApiTypeError": "exceptions",
    "ApiValueError": "exceptions",
    "BadRequestException": "exceptions",
    "ConflictException": "exceptions",
    "ContentTooLargeException": "exceptions",
    "ForbiddenException": "exceptions",
    "NotFoundException": "exceptions",
    "OpenApiException": "exceptions",
    "ServiceException": "exceptions",
    "TooManyRequestsException": "exceptions",
    "UbiOpsException": "exceptions",
    "UnauthorizedException": "exceptions",
    "CallOptions": "api.base.options",
    "DownloadOptions": "api.base.options",
    "UploadOptions": "api.base.options",
    "CoreApi": "api.core_api",
    "Download": "files.download",
    "Model": "models.base.model",
    "ModelList": "models.base.nested",
    "Training": "training",
    "deploy": "utils",
    "iterate": "utils",
    "validate_package": "utils",
    "wait_for_deployment_version": "utils",
    "wait_for_revision": "utils",
    "zip_dir": "utils",
    "DeploymentsApi": "api.deployments",
    "DeploymentVersionsApi": "api.deployment_versions",
    "RevisionsApi": "api.revisions",
    "BuildsApi": "api.builds",
    "EnvironmentVariablesApi": "api.environment_variables",
    "AuditEventsApi": "api.audit_events",
    "TemplateDeploymentsApi": "api.template_deployments",
    "UsersApi": "api.users",
    "StatusApi": "api.status",
    "ProjectsApi": "api.projects",
    "OrganizationsApi": "api.organizations",
    "LogsApi": "api.logs",
    "DeploymentRequestsApi": "api.deployment_requests",
    "PipelinesApi": "api.pipelines",
    "PipelineVersionsApi": "api.pipeline_versions",
    "PipelineRequestsApi": "api.pipeline_requests",
    "EnvironmentsApi": "api.environments",
    "EnvironmentRevisionsApi": "api.environment_revisions",
    "EnvironmentBuildsApi": "api.environment_builds",
    "EnvironmentTagsApi": "api.environment_tags",
    "BucketsApi": "api.buckets",
    "InstancesApi": "api.instances",
    "InstanceTypesApi": "api.instance_types",
    "FilesApi": "api.files",
    "ExportsApi": "api.exports",
    "ImportsApi": "api.imports",
    "MetricsApi": "api.metrics",
    "TimeSeriesApi": "api.time_series",
    "RequestSchedulesApi": "api.request_schedules",
    "WebhooksApi": "api.webhooks",
    "NotificationGroupsApi": "api.notification_groups",
    "RolesApi": "api.roles",
    "ServiceUsersApi": "api.service_users",
    "ServicesApi": "api.services",
    "DeploymentCreate": "models.deployments",
    "DeploymentUpdate": "models.deployments",
    "DeploymentCreateResponse": "models.deployments",
    "DeploymentDetail": "models.deployments",
    "DeploymentList": "models.deployments",
    "DeploymentInputFieldCreate": "models.deployments",
    "DeploymentOutputFieldCreate": "models.deployments",
    "InputFieldWidgetCreate": "models.deployments",
    "OutputFieldWidgetCreate": "models.deployments",
    "InputOutputFieldDetail": "models.deployments",
    "InputOutputFieldList": "models.deployments",
    "InputOutputWidgetList": "models.deployments",
    "InputOutputFieldBase": "models.deployments",
    "DeploymentVersionCreate": "models.deployment_versions",
    "DeploymentVersionUpdate": "models.deployment_versions",
    "DeploymentVersionDetail": "models.deployment_versions",
    "DeploymentVersionList": "models.deployment_versions",
    "DeploymentVersionPort": "models.deployment_versions",
    "RevisionCreate": "models.revisions",
    "RevisionList": "models.revisions",
    "BuildList": "models.builds",
    "EnvironmentVariableCreate": "models.environment_variables",
    "EnvironmentVariableList": "models.environment_variables",
    "InheritedEnvironmentVariableList": "models.environment_variables",
    "EnvironmentVariableCopy": "models.environment_variables",
    "AuditList": "models.audit_events",
    "TemplateDeploymentList": "models.template_deployments",
    "UserDetail": "models.users",
    "UserPendingCreate": "models.users",
    "UserPendingDetail": "models.users",
    "Status": "models.status",
    "ProjectCreate": "models.projects",
    "ProjectDeploymentVersionUsage": "models.projects",
    "ProjectDetail": "models.projects",
    "ProjectList": "models.projects",
    "ProjectResourceUsage": "models.projects",
    "ProjectUpdate": "models.projects",
    "ProjectUsage": "models.projects",
    "ProjectUserCreate": "models.projects",
    "ProjectUserList": "models.projects",
    "QuotaDetail": "models.projects",
    "OrganizationCreate": "models.organizations",
    "OrganizationDetail": "models.organizations",
    "OrganizationList": "models.organizations",
    "OrganizationProjectUsage": "models.organizations",
    "OrganizationUpdate": "models.organizations",
    "OrganizationUsage": "models.organizations",
    "OrganizationUserCreate": "models.organizations",
    "OrganizationUserDetail": "models.organizations",
    "OrganizationUserList": "models.organizations",
    "OrganizationUserUpdate": "models.organizations",
    "ResourceUsage": "models.organizations",
    "Voucher": "models.organizations",
    "EventList": "models.logs",
    "LogList": "models.logs",
    "LogMetadata": "models.logs",
    "Logs": "models.logs",
    "LogsCreate": "models.logs",
    "DeploymentRequestBatchCreateResponse": "models.deployment_requests",
    "DeploymentRequestBatchDetail": "models.deployment_requests",
    "DeploymentRequestCreateResponse": "models.deployment_requests",
    "DeploymentRequestDetail": "models.deployment_requests",
    "DeploymentRequestList": "models.deployment_requests",
    "DeploymentRequestSingleDetail": "models.deployment_requests",
    "DeploymentRequestUpdate": "models.deployment_requests",
    "DeploymentRequestUpdateResponse": "models.deployment_requests",
    "RequestsOverview": "models.deployment_requests",
    "ExpressionEvaluate": "models.pipelines",
    "ExpressionEvaluateResponse": "models.pipelines",
    "ExpressionInputFieldCreate": "models.pipelines",
    "PipelineCreate": "models.pipelines",
    "PipelineCreateResponse": "models.pipelines",
    "PipelineDetail": "models.pipelines",
    "PipelineInputFieldCreate": "models.pipelines",
    "PipelineList": "models.pipelines",
    "PipelineOutputFieldCreate": "models.pipelines",
    "PipelineUpdate": "models.pipelines",
    "AttachmentFieldsList": "models.pipeline_versions",
    "AttachmentSourcesList": "models.pipeline_versions",
    "AttachmentsCreate": "models.pipeline_versions",
    "AttachmentsList": "models.pipeline_versions",
    "OutputValueList": "models.pipeline_versions",
    "PipelineVersionCreate": "models.pipeline_versions",
    "PipelineVersionDetail": "models.pipeline_versions",
    "PipelineVersionList": "models.pipeline_versions",
    "PipelineVersionObjectConfigurationList": "models.pipeline_versions",
    "PipelineVersionObjectCreate": "models.pipeline_versions",
    "PipelineVersionObjectList": "models.pipeline_versions",
    "PipelineVersionUpdate": "models.pipeline_versions",
    "DirectPipelineRequestDeploymentRequest": "models.pipeline_requests",
    "DirectPipelineRequestOperatorRequest": "models.pipeline_requests",
    "DirectPipelineRequestPipelineRequest": "models.pipeline_requests",
    "OperatorRequestDetail": "models.pipeline_requests",
    "PipelineRequestBatchCreateResponse": "models.pipeline_requests",
    "PipelineRequestCreateResponse": "models.pipeline_requests",
    "PipelineRequestDeploymentRequest": "models.pipeline_requests",
    "PipelineRequestDetail": "models.pipeline_requests",
    "PipelineRequestList": "models.pipeline_requests",
    "PipelineRequestOperatorRequest": "models.pipeline_requests",
    "PipelineRequestPipelineRequest": "models.pipeline_requests",
    "PipelineRequestSingleDetail": "models.pipeline_requests",
    "PipelineRequestUpdate": "models.pipeline_requests",
    "EnvironmentCreate": "models.environments",
    "EnvironmentUpdate": "models.environments",
    "EnvironmentDetail": "models.environments",
    "EnvironmentList": "models.environments",
    "EnvironmentUsage": "models.environments",
    "EnvironmentRevisionCreate": "models.environment_revisions",
    "EnvironmentRevisionDetail": "models.environment_revisions",
    "EnvironmentBuildList": "models.environment_builds",
    "EnvironmentBuildUpdate": "models.environment_builds",
    "EnvironmentBuildDependency": "models.environment_builds",
    "EnvironmentTagCreate": "models.environment_tags",
    "EnvironmentTagUpdate": "models.environment_tags",
    "EnvironmentTagList": "models.environment_tags",
    "EnvironmentTagDependency": "models.environment_tags",
    "EnvironmentTagUsage": "models.environment_tags",
    "EnvironmentSecretCopy": "models.environment_tags",
    "Success": "models.environment_tags",
    "BucketCreate": "models.buckets",
    "BucketUpdate": "models.buckets",
    "BucketDetail": "models.buckets",
    "BucketList": "models.buckets",
    "InstanceList": "models.instances",
    "InstanceListPaginated": "models.instances",
    "ProjectInstanceList": "models.instances",
    "ProjectInstanceListPaginated": "models.instances",
    "InstanceDetail": "models.instances",
    "InstanceInstanceTypeDetail": "models.instances",
    "InstanceUpdate": "models.instances",
    "InstanceEvent": "models.instances",
    "InstanceEventPaginated": "models.instances",
    "InstanceTypeList": "models.instance_types",
    "InstanceTypeListPaginated": "models.instance_types",
    "InstanceTypeItem": "models.instance_types",
    "InstanceTypeItemCreate": "models.instance_types",
    "InstanceTypeGroupCreate": "models.instance_types",
    "InstanceTypeGroupUpdate": "models.instance_types",
    "InstanceTypeGroupList": "models.instance_types",
    "InstanceTypeGroupListPaginated": "models.instance_types",
    "InstanceTypeGroupUsage": "models.instance_types",
    "InstanceTypeGroupUsagePaginated": "models.instance_types",
    "InstanceTypeNodePool": "models.instance_types",
    "InstanceTypeCluster": "models.instance_types",
    "Node": "models.instance_types",
    "InstanceType": "models.instance_types",
    "InstanceTypeCreate": "models.instance_types",
    "Cluster": "models.instance_types",
    "NodePool": "models.instance_types",
    "FileItem": "models.files",
    "FileDetail": "models.files",
    "FileUploadResponse": "models.files",
    "FileMultipartUpload": "models.files",
    "FileCompleteMultipartUpload": "models.files",
    "ExportCreate": "models.exports",
    "ExportList": "models.exports",
    "ExportDetail": "models.exports",
    "ImportUpdate": "models.imports",
    "ImportList": "models.imports",
    "ImportDetail": "models.imports",
    "MetricCreate": "models.metrics",
    "MetricUpdate": "models.metrics",
    "MetricDetail": "models.metrics",
    "TimeSeriesDataCreate": "models.time_series",
    "TimeSeriesDataPointCreate": "models.time_series",
    "TimeSeriesDataList": "models.time_series",
    "TimeSeriesDataPointList": "models.time_series",
    "TimeSeriesSearch": "models.time_series",
    "ScheduleCreate": "models.request_schedules",
    "ScheduleUpdate": "models.request_schedules",
    "ScheduleList": "models.request_schedules",
    "WebhookHeader": "models.webhooks",
    "WebhookCreate": "models.webhooks",
    "WebhookUpdate": "models.webhooks",
    "WebhookDetail": "models.webhooks",
    "WebhookTestCreate": "models.webhooks",
    "WebhookTestDetail": "models.webhooks",
    "AdditionalData": "models.webhooks",
    "NotificationGroupCreate": "models.notification_groups",
    "NotificationGroupUpdate": "models.notification_groups",
    "NotificationGroupList": "models.notification_groups",
    "NotificationGroupContact": "models.notification_groups",
    "PermissionList": "models.roles",
    "RoleCreate": "models.roles",
    "RoleUpdate": "models.roles",
    "RoleList": "models.roles",
    "RoleDetailList": "models.roles",
    "RoleAssignmentCreate": "models.roles",
    "RoleAssignmentList": "models.roles",
    "ServiceUserCreate": "models.service_users",
    "ServiceUserList": "models.service_users",
    "ServiceUserTokenDetail": "models.service_users",
    "ServiceUserTokenList": "models.service_users",
    "ExperimentCreate": "models.training",
    "ExperimentUpdate": "models.training",
    "ExperimentDetail": "models.training",
    "ExperimentList": "models.training",
    "ExperimentRunCreate": "models.training",
    "ExperimentRunCreateResponse": "models.training",
    "ExperimentRunList": "models.training",
    "ExperimentRunDetail": "models.training",
    "ExperimentRunUpdate": "models.training",
    "ExperimentRunUpdateResponse": "models.training",
    "HealthCheck": "models.services",
    "ServiceCreate": "models.services",
    "ServiceUpdate": "models.services",
    "ServiceDetail": "models.services",
    "ServiceList": "models.services",
    "ServiceStatus": "models.services",
    "ServicesUserConcurrencyLimitCreate": "models.services",
    "ServicesUserConcurrencyLimitUpdate": "models.services",
    "ServicesUserConcurrencyLimitList": "models.services",
    "ServicesUserRateLimitCreate": "models.services",
    "ServicesUserRateLimitUpdate": "models.services",
    "ServicesUserRateLimitList": "models.services",
}

__all__ = ["__version__", *_MODULES]  # pyright: ignore[reportUnsupportedDunderAll]

if not TYPE_CHECKING:  # so that a type checker finds a misspelt name

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module = _MODULES[name]
        value = getattr(import_module(f"{__name__}.{module}"), name) if module else import_module(f"{__name__}.{name}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({"__doc__", "__file__", "__name__", "__path__", *__all__})
