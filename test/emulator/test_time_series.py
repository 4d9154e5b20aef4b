"""Values of metrics: those that are sent, and those that the emulator counts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

import pytest

from emulator.service import Service, in_project
from emulator.test_metrics import metrics, new_metric

VERSION = "056efa9e-67eb-45e3-a49a-0742b3f08aee"


def series(service: Service, method: str, path: str, data: Any = None, status: int = 200) -> Any:
    """The response to a request about time series."""
    return in_project(service, method, f"/time-series{path}", data, status=status)


def send(service: Service, metric: str, values: Mapping[str, float], path: str = "/data", **labels: str) -> None:
    """Send values by their dates."""
    data = [{"date": date, "value": value} for date, value in values.items()]
    assert series(service, "POST", path, [{"metric": metric, "labels": labels, "data": data}], 201) == {}


def values(service: Service, metric: str, start: str, end: str, **query: Any) -> dict[str, float]:
    """The values of a metric, by the start of their periods."""
    given = {"metric": metric, "start_date": start, "end_date": end, **query}
    text = "&".join(f"{name}={quote(str(value))}" for name, value in given.items())
    shown = series(service, "GET", f"/data?{text}")
    return {point["start_date"]: point["value"] for point in shown["data_points"]}


def test_values_become_rates_over_periods(service: Service) -> None:
    """The documentation's example; dates are moved out to whole periods, and minutes add up."""
    name = new_metric(service, unit="requests")
    sent = {
        "2023-09-15T20:00:00.000+00:00": 182,
        "2023-09-15T20:41:12.532+00:00": 18,
        "2023-09-15T21:00:00.000+00:00": 1,
    }
    send(service, name, sent, deployment_version_id=VERSION)
    query = f"metric={name}&start_date=2023-09-15T20:30:00Z&end_date=2023-09-15T21:12:00Z&aggregation_period=3600"
    assert series(service, "GET", f"/data?{query}&labels=deployment_version_id:{VERSION}&unit_period=3600") == {
        "metric": name,
        "metric_type": "delta",
        "unit": "requests/h",
        "start_date": "2023-09-15T20:00:00.000000Z",
        "end_date": "2023-09-15T22:00:00.000000Z",
        "aggregation_period": 3600,
        "labels": {"deployment_version_id": VERSION},
        "data_points": [
            {"start_date": "2023-09-15T20:00:00.000000Z", "end_date": "2023-09-15T21:00:00.000000Z", "value": 200.0},
            {"start_date": "2023-09-15T21:00:00.000000Z", "end_date": "2023-09-15T22:00:00.000000Z", "value": 1.0},
        ],
    }
    per_second = series(service, "GET", f"/data?{query}")
    assert (per_second["unit"], per_second["data_points"][0]["value"]) == ("requests/s", 200 / 3600)
    assert series(service, "GET", f"/data?{query}&labels=deployment_version_id:other")["data_points"] == []


def test_a_date_without_an_offset_is_in_utc(service: Service) -> None:
    """The published client 4.5.1 sends dates like this, wherever it runs."""
    name = new_metric(service, metric_type="gauge")
    send(service, name, {"2023-09-15T20:00:05.904981": 7})
    found = values(service, name, "2023-09-15T20:00:00", "2023-09-15T20:01:00Z", aggregation_period=60)
    assert found["2023-09-15T20:00:00.000000Z"] == 7


def test_a_gauge_is_an_average(service: Service) -> None:
    """Of the values within a period and of all series that the labels choose."""
    name = new_metric(service, metric_type="gauge", labels=["model"])
    send(service, name, {"2024-05-01T10:00:10Z": 1, "2024-05-01T10:01:00Z": 2}, model="a")
    send(service, name, {"2024-05-01T10:00:20Z": 6}, model="b")
    minutes = ("2024-05-01T10:00:00Z", "2024-05-01T10:30:12Z")
    assert values(service, name, *minutes) == {"2024-05-01T10:00:00.000000Z": 3.5, "2024-05-01T10:01:00.000000Z": 2.0}
    assert values(service, name, *minutes, labels="model:a", aggregation_period=900) == {
        "2024-05-01T10:00:00.000000Z": 1.5
    }
    # A value that is sent for a minute again takes the place of the one that was there.
    send(service, name, {"2024-05-01T10:00:50Z": 5}, model="a")
    assert values(service, name, *minutes, labels="model:a", aggregation_period=300) == {
        "2024-05-01T10:00:00.000000Z": 3.5
    }


