"""Classifies reviews by the words in them."""

import csv
import json
import re
from pathlib import Path
from typing import Any


class Deployment:
    """What UbiOps runs: made once when an instance starts."""

    def __init__(self, base_directory: str, context: dict[str, Any]) -> None:  # noqa: ARG002 - given by UbiOps
        """Load the weights of the words."""
        self.weights: dict[str, float] = json.loads((Path(base_directory) / "weights.json").read_text(encoding="utf-8"))

    def request(self, data: dict[str, Any]) -> dict[str, Any]:
        """Count positive and negative reviews, and write a report with the score of each."""
        scores = [self.score(text) for text in data["texts"]]
        with open("report.csv", "w", encoding="utf-8", newline="") as file:
            report = csv.writer(file)
            report.writerow(["sentiment", "score", "text"])
            for text, score in zip(data["texts"], scores, strict=True):
                report.writerow(["negative" if score < 0 else "positive", score, text])
        negative = sum(score < 0 for score in scores)
        return {"positive": len(scores) - negative, "negative": negative, "report": "report.csv"}

    def score(self, text: str) -> float:
        """Add up the weights of the words; `not` turns the next word around."""
        total, sign = 0.0, 1
        for word in re.findall(r"[a-z']+", text.lower()):
            total += sign * self.weights.get(word, 0.0)
            sign = -1 if word in {"not", "never"} else 1
        return round(total, 2)
