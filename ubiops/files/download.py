"""A file that the server sends: read in pieces or whole, or saved under a safe name."""

# Paths stay text here: importing pathlib would take longer than everything else in this module.

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ubiops.closing import Closing
from ubiops.exceptions import ApiValueError
from ubiops.files.names import filename_in
from ubiops.files.saving import PartialFile

if TYPE_CHECKING:
    from ubiops.files.upload import Progress
    from ubiops.transport.response import Response

#: Bytes read at a time. Measured over loopback to a disk: less takes more calls, more gains nothing.
BLOCK_SIZE: Final = 1 << 18


class Download(Closing):
    """A file that is being received. Use it with `with`: until it is closed or read to its end, it has a connection of its own.

    Every method that reads raises `ApiConnectionError` if the connection breaks or ends before the whole file has arrived, and
    `ApiValueError` after `close()`.

    `status` is the HTTP status, and `headers` are the headers of the response, whose names are found in any case.

    The call's `progress` is called as `progress(done_bytes, total_bytes)`: at the start, and after every piece that was read.
    """

    def __init__(self, response: Response, progress: Progress | None = None) -> None:
        self._response = response
        self._progress = progress
        self._done = 0
        self._started = False
        self._closed = False
        self.status: int = response.status
        self.headers: Mapping[str, str] = response.headers

    def read(self, chunk_size: int | None = None) -> bytes:
        """The next `chunk_size` bytes, fewer only at the end of the file, and b"" after it; all the rest if it is None."""
        self._begin()
        if chunk_size is None or chunk_size < 0:
            return b"".join(self.iter_content())
        piece = self._response.read(chunk_size)
        if piece:
            self._report(len(piece))
        return piece

    def iter_content(self, chunk_size: int = BLOCK_SIZE) -> Iterator[bytes]:
        """The rest of the file in pieces of `chunk_size` bytes."""
        if chunk_size < 1:
            raise ApiValueError(f"chunk_size must be at least 1 byte, not {chunk_size!r}")
        self._begin()
        return iter(functools.partial(self.read, chunk_size), b"")

    def getfilename(self) -> str:
        """The file's name by Content-Disposition (RFC 6266), reduced to a plain name that is valid on every system."""
        return filename_in(self.headers)

    def save(
        self, folder: str | os.PathLike[str] = ".", overwrite: bool = False, progress: Progress | None = None
    ) -> str:
        """Save the file in `folder` under its own name, and return its absolute path.

        An existing file is kept, and the new one gets " (1)", " (2)" and so on in its name, unless `overwrite` is true. The file
        appears under its name when it is complete; nothing is left behind if that fails or is interrupted. `progress` takes the place
        of the call's own. Closes the download.

        Raises `ApiValueError` if `folder` does not exist or part of the file was read already; `OSError` if the disk is full.
        """
        folder = os.path.abspath(os.fsdecode(folder))
        with self:
            if self._started:
                raise ApiValueError("Part of the file was read already: save() has to be the first to read it")
            if progress is not None:
                self._progress = progress
            self._begin()
            if not os.path.isdir(folder):
                raise ApiValueError(f"There is no folder {folder!r}: save() takes the folder to save the file in")
            with PartialFile(folder) as file:
                for piece in self.iter_content():
                    file.write(piece)
                return file.publish(os.path.join(folder, self.getfilename()), overwrite)

    def _begin(self) -> None:
        if self._closed:
            raise ApiValueError("The download is closed: read or save it inside its `with` block")
        if not self._started:
            self._started = True
            self._report(0)

    def _report(self, count: int) -> None:
        self._done += count
        if self._progress is not None:
            self._progress(self._done, size_in(self.headers))

    def close(self) -> None:
        """End the download. Can be called twice."""
        self._closed = True
        self._response.close()

    def __repr__(self) -> str:
        return f"<Download {self.getfilename()!r}, status {self.status}{', closed' if self._closed else ''}>"


def size_in(headers: Mapping[str, str]) -> int | None:
    """The size of a file by the headers of the response, if they have it."""
    length = headers.get("Content-Length", "")
    return int(length) if re.fullmatch("[0-9]{1,18}", length) and "Content-Encoding" not in headers else None
