"""Train the example's model: how far a car goes before it stands still, from its speed.

The data are the 50 measurements of Ezekiel (1930) that statistics packages know as `cars`: miles per hour and feet.
The model is a parabola, fitted by least squares; its parameters go to deployment_package/model.json.
"""

import json
from pathlib import Path

import numpy as np

SPEEDS = [
    4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15,
    15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
]  # fmt: skip
DISTANCES = [
    2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26,
    54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
]  # fmt: skip


def train() -> dict[str, object]:
    """Fit the model, and return what is written to its file."""
    coefficients = np.polyfit(SPEEDS, DISTANCES, deg=2)
    errors = np.polyval(coefficients, SPEEDS) - DISTANCES
    return {
        "input": "speed in miles per hour",
        "output": "stopping distance in feet",
        "coefficients": [round(float(value), 6) for value in coefficients],
        "fastest": max(SPEEDS),
        "standard_error": round(float(np.sqrt((errors**2).sum() / (len(SPEEDS) - 3))), 6),
    }


if __name__ == "__main__":
    path = Path(__file__).parent / "deployment_package" / "model.json"
    path.write_text(json.dumps(train(), indent=2) + "\n", encoding="utf-8")
    print(f"wrote {path.name}")
