"""Buckets at an S3-compatible endpoint on this machine."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit
from xml.sax.saxutils import escape

import pytest
import urllib3

from emulator.requests_helpers import running_version
from emulator.service import Service, in_project
from ubiops.emulator.s3 import presign

#: From AWS's documentation of signatures in query strings.
PUBLISHED = ("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
KEYS = ("an-access-key", "a/secret+key")


def test_an_address_is_signed_as_aws_documents_it() -> None:
    """The documentation's example comes out as it is printed there."""
    moment = datetime(2013, 5, 24, tzinfo=UTC)
    url = presign("GET", "https://examplebucket.s3.amazonaws.com/test.txt", PUBLISHED, "us-east-1", 86400, moment)
    assert url.endswith("&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404")


class _S3(http.server.BaseHTTPRequestHandler):
    """As much of S3 as the emulator asks for; what is not signed with the bucket's key is refused."""

    protocol_version = "HTTP/1.1"
    objects: dict[str, bytes]
    parts: dict[int, bytes]
    broken: tuple[int, bytes] | None = None

    def respond(self, status: int = 200, content: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        length = headers.pop("length", str(len(content)))
        for name, value in {**headers, "Content-Length": length}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def handle_request(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = urlsplit(self.path)
        query = dict(parse_qsl(parts.query, keep_blank_values=True))
        key = unquote(parts.path).removeprefix("/files").removeprefix("/")
        if self.broken is not None:
            self.respond(*self.broken)
        elif not self.is_signed(parts.path, query):
            self.respond(403)
        elif "list-type" in query:
            self.respond(content=self.page(query).encode())
        elif "uploads" in query:
            self.parts.clear()
            self.respond(content=b'<R xmlns="http://s3"><UploadId>u+1</UploadId></R>')
        elif query.get("uploadId") == "u+1" and self.command == "PUT":
            self.parts[int(query["partNumber"])] = body
            self.respond(ETag=f'"{query["partNumber"]}"')
        elif query.get("uploadId") == "u+1":
            self.objects[key] = b"".join(self.parts[number] for number in sorted(self.parts))
            self.respond(content=b"<Error><Message>odd parts</Message></Error>" if b"odd" in body else b"<R/>")
        elif self.command == "PUT":
            self.objects[key] = body
            self.respond()
        elif key not in self.objects:
            self.respond(404)
        elif self.command == "DELETE":
            del self.objects[key]
            self.respond(204)
        else:
            content = self.objects[key]
            shown = b"" if self.command == "HEAD" else content
            self.respond(200, shown, length=str(len(content)), Last_Modified="Wed, 25 Nov 2026 04:00:00 GMT")

    do_GET = do_PUT = do_POST = do_HEAD = do_DELETE = handle_request  # noqa: N815 - names there

    def is_signed(self, path: str, query: dict[str, str]) -> bool:
        moment = datetime.strptime(query["X-Amz-Date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
        other = {name: value for name, value in query.items() if not name.startswith("X-Amz-")}
        url = f"http://{self.headers['Host']}{path}"
        expected = presign(self.command, url, KEYS, "eu", int(query["X-Amz-Expires"]), moment, other)
        return expected.endswith(f"={query['X-Amz-Signature']}")

    def page(self, query: dict[str, str]) -> str:
        start, names = query["prefix"], dict[str, bool]()
        for key in sorted(self.objects):
            if key.startswith(start):
                head, slash, _ = key[len(start) :].partition(query.get("delimiter", "\n"))
                names[start + head + slash] = bool(slash)
        left = [name for name in names if name > query.get("continuation-token", "")]
        shown = left[: int(query["max-keys"])]
        entries = "".join(
            f"<CommonPrefixes><Prefix>{escape(name)}</Prefix></CommonPrefixes>"
            if names[name]
            else f"<Contents><Key>{escape(name)}</Key><Size>{len(self.objects[name])}</Size></Contents>"
            for name in shown
        )
        more = f"<NextContinuationToken>{escape(shown[-1])}</NextContinuationToken>" if len(left) > len(shown) else ""
        return f'<R xmlns="http://s3">{entries}{more}</R>'

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - its name there
        """Say nothing."""


@pytest.fixture(scope="module")
def endpoint() -> Iterator[str]:
    """The address of a server that does what S3 does."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), _S3) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture
def bucket(service: Service, endpoint: str) -> Iterator[str]:
    """The path of the files of a bucket there; it goes with the test."""
    _S3.objects, _S3.parts, _S3.broken = {}, {}, None
    make(service, endpoint)
    yield "/buckets/remote/files"
    in_project(service, "DELETE", "/buckets/remote", status=204)


def make(service: Service, endpoint: str) -> None:
    """Create the bucket."""
    in_project(
        service,
        "POST",
        "/buckets",
        {
            "name": "remote",
            "provider": "amazon_s3",
            "credentials": dict(zip(("access_key", "secret_key"), KEYS, strict=True)),
            "configuration": {"bucket": "files", "prefix": "own", "region": "eu", "endpoint_url": endpoint},
        },
        status=201,
    )


def send(method: str, address: dict[str, str], body: bytes | None = None) -> urllib3.BaseHTTPResponse:
    """A request to a signed address, without the token."""
    assert address["provider"] == "amazon_s3"
    with urllib3.PoolManager(retries=False, timeout=60) as pool:
        return pool.request(method, address["url"], body=body)


@pytest.mark.parametrize("name", ["a.txt", "b/ü ?#&=+%.txt"])
def test_files_go_to_the_endpoint_and_come_from_there(service: Service, bucket: str, name: str) -> None:
    """Addresses lead to the endpoint, below the bucket's prefix; size, date and deletion are those of the object."""
    path = f"{bucket}/{quote(name, safe='')}"
    assert send("PUT", in_project(service, "POST", path, {}), b"hello").status == 200
    assert _S3.objects == {f"own/{name}": b"hello"}
    assert send("GET", in_project(service, "GET", f"{path}/download")).data == b"hello"
    found = in_project(service, "GET", path)
    assert found == {"file": name, "size": 5, "time_created": "2026-11-25T04:00:00+00:00"}
    in_project(service, "DELETE", path, status=204)
    assert _S3.objects == {}
    for method in ("GET", "DELETE"):
        assert "there is no file" in in_project(service, method, path, status=404)["error"]


def test_files_are_listed_page_by_page(service: Service, bucket: str) -> None:
    """Names are those below the bucket's prefix, grouped by the delimiter."""
    _S3.objects.update({f"own/{name}": b"x" for name in ("a", "b/1", "b/2", "c")}, other=b"")
    page = in_project(service, "GET", f"{bucket}?limit=2&delimiter=/")
    assert ([each["file"] for each in page["files"]], page["prefixes"]) == (["a"], ["b/"])
    token = quote(page["continuation_token"])
    page = in_project(service, "GET", f"{bucket}?limit=2&delimiter=/&continuation_token={token}")
    assert ([each["file"] for each in page["files"]], page["continuation_token"]) == (["c"], None)
    assert [each["size"] for each in in_project(service, "GET", f"{bucket}?prefix=b/")["files"]] == [1, 1]


def test_a_file_is_uploaded_in_parts(service: Service, bucket: str) -> None:
    """Each part has an address of its own; an error of the endpoint is passed on."""
    path = f"{bucket}/big"
    started = in_project(service, "POST", f"{path}/start-multipart-upload", {})
    for number in (1, 2):
        address = in_project(service, "POST", f"{path}?upload_id=u%2B1&part_number={number}", {})
        assert send("PUT", address, b"%d" % number).headers["etag"] == f'"{number}"'
    parts = [{"PartNumber": number, "ETag": f'"{number}"'} for number in (1, 2)]
    body = {"upload_id": started["upload_id"], "parts": parts}
    in_project(service, "POST", f"{path}/complete-multipart-upload", body)
    assert _S3.objects == {"own/big": b"12"}
    for wrong, word in (
        ({"parts": parts}, "upload_id is required"),
        ({**body, "parts": parts[::-1]}, "in the order"),
        ({**body, "parts": [{"PartNumber": 1, "ETag": "odd"}]}, "odd parts"),
    ):
        answer = in_project(service, "POST", f"{path}/complete-multipart-upload", wrong, status=400)
        assert word in answer["error"]


def test_an_endpoint_that_fails_is_named(service: Service, bucket: str) -> None:
    """What it responds with is an error that says so, without the secret key."""
    for broken, word in (((500, b""), "status 500"), ((200, b"<html>"), "not responded as S3 does")):
        _S3.broken = broken
        assert word in in_project(service, "GET", bucket, status=400)["error"]
    changed = {"configuration": {"bucket": "files", "prefix": "", "endpoint_url": "http://127.0.0.1:1"}}
    in_project(service, "PATCH", "/buckets/remote", changed)
    error = in_project(service, "GET", bucket, status=400)["error"]
    assert "cannot be reached" in error
    assert KEYS[1] not in error


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://s3.eu-west-1.amazonaws.com",
        "http://10.0.0.1:9000",
        "http://localhost:x",
        "ftp://127.0.0.1",
        "http://[::1",
    ],
)
def test_an_endpoint_elsewhere_is_not_used(service: Service, endpoint: str) -> None:
    """Only this machine is reached; the bucket is recorded, and its files are refused."""
    make(service, endpoint)
    try:
        for method, path in (("GET", ""), ("GET", "/a"), ("DELETE", "/a"), ("POST", "/a"), ("GET", "/a/download")):
            body = {} if method == "POST" else None
            error = in_project(service, method, f"/buckets/remote/files{path}", body, status=501)["error"]
            assert "on this machine" in error
    finally:
        in_project(service, "DELETE", "/buckets/remote", status=204)


def test_files_of_requests_come_from_there_and_go_there(service: Service, bucket: str) -> None:
    """A field of the input is a path for the code, and a path that it returns a file there; what is missing is said."""
    assert bucket
    code = """
class Deployment:
    def request(self, data):
        with open("made.txt", "w") as file:
            file.write(open(data["one"]).read() * 2)
        return {"out": {"file": "made.txt", "bucket": "remote", "bucket_file": "made/"}}
"""
    fields = {
        "input_type": "structured",
        "output_type": "structured",
        "input_fields": [{"name": "one", "data_type": "file"}],
        "output_fields": [{"name": "out", "data_type": "file"}],
    }
    _S3.objects["own/in.txt"] = b"text" * 500_000
    with running_version(service, code, fields) as path:
        request = service.call("POST", f"{path}/requests", 201, {"one": "ubiops-file://remote/in.txt"})
        assert request["result"] == {"out": "ubiops-file://remote/made/made.txt"}, request
        assert _S3.objects["own/made/made.txt"] == b"text" * 1_000_000
        request = service.call("POST", f"{path}/requests", 201, {"one": "ubiops-file://remote/none"})
        assert "one: there is no file 'none' in this bucket" in request["error_message"]
