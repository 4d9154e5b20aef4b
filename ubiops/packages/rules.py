"""The rules for a package, in the order in which the platform would stumble over them."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ubiops.exceptions import ApiValueError
from ubiops.packages.contents import Contents, open_contents
from ubiops.packages.errors import PackageError
from ubiops.packages.folder import PACKAGE_DIRECTORY
from ubiops.packages.python_code import inspect_python
from ubiops.packages.requirements import check_requirements

if TYPE_CHECKING:
    import os
    from typing import BinaryIO

__all__ = ["Package", "PackageError", "language_of", "validate_package"]

_MAIN_FILES = frozenset({"deployment.py", "deployment.R"})

_LANGUAGE = re.compile(r"(?P<name>python)(?:(?P<major>\d+)\.(?P<minor>\d+))?|r")
_ENVIRONMENT = re.compile(r"(?:^|-)(?:python(?P<major>\d+)-(?P<minor>\d+)|r\d+-\d+)(?=-|$)")

_R_FUNCTION = re.compile(rb"^[ \t]*(requests?)[ \t]*(?:<-|=)[ \t]*function\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Package:
    """What a package was found to hold."""

    #: Name of the folder in the root that is the package; empty when it is the root itself.
    folder: str
    #: Whether the code has a method `request`.
    has_request_method: bool
    #: Whether the code has a method `requests`.
    has_requests_method: bool


def validate_package(source: str | os.PathLike[str] | BinaryIO, language: str = "python") -> Package:
    """Check a package as a build does, without unpacking it or running its code.

    `source` is a zip file (its path, or a binary file that can seek) or the folder that `zip_dir` would zip; `language`
    is `python`, `python3.12` and the like, or `r`: see `language_of`. A folder's `.ubiops-ignore` is obeyed. Where
    `language` is a newer Python than this one, a syntax error is left for the build to find: the code may be right.

    Raises PackageError, in words that name the file and its line, when a build of it would fail; OSError when the file
    cannot be read.
    """
    found = _LANGUAGE.fullmatch(language.lower())
    if found is None:
        raise ApiValueError(f"language is 'python', 'python3.12' and the like, or 'r', not {language!r}")
    is_python = found["name"] == "python"
    newer = bool(found["minor"]) and (int(found["major"]), int(found["minor"])) > sys.version_info[:2]
    with open_contents(source) as contents:
        folder = _choose_folder(contents)
        prefix = f"{folder}/" if folder else ""
        main = f"{prefix}deployment.{'py' if is_python else 'R'}"
        if main not in contents.files:
            raise PackageError(_no_main_file(contents, folder, main))
        if is_python:
            has_request, has_requests = inspect_python(contents.read(main), main, newer)
        else:
            has_request, has_requests = _inspect_r(contents.read(main), main)
        requirements = f"{prefix}requirements.txt"
        if is_python and requirements in contents.files:
            check_requirements(contents.read(requirements), requirements)
        contents.verify()
    return Package(folder, has_request, has_requests)


def language_of(environment: str | None) -> str:
    """The language of an environment, by its name, as `validate_package` takes it: `python3.12` of `python3-12-cuda`."""
    found = _ENVIRONMENT.search(environment or "")
    if found is None:
        return "python"
    return f"python{found['major']}.{found['minor']}" if found["major"] else "r"


def package_folder(source: str | os.PathLike[str]) -> str:
    """The folder of a zip that is the package, empty when that is its root. Raises PackageError when it has none."""
    with open_contents(source) as contents:
        return _choose_folder(contents)


def _choose_folder(contents: Contents) -> str:
    at_root = not _MAIN_FILES.isdisjoint(contents.files)
    # macOS adds __MACOSX, and file managers hidden files, to the root of the zips that they make.
    in_root = {name.partition("/")[0] for name in contents.names if "/" in name}
    folders = sorted(name for name in in_root if name != "__MACOSX" and not name.startswith("."))
    chosen = folders[0] if len(folders) == 1 else PACKAGE_DIRECTORY if PACKAGE_DIRECTORY in folders else ""
    if at_root and not any(f"{chosen}/{name}" in contents.files for name in _MAIN_FILES):
        return ""
    if chosen:
        return chosen
    if folders:
        raise PackageError(
            f"the zip holds {len(folders)} folders in its root ({_some(folders)}); "
            f"put the code into one, or name the one with the code {PACKAGE_DIRECTORY}"
        )
    if not contents.files:
        raise PackageError("the zip is empty; it must hold one folder with the code")
    raise PackageError(
        f"the zip has neither a deployment.py nor a folder in its root, only files ({_some(sorted(contents.files))})"
    )


def _no_main_file(contents: Contents, folder: str, main: str) -> str:
    wanted = main.rpartition("/")[2]
    elsewhere = sorted(
        name
        for name in contents.files
        if name.rpartition("/")[2].lower() == wanted.lower() and not name.startswith("__MACOSX/")
    )
    hint = f"there is {_some(elsewhere)}" if elsewhere else f"the folder holds {_some(_children(contents, folder))}"
    return f"no file {wanted} in {f'the folder {folder}' if folder else 'the root of the zip'}; {hint}"


def _children(contents: Contents, folder: str) -> list[str]:
    prefix = f"{folder}/" if folder else ""
    names = (name.removeprefix(prefix) for name in contents.names if name.startswith(prefix))
    return sorted({name.split("/")[0] for name in names} - {""}) or ["nothing"]


def _some(names: list[str]) -> str:
    shown = ", ".join(name[:60] for name in names[:5])
    return f"{shown} and {len(names) - 5} more" if len(names) > 5 else shown


def _inspect_r(source: bytes, filename: str) -> tuple[bool, bool]:
    found = {match.group(1) for match in _R_FUNCTION.finditer(source)}
    if not found:
        raise PackageError(f"{filename} has neither a function request nor a function requests")
    return b"request" in found, b"requests" in found
