"""The package of experiments: which code it runs, and what it makes of its end."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest

from ubiops.emulator.runtime.training import Deployment, TrainingError


def run(code: Path, **parameters: Any) -> dict[str, Any]:
    """The result of training code."""
    data = {"training_code": str(code), "training_data": None, "parameters": parameters}
    return Deployment().request(data, {"id": "r", "streaming_update": print})


def written(folder: Path, text: str, name: str = "train.py") -> Path:
    """A file with training code."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text)
    return path


@pytest.mark.parametrize("folder", ["", "code/"])
def test_a_zip_holds_train_py_at_its_top_or_in_a_folder(tmp_path: Path, folder: str) -> None:
    """Other files of the zip can be imported and read; the current folder is that of train.py."""
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr(f"{folder}other.py", "def result(): return open('data.txt').read()")
        archive.writestr(f"{folder}data.txt", "42")
        archive.writestr(
            f"{folder}train.py",
            "import other\ndef train(training_data, parameters):\n    return {'metrics': {'n': other.result()}}",
        )
    assert run(tmp_path / "x.zip") == {
        "artifact": None,
        "metadata": None,
        "metrics": {"n": "42"},
        "additional_output_files": [],
    }


def test_what_train_may_return(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing, or a dict; what has no field of the result is named in the log."""
    code = "def train(training_data, parameters, context={}):\n    return parameters['returned']"
    file = "ubiops-file://b/x"
    cases: list[tuple[Any, str | None]] = [(None, None), ({}, None), ({"artifact": file}, file), ({"loss": 1}, None)]
    for number, (returned, artifact) in enumerate(cases):
        assert run(written(tmp_path / str(number), code), returned=returned)["artifact"] == artifact
    assert "train() returned 'loss', which is not kept" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("def train(*given):\n    raise KeyError('x')", "KeyError: 'x'"),
        ("def train(*given):\n    return 5", "train() has to return a dict with artifact, metadata, metrics, "),
        ("def train(*given):\n    return {'metrics': {1, 2}}", "what train() returned cannot be written as JSON: "),
        ("import sys\ndef train(*given):\n    sys.exit(3)", "the training code ended its process: sys.exit(3)"),
        ("import os\ndef train(*given):\n    os._exit(3)", "the process of the training code was ended with exit st"),
        ("import os\ndef train(*given):\n    os.kill(os.getpid(), 9)", "the process of the training code was ended by"),
        ("x = 1", "train.py has no function train(training_data, parameters, context)"),
        ("def train(", "SyntaxError: "),
    ],
)
def test_code_that_gives_no_result(tmp_path: Path, code: str, words: str) -> None:
    """The error says what happened."""
    with pytest.raises(TrainingError) as caught:
        run(written(tmp_path, code))
    assert caught.value.public_error_message.startswith(words)


def test_what_is_no_training_code(tmp_path: Path) -> None:
    """Only Python files, and zips with train.py."""
    with pytest.raises(TrainingError, match="has to be a Python file"):
        run(written(tmp_path, "", "train.tar"))
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        archive.writestr("other.py", "")
    with pytest.raises(TrainingError, match=r"the zip has no train\.py"):
        run(tmp_path / "x.zip")
