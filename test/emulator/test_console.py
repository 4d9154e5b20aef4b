"""The page's routes over HTTP; how it looks and works in a browser is tested in test/browser."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import pytest

from emulator.calls import call, create_deployment, names
from emulator.pages import BROWSER, FORM, page
from ubiops.emulator import Emulator

VERSION = {"version": "v1", "environment": "python3-11"}


@pytest.fixture(scope="module")
def running() -> Iterator[Emulator]:
    """One emulator for this module."""
    with Emulator() as emulator:
        yield emulator


@pytest.fixture
def emulator(running: Emulator) -> Iterator[Emulator]:
    """That emulator with one version, whose code does not build."""
    create_deployment(running, "demo")
    base = "/v2.1/projects/demo/deployments/sentiment"
    assert call(running, "POST", f"{base}/versions", VERSION).status == 201
    secret = {"name": "KEY", "value": "hunter2", "secret": True}
    assert call(running, "POST", f"{base}/environment-variables", secret).status == 201
    running.fail_next_build("out of disk")
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="p.zip"\r\n\r\nno zip\r\n--x--\r\n'
    headers = {"Content-Type": "multipart/form-data; boundary=x"}
    call(running, "POST", f"{base}/versions/v1/revisions", body, headers)
    yield running
    running.reset()


def test_each_level_has_its_page(emulator: Emulator) -> None:
    """Projects, a project, a deployment and a version show what is theirs; the requests are on the first."""
    assert 'href="/projects/demo"' in page(emulator, "/")
    assert "deployments_create" in page(emulator, "/")
    assert 'href="/projects/demo/deployments/sentiment"' in page(emulator, "/projects/demo")
    assert "1 unavailable" in page(emulator, "/projects/demo")
    deployment = page(emulator, "/projects/demo/deployments/sentiment")
    assert "/versions/v1" in deployment
    assert "••••••••" in deployment
    assert "hunter2" not in deployment
    assert "failed" in page(emulator, "/projects/demo/deployments/sentiment/versions/v1")


@pytest.mark.parametrize(
    "path",
    ["none", "demo/other", "demo/deployments/none", "demo/deployments/sentiment/versions/none", "demo/a/b/c/d/e"],
)
def test_what_is_missing_is_a_404(emulator: Emulator, path: str) -> None:
    """A page in HTML, since a person reads it."""
    answer = call(emulator, "GET", f"/projects/{path}", headers=BROWSER)
    assert answer.status == 404
    assert "Not here" in answer.body.decode()


def test_any_name_can_be_looked_at(emulator: Emulator) -> None:
    """Slashes, question marks and markup in a project's name are text."""
    name = "a/b?<i>"
    create_deployment(emulator, quote(name, safe=""))
    assert "a/b?&lt;i&gt;" in page(emulator, f"/projects/{quote(name, safe='')}")
    assert f'href="/projects/{quote(name, safe="")}"' in page(emulator, "/")


def test_headers_keep_others_out(emulator: Emulator) -> None:
    """Nothing is loaded from elsewhere, nothing is framed, nothing is kept."""
    headers = call(emulator, "GET", "/", headers=BROWSER).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"


def test_the_form_resets(emulator: Emulator) -> None:
    """A form of the page itself forgets one project, or all."""
    create_deployment(emulator, "other")
    own = {**FORM, "Origin": emulator.page.rstrip("/")}
    answer = call(emulator, "POST", "/reset", b"project=demo", own)
    assert (answer.status, answer.headers["location"]) == (303, "/")
    assert (names(emulator, "demo"), names(emulator, "other")) == ([], ["sentiment"])
    assert call(emulator, "POST", "/reset", b"", own).status == 303
    assert names(emulator, "other") == []


def test_without_an_origin_nothing_is_reset(emulator: Emulator) -> None:
    """What is not a form of the page is refused, and so is one that is too large."""
    assert call(emulator, "POST", "/reset", b"", FORM).status == 403
    own = {**FORM, "Origin": emulator.page.rstrip("/")}
    assert call(emulator, "POST", "/reset", b"x" * 20_000, own).status == 413
    assert names(emulator, "demo") == ["sentiment"]


def test_the_token_is_nowhere(emulator: Emulator) -> None:
    """The page shows where the token is, never the token."""
    for path in ("/", "/projects/demo", "/projects/demo/deployments/sentiment"):
        assert emulator.token not in page(emulator, path)


def session(emulator: Emulator, link: str) -> str | None:
    """The cookie that a link gives, if it is good."""
    answer = call(emulator, "GET", link.removeprefix(emulator.page[:-1]), headers=BROWSER, token=None)
    cookie: str | None = answer.headers["set-cookie"]
    assert answer.status == (200 if cookie else 401)
    return cookie


