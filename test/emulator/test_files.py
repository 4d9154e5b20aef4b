"""Files of buckets: signed addresses, multipart uploads, lists, expiry."""

from __future__ import annotations

import contextlib
import http.client
import socket
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
import urllib3

from emulator.service import Service, in_project
from ubiops.emulator import Emulator
from ubiops.emulator.store.database import Transaction

NAMES = ["plain.txt", "folder/a.txt", "a b?#%&=+.txt", "../../etc/passwd", "/absolute", "ünïcödé/日本", "C:\\x"]


@pytest.fixture
def bucket(service: Service) -> Iterator[str]:
    """A new bucket, deleted afterwards."""
    name = f"bucket-{uuid.uuid4().hex[:8]}"
    in_project(service, "POST", "/buckets", {"name": name}, status=201)
    yield name
    in_project(service, "DELETE", f"/buckets/{name}", status=204)


def send(method: str, url: str, **options: object) -> urllib3.BaseHTTPResponse:
    """A request without the token."""
    return urllib3.request(method, url, retries=False, timeout=60, **options)  # type: ignore[arg-type]


def put(service: Service, bucket: str, name: str, content: bytes, query: str = "") -> urllib3.BaseHTTPResponse:
    """Upload through a signed address."""
    address = in_project(service, "POST", f"/buckets/{bucket}/files/{quote(name, safe='')}{query}", {})
    assert address["provider"] == "ubiops"
    return send("PUT", address["url"], body=content)


def get(service: Service, bucket: str, name: str, **headers: str) -> urllib3.BaseHTTPResponse:
    """Download through a signed address."""
    address = in_project(service, "GET", f"/buckets/{bucket}/files/{quote(name, safe='')}/download")
    return send("GET", address["url"], headers=headers)


@pytest.mark.parametrize("name", NAMES)
def test_what_goes_up_comes_down(service: Service, bucket: str, name: str) -> None:
    """A file of any name comes back as it was; written again it is replaced; deleted it is gone."""
    path = f"/buckets/{bucket}/files/{quote(name, safe='')}"
    assert put(service, bucket, name, b"first").status == 200
    first = get(service, bucket, name)
    assert (first.status, first.data) == (200, b"first")
    assert put(service, bucket, name, b"second!").status == 200
    second = get(service, bucket, name)
    assert (second.data, second.headers["etag"] != first.headers["etag"]) == (b"second!", True)
    found = in_project(service, "GET", path)
    assert (found["file"], found["size"]) == (name, 7)
    assert [one["file"] for one in in_project(service, "GET", f"/buckets/{bucket}/files")["files"]] == [name]
    in_project(service, "DELETE", path, status=204)
    for method, ending in (("GET", ""), ("GET", "/download"), ("DELETE", "")):
        in_project(service, method, path + ending, status=404)


@pytest.mark.parametrize(
    ("asked", "status", "content"),
    [
        ("bytes=2-4", 206, b"234"),
        ("bytes=7-", 206, b"789"),
        ("bytes=-2", 206, b"89"),
        ("bytes=20-", 416, None),
        ("lines=1-2", 400, None),
    ],
)
def test_ranges(service: Service, bucket: str, asked: str, status: int, content: bytes | None) -> None:
    """A part of a file is sent on request, as long as it is the same file."""
    etag = put(service, bucket, "numbers", b"0123456789").headers["etag"]
    response = get(service, bucket, "numbers", Range=asked, **{"If-Range": etag})
    assert response.status == status
    assert content is None or response.data == content
    if status == 206:
        assert get(service, bucket, "numbers", Range=asked, **{"If-Range": '"other"'}).data == b"0123456789"


def test_an_address_allows_one_thing_only(service: Service, bucket: str) -> None:
    """Another method, file, bucket, part or time needs another address; the token is not asked for."""
    address = in_project(service, "POST", f"/buckets/{bucket}/files/one", {})["url"]
    changed = (
        address.replace("/one?", "/two?"),
        address.replace("expires=", "expires=9"),
        address + "&upload_id=x&part_number=1",
        address.replace("signature=", "signature=0"),
        address.partition("?")[0],
        address.partition("?")[0] + "?expires=%C2%B2&signature=",
    )
    for other in changed:
        refused = send("PUT", other, body=b"x")
        assert (refused.status, refused.headers["content-type"]) == (403, "application/json"), other
    assert send("GET", address).status == 403
    assert send("DELETE", address).status == 405
    assert in_project(service, "GET", f"/buckets/{bucket}/files")["files"] == []


