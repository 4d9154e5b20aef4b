"""Reads reviews from a CSV file."""

import csv
from typing import Any


class Deployment:
    """What UbiOps runs."""

    def request(self, data: dict[str, Any]) -> dict[str, Any]:
        """Give the texts of a file, which has a column `text`; `data["file"]` is the path of a local copy."""
        with open(data["file"], encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            if "text" not in (rows.fieldnames or ()):
                raise ValueError("the file has no column 'text'")
            texts = [row["text"].strip() for row in rows]
        print(f"{len(texts)} reviews")  # goes to the log
        return {"texts": texts}
