"""The whole state as one file: a zip of a copy of the database and of the packages."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import tempfile
import zipfile
from contextlib import closing
from pathlib import Path

from .database import Database, Transaction
from .files import Files
from .schema import DataFolderError, check_version, definitions

_DATABASE = "emulator.sqlite3"
_PACKAGE = re.compile(r"packages/([0-9a-f-]{36})\.zip")


def export(database: Database, files: Files, path: Path) -> None:
    """Write the state into one file; under its name only once it is complete."""
    unfinished = path.with_name(path.name + ".part")
    with tempfile.TemporaryDirectory(prefix="ubiops-emulator-") as scratch:
        copy = Path(scratch) / _DATABASE
        database.copy_to(copy)
        try:
            with zipfile.ZipFile(unfinished, "w") as archive:
                archive.write(copy, _DATABASE)
                for revision_id in _revision_ids(copy, path):
                    try:
                        archive.write(files.path(revision_id), f"packages/{revision_id}.zip")
                    except FileNotFoundError as error:  # deleted since the copy was made
                        raise DataFolderError("something was deleted during the export; try again") from error
            os.replace(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)


def load(database: Database, files: Files, path: Path) -> None:
    """Replace the state by that of a file; DataFolderError when it is not one from `export`."""
    with tempfile.TemporaryDirectory(prefix="ubiops-emulator-") as scratch:
        copy = Path(scratch) / _DATABASE
        try:
            with zipfile.ZipFile(path) as archive:
                with archive.open(_DATABASE) as source, copy.open("wb") as target:
                    shutil.copyfileobj(source, target)
                revision_ids = _revision_ids(copy, path)
                missing = {f"packages/{revision_id}.zip" for revision_id in revision_ids} - set(archive.namelist())
                if missing or not all(_PACKAGE.fullmatch(f"packages/{name}.zip") for name in revision_ids):
                    raise DataFolderError(f"{path} is not complete")
                for revision_id in revision_ids:
                    unfinished, file = files.new()
                    with file, archive.open(f"packages/{revision_id}.zip") as source:
                        shutil.copyfileobj(source, file, 1024**2)
                    files.keep(unfinished, revision_id)
        except (zipfile.BadZipFile, KeyError, sqlite3.Error) as error:
            raise DataFolderError(f"{path} is not a file from the emulator's export") from error
        before = _replace(database, copy)
    files.remove(before - revision_ids)


def _revision_ids(copy: Path, path: Path) -> set[str]:
    with closing(sqlite3.connect(copy)) as connection:
        check_version(path, connection.execute("PRAGMA user_version").fetchone()[0])
        return {row[0] for row in connection.execute("SELECT id FROM revisions")}


def _replace(database: Database, copy: Path) -> set[str]:
    """Take over all rows in one transaction; the identifiers of the revisions that were there before."""

    def work(transaction: Transaction) -> set[str]:
        db = transaction.db
        db.execute("PRAGMA defer_foreign_keys=ON")
        before = set(db.values("SELECT id FROM revisions"))
        tables = [name for name, (kind, _) in definitions().items() if kind == "table"]
        for table in tables:
            db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        with closing(sqlite3.connect(copy)) as source:
            for table in tables:
                cursor = source.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
                names = ", ".join(f'"{column[0]}"' for column in cursor.description)
                marks = ", ".join("?" for _ in cursor.description)
                db.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", cursor)  # noqa: S608 - our own names
        return before

    return database.write(work)
