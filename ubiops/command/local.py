"""`run`: runs a package on this machine, once."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
import traceback
from pathlib import Path

from ubiops.command.input import read_data
from ubiops.command.output import Exit, WrongUseError, say
from ubiops.exceptions import UbiOpsException
from ubiops.utils import run_local


def run(options: argparse.Namespace) -> int:
    """Print the result as JSON; what the code prints goes to standard error. The exit code."""
    package: Path = options.package
    if not package.is_dir():
        raise WrongUseError(f"{package} is not a folder; `run` takes the folder that has the deployment.py")
    data = read_data(options.data)
    try:
        with contextlib.redirect_stdout(sys.stderr):
            result = run_local(package, data)
    except UbiOpsException:
        raise
    except Exception as error:  # noqa: BLE001 - the code may raise anything
        _show(error, package.resolve())
        return Exit.FAILED
    say(json.dumps(result, indent=2))
    return Exit.DONE


def _show(error: Exception, package: Path) -> None:
    """Print the traceback of the code, without the frames that called it."""
    trace = error.__traceback__
    while trace is not None and not Path(trace.tb_frame.f_code.co_filename).is_relative_to(package):
        trace = trace.tb_next
    traceback.print_exception(error.with_traceback(trace or error.__traceback__))
