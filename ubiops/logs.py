"""The library's log, `logging.getLogger("ubiops")`.

It has no handler and no level of its own unless they are asked for: by `Configuration.debug` and `Configuration.logger_file`, or by the
environment variable `UBIOPS_LOG`. A program that configures logging itself sees the records like those of any other library.
"""

from __future__ import annotations

import logging
import os
import weakref
from typing import Final

from ubiops.exceptions import ApiValueError

LOGGER: Final = logging.getLogger("ubiops")
LOG_VARIABLE: Final = "UBIOPS_LOG"
FORMAT: Final = "%(asctime)s %(levelname)s %(message)s"

_LEVELS: Final = {"debug": logging.DEBUG, "info": logging.INFO}

#: The handler of each file, and the objects that asked for it. One file has one handler, however many ask.
_files: Final[dict[str, tuple[logging.FileHandler, weakref.WeakSet[object]]]] = {}
_stream: Final = logging.StreamHandler()


def use_environment() -> None:
    """Log to stderr at the level that `UBIOPS_LOG` names, if it is set. Raises `ApiValueError` for a level that does not exist."""
    name = os.environ.get(LOG_VARIABLE, "").strip().lower()
    if not name:
        return
    if name not in _LEVELS:
        raise ApiValueError(f"The environment variable {LOG_VARIABLE} is {name[:40]!r}; it must be 'debug' or 'info'")
    if LOGGER.level == logging.NOTSET or LOGGER.level > _LEVELS[name]:
        LOGGER.setLevel(_LEVELS[name])
    _show(FORMAT)


def set_debug(on: bool, text_format: str) -> None:
    """Log every request, to stderr unless the program has configured a handler; or stop that."""
    if on:
        LOGGER.setLevel(logging.DEBUG)
        _show(text_format)
    else:
        LOGGER.setLevel(logging.NOTSET)
        LOGGER.removeHandler(_stream)
        use_environment()


def _show(text_format: str) -> None:
    if not LOGGER.hasHandlers():
        _stream.setFormatter(logging.Formatter(text_format))
        LOGGER.addHandler(_stream)


def add_file(path: str, text_format: str, owner: object) -> None:
    """Log to a file as well, as long as `owner` or another owner wants it."""
    path = os.path.abspath(path)
    if path not in _files:
        handler = logging.FileHandler(path, encoding="utf-8")
        LOGGER.addHandler(handler)
        _files[path] = handler, weakref.WeakSet()
    handler, owners = _files[path]
    handler.setFormatter(logging.Formatter(text_format))
    owners.add(owner)


def remove_file(path: str, owner: object) -> None:
    """Stop logging to a file for `owner`. It is closed when nobody else wants it."""
    path = os.path.abspath(path)
    handler, owners = _files.get(path, (None, None))
    if handler is None or owners is None:
        return
    owners.discard(owner)
    if not owners:
        del _files[path]
        LOGGER.removeHandler(handler)
        handler.close()
