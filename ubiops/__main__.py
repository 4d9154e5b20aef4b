"""`python -m ubiops`: deploy what a job file describes, run a package here, make requests, read logs."""

from __future__ import annotations

import importlib
import signal
import sys
from collections.abc import Sequence

from ubiops.command.output import Exit, WrongUseError, drop_output, say_error
from ubiops.command.parser import parser
from ubiops.exceptions import ApiException, ApiTypeError, ApiValueError, UbiOpsException

#: The modules of the subcommands, each loaded when it is asked for.
_MODULES = {"deploy": "deploy", "run": "local", "request": "request", "logs": "logs"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with these arguments, by default those of the process, and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return int(importlib.import_module(f"ubiops.command.{_MODULES[options.command]}").run(options))
    except KeyboardInterrupt:
        if options.command in ("deploy", "request"):
            say_error("interrupted; what has started on the platform continues")
        return Exit.INTERRUPTED
    except BrokenPipeError:
        drop_output()
        return Exit.FAILED
    except Exception as error:
        code = _code(error)
        if code is None:
            raise
        say_error(str(error))
        return code


def _code(error: Exception) -> Exit | None:
    """The exit code for an error that a person can do something about."""
    from ubiops.utils.exceptions import WaitTimeoutError

    if isinstance(error, WaitTimeoutError):
        return Exit.TIME_OVER
    if isinstance(error, ApiException):
        return Exit.API_REFUSED
    if isinstance(error, (WrongUseError, ApiValueError, ApiTypeError, OSError)):
        return Exit.WRONG_USE
    return Exit.FAILED if isinstance(error, UbiOpsException) else None


if __name__ == "__main__":
    # A CI service that cancels a job sends SIGTERM: what was done is said then, too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main())
