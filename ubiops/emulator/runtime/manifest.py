"""`ubiops.yaml`: packages of the operating system, and environment variables."""

from __future__ import annotations

import re
from typing import Any, NamedTuple, TypeGuard

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


class Manifest(NamedTuple):
    """What a `ubiops.yaml` asks for."""

    variables: dict[str, str]
    #: Names of packages of the operating system.
    packages: list[str]


def read_manifest(data: Any) -> Manifest:
    """Read a decoded `ubiops.yaml`. Raises ValueError where it cannot be understood."""
    sections = _mapping({} if data is None else data, "ubiops.yaml")
    apt = sections.get("apt")
    packages = _mapping(apt, "apt").get("packages") if isinstance(apt, dict) else apt
    return Manifest(_variables(sections.get("environment_variables")), [str(name) for name in _list(packages)])


def _mapping(value: Any, where: str) -> dict[str, Any]:
    if not _is_mapping(value):
        raise ValueError(f"{where} is not a mapping")
    return {str(name): each for name, each in value.items()}


def _is_mapping(value: Any) -> TypeGuard[dict[Any, Any]]:
    return isinstance(value, dict)


def _is_list(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if _is_list(value) else [value]


def _variables(section: Any) -> dict[str, str]:
    """A mapping, or a list of texts NAME=VALUE or of mappings."""
    found: dict[str, str] = {}
    for entry in _list(section):
        if isinstance(entry, dict):
            found |= {name: str(value) for name, value in _mapping(entry, "environment_variables").items()}
        elif isinstance(entry, str) and "=" in entry:
            name, _, value = entry.partition("=")
            found[name.strip()] = value
        else:
            raise ValueError(f"environment_variables has {entry!r}, which is not NAME=VALUE")
    for name, value in found.items():
        if not _NAME.fullmatch(name) or "\0" in value:
            raise ValueError(f"environment_variables has {name!r}, which cannot be the name of a variable")
    return found
