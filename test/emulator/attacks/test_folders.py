"""Data folders that are not the emulator's, or have lost something: nothing in them is touched, and the cause is named."""

from __future__ import annotations

import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import ubiops
from emulator.calls import create_deployment, names
from ubiops.emulator import Emulator
from ubiops.emulator.store import DataFolderError

SMALL_DISK = 'mount -t tmpfs -o size=256k none "$1" && cd "$1" && '


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder; a lock holds nothing and may come into being."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "emulator.lock"
    }


def refusal(folder: Path) -> str:
    """Why an emulator does not start in that folder; the folder has to stay as it was."""
    before = contents(folder)
    with pytest.raises(DataFolderError) as caught, Emulator(data_dir=folder):
        pass
    assert contents(folder) == before
    return str(caught.value)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a deployment and a package in it."""
    version = {"version": "v1", "package": str(tmp_path / "code")}
    deployment = {"name": "kept", "input_type": "plain", "output_type": "plain", "versions": [version]}
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "deployment.py").write_text("class Deployment:\n    def request(self, data): ...\n")
    with Emulator(data_dir=tmp_path / "data", seed={"projects": {"demo": {"deployments": [deployment]}}}):
        pass
    assert len(list((tmp_path / "data" / "packages").iterdir())) == 1
    return tmp_path / "data"


def test_a_folder_of_someone_else_is_refused(tmp_path: Path) -> None:
    """A project of one's own, with a folder named packages, loses nothing."""
    (tmp_path / "packages").mkdir()
    (tmp_path / "packages" / "work.zip").write_bytes(b"a week of work")
    (tmp_path / "main.py").write_text("print('hello')")
    assert "is not a folder of the emulator's and not empty (it holds main.py, packages)" in refusal(tmp_path)
    assert set(os.listdir(tmp_path)) == {"packages", "main.py"}


def test_what_others_put_into_the_folder_stays(data: Path) -> None:
    """The clean-up at the start removes files by the names that the emulator gives, and no others."""
    foreign = data / "packages" / "work.zip"
    foreign.write_bytes(b"a week of work")
    orphan = data / "packages" / "11111111-2222-4333-8444-555555555555.zip"
    orphan.write_bytes(b"left by a crash")
    with Emulator(data_dir=data) as emulator:
        assert names(emulator, "demo") == ["kept"]
    assert foreign.read_bytes() == b"a week of work"
    assert not orphan.exists()


def lose_database(data: Path) -> None:
    """Remove the database."""
    for path in data.glob("emulator.sqlite3*"):
        path.unlink()


def cut_database(data: Path, size: int) -> None:
    """Keep the beginning of the database."""
    os.truncate(data / "emulator.sqlite3", size)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lose_database, "is missing; put it back"),
        (lambda data: cut_database(data, 0), "is empty: the database has been cut off"),
        (lambda data: cut_database(data, 10), "is not a database of the emulator"),
        (lambda data: cut_database(data, 8192), "is damaged or cut off"),
        (lambda data: (data / "emulator.sqlite3").write_text("text" * 1000), "is not a database of the emulator"),
        (lambda data: (data / "emulator.lock").unlink(), "emulator.lock is missing"),
    ],
)
def test_what_is_lost_is_said(data: Path, damage: Callable[[Path], None], words: str) -> None:
    """An emulator whose database is gone or damaged does not start empty: the packages stay, to be brought back to it."""
    damage(data)
    assert words in refusal(data)
    assert len(list((data / "packages").iterdir())) == 1


def test_a_first_start_that_was_interrupted(tmp_path: Path) -> None:
    """What a crash leaves before there is a database does not stop the next start."""
    (tmp_path / "emulator.lock").touch()
    (tmp_path / "emulator.sqlite3.new").write_bytes(b"half")
    with Emulator(data_dir=tmp_path) as emulator:
        create_deployment(emulator, "demo")
    assert not (tmp_path / "emulator.sqlite3.new").exists()


