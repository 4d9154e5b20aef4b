"""Version, dependencies and what a wheel holds: each said in one place, and true."""

import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

import ubiops

HERE = Path(__file__).parents[1]
RUNTIME = {"urllib3", "python-dateutil", "certifi", "six"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel, built from a copy of what git would list so that nothing that lies about gets in."""
    source = tmp_path_factory.mktemp("source")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=HERE, check=True, capture_output=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if (HERE / name).is_file():
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((HERE / name).read_bytes())
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "wheel",
            "-q",
            "--no-deps",
            "--no-build-isolation",
            "--wheel-dir",
            folder,
            source,
        ],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    (found,) = folder.glob("ubiops-*.whl")
    return found


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as content:
        return set(content.namelist())


def metadata_of(wheel: Path) -> str:
    with zipfile.ZipFile(wheel) as content:
        (name,) = (name for name in content.namelist() if name.endswith(".dist-info/METADATA"))
        return content.read(name).decode()


def test_version_is_written_once() -> None:
    """The version stands in _version.py alone, and the package, the changelog and setup.py agree with it."""
    written = re.findall(r'"(\d+\.\d+\.\d+)"', (HERE / "ubiops" / "_version.py").read_text(encoding="utf-8"))
    assert written == [ubiops.__version__]
    headings = re.findall(r"^## \[(\d+\.\d+\.\d+)\]", (HERE / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] == ubiops.__version__
    for path in (*HERE.glob("*.toml"), HERE / "setup.py", *(HERE / "ubiops").rglob("*.py")):
        if path.name != "_version.py" and "contract" not in path.name:
            assert f'"{ubiops.__version__}"' not in path.read_text(encoding="utf-8"), path


def test_a_wheel_says_what_the_package_is(wheel: Path) -> None:
    """Name, version, Python and licence are in a wheel's metadata."""
    metadata = metadata_of(wheel)
    for line in ("Name: ubiops", f"Version: {ubiops.__version__}", "Requires-Python: >=3.11"):
        assert line in metadata.splitlines()
    assert "Apache-2.0" in metadata


def test_a_client_needs_four_packages(wheel: Path) -> None:
    """Without an extra, exactly the four runtime dependencies are asked for, and each has a floor."""
    needed = re.findall(r"^Requires-Dist: ([\w.-]+)(.*)$", metadata_of(wheel), re.MULTILINE)
    plain = {name: rest for name, rest in needed if "extra ==" not in rest}
    assert plain.keys() == RUNTIME
    assert all(">=" in rest for rest in plain.values())


def test_a_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """The types' marker, the contract and the page are in a wheel; tests, generator and benchmarks are not."""
    names = names_in(wheel)
    tops = {name.split("/")[0] for name in names}
    assert tops == {"ubiops", f"ubiops-{ubiops.__version__}.dist-info"}
    files = {"/".join(path.relative_to(HERE).parts) for path in (HERE / "ubiops").rglob("*") if path.is_file()}
    listed = set(
        subprocess.run(
            ["git", "ls-files", "ubiops"], cwd=HERE, check=True, capture_output=True, text=True
        ).stdout.split()
    )
    assert {name for name in names if name.startswith("ubiops/")} == files & listed
    assert {"ubiops/py.typed", "ubiops/emulator/contract.json"} <= names


def test_the_command_is_installed_with_the_package(wheel: Path) -> None:
    """`ubiops-emulator` is an entry point that leads to a function that exists."""
    with zipfile.ZipFile(wheel) as content:
        (name,) = (name for name in content.namelist() if name.endswith("entry_points.txt"))
        text = content.read(name).decode()
    assert "ubiops-emulator = ubiops.emulator.__main__:main" in text
    shown = subprocess.run(
        [sys.executable, "-m", "ubiops.emulator", "--help"], check=True, capture_output=True, text=True, cwd=HERE
    )
    assert "--data-dir" in shown.stdout


def test_pins_satisfy_what_setup_asks_for(wheel: Path) -> None:
    """Each dependency, of an extra too, has a pin in requirements.txt."""
    pins = {
        name.lower().replace("_", "-")
        for name in re.findall(r"^([\w.-]+)==", (HERE / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    }
    needed = {
        name.lower().replace("_", "-")
        for name in re.findall(r"^Requires-Dist: ([\w.-]+)", metadata_of(wheel), re.MULTILINE)
    }
    assert needed <= pins


def test_readme_begins_with_two_commands_of_one_line() -> None:
    """The README's first two shell blocks are one line each, and CI reads them by the same rule."""
    blocks = re.findall(
        r"^```sh\n(.*?)^```", (HERE / "README.md").read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )
    assert all(block.count("\n") == 1 for block in blocks[:2])
    for number, block in enumerate(blocks[:2], start=1):
        printed = subprocess.run(
            [sys.executable, ".ci/readme_block.py", str(number)], cwd=HERE, check=True, capture_output=True, text=True
        )
        assert printed.stdout == block


def test_the_coverage_floor_is_what_we_say() -> None:
    """CONTRIBUTING names the floor of coverage that pyproject.toml holds."""
    settings = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))
    floor = settings["tool"]["coverage"]["report"]["fail_under"]
    assert f"floor of coverage ({floor} % of branches)" in (HERE / "CONTRIBUTING.md").read_text(encoding="utf-8")
