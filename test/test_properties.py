"""Whatever text comes in: never another endpoint, never another header, never a file outside the folder."""

import io
import json
import re
import tempfile
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
from faults.table import DEPLOYMENT, REVISION
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from servers import Connection, Request, ScriptedServer, answer
from urllib3 import HTTPResponse

import ubiops
from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.files.download import Download
from ubiops.files.names import MAX_NAME_BYTES, safe_filename
from ubiops.files.upload import MultipartUpload

settings.register_profile("properties", deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
quick = settings.get_profile("properties")

#: Text of all kinds, and text made of what is special somewhere between a file, a header and a URL.
SPECIAL = st.lists(
    st.sampled_from([*"/\\:.%?#&=;,+ \"'@~|<>*\r\n\t\0\x7f\x85aZ0é包", "..", "%2f", "%2e", "://", "\u2028", "\u202e", "\uff0f", "\ud800", "CON", ".zip"]),
    max_size=12,
).map("".join)  # fmt: skip
TEXT = st.one_of(SPECIAL, st.text(max_size=40), st.text(st.characters(codec=None), max_size=20))


def _respond(connection: Connection) -> bool:
    request = connection.read()
    if "/download" in request.target:
        connection.send(answer("200 OK", b"PK", kind="application/zip"))
    elif "multipart" in request.headers.get("content-type", ""):
        connection.send(answer("201 Created", json.dumps(REVISION).encode()))
    elif request.method == "GET" and re.fullmatch(r"/v2.1/projects/[^/]*/deployments(\?.*)?", request.target):
        connection.send(answer("200 OK", b"[]"))
    else:
        connection.send(answer("200 OK", json.dumps(DEPLOYMENT).encode()))
    return True


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    """A server that gives every call its answer."""
    with ScriptedServer([_respond]) as running:
        yield running


@pytest.fixture(scope="module")
def core(server: ScriptedServer) -> Iterator[ubiops.CoreApi]:
    """A client of that server."""
    with ubiops.ApiClient(ubiops.Configuration(f"{server.url}/v2.1", "Token t")) as client:
        yield ubiops.CoreApi(client)


def seen(server: ScriptedServer, call: Any) -> Request | None:
    """The one request of a call, None when it was refused; then the server saw nothing."""
    before = len(server.requests)
    try:
        call()
    except (ApiValueError, ApiTypeError):
        assert len(server.requests) == before
        return None
    (request,) = server.requests[before:]
    return request


HEADERS = {"host", "accept", "accept-encoding", "user-agent", "authorization"}


@given(TEXT, TEXT)
@example("..", "a")
@example("a", "a/../../b")
@example("a?b=c", "d#e")
@quick
def test_path_parameters(server: ScriptedServer, core: ubiops.CoreApi, project: str, deployment: str) -> None:
    """A path parameter stays one segment and arrives as it was, or nothing is sent."""
    request = seen(server, lambda: core.deployments_get(project, deployment))
    if request is None:
        return
    empty, version, projects, first, deployments, second = request.target.split("/")
    assert (empty, version, projects, deployments) == ("", "v2.1", "projects", "deployments")
    assert (unquote(first, errors="strict"), unquote(second, errors="strict")) == (project, deployment)
    assert not {unquote(first), unquote(second)} & {"", ".", ".."}
    assert request.target.isascii()
    assert "?" not in request.target
    assert request.headers.keys() == HEADERS


@given(st.one_of(TEXT, st.dictionaries(TEXT, TEXT, max_size=3), st.lists(st.tuples(TEXT, TEXT), max_size=3)))
@example("a:b&project=c#d")
@example({"a": "b,c:d"})
@quick
def test_labels(server: ScriptedServer, core: ubiops.CoreApi, labels: Any) -> None:
    """Labels are one parameter of the query, whose pairs are those that were given, or nothing is sent."""
    request = seen(server, lambda: core.deployments_list("p", labels=labels))
    if request is None:
        return
    path, _, query = request.target.partition("?")
    assert path == "/v2.1/projects/p/deployments"
    assert request.headers.keys() == HEADERS
    found = parse_qs(query, keep_blank_values=True, strict_parsing=bool(query), errors="strict")
    pairs = labels.items() if isinstance(labels, dict) else labels
    wanted = labels if isinstance(labels, str) else ",".join(":".join(pair) for pair in pairs)
    assert found in ({"labels": [wanted]}, {} if not wanted else None)


@given(TEXT)
@example("t\r\nX-Injected: 1")
@example("Token t\n")
@quick
def test_tokens(server: ScriptedServer, token: str) -> None:
    """A token is the value of one header, or nothing is sent; it is in no error."""
    before = len(server.requests)
    try:
        with ubiops.ApiClient(ubiops.Configuration(f"{server.url}/v2.1", {"Authorization": token})) as client:
            ubiops.CoreApi(client).deployments_get("p", "d")
    except (ApiValueError, ApiTypeError) as error:
        assert len(server.requests) == before
        assert len(token.strip()) < 8 or token.strip() not in str(error)  # noqa: PT017 - an error is one of two outcomes
        return
    (request,) = server.requests[before:]
    assert request.headers.keys() == HEADERS
    assert request.headers["authorization"] in {token.strip(), f"Token {token.strip()}"} or token.lower().startswith(
        "token "
    )


@given(TEXT, TEXT)
@example("X-A", "1\r\nX-B: 2")
@example("X-A: 1\r\nX-B", "2")
@example("Content-Length", "0")
@quick
def test_headers(server: ScriptedServer, name: str, value: str) -> None:
    """A header of the user's is one header with that value, or nothing is sent."""
    before = len(server.requests)
    with ubiops.ApiClient(ubiops.Configuration(f"{server.url}/v2.1", "Token t")) as client:
        try:
            client.set_default_header(name, value)
            ubiops.CoreApi(client).deployments_get("p", "d")
        except (ApiValueError, ApiTypeError):
            assert len(server.requests) == before
            return
    (request,) = server.requests[before:]
    assert request.headers.keys() == HEADERS | {name.lower()}
    if name.lower() not in HEADERS:
        assert request.headers[name.lower()] == value.strip()


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXT),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=8,
)


