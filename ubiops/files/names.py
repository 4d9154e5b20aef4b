"""Names of files that a server chooses, reduced to plain ones that are harmless on every system."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Mapping
from typing import Final
from urllib.parse import unquote_to_bytes

#: The name of a file for which the server has given none that can be used, without its extension.
FALLBACK_NAME: Final = "download"
#: The most bytes of UTF-8 that a name has. File systems allow 255, and " (1234)" has to fit, too.
MAX_NAME_BYTES: Final = 240
#: The most bytes of an extension that is kept when a name is cut.
MAX_EXTENSION_BYTES: Final = 32

#: The names that Windows gives to devices, with any extension.
_RESERVED: Final = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9])\Z", re.IGNORECASE)
#: Characters that some system does not allow in a name: separators, drives and streams, wildcards, redirections.
_FORBIDDEN: Final = frozenset('/\\:*?"<>|')
_PARAMETER: Final = re.compile(r';?\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)|[^;]+|;', re.DOTALL)
_CHARSETS: Final = frozenset({"utf-8", "iso-8859-1", "us-ascii"})


def filename_in(headers: Mapping[str, str]) -> str:
    """The name of a file by Content-Disposition (RFC 6266), reduced to a plain one."""
    named = _named(headers.get("Content-Disposition") or "")
    media_type = (headers.get("Content-Type") or "").partition(";")[0].strip().lower()
    fallback = FALLBACK_NAME + (".zip" if media_type == "application/zip" else "")
    return safe_filename(named, fallback) if named else fallback


def safe_filename(text: str, fallback: str = FALLBACK_NAME) -> str:
    """`text` reduced to a plain file name that is valid and harmless on every system.

    Only the last part of a path is kept. Characters that some system does not allow become "_", and so do those that Unicode
    normalization would turn into them; invisible ones are removed. The name neither begins nor ends with a dot or a space, is not
    a device of Windows, and has at most `MAX_NAME_BYTES` bytes, with its extension. If nothing is left, it is `fallback`.
    """
    last = re.split(r"[/\\]", text)[-1]
    name = unicodedata.normalize("NFC", "".join(map(_harmless, last))).strip(". ")
    if not name:
        return fallback
    if _RESERVED.match(unicodedata.normalize("NFKC", name.partition(".")[0]).rstrip(" ")):
        name = f"_{name}"
    encoded = name.encode()
    if len(encoded) > MAX_NAME_BYTES:
        extension = os.path.splitext(name)[1].encode()
        if len(extension) > MAX_EXTENSION_BYTES:
            extension = b""
        stem = encoded[: MAX_NAME_BYTES - len(extension)].decode("utf-8", "ignore")
        name = stem.strip(". ") + extension.decode()
    return name


def _harmless(character: str) -> str:
    """The character, or what replaces it in a name, judged by what normalization makes of it."""
    if " " < character < "\x7f" and character not in _FORBIDDEN:
        return character
    category = unicodedata.category(character)
    if category == "Cf":  # Bidirectional overrides, joiners, byte order marks: invisible.
        return ""
    if category == "Zs":
        return " "
    plain = unicodedata.normalize("NFKC", character)
    if category[0] == "C" or category in {"Zl", "Zp"} or "." in plain or not _FORBIDDEN.isdisjoint(plain):
        return "_"
    return character


def _named(header: str) -> str:
    """The file's name in a Content-Disposition: `filename*` before `filename`, as RFC 6266 says; "" without one."""
    parameters: list[tuple[str, str]] = _PARAMETER.findall(header)
    found = {name.lower(): value.strip() for name, value in reversed(parameters)}  # The first of a name counts.
    extended = _extended(_unquoted(found.get("filename*", "")))
    return extended or _repaired(_unquoted(found.get("filename", "")))


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    return re.sub(r"\\(.)", r"\1", value[1:].removesuffix('"'), flags=re.DOTALL)


def _extended(value: str) -> str:
    """The text of an extended value, charset'language'percent-encoded (RFC 8187); "" if it is not one."""
    charset, _, rest = value.partition("'")
    _, quote, encoded = rest.partition("'")
    if not quote or charset.lower() not in _CHARSETS:
        return ""
    try:
        return unquote_to_bytes(encoded.encode("latin-1")).decode(charset)
    except UnicodeError:
        return ""


def _repaired(value: str) -> str:
    """Headers are decoded as Latin-1, but many servers send UTF-8."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value
