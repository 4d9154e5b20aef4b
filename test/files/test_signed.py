"""Files at signed URLs, on real sockets: what is sent there, what is not, and what happens when connections break."""

import base64
import hashlib
import io
import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme
from servers import Connection, ScriptedServer, Step, answer, drip, early, hang, reply, reset_after
from transport.test_proxy import ProxyServer
from transport.test_tls import serving

import ubiops
from ubiops.exceptions import ApiConnectionError
from ubiops.transport import limits

TOKEN = "0123456789abcdef-secret-0123456789"
SIGNATURE = "X-Amz-Credential=AKIAEXAMPLE%2Feu&X-Amz-Signature=5f2c0ffee5f2c0ffee"
CONTENT = bytes(range(256)) * 8000


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BACKOFF", 0.001)


Make = Callable[..., tuple[ubiops.ApiClient, ScriptedServer, str]]


@pytest.fixture
def make() -> Iterator[Make]:
    """Makes storage servers that follow a script, with a client of another server and a signed URL for each."""
    made: list[Any] = []

    def make_one(*script: Step, **options: Any) -> tuple[ubiops.ApiClient, ScriptedServer, str]:
        server = ScriptedServer(script)
        client = ubiops.ApiClient(ubiops.Configuration("https://api.example/v2.1", TOKEN, **options))
        made.extend((client, server))
        return client, server, f"{server.url}/bucket/a%20file.bin?{SIGNATURE}"

    yield make_one
    for one in made:
        one.close()


def stored(content: bytes = CONTENT, *headers: str) -> bytes:
    """The response that a storage server sends for a file."""
    return answer("200 OK", content, 'ETag: "v1"', *headers, kind="application/octet-stream")


def with_ranges(*cuts: int) -> Step:
    """Send the file, or the part that is asked for, and cut each of the first responses off after so many bytes."""
    left = list(cuts)

    def step(connection: Connection) -> bool:
        request = connection.read()
        start = int(request.headers.get("range", "bytes=0-")[6:-1])
        data = answer("200 OK", CONTENT, 'ETag: "v1"', kind="text/html")
        if start:
            part = f"Content-Range: bytes {start}-{len(CONTENT) - 1}/{len(CONTENT)}"
            data = answer("206 Partial Content", CONTENT[start:], 'ETag: "v1"', part, kind="text/html")
        head, _, body = data.partition(b"\r\n\r\n")
        connection.send(head + b"\r\n\r\n" + (body[: left.pop(0)] if left else body))
        return False

    return step


# Sending


@pytest.mark.parametrize("kind", ["path", "bytes", "file", "reader"])
def test_put_file(make: Make, tmp_path: Path, kind: str) -> None:
    """A file is sent with one PUT, as it is and to its end, with nothing of the client but its name."""
    client, server, url = make(reply(answer("201 Created")))
    client.set_default_header("Cookie", "session=hush")
    path = tmp_path / "a.bin"
    path.write_bytes(CONTENT)
    seen: list[tuple[int, int | None]] = []
    with path.open("rb") as file:
        source: Any = {"path": path, "bytes": CONTENT, "file": file, "reader": Reader(CONTENT)}[kind]
        client.put_file(url, source, progress=lambda *now: seen.append(now))
    (request,) = server.requests
    assert (request.method, request.target) == ("PUT", f"/bucket/a%20file.bin?{SIGNATURE}")
    assert request.complete
    assert request.body == CONTENT
    framing = {"transfer-encoding"} if kind == "reader" else {"content-length"}
    assert set(request.headers) == {"host", "accept", "accept-encoding", "user-agent", *framing}
    assert seen[0][0] == 0
    assert seen[-1] == (len(CONTENT), None if kind == "reader" else len(CONTENT))


class Reader:
    """A stream without a length."""

    def __init__(self, content: bytes) -> None:
        self.file = io.BytesIO(content)

    def read(self, size: int) -> bytes:
        return self.file.read(size)


def test_put_an_empty_file(make: Make) -> None:
    """A file of a bucket may be empty."""
    client, server, url = make(reply(answer("200 OK")))
    client.put_file(url, b"")
    assert (server.requests[0].headers["content-length"], server.requests[0].complete) == ("0", True)


