"""What of an archive is created: all, or what a confirmation names, with the settings that it gives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from ..errors import Invalid, NotImplementedHere
from .selection import GROUPS, Names, entries

_PARTS = ("versions", "environment_variables")


class Package(NamedTuple):
    """A file of the archive that an object needs: a version's, or that of an environment, which has no version."""

    owner: str
    version: str | None
    zip: str


def choose(contents: Mapping[str, Any], confirmed: Mapping[str, Any]) -> dict[str, Names]:
    """What is to be created; a setting that the confirmation leaves out is that of the archive. Raises Invalid."""
    if confirmed.get("services"):
        raise NotImplementedHere("services: the emulator does not implement services yet; see docs/emulator.md")
    return {
        group: {
            name: _merged(f"{group}.{name[:100]}", contents.get(group, {}).get(name, {}), given)
            for name, given in entries(confirmed.get(group) or {}, group).items()
        }
        for group in GROUPS
    }


def packages(chosen: Mapping[str, Names]) -> list[Package]:
    """The files that are needed; raises Invalid."""
    found = [
        Package(name, None, _zip(f"environments.{name[:100]}", settings))
        for name, settings in chosen["environments"].items()
        if "zip" in settings
    ]
    for name, settings in chosen["deployments"].items():
        for version, values in settings.get("versions", {}).items():
            if "zip" in values:
                found.append(Package(name, version, _zip(f"deployments.{name[:100]}.versions.{version[:100]}", values)))
    return found


def _zip(place: str, settings: Mapping[str, Any]) -> str:
    name = settings["zip"]
    if not isinstance(name, str):
        raise Invalid(f"{place}.zip has to be the name of a file in the zip")
    return name


def _merged(place: str, archived: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    merged = {**archived, **{name: value for name, value in given.items() if value is not None}}
    for part in _PARTS:
        if part in given and given[part] is not None:
            there = archived.get(part, {})
            merged[part] = {
                name: _merged(f"{place}.{part}.{name[:100]}", there.get(name, {}), settings)
                for name, settings in entries(given[part], f"{place}.{part}").items()
            }
    return merged
