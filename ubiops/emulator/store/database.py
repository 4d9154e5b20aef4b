"""The SQLite database: how it is opened, read and written."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, create_engine, event

from .tables import SCHEMA_VERSION, metadata


class DataFolderError(Exception):
    """The data folder cannot be used: another emulator uses it, or it is of another version."""


class Database:
    """One database file; one writer at a time, any number of readers."""

    def __init__(self, path: Path, *, durable: bool) -> None:
        self.path = path
        if path.exists():
            _check_file(path)
        self._writing = threading.Lock()
        self._reading = threading.Lock()
        self._reader: Connection | None = None
        self._engine = create_engine(
            URL.create("sqlite", database=str(path)), connect_args={"check_same_thread": False}
        )
        synchronous = "FULL" if durable else "OFF"

        @event.listens_for(self._engine, "connect")
        def set_up(connection: Any, _record: Any) -> None:
            # Transactions are begun here, not by the sqlite3 module, which would begin a writer's too late.
            connection.isolation_level = None
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA synchronous={synchronous}")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA busy_timeout=10000")

        @event.listens_for(self._engine, "begin")
        def begin(connection: Connection) -> None:
            writer = connection.get_execution_options().get("writer", False)
            # Straight to the driver: a tenth of the time of a read.
            driver: Any = connection.connection.dbapi_connection
            driver.execute("BEGIN IMMEDIATE" if writer else "BEGIN")

        try:
            self._create_tables()
        except BaseException:
            self.close()
            raise

    def _create_tables(self) -> None:
        with self.write() as connection:
            if connection.exec_driver_sql("PRAGMA user_version").scalar_one() == 0:
                metadata.create_all(connection)
                connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")

    @contextmanager
    def read(self) -> Generator[Connection]:
        """A connection that sees one state of the database, the last that was committed."""
        if not self._reading.acquire(blocking=False):
            with self._engine.connect() as connection:
                yield connection
            return
        # The usual case, a read while there is no other, takes half the time on a connection that stays.
        try:
            if self._reader is None:
                self._reader = self._engine.connect()
            with self._reader.begin():
                yield self._reader
        finally:
            self._reading.release()

    @contextmanager
    def write(self) -> Generator[Connection]:
        """A connection whose changes are committed, all or none, at the end of the block."""
        # Writers wait for this lock rather than for SQLite's, which would have them ask again and again.
        with self._writing, self._engine.connect() as connection:
            connection = connection.execution_options(writer=True)
            with connection.begin():
                yield connection

    def copy_to(self, path: Path) -> None:
        """Write the present state into a new file."""
        with self._writing:
            source = sqlite3.connect(self.path)
            try:
                source.execute("VACUUM INTO ?", (str(path),))
            finally:
                source.close()

    def close(self) -> None:
        """Close all connections; the database can be opened again afterwards."""
        with self._reading:
            if self._reader is not None:
                self._reader.close()
            self._reader = None
        self._engine.dispose()


def _check_file(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        except sqlite3.DatabaseError:
            version, tables = 0, 1
    if version or tables:  # a crash can leave one that has just been made, and holds nothing
        check_version(path, version)


def check_version(path: Path, version: int) -> None:
    """Raise DataFolderError unless a database of that version can be used."""
    if version == SCHEMA_VERSION:
        return
    if version > SCHEMA_VERSION:
        raise DataFolderError(f"{path} was written by a newer ubiops (version {version} of its format); update ubiops")
    raise DataFolderError(f"{path} is not a database of the emulator; use another folder, or remove it")