def test_an_address_expires() -> None:
    """After an hour it no longer counts, and neither does one whose bucket has gone."""
    with Emulator() as emulator, Service(emulator.host, emulator.token, "demo") as service:
        address = in_project(service, "POST", "/buckets/default/files/one", {})["url"]
        platform = emulator._controls().platform
        now = platform.now
        platform.now = lambda: now() + 3_601_000_000  # type: ignore[method-assign]
        assert "expired" in send("PUT", address, body=b"x").json()["error"]


def test_part_uploads_in_any_order(service: Service, bucket: str) -> None:
    """Parts are put together in the order of their numbers, once; a part that is sent again replaces the first."""
    path = f"/buckets/{bucket}/files/large"
    upload_id = in_project(service, "POST", f"{path}/start-multipart-upload", {})["upload_id"]
    parts = {}
    for number, content in ((3, b"c"), (1, b"x"), (2, b"b" * 100_000), (1, b"a")):
        query = f"?upload_id={upload_id}&part_number={number}"
        parts[number] = put(service, bucket, "large", content, query).headers["etag"]
    body = {"upload_id": upload_id, "parts": [{"PartNumber": number, "ETag": parts[number]} for number in (1, 2, 3)]}
    assert in_project(service, "GET", f"/buckets/{bucket}/files")["files"] == []
    wrong = {**body, "parts": body["parts"][::-1]}
    assert "order" in in_project(service, "POST", f"{path}/complete-multipart-upload", wrong, status=400)["error"]
    wrong = {**body, "parts": [{"PartNumber": 4, "ETag": "x"}]}
    assert "part 4" in in_project(service, "POST", f"{path}/complete-multipart-upload", wrong, status=400)["error"]
    in_project(service, "POST", f"{path}/complete-multipart-upload", body)
    assert get(service, bucket, "large").data == b"a" + b"b" * 100_000 + b"c"
    in_project(service, "POST", f"{path}/complete-multipart-upload", body, status=404)


@pytest.mark.parametrize("numbers", [(1, 2, 3), (1, 3, 2), (1, 2, 3, 2), (1, 2, 1, 3), (2, 3, 3, 1), (1, 2, 3, 1, 2)])
@pytest.mark.parametrize("left_out", [0, 1, 2, 3])
def test_parts_make_the_file_that_is_listed(
    service: Service, bucket: str, numbers: tuple[int, ...], left_out: int
) -> None:
    """Whatever the order of parts, whichever are sent again or left out: the file has the last content of those listed."""
    path = f"/buckets/{bucket}/files/large"
    upload_id = in_project(service, "POST", f"{path}/start-multipart-upload", {})["upload_id"]
    tags, contents = {}, {}
    for turn, number in enumerate(numbers):
        contents[number] = bytes([turn]) * (300_000 if turn % 2 else 10)
        query = f"?upload_id={upload_id}&part_number={number}"
        tags[number] = put(service, bucket, "large", contents[number], query).headers["etag"]
    listed = [number for number in sorted(tags) if number != left_out]
    body = {"upload_id": upload_id, "parts": [{"PartNumber": number, "ETag": tags[number]} for number in listed]}
    in_project(service, "POST", f"{path}/complete-multipart-upload", body)
    assert get(service, bucket, "large").data == b"".join(contents[number] for number in listed)
    assert in_project(service, "GET", path)["size"] == sum(len(contents[number]) for number in listed)


def test_a_part_that_broke_off_leaves_nothing(tmp_path: Path) -> None:
    """A part of which only a half came can be sent again, shorter; the parts are one file already, also after a restart."""
    with Emulator(data_dir=tmp_path) as emulator, Service(emulator.host, emulator.token, "demo") as service:
        path = "/buckets/default/files/large"
        upload_id = in_project(service, "POST", f"{path}/start-multipart-upload", {})["upload_id"]
        query = f"?upload_id={upload_id}&part_number="
        tags = [put(service, "default", "large", b"a" * 200_000, f"{query}1").headers["etag"]]
        url = urlsplit(in_project(service, "POST", f"{path}{query}2", {})["url"])
        with socket.create_connection((url.hostname, url.port)) as connection:
            head = f"PUT {url.path}?{url.query} HTTP/1.1\r\nHost: {url.netloc}\r\nContent-Length: 400000\r\n\r\n"
            connection.sendall(head.encode() + b"x" * 300_000)
            connection.shutdown(socket.SHUT_WR)
            with contextlib.suppress(ConnectionResetError):
                assert connection.recv(1) == b""  # the emulator has given up, too
    with Emulator(data_dir=tmp_path) as emulator, Service(emulator.host, emulator.token, "demo") as service:
        tags.append(put(service, "default", "large", b"b" * 100_000, f"{query}2").headers["etag"])
        (before,) = (tmp_path / "objects").iterdir()
        body = {"upload_id": upload_id, "parts": [{"PartNumber": at, "ETag": tag} for at, tag in enumerate(tags, 1)]}
        in_project(service, "POST", f"{path}/complete-multipart-upload", body)
        assert list((tmp_path / "objects").iterdir()) == [before]
        assert get(service, "default", "large").data == b"a" * 200_000 + b"b" * 100_000


