import contextlib
import itertools
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

from ubiops.emulator.runtime.guard import end_all

from .deployed import alive, make_package, processes_below, until_true

#: A runtime whose instance has started two programs, one of them in a session of its own.
PROGRAM = """
import asyncio, sys
from pathlib import Path
from ubiops.emulator.runtime.run import Run, Spec
from ubiops.emulator.runtime.runtime import Runtime

async def main():
    folder = Path(sys.argv[1])
    def log(_version, lines):
        print(*(line.text for line in lines), flush=True)
    runtime = Runtime(folder / "instances", log)
    spec = Spec(package=folder / "package.zip", folder="pkg", python=sys.executable)
    run = Run(id="1", body=b"1", context={}, timeout=1000)
    runtime.submit("v1", spec, run)
    await run.done

asyncio.run(main())
"""
CODE = """
import os, subprocess, sys, time
class Deployment:
    def request(self, data):
        program = [sys.executable, "-c", "import time; time.sleep(1000)"]
        started = subprocess.Popen(program), subprocess.Popen(program, start_new_session=True)
        print(os.getpid(), started[0].pid, started[1].pid)
        while True:
            pass
"""


def killed(folder: Path) -> list[int]:
    """Processes of an instance whose emulator was ended with SIGKILL."""
    make_package(folder, CODE)
    emulator = subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE, text=True)
    with emulator:
        assert emulator.stdout is not None
        pids = [int(pid) for pid in emulator.stdout.readline().split()]
        assert len(pids) == 3
        assert all(alive(pid) for pid in pids)
        emulator.kill()
    return pids


def test_nothing_is_left_when_the_emulator_is_killed(tmp_path: Path) -> None:
    pids = killed(tmp_path)
    until_true(lambda: not any(alive(pid) for pid in pids))
    until_true(lambda: not (tmp_path / "instances").exists())
    until_true(lambda: not processes_below(tmp_path))


def test_what_is_left_when_the_guard_was_killed_too_is_ended_by_the_next_emulator(tmp_path: Path) -> None:
    from ubiops.emulator.runtime.runtime import Runtime

    make_package(tmp_path, CODE)
    emulator = subprocess.Popen([sys.executable, "-c", PROGRAM, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    with emulator:
        assert emulator.stdout is not None
        pids = [int(pid) for pid in emulator.stdout.readline().split()]
        guards = [pid for pid in processes_below(tmp_path) if b"guard.py" in Path(f"/proc/{pid}/cmdline").read_bytes()]
        assert len(guards) == 1
        os.kill(guards[0], signal.SIGKILL)
        emulator.kill()
    assert all(alive(pid) for pid in pids)
    Runtime(tmp_path / "instances", lambda _version, _lines: None)
    until_true(lambda: not any(alive(pid) for pid in pids))
    assert not (tmp_path / "instances").exists()


def test_what_is_written_meanwhile_is_removed_as_well(tmp_path: Path) -> None:
    """As when a package is unpacked while the emulator is killed."""
    folder = tmp_path / "instances" / "1"
    folder.mkdir(parents=True)
    ended = threading.Event()

    def write() -> None:
        with contextlib.suppress(FileNotFoundError):
            for number in itertools.count():
                if ended.is_set():
                    return
                (folder / str(number)).touch()

    writer = threading.Thread(target=write)
    writer.start()
    threading.Timer(0.3, ended.set).start()
    end_all(str(tmp_path / "instances"), tries=1000)
    writer.join()
    assert not (tmp_path / "instances").exists()


def test_folders_that_instances_remove_meanwhile_are_no_error(tmp_path: Path) -> None:
    ended = threading.Event()

    def make_and_remove() -> None:
        folders = [tmp_path / "instances" / str(number) for number in range(50)]
        while not ended.is_set():
            for act in (lambda folder: folder.mkdir(parents=True), Path.rmdir):
                for folder in folders:
                    with contextlib.suppress(OSError):  # the other has been there first
                        act(folder)

    instances = threading.Thread(target=make_and_remove)
    instances.start()
    try:
        for _ in range(300):
            end_all(str(tmp_path / "instances"), tries=1)
    finally:
        ended.set()
        instances.join()


def test_an_idle_process_ends_by_itself_when_the_emulator_and_the_guard_are_gone(tmp_path: Path) -> None:
    make_package(tmp_path, CODE.replace("while True:", "while False:"))
    program = PROGRAM.replace("await run.done", "await run.done; await asyncio.sleep(1000)")
    emulator = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    with emulator:
        assert emulator.stdout is not None
        pids = [int(pid) for pid in emulator.stdout.readline().split()]
        (guard,) = [
            pid for pid in processes_below(tmp_path) if b"guard.py" in Path(f"/proc/{pid}/cmdline").read_bytes()
        ]
        os.kill(guard, signal.SIGKILL)
        emulator.kill()
    until_true(lambda: not alive(pids[0]) and not alive(pids[1]))
    os.kill(pids[2], signal.SIGKILL)
