"""What a package must hold, said in words that help."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ubiops.exceptions import ApiValueError
from ubiops.packages import Package, PackageError, language_of, limits, validate_package, zip_dir
from ubiops.packages.requirements import check_requirements

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CODE = "class Deployment:\n    def request(self, data):\n        return data\n"


def packed(files: Mapping[str, str | bytes], **options: int) -> io.BytesIO:
    """A zip in memory that holds these files."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", options.get("compression", zipfile.ZIP_DEFLATED)) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer


def with_code(code: str | bytes) -> io.BytesIO:
    """A zip whose one folder holds a deployment.py with this code."""
    return packed({"package/deployment.py": code})


def with_entry(change: Callable[[zipfile.ZipInfo], None]) -> io.BytesIO:
    """A good zip with one entry more that was changed before it was written."""
    buffer = with_code(CODE)
    info = zipfile.ZipInfo("package/more")
    change(info)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(info, b"more")
    return buffer


def refusal(source: io.BytesIO | Path, language: str = "python") -> str:
    """The text of the error that this package raises."""
    with pytest.raises(PackageError) as caught:
        validate_package(source, language)
    return str(caught.value)


def test_good_package() -> None:
    """A zip with one folder that holds a class Deployment is taken."""
    assert validate_package(with_code(CODE)) == Package("package", has_request_method=True, has_requests_method=False)


def test_zip_by_path_and_folder_agree(tmp_path: Path) -> None:
    """A folder and the zip of it are judged alike."""
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "deployment.py").write_text(CODE)
    path = zip_dir(folder)
    assert validate_package(folder) == validate_package(path) == validate_package(Path(path))


def test_file_that_is_not_there(tmp_path: Path) -> None:
    """A missing file is the system's own error, not one about packages."""
    with pytest.raises(FileNotFoundError):
        validate_package(tmp_path / "missing.zip")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "is empty, not a zip"),
        (b"hello", "is not a zip"),
        (b"\x1f\x8b rest", "a gzip archive"),
        (b"PK\x03\x04 cut off", "cut off"),
        (b"PK\x05\x06", "not a zip"),
    ],
)
def test_file_that_is_no_zip(content: bytes, words: str) -> None:
    """What is no zip is told from one that was cut off, and other archives by their names."""
    assert words in refusal(io.BytesIO(content))


def test_cut_off_and_damaged_zips() -> None:
    """No cut or flipped byte of a zip ends in anything but a package or a PackageError."""
    whole = packed({"package/deployment.py": CODE, "package/model.json": "[1, 2, 3]"}).getvalue()
    outcomes = set()
    for position in range(len(whole)):
        for damaged in (whole[:position], whole[:position] + bytes([whole[position] ^ 0xFF]) + whole[position + 1 :]):
            try:
                validate_package(io.BytesIO(damaged))
                outcomes.add("taken")
            except PackageError:
                outcomes.add("refused")
    assert outcomes == {"taken", "refused"}  # some bytes, such as a time, may change without damage


def test_damaged_data_is_found_in_every_file() -> None:
    """A file that the rules do not read is checked against its sum, too."""
    buffer = packed({"package/deployment.py": CODE, "package/model": b"weights" * 9}, compression=zipfile.ZIP_STORED)
    damaged = buffer.getvalue().replace(b"weights", b"WEIGHTS", 1)
    assert "damaged at package/model" in refusal(io.BytesIO(damaged))


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({}, "empty"),
        ({"other.py": CODE}, "neither a deployment.py nor a folder in its root, only files (other.py)"),
        ({"deployment.R": ""}, "no file deployment.py in the root of the zip; the folder holds deployment.R"),
        ({"one/deployment.py": CODE, "two/x": ""}, "2 folders in its root (one, two)"),
        ({"package/other.py": CODE}, "no file deployment.py in the folder package; the folder holds other.py"),
        ({"package/Deployment.py": CODE}, "there is package/Deployment.py"),
        ({"package/inner/deployment.py": CODE}, "there is package/inner/deployment.py"),
        ({"package/": ""}, "the folder holds nothing"),
        ({f"{number}/x": "" for number in range(8)}, "and 3 more"),
    ],
)
def test_root_of_the_zip(files: Mapping[str, str], words: str) -> None:
    """Without one folder that holds deployment.py the text says what is there instead."""
    assert words in refusal(packed(files))