def test_parts_come_at_the_same_time(service: Service, bucket: str) -> None:
    """Parts that are sent beside each other are all kept."""
    path = f"/buckets/{bucket}/files/large"
    upload_id = in_project(service, "POST", f"{path}/start-multipart-upload", {})["upload_id"]
    contents = [bytes([number]) * 300_000 for number in range(1, 17)]

    def upload(number: int) -> dict[str, object]:
        response = put(service, bucket, "large", contents[number - 1], f"?upload_id={upload_id}&part_number={number}")
        assert response.status == 200, response.data
        return {"PartNumber": number, "ETag": response.headers["etag"]}

    with ThreadPoolExecutor(8) as pool:
        parts = list(pool.map(upload, range(1, 17)))
    in_project(service, "POST", f"{path}/complete-multipart-upload", {"upload_id": upload_id, "parts": parts})
    assert get(service, bucket, "large").data == b"".join(contents)


def test_lists_come_in_pages_and_folders(service: Service, bucket: str) -> None:
    """A prefix, a delimiter and the token of the page before choose what a page holds."""
    for name in ("a/1", "a/2", "b", "b/1", "c/d/1", "e"):
        put(service, bucket, name, b"")

    def pages(query: str) -> list[str]:
        found: list[str] = []
        token = ""
        while True:
            page = in_project(service, "GET", f"/buckets/{bucket}/files?limit=2{query}{token}")
            assert len(page["files"]) + len(page["prefixes"]) <= 2
            found += [one["file"] for one in page["files"]] + page["prefixes"]
            if not page["continuation_token"]:
                return sorted(found)
            token = f"&continuation_token={page['continuation_token']}"

    assert pages("") == ["a/1", "a/2", "b", "b/1", "c/d/1", "e"]
    assert pages("&prefix=b") == ["b", "b/1"]
    assert pages("&delimiter=/") == ["a/", "b", "b/", "c/", "e"]
    assert pages("&delimiter=/&prefix=c/") == ["c/d/"]
    in_project(service, "GET", f"/buckets/{bucket}/files?continuation_token=%3F", status=400)


def test_files_survive_a_restart(tmp_path: Path) -> None:
    """Files and their addresses are still there when the emulator starts anew; what is left over is swept away."""
    folder = tmp_path / "data"
    with Emulator(data_dir=folder) as emulator, Service(emulator.host, emulator.token, "demo") as service:
        put(service, "default", "kept", b"content")
        port = emulator.host.split(":")[2].split("/")[0]
        address = in_project(service, "GET", "/buckets/default/files/kept/download")["url"]
    left = folder / "objects" / f"{uuid.uuid4()}.bin"
    left.touch()
    with Emulator(data_dir=folder, port=int(port)) as emulator:
        assert send("GET", address).data == b"content"
        assert not left.exists()
        emulator.reset()
        assert list((folder / "objects").iterdir()) == []


def test_a_file_expires(tmp_path: Path) -> None:
    """When its time to live is over a file goes, on the disk too."""
    with Emulator(data_dir=tmp_path / "data") as emulator, Service(emulator.host, emulator.token, "demo") as service:
        in_project(service, "POST", "/buckets", {"name": "short", "ttl": 604800}, status=201)
        put(service, "short", "one", b"x")
        platform = emulator._controls().platform

        def expire(transaction: Transaction) -> int:
            return transaction.db.execute("UPDATE jobs SET due = 0 WHERE kind = 'expire_file'").rowcount

        assert platform.database.write(expire) == 1
        platform.jobs.wake()
        while in_project(service, "GET", "/buckets/short/files")["files"]:
            pass
        assert list((tmp_path / "data" / "objects").iterdir()) == []


