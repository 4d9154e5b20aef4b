"""Unpacking of a package, which has been checked when it was built."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path


def unpack(package: Path, folder: str, target: Path) -> None:
    """Write the files that a zip holds in one of its folders into `target`; `folder` is empty for the zip's root."""
    prefix = f"{folder}/" if folder else ""
    with zipfile.ZipFile(package) as archive:
        for entry in archive.infolist():
            name = entry.filename.removeprefix(prefix)
            if not name or not entry.filename.startswith(prefix):
                continue
            path = target / name
            if entry.is_dir():
                path.mkdir(parents=True, exist_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as source, path.open("wb") as file:
                shutil.copyfileobj(source, file, 1024 * 1024)
            if entry.external_attr >> 16 & 0o111:  # a program that the code starts
                path.chmod(0o755)
