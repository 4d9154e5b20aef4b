"""The whole state as one file: a zip of a copy of the database and of all files.

What is loaded is checked as a whole first, within bounds; then one transaction takes it over, or nothing is changed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import time
import zipfile
from collections.abc import Callable, Generator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from ubiops.packages import PackageError
from ubiops.packages.contents import open_zip

from .database import Transaction
from .folder import DATABASE, check_database
from .schema import BOOLEAN_TYPE, JSON_TYPE, DataFolderError, check_version, definitions, migrate

if TYPE_CHECKING:
    from . import Store
    from .files import Files

#: The tables and columns of the database; what an archive does not have was not there, so that a lack is not a loss.
_MANIFEST = "manifest.json"
#: The same for archives of 0.1.0, which have no manifest.
_COLUMNS_0_1_0 = {
    "projects": "number id name creation_date",
    "environments": "number id project name display_name",
    "deployments": "number id project name description input_type output_type input_fields output_fields labels "
    "creation_date last_updated",
    "versions": "number id deployment_id version is_default description environment environment_display_name "
    "instance_type instance_type_group_id instance_type_group_name maximum_instances minimum_instances "
    "maximum_idle_time labels monitoring default_notification_group request_retention_time request_retention_mode "
    "maximum_queue_size_express maximum_queue_size_batch static_ip restart_request_interruption ports creation_date "
    "last_updated",
    "revisions": "number id version_id creation_date created_by size",
    "builds": "number id revision_id creation_date building_date validating_date finished_date error_message trigger "
    "has_request_method has_requests_method",
    "variables": "number id project deployment_id version_id name value secret",
    "audit_events": "number id project deployment_id version_id date action user event",
}
#: What reading a damaged zip, manifest or list of columns ends in.
_DAMAGE = (KeyError, ValueError, TypeError, AttributeError, EOFError)
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
#: Checking a database takes no longer: one with odd indexes could keep SQLite busy for ever.
_CHECK_SECONDS = 60.0
#: SQLite looks at the time once in so many of its instructions.
_INSTRUCTIONS = 100_000
#: What a column of each declared type may hold, as an SQL condition on its name.
_ALLOWED = {
    "TEXT": "typeof({0}) = 'text'",
    "INTEGER": "typeof({0}) = 'integer'",
    "REAL": "typeof({0}) IN ('real', 'integer')",
    "BLOB": "typeof({0}) IN ('blob', 'text')",
    BOOLEAN_TYPE: "typeof({0}) = 'integer' AND {0} IN (0, 1)",
    JSON_TYPE: "typeof({0}) = 'text' AND json_valid({0})",
}


class _Part(NamedTuple):
    """A file of the archive, extracted, that becomes one of the store's."""

    files: Files
    path: Path
    id: str


def export(store: Store, path: Path) -> None:
    """Write the state into one file; under its name only once it is complete."""
    unfinished = path.with_name(path.name + ".part")
    with store.scratch() as scratch:
        copy = scratch / DATABASE
        store.database.copy_to(copy)
        try:
            with closing(sqlite3.connect(copy)) as connection, zipfile.ZipFile(unfinished, "w") as archive:
                archive.writestr(_MANIFEST, json.dumps(_structure(connection)))
                archive.write(copy, DATABASE)
                for files, name, identifier in _members(store, connection):
                    try:
                        archive.write(files.path(identifier), name)
                    except FileNotFoundError as error:  # deleted since the copy was made
                        raise DataFolderError("something was deleted during the export; try again") from error
            os.replace(unfinished, path)
        finally:
            unfinished.unlink(missing_ok=True)


def load(store: Store, path: Path) -> None:
    """Replace the state by that of a file; DataFolderError, and nothing changed, when it is not one from `export`."""
    parts: list[_Part] = []
    try:
        with store.scratch() as scratch:
            try:
                with open_zip(path) as archive, _checked(archive, scratch / DATABASE) as connection:
                    _extract(store, archive, connection, parts)
            except (DataFolderError, PackageError, zipfile.BadZipFile, sqlite3.Error, *_DAMAGE) as error:
                words = str(error).replace(str(scratch / DATABASE), DATABASE)
                raise DataFolderError(f"{path.name} is not a whole file from the emulator's export: {words}") from error
            _take_over(store, scratch / DATABASE, parts)
    finally:
        for part in parts:
            part.files.drop(part.path)  # gone already where it was taken over


def _members(store: Store, connection: sqlite3.Connection) -> Generator[tuple[Files, str, str]]:
    for files, ids in store.kept.items():
        for (identifier,) in connection.execute(ids):
            yield files, f"{files.folder.name}/{files.path(identifier).name}", identifier


def _structure(connection: sqlite3.Connection) -> dict[str, list[str]]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {
        table: [row[0] for row in connection.execute("SELECT name FROM pragma_table_xinfo(?)", (table,))]
        for (table,) in tables.fetchall()
    }


