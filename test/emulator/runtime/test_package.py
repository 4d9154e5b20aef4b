import zipfile
from pathlib import Path

import pytest

from ubiops.emulator.runtime.package import unpack


@pytest.fixture
def package(tmp_path: Path) -> Path:
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("pkg/deployment.py", "code")
        archive.writestr("pkg/inner/data.txt", "data")
        archive.mkdir("pkg/empty")
        archive.writestr("pkgs/other.py", "not of it")
        program = zipfile.ZipInfo("pkg/run.sh")
        program.external_attr = 0o755 << 16
        archive.writestr(program, "#!/bin/sh")
    return path


def names(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_the_files_of_the_packages_folder_are_unpacked(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    unpack(package, "pkg", target)
    assert names(target) == {"deployment.py", "inner", "inner/data.txt", "empty", "run.sh"}
    assert (target / "inner" / "data.txt").read_text() == "data"


def test_a_package_without_a_folder_is_unpacked_whole(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    unpack(package, "", target)
    assert (target / "pkg" / "deployment.py").exists()
    assert (target / "pkgs" / "other.py").exists()


def test_programs_can_be_started(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    unpack(package, "pkg", target)
    assert (target / "run.sh").stat().st_mode & 0o111
    assert not (target / "deployment.py").stat().st_mode & 0o111
