"""Reading in processes of its own: the same results, and limits that hold."""

from __future__ import annotations

import json
import os
import signal
import threading
from typing import TYPE_CHECKING

import psutil
import pytest

from packages.test_rules import CODE, packed, with_code
from ubiops.packages import Package, PackageError, limits
from ubiops.packages.errors import PackageLimitError
from ubiops.packages.reader import PackageReader
from ubiops.packages.worker import SPENT_BYTES

if TYPE_CHECKING:
    import io
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def reader() -> Iterator[PackageReader]:
    """A reader; its processes end with the test."""
    with PackageReader() as made:
        yield made


def saved(folder: Path, content: io.BytesIO) -> Path:
    """A file with that content."""
    path = folder / "package.zip"
    path.write_bytes(content.getvalue())
    return path


#: Processes of emulators that other tests in this process keep running.
_others: list[psutil.Process] = []


@pytest.fixture(autouse=True)
def _leave_others() -> None:
    _others[:] = []
    _others[:] = workers()


def workers() -> list[psutil.Process]:
    """The processes of the reader under test."""
    children = psutil.Process().children()
    return [one for one in children if "ubiops.packages.worker" in " ".join(one.cmdline()) and one not in _others]


def test_it_finds_what_the_rules_find(reader: PackageReader, tmp_path: Path) -> None:
    """A good package is described, a bad one refused in the same words, one beyond a limit by its own error."""
    assert reader.validate(saved(tmp_path, with_code(CODE))) == Package("package", True, False)
    with pytest.raises(PackageError, match="no class Deployment"):
        reader.validate(saved(tmp_path, with_code("x = 1\n")))
    with pytest.raises(PackageLimitError, match="longer than 1024 characters"):
        reader.validate(saved(tmp_path, packed({"package/" + "x" * 2000: ""})))
    assert reader.validate(saved(tmp_path, packed({"p/deployment.R": "request <- function(d) d"})), "r").folder == "p"
    with pytest.raises(FileNotFoundError):
        reader.validate(tmp_path / "missing.zip")


def test_one_process_reads_many(reader: PackageReader, tmp_path: Path) -> None:
    """The process is kept for the next package, and its end is no loss."""
    path = saved(tmp_path, with_code(CODE))
    reader.validate(path)
    (first,) = workers()
    reader.validate(path)
    assert workers() == [first]
    first.kill()
    first.wait()
    assert reader.validate(path).folder == "package"
    assert workers() != [first]


def test_a_large_emulator_has_lasting_workers(reader: PackageReader, tmp_path: Path) -> None:
    """How much memory this process takes tells nothing about the one that reads."""
    ballast = b"x" * (200 * 1024**2)
    path = saved(tmp_path, with_code(CODE))
    reader.validate(path)
    (worker,) = workers()
    assert len(ballast) > SPENT_BYTES
    reader.validate(path)
    assert workers() == [worker]


def test_memory_is_limited(reader: PackageReader, tmp_path: Path) -> None:
    """Two million lines in a zip of a few kilobytes do not take gigabytes, and the next package is read."""
    path = saved(tmp_path, with_code("a\n" * 2_000_000))
    assert path.stat().st_size < 10_000
    with pytest.raises(PackageError, match="too long"):
        reader.validate(path)
    assert reader.validate(saved(tmp_path, with_code(CODE))).folder == "package"


def test_time_of_computing_is_limited(reader: PackageReader, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that takes too long to read is refused by name of the limit."""
    monkeypatch.setattr(limits, "READ_SECONDS", 1)
    monkeypatch.setattr("ubiops.packages.bounded.PATIENCE", 100)
    with pytest.raises(PackageLimitError, match="takes more than 1 seconds"):
        reader.load_yaml(json.dumps([{"a": number} for number in range(100_000)]).encode())


def test_a_process_that_hangs_is_ended(reader: PackageReader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that computes nothing and replies nothing is killed after a while."""
    path = saved(tmp_path, with_code(CODE))
    reader.validate(path)
    (worker,) = workers()
    worker.suspend()
    monkeypatch.setattr(limits, "READ_SECONDS", 0.1)
    with pytest.raises(PackageLimitError, match="takes more than 0 seconds"):
        reader.validate(path)
    assert workers() == []


def test_a_process_that_dies_is_told(reader: PackageReader, tmp_path: Path) -> None:
    """A crash while reading is an error about the package."""
    path = saved(tmp_path, with_code(CODE))
    reader.validate(path)
    (worker,) = workers()
    worker.suspend()
    killing = threading.Timer(0.2, lambda: os.kill(worker.pid, signal.SIGKILL))
    killing.start()
    with pytest.raises(PackageError, match=r"has failed: .* status -9"):
        reader.validate(path)
    killing.join()


def test_closing_ends_what_is_being_read(tmp_path: Path) -> None:
    """`close` waits for no package, and nothing is read after it."""
    path = saved(tmp_path, with_code(CODE))
    reader = PackageReader()
    reader.validate(path)
    (worker,) = workers()
    worker.suspend()
    closing = threading.Timer(0.2, reader.close)
    closing.start()
    with pytest.raises(PackageError):
        reader.validate(path)
    closing.join()
    assert workers() == []
    with pytest.raises(PackageError, match="being stopped"):
        reader.validate(path)


def test_yaml_becomes_what_json_has(reader: PackageReader) -> None:
    """Maps, lists and scalars come through; dates are text, keys are text."""
    assert reader.load_yaml(b"a: [1, 2.5, true, null]\n2: 2020-01-01\n") == {
        "a": [1, 2.5, True, None],
        "2": "2020-01-01",
    }
    assert reader.load_yaml(b"\xef\xbb\xbfa: &x 1\nb: *x\n") == {"a": 1, "b": 1}


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a: [", "not YAML"),
        (b"[" * 100_000, "nested too deeply"),
        (b"!!python/name:os.system", "not YAML"),
        (b"\xff", "utf"),
    ],
)
def test_what_is_no_yaml(reader: PackageReader, content: bytes, words: str) -> None:
    """It is refused in words, and no tag makes an object."""
    with pytest.raises(ValueError, match=words):
        reader.load_yaml(content)


def test_aliases_do_not_multiply(reader: PackageReader) -> None:
    """A few lines of aliases that stand for a billion items are refused within the limits."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    with pytest.raises(PackageLimitError, match=r"MiB of memory|seconds"):
        reader.load_yaml("\n".join(lines).encode())
