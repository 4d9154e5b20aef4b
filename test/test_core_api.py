"""`CoreApi` has every method, and loads the module of a method when it is first looked at."""

import inspect
import io
import pickle
import pydoc
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from unittest import mock

import pytest

import ubiops
from codegen.bundle import bundle
from ubiops import CoreApi
from ubiops.exceptions import ApiTypeError

ROOT = Path(__file__).parent.parent
NAMES = [node["operationId"] for item in bundle(ROOT / "openapi")["paths"].values() for node in item.values()]

#: Most lines of generated code that an operation has on average, its share of the imports included.
LINES = 60


def run(program: str) -> str:
    """What a program prints, in a process of its own."""
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout


def test_no_module_of_operations_is_loaded_before_its_first_method() -> None:
    """Making a client loads none; looking at a method, on the class or on an instance, loads its own."""
    shown = run(
        "import sys, ubiops\n"
        "def loaded(): return {n[11:] for n in sys.modules if n.startswith('ubiops.api.') and not n.startswith('ubiops.api.base')}\n"
        "core_api = ubiops.CoreApi(); print(loaded())\n"
        "core_api.builds_get; print(loaded() - {'core_api'})\n"
        "ubiops.CoreApi.revisions_get_with_http_info; print(sorted(loaded() - {'core_api'}))\n"
    )
    assert shown.splitlines() == ["{'core_api'}", "{'builds'}", "['builds', 'revisions']"]


def test_every_operation_is_a_method() -> None:
    """Each is listed by `dir`, twice: as it is, and with status and headers."""
    listed = {name for name in dir(CoreApi) if not name.startswith("_")}
    core_api = CoreApi(mock.create_autospec(ubiops.ApiClient))
    assert set(NAMES) <= listed
    assert {f"{name}_with_http_info" for name in NAMES} <= listed
    assert set(dir(core_api)) >= listed


@pytest.mark.parametrize("name", NAMES)
def test_each_method_has_a_signature_and_a_docstring(name: str) -> None:
    """`inspect` and `help` show what a generated function has, on class and instance alike."""
    method: Any = getattr(CoreApi, name)
    assert inspect.isfunction(method)
    assert method.operation.name == name
    parameters = list(inspect.signature(method).parameters)
    assert (parameters[0], parameters[-1]) == ("self", "options")
    assert sorted(parameters[1:-1]) == sorted(method.operation.argument_names)
    assert f"Endpoint: {method.operation.method} {method.operation.path}" in method.__doc__
    with_info = getattr(CoreApi, f"{name}_with_http_info")
    assert inspect.signature(with_info) == inspect.signature(method)
    assert with_info.__doc__ == f"Like `{name}`, and returns `(data, status, headers)`."
    assert with_info.__name__ == f"{name}_with_http_info"


def test_help_shows_every_method() -> None:
    """`help(CoreApi)` and `help(core_api.METHOD)` read like those of any class."""
    shown = io.StringIO()
    pydoc.Helper(output=shown).help(CoreApi)
    text = re.sub(r"\(\n[ |]+self", "(self", shown.getvalue())  # 3.13 breaks long signatures
    for name in NAMES:
        assert f"{name}(self" in text
    assert "`_request_timeout`" in shown.getvalue()
    one = " ".join(pydoc.render_doc(CoreApi.deployments_get, renderer=pydoc.plaintext).split()).replace("( ", "(")
    assert "deployments_get(self, project_name: 'str', deployment_name: 'str'" in one


def test_a_mock_knows_every_method() -> None:
    """`create_autospec` takes the methods with their arguments, and `patch.object` puts them back."""
    double = mock.create_autospec(CoreApi, instance=True)
    double.pipelines_get.return_value = "pipeline"
    assert double.pipelines_get("project", "pipeline") == "pipeline"
    with pytest.raises(TypeError, match="missing a required argument"):
        double.pipelines_get("project")
    with pytest.raises(AttributeError, match="pipelines_got"):
        double.pipelines_got("project", "pipeline")
    with mock.patch.object(CoreApi, "services_get", return_value=1):
        assert CoreApi.services_get() == 1  # type: ignore[call-arg]
    assert inspect.isfunction(CoreApi.services_get)


def test_a_subclass_can_change_a_method() -> None:
    """`super()` finds the method that is loaded on first use."""

    class Mine(CoreApi):
        def webhooks_get(self, *arguments: Any, **options: Any) -> Any:
            """Ask as ever."""
            return super().webhooks_get(*arguments, **options)

    with pytest.raises(ApiTypeError, match="webhooks_get: missing"):
        Mine(mock.create_autospec(ubiops.ApiClient)).webhooks_get()


def test_a_method_can_be_pickled() -> None:
    """A method of a client is sent to another process with its client."""
    core_api = CoreApi(ubiops.ApiClient(ubiops.Configuration(api_key={"Authorization": "Token abc"})))
    method = pickle.loads(pickle.dumps(core_api.deployments_list_with_http_info))
    assert method.__name__ == "deployments_list_with_http_info"


def test_a_wrong_name_is_an_attribute_error() -> None:
    """A method that does not exist is refused as Python does it."""
    with pytest.raises(AttributeError, match="has no attribute 'deployments_got'"):
        CoreApi(mock.create_autospec(ubiops.ApiClient)).deployments_got  # type: ignore[attr-defined]


def test_an_operation_takes_few_lines() -> None:
    """What holds for all methods is said once."""
    lines = sum(
        len(path.read_text(encoding="utf-8").splitlines())
        for path in (ROOT / "ubiops" / "api").glob("*.py")
        if path.name[0] != "_"
    )
    assert lines / len(NAMES) <= LINES
