"""Refusals: always JSON with a text under `error`, whatever is sent."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
import urllib3

from emulator.service import Service
from ubiops.emulator import Emulator
from ubiops.emulator.operations import load_operations

JSON = {"Content-Type": "application/json"}
BODY = {"name": "d", "input_type": "plain", "output_type": "plain"}


@pytest.fixture(scope="module")
def small() -> Iterator[Service]:
    """An emulator that takes small bodies only."""
    with (
        Emulator(max_package_bytes=100_000, max_json_bytes=1000) as emulator,
        Service(emulator.host, emulator.token, "p") as service,
    ):
        yield service


def refused(response: urllib3.BaseHTTPResponse, status: int) -> str:
    """The text of an error, which has to have that status and the API's shape."""
    assert response.status == status, response.data[:300]
    assert response.headers["content-type"] == "application/json"
    text: str = response.json()["error"]
    assert text
    assert "Traceback" not in text
    return text


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b"{", "JSON"),
        (b"nothing", "JSON"),
        (b'{"name": NaN}', "NaN"),
        (b'{"name": Infinity}', "Infinity"),
        (b'{"name": 1e999}', "too large"),
        (b'{"name": -1e999}', "too large"),
        (b'{"name": ' + b"9" * 5000 + b"}", "too large"),
        (b'{"name": 9223372036854775808}', "too large"),
        (b"[" * 100_000, "nested"),
        (b'{"a":' * 50_000 + b"1" + b"}" * 50_000, "nested"),
        (b'{"description": "\\ud800"}', "surrogate"),
        (b'{"\\udfff": 1}', "surrogate"),
        (b'{"description": "\\u0000"}', "null character"),
        (b'{"labels": {"a\\u0000": "b"}}', "null character"),
        (b'{"input_fields": ["\\u0000"]}', "null character"),
        (b'{"description": "\xff\xfe"}', "UTF-8"),
        (b"\xef\xbb\xbf{}", "JSON"),
        (b"[]", "object"),
        (b"null", "object"),
        (b'"text"', "object"),
    ],
)
def test_bodies_that_are_no_json(service: Service, body: bytes, words: str) -> None:
    """Each is a 400 that says what is wrong."""
    assert words in refused(service.raw("POST", service.deployments, body=body, headers=JSON), 400)


def test_text_may_hold_a_backslash_before_u0000(service: Service, deployment: str) -> None:
    """The six characters are no null character."""
    text = "\\u0000 \N{GRINNING FACE} \u2028"
    assert service.call("PATCH", f"/{deployment}", 200, {"description": text})["description"] == text


@pytest.mark.parametrize("content_type", ["text/plain", "application/xml", "multipart/form-data", "x"])
def test_bodies_of_another_kind(service: Service, deployment: str, content_type: str) -> None:
    """JSON operations take JSON, uploads take forms."""
    headers = {"Content-Type": content_type}
    refused(service.raw("POST", service.deployments, body=json.dumps(BODY), headers=headers), 415)


@pytest.mark.parametrize("content_type", ["application/json", "application/json; charset=utf-8", "APPLICATION/JSON"])
def test_json_may_say_its_charset(service: Service, deployment: str, content_type: str) -> None:
    """Parameters and case of the content type do not matter."""
    path = f"{service.deployments}/{deployment}"
    assert service.raw("PATCH", path, body=b"{}", headers={"Content-Type": content_type}).status == 200


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/nothing",
        "/projects/p/deployments/",
        "/projects//deployments",
        "/projects/p//deployments",
        "/projects/p/deployments/a%2Fb",
        "/projects/p/deployments/%00",
        "/projects/p/deployments/..%2f..",
        "/projects/p/deployments/d/versions/v/revisions/r/nothing",
        "/PROJECTS/p/deployments",
    ],
)
def test_paths_that_are_not_there(service: Service, path: str) -> None:
    """Unknown paths, and names that cannot be, are JSON errors as well."""
    assert service.raw("GET", path).status in (400, 404)
    refused(service.raw("GET", path), service.raw("GET", path).status)


def test_a_path_that_is_not_utf8(service: Service) -> None:
    """The error names the parameter."""
    assert "deployment_name" in refused(service.raw("GET", "/projects/p/deployments/%FF"), 400)


@pytest.mark.parametrize(
    "query", ["labels=%FF", "labels=a:%00", "labels=%ED%A0%80", "&".join("a=b" for _ in range(200))]
)
def test_queries_that_are_no_text(service: Service, query: str) -> None:
    """A query that is not UTF-8, or too long, is a 400."""
    refused(service.raw("GET", f"{service.deployments}?{query}"), 400)


def test_names_may_need_percent_encoding(service: Service) -> None:
    """A name in the path is decoded once; an error names what was asked for."""
    assert "a b%20" in refused(service.raw("GET", f"{service.deployments}/a%20b%2520"), 404)


def test_methods_that_a_path_does_not_have(service: Service) -> None:
    """405 with the methods that there are."""
    for method in ("PUT", "POST", "OPTIONS", "TRACE"):
        response = service.raw(method, f"{service.deployments}/d")
        refused(response, 405)
        assert response.headers["allow"] == "DELETE, GET, PATCH"


def test_head_is_get_without_a_body(service: Service, deployment: str) -> None:
    """As with any HTTP server."""
    response = service.raw("HEAD", f"{service.deployments}/{deployment}")
    assert (response.status, response.data) == (200, b"")


