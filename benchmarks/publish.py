"""Puts the figures into docs/performance.md and the picture beside it."""

import re

import environments
from environments import HERE, ROOT

PAGE = ROOT / "docs" / "performance.md"
PICTURE = ROOT / "docs" / "images" / "performance.svg"


def write(name: str, lines: list[str]) -> None:
    """Replace the part of the page between the marks of `name`; for the client, draw."""
    start, end = f"<!-- figures of the {name} -->", f"<!-- end of the figures of the {name} -->"
    text = PAGE.read_text(encoding="utf-8")
    part = "\n".join([start, "", *lines, "", end])
    PAGE.write_text(re.sub(f"{start}.*?{end}", lambda _: part, text, flags=re.DOTALL), encoding="utf-8")
    if name == "client":
        PICTURE.parent.mkdir(exist_ok=True)
        environments.drawing().run(str(HERE / "draw.py"), str(HERE / "results" / "client.json"), str(PICTURE))
