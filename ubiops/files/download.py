"""A file that the server sends: read in pieces or whole, or saved under a name that is safe.

What the server chose never picks a path on the user's disk: `safe_filename` reduces its name to a plain one, an existing file is
kept, and a file appears under its name only when all its bytes have arrived.
"""

# Paths stay text here: pathlib would be the larger part of what this module imports.

import contextlib
import io
import itertools
import os
import re
import secrets
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from types import TracebackType
from typing import Final, Protocol, Self, TypeAlias
from urllib.parse import unquote_to_bytes

from ubiops.exceptions import ApiConnectionError, ApiValueError

#: Bytes read at a time. Measured over loopback to a disk: less costs more calls, more gains nothing.
BLOCK_SIZE: Final = 1 << 18
#: The name of a file for which the server gave none that can be used, without its extension.
FALLBACK_NAME: Final = "download"
#: Bytes of UTF-8 a name may have. File systems take 255, and " (1234)" still has to fit.
MAX_NAME_BYTES: Final = 240
#: Bytes an extension may have to be kept when a name is cut.
MAX_EXTENSION_BYTES: Final = 32

#: Names that Windows gives to devices, also with an extension.
_RESERVED: Final = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|CLOCK\$|(?:COM|LPT)[0-9])\Z", re.IGNORECASE)
#: What no file name may have on one of the systems in use: separators, drives and streams, wildcards, redirections.
_FORBIDDEN: Final = frozenset('/\\:*?"<>|')
_PARAMETER: Final = re.compile(r';?\s*([^\s=;"]+)\s*=\s*("(?:[^"\\]|\\.)*"?|[^;]*)|[^;]+|;', re.DOTALL)
_CHARSETS: Final = frozenset({"utf-8", "iso-8859-1", "us-ascii"})

Progress: TypeAlias = Callable[[int, int | None], object]


class Response(Protocol):
    """What a download needs of an answer; its methods raise the errors of this library."""

    @property
    def status(self) -> int:
        """The HTTP status."""
        ...

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers, found whatever their case."""
        ...

    def stream(self, size: int) -> Iterator[bytes]:
        """The rest of the body in pieces of about `size` bytes."""
        ...

    def read(self, size: int | None = None) -> bytes:
        """`size` bytes, fewer only at the end; all there are when it is None."""
        ...

    def close(self) -> None:
        """Give the connection back, or close it when the body was not read to its end."""
        ...


class Download:
    """A file that is being sent, to be used with `with`: the connection is the caller's until it is closed or read to its end.

    `status` and `headers` are the answer's. Every method that reads raises `ApiConnectionError` when the connection breaks or ends
    before the whole file has arrived, and `ApiValueError` after `close()`.
    """

    def __init__(self, response: Response) -> None:
        self._response = response
        self._started = False
        self._closed = False

    @property
    def status(self) -> int:
        """The HTTP status of the answer."""
        return self._response.status

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the answer; a name is found whatever its case."""
        return self._response.headers

    def read(self, chunk_size: int | None = None) -> bytes:
        """The next `chunk_size` bytes, fewer only at the end of the file, and b"" after it; all the rest when it is None."""
        self._begin()
        return self._response.read(None if chunk_size is None or chunk_size < 0 else chunk_size)

    def iter_content(self, chunk_size: int = BLOCK_SIZE) -> Iterator[bytes]:
        """The rest of the file in pieces of `chunk_size` bytes."""
        if chunk_size < 1:
            raise ApiValueError(f"chunk_size is a number of bytes, at least 1, not {chunk_size!r}")
        self._begin()
        return self._pieces(chunk_size)

    def _pieces(self, size: int) -> Iterator[bytes]:
        while piece := self.read(size):
            yield piece

    def getfilename(self) -> str:
        """The file's name by the server's Content-Disposition (RFC 6266), reduced to a plain name: see `safe_filename`."""
        named = _named(self.headers.get("Content-Disposition") or "")
        kind = (self.headers.get("Content-Type") or "").partition(";")[0].strip().lower()
        fallback = FALLBACK_NAME + (".zip" if kind == "application/zip" else "")
        return safe_filename(named, fallback) if named else fallback

    def save(
        self, folder: str | os.PathLike[str] = ".", overwrite: bool = False, progress: Progress | None = None
    ) -> str:
        """Save the file in `folder` under its own name, and return its absolute path.

        An existing file is kept, and " (1)", " (2)" and so on put into the new one's name, unless `overwrite` is true. The file is
        written to a temporary one beside it and appears under its name when it is whole; nothing stays behind when that fails or is
        interrupted. `progress` is called as `progress(done_bytes, total_bytes)` at the start and after every piece; `total_bytes` is
        None when the server did not say. Closes the download.

        Raises `ApiValueError` when `folder` is none, or when part of the file was read already; `OSError` when the disk refuses.
        """
        folder = os.path.abspath(os.fsdecode(folder))
        with self:
            if self._started:
                raise ApiValueError("Part of the file was read already: save() has to be the first to read it")
            self._begin()
            if not os.path.isdir(folder):
                raise ApiValueError(f"There is no folder {folder!r}: save() takes the folder to save the file in")
            target = os.path.join(folder, self.getfilename())
            temporary = os.path.join(folder, f".{secrets.token_hex(16)}.part")
            try:
                # Made before it is opened: Ctrl-C right after `open` would leave an open file that nobody knows.
                with contextlib.closing(io.FileIO.__new__(io.FileIO)) as file:
                    io.FileIO.__init__(file, temporary, "xb")
                    self._write(file.write, progress)
                return _publish(temporary, target, overwrite)
            finally:
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(temporary)

    def _write(self, write: Callable[[bytes | memoryview], int | None], progress: Progress | None) -> None:
        length = self.headers.get("Content-Length", "")
        total = int(length) if re.fullmatch("[0-9]{1,18}", length) and "Content-Encoding" not in self.headers else None
        done = 0
        if progress is not None:
            progress(0, total)
        for piece in self._response.stream(BLOCK_SIZE):
            done += len(piece)
            written = write(piece)
            # A nearly full disk takes a part, then refuses the rest.
            while written is not None and written < len(piece):
                piece = piece[written:]
                written = write(piece)
            if progress is not None:
                progress(done, total)
        if not (done or length or "Transfer-Encoding" in self.headers):
            raise ApiConnectionError(reason="The connection ended after the headers, and they announce no empty file")

    def _begin(self) -> None:
        if self._closed:
            raise ApiValueError("The download is closed: read or save it inside its `with` block")
        self._started = True

    def close(self) -> None:
        """Give the connection back. Safe to call twice."""
        self._closed = True
        self._response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Download {self.getfilename()!r}, status {self.status}{', closed' if self._closed else ''}>"


