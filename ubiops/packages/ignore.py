"""`.ubiops-ignore`: what `zip_dir` leaves out, in the syntax of `.gitignore`."""

from __future__ import annotations

import fnmatch
from typing import TYPE_CHECKING

from ubiops.packages import limits
from ubiops.packages.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

IGNORE_FILE = ".ubiops-ignore"

#: Beyond names, `*`, `?`, a leading and a trailing `/`: pathspec knows these, so that a pattern never means two things.
_NEEDS_PATHSPEC = ("!", "**", "[", "\\")


def read_ignore_file(folder: Path, filename: str = IGNORE_FILE) -> Callable[[str], bool]:
    """A function that says whether a name relative to the folder is left out; a folder's name ends with `/`.

    Raises PackageError when the file cannot be read, or needs pathspec and that is not installed.
    """
    path = folder / filename
    if not path.is_file():
        return _nothing
    with path.open("rb") as file:
        content = file.read(limits.MAX_SOURCE_BYTES + 1)
    if len(content) > limits.MAX_SOURCE_BYTES:
        raise PackageError(f"{filename} is larger than {limits.MAX_SOURCE_BYTES} bytes")
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise PackageError(f"{filename} is not UTF-8 text") from None
    try:
        import pathspec
    except ImportError:
        return simple_patterns(lines, filename)
    try:
        spec = pathspec.GitIgnoreSpec.from_lines(lines)
    except ValueError as error:
        raise PackageError(f"{filename}: {error}") from None
    return spec.match_file


def simple_patterns(lines: list[str], filename: str = IGNORE_FILE) -> Callable[[str], bool]:
    """The part of the syntax that nearly everybody uses, where pathspec is not installed."""
    patterns: list[tuple[str, bool, bool]] = []
    for number, line in enumerate(lines, 1):
        pattern = line.strip()
        if not pattern or pattern.startswith("#"):
            continue
        if any(mark in pattern for mark in _NEEDS_PATHSPEC):
            raise PackageError(
                f"{filename}, line {number}: {pattern!r} needs pathspec; install it with: pip install pathspec"
            )
        only_folders = pattern.endswith("/")
        pattern = pattern.rstrip("/")
        patterns.append((pattern.lstrip("/"), "/" in pattern, only_folders))

    def matches(name: str) -> bool:
        path = name.removesuffix("/")
        return any(
            (not only_folders or name.endswith("/"))
            and (_match_parts(path, pattern) if anchored else _match(path.rpartition("/")[2], pattern))
            for pattern, anchored, only_folders in patterns
        )

    return matches


def _match_parts(path: str, pattern: str) -> bool:
    parts, patterns = path.split("/"), pattern.split("/")
    return len(parts) == len(patterns) and all(map(_match, parts, patterns))


def _match(name: str, pattern: str) -> bool:
    return fnmatch.fnmatchcase(name, pattern)


def _nothing(_name: str) -> bool:
    return False
