# ruff: noqa: SIM117 -- what is set up and what is expected read better apart
"""The multipart body: what it announces, what it sends, and what it refuses."""

import gzip
import io
import os
import socket
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from python_multipart.multipart import MultipartParser, parse_options_header
from servers import ScriptedServer, answer, reply

import ubiops
from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.files.source import BLOCK_SIZE, DEFAULT_FILENAME, FileSource
from ubiops.files.upload import MultipartUpload

CONTENT = b"PK\x03\x04" + bytes(range(256)) * 20


def body_of(upload: MultipartUpload) -> bytes:
    """All bytes of one sending."""
    return b"".join(bytes(block) for block in upload)


def parts_of(upload: MultipartUpload) -> list[tuple[bytes, bytes]]:
    """Content-Disposition and content of every part, read by a parser that is not ours."""
    parts: list[tuple[bytes, bytes]] = []
    header, value, content = bytearray(), bytearray(), bytearray()
    headers: dict[bytes, bytes] = {}

    def end_header() -> None:
        headers[bytes(header).lower()] = bytes(value)
        header.clear()
        value.clear()

    def end_part() -> None:
        parts.append((headers.pop(b"content-disposition"), bytes(content)))
        content.clear()

    boundary = parse_options_header(upload.content_type)[1][b"boundary"]
    parser = MultipartParser(
        boundary,
        {
            "on_header_field": lambda data, start, end: header.extend(data[start:end]),
            "on_header_value": lambda data, start, end: value.extend(data[start:end]),
            "on_header_end": end_header,
            "on_part_data": lambda data, start, end: content.extend(data[start:end]),
            "on_part_end": end_part,
        },
    )
    parser.write(body_of(upload))
    parser.finalize()
    return parts


