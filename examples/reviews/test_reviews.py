"""The application, on the emulator."""

import csv
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import reviews

import ubiops
from ubiops.emulator import Emulator
from ubiops.testing import Recorder


def test_classify(deployed: str, core_api: ubiops.CoreApi, sample: Path) -> None:
    """A file becomes a summary and a report, and is kept in the bucket."""
    summary = reviews.classify(deployed, sample)

    assert (summary.positive, summary.negative) == (3, 2)
    with summary.report.open(newline="") as file:
        sentiments = [row["sentiment"] for row in csv.DictReader(file)]
    assert sentiments == ["positive", "negative", "positive", "negative", "positive"]
    kept = core_api.files_list(deployed, "default", prefix=reviews.INBOX).files
    assert [file.file for file in kept] == ["reviews/inbox/sample.csv"]


def test_counts_add_up(deployed: str, core_api: ubiops.CoreApi, sample: Path) -> None:
    """Every file is counted, also one that comes again."""
    reviews.classify(deployed, sample)
    before = counted(core_api, deployed, "negative")
    reviews.classify(deployed, sample)
    assert counted(core_api, deployed, "negative") == before + 2


def test_wrong_file(deployed: str, tmp_path: Path, ubiops_recorder: Recorder) -> None:
    """A file without reviews is an error that says so, and is not counted."""
    (tmp_path / "orders.csv").write_text("id,amount\n1,5\n")

    with pytest.raises(reviews.ReviewsError, match=r"orders.csv: .*the file has no column 'text'"):
        reviews.classify(deployed, tmp_path / "orders.csv")
    assert not ubiops_recorder.calls("time_series_data_aggregate")


def test_busy_platform(deployed: str, sample: Path, ubiops_emulator: Emulator, ubiops_recorder: Recorder) -> None:
    """A request that the platform did not handle is sent again; reviews are not classified twice."""
    ubiops_emulator.inject_fault(operation="pipeline_requests_create", status=429, headers={"Retry-After": "0"})

    reviews.classify(deployed, sample)

    calls = ubiops_recorder.calls("pipeline_requests_create", pipeline_name=reviews.PIPELINE)
    assert [call.status for call in calls] == [429, 201]


def test_not_deployed(
    project: str, sample: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command shows the platform's message, and fails."""
    monkeypatch.setattr(sys, "argv", ["reviews.py", project, str(sample)])
    assert reviews.main() == 1
    assert "404 Not Found" in capsys.readouterr().err


def counted(core_api: ubiops.CoreApi, project: str, sentiment: str) -> float:
    """Give the number of reviews in the metric, within the last hours."""
    now = datetime.now(UTC)
    series = core_api.time_series_data_list(
        project,
        reviews.METRIC,
        start_date=(now - timedelta(hours=1)).isoformat(),
        end_date=(now + timedelta(hours=1)).isoformat(),
        labels=f"sentiment:{sentiment}",
        aggregation_period=3600,
        unit_period=3600,
    )
    return sum(point.value for point in series.data_points)