def test_a_link_begins_a_session_once(emulator: Emulator) -> None:
    """The link sets a cookie that scripts cannot read and other sites cannot use; the second use asks for the token."""
    link = emulator.page_link()
    cookie = session(emulator, link)
    assert cookie is not None
    assert cookie.endswith("; Path=/; HttpOnly; SameSite=Strict")
    headers = {**BROWSER, "Cookie": f"other=1; {cookie.partition(';')[0]}"}
    assert "demo" in call(emulator, "GET", "/", headers=headers, token=None).body.decode()
    assert session(emulator, link) is None
    assert session(emulator, emulator.page + "login?code=") is None
    assert session(emulator, emulator.page + "login") is None


def test_the_token_begins_a_session(emulator: Emulator) -> None:
    """The form takes the token, from the page itself only; a wrong one is said to be so."""
    own = {**FORM, "Origin": emulator.page.rstrip("/")}
    assert "not right" in call(emulator, "POST", "/login", b"token=wrong", own, token=None).body.decode()
    assert call(emulator, "POST", "/login", b"", own, token=None).status == 401
    assert call(emulator, "POST", "/login", f"token={emulator.token}".encode(), FORM, token=None).status == 403
    answer = call(emulator, "POST", "/login", f"token={emulator.token}".encode(), own, token=None)
    assert answer.status == 200
    assert answer.headers["set-cookie"]


def test_without_a_session_nothing_is_shown_or_changed(emulator: Emulator) -> None:
    """Who has neither a session nor the token gets the form to log in, on this machine as well."""
    for path in ("/", "/projects/demo", "/requests", "/nowhere"):
        for cookie in ("", "ubiops-emulator=x", "a b c", f"ubiops-emulator-{emulator.page.split(':')[-1][:-1]}=guess"):
            answer = call(emulator, "GET", path, headers={**BROWSER, "Cookie": cookie}, token=None)
            assert answer.status == 401
            assert "Log in" in answer.body.decode()
            assert "demo" not in answer.body.decode()
    own = {**FORM, "Origin": emulator.page.rstrip("/")}
    assert call(emulator, "POST", "/reset", b"", own, token=None).status == 401
    assert names(emulator, "demo") == ["sentiment"]


def test_a_session_is_for_the_page_only(emulator: Emulator) -> None:
    """The API and the control API take the token alone, so that no form elsewhere can use a browser's session."""
    cookie = session(emulator, emulator.page_link())
    assert cookie is not None
    for path in ("/v2.1/projects/demo/deployments", "/_emulator/requests"):
        headers = {"Cookie": cookie.partition(";")[0]}
        assert call(emulator, "GET", path, headers=headers, token=None).status == 401


def test_sessions_end_with_the_emulator(emulator: Emulator) -> None:
    """The cookie of one emulator is nothing to another."""
    cookie = session(emulator, emulator.page_link())
    assert cookie is not None
    with Emulator(token=emulator.token) as other:
        headers = {**BROWSER, "Cookie": cookie.partition(";")[0]}
        assert call(other, "GET", "/", headers=headers, token=None).status == 401


@pytest.mark.parametrize("accept", [None, "*/*", "application/json"])
@pytest.mark.parametrize("path", ["/", "/projects/demo", "/projects/demo/deployments/sentiment", "/nowhere"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_api_client_beside_the_api_gets_json(emulator: Emulator, accept: str | None, path: str, method: str) -> None:
    """A host without its path is said in JSON, with the right one; pages are for browsers."""
    answer = call(emulator, method, path, headers={"Accept": accept} if accept else {})
    assert answer.status == 404
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["error"].endswith(f"the API's host is {emulator.host}")


def test_an_unknown_path_in_a_browser_is_a_page(emulator: Emulator) -> None:
    """Someone reads it."""
    answer = call(emulator, "GET", "/nowhere", headers=BROWSER)
    assert answer.status == 404
    assert "Not here" in answer.body.decode()


def test_without_auth_any_token_will_do() -> None:
    """The snippet to copy works as it is."""
    with Emulator(auth=False) as emulator:
        text = page(emulator, "/")
    assert "UBIOPS_API_TOKEN=any" in text
    assert "No token is checked" in text


def test_without_auth_there_is_no_login() -> None:
    """The page is open, its link is its URL, and the login leads to it."""
    with Emulator(auth=False) as emulator:
        assert emulator.page_link() == emulator.page
        assert call(emulator, "GET", "/", headers=BROWSER, token=None).status == 200
        assert call(emulator, "GET", "/login", headers=BROWSER, token=None).headers["location"] == "/"
