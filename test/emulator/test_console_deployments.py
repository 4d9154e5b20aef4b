"""The pages of versions, requests and builds, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import pytest

from emulator.calls import call
from emulator.pages import FORM, page, path, submit
from emulator.requests_helpers import STRUCTURED, UPPER, running_version
from emulator.running import VERSION, Running, running
from emulator.service import package
from emulator.test_pipelines import field
from ubiops.emulator import Emulator

PLAIN = path("p", "deployments", "d", "versions", "v")
TYPED = path("p", "deployments", "typed", "versions", "v")
SCRIPT = "<script>document.title = 'taken'</script>"
LOUD = UPPER.replace("        if data", "        print('got', data)\n        if data")
DOUBLE = "class Deployment:\n    def request(self, data):\n        return {'y': data['x'] * 2}\n"


@pytest.fixture(scope="module")
def service() -> Iterator[Running]:
    """A plain deployment that prints, and one with fields, each with a version that runs."""
    with running() as service:
        service.new_version()
        service.upload(VERSION, package(LOUD))
        service.call("POST", "", 201, {"name": "typed", **STRUCTURED})
        service.call("POST", "/typed/versions", 201, {"version": "v"})
        service.upload("/typed/versions/v", package(DOUBLE))
        yield service


@pytest.fixture
def emulator(service: Running) -> Emulator:
    """Its emulator."""
    return service.emulator


def shown(emulator: Emulator, path: str) -> str:
    """What the HTML at a path says, which nothing of what users have written is part of."""
    text = page(emulator, path)
    assert SCRIPT not in text
    return unescape(text)


def test_a_form_sends_a_request(emulator: Emulator) -> None:
    """It leads to the request with its output, input and log; the version shows it, its instance and what was printed."""
    request = submit(emulator, PLAIN, {"data": SCRIPT, "mode": "direct"}).headers["location"]
    assert request.startswith(f"{PLAIN}/requests/")
    text = shown(emulator, request)
    for expected in ("completed", SCRIPT.upper(), SCRIPT, f"got {SCRIPT}"):
        assert expected in text
    version = shown(emulator, PLAIN)
    for expected in (f'href="{request}"', "running", f"got {SCRIPT}", "Deployment file upload"):
        assert expected in version
    assert "1 completed" in shown(emulator, path("p", "deployments", "d"))


def test_an_instance_has_its_page(emulator: Emulator, service: Running) -> None:
    """With what has happened to it and what its code has printed; one that has ended has none."""
    submit(emulator, PLAIN, {"data": "printed"})
    found = service.call("GET", f"{VERSION}/instances")["results"]
    links = [f"{PLAIN}/instances/{each['id']}" for each in found]
    assert all(f'href="{link}"' in page(emulator, PLAIN) for link in links)
    (text,) = [text for link in links if "got printed" in (text := page(emulator, link))]
    assert "The code was loaded" in text
    page(emulator, f"{PLAIN}/instances/none", 404)


def test_a_failed_request_says_why(emulator: Emulator) -> None:
    """With the message of the exception and its traceback."""
    text = shown(emulator, submit(emulator, PLAIN, {"data": "fail"}).headers["location"])
    assert "ValueError: no such text" in text
    assert "Traceback (most recent call last)" in text
    assert "failed" in shown(emulator, PLAIN + "?search=NO+SUCH+TEXT")


def test_whatever_code_returns_is_shown(emulator: Emulator, service: Running) -> None:
    """Half a character, more than a page shows, deep nesting."""
    code = """
class Deployment:
    def request(self, data):
        value = data["size"] * "x" + "\\ud800"
        for _ in range(data["depth"]):
            value = {"in": value}
        return {"out": value}
