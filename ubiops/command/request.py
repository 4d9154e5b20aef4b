"""`request`: makes a direct request."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any, Final

from ubiops.command.input import read_data
from ubiops.command.output import Exit, say
from ubiops.models.base.model import plain

if TYPE_CHECKING:
    from ubiops.api.core_api import CoreApi

#: Seconds to connect, and those that the response may take beyond the request's own timeout.
CONNECT_SECONDS: Final = 10
RESPONSE_SECONDS: Final = 60


def run(options: argparse.Namespace) -> int:
    """Make a request and print it, with its result, as JSON; the exit code."""
    from ubiops import CoreApi

    data = read_data(options.data)
    with CoreApi() as api:
        request = _request(api, options, data)
    say(json.dumps(plain(request), indent=2))
    return Exit.DONE if request.status == "completed" else Exit.FAILED


def _request(api: CoreApi, options: argparse.Namespace, data: Any) -> Any:
    limits = {
        "timeout": options.timeout,
        "_request_timeout": (CONNECT_SECONDS, options.timeout + RESPONSE_SECONDS),
    }
    kind = "deployment" if options.deployment is not None else "pipeline"
    names = [options.project, getattr(options, kind)]
    if options.version is None:
        return getattr(api, f"{kind}_requests_create")(*names, data, **limits)
    return getattr(api, f"{kind}_version_requests_create")(*names, options.version, data, **limits)
