"""The pages of pipelines and their requests, over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import pytest

from emulator.pages import page, path, submit
from emulator.running import Running, running
from emulator.service import in_project, package
from emulator.test_pipelines import LINE, SHAPE, attached, function, mapped
from ubiops.emulator import Emulator

SCRIPT = "<script>alert(1)</script>"
OUTER = path("p", "pipelines", "outer", "versions", "v")
DOUBLE = """
class Deployment:
    def request(self, data):
        print("doubling", data["x"])
        if data["x"] < 0:
            raise ValueError("too small")
        return {"y": data["x"] * 2}
"""
#: A deployment with a hostile name, an operator, and a pipeline within the pipeline.
OBJECTS = [
    {"name": SCRIPT, "reference_name": "double", "version": "v"},
    function("one"),
    {"name": "inside", "reference_type": "pipeline", "reference_name": "inner"},
]
ATTACHMENTS = [
    attached(SCRIPT, mapped("pipeline_start", ("x", "x"))),
    attached("one", mapped(SCRIPT, ("y", "x"))),
    attached("inside", mapped("one", ("output", "x"))),
    attached("pipeline_end", mapped("inside", ("y", "y"))),
]


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """An emulator with that pipeline."""
    with running() as service:
        create(service)
        yield service.emulator


def create(service: Running) -> None:
    """Create it."""
    service.call("POST", "", 201, {"name": "double", **SHAPE})
    service.call("POST", "/double/versions", 201, {"version": "v"})
    service.upload("/double/versions/v", package(DOUBLE))
    for name, objects, attachments in (("inner", [function("one")], LINE), ("outer", OBJECTS, ATTACHMENTS)):
        in_project(service, "POST", "/pipelines", {"name": name, **SHAPE}, status=201)
        body = {"version": "v", "objects": objects, "attachments": attachments}
        in_project(service, "POST", f"/pipelines/{name}/versions", body, status=201)


def test_a_version_is_a_picture(emulator: Emulator) -> None:
    """Each object leads to what it refers to; names are text, whatever is in them."""
    text = page(emulator, OUTER)
    assert SCRIPT not in text
    picture = unescape(text[text.index("<svg") : text.index("</svg>")])
    for expected in (SCRIPT[:18], "start", "end", "operator function", "pipeline_start → " + SCRIPT, "x → x"):
        assert expected in picture
    assert f'href="{path("p", "deployments", "double", "versions", "v")}"' in picture
    assert f'href="{path("p", "pipelines", "inner")}"' in picture
    assert "completed" not in picture


def test_pipelines_are_found(emulator: Emulator) -> None:
    """From the project to the versions, with their events."""
    project = page(emulator, path("p"))
    assert f'href="{path("p", "pipelines", "outer")}"' in project
    assert "outer" not in page(emulator, path("p") + "?search=inner")
    pipeline = page(emulator, path("p", "pipelines", "outer"))
    assert f'href="{OUTER}"' in pipeline
    assert "Created pipeline outer" in pipeline


def test_a_request_shows_the_state_of_each_object(emulator: Emulator) -> None:
    """Its steps lead to their own pages: a deployment's request, an operator's input and output, an inner request."""
    request = submit(emulator, OUTER, {"field:x": "5"}).headers["location"]
    text = page(emulator, request)
    assert SCRIPT not in text
    picture = text[text.index("<svg") : text.index("</svg>")]
    assert picture.count("completed") == 5
    assert "&#34;y&#34;: 12" in text
    assert "doubling 5" in text
    steps = {
        kind: next(part.partition('"')[0] for part in text.split('href="') if part.startswith(start))
        for kind, start in (
            ("deployment", path("p", "deployments", "double", "versions", "v", "requests", "")),
            ("operator", f"{request}/steps/"),
            ("pipeline", path("p", "pipelines", "inner", "versions", "v", "requests", "")),
        )
    }
    assert "doubling 5" in page(emulator, steps["deployment"])
    assert "&#34;output&#34;: 11" in page(emulator, steps["operator"])
    assert "&#34;y&#34;: 12" in page(emulator, steps["pipeline"])
    assert f'href="{request}"' in page(emulator, OUTER)
    for part in ("deployment", "pipeline"):
        assert f'<a href="{request}">a request to outer v</a>' in page(emulator, steps[part])
    page(emulator, f"{request}/steps/none", 404)
    page(emulator, f"{OUTER}/requests/none", 404)


def test_a_failure_is_where_it_happened(emulator: Emulator) -> None:
    """The object that has failed, and those that were not reached."""
    text = page(emulator, submit(emulator, OUTER, {"field:x": "-1"}).headers["location"])
    picture = text[text.index("<svg") : text.index("</svg>")]
    assert (picture.count("box bad"), picture.count("box good"), picture.count("box ")) == (2, 1, 5)
    assert "ValueError: too small" in text


def test_a_wrong_value_is_refused_by_the_form(emulator: Emulator) -> None:
    """With the reason."""
    assert "x: not a value of the type int" in submit(emulator, OUTER, {"field:x": "?"}, 400).body.decode()
