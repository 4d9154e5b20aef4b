"""What a notebook shows of models and lists of them."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from ubiops import models
from ubiops.models.base.tables import MOST_ROWS
from ubiops.models.base.types import DOTS


class Table(HTMLParser):
    """Reads a table back: its cells, tooltips, and every tag that was opened and closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self.titles: list[str] = []
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.add(tag)
        self.titles += [value or "" for name, value in attrs if name == "title"]
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data


def to_html(shown: models.Model | models.ModelList[Any]) -> str:
    """What a notebook shows."""
    return shown._repr_html_()


def revision(**changes: Any) -> models.RevisionList:
    """A revision as the API returns it."""
    received = {"id": "1", "version": "v1", "creation_date": "2026-01-02T03:04:05.678Z", "status": "success"}
    return models.RevisionList.from_dict(received | changes)


def test_model_is_a_table_of_its_fields() -> None:
    """Each field stands on a line of its own, timestamps to the second."""
    rows = Table(to_html(revision())).rows
    assert rows == [
        ["id", "1"],
        ["version", "v1"],
        ["creation_date", "2026-01-02 03:04:05+00:00"],
        ["status", "success"],
    ]


def test_list_is_a_table_with_a_row_an_entry() -> None:
    """The columns are all fields of all entries; what an entry lacks stays empty."""
    rows = Table(to_html(models.ModelList([revision(), revision(extra=[1, {"a": None}])]))).rows
    assert rows[0] == ["id", "version", "creation_date", "status", "extra"]
    assert rows[1][-1] == ""
    assert rows[2][-1] == '[1, {"a": null}]'


def test_lists_without_models() -> None:
    """A list that is empty, or that holds something else, is shown as well."""
    assert "empty list" in to_html(models.ModelList())
    assert Table(to_html(models.ModelList(["a", None]))).rows == [["a"], [""]]


def test_long_lists_and_values_are_cut() -> None:
    """A hundred rows are shown and the rest counted; a long value is cut, its tooltip bounded."""
    text = to_html(models.ModelList([revision(id="x" * 5000)] * (MOST_ROWS + 7)))
    assert "… and 7 more" in text
    table = Table(text)
    assert len(table.rows) == MOST_ROWS + 1
    assert len(table.rows[1][0]) == 80
    assert len(table.titles[0]) == 2000


def test_everything_is_escaped() -> None:
    """Nothing that a server sends becomes markup, in whatever place it stands."""
    nasty = "<script>alert('1')</script>\"&"
    model = revision(**{nasty: nasty, "long": nasty * 10, "nested": {nasty: [nasty]}, "status": nasty})
    for shown in (model, models.ModelList([model])):
        table = Table(to_html(shown))
        assert "script" not in table.tags
        assert nasty in [cell for row in table.rows for cell in row]


@pytest.mark.parametrize("secret", [True, None])
def test_secrets_are_dots(secret: bool | None) -> None:
    """The value of a secret variable is not in the table, nor that of one that may be secret."""
    variable = models.EnvironmentVariableCreate(name="TOKEN", value="hunter2")
    if secret is not None:
        variable.secret = secret
    for shown in (variable, models.ModelList([variable]), models.ModelList([[variable]])):
        text = to_html(shown)
        assert "hunter2" not in text
        assert DOTS in text
    variable.secret = False
    assert "hunter2" in to_html(variable)


def test_secrets_that_the_server_keeps_are_dots_too() -> None:
    """A secret variable whose value is not given back looks secret, not empty."""
    variable = models.EnvironmentVariableList.from_dict({"id": "1", "name": "TOKEN", "value": None, "secret": True})
    assert Table(to_html(variable)).rows[2] == ["value", DOTS]


def test_states_are_coloured() -> None:
    """Good, bad and unfinished states differ in colour; an unknown state has none."""
    colours = [
        to_html(revision(status=state)).partition("background:")[2][:7] for state in ("success", "failed", "queued")
    ]
    assert len(set(colours)) == 3
    assert "background:" not in to_html(revision(status="new state"))


def test_colours_can_be_read() -> None:
    """White on each state's colour has the contrast that accessibility guidelines ask for, 4.5 to 1."""
    from ubiops.models.base import tables

    for colour in set(tables._STATES.values()):
        parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
        assert 1.05 / (luminance + 0.05) >= 4.5
