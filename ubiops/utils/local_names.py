"""Where the files of a bucket are saved: below one folder, whatever they are called."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from typing import Final

from ubiops.exceptions import ApiValueError
from ubiops.files.names import safe_filename

#: What would end a name early, or be a separator elsewhere.
_FORBIDDEN: Final = re.compile(r"[\x00-\x1f\\]")


def plain_name(name: str) -> str:
    """The last part of a file's name. Raises ApiValueError when there is none."""
    parts = _parts(name)
    if not parts:
        raise ApiValueError(f"the file {name!r} has no name that it could be saved under; give an output_path with one")
    return parts[-1]


def paths_below(folder: str, names: Iterable[str]) -> dict[str, str]:
    """The path for each name, with the folders that it names. No two get the same."""
    split = {name: _parts(name) for name in names}
    folders = {tuple(parts[:end]) for parts in split.values() for end in range(1, len(parts))}
    taken = set(folders)
    paths: dict[str, str] = {}
    for name, parts in split.items():
        if not parts:
            continue
        stem, extension = os.path.splitext(parts[-1])
        key, number = tuple(parts), 0
        while key in taken:
            number += 1
            key = (*parts[:-1], f"{stem} ({number}){extension}")
        taken.add(key)
        paths[name] = os.path.join(folder, *key)
    return paths


def make_folder(folder: str, root: str) -> None:
    """Make a folder below another. Raises ApiValueError when a link on the way leads out of that."""
    os.makedirs(folder, exist_ok=True)
    real = os.path.realpath(root)
    if os.path.commonpath([os.path.realpath(folder), real]) != real:
        raise ApiValueError(f"{folder} is a link that leads out of {root}")


def _parts(name: str) -> list[str]:
    parts = [part for part in name.split("/") if part not in {"", ".", ".."}]
    if sys.platform == "win32":
        return [safe_filename(part) for part in parts]
    return [_FORBIDDEN.sub("_", part) for part in parts]
