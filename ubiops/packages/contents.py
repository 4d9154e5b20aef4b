"""The files of a package, the same whether it is a zip or still a folder; all limits are checked on opening."""

from __future__ import annotations

import os
import re
import stat
import struct
import zipfile
import zlib
from bisect import bisect_left
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import IO, TYPE_CHECKING, BinaryIO, Protocol

from ubiops.packages import limits
from ubiops.packages.errors import PackageError, PackageLimitError
from ubiops.packages.folder import PACKAGE_DIRECTORY, package_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BLOCK = 1024 * 1024
_ENTRY_SIGNATURE = b"PK\x01\x02"
_END_SIGNATURE = b"PK\x05\x06"
_END_64_SIGNATURE = b"PK\x06\x06"
#: The end record of a zip, and the longest comment that may follow it.
_END_BYTES = 22 + 65_535
#: A large zip's further end record and its locator, which stand before the end record.
_END_64_BYTES = 56 + 20
_OTHER_FORMATS = {
    b"\x1f\x8b": "a gzip archive",
    b"Rar!": "a RAR archive",
    b"7z\xbc\xaf": "a 7-Zip archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zX": "an xz archive",
}
#: Of an entry's own header, its name not counted.
_HEADER_BYTES = 30
_DRIVE = re.compile(r"[A-Za-z]:")


class Contents(Protocol):
    """Files of a package by their names, `/` between folders."""

    @property
    def names(self) -> set[str]:
        """Names of all entries; a folder's ends with `/`."""
        ...

    @property
    def files(self) -> set[str]:
        """Names of all files."""
        ...

    def read(self, name: str) -> bytes:
        """Bytes of a small file. Raises PackageError when it is too large or damaged."""
        ...

    def verify(self) -> None:
        """Raise PackageError when a file is damaged."""
        ...


@contextmanager
def open_contents(source: str | os.PathLike[str] | BinaryIO) -> Iterator[Contents]:
    """Open a zip file, by path or as a binary file, or a folder."""
    if not isinstance(source, str | os.PathLike):
        source.seek(0)
        with _open_archive(source) as archive:
            yield _ZipContents(archive)
    elif Path(source).is_dir():
        yield _FolderContents(Path(source))
    else:
        with open_zip(Path(source)) as archive:
            yield _ZipContents(archive)