@pytest.mark.parametrize("step", [reply(answer("503 x")), reset_after(), reset_after(read=False)])
def test_put_again(make: Make, step: Step) -> None:
    """A PUT has the same effect twice, so after an error that may pass the whole file is sent again."""
    client, server, url = make(step, reply(answer("200 OK")))
    client.put_file(url, CONTENT)
    assert (len(server.requests), server.requests[1].body) == (2, CONTENT)


MD5 = hashlib.md5(CONTENT).digest()


@pytest.mark.parametrize(
    ("headers", "is_md5"),
    [
        ([f'ETag: "{MD5.hex()}"'], True),
        (["x-goog-hash: crc32c=n03x6A==", f"x-goog-hash: md5={base64.b64encode(MD5).decode()}"], True),
        ([f"Content-MD5: {base64.b64encode(MD5).decode()}"], True),
        ([f'ETag: "{MD5.hex()}-2"'], False),
        ([f'ETag: "{MD5.hex()}"', "x-amz-server-side-encryption: aws:kms"], False),
        ([f'ETag: "{MD5.hex()}"', "x-goog-encryption-algorithm: AES256"], False),
        (['ETag: "0x8DB0C5F7A1B2C3D"'], False),
    ],
)
def test_what_was_stored_is_checked(make: Make, headers: list[str], is_md5: bool) -> None:
    """Where the response has the MD5 of what was stored, another one is an error; not where it is no MD5, or for a stream."""
    client, _, url = make(reply(answer("200 OK", b"", *headers)))
    client.put_file(url, CONTENT)
    if is_md5:
        with pytest.raises(ApiConnectionError, match="damaged on its way"):
            client.put_file(url, CONTENT[::-1])
    else:
        client.put_file(url, CONTENT[::-1])
    client.put_file(url, Reader(CONTENT[::-1]))


def test_many_files_take_one_connection(make: Make, tmp_path: Path) -> None:
    """Connections to a storage server are kept, as those to the API are."""
    client, server, url = make(reply(answer("200 OK")), reply(stored()))
    client.put_file(url, CONTENT)
    for _ in range(3):
        client.get_file(url, tmp_path / "a.bin")
    assert server.connections == 1


def test_a_response_before_the_file_was_sent(make: Make) -> None:
    """When the server refuses a file at its headers, its words are the error."""
    client, _, url = make(early(answer("403 Forbidden", b"<Error><Code>AccessDenied</Code></Error>", kind="text/xml")))
    with pytest.raises(ubiops.ForbiddenException, match="AccessDenied"):
        client.put_file(url, bytes(16_000_000))


def test_what_the_callers_function_raises(make: Make, tmp_path: Path) -> None:
    """What `progress` raises ends a transfer, reaches the caller as it is, and leaves no file behind."""

    def progress(done: int, _total: int | None) -> None:
        if done:
            raise OSError("mine")

    client, _, url = make(reply(stored()))
    with pytest.raises(OSError, match="mine"):
        client.put_file(url, CONTENT, progress=progress)
    with pytest.raises(OSError, match="mine"):
        client.get_file(url, tmp_path / "a.bin", progress=progress)
    assert list(tmp_path.iterdir()) == []


# Receiving


def test_get_file(make: Make, tmp_path: Path) -> None:
    """A file is saved where it should be, whatever its type, without the token; an existing one is kept unless told otherwise."""
    client, server, url = make(reply(stored(b'{"a": 1}', "Content-Type: application/json")), reply(stored()))
    path = tmp_path / "a.bin"
    seen: list[tuple[int, int | None]] = []
    assert client.get_file(url, path) == str(path)
    assert path.read_bytes() == b'{"a": 1}'
    assert client.get_file(url, str(path), progress=lambda *now: seen.append(now)) == str(tmp_path / "a (1).bin")
    assert client.get_file(url, path, overwrite=True) == str(path)
    assert path.read_bytes() == (tmp_path / "a (1).bin").read_bytes() == CONTENT
    assert (seen[0], seen[-1]) == ((0, len(CONTENT)), (len(CONTENT), len(CONTENT)))
    assert set(server.requests[0].headers) == {"host", "accept", "accept-encoding", "user-agent"}
    with pytest.raises(ubiops.ApiValueError, match="no folder"):
        client.get_file(url, tmp_path / "missing" / "a.bin")


