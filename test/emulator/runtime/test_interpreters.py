import os
import sys
from pathlib import Path

import pytest

from ubiops.emulator.runtime.interpreters import Interpreter, find_interpreter


def program(path: Path) -> str:
    path.parent.mkdir(parents=True)
    path.touch()
    path.chmod(0o755)
    return str(path)


@pytest.fixture(autouse=True)
def empty_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYENV_ROOT", str(tmp_path / "pyenv"))
    monkeypatch.setenv("UV_PYTHON_INSTALL_DIR", str(tmp_path / "uv"))
    monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path / "shims"), str(tmp_path / "bin")]))


def test_the_emulators_own_version_is_its_own_python() -> None:
    own = f"python{sys.version_info.major}.{sys.version_info.minor}"
    assert find_interpreter(own) == Interpreter(sys.executable)
    assert find_interpreter("python") == Interpreter(sys.executable)


def test_the_newest_of_pyenv_is_found_first(tmp_path: Path) -> None:
    program(tmp_path / "uv" / "cpython-3.99.9-linux" / "bin" / "python3.99")
    program(tmp_path / "pyenv" / "versions" / "3.99.9" / "bin" / "python3.99")
    newest = program(tmp_path / "pyenv" / "versions" / "3.99.10" / "bin" / "python3.99")
    assert find_interpreter("python3.99") == Interpreter(newest)


def test_one_of_uv_is_found(tmp_path: Path) -> None:
    found = program(tmp_path / "uv" / "cpython-3.99.9-linux" / "bin" / "python3.99")
    assert find_interpreter("python3.99") == Interpreter(found)


def test_one_of_the_path_is_found_unless_it_is_a_shim(tmp_path: Path) -> None:
    program(tmp_path / "shims" / "python3.98")
    assert find_interpreter("python3.98").note
    found = program(tmp_path / "bin" / "python3.99")
    assert find_interpreter("python3.99") == Interpreter(found)


def test_without_one_the_emulators_own_is_used_with_a_note() -> None:
    found = find_interpreter("python3.99")
    assert found.path == sys.executable
    assert found.note.startswith("Python 3.99 is not on this machine")
