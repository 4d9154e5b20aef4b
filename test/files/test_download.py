"""Downloads: how they are read, under which name they are saved, and what is left when they fail."""

import errno
import io
import os
import threading
import tracemalloc
from pathlib import Path

import pytest
from urllib3 import HTTPHeaderDict, HTTPResponse

from ubiops.exceptions import ApiValueError
from ubiops.files.download import BLOCK_SIZE, Download
from ubiops.files.names import MAX_NAME_BYTES, safe_filename

CONTENT = b"PK\x03\x04" + bytes(range(256)) * 4096


def download_of(
    content: bytes = CONTENT, disposition: str | None = 'attachment; filename="package.zip"', **headers: str
) -> Download:
    """A download of `content`, read from memory by urllib3."""
    fields = HTTPHeaderDict({name.replace("_", "-"): value for name, value in headers.items()})
    if disposition is not None:
        fields["Content-Disposition"] = disposition
    return Download(HTTPResponse(io.BytesIO(content), fields, 200, preload_content=False))


def test_reading_whole_and_in_pieces() -> None:
    """`read` gives what is asked for, then the rest, then nothing."""
    with download_of() as download:
        assert download.status == 200
        assert download.headers["content-disposition"] == 'attachment; filename="package.zip"'
        assert download.read(4) == b"PK\x03\x04"
        assert download.read(0) == b""
        assert download.read() == CONTENT[4:]
        assert download.read() == b""
        assert download.read(10) == b""
    with download_of() as download:
        assert download.read(-1) == CONTENT


@pytest.mark.parametrize("size", [1000, BLOCK_SIZE, len(CONTENT), len(CONTENT) + 1])
def test_iterating(size: int) -> None:
    """`iter_content` gives pieces of the size asked for, only the last one smaller, and continues after a `read`."""
    with download_of() as download:
        assert download.read(4) == CONTENT[:4]
        *pieces, last = download.iter_content(size)
        assert {len(piece) for piece in pieces} <= {size}
        assert len(last) <= size
        assert b"".join([*pieces, last]) == CONTENT[4:]
    with download_of() as download, pytest.raises(ApiValueError, match="at least 1"):
        download.iter_content(0)


def test_nothing_is_read_after_close(tmp_path: Path) -> None:
    """A closed download says so, whichever method is called, and can be closed again."""
    download = download_of()
    with download:
        pieces = download.iter_content(10)
        next(pieces)
    download.close()
    for use in (download.read, lambda: next(pieces), download.iter_content, lambda: download.save(tmp_path)):
        with pytest.raises(ApiValueError, match=r"closed|read already"):
            use()
    assert download.getfilename() == "package.zip"
    assert repr(download) == "<Download 'package.zip', status 200, closed>"
    assert list(tmp_path.iterdir()) == []


def test_saving(tmp_path: Path) -> None:
    """The whole file is in the folder under its name, and nothing else."""
    path = download_of().save(tmp_path)
    assert path == str(tmp_path / "package.zip")
    assert Path(path).read_bytes() == CONTENT
    assert list(tmp_path.iterdir()) == [Path(path)]


def test_saving_into_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a folder it is the current one, and the path stays right when that changes."""
    monkeypatch.chdir(tmp_path)
    path = download_of().save()
    monkeypatch.chdir("/")
    assert Path(path).read_bytes() == CONTENT
    assert Path(path).parent == tmp_path


def test_a_saved_file_has_the_usual_permissions(tmp_path: Path) -> None:
    """Who may read the file is what the user's umask says, as for any file they write."""
    (tmp_path / "other").touch()
    assert Path(download_of().save(tmp_path)).stat().st_mode == (tmp_path / "other").stat().st_mode


