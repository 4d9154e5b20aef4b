"""Bring what a project has into the wanted state: create what is missing, update what differs, and say each change."""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a JSON value is a dict or list of unknown things.

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ubiops.exceptions import BadRequestException, ConflictException, NotFoundException, UbiOpsException
from ubiops.models.base.model import plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ubiops.files.download import Download
    from ubiops.models.base.model import Model

T = TypeVar("T")


class Changes:
    """The changes of one run: those that were made, and the one that is under way. In a dry run none is made."""

    def __init__(self, tell: Callable[[str], object] | None = None, dry_run: bool = False) -> None:
        self._tell = tell
        self.dry_run = dry_run
        #: What was changed, a line each.
        self.made: list[str] = []
        #: What is being done, for the case that it fails.
        self.under_way: str | None = None

    def planned(self, text: str) -> bool:
        """Note that a change comes next, such as `create deployment d`. Returns True if it must not be made."""
        self.under_way = text
        if self.dry_run:
            self.made.append(text)
            self.tell(f"would {text}")
        return self.dry_run

    def did(self, text: str) -> None:
        """Note that the change was made."""
        self.made.append(text)
        self.under_way = None
        self.tell(text)

    def tell(self, text: str) -> None:
        """Say something as it happens."""
        if self._tell is not None:
            self._tell(text)


def bring(
    changes: Changes,
    what: str,
    wanted: dict[str, Any],
    get: Callable[[], Model],
    create: Callable[[dict[str, Any]], object],
    update: Callable[[dict[str, Any]], object],
    fixed: tuple[str, ...] = (),
) -> None:
    """Create `what` if it is missing, or update the given fields that differ. No update can change the `fixed` ones."""
    present = present_or_none(get)
    if present is None:
        if changes.planned(f"create {what}"):
            return
        try:
            create(wanted)
        except (BadRequestException, ConflictException):
            # Another run of the same job may have been faster.
            present = present_or_none(get)
            if present is None:
                raise
            changes.under_way = None
        else:
            changes.did(f"{what} created")
            return
    different = _differences(wanted, present)
    for field in fixed:
        if field in different:
            raise UbiOpsException(
                f"{what} has {field} {present[field]!r}, which cannot be changed to {wanted[field]!r}; "
                "delete it, or choose another name"
            )
    if different and not changes.planned(f"update {what}: {', '.join(different)}"):
        update(different)
        changes.did(f"{what} updated: {', '.join(different)}")


def present_or_none(get: Callable[[], T]) -> T | None:
    """What is there, or None."""
    try:
        return get()
    except NotFoundException:
        return None


def _differences(wanted: dict[str, Any], present: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in wanted.items() if not _agrees(value, plain(present.get(field)))}


#: Fields by which the entries of a list are told apart, where their order has no meaning.
_NAMES = ("destination_name", "source_name", "source_field_name")


def _agrees(wanted: Any, present: Any) -> bool:
    """Whether what is there is what is wanted; a server may show more of an entry of a list than was given."""
    if not isinstance(wanted, list):
        return bool(wanted == present)
    if not isinstance(present, list) or len(wanted) != len(present):
        return False
    return all(
        all(key in there and _agrees(item, there[key]) for key, item in one.items())
        if isinstance(one, dict) and isinstance(there, dict)
        else one == there
        for one, there in zip(_in_order(wanted), _in_order(present), strict=True)
    )


def _in_order(values: list[Any]) -> list[Any]:
    for name in _NAMES:
        if all(isinstance(value, dict) and isinstance(value.get(name), str) for value in values):
            return sorted(values, key=lambda value: str(value[name]))
    return values


def same_files(download: Callable[[], Download], scratch: Path, package: Path) -> bool:
    """Whether a file on the platform holds just the files of this zip."""
    folder = scratch / "present"
    folder.mkdir(exist_ok=True)
    with download() as opened:
        present = opened.save(folder)
    return files_in(present) == files_in(package)


def files_in(path: Path | str) -> dict[str, tuple[int, int]] | None:
    """Size and check sum of each file in a zip, however it was packed; None when it cannot be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return {entry.filename: (entry.file_size, entry.CRC) for entry in archive.infolist() if not entry.is_dir()}
    except zipfile.BadZipFile:
        return None
