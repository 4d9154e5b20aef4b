"""Seeds that come over HTTP, or name what never ends."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from emulator.attacks.conftest import Victim
from ubiops.emulator import Emulator


def seed_with(package: str) -> dict[str, object]:
    """A seed with one version and that path as its package."""
    version = {"version": "v1", "package": package}
    deployment = {"name": "seeded", "input_type": "plain", "output_type": "plain", "versions": [version]}
    return {"projects": {"demo": {"deployments": [deployment]}}}


def test_no_file_of_the_machine_is_given_away(victim: Victim, tmp_path: Path) -> None:
    """Over HTTP no path is read, whatever is there."""
    secret = tmp_path / "secret"
    secret.write_text("hunter2")
    answer = victim.service.raw("POST", "/../_emulator/seed", body=json.dumps(seed_with(str(secret))))
    assert answer.status == 400
    assert "a path is read from a seed file only" in answer.json()["error"]
    assert victim.service.raw("GET", "/projects/demo/deployments/seeded/versions").json() == []


def test_aliases_do_not_multiply(victim: Victim) -> None:
    """A billion items in a few lines are refused, and others are answered."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    answer = victim.service.raw("POST", "/../_emulator/seed", body="\n".join(lines))
    assert answer.status == 400
    assert "takes more than" in answer.json()["error"]


def test_a_named_pipe_as_a_package(tmp_path: Path) -> None:
    """A package that would have to be waited for is refused at once."""
    os.mkfifo(tmp_path / "package")
    with (
        pytest.raises(ValueError, match="neither a file nor a folder"),
        Emulator(seed=seed_with(str(tmp_path / "package"))),
    ):
        pass
