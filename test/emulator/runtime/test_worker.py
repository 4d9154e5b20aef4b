from pathlib import Path

import pytest

from ubiops.emulator.runtime.run import Updates

from .deployed import play, received, running


def played(folder: Path, code: str, data: object, **options: object) -> object:
    """What a deployment gives for some data."""
    results: list[object] = []

    async def test() -> None:
        async with running(folder, code, **options) as deployed:
            results.append(await deployed.result(data))

    play(test)
    return results[0]


def failed(folder: Path, code: str, data: object = None, **options: object) -> tuple[str, str]:
    """The error that a deployment gives, and what it printed on its standard error."""
    told: list[str] = []

    async def test() -> None:
        async with running(folder, code, **options) as deployed:
            told.append(await deployed.error(data))
            told.append("\n".join(deployed.printed("error")))

    play(test)
    return told[0], told[1]


@pytest.mark.parametrize(
    ("constructor", "expected"),
    [
        ("pass", None),
        ("def __init__(self): self.seen = 'nothing'", "nothing"),
        ("def __init__(self, base_directory): self.seen = base_directory[-7:]", "package"),
        ("def __init__(self, base_directory, context): self.seen = context['deployment']", "echo"),
        ("def __init__(self, *args): self.seen = len(args)", 2),
        ("def __init__(self, base_directory=None, context=None): self.seen = context['process_id']", 0),
    ],
)
def test_a_constructor_gets_as_many_of_its_documented_arguments_as_it_takes(
    tmp_path: Path, constructor: str, expected: object
) -> None:
    code = f"""
class Deployment:
    {constructor}
    def request(self, data):
        return getattr(self, 'seen', None)
"""
    assert played(tmp_path, code, {}, context={"deployment": "echo"}) == expected


def test_the_constructor_runs_once_and_its_object_is_kept(tmp_path: Path) -> None:
    code = """
    class Deployment:
        def __init__(self):
            self.calls = 0
        def request(self, data):
            self.calls += 1
            return self.calls
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            assert [await deployed.result() for _ in range(3)] == [1, 2, 3]
            assert len(deployed.pool.instances) == 1

    play(test)


def test_request_gets_the_data_and_where_it_takes_one_the_context(tmp_path: Path) -> None:
    code = """
    class Deployment:
        def request(self, data, context):
            return [data, context["id"], context["process_id"], callable(context["streaming_update"])]
    """
    assert played(tmp_path, code, {"x": [1, "ä"]}) == [{"x": [1, "ä"]}, "request-1", 0, True]


def test_a_decorated_request_gets_what_the_function_in_it_takes(tmp_path: Path) -> None:
    code = """
    import functools
    def logged(function):
        @functools.wraps(function)
        def wrapper(*args):
            return function(*args)
        return wrapper
    class Deployment:
        @logged
        def request(self, data):
            return data
    """
    assert played(tmp_path, code, "text") == "text"


BOTH = """
class Deployment:
    def request(self, data):
        return ["request", data]
    def requests(self, data, context):
        return ["requests", data]
"""
ONLY_REQUEST = """
class Deployment:
    def request(self, data):
        return data * 2
"""
ONLY_REQUESTS = """
class Deployment:
    def requests(self, data):
        return [item * 2 for item in data]