@pytest.mark.parametrize("path", ["/projects/p/webhooks", "/organizations/local/users"])
def test_parts_of_the_platform_that_are_not_here(service: Service, path: str) -> None:
    """501 for what the platform has and the emulator has not."""
    assert "docs/emulator.md" in refused(service.raw("GET", path), 501)


def test_a_token_is_needed(service: Service) -> None:
    """401 without one, and with a wrong one, which is not repeated."""
    for token in ("Token wrong-token", "wrong-token", "Basic eDp5", "Token", ""):
        text = refused(service.raw("GET", service.deployments, headers={"Authorization": token}), 401)
        assert "wrong-token" not in text


def test_an_error_says_all_that_is_wrong(service: Service) -> None:
    """All fields are named at once, with their place."""
    fields = [{"name": "a", "data_type": "int"}, {"name": "", "data_type": "real"}]
    text = service.refused("POST", "", 400, {"name": 1, "input_type": "structured", "input_fields": fields})
    for named in ("name", "output_type", "input_fields[1].name", "input_fields[1].data_type"):
        assert named in text


def test_a_body_that_is_too_large(small: Service) -> None:
    """413 for JSON and packages alike, said in advance or found out on the way."""
    large = json.dumps({**BODY, "description": "x" * 1000}).encode()
    refused(small.raw("POST", small.deployments, body=large, headers=JSON), 413)
    refused(small.raw("POST", small.deployments, body=iter([large]), headers=JSON, chunked=True), 413)
    small.call("POST", "", 201, BODY)
    small.call("POST", "/d/versions", 201, {"version": "v"})
    path = f"{small.deployments}/d/versions/v/revisions"
    form, content_type = urllib3.encode_multipart_formdata({"file": ("a.zip", b"x" * 200_000)})
    headers = {"Content-Type": content_type}
    refused(small.raw("POST", path, body=form, headers=headers), 413)
    blocks = (form[start : start + 5000] for start in range(0, len(form), 5000))
    refused(small.raw("POST", path, body=blocks, headers=headers, chunked=True), 413)
    assert small.call("GET", "/d/versions/v/revisions") == []


FILE = b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n'


@pytest.mark.parametrize(
    ("form", "boundary", "words"),
    [
        (b"", "b", "ends"),
        (b"no form", "b", "form"),
        (FILE + b"half", "b", "ends"),
        (FILE + b"1\r\n" + FILE + b"2\r\n--b--\r\n", "b", "more than one"),
        (b"--b\r\nX: y\r\n\r\n1\r\n--b--\r\n", "b", "without a name"),
        (b'--b\r\nContent-Disposition: form-data; name="source_version"\r\n\r\n' + b"x" * 20_000, "b", "too long"),
        (b'--b\r\nContent-Disposition: form-data; name="source_version"\r\n\r\n\xff\r\n--b--\r\n', "b", "UTF-8"),
        (b'--b\r\nContent-Disposition: form-data; name="source_version"\r\n\r\n\0\r\n--b--\r\n', "b", "null"),
        (b'--b\r\nContent-Disposition: form-data; name="file"; filename="\xff"\r\n\r\n\r\n--c', "b", "ends"),
        (b"--b--\r\n", "b", "file"),
        (FILE, "b" * 1000, "form"),
    ],
)
def test_forms_that_are_none(service: Service, version: str, form: bytes, boundary: str, words: str) -> None:
    """Each is a 400 that says what is wrong, and leaves no revision."""
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    path = f"{service.deployments}{version}/revisions"
    assert words in refused(service.raw("POST", path, body=form, headers=headers), 400)
    assert service.call("GET", f"{version}/revisions") == []


def test_a_client_that_goes_away(service: Service, version: str) -> None:
    """An upload that ends in the middle leaves nothing, and the service goes on."""
    parts = urlsplit(service.host)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port)
    connection.connect()
    connection.putrequest("POST", f"{parts.path}{service.deployments}{version}/revisions")
    for name, value in {
        **service.headers,
        "Content-Type": "multipart/form-data; boundary=b",
        "Content-Length": "1000000",
    }.items():
        connection.putheader(name, value)
    connection.endheaders(FILE + b"x" * 1000)
    connection.sock.shutdown(socket.SHUT_RDWR)
    connection.close()
    assert service.call("GET", f"{version}/revisions") == []


def test_an_unknown_failure_is_json_too(service: Service, deployment: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mistake of our own is a 500 in the API's shape, without its traceback."""

    def broken(*_arguments: Any, **_options: Any) -> None:
        raise ZeroDivisionError("a secret")

    monkeypatch.setattr("ubiops.emulator.store.audit.events", broken)
    response = service.raw("GET", f"{service.deployments}/{deployment}/audit")
    assert "a secret" not in refused(response, 500)


def test_an_operation_without_a_function(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the contract has and the emulator has not yet is a 501 that names it."""
    from ubiops.emulator.http import app

    operations = {name: found for name, found in load_operations().items() if name != "deployments_get"}
    monkeypatch.setattr(app, "load_operations", lambda: operations)
    with Emulator() as emulator, Service(emulator.host, emulator.token, "p") as service:
        assert "deployments_get" in refused(service.raw("GET", f"{service.deployments}/d"), 501)
