"""Every block of the documentation and the README: Python runs, page by page, against an emulator; the rest is at least well formed."""

import contextlib
import io
import logging
import os
import re
import shlex
import shutil
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

import ubiops
from ubiops.emulator import Emulator

HERE = Path(__file__).parents[1]
#: Generated pages show signatures, and the changelog has no code.
PAGES = sorted({*HERE.glob("*.md"), *(HERE / "docs").rglob("*.md")} - {*(HERE / "docs" / "reference").rglob("*.md")})
BLOCK = re.compile(r"^(?P<indent> *)```(?P<words>[^\n`]*)\n(?P<text>.*?)^(?P=indent)```$", re.DOTALL | re.MULTILINE)
KINDS = {"python", "sh", "toml", "yaml", "json", "text", "http", "dockerfile", "ini"}
#: Commands that a reader types and that end by themselves; they run where the block stands, in the page's folder.
RUN = (
    "python -m ubiops ",
    "pytest",
    "python -m unittest",
    "python -m ubiops.emulator --help",
    "ubiops-emulator --help",
)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its title (a file's name, or "not shown" for what cannot run) and its text."""

    page: Path
    line: int
    kind: str
    title: str | None
    text: str
    #: What the page shows as its output, directly below it.
    output: str | None = None


def blocks_of(page: Path) -> Iterator[Block]:
    source = page.read_text(encoding="utf-8")
    for found in BLOCK.finditer(source):
        kind, _, rest = found["words"].strip().partition(" ")
        title = re.search(r'title="([^"]*)"', rest)
        line = source.count("\n", 0, found.start()) + 2
        below = re.match(r"\n\n```text\n(.*?)^```$", source[found.end() :], re.DOTALL | re.MULTILINE)
        output = below[1] if below and kind == "python" else None
        yield Block(page, line, kind, title[1] if title else None, textwrap.dedent(found["text"]), output)


BLOCKS = [block for page in PAGES for block in blocks_of(page)]


def name_of(value: object) -> str:
    if isinstance(value, Block):
        return f"{value.page.relative_to(HERE)}:{value.line}"
    return str(value.relative_to(HERE)) if isinstance(value, Path) else ""


@pytest.mark.parametrize("block", BLOCKS, ids=name_of)
def test_a_block_is_well_formed(block: Block) -> None:
    """A block says its language, and can be read in that language."""
    assert block.kind in KINDS, f"say which language this is, one of {sorted(KINDS)}"
    if block.kind == "toml":
        tomllib.loads(block.text)
    elif block.kind in {"yaml", "json"}:
        assert yaml.safe_load(block.text) is not None
    elif block.kind == "python":
        compile(block.text, f"{block.page}:{block.line}", "exec")
    elif block.kind == "sh":
        done = subprocess.run(["bash", "-n"], input=block.text, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "page", [page for page in PAGES if any(b.kind == "python" for b in blocks_of(page))], ids=name_of
)
def test_a_page_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """The blocks of one page, in their order, do and print what the page says when they are pasted into one session."""
    # The sample application has tests of its own, which are not the page's.
    shutil.copytree(HERE / "examples", tmp_path / "examples", ignore=shutil.ignore_patterns("reviews"))
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {"__name__": "__main__"}
    level = logging.getLogger("ubiops").level
    request.addfinalizer(lambda: logging.getLogger("ubiops").setLevel(level))
    with Emulator() as emulator:
        monkeypatch.setenv("UBIOPS_API_HOST", emulator.host)
        monkeypatch.setenv("UBIOPS_API_TOKEN", emulator.token)
        for block in blocks_of(page):
            if block.title is not None:
                if block.title != "not shown":
                    path = tmp_path / block.title
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(block.text, encoding="utf-8")
            elif block.kind == "python":
                # A line number as on the page makes a failure easy to find.
                code = compile("\n" * (block.line - 1) + block.text, str(page), "exec")
                printed = io.StringIO()
                with contextlib.redirect_stdout(printed):
                    exec(code, namespace)
                assert block.output in {None, printed.getvalue()}
            elif block.kind == "sh":
                for line in block.text.splitlines():
                    run_line(line, tmp_path)


def run_line(line: str, folder: Path) -> None:
    """Run a command of a page, if it is one of those that end by themselves."""
    found = re.fullmatch(r"((?:[A-Z_]+=\S+ )*)(.*)", line)
    if found is None or not found[2].startswith(RUN):
        return
    words = shlex.split(found[2], comments=True)
    program = {"python": [sys.executable], "pytest": [sys.executable, "-m", "pytest", "-p", "no:cacheprovider"]}.get(
        words[0], [sys.executable, "-m", "ubiops.emulator"]
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])}
    # The outer run's settings are not the reader's.
    environment = {name: value for name, value in environment.items() if not name.startswith(("PYTEST_", "COV_"))}
    environment["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # this project's own plugins take seconds to load
    environment |= dict(text.split("=", 1) for text in found[1].split())
    done = subprocess.run(
        [*program, *words[1:]], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"


def test_pages_link_to_what_is_there() -> None:
    """Each relative link of the README and of other pages outside docs/ leads to a file. (MkDocs checks those inside.)"""
    for page in HERE.glob("*.md"):
        for target in re.findall(r"\]\((?!https?://|#|mailto:)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (HERE / target).exists(), f"{page.name}: {target}"


def test_no_page_installs_the_other_client() -> None:
    """`pip install ubiops` gets the published client, so no command has that; the wheel that is named is that of this version."""
    for block in BLOCKS:
        for line in re.findall(r"pip install.*", block.text) if block.kind in {"sh", "yaml", "dockerfile"} else ():
            assert not re.search(r"[ '\"]ubiops(?:[\[ '\"=<>]|$)", line), f"{name_of(block)}: {line}"
            assert set(re.findall(r"ubiops-([\d.]+)-py3", line)) <= {ubiops.__version__}, f"{name_of(block)}: {line}"


def test_every_helper_is_in_the_overview() -> None:
    """The page of the helpers says of each public name what it is for."""
    page = (HERE / "docs" / "library" / "utils.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| \[`(\w+)`\]\(#ubiops\.utils\.\1\)", page, re.MULTILINE)) == sorted(
        ubiops.utils.__all__
    )
