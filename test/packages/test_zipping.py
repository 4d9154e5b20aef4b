"""A folder becomes the same zip file everywhere."""

from __future__ import annotations

import os
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ubiops.packages import PackageError, limits, validate_package, zip_dir
from ubiops.packages.ignore import simple_patterns


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small package."""
    package = tmp_path / "package"
    (package / "libraries").mkdir(parents=True)
    (package / "deployment.py").write_text("class Deployment:\n    def request(self, data): ...\n")
    (package / "libraries" / "model.json").write_text("[1]")
    return package


def names(path: str) -> list[str]:
    """Names in a zip, in their order."""
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


def test_one_folder_in_the_root(folder: Path) -> None:
    """The zip stands beside the folder, and holds one folder of the usual name."""
    path = zip_dir(folder)
    assert path == str(folder.parent / "package.zip")
    assert names(path) == ["deployment_package/deployment.py", "deployment_package/libraries/model.json"]
    assert validate_package(path) == validate_package(folder)


def test_same_files_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    """Times and permissions of the files do not show in the zip."""
    first = Path(zip_dir(folder, tmp_path / "one.zip")).read_bytes()
    os.utime(folder / "deployment.py", (0, 0))
    (folder / "deployment.py").chmod(0o700)
    assert Path(zip_dir(str(folder), str(tmp_path / "two.zip"))).read_bytes() == first


def test_existing_zip_is_replaced_when_the_new_one_is_complete(folder: Path, tmp_path: Path) -> None:
    """A failure leaves the old zip as it was, and nothing beside it."""
    path = zip_dir(folder)
    before = Path(path).read_bytes()
    (folder / "link").symlink_to("/etc/hostname")
    with pytest.raises(PackageError, match="leads out of the folder"):
        zip_dir(folder)
    (folder / "link").unlink()
    (folder / "secret").write_text("x")
    (folder / "secret").chmod(0)
    if os.geteuid() == 0:  # root may read everything
        (folder / "secret").unlink()
    else:
        with pytest.raises(PermissionError):
            zip_dir(folder)
    assert Path(path).read_bytes() == before
    assert sorted(child.name for child in tmp_path.iterdir()) == ["package", "package.zip"]


def test_a_zip_in_a_folder_gets_a_name_of_its_own(folder: Path, tmp_path: Path) -> None:
    """Where only a folder is given, the zip is called by date and time, with the prefix before it."""
    (tmp_path / "out").mkdir()
    first, second = zip_dir(folder, tmp_path / "out"), zip_dir(folder, tmp_path / "out", prefix="model")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d_\d{6}\.zip", Path(first).name)
    assert re.fullmatch(r"model_\d{4}-.*\.zip", Path(second).name)
    assert Path(first).read_bytes() == Path(second).read_bytes()


def test_a_file_that_is_there_is_kept(folder: Path, tmp_path: Path) -> None:
    """A zip that was asked for by name replaces another file only when it is told to."""
    target = tmp_path / "out.zip"
    target.write_text("precious")
    with pytest.raises(FileExistsError, match=r"out\.zip already exists; use force=True"):
        zip_dir(folder, target)
    assert target.read_text() == "precious"
    assert zip_dir(folder, target, force=True) == str(target)
    assert validate_package(target)


@pytest.mark.parametrize(
    ("package_directory", "expected"),
    [("code", ["code/deployment.py", "code/libraries/model.json"]), ("", ["deployment.py", "libraries/model.json"])],
)
def test_the_folder_in_the_zip_may_have_another_name(folder: Path, package_directory: str, expected: list[str]) -> None:
    """An empty name puts the files into the root."""
    assert names(zip_dir(folder, package_directory=package_directory)) == expected
    for name in ("..", ".", "a/b", "a\\b"):
        with pytest.raises(PackageError, match="package_directory is the name of a folder"):
            zip_dir(folder, package_directory=name)


def test_a_zip_inside_the_folder_does_not_hold_itself(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Zipping the current folder into itself leaves the zip out, the second time, too."""
    monkeypatch.chdir(folder)
    for _ in range(2):
        path = zip_dir(".", "package.zip", force=True)
        assert path == str(folder / "package.zip")
        assert names(path) == ["deployment_package/deployment.py", "deployment_package/libraries/model.json"]


def test_an_ignore_file_of_another_name(folder: Path) -> None:
    """It is obeyed in place of the usual one, and left out as well."""
    (folder / ".other").write_text("*.json\n")
    assert names(zip_dir(folder, ignore_filename=".other")) == ["deployment_package/deployment.py"]


def test_folders_that_cannot_be_zipped(tmp_path: Path) -> None:
    """No folder, an empty one, and the root of the file system are refused."""
    with pytest.raises(NotADirectoryError):
        zip_dir(tmp_path / "missing")
    with pytest.raises(PackageError, match="holds no files"):
        zip_dir(tmp_path)
    with pytest.raises(PackageError, match="root of the file system"):
        zip_dir("/")


