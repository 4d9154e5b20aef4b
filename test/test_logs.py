import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ubiops
from ubiops import logs
from ubiops.configuration import Configuration


@pytest.fixture(autouse=True)
def logger() -> Iterator[logging.Logger]:
    """The library's logger, left as it was."""
    yield logs.LOGGER
    for path in list(logs._files):
        handler, _ = logs._files.pop(path)
        logs.LOGGER.removeHandler(handler)
        handler.close()
    logs.LOGGER.setLevel(logging.NOTSET)


def shown(program: str, **variables: str) -> list[str]:
    """What a program writes to stderr, without the dates: one that pytest has not configured any logging for."""
    program = f"import logging, ubiops\nlog = logging.getLogger('ubiops')\n{program}"
    environment = {**os.environ, **variables}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environment)
    return [line.partition(",")[2][4:] for line in done.stderr.splitlines()]


def test_a_default_configuration_touches_no_logging(logger: logging.Logger) -> None:
    """Making a configuration leaves the level and the handlers that a program has set."""
    logger.setLevel(logging.ERROR)
    handlers = logger.handlers[:]
    Configuration()
    assert (logger.level, logger.handlers) == (logging.ERROR, handlers)


def test_debug_logs_to_a_file(logger: logging.Logger, tmp_path: Path) -> None:
    """`debug` and `logger_file` write to a file in the given format, until they are unset."""
    file = tmp_path / "log.txt"
    handlers = logger.handlers[:]
    configuration = Configuration(debug=True, logger_file=file, logger_format="%(levelname)s: %(message)s")
    logger.debug("hello")
    configuration.logger_format = "%(message)s"
    logger.debug("again")
    configuration.logger_file = None
    configuration.debug = False
    logger.error("unheard")
    assert file.read_text() == "DEBUG: hello\nagain\n"
    assert (logger.level, logger.handlers) == (logging.NOTSET, handlers)


def test_a_second_configuration_leaves_the_file_of_the_first_open(logger: logging.Logger, tmp_path: Path) -> None:
    """Each configuration has its own file. One that two share is written once, and closed when neither wants it."""
    first = Configuration(debug=True, logger_file=tmp_path / "1.txt", logger_format="%(message)s")
    second = Configuration(logger_file=tmp_path / "2.txt", logger_format="%(message)s")
    third = Configuration(logger_file=tmp_path / "1.txt", logger_format="%(message)s")
    logger.debug("one")
    second.logger_file = None
    first.logger_file = None
    logger.debug("two")
    third.logger_file = str(tmp_path / "3.txt")
    logger.debug("three")
    assert (tmp_path / "1.txt").read_text() == "one\ntwo\n"
    assert (tmp_path / "2.txt").read_text() == "one\n"
    assert (tmp_path / "3.txt").read_text() == "three\n"


def test_debug_shows_on_stderr() -> None:
    """`debug` shows on stderr if the program has configured no handler of its own."""
    assert shown("c = ubiops.Configuration(debug=True); log.debug('on'); c.debug = False; log.debug('off')") == [
        "DEBUG on"
    ]
    own = "log.addHandler(logging.NullHandler()); ubiops.Configuration(debug=True); log.debug('hidden')"
    assert shown(own) == []


@pytest.mark.parametrize(
    ("value", "lines"), [("debug", ["DEBUG fine", "INFO coarse"]), ("INFO ", ["INFO coarse"]), ("", [])]
)
def test_the_environment_switches_logging_on(value: str, lines: list[str]) -> None:
    """`UBIOPS_LOG` is `debug` or `info`, and needs no change of the program."""
    program = "ubiops.Configuration(); ubiops.Configuration(); log.debug('fine'); log.info('coarse')"
    assert shown(program, UBIOPS_LOG=value) == lines


def test_the_environment_leaves_the_level_of_the_program() -> None:
    """A program that logs more than `UBIOPS_LOG` asks for goes on doing so, `debug=False` included."""
    program = (
        "c = ubiops.Configuration(debug=True); log.debug('one'); c.debug = False; log.debug('two'); log.info('three')"
    )
    assert shown(program, UBIOPS_LOG="info") == ["DEBUG one", "INFO three"]


def test_a_level_that_does_not_exist_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong `UBIOPS_LOG` is an error that names the right values."""
    monkeypatch.setenv("UBIOPS_LOG", "loud")
    with pytest.raises(ubiops.ApiValueError, match="UBIOPS_LOG is 'loud'; it must be 'debug' or 'info'"):
        Configuration()
