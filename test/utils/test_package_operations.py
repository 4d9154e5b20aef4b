"""What belongs to a package, by the rules of its zip."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ubiops.packages import PackageError
from ubiops.utils import abs_path, default_zip_name, files_present_in_dir, list_files, package_operations, zip_dir


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with a folder, litter, and an ignore file."""
    for name in ("deployment.py", "lib/a.txt", "lib/b.log", "keep.log", "__pycache__/x.pyc", ".git/config"):
        path = tmp_path / "package" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "package" / ".ubiops-ignore").write_text("*.log\n!keep.log\n")
    return tmp_path / "package"


def test_list_files(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that would be zipped, with the folder as it was given before them."""
    inside = ["deployment.py", "keep.log", "lib/a.txt"]
    assert list_files(package) == [str(package / name) for name in inside]
    monkeypatch.chdir(package.parent)
    assert list_files("package") == [f"package/{name}" for name in inside]
    assert list_files("package/") == [f"package/{name}" for name in inside]
    assert "package/lib/b.log" in list_files("package", ignore_filename="none")


def test_files_present_in_dir(package: Path) -> None:
    """One of the files is enough; an ignored one does not count."""
    assert files_present_in_dir(["no.py", "deployment.py"], package)
    assert files_present_in_dir(["lib/a.txt"], package)
    assert files_present_in_dir("deployment.py", package)
    assert not files_present_in_dir(["lib/b.log", "a.txt"], package)
    assert not files_present_in_dir([], package)


def test_what_is_no_folder(tmp_path: Path) -> None:
    """A folder that does not exist is said to be none, and a link that leads out is refused as in a zip."""
    with pytest.raises(NotADirectoryError, match="missing"):
        list_files(tmp_path / "missing")
    with pytest.raises(NotADirectoryError, match="missing"):
        files_present_in_dir(["a"], tmp_path / "missing")
    (tmp_path / "link").symlink_to("/etc/hostname")
    with pytest.raises(PackageError, match="leads out"):
        list_files(tmp_path)


def test_paths_and_names(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A path becomes absolute; a zip's name has the prefix before the time."""
    monkeypatch.chdir(tmp_path)
    assert abs_path("a/../b") == os.path.join(tmp_path, "b")
    assert abs_path("/a/b") == "/a/b"
    assert default_zip_name("x").startswith("x_2")
    assert default_zip_name(None).startswith("2")
    assert package_operations.zip_dir is zip_dir
