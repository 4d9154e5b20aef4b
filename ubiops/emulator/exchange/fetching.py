"""A file from a link: called in a process with limits of time and memory, which can be ended at any moment."""

from __future__ import annotations

import http.client
import ssl
import time
import urllib.error
import urllib.request
from pathlib import Path

import certifi

from ubiops.packages.errors import PackageError, PackageLimitError

_BLOCK = 256 * 1024
#: So long one step may take: connecting, or waiting for the next bytes.
_STEP_SECONDS = 30.0
#: All that is there for a request; files and other schemes have no handler, so a redirect cannot lead to them.
_HANDLERS = (
    urllib.request.HTTPHandler,
    urllib.request.HTTPDefaultErrorHandler,
    urllib.request.HTTPRedirectHandler,
    urllib.request.HTTPErrorProcessor,
    urllib.request.UnknownHandler,
)


def fetch(url: str, path: str, limit: int, seconds: float) -> int:
    """Write what a link leads to into a file; its size. Raises PackageError."""
    deadline = time.monotonic() + seconds
    opener = urllib.request.OpenerDirector()
    for handler in _HANDLERS:
        opener.add_handler(handler())
    opener.add_handler(urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=certifi.where())))
    try:
        with opener.open(url, timeout=min(_STEP_SECONDS, seconds)) as response, Path(path).open("wb") as file:
            expected = response.headers.get("Content-Length")
            while block := response.read1(_BLOCK):
                file.write(block)
                if file.tell() > limit:
                    raise PackageLimitError(f"import_link: the file is larger than {limit} bytes, the limit")
                if time.monotonic() > deadline:
                    raise PackageLimitError(f"import_link: the download takes more than {seconds:.0f} seconds")
            size = file.tell()
    except urllib.error.HTTPError as error:
        with error:
            raise PackageError(f"import_link: the response has the status {error.code}") from None
    except urllib.error.URLError as error:
        raise PackageError(f"import_link: the file could not be downloaded: {error.reason}") from None
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise PackageError(f"import_link: the file could not be downloaded: {error!r}") from None
    if expected is not None and expected.isdecimal() and int(expected) != size:
        raise PackageError("import_link: the download ended before the file did")
    return size
