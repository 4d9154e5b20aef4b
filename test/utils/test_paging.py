"""Walking over lists that come in pages."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

from ubiops.exceptions import ApiTypeError, ApiValueError
from ubiops.utils import iterate

if TYPE_CHECKING:
    import ubiops

pytest_plugins = ["ubiops.testing"]


class Numbers:
    """A list of numbers in pages, which counts its calls and gives at most `most` at a time."""

    def __init__(self, count: int, most: int = 1000) -> None:
        self.entries: list[Any] = [{"id": number} for number in range(count)]
        self.most = most
        self.calls = 0

    def numbers(self, project_name: str, limit: int | None = None, offset: int | None = None) -> list[Any]:
        """One page."""
        self.calls += 1
        assert project_name == "p"
        assert limit is not None
        assert offset is not None
        return self.entries[offset : offset + min(limit, self.most)]


@pytest.mark.parametrize(
    ("count", "most", "calls"), [(0, 99, 1), (3, 99, 2), (10, 99, 2), (25, 99, 3), (30, 99, 4), (25, 4, 7)]
)
def test_every_entry_once(count: int, most: int, calls: int) -> None:
    """All entries come once and in order, also from a server that gives fewer at a time than asked for."""
    source = Numbers(count, most)
    assert list(iterate(source.numbers, "p", limit=10)) == source.entries
    assert source.calls == calls


def test_pages_are_asked_for_when_needed() -> None:
    """Nothing is asked for before the first entry is wanted, and no page more than needed."""
    source = Numbers(100)
    walk = iterate(source.numbers, project_name="p", limit=10)
    assert source.calls == 0
    assert [next(walk)["id"] for _ in range(10)] == list(range(10))
    assert source.calls == 1


def test_beginning_further_on() -> None:
    """An offset leaves out the first entries."""
    source = Numbers(25)
    assert list(iterate(source.numbers, "p", offset=20)) == source.entries[20:]
    assert list(iterate(source.numbers, "p", 10, 20)) == source.entries[20:]


def test_entries_added_on_the_way() -> None:
    """What new entries push into the next page is not given twice."""
    source = Numbers(20)
    seen = []
    for entry in iterate(source.numbers, "p", limit=10):
        if not seen:
            source.entries[:0] = [{"id": "new"}, {"id": "newer"}]
        seen.append(entry["id"])
    assert seen == list(range(20))


def test_entries_without_an_id() -> None:
    """Entries that cannot be told apart are all given."""
    source = Numbers(0)
    source.entries = ["same"] * 15
    assert list(iterate(source.numbers, "p", limit=10)) == ["same"] * 15


def test_wrong_calls(core_api: ubiops.CoreApi) -> None:
    """A method without pages, too many or repeated arguments and a limit of nothing are refused at once."""
    with pytest.raises(ApiTypeError, match="deployments_list has no pages"):
        iterate(core_api.deployments_list, "p")
    with pytest.raises(ApiTypeError, match="at most 3 positional"):
        iterate(Numbers(1).numbers, "p", 1, 2, 3)
    with pytest.raises(ApiTypeError, match="got project_name twice"):
        iterate(Numbers(1).numbers, "p", project_name="p")
    with pytest.raises(ApiValueError, match="1 or more"):
        iterate(Numbers(1).numbers, "p", limit=-1)


def test_audit_events(core_api: ubiops.CoreApi, project: str) -> None:
    """Real pages of the emulator."""
    core_api.deployments_create(project, {"name": "d", "input_type": "plain", "output_type": "plain"})
    core_api.deployment_versions_create(project, "d", {"version": "v1"})
    for number in range(7):
        core_api.deployment_versions_update(project, "d", "v1", {"description": str(number)})
    of_deployment = list(iterate(core_api.deployment_audit_events_list, project, "d", limit=3))
    assert of_deployment == core_api.deployment_audit_events_list(project, "d")
    assert len({event.id for event in of_deployment}) == len(of_deployment) >= 9


def test_every_operation_with_pages_can_be_walked(core_api: ubiops.CoreApi) -> None:
    """`iterate` takes each method that has limit and offset."""
    paged = [
        name
        for name, method in inspect.getmembers(core_api, inspect.ismethod)
        if {"limit", "offset"} <= inspect.signature(method).parameters.keys() and not name.endswith("_with_http_info")
    ]
    assert paged
    for name in paged:
        iterate(getattr(core_api, name), "p", "d")