"""


@pytest.mark.parametrize(
    ("code", "data", "expected"),
    [
        (BOTH, 1, ["request", 1]),
        (BOTH, [1, 2], ["requests", [1, 2]]),
        (ONLY_REQUEST, [1, 2], [2, 4]),
        (ONLY_REQUEST, 3, 6),
        (ONLY_REQUESTS, [1, 2], [2, 4]),
        (ONLY_REQUESTS, 3, 6),
    ],
)
def test_a_list_goes_to_requests_and_everything_else_to_request(
    tmp_path: Path, code: str, data: object, expected: object
) -> None:
    assert played(tmp_path, code, data) == expected


def test_the_package_and_its_libraries_can_be_imported_and_are_the_working_directory(tmp_path: Path) -> None:
    code = """
    import os
    import helper, inner.deep, vendored
    class Deployment:
        def __init__(self, base_directory, context):
            self.base = base_directory
        def request(self, data):
            return [helper.A, inner.deep.B, vendored.C, os.getcwd() == self.base, open("data.txt").read()]
    """
    files = {
        "helper.py": "A = 1",
        "inner/__init__.py": "",
        "inner/deep.py": "B = 2",
        "libraries/vendored.py": "C = 3",
        "data.txt": "some data",
    }
    assert played(tmp_path, code, None, files=files) == [1, 2, 3, True, "some data"]


def test_names_of_the_emulators_own_modules_are_free_for_the_package(tmp_path: Path) -> None:
    code = """
    import execution, process, instance, pool, sys
    class Deployment:
        def request(self, data):
            return [execution.A, process.A, instance.A, pool.A, any("ubiops/" in part for part in sys.path)]
    """
    files = dict.fromkeys(("execution.py", "process.py", "instance.py", "pool.py"), "A = 'mine'")
    assert played(tmp_path, code, None, files=files) == ["mine", "mine", "mine", "mine", False]


def test_variables_are_in_the_environment_and_in_the_context_and_the_emulators_own_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UBIOPS_API_TOKEN", "Token of-the-emulator")
    code = """
    import os
    class Deployment:
        def __init__(self, base_directory, context):
            self.context = context
        def request(self, data):
            return [os.environ["KEY"], self.context["environment_variables"], sorted(os.environ)]
    """
    value, variables, names = played(tmp_path, code, None, variables={"KEY": "secret value"})  # type: ignore[misc]
    assert value == "secret value"
    assert variables == {"KEY": "secret value"}
    assert "UBIOPS_API_TOKEN" not in names
    assert {"PATH", "TMPDIR"} <= set(names)


def test_stop_is_called_where_there_is_one(tmp_path: Path) -> None:
    code = f"""
    class Deployment:
        def request(self, data):
            return data
        def stop(self):
            open({str(tmp_path / "stopped")!r}, "w").close()
    """
    played(tmp_path, code, 1)
    assert (tmp_path / "stopped").exists()


def test_an_exceptions_public_message_is_what_the_caller_is_told(tmp_path: Path) -> None:
    code = """
    class Refused(Exception):
        public_error_message = "Asset ID not supported"
    class Deployment:
        def request(self, data):
            raise Refused("password=1234")
    """
    message, log = failed(tmp_path, code)
    assert message == "Asset ID not supported"
    assert "Refused: password=1234" in log


def test_a_traceback_in_the_log_begins_in_the_package(tmp_path: Path) -> None:
    code = """
    import helper
    class Deployment:
        def request(self, data):
            return helper.half(data)
    """
    message, log = failed(tmp_path, code, "text", files={"helper.py": "def half(x):\n    return x / 2"})
    assert message == "TypeError: unsupported operand type(s) for /: 'str' and 'int'"
    first = log.splitlines()[1]
    assert 'package/deployment.py", line 5, in request' in first
    assert 'package/helper.py", line 2, in half' in log
    assert "execution.py" not in log


def test_the_error_tells_a_messages_class_when_there_is_no_text(tmp_path: Path) -> None:
    code = """
    class Deployment:
        def request(self, data):
            raise KeyError
    """
    assert failed(tmp_path, code)[0] == "KeyError"


def test_an_exception_that_cannot_be_printed_is_told_all_the_same(tmp_path: Path) -> None:
    code = """
    class Odd(Exception):
        def __str__(self):
            raise ZeroDivisionError
    class Deployment:
        def request(self, data):
            raise Odd
    """
    assert failed(tmp_path, code)[0] == "Odd: <ZeroDivisionError in __str__>"


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("object()", "the result cannot be written as JSON: TypeError: Object of type object is not JSON serializable"),
        ("{1, 2}", "the result cannot be written as JSON: TypeError: Object of type set is not JSON serializable"),
        ("float('nan')", "the result cannot be written as JSON: ValueError: Out of range float values"),
        ("deep()", "the result cannot be written as JSON: RecursionError"),
        ("'x' * 2000", "the result takes 2002 bytes as JSON; at most 1000 are allowed"),
    ],
)
def test_a_result_that_is_not_json_or_too_large_is_an_error_and_the_instance_goes_on(
    tmp_path: Path, expression: str, expected: str
) -> None:
    code = f"""
    def deep():
        made = []
        for _ in range(200_000):
            made = [made]
        return made
    class Deployment:
        def request(self, data):
            return {expression} if data else "well"
    """

    async def test() -> None:
        async with running(tmp_path, code, result_bytes=1000) as deployed:
            assert (await deployed.error(1)).startswith(expected)
            assert await deployed.result(0) == "well"

    play(test)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import nothing_of_that_name", "ModuleNotFoundError: No module named 'nothing_of_that_name'"),
        ("def broken(:\n    pass", "SyntaxError: invalid syntax (deployment.py, line 1)"),
        ("x = 1", "deployment.py has no class Deployment"),
        ("class Deployment: pass", "the class Deployment has neither a method request nor a method requests"),
        (
            "class Deployment:\n    def __init__(self):\n        raise OSError('no model')\n    def request(self): pass",
            "OSError: no model",
        ),
        ("import sys\nsys.exit(4)", "the code ended its process: sys.exit(4)"),
        ("import os\nos._exit(5)", "the code ended its process, with exit status 5"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "the process of the instance was ended by SIGKILL"),
    ],
)
def test_code_that_cannot_be_loaded_fails_the_request_with_the_reason(tmp_path: Path, code: str, expected: str) -> None:
    assert failed(tmp_path, code)[0].startswith(expected)


def test_code_that_a_constructor_failed_in_is_loaded_anew_for_the_next_request(tmp_path: Path) -> None:
    flag = tmp_path / "flag"
    code = f"""
    import os
    class Deployment:
        def __init__(self):
            if not os.path.exists({str(flag)!r}):
                raise OSError("the database is not there yet")
        def request(self, data):
            return data
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            assert await deployed.error(1) == "OSError: the database is not there yet"
            flag.touch()
            assert await deployed.result(2) == 2

    play(test)


