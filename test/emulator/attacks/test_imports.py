"""Archives that lie about what they hold: each is refused with 400, and nothing of what there was has changed."""

from __future__ import annotations

import io
import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from packages.test_rules import overlapping

from emulator.attacks.conftest import Victim

CODE = b"class Deployment:\n    def request(self, data): ...\n"
Members = dict[str, bytes]


def packed(members: Members, compression: int = zipfile.ZIP_STORED) -> bytes:
    """A zip with these members."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def unpacked(content: bytes) -> Members:
    """The members of a zip."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def state(victim: Victim) -> tuple[Members, list[str]]:
    """All that the emulator has, as its export says: the files, and the rows of the database."""
    answer = victim.service.raw("GET", "/../_emulator/export")
    assert answer.status == 200
    members = unpacked(answer.data)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(members.pop("emulator.sqlite3"))
        # A job has another number wherever it is.
        rows = [re.sub(r'(INTO "jobs" VALUES\()\d+', r"\1", row) for row in connection.iterdump()]
    return members, [row for row in rows if "sqlite_sequence" not in row]


def files(victim: Victim) -> set[str]:
    """The files in the data folder, but for what SQLite keeps beside its own."""
    folder = victim.folder / "data"
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if not path.name.endswith(("-wal", "-shm"))}


@pytest.fixture
def export(victim: Victim, version: str) -> Members:
    """The members of an export with one package in it."""
    victim.service.upload(version, packed({"package/deployment.py": CODE}))
    return unpacked(victim.service.raw("GET", "/../_emulator/export").data)


def with_sql(*statements: str) -> Callable[[Members], bytes]:
    """Change the database of an export."""

    def change(members: Members) -> bytes:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.deserialize(members["emulator.sqlite3"])
            for statement in statements:
                connection.execute(statement)
            return packed({**members, "emulator.sqlite3": connection.serialize()})

    return change


def without(prefix: str) -> Callable[[Members], bytes]:
    """Leave out the members whose names begin so."""
    return lambda members: packed({name: data for name, data in members.items() if not name.startswith(prefix)})


def with_data(prefix: str, data: bytes) -> Callable[[Members], bytes]:
    """Replace what is in the members whose names begin so."""
    return lambda members: packed({name: data if name.startswith(prefix) else was for name, was in members.items()})


def cut_off(members: Members) -> bytes:
    """Only the beginning of a database."""
    return packed({**members, "emulator.sqlite3": members["emulator.sqlite3"][:20_000]})


def damaged(members: Members) -> bytes:
    """A package whose bytes are not those that its check sum tells of."""
    return packed(members).replace(b"class Deployment", b"class DEPLOYMENT").replace(CODE, CODE.upper())


def bomb(members: Members) -> bytes:
    """A small file that unpacks to a large one."""
    return packed({**members, "zeros": bytes(200_000_000)}, zipfile.ZIP_DEFLATED)


def old_without_column(members: Members) -> bytes:
    """An export that says to be of 0.1.0 and lacks a column that this had."""
    sql = ("PRAGMA user_version=1", "ALTER TABLE deployments DROP COLUMN description")
    return with_sql(*sql)({name: data for name, data in members.items() if name != "manifest.json"})


