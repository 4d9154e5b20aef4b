import asyncio
import dataclasses
import gc
import sys
import threading
from pathlib import Path

import pytest

from ubiops.emulator.runtime.pool import Pool
from ubiops.emulator.runtime.run import Outcome, Run, Spec

from .deployed import ECHO, alive, make_package, play, processes_below, running, until

#: Each call prints what it is called with, and waits for a file of that name.
WAITING = """
import os, time
class Deployment:
    def __init__(self, base_directory, context):
        self.number = context["process_id"]
    def request(self, data):
        print(data)
        while not os.path.exists(os.path.join({folder!r}, data)):
            time.sleep(0.005)
        return [os.getpid(), self.number]
"""


def waiting(folder: Path) -> str:
    return WAITING.format(folder=str(folder))


def test_there_are_no_more_instances_than_the_maximum_and_each_has_one_call_at_a_time(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path), maximum_instances=2) as deployed:
            runs = [deployed.submit(name) for name in ("a", "b", "c")]
            await until(lambda: sorted(deployed.printed()) == ["a", "b"])
            assert len(deployed.pool.instances) == 2
            (tmp_path / "a").touch()
            await until(lambda: deployed.printed()[-1] == "c")
            for name in ("b", "c"):
                (tmp_path / name).touch()
            outcomes = [await run.done for run in runs]
            assert len({outcome.result for outcome in outcomes}) == 2

    play(test)


def test_an_instance_has_as_many_processes_as_its_version_says(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path), instance_processes=3) as deployed:
            names = ("a", "b", "c")
            runs = [deployed.submit(name) for name in names]
            await until(lambda: sorted(deployed.printed()) == list(names))
            assert len(deployed.pool.instances) == 1
            for name in names:
                (tmp_path / name).touch()
            results = [(await run.done).result or b"" for run in runs]
            assert sorted(result.rpartition(b",")[2] for result in results) == [b"0]", b"1]", b"2]"]

    play(test)


def test_priority_goes_first_and_then_the_order_in_which_runs_came(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path)) as deployed:
            for name in ("first", "second", "third", "urgent"):
                (tmp_path / name).touch()
            runs = [deployed.submit("first"), deployed.submit("second"), deployed.submit("third")]
            runs.append(deployed.submit("urgent", priority=0))
            await asyncio.gather(*(run.done for run in runs))
            assert deployed.printed() == ["urgent", "first", "second", "third"]

    play(test)


def test_a_run_that_somebody_waits_for_goes_before_one_of_a_batch(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path)) as deployed:
            for name in ("batch", "direct", "urgent"):
                (tmp_path / name).touch()
            runs = [deployed.submit("batch", waits_too=False), deployed.submit("direct")]
            runs.append(deployed.submit("urgent", waits_too=False, priority=0))
            assert deployed.pool.waiting == 1
            await asyncio.gather(*(run.done for run in runs))
            assert deployed.printed() == ["urgent", "direct", "batch"]

    play(test)


def test_minimum_instances_are_started_without_a_request_and_replaced_when_they_end(tmp_path: Path) -> None:
    code = """
    import os
    class Deployment:
        def __init__(self):
            print(os.getpid())
        def request(self, data):
            os._exit(1)
    """

    async def test() -> None:
        async with running(tmp_path, code, minimum_instances=1) as deployed:
            assert len(deployed.pool.instances) == 1
            await until(lambda: len(deployed.printed()) == 1)
            await deployed.error(1)
            await until(lambda: len(deployed.printed()) == 2)

    play(test)


def test_a_minimum_instance_whose_code_cannot_be_loaded_is_not_started_again_and_again(tmp_path: Path) -> None:
    code = """
    print("loading")
    raise OSError("no model")
    """

    async def test() -> None:
        async with running(tmp_path, code, minimum_instances=1) as deployed:
            assert await deployed.error(1) == "OSError: no model"
            await until(lambda: not deployed.pool.instances)
            await asyncio.sleep(1.2)
            assert deployed.printed().count("loading") <= 2

    play(test)


def test_an_instance_ends_after_its_idle_time_unless_it_is_one_of_the_minimum(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path), maximum_instances=2, maximum_idle_time=0.1) as deployed:
            for name in ("a", "b"):
                (tmp_path / name).touch()
            await asyncio.gather(*(deployed.submit(name).done for name in ("a", "b")))
            await until(lambda: not deployed.pool.instances)
            deployed.spec = dataclasses.replace(deployed.spec, minimum_instances=1)
            await until(lambda: [process for each in deployed.pool.instances for process in each.processes])
            await deployed.result("a")
            await asyncio.sleep(0.3)
            assert len(deployed.pool.instances) == 1

    play(test)


def test_other_code_is_run_by_new_instances_and_the_old_ones_end_what_they_do(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path)) as deployed:
            old = deployed.submit("a")
            await until(deployed.printed)
            deployed.spec = dataclasses.replace(deployed.spec, package=make_package(tmp_path / "new", ECHO))
            assert await deployed.result("new") == "new"
            assert not old.done.done()
            (tmp_path / "a").touch()
            pid = int((await old.done).result.strip(b"[").partition(b",")[0])  # type: ignore[union-attr]
            await until(lambda: len(deployed.pool.instances) == 1)
            assert not alive(pid)

    play(test)


