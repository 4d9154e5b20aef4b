"""Whether pip could read a requirements.txt, line by line; what the lines name is not looked up."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING, NamedTuple

from ubiops.packages.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
_CLAUSE = r"(?:~=|===?|!=|<=?|>=?)\s*[^\s,;()]+"
_REQUIREMENT = re.compile(
    rf"(?P<name>{_NAME})\s*(?:\[\s*(?:{_NAME}(?:\s*,\s*{_NAME})*)?\s*\])?\s*"
    rf"(?:@\s*(?P<place>\S+)|\(?\s*(?P<versions>{_CLAUSE}(?:\s*,\s*{_CLAUSE})*)\s*,?\s*\)?)?\s*(?:;.*)?",
)
_PLACE = re.compile(r"(?:[A-Za-z][A-Za-z+]*://|\.{0,2}/|.*\.(?:whl|zip|tar\.gz)$)")
_OPTIONS_AFTER = re.compile(r"\s--?[A-Za-z][\w-]*(?:[=\s].*)?$")
_COMMENT = re.compile(r"(?:^|\s)#.*$")
_CREDENTIALS = re.compile(r"(://)[^/@\s]+@")

#: pip itself tells the encoding from these first bytes; PowerShell's `>` writes UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class Requirement(NamedTuple):
    """A line of a requirements.txt."""

    number: int
    #: The name of a package in an index, empty when the line names a place or an option.
    name: str = ""
    #: Such as `>=2,<3`; empty for any.
    versions: str = ""
    #: What is wrong with the line.
    problem: str = ""


def check_requirements(source: bytes, filename: str) -> None:
    """Raise PackageError, naming the line, when pip could not read these requirements."""
    for line in read_requirements(source, filename):
        if line.problem:
            raise PackageError(f"{filename}, line {line.number}: {line.problem}")


def read_requirements(source: bytes, filename: str) -> Iterator[Requirement]:
    """The lines of a requirements.txt. Raises PackageError when it is not text."""
    for number, line in _logical_lines(_decode(source, filename)):
        # A line with options only, such as an index's address, may hold a password: it is not looked into or shown.
        if line.startswith("-") or _PLACE.match(line):
            yield Requirement(number)
            continue
        found = _REQUIREMENT.fullmatch(_OPTIONS_AFTER.sub("", line)) if len(line) <= 4096 else None
        if found is None:
            shown = _CREDENTIALS.sub(r"\1***@", line)[:80]
            yield Requirement(number, problem=f"not a requirement that pip can read: {shown}")
        else:
            yield Requirement(number, "" if found["place"] else found["name"], found["versions"] or "")


def _decode(source: bytes, filename: str) -> str:
    mark, encoding = next((pair for pair in _BYTE_ORDER_MARKS if source.startswith(pair[0])), (b"", "utf-8"))
    content = source[len(mark) :]
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise PackageError(f"{filename}, line {line}: not valid {encoding.upper()} text; save it as UTF-8") from None
    if "\0" in text:
        line = text[: text.index("\0")].count("\n") + 1
        raise PackageError(f"{filename}, line {line}: the text holds a NUL character; save it as UTF-8")
    return text


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Lines without comments, continued ones joined, each with the number of its first line."""
    first, joined = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        first = first or number
        if line.endswith("\\") and not line.lstrip().startswith("#"):
            joined += line[:-1]
            continue
        stripped = _COMMENT.sub("", joined + line).strip()
        if stripped:
            yield first, stripped
        first, joined = 0, ""
    if joined.strip():
        yield first, joined.strip()
