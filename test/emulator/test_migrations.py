"""Data folders of former versions open, with everything in them."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from emulator.running import VERSION, running
from ubiops.emulator.store import DataFolderError, Store, schema

#: A folder that version 0.1.0 has written, and in `shown.json` what it answered to some requests.
FOLDER_0_1_0 = Path(__file__).parent / "data_folder_0_1_0.zip"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder of version 0.1.0."""
    with zipfile.ZipFile(FOLDER_0_1_0) as archive:
        archive.extractall(tmp_path)
    return tmp_path


def shown_before(folder: Path) -> dict[str, Any]:
    """What version 0.1.0 answered, by path."""
    found: dict[str, Any] = json.loads((folder / "shown.json").read_text(encoding="utf-8"))
    return found


def without_new_fields(shown: Any, before: Any) -> Any:
    """What is shown now, without the fields that 0.1.0 did not have; and with the one that a list had to leave out."""
    if isinstance(shown, list) and isinstance(before, list):
        return [without_new_fields(*pair) for pair in zip(shown, before, strict=True)]
    if not isinstance(before, dict):
        return shown
    return {name: shown.get(name) if name == "instance_type" else shown[name] for name in before}


def test_a_folder_of_0_1_0_shows_what_it_showed(folder: Path) -> None:
    """Deployments, versions, revisions, builds, variables and events are as they were, and so after one more start."""
    for _ in range(2):
        with running(folder, build_seconds=None) as service:
            for path, answer in shown_before(folder).items():
                assert without_new_fields(service.call("GET", path), answer) == answer, path
            for revision in service.call("GET", f"{VERSION}/revisions"):
                assert service.send("GET", f"{VERSION}/revisions/{revision['id']}/download").status == 200
            assert len(service.files()) == 4


def test_a_folder_of_0_1_0_goes_on(folder: Path) -> None:
    """Its unfinished build ends, and what is there can be changed and deleted."""
    *_, waiting = shown_before(folder)[f"{VERSION}/revisions"]
    assert waiting["status"] == "building"
    with running(folder, build_seconds=0.01) as service:
        assert service.built(VERSION, waiting["id"])["status"] == "success"
        assert service.call("GET", VERSION)["active_revision"] == waiting["id"]
        service.call("PATCH", VERSION, 200, {"environment": "ours", "description": "still here"})
        service.call("DELETE", "/d", 204)
        assert service.files() == []


def test_a_table_that_differs_is_made_to_match(tmp_path: Path) -> None:
    """A missing table, index or column comes back; the values of the other columns stay."""
    with running(tmp_path) as service:
        service.new_version()
        before = service.call("GET", "")
    with closing(sqlite3.connect(tmp_path / "emulator.sqlite3")) as connection:
        connection.execute("DROP TABLE jobs")
        connection.execute("DROP INDEX one_default")
        connection.execute("ALTER TABLE projects DROP COLUMN labels")
        connection.commit()
    with running(tmp_path) as service:
        assert service.call("GET", "") == before
    with closing(sqlite3.connect(tmp_path / "emulator.sqlite3")) as connection:
        names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        assert set(schema.definitions()) <= names
        assert connection.execute("SELECT labels FROM projects").fetchall() == [("{}",)]


def test_a_damaged_folder_is_left_as_it_is(folder: Path) -> None:
    """Where something belongs to what is not there, nothing is changed."""
    with closing(sqlite3.connect(folder / "emulator.sqlite3")) as connection:
        connection.execute("DELETE FROM deployments WHERE name = 'd'")
        connection.commit()
        tables = connection.execute("SELECT sql FROM sqlite_master").fetchall()
    with pytest.raises(DataFolderError, match="damaged"):
        Store(folder)
    with closing(sqlite3.connect(folder / "emulator.sqlite3")) as connection:
        assert connection.execute("SELECT sql FROM sqlite_master").fetchall() == tables