def test_sys_exit_in_a_request_fails_it_and_ends_the_instance(tmp_path: Path) -> None:
    code = """
    import os, sys
    class Deployment:
        def request(self, data):
            if data:
                sys.exit("nothing more to do")
            return os.getpid()
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            first = await deployed.result(0)
            assert await deployed.error(1) == "the code ended its process: sys.exit(nothing more to do)"
            assert await deployed.result(0) != first

    play(test)


def test_updates_come_in_their_order_from_any_thread_and_before_the_result(tmp_path: Path) -> None:
    code = """
    import threading
    class Deployment:
        def request(self, data, context):
            context["streaming_update"]("one ä\\nline")
            context["streaming_update"]({"x": 1})
            thread = threading.Thread(target=context["streaming_update"], args=("from a thread",))
            thread.start()
            thread.join()
            return "result"
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            updates = Updates()
            assert await deployed.result(1, updates=updates) == "result"
            assert await received(updates) == ["one ä\nline", '{"x": 1}', "from a thread"]
            assert await deployed.result(2) == "result"  # nobody listens

    play(test)


def test_a_process_that_the_code_forks_answers_nothing(tmp_path: Path) -> None:
    code = """
    import os
    class Deployment:
        def request(self, data, context):
            child = os.fork()
            if child == 0:
                try:
                    context["streaming_update"]("from the child")
                except RuntimeError as error:
                    print(error)
                return "of the child"
            os.waitpid(child, 0)
            return "of the parent"
    """

    async def test() -> None:
        async with running(tmp_path, code) as deployed:
            updates = Updates()
            assert await deployed.result(1, updates=updates) == "of the parent"
            assert await deployed.result(2) == "of the parent"
            assert await received(updates) == []
            assert deployed.printed()[0].startswith("only the process of the instance itself")

    play(test)


def test_multiprocessing_works_in_the_code(tmp_path: Path) -> None:
    code = """
    import multiprocessing
    from squares import square
    class Deployment:
        def request(self, data):
            context = multiprocessing.get_context("spawn")
            with context.Pool(1) as pool:
                return pool.map(square, data["numbers"])
    """
    files = {"squares.py": "def square(x):\n    return x * x"}
    assert played(tmp_path, code, {"numbers": [1, 2, 3]}, files=files) == [1, 4, 9]


def test_data_of_two_megabytes_passes_both_ways(tmp_path: Path) -> None:
    text = "ä" * 1_000_000
    code = """
    class Deployment:
        def request(self, data):
            return data
    """
    assert played(tmp_path, code, text) == text
