"""A process with limits: one JSON line in, one JSON line out, until the input ends; and what reads packages in it."""

from __future__ import annotations

import contextlib
import json
import math
import sys
from dataclasses import asdict
from importlib import import_module
from typing import TYPE_CHECKING, Any

from ubiops.packages import limits
from ubiops.packages.dependencies import read_dependencies
from ubiops.packages.errors import PackageError, PackageLimitError
from ubiops.packages.rules import validate_package

if sys.platform != "win32":
    import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

#: A worker that has grown beyond this is replaced, since the memory limit counts what earlier packages have left.
SPENT_BYTES = limits.READ_MEMORY_BYTES // 4
MAX_REPLY_CHARACTERS = 16 * 1024**2
MAX_ERROR_CHARACTERS = 10_000


def main() -> None:
    """Serve standard input until it ends, which it does at the latest with the process that started this one."""
    _limit_memory()
    for line in sys.stdin.buffer:
        reply = answer(json.loads(line))
        sys.stdout.buffer.write(json.dumps(reply).encode() + b"\n")
        sys.stdout.buffer.flush()
        if reply["spent"]:
            return


def answer(job: Mapping[str, Any]) -> dict[str, Any]:
    """Do one job: `result`, or `error` with `message`, and whether this process is `spent`."""
    _limit_time(job["seconds"])
    module, _, name = job["function"].partition(":")
    try:
        reply: dict[str, Any] = {"result": getattr(import_module(module), name)(**job["arguments"])}
        if len(json.dumps(reply, allow_nan=False)) > MAX_REPLY_CHARACTERS:
            reply = {"error": "limit", "message": f"the result is larger than {MAX_REPLY_CHARACTERS} characters"}
    except PackageLimitError as error:
        reply = {"error": "limit", "message": str(error)}
    except PackageError as error:
        reply = {"error": "package", "message": str(error)}
    except MemoryError:
        return {"error": "memory", "message": "", "spent": True}
    except Exception as error:  # noqa: BLE001 - whatever it is, the one who asked gets it
        reply = {"error": "other", "message": str(error)[:MAX_ERROR_CHARACTERS]}
    return {**reply, "spent": _is_spent()}


def validate(path: str, language: str) -> dict[str, Any]:
    """As `validate_package`, as JSON."""
    return asdict(validate_package(path, language))


def load_yaml(text: str) -> Any:
    """Decode YAML to what JSON has; raises ValueError."""
    import yaml

    try:
        # A round trip through JSON: what aliases stand for is written out here, within the limits, or not at all.
        return json.loads(json.dumps(yaml.safe_load(text), default=str))
    except yaml.YAMLError as error:
        raise ValueError(f"not YAML: {error}") from error
    except RecursionError:
        raise ValueError("nested too deeply") from None


def dependencies(path: str) -> dict[str, Any]:
    """As `read_dependencies`, as JSON."""
    return asdict(read_dependencies(path))


if sys.platform == "win32":

    def _limit_memory() -> None:
        """Windows has no such limit; the time is limited from outside."""

    def _limit_time(seconds: float) -> None:
        """As above."""

    def _is_spent() -> bool:
        return False

else:

    def _limit_memory() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform != "darwin":  # which refuses it
            resource.setrlimit(resource.RLIMIT_AS, (limits.READ_MEMORY_BYTES, limits.READ_MEMORY_BYTES))

    def _limit_time(seconds: float) -> None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        soft = math.ceil(used.ru_utime + used.ru_stime + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, resource.getrlimit(resource.RLIMIT_CPU)[1]))

    def _is_spent() -> bool:
        # Not ru_maxrss: a process begins with that of the one that started it.
        with contextlib.suppress(OSError), open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[0]) * resource.getpagesize() > SPENT_BYTES
        return False
