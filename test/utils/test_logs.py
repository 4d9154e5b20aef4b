"""Reading a log that grows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import ubiops
from ubiops.utils import logs
from ubiops.utils.logs import LogFollower, last_lines
from utils.platform import CREATED, Platform


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform whose log holds lines, three of them of one moment."""
    with Platform() as running:
        running.log(*"abc", deployment_name="d")
        running.lines += [running.lines[-1]._replace(text=text) for text in "def"]
        running.log(*"ghi", deployment_name="d")
        yield running


@pytest.fixture
def api(platform: Platform) -> Iterator[ubiops.CoreApi]:
    """A client of the platform."""
    configuration = ubiops.Configuration(host=platform.host, api_key={"Authorization": "Token x"})
    with ubiops.ApiClient(configuration) as client:
        yield ubiops.CoreApi(client)


@pytest.mark.parametrize("size", [2, 4, 5, 6, 1000])
def test_every_line_once(platform: Platform, api: ubiops.CoreApi, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    """Lines of one moment are read once each, whether a page ends between them or they come in later."""
    monkeypatch.setattr(logs, "PAGE_SIZE", size)
    follower = LogFollower(api, "p", "| deployment_name=`d`", CREATED)
    # A page that is full of lines of one moment has no next one: there is no way to ask for the rest.
    expected = list("abcdefghi") if size > 3 else list("abcdghi") if size == 2 else []
    read = [line.log for line in follower.new_lines(5)]
    assert [text for text in read if text in expected] == expected
    assert not list(follower.new_lines(5))
    platform.lines.append(platform.lines[-1]._replace(text="j"))
    platform.log("k", deployment_name="d")
    assert [line.log for line in follower.new_lines(5)] == ["j", "k"]


def test_last_lines(api: ubiops.CoreApi) -> None:
    """The newest lines come oldest first."""
    assert last_lines(api, "p", "| deployment_name=`d`", CREATED, 3, 5) == ["g", "h", "i"]
    assert last_lines(api, "nowhere", "| deployment_name=`d`", CREATED, 3, 5) == []
