"""The command's options and help."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Final

from ubiops._version import __version__

CONNECTION: Final = """\
environment variables:
  UBIOPS_API_TOKEN             the token for the API
  UBIOPS_API_HOST              its address (default https://api.ubiops.com/v2.1)
"""

DEPLOY: Final = f"""\
the job file, in TOML:
  project = "demo"
  package = "package"          # a folder or zip file, beside the job file
  [deployment]                 # the fields of a deployment
  name = "house-price"
  input_type = "plain"
  output_type = "plain"
  [version]                    # the fields of a version
  version = "v1"
  environment = "python3-11"
  [[deployment.variables]]     # or [[version.variables]], [[variables]]
  name = "API_KEY"
  value = "${{API_KEY}}"         # from the environment of this command; secret

It can also have [[environments]], [[files]] for buckets and [[pipelines]].
All of it is checked before anything is sent. Running the same job again
changes nothing, and says so; only secret variables are set each time.

{CONNECTION}\
  CI                           if set, no progress is shown

exit codes:
  0    everything is as the job file describes it, changed or not
  1    a package is invalid, a build failed, or a field cannot be changed
  2    the command or the job file is wrong, or the token is missing
  3    the API refused a request, or could not be reached
  4    a build took longer than --timeout
  130  interrupted; what has started on the platform continues

After a failure, standard error says what was already done.
"""

RUN: Final = """\
The code runs in this Python, with the packages that are installed here. The
result is printed as JSON; what the code prints goes to standard error.

exit codes:
  0    the code returned a result
  1    the code raised an exception, or the package cannot run
  2    the command or the data is wrong
  130  interrupted
"""

LOGS: Final = f"""\
{CONNECTION}
exit codes:
  0    all lines were printed
  2    the command is wrong, or the token is missing
  3    the API refused a request, or could not be reached
  130  interrupted, which is how --follow ends
"""

REQUEST: Final = f"""\
The request is printed as JSON, with its result.

{CONNECTION}
exit codes:
  0    the request is completed
  1    the request failed
  2    the command or the data is wrong, or the token is missing
  3    the API refused a request, or could not be reached
  130  interrupted; the request may still be processed
"""

_Add = Callable[..., argparse.ArgumentParser]

DATA: Final = "the data as JSON; read from standard input if it is left out or -"


def parser() -> argparse.ArgumentParser:
    """The parser of the command; `command` of what it returns is the name of the subcommand."""
    made = argparse.ArgumentParser(prog="python -m ubiops", description="Use UbiOps from a shell.")
    made.add_argument("--version", action="version", version=f"ubiops {__version__}")
    commands = made.add_subparsers(title="commands", required=True, dest="command", metavar="COMMAND")
    _add_deploy(commands.add_parser)
    _add_run(commands.add_parser)
    _add_request(commands.add_parser)
    _add_logs(commands.add_parser)
    return made


def _subparser(add: _Add, name: str, summary: str, description: str, epilog: str) -> argparse.ArgumentParser:
    return add(
        name,
        help=summary,
        description=description,
        epilog=epilog,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_deploy(add: _Add) -> None:
    parser = _subparser(
        add,
        "deploy",
        "create or update what a job file describes",
        "Create or update a deployment and what it needs, as a job file describes it.",
        DEPLOY,
    )
    parser.add_argument("job", type=Path, help="the job file")
    parser.add_argument("--project", help="deploy to this project instead of the one in the job file")
    parser.add_argument("--timeout", type=seconds, default=1800, help="seconds to wait for a build (default: 1800)")
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--dry-run", action="store_true", help="print what would be changed, and change nothing")
    group.add_argument("--wait-logs", action="store_true", help="print the log of a build while waiting for it")
    group.add_argument("--quiet", action="store_true", help="print errors only")


def _add_run(add: _Add) -> None:
    parser = _subparser(
        add, "run", "run a package on this machine, once", "Run the code of a package on this machine, once.", RUN
    )
    parser.add_argument("package", type=Path, help="the folder that has the deployment.py")
    parser.add_argument("data", nargs="?", help=DATA)


def _add_request(add: _Add) -> None:
    parser = _subparser(
        add,
        "request",
        "make a request to a deployment or pipeline",
        "Make a direct request to a deployment or pipeline, and print its result.",
        REQUEST,
    )
    parser.add_argument("data", nargs="?", help=DATA)
    _add_target(parser, required=True)
    parser.add_argument("--version", help="a version of it (default: its default version)")
    parser.add_argument(
        "--timeout", type=whole_seconds, default=300, help="seconds that the request may take (default: 300)"
    )


def _add_logs(add: _Add) -> None:
    parser = _subparser(
        add, "logs", "print log lines of a project", "Print log lines of a project, oldest first, in UTC.", LOGS
    )
    _add_target(parser, required=False)
    parser.add_argument("--version", help="only lines of this version of it")
    parser.add_argument("--request", metavar="ID", help="only lines of this request")
    parser.add_argument(
        "--since",
        type=period,
        default=timedelta(hours=1),
        metavar="TIME",
        help="how far to go back, such as 30s, 15m, 2h or 1d (default: 1h)",
    )
    parser.add_argument("--follow", action="store_true", help="go on with new lines as they come in, until Ctrl-C")


def _add_target(parser: argparse.ArgumentParser, required: bool) -> None:
    parser.add_argument("--project", required=True, help="the project")
    group = parser.add_mutually_exclusive_group(required=required)
    group.add_argument("--deployment", metavar="NAME", help="a deployment")
    group.add_argument("--pipeline", metavar="NAME", help="a pipeline")


# argparse shows the names of these functions if the value is invalid.


def seconds(text: str) -> float:
    """A time to wait."""
    value = float(text)
    if not value >= 0:  # refuses NaN too
        raise ValueError
    return value


def whole_seconds(text: str) -> int:
    """A time in whole seconds."""
    value = int(text)
    if value < 1:
        raise ValueError
    return value


def period(text: str) -> timedelta:
    """A period such as `15m`."""
    found = re.fullmatch(r"(\d{1,6})([smhd])", text)
    if found is None:
        raise ValueError
    unit = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}[found[2]]
    return timedelta(**{unit: int(found[1])})
