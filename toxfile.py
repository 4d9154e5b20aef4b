"""Lets tox find the interpreters that pyenv keeps beside PATH, so that every supported Python which is there gets tested."""

import os
from pathlib import Path

_root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
_folders = sorted(str(folder) for folder in _root.glob("versions/3.*/bin"))
os.environ["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), *_folders])