def test_large_files_take_the_short_way(service: Service, bucket: str) -> None:
    """Bodies that go past the event loop arrive whole, over a connection that is kept, from slow clients and in pieces as well."""
    content = bytes(range(256)) * 12_000
    url = in_project(service, "POST", f"/buckets/{bucket}/files/large", {})["url"]
    place = urlsplit(url)
    target = f"{place.path}?{place.query}"
    connection = http.client.HTTPConnection(place.hostname or "", place.port or 0, timeout=60)
    for body, headers in (
        (content, {}),
        (iter([content[:100_000], content[100_000:]]), {"Content-Length": str(len(content))}),
        (iter([content[:2_000_000], content[2_000_000:]]), {}),  # chunked
    ):
        connection.request("PUT", target, body, headers, encode_chunked="Content-Length" not in headers)
        response = connection.getresponse()
        assert (response.status, response.read()) == (200, b"")
        assert connection.sock is not None
        download = urlsplit(in_project(service, "GET", f"/buckets/{bucket}/files/large/download")["url"])
        connection.request("GET", f"{download.path}?{download.query}")
        response = connection.getresponse()
        assert response.read(100_000) + response.read() == content
        assert connection.sock is not None
    connection.close()


def test_a_pipelined_request_after_a_large_upload(service: Service, bucket: str) -> None:
    """What follows a body on its connection is the next request."""
    content = b"x" * 1_500_000
    url = urlsplit(in_project(service, "POST", f"/buckets/{bucket}/files/large", {})["url"])
    target = f"{url.path}?{url.query}"
    with socket.create_connection((url.hostname, url.port)) as connection:
        put = f"PUT {target} HTTP/1.1\r\nHost: {url.netloc}\r\nContent-Length: {len(content)}\r\n\r\n".encode()
        last = f"GET /v2.1/status HTTP/1.1\r\nHost: {url.netloc}\r\nConnection: close\r\n"
        token = f"Authorization: {service.headers['Authorization']}\r\n\r\n"
        connection.sendall(put + content + put + content + (last + token).encode())
        received = b"".join(iter(lambda: connection.recv(65536), b""))
    assert received.count(b"HTTP/1.1 200 OK") == 3
    assert received.endswith(b"}")


@pytest.mark.parametrize("part", [0, 10, 1_200_000])
def test_a_large_upload_that_breaks_off_leaves_nothing(
    tmp_path: Path, part: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Whenever the connection ends, there is neither a file nor a part of one; the same for a download that is not read."""
    folder = tmp_path / "data"
    with Emulator(data_dir=folder) as emulator, Service(emulator.host, emulator.token, "demo") as service:
        put(service, "default", "other", b"x" * 20_000_000)
        url = urlsplit(in_project(service, "POST", "/buckets/default/files/half", {})["url"])
        download = urlsplit(in_project(service, "GET", "/buckets/default/files/other/download")["url"])
        with (
            socket.create_connection((url.hostname, url.port)) as upload,
            socket.create_connection((url.hostname, url.port)) as reader,
        ):
            head = f"PUT {url.path}?{url.query} HTTP/1.1\r\nHost: {url.netloc}\r\nContent-Length: 2000000\r\n\r\n"
            upload.sendall(head.encode() + b"x" * part)
            reader.sendall(f"GET {download.path}?{download.query} HTTP/1.1\r\nHost: {url.netloc}\r\n\r\n".encode())
            assert reader.recv(15) == b"HTTP/1.1 200 OK"
            in_project(service, "GET", "/buckets/default/files/half", status=404)
            if part:  # else the emulator stops while both transfers wait
                upload.shutdown(socket.SHUT_WR)
                assert upload.recv(1) == b""
    (kept,) = (folder / "objects").iterdir()
    assert kept.stat().st_size == 20_000_000
    assert not caplog.records


def test_an_upload_that_breaks_off_leaves_nothing(service: Service, bucket: str) -> None:
    """Fewer bytes than announced are no file."""
    url = urlsplit(in_project(service, "POST", f"/buckets/{bucket}/files/half", {})["url"])
    with socket.create_connection((url.hostname, url.port)) as connection:
        head = f"PUT {url.path}?{url.query} HTTP/1.1\r\nHost: {url.netloc}\r\nContent-Length: 100\r\n\r\n"
        connection.sendall(head.encode() + b"only a part")
    in_project(service, "GET", f"/buckets/{bucket}/files/half", status=404)
    in_project(service, "POST", f"/buckets/{bucket}/files/{'x' * 1025}", {}, status=400)
