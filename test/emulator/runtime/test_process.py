from pathlib import Path

import pytest

from .deployed import ECHO, alive, play, running, until

BAD = """
import ctypes, os, signal, sys, time
class Deployment:
    def __init__(self):
        print("loaded", os.getpid())
    def request(self, data):
        if data == "exit":
            os._exit(3)
        if data == "segmentation fault":
            ctypes.string_at(0)
        if data == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if data == "abort":
            os.abort()
        if data == "stop":
            os.kill(os.getpid(), signal.SIGSTOP)
        while data == "loop":
            pass
        if data == "close":
            os.closerange(3, 1000)
        if data == "close everything":
            os.closerange(0, 1000)
            time.sleep(60)
        if data == "write":
            for fd in range(3, 100):
                try:
                    os.write(fd, b"\\xff" * 100)
                except OSError:
                    pass
            time.sleep(60)
        if data == "forge":
            for fd in range(3, 100):
                try:
                    os.write(fd, (2).to_bytes(4, "big") + (0).to_bytes(4, "big") + b"[]")
                except OSError:
                    pass
            time.sleep(60)
        return os.getpid()
"""


@pytest.mark.parametrize(
    ("data", "timeout", "expected"),
    [
        ("exit", 60, "the code ended its process, with exit status 3"),
        ("segmentation fault", 60, "the process of the instance was ended by SIGSEGV, a segmentation fault"),
        ("kill", 60, "the process of the instance was ended by SIGKILL, as the system does when memory runs out"),
        ("abort", 60, "the process of the instance was ended by SIGABRT"),
        ("loop", 0.3, "the request was not completed within its timeout of 0.3 seconds"),
        ("stop", 0.3, "the request was not completed within its timeout of 0.3 seconds"),
        ("close", 60, "the code closed the connection to the emulator"),
        ("close everything", 60, "the code closed the connection to the emulator"),
        ("write", 60, "the code wrote to the emulator's connection, which is not its own"),
        ("forge", 60, "the code wrote to the emulator's connection, which is not its own"),
    ],
)
def test_a_process_that_breaks_fails_its_request_and_the_next_one_gets_another(
    tmp_path: Path, data: str, timeout: float, expected: str
) -> None:
    async def test() -> None:
        async with running(tmp_path, BAD) as deployed:
            first = await deployed.result("pid")
            assert await deployed.error(data, timeout=timeout) == expected
            second = await deployed.result("pid")
            assert second != first
            assert not alive(first)

    play(test)


def test_memory_beyond_the_limit_is_an_error_of_the_request(tmp_path: Path) -> None:
    code = """
    class Deployment:
        def request(self, data):
            return len(bytearray(data))
    """

    async def test() -> None:
        async with running(tmp_path, code, memory=256 * 1024**2) as deployed:
            assert await deployed.result(100 * 1024**2) == 100 * 1024**2
            assert await deployed.error(500 * 1024**2) == "MemoryError"
            assert await deployed.result(10) == 10

    play(test)


def test_lines_are_logged_with_request_instance_level_and_time(tmp_path: Path) -> None:
    code = """
    import sys
    print("at import")
    class Deployment:
        def request(self, data):
            print("to stdout", data)
            print("to stderr", file=sys.stderr)
            print("no end of line", end="")
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            await deployed.outcome(1)
            await deployed.outcome(2)
            instance = deployed.pool.instances[0]
            assert {line.instance_id for line in deployed.lines} == {instance.id}
            assert {line.process_id for line in deployed.lines} == {0}
            assert [line.time for line in deployed.lines] == sorted(line.time for line in deployed.lines)
            assert deployed.printed("info", "request-1") == ["to stdout 1", "no end of line"]
            assert deployed.printed("error", "request-2") == ["to stderr"]
            assert [line.text for line in deployed.lines if line.run is None] == ["at import"]

    play(test)


def test_a_line_is_logged_while_the_request_runs(tmp_path: Path) -> None:
    code = f"""
    import os, time
    class Deployment:
        def request(self, data):
            print("begun")
            while not os.path.exists({str(tmp_path / "go")!r}):
                time.sleep(0.01)
            return "done"
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            run = deployed.submit(1)
            await until(lambda: deployed.printed() == ["begun"])
            assert not run.done.done()
            (tmp_path / "go").touch()
            assert (await run.done).result == b'"done"'

    play(test)


