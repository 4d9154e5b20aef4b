"""What a `ubiops.yaml` may hold; each problem is named with its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from ubiops.packages import limits
from ubiops.packages.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_VARIABLE: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*=.*", re.DOTALL)
_URL: Final = re.compile(r"https?://[^\s/]+(?:/\S*)?")
_TEXT: Final = "tag:yaml.org,2002:str"

Problem = tuple[int, str]


def manifest_problems(content: bytes) -> list[Problem]:
    """What is wrong with the content of a `ubiops.yaml`, each with the number of its line. Raises PackageError without PyYAML."""
    try:
        import yaml
    except ImportError:
        raise PackageError("ubiops.yaml cannot be read without PyYAML; install it with: pip install PyYAML") from None
    if len(content) > limits.MAX_SOURCE_BYTES:
        return [(1, f"the file is larger than {limits.MAX_SOURCE_BYTES} bytes")]
    try:
        root: Any = yaml.compose(content.decode("utf-8-sig"), yaml.SafeLoader)  # pyright: ignore[reportUnknownMemberType]
    except UnicodeDecodeError:
        return [(1, "the file is not UTF-8 text")]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return [(mark.line + 1 if mark else 1, error.problem or "the file is not YAML")]
    except (yaml.YAMLError, RecursionError):
        return [(1, "the file is not YAML")]
    if root is None:
        return []
    return sorted(_mapping(root, "the file", {"environment_variables": _variables, "apt": _apt}))


def _variables(node: Any, name: str) -> Iterator[Problem]:
    yield from _texts(node, name, _VARIABLE, "NAME=VALUE")


def _apt(node: Any, name: str) -> Iterator[Problem]:
    yield from _mapping(
        node, name, {"keys": _downloads, "sources": _downloads, "packages": _lines}, required=("packages",)
    )


def _downloads(node: Any, name: str) -> Iterator[Problem]:
    yield from _mapping(node, name, {"urls": _urls, "items": _lines})


def _urls(node: Any, name: str) -> Iterator[Problem]:
    yield from _texts(node, name, _URL, "a URL like https://example.com/path")


def _lines(node: Any, name: str) -> Iterator[Problem]:
    yield from _texts(node, name, re.compile(r".*\S.*", re.DOTALL), "text that is not empty")


def _mapping(
    node: Any, name: str, keys: dict[str, Callable[[Any, str], Iterator[Problem]]], required: tuple[str, ...] = ()
) -> Iterator[Problem]:
    line = node.start_mark.line + 1
    if node.id != "mapping":
        yield line, f"{name} is a mapping with the keys {', '.join(keys)}"
        return
    seen: set[str] = set()
    for key, value in node.value:
        text, at = str(key.value), key.start_mark.line + 1
        if text not in keys:
            yield at, f"{name} has no key {text!r}; it can have {', '.join(keys)}"
        elif text in seen:
            yield at, f"{name} has the key {text!r} twice"
        else:
            yield from keys[text](value, text)
        seen.add(text)
    for text in required:
        if text not in seen:
            yield line, f"{name} needs the key {text!r}"


def _texts(node: Any, name: str, form: re.Pattern[str], words: str) -> Iterator[Problem]:
    if node.id != "sequence":
        yield node.start_mark.line + 1, f"{name} is a list"
        return
    for entry in node.value:
        if entry.id != "scalar" or entry.tag != _TEXT or not form.fullmatch(entry.value):
            yield entry.start_mark.line + 1, f"an entry of {name} is {words}"
