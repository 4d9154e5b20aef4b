"""The files of a zip that name what an environment needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ubiops.packages.contents import open_contents
from ubiops.packages.errors import PackageError

if TYPE_CHECKING:
    import os

DEPENDENCY_FILES = ("requirements.txt", "ubiops.yaml")


@dataclass(frozen=True, slots=True)
class Dependencies:
    """What the zip of an environment holds."""

    #: Name of the folder in the root that has the files; empty when that is the root itself.
    folder: str
    #: The text of each file, by its name.
    files: dict[str, str]


def read_dependencies(source: str | os.PathLike[str]) -> Dependencies:
    """Read `requirements.txt` and `ubiops.yaml` from the root of a zip, or from the one folder in its root.

    Raises PackageError when the zip has neither file or one cannot be read.
    """
    with open_contents(source) as contents:
        in_root = {name.partition("/")[0] for name in contents.names if "/" in name}
        folders = sorted(name for name in in_root if name != "__MACOSX" and not name.startswith("."))
        for folder in ("", *folders[: 1 if len(folders) == 1 else 0]):
            prefix = f"{folder}/" if folder else ""
            found = [name for name in DEPENDENCY_FILES if prefix + name in contents.files]
            if found:
                return Dependencies(folder, {name: _text(contents.read(prefix + name), name) for name in found})
    raise PackageError("the zip has neither a requirements.txt nor a ubiops.yaml, in its root or in one folder there")


def _text(content: bytes, name: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PackageError(f"{name} is not UTF-8 text") from None