class Reader:
    """A reader that is nothing but that: it cannot seek, and has neither name nor length."""

    def __init__(self, content: bytes, at_most: int = 1 << 30) -> None:
        self._file = io.BytesIO(content)
        self._at_most = at_most
        self.closed = False

    def read(self, size: int = -1) -> bytes:
        return self._file.read(min(size, self._at_most))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A file on the disk."""
    path = tmp_path / "package.zip"
    path.write_bytes(CONTENT)
    return path


@pytest.fixture(
    params=["str", "PathLike", "open", "unbuffered", "bytes", "bytearray", "memoryview", "strided", "BytesIO", "reader"]
)
def source(request: pytest.FixtureRequest, package: Path) -> Iterator[FileSource]:
    """The same content as every kind of source."""
    match request.param:
        case "str":
            yield str(package)
        case "PathLike":
            yield package
        case "open":
            with package.open("rb") as file:
                yield file
        case "unbuffered":
            with package.open("rb", buffering=0) as file:
                yield file
        case "bytes":
            yield CONTENT
        case "bytearray":
            yield bytearray(CONTENT)
        case "memoryview":
            yield memoryview(CONTENT)
        case "strided":
            yield memoryview(bytes(byte for pair in zip(CONTENT, CONTENT, strict=True) for byte in pair))[::2]
        case "BytesIO":
            yield io.BytesIO(CONTENT)
        case _:
            yield Reader(CONTENT, at_most=1000)


def test_every_source_is_sent_whole_with_its_length(source: FileSource) -> None:
    """Whatever the file comes from, a foreign parser reads the fields and its bytes, and the length is the announced one."""
    with MultipartUpload({"source_version": "v1"}, source) as upload:
        first, second = parts_of(upload)
        assert first == (b'form-data; name="source_version"', b"v1")
        assert second[0].startswith(b'form-data; name="file"; filename="')
        assert second[1] == CONTENT
        assert upload.content_length == len(body_of(upload))


def test_every_source_is_sent_again_from_its_start(source: FileSource) -> None:
    """A second iteration, even after half of a first one, gives the whole body again."""
    with MultipartUpload({}, source) as upload:
        assert upload.rewindable
        whole = body_of(upload)
        half = iter(upload)
        next(half)
        assert body_of(upload) == whole
        assert list(half) == []  # The earlier sending is over: it cannot mix its blocks with the new one.


def test_the_callers_object_is_never_closed(package: Path) -> None:
    """An object that the caller opened stays open, whether or not the upload went well."""
    reader = Reader(CONTENT * 100)
    with package.open("rb") as file, io.BytesIO(CONTENT) as memory:
        for source in (file, memory, reader):
            with MultipartUpload({}, source) as upload:
                next(iter(upload))
            assert not source.closed


def test_a_path_is_opened_late_and_always_closed(package: Path) -> None:
    """No file is open before the sending, and none after it, also when it was left half way."""

    def held() -> bool:
        return any(fd.exists() and fd.samefile(package) for fd in Path("/proc/self/fd").iterdir())

    with MultipartUpload({}, package) as upload:
        assert not held()
        blocks = iter(upload)
        next(blocks)
        next(blocks)
        assert held()
    assert not held()
    upload.close()


def test_an_open_file_is_sent_from_its_position() -> None:
    """What was read already is not sent, neither the first time nor again."""
    file = io.BytesIO(b"header" + CONTENT)
    file.seek(6)
    with MultipartUpload({}, file) as upload:
        assert [content for _, content in parts_of(upload)] == [CONTENT]
        assert [content for _, content in parts_of(upload)] == [CONTENT]


def test_a_large_stream_goes_out_once_without_a_length() -> None:
    """A reader beyond one block has no length, streams, and says why it cannot be sent a second time."""
    content = CONTENT * (2 * BLOCK_SIZE // len(CONTENT))
    with MultipartUpload({}, Reader(content, at_most=70_000)) as upload:
        assert (upload.content_length, upload.rewindable) == (None, False)
        assert parts_of(upload)[0][1] == content
        with pytest.raises(ApiValueError, match="a second time"):
            body_of(upload)


def test_a_pipe_is_streamed() -> None:
    """The reading end of a pipe is a source like any other."""
    ours, theirs = socket.socketpair()
    writer = threading.Thread(target=lambda: (theirs.sendall(CONTENT * 400), theirs.close()))
    writer.start()
    with ours, ours.makefile("rb") as file, MultipartUpload({}, file) as upload:
        assert parts_of(upload)[0][1] == CONTENT * 400
    writer.join()


def test_an_archive_that_seeks_has_a_length() -> None:
    """A file object that decompresses is sent decompressed, with the decompressed length."""
    with gzip.open(io.BytesIO(gzip.compress(CONTENT))) as file, MultipartUpload({}, file) as upload:
        assert upload.content_length == len(body_of(upload))
        assert parts_of(upload)[0][1] == CONTENT


def test_a_form_without_a_file() -> None:
    """Fields alone make a body too, empty values and no fields included."""
    with MultipartUpload({"a": "1", "b": "", "c": "é\r\n--x"}) as upload:
        assert [content for _, content in parts_of(upload)] == [b"1", b"", "é\r\n--x".encode()]
        assert upload.content_length == len(body_of(upload))
        assert upload.rewindable
    with MultipartUpload({}) as upload:
        assert upload.content_length == len(body_of(upload))


def test_large_files_go_out_in_large_blocks() -> None:
    """No block of the file is larger than the block size, and only the last one is smaller."""
    with MultipartUpload({}, bytes(3 * BLOCK_SIZE + 1)) as upload:
        _, *blocks, _ = upload
        assert [len(block) for block in blocks] == [BLOCK_SIZE, BLOCK_SIZE, BLOCK_SIZE, 1]


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("plain.zip", b"plain.zip"),
        ("päckage 包.zip", "päckage 包.zip".encode()),
        ('a"b.zip', b"a%22b.zip"),
        ("a\r\nX-Injected: 1.zip", b"a%0D%0AX-Injected: 1.zip"),
        ("a\\b;c.zip", b"a\\b;c.zip"),
        ("a\x00\x1b\x7f.zip", b"a%00%1B%7F.zip"),
        ("a\tb.zip", b"a\tb.zip"),
        ("not-utf8-\udcff.zip", b"not-utf8-?.zip"),
        ("/folder/of/name.zip", b"name.zip"),
        (b"bytes.zip", b"bytes.zip"),
        ("", DEFAULT_FILENAME.encode()),
        (7, DEFAULT_FILENAME.encode()),
    ],
)
def test_file_names_are_escaped(name: object, sent: bytes) -> None:
    """A name is sent as the HTML standard says: quote, CR and LF escaped, the rest in UTF-8."""
    file = io.BytesIO(CONTENT)
    file.name = name  # type: ignore[attr-defined]
    with MultipartUpload({}, file) as upload:
        assert parts_of(upload) == [(b'form-data; name="file"; filename="' + sent + b'"', CONTENT)]


def test_field_names_are_escaped() -> None:
    """A field's name cannot end its header."""
    with MultipartUpload({'a"\r\nb': "1"}) as upload:
        assert parts_of(upload) == [(b'form-data; name="a%22%0D%0Ab"', b"1")]