def test_a_download_goes_on_where_it_was_cut_off(make: Make, tmp_path: Path) -> None:
    """After a connection has ended only the rest of the file is asked for, as often as more of it arrives."""
    cuts = [700_000, 500_000, 1, 300_000, 100_000]
    client, server, url = make(with_ranges(*cuts), retries=1)
    seen: list[int] = []
    client.get_file(url, tmp_path / "a.bin", progress=lambda done, _: seen.append(done))
    assert (tmp_path / "a.bin").read_bytes() == CONTENT
    assert [request.headers.get("range") for request in server.requests] == [
        None,
        *(f"bytes={sum(cuts[:number])}-" for number in range(1, 6)),
    ]
    assert {request.headers.get("if-range") for request in server.requests[1:]} == {'"v1"'}
    assert seen == sorted(seen)


def test_a_file_that_has_changed_is_received_anew(make: Make, tmp_path: Path) -> None:
    """When the file is another one by the time the rest is asked for, the server sends it whole, and no two are mixed."""
    cut = stored(b"old" * 100_000)[:200_000]
    client, _, url = make(reply(cut, keep=False), reply(stored()))
    client.get_file(url, tmp_path / "a.bin")
    assert (tmp_path / "a.bin").read_bytes() == CONTENT


def test_a_server_without_versions_starts_again(make: Make, tmp_path: Path) -> None:
    """Without a tag or a date of the file, the rest could be of another one, so the whole file is asked for again, a few times."""
    whole = answer("200 OK", CONTENT, kind="")
    client, server, url = make(reply(whole[:900_000], keep=False), reply(whole))
    client.get_file(url, tmp_path / "a.bin")
    assert (tmp_path / "a.bin").read_bytes() == CONTENT
    assert [request.headers.get("range") for request in server.requests] == [None, None]
    client, server, url = make(reply(whole[:100], keep=False), retries=2)
    with pytest.raises(ubiops.ApiConnectionError, match="cut off"):
        client.get_file(url, tmp_path / "b.bin")
    assert [path.name for path in tmp_path.iterdir()] == ["a.bin"]


def test_another_part_than_asked_for(make: Make, tmp_path: Path) -> None:
    """A part that does not begin where the file ended is an error, not a broken file."""
    part = answer("206 Partial Content", CONTENT[5:], f"Content-Range: bytes 5-{len(CONTENT) - 1}/{len(CONTENT)}")
    client, _, url = make(reply(stored()[:900_000], keep=False), reply(part))
    with pytest.raises(ubiops.ApiException, match="not the part"):
        client.get_file(url, tmp_path / "a.bin")
    assert list(tmp_path.iterdir()) == []


# Limits


def test_deadline(make: Make, tmp_path: Path) -> None:
    """The deadline holds for a transfer with everything that it repeats."""
    client, _, url = make(drip(stored(), 0.05))
    with pytest.raises(ubiops.ApiTimeoutError, match=r"deadline of 0\.3 s"):
        client.get_file(url, tmp_path / "a.bin", _deadline=0.3)
    client, _, url = make(reply(stored()[:900_000], keep=False), hang(), deadline=0.5)
    with pytest.raises(ubiops.ApiTimeoutError, match=r"deadline of 0\.5 s"):
        client.get_file(url, tmp_path / "a.bin")
    client, _, url = make(hang())
    with pytest.raises(ubiops.ApiTimeoutError, match=r"nothing for 0\.2 s"):
        client.put_file(url, b"x", _request_timeout=0.2)


def test_wrong_arguments(make: Make) -> None:
    """What cannot be right is refused before anything is sent, and the URL is not shown."""
    client, server, _ = make(reply(answer()))
    for url, words in {
        "ftp://storage.example/a?signature=hush": "https://",
        "storage.example/a?signature=hush": "https://",
        "https://user:hush@storage.example/a": "credentials",
        "https://storage.example/a?signature=hu sh": "percent-encoded",
        "https://storage.example/a?signature=hush#x": "fragment",
        "https:///a?signature=hush": "host name",
    }.items():
        with pytest.raises(ubiops.ApiValueError, match=words) as caught:
            client.put_file(url, b"x")
        assert "hush" not in str(caught.value)
    with pytest.raises(ubiops.ApiTypeError, match="url must be a str"):
        client.put_file(None, b"x")  # type: ignore[arg-type]
    with pytest.raises(ubiops.ApiTypeError, match="did you mean '_deadline'"):
        client.put_file("https://storage.example/a", b"x", deadline=1)  # type: ignore[call-arg]
    assert server.connections == 0


