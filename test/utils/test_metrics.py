"""Values of metrics, collected and sent in the background."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

import ubiops
from ubiops.exceptions import ApiValueError
from ubiops.utils import MetricClient, metrics
from utils.platform import Call, Platform, Reply

PATH = "/projects/p/time-series/aggregate"


@pytest.fixture
def platform() -> Iterator[Platform]:
    """A platform that takes values."""
    with Platform() as running:
        running.on("POST", PATH, {})
        yield running


@pytest.fixture
def api(platform: Platform) -> Iterator[ubiops.CoreApi]:
    """A client of the platform."""
    configuration = ubiops.Configuration(host=platform.host, api_key={"Authorization": "Token x"}, retries=0)
    with ubiops.ApiClient(configuration) as client:
        yield ubiops.CoreApi(client)


def sent(platform: Platform) -> list[tuple[str, dict[str, str], float]]:
    """All values that came in."""
    return [
        (series["metric"], series["labels"], point["value"])
        for call in platform.asked(PATH)
        for series in call.json
        for point in series["data"]
    ]


@pytest.mark.parametrize("start", [True, False])
def test_stop_sends_what_is_left(platform: Platform, api: ubiops.CoreApi, start: bool) -> None:
    """Values of one series are together, each with its time."""
    client = MetricClient("p", api)
    client.log_metric("custom.a", {"x": "1", "y": "2"}, 1)
    if start:
        client.start()
        client.start()
    client.log_metric("custom.a", {"y": "2", "x": "1"}, 2.5)
    client.log_metric(metric_name="custom.b", labels={}, value=3)
    client.stop()
    client.stop()
    assert sent(platform) == [
        *(("custom.a", {"x": "1", "y": "2"}, 1.0), ("custom.a", {"x": "1", "y": "2"}, 2.5), ("custom.b", {}, 3.0)),
    ]
    (call,) = platform.calls
    first, second = (point["date"] for point in call.json[0]["data"])
    assert first < second
    assert first.endswith("+00:00")


def test_values_are_sent_while_the_program_runs(
    platform: Platform, api: ubiops.CoreApi, capsys: pytest.CaptureFixture[str]
) -> None:
    """They do not wait for the end, and `debug` tells of it."""
    arrived = threading.Event()

    def take(_call: Call) -> Any:
        arrived.set()
        return {}

    platform.on("POST", PATH, take)
    with MetricClient("p", api, insert_frequency=0.01, debug=True) as client:
        client.log_metric("custom.a", {}, 1)
        assert arrived.wait(10)
    assert "Sent 1 values of custom.a" in capsys.readouterr().out


def test_threads_lose_nothing(platform: Platform, api: ubiops.CoreApi) -> None:
    """Every value arrives once, whoever measures and whenever it is sent."""

    def measure(number: int) -> None:
        for value in range(500):
            client.log_metric("custom.a", {"thread": str(number)}, value)

    with MetricClient("p", api, insert_frequency=0.001) as client:
        threads = [threading.Thread(target=measure, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    values = sent(platform)
    assert len(values) == 4000
    for number in range(8):
        assert [value for _, labels, value in values if labels == {"thread": str(number)}] == list(range(500))


def test_what_cannot_be_sent_now_is_sent_later(
    platform: Platform, api: ubiops.CoreApi, caplog: pytest.LogCaptureFixture
) -> None:
    """An outage costs no value, and their order stays."""
    platform.on("POST", PATH, Reply({"error": "overloaded"}, 500), {})
    client = MetricClient("p", api)
    for value in range(3):
        client.log_metric("custom.a", {}, value)
    client.stop()
    client.log_metric("custom.a", {}, 3)
    client.stop()
    assert "3 values of custom.a could not be sent" in caplog.text
    assert [value for _, _, value in sent(platform)[3:]] == [0, 1, 2, 3]


def test_what_is_refused_is_not_sent_again(
    platform: Platform, api: ubiops.CoreApi, caplog: pytest.LogCaptureFixture
) -> None:
    """A metric that does not exist is a warning, once."""
    platform.on("POST", PATH, Reply({"error": "no metric custom.a"}, 400), {})
    client = MetricClient("p", api)
    client.log_metric("custom.a", {}, 1)
    client.stop()
    client.stop()
    assert len(platform.calls) == 1
    assert [(record.name, record.levelno) for record in caplog.records] == [("ubiops.metrics", logging.WARNING)]
    assert "1 values of custom.a were refused: 400 Bad Request: no metric custom.a" in caplog.text


def test_a_wrong_metric_does_not_cost_the_values_of_others(
    platform: Platform, api: ubiops.CoreApi, caplog: pytest.LogCaptureFixture
) -> None:
    """The platform refuses a request as a whole; then each series is sent by itself, or kept when there is an outage."""
    outages = iter([True])

    def take(call: Call) -> Any:
        if any(series["metric"] == "custom.typo" for series in call.json):
            return Reply({"error": "no metric custom.typo"}, 400)
        if call.json[0]["metric"] == "custom.b" and next(outages, False):
            return Reply({"error": "away"}, 500)
        return {}

    platform.on("POST", PATH, take)
    client = MetricClient("p", api)
    for name in ("custom.a", "custom.typo", "custom.b", "custom.c"):
        client.log_metric(name, {}, 1)
    client.stop()
    assert "1 values of custom.typo were refused" in caplog.text
    assert "1 values of custom.b could not be sent" in caplog.text
    client.stop()
    names = [[series["metric"] for series in call.json] for call in platform.calls]
    assert names == [
        ["custom.a", "custom.typo", "custom.b", "custom.c"],
        *(["custom.a"], ["custom.typo"], ["custom.b"]),
        ["custom.b", "custom.c"],
    ]


def test_old_values_do_not_cost_new_ones(
    platform: Platform, api: ubiops.CoreApi, caplog: pytest.LogCaptureFixture
) -> None:
    """After an outage of more than two minutes the platform does not take the first values any more."""
    platform.on("POST", PATH, Reply({"error": "too old"}, 400), {})
    client = MetricClient("p", api)
    for value in range(3):
        client.log_metric("custom.a", {"old": str(value)}, value)
    for number in range(2):
        client._values[number] = client._values[number]._replace(date=datetime.now(UTC) - timedelta(minutes=3))
    client.stop()
    assert [value for _, _, value in sent(platform)] == [0, 1, 2]
    assert len(platform.calls) == 2
    assert "2 values of custom.a were refused: 400 Bad Request: too old" in caplog.text


def test_the_newest_values_are_kept(
    platform: Platform, api: ubiops.CoreApi, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Memory stays bounded while the platform is away, and what was dropped is counted."""
    monkeypatch.setattr(metrics, "KEPT", 5)
    monkeypatch.setattr(metrics, "SENT_AT_ONCE", 3)
    platform.on("POST", PATH, Reply({"error": "away"}, 500), {})
    client = MetricClient("p", api)
    for value in range(7):
        client.log_metric("custom.a", {}, value)
    client.stop()
    assert "2 values of metrics were dropped" in caplog.text
    client.log_metric("custom.a", {}, 7)
    client.stop()
    assert [[point["value"] for point in call.json[0]["data"]] for call in platform.calls] == [
        *([2, 3, 4], [3, 4, 5], [6, 7]),
    ]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("", {}, 1), "metric_name"),
        ((3, {}, 1), "metric_name"),
        (("m", None, 1), "labels is a dict of texts"),
        (("m", {"a": 1}, 1), "not text"),
        (("m", {}, "x"), "value is a finite number"),
        (("m", {}, None), "value is a finite number"),
        (("m", {}, float("nan")), "value is a finite number"),
    ],
)
def test_what_no_metric_can_have(api: ubiops.CoreApi, arguments: Any, words: str) -> None:
    """It is an error for the caller, at once."""
    client = MetricClient("p", api)
    with pytest.raises(ApiValueError, match=words):
        client.log_metric(*arguments)
    with pytest.raises(ApiValueError, match="insert_frequency"):
        MetricClient("p", api, insert_frequency=0)


PROGRAM = """
import os, sys
from ubiops.utils.metrics import MetricClient
client = MetricClient("p")
client.start()
client.log_metric("custom.parent", {}, 1)
if sys.argv[1] == "fork" and os.fork() == 0:
    client.log_metric("custom.child", {}, 2)
    sys.exit()
if sys.argv[1] == "fork":
    os.wait()
if sys.argv[1] == "error":
    raise SystemExit(3)
"""


@pytest.mark.parametrize("end", ["plain", "error", "fork"])
def test_the_end_of_a_program_sends_what_is_left(platform: Platform, end: str) -> None:
    """Without `stop`, after an error, and in a forked process, which sends its own values only."""
    variables = {**os.environ, "INT_API_TOKEN": "Token y", "INT_API_URL": platform.host}
    done = subprocess.run([sys.executable, "-c", PROGRAM, end], env=variables, check=False, timeout=60)
    assert done.returncode == (3 if end == "error" else 0)
    expected = [("custom.child", {}, 2.0)] * (end == "fork") + [("custom.parent", {}, 1.0)]
    assert sorted(sent(platform), key=str) == expected
    assert platform.calls[0].headers["Authorization"] == "Token y"
