"""Random sequences of calls, compared with a small model of the documented rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from emulator.service import Service
from emulator.stateful_deployments import DeploymentLife
from emulator.stateful_files import FileLife
from emulator.stateful_pipelines import PipelineLife
from ubiops.emulator import Emulator


@pytest.fixture(scope="module")
def emulator() -> Iterator[Emulator]:
    """An emulator of its own, which each sequence starts afresh."""
    with Emulator() as running:
        yield running


@pytest.mark.parametrize(
    ("life", "examples", "steps"), [(DeploymentLife, 30, 25), (PipelineLife, 20, 50), (FileLife, 12, 25)]
)
def test_random_sequences_agree_with_the_rules(emulator: Emulator, life: type[Any], examples: int, steps: int) -> None:
    """After each of many random calls, all that is shown is what the rules say."""
    with Service(emulator.host, emulator.token, "stateful") as service:
        machine = type("Life", (life,), {"service": service, "reset": staticmethod(emulator.reset)})
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=examples,
                stateful_step_count=steps,
                deadline=None,
                derandomize=True,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
