"""The tables, as `tables/*.sql` says, and how a folder of an older version gets them.

A table that differs from its definition is built anew and keeps the values of the columns that are in both. So a new
table, index or column needs nothing but its definition (a column that must not be null needs a default). What has to be
converted besides is a step, and raises VERSION.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

#: Kept as the database's user_version; a folder of a newer version is refused.
VERSION = 2

JSON_TYPE = "UBIOPS_JSON_TEXT"
BOOLEAN_TYPE = "UBIOPS_BOOLEAN"


class DataFolderError(Exception):
    """The data folder cannot be used: another emulator uses it, or it is of another version."""


class Step(NamedTuple):
    """Statements that bring a database to the next version: before its tables are made to match, and after."""

    before: tuple[str, ...]
    after: tuple[str, ...] = ()


#: By the version that a step starts from.
STEPS: Mapping[int, Step] = {
    1: Step(
        before=(
            "ALTER TABLE projects ADD COLUMN organization_name DEFAULT 'local'",
            "ALTER TABLE builds ADD COLUMN status",
            """UPDATE builds SET status = CASE
                WHEN coalesce(finished_date, 9e18) <= strftime('%s', 'now') * 1e6
                    THEN iif(error_message = '', 'success', 'failed')
                WHEN coalesce(validating_date, 9e18) <= strftime('%s', 'now') * 1e6 THEN 'validating'
                WHEN coalesce(building_date, 9e18) <= strftime('%s', 'now') * 1e6 THEN 'building'
                ELSE 'queued' END""",
            "ALTER TABLE versions ADD COLUMN active_revision",
            """UPDATE versions SET active_revision = (
                SELECT revisions.id FROM revisions JOIN builds ON builds.revision_id = revisions.id
                WHERE revisions.version_id = versions.id AND builds.status = 'success'
                ORDER BY builds.finished_date DESC, builds.number DESC LIMIT 1)""",
            "ALTER TABLE versions ADD COLUMN last_file_upload",
            """UPDATE versions SET last_file_upload = (
                SELECT max(revisions.creation_date) FROM revisions JOIN builds ON builds.revision_id = revisions.id
                WHERE revisions.version_id = versions.id AND builds.trigger <> 'Rebuild')""",
            "ALTER TABLE audit_events ADD COLUMN object_type",
            "ALTER TABLE audit_events ADD COLUMN object_id",
            "ALTER TABLE audit_events ADD COLUMN parent_id",
            """UPDATE audit_events SET parent_id = deployment_id, object_id = coalesce(version_id, deployment_id),
                object_type = iif(version_id IS NULL, 'deployment', 'version')""",
        ),
        after=(
            """INSERT INTO organizations (id, name, creation_date, status, subscription)
                VALUES ('4a7c1f0e-6a53-4b0e-9d0c-1f6a1f2f5b10', 'local', strftime('%s', 'now') * 1000000, 'active', 'free')
            """,
            """INSERT INTO buckets (id, project, name, provider, credentials, configuration, description, labels,
                creation_date, last_updated)
                SELECT lower(format('%s-%s-4%s-a%s-%s', hex(randomblob(4)), hex(randomblob(2)),
                    substr(hex(randomblob(2)), 2), substr(hex(randomblob(2)), 2), hex(randomblob(6)))),
                    name, 'default', 'ubiops', '{}', '{}', '', '{}', creation_date, creation_date FROM projects""",
            # Held: the start gives them a time where builds go on by time.
            "INSERT INTO jobs (kind, subject) SELECT 'build', id FROM builds WHERE status NOT IN ('success', 'failed')",
        ),
    )
}


@cache
def definitions() -> dict[str, tuple[str, str]]:
    """Kind and SQL of each table and index, by name."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for file in sorted((files("ubiops.emulator.store") / "tables").iterdir(), key=lambda file: file.name):
            if file.name.endswith(".sql"):
                connection.executescript(file.read_text(encoding="utf-8"))
        return _present(connection)


def _present(connection: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    rows = connection.execute(
        "SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC"
    )
    return {name: (kind, sql) for name, kind, sql in rows}


def json_columns(connection: sqlite3.Connection) -> dict[str, frozenset[str]]:
    """The columns by table that hold JSON."""
    rows = connection.execute(
        "SELECT tables.name, columns.name FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns "
        "WHERE tables.type = 'table' AND columns.type = ?",
        (JSON_TYPE,),
    ).fetchall()
    return {table: frozenset(column for name, column in rows if name == table) for table, _ in rows}


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a database to the present version, in one transaction; raises DataFolderError when it cannot be."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection, path)
        for number in range(version, VERSION):
            for statement in STEPS[number].before:
                connection.execute(statement)
        _match(connection)
        for number in range(version, VERSION):
            for statement in STEPS[number].after:
                connection.execute(statement)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise DataFolderError(f"{path} is damaged: something in it belongs to what is not there")
        connection.execute(f"PRAGMA user_version={VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and not _present(connection):  # new, or a crash has left one that holds nothing
        return VERSION
    check_version(path, version)
    return version


def check_version(path: Path, version: int) -> None:
    """Raise DataFolderError unless a database of that version can be used."""
    if version > VERSION:
        raise DataFolderError(f"{path} was written by a newer ubiops (version {version} of its format); update ubiops")
    if version < 1:
        raise DataFolderError(f"{path} is not a database of the emulator; use another folder, or remove it")


def _match(connection: sqlite3.Connection) -> None:
    for name, (kind, sql) in definitions().items():
        found = _present(connection).get(name)
        if found is not None and _body(found[1]) == _body(sql):
            continue
        if found is not None and kind == "table":
            _rebuild(connection, name, sql)
            continue
        if found is not None:
            connection.execute(f"DROP INDEX {name}")
        connection.execute(sql)


def _body(sql: str) -> str:
    return sql.partition("(")[2]  # a table that was renamed has its name in quotes


def _rebuild(connection: sqlite3.Connection, name: str, sql: str) -> None:
    before = _columns(connection, name)
    connection.execute(f"CREATE TABLE new_{name} ({_body(sql)}")
    shared = ", ".join(column for column in _columns(connection, f"new_{name}") if column in before)
    connection.execute(f"INSERT INTO new_{name} ({shared}) SELECT {shared} FROM {name}")  # noqa: S608 - our own names
    connection.execute(f"DROP TABLE {name}")
    connection.execute(f"ALTER TABLE new_{name} RENAME TO {name}")


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [f'"{row[1]}"' for row in connection.execute(f"PRAGMA table_info({table})")]
