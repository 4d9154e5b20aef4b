"""A deployment that predicts how far a car goes before it stands still."""

import json
import os
from pathlib import Path
from typing import Any


class Deployment:
    """What UbiOps runs: made once when an instance starts, asked for each request."""

    def __init__(self, base_directory: str, context: dict[str, Any]) -> None:  # noqa: ARG002 - given by UbiOps
        """Load the model's parameters; `base_directory` is the folder of this file."""
        self.model = json.loads((Path(base_directory) / "model.json").read_text(encoding="utf-8"))
        self.unit = os.environ.get("DISTANCE_UNIT", "feet")

    def request(self, data: dict[str, Any]) -> dict[str, Any]:
        """Predict the distance for one speed, and say whether such a speed was among the measured ones."""
        speed = float(data["speed"])
        distance = 0.0
        for coefficient in self.model["coefficients"]:  # of a polynomial, from the highest power down
            distance = distance * speed + coefficient
        if self.unit == "metres":
            distance *= 0.3048
        print(f"{speed} mph takes {distance:.2f} {self.unit}")  # goes to the log
        return {"distance": round(distance, 2), "measured_range": 0 < speed <= self.model["fastest"]}
