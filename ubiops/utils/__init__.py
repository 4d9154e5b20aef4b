"""What people do with the API every day: wait for a build, zip and check a package, walk over pages, deploy in one call."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from ubiops.packages import Package, PackageError, validate_package, zip_dir
from ubiops.utils._planned import NAMES, planned
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

if not TYPE_CHECKING:  # so that a type checker finds a misspelt name

    def __getattr__(name: str) -> Any:
        if name in NAMES:
            return planned(f"{__name__}.{name}")
        if name[:1] != "_" and find_spec(f"{__name__}.{name}"):
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({"__doc__", "__file__", "__name__", "__path__", "exceptions", *__all__, *NAMES})
