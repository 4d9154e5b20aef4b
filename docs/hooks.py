"""What MkDocs leaves to hooks: notebooks and folders of the navigation become pages, and no page fetches anything from elsewhere."""

from __future__ import annotations

import html
import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

NOTEBOOKS = Path(__file__).parent / "notebooks"
_FETCHED = re.compile(
    r"""<(?:script|img|iframe|source)\b[^>]*\bsrc=["']?https?:|<link\b[^>]*\brel=["']?(?:stylesheet|preconnect|icon)\b[^>]*https?:"""
)
_ALL_NAMES = re.compile(r"^::: ([\w.]+)\.\*$", re.MULTILINE)
_ANSI = re.compile(r"\x1b\[[0-9;]*m")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page for each notebook, then fill in the folders of the navigation."""
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        files.append(File.generated(config, f"notebooks/{path.stem}.md", content=page_of(path)))
    names = sorted(file.src_uri for file in files.documentation_pages())
    config.nav = _filled(config.nav, names)
    return files


def on_page_markdown(markdown: str, **_context: Any) -> str:
    """Put a directive for each public name of a package in place of `::: package.*`."""

    def directives(found: re.Match[str]) -> str:
        root = str(Path(__file__).resolve().parent.parent)
        if root not in sys.path:  # MkDocs forgets what a hook adds while it is loaded
            sys.path.append(root)
        names = sorted(import_module(found[1]).__all__, key=str.lower)
        return "\n\n".join(f"::: {found[1]}.{name}" for name in names)

    return _ALL_NAMES.sub(directives, markdown)


def on_post_page(output: str, page: Page, **_context: Any) -> str:
    """Refuse a page that needs the network to be shown."""
    if found := _FETCHED.search(output):
        raise PluginError(f"{page.file.src_uri} fetches from elsewhere: {output[found.start() : found.end() + 60]}")
    return output


def _filled(entry: Any, names: list[str]) -> Any:
    if isinstance(entry, list):
        return [_filled(item, names) for item in entry]
    if isinstance(entry, dict):
        return {title: _filled(item, names) for title, item in entry.items()}
    if isinstance(entry, str) and entry.endswith("/"):
        pages = [name for name in names if name.startswith(entry)]
        return sorted(pages, key=lambda name: (not name.endswith("index.md"), name))
    return entry


def page_of(path: Path) -> str:
    """The notebook as Markdown: texts as they are, code in fences, each output as the notebook kept it."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    parts: list[str] = []
    for cell in cells:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            parts.append(source)
        elif cell["cell_type"] == "code":
            parts.append(f"```python\n{source}\n```")
            parts.extend(shown for output in cell["outputs"] if (shown := _output(output)))
    return "\n\n".join(parts) + "\n"


def _output(output: dict[str, Any]) -> str:
    if output["output_type"] == "stream":
        return _fence("".join(output["text"]))
    if output["output_type"] == "error":
        return _fence(_ANSI.sub("", "\n".join(output["traceback"][-1:])))
    data = output["data"]
    if "text/html" in data:
        # A blank line would end the block of HTML.
        lines = (line for line in "".join(data["text/html"]).splitlines() if line.strip())
        return '<div class="output">\n' + "\n".join(lines) + "\n</div>"
    return _fence("".join(data.get("text/plain", "")))


def _fence(text: str) -> str:
    return f'<pre class="output"><code>{html.escape(text.rstrip())}</code></pre>' if text.strip() else ""
