import asyncio
import os
import subprocess
import sys
import textwrap
import zipfile
from pathlib import Path

import pytest

from ubiops.emulator.runtime.environment import BuildError, Environments, Prepared
from ubiops.packages.reader import PackageReader

from .deployed import descriptors, processes_below, until_true

OWN = f"python{sys.version_info.major}-{sys.version_info.minor}"


def local_project(name: str) -> dict[str, str]:
    """Files of a library that an installer can build without an index."""
    return {
        f"{name}/pyproject.toml": f"""
            [build-system]
            requires = []
            build-backend = "backend"
            backend-path = ["."]
            [project]
            name = "{name}"
            version = "1.0"
        """,
        f"{name}/backend.py": f"""
            import os, zipfile
            def build_wheel(directory, config_settings=None, metadata_directory=None):
                print("building {name}")
                file = "{name}-1.0-py3-none-any.whl"
                with zipfile.ZipFile(os.path.join(directory, file), "w") as wheel:
                    wheel.writestr("{name}.py", "VALUE = 42")
                    wheel.writestr("{name}-1.0.dist-info/METADATA", "Metadata-Version: 2.1\\nName: {name}\\nVersion: 1.0\\n")
                    wheel.writestr("{name}-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
                    wheel.writestr("{name}-1.0.dist-info/RECORD", "")
                return file
        """,
    }


class Builder:
    """Prepares environments of packages made on the spot."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.log: list[str] = []

    def prepare(self, files: dict[str, str], environment: str = OWN) -> Prepared:
        package = self.folder / "package.zip"
        with zipfile.ZipFile(package, "w") as archive:
            for name, content in {"deployment.py": "", **files}.items():
                archive.writestr(zipfile.ZipInfo(f"pkg/{name}"), textwrap.dedent(content))  # of no time
        before = descriptors()
        self.log.clear()
        try:
            with PackageReader() as reader:
                environments = Environments(self.folder / "cache", self.folder / "root", reader)
                return asyncio.run(environments.prepare(environment, package, "pkg", self.log.append))
        finally:
            assert set(descriptors()) <= set(before)
            assert list((self.folder / "root").glob("*")) == []
            until_true(lambda: not processes_below(self.folder))


@pytest.fixture
def builder(tmp_path: Path) -> Builder:
    return Builder(tmp_path)


@pytest.fixture(params=["uv", "pip"])
def installer(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Either of the two installers; neither reaches an index."""
    monkeypatch.setenv("UV_OFFLINE", "1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("UV_CACHE_DIR", str(tmp_path / "uv-cache"))
    if request.param == "pip":
        folders = os.environ["PATH"].split(os.pathsep)
        without = [folder for folder in folders if not (Path(folder) / "uv").exists()]
        monkeypatch.setenv("PATH", os.pathsep.join(without))
    return str(request.param)


def test_a_package_that_asks_for_nothing_runs_under_the_emulators_own_python(builder: Builder) -> None:
    assert builder.prepare({}) == Prepared(sys.executable, {})
    assert builder.prepare({"requirements.txt": "\n"}) == Prepared(sys.executable, {})
    assert builder.log == []


def test_a_python_that_the_machine_lacks_is_replaced_by_the_emulators_own_with_a_word_in_the_log(
    builder: Builder,
) -> None:
    assert builder.prepare({}, "python3-99").python == sys.executable
    assert builder.log[0].startswith("Python 3.99 is not on this machine; Python 3.")


def test_r_is_not_run(builder: Builder) -> None:
    with pytest.raises(BuildError, match="Python only"):
        builder.prepare({}, "r4-2")


def test_requirements_that_are_installed_need_nothing(builder: Builder, installer: str) -> None:
    assert builder.prepare({"requirements.txt": "pytest>=8"}).python == sys.executable
    assert builder.log == ["requirements.txt: everything is installed already"]


def test_other_requirements_get_an_environment_of_their_own_which_is_used_again(
    builder: Builder, installer: str
) -> None:
    files = {"requirements.txt": "./answer", **local_project("answer")}
    made = builder.prepare(files).python
    assert made.startswith(str(builder.folder / "cache"))
    assert any("answer" in line for line in builder.log)
    shown = subprocess.run([made, "-c", "import answer; print(answer.VALUE)"], check=True, capture_output=True)
    assert shown.stdout == b"42\n"
    assert builder.prepare(files).python == made
    assert builder.log == ["requirements.txt: the environment that was made for the same requirements is used again"]


def test_requirements_that_name_files_of_the_package_depend_on_all_of_it(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("UV_OFFLINE", "1")
    files = {"requirements.txt": "./answer", **local_project("answer")}
    made = builder.prepare(files).python
    assert builder.prepare({**files, "answer/other.txt": ""}).python != made


def test_an_installation_that_fails_is_told_in_the_installers_words(builder: Builder, installer: str) -> None:
    with pytest.raises(BuildError) as caught:
        builder.prepare({"requirements.txt": "no-package-has-this-name==1.0"})
    assert str(caught.value).startswith("requirements.txt cannot be installed: ")
    assert "no-package-has-this-name" in str(caught.value)
    assert any("no-package-has-this-name" in line for line in builder.log)
    assert not list((builder.folder / "cache").glob("*/complete"))


def test_variables_and_packages_of_ubiops_yaml(builder: Builder) -> None:
    manifest = """
        apt:
          packages:
            - libpq-dev
            - ffmpeg
        environment_variables:
          - LEVEL=debug
          - PORT: 80
    """
    assert builder.prepare({"ubiops.yaml": manifest}).variables == {"LEVEL": "debug", "PORT": "80"}
    assert builder.log == [
        "packages of the operating system are not installed; this machine needs to have them: libpq-dev, ffmpeg"
    ]


@pytest.mark.parametrize(
    ("manifest", "expected"),
    [
        ("- a list", "ubiops.yaml cannot be read: ubiops.yaml is not a mapping"),
        ("environment_variables: [5]", "environment_variables has 5, which is not NAME=VALUE"),
        ("environment_variables: ['A B=5']", "environment_variables has 'A B', which cannot be the name"),
    ],
)
def test_a_ubiops_yaml_that_cannot_be_understood_fails_the_build(
    builder: Builder, manifest: str, expected: str
) -> None:
    with pytest.raises(BuildError) as caught:
        builder.prepare({"ubiops.yaml": manifest})
    assert expected in str(caught.value)