def test_other_settings_apply_to_the_instances_that_there_are(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path)) as deployed:
            runs = [deployed.submit("a"), deployed.submit("b")]
            await until(lambda: deployed.printed() == ["a"])
            deployed.spec = dataclasses.replace(deployed.spec, maximum_instances=2)
            assert len(deployed.pool.instances) == 2
            await until(lambda: deployed.printed() == ["a", "b"])
            for name in ("a", "b"):
                (tmp_path / name).touch()
            await asyncio.gather(*(run.done for run in runs))

    play(test)


@pytest.mark.parametrize("data", ["running", "waiting"])
def test_a_run_can_be_ended_whether_it_waits_or_runs(tmp_path: Path, data: str) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path)) as deployed:
            runs = {name: deployed.submit(name) for name in ("running", "waiting")}
            await until(lambda: deployed.printed() == ["running"])
            deployed.runtime.end_run("v1", runs[data], Outcome(cancelled=True))
            assert (await runs[data].done).cancelled
            for name in ("running", "waiting", "next"):
                (tmp_path / name).touch()
            await deployed.result("next")
            assert ("waiting" in deployed.printed()) == (data == "running")

    play(test)


def test_a_run_that_waits_too_long_fails_and_is_not_begun(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path)) as deployed:
            first = deployed.submit("a")
            assert await deployed.error("b", timeout=0.2) == (
                "the request was not completed within its timeout of 0.2 seconds"
            )
            (tmp_path / "a").touch()
            await first.done
            assert deployed.printed() == ["a"]

    play(test)


def test_the_timeout_of_a_run_may_begin_with_its_call(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, waiting(tmp_path)) as deployed:
            first = deployed.submit("a")
            second = deployed.submit("b", timeout=0.3, waits_too=False)
            await asyncio.sleep(0.5)
            assert not second.done.done()
            (tmp_path / "a").touch()
            await first.done
            assert "timeout of 0.3 seconds" in str((await second.done).error)

    play(test)


def test_a_constructor_without_end_is_ended_when_nobody_waits_for_it_any_more(tmp_path: Path) -> None:
    code = """
    class Deployment:
        def __init__(self):
            print("loading")
            while True:
                pass
        def request(self, data):
            pass
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            assert "timeout of 0.5 seconds" in await deployed.error(1, timeout=0.5)
            await until(lambda: not deployed.pool.instances)

    play(test)


def test_an_instance_stopped_while_it_starts_leaves_no_error_that_nobody_handles(tmp_path: Path) -> None:
    unpacked = threading.Event()
    reported: list[str] = []

    def unpack(*_: object) -> None:
        unpacked.wait()

    async def test() -> None:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: reported.append(context["message"]))
        spec = Spec(package=make_package(tmp_path, ECHO), folder="pkg", python=sys.executable)
        pool = Pool(spec, tmp_path / "instances", unpack, lambda *_: None, lambda *_: None)
        run = Run(id="1", context={}, body=b"1", timeout=60)
        pool.submit(run)
        await until(lambda: processes_below(tmp_path))
        pool.end_run(run, Outcome(cancelled=True))
        await until(lambda: not processes_below(tmp_path))
        unpacked.set()
        await pool.close()

    play(test)
    gc.collect()  # asyncio reports such an error when its future goes
    assert reported == []


@pytest.mark.parametrize("in_process", [False, True])
@pytest.mark.parametrize("turns", range(5))
def test_nothing_is_started_in_a_pool_that_is_closed(tmp_path: Path, turns: int, in_process: bool) -> None:
    async def test() -> None:
        async with running(tmp_path, ECHO, instance_processes=2, in_process=in_process) as deployed:
            run = deployed.submit(1)
            for _ in range(turns):
                await asyncio.sleep(0)
            await deployed.pool.close(Outcome(cancelled=True))
            assert (await run.done).cancelled
            assert not list(tmp_path.glob("instances/*/"))
            assert not deployed.pool.instances

    play(test)


def test_the_instances_of_a_version_that_goes_are_waited_for_when_the_emulator_stops(tmp_path: Path) -> None:
    code = f"""
    import time
    class Deployment:
        def request(self, data):
            pass
        def stop(self):
            time.sleep(0.1)
            open({str(tmp_path / "stopped")!r}, "w").close()
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            await deployed.outcome(1)
            forgetting = asyncio.create_task(deployed.runtime.forget("v1", Outcome(cancelled=True)))
            await asyncio.sleep(0)
            forgetting.cancel()
            await deployed.runtime.close()
            assert (tmp_path / "stopped").exists()

    play(test)


def test_a_constructor_has_a_limit_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ubiops.emulator.runtime.pool.START_SECONDS", 0.5)
    code = """
    import time
    time.sleep(1000)
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            assert await deployed.error(1) == "the code was not loaded within 0.5 seconds"

    play(test)


def test_hundreds_of_runs_are_each_done_once(tmp_path: Path) -> None:
    async def test() -> None:
        async with running(tmp_path, ECHO, maximum_instances=3) as deployed:
            runs = [deployed.submit(number) for number in range(300)]
            outcomes = [await run.done for run in runs]
            assert [outcome.result for outcome in outcomes] == [b"%d" % number for number in range(300)]

    play(test)
