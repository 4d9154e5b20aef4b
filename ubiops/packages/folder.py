"""Which files of a folder belong to the package."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from ubiops.packages import limits
from ubiops.packages.errors import PackageError
from ubiops.packages.ignore import IGNORE_FILE, read_ignore_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: What a package's folder is called in its zip.
PACKAGE_DIRECTORY = "deployment_package"
#: Never part of a package: what tools leave behind.
LEFT_OUT = frozenset({"__pycache__", ".git", ".ipynb_checkpoints", ".DS_Store"})


def package_files(folder: Path, ignore_filename: str = IGNORE_FILE) -> Iterator[tuple[str, Path]]:
    """Files of a package with their names relative to the folder, sorted by name.

    Raises PackageError for a link that leads out of the folder or to a folder, for what is neither file nor folder,
    and when a limit is passed.
    """
    root = folder.resolve()
    is_ignored = read_ignore_file(root, ignore_filename)
    found: list[tuple[str, Path]] = []
    total = 0
    for name, path in _walk(root, "", is_ignored):
        if name == ignore_filename:
            continue
        total += _size(name, path, root)
        found.append((name, path))
        if len(found) > limits.MAX_ENTRIES:
            raise PackageError(f"{folder} holds more than {limits.MAX_ENTRIES} files")
        if total > limits.MAX_TOTAL_BYTES:
            raise PackageError(f"{folder} holds more than {limits.MAX_TOTAL_BYTES} bytes")
    yield from sorted(found)


def _walk(folder: Path, prefix: str, ignored: Callable[[str], bool]) -> Iterator[tuple[str, Path]]:
    # An explicit list instead of recursion: folders may be nested as deeply as the disk allows.
    waiting = [(prefix, folder)]
    while waiting:
        prefix, folder = waiting.pop()
        with os.scandir(folder) as entries:
            for entry in entries:
                name = prefix + entry.name
                is_folder = entry.is_dir(follow_symlinks=False)
                if entry.name in LEFT_OUT or entry.name.endswith(".pyc") or ignored(name + "/" * is_folder):
                    continue
                if is_folder:
                    waiting.append((f"{name}/", Path(entry.path)))
                else:
                    yield name, Path(entry.path)


def _size(name: str, path: Path, root: Path) -> int:
    if "\\" in name or any(ord(character) < 32 or 0xD800 <= ord(character) <= 0xDFFF for character in name):
        raise PackageError(f"the file name {name!r} cannot be kept in a zip that every system reads")
    if path.is_symlink():
        target = path.resolve()
        if not target.is_relative_to(root):
            raise PackageError(f"{name} is a link that leads out of the folder, to {path.readlink()}")
        if not target.is_file():
            raise PackageError(
                f"{name} is a link to {'a folder' if target.is_dir() else 'nothing'}; copy what it means"
            )
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise PackageError(f"{name} is neither a file nor a folder")
    return status.st_size
