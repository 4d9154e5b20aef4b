"""JSON from the command line or from standard input."""

from __future__ import annotations

import json
import sys
from typing import Any

from ubiops.command.output import WrongUseError


def read_data(argument: str | None) -> Any:
    """The value of an argument, or of standard input without one or with `-`. Raises WrongUseError if it is not JSON."""
    try:
        return json.loads(sys.stdin.read() if argument in (None, "-") else str(argument))
    except ValueError as error:
        raise WrongUseError(
            f"the data is not JSON: {error}; plain text must be in double quotes, as in '\"text\"'"
        ) from None
