"""Fixtures for pytest: `pytest_plugins = ["ubiops.testing"]` in a `conftest.py`.

One emulator runs per session, and with `pytest-xdist` one per worker. It starts when a test first needs it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from .emulated import new_emulator, variables_of

if TYPE_CHECKING:
    from ubiops import CoreApi
    from ubiops.emulator import Emulator
    from ubiops.emulator.recorder import Recorder

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def ubiops_emulator_options() -> dict[str, Any]:
    """The arguments of `ubiops.emulator.Emulator` that differ from the defaults; define a fixture of this name to set some."""
    return {}


@pytest.fixture(scope="session")
def ubiops_emulator(ubiops_emulator_options: dict[str, Any]) -> Iterator[Emulator]:
    """The running `ubiops.emulator.Emulator` of the session, in memory, on a free port.

    It is strict unless `ubiops_emulator_options` says otherwise: a misspelt project or field is an error, as on the platform.
    """
    with new_emulator({"strict": True, **ubiops_emulator_options}) as emulator:
        yield emulator


@pytest.fixture
def ubiops_environment(ubiops_emulator: Emulator) -> Iterator[None]:
    """Set `UBIOPS_API_HOST` and `UBIOPS_API_TOKEN` for the time of a test, so that `ubiops.CoreApi()` calls the emulator.

    `project`, `core_api` and `ubiops_recorder` do this, too. Afterwards injected faults are removed, and the clock shows the time of this machine.
    """
    with variables_of(ubiops_emulator):
        yield
    ubiops_emulator.clear_faults()
    ubiops_emulator.reset_clock()


@pytest.fixture
def project(ubiops_emulator: Emulator, ubiops_environment: None) -> Iterator[str]:
    """The name of a new project, which is deleted after the test with everything in it."""
    name = f"project-{next(_numbers)}"
    ubiops_emulator.seed({"projects": {name: {}}})
    yield name
    ubiops_emulator.reset(name)


@pytest.fixture
def core_api(ubiops_emulator: Emulator, ubiops_environment: None) -> Iterator[CoreApi]:
    """A `ubiops.CoreApi` that is connected to the emulator."""
    with ubiops_emulator.client() as api:
        yield api


@pytest.fixture
def ubiops_recorder(ubiops_emulator: Emulator, ubiops_environment: None) -> Iterator[Recorder]:
    """A `ubiops.testing.Recorder` of all requests to the emulator during the test, by any client."""
    with ubiops_emulator.record() as recorder:
        yield recorder
