"""The page as a browser asks for it, without one."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from emulator.calls import Answer, call
from ubiops.emulator import Emulator

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
FORM = {**BROWSER, "Content-Type": "application/x-www-form-urlencoded"}


def path(*segments: str) -> str:
    """The path of a page below the projects."""
    return "/projects/" + "/".join(quote(segment, safe="") for segment in segments)


def page(emulator: Emulator, path: str, status: int = 200) -> str:
    """The HTML at a path."""
    answer = call(emulator, "GET", path, headers=BROWSER)
    assert answer.status == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return answer.body.decode()


def submit(emulator: Emulator, path: str, fields: dict[str, str], status: int = 303) -> Answer:
    """What comes of a form of the page."""
    own = {**FORM, "Origin": emulator.page.rstrip("/")}
    answer = call(emulator, "POST", path, urlencode(fields).encode(), own)
    assert answer.status == status, answer.body
    return answer
