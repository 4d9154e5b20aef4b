"""Reads what users have sent in processes with limits of time and memory."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from ubiops.packages import limits
from ubiops.packages.bounded import Workers
from ubiops.packages.dependencies import Dependencies
from ubiops.packages.rules import Package

_READING = "ubiops.packages.worker:"


class PackageReader(Workers):
    """Checks packages and decodes YAML; PackageLimitError when that takes too much time or memory."""

    def validate(self, path: str | os.PathLike[str], language: str = "python") -> Package:
        """As `validate_package` does it."""
        seconds = limits.READ_SECONDS + Path(path).stat().st_size / limits.READ_BYTES_A_SECOND
        arguments = {"path": os.fspath(path), "language": language}
        return Package(**self.call(_READING + "validate", "reading the package", seconds, arguments))

    def read_dependencies(self, path: str | os.PathLike[str]) -> Dependencies:
        """As `read_dependencies` does it."""
        found = self.call(_READING + "dependencies", "reading the file", limits.READ_SECONDS, {"path": os.fspath(path)})
        return Dependencies(**found)

    def load_yaml(self, content: bytes) -> Any:
        """Decode YAML to what JSON has; ValueError when it is not."""
        arguments = {"text": content.decode("utf-8-sig")}
        return self.call(_READING + "load_yaml", "reading the YAML", limits.READ_SECONDS, arguments)
