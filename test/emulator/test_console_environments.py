"""The pages of environments, tags and builds over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

import pytest

from emulator.pages import page, path
from emulator.running import Running, running
from emulator.service import in_project
from emulator.test_environments import upload, zipped
from ubiops.emulator import Emulator

SCRIPT = "<script>alert(1)</script>"
TORCH = path("p", "environments", "torch")
#: Nothing has to be installed for these.
FILES = {"ubiops.yaml": f"environment_variables:\n- A={SCRIPT}\n"}
BROKEN = {"ubiops.yaml": f"environment_variables: {SCRIPT}\n"}


@pytest.fixture(scope="module")
def service() -> Iterator[Running]:
    """An emulator with an environment, a tag of it, and a version that uses it."""
    with running() as service:
        body = {"name": "torch", "display_name": SCRIPT, "base_environment": "python3-11", "labels": {"team": "vision"}}
        in_project(service, "POST", "/environments", body, status=201)
        in_project(service, "POST", "/environments/torch/tags", {"name": "v1"}, status=201)
        secret = {"name": "TOKEN", "value": "hunter2", "secret": True}
        in_project(service, "POST", "/environments/torch/tags/v1/secrets", secret, status=201)
        service.new_version(environment="torch")
        yield service


@pytest.fixture
def emulator(service: Running) -> Emulator:
    """That emulator."""
    return service.emulator


def test_an_environment_shows_its_builds(emulator: Emulator, service: Running) -> None:
    """A revision with its build, which leads to the log and the files that it was built of."""
    revision, build = upload(service, "/environments/torch", FILES)
    link = path("p", "environments", "torch", "revisions", revision.rpartition("/")[2], "builds", build["id"])
    text = page(emulator, TORCH)
    for expected in (f'href="{link}"', "(active)", "team:vision", path("p", "deployments", "d", "versions", "v")):
        assert expected in text
    assert SCRIPT not in text
    assert SCRIPT in unescape(text)
    shown = page(emulator, link)
    assert SCRIPT not in shown
    assert f"- A={SCRIPT}" in unescape(shown)
    assert "ubiops.yaml" in shown
    assert "success" in shown
    assert f'href="{TORCH}"' in page(emulator, path("p"))
    assert f'href="{TORCH}"' in page(emulator, path("p", "deployments", "d", "versions", "v"))
    page(emulator, f"{TORCH}/revisions/none/builds/none", 404)


def test_a_failed_build_says_why(emulator: Emulator, service: Running) -> None:
    """In the list, and in its log."""
    revision, build = upload(service, "/environments/torch", BROKEN)
    assert build["status"] == "failed"
    link = path("p", "environments", "torch", "revisions", revision.rpartition("/")[2], "builds", build["id"])
    reason = build["error_message"].splitlines()[0]
    assert reason in unescape(page(emulator, TORCH))
    assert reason in unescape(page(emulator, f"{link}?search=UBIOPS"))
    assert "Nothing matches the search" in page(emulator, f"{link}?search=elsewhere")


def test_a_tag_has_its_own_page(emulator: Emulator, service: Running) -> None:
    """With its state, its files and its secrets as dots."""
    fields = {"file": ("e.zip", zipped(FILES))}
    in_project(service, "POST", "/environments/torch/tags/v1/build", fields=fields, status=201)
    link = path("p", "environments", "torch", "tags", "v1")
    assert f'href="{link}"' in page(emulator, TORCH)
    text = page(emulator, link)
    for expected in ("TOKEN", "••••••••", "ubiops.yaml", "success"):
        assert expected in text
    assert "hunter2" not in text
    page(emulator, path("p", "environments", "torch", "tags", "none"), 404)


def test_a_base_environment_has_no_builds(emulator: Emulator) -> None:
    """It shows which versions use it."""
    text = page(emulator, path("p", "environments", "python3-11"))
    assert "Python 3.11" in text
    assert "Revisions" not in text
    base_tag = next(unescape(part.partition('"')[0]) for part in text.split('href="') if "/tags/" in part)
    assert "success" in page(emulator, base_tag)
    page(emulator, path("p", "environments", "none"), 404)
