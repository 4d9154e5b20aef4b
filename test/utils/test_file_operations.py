"""Files to buckets and back: on the emulator what works, on a small platform what may go wrong."""

from __future__ import annotations

import base64
import hashlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import ubiops
from ubiops.exceptions import ApiConnectionError, ApiException, ApiTypeError, ApiValueError, NotFoundException
from ubiops.files import resuming
from ubiops.utils import (
    UbiOpsFile,
    download_file,
    download_files,
    handle_file_input,
    multipart,
    upload_file,
    upload_files,
)
from utils.buckets import Bucket
from utils.platform import Call, Platform, Reply

OLD = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def bucket() -> Iterator[Bucket]:
    """A bucket on a platform."""
    with Platform() as platform:
        yield Bucket(platform)


@pytest.fixture
def client(bucket: Bucket) -> Iterator[ubiops.ApiClient]:
    """A client of the platform."""
    configuration = ubiops.Configuration(host=bucket.platform.host, api_key={"Authorization": "Token x"}, retries=0)
    with ubiops.ApiClient(configuration) as api_client:
        yield api_client


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A folder with files in it and below it."""
    for name in ("a.txt", ".hidden", "empty", "sub/b c.txt", "sub/deep/ü.txt"):
        path = tmp_path / "tree" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"" if name == "empty" else name.encode())
    return tmp_path / "tree"


NAMES = [".hidden", "a.txt", "empty", "sub/b c.txt", "sub/deep/ü.txt"]


def contents(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


# On the emulator


@pytest.mark.parametrize("workers", [1, 5])
def test_a_folder_there_and_back(
    core_api: ubiops.CoreApi, project: str, tree: Path, tmp_path: Path, workers: int
) -> None:
    """Structure and content stay, and names that need escaping, too."""
    uris = upload_files(core_api.api_client, project, [tree], file_prefix="in/", parallel_uploads=workers)
    assert sorted(uris) == [f"ubiops-file://default/in/{name}" for name in NAMES]
    upload_file(core_api, project, tree / "a.txt", file_name="other.txt")
    out = tmp_path / "out"
    paths = download_files(core_api, project, prefix="in/", output_path=out, parallel_downloads=workers)
    assert sorted(paths) == [str(out / "in" / name) for name in NAMES]
    assert contents(out / "in") == contents(tree)
    assert sorted(contents(out)) == [f"in/{name}" for name in NAMES]


def test_one_file_there_and_back(
    core_api: ubiops.CoreApi, project: str, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name in the bucket, and the path here, are what they were asked to be."""
    client = core_api.api_client
    assert upload_file(client, project, str(tree / "a.txt")) == "ubiops-file://default/a.txt"
    uri = upload_file(client, project, tree / "sub" / "b c.txt", file_name="x/y/b c.txt")
    assert uri == "ubiops-file://default/x/y/b c.txt"
    assert upload_file(client, project, tree / "a.txt", file_name="x/") == "ubiops-file://default/x/a.txt"
    assert upload_file(client, project, tree / "a.txt", file_name=Path("x", "z")) == "ubiops-file://default/x/z"
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    for path, arguments in {
        "a.txt": {"file_name": "a.txt"},
        "b c.txt": {"file_uri": uri},
        "folder/a.txt": {"file_name": "x/a.txt", "output_path": "folder"},
        "new/folder/a.txt": {"file_name": "a.txt", "output_path": "new/folder/"},
        "other/name.txt": {"file_name": "a.txt", "output_path": "other/name.txt", "stream": False, "chunk_size": 1},
    }.items():
        assert download_file(client, project, **arguments) == str(tmp_path / path)
        assert (tmp_path / path).read_bytes() in {b"a.txt", b"sub/b c.txt"}