def test_megabytes_on_standard_output_are_logged_in_pieces_and_disturb_nothing(tmp_path: Path) -> None:
    code = """
    import os, sys
    class Deployment:
        def request(self, data):
            print("x" * 1_000_000)
            for number in range(20_000):
                print(number)
            os.write(1, b"\\xff\\x00 no text \\r\\n")
            return "done"
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            assert await deployed.result(1) == "done"
            lines = deployed.printed()
            assert max(map(len, lines)) == 16 * 1024
            assert sum(len(line) for line in lines if line.startswith("x")) == 1_000_000
            assert lines[-20_001:-1] == [str(number) for number in range(20_000)]
            assert lines[-1] == "\ufffd\0 no text "

    play(test)


def test_what_the_code_has_started_ends_with_its_request(tmp_path: Path) -> None:
    code = """
    import subprocess, sys, time
    class Deployment:
        def request(self, data):
            program = [sys.executable, "-c", "import time; time.sleep(1000)"]
            same_group = subprocess.Popen(program)
            service = subprocess.Popen(program, start_new_session=True)
            print(same_group.pid, service.pid)
            time.sleep(1000)
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            run = deployed.submit(1, timeout=1)
            await until(deployed.printed)
            started = [int(pid) for pid in deployed.printed()[0].split()]
            assert all(alive(pid) for pid in started)
            assert "timeout" in str((await run.done).error)
            await until(lambda: not any(alive(pid) for pid in started))

    play(test)


def test_output_that_goes_on_after_the_process_has_ended_holds_nothing_up(tmp_path: Path) -> None:
    code = """
    import os, subprocess, sys
    class Deployment:
        def request(self, data):
            subprocess.Popen(["yes"], start_new_session=True)
            os._exit(1)
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            assert await deployed.error(1) == "the code ended its process, with exit status 1"
            await until(lambda: not deployed.pool.instances)

    play(test)


def test_a_python_that_is_not_there_is_an_error_of_the_request(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, ECHO, python=str(tmp_path / "no-python")) as deployed:
            assert (await deployed.error(1)).startswith("the process could not be started: ")

    play(test)


def test_a_python_that_is_none_is_an_error_of_the_request(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, ECHO, python="/bin/false") as deployed:
            assert await deployed.error(1) == "the code ended its process, with exit status 1"

    play(test)


def test_what_a_request_prepares_and_takes_away_happens_before_the_process_is_free(tmp_path: Path) -> None:
    from ubiops.emulator.runtime.run import Outcome

    code = """
    class Deployment:
        def request(self, data):
            with open("output.txt", "w") as file:
                file.write(open(data).read().upper())
            return "output.txt"
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:

            async def before(folder: Path) -> bytes:
                (folder / "input.txt").write_text("text")
                return f'"{folder}/input.txt"'.encode()

            async def after(result: bytes, directory: Path) -> Outcome:
                return Outcome(result=(directory / "output.txt").read_bytes())

            assert (await deployed.outcome(0, before=before, after=after)).result == b"TEXT"

            async def full(*_: object) -> Outcome:
                raise OSError("the disk is full")

            assert (
                await deployed.error(0, before=full) == "the emulator could not prepare the request: the disk is full"
            )
            error = await deployed.error(0, before=before, after=full)
            assert error == "the emulator could not take the result: the disk is full"
            assert len(deployed.pool.instances) == 1

    play(test)
