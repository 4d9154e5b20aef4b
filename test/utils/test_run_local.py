"""A package's code, run in the calling process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import ubiops
from ubiops.exceptions import ApiTypeError, UbiOpsException
from ubiops.packages import PackageError
from ubiops.utils import run_local

HEAD = "class Deployment:\n"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The folder of a package with a library and a file."""
    folder = tmp_path / "package"
    (folder / "libraries").mkdir(parents=True)
    (folder / "libraries" / "helper.py").write_text("FROM = 'libraries'\n")
    (folder / "model.json").write_text("[1]")
    return folder


def run(package: Path, code: str, data: Any, **options: Any) -> Any:
    """Run this code."""
    (package / "deployment.py").write_text(code)
    return run_local(package, data, **options)


@pytest.mark.parametrize(
    ("methods", "data", "result"),
    [
        ("    def request(self, data): return data", {"a": 1}, {"a": 1}),
        ("    def request(self, data): return data", "text", "text"),
        ("    def request(self, data): return data['a']", [{"a": 1}, {"a": 2}], [1, 2]),
        ("    def requests(self, data): return [1, 2]", [{"a": 1}, {"a": 2}], [1, 2]),
        ("    def requests(self, data): return data", {"a": 1}, {"a": 1}),
        ("    def __init__(self): pass\n    def request(self, data, context): return context['id']", {}, "mine"),
        ("    def request(self, data): return (1, {2: 3})", {}, [1, {"2": 3}]),
        ("    def request(self, data): from pathlib import Path; return Path('model.json').read_text()", {}, "[1]"),
    ],
)
def test_results(package: Path, methods: str, data: Any, result: Any) -> None:
    """Data and results are what they would be on the platform."""
    assert run(package, HEAD + methods, data, request_context={"id": "mine"}) == result


def test_contexts(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The made-up contexts are those of the published client; updates are printed."""
    code = f"""{HEAD}
    def __init__(self, base_directory, context):
        self.all = base_directory, context
    def request(self, data, context):
        context.pop("streaming_update")("half of it")
        return [*self.all, context]
"""
    folder, context, request = run(package, code, {})
    assert folder == str(package)
    assert (context["project"], context["environment_variables"]) == ("run-local", {"ENV_VAR": "abc123"})
    assert request == {
        "id": "a64c1dfb-d9bb-4e23-b66f-3795e67bb6cf",
        "request_mode": "express",
        "user_id": "d9e30331-3edc-4a88-b8c3-027412e8baeb",
    }
    assert capsys.readouterr().out == "half of it\n"
    assert run(package, code, {}, init_context={"a": 1}, request_context={"b": 2})[1:] == [{"a": 1}, {"b": 2}]


def test_nothing_stays_behind(package: Path) -> None:
    """Folder, path, variables and modules are as before, and the next call sees changed code."""
    code = f"import helper, os\n{HEAD}    def request(self, data): return [helper.FROM, os.environ['ENV_VAR'], os.getcwd()]"
    before = os.getcwd(), sys.path[:], dict(os.environ), set(sys.modules)
    assert run(package, code, {}) == ["libraries", "abc123", str(package)]
    assert (os.getcwd(), sys.path, dict(os.environ)) == before[:3]
    assert not {"helper", "deployment"} & (set(sys.modules) - before[3])
    (package / "helper.py").write_text("FROM = 'the folder'\n")
    assert run(package, code, {})[0] == "the folder"


def test_what_the_code_raises_comes_out_as_it_is(package: Path) -> None:
    """A debugger that stops at the exception is in the package's code."""
    with pytest.raises(ZeroDivisionError) as caught:
        run(package, f"{HEAD}    def request(self, data): return 1 / 0", {})
    assert caught.traceback[-1].path == package / "deployment.py"
    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        run(package, "import no_such_module", {})


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("x = 1", "has no class Deployment"),
        (f"{HEAD}    pass", "neither a method request nor a method requests"),
        (f"{HEAD}    def request(self, data): return {{1}}", "cannot be written as JSON"),
        (f"import sys\n{HEAD}    def request(self, data): sys.exit(3)", r"sys\.exit\(3\)"),
    ],
)
def test_what_cannot_run_on_the_platform(package: Path, code: str, words: str) -> None:
    """It is said in the words of the platform's emulator."""
    with pytest.raises(PackageError, match=words) as caught:
        run(package, code, {})
    assert isinstance(caught.value, UbiOpsException)


def test_folders_and_data_that_make_no_sense(package: Path, tmp_path: Path) -> None:
    """What is wrong with the arguments is said before any code runs."""
    with pytest.raises(FileNotFoundError, match="missing"):
        run_local(tmp_path / "missing", {})
    with pytest.raises(PackageError, match=r"holds no deployment\.py"):
        run_local(package, {})
    with pytest.raises(ApiTypeError, match="data is nothing that JSON has"):
        run(package, f"{HEAD}    def request(self, data): return data", {1, 2})


def test_the_module_does_not_hide_the_function() -> None:
    """The module has the function's name, and importing it changes nothing."""
    program = (
        "import ubiops\nfrom ubiops.utils.run_local import run_local\nimport ubiops.utils.run_local\n"
        "print(callable(ubiops.utils.run_local), ubiops.utils.run_local is run_local)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n"
    assert ubiops.utils.run_local is run_local