RENAME = "UPDATE revisions SET id = '../../../../tmp/taken'"
LIES: dict[str, Callable[[Members], bytes]] = {
    "no zip": lambda _: b"hello",
    "nothing in it": lambda _: packed({}),
    "no database": without("emulator.sqlite3"),
    "no manifest": without("manifest.json"),
    "a manifest that is a list": with_data("manifest.json", b"[]"),
    "a manifest of numbers": with_data("manifest.json", b'{"projects": 1}'),
    "a manifest that is no JSON": with_data("manifest.json", b"["),
    "no package": without("packages/"),
    "a database that is text": with_data("emulator.sqlite3", b"text" * 1000),
    "an empty database": with_data("emulator.sqlite3", b""),
    "a database that is cut off": cut_off,
    "another package of the same revision": with_data("packages/", packed({"package/deployment.py": CODE + b"#"})),
    "a damaged package": damaged,
    "a bomb": bomb,
    "entries that share bytes": lambda _: overlapping(5000).getvalue(),
    "a newer version": with_sql("PRAGMA user_version=999"),
    "no version": with_sql("PRAGMA user_version=0"),
    "0.1.0 without a column": old_without_column,
    "a column less": with_sql("ALTER TABLE versions DROP COLUMN monitoring"),
    "a column more": with_sql("ALTER TABLE versions ADD COLUMN more"),
    "a table less": with_sql("DROP TABLE audit_events"),
    "a table more": with_sql("CREATE TABLE more (a)"),
    "a trigger": with_sql("CREATE TRIGGER evil AFTER DELETE ON projects BEGIN DELETE FROM deployments; END"),
    "a view": with_sql("CREATE VIEW more AS SELECT 1"),
    "a virtual table": with_sql("CREATE VIRTUAL TABLE more USING fts5(a)"),
    "a view in place of a table": with_sql(
        "DROP TABLE audit_events",
        "CREATE VIEW audit_events AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
    ),
    "a path for an identifier": with_sql("PRAGMA foreign_keys=OFF", RENAME),
    "labels that are no JSON": with_sql("UPDATE deployments SET labels = 'no'"),
    "a name that is a number": with_sql("UPDATE deployments SET name = x'00ff'"),
    "a date that is text": with_sql("UPDATE deployments SET creation_date = 'yesterday'"),
    "neither true nor false": with_sql("UPDATE versions SET static_ip = 2"),
    "a version of no deployment": with_sql("PRAGMA foreign_keys=OFF", "UPDATE versions SET deployment_id = 'none'"),
    "a revision without a package": with_sql(
        "INSERT INTO revisions (id, version_id, creation_date, created_by, size) "
        "SELECT '00000000-0000-4000-8000-000000000000', version_id, 1, 'me', 1 FROM revisions"
    ),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_changes_nothing(victim: Victim, export: Members, lie: str) -> None:
    """What there was is there, no file more and no file less, and what is wrong is said."""
    content = LIES[lie](export)
    before, files_before = state(victim), files(victim)
    answer = victim.service.raw("POST", "/../_emulator/import", body=content)
    assert answer.status == 400, answer.data
    assert len(answer.json()["error"]) < 500
    assert str(victim.folder) not in answer.json()["error"]
    assert state(victim) == before
    assert files(victim) == files_before


def test_a_true_one_is_taken(victim: Victim, export: Members) -> None:
    """The same export, unchanged, is loaded over what it came from, and in place of what there is by then."""
    before = state(victim)
    for content in (packed(export), packed(export)):
        assert victim.service.raw("POST", "/../_emulator/import", body=content).status == 204
        assert state(victim) == before
        victim.service.upload("/target/versions/v1", packed({"package/deployment.py": CODE + b"\n"}))
        assert state(victim) != before
    assert victim.service.raw("POST", "/../_emulator/import", body=packed(export)).status == 204
    assert len([name for name in files(victim) if name.startswith("packages/")]) == 1


def test_an_export_of_0_1_0_is_taken(victim: Victim, tmp_path: Path) -> None:
    """It has no manifest, and the tables of that version."""
    members = unpacked((Path(__file__).parents[1] / "data_folder_0_1_0.zip").read_bytes())
    shown = json.loads(members.pop("shown.json"))
    assert shown
    del members["lock.sqlite3"]
    before = victim.service.raw("GET", "/../_emulator/export").data
    assert victim.service.raw("POST", "/../_emulator/import", body=packed(members)).status == 204
    assert len([name for name in files(victim) if name.startswith("packages/")]) == 4
    assert victim.service.raw("POST", "/../_emulator/import", body=before).status == 204
