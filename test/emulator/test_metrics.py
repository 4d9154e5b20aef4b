"""Metrics of the platform and of a project's own: their definitions."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from emulator.service import Service, in_project

METRIC = {"name": "custom.metric-1", "metric_type": "delta", "unit": "seconds", "labels": ["deployment_version_id"]}


def metrics(service: Service, method: str, path: str = "", data: Any = None, status: int = 200) -> Any:
    """The response to a request about metrics."""
    return in_project(service, method, f"/metrics{path}", data, status=status)


def new_metric(service: Service, **fields: Any) -> str:
    """The name of a new metric."""
    name = f"custom.{uuid.uuid4().hex[:12]}"
    metrics(service, "POST", "", {**METRIC, "name": name, **fields}, 201)
    return name


def test_a_metric_is_created_read_changed_and_deleted(service: Service) -> None:
    """With the documentation's own example."""
    made = metrics(service, "POST", "", METRIC, 201)
    assert {name: made[name] for name in METRIC} == METRIC
    assert (made["custom"], made["description"]) == (True, "")
    assert metrics(service, "GET", "/custom.metric-1") == made
    changed = metrics(
        service, "PATCH", "/custom.metric-1", {"name": "custom.metric-2", "labels": ["x", "x"], "unit": "s"}
    )
    assert (changed["id"], changed["name"], changed["labels"], changed["unit"]) == (
        *(made["id"], "custom.metric-2", ["x"], "s"),
    )
    assert changed["metric_type"] == "delta"
    metrics(service, "GET", "/custom.metric-1", status=404)
    metrics(service, "DELETE", "/custom.metric-2", status=204)
    metrics(service, "GET", "/custom.metric-2", status=404)


def test_lists_hold_the_platforms_metrics_and_those_of_the_project(service: Service) -> None:
    name = new_metric(service, unit="items")
    listed = {custom: metrics(service, "GET", f"?custom={custom}") for custom in ("true", "false")}
    assert name in [metric["name"] for metric in listed["true"]]
    assert metrics(service, "GET") == listed["false"] + listed["true"]
    assert all(metric["custom"] for metric in listed["true"])
    platform = {metric["name"]: metric for metric in listed["false"]}
    assert len({metric["id"] for metric in platform.values()}) == len(platform) == 23
    shown = platform["deployments.requests"]
    assert (shown["metric_type"], shown["unit"]) == ("delta", "requests")
    assert shown["labels"] == ["deployment_version_id", "user_id"]
    assert platform["deployments.credits"]["labels"] == ["deployment_version_id"]
    assert platform["pipelines.object_requests"]["labels"] == ["pipeline_version_id", "user_id"]
    assert metrics(service, "GET", "/pipelines.requests") == platform["pipelines.requests"]


@pytest.mark.parametrize(
    ("method", "path", "data", "status", "words"),
    [
        ("POST", "", {**METRIC, "name": "metric"}, 400, "name"),
        ("POST", "", {**METRIC, "metric_type": "sum"}, 400, "delta, gauge"),
        ("POST", "", {"name": "custom.x"}, 400, "metric_type is required"),
        ("POST", "", {**METRIC, "name": "custom.taken"}, 400, "already"),
        ("PATCH", "/custom.other", {"name": "custom.taken"}, 400, "already"),
        ("PATCH", "/deployments.requests", {"unit": "x"}, 400, "cannot be changed"),
        ("DELETE", "/deployments.requests", None, 400, "cannot be deleted"),
        ("GET", "/custom.takem", None, 404, "did you mean 'custom.taken'"),
    ],
)
def test_what_is_refused(service: Service, method: str, path: str, data: Any, status: int, words: str) -> None:
    """Names that are taken or not the project's own, and what the platform's metrics are."""
    for name in ("custom.taken", "custom.other"):
        metrics(service, "POST", "", {**METRIC, "name": name}, 201)
    try:
        assert words in metrics(service, method, path, data, status)["error"]
    finally:
        for name in ("custom.taken", "custom.other"):
            metrics(service, "DELETE", f"/{name}", status=204)


def test_a_project_has_so_many_metrics_at_most(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing grows without a limit."""
    monkeypatch.setattr("ubiops.emulator.resources.metrics.MAX_METRICS", 0)
    assert "at most 0" in metrics(service, "POST", "", METRIC, 400)["error"]
