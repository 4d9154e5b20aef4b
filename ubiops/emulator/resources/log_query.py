"""Queries of logs, in the part of Grafana's LogQL that the API documents: label filters and text searches."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

import jsonschema_rs

from ..errors import Invalid

#: What lines can be filtered by.
LABELS = frozenset(
    {
        "deployment_id", "deployment_name", "deployment_version_id", "deployment_version",
        "deployment_version_revision_id", "build_id", "instance_id", "process_id", "environment_name",
        "environment_build_id", "environment_tag", "pipeline_id", "pipeline_name", "pipeline_version_id",
        "pipeline_version", "pipeline_object_id", "pipeline_object_name", "deployment_request_id",
        "pipeline_request_id", "webhook_name", "system", "level",
    }
)  # fmt: skip

Labels = Mapping[str, Any]
Test = Callable[[str, Labels], bool]

_TOKEN = re.compile(
    r"""\s*(?:
        (?P<text>`[^`]*`|"(?:[^"\\]|\\.)*")
        |(?P<operator>\|=|!=|\|~|!~|=~|==|=|\||\{|\}|,)
        |(?P<word>[A-Za-z0-9_.-]+)
    )""",
    re.VERBOSE,
)
_SEARCHES = ("|=", "!=", "|~", "!~")
_COMPARISONS = ("=", "==", "!=", "=~", "!~")


def parse_query(query: str) -> Test:
    """What a query lets through. Raises Invalid where it cannot be understood."""
    return _Parser(query).parse()


class _Parser:
    def __init__(self, query: str) -> None:
        self._tokens = list(_tokens(query))
        self._position = 0

    def parse(self) -> Test:
        tests: list[Test] = []
        if self._take("{"):
            while not self._take("}"):
                tests.append(self._label_test())
                if not self._take(",") and self._ahead() != "}":
                    raise Invalid(f"query: a comma or }} is missing before {self._shown()}")
        while self._ahead():
            operator = self._next()
            if operator in _SEARCHES:
                tests.append(_search(operator, self._text()))
            elif operator == "|":
                tests.append(self._filter())
            else:
                raise Invalid(f"query: a filter begins with one of {', '.join(_SEARCHES)} and |, not with {operator!r}")
        return lambda line, labels: all(test(line, labels) for test in tests)

    def _filter(self) -> Test:
        alternatives = [[self._label_test()]]
        while self._ahead() in (",", "and", "or"):
            if self._next() == "or":
                alternatives.append([self._label_test()])
            else:
                alternatives[-1].append(self._label_test())
        return lambda line, labels: any(all(test(line, labels) for test in tests) for tests in alternatives)

    def _label_test(self) -> Test:
        name = self._next()
        if name not in LABELS:
            raise Invalid(f"query: there is no label {name[:100]!r}")
        operator = self._next()
        if operator not in _COMPARISONS:
            raise Invalid(f"query: after a label comes one of {', '.join(_COMPARISONS)}, not {operator!r}")
        value = self._text()
        matches = _pattern(f"^(?:{value})$") if operator in ("=~", "!~") else value.__eq__
        wanted = not operator.startswith("!")
        return lambda _line, labels: matches(_label_text(labels.get(name))) == wanted

    def _text(self) -> str:
        token = self._next()
        if token[:1] == "`":
            return token[1:-1]
        return re.sub(r"\\(.)", _unescaped, token[1:-1]) if token[:1] == '"' else token

    def _ahead(self) -> str:
        return self._tokens[self._position] if self._position < len(self._tokens) else ""

    def _next(self) -> str:
        token = self._ahead()
        if not token:
            raise Invalid("query: something is missing at its end")
        self._position += 1
        return token

    def _take(self, token: str) -> bool:
        found = self._ahead() == token
        self._position += found
        return found

    def _shown(self) -> str:
        return repr(self._ahead()[:100]) if self._ahead() else "its end"


def _tokens(query: str) -> Any:
    position, end = 0, len(query.rstrip())
    while position < end:
        found = _TOKEN.match(query, position)
        if found is None:
            raise Invalid(f"query: cannot be understood from {query[position : position + 30].strip()!r} on")
        yield found["text"] or found["operator"] or found["word"]
        position = found.end()


def _unescaped(found: re.Match[str]) -> str:
    return {"n": "\n", "t": "\t"}.get(found[1], found[1])


def _search(operator: str, text: str) -> Test:
    if operator in ("|=", "!="):
        wanted = operator == "|="
        return lambda line, _labels: (text in line) == wanted
    matches, wanted = _pattern(text), operator == "|~"
    return lambda line, _labels: matches(line) == wanted


def _pattern(pattern: str) -> Callable[[str], bool]:
    """Whether a text matches, in time that grows with its length only: Python's own expressions may take for ever."""
    try:
        validator = jsonschema_rs.Draft202012Validator(
            {"pattern": pattern}, pattern_options=jsonschema_rs.RegexOptions()
        )
    except (ValueError, jsonschema_rs.ValidationError):
        raise Invalid(f"query: {pattern[:100]!r} is not a regular expression") from None
    return validator.is_valid


def _label_text(value: Any) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