@pytest.mark.parametrize(("metric_type", "expected"), [("delta", 12.0), ("gauge", 3.0)])
def test_added_values_come_together(service: Service, metric_type: str, expected: float) -> None:
    """The values of a minute are added up, or averaged, from however many requests they come."""
    name = new_metric(service, metric_type=metric_type, labels=[])
    now = datetime.now(UTC)
    for _ in range(2):
        send(service, name, {now.isoformat(): 4}, "/aggregate", model="a")
        send(service, name, {now.isoformat(): 2}, "/aggregate", model="b")
    day = (now.isoformat(), (now + timedelta(seconds=1)).isoformat())
    assert list(values(service, name, *day, aggregation_period=86400, unit_period=86400).values()) == [expected]
    assert [each["labels"] for each in series(service, "GET", f"/search?metric={name}")] == [
        {"model": "a"},
        {"model": "b"},
    ]


def test_values_follow_the_name_of_their_metric(service: Service) -> None:
    """After a change of it, and with it when it is deleted."""
    name = new_metric(service)
    send(service, name, {"2024-05-01T10:00:10Z": 60})
    metrics(service, "PATCH", f"/{name}", {"name": f"{name}-2"})
    hour = ("2024-05-01T10:00:00Z", "2024-05-01T11:00:00Z")
    assert list(values(service, f"{name}-2", *hour).values()) == [1.0]
    metrics(service, "DELETE", f"/{name}-2", status=204)
    assert series(service, "GET", f"/search?metric={name}-2") == []
    new = metrics(service, "POST", "", {"name": f"{name}-2", "metric_type": "delta"}, 201)["name"]
    assert values(service, new, *hour) == {}


def test_series_are_found_by_labels_and_deleted(service: Service) -> None:
    name = new_metric(service)
    sent = [{"a": "1"}, {"a": "1", "b": "2"}, {"b": "2"}, {}]
    for labels in sent:
        send(service, name, {"2024-05-01T10:00:10Z": 1}, **labels)

    def found(query: str = "") -> list[Any]:
        return [each["labels"] for each in series(service, "GET", f"/search?metric={name}{query}")]

    assert found() == sent
    assert found("&labels=a:1") == sent[:2]
    assert found("&labels=a:1&exact_match=true") == sent[:1]
    assert found("&labels=b:2,a:1") == sent[1:2]
    assert found("&custom=false") == []
    assert found("&custom=true&limit=2&offset=1") == sent[1:3]
    first = series(service, "GET", f"/search?metric={name}")[0]
    assert (first["metric"], first["resolution"]) == (name, 60)
    series(service, "DELETE", f"/{first['id']}", status=204)
    assert found() == sent[1:]
    for wrong in (first["id"], first["id"] + 7, "x", "9" * 30):
        series(service, "DELETE", f"/{wrong}", status=404)


POINT = {"date": "2024-05-01T10:00:00Z", "value": 1}