# TLS and proxies


def test_over_tls(tmp_path: Path) -> None:
    """A storage server is checked as the API is, under its own name, and is not shown the client's certificate for the API."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    configuration = ubiops.Configuration(
        "https://api.example",
        TOKEN,
        ssl_ca_cert=tmp_path / "ca.pem",
        assert_hostname="api.internal",
        cert_file=tmp_path / "missing.pem",
    )
    with serving(authority, reply(answer("200 OK"))) as server, ubiops.ApiClient(configuration) as client:
        client.put_file(f"https://127.0.0.1:{server.port}/a?{SIGNATURE}", CONTENT)
        configuration.ssl_ca_cert = None
        with pytest.raises(ubiops.ApiConnectionError, match="No trusted connection"):
            client.put_file(f"https://127.0.0.1:{server.port}/a?{SIGNATURE}", CONTENT)
    assert [request.body for request in server.requests] == [CONTENT]


def test_through_a_proxy(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's proxy is used for a storage server, too."""
    proxy = ProxyServer()
    monkeypatch.setenv("http_proxy", f"http://{proxy.address}")
    client, server, url = make(reply(answer("200 OK")))
    client.put_file(url, b"x")
    client.close()
    proxy.close()
    assert proxy.seen[0][0] == f"PUT {url} HTTP/1.1"
    assert server.requests[0].body == b"x"


# Secrets


@pytest.mark.parametrize(
    "step",
    [
        reply(
            answer("403 Forbidden", f"no {SIGNATURE} for 5f2c0ffee5f2c0ffee, AKIAEXAMPLE/eu".encode(), kind="text/xml")
        ),
        reply(answer("302 Found", b"", f"Location: http://evil.example/?{SIGNATURE}")),
        reply(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + SIGNATURE.encode(), keep=False),
        reset_after(),
        hang(),
    ],
)
def test_the_signature_is_shown_nowhere(make: Make, step: Step, tmp_path: Path, caplog: Any) -> None:
    """Neither errors, nor variables of a traceback, nor any log show the signature, even if the server sends it back."""
    caplog.set_level(logging.DEBUG)
    client, _, url = make(step, timeout=0.3, retries=1)
    for transfer in (lambda: client.get_file(url, tmp_path / "a.bin"), lambda: client.put_file(url, b"x" * 100_000)):
        try:
            transfer()
        except ubiops.ApiException as error:
            shown = [str(error), repr(vars(error)), str(error.headers), caplog.text]
            trace = error.__traceback__
            while trace is not None:
                if trace.tb_frame.f_code.co_filename != __file__ and trace.tb_frame.f_code.co_name != "_signed":
                    shown += [repr(value) for name, value in trace.tb_frame.f_locals.items() if name != "url"]
                trace = trace.tb_next
            assert not [text for text in shown if "c0ffee" in text or "AKIAEXAMPLE" in text]


def test_a_server_that_cannot_be_reached(make: Make) -> None:
    """The error names the storage server, and does not ask whether `Configuration.host` is right."""
    client, server, url = make(reply(answer()))
    server.close()
    with pytest.raises(ubiops.ApiConnectionError, match=f"No connection to {server.url}") as caught:
        client.put_file(url, b"x")
    assert "Configuration.host" not in str(caught.value)


def test_logs_name_the_path_only(make: Make, tmp_path: Path, caplog: Any) -> None:
    """The log has method and path of a transfer, and why it goes on, without the query."""
    caplog.set_level(logging.DEBUG, "ubiops")
    client, _, url = make(with_ranges(700_000))
    client.get_file(url, tmp_path / "a.bin")
    assert "GET /bucket/a%20file.bin -> 206" in caplog.text
    assert "from byte 700000: " in caplog.text
    assert "Amz" not in caplog.text


def test_threads_share_a_client(make: Make, tmp_path: Path) -> None:
    """Threads can send and receive files with one client."""
    client, _, url = make(reply(stored()))
    threads = [threading.Thread(target=client.get_file, args=(url, tmp_path / "a.bin")) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [path.read_bytes() == CONTENT for path in tmp_path.iterdir()] == [True] * 8
