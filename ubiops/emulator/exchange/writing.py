"""Archives, written."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

import yaml

from ..errors import Invalid
from ..store.files import Files
from .layout import FOLDER, laid_out


def write_archive(file: IO[bytes], contents: Mapping[str, Any], packages: Files) -> None:
    """Write the archive of these contents; raises Invalid when a package is gone."""
    files = laid_out(contents)
    with zipfile.ZipFile(file, "w") as archive:
        for name, settings in files.settings.items():
            text = yaml.safe_dump(settings, sort_keys=False, allow_unicode=True)
            archive.writestr(f"{FOLDER}/{name}", text, zipfile.ZIP_DEFLATED)
        for name, revision_id in files.packages.items():
            _copy(archive, f"{FOLDER}/{name}", packages.path(revision_id))


def _copy(archive: zipfile.ZipFile, name: str, package: Path) -> None:
    try:
        archive.write(package, name)
    except FileNotFoundError:
        raise Invalid(f"{name.rpartition('/')[2]} was deleted before it was exported") from None
