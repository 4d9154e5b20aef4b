"""The SQLite database: one thread that writes, and commits many changes at once; any number of readers."""

from __future__ import annotations

import contextlib
import json
import queue
import sqlite3
import threading
from collections.abc import Callable, Collection, Generator, Iterable, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Generic, TypeVar

from .schema import BOOLEAN_TYPE, JSON_TYPE, DataFolderError, json_columns, migrate

T = TypeVar("T")

#: So many changes are committed together at most.
GROUP = 64

#: Seconds that a connection waits for another process; within this one a lock sees to the order.
_BUSY_SECONDS = 10

Row = sqlite3.Row

# Declared types of our own: converters are shared by everything in the process that uses the sqlite3 module.
sqlite3.register_converter(JSON_TYPE, json.loads)
sqlite3.register_converter(BOOLEAN_TYPE, lambda value: value != b"0")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Connection(sqlite3.Connection):
    """A connection within a transaction; values of JSON columns are converted both ways."""

    #: Columns by table that hold JSON.
    json_columns: Mapping[str, Collection[str]]

    def one(self, sql: str, *values: object) -> Row | None:
        """The first row, if there is one."""
        row: Row | None = self.execute(sql, values).fetchone()
        return row

    def all(self, sql: str, *values: object) -> list[Row]:
        """All rows."""
        return self.execute(sql, values).fetchall()

    def value(self, sql: str, *values: object) -> Any:
        """The first column of the first row, or None."""
        row = self.execute(sql, values).fetchone()
        return None if row is None else row[0]

    def values(self, sql: str, *values: object) -> list[Any]:
        """The first column of all rows."""
        return [row[0] for row in self.execute(sql, values)]

    def insert(self, table: str, values: Mapping[str, object]) -> Row:
        """Add a row, and give it as it is with the defaults of its other columns."""
        names = ", ".join(values)
        marks = ", ".join("?" * len(values))
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING *"  # noqa: S608 - our own names
        row: Row = self.execute(sql, self._stored(table, values)).fetchone()
        return row

    def update(self, table: str, id: str, changes: Mapping[str, object]) -> None:
        """Change the row with that identifier."""
        if changes:
            names = ", ".join(f"{name} = ?" for name in changes)
            sql = f"UPDATE {table} SET {names} WHERE id = ?"  # noqa: S608 - our own names
            self.execute(sql, [*self._stored(table, changes), id])

    def delete(self, table: str, id: str) -> None:
        """Remove the row with that identifier, and what belongs to it."""
        self.execute(f"DELETE FROM {table} WHERE id = ?", (id,))  # noqa: S608 - our own names

    def _stored(self, table: str, values: Mapping[str, object]) -> list[object]:
        columns = self.json_columns.get(table, ())
        return [_encode(value) if name in columns and value is not None else value for name, value in values.items()]


class Transaction:
    """A transaction that changes something."""

    def __init__(self, db: Connection) -> None:
        self.db = db
        self.committed: list[Callable[[], object]] = []

    def after_commit(self, action: Callable[[], object]) -> None:
        """Do something once the change is on the disk; not at all when it is not."""
        self.committed.append(action)


class Pending(Generic[T]):
    """A change that waits for its turn; `done` is called by the writing thread when it is committed or has failed."""

    def __init__(self, work: Callable[[Transaction], T], done: Callable[[Pending[T]], object]) -> None:
        self.work = work
        self.done = done
        self.result: T | None = None
        self.error: BaseException | None = None
        self.committed: Iterable[Callable[[], object]] = ()

    def run(self, db: Connection) -> None:
        """Make the change, without committing it."""
        transaction = Transaction(db)
        self.result = self.work(transaction)
        self.committed = transaction.committed


