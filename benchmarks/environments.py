"""An environment of its own for each contestant, made once, under benchmarks/.venvs."""

import hashlib
import json
import os
import re
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

HERE = Path(__file__).parent
ROOT = HERE.parent
FOLDER = HERE / ".venvs"
OLD = "4.5.1"


@dataclass(frozen=True)
class Environment:
    """A Python with the packages of one contestant."""

    name: str
    python: str
    has_checkout: bool

    def variables(self) -> dict[str, str]:
        """Give the environment variables to run it with: none that leads a client elsewhere or slows one down."""
        names = ("PATH", "HOME", "LANG", "TMPDIR")
        variables = {name: os.environ[name] for name in names if name in os.environ}
        return variables | ({"PYTHONPATH": str(ROOT)} if self.has_checkout else {})

    def version(self, package: str) -> str:
        """Give the version of an installed package."""
        code = f"import importlib.metadata as m; print(m.version({package!r}))"
        return self.run("-c", code).strip()

    def run(self, *arguments: str) -> str:
        """Run this Python, away from the checkout; gives what it prints."""
        command = [self.python, *arguments]
        done = subprocess.run(command, env=self.variables(), cwd=FOLDER, check=True, stdout=subprocess.PIPE, text=True)
        return done.stdout


def make(name: str, *requirements: str, has_checkout: bool = False) -> Environment:
    """Make an environment, unless it is there with the same requirements and interpreter."""
    folder = FOLDER / name
    python = folder / "bin" / "python"
    mark = folder / "requirements.sha256"
    wanted = hashlib.sha256(json.dumps([sys.version, *requirements]).encode()).hexdigest()
    if not mark.exists() or mark.read_text() != wanted:
        print(f"making the environment {name!r} ...", file=sys.stderr)
        rmtree(folder, ignore_errors=True)
        venv.create(folder, with_pip=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*install, *requirements], check=True)
        mark.write_text(wanted)
    return Environment(name, str(python), has_checkout)


def requirements(extra: str | None = None) -> list[str]:
    """Read from setup.py what this checkout needs."""
    text = (ROOT / "setup.py").read_text(encoding="utf-8")
    pattern = r"^RUNTIME = \[(.*?)\]" if extra is None else rf'^    "{extra}": \[(.*?)\]'
    found = re.search(pattern, text, re.MULTILINE | re.DOTALL)
    if found is None:
        raise RuntimeError("setup.py does not say what is required")
    return re.findall(r'"([^"]+)"', found[1])


def ours() -> Environment:
    """Give the environment of this checkout and of the floors: the client's four dependencies."""
    return make("ours", *requirements(), has_checkout=True)


def emulator() -> Environment:
    """Give the environment of the emulator."""
    return make("emulator", *requirements(), *requirements("emulator"), "psutil", has_checkout=True)


def peers() -> list[Environment]:
    """Give the environments of the published clients: a fixed one, and the newest when it was made."""
    return [make(f"ubiops-{OLD}", f"ubiops=={OLD}"), make("ubiops-newest", "ubiops")]


def drawing() -> Environment:
    """Give the environment that draws the picture."""
    return make("drawing", "matplotlib")