def test_an_existing_file_is_kept(tmp_path: Path) -> None:
    """A file, a folder and a dangling link of the same name stay, and free names are chosen."""
    (tmp_path / "package.zip").write_bytes(b"mine")
    (tmp_path / "package (1).zip").mkdir()
    (tmp_path / "package (2).zip").symlink_to(tmp_path / "nowhere")
    assert download_of().save(tmp_path) == str(tmp_path / "package (3).zip")
    assert (tmp_path / "package.zip").read_bytes() == b"mine"
    assert not (tmp_path / "nowhere").exists()


def test_overwriting_when_asked(tmp_path: Path) -> None:
    """`overwrite` replaces a file, and a link itself but never what it points to."""
    (tmp_path / "other").write_bytes(b"mine")
    (tmp_path / "package.zip").symlink_to(tmp_path / "other")
    assert download_of().save(tmp_path, overwrite=True) == str(tmp_path / "package.zip")
    assert (tmp_path / "package.zip").read_bytes() == CONTENT
    assert not (tmp_path / "package.zip").is_symlink()
    assert (tmp_path / "other").read_bytes() == b"mine"


def test_many_at_once_choose_different_names(tmp_path: Path) -> None:
    """Sixteen threads that save the same name at the same time lose no file."""
    start = threading.Barrier(16)
    paths: list[str] = []

    def save(number: int) -> None:
        start.wait()
        paths.append(download_of(str(number).encode()).save(tmp_path))

    threads = [threading.Thread(target=save, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {Path(path).read_bytes() for path in paths} == {str(number).encode() for number in range(16)}
    assert len(list(tmp_path.iterdir())) == 16


def test_a_disk_without_links(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a file system that has no links an existing file is kept all the same, and a failure leaves nothing."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    assert download_of().save(tmp_path) == str(tmp_path / "package.zip")
    assert download_of(b"second").save(tmp_path) == str(tmp_path / "package (1).zip")
    assert (tmp_path / "package.zip").read_bytes() == CONTENT
    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(PermissionError):
        download_of().save(tmp_path)
    assert len(list(tmp_path.iterdir())) == 2


class Breaking(io.BytesIO):
    """A body that fails after its first piece."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(CONTENT)
        self._error = error

    def read(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise self._error
        return super().read(size)


@pytest.mark.parametrize(
    "error", [KeyboardInterrupt(), MemoryError(), LookupError()], ids=lambda error: type(error).__name__
)
def test_nothing_is_left_behind_on_failure(tmp_path: Path, error: BaseException) -> None:
    """Whatever ends the reading, Ctrl-C included, the folder is as it was and the download is closed."""
    body = Breaking(error)
    download = Download(HTTPResponse(body, {}, 200, preload_content=False))
    with pytest.raises(type(error)):
        download.save(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert body.closed


def test_an_error_of_progress_leaves_nothing_behind(tmp_path: Path) -> None:
    """What the progress function raises ends the saving, and reaches the caller."""

    def stop(done: int, total: int | None) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download_of().save(tmp_path, progress=stop)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("headers", "total"),
    [({"Content_Length": str(len(CONTENT))}, len(CONTENT)), ({}, None), ({"Content_Length": "many"}, None)],
)
def test_progress_counts_the_bytes(tmp_path: Path, headers: dict[str, str], total: int | None) -> None:
    """Progress starts at 0 and ends with the file's length; the total is None when the server did not send it."""
    seen: list[tuple[int, int | None]] = []
    download_of(**headers).save(tmp_path, progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, total)
    assert seen[-1] == (len(CONTENT), total)
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_progress_is_the_same_however_the_file_is_read(tmp_path: Path) -> None:
    """Progress given to the call starts at 0, counts each piece and ends with the length, for every way to read."""
    for read in (
        lambda download: download.read(),
        lambda download: [download.read(10), download.read()],
        lambda download: list(download.iter_content(1000)),
        lambda download: download.save(tmp_path),
    ):
        seen: list[tuple[int, int | None]] = []
        response = HTTPResponse(io.BytesIO(CONTENT), {}, 200, preload_content=False)
        with Download(response, lambda *now: seen.append(now)) as download:  # noqa: B023
            read(download)
        assert (seen[0], seen[-1]) == ((0, None), (len(CONTENT), None))
        assert len(seen) > 2


def test_a_full_disk(tmp_path: Path) -> None:
    """The disk's own error reaches the caller, and the part that was written is gone."""
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(CONTENT) // 2 + 7, before[1]))
    try:
        with pytest.raises(OSError, match="too large"):
            download_of().save(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert list(tmp_path.iterdir()) == []


def test_folders_that_are_none(tmp_path: Path) -> None:
    """A missing folder, or a file, is refused by name before anything is read."""
    (tmp_path / "file").touch()
    for folder in (tmp_path / "missing", tmp_path / "file"):
        with pytest.raises(ApiValueError, match=folder.name):
            download_of().save(folder)


def test_a_file_that_was_read_in_part_is_not_saved(tmp_path: Path) -> None:
    """A file without its beginning would look whole, so it is refused."""
    with download_of() as download:
        download.read(1)
        with pytest.raises(ApiValueError, match="read already"):
            download.save(tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="package.zip"', "package.zip"),
        ("attachment; filename=package.zip", "package.zip"),
        ("attachment; filename = package.zip ; size=3", "package.zip"),
        ("ATTACHMENT; FILENAME=package.zip", "package.zip"),
        ("filename=package.zip", "package.zip"),
        ("attachment; filename=two words.zip", "two words.zip"),
        ('attachment; filename="semi;colon.zip"', "semi;colon.zip"),
        ('attachment; filename="a\\"b.zip"', "a_b.zip"),
        ('attachment; filename="open.zip', "open.zip"),
        ('attachment; filename="a%2Fb.zip"', "a%2Fb.zip"),
        ("attachment; filename*=UTF-8''na%C3%AFve.zip", "naïve.zip"),
        ("attachment; filename*=utf-8'en'%e2%82%ac.zip", "€.zip"),
        ("attachment; filename*=iso-8859-1''%A3.zip", "£.zip"),
        ("attachment; filename*=\"UTF-8''quoted.zip\"", "quoted.zip"),
        ("attachment; filename=\"a.zip\"; filename*=UTF-8''%E5%8C%85.zip", "包.zip"),
        ("attachment; filename*=UTF-8''%E5%8C%85.zip; filename=a.zip", "包.zip"),
        ("attachment; filename*=UTF-8''%FF.zip; filename=a.zip", "a.zip"),
        ("attachment; filename*=zlib''x; filename=a.zip", "a.zip"),
        ("attachment; filename*=a.zip", "download"),
        ("attachment; filename*=UTF-8''..%2F..%2Fetc%2Fpasswd", "passwd"),
        ("attachment; filename*=UTF-8''a%0D%0Ab%00.zip", "a__b_.zip"),
        ('attachment; filename*0="a b"; filename*1=".zip"', "download"),
        ("attachment; filename*0*=UTF-8''%E5%8C; filename*1*=%85.zip; filename=a.zip", "a.zip"),
        ('attachment; filename="päckage.zip"'.encode().decode("latin-1"), "päckage.zip"),
        ('attachment; filename="p\xe4ckage.zip"', "päckage.zip"),
        ('attachment; x="; filename=evil.zip"; filename=good.zip', "good.zip"),
        ("attachment; filename=first.zip; filename=second.zip", "first.zip"),
        ("attachment", "download"),
        ('attachment; filename=""', "download"),
        ("attachment; filename", "download"),
        (";;=; ;filename=;", "download"),
        ("", "download"),
        (None, "download"),
    ],
)
def test_the_name_in_content_disposition(header: str | None, name: str) -> None:
    """RFC 6266 and 8187 as servers write them: `filename*` wins, and nothing in the header is an error."""
    assert download_of(disposition=header).getfilename() == name


def test_a_name_for_a_nameless_file() -> None:
    """A zip file without a name is one all the same."""
    assert download_of(disposition=None, Content_Type="application/zip; x=1").getfilename() == "download.zip"
    assert (
        download_of(disposition="attachment; filename=..", Content_Type="application/zip").getfilename()
        == "download.zip"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("package.zip", "package.zip"),
        ("Ünïcode 包 (final) [1] 'x' & y.zip", "Ünïcode 包 (final) [1] 'x' & y.zip"),
        ("/etc/passwd", "passwd"),
        ("../../x.zip", "x.zip"),
        ("..\\..\\x.zip", "x.zip"),
        ("C:\\Users\\me\\x.zip", "x.zip"),
        ("C:x.zip", "C_x.zip"),
        ("x.zip:stream", "x.zip_stream"),
        ("folder/", "download"),
        ("", "download"),
        (".", "download"),
        ("..", "download"),
        (" . . ", "download"),
        (".bashrc", "bashrc"),
        ("...x.zip. . ", "x.zip"),
        ("a\0b\r\nc\td\x7fe.zip", "a_b__c_d_e.zip"),
        ("safe\u202egpj.exe", "safegpj.exe"),
        ("\ufeff\u200b.x.zip", "x.zip"),
        ("a\u2028b\u2029c\ud800d\ufffe.zip", "a_b_c_d_.zip"),
        ("..\uff0f..\uff3cx\uff1ay.zip", "_.._x_y.zip"),
        ("\u2024\u2024\u2025/x\u2026.zip", "x_.zip"),
        ("a\u2100b.zip", "a_b.zip"),
        ("\u3000\u00a0x\u2003y.zip", "x y.zip"),
        ('<a>:"b"|c?*.zip', "_a___b__c__.zip"),
        ("CON", "_CON"),
        ("con.zip", "_con.zip"),
        ("nul.tar.gz", "_nul.tar.gz"),
        ("COM1.txt", "_COM1.txt"),
        ("LPT9 .txt", "_LPT9 .txt"),
        ("com\u00b9.txt", "_com\u00b9.txt"),
        ("\uff23\uff2f\uff2e", "_\uff23\uff2f\uff2e"),
        ("CONfig.zip", "CONfig.zip"),
        ("COM10.txt", "COM10.txt"),
        ("e\u0301.zip", "é.zip"),
    ],
)
def test_safe_filename(text: str, name: str) -> None:
    """A name is reduced to a plain one that every system takes; a good one stays as it is."""
    assert safe_filename(text) == name


@pytest.mark.parametrize(
    ("text", "ending"),
    [
        ("a" * 5000 + ".zip", "a.zip"),
        ("包" * 300 + ".zip", "包.zip"),
        ("x." + "y" * 400, "y"),
        ("b" + " " * 400 + "x.zip", "b.zip"),
    ],
)
def test_long_names_are_cut(text: str, ending: str) -> None:
    """A name has at most 240 bytes, whole characters and its extension."""
    name = safe_filename(text)
    assert len(name.encode()) <= MAX_NAME_BYTES
    assert name.endswith(ending)


def test_the_longest_name_can_be_saved_many_times(tmp_path: Path) -> None:
    """A number still fits behind the longest name."""
    disposition = f"attachment; filename={'n' * 400}.zip"
    assert len({download_of(b"x", disposition).save(tmp_path) for _ in range(12)}) == 12


class Zeros(io.RawIOBase):
    """A body of 64 MiB that is nowhere."""

    def __init__(self) -> None:
        super().__init__()
        self._left = 64 << 20

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        size = min(size, self._left)
        self._left -= size
        return bytes(size)


def test_memory_of_a_large_download(tmp_path: Path) -> None:
    """A file of 64 MiB takes a few blocks of memory."""
    download = Download(HTTPResponse(Zeros(), {"Content-Length": str(64 << 20)}, 200, preload_content=False))
    tracemalloc.start()
    path = download.save(tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert Path(path).stat().st_size == 64 << 20
    assert peak < 8 * BLOCK_SIZE
    Path(path).unlink()
