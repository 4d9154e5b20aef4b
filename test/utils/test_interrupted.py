"""Transfers that are killed or reset at a random byte: a few of those that `programs/interrupted.py` makes."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from programs.interrupted import Interruptions

from ubiops.emulator import Emulator


@pytest.mark.parametrize(("verb", "numbers"), [("upload", [0, 1]), ("download", [1])])
def test_the_second_try_sends_the_rest(tmp_path: Path, verb: str, numbers: list[int]) -> None:
    """No file is there in part, and the second try brings all that is missing, and no more."""
    with Emulator() as emulator:
        world = Interruptions(emulator, tmp_path, [3000] * 6 + [300_000], least=200_000, part=65_536)
        try:
            for number in numbers:
                world.run(verb, number, random.Random(number))
        finally:
            world.close()
    assert world.cut