def test_a_field_with_surrogates_is_refused() -> None:
    """Text that cannot be encoded is an error before anything is sent."""
    with pytest.raises(ApiValueError, match="'label' is not valid text"):
        MultipartUpload({"label": "\ud800"})


def test_paths_that_cannot_be_sent(tmp_path: Path, package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A path that is missing, a folder, a pipe, not allowed or no path at all is refused with the reason."""
    os.mkfifo(tmp_path / "pipe")
    refused = {
        tmp_path / "missing.zip": "No such file",
        tmp_path: "is a folder",
        tmp_path / "pipe": "not a regular file",
        package / "below": "Not a directory",
        "": "No such file",
        "a\0b": "null",
        "n" * 5000: "too long",
    }
    for path, reason in refused.items():
        with pytest.raises(ApiValueError, match=reason):
            MultipartUpload({}, path)
    monkeypatch.setattr(os, "access", lambda *_: False)  # Tests may run as root, who can read everything.
    with pytest.raises(ApiValueError, match="no permission"):
        MultipartUpload({}, package)


def test_a_path_that_disappears_before_it_is_sent(package: Path) -> None:
    """A file that went away after it was announced is an `ApiValueError` while sending."""
    with MultipartUpload({}, package) as upload:
        package.unlink()
        with pytest.raises(ApiValueError, match="No such file"):
            body_of(upload)


@pytest.mark.parametrize(
    "empty", [b"", bytearray(), memoryview(b""), io.BytesIO(), Reader(b"")], ids=lambda v: type(v).__name__
)
def test_an_empty_file_is_refused(empty: FileSource) -> None:
    """Nothing to send is an error before anything is sent."""
    with pytest.raises(ApiValueError, match="is empty"):
        MultipartUpload({}, empty)


def test_an_empty_path_is_refused(tmp_path: Path) -> None:
    """The file of a path has to hold something."""
    (tmp_path / "empty.zip").touch()
    with pytest.raises(ApiValueError, match=r"empty\.zip' is empty"):
        MultipartUpload({}, tmp_path / "empty.zip")


def test_a_file_at_its_end_says_so() -> None:
    """A buffer that was just written, and not rewound, is told apart from an empty one."""
    file = io.BytesIO()
    file.write(CONTENT)
    with pytest.raises(ApiValueError, match=r"seek\(0\)"):
        MultipartUpload({}, file)


def test_things_that_are_no_binary_file(package: Path) -> None:
    """Text files, writers, closed files and other objects are refused by what they are."""
    with package.open(encoding="latin-1") as text, pytest.raises(ApiTypeError, match="text mode"):
        MultipartUpload({}, text)  # type: ignore[arg-type]
    with pytest.raises(ApiTypeError, match="text mode"):
        MultipartUpload({}, io.StringIO("text"))  # type: ignore[arg-type]
    with package.open("ab") as writer, pytest.raises(ApiValueError, match="not open for reading"):
        MultipartUpload({}, writer)  # type: ignore[arg-type]
    with pytest.raises(ApiValueError, match="is closed"):
        MultipartUpload({}, writer)  # type: ignore[arg-type]
    for other in (3, [b"block"], object(), (block for block in (b"block",))):
        with pytest.raises(ApiTypeError, match=type(other).__name__):
            MultipartUpload({}, other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "error"), [("text", ApiTypeError), (None, ApiValueError), (b"x" * 2 * BLOCK_SIZE, ApiValueError)]
)
def test_readers_that_give_something_else(answer: object, error: type[Exception]) -> None:
    """A reader that gives text, nothing for now or more than asked for is refused."""

    class Odd:
        def read(self, _size: int) -> bytes:
            return answer  # type: ignore[return-value]

    with pytest.raises(error):
        MultipartUpload({}, Odd())


@pytest.mark.parametrize(("change", "message"), [(-1, "shrank"), (1, "grew"), (-len(CONTENT), "shrank")])
@pytest.mark.parametrize("kind", ["path", "open"])
def test_a_file_that_changes_its_size(package: Path, change: int, message: str, kind: str) -> None:
    """A file that shrinks or grows is an error, and never more or less than the announced bytes go out."""
    with package.open("rb") as file, MultipartUpload({}, package if kind == "path" else file) as upload:
        announced = upload.content_length
        os.truncate(package, len(CONTENT) + change)
        sent = 0
        with pytest.raises(ApiValueError, match=message):
            for block in upload:
                sent += len(block)
        assert announced is not None
        assert sent < announced


class Failing(io.BytesIO):
    """A file that breaks where it is read."""

    def __init__(self, error: BaseException) -> None:
        super().__init__(CONTENT)
        self._error = error

    def read(self, _size: int | None = -1) -> bytes:
        raise self._error


@pytest.mark.parametrize(
    "error", [BrokenPipeError("reader"), ConnectionResetError("reader"), TimeoutError("reader"), KeyError("x")]
)
def test_an_error_of_the_reader_reaches_the_caller_as_it_is(error: Exception) -> None:
    """The caller's own exception is not taken for one of the connection: the request is not retried, and the exception arrives as it is."""
    with (
        ScriptedServer([reply(answer(body=b"{}"))]) as server,
        ubiops.ApiClient(ubiops.Configuration(server.url, "t")) as client,
    ):
        with pytest.raises(type(error)) as caught:
            ubiops.CoreApi(client).revisions_file_upload("p", "d", "v", file=Failing(error))
    assert caught.value is error
    assert caught.value.__context__ is None
    assert len(server.requests) <= 1


def test_an_interrupt_while_reading_passes() -> None:
    """Ctrl-C in a reader is Ctrl-C for the caller."""
    with pytest.raises(KeyboardInterrupt), MultipartUpload({}, Failing(KeyboardInterrupt())) as upload:
        body_of(upload)


def test_progress_counts_the_bytes_of_the_file() -> None:
    """Progress starts at 0, ends with the total, and starts again when the file is sent again."""
    seen: list[tuple[int, int | None]] = []
    with MultipartUpload({}, bytes(BLOCK_SIZE + 7), progress=lambda done, total: seen.append((done, total))) as upload:
        body_of(upload)
        body_of(upload)
    assert seen == 2 * [(0, BLOCK_SIZE + 7), (BLOCK_SIZE, BLOCK_SIZE + 7), (BLOCK_SIZE + 7, BLOCK_SIZE + 7)]


def test_progress_of_a_stream_has_no_total() -> None:
    """Where the length is not known, progress says None."""
    seen: list[tuple[int, int | None]] = []
    with MultipartUpload({}, Reader(bytes(BLOCK_SIZE + 7)), lambda done, total: seen.append((done, total))) as upload:
        body_of(upload)
    assert seen == [(0, None), (BLOCK_SIZE, None), (BLOCK_SIZE + 7, None)]


def test_an_error_of_progress_ends_the_upload(package: Path) -> None:
    """What the caller's progress function raises reaches the caller, its own context kept."""

    def stop(done: int, total: int | None) -> None:
        try:
            raise LookupError("first")
        except LookupError:
            raise ConnectionError("stop") from None

    with (
        ScriptedServer([reply(answer(body=b"{}"))]) as server,
        ubiops.ApiClient(ubiops.Configuration(server.url, "t")) as client,
    ):
        with pytest.raises(ConnectionError, match="stop") as caught:
            ubiops.CoreApi(client).revisions_file_upload("p", "d", "v", file=package, progress=stop)
    assert isinstance(caught.value.__context__, LookupError)


def test_memory_of_a_large_upload(tmp_path: Path) -> None:
    """A file of 64 MiB takes a few blocks of memory, from a path as from an open file."""
    with (tmp_path / "large.zip").open("w+b") as file:
        file.truncate(64 << 20)
        for source in (tmp_path / "large.zip", file):
            file.seek(0)
            tracemalloc.start()
            with MultipartUpload({}, source) as upload:
                assert sum(len(block) for block in upload) == upload.content_length
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            assert peak < 8 * BLOCK_SIZE