def test_a_removed_lock_lets_no_second_one_in(data: Path) -> None:
    """While an emulator runs, removing the file of its lock does not open the folder to another; a copy is another."""
    with Emulator(data_dir=data) as first:
        shutil.copytree(data, data.parent / "copy")
        (data / "emulator.lock").unlink()
        with pytest.raises(DataFolderError, match="if no emulator is using the folder"), Emulator(data_dir=data):
            pass
        with Emulator(data_dir=data.parent / "copy") as copy:
            assert names(copy, "demo") == names(first, "demo") == ["kept"]


def test_secrets_are_for_the_owner(tmp_path: Path) -> None:
    """The folder and the database are the owner's alone, those of an open folder from 0.1.0 as well."""
    old = os.umask(0)
    try:
        (tmp_path / "open").mkdir(mode=0o777)
        for folder in (tmp_path / "open", tmp_path / "new"):
            with Emulator(data_dir=folder) as emulator:
                create_deployment(emulator, "demo")
                modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
            assert stat.S_IMODE(folder.stat().st_mode) == 0o700
            assert {modes.pop("packages"), modes.pop("objects")} == {0o700}
            assert set(modes.values()) == {0o600}
            assert "emulator.sqlite3" in modes
    finally:
        os.umask(old)


@pytest.mark.parametrize("name", ["a?b", "a#b", "a%20b", "a b", "ä"])
def test_any_name_of_a_folder(tmp_path: Path, name: str) -> None:
    """The data is in the folder that was named, whatever is special in a URL."""
    with Emulator(data_dir=tmp_path / name) as emulator:
        create_deployment(emulator, "demo")
    assert os.listdir(tmp_path) == [name]
    with Emulator(data_dir=tmp_path / name) as emulator:
        assert names(emulator, "demo") == ["sentiment"]


def in_small_disk(tmp_path: Path, script: str) -> str:
    """What the command prints in a shell whose current folder is a small file system of its own."""
    (tmp_path / "disk").mkdir()
    env = {**os.environ, "PYTHONPATH": str(Path(ubiops.__file__).parents[1]), "PYTHON": sys.executable}
    line = ["unshare", "-rm", "sh", "-ec", SMALL_DISK + script, "sh", str(tmp_path / "disk")]
    done = subprocess.run(line, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1, done
    assert "Traceback" not in done.stderr
    return done.stderr


START = '"$PYTHON" -m ubiops.emulator --port 0 --data-dir data'


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    """Neither another emulator nor the data is blamed."""
    assert "No space left on device" in in_small_disk(tmp_path, f"head -c 300000 /dev/zero >full || true; {START}")
    (tmp_path / "disk").rmdir()
    almost = f"mkdir data; head -c 240000 /dev/zero >full; {START}"
    assert "no space is left" in in_small_disk(tmp_path, almost).lower()


def test_a_read_only_disk_is_named(tmp_path: Path) -> None:
    """A new folder cannot be made, one that is there cannot be used, and both say why."""
    read_only = f'mount -o remount,ro "$1"; {START}'
    assert "Read-only file system" in in_small_disk(tmp_path, read_only)
    (tmp_path / "disk").rmdir()
    assert "Read-only file system" in in_small_disk(tmp_path, f"mkdir data; {read_only}")


def test_sigterm_leaves_no_folder(tmp_path: Path) -> None:
    """A program with an emulator in it that is ended by SIGTERM, or killed, leaves nothing in the temporary directory."""
    program = "from ubiops.emulator import Emulator\nwith Emulator(): print(flush=True), input()"
    env = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(Path(ubiops.__file__).parents[1])}
    for number in (signal.SIGTERM, signal.SIGKILL):
        line = [sys.executable, "-c", program]
        with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=env) as process:
            assert process.stdout is not None
            process.stdout.readline()
            assert len(list(tmp_path.iterdir())) == 1
            process.send_signal(number)
            process.wait()
        deadline = time.monotonic() + 30
        while list(tmp_path.iterdir()):
            assert time.monotonic() < deadline
            time.sleep(0.01)
