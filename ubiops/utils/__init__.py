"""What people do with the API every day: wait, upload and download, stream, zip and check packages, run code, walk over pages, deploy.

Names are loaded when they are first used.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

# A module of the same name: were it loaded later, Python would put it in place of the function.
from ubiops.utils.run_local import run_local as run_local

if TYPE_CHECKING:
    from ubiops.packages import Package as Package
    from ubiops.packages import PackageError as PackageError
    from ubiops.packages import validate_package as validate_package
    from ubiops.packages import zip_dir as zip_dir
    from ubiops.utils.deploying import Deployed as Deployed
    from ubiops.utils.deploying import deploy as deploy
    from ubiops.utils.exceptions import StatusError as StatusError
    from ubiops.utils.exceptions import WaitTimeoutError as WaitTimeoutError
    from ubiops.utils.file_operations import UbiOpsFile as UbiOpsFile
    from ubiops.utils.file_operations import download_file as download_file
    from ubiops.utils.file_operations import download_files as download_files
    from ubiops.utils.file_operations import handle_file_input as handle_file_input
    from ubiops.utils.file_operations import upload_file as upload_file
    from ubiops.utils.file_operations import upload_files as upload_files
    from ubiops.utils.metrics import MetricClient as MetricClient
    from ubiops.utils.package_operations import abs_path as abs_path
    from ubiops.utils.package_operations import default_zip_name as default_zip_name
    from ubiops.utils.package_operations import files_present_in_dir as files_present_in_dir
    from ubiops.utils.package_operations import list_files as list_files
    from ubiops.utils.paging import iterate as iterate
    from ubiops.utils.progress import Progress as Progress
    from ubiops.utils.streaming import stream_deployment_request as stream_deployment_request
    from ubiops.utils.streaming import stream_pipeline_request as stream_pipeline_request
    from ubiops.utils.validate import validate_requirements_file as validate_requirements_file
    from ubiops.utils.validate import validate_yaml_file as validate_yaml_file
    from ubiops.utils.wait_for import wait_for_deployment_request as wait_for_deployment_request
    from ubiops.utils.wait_for import wait_for_deployment_version as wait_for_deployment_version
    from ubiops.utils.wait_for import wait_for_deployment_version_request as wait_for_deployment_version_request
    from ubiops.utils.wait_for import wait_for_environment as wait_for_environment
    from ubiops.utils.wait_for import wait_for_experiment as wait_for_experiment
    from ubiops.utils.wait_for import wait_for_experiment_run as wait_for_experiment_run
    from ubiops.utils.wait_for import wait_for_export as wait_for_export
    from ubiops.utils.wait_for import wait_for_import as wait_for_import
    from ubiops.utils.wait_for import wait_for_pipeline_request as wait_for_pipeline_request
    from ubiops.utils.wait_for import wait_for_pipeline_version_request as wait_for_pipeline_version_request
    from ubiops.utils.wait_for import wait_for_revision as wait_for_revision

#: Where each name comes from.
_MODULES = {
    "Deployed": "ubiops.utils.deploying",
    "MetricClient": "ubiops.utils.metrics",
    "Package": "ubiops.packages",
    "PackageError": "ubiops.packages",
    "Progress": "ubiops.utils.progress",
    "StatusError": "ubiops.utils.exceptions",
    "UbiOpsFile": "ubiops.utils.file_operations",
    "WaitTimeoutError": "ubiops.utils.exceptions",
    "abs_path": "ubiops.utils.package_operations",
    "default_zip_name": "ubiops.utils.package_operations",
    "deploy": "ubiops.utils.deploying",
    "download_file": "ubiops.utils.file_operations",
    "download_files": "ubiops.utils.file_operations",
    "files_present_in_dir": "ubiops.utils.package_operations",
    "handle_file_input": "ubiops.utils.file_operations",
    "iterate": "ubiops.utils.paging",
    "list_files": "ubiops.utils.package_operations",
    "stream_deployment_request": "ubiops.utils.streaming",
    "stream_pipeline_request": "ubiops.utils.streaming",
    "upload_file": "ubiops.utils.file_operations",
    "upload_files": "ubiops.utils.file_operations",
    "validate_package": "ubiops.packages",
    "validate_requirements_file": "ubiops.utils.validate",
    "validate_yaml_file": "ubiops.utils.validate",
    "wait_for_deployment_request": "ubiops.utils.wait_for",
    "wait_for_deployment_version": "ubiops.utils.wait_for",
    "wait_for_deployment_version_request": "ubiops.utils.wait_for",
    "wait_for_environment": "ubiops.utils.wait_for",
    "wait_for_experiment": "ubiops.utils.wait_for",
    "wait_for_experiment_run": "ubiops.utils.wait_for",
    "wait_for_export": "ubiops.utils.wait_for",
    "wait_for_import": "ubiops.utils.wait_for",
    "wait_for_pipeline_request": "ubiops.utils.wait_for",
    "wait_for_pipeline_version_request": "ubiops.utils.wait_for",
    "wait_for_revision": "ubiops.utils.wait_for",
    "zip_dir": "ubiops.packages",
}

__all__ = list(_MODULES)  # pyright: ignore[reportUnsupportedDunderAll]
__all__ += ["run_local"]

if not TYPE_CHECKING:  # so that a type checker finds a misspelt name

    def __getattr__(name: str) -> Any:
        if name in _MODULES:
            value = getattr(import_module(_MODULES[name]), name)
        elif name[:1] != "_" and find_spec(f"{__name__}.{name}"):
            return import_module(f"{__name__}.{name}")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({"__doc__", "__file__", "__name__", "__path__", "exceptions", *__all__})
