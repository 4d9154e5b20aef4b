import asyncio
import os
import sys
import threading
from pathlib import Path

import pytest

from ubiops.emulator.runtime.in_process import find_source
from ubiops.emulator.runtime.run import Updates

from .deployed import play, received, running

CODE = """
import os, threading
import helper
class Deployment:
    def __init__(self, base_directory, context):
        self.base = base_directory
    def request(self, data, context):
        if data == "raise":
            raise ValueError("wrong")
        while data == "loop":
            pass
        context["streaming_update"]("half")
        import later
        return [
            os.getpid(), os.getcwd() == self.base, os.environ.get("KEY"), helper.A, later.B, __file__,
            threading.current_thread().name,
        ]
"""
FILES = {"helper.py": "A = 1", "later.py": "B = 2"}


def test_the_code_runs_in_this_process_which_is_as_before_afterwards(tmp_path: Path) -> None:
    before = dict(os.environ), os.getcwd(), sys.path[:], set(sys.modules)

    async def test() -> None:
        async with running(tmp_path, CODE, FILES, in_process=True, variables={"KEY": "value"}) as deployed:
            updates = Updates()
            pid, in_package, value, a, b, file, thread = await deployed.result(1, updates=updates)
            assert (pid, in_package, value, a, b) == (os.getpid(), True, "value", 1, 2)
            assert file.startswith(str(tmp_path))
            assert thread.startswith("ubiops-instance-")
            assert await received(updates) == ["half"]
            assert await deployed.result(2)

    play(test)
    assert (dict(os.environ), os.getcwd(), sys.path) == before[:3]
    assert not {"deployment", "helper", "later"} & set(sys.modules)


def test_the_source_itself_runs_where_the_package_was_made_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "project" / "model"
    source.mkdir(parents=True)
    (source / "deployment.py").write_text(CODE)
    for name, content in FILES.items():
        (source / name).write_text(content)
    monkeypatch.chdir(tmp_path / "project")

    async def test() -> None:
        async with running(tmp_path, CODE, FILES, in_process=True) as deployed:
            assert (await deployed.result(1))[5] == str(source / "deployment.py")

    play(test)


def test_a_folder_with_other_code_is_not_the_source(tmp_path: Path) -> None:
    for name, helper in (("unpacked", "A = 1"), ("source", "A = 2")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "deployment.py").write_text(CODE)
        (tmp_path / name / "helper.py").write_text(helper)
    assert find_source(tmp_path / "unpacked", tmp_path / "source") == tmp_path / "unpacked"


def test_two_packages_with_modules_of_the_same_name_keep_to_their_own(tmp_path: Path) -> None:
    code = """
    import helper
    class Deployment:
        def request(self, data):
            return helper.A
    """

    async def test() -> None:
        for number in (1, 2):
            files = {"helper.py": f"A = {number}"}
            async with running(tmp_path / str(number), code, files, in_process=True) as deployed:
                assert await deployed.result(1) == number

    play(test)


def test_what_goes_wrong_is_told_as_by_a_process(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def test() -> None:
        async with running(tmp_path, CODE, FILES, in_process=True) as deployed:
            assert await deployed.error("raise") == "ValueError: wrong"
            assert await deployed.result(1)
        async with running(tmp_path, "raise OSError('no model')", in_process=True) as deployed:
            assert await deployed.error(1) == "OSError: no model"

    play(test)
    assert "Traceback" in capsys.readouterr().err


def test_a_request_that_takes_too_long_fails_and_its_thread_is_left_alone(tmp_path: Path) -> None:
    code = """
    import threading
    go = threading.Event()
    class Deployment:
        def request(self, data):
            if data:
                data["event"] = go.wait(1)
            return "late"
        def stop(self):
            pass
    """

    async def test() -> None:
        async with running(tmp_path, code, in_process=True) as deployed:
            assert "timeout of 0.2 seconds" in await deployed.error({"x": 1}, timeout=0.2)
        async with asyncio.timeout(20):
            while any(thread.name.startswith("ubiops-instance-") for thread in threading.enumerate()):  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    play(test)
