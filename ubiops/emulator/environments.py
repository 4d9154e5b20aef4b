"""Environments and instance type groups that the platform offers to everyone."""

from __future__ import annotations

import uuid
from typing import NamedTuple

#: What a version gets that names no environment.
DEFAULT_ENVIRONMENT = "python3-12"

_PYTHONS = ("3-8", "3-9", "3-10", "3-11", "3-12", "3-13")
_CUDAS = ("11-2-2", "11-7-1", "11-8-0", "12-3-2")
_RS = ("4-0", "4-2", "4-3")


def _base_environments() -> dict[str, str]:
    names: dict[str, str] = {}
    for version in _PYTHONS:
        python = f"Python {version.replace('-', '.')}"
        names[f"python{version}"] = python
        names[f"python{version}-cuda"] = f"{python} + CUDA"
        names[f"ubuntu22-04-python{version}"] = f"Ubuntu 22.04 + {python}"
        for cuda in _CUDAS:
            display_name = f"Ubuntu 22.04 + {python} + CUDA {cuda.replace('-', '.')}"
            names[f"ubuntu22-04-python{version}-cuda{cuda}"] = display_name
    for version in _RS:
        language = f"R {version.replace('-', '.')}"
        names[f"r{version}"] = language
        names[f"ubuntu22-04-r{version}"] = f"Ubuntu 22.04 + {language}"
    return names


#: Display names of the base environments, by their names.
BASE_ENVIRONMENTS = _base_environments()

#: The only tag of a base environment.
BASE_TAG = "latest"


def from_language(language: str) -> str:
    """The environment that an old `language`, such as python3.8 or python3.8_cuda, stands for."""
    return language.replace(".", "-").replace("_", "-")


class InstanceTypeGroup(NamedTuple):
    """A group of instance types that a version can run on."""

    id: str
    name: str


def _group(name: str) -> InstanceTypeGroup:
    return InstanceTypeGroup(str(uuid.uuid5(uuid.NAMESPACE_URL, f"ubiops-emulator:instance-type-group:{name}")), name)


INSTANCE_TYPE_GROUPS = tuple(
    _group(name)
    for name in (
        "256 MB + 0.0625 vCPU",
        "512 MB + 0.125 vCPU",
        "1024 MB + 0.25 vCPU",
        "2048 MB + 0.5 vCPU",
        "4096 MB + 1 vCPU",
        "8192 MB + 2 vCPU",
        "16384 MB + 4 vCPU",
        "16384 MB + 4 vCPU + NVIDIA Tesla T4",
    )
)

#: What a version gets that names no group.
DEFAULT_GROUP = INSTANCE_TYPE_GROUPS[1]


def group_named(name: str) -> InstanceTypeGroup:
    """The group of that name. A name that is not known is taken for a group of the project's own."""
    return next((group for group in INSTANCE_TYPE_GROUPS if group.name == name), None) or _group(name)


def group_with_id(identifier: str) -> InstanceTypeGroup:
    """The group with that identifier. One that is not known is taken for a group of the project's own."""
    known = next((group for group in INSTANCE_TYPE_GROUPS if group.id == identifier), None)
    return known or InstanceTypeGroup(identifier, f"group {identifier[:8]}")


def has_gpu(environment: str, group_name: str) -> bool:
    """Whether a version in this environment or on this group has a GPU."""
    return "cuda" in environment or "NVIDIA" in group_name