def test_links(folder: Path, tmp_path: Path) -> None:
    """A link to a file of the package is zipped as that file; every other link is refused."""
    (folder / "alias.json").symlink_to("libraries/model.json")
    path = zip_dir(folder)
    with zipfile.ZipFile(path) as archive:
        assert archive.read("deployment_package/alias.json") == b"[1]"
    assert validate_package(path)
    (folder / "loop").symlink_to(".")
    with pytest.raises(PackageError, match="loop is a link to a folder"):
        zip_dir(folder)
    (folder / "loop").unlink()
    (folder / "broken").symlink_to("nothing")
    with pytest.raises(PackageError, match="broken is a link to nothing"):
        validate_package(folder)


def test_what_is_neither_file_nor_folder(folder: Path) -> None:
    """A pipe does not make zipping wait for ever."""
    os.mkfifo(folder / "pipe")
    with pytest.raises(PackageError, match="neither a file nor a folder"):
        zip_dir(folder)


def test_names_that_no_zip_can_keep(folder: Path) -> None:
    """A name that other systems could not read is refused."""
    (folder / "a\\b").write_text("")
    with pytest.raises(PackageError, match="cannot be kept"):
        zip_dir(folder)


def test_limits(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with too many files or bytes is refused before anything is written."""
    monkeypatch.setattr(limits, "MAX_ENTRIES", 1)
    with pytest.raises(PackageError, match="more than 1 files"):
        zip_dir(folder)
    monkeypatch.undo()
    monkeypatch.setattr(limits, "MAX_TOTAL_BYTES", 10)
    with pytest.raises(PackageError, match="more than 10 bytes"):
        zip_dir(folder)
    assert not (folder.parent / "package.zip").exists()


def test_litter_and_ignored_files(folder: Path) -> None:
    """What tools leave behind, and what .ubiops-ignore names, stays out."""
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "deployment.pyc").write_text("")
    (folder / "old.pyc").write_text("")
    (folder / "notes.md").write_text("")
    (folder / "data").mkdir()
    (folder / "data" / "train.csv").write_text("")
    (folder / ".ubiops-ignore").write_text("# comment\n\n*.md\ndata/\n")
    assert names(zip_dir(folder)) == ["deployment_package/deployment.py", "deployment_package/libraries/model.json"]
    (folder / ".ubiops-ignore").write_text("*.md\n!notes.md\n/data/**\n")
    assert "deployment_package/notes.md" in names(zip_dir(folder))


def test_ignore_files_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pattern or a text that makes no sense is an error, not a surprise in the zip."""
    ignore = folder / ".ubiops-ignore"
    ignore.write_bytes(b"\xff")
    with pytest.raises(PackageError, match="not UTF-8"):
        zip_dir(folder)
    ignore.write_text("!\n")
    with pytest.raises(PackageError, match="ubiops-ignore"):
        zip_dir(folder)
    monkeypatch.setattr(limits, "MAX_SOURCE_BYTES", 1)
    with pytest.raises(PackageError, match="larger than 1 bytes"):
        zip_dir(folder)


def test_without_pathspec(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Simple patterns work without pathspec; others say what to install."""
    monkeypatch.setitem(__import__("sys").modules, "pathspec", None)
    ignore = folder / ".ubiops-ignore"
    ignore.write_text("# comment\n\nlibraries/\n")
    assert names(zip_dir(folder)) == ["deployment_package/deployment.py"]
    ignore.write_text("a\n!b\n")
    with pytest.raises(PackageError, match=r"line 2: '!b' needs pathspec"):
        zip_dir(folder)


NAMES = st.text("ab.", min_size=1, max_size=3).filter(lambda name: name.strip("."))
PATTERNS = st.builds(
    lambda start, parts, end: start + "/".join(parts) + end,
    st.sampled_from(["", "/"]),
    st.lists(st.text("ab.*?", min_size=1, max_size=3).filter(lambda part: "**" not in part), min_size=1, max_size=3),
    st.sampled_from(["", "/"]),
)


@settings(max_examples=500, deadline=None)
@given(pattern=PATTERNS, parts=st.lists(NAMES, min_size=1, max_size=3), is_folder=st.booleans())
def test_simple_patterns_mean_what_pathspec_says(pattern: str, parts: list[str], is_folder: bool) -> None:
    """A package holds the same files whether pathspec is installed or not."""
    import pathspec

    spec = pathspec.GitIgnoreSpec.from_lines([pattern])
    simple = simple_patterns([pattern])
    name = "/".join(parts) + "/" * is_folder
    # Both are asked as the walk asks them: a file only after each of the folders above it.
    above = ["/".join(parts[:depth]) + "/" for depth in range(1, len(parts))]
    assert any(map(simple, [*above, name])) == any(map(spec.match_file, [*above, name]))