@pytest.mark.parametrize("file", ["a.txt", "sub"])
def test_request_data(core_api: ubiops.CoreApi, project: str, tree: Path, tmp_path: Path, file: str) -> None:
    """A local file is uploaded, a folder is zipped before, and a URI is what it is."""
    uri = handle_file_input(core_api, project, tree / file, file_prefix="data/")
    assert uri == ("ubiops-file://default/data/a.txt" if file == "a.txt" else "ubiops-file://default/data/sub.zip")
    assert handle_file_input(core_api, project, uri) == uri
    named = handle_file_input(core_api, project, str(tree / file), file_prefix="data/", file_name="n")
    assert named == "ubiops-file://default/data/n"
    path = download_file(core_api, project, file_uri=uri, output_path=tmp_path)
    if file == "sub":
        import zipfile

        with zipfile.ZipFile(path) as archive:
            assert sorted(archive.namelist()) == ["b c.txt", "deep/ü.txt"]
    with pytest.raises(NotFoundException, match="There is no file ubiops-file://default/none"):
        handle_file_input(core_api, project, "ubiops-file://default/none")
    with pytest.raises(ApiValueError, match="file: there is no file at"):
        handle_file_input(core_api, project, str(tmp_path / "none"))


def test_large_file_in_parts_on_the_emulator(
    core_api: ubiops.CoreApi, project: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parts arrive as the file that they were."""
    monkeypatch.setattr(multipart, "LEAST_BYTES", 1000)
    monkeypatch.setattr(multipart, "PART_BYTES", 400)
    monkeypatch.setattr(resuming, "KEPT_BYTES", 1000)
    content = bytes(range(256)) * 5
    (tmp_path / "large").write_bytes(content)
    upload_file(core_api, project, tmp_path / "large")
    path = download_file(core_api, project, file_name="large", output_path=tmp_path / "back")
    assert Path(path).read_bytes() == content


# What is skipped, replaced and refused


def test_what_is_there_already_is_not_uploaded(bucket: Bucket, client: ubiops.ApiClient, tree: Path) -> None:
    """The same size, and newer than the file here, is the same file."""
    upload_files(client, "p", [tree])
    bucket.platform.calls.clear()
    (tree / "a.txt").write_bytes(b"A.txt")
    os.utime(tree / "a.txt", (2e9, 2e9))
    (tree / "sub" / "b c.txt").write_bytes(b"longer than before")
    uris = upload_files(client, "p", [tree], skip_existing=True)
    assert sorted(bucket.transfers("PUT")) == ["a.txt", "sub/b c.txt"]
    assert len(uris) == len(NAMES)
    assert upload_file(client, "p", tree / "empty", skip_existing=True) == "ubiops-file://default/empty"
    assert len(bucket.transfers("PUT")) == 2


def test_what_is_there_already_is_not_downloaded(bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path) -> None:
    """The same size, and newer than the file in the bucket, is the same file."""
    for name in ("same", "changed", "x/longer"):
        bucket[name] = name.encode()
        bucket.files[name].created = OLD
    first = download_files(client, "p", output_path=tmp_path)
    bucket.platform.calls.clear()
    bucket["changed"] = b"CHANGED"
    os.utime(tmp_path / "changed", (1, 1))
    (tmp_path / "x" / "longer").write_bytes(b"cut")
    with pytest.raises(FileExistsError, match=r"changed and 1 more already exists; use overwrite=True"):
        download_files(client, "p", output_path=tmp_path, skip_existing=True)
    assert download_files(client, "p", output_path=tmp_path, skip_existing=True, overwrite=True) == first
    assert sorted(bucket.transfers("GET")) == ["changed", "x/longer"]
    assert contents(tmp_path) == {"same": b"same", "changed": b"CHANGED", "x/longer": b"x/longer"}
    download_file(client, "p", file_name="same", output_path=tmp_path, skip_existing=True)
    assert len(bucket.transfers("GET")) == 2


def test_a_file_that_is_there_is_kept(bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path) -> None:
    """It is replaced only when that was asked for, and nothing is downloaded before it is known."""
    bucket["a"], bucket["b"] = b"new", b"new"
    (tmp_path / "a").write_bytes(b"precious")
    with pytest.raises(FileExistsError, match="already exists; use overwrite=True"):
        download_file(client, "p", file_name="a", output_path=tmp_path)
    with pytest.raises(FileExistsError, match="already exists"):
        download_files(client, "p", output_path=tmp_path)
    assert contents(tmp_path) == {"a": b"precious"}
    assert not bucket.transfers("GET")
    download_file(client, "p", file_name="a", output_path=tmp_path, overwrite=True)
    assert contents(tmp_path) == {"a": b"new"}


def test_names_stay_in_the_folder(bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path) -> None:
    """Whatever a file of the bucket is called, it is saved below the folder, and no two as one."""
    names = ["../../up", "/etc/root", "a//b/./c", "a", "x\\y", "new\nline", "..", "dir/", "up"]
    for name in names:
        bucket[name] = name.encode()
    out = tmp_path / "out"
    download_files(client, "p", output_path=out)
    assert contents(tmp_path) == {
        "out/a (1)": b"a",
        "out/a/b/c": b"a//b/./c",
        "out/etc/root": b"/etc/root",
        "out/new_line": b"new\nline",
        "out/up": b"../../up",
        "out/up (1)": b"up",
        "out/x_y": b"x\\y",
    }
    assert download_file(client, "p", file_name="../../up", output_path=tmp_path) == str(tmp_path / "up")
    with pytest.raises(ApiValueError, match=r"'\.\.' has no name"):
        download_file(client, "p", file_name="..", output_path=tmp_path)


def test_links_lead_nowhere(bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path) -> None:
    """A link in the folder that leads out of it is not followed."""
    bucket["link/a"] = b"a"
    (tmp_path / "out").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ApiValueError, match="is a link that leads out of"):
        download_files(client, "p", output_path=tmp_path / "out")
    assert contents(tmp_path) == {}


def test_pages(bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path) -> None:
    """A bucket that is listed in pages is downloaded whole."""
    bucket.page_size = 3
    for number in range(10):
        bucket[f"f{number}"] = b"x"
    assert len(download_files(client, "p", output_path=tmp_path)) == 10
    assert download_files(client, "p", prefix="none", output_path=tmp_path / "new") == []


@pytest.mark.parametrize(
    ("call", "error", "words"),
    [
        (lambda client, tree: upload_file(client, "p", tree / "none"), ApiValueError, "file_path: there is no file"),
        (lambda client, tree: upload_file(client, "p", tree), ApiValueError, "file_path: there is a folder"),
        (lambda client, _tree: upload_file(client, "p", 3), ApiTypeError, "file_path is the path of a file, not int"),
        (lambda client, tree: upload_files(client, "p", tree), ApiValueError, "file_paths is a list of paths"),
        (lambda client, tree: upload_files(client, "p", [tree / "none"]), ApiValueError, "file_paths: there is no"),
        (
            lambda client, tree: upload_files(client, "p", [tree / "a.txt", tree / "sub" / "a.txt"]),
            *(ApiValueError, "file_paths has two files for the name 'a.txt'"),
        ),
        (lambda client, tree: upload_files(client, "p", [tree], parallel_uploads=0), ApiValueError, "1 or more"),
        (lambda client, _tree: download_file(client, "p"), ApiValueError, "file_uri is missing, or file_name"),
        (lambda client, _tree: download_file(client, "p", file_uri="x"), ApiValueError, "file_uri is text like"),
        (
            lambda client, tree: download_files(client, "p", output_path=tree / "a.txt"),
            *(ApiValueError, "output_path is a folder"),
        ),
    ],
)
def test_arguments_that_make_no_sense(
    bucket: Bucket, client: ubiops.ApiClient, tree: Path, call: Any, error: type[Exception], words: str
) -> None:
    """Each is named before anything is sent."""
    (tree / "sub" / "a.txt").write_bytes(b"other")
    with pytest.raises(error, match=words):
        call(client, tree)
    assert not bucket.platform.calls


def test_the_same_file_twice_is_uploaded_once(bucket: Bucket, client: ubiops.ApiClient, tree: Path) -> None:
    """A path may be in the list twice, and a list may be empty."""
    assert upload_files(client, "p", [tree / "a.txt", str(tree / "a.txt")]) == ["ubiops-file://default/a.txt"]
    assert upload_files(client, "p", []) == []
    assert bucket.transfers("PUT") == ["a.txt"]


# What the storage may do


def test_headers_of_a_provider(bucket: Bucket, client: ubiops.ApiClient, tree: Path) -> None:
    """Azure wants two headers, others get none, and no one gets the token."""
    upload_file(client, "p", tree / "a.txt")
    bucket.provider = "azure_blob_storage"
    upload_file(client, "p", tree / "a.txt")
    first, second = (call.headers for call in bucket.platform.asked("/signed/.*"))
    assert "x-ms-blob-type" not in first
    assert (second["x-ms-version"], second["x-ms-blob-type"]) == ("2020-04-08", "BlockBlob")
    assert "Authorization" not in first
    assert "Authorization" not in second


@pytest.mark.parametrize("header", ["x-goog-hash", "Content-MD5"])
@pytest.mark.parametrize("damaged", [True, False])
def test_checksums(bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path, header: str, damaged: bool) -> None:
    """A file that is not what the storage says that it is does not appear."""
    bucket["a"] = b"content"
    digest = base64.b64encode(hashlib.md5(b"other" if damaged else b"content", usedforsecurity=False).digest()).decode()
    value = f"crc32c=AAAAAA==,md5={digest}" if header == "x-goog-hash" else digest
    bucket.before = lambda _call: Reply(b"content", headers={header: value})
    if not damaged:
        download_file(client, "p", file_name="a", output_path=tmp_path)
        return
    with pytest.raises(ApiConnectionError, match="its MD5 is not the one"):
        download_file(client, "p", file_name="a", output_path=tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_first_failure_ends_all(bucket: Bucket, client: ubiops.ApiClient, tree: Path) -> None:
    """What has not begun is not begun, and the error is the one of the file that failed."""
    for number in range(100):
        (tree / f"f{number:02}").write_bytes(b"x")
    arrived = threading.Barrier(2)

    def before(call: Call) -> Reply | None:
        if len(bucket.transfers("PUT")) <= 2:
            arrived.wait(10)
        return Reply({"error": "no more room"}, 507) if call.parts[0] == "f01" else None

    bucket.before = before
    with pytest.raises(ApiException, match="507"):
        upload_files(client, "p", [tree / "f00", tree / "f01", *sorted(tree.glob("f*"))], parallel_uploads=2)
    assert len(bucket.transfers("PUT")) < 50


def cut_off(bucket: Bucket, at: int) -> None:
    """Let the next download break after so many bytes of the file."""
    content = bucket["large"]

    def before(call: Call) -> Reply:
        bucket.before = lambda _call: None
        start = int(call.headers.get("Range", "bytes=0-")[6:-1])
        headers = {"ETag": bucket.files["large"].tag}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        return Reply(content[start:], 206 if start else 200, headers, cut=at - start)

    bucket.before = before


@pytest.fixture
def large(bucket: Bucket, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A file that is large enough to be kept in part."""
    monkeypatch.setattr(resuming, "KEPT_BYTES", 1000)
    content = os.urandom(3000)
    bucket["large"] = content
    return content


def test_a_large_download_goes_on_in_the_next_call(
    bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path, large: bytes
) -> None:
    """Only the rest is asked for, and nothing but the file stays."""
    for at in (1200, 2500):
        cut_off(bucket, at)
        with pytest.raises(ApiConnectionError):
            download_file(client, "p", file_name="large", output_path=tmp_path)
        assert [path.name[0] for path in tmp_path.iterdir()] == ["."]
    assert Path(download_file(client, "p", file_name="large", output_path=tmp_path)).read_bytes() == large
    asked = [call.headers.get("Range") for call in bucket.platform.asked("/signed/.*")]
    assert asked == [None, "bytes=1200-", "bytes=2500-"]
    assert [path.name for path in tmp_path.iterdir()] == ["large"]


@pytest.mark.parametrize("kept", ["changed", "whole", "foreign", "locked"])
def test_what_an_earlier_call_left_is_looked_at(
    bucket: Bucket, client: ubiops.ApiClient, tmp_path: Path, large: bytes, kept: str
) -> None:
    """A part of another version, or of another process, never gets into the file."""
    cut_off(bucket, 1200)
    with pytest.raises(ApiConnectionError):
        download_file(client, "p", file_name="large", output_path=tmp_path)
    (part,) = tmp_path.iterdir()
    if kept == "changed":
        bucket["large"] = large = os.urandom(2000)
    elif kept == "whole":
        part.write_bytes(large)
    elif kept == "foreign":
        part.rename(part.with_name(part.name.rpartition(".")[0] + "$.part"))
    with part.open("rb") if kept == "locked" else tmp_path.joinpath("lock").open("wb") as lock:
        if kept == "locked":
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        assert Path(download_file(client, "p", file_name="large", output_path=tmp_path)).read_bytes() == large


# Parts of an upload


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A file that is sent in eight parts."""
    monkeypatch.setattr(multipart, "LEAST_BYTES", 1000)
    monkeypatch.setattr(multipart, "PART_BYTES", 400)
    path = tmp_path / "in parts"
    path.write_bytes(os.urandom(3000))
    return path


def fail_at(bucket: Bucket, number: int, status: int = 500) -> None:
    """Refuse the part of this number, once."""

    def before(call: Call) -> Reply | None:
        if call.query.get("part") != str(number):
            return None
        bucket.before = lambda _call: None
        return Reply({"error": "no"}, status)

    bucket.before = before


def sent_parts(bucket: Bucket) -> list[str | None]:
    """The numbers of the parts that were sent, None for a whole file."""
    return [call.query.get("part") for call in bucket.platform.asked("/signed/.*")]


def test_a_large_upload_goes_on_in_the_next_call(
    bucket: Bucket, client: ubiops.ApiClient, in_parts: Path, cache: Path
) -> None:
    """Parts that have arrived are not sent again, and nothing is left of what was kept for that."""
    reports: list[tuple[int, int | None]] = []
    fail_at(bucket, 4)
    with pytest.raises(ApiException, match="500"):
        upload_file(client, "p", in_parts)
    upload_file(client, "p", in_parts)
    assert bucket["in parts"] == in_parts.read_bytes()
    assert sent_parts(bucket) == ["1", "2", "3", "4", "4", "5", "6", "7", "8"]
    assert not list(cache.rglob("*.json"))
    assert multipart.upload_in_parts(
        ubiops.CoreApi(client), ("p", "default", "x"), str(in_parts), lambda done, total: reports.append((done, total))
    )
    assert reports[-1] == (3000, 3000)
    assert sorted(done for done, _ in reports) == [done for done, _ in reports]


@pytest.mark.parametrize("change", ["file", "upload", "cache", "old"])
def test_an_upload_that_cannot_go_on_begins_anew(
    bucket: Bucket, client: ubiops.ApiClient, in_parts: Path, cache: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that has changed, or parts that are gone, are sent whole."""
    fail_at(bucket, 4)
    with pytest.raises(ApiException, match="500"):
        upload_file(client, "p", in_parts)
    if change == "file":
        in_parts.write_bytes(os.urandom(3000))
        os.utime(in_parts, (1e9, 1e9))
    elif change == "upload":
        bucket.parts.clear()
        bucket.before = lambda call: Reply({"error": "gone"}, 404) if "upload-1" in str(call.query) else None
    elif change == "cache":
        next(cache.rglob("*.json")).write_text("{")
    else:
        monkeypatch.setattr(multipart, "KEPT_SECONDS", -1)
    upload_file(client, "p", in_parts)
    assert bucket["in parts"] == in_parts.read_bytes()
    assert sent_parts(bucket)[-8:] == ["1", "2", "3", "4", "5", "6", "7", "8"]


@pytest.mark.parametrize("reason", ["provider", "not implemented", "no tag"])
def test_an_upload_that_has_no_parts_is_sent_whole(
    bucket: Bucket, client: ubiops.ApiClient, in_parts: Path, reason: str
) -> None:
    """Where a provider or platform takes no parts, one PUT does."""
    if reason == "provider":
        bucket.provider = "azure_blob_storage"
    elif reason == "not implemented":
        bucket.platform.on("POST", ".*/start-multipart-upload", Reply({"error": "no"}, 501))
    else:
        bucket.before = lambda call: Reply(b"") if "part" in call.query else None
    upload_file(client, "p", in_parts)
    assert bucket["in parts"] == in_parts.read_bytes()
    assert sent_parts(bucket)[-1] is None


def test_an_upload_without_a_cache(bucket: Bucket, client: ubiops.ApiClient, in_parts: Path, cache: Path) -> None:
    """Where nothing can be kept, the upload works all the same."""
    cache.write_text("not a folder")
    upload_file(client, "p", in_parts)
    assert bucket["in parts"] == in_parts.read_bytes()


# Interrupted

PROGRAM = """
import sys, ubiops
from ubiops.files import resuming
from ubiops.utils import multipart
multipart.LEAST_BYTES, multipart.PART_BYTES, resuming.KEPT_BYTES = 1000, 400, 1000
host, way, folder = sys.argv[1:]
client = ubiops.ApiClient(ubiops.Configuration(host=host, api_key={"Authorization": "Token x"}, retries=0))
if way == "up":
    ubiops.utils.upload_files(client, "p", [folder], parallel_uploads=3, skip_existing=True)
else:
    ubiops.utils.download_files(client, "p", output_path=folder, parallel_downloads=3, skip_existing=True)
"""


@pytest.mark.parametrize("way", ["up", "down"])
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("at", [0, 1, 7, 12, 18])
def test_interrupted_at_any_point(bucket: Bucket, tmp_path: Path, way: str, how: signal.Signals, at: int) -> None:
    """Nothing half appears, and the second try transfers only what is missing."""
    folder = tmp_path / "folder"
    folder.mkdir()
    wanted = {
        f"{'large' if number % 5 == 0 else 'small'}-{number}": os.urandom(2000 if number % 5 == 0 else 50)
        for number in range(20)
    }
    for name, content in wanted.items():
        if way == "up":
            (folder / name).write_bytes(content)
            os.utime(folder / name, (1e9, 1e9))
        else:
            bucket[name] = content
            bucket.files[name].created = OLD
    command = [sys.executable, "-c", PROGRAM, bucket.platform.host, way, str(folder)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)

    def before(_call: Call) -> Reply | None:
        if len(bucket.platform.asked("/signed/.*")) > at:
            process.send_signal(how)
            process.wait(10) if how == signal.SIGKILL else None
        return None

    bucket.before = before
    assert process.wait(30) != 0
    bucket.before = lambda _call: None
    there = {name: stored.content for name, stored in bucket.files.items()} if way == "up" else contents(folder)
    there = {name: content for name, content in there.items() if not name.startswith(".")}
    assert there.items() <= wanted.items()
    bucket.platform.calls.clear()
    assert subprocess.run(command, check=False, timeout=60).returncode == 0
    assert not set(bucket.transfers("PUT" if way == "up" else "GET")) & set(there)
    # A process that is killed leaves the empty or small hidden files that it was about to fill.
    assert {name: content for name, content in contents(folder).items() if name[0] != "."} == wanted
    if way == "up":
        assert {name: stored.content for name, stored in bucket.files.items()} == wanted


# URIs


def test_uris() -> None:
    """A file of a bucket and its URI are made of one another."""
    file = UbiOpsFile.from_uri("ubiops-file://default/a/b.txt")
    assert (file.bucket, file.file, file.file_uri) == ("default", "a/b.txt", "ubiops-file://default/a/b.txt")
    assert repr(file) == "UbiOpsFile('default', 'a/b.txt')"
    assert UbiOpsFile.remove_file_prefix("ubiops-file://default/a") == "default/a"
    assert UbiOpsFile.validate_uri("ubiops-file://default/a") is True
    for wrong in ("ubiops-file://default", "default/a", "ubiops-file:///a", "ubiops-file://a/", None):
        with pytest.raises(ApiValueError, match="file_uri is text like"):
            UbiOpsFile.from_uri(wrong)  # type: ignore[arg-type]
