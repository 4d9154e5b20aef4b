"""Where this machine has the Python of a base environment."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import NamedTuple


class Interpreter(NamedTuple):
    """A Python to run code with; `note` says where it is not the one that was asked for."""

    path: str
    note: str = ""


def find_interpreter(language: str) -> Interpreter:
    """The Python of a language as `ubiops.packages.language_of` names it (`python3.12`); else the emulator's own."""
    wanted = language.removeprefix("python")
    own = f"{sys.version_info.major}.{sys.version_info.minor}"
    if wanted in ("", own):
        return Interpreter(sys.executable)
    found = _pyenv(wanted) or _uv(wanted) or _on_path(wanted)
    if found is not None:
        return Interpreter(found)
    return Interpreter(
        sys.executable, f"Python {wanted} is not on this machine; Python {own}, the emulator's own, is used instead"
    )


def _pyenv(version: str) -> str | None:
    root = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    return _newest(root / "versions", f"{version}.*", version)


def _uv(version: str) -> str | None:
    data = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    root = Path(os.environ.get("UV_PYTHON_INSTALL_DIR", data / "uv" / "python"))
    return _newest(root, f"cpython-{version}.*", version)


def _newest(root: Path, pattern: str, version: str) -> str | None:
    found = [path for path in root.glob(f"{pattern}/bin/python{version}") if os.access(path, os.X_OK)]
    return str(max(found, key=lambda path: _numbers(path.parts[-3]))) if found else None


def _numbers(name: str) -> list[int]:
    return [int(part) for part in "".join(c if c.isdigit() else " " for c in name).split()]


def _on_path(version: str) -> str | None:
    found = shutil.which(f"python{version}")
    # A shim of pyenv is there for every version that was ever installed, and runs none of them by itself.
    return None if found is None or "shims" in Path(found).parts else found
