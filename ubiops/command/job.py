"""What a job file describes."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

from ubiops.models import EnvironmentVariableCreate


class Code(NamedTuple):
    """A deployment, its version and the package of the version."""

    package: Path
    deployment: dict[str, Any]
    variables: list[EnvironmentVariableCreate]
    version: dict[str, Any]
    version_variables: list[EnvironmentVariableCreate]


class Environment(NamedTuple):
    """An environment, and the files that say what it needs."""

    fields: dict[str, Any]
    package: Path | None


class BucketFiles(NamedTuple):
    """A file or a folder to upload to a bucket."""

    path: Path
    bucket: str
    prefix: str


class Pipeline(NamedTuple):
    """A pipeline and its version."""

    fields: dict[str, Any]
    version: dict[str, Any] | None


class Job(NamedTuple):
    """What a job file describes."""

    project: str
    variables: list[EnvironmentVariableCreate]
    files: list[BucketFiles]
    environments: list[Environment]
    code: Code | None
    pipelines: list[Pipeline]
