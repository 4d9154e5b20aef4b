"""What the emulator counts about requests and instances, read as time series."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from emulator.requests_helpers import UPPER, running_version, until
from emulator.running import running
from emulator.service import Service, in_project, package
from emulator.test_pipeline_requests import deployed, new_pipeline
from emulator.test_pipelines import attached, mapped
from emulator.test_time_series import send, series, values
from ubiops.emulator.store import counters
from ubiops.emulator.store.values import USER

DAY = 86400
PLAIN = {"input_type": "plain", "output_type": "plain"}


def total(service: Service, metric: str, version_id: str, kind: str = "deployment", **query: Any) -> float | None:
    """The value of a metric of the last and the next day; None without any."""
    now = datetime.now(UTC)
    start, end = (moment.date().isoformat() + "T00:00:00Z" for moment in (now, now + timedelta(days=1)))
    labels = {"labels": f"{kind}_version_id:{version_id}", **query}
    found = values(service, metric, start, end, aggregation_period=DAY, unit_period=DAY, **labels)
    return next(iter(found.values()), None)


def version_id(service: Service, path: str) -> str:
    """The identifier of a version."""
    found: str = service.call("GET", path)["id"]
    return found


@pytest.mark.parametrize("retention", ["full", "none"])
def test_every_request_that_has_ended_is_counted_once(service: Service, retention: str) -> None:
    """Direct and batch, whether it is kept or not, and after it was deleted."""
    with running_version(service, UPPER, request_retention_mode=retention) as path:
        version = version_id(service, f"{path}/versions/v1")
        requests = f"{path}/versions/v1/requests"
        assert total(service, "deployments.requests", version) is None
        direct = [service.call("POST", requests, 201, text)["id"] for text in ("a", "bcd", "fail")]
        made = service.call("POST", f"{requests}/batch", 201, ["ab", "fail"])
        until(lambda: total(service, "deployments.requests", version) == 5)
        assert total(service, "deployments.failed_requests", version) == 2
        # As JSON: "a", "bcd", "fail", "ab", "fail"; and the results of three.
        assert total(service, "deployments.input_volume", version) == 3 + 5 + 6 + 4 + 6
        assert total(service, "deployments.output_volume", version) == 3 + 5 + 4
        for metric in ("request_duration", "queue_time", "express_queue_time", "batch_queue_time"):
            mean = total(service, f"deployments.{metric}", version)
            assert mean is not None
            assert 0 < mean < 60
        express, batch, both = (
            total(service, f"deployments.{kind}queue_size", version) for kind in ("express_", "batch_", "")
        )
        assert express is not None
        assert batch is not None
        assert both == pytest.approx(express + batch)
        mean = total(service, "deployments.batch_queue_time", version)
        assert mean is not None
        assert batch * DAY == pytest.approx(2 * mean)
        if retention == "full":
            service.call("DELETE", f"{requests}/{direct[0]}", 204)
            service.call("POST", f"{requests}/delete", 200, [request["id"] for request in made])
        assert total(service, "deployments.requests", version) == 5
        assert (
            total(service, "deployments.requests", version, labels=f"user_id:{USER},deployment_version_id:{version}")
            == 5
        )
        assert (
            total(service, "deployments.requests", version, labels=f"user_id:x,deployment_version_id:{version}") is None
        )
    # The version is gone, what was counted is not.
    assert total(service, "deployments.requests", version) == 5
    labels = {"deployment_version_id": version, "user_id": USER}
    found = series(service, "GET", f"/search?custom=false&labels=deployment_version_id:{version}")
    assert {"deployments.requests", "deployments.queue_time"} < {each["metric"] for each in found}
    assert all(each["labels"] == labels for each in found if each["metric"] != "deployments.instances")
    refused = series(service, "DELETE", f"/{found[0]['id']}", status=400)["error"]
    assert refused == "the platform's own counts cannot be deleted"


def test_a_cancelled_request_has_not_failed(service: Service) -> None:
    """Nor has it been processed, when it was still waiting."""
    slow = "import time\nclass Deployment:\n    def request(self, data):\n        time.sleep(60)\n"
    with running_version(service, slow, maximum_instances=1) as path:
        version = version_id(service, f"{path}/versions/v1")
        made = service.call("POST", f"{path}/requests/batch", 201, ["a", "b"])
        until(lambda: service.call("GET", f"{path}/requests?status=processing"))
        waiting = service.call("GET", f"{path}/requests?status=pending")
        service.call("PATCH", f"{path}/requests/{waiting[0]['id']}", 200, {"status": "cancelled"})
        assert total(service, "deployments.requests", version) == 1
        assert total(service, "deployments.failed_requests", version) == 0
        assert total(service, "deployments.request_duration", version) is None
        assert total(service, "deployments.queue_time", version) is None
        service.call("POST", f"{path}/requests/cancel", 200, [request["id"] for request in made])
        assert total(service, "deployments.requests", version) == 2
        assert total(service, "deployments.request_duration", version) is not None


def test_pipelines_are_counted_with_their_objects(service: Service) -> None:
    """A request to a pipeline is one, and each request to an object is one of its deployment as well."""
    with running_version(service, UPPER) as path:
        version = version_id(service, f"{path}/versions/v1")
        objects = [deployed("one", path[1:]), deployed("two", path[1:])]
        attachments = [
            attached("one", mapped("pipeline_start")),
            attached("two", mapped("one")),
            attached("pipeline_end", mapped("two")),
        ]
        with new_pipeline(service, objects, attachments, PLAIN) as pipeline:
            own = in_project(service, "GET", f"{pipeline}/versions/v1")["id"]
            for text in ("a", "fail"):
                in_project(service, "POST", f"{pipeline}/requests", text, status=201)
            in_project(service, "POST", f"{pipeline}/requests/batch", ["abc"], status=201)
            until(lambda: total(service, "pipelines.requests", own, "pipeline") == 3)
            counted = {
                name: total(service, f"pipelines.{name}", own, "pipeline")
                for name in (
                    *("failed_requests", "object_requests", "object_failed_requests", "input_volume", "output_volume"),
                )
            }
        assert counted == {
            "failed_requests": 1,
            "object_requests": 5,
            "object_failed_requests": 1,
            "input_volume": 3 + 6 + 5,
            "output_volume": 3 + 5,
        }
        assert total(service, "deployments.requests", version) == 5
        assert total(service, "deployments.failed_requests", version) == 1
        duration = total(service, "pipelines.request_duration", own, "pipeline")
        assert duration is not None
        assert duration > 0


def test_values_can_be_sent_for_metrics_of_the_platform(service: Service) -> None:
    """As the documentation does it; they count beside what the emulator has counted."""
    with running_version(service, UPPER) as path:
        version = version_id(service, f"{path}/versions/v1")
        service.call("POST", f"{path}/requests", 201, "a")
        midnight = datetime.now(UTC).date().isoformat() + "T00:00:00Z"
        send(service, "deployments.requests", {midnight: 182}, deployment_version_id=version)
        send(service, "deployments.queue_size", {midnight: 1440}, deployment_version_id=version)
        assert total(service, "deployments.requests", version) == 183
        size = total(service, "deployments.queue_size", version)
        assert size is not None
        assert size == pytest.approx(1, abs=0.01)


def test_instances_are_counted_for_the_time_that_they_are_there(tmp_path: Path) -> None:
    """Those that run until now, and those of an emulator that has ended as long as it has seen them."""
    with contextlib.ExitStack() as stack:
        service = stack.enter_context(running(tmp_path / "data"))
        service.new_version(maximum_idle_time=1800)
        service.upload("/d/versions/v", package(UPPER))
        version = version_id(service, "/d/versions/v")
        before = datetime.now(UTC)
        assert total(service, "deployments.instances", version) is None
        service.call("POST", "/d/requests", 201, "a")
        first = total(service, "deployments.instances", version)
        assert first is not None
        until(lambda: (total(service, "deployments.instances", version) or 0) > first)
    with running(tmp_path / "data") as service:
        seen = total(service, "deployments.instances", version)
        assert seen is not None
        assert first < seen <= (datetime.now(UTC) - before).total_seconds() / DAY
        assert total(service, "deployments.instances", version) == seen
        assert total(service, "deployments.requests", version) == 1


def test_what_is_old_is_forgotten(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts do not grow without a limit."""
    with running() as own:
        own.new_version()
        own.upload("/d/versions/v", package(UPPER))
        version = version_id(own, "/d/versions/v")
        own.call("POST", "/d/requests", 201, "a")
        platform = own.emulator._controls().platform
        platform.context.write_now(counters.expire)
        assert total(own, "deployments.requests", version) == 1
        monkeypatch.setattr(counters, "KEPT_DAYS", -1)
        platform.context.write_now(counters.expire)
        assert series(own, "GET", "/search") == []
