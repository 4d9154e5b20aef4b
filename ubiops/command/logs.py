"""`logs`: prints log lines of a project."""

from __future__ import annotations

import argparse
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from ubiops.command.output import Exit, WrongUseError
from ubiops.exceptions import ApiConnectionError, ServiceException, TooManyRequestsException
from ubiops.utils.logs import LogFollower

if TYPE_CHECKING:
    from ubiops.models import LogList

#: Seconds between two requests for new lines, and for one of them.
PAUSE: Final = 1.0
DEADLINE: Final = 60.0
#: Requests in a row that may fail on the way before following ends.
FAILURES_IN_A_ROW: Final = 5


def run(options: argparse.Namespace) -> int:
    """Print the lines, oldest first, and new ones as they come in with --follow; the exit code."""
    from ubiops import CoreApi

    query = _query(options)
    with CoreApi() as api:
        follower = LogFollower(api, options.project, query, datetime.now(UTC) - options.since)
        failures = 0
        while True:
            try:
                for line in follower.new_lines(DEADLINE):
                    print(_shown(line), flush=True)
                failures = 0
            except (ApiConnectionError, ServiceException, TooManyRequestsException):
                failures += 1
                if not options.follow or failures > FAILURES_IN_A_ROW:
                    raise
            if not options.follow:
                return Exit.DONE
            time.sleep(PAUSE)


def _query(options: argparse.Namespace) -> str | None:
    kind = "pipeline" if options.pipeline is not None else "deployment"
    if options.version is not None and options.deployment is None and options.pipeline is None:
        raise WrongUseError("--version needs --deployment or --pipeline")
    labels = {
        f"{kind}_name": getattr(options, kind),
        f"{kind}_version": options.version,
        f"{kind}_request_id": options.request,
    }
    tests = [f"{label}=`{value}`" for label, value in labels.items() if value is not None]
    if any("`" in (value or "") for value in labels.values()):
        raise WrongUseError("names must not have a backtick (`)")
    return f"| {' and '.join(tests)}" if tests else None


def _shown(line: LogList) -> str:
    moment = datetime.fromtimestamp(line.timestamp / 1e9, UTC)
    origin = line.metadata.pipeline_object_name
    return f"{moment:%Y-%m-%d %H:%M:%S} {f'{origin}: ' if origin else ''}{line.log}"
