"""Programs that the emulator starts itself, such as an installer, with their output line by line."""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
import uuid
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

from .guard import GROUP, MARK, end_group, end_marked
from .variables import kept_variables

#: A longer line is cut.
LINE_BYTES = 64 * 1024
#: After its end, what it wrote last is waited for so many seconds.
_LAST_SECONDS = 5


async def run_command(
    command: Sequence[str],
    root: Path,
    log: Callable[[str], None],
    *,
    seconds: float,
    directory: Path | None = None,
    variables: Mapping[str, str] | None = None,
) -> int:
    """Run a program in `directory`, else in an empty folder; its exit status.

    `root` is where the guard finds it. It ends with all that it has started when it takes longer, TimeoutError, or when
    the caller is cancelled. Raises OSError when it cannot be started.
    """
    mark = str(uuid.uuid4())
    folder = root / mark
    folder.mkdir(parents=True)
    inherited = {**kept_variables(("PIP_", "UV_")), "PATH": os.environ.get("PATH", os.defpath)}
    loop = asyncio.get_running_loop()
    try:
        with subprocess.Popen(  # noqa: ASYNC220, S603 - the caller says which
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=directory or folder,
            env={**inherited, **(variables or {}), MARK: mark},
            start_new_session=True,
        ) as process:
            (folder / f"{process.pid}{GROUP}").touch()
            assert process.stdout is not None
            output = process.stdout

            def heard(line: str) -> None:
                loop.call_soon_threadsafe(log, line)

            reading = loop.run_in_executor(None, _read, output, heard)
            try:
                async with asyncio.timeout(seconds):
                    await asyncio.shield(reading)
                    return await asyncio.to_thread(process.wait)
            finally:
                end_group(process.pid)
                await asyncio.to_thread(end_marked, {mark})
                await asyncio.wait([reading], timeout=_LAST_SECONDS)
    finally:
        await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


def _read(output: IO[bytes], log: Callable[[str], object]) -> None:
    while line := output.readline(LINE_BYTES):
        log(line.decode("utf-8", "replace").rstrip("\r\n"))