@pytest.mark.parametrize(
    ("files", "folder"),
    [
        ({"deployment.py": CODE, "requirements.txt": "numpy"}, ""),
        ({"deployment.py": CODE, "libraries/helper.py": ""}, ""),
        ({"deployment.py": CODE, "a/x": "", "b/x": ""}, ""),
        ({"deployment.py": "left behind", "package/deployment.py": CODE}, "package"),
    ],
)
def test_code_in_the_root_is_the_package_unless_the_folder_has_code(files: Mapping[str, str], folder: str) -> None:
    """A zip without a folder around the code is taken, as the platform takes it."""
    assert validate_package(packed(files)).folder == folder


def test_usual_folder_among_several() -> None:
    """Of several folders, the one named deployment_package is taken."""
    assert (
        validate_package(packed({"deployment_package/deployment.py": CODE, "b/x": ""})).folder == "deployment_package"
    )


def test_litter_in_the_root_is_ignored() -> None:
    """What macOS and hidden folders add to the root does not count as a second folder."""
    files = {"__MACOSX/package/._deployment.py": "", ".git/config": "", ".DS_Store": "", "package/deployment.py": CODE}
    assert validate_package(packed(files)).folder == "package"


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "C:/x", "../x", "package/../x", "package//x", "package/./x", "a\\b", "a\nb"]
)
def test_names_that_lead_elsewhere(name: str) -> None:
    """An absolute name, one with .., a backslash or a control character is refused."""
    assert "name" in refusal(with_entry(lambda info: setattr(info, "filename", name)))


