"""Folders that become deployment packages: what belongs to them, and what their zips are called."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ubiops.packages.folder import package_files
from ubiops.packages.ignore import IGNORE_FILE
from ubiops.packages.zipping import default_zip_name, folder_at, zip_dir

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["abs_path", "default_zip_name", "files_present_in_dir", "list_files", "zip_dir"]


def abs_path(path_param: str | os.PathLike[str]) -> str:
    """The absolute path, without `.` and `..`."""
    return os.path.abspath(path_param)


def list_files(directory: str | os.PathLike[str], ignore_filename: str = IGNORE_FILE) -> list[str]:
    """Paths of the files that `zip_dir` would zip, sorted; they start with `directory` as it was given.

    Raises NotADirectoryError, and PackageError as `zip_dir` does.
    """
    return [os.path.join(directory, name) for name, _ in package_files(folder_at(directory), ignore_filename)]


def files_present_in_dir(
    files: Iterable[str], directory: str | os.PathLike[str], ignore_filename: str = IGNORE_FILE
) -> bool:
    """Whether at least one of these files is among those that `zip_dir` would zip; names are relative to the folder.

    Raises NotADirectoryError, and PackageError as `zip_dir` does.
    """
    wanted = {files} if isinstance(files, str) else set(files)
    return any(name in wanted for name, _ in package_files(folder_at(directory), ignore_filename))
