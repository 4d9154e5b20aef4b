"""What people do with the API every day: wait for a build, zip and check a package, walk over pages, deploy in one call."""

from ubiops.packages import Package, PackageError, validate_package, zip_dir
from ubiops.utils.deploying import Deployed, deploy
from ubiops.utils.exceptions import StatusError, WaitTimeoutError
from ubiops.utils.paging import iterate
from ubiops.utils.progress import Progress
from ubiops.utils.waiting import wait_for_deployment_version, wait_for_revision

__all__ = [
    "Deployed",
    "Package",
    "PackageError",
    "Progress",
    "StatusError",
    "WaitTimeoutError",
    "deploy",
    "iterate",
    "validate_package",
    "wait_for_deployment_version",
    "wait_for_revision",
    "zip_dir",
]