"""
    fields = {"input_type": "structured", "input_fields": [field("size"), field("depth")]}
    fields |= {"output_type": "structured", "output_fields": [field("out", "dict")]}
    with running_version(service, code, fields) as deployment:
        odd = path("p", "deployments", deployment[1:], "versions", "v1")
        for size, depth, expected in (
            (0, 1, '"in": "?"'),
            (300_000, 1, "the API has the rest"),
            (0, 900, '"in":'),
        ):
            request = submit(emulator, odd, {"field:size": str(size), "field:depth": str(depth)}).headers["location"]
            assert expected in shown(emulator, request)
        assert "3 completed" in page(emulator, path("p", "deployments", deployment[1:]))


def test_a_batch_is_sent(emulator: Emulator, service: Running) -> None:
    """The page of its request tells how far it is."""
    request = submit(emulator, PLAIN, {"data": "later", "mode": "batch"}).headers["location"]
    assert "batch, by" in shown(emulator, request)
    assert service.call("GET", f"/d/requests/{request.rpartition('/')[2]}")["request_data"] == "later"


def test_a_field_is_read_by_its_type(emulator: Emulator) -> None:
    """Texts stay texts, everything else is JSON; what is refused is said, and what was typed stays."""
    fields = {"field:x": "21", "field:note": "0\r\n1"}
    request = submit(emulator, TYPED, fields).headers["location"]
    text = shown(emulator, request)
    assert '"y": 42' in text
    assert r'"note": "0\n1"' in text
    for wrong, reason in (("a", "x: not a value of the type int: 'a'"), ("1.5", "x has to be a whole number")):
        text = unescape(submit(emulator, TYPED, fields | {"field:x": wrong}, 400).body.decode())
        assert reason in text
        assert f'value="{wrong}"' in text
        assert "0\n1</textarea>" in text


def test_a_request_is_sent_again(emulator: Emulator) -> None:
    """The form begins with what another request was sent."""
    for version, fields, expected in (
        (PLAIN, {"data": "once more"}, "once more</textarea>"),
        (TYPED, {"field:x": "77", "field:note": "seen"}, 'value="77"'),
    ):
        request = submit(emulator, version, fields).headers["location"].rpartition("/")[2]
        assert expected in page(emulator, f"{version}?again={request}")
        assert expected not in page(emulator, f"{version}?again=other")


def test_lists_are_searched(emulator: Emulator) -> None:
    """Requests by their input, output, error and identifier; log lines by their text."""
    for text in ("Needle", "hay"):
        submit(emulator, PLAIN, {"data": text})
    found = page(emulator, PLAIN + "?search=NEEDLE")
    assert "got Needle" in found
    assert "hay" not in found
    assert "Nothing matches the search" in page(emulator, PLAIN + "?search=elsewhere")


@pytest.mark.parametrize("mode", ["metadata", "none"])
def test_what_is_not_kept_is_shown_once(emulator: Emulator, service: Running, mode: str) -> None:
    """The response to the form has the result; later there is none."""
    service.call("PATCH", VERSION, 200, {"request_retention_mode": mode})
    try:
        assert "FLEETING" in submit(emulator, PLAIN, {"data": "fleeting"}, 200).body.decode()
        assert "FLEETING" not in page(emulator, PLAIN)
        batch = submit(emulator, PLAIN, {"data": "x", "mode": "batch"}).headers["location"]
        assert ("/requests/" in batch) == (mode == "metadata")
    finally:
        service.call("PATCH", VERSION, 200, {"request_retention_mode": "full"})


def test_a_form_of_elsewhere_sends_nothing(emulator: Emulator) -> None:
    """Without the origin that a browser adds, it is refused."""
    assert call(emulator, "POST", PLAIN, b"data=x", FORM).status == 403


def test_a_build_has_its_log(emulator: Emulator, service: Running) -> None:
    """With the reason where it has failed."""
    service.call("POST", "/d/versions", 201, {"version": "bad"})
    service.upload("/d/versions/bad", package("class Deploy("))
    (revision,) = service.call("GET", "/d/versions/bad/revisions")
    bad = path("p", "deployments", "d", "versions", "bad")
    link = f"{bad}/builds/{revision['id']}"
    assert f'href="{link}"' in page(emulator, bad)
    assert "line 1" in page(emulator, link)
    assert "Log" in page(emulator, link)
    page(emulator, f"{bad}/builds/none", 404)
    page(emulator, f"{bad}/requests/none", 404)


def test_an_emulator_that_does_not_run_code_says_so() -> None:
    """The form shows the API's own words."""
    with running(run=False) as service:
        service.new_version()
        service.upload(VERSION, package())
        text = submit(service.emulator, PLAIN, {"data": "x"}, 501).body.decode()
    assert "started with --no-run" in text
