"""A folder becomes the zip file that the platform takes."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import zipfile
from pathlib import Path

from ubiops.packages.errors import PackageError
from ubiops.packages.folder import package_files

#: The earliest time that a zip can hold; the same in every zip, so that the same files give the same bytes.
_TIME = (1980, 1, 1, 0, 0, 0)
_PERMISSIONS = stat.S_IFREG | 0o644
_UNIX = 3


def zip_dir(folder: str | os.PathLike[str], target: str | os.PathLike[str] | None = None) -> str:
    """Zip a folder as the platform wants it: one folder in the root, of the folder's own name. Returns the zip's path.

    `target` is the zip file to write, by default the folder's name with `.zip`, beside the folder; an existing one is
    replaced once the new one is complete. The same files give the same bytes: names sorted, times and permissions
    fixed. Left out are `__pycache__`, `*.pyc`, `.git`, `.ipynb_checkpoints`, `.DS_Store` and what a file
    `.ubiops-ignore` in the folder names, in the syntax of `.gitignore`.

    Raises PackageError for a link that leads out of the folder, a target inside the folder, a folder without files and
    when a limit of `ubiops.packages.limits` is passed; OSError when a file cannot be read or written.
    """
    root = Path(folder).resolve()
    if not root.is_dir():
        raise NotADirectoryError(f"{os.fspath(folder)} is not a folder")
    if not root.name:
        raise PackageError("the root of the file system has no name to zip it under")
    path = root.parent / f"{root.name}.zip" if target is None else Path(target)
    if path.resolve().is_relative_to(root):
        raise PackageError(f"the zip file {path} would be inside the folder that it is made of")
    files = list(package_files(root))
    if not files:
        raise PackageError(f"{os.fspath(folder)} holds no files to zip")
    # Not tempfile: its files are readable by nobody else, which is not what people expect of a file that they made.
    unfinished = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    try:
        with zipfile.ZipFile(unfinished, "x", zipfile.ZIP_DEFLATED) as archive:
            for name, source in files:
                _add(archive, f"{root.name}/{name}", source)
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return os.fspath(path)


def _add(archive: zipfile.ZipFile, name: str, source: Path) -> None:
    info = zipfile.ZipInfo(name, _TIME)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.create_system = _UNIX
    info.external_attr = _PERMISSIONS << 16
    info.file_size = source.stat().st_size
    with source.open("rb") as reader, archive.open(info, "w") as writer:
        shutil.copyfileobj(reader, writer, 1024 * 1024)
