"""What users' code and installers get to see of the emulator's environment."""

from __future__ import annotations

import os
from collections.abc import Iterable

#: Nothing else, so that neither a token nor a setting of the emulator reaches them.
KEPT = (
    *("HOME", "USER", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "CUDA_VISIBLE_DEVICES"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"),
    *("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"),
)


def kept_variables(prefixes: Iterable[str] = ()) -> dict[str, str]:
    """Variables of this process that a child gets: those of KEPT, and those whose names begin with one of these."""
    begins = tuple(prefixes)
    return {name: value for name, value in os.environ.items() if name in KEPT or (begins and name.startswith(begins))}