def safe_filename(text: str, fallback: str = FALLBACK_NAME) -> str:
    """`text` reduced to a plain file name that is valid and harmless on every system.

    The last part of a path is taken; separators and other characters that some system forbids become "_", also those that Unicode
    normalisation would make of others; invisible ones go. The name has no dot or space at its start or end, is none of Windows'
    devices, and has at most `MAX_NAME_BYTES` bytes, its extension kept. `fallback` is the name when nothing is left.
    """
    last = re.split(r"[/\\]", text)[-1]
    name = _trimmed(unicodedata.normalize("NFC", "".join(map(_harmless, last))))
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
        name = _trimmed(stem) + extension.decode()
    return name


def _harmless(character: str) -> str:
    """The character as it may stand in a name, looked at as normalisation would leave it."""
    if " " < character < "\x7f" and character not in _FORBIDDEN:
        return character
    category = unicodedata.category(character)
    if category == "Cf":  # Bidirectional overrides, joiners, byte order marks: nobody sees them.
        return ""
    if category == "Zs":
        return " "
    plain = unicodedata.normalize("NFKC", character)
    if category[0] == "C" or category in {"Zl", "Zp"} or "." in plain or not _FORBIDDEN.isdisjoint(plain):
        return "_"
    return character


def _trimmed(name: str) -> str:
    return name.lstrip(". ").rstrip(". ")


def _named(header: str) -> str:
    """The file's name in a Content-Disposition: `filename*` before `filename`, as RFC 6266 says; "" when there is none."""
    found: dict[str, str] = {}
    for match in _PARAMETER.finditer(header):
        name, value = match[1], match[2]
        if name:
            found.setdefault(name.lower(), value.strip())
    extended = _extended(_unquoted(found.get("filename*", "")))
    return extended or _continued(found) or _repaired(_unquoted(found.get("filename", "")))


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value
    return re.sub(r"\\(.)", r"\1", value[1:].removesuffix('"'), flags=re.DOTALL)


def _extended(value: str) -> str:
    """The text of an extended value, charset'language'percent-encoded (RFC 8187); "" when it is none."""
    charset, _, rest = value.partition("'")
    _, quote, encoded = rest.partition("'")
    if not quote or charset.lower() not in _CHARSETS:
        return ""
    try:
        return unquote_to_bytes(encoded.encode("latin-1")).decode(charset)
    except UnicodeError:
        return ""


def _continued(found: Mapping[str, str]) -> str:
    """A name in numbered parts, `filename*0`, `filename*1*` and so on, as mail has it (RFC 2231); "" when there are none."""
    whole = bytearray()
    charset = "utf-8"
    for number in itertools.count():
        key = f"filename*{number}"
        if key in found:
            whole += _unquoted(found[key]).encode("latin-1", "replace")
        elif f"{key}*" in found:
            value = _unquoted(found[f"{key}*"])
            if number == 0 and value.count("'") > 1:
                charset, _, value = value.split("'", 2)
            whole += unquote_to_bytes(value.encode("latin-1", "replace"))
        else:
            break
    if charset.lower() not in _CHARSETS:
        return ""
    return whole.decode(charset, "replace")


def _repaired(value: str) -> str:
    """A header is read as Latin-1, but many servers send UTF-8 in it."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeError:
        return value


def _publish(temporary: str, target: str, overwrite: bool) -> str:
    """Give the whole file its name: `target`, or the first free one like it. Returns the path."""
    if overwrite:
        os.replace(temporary, target)
        return target
    stem, extension = os.path.splitext(target)
    for number in itertools.count(1):
        try:
            _link(temporary, target)
        except FileExistsError:
            target = f"{stem} ({number}){extension}"
        else:
            break
    return target


def _link(temporary: str, target: str) -> None:
    """Name the file `target` in one step, that fails when the name is taken, by whatever and however shortly before."""
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except (
        OSError
    ):  # A file system without links: take the name with an empty file first, then put the whole one there.
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        try:
            os.replace(temporary, target)
        except BaseException:
            os.unlink(target)
            raise