@pytest.mark.parametrize(
    ("path", "change", "words"),
    [
        ("/data", {"metric": "custom.none"}, "[0].metric: there is no metric 'custom.none'"),
        ("/data", {"labels": {"": "x"}}, "[0].labels"),
        ("/data", {"labels": {"x": "v" * 256}}, "255 characters"),
        ("/data", {"labels": {f"l{number}": "x" for number in range(33)}}, "at most 32 labels"),
        ("/data", {"data": [POINT, {"date": "yesterday", "value": 1}]}, "not valid"),
        ("/data", {"data": [POINT, {"date": "1969-01-01T00:00:00Z", "value": 1}]}, "[0].data[1].date"),
        ("/data", {"data": [POINT, {"date": "2016-12-31T23:59:60Z", "value": 1}]}, "not valid"),
        ("/data", {"data": [{**POINT, "value": 1e200}]}, "[0].data[0].value"),
        ("/aggregate", {}, "[0].data[0].date must not be more than 120 seconds ago"),
    ],
)
def test_a_request_with_a_wrong_value_keeps_nothing(
    service: Service, path: str, change: dict[str, Any], words: str
) -> None:
    """Not the values either that come before it."""
    name = new_metric(service)
    body = {"metric": name, "labels": {}, "data": [POINT], **change}
    good = {"metric": name, "labels": {"other": "x"}, "data": [POINT]}
    sent = [body, good] if path == "/aggregate" or "metric" in change else [body]
    assert words in series(service, "POST", path, sent, 400)["error"]
    assert words.removeprefix("[0].") in series(service, "POST", path, body, 400)["error"]
    assert series(service, "GET", f"/search?metric={name}") == []


@pytest.mark.parametrize(
    ("query", "words", "status"),
    [
        ("", "metric is required; start_date is required; end_date is required", 400),
        ("metric=deployments.request&start_date={0}&end_date={1}", "did you mean 'deployments.requests'", 404),
        ("metric=deployments.requests&start_date={1}&end_date={0}", "later than start_date", 400),
        ("metric=deployments.requests&start_date={0}&end_date={0}", "later than start_date", 400),
        ("metric=deployments.requests&start_date=1900-01-01T00:00:00Z&end_date={1}", "start_date", 400),
        ("metric=deployments.requests&start_date={0}&end_date=9999-12-31T00:00:00Z", "end_date", 400),
        ("metric=deployments.requests&start_date=1990-01-01T00:00:00Z&end_date={1}", "1500 days", 400),
        ("metric=deployments.requests&start_date={0}&end_date={1}&aggregation_period=60", "at least 900", 400),
        ("metric=deployments.requests&start_date={0}&end_date={1}&aggregation_period=61", "60, 300", 400),
        ("metric=deployments.requests&start_date={0}&end_date={1}&labels=x", "label1:value1", 400),
        (
            "metric=deployments.requests&start_date={0}&end_date={1}&labels=x:1",
            "it has: deployment_version_id, user_id",
            400,
        ),
    ],
)
def test_what_cannot_be_asked(service: Service, query: str, words: str, status: int) -> None:
    """Each error says what would be right."""
    text = query.format("2024-05-01T10:00:00Z", "2024-05-08T10:00:00Z")
    assert words in series(service, "GET", f"/data?{text}", status=status)["error"]


def test_the_shortest_period_that_is_possible_is_taken(service: Service) -> None:
    """A day by the minute, a week by the quarter of an hour, four years by the day."""
    for end, period in (("2024-05-02T10:00:00Z", 60), ("2024-05-08T10:00:00Z", 900), ("2028-05-01T10:00:00Z", 86400)):
        query = f"metric=deployments.credits&start_date=2024-05-01T10:00:00Z&end_date={end}"
        assert series(service, "GET", f"/data?{query}")["aggregation_period"] == period


def test_series_and_their_minutes_are_limited(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest minutes go; another series is refused."""
    name = new_metric(service, metric_type="gauge")
    monkeypatch.setattr("ubiops.emulator.store.series.MAX_MINUTES", 2)
    send(service, name, {f"2024-05-01T10:0{minute}:00Z": minute for minute in (4, 1, 2, 3)})
    hour = ("2024-05-01T10:00:00Z", "2024-05-01T11:00:00Z")
    assert list(values(service, name, *hour).values()) == [3.0, 4.0]
    monkeypatch.setattr("ubiops.emulator.store.series.MAX_SERIES", 1)
    body = {"metric": name, "labels": {"x": "2"}, "data": [POINT]}
    assert "at most 1 time series" in series(service, "POST", "/data", body, 400)["error"]
    send(service, name, {"2024-05-01T10:05:00Z": 9})