def test_links_and_devices() -> None:
    """A symbolic link or a device in a zip is refused, as is an encrypted entry or an unusual compression."""
    assert "symbolic link" in refusal(with_entry(lambda info: setattr(info, "external_attr", 0o120777 << 16)))
    assert "neither a file nor a folder" in refusal(
        with_entry(lambda info: setattr(info, "external_attr", 0o060644 << 16))
    )
    assert "compressed with method 14" in refusal(
        with_entry(lambda info: setattr(info, "compress_type", zipfile.ZIP_LZMA))
    )
    encrypted = bytearray(with_code(CODE).getvalue())
    encrypted[encrypted.index(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in refusal(io.BytesIO(encrypted))


def test_same_name_twice() -> None:
    """Two entries of one name, or one that is a file and a folder, are refused."""
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = with_entry(lambda info: setattr(info, "filename", "package/deployment.py"))
    assert "twice" in refusal(twice)
    assert "both a file and a folder" in refusal(packed({"package/deployment.py": CODE, "package/deployment.py/x": ""}))


def test_too_many_entries(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip with more entries than allowed is refused before it is read."""
    monkeypatch.setattr(limits, "MAX_ENTRIES", 3)
    assert "4 entries; 3 are allowed" in refusal(packed({f"package/{number}": "" for number in range(4)}))


def test_large_directory(monkeypatch: pytest.MonkeyPatch) -> None:
    """A table of contents that is too large is refused before it is read, also when only the 64-bit record says so."""
    monkeypatch.setattr(limits, "MAX_DIRECTORY_BYTES", 10)
    assert "table of contents" in refusal(with_code(CODE))
    monkeypatch.undo()
    whole = with_code(CODE).getvalue()
    end = whole.index(b"PK\x05\x06")
    size, start = struct.unpack_from("<LL", whole, end + 12)
    record = b"PK\x06\x06" + struct.pack("<QHHLLQQQQ", 44, 45, 45, 0, 0, 1, 1, 2**40, start)
    locator = b"PK\x06\x07" + struct.pack("<LQL", 0, start + size, 1)
    assert "table of contents" in refusal(io.BytesIO(whole[:end] + record + locator + whole[end:]))


def test_bombs(monkeypatch: pytest.MonkeyPatch) -> None:
    """A zip that unpacks to too much, or to far more than its size, is refused."""
    bomb = packed({"package/deployment.py": CODE, "package/zeros": bytes(1_000_000)})
    assert validate_package(bomb)
    monkeypatch.setattr(limits, "RATIO_FREE_BYTES", 1000)
    assert "200 times its size" in refusal(bomb)
    monkeypatch.setattr(limits, "MAX_TOTAL_BYTES", 1000)
    assert "1000 are allowed" in refusal(bomb)
    monkeypatch.undo()
    monkeypatch.setattr(limits, "MAX_SOURCE_BYTES", 10)
    assert "larger than 10 bytes" in refusal(with_code(CODE))


def overlapping(count: int) -> io.BytesIO:
    """A zip of `count` entries which all share the data of the last."""
    data = zlib.compress(bytes(1_000_000), 9, -15)
    heads, offset = [], 0
    for number in range(count):
        name = f"p/{number:05}".encode()
        heads.append((offset, name, struct.pack("<4sHHHHHLLLHH", b"PK\3\4", 20, 0, 8, 0, 33, 0, 0, 0, len(name), 0)))
        offset += 30 + len(name)
    local = b"".join(head + name for _, name, head in heads) + data
    directory = b"".join(
        struct.pack(
            "<4sHHHHHHLLLHHHHHLL",
            *(b"PK\1\2", 20, 20, 0, 8, 0, 33, 0, len(local) - start - 30 - len(name), 1_000_000, len(name)),
            *(0, 0, 0, 0, 0, start),
        )
        + name
        for start, name, _ in heads
    )
    end = struct.pack("<4sHHHHLLH", b"PK\5\6", 0, 0, count, count, len(directory), len(local), 0)
    return io.BytesIO(local + directory + end)


def test_entries_that_share_bytes() -> None:
    """What a zip unpacks to is compared with the file's own size, and no byte counts for two entries."""
    assert "entries overlap" in refusal(overlapping(3))
    bomb = overlapping(5000)
    assert len(bomb.getvalue()) < 500_000
    assert "200 times its size (5000000000 bytes)" in refusal(bomb)


def test_long_and_deep_names() -> None:
    """A name that no system could unpack is refused at once, however many folders it has."""
    assert "longer than 1024 characters" in refusal(packed({"p/" * 30_000 + "deployment.py": CODE}))
    deep = {f"{'p/' * 500}{number}": "" for number in range(2000)}
    assert "no file deployment.py" in refusal(packed(deep))


def test_a_named_pipe(tmp_path: Path) -> None:
    """What is neither a file nor a folder is refused at once, without waiting for someone to write into it."""
    os.mkfifo(tmp_path / "package.zip")
    assert "neither a file nor a folder" in refusal(tmp_path / "package.zip")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (CODE, (True, False)),
        (CODE.replace("request", "requests"), (False, True)),
        (CODE.replace("    def", "    async def"), (True, False)),
        ("class Deployment:\n    def predict(self, d): ...\n    request = requests = predict\n", (True, True)),
        ("class Deployment:\n    request: object = print\n", (True, False)),
        ("class Deployment:\n    from model import request\n", (True, False)),
        ("class Deployment:\n    if True:\n        def request(self, d): ...\n", (True, False)),
        ("class Base:\n    def requests(self, d): ...\nclass Deployment(Base): pass\n", (False, True)),
        ("class Base: pass\nclass Deployment(Base):\n    def request(self, d): ...\n", (True, False)),
        ("class Other:\n    def request(self, d): ...\nDeployment = Other\n", (True, False)),
        ("class Other:\n    def request(self, d): ...\nDeployment: type = Other\n", (True, False)),
        ("from model import Deployment\n", (True, False)),
        ("from model import *\n", (True, False)),
        ("import base\nclass Deployment(base.Model): pass\n", (True, False)),
        ("from base import Model\nclass Deployment(Model):\n    def requests(self, d): ...\n", (False, True)),
        ("Deployment = make()\n", (True, False)),
        ("class Deployment: pass\nDeployment.request = print\n", (True, False)),
        ("x = {}\nx['a'], (b, c) = 1, (2, 3)\nclass Deployment:\n    x = request = print\n", (True, False)),
        (
            f"try:\n    import numpy\nexcept ImportError:\n    pass\nelse:\n    {CODE.replace(chr(10), chr(10) + '    ')}",
            (True, False),
        ),
        (f"try:\n    pass\nfinally:\n    {CODE.replace(chr(10), chr(10) + '    ')}", (True, False)),
        (f"{CODE}try:\n    import x\nexcept ImportError:\n    Deployment = None\n", (True, False)),
        (f"with open('x') as x:\n    {CODE.replace(chr(10), chr(10) + '    ')}", (True, False)),
        ("\ufeff" + CODE, (True, False)),
        ("x = '\\d'\n" + CODE, (True, False)),
    ],
)
def test_what_the_code_defines(code: str, expected: tuple[bool, bool]) -> None:
    """The methods are found however a class comes by them; what another module holds is given the benefit of the doubt."""
    package = validate_package(with_code(code))
    assert (package.has_request_method, package.has_requests_method) == expected


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("x = 1\ndef f(:\n", "package/deployment.py, line 2: syntax error"),
        ("x = 1\n", "package/deployment.py has no class Deployment"),
        ("", "no class Deployment"),
        ("class deployment: pass\n", "the name is deployment there"),
        ("def outer():\n    class Deployment: pass\n", "no class Deployment"),
        ("class Deployment: pass\n", "neither a method request nor a method requests"),
        ("class Deployment(object):\n    def Request(self, d): ...\n", "neither"),
        ("class A(Deployment): pass\nclass Deployment(A): pass\n", "neither"),
        ("class Deployment:\n    request: object\n", "neither"),
        ("class Deployment: pass\nx = Deployment\n", "neither"),
        (b"x = 1\n\0", "line 2: the source holds a NUL byte"),
        (b"x = 1\n# caf\xe9\n", "line 2: byte 0xe9 is not valid"),
        (b"# -*- coding: nonsense -*-\n", "unknown encoding"),
        ("(" * 100_000, "deployment.py"),
        ("-" * 300_000 + "1", "nested too deeply"),
        ("x" + ".y" * 100_000, "nested too deeply"),
    ],
)
def test_code_that_cannot_work(code: str | bytes, words: str) -> None:
    """A source that cannot be read or has no usable class is refused, with its line where there is one."""
    assert words in refusal(with_code(code))