@contextmanager
def open_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open a zip file, all limits checked. Raises PackageError where they are not kept, or it is no zip."""
    with _open_file(path) as file, _open_archive(file) as archive:
        yield archive


def _open_file(path: Path) -> BinaryIO:
    # Opening a named pipe would wait for a writer, so look first.
    if path.exists() and not path.is_file():
        raise PackageError(f"{path} is neither a file nor a folder")
    return path.open("rb")


class _FolderContents:
    def __init__(self, folder: Path) -> None:
        root = PACKAGE_DIRECTORY
        self._paths: Mapping[str, Path] = {f"{root}/{name}": path for name, path in package_files(folder)}
        self.files = set(self._paths)
        self.names = self.files | {f"{root}/"}

    def read(self, name: str) -> bytes:
        with self._paths[name].open("rb") as file:
            return _read_small(file, name)

    def verify(self) -> None:
        """A file on disk has nothing to be compared with."""


class _ZipContents:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        entries = archive.infolist()
        self.names = {entry.filename for entry in entries}
        self.files = {entry.filename for entry in entries if not entry.is_dir()}

    def read(self, name: str) -> bytes:
        with _damage(name), self._archive.open(name) as file:
            return _read_small(file, name)

    def verify(self) -> None:
        for name in sorted(self.files):
            with _damage(name), self._archive.open(name) as file:
                while file.read(_BLOCK):
                    pass


@contextmanager
def _open_archive(file: BinaryIO) -> Iterator[zipfile.ZipFile]:
    size = _check_directory(file)
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, struct.error, OverflowError, NotImplementedError) as error:
        raise PackageError(f"the zip file is damaged: {error}") from None
    with archive:
        entries = archive.infolist()
        for entry in entries:
            _check_entry(entry)
        _check_sizes(entries, size)
        _check_overlaps(entries, size)
        _check_unique(entries)
        yield archive


def _check_directory(file: BinaryIO) -> int:
    """Refuse what is no zip, and a table of contents too large to be read, before zipfile reads it; the file's size."""
    size = file.seek(0, os.SEEK_END)
    if size == 0:
        raise PackageError("the file is empty, not a zip")
    file.seek(0)
    start = file.read(8)
    file.seek(max(0, size - _END_BYTES))
    end = file.read(_END_BYTES)
    position = end.rfind(_END_SIGNATURE)
    if position < 0 or position + 22 > len(end):
        if start.startswith(b"PK\x03\x04"):
            raise PackageError("the zip file is cut off: its table of contents at the end is missing")
        kind = next((kind for mark, kind in _OTHER_FORMATS.items() if start.startswith(mark)), None)
        raise PackageError("the file is not a zip" + (f" but {kind}; zip the folder instead" if kind else ""))
    directory_bytes: int = struct.unpack_from("<L", end, position + 12)[0]
    record_64 = position - _END_64_BYTES
    if record_64 >= 0 and end.startswith(_END_64_SIGNATURE, record_64):
        directory_bytes = max(directory_bytes % 0xFFFFFFFF, struct.unpack_from("<Q", end, record_64 + 40)[0])
    if directory_bytes > limits.MAX_DIRECTORY_BYTES:
        raise PackageLimitError(
            f"the zip's table of contents takes {directory_bytes} bytes; {limits.MAX_DIRECTORY_BYTES} are allowed"
        )
    # The count in the end record need not be true; what zipfile makes an object of each is the signatures.
    file.seek(max(0, size - len(end) + position - directory_bytes - _END_64_BYTES))
    entries = file.read(directory_bytes + _END_64_BYTES).count(_ENTRY_SIGNATURE)
    if entries > limits.MAX_ENTRIES:
        raise PackageLimitError(f"the zip holds {entries} entries; {limits.MAX_ENTRIES} are allowed")
    file.seek(0)
    return size


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    shown = repr(entry.orig_filename[:80])
    if len(name) > limits.MAX_NAME_CHARACTERS:
        raise PackageLimitError(f"the name {shown}... is longer than {limits.MAX_NAME_CHARACTERS} characters")
    if entry.flag_bits & 0x1:
        raise PackageError(f"{shown} is encrypted; zip the folder without a password")
    if "\\" in entry.orig_filename:
        raise PackageError(f"the name {shown} holds a backslash; folders in a zip are separated by /")
    parts = name.removesuffix("/").split("/")
    if entry.orig_filename != name or any(ord(character) < 32 for character in name):
        raise PackageError(f"the name {shown} holds a control character")
    if name.startswith("/") or _DRIVE.match(name):
        raise PackageError(f"the name {shown} is absolute; names in a zip are relative to its root")
    if {"..", ".", ""} & set(parts):
        raise PackageError(f"the name {shown} holds '..', '.' or an empty part")
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind == stat.S_IFLNK:
        raise PackageError(f"{shown} is a symbolic link; put the file itself into the zip")
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise PackageError(f"{shown} is neither a file nor a folder")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PackageError(f"{shown} is compressed with method {entry.compress_type}; use deflate, the usual one")


def _check_sizes(entries: list[zipfile.ZipInfo], size: int) -> None:
    total = sum(entry.file_size for entry in entries)
    if total > limits.MAX_TOTAL_BYTES:
        raise PackageLimitError(f"the zip unpacks to {total} bytes; {limits.MAX_TOTAL_BYTES} are allowed")
    # The file's own size: the sizes that its entries claim need not add up to it.
    if total > limits.RATIO_FREE_BYTES and total > limits.MAX_RATIO * size:
        raise PackageLimitError(f"the zip unpacks to more than {limits.MAX_RATIO} times its size ({total} bytes)")


def _check_overlaps(entries: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse entries that share bytes: each of them would unpack the same data once more."""
    parts = sorted(
        (entry.header_offset, entry.header_offset + _HEADER_BYTES + entry.compress_size) for entry in entries
    )
    for (_, end), (start, _) in pairwise([*parts, (size, size)]):
        if end > start:
            raise PackageError("the zip file is damaged: its entries overlap, or are cut off")


def _check_unique(entries: list[zipfile.ZipInfo]) -> None:
    names = sorted(entry.filename for entry in entries)
    for name, following in pairwise(names):
        if name == following:
            raise PackageError(f"the zip holds {name[:80]!r} twice")
    for name in names:
        if not name.endswith("/"):
            index = bisect_left(names, f"{name}/")
            if index < len(names) and names[index].startswith(f"{name}/"):
                raise PackageError(f"{name[:80]!r} is both a file and a folder in the zip")


@contextmanager
def _damage(name: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, struct.error) as error:
        raise PackageError(f"the zip file is damaged at {name[:80]}: {error}") from None


def _read_small(file: IO[bytes], name: str) -> bytes:
    content = file.read(limits.MAX_SOURCE_BYTES + 1)
    if len(content) > limits.MAX_SOURCE_BYTES:
        raise PackageError(f"{name} is larger than {limits.MAX_SOURCE_BYTES} bytes")
    return content
