"""The data folder: made by the emulator, used by one at a time, and left alone where something could be lost."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from filelock import FileLock, Timeout

from .schema import DataFolderError

DATABASE = "emulator.sqlite3"
PACKAGES = "packages"
OBJECTS = "objects"
#: How the names of folders begin that are there for a moment.
SCRATCH = "scratch-"
#: Locked while an emulator uses the folder; that it is there says that the folder is an emulator's.
LOCK = "emulator.lock"
#: What told so in 0.1.0.
OLD_LOCK = "lock.sqlite3"
#: The database while it is made, so that one under its own name is always whole.
UNFINISHED = DATABASE + ".new"
_SIDE_FILES = ("-wal", "-shm", "-journal")
#: What a file system, or a first start that was interrupted, leaves in a folder.
_NOTHING = {"lost+found", LOCK, *(UNFINISHED + suffix for suffix in ("", *_SIDE_FILES))}
_HEADER = b"SQLite format 3\0"


def open_folder(folder: Path, create: Callable[[Path], None]) -> FileLock:
    """Check, lock and if it is new prepare a data folder; the lock holds it until it is released or the process ends.

    `create` makes a database. Raises DataFolderError, and changes nothing, unless the folder is an emulator's with
    everything in it, or is empty.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _check_owner(folder, set(os.listdir(folder)))
        # Not for one thread only: the emulator is started in one and stopped in another.
        lock = FileLock(folder / LOCK, timeout=0, mode=0o600, thread_local=False)
        lock.acquire()
    except Timeout:
        raise DataFolderError(f"{folder} is in use by another emulator; stop it, or use another folder") from None
    except OSError as error:
        raise DataFolderError(f"the folder {folder} cannot be used: {error.strerror}") from error
    try:
        present = set(os.listdir(folder))  # nobody else changes it from here on
        if DATABASE in present:
            check_database(folder / DATABASE)
            (folder / OLD_LOCK).unlink(missing_ok=True)  # from here on the new one tells whose the folder is
        elif present <= _NOTHING:
            _create(folder, create)
        else:
            raise DataFolderError(f"{_missing(folder)}; nothing was changed")
        _close_to_others(folder)
    except BaseException as error:
        lock.release()
        cause = error.__cause__ if isinstance(error.__cause__, sqlite3.Error) else error
        if isinstance(cause, (OSError, sqlite3.Error)):
            raise DataFolderError(f"the folder {folder} cannot be used: {reason(cause, folder)}") from error
        raise
    return lock


def _check_owner(folder: Path, present: set[str]) -> None:
    others = sorted(present - {"lost+found"})
    if not others or LOCK in present:
        return
    if DATABASE in present:
        if OLD_LOCK not in present:
            raise DataFolderError(
                f"{folder / LOCK} is missing; make an empty file of that name if no emulator is using the folder"
            )
    elif OLD_LOCK in present:
        raise DataFolderError(f"{_missing(folder)}; nothing was changed")
    else:
        shown = ", ".join(others[:3]) + (", ..." if len(others) > 3 else "")
        raise DataFolderError(
            f"{folder} is not a folder of the emulator's and not empty (it holds {shown}); use a new or an empty one"
        )


def _missing(folder: Path) -> str:
    return f"the database {folder / DATABASE} is missing; put it back, or use another folder"


def check_database(path: Path) -> None:
    """Raise DataFolderError unless that is a database that SQLite can read to its end."""
    with path.open("rb") as file:
        header = file.read(len(_HEADER))
    if not header:
        raise DataFolderError(f"{path} is empty: the database has been cut off; restore it, or use another folder")
    if header != _HEADER:
        raise DataFolderError(f"{path} is not a database of the emulator; use another folder")
    try:
        with closing(sqlite3.connect(path)) as connection:
            problem: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
            raise
        problem = str(error)
    if problem != "ok":
        raise DataFolderError(f"{path} is damaged or cut off ({problem}); restore it, or use another folder")


def reason(error: OSError | sqlite3.Error, folder: Path) -> str:
    """The cause of a failure, in words."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    with contextlib.suppress(OSError):
        if shutil.disk_usage(folder).free == 0:  # SQLite calls it a disk I/O error, or a file that cannot be opened
            return "no space is left on its disk"
    return str(error)


def _create(folder: Path, create: Callable[[Path], None]) -> None:
    unfinished = folder / UNFINISHED
    for suffix in ("", *_SIDE_FILES):
        (folder / (UNFINISHED + suffix)).unlink(missing_ok=True)
    os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    create(unfinished)
    os.replace(unfinished, folder / DATABASE)


def _close_to_others(folder: Path) -> None:
    """Values of secret variables are in there."""
    paths = [(folder, 0o700), *((folder / (DATABASE + suffix), 0o600) for suffix in ("", *_SIDE_FILES))]
    for path, mode in paths:
        with contextlib.suppress(FileNotFoundError, PermissionError):  # another's folder that we may use all the same
            if path.stat().st_mode & 0o777 != mode:
                path.chmod(mode)


def sweep_scratch(folder: Path) -> None:
    """Remove what a crash has left in the middle of an export or import."""
    for path in folder.glob(SCRATCH + "*"):
        shutil.rmtree(path, ignore_errors=True)
