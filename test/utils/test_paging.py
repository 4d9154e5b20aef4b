"""Walking over lists that come in pages."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest

from ubiops import CoreApi
from ubiops.api.base.operation import Operation, Page
from ubiops.exceptions import ApiTypeError, ApiValueError, UbiOpsException
from ubiops.models.base.nested import ModelOf
from ubiops.utils import iterate

if TYPE_CHECKING:
    import ubiops


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
    """`iterate` takes each method whose list comes in pages, and the contract names the field with the entries."""
    operations = [
        method.operation
        for name, method in inspect.getmembers(core_api, inspect.ismethod)
        if hasattr(method, "operation") and not name.endswith("_with_http_info") and method.operation.page
    ]
    assert {operation.page.by for operation in operations} == {"offset", "cursor", "token"}
    for operation in operations:
        iterate(getattr(core_api, operation.name))
        model = operation.returns.load() if isinstance(operation.returns, ModelOf) else None
        assert (operation.page.items in model._fields) if model else operation.page.items is None


class Linked:
    """Pages that say how to go on: `links` has what each page gives, and `asked` what it was asked with."""

    def __init__(self, by: str, links: list[Any]) -> None:
        self.operation = Operation("files", "GET", "/files", page=Page(by, "files"))
        self.link = {"cursor": "next", "token": "continuation_token"}[by]
        self.links = links
        self.asked: list[Any] = []

    def __call__(self, cursor: str | None = None, continuation_token: str | None = None) -> dict[str, Any]:
        """One page, with one entry."""
        self.asked.append(cursor or continuation_token)
        return {"files": [len(self.asked)], self.link: self.links[len(self.asked) - 1]}


@pytest.mark.parametrize(
    ("by", "links", "asked"),
    [
        ("cursor", [None], [None]),
        ("cursor", ["abc", "d=", None], [None, "abc", "d="]),
        ("cursor", ["https://host/v2.1/files?limit=5&cursor=a%3D%3D", ""], [None, "a=="]),
        ("cursor", ["/v2.1/files?cursor=x", "?cursor=y", None], [None, "x", "y"]),
        ("token", ["1/Xq==", None], [None, "1/Xq=="]),
    ],
)
def test_pages_that_say_how_to_go_on(by: str, links: list[Any], asked: list[Any]) -> None:
    """A cursor may be an address that holds it, or a bare value; a continuation token is passed on as it is."""
    source = Linked(by, links)
    assert list(iterate(source)) == list(range(1, len(links) + 1))
    assert source.asked == asked


def test_where_to_begin() -> None:
    """A cursor that is given is the first one."""
    source = Linked("cursor", [None])
    assert list(iterate(source, "start")) == [1]
    assert source.asked == ["start"]


def test_a_server_that_goes_in_circles() -> None:
    """A page that comes again is an error instead of a walk without end."""
    with pytest.raises(UbiOpsException, match="it ignores `cursor`"):
        list(iterate(Linked("cursor", ["a", "b", "a", "b"])))

    def same(limit: int, offset: int) -> list[dict[str, int]]:
        return [{"id": number} for number in range(limit)]

    with pytest.raises(UbiOpsException, match="same gives the same entries again and again: it ignores `offset`"):
        list(iterate(same, limit=5))


def test_files_and_instances() -> None:
    """The names that the documentation has for entries are those of the contract."""
    assert CoreApi.files_list.operation.page == Page("token", "files")
    assert CoreApi.instances_list.operation.page == Page("cursor", "results")
