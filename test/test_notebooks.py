"""The notebooks of the documentation, run in a kernel from beginning to end, with the outputs that they show.

`python test/test_notebooks.py` runs them and keeps the outputs of that run in them, to be committed.
"""

import os
import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))

#: What differs from run to run, and what stands in its place when outputs are compared.
VARYING = (
    (re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"), "(id)"),
    (re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|\+00:00| UTC)?"), "(time)"),
    (re.compile(r"127\.0\.0\.1:\d+"), "(address)"),
    (re.compile(r"Python 3\.\d+ reads"), "Python 3 reads"),
)


def run(path: Path) -> Any:
    """The notebook with the outputs of a run in a kernel of its own, in its own folder, without a token."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}})
    environment = {name: value for name, value in os.environ.items() if not name.startswith("UBIOPS_")}
    environment |= {"PYTHONPATH": str(FOLDER.parents[1]), "CI": "true", "PYDEVD_DISABLE_FILE_VALIDATION": "1"}
    client.execute(env=environment)
    return notebook


def shown(notebook: Any) -> list[list[str]]:
    """What each cell shows, without what differs from run to run."""
    return [[_text(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def _text(output: Any) -> str:
    if output.output_type == "stream":
        text = output.text
    elif output.output_type == "error":
        text = f"{output.ename}: {output.evalue}"
    else:
        text = output.data.get("text/html") or output.data["text/plain"]
    for pattern, instead in VARYING:
        text = pattern.sub(instead, text)
    return text


def test_there_are_four_notebooks() -> None:
    """First steps, a deployment from end to end, a pipeline, and an overview with pandas."""
    assert [path.stem for path in NOTEBOOKS] == ["deployment", "first_steps", "overview", "pipeline"]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_did(path: Path) -> None:
    """Each cell runs without an error and shows what the notebook in the documentation shows."""
    kept = nbformat.read(path, as_version=4)
    assert any(shown(kept)), "it was committed without outputs: run `python test/test_notebooks.py`"
    assert shown(run(path)) == shown(kept)


if __name__ == "__main__":
    for notebook_path in NOTEBOOKS:
        made = run(notebook_path)
        for made_cell in made.cells:
            made_cell.metadata.pop("execution", None)  # when it ran: it would change at each run
        nbformat.write(made, notebook_path)
