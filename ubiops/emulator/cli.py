"""The command `ubiops-emulator`, also `python -m ubiops.emulator`."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .ending import Ending, Terminated
from .settings import MAX_PORT, clean_token

DEFAULT_PORT = 8021

DESCRIPTION = """\
A UbiOps API on this machine, with no account and no network: deployments, their versions and their code, requests, logs,
files and more behave as the documentation says.

Uploaded code runs with your rights, as if you had started it yourself: it can read and change what you can. Let only
people whose code you would run yourself have the token, or use --no-run."""

RIGHTS = "uploaded code runs with your rights; --no-run turns that off"

EPILOG = """\
The first line on standard output is the URL for clients; it appears when the emulator answers. Connect with

  export UBIOPS_API_HOST=http://127.0.0.1:8021/v2.1
  export UBIOPS_API_TOKEN=TOKEN

The page at http://127.0.0.1:8021/ shows what there is; the link that is printed opens it once, the token any time.
The control API under /_emulator/ resets, exports, imports,
seeds, lists requests and injects faults. Ctrl-C or SIGTERM stops; what was acknowledged is on disk."""


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(
        prog="ubiops-emulator",
        description=DESCRIPTION,
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = made.add_argument_group("where").add_argument
    add("--port", type=_port, default=DEFAULT_PORT, help="port to listen on; 0 takes a free one (default: %(default)s)")
    add("--bind", default="127.0.0.1", metavar="ADDRESS", help="address to listen on (default: %(default)s)")
    add(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a further name under which clients reach it, such as a container's; can be repeated",
    )
    add("--data-dir", type=Path, metavar="DIR", help="folder that keeps the data (default: in the user's data folder)")
    add("--exit-with-parent", action="store_true", help="stop when the process that started it has gone")
    group = made.add_argument_group("access").add_mutually_exclusive_group()
    group.add_argument(
        "--token",
        type=_token,
        help="what clients have to send (default: one is made, printed once and kept in the data folder)",
    )
    group.add_argument(
        "--no-auth", action="store_true", help="check no token: whoever reaches the port may do anything"
    )
    add = made.add_argument_group("behaviour").add_argument
    add(
        "--build-seconds",
        type=_seconds,
        default=0.0,
        metavar="S",
        help="time in each state of a build (0), or 'manual': builds go on by POST /_emulator/advance-builds",
    )
    add("--no-run", action="store_true", help="run no uploaded code: requests are answered with 501")
    add("--limits", action="store_true", help="let an instance have the memory of its instance type only")
    add("--logs", action="store_true", help="print what uploaded code prints")
    add("--rate-limit", type=_positive, metavar="N", help="API requests a minute, as the platform's 300 (no limit)")
    add(
        "--strict",
        action="store_true",
        help="refuse unknown projects with 404 and unknown fields of a body with 400, as a test wants to know of them",
    )
    add("--seed", type=Path, metavar="FILE", help="YAML file of things to create where they are missing")
    add("--max-package-bytes", type=_positive, metavar="N", help="largest upload that is taken (1 GiB)")
    add("--max-json-bytes", type=_positive, metavar="N", help="largest JSON body that is taken")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit status: 0, 130 after Ctrl-C, 1 when it cannot start, 2 for wrong arguments."""
    parent = os.getppid()
    options = parser().parse_args(arguments)
    ending = Ending()
    if options.exit_with_parent:
        ending.follow(parent)
    try:
        return _run(options, ending)
    except (KeyboardInterrupt, Terminated):
        return ending.status or 0
    except _StartError as error:
        print(f"ubiops-emulator: {error}", file=sys.stderr)
        return 1


class _StartError(Exception):
    """The reason why the emulator cannot start, for a person."""


def _run(options: argparse.Namespace, ending: Ending) -> int:
    try:
        from .http.auth import LOOPBACK_NAMES
        from .server import Emulator
        from .store import DataFolderError
    except ModuleNotFoundError as error:
        raise _StartError(f"{error.name} is missing; install ubiops with its extra 'emulator'") from error

    data_dir: Path = options.data_dir or _default_data_dir()
    limits = {
        name: value for name in ("max_package_bytes", "max_json_bytes") if (value := getattr(options, name)) is not None
    }
    try:
        emulator = Emulator(
            data_dir=data_dir,
            bind=options.bind,
            port=options.port,
            token=options.token,
            auth=not options.no_auth,
            allow_hosts=options.allow_host,
            build_seconds=options.build_seconds,
            rate_limit=options.rate_limit,
            strict=options.strict,
            run=not options.no_run,
            limits=options.limits,
            on_log=_print_log if options.logs else None,
            seed=options.seed,
            **limits,
        )
    except (OSError, ValueError) as error:
        raise _StartError(_words(error)) from error
    if options.bind not in LOOPBACK_NAMES:
        _warn(f"listening on {options.bind}: other machines can reach the emulator, over plain HTTP")
    if options.no_auth:
        _warn("no token is checked: whoever reaches the port may read and change everything")
    ending.by(emulator.interrupt)

    def ready() -> None:
        if not options.no_run:
            _warn(RIGHTS)
        try:
            print(emulator.host, flush=True)
            if emulator.token_file is not None and emulator.token_is_new:
                print(f"Token: {emulator.token} (kept in {emulator.token_file})", flush=True)
            print(f"Page: {emulator.page_link()} (good for one use)", flush=True)
        except BrokenPipeError:
            # What was not read stays in the buffer, and to write it at the end would fail once more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    try:
        emulator.serve(ready)
    except (OSError, ValueError, DataFolderError) as error:
        raise _StartError(_words(error)) from error
    return ending.status or 0


def _default_data_dir() -> Path:
    import platformdirs

    return platformdirs.user_data_path("ubiops-emulator", appauthor=False)


def _print_log(line: str) -> None:
    with contextlib.suppress(OSError):  # nobody reads it any more
        print(line, flush=True)


def _warn(message: str) -> None:
    print(f"ubiops-emulator: warning: {message}", file=sys.stderr, flush=True)


def _words(error: Exception) -> str:
    """What is wrong, without the number that the system has for it."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.strerror}: {error.filename}" if error.filename else error.strerror
    return str(error)


def _whole(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError("has to be a whole number") from None


def _port(text: str) -> int:
    number = _whole(text)
    if not 0 <= number <= MAX_PORT:
        raise argparse.ArgumentTypeError(f"has to be from 0 to {MAX_PORT}")
    return number


def _positive(text: str) -> int:
    number = _whole(text)
    if number < 1:
        raise argparse.ArgumentTypeError("has to be at least 1")
    return number


def _seconds(text: str) -> float | None:
    if text == "manual":
        return None
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < float("inf"):
        raise argparse.ArgumentTypeError("has to be a number of seconds, 0 or more, or 'manual'")
    return number


def _token(text: str) -> str:
    try:
        return clean_token(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
