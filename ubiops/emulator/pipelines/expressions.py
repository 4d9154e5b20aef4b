"""Expressions of operators: one line of Python, evaluated within bounds and without access to anything else."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from typing import Any

import simpleeval  # pyright: ignore[reportMissingTypeStubs]

from ..errors import Invalid

MAX_CHARACTERS = 1000

_FUNCTIONS = {
    function.__name__: function
    for function in (abs, all, any, bool, dict, float, int, len, list, max, min, round, sorted, str, sum)
}


def check_expression(expression: object, names: set[str]) -> None:
    """Raise Invalid unless that is an expression in these names."""
    if not isinstance(expression, str):
        raise Invalid("expression has to be a text")
    if len(expression) > MAX_CHARACTERS:
        raise Invalid(f"expression has to have at most {MAX_CHARACTERS} characters")
    try:
        tree = ast.parse(expression.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise Invalid(f"expression is not a Python expression: {error}") from None
    own = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    unknown = sorted(used - names - own - _FUNCTIONS.keys() - {"True", "False", "None"})
    if unknown:
        raise Invalid(f"expression uses {', '.join(unknown)}, which no input field is named")


def evaluate(expression: str, values: Mapping[str, Any]) -> Any:
    """What an expression comes to with these values; raises Invalid with the reason when it comes to nothing.

    For processes with limits: short expressions exist that take minutes or gigabytes. See `Platform.evaluate`.
    """
    check_expression(expression, set(values))
    evaluator: Any = simpleeval.EvalWithCompoundTypes(functions=_FUNCTIONS, names=dict(values))
    try:
        return evaluator.eval(expression.strip())
    except simpleeval.InvalidExpression as error:
        raise Invalid(f"the expression cannot be evaluated: {error}") from None
    except Exception as error:  # noqa: BLE001 - whatever the expression does wrong, such as dividing by zero
        raise Invalid(f"the expression failed: {type(error).__name__}: {error}") from None
