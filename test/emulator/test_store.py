"""What is on the disk: kept over restarts, refused when it is not ours, exported and loaded whole."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from emulator.service import package
from emulator.test_builds import PLACE, new_version, opened, upload
from ubiops.emulator.errors import Invalid, NotFound
from ubiops.emulator.store import DataFolderError, Store
from ubiops.emulator.store.files import Upload
from ubiops.emulator.store.tables import SCHEMA_VERSION, deployments
from ubiops.emulator.store.values import new_id


def everything(store: Store) -> list[Any]:
    """All that the API shows of the one version."""
    revisions = store.revisions.list(*PLACE)
    return [
        store.deployments.list("p"),
        store.deployments.get("p", "d"),
        store.versions.get(*PLACE),
        store.variables.list(*PLACE),
        store.audit.list("p", "d", 100, 0),
        revisions,
        [store.revisions.file("p", "d", item["id"], "v").path.read_bytes() for item in revisions],
    ]


def filled(store: Store) -> str:
    """Put something of each kind into the store."""
    new_version(store)
    store.variables.create("p", "d", {"name": "KEY", "value": "hidden", "secret": True}, "v")
    store.variables.set_project_variable("p", "REGION", "eu")
    return upload(store, package(), 0.0)


def test_everything_is_kept_over_a_restart(tmp_path: Path) -> None:
    """A folder that is opened again shows what it showed before."""
    with opened(tmp_path / "new" / "folder") as store:
        filled(store)
        before = everything(store)
    with opened(tmp_path / "new" / "folder") as store:
        assert everything(store) == before


def test_memory_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder nothing is left when the store is closed."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with opened(None) as store:
        filled(store)
        assert list(tmp_path.iterdir())
    assert not list(tmp_path.iterdir())


def test_reads_at_the_same_time(store: Store) -> None:
    """A second read while there is one sees the same, and what is written meanwhile is seen by later ones only."""
    new_version(store)
    with store.database.read() as first, store.database.read() as second:
        assert first is not second
        before = first.execute(select(deployments.c.name)).all()
        store.deployments.create("p", {"name": "e", "input_type": "plain", "output_type": "plain"})
        assert first.execute(select(deployments.c.name)).all() == before
    assert [item["name"] for item in store.deployments.list("p")] == ["d", "e"]


def test_a_project_has_environments_of_its_own(store: Store) -> None:
    """What is defined for a project is known there, and nowhere else."""
    new_version(store)
    store.define_environment("p", "ours", "First")
    store.define_environment("p", "ours", "Ours")
    shown = store.versions.update(*PLACE, {"environment": "ours"})
    assert (shown["environment"], shown["environment_display_name"]) == ("ours", "Ours")
    store.deployments.create("q", {"name": "d", "input_type": "plain", "output_type": "plain"})
    with pytest.raises(Invalid, match="environment"):
        store.versions.create("q", "d", {"version": "v", "environment": "ours"})


def test_a_folder_has_one_user(tmp_path: Path) -> None:
    """A second emulator on the same folder is refused, in this process or another, until the first has ended."""
    code = f"from pathlib import Path; from ubiops.emulator.store import Store; Store(Path({str(tmp_path)!r})).close()"
    with opened(tmp_path):
        with pytest.raises(DataFolderError, match="in use"):
            Store(tmp_path)
        refused = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        assert refused.returncode == 1
        assert "in use" in refused.stderr
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(("version", "words"), [(SCHEMA_VERSION + 1, "newer"), (0, "not a database of the emulator")])
def test_other_versions_are_refused(tmp_path: Path, version: int, words: str) -> None:
    """A folder of a newer format is refused with a clear word, and left as it is."""
    with opened(tmp_path):
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
    with opened(tmp_path) as store:
        revision = filled(store)
        path, file = store.files.new()
        file.close()
        store.files.path(new_id()).write_bytes(b"x")
    with opened(tmp_path) as store:
        assert [path.stem for path in store.files.folder.iterdir()] == [revision]
        assert not path.exists()


def test_files_go_with_what_they_belong_to(store: Store) -> None:
    """Deleting a version, deployment or project leaves no file; other projects keep theirs."""

    def files() -> int:
        return len(list(store.files.folder.iterdir()))

    filled(store)
    store.versions.delete(*PLACE)
    assert files() == 0
    store.versions.create("p", "d", {"version": "v"})
    upload(store, package(), 0.0)
    store.deployments.delete("p", "d")
    assert files() == 0
    filled(store)
    store.deployments.create("q", {"name": "kept", "input_type": "plain", "output_type": "plain"})
    store.reset("p")
    assert files() == 0
    assert store.deployments.list("p") == []
    assert [item["name"] for item in store.deployments.list("q")] == ["kept"]
    assert store.variables.list("q", "kept") == []
    store.reset()
    assert store.deployments.list("q") == []


def test_an_upload_to_what_is_gone_leaves_no_file(store: Store) -> None:
    """A package for a version that does not exist is dropped."""
    with pytest.raises(NotFound):
        upload(store, package(), 0.0)
    new_version(store)
    with pytest.raises(NotFound):
        path, file = store.files.new()
        file.close()
        store.revisions.upload("p", "d", "other", Upload(path, 0), 0.0)
    assert list(store.files.folder.iterdir()) == []


def test_the_whole_state_as_one_file(tmp_path: Path) -> None:
    """What was exported is loaded elsewhere, in place of what was there; secrets and files included."""
    export = tmp_path / "state.zip"
    with opened(tmp_path / "a") as store:
        filled(store)
        before = everything(store)
        store.export(export)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["state.zip"]
    with opened(None) as store:
        filled(store)
        upload(store, package(), 0.0)
        store.deployments.create("q", {"name": "gone", "input_type": "plain", "output_type": "plain"})
        store.load(export)
        assert everything(store) == before
        assert store.deployments.list("q") == []
        assert len(list(store.files.folder.iterdir())) == 1
        assert store.versions.create("p", "d", {"version": "v2"})["default"] is False


def test_only_an_export_can_be_loaded(tmp_path: Path) -> None:
    """Anything else is refused, and the state stays as it is."""
    export = tmp_path / "state.zip"
    with opened(None) as store:
        filled(store)
        store.export(export)
        before = everything(store)
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
                store.load(tmp_path / name)
        assert everything(store) == before


def test_an_export_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    """As a folder of a newer version is."""
    database = tmp_path / "emulator.sqlite3"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    with zipfile.ZipFile(tmp_path / "state.zip", "w") as archive:
        archive.write(database, "emulator.sqlite3")
    with opened(None) as store, pytest.raises(DataFolderError, match="newer"):
        store.load(tmp_path / "state.zip")


def test_packages_are_copied_where_links_cannot_be_made(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems have no hard links."""

    def no_links(*_arguments: object) -> None:
        raise OSError

    new_version(store)
    revision = upload(store, package(), 0.0)
    monkeypatch.setattr("os.link", no_links)
    copied = store.revisions.copy(*PLACE, "d", "v", 0.0)["revision"]
    store.files.path(revision).unlink()
    assert store.files.path(copied).read_bytes() == package()


def test_a_file_that_is_gone(store: Store) -> None:
    """A package that was deleted in this moment is missing, not a failure."""
    new_version(store)
    revision = upload(store, package(), 0.0)
    store.files.path(revision).unlink()
    with pytest.raises(NotFound):
        store.revisions.copy(*PLACE, "d", "v", 0.0)
    with pytest.raises(NotFound):
        store.revisions.rebuild("p", "d", revision, "v", 0.0)
