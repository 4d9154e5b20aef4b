"""Packages that are made to take memory, time or other people's data: each ends as a failed build, or as a 400."""

from __future__ import annotations

import io
import threading
import zipfile
from collections.abc import Callable

import pytest
from packages.test_rules import CODE, overlapping, packed, with_code

from emulator.attacks.conftest import Victim


def chain() -> bytes:
    """Classes that each inherit from the next."""
    classes = "".join(f"class A{number}(A{number + 1}): ...\n" for number in range(50_000))
    return with_code(f"{classes}class A50000: ...\nclass Deployment(A0): ...\n").getvalue()


def many_entries() -> bytes:
    """As many entries as a zip may have, each with a name of many folders."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for number in range(10_000):
            archive.writestr(f"p/{'d/' * 150}{number}", b"")
    return content.getvalue()


ATTACKS: dict[str, Callable[[], bytes]] = {
    "two million lines in 4 kB": lambda: with_code("a\n" * 2_000_000).getvalue(),
    "a bracket in a bracket": lambda: with_code("x = " + "[" * 100_000 + "]" * 100_000).getvalue(),
    "a million minus signs": lambda: with_code("x = " + "-" * 1_000_000 + "1\n").getvalue(),
    "fifty thousand base classes": chain,
    "entries that share bytes": lambda: overlapping(10_000).getvalue(),
    "names of thousands of folders": lambda: packed({"p/" * 30_000 + "x": "", "p/deployment.py": CODE}).getvalue(),
    "many entries in deep folders": many_entries,
    "a line of white space": lambda: packed(
        {"p/deployment.py": CODE, "p/requirements.txt": " " * 4_000_000 + "?"}
    ).getvalue(),
    "half a gigabyte of zeros": lambda: packed({"p/deployment.py": CODE, "p/zeros": bytes(500_000_000)}).getvalue(),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_package_costs_its_sender_a_build(victim: Victim, version: str, attack: str) -> None:
    """The upload is refused or its build fails; others are answered while it is read, and afterwards."""
    content = ATTACKS[attack]()
    assert len(content) < 10_000_000
    answers: list[int] = []

    def send() -> None:
        response = victim.service.send("POST", f"{version}/revisions", fields={"file": ("package.zip", content)})
        answers.append(response.status)

    sending = threading.Thread(target=send)
    sending.start()
    while sending.is_alive():
        victim.lives()
    assert answers in ([201], [400])
    if answers == [201]:
        (revision,) = victim.service.call("GET", f"{version}/revisions")
        assert revision["status"] == "failed"
        assert 0 < len(revision["error_message"]) < 1000
