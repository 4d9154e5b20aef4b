"""What a package's code runs under: a Python, installed requirements, and variables of its `ubiops.yaml`."""

from __future__ import annotations

import asyncio
import fcntl
import hashlib
import re
import shutil
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ubiops.packages import PackageError
from ubiops.packages.dependencies import DEPENDENCY_FILES
from ubiops.packages.reader import PackageReader
from ubiops.packages.rules import language_of

from .commands import run_command
from .interpreters import find_interpreter
from .manifest import read_manifest

#: An installation may take so long.
INSTALL_SECONDS = 3600
#: Characters of the installer's words that become the reason of a failed build; the log has all of them.
REASON_CHARACTERS = 2000

Log = Callable[[str], None]

#: Lines of a requirements.txt that name other files of the package.
_LOCAL = re.compile(
    rb"^\s*(?:-[rce]\b|--(?:requirement|constraint|editable)\b|\.{0,2}/|file:|[^#]*\.(?:whl|zip|tar\.gz))", re.MULTILINE
)


class BuildError(Exception):
    """The environment cannot be made; the text says why."""


@dataclass(frozen=True)
class Prepared:
    """A Python that can run the code, and the variables that the code gets beside those of the three levels."""

    python: str
    variables: Mapping[str, str] = field(default_factory=dict[str, str])


