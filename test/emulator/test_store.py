"""What is on the disk: kept over restarts, refused when it is not ours, exported and loaded whole."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from emulator.running import VERSION, Running, running
from emulator.service import package
from ubiops.emulator.store import DataFolderError, Store, schema
from ubiops.emulator.store.database import Database, Transaction

DEPLOYMENT = {"name": "e", "input_type": "plain", "output_type": "plain"}


def everything(service: Running) -> list[Any]:
    """All that the API shows of the one version."""
    revisions = service.call("GET", f"{VERSION}/revisions")
    paths = ("", "/d", VERSION, f"{VERSION}/environment-variables", "/d/audit?limit=100")
    return [
        revisions,
        *(service.call("GET", path) for path in paths),
        *(service.send("GET", f"{VERSION}/revisions/{item['id']}/download").data for item in revisions),
    ]


def filled(service: Running) -> str:
    """Put something of each kind into the store."""
    service.emulator.seed({"projects": {"p": {"variables": [{"name": "REGION", "value": "eu"}]}}})
    service.new_version()
    service.call("POST", f"{VERSION}/environment-variables", 201, {"name": "KEY", "value": "hidden", "secret": True})
    return service.send_package(package())


def test_everything_is_kept_over_a_restart(tmp_path: Path) -> None:
    """A folder that is opened again shows what it showed before."""
    with running(tmp_path / "new" / "folder") as service:
        filled(service)
        before = everything(service)
    with running(tmp_path / "new" / "folder") as service:
        assert everything(service) == before


def test_memory_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder nothing is left when the emulator has ended."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with running() as service:
        filled(service)
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def insert(name: str) -> Any:
    """A change that adds an organization."""
    values = {"id": name, "name": name, "creation_date": 0, "status": "active", "subscription": "free"}
    return lambda transaction: transaction.db.insert("organizations", values)


NAMES = "SELECT name FROM organizations ORDER BY number"


def test_a_read_sees_one_state(tmp_path: Path) -> None:
    """A second read while there is one sees the same, and what is written then is seen by later ones only."""
    with closing(Database(tmp_path / "db", durable=False)) as database:
        database.write(insert("a"))
        with database.read() as first, database.read() as second:
            assert first is not second
            assert first.values(NAMES) == ["a"]
            database.write(insert("b"))
            assert first.values(NAMES) == ["a"]
        with database.read() as later:
            assert later.values(NAMES) == ["a", "b"]


def test_changes_of_a_group_fail_alone(tmp_path: Path) -> None:
    """Of many changes at once, each is made whole or not at all, whatever happens to the others."""
    with closing(Database(tmp_path / "db", durable=True)) as database:
        barrier = threading.Barrier(16)
        failed = list[int]()

        def change(number: int) -> None:
            def work(transaction: Transaction) -> None:
                insert(f"name{number}")(transaction)
                if number % 2:
                    raise ZeroDivisionError

            barrier.wait()
            for _ in range(5):
                try:
                    database.write(work)
                except (ZeroDivisionError, sqlite3.IntegrityError):
                    failed.append(number)

        threads = [threading.Thread(target=change, args=(number,)) for number in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        with database.read() as db:
            assert sorted(db.values(NAMES)) == sorted(f"name{number}" for number in range(0, 16, 2))
        assert len(failed) == 8 * 5 + 8 * 4


def test_a_project_has_environments_of_its_own() -> None:
    """What is defined for a project is known there, and nowhere else."""
    with running() as service, Running(service.emulator, "q") as other:
        service.new_version()
        for name in ("First", "Ours"):
            service.emulator.seed({"projects": {"p": {"environments": {"ours": name}}}})
        shown = service.call("PATCH", VERSION, 200, {"environment": "ours"})
        assert (shown["environment"], shown["environment_display_name"]) == ("ours", "Ours")
        other.call("POST", "", 201, DEPLOYMENT)
        assert "environment" in other.refused("POST", "/e/versions", 400, {"version": "v", "environment": "ours"})


def test_a_folder_has_one_user(tmp_path: Path) -> None:
    """A second emulator on the same folder is refused, in this process or another, until the first has ended."""
    code = f"from pathlib import Path; from ubiops.emulator.store import Store; Store(Path({str(tmp_path)!r})).close()"
    with running(tmp_path):
        with pytest.raises(DataFolderError, match="in use"):
            Store(tmp_path)
        refused = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert refused.returncode == 1
        assert "in use" in refused.stderr
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(("version", "words"), [(schema.VERSION + 1, "newer"), (0, "not a database of the emulator")])
def test_other_versions_are_refused(tmp_path: Path, version: int, words: str) -> None:
    """A folder of a newer format is refused with a clear word, and left as it is."""
    with running(tmp_path):
        pass
    database = tmp_path / "emulator.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version={version}")
    with pytest.raises(DataFolderError, match=words):
        Store(tmp_path)
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


def test_a_start_sweeps_what_a_crash_has_left(tmp_path: Path) -> None:
    """Half files and packages without a revision go; the others stay."""
    with running(tmp_path) as service:
        revision = filled(service)
    store = Store(tmp_path)
    _, file = store.files.new()
    file.close()
    store.files.path("00000000-0000-4000-8000-000000000000").write_bytes(b"x")
    store.close()
    with running(tmp_path) as service:
        assert service.files() == [f"{revision}.zip"]


def test_files_go_with_what_they_belong_to() -> None:
    """Deleting a version, deployment or project leaves no file; other projects keep theirs."""
    with running() as service, Running(service.emulator, "q") as other:
        filled(service)
        service.call("DELETE", VERSION, 204)
        assert service.files() == []
        service.call("POST", "/d/versions", 201, {"version": "v"})
        service.send_package(package())
        service.call("DELETE", "/d", 204)
        assert service.files() == []
        service.new_version()
        service.send_package(package())
        other.call("POST", "", 201, DEPLOYMENT)
        service.emulator.reset("p")
        assert service.files() == []
        assert service.call("GET", "") == []
        assert [item["name"] for item in other.call("GET", "")] == ["e"]
        service.emulator.reset()
        assert other.call("GET", "") == []


def test_an_upload_to_what_is_gone_leaves_no_file() -> None:
    """A package for a version that does not exist is dropped."""
    with running() as service:
        service.new_version()
        fields = {"file": ("package.zip", package())}
        service.refused("POST", "/d/versions/other/revisions", 404, fields=fields)
        service.refused("POST", "/other/versions/v/revisions", 404, fields=fields)
        assert service.files() == []


def test_the_whole_state_as_one_file(tmp_path: Path) -> None:
    """What was exported is loaded elsewhere, in place of what was there; secrets and files included."""
    export = tmp_path / "state.zip"
    with running(tmp_path / "a") as service:
        filled(service)
        before = everything(service)
        service.emulator.export(export)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["state.zip"]
    with running() as service, Running(service.emulator, "q") as other:
        filled(service)
        service.send_package(package())
        other.call("POST", "", 201, DEPLOYMENT)
        service.emulator.load(export)
        assert everything(service) == before
        assert other.call("GET", "") == []
        assert len(service.files()) == 1
        assert service.call("POST", "/d/versions", 201, {"version": "v2"})["default"] is False


def test_only_an_export_can_be_loaded(tmp_path: Path) -> None:
    """Anything else is refused, and the state stays as it is."""
    export = tmp_path / "state.zip"
    with running() as service:
        filled(service)
        service.emulator.export(export)
        before = everything(service)
        with zipfile.ZipFile(export) as archive:
            database = archive.read("emulator.sqlite3")
        (tmp_path / "text").write_text("text")
        contents = {
            "empty": {},
            "damaged": {"emulator.sqlite3": b"text" * 1000},
            "half": {"emulator.sqlite3": database},
        }
        for name, files in contents.items():
            with zipfile.ZipFile(tmp_path / name, "w") as archive:
                for member, content in files.items():
                    archive.writestr(member, content)
        for name in ("text", *contents):
            with pytest.raises(DataFolderError, match=name):
                service.emulator.load(tmp_path / name)
        assert everything(service) == before


def test_an_export_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """As a folder of a newer version is."""
    database = tmp_path / "emulator.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version={schema.VERSION + 1}")
    with zipfile.ZipFile(tmp_path / "state.zip", "w") as archive:
        archive.write(database, "emulator.sqlite3")
    with running() as service, pytest.raises(DataFolderError, match="newer"):
        service.emulator.load(tmp_path / "state.zip")


def test_packages_are_copied_where_links_cannot_be_made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems have no hard links."""

    def no_links(*_arguments: object) -> None:
        raise OSError

    with running() as service:
        service.new_version()
        content = package()
        revision = service.send_package(content)
        monkeypatch.setattr("os.link", no_links)
        source = {"source_deployment": "d", "source_version": "v"}
        copied = service.call("POST", f"{VERSION}/revisions", 201, fields=source)["revision"]
        assert service.files() == sorted([f"{revision}.zip", f"{copied}.zip"])
        assert service.send("GET", f"{VERSION}/revisions/{copied}/download").data == content


def test_a_file_that_is_gone() -> None:
    """A package that was deleted in this moment is missing, not a failure."""
    with running() as service:
        service.new_version()
        revision = service.send_package(package())
        service.emulator._controls().platform.files.path(revision).unlink()
        source = {"source_deployment": "d", "source_version": "v"}
        service.refused("POST", f"{VERSION}/revisions", 404, fields=source)
        service.refused("POST", f"{VERSION}/revisions/{revision}/rebuild", 404, {})
        service.refused("GET", f"{VERSION}/revisions/{revision}/download", 404)
