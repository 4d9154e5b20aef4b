"""Pytest fixtures for the emulator: `pytest_plugins = ["ubiops.testing"]` in a `conftest.py`.

`ubiops_emulator` exists once per session (with `pytest-xdist`: once per worker), in memory, on a free port. `project` and `core_api` are
new for each test.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from ubiops.emulator import Emulator

if TYPE_CHECKING:
    from ubiops import CoreApi

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def ubiops_emulator() -> Iterator[Emulator]:
    """A running `ubiops.emulator.Emulator`, which takes the token `emulator.token` at `emulator.host`.

    It is strict: a misspelt project or field is an error.
    """
    with Emulator(strict=True) as emulator:
        yield emulator


@pytest.fixture
def project(ubiops_emulator: Emulator) -> Iterator[str]:
    """The name of a project that no other test uses. After the test its contents are deleted, and injected faults are removed."""
    name = f"project-{next(_numbers)}"
    ubiops_emulator.seed({"projects": {name: {}}})
    yield name
    ubiops_emulator.clear_faults()
    ubiops_emulator.reset(name)


@pytest.fixture
def core_api(ubiops_emulator: Emulator) -> Iterator[CoreApi]:
    """A `ubiops.CoreApi` that is connected to the emulator."""
    api = ubiops_emulator.client()
    with api.api_client:
        yield api
