"""A folder becomes the zip file that the platform takes."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import zipfile
from datetime import datetime
from pathlib import Path

from ubiops.packages.errors import PackageError
from ubiops.packages.folder import PACKAGE_DIRECTORY, package_files
from ubiops.packages.ignore import IGNORE_FILE

#: The earliest time that a zip can hold; the same in every zip, so that the same files give the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)
_PERMISSIONS = stat.S_IFREG | 0o644
_UNIX = 3


def zip_dir(
    directory: str | os.PathLike[str],
    output_path: str | os.PathLike[str] | None = None,
    ignore_filename: str = IGNORE_FILE,
    prefix: str | None = None,
    force: bool = False,
    package_directory: str = PACKAGE_DIRECTORY,
) -> str:
    """Zip a folder as the platform wants it: one folder in the root, called `package_directory`. Returns the absolute path of the zip.

    `output_path` is the zip file to write, or a folder to write it in under the name of `default_zip_name(prefix)`. Without it the zip
    has the folder's name with `.zip`, stands beside the folder, and replaces an earlier one; a file that `output_path` names is only
    replaced with `force`. Either way it appears when it is complete. The same files give the same bytes: names sorted, times and
    permissions fixed. Left out are `__pycache__`, `*.pyc`, `.git`, `.ipynb_checkpoints`, `.DS_Store` and what the file
    `ignore_filename` in the folder names, in the syntax of `.gitignore`. With an empty `package_directory` the files are in the root.

    Raises PackageError for a link that leads out of the folder, a folder without files, a `package_directory` that is not a plain name,
    and when a limit of `ubiops.packages.limits` is passed; NotADirectoryError, FileExistsError and other OSErrors.
    """
    root = folder_at(directory)
    if output_path is None:
        if not root.name:
            raise PackageError("the root of the file system has no name to zip it under; give an output_path")
        path, force = root.parent / f"{root.name}.zip", True
    else:
        path = Path(os.path.abspath(output_path))
        if path.is_dir():
            path /= default_zip_name(prefix)
    if not force and path.exists():
        raise FileExistsError(f"{path} already exists; use force=True to replace it")
    if package_directory in {".", ".."} or "/" in package_directory or "\\" in package_directory:
        raise PackageError(f"package_directory is the name of a folder, not {package_directory!r}")
    start = f"{package_directory}/" if package_directory else ""
    # The zip may be in the folder that it is made of, but not in itself.
    files = [(name, source) for name, source in package_files(root, ignore_filename) if source != path]
    if not files:
        raise PackageError(f"{os.fspath(directory)} holds no files to zip")
    # Not tempfile: only their owner can read its files, which is not what people expect of a file that they made.
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with zipfile.ZipFile(unfinished, "x", zipfile.ZIP_DEFLATED) as archive:
            for name, source in files:
                _add(archive, start + name, source)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return os.fspath(path)


def default_zip_name(prefix: str | None) -> str:
    """The name of a zip: `prefix`, if there is one, then date and time."""
    now = datetime.now().strftime("%Y-%m-%d_%H-%M-%S_%f")  # noqa: DTZ005 - for people, who have a time zone
    return f"{prefix}_{now}.zip" if prefix else f"{now}.zip"


def folder_at(directory: str | os.PathLike[str]) -> Path:
    """The folder of a package. Raises NotADirectoryError."""
    root = Path(directory).resolve()
    if not root.is_dir():
        raise NotADirectoryError(f"{os.fspath(directory)} is not a folder")
    return root


def _add(archive: zipfile.ZipFile, name: str, source: Path) -> None:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _PERMISSIONS << 16
    info.file_size = source.stat().st_size
    with source.open("rb") as reader, archive.open(info, "w") as writer:
        shutil.copyfileobj(reader, writer, 1024 * 1024)
