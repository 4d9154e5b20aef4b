"""Whether data fits the fields of a deployment, and the files that it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeGuard

from ..errors import Invalid

Field = Mapping[str, Any]

FILE_PREFIX = "ubiops-file://"
#: The deployment whose versions are experiments, and whose requests are runs.
TRAINING_DEPLOYMENT = "training-base-deployment"


def check_input(kind: str, fields: Sequence[Field], data: Any, where: str = "") -> Any:
    """The data of one call as the code gets it: without what no field is named for. Raises Invalid."""
    if kind == "plain":
        if not isinstance(data, str):
            raise Invalid(f"{where}the input is plain: it has to be a text, not {_shown(data)}")
        return data
    return _check(fields, data, where, "input")


def check_output(kind: str, fields: Sequence[Field], result: Any) -> None:
    """Raise Invalid unless the code may return that for one call."""
    if kind == "plain":
        if not isinstance(result, str):
            raise Invalid(f"the output is plain: the code has to return a text, not {_shown(result)}")
        return
    _check(fields, result, "", "output")


def check_run(fields: Sequence[Field], data: Any, where: str = "") -> Any:
    """The data of a run of an experiment: all but its code may be null or missing, and what it is called stays with it."""
    checked = check_input("structured", [field for field in fields if _is_given(field, data)], data, where)
    return {**data, **dict.fromkeys(field["name"] for field in fields), **checked}


def check_run_output(fields: Sequence[Field], result: Any) -> None:
    """Raise Invalid unless a run may return that: null stands for each part that there is not."""
    check_output("structured", [field for field in fields if _is_given(field, result)], result)


def _is_given(field: Field, data: Any) -> bool:
    return field["name"] == "training_code" or (is_mapping(data) and data.get(field["name"]) is not None)


def file_fields(fields: Sequence[Field]) -> list[str]:
    """Names of the fields that are files, or lists of them."""
    return [field["name"] for field in fields if field["data_type"] in ("file", "array_file")]


def _check(fields: Sequence[Field], data: Any, where: str, side: str) -> dict[str, Any]:
    if not is_mapping(data):
        verb = "the code has to return" if side == "output" else "it has to be"
        raise Invalid(f"{where}the {side} is structured: {verb} an object with its fields, not {_shown(data)}")
    missing = [field["name"] for field in fields if field["name"] not in data]
    if missing:
        raise Invalid(
            f"{where}the {side} is missing the field{'s' * (len(missing) > 1)} {', '.join(map(repr, missing))}"
        )
    for field in fields:
        name, data_type = field["name"], field["data_type"]
        if not _TYPES[data_type](data[name]):
            raise Invalid(f"{where}{name} has to be {_WORDS[data_type]}, not {_shown(data[name])}")
        if side == "input" and data_type in ("file", "array_file"):
            for address in data[name] if is_list(data[name]) else [data[name]]:
                if not isinstance(address, str) or not address.startswith(FILE_PREFIX):
                    raise Invalid(f"{where}{name} has to be a file of a bucket, such as {FILE_PREFIX}default/image.png")
    return {field["name"]: data[field["name"]] for field in fields}


def is_list(value: Any) -> TypeGuard[list[Any]]:
    """Whether it is a list of data, each for a call of its own."""
    return isinstance(value, list)


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether it is an object of JSON."""
    return isinstance(value, dict)


def _is_int(value: Any) -> bool:
    return (isinstance(value, int) and not isinstance(value, bool)) or (isinstance(value, float) and value.is_integer())


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_file(value: Any) -> bool:
    # The code may say where a file goes: {"file": path, "bucket": name, "bucket_file": name}.
    return isinstance(value, str) or (is_mapping(value) and isinstance(value.get("file"), str))


def _list_of(check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: is_list(value) and all(map(check, value))


_TYPES: Mapping[str, Callable[[Any], bool]] = {
    "int": _is_int,
    "string": _is_text,
    "double": _is_number,
    "bool": lambda value: isinstance(value, bool),
    "dict": is_mapping,
    "file": _is_file,
    "array_int": _list_of(_is_int),
    "array_double": _list_of(_is_number),
    "array_string": _list_of(_is_text),
    "array_file": _list_of(_is_file),
}
_WORDS: Mapping[str, str] = {
    "int": "a whole number",
    "string": "a text",
    "double": "a number",
    "bool": "true or false",
    "dict": "an object",
    "file": "a file",
    "array_int": "a list of whole numbers",
    "array_double": "a list of numbers",
    "array_string": "a list of texts",
    "array_file": "a list of files",
}


def _shown(value: object) -> str:
    """The type of a value in words; the value itself could be a secret."""
    words = (
        (type(None), "null"),
        (bool, "true or false"),
        (str, "a text"),
        (int | float, "a number"),
        (list, "a list"),
        (dict, "an object"),
    )
    return next(text for known, text in words if isinstance(value, known))
