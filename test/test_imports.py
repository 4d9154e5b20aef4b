import ast
import re
import subprocess
import sys
from importlib.metadata import requires
from pathlib import Path

import pytest

import ubiops

PACKAGE = Path(ubiops.__file__).parent


def loaded(program: str) -> set[str]:
    """The modules that a program has loaded when it ends, in a process of its own."""
    code = f"import sys\n{program}\nprint(*sys.modules)"
    return set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split())


def test_importing_loads_neither_transport_nor_models() -> None:
    """`import ubiops` costs next to nothing."""
    modules = loaded("import ubiops")
    assert "urllib3" not in modules
    assert {name for name in modules if name.startswith("ubiops")} == {"ubiops", "ubiops._version"}


def test_a_client_loads_no_model_and_nothing_optional() -> None:
    """`CoreApi()` loads no model module until a model is used, and the transport at the first call."""
    modules = loaded("import ubiops\nubiops.CoreApi()")
    assert "urllib3" not in modules
    models = {name for name in modules if name.startswith("ubiops.models.")}
    assert models == set()
    assert {name for name in modules if name.startswith("ubiops.api.")} == {
        "ubiops.api.base",
        "ubiops.api.base.api",
        "ubiops.api.base.methods",
        "ubiops.api.core_api",
    }
    assert not modules & {
        "six",
        "dateutil",
        "certifi",
        "tqdm",
        "starlette",
        "ubiops.utils",
        "ubiops.emulator",
        "ubiops.packages",
    }


def test_the_client_loads_nothing_of_http_before_a_call() -> None:
    """`ubiops.api_client` loads neither what speaks HTTP nor what encrypts it."""
    modules = loaded("import ubiops.api_client") - loaded("pass")  # which loads what measures the coverage
    assert not modules & {"urllib3", "http.client", "email", "ssl", "socket", "concurrent.futures", "random"}


def test_one_model_loads_its_own_module_only() -> None:
    """A model's module is loaded when the model is first used."""
    modules = loaded("import ubiops\nubiops.DeploymentCreate(name='x')")
    assert "ubiops.models.deployments" in modules
    assert "ubiops.models.revisions" not in modules
    assert "urllib3" not in modules


@pytest.mark.parametrize("name", ubiops.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each name of `__all__` loads, is listed by `dir`, and has a docstring."""
    value = getattr(ubiops, name)
    assert name in dir(ubiops)
    assert name == "__version__" or value.__doc__


@pytest.mark.parametrize("module", ["ubiops", "ubiops.models"])
def test_what_type_checkers_see_is_what_is_loaded(module: str) -> None:
    """The names under TYPE_CHECKING and those loaded on first use are the same."""
    path = PACKAGE.parent.joinpath(*module.split("."), "__init__.py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {alias.name for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    table = next(
        node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_MODULES"
    )
    assert seen == set(ast.literal_eval(table.value))


def test_a_wrong_name_is_an_attribute_error() -> None:
    """A name that does not exist is refused as Python does it."""
    with pytest.raises(AttributeError, match="module 'ubiops' has no attribute 'CoreAPI'"):
        ubiops.CoreAPI


def test_the_client_needs_four_libraries() -> None:
    """urllib3, python-dateutil, certifi, six, each from some version on: no upper bound keeps a newer one out."""
    needed = {line.replace(" ", "") for line in requires("ubiops") or [] if "extra ==" not in line}
    floors = [re.fullmatch(r"([a-z0-9-]+)\(?>=[0-9.]+\)?", line) for line in needed]
    assert {floor and floor[1] for floor in floors} == {"urllib3", "python-dateutil", "certifi", "six"}, needed


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_module_uses_private_names_of_another(path: Path) -> None:
    """A name or module that starts with `_` is imported only in its own package."""
    package = ".".join(path.relative_to(PACKAGE.parent).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ubiops"):
            parts = f"{node.module}.".split(".")
            private = [
                index
                for index, part in enumerate(parts)
                if part.startswith("_") and part not in {"_version", "_planned"}
            ]
            assert not private or ".".join(parts[: private[0]]) == package, node.module
            names = [alias.name for alias in node.names if alias.name.startswith("_") and alias.name != "__version__"]
            assert not names, f"{node.module}: {names}"
