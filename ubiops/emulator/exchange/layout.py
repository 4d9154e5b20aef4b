"""The files of an archive, in the layout that the platform documents in its import template."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

#: The folder in the root of an archive; its name does not matter.
FOLDER = "export"
FORMAT = "v1.0"
#: The documentation says nothing of a file for the variables of a project; this is the emulator's.
VARIABLES = "environment_variables.yaml"

#: These have the type of the object before their name, as in `deployment_labels`.
_PREFIXED = frozenset({"name", "description", "labels", "environment_variables"})
_ALSO_PREFIXED = {"environment": frozenset({"display_name", "supports_request_format"})}
_ODD = re.compile(r"[^A-Za-z0-9._-]")


class Files(NamedTuple):
    """The files of an archive by their names: settings, and packages with what is to be copied there."""

    settings: dict[str, dict[str, Any]]
    packages: dict[str, str]


def laid_out(contents: Mapping[str, Any]) -> Files:
    """The files of an archive for these contents, whose `zip` is the identifier of a revision."""
    files = Files({"info.yaml": {"format_spec": FORMAT}}, {})
    if contents["environment_variables"]:
        files.settings[VARIABLES] = {"environment_variables": _listed(contents["environment_variables"])}
    for noun in ("deployment", "pipeline", "environment"):
        for name, settings in contents[f"{noun}s"].items():
            folder = _free(files, f"{noun}s", f"{noun}_{name}")
            own = folder.rpartition("/")[2]
            _add(files, f"{folder}/{own}", noun, name, settings)
            for version, values in settings.get("versions", {}).items():
                path = _free(files, f"{folder}/versions", f"{own}_version_{version}")
                _add(files, path, "version", version, values)
    return files


def _add(files: Files, path: str, noun: str, name: str, settings: Mapping[str, Any]) -> None:
    files.settings[f"{path}.yaml"] = {f"{noun}_name": name, **to_file(noun, settings)}
    if "zip" in settings:
        files.packages[f"{path}.zip"] = settings["zip"]


def to_file(noun: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Settings as a file has them."""
    prefixed = _PREFIXED | _ALSO_PREFIXED.get(noun, frozenset())
    return {
        f"{noun}_{name}" if name in prefixed else name: _listed(value) if name == "environment_variables" else value
        for name, value in settings.items()
        if name not in ("versions", "zip")
    }


def from_file(noun: str, data: Mapping[str, Any]) -> dict[str, Any]:
    """The same the other way, with the `name`."""
    prefixed = _PREFIXED | _ALSO_PREFIXED.get(noun, frozenset())
    settings: dict[str, Any] = {}
    for name, value in data.items():
        short = name.removeprefix(f"{noun}_")
        settings[short if short in prefixed else name] = value
    return settings


def _listed(variables: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{"name": name, **variable} for name, variable in variables.items()]


def _free(files: Files, folder: str, name: str) -> str:
    """A path that no other object has: names that differ only in odd characters would share one."""
    path = wanted = f"{folder}/{_ODD.sub('_', name)}"
    number = 1
    while any(known.startswith((f"{path}/", f"{path}.yaml")) for known in files.settings):
        number += 1
        path = f"{wanted}_{number}"
    return path