class Database:
    """One database file. Raises DataFolderError when it is not ours, or of a newer version."""

    def __init__(self, path: Path, *, durable: bool) -> None:
        self.path = path
        self._durable = durable
        self._writing = threading.Lock()
        self._counting = threading.Lock()
        self._waiting = 0
        self._readers: list[Connection] = []
        self._changes: queue.SimpleQueue[Pending[Any] | None] = queue.SimpleQueue()
        with closing(self._connect(foreign_keys=False)) as connection:
            migrate(connection, path)
            self._json_columns = json_columns(connection)
        self._writer = self._connect()
        self._thread = threading.Thread(target=self._write_all, name="ubiops-emulator-writer", daemon=True)
        self._thread.start()

    def _connect(self, *, foreign_keys: bool = True) -> Connection:
        connection = sqlite3.connect(
            self.path,
            timeout=_BUSY_SECONDS,
            isolation_level=None,  # transactions are begun here: the sqlite3 module would begin a writer's too late
            check_same_thread=False,
            detect_types=sqlite3.PARSE_DECLTYPES,
            cached_statements=512,
            factory=Connection,
        )
        try:
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute(f"PRAGMA synchronous={'FULL' if self._durable else 'OFF'}")
            connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")
        except sqlite3.DatabaseError as error:
            connection.close()
            raise DataFolderError(f"{self.path} cannot be opened: {error}") from error
        connection.json_columns = getattr(self, "_json_columns", {})
        return connection

    @contextmanager
    def read(self) -> Generator[Connection]:
        """A connection that sees one state of the database, the last that was committed."""
        try:
            connection = self._readers.pop()
        except IndexError:
            connection = self._connect()
        connection.execute("BEGIN")
        try:
            yield connection
        finally:
            connection.execute("COMMIT")
            self._readers.append(connection)

    def submit(self, change: Pending[Any]) -> None:
        """Let the writing thread make a change."""
        with self._counting:
            self._waiting += 1
        self._changes.put(change)

    def make(self, change: Pending[Any]) -> bool:
        """Make a change at once, on this thread; False where it would have to wait for the disk or for another change."""
        if self._durable or self._waiting or not self._writing.acquire(blocking=False):
            return False
        try:
            self._write([change])
        finally:
            self._writing.release()
        return True

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Make a change and wait until it is committed; not for the event loop."""
        finished = threading.Event()
        change = Pending(work, lambda _: finished.set())
        self.submit(change)
        finished.wait()
        if change.error is not None:
            raise change.error
        return change.result  # type: ignore[return-value]

    def close(self) -> None:
        """Make the changes that wait, and close all connections."""
        self._changes.put(None)
        self._thread.join()
        while self._readers:
            self._readers.pop().close()
        self._writer.close()

    def copy_to(self, path: Path) -> None:
        """Write the present state into a new file."""
        with closing(self._connect()) as connection:
            connection.execute("VACUUM INTO ?", (str(path),))

    def _write_all(self) -> None:
        group: list[Pending[Any]] = []
        open_ = True
        while open_:
            change = self._changes.get()
            while change is not None:
                group.append(change)
                if len(group) == GROUP:
                    break
                try:
                    change = self._changes.get_nowait()
                except queue.Empty:
                    break
            open_ = change is not None
            if group:
                with self._writing:
                    self._write(group)
                with self._counting:
                    self._waiting -= len(group)
                group = []

    def _write(self, group: list[Pending[Any]]) -> None:
        db = self._writer
        try:
            db.execute("BEGIN IMMEDIATE")
            for change in group:
                self._try(change, alone=len(group) == 1)
            db.execute("COMMIT")
        except BaseException as error:  # noqa: BLE001 - the caller of each change gets it
            with contextlib.suppress(sqlite3.Error):
                if db.in_transaction:
                    db.execute("ROLLBACK")
            for change in group:
                change.error = change.error or error
        for change in group:
            if change.error is None:
                for action in change.committed:
                    action()
            change.done(change)

    def _try(self, change: Pending[Any], *, alone: bool) -> None:
        """Make one change of a group; when it fails the others stay."""
        db = self._writer
        if alone:
            change.run(db)
            return
        db.execute("SAVEPOINT change")
        try:
            change.run(db)
        except BaseException as error:
            if not db.in_transaction:  # a full disk, for one, ends the whole transaction
                raise
            db.execute("ROLLBACK TO change")
            change.error = error
        db.execute("RELEASE change")