class Environments:
    """Finds or makes what packages need.

    `cache` keeps virtual environments, by what is installed in them; `root` is for the installer while it runs.
    """

    def __init__(self, cache: Path, root: Path, reader: PackageReader) -> None:
        self._cache, self._root, self._reader = cache, root, reader

    async def prepare(
        self,
        environment: str,
        package: Path,
        folder: str,
        log: Log,
        base: Prepared | None = None,
        secrets: Mapping[str, str] | None = None,
    ) -> Prepared:
        """The environment for a package, with words about it in the build's log; on top of `base`. Raises BuildError.

        `secrets` are variables of the installer alone; the log hides their values.
        """
        language = language_of(environment)
        if language == "r":
            raise BuildError("the emulator runs Python only, no R")
        if base is None:
            interpreter = find_interpreter(language)
            if interpreter.note:
                log(interpreter.note)
            base = Prepared(interpreter.path)
        requirements, manifest = await self.read_files(package, folder)
        own = await asyncio.to_thread(self._read_manifest, manifest, log)
        python, variables = base.python, {**base.variables, **own}
        if requirements is not None and requirements.strip():
            installer = {**variables, **(secrets or {})}
            python = await self._with_requirements(
                python, requirements, package, folder, installer, log, _hider((secrets or {}).values())
            )
        return Prepared(python, variables)

    async def read_files(self, package: Path, folder: str) -> list[bytes | None]:
        """The `requirements.txt` and the `ubiops.yaml` of a package that has been checked. Raises BuildError."""
        try:
            return await asyncio.to_thread(self._reader.read_texts, package, folder, DEPENDENCY_FILES)
        except (ValueError, PackageError) as error:
            raise BuildError(str(error)) from None

    def _read_manifest(self, content: bytes | None, log: Log) -> dict[str, str]:
        if content is None:
            return {}
        try:
            manifest = read_manifest(self._reader.load_yaml(content))
        except (ValueError, PackageError) as error:
            raise BuildError(f"ubiops.yaml cannot be read: {error}") from None
        if manifest.packages:
            names = ", ".join(manifest.packages)
            log(f"packages of the operating system are not installed; this machine needs to have them: {names}")
        return manifest.variables

    async def _with_requirements(
        self,
        python: str,
        requirements: bytes,
        package: Path,
        folder: str,
        variables: Mapping[str, str],
        log: Log,
        hide: Callable[[str], str],
    ) -> str:
        scratch = self._root / f"package-{package.name}-{id(requirements):x}"
        try:
            await asyncio.to_thread(self._reader.unpack, package, folder, scratch)
            uv = shutil.which("uv")
            if await self._satisfied(uv, python, scratch):
                log("requirements.txt: everything is installed already")
                return python
            key = hashlib.sha256(repr((python, requirements, sorted(variables.items()))).encode())
            if _LOCAL.search(requirements):
                key.update(await asyncio.to_thread(package.read_bytes))
            target = self._cache / key.hexdigest()
            async with _lock(target.with_suffix(".lock")):
                if (target / "complete").exists():
                    log("requirements.txt: the environment that was made for the same requirements is used again")
                else:
                    await self._install(uv, python, scratch, target, variables, log, hide)
                    (target / "complete").touch()
            return str(target / "bin" / "python")
        finally:
            await asyncio.to_thread(shutil.rmtree, scratch, ignore_errors=True)

    async def _satisfied(self, uv: str | None, python: str, directory: Path) -> bool:
        check = ["install", "--dry-run", "--no-index", "-r", "requirements.txt"]
        lines: list[str] = []
        command = [uv, "pip", *check, "--python", python] if uv else [python, "-m", "pip", *check]
        status = await run_command(command, self._root, lines.append, seconds=INSTALL_SECONDS, directory=directory)
        return status == 0 and not any(line.strip().startswith(("Would install", "Would download")) for line in lines)

    async def _install(
        self,
        uv: str | None,
        python: str,
        directory: Path,
        target: Path,
        variables: Mapping[str, str],
        log: Log,
        hide: Callable[[str], str],
    ) -> None:
        await asyncio.to_thread(shutil.rmtree, target, ignore_errors=True)
        own = str(target / "bin" / "python")
        if uv:
            commands = [
                [uv, "venv", "--python", python, str(target)],
                [uv, "pip", "install", "--python", own, "-r", "requirements.txt"],
            ]
        else:
            commands = [[python, "-m", "venv", str(target)], [own, "-m", "pip", "install", "-r", "requirements.txt"]]
        for command in commands:
            words: list[str] = []

            def heard(line: str, words: list[str] = words) -> None:
                words.append(hide(line))
                log(words[-1])

            try:
                status = await run_command(
                    command, self._root, heard, seconds=INSTALL_SECONDS, directory=directory, variables=variables
                )
            except TimeoutError:
                raise BuildError(f"requirements.txt was not installed within {INSTALL_SECONDS} seconds") from None
            except OSError as error:
                raise BuildError(f"requirements.txt cannot be installed: {error}") from None
            if status != 0:
                raise BuildError(f"requirements.txt cannot be installed: {_reason(words)}")
        await asyncio.to_thread(_inherit, Path(python), target)


def _hider(secrets: Iterable[str]) -> Callable[[str], str]:
    """Replaces secrets in a line of text; each line of one that has several."""
    parts = sorted({part for secret in secrets for part in secret.splitlines() if part}, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, parts)) or r"(?!)")
    return lambda line: pattern.sub("***", line)


def _inherit(python: Path, target: Path) -> None:
    """Let a new virtual environment have what is installed in the one that it is based on, if it is based on one."""
    parent = python.parents[1]
    if (parent / "complete").exists():
        (own,) = target.glob("lib/python*/site-packages")
        paths = (str(path) for path in parent.glob("lib/python*/site-packages"))
        (own / "base_environment.pth").write_text("\n".join(paths) + "\n", encoding="utf-8")


def _reason(words: list[str]) -> str:
    first = next(
        (number for number, line in enumerate(words) if line.strip().lower().startswith("error")),
        max(len(words) - 5, 0),
    )
    return "\n".join(words[first:])[:REASON_CHARACTERS]


@asynccontextmanager
async def _lock(path: Path) -> AsyncIterator[None]:
    """Keep other emulators, and other builds of this one, out of the same place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        await asyncio.to_thread(fcntl.flock, file, fcntl.LOCK_EX)
        yield
