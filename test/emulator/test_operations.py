"""Each operation has one function, which fits the contract; everything else of the API answers 501."""

from __future__ import annotations

import re
from types import ModuleType
from typing import Any

import pytest

from emulator.running import running
from ubiops.emulator.context import Context
from ubiops.emulator.contract import load_contract
from ubiops.emulator.operations import collect, load_operations, operation


def module(*functions: Any, name: str = "made_up") -> ModuleType:
    """A module with these functions."""
    made = ModuleType(name)
    for function in functions:
        function.__module__ = name
        setattr(made, function.__name__, function)
    return made


@operation
def deployments_get(context: Context, project_name: str, deployment_name: str) -> None:
    """The right arguments."""


def test_each_operation_has_one_function() -> None:
    """All modules together, as at the start."""
    found = load_operations()
    assert set(found) <= set(load_contract().operations)
    assert "deployments_get" in found
    assert found["deployments_get"].writes is False
    assert found["deployments_create"].writes is True
    assert found["revisions_file_upload"].waits is True


def test_two_functions_for_an_operation() -> None:
    """The start fails, naming it."""
    with pytest.raises(ValueError, match="deployments_get is there twice"):
        collect([module(deployments_get), module(deployments_get)], load_contract())


def test_a_function_that_the_contract_does_not_know() -> None:
    """A misspelt name does not become an operation that never answers."""

    @operation
    def deployment_get(context: Context) -> None:
        """No such operation."""

    with pytest.raises(ValueError, match="deployment_get: the contract has no operation of that name"):
        collect([module(deployment_get)], load_contract())


def test_arguments_that_are_not_the_contracts() -> None:
    """Names, and which of them may be missing."""

    def named(name: str, function: Any) -> ModuleType:
        function.__name__ = name
        return module(operation(function))

    wrong = [
        ("takes project_name; the contract has", named("deployments_get", _one_argument)),
        ("organization may be missing", named("projects_list", _no_defaults)),
        ("project_name is always given", named("projects_get", _needless_default)),
        ("limit is always given", named("project_audit_events_list", _with_default)),
    ]
    for words, made in wrong:
        with pytest.raises(ValueError, match=words):
            collect([made], load_contract())


def _one_argument(context: Context, project_name: str) -> None: ...


def _no_defaults(context: Context, organization: str, labels: str) -> None: ...


def _needless_default(context: Context, project_name: str = "") -> None: ...


def _with_default(context: Context, project_name: str, offset: int, limit: int = 50, action: str | None = None) -> None:
    """The contract gives the limit."""


def test_what_is_not_there_yet_answers_501() -> None:
    """Every other operation of the contract, in the API's shape, whatever is sent; its paths are never 404."""
    contract, known = load_contract(), load_operations()
    with running() as service:
        for name, found in contract.operations.items():
            if name not in known:
                path = re.sub(r"\{\w+\}", "x", found.path)
                response = service.raw(found.method, path)
                assert (response.status, name in response.json()["error"]) == (501, True), (found.method, path)
        for path in ("/projects/p/nothing", "/nothing", "/projects/p/deployments/d/nothing/x"):
            assert service.raw("GET", path).status == 404