@given(TEXT, st.dictionaries(TEXT, JSON, max_size=3))
@quick
def test_bodies(server: ScriptedServer, core: ubiops.CoreApi, text: str, more: dict[str, Any]) -> None:
    """A body arrives as the JSON of what was given, with the right length, or nothing is sent."""
    data = {**more, "name": "d", "input_type": "plain", "output_type": "plain", "description": text}
    request = seen(server, lambda: core.deployments_create("p", data))
    if request is None:
        return
    assert request.target == "/v2.1/projects/p/deployments"
    assert request.headers.keys() == HEADERS | {"content-type", "content-length"}
    assert request.complete
    assert json.loads(request.body) == json.loads(json.dumps(data))


@given(TEXT, st.binary(min_size=1, max_size=200))
@example('a"; filename="b', b"x")
@example('a"\r\n\r\n--', b"\r\n--x--\r\n")
@quick
def test_names_of_uploads(server: ScriptedServer, core: ubiops.CoreApi, name: str, content: bytes) -> None:
    """The name of a file stays within its quotes, and the file arrives as it is."""
    file = io.BytesIO(content)
    file.name = name  # type: ignore[attr-defined]
    request = seen(server, lambda: core.revisions_file_upload("p", "d", "v", file=file))
    assert request is not None
    assert request.complete
    boundary = request.headers["content-type"].partition("boundary=")[2].encode()
    pattern = b'--%b\r\nContent-Disposition: form-data; name="file"; filename="([^"\r\n]+)"\r\n[^\r]+\r\n\r\n(.*)\r\n--%b--\r\n'
    found = re.fullmatch(pattern % (boundary, boundary), request.body, re.DOTALL)
    assert found is not None
    assert found[2] == content
    assert b"/" not in found[1]


@given(st.dictionaries(TEXT, SPECIAL, max_size=3))
@quick
def test_fields_of_forms(fields: dict[str, str]) -> None:
    """A form has as many parts as fields, whatever their names and values hold, or is refused."""
    try:
        upload = MultipartUpload(fields)
    except ApiValueError:
        return
    with upload:
        body = b"".join(bytes(block) for block in upload)
    boundary = upload.content_type.partition("boundary=")[2].encode()
    assert body.count(b"--" + boundary + b"\r\n") == len(fields)
    values = [part.partition(b"\r\n\r\n")[2][:-2] for part in body.split(b"--" + boundary)[1:-1]]
    assert values == [value.encode() for value in fields.values()]


def assert_safe(name: str) -> None:
    """A name that is harmless wherever it is written."""
    for form in (name, unicodedata.normalize("NFKC", name), unicodedata.normalize("NFD", name)):
        assert not set('/\\:*?"<>|') & set(form)
        assert form not in {"", ".", ".."}
        assert form[0] != "."
        assert form[-1] not in ". "
        assert not any(unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for character in form)
        stem = form.partition(".")[0].strip().upper()
        assert not re.fullmatch(r"CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)\d", stem)
    assert len(name.encode()) <= MAX_NAME_BYTES


@given(st.one_of(TEXT, st.text(min_size=200, max_size=400)))
@example("nul\u200d.txt")
@example("CON\u0301")
@settings(quick, max_examples=500)
def test_safe_filename(text: str) -> None:
    """Any text becomes a harmless name, which is already its own safe form."""
    name = safe_filename(text)
    assert_safe(name)
    assert safe_filename(name) == name


@given(st.one_of(TEXT, st.sampled_from(["filename*=UTF-8''", 'filename="', "filename*0*=", "filename="]).flatmap(
    lambda start: TEXT.map(lambda rest: f"attachment; {start}{rest}")
)))  # fmt: skip
@quick
def test_names_of_downloads(header: str) -> None:
    """Whatever Content-Disposition says, the file is in the folder, and nothing else is anywhere."""
    response = HTTPResponse(io.BytesIO(b"PK"), {"Content-Disposition": header}, 200, preload_content=False)
    with tempfile.TemporaryDirectory() as outer:
        folder = Path(outer) / "folder"
        folder.mkdir()
        path = Path(Download(response).save(folder))
        assert_safe(path.name)
        assert path.parent == folder
        assert list(folder.iterdir()) == [path]
        assert list(Path(outer).iterdir()) == [folder]
        assert path.read_bytes() == b"PK"