def test_a_long_chain_of_base_classes() -> None:
    """Code with ten thousand base classes is refused in words."""
    chain = "".join(f"class A{number}(A{number + 1}): ...\n" for number in range(10_000))
    assert "too many base classes" in refusal(with_code(f"{chain}class A10000: ...\nclass Deployment(A0): ...\n"))


def test_requirements_of_white_space() -> None:
    """A line of a million spaces takes no longer to read than one of letters."""
    check_requirements(b" " * 1_000_000 + b"a", "requirements.txt")


def test_latin_1_source_that_says_so() -> None:
    """A source in another encoding is read as it asks to be."""
    assert validate_package(with_code(b"# -*- coding: latin-1 -*-\n# caf\xe9\n" + CODE.encode()))


def test_code_is_never_run(tmp_path: Path) -> None:
    """Code at the top of deployment.py is not executed."""
    trace = tmp_path / "trace"
    validate_package(with_code(f"open({str(trace)!r}, 'w').close()\n{CODE}"))
    assert not trace.exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "numpy\n",
        "# a comment\n\nnumpy==1.26.4  # why\n",
        "numpy >=1.2, <2 ; python_version > '3.8'\n",
        "scikit-learn[all,x]~=1.4\n",
        "-r more.txt\n--index-url https://user:word@host/simple\n-e ./here\n",
        "git+https://host/repo.git@main#egg=x\n./libraries/x.whl\n../x\nx.tar.gz\n",
        "x @ https://host/x.zip\n",
        "numpy==1.0 \\\n  --hash=sha256:0123 \\\n  --hash=sha256:4567\n",
        "numpy (>=1.0)\nnumpy===weird\n",
        "numpy\\\n",
    ],
)
def test_requirements_that_pip_reads(text: str) -> None:
    """Every usual form of a line in requirements.txt is taken."""
    assert validate_package(packed({"package/deployment.py": CODE, "package/requirements.txt": text}))