@contextmanager
def _checked(archive: zipfile.ZipFile, copy: Path) -> Generator[sqlite3.Connection]:
    """The database of an archive, as one of the present version."""
    for entry in archive.infolist():
        if entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
            raise DataFolderError(f"{entry.filename[:80]} is compressed, which the emulator's export never does")
    with archive.open(DATABASE) as source, copy.open("wb") as target:
        shutil.copyfileobj(source, target, 1024**2)
    check_database(copy)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        deadline = time.monotonic() + _CHECK_SECONDS
        connection.set_progress_handler(lambda: time.monotonic() > deadline, _INSTRUCTIONS)
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA journal_mode=MEMORY")
        _check_structure(connection, _manifest(archive, connection))
        migrate(connection, copy)
        _check_values(connection)
        yield connection


def _manifest(archive: zipfile.ZipFile, connection: sqlite3.Connection) -> Mapping[str, list[str]]:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    check_version(Path(DATABASE), version)
    if version == 1:
        return {table: columns.split() for table, columns in _COLUMNS_0_1_0.items()}
    manifest: Any = json.loads(archive.read(_MANIFEST))
    if not isinstance(manifest, dict):
        raise DataFolderError(f"{_MANIFEST} is not an object")
    return cast("Mapping[str, list[str]]", manifest)  # it is only compared


def _check_structure(connection: sqlite3.Connection, manifest: Mapping[str, list[str]]) -> None:
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
        if kind not in ("table", "index") or (sql or "").upper().startswith("CREATE VIRTUAL"):
            raise DataFolderError(f"the database holds a {kind}, {name[:80]!r}, that the emulator does not make")
    found = _structure(connection)
    if {table: sorted(columns) for table, columns in found.items()} != {
        table: sorted(columns) for table, columns in manifest.items()
    }:
        raise DataFolderError("tables or columns of the database are missing, or are not the emulator's")
    lost = _COLUMNS_0_1_0.keys() - found.keys()
    if lost:
        raise DataFolderError(f"the database has no table {', '.join(sorted(lost))}")


def _check_values(connection: sqlite3.Connection) -> None:
    problem: str = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if problem != "ok":
        raise DataFolderError(f"the database is damaged: {problem}")
    for table in _tables():
        for _, column, declared, _, _, _ in connection.execute(f"PRAGMA table_info({table})").fetchall():
            allowed = _ALLOWED[declared].format(f'"{column}"')
            sql = f'SELECT 1 FROM {table} WHERE "{column}" IS NOT NULL AND NOT ({allowed}) LIMIT 1'  # noqa: S608 - our own names
            if connection.execute(sql).fetchone() is not None:
                raise DataFolderError(f"the database holds something in {table}.{column} that does not belong there")


def _tables() -> list[str]:
    return [name for name, (kind, _) in definitions().items() if kind == "table"]


def _extract(store: Store, archive: zipfile.ZipFile, connection: sqlite3.Connection, parts: list[_Part]) -> None:
    """Write the files beside the store's own, under names that the next start would remove."""
    for files, name, identifier in _members(store, connection):
        if _ID.fullmatch(identifier) is None:
            raise DataFolderError(f"{identifier[:80]!r} is no identifier")
        path, file = files.new()
        parts.append(_Part(files, path, identifier))
        with file, archive.open(name) as source:
            shutil.copyfileobj(source, file, 1024**2)


def _take_over(store: Store, copy: Path, parts: list[_Part]) -> None:
    placed: list[_Part] = []

    def work(transaction: Transaction) -> None:
        db = transaction.db
        before = {files: set(db.values(ids)) for files, ids in store.kept.items()}
        for part in parts:
            if part.id not in before[part.files]:
                placed.append(part)
            elif not part.files.holds(part.id, part.path):
                raise DataFolderError(f"the archive has another file for {part.id} than the emulator has")
            part.files.keep(part.path, part.id)
        with closing(sqlite3.connect(copy)) as source:
            _copy_rows(source, transaction)
        kept = {(part.files, part.id) for part in parts}
        gone = [pair for files, ids in before.items() for pair in ((files, each) for each in ids) if pair not in kept]
        transaction.after_commit(_removing(gone))

    try:
        store.database.write(work)
    except BaseException:
        for part in placed:
            part.files.remove([part.id])
        raise


def _removing(gone: list[tuple[Files, str]]) -> Callable[[], None]:
    def remove() -> None:
        for files, identifier in gone:
            files.remove([identifier])

    return remove


def _copy_rows(source: sqlite3.Connection, transaction: Transaction) -> None:
    db = transaction.db
    db.execute("PRAGMA defer_foreign_keys=ON")
    for table in _tables():
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    for table in _tables():
        # A job that is under way must not end one that is loaded, so loaded ones get numbers of their own.
        columns = [column for column in _structure(source)[table] if (table, column) != ("jobs", "number")]
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" for _ in columns)
        rows = source.execute(f"SELECT {names} FROM {table} ORDER BY 1")  # noqa: S608 - our own names
        db.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", rows)  # noqa: S608 - our own names
    # Whoever worked on them does not any more; Jobs.recover sees to them.
    db.execute("UPDATE jobs SET lease = '' WHERE lease IS NOT NULL")
