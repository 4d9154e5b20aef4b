"""Ends what is left of instances when the emulator is gone, `kill -9` included.

Runs as a process of its own, `guard.py FOLDER`, whose standard input is a pipe that the emulator holds open. Each
instance has a folder in FOLDER, and in it a file for each of its processes, named after its process group.
"""

from __future__ import annotations

import os
import sys

#: Ending of the name of the file that stands for a process group.
GROUP = ".group"
#: The variable in the environment of an instance's processes that tells which instance they belong to.
MARK = "UBIOPS_INSTANCE_ID"

_KILL = 9


def end_group(group: int) -> None:
    """Kill all processes of a group."""
    try:  # noqa: SIM105 - each import makes the guard's start longer
        os.killpg(group, _KILL)
    except (ProcessLookupError, PermissionError):
        pass


def end_marked(instances: set[str]) -> None:
    """Kill the processes that have left the groups of these instances, as services in the background do."""
    marks = {f"{MARK}={instance}".encode() for instance in instances}
    for number in os.listdir("/proc") if marks and os.path.isdir("/proc") else ():
        if not number.isdigit():
            continue
        try:
            with open(f"/proc/{number}/environ", "rb") as file:
                variables = file.read().split(b"\0")
            if not marks.isdisjoint(variables):
                os.kill(int(number), _KILL)
        except OSError:
            pass  # it has ended, or belongs to another user


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):  # an instance that has ended has removed its folder
        return []


def end_all(root: str, tries: int = 20) -> None:
    """Kill the processes of all instances in this folder, and remove it. A further try is made after 50 milliseconds."""
    import shutil
    import time

    # Only those that are there now: the next emulator may use the folder already.
    left = set(_names(root))
    while left and tries:
        for instance in left:
            for name in _names(os.path.join(root, instance)):
                if name.endswith(GROUP):
                    end_group(int(name[: -len(GROUP)]))
        end_marked(left)
        for path in [os.path.join(root, name) for name in left]:
            try:
                os.unlink(path)
            except OSError:
                shutil.rmtree(path, ignore_errors=True)
        left = {name for name in left if os.path.lexists(os.path.join(root, name))}
        tries -= 1
        if left:  # what is being killed, or unpacks a package, may still write there
            time.sleep(0.05)
    try:  # noqa: SIM105 - each import makes the guard's start longer
        os.rmdir(root)
    except OSError:
        pass


if __name__ == "__main__":
    import signal

    for each in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(each, signal.SIG_IGN)
    sys.stdin.read()
    end_all(sys.argv[1], tries=1200)
