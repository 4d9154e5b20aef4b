"""Unpacks a package, or some of its files, once it has been checked."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

from ubiops.packages.errors import PackageLimitError
from ubiops.packages.limits import MAX_SOURCE_BYTES


def unpack(package: str, folder: str, target: str) -> None:
    """Write the files that a zip holds in one of its folders into `target`; `folder` is empty for the zip's root."""
    prefix = f"{folder}/" if folder else ""
    with zipfile.ZipFile(package) as archive:
        for entry in archive.infolist():
            name = entry.filename.removeprefix(prefix)
            if not name or not entry.filename.startswith(prefix):
                continue
            path = Path(target, name)
            if entry.is_dir():
                path.mkdir(parents=True, exist_ok=True)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as source, path.open("wb") as file:
                shutil.copyfileobj(source, file, 1024 * 1024)
            if entry.external_attr >> 16 & 0o111:  # a program that the code starts
                path.chmod(0o755)


def read_texts(package: str, folder: str, names: Sequence[str]) -> list[str | None]:
    """The text of small files in one of a zip's folders, None for those that it does not hold; bytes that are not UTF-8 as surrogates."""
    with zipfile.ZipFile(package) as archive:
        held = set(archive.namelist())
        paths = [f"{folder}/{name}" if folder else name for name in names]
        return [_read_text(archive, path) if path in held else None for path in paths]


def _read_text(archive: zipfile.ZipFile, path: str) -> str:
    with archive.open(path) as file:
        content = file.read(MAX_SOURCE_BYTES + 1)
    if len(content) > MAX_SOURCE_BYTES:
        raise PackageLimitError(f"{path} is larger than {MAX_SOURCE_BYTES} bytes")
    return content.decode("utf-8", "surrogateescape")
