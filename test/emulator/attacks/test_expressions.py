"""Expressions of pipelines: one line of Python each, and each would take minutes or gigabytes if it could."""

from __future__ import annotations

import threading

import pytest

from emulator.attacks.conftest import Victim

EXPRESSIONS = [
    "'%999999999d' % 1",
    "'a'.center(10**9)",
    "'x'.zfill(10**9)",
    "sum([[1] * 90000] * 90000, [])",
    "str([[1] * 90000] * 90000)",
    "[[1] * 90000] * 90000 == [[1] * 90000] * 90000",
    "sorted([[x] * 90000] * 90000)",
    "[1 for a in [1] * 9000 for b in [1] * 9000]",
    "9 ** 9 ** 9",
    "x * 100000 * 100000",
    "'a'.join(['b' * 90000] * 90000)",
    "x.__class__.__mro__",
    "float('nan')",
    "(" * 400 + ")" * 400,
]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_is_bounded(victim: Victim, expression: str) -> None:
    """It is refused with 400, and others are answered while it is evaluated."""
    field = {"name": "x", "data_type": "string"}
    output = {"name": "y", "data_type": "string"}
    data = {"x": "y" * 90_000}
    body = {"expression": expression, "input_fields": [field], "output_fields": [output], "request_data": data}
    answers: list[int] = []

    def send() -> None:
        response = victim.service.raw("POST", "/expressions/evaluate", json=body)
        answers.append(response.status)
        assert len(response.data) < 20_000

    sending = threading.Thread(target=send)
    sending.start()
    while sending.is_alive():
        victim.lives()
    assert answers == [400]
