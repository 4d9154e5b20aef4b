"""Lets code of a package run in this process as in one of its own."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

#: One package at a time: folder, variables and modules belong to the whole process.
_turn = threading.Lock()


@contextmanager
def hosted(
    directory: Path, variables: Mapping[str, str], modules: dict[str, ModuleType], source: Path | None = None
) -> Generator[None]:
    """Make `directory` the current folder, its modules importable and `variables` set; everything is as before afterwards.

    `modules` is what the package has imported of its own: it is empty at first, and kept for the next time. Modules are
    taken from `source` first, where that is given.
    """
    own = {path.stem for path in (*directory.iterdir(), *(directory / "libraries").glob("*"))}
    with _turn:
        environment, current, path = dict(os.environ), os.getcwd(), sys.path[:]
        hidden = {name: module for name, module in sys.modules.items() if name.partition(".")[0] in own}
        for name in hidden:
            del sys.modules[name]
        sys.modules.update(modules)
        sys.path[:0] = [str(folder) for folder in (source, directory, directory / "libraries") if folder is not None]
        os.environ.update(variables)
        os.chdir(directory)
        try:
            yield
        finally:
            os.chdir(current)
            os.environ.clear()
            os.environ.update(environment)
            sys.path[:] = path
            for name in [name for name in sys.modules if name.partition(".")[0] in own]:
                modules[name] = sys.modules.pop(name)
            sys.modules.update(hidden)
