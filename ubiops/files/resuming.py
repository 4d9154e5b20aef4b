"""A download whose next try goes on where the last one ended, in another process, too."""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import os
import sys
from typing import Final, Self

from ubiops.exceptions import ApiException
from ubiops.files.saving import PartialFile

#: Bytes of a file that is worth keeping a part of.
KEPT_BYTES: Final = 8 << 20
_SUFFIX: Final = ".part"


class ResumablePartialFile(PartialFile):
    """A partial file that stays if it is large and its download was cut off.

    It is called by its target, and by what tells this version of the file from another. A lock makes sure that only one process
    writes to it; where there are no such locks, nothing stays.
    """

    def __init__(self, target: str) -> None:
        super().__init__(os.path.dirname(target))
        self._folder = os.path.dirname(target)
        self._prefix = (
            f".{hashlib.sha256(os.path.basename(target).encode('utf-8', 'surrogateescape')).hexdigest()[:16]}."
        )
        self._stays = False

    def __enter__(self) -> Self:
        return self if self._take() else super().__enter__()

    def _take(self) -> bool:
        """Go on with what an earlier try has left."""
        for name in os.listdir(self._folder):
            if not (name.startswith(self._prefix) and name.endswith(_SUFFIX)):
                continue
            path = os.path.join(self._folder, name)
            with contextlib.suppress(OSError, ValueError):
                self._file.__init__(path, "r+b")  # type: ignore[misc]
                if _lock(self._file) and os.path.samestat(os.stat(path), os.fstat(self._file.fileno())):
                    encoded = name[len(self._prefix) : -len(_SUFFIX)]
                    self._path, self._stays = path, True
                    self.validator = base64.urlsafe_b64decode(encoded).decode()
                    self.size = self._file.seek(0, io.SEEK_END)
                    return True
            self._file.close()
        return False

    def restart(self, validator: str | None, total: int | None) -> None:
        """Drop what was written; what comes now stays after an error if it is large and can be told from another."""
        super().restart(validator, total)
        if validator is None or total is None or total < KEPT_BYTES or len(validator) > 100:
            self._stays = False
            return
        kept = f"{self._prefix}{base64.urlsafe_b64encode(validator.encode()).decode()}{_SUFFIX}"
        path = os.path.join(self._folder, kept)
        if path == self._path:
            return
        self._stays = False
        # Not renamed: another process may be writing to what has that name.
        with contextlib.suppress(OSError):
            if _lock(self._file):
                os.link(self._path, path)
                os.unlink(self._path)
                self._path, self._stays = path, True

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        # What was cut off is worth keeping; a full disk is not.
        if self._stays and error is not None and (isinstance(error, ApiException) or not isinstance(error, OSError)):
            self._file.close()
        else:
            super().__exit__(kind, error, trace)


if sys.platform == "win32":

    def _lock(_file: io.FileIO) -> bool:
        return False

else:
    import fcntl

    def _lock(file: io.FileIO) -> bool:
        """Whether this process is the only one that writes to the file. The lock ends when the file is closed."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
