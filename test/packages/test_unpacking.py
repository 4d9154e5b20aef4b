import zipfile
from pathlib import Path

import pytest

from ubiops.packages.errors import PackageLimitError
from ubiops.packages.limits import MAX_SOURCE_BYTES
from ubiops.packages.reader import PackageReader
from ubiops.packages.unpacking import unpack


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
    unpack(str(package), "pkg", str(target))
    assert names(target) == {"deployment.py", "inner", "inner/data.txt", "empty", "run.sh"}
    assert (target / "inner" / "data.txt").read_text() == "data"


def test_a_package_without_a_folder_is_unpacked_whole(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    unpack(str(package), "", str(target))
    assert (target / "pkg" / "deployment.py").exists()
    assert (target / "pkgs" / "other.py").exists()


def test_programs_can_be_started(package: Path, tmp_path: Path) -> None:
    target = tmp_path / "target"
    unpack(str(package), "pkg", str(target))
    assert (target / "run.sh").stat().st_mode & 0o111
    assert not (target / "deployment.py").stat().st_mode & 0o111


def test_texts_of_small_files(package: Path) -> None:
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr("pkg/requirements.txt", b"caf\xe9")
        archive.writestr("pkg/ubiops.yaml", b" " * (MAX_SOURCE_BYTES + 1))
    with PackageReader() as reader:
        assert reader.read_texts(package, "pkg", ("requirements.txt", "no.txt")) == [b"caf\xe9", None]
        with pytest.raises(PackageLimitError, match=r"pkg/ubiops.yaml is larger than 4194304 bytes"):
            reader.read_texts(package, "pkg", ("ubiops.yaml",))
