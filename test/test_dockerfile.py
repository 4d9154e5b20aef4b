"""The Dockerfile of the emulator: without Docker, that what it names is there. `tox run -e lint` runs hadolint on it."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

from ubiops.emulator import Emulator, cli

HERE = Path(__file__).parents[1]


def instructions() -> list[tuple[str, str]]:
    """Name and arguments of each instruction, continued lines joined."""
    text = re.sub(r"^#.*\n", "", (HERE / "Dockerfile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    lines = text.replace("\\\n", " ").splitlines()
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in lines) if name]


def arguments_of(name: str) -> str:
    """The arguments of the one instruction of this name."""
    (found,) = [rest for instruction, rest in instructions() if instruction == name]
    return found


def test_what_is_copied_exists() -> None:
    """Each path that is copied is there, and .dockerignore lets it through."""
    kept = (HERE / ".dockerignore").read_text(encoding="utf-8").splitlines()
    sources = [source for name, rest in instructions() if name == "COPY" for source in shlex.split(rest)[:-1]]
    assert sources
    for source in sources:
        assert (HERE / source).exists()
        assert f"!{source}" in kept


def test_the_command_is_valid() -> None:
    """The emulator takes the options, and listens on the port that is exposed, as a user without rights, on a volume."""
    program, *arguments = json.loads(arguments_of("ENTRYPOINT"))
    options = cli.parser().parse_args(arguments)
    assert (program, options.bind, options.no_auth) == ("ubiops-emulator", "0.0.0.0", False)
    assert str(options.port) == arguments_of("EXPOSE")
    assert str(options.data_dir) == arguments_of("VOLUME")
    assert arguments_of("USER") == "1000:1000"


def test_health_check(ubiops_emulator: Emulator) -> None:
    """The health check succeeds while the emulator responds, and fails if nothing listens."""
    words = json.loads(arguments_of("HEALTHCHECK").partition(" CMD ")[2])
    assert words[:2] == ["python", "-c"]
    port = ubiops_emulator.host.partition("//")[2].partition("/")[0].rpartition(":")[2]
    codes = [
        subprocess.run(
            [sys.executable, "-S", "-c", words[2].replace("8021", to)], capture_output=True, check=False
        ).returncode
        for to in (port, "1")
    ]
    assert codes == [0, 1]
