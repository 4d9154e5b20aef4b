"""Archives, read: called in a process with limits of time and memory, since anyone may have made them."""

from __future__ import annotations

import json
import shutil
import zipfile
import zlib
from pathlib import Path
from typing import Any, cast

from ubiops.packages.contents import Contents, open_contents, open_zip
from ubiops.packages.errors import PackageError, PackageLimitError
from ubiops.packages.worker import load_yaml

from .layout import VARIABLES, from_file

_INFO = "info.yaml"
_GROUPS = {"deployments": "deployment", "pipelines": "pipeline", "environments": "environment"}
_FORMAT = "v1."


def read(path: str) -> dict[str, Any]:
    """The settings in an archive, in the form in which `imports_update` takes them; `zip` is a name in the archive.

    Raises PackageError where the archive is damaged, or not of the documented layout.
    """
    with open_contents(path) as archive:
        root = _root(archive.files)
        found = _Reader(archive, root).read()
    text = json.dumps(found, ensure_ascii=False)
    if "\0" in text or "\\u0000" in text:
        raise PackageError("the settings hold a null character, which no text may have")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise PackageError("the settings hold half of a surrogate pair, which is no text") from None
    return found


def extract(path: str, packages: list[tuple[str, str]], limit: int) -> list[int]:
    """Write files of an archive to where they are wanted; their sizes. Raises PackageError."""
    with open_zip(Path(path)) as archive:
        names = set(archive.namelist())
        root = _root(names)
        return [_extract(archive, names, root + name, Path(target), limit) for name, target in packages]


def _extract(archive: zipfile.ZipFile, names: set[str], name: str, target: Path, limit: int) -> int:
    if name not in names or name.endswith("/"):
        raise PackageError(f"the zip has no file {name[:100]!r}")
    if archive.getinfo(name).file_size > limit:
        raise PackageLimitError(f"{name[:100]} is larger than {limit} bytes, the limit for a package")
    try:
        with archive.open(name) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file, 1024**2)
            return file.tell()
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
        raise PackageError(f"the zip is damaged at {name[:100]}: {error}") from None


def _root(names: set[str]) -> str:
    """What the names of all files begin with: the folder in the root, whose name does not matter, or nothing."""
    found = [
        name
        for name in names
        if name.rpartition("/")[2] == _INFO and name.count("/") <= 1 and not name.startswith("__MACOSX/")
    ]
    if len(found) != 1:
        raise PackageError(f"the zip has to hold exactly one {_INFO}, in its root or in a folder there")
    return found[0].removesuffix(_INFO)


class _Reader:
    def __init__(self, archive: Contents, root: str) -> None:
        self.archive = archive
        self.root = root
        self.files = {name.removeprefix(root) for name in archive.files if name.startswith(root)}

    def read(self) -> dict[str, Any]:
        spec = self.load(_INFO).get("format_spec")
        if not isinstance(spec, str) or not spec.startswith(_FORMAT):
            raise PackageError(f"{_INFO}: format_spec has to be v1.0, the only version that is known")
        variables = self.load(VARIABLES) if VARIABLES in self.files else {}
        return {
            **{group: self.group(group, noun) for group, noun in _GROUPS.items()},
            "environment_variables": _variables(variables.get("environment_variables"), VARIABLES),
        }

    def group(self, group: str, noun: str) -> dict[str, Any]:
        folders: dict[str, list[str]] = {}
        for name in self.files:
            parts = name.split("/")
            if parts[0] == group and len(parts) > 2 and not parts[-1].startswith("."):
                folders.setdefault(parts[1], []).append("/".join(parts[2:]))
        found: dict[str, Any] = {}
        for folder, names in sorted(folders.items()):
            own = [name for name in names if "/" not in name and name.endswith(".yaml")]
            if len(own) != 1:
                raise PackageError(f"{group}/{folder}: there has to be exactly one file of settings, a .yaml")
            settings = self.add(found, noun, f"{group}/{folder}/{own[0]}")
            if noun == "environment":
                continue
            versions: dict[str, Any] = {}
            settings["versions"] = versions
            for name in sorted(names):
                if name.startswith("versions/") and name.count("/") == 1 and name.endswith(".yaml"):
                    self.add(versions, "version", f"{group}/{folder}/{name}")
        return found

    def add(self, found: dict[str, Any], noun: str, name: str) -> dict[str, Any]:
        """Read the settings of one object, and add them to those that have been found."""
        settings = from_file(noun, self.load(name))
        own = settings.pop("name", None)
        if not isinstance(own, str) or not own:
            raise PackageError(f"{name}: {noun}_name is required, a text")
        if own in found:
            raise PackageError(f"{name}: there is another {noun} named {own[:100]!r}")
        if "environment_variables" in settings:
            settings["environment_variables"] = _variables(settings["environment_variables"], name)
        package = name.removesuffix(".yaml") + ".zip"
        settings.pop("zip", None)
        if package in self.files:
            settings["zip"] = package
        found[own] = settings
        return settings

    def load(self, name: str) -> dict[str, Any]:
        try:
            value = load_yaml(self.archive.read(self.root + name).decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise PackageError(f"{name}: it is not UTF-8 text") from None
        except ValueError as error:
            raise PackageError(f"{name}: {error}") from None
        if not isinstance(value, dict):
            raise PackageError(f"{name}: it has to hold names and values")
        return cast("dict[str, Any]", value)


def _variables(value: Any, name: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for item in value if isinstance(value, list) else [] if value is None else [None]:  # pyright: ignore[reportUnknownVariableType]
        variable = cast("dict[str, Any]", item) if isinstance(item, dict) else {}
        own = variable.get("name")
        if not isinstance(own, str) or own in found:
            raise PackageError(f"{name}: variables have to be a list of objects, each with a name of its own")
        found[own] = {"value": variable.get("value"), "secret": variable.get("secret", False)}
    return found
