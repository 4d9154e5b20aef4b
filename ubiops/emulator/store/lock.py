"""One emulator a data folder."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from .database import DataFolderError


def lock_folder(folder: Path) -> sqlite3.Connection:
    """Hold the folder until the connection is closed, or the process ends in whatever way.

    SQLite's file locks work on every system, so this is a database that holds nothing but its lock.
    """
    connection = sqlite3.connect(folder / "lock.sqlite3", timeout=0, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        connection.close()
        raise DataFolderError(f"{folder} is in use by another emulator; stop it, or use another folder") from error
    return connection
