"""What a deployment.py defines, found in its syntax tree; nothing is imported or run."""

from __future__ import annotations

import ast
import sys
import threading
import warnings
from importlib.util import decode_source
from typing import TYPE_CHECKING, NamedTuple

from ubiops.packages.errors import PackageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CLASS_NAME = "Deployment"

# warnings.catch_warnings changes the process; builds run in several threads.
_warnings_lock = threading.Lock()


class Methods(NamedTuple):
    """Which of the two methods a deployment has."""

    request: bool
    requests: bool


#: What code is taken to have that cannot be looked into: nearly every package has just that.
UNKNOWN = Methods(request=True, requests=False)


def inspect_python(source: bytes, filename: str, newer: bool = False) -> Methods:
    """Find out which methods class `Deployment` in a Python source has.

    A base class is looked up in the same file. Where the class or a base comes from somewhere else, its methods cannot
    be known, and it is taken to have `request`. So it is where the code is for a Python that is `newer` than this one
    and this one cannot read it.

    Raises PackageError when the source cannot be read, has no such class, or the class has neither method.
    """
    tree = _parse(source, filename, newer)
    if tree is None:
        return UNKNOWN
    module = _Module(tree)
    if CLASS_NAME not in module.names and not module.imports_everything:
        raise PackageError(f"{filename} has no class {CLASS_NAME}{_similar(module.names)}")
    try:
        found = module.methods(CLASS_NAME, set())
    except RecursionError:
        raise PackageError(f"{filename}: class {CLASS_NAME} has too many base classes to look through") from None
    if found is None:
        return UNKNOWN
    if not {"request", "requests"} & found:
        raise PackageError(f"{filename}: class {CLASS_NAME} has neither a method request nor a method requests")
    return Methods("request" in found, "requests" in found)


def _parse(source: bytes, filename: str, newer: bool) -> ast.Module | None:
    if b"\0" in source:
        line = source[: source.index(b"\0")].count(b"\n") + 1
        raise PackageError(f"{filename}, line {line}: the source holds a NUL byte; save it as UTF-8 text")
    try:
        # An import would refuse bytes outside the source's encoding, and ast.parse(bytes) would not.
        text = decode_source(source)
        with _warnings_lock, warnings.catch_warnings():
            # An odd escape in someone's text is no reason to fail where warnings are errors.
            warnings.simplefilter("ignore")
            return ast.parse(text, filename)
    except UnicodeDecodeError as error:
        line, byte = source[: error.start].count(b"\n") + 1, source[error.start]
        raise PackageError(
            f"{filename}, line {line}: byte 0x{byte:02x} is not valid {error.encoding} text; save it as UTF-8"
        ) from None
    except SyntaxError as error:
        if newer:
            return None
        raise PackageError(_explain(error, filename)) from None
    except (RecursionError, MemoryError):
        raise PackageError(f"{filename}: the source is nested too deeply, or too long, to be read") from None


def _explain(error: SyntaxError, filename: str) -> str:
    where = f"{filename}, line {error.lineno}" if error.lineno else filename
    shown = f": {error.text.strip()[:80]}" if error.text and error.text.strip() else ""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    return f"{where}: syntax error (as Python {python} reads it): {error.msg}{shown}"


def _similar(names: Iterable[str]) -> str:
    same = [name for name in names if name.lower() == CLASS_NAME.lower()]
    return f"; the name is {same[0]} there, with other capitals" if same else ""


class _Module:
    """Names that a module binds at its top level."""

    def __init__(self, tree: ast.Module) -> None:
        #: The class a name stands for, the other name it is an alias of, or None when it cannot be known.
        self.names: dict[str, ast.ClassDef | str | None] = {}
        self.imports_everything = False
        self._added: dict[str, set[str]] = {}
        for statement in _statements(tree.body):
            self._bind(statement)

    def _bind(self, statement: ast.stmt) -> None:
        match statement:
            case ast.ClassDef():
                self.names[statement.name] = statement
            case ast.Import() | ast.ImportFrom():
                for alias in statement.names:
                    if alias.name == "*":
                        self.imports_everything = True
                    else:
                        self._set(alias.asname or alias.name.partition(".")[0], None)
            case ast.Assign(targets=targets, value=value):
                for target in targets:
                    if isinstance(target, ast.Name):
                        self._set(target.id, value.id if isinstance(value, ast.Name) else None)
                    elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
                        self._added.setdefault(target.value.id, set()).add(target.attr)
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None:
                self._set(name, value.id if isinstance(value, ast.Name) else None)
            case _:
                pass

    def _set(self, name: str, value: str | None) -> None:
        # `except ImportError: Deployment = None` does not take a class away.
        if not isinstance(self.names.get(name), ast.ClassDef):
            self.names[name] = value

    def methods(self, name: str, seen: set[str]) -> set[str] | None:
        """Names that class `name` has, with those of its bases; None when they cannot all be known and matter."""
        if name in seen:
            return set()
        seen.add(name)
        target = self.names.get(name)
        if isinstance(target, str):
            return self.methods(target, seen)
        if target is None:
            return set() if name == "object" else None
        found = self._added.get(name, set()) | set(_bound_names(target.body))
        unknown = False
        for base in target.bases:
            inherited = self.methods(base.id, seen) if isinstance(base, ast.Name) else None
            unknown = unknown or inherited is None
            found |= inherited or set()
        return None if unknown and not {"request", "requests"} & found else found


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements that run where the body runs: those under if, try, with, for and while as well."""
    waiting = list(body)[::-1]
    while waiting:
        statement = waiting.pop()
        yield statement
        inner: list[ast.stmt] = []
        if isinstance(statement, ast.If | ast.Try | ast.TryStar | ast.With | ast.For | ast.While):
            inner += statement.body
            if not isinstance(statement, ast.With):
                inner += statement.orelse
        if isinstance(statement, ast.Try | ast.TryStar):
            inner += [one for handler in statement.handlers for one in handler.body] + statement.finalbody
        waiting += inner[::-1]


def _bound_names(body: Iterable[ast.stmt]) -> Iterator[str]:
    for statement in _statements(body):
        match statement:
            case ast.FunctionDef() | ast.AsyncFunctionDef():
                yield statement.name
            case ast.Assign(targets=targets):
                yield from (target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name), value=value) if value is not None:
                yield name
            case ast.Import() | ast.ImportFrom():
                yield from (alias.asname or alias.name for alias in statement.names)
            case _:
                pass
