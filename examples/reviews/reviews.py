"""Classify the reviews in a CSV file: `python reviews.py PROJECT FILE...`.

The pipeline has to be deployed first, see README.md.
"""

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path

import ubiops
from ubiops import utils

PIPELINE = "reviews"
METRIC = "custom.reviews"
#: Where files lie in the default bucket.
INBOX = "reviews/inbox/"


class ReviewsError(Exception):
    """A file could not be classified; the text says why."""


@dataclass(frozen=True)
class Summary:
    """What a file has come to, and where its report is."""

    positive: int
    negative: int
    report: Path


def classify(project: str, file: Path) -> Summary:
    """Classify the reviews in a file, put the report beside it, and count them in the metric `custom.reviews`."""
    with ubiops.CoreApi() as core_api:
        uri = utils.upload_file(core_api, project, file, file_name=INBOX + file.name, _progress_bar=False)
        request = core_api.pipeline_requests_create(project, PIPELINE, {"file": uri})
        if request.status != "completed":
            raise ReviewsError(f"{file.name}: {request.error_message}")
        result = request.result
        report = file.with_suffix(".report.csv")
        utils.download_file(
            core_api, project, file_uri=result["report"], output_path=report, overwrite=True, _progress_bar=False
        )
        count(core_api, project, positive=result["positive"], negative=result["negative"])
    return Summary(result["positive"], result["negative"], report)


def count(core_api: ubiops.CoreApi, project: str, **numbers: int) -> None:
    """Add to the metric of the project, which is created if it does not exist."""
    if METRIC not in {metric.name for metric in core_api.metrics_list(project, custom=True)}:
        core_api.metrics_create(
            project, {"name": METRIC, "metric_type": "delta", "unit": "reviews", "labels": ["sentiment"]}
        )
    with utils.MetricClient(project, core_api) as metrics:
        for sentiment, number in numbers.items():
            metrics.log_metric(METRIC, {"sentiment": sentiment}, number)


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description="Classify the reviews in CSV files.")
    parser.add_argument("project")
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    for file in options.files:
        try:
            summary = classify(options.project, file)
        except (ReviewsError, ubiops.ApiException) as error:
            print(error, file=sys.stderr)
            return 1
        print(f"{file.name}: {summary.positive} positive, {summary.negative} negative; see {summary.report}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
