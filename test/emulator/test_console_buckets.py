"""The pages of buckets over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape
from urllib.parse import quote, urlencode

import pytest
import urllib3

from emulator import test_s3
from emulator.calls import Answer, call
from emulator.pages import BROWSER, page, path, submit
from emulator.requests_helpers import running_version
from emulator.running import Running, running
from emulator.service import in_project
from ubiops.emulator import Emulator

DEFAULT = path("p", "buckets", "default")
#: Names that are markup, paths, or not to be printed.
NAMES = [
    "<script>alert(1)</script>",
    "..",
    "../../etc/passwd",
    "a\"b'c&amp;.txt",
    "zwei\nZeilen\r\n",
    "猫/\u202eexe.txt",
    "%2e%22",
]


endpoint, bucket = test_s3.endpoint, test_s3.bucket


@pytest.fixture(scope="module")
def service() -> Iterator[Running]:
    """An emulator with a project."""
    with running() as service:
        in_project(service, "GET", "/buckets")
        yield service


@pytest.fixture
def emulator(service: Running) -> Emulator:
    """That emulator."""
    return service.emulator


def upload(
    emulator: Emulator, target: str, content: bytes, file_name: str, name: str = "", origin: str | None = None
) -> Answer:
    """What comes of the form that uploads a file."""
    disposition = f'form-data; name="file"; filename="{file_name}"'.encode()
    body = b"--x\r\nContent-Disposition: " + disposition + b"\r\n\r\n" + content
    body += f'\r\n--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n{name}\r\n--x--\r\n'.encode()
    headers = {**BROWSER, "Content-Type": "multipart/form-data; boundary=x", "Origin": origin or emulator.page[:-1]}
    if origin == "":
        del headers["Origin"]
    return call(emulator, "POST", target, body, headers)


def links(emulator: Emulator, target: str) -> list[str]:
    """Where the names of files lead."""
    return [unescape(part.partition('"')[0]) for part in page(emulator, target).split('href="') if "file?name=" in part]


def test_a_file_comes_back_as_it_was(emulator: Emulator, service: Running) -> None:
    """Uploaded, listed, searched, downloaded as something to save, and deleted."""
    content = bytes(range(256)) * 20_000
    assert upload(emulator, DEFAULT, content, "cat %22 1%.png").headers["location"] == DEFAULT
    assert in_project(service, "GET", "/buckets/default/files")["files"][0]["file"] == 'cat " 1%.png'
    assert "5.1 MB" in page(emulator, DEFAULT)
    (link,) = links(emulator, DEFAULT + "?search=CAT")
    assert links(emulator, DEFAULT + "?search=dog") == []
    answer = call(emulator, "GET", link, headers=BROWSER)
    assert answer.body == content
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment; filename*=utf-8''cat%20%22")
    assert answer.headers["content-security-policy"] == "sandbox"
    form = {"name": quote('cat " 1%.png', safe="")}
    assert submit(emulator, DEFAULT + "/delete?search=cat", form).headers["location"] == DEFAULT + "?search=cat"
    assert links(emulator, DEFAULT) == []
    page(emulator, link, 404)
    submit(emulator, DEFAULT + "/delete", form, 404)


@pytest.mark.parametrize("name", NAMES)
def test_any_name_is_a_name(emulator: Emulator, name: str) -> None:
    """It is shown as text, leads to its file, and can be deleted; nothing leaves the bucket."""
    target = f"{DEFAULT}?{urlencode({'prefix': name + '/'})}"
    assert upload(emulator, target, b"content", "file", name="inner").status == 303
    text = page(emulator, DEFAULT)
    assert "<script>alert" not in text
    (link,) = links(emulator, target)
    assert call(emulator, "GET", link, headers=BROWSER).body == b"content"
    submit(emulator, DEFAULT + "/delete", {"name": quote(name + "/inner", safe="")})
    assert links(emulator, target) == []


def test_folders_lead_to_each_other(emulator: Emulator, service: Running) -> None:
    """Each level shows its own files and folders, and the way back."""
    for name in ("a/b/one.txt", "a/two.txt", "three.txt"):
        assert upload(emulator, DEFAULT, b"x", "f", name=name).status == 303
    top = page(emulator, DEFAULT)
    assert ("three.txt" in top, "two.txt" in top) == (True, False)
    assert f'href="{DEFAULT}?prefix=a%2F"' in top
    inner = page(emulator, DEFAULT + "?prefix=a%2Fb%2F")
    assert ("one.txt" in inner, "two.txt" in inner) == (True, False)
    assert f'href="{DEFAULT}?prefix=a%2F"' in inner
    assert "two.txt" in page(emulator, DEFAULT + "?search=TWO")
    for name in ("a/b/one.txt", "a/two.txt", "three.txt"):
        in_project(service, "DELETE", f"/buckets/default/files/{quote(name, safe='')}", status=204)


def test_a_long_list_has_more_pages(emulator: Emulator) -> None:
    """Of a hundred files each."""
    for number in range(101):
        assert upload(emulator, DEFAULT, b"", "f", name=f"many/{number:03}").status == 303
    target = DEFAULT + "?prefix=many%2F"
    first = page(emulator, target)
    more = next(unescape(part.partition('"')[0]) for part in first.split('href="') if "after=" in part)
    assert ("many%2F099" in first, "many%2F100" in first) == (True, False)
    second = page(emulator, more)
    assert "many%2F100" in second
    assert "after=" not in second


@pytest.mark.parametrize(
    ("file_name", "name", "origin", "status"),
    [("", "", None, 400), ("f", "n" * 1025, None, 400), ("f", "", "", 403), ("f", "", "http://elsewhere", 403)],
)
def test_what_cannot_be_kept_is_refused(
    emulator: Emulator, service: Running, file_name: str, name: str, origin: str | None, status: int
) -> None:
    """Without a name, with too long a one, or from another page; nothing stays on the disk."""
    objects = service.emulator._controls().platform.store.objects.folder
    before = sorted(objects.iterdir())
    assert upload(emulator, DEFAULT, b"x", file_name, name, origin).status == status
    assert sorted(objects.iterdir()) == before


def test_a_form_without_a_file_is_refused(emulator: Emulator) -> None:
    """As is one that is no form of files at all."""
    assert "no file in the form" in submit_raw(emulator, b"--x--\r\n").decode()
    assert b"not valid" in submit_raw(emulator, b"nonsense")


def submit_raw(emulator: Emulator, body: bytes) -> bytes:
    """The page that refuses a body."""
    headers = {**BROWSER, "Content-Type": "multipart/form-data; boundary=x", "Origin": emulator.page[:-1]}
    answer = call(emulator, "POST", DEFAULT, body, headers)
    assert answer.status == 400
    return answer.body


def test_a_bucket_of_another_provider_is_shown(emulator: Emulator, service: Running) -> None:
    """Though its files are not here, which is said."""
    connection = {
        "credentials": {"connection_string": "secret-string"},
        "configuration": {"container": "c", "prefix": ""},
    }
    body = {"name": "azure", "provider": "azure_blob_storage", **connection}
    in_project(service, "POST", "/buckets", body, status=201)
    text = page(emulator, path("p", "buckets", "azure"), 501)
    assert "keeps no files of the provider azure_blob_storage" in text
    assert "secret-string" not in text
    assert f'href="{path("p", "buckets", "azure")}"' in page(emulator, path("p"))
    page(emulator, path("p", "buckets", "none"), 404)


def test_files_at_an_s3_endpoint_are_browsed(emulator: Emulator, bucket: str) -> None:
    """Uploaded, listed, searched, downloaded from there, and deleted."""
    remote = path("p", "buckets", bucket.split("/")[2])
    content = b"over there" * 1000
    for name in ("a/one.txt", "two.txt"):
        assert upload(emulator, remote, content, "f", name=name).status == 303
    assert f'href="{path("p", "buckets", "remote")}?prefix=a%2F"' in page(emulator, remote)
    assert links(emulator, remote + "?search=elsewhere") == []
    (link,) = links(emulator, remote + "?search=ONE")
    answer = call(emulator, "GET", link, headers=BROWSER)
    assert answer.status == 303
    with urllib3.PoolManager() as pool:
        assert pool.request("GET", answer.headers["location"]).data == content
    submit(emulator, remote + "/delete", {"name": quote("a/one.txt", safe="")})
    page(emulator, link, 404)


def test_an_endpoint_that_is_away_is_said(emulator: Emulator, service: Running) -> None:
    """In place of its files, and of an upload."""
    test_s3.make(service, "http://127.0.0.1:9")
    remote = path("p", "buckets", "remote")
    assert "cannot be reached" in page(emulator, remote, 400)
    assert b"cannot be reached" in upload(emulator, remote, b"x", "f").body
    in_project(service, "DELETE", "/buckets/remote", status=204)


def test_files_of_requests_are_links(emulator: Emulator, service: Running) -> None:
    """The form offers files of the project; those in the input and the output of a request can be downloaded."""
    assert upload(emulator, DEFAULT, b"meow", "cat.txt").status == 303
    code = "class Deployment:\n    def request(self, data):\n        return {'copy': data['file']}\n"
    fields = {
        "input_type": "structured",
        "output_type": "structured",
        "input_fields": [{"name": "file", "data_type": "file"}],
        "output_fields": [{"name": "copy", "data_type": "file"}],
    }
    with running_version(service, code, fields) as deployment:
        version = path("p", "deployments", deployment[1:], "versions", "v1")
        assert '<option value="ubiops-file://default/cat.txt">' in page(emulator, version)
        request = submit(emulator, version, {"field:file": "ubiops-file://default/cat.txt"}).headers["location"]
        found = links(emulator, request)
        assert len(found) == 2
        assert {call(emulator, "GET", link, headers=BROWSER).body for link in found} == {b"meow"}
