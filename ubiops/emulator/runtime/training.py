"""The package of experiments, as `deployment.py`: each run calls `train` of its training code, in a process of its own.

The standard library only, in the syntax of Python 3.8, because it runs under the Python of the experiment's environment.
"""

# pyright: reportUnknownArgumentType=false, reportUnknownVariableType=false, reportUnknownMemberType=false
# What isinstance leaves of a value that users' code returns is a dict or list of unknown things.

from __future__ import annotations

import json
import os
import subprocess
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

MAIN = "train.py"
FILE_PREFIX = "ubiops-file://"
#: What `train` may return; what it leaves out is null.
RESULTS = ("artifact", "metadata", "metrics", "additional_output_files")


class TrainingError(Exception):
    """Why there is no result of a run; the text is for the caller of the run."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.public_error_message = message


class Deployment:
    """Runs training code."""

    def request(self, data: dict[str, Any], context: dict[str, Any]) -> dict[str, Any]:
        """The result of one run."""
        # Removed with the files of the request, after its output files were kept.
        scratch = os.path.dirname(data["training_code"])
        main = find_main(data["training_code"], os.path.join(scratch, "unpacked"))
        told = {name: value for name, value in context.items() if not callable(value)}
        call = {"training_data": data["training_data"], "parameters": data["parameters"] or {}, "context": told}
        result_path = os.path.join(scratch, "result.json")
        ended = subprocess.run(  # noqa: S603 - the training code is to be run
            [sys.executable, "-I", "-u", "-X", "utf8", __file__, main, result_path],
            input=json.dumps(call).encode(),
            cwd=os.path.dirname(main),
            check=False,
        )
        try:
            with open(result_path, encoding="utf-8") as file:
                found: dict[str, Any] = json.load(file)
        except FileNotFoundError:
            status = ended.returncode
            how = f"with exit status {status}" if status >= 0 else f"by signal {-status}"
            raise TrainingError(f"the process of the training code was ended {how}") from None
        if "error" in found:
            raise TrainingError(found["error"])
        return found


def find_main(code: str, target: str) -> str:
    """The file with `train`: the training code itself, or in its zip, which is unpacked into `target`."""
    import zipfile

    if not zipfile.is_zipfile(code):
        if code.endswith(".py"):
            return code
        raise TrainingError(f"training_code: has to be a Python file (.py), or a zip with a {MAIN}")
    with zipfile.ZipFile(code) as archive:
        archive.extractall(target)  # which keeps names within the folder
    found = [os.path.join(folder, MAIN) for folder in (target, *_only_folder(target))]
    for main in found:
        if os.path.isfile(main):
            return main
    raise TrainingError(f"training_code: the zip has no {MAIN}, neither at its top nor in its only folder")


def _only_folder(folder: str) -> list[str]:
    paths = [os.path.join(folder, name) for name in os.listdir(folder)]
    return paths if len(paths) == 1 and os.path.isdir(paths[0]) else []


def run(main: str, call: dict[str, Any]) -> dict[str, Any]:
    """What `train` returns, with absolute paths; under `error` why it returned nothing."""
    sys.path.insert(0, os.path.dirname(main))
    sys.argv = [main]
    try:
        returned = _train_of(main)(call["training_data"], call["parameters"], call["context"])
    except SystemExit as error:
        return {"error": f"the training code ended its process: sys.exit({error})"}
    except BaseException as error:  # noqa: BLE001 - whatever it is, the caller is told
        _print_traceback(error)
        text = str(error)
        return {"error": getattr(error, "public_error_message", None) or f"{type(error).__name__}{text and ': '}{text}"}
    if returned is None:
        returned = {}
    if not isinstance(returned, dict):
        return {"error": f"train() has to return a dict with {', '.join(RESULTS)}, not {type(returned).__name__}"}
    for name in returned:
        if name not in RESULTS:
            sys.stderr.write(f"train() returned {name!r}, which is not kept; it may return {', '.join(RESULTS)}\n")
    result = {name: returned.get(name) for name in RESULTS}
    result["artifact"] = _absolute(result["artifact"])
    files = result["additional_output_files"] or []
    result["additional_output_files"] = (
        [_absolute(file) for file in files] if isinstance(files, (list, tuple)) else files
    )
    return result


def _train_of(main: str) -> Callable[[Any, Any, Any], Any]:
    from importlib.util import module_from_spec, spec_from_file_location
    from inspect import signature

    spec = spec_from_file_location("train", main)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["train"] = module
    spec.loader.exec_module(module)
    train = getattr(module, "train", None)
    if not callable(train):
        raise TrainingError(f"{os.path.basename(main)} has no function train(training_data, parameters, context)")
    try:
        signature(train).bind(None, None, None)
    except TypeError:
        return lambda data, parameters, _context: train(data, parameters)
    except ValueError:  # written in C
        pass
    return train  # type: ignore[no-any-return]  # whatever it is, it can be called


def _absolute(file: Any) -> Any:
    if isinstance(file, dict):
        return {**file, "file": _absolute(file.get("file"))}
    if isinstance(file, (str, os.PathLike)):
        path = os.fspath(file)
        return path if path.startswith(FILE_PREFIX) else os.path.abspath(path)
    return file


def _print_traceback(error: BaseException) -> None:
    from traceback import print_exception

    if isinstance(error, TrainingError):
        return
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_frame.f_code.co_filename == __file__:
        traceback = traceback.tb_next
    print_exception(type(error), error, traceback, file=sys.stderr)


def main(path: str, result_path: str) -> None:
    """Run the training code of a file, and write what came of it."""
    call = json.load(sys.stdin)
    result = run(path, call)
    try:
        content = json.dumps(result)
    except (TypeError, ValueError) as error:
        content = json.dumps({"error": f"what train() returned cannot be written as JSON: {error}"})
    with open(result_path, "w", encoding="utf-8") as file:
        file.write(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
