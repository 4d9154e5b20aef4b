"""Reads what users have sent in processes with limits of time and memory."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from ubiops.packages import limits
from ubiops.packages.bounded import Workers
from ubiops.packages.dependencies import Dependencies
from ubiops.packages.rules import Package

_READING = "ubiops.packages.worker:"
_UNPACKING = "ubiops.packages.unpacking:"


class PackageReader(Workers):
    """Checks and unpacks packages, and decodes YAML; PackageLimitError when that takes too much time or memory."""

    def validate(self, path: str | os.PathLike[str], language: str = "python") -> Package:
        """As `validate_package` does it."""
        arguments = {"path": os.fspath(path), "language": language}
        return Package(**self.call(_READING + "validate", "reading the package", _seconds_for(path), arguments))

    def unpack(self, package: Path, folder: str, target: Path) -> None:
        """As `unpack` does it."""
        arguments = {"package": str(package), "folder": folder, "target": str(target)}
        self.call(_UNPACKING + "unpack", "unpacking the package", _seconds_for(package), arguments)

    def read_texts(self, package: Path, folder: str, names: Sequence[str]) -> list[bytes | None]:
        """As `read_texts` does it, but as bytes."""
        arguments = {"package": str(package), "folder": folder, "names": names}
        texts = self.call(_UNPACKING + "read_texts", "reading the package", _seconds_for(package), arguments)
        return [None if text is None else text.encode("utf-8", "surrogateescape") for text in texts]

    def read_dependencies(self, path: str | os.PathLike[str]) -> Dependencies:
        """As `read_dependencies` does it."""
        found = self.call(_READING + "dependencies", "reading the file", limits.READ_SECONDS, {"path": os.fspath(path)})
        return Dependencies(**found)

    def load_yaml(self, content: bytes) -> Any:
        """Decode YAML to what JSON has; ValueError when it is not."""
        arguments = {"text": content.decode("utf-8-sig")}
        return self.call(_READING + "load_yaml", "reading the YAML", limits.READ_SECONDS, arguments)


def _seconds_for(package: str | os.PathLike[str]) -> float:
    return limits.READ_SECONDS + Path(package).stat().st_size / limits.READ_BYTES_A_SECOND
