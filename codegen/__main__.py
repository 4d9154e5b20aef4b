"""`python -m codegen` writes the generated files; `python -m codegen --check` fails when that would change one."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from codegen.bundle import ContractError, bundle
from codegen.contract import Contract
from codegen.reference import Reference
from codegen.schema import quoted

ROOT = Path(__file__).resolve().parent.parent
#: Folders whose generated files are removed when the contract no longer has them; files that begin with `_` are written by hand.
OWNED = {"ubiops/api": "*.py", "ubiops/models": "*.py", "docs/reference": "*.md"}


def wrap(text: str, indent: int, hanging: int = 0, width: int = 118) -> str:
    """Text broken into lines, all but the first indented."""
    prefix = " " * indent
    return textwrap.fill(
        text,
        width,
        initial_indent=prefix,
        subsequent_indent=prefix + " " * hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )[indent:]


def render(contract: Contract) -> dict[str, str]:
    """Every generated file, by its path."""
    environment = Environment(  # noqa: S701 -- what it writes is Python and Markdown, not HTML
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(quoted=quoted, wrap=wrap)  # pyright: ignore[reportArgumentType] -- stubs list Jinja's own filters only
    environment.globals.update(contract=contract, reference=Reference(contract))  # pyright: ignore[reportArgumentType] -- same

    def fill(template: str, **values: object) -> str:
        return environment.get_template(template).render(**values)

    files = {
        "ubiops/__init__.py": fill("init.py.jinja"),
        "ubiops/api/__init__.py": fill("api_init.py.jinja"),
        "ubiops/api/core_api.py": fill("core_api.py.jinja"),
        "ubiops/models/__init__.py": fill("models_init.py.jinja"),
        "ubiops/emulator/contract.json": json.dumps(contract.document, indent=1, ensure_ascii=False) + "\n",
        "docs/reference/index.md": fill("reference_index.md.jinja"),
    }
    for module in contract.modules:
        if module.operations:
            files[f"ubiops/api/{module.name}.py"] = fill("api.py.jinja", module=module)
        if module.models:
            files[f"ubiops/models/{module.name}.py"] = fill("models.py.jinja", module=module)
        files[f"docs/reference/{module.name}.md"] = fill("reference.md.jinja", module=module)
    python = {path: text for path, text in files.items() if path.endswith(".py")}
    return {path: tidy(text) for path, text in files.items()} | format_python(python)


def format_python(files: dict[str, str]) -> dict[str, str]:
    """The files in the project's own format. One run of ruff formats all of them, in a folder that is laid out as the project is."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(ROOT / "pyproject.toml", root)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        for command in (["check", "--select", "I,F401,D209", "--fix"], ["format"]):
            # Said here, because ruff takes a module for another package's until its file exists.
            ours = ["--config", 'lint.isort.known-first-party=["ubiops"]', "--no-cache"]
            ruff = [sys.executable, "-m", "ruff", *command, "--quiet", *ours, "."]
            done = subprocess.run(ruff, capture_output=True, text=True, cwd=root, check=False)
            if done.returncode:
                raise SystemExit(f"ruff cannot format what was generated:\n{done.stdout}{done.stderr}")
        return {path: (root / path).read_text(encoding="utf-8") for path in files}


def tidy(text: str) -> str:
    """Text without blanks at the ends of lines, and with one line end at its own."""
    return "\n".join(line.rstrip() for line in text.splitlines()).rstrip() + "\n"


def main() -> int:
    """Writes, or compares with, what is there."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a file would change")
    check = parser.parse_args().check
    try:
        contract = Contract(bundle(ROOT / "openapi"))
    except ContractError as error:
        raise SystemExit(str(error)) from None
    files = render(contract)
    present = {
        str(path.relative_to(ROOT))
        for folder, names in OWNED.items()
        for path in (ROOT / folder).glob(names)
        if path.name[0] != "_"
    }
    changed = [
        path
        for path, text in files.items()
        if not (ROOT / path).exists() or (ROOT / path).read_text(encoding="utf-8") != text
    ]
    stale = sorted(present - files.keys())
    for path in changed:
        print(f"{'differs' if check else 'written'}: {path}")
        if not check:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(files[path], encoding="utf-8")
    for path in stale:
        print(f"{'not in the contract' if check else 'removed'}: {path}")
        if not check:
            (ROOT / path).unlink()
    return 1 if check and (changed or stale) else 0


if __name__ == "__main__":
    sys.exit(main())
