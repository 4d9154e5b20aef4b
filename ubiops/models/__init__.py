"""The models, each loaded when it is first used. Generated from openapi/ubiops.yaml by `python -m codegen`: change it there."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ubiops.models._base import Model as Model
    from ubiops.models._base import ModelList as ModelList
    from ubiops.models.audit_events import AuditList as AuditList
    from ubiops.models.builds import BuildList as BuildList
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
    from ubiops.models.deployments import InputOutputFieldDetail as InputOutputFieldDetail
    from ubiops.models.deployments import InputOutputFieldList as InputOutputFieldList
    from ubiops.models.deployments import InputOutputWidgetList as InputOutputWidgetList
    from ubiops.models.deployments import OutputFieldWidgetCreate as OutputFieldWidgetCreate
    from ubiops.models.environment_variables import EnvironmentVariableCopy as EnvironmentVariableCopy
    from ubiops.models.environment_variables import EnvironmentVariableCreate as EnvironmentVariableCreate
    from ubiops.models.environment_variables import EnvironmentVariableList as EnvironmentVariableList
    from ubiops.models.environment_variables import InheritedEnvironmentVariableList as InheritedEnvironmentVariableList
    from ubiops.models.revisions import RevisionCreate as RevisionCreate
    from ubiops.models.revisions import RevisionList as RevisionList
    from ubiops.models.template_deployments import TemplateDeploymentList as TemplateDeploymentList

_MODULES = {
    "Model": "_base",
    "ModelList": "_base",
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
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({"__doc__", "__file__", "__name__", "__path__", *_MODULES})