def test_requirements_in_utf_16() -> None:
    """What PowerShell writes is read as pip reads it."""
    text = "numpy\r\n".encode("utf-16")
    assert validate_package(packed({"package/deployment.py": CODE, "package/requirements.txt": text}))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("numpy\nscikit learn\n", "line 2: not a requirement that pip can read: scikit learn"),
        ("numpy=1.0\n", "line 1"),
        ("\nnumpy == \\\n\n", "line 2"),
        ("x y https://user:word@host/x\n", "https://***@host"),
        (b"numpy\n\xff\n", "line 2: not valid UTF-8"),
        ("numpy\n\0\n", "line 2: the text holds a NUL"),
        ("a" * 5000, "line 1"),
    ],
)
def test_requirements_that_pip_cannot_read(text: str | bytes, words: str) -> None:
    """A line that pip could not read is named by its number, without a password in it."""
    message = refusal(packed({"package/deployment.py": CODE, "package/requirements.txt": text}))
    assert words in message
    assert "user:word" not in message


def test_r_package() -> None:
    """For R the file is deployment.R, and its functions are what counts."""
    package = validate_package(
        packed({"package/deployment.R": "init <- function() {}\nrequest <- function(x) x\n"}), "R"
    )
    assert (package.has_request_method, package.has_requests_method) == (True, False)
    assert "neither a function request" in refusal(packed({"package/deployment.R": "x <- 1\n"}), "r")
    assert "no file deployment.R" in refusal(with_code(CODE), "r")


@pytest.mark.parametrize("language", ["julia", "python3", "r4", "python3.12.1", ""])
def test_unknown_language(language: str) -> None:
    """A language that the platform does not have is an error of the caller."""
    with pytest.raises(ApiValueError, match=r"'python', 'python3\.12'"):
        validate_package(with_code(CODE), language)


def test_code_for_a_newer_python() -> None:
    """What this Python cannot read may be right for a newer one; what an older one cannot read is not known here."""
    odd = with_code(f"{CODE}this is syntax of tomorrow\n")
    assert validate_package(odd, "python9.1") == Package("package", has_request_method=True, has_requests_method=False)
    assert "line 4: syntax error" in refusal(odd, "python3.8")
    assert "no class Deployment" in refusal(with_code("x = 1\n"), "python9.1")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ("python3-11", "python3.11"),
        ("python3-11-cuda", "python3.11"),
        ("ubuntu22-04-python3-10-cuda12-3-2", "python3.10"),
        ("r4-3", "r"),
        ("ubuntu22-04-r4-3", "r"),
        ("our-own-environment", "python"),
        ("our-r-environment", "python"),
        (None, "python"),
    ],
)
def test_language_of_an_environment(environment: str | None, language: str) -> None:
    """The platform's names of environments tell the language; a project's own are taken for Python."""
    assert language_of(environment) == language
