"""What the command prints, and the codes that it exits with."""

from __future__ import annotations

import os
import sys
from enum import IntEnum


class Exit(IntEnum):
    """Why the command ended. `python -m ubiops SUBCOMMAND --help` lists them, too."""

    DONE = 0
    FAILED = 1
    WRONG_USE = 2
    API_REFUSED = 3
    TIME_OVER = 4
    INTERRUPTED = 130


class WrongUseError(Exception):
    """The command, its input or the job file is wrong."""


def say(text: str) -> None:
    """Print a line at once, in a pipe, too. Nothing happens if nobody reads it any more."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        drop_output()


def say_error(text: str) -> None:
    """Print a message on standard error."""
    print(f"ubiops: {text}", file=sys.stderr, flush=True)


def drop_output() -> None:
    """Give up standard output: what is left in its buffer would fail once more at the end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
